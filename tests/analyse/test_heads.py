"""A content begins with what is said."""

from __future__ import annotations

import pytest

from sayso.analyse.heads import headed
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def said(text: str, cue: str, *content: str) -> list[str]:
    found = headed(text, Attribution(tuple(at(text, c) for c in content), at(text, cue), None))
    return [p.of(text) for p in found.content]


@pytest.mark.parametrize(
    ("text", "cue", "content", "left"),
    [
        ("Fern’s ultimatum of “mud and rain” is old.", "ultimatum", "of “mud and rain”", "mud and rain"),
        ("Fern made pledges about mending the dam.", "made pledges", "about mending the dam", "mending the dam"),
        ("Fern said earlier he was ready.", "said", "earlier he was ready", "he was ready"),
        ("Fern warned Lower Moor it would flood.", "warned", "Lower Moor it would flood", "it would flood"),
        ("Fern dismissed the oft-heard notion that dams last.", "dismissed", "the oft-heard notion that dams last", ""),
        ("But the dam held, Fern tells Harbour News.", "tells", "But the dam held", "the dam held"),
        ("So it held, Fern added.", "added", "So it held", "it held"),
    ],
)
def test_what_only_leads_to_the_words_is_no_part_of_them(text: str, cue: str, content: str, left: str) -> None:
    assert said(text, cue, content) == [left or "dams last"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Fern said about forty farms flooded.", "said", "about forty farms flooded"),
        ("Fern estimated about forty farms flooded.", "estimated", "about forty farms flooded"),
        ("Fern said of the forty farms, three flooded.", "said", "of the forty farms, three flooded"),
        ("Fern said later rains broke the dam.", "said", "later rains broke the dam"),
        ("Fern said the idea that dams last is wrong.", "said", "the idea that dams last is wrong"),
        ("So far the dam held, Fern said.", "said", "So far the dam held"),
        ("Yet another dam broke, Fern said.", "said", "Yet another dam broke"),
        ("“But the dam held,” Fern said.", "said", "But the dam held"),
        ("Fern warned Moor Farm would flood.", "warned", "Moor Farm would flood"),
    ],
)
def test_words_that_are_said_stay(text: str, cue: str, content: str) -> None:
    assert said(text, cue, content) == [content]


def test_whom_a_warning_goes_to_is_no_part_of_it() -> None:
    text = "Fern warned Lower Moor on Friday not to build there."
    assert said(text, "warned", "Lower Moor", "not to build there") == ["not to build there"]
