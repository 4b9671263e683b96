"""Paragraphs, sentences, quotations and tokens are exact spans of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.sentences import paragraphs, quotations, sentences, tokens
from sayso.model.spans import Span


def cut(text: str) -> list[str]:
    return [s.of(text) for p in paragraphs(text) for s in sentences(text, p)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rice rose. Corn fell.", ["Rice rose.", "Corn fell."]),
        ("Mr. Ahn of the U.S. team left. He was late.", ["Mr. Ahn of the U.S. team left.", "He was late."]),
        ("“It rose. It fell,” she said. He agreed.", ["“It rose. It fell,” she said.", "He agreed."]),
        ("It left the U.S. The ship sank.", ["It left the U.S.", "The ship sank."]),
        ("가격이 올랐다. 쌀은 내렸다.", ["가격이 올랐다.", "쌀은 내렸다."]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("It cost 3.5 million won. Then 4.", ["It cost 3.5 million won.", "Then 4."]),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_quotation_that_is_never_closed_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said: “The road is open"
    assert [q.of(text) for q in quotations(text, Span(0, len(text)))] == ["“The road is open"]


def test_a_closing_mark_that_lost_its_opening_one_quotes_nothing() -> None:
    text = 'Money is short," he said.'
    assert quotations(text, Span(0, len(text))) == []


@given(st.text(max_size=300))
def test_every_cut_is_a_span_of_the_text_in_order(text: str) -> None:
    for paragraph in paragraphs(text):
        found = sentences(text, paragraph)
        assert all(paragraph.contains(s) for s in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(text[t.start : t.end] == t.text for t in tokens(text, paragraph))
