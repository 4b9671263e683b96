"""Numbers, bounds and a claim's words: nothing is rounded away, nothing is added."""

from __future__ import annotations

import math
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.findings import UNKNOWN_SOURCE, Claim
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span
from sayso.publish.words import CREDIBILITY, bounds, claim_words, number, trouble

NOT_FOUND = "the host's name was not found: check the address and the network"
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


@pytest.mark.parametrize(
    ("detail", "plain"),
    [
        ("[Errno -2] Name or service not known", "the host's name was not found: check the address and the network"),
        (
            "[Errno -3] Temporary failure in name resolution",
            "the host's name was not found: check the address and the network",
        ),
        ("[Errno 101] Network is unreachable", "there is no way to that host: check the network"),
        ("[Errno 111] Connection refused", "the host takes no connection there"),
        ("the read operation timed out", "the read operation timed out"),
    ],
)
def test_a_network_is_not_quoted_in_its_own_words(detail: str, plain: str) -> None:
    assert trouble(Problem(Reason.NETWORK, detail)) == plain
    assert trouble(Problem(Reason.HTTP, detail)) == detail


def test_credibility_says_its_ground_and_then_the_standards_word() -> None:
    assert sorted(CREDIBILITY) == [1, 2, 3, 4, 5, 6]
    assert all(re.fullmatch(r"[^()]+ \(Admiralty: [a-z ]+\)", words) for words in CREDIBILITY.values())
