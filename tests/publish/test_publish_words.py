"""Numbers, bounds and a claim's words: nothing is rounded away, nothing is added."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.findings import UNKNOWN_SOURCE, Claim
from sayso.model.spans import Span
from sayso.publish.words import bounds, claim_words, number

_SCALES = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (-0.0, "0"),
        (17.18, "17.18"),
        (-15.0, "−15"),
        (5200, "5,200"),
        (999_999, "999,999"),
        (1_500_000_000, "1.5 billion"),
        (1_234_000, "1.234 million"),
        (1_234_500, "1,234,500"),
        (1234567.891, "1,234,567.891"),
        (2e15, "2,000 trillion"),
        (1e-7, "0.0000001"),
        (math.inf, "inf"),
    ],
)
def test_a_number_as_people_write_it(value: float, words: str) -> None:
    assert number(value) == words


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_as_itself(value: float) -> None:
    digits, _, scale = number(value).replace(",", "").replace("−", "-").partition(" ")
    assert float(Decimal(digits) * _SCALES[scale]) == value


@given(st.none() | st.floats(), st.none() | st.floats(), st.booleans())
def test_any_bounds_have_words(low: float | None, high: float | None, approximate: bool) -> None:
    assert bounds(low, high, approximate)


def test_a_claims_pieces_are_parted_and_stand_on_one_line() -> None:
    text = "rice, he said,\n\nhas  doubled"
    pieces = (Span(0, 4), Span(16, len(text)))
    assert claim_words(text, Claim(pieces, None, None, (UNKNOWN_SOURCE,))) == "rice … has doubled"
