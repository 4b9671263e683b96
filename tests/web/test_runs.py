"""Runs: whatever nests or overlaps, the words stay exactly the article's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.spans import Span
from sayso.web.runs import Mark, paragraphs

TEXT = "Seoul said that rice rose.\n\nIt fell, KCNA said."


def test_overlapping_marks_are_cut_into_runs_that_each_say_what_covers_them() -> None:
    marks = [Mark("c0", "claim", Span(16, 25), "content"), Mark("f0", "figure", Span(21, 26))]
    runs = paragraphs(TEXT, marks)[0].runs
    assert [(run.text, run.keys) for run in runs] == [
        ("Seoul said that ", ()),
        ("rice ", ("c0",)),
        ("rose", ("c0", "f0")),
        (".", ("f0",)),
    ]


def test_a_nested_mark_comes_after_the_one_around_it() -> None:
    marks = [Mark("f0", "figure", Span(16, 20)), Mark("c0", "claim", Span(16, 25), "content")]
    assert paragraphs(TEXT, marks)[0].runs[1].keys == ("c0", "f0")


def test_a_claim_starts_and_ends_once_even_over_two_paragraphs() -> None:
    blocks = paragraphs(TEXT, [Mark("c0", "claim", Span(16, 35), "content")])
    runs = [run for block in blocks for run in block.runs]
    assert [run.text for run in runs if "c0" in run.starts] == ["rice rose."]
    assert [run.text for run in runs if "c0" in run.ends] == ["It fell"]
    assert [block.claims for block in blocks] == [(0,), ()]


def test_a_mark_beyond_the_text_is_dropped_or_cut() -> None:
    blocks = paragraphs("Short.", [Mark("f0", "figure", Span(3, 99)), Mark("f1", "figure", Span(50, 60))])
    assert [(run.text, run.keys) for run in blocks[0].runs] == [("Sho", ()), ("rt.", ("f0",))]


def test_a_claim_that_reaches_beyond_the_text_or_into_a_wide_gap_still_ends() -> None:
    marks = [Mark("c0", "claim", Span(0, 8), "content"), Mark("c1", "claim", Span(10, 99), "content")]
    runs = [run for block in paragraphs("Short.\n\n\n\nIt ends.", marks) for run in block.runs]
    assert [(run.text, run.starts, run.ends) for run in runs] == [
        ("Short.", ("c0",), ("c0",)),
        ("It ends.", ("c1",), ("c1",)),
    ]


@dataclass
class Watched:
    """A mark that counts how often it is looked at."""

    key: str
    span_: Span
    looks: list[int]
    kind: str = "claim"
    part: str = "content"

    @property
    def span(self) -> Span:
        self.looks[0] += 1
        return self.span_


def looks_at(size: int) -> int:
    """How often a text of so many paragraphs, with three nested marks in each, has its marks looked at."""
    looks = [0]
    starts = [paragraph * 12 + inner for paragraph in range(size) for inner in range(3)]
    marks = [Watched(f"c{i}", Span(start, start + 4), looks) for i, start in enumerate(starts)]
    blocks = paragraphs("\n\n".join(["ten words."] * size), cast("list[Mark]", marks))
    assert [block.claims for block in blocks[:2]] == [(0, 1, 2), (3, 4, 5)]
    return looks[0]


def test_marking_costs_as_much_a_paragraph_in_a_long_article_as_in_a_short_one() -> None:
    assert looks_at(400) <= 10.5 * looks_at(40)


def test_an_empty_text_has_no_paragraph() -> None:
    assert paragraphs("", []) == []


pieces = st.lists(st.sampled_from(["rice ", "쌀 ", "\n\n", "\n", "𝒳", "a"]), max_size=30).map("".join)
spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(pieces, st.lists(st.tuples(spans, st.sampled_from(["claim", "figure", "time"])), max_size=8))
def test_runs_keep_every_word_in_order(text: str, found: list[tuple[Span, str]]) -> None:
    marks = [Mark(f"{kind[0]}{i}", kind, span, "content" * (kind == "claim")) for i, (span, kind) in enumerate(found)]
    blocks = paragraphs(text, marks)
    shown = "".join(run.text for block in blocks for run in block.runs)
    assert shown == "".join(text.split("\n\n")) or shown.replace("\n", "") == text.replace("\n", "")
    for block in blocks:
        assert all(run.text for run in block.runs)


@given(pieces, st.lists(spans, max_size=6))
def test_each_mark_covers_exactly_its_words(text: str, found: list[Span]) -> None:
    marks = [Mark(f"f{i}", "figure", span) for i, span in enumerate(found)]
    blocks = paragraphs(text, marks)
    for mark in marks:
        shown = "".join(run.text for block in blocks for run in block.runs if mark.key in run.keys)
        assert shown.replace("\n", "") == mark.span.of(text).replace("\n", "")


@given(pieces, st.lists(spans, max_size=6))
def test_each_key_that_is_shown_starts_once_and_ends_once(text: str, found: list[Span]) -> None:
    marks = [Mark(f"c{i}", "claim", span, "content") for i, span in enumerate(found)]
    runs = [run for block in paragraphs(text, marks) for run in block.runs]
    for mark in marks:
        shown = any(mark.key in run.keys for run in runs)
        assert sum(mark.key in run.starts for run in runs) == shown
        assert sum(mark.key in run.ends for run in runs) == shown
