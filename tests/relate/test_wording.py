from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.relate.wording import RUN, containment, shared_runs, stem, stems, wording


@given(st.text(max_size=400))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = wording(text)
    assert len(found.words) == len(found.spans) == len(found.quoted)
    assert len(found.shingles) == max(0, len(found.words) - RUN + 1)
    for word, span in zip(found.words, found.spans, strict=True):
        assert span.of(text).casefold().replace(".", "") == word


@given(st.text(alphabet='ab c“”".', max_size=200))
def test_quotations_and_narration_do_not_meet(text: str) -> None:
    found = wording(text)
    assert found.narration <= found.grams
    assert found.quotations <= found.grams


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("executed", "execution"),
        ("prices", "price"),
        ("rising", "rise"),
        ("stopped", "stop"),
        ("Kim's".casefold(), "kim"),
    ],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_attribution_words_carry_no_meaning() -> None:
    assert stems(("officials", "said", "monday", "harvest")) == {"harvest"}


def test_a_shared_run_is_found_on_both_sides() -> None:
    a = "Yesterday the old bridge over the river fell into the water."
    b = "They say that the old bridge over the river fell, and nobody was hurt."
    [(mine, theirs)] = shared_runs(wording(a), wording(b))
    assert mine.of(a) == theirs.of(b) == "the old bridge over the river fell"


@given(st.text(max_size=200), st.text(max_size=200))
def test_shared_runs_are_the_same_words(a: str, b: str) -> None:
    for mine, theirs in shared_runs(wording(a), wording(b)):
        assert wording(mine.of(a)).words == wording(theirs.of(b)).words


def test_containment_is_of_the_first_in_the_second() -> None:
    assert containment(frozenset((1, 2)), frozenset((1, 2, 3, 4))) == 1
    assert containment(frozenset((1, 2, 3, 4)), frozenset((1, 2))) == 0.5
    assert containment(frozenset(), frozenset((1,))) == 0


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_a_short_quotation_does_not_turn_the_others_inside_out(marks: str) -> None:
    a, b = marks[0], marks[1]
    text = f"He said {a}no{b} and the market was closed, {a}for good and for every day of the year{b} he said."
    found = wording(text)
    told = [word for word, inside in zip(found.words, found.quoted, strict=True) if inside]
    assert told == "for good and for every day of the year".split()


def test_a_lone_mark_spoils_its_own_paragraph_only() -> None:
    text = 'He said: "nobody came to us.\n\nBut the guard said "they had all been told to wait" and left.'
    found = wording(text)
    assert [w for w, q in zip(found.words, found.quoted, strict=True) if q] == "they had all been told to wait".split()


def test_marks_of_two_kinds_are_paired_apart() -> None:
    text = '“the sign said "closed for the season" all year round” and nothing else was ever told'
    found = wording(text)
    assert sum(found.quoted) == 10
