"""A quotation in two parts around its speaker is one; nobody else's words join it."""

from __future__ import annotations

import pytest

from sayso.analyse.halves import rejoined
from sayso.analyse.sentences import paragraphs, sentences
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def cut(text: str) -> list[Span]:
    return [s for p in paragraphs(text) for s in sentences(text, p)]


def contents(text: str, *found: Attribution) -> list[list[str]]:
    return [[p.of(text) for p in a.content] for a in rejoined(text, cut(text), found)]


def it_held(text: str, cue: str = "said", source: str = "Fern") -> Attribution:
    return Attribution((at(text, "It held"),), at(text, cue), at(text, source))


def test_a_quotation_of_nobody_goes_on_with_the_one_before_its_speaker() -> None:
    text = "“It held,” Fern said, according to the Moor Gazette, in a talk on dams. “We slept.”"
    outer = Attribution((at(text, "“It held,” Fern said"),), at(text, "according to"), at(text, "the Moor Gazette"))
    alone = Attribution((at(text, "We slept"),), None, None)
    assert contents(text, outer, it_held(text), alone) == [["“It held,” Fern said"], ["It held", "We slept"]]


def test_a_second_verb_of_the_same_speaker_opens_no_other_quotation() -> None:
    text = "“It held,” Fern said he told the port in May. “We slept.”"
    again = Attribution((at(text, "We slept"),), at(text, "told"), at(text, "Fern"))
    assert contents(text, it_held(text), again) == [["It held", "We slept"]]


def test_the_next_speaker_is_only_reported() -> None:
    text = "“It held,” said Fern. “We slept.” And, as a miller explained, the sluice leaked."
    misread = Attribution((at(text, "We slept"), at(text, "the sluice leaked")), at(text, "explained"), None)
    assert contents(text, it_held(text), misread) == [["It held", "We slept"], ["the sluice leaked"]]


@pytest.mark.parametrize(
    "text",
    [
        "“It held,” Fern said.\n\n“We slept.”",  # a paragraph of its own
        "“It held,” Fern said. It rained. “We slept.”",
        "“It held,” Fern said of the dam, “all night”. “We slept.”",  # a third part between
        "Fern said: It held. “We slept.”",
    ],
)
def test_a_quotation_farther_on_stays_its_own(text: str) -> None:
    alone = Attribution((at(text, "We slept"),), None, None)
    assert contents(text, it_held(text), alone) == [["It held"], ["We slept"]]


def test_the_words_of_another_do_not_join() -> None:
    text = "“It held,” Fern said in a reply to Lund. “We slept.”"
    other = Attribution((at(text, "We slept"),), at(text, "reply"), at(text, "Lund"))
    assert contents(text, it_held(text), other) == [["It held"], ["We slept"]]


def test_a_speaker_behind_his_own_words_keeps_them() -> None:
    text = "“It held,” Fern said. “We slept,” Lund said."
    other = Attribution((at(text, "We slept"),), Span(len(text) - 5, len(text) - 1), at(text, "Lund"))
    assert contents(text, it_held(text), other) == [["It held"], ["We slept"]]
