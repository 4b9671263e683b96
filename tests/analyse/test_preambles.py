"""Phrases that say whose word a sentence is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.preambles import by_preamble
from sayso.model.spans import Span


def made(text: str) -> list[tuple[str, str, str]]:
    found = by_preamble(text, Span(0, len(text)))
    return [(a.source.of(text), a.cue.of(text), a.content[0].of(text)) for a in found if a.source and a.cue]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per Harbour News, the dam held.", ("Harbour News", "Per", "the dam held")),
        ("As per a notice, eels need a stamp.", ("a notice", "As per", "eels need a stamp")),
        ("By the account of a nurse, the ward froze.", ("a nurse", "By the account of", "the ward froze")),
        ("In one smuggler's telling, guards slept.", ("one smuggler", "telling", "guards slept")),
        ("To hear the ministry tell it, nobody starved.", ("the ministry", "tell it", "nobody starved")),
        ("The dam held, as first reported by Valley Post.", ("Valley Post", "as first reported by", "The dam held")),
        ("As Ada Brook noted in May, clerks say it held.", ("Ada Brook", "noted", "clerks say it held")),
        ("As my colleague Ada Brook put it, it held.", ("my colleague Ada Brook", "put it", "it held")),
        ("As Ada Brook wrote for Valley Post, it held.", ("Ada Brook", "wrote", "it held")),
        ("As Ada Brook argued in a speech last May, it held.", ("Ada Brook", "argued", "it held")),
    ],
)
def test_a_phrase_before_or_behind_a_sentence_names_whose_word_it_is(text: str, expected: tuple[str, ...]) -> None:
    assert made(text) == [expected]


def test_such_a_phrase_may_open_any_sentence() -> None:
    text = "It rained. As Ada Brook noted, it held."
    (found,) = by_preamble(text, Span(11, len(text)))
    assert found.source is not None
    assert found.source.of(text) == "Ada Brook"


@pytest.mark.parametrize(
    "text",
    [
        "Incomes rose, to 400 dollars per head.",
        "Per capita, they earned little.",
        "In view of the rain, it closed.",
        "Per Friday, it closed.",
        "As Ada Brook said goodbye, it closed.",
        "As the rain said, it closed.",
        "As Ada Brook argued for a toll, it closed.",
        "As Ada Brook explained in court how the dam burst, it closed.",
        "As Ada Brook said last week he would resign, it closed.",
        "As Ada Brook wrote for the paper, it closed.",
        "It closed in view of the rain, as Ada Brook noted.",
        "By June's account, it closed.",
        "It closed, as reported by Monday.",
    ],
)
def test_a_measure_or_a_reason_is_nobodys_word(text: str) -> None:
    assert made(text) == []


PHRASES = (
    "Per", "As per", "By the account of", "in", "Ada Brook", "Harbour News", "'s telling", "one smuggler's view", ",",
    "the dam held", "To hear", "the ministry tell it", "as reported by", "“no”", ".",
)  # fmt: skip


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=9))
def test_what_is_found_stands_in_the_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for found in by_preamble(text, Span(0, len(text))):
        assert found.source is not None
        assert found.cue is not None
        assert all(0 <= p.start < p.end <= len(text) for p in (*found.content, found.source, found.cue))
        assert not any(piece.overlaps(found.source) for piece in found.content)


def test_the_phrases_above_make_attributions() -> None:
    assert made("Per Harbour News , the dam held .".replace(" ,", ",")) != []
