"""Dates, amounts and counts in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.problems import Reason
from sayso.web.asking import spans_of
from sayso.web.dates import day_words, edtf_words
from sayso.web.quantities import amount
from sayso.web.wording import listed, reason_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-04-06", "6 April 2018"),
        ("2020-01/2020-06", "January 2020 to June 2020"),
        ("2025-03~", "about March 2025"),
        ("193X", "1930s"),
        ("19XX", "1900 to 1999"),
        ("2024", "2024"),
        ("2024-21", "spring 2024"),
        ("2024-24", "winter 2024–25"),
        ("1999-24", "winter 1999–00"),
        ("2024-34", "second quarter of 2024"),
        ("2020/..", "2020 to open"),
        ("../2020", "open to 2020"),
        ("2020-13", "2020-13"),
        ("2020-02-31", "31 February 2020"),
        ("2021/2020", "2021 to 2020"),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert edtf_words(edtf) == words


@given(st.text(alphabet="0123456789-/~?%X.T: ", max_size=24))
def test_no_written_date_breaks_a_page(written: str) -> None:
    day_words(written)
    edtf_words(written)


@given(st.dates())
def test_a_day_names_its_year(day: date) -> None:
    assert str(day.year) in day_words(day.isoformat())


@pytest.mark.parametrize(
    ("low", "high", "unit", "about", "words"),
    [
        (50, None, "%", False, "50% or more"),
        (None, 15, "%", False, "up to 15%"),
        (2, 2, "%", True, "about 2%"),
        (87e6, 87e6, "KPW|KRW", False, "87 million KPW or KRW"),
        (None, 5e6, "people", True, "up to about 5 million people"),
        (-67, -67, "%", False, "−67%"),
        (None, None, "tons", False, "not settled tons"),
        (3, 5, "", False, "3 to 5"),
        (None, 3, "week", True, "up to about 3 weeks"),
        (1, 1, "month", False, "1 month"),
        (1, 2, "century", False, "1 to 2 centuries"),
    ],
)
def test_amounts(low: float | None, high: float | None, unit: str, about: bool, words: str) -> None:
    assert amount(low, high, unit, about) == words


@given(st.lists(st.sampled_from("abc"), max_size=9))
def test_a_list_says_how_many_it_leaves_out(parts: list[str]) -> None:
    said = listed(parts)
    shown = sum(said.replace(" and", "").count(part) for part in "abc" if "more" not in said)
    assert "more" in said or shown >= min(len(parts), 1)
    assert not parts or said


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words(reason: Reason) -> None:
    assert reason_words(reason)


@given(st.text(alphabet="0123456789-,x", max_size=40), st.integers(0, 100))
def test_asked_spans_lie_within_the_text(written: str, length: int) -> None:
    assert all(span.end <= length for span in spans_of(written, length))
