"""Claims, sources and names of the gold find their own among those that were read."""

import pytest
from evals.matching import Names, joint, match, same_source
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.desk import Desk, Name, Outlet
from sayso.model.findings import UNKNOWN_SOURCE, Claim, EntityType, SourceKind
from sayso.model.spans import Span

QUAY = Desk(
    "quay",
    "The quay",
    outlets=(Outlet("gazette", "Quay Gazette", aliases=("Gazette",)),),
    names=(
        Name("moh", "Ministry of Harbours", EntityType.ORGANISATION, SourceKind.INSTITUTION, ("Harbour Ministry",)),
    ),
)
NAMES = Names(QUAY)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def claim(start: int, end: int) -> Claim:
    return Claim((Span(start, end),), None, None, (UNKNOWN_SOURCE,))


@given(st.lists(SPANS, min_size=1), st.lists(SPANS, min_size=1))
def test_what_two_share_is_a_share_and_the_same_from_either_side(one: list[Span], other: list[Span]) -> None:
    assert 0 <= joint(one, other) == joint(other, one) <= 1
    assert joint(one, one) == 1


def test_pieces_count_together() -> None:
    assert joint([Span(0, 4), Span(6, 10)], [Span(0, 10)]) == 0.8


def test_the_claim_that_shares_most_is_taken_and_only_once() -> None:
    made = [claim(0, 12), claim(0, 10), claim(0, 11)]
    assert match([Span(0, 10)], made, set()) == 1
    assert match([Span(0, 10)], made, {1}) == 2
    assert match([Span(0, 10)], made, {0, 1, 2}) is None


def test_half_is_not_enough() -> None:
    assert match([Span(0, 10)], [claim(0, 5)], set()) is None
    assert match([Span(0, 10)], [claim(0, 6)], set()) == 0


def test_sources_are_the_same_when_both_are_absent_or_most_is_shared() -> None:
    assert same_source(None, None)
    assert not same_source(None, Span(0, 3))
    assert not same_source(Span(0, 3), None)
    assert not same_source(Span(0, 10), Span(5, 15))
    assert same_source(Span(0, 10), Span(2, 10))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the pilot", "A pilot", True),
        ("Gazette", "The Quay Gazette", True),
        ("Harbour Ministry", "Ministry of Harbours", True),
        ("the quay’s night watch", "night watch", True),
        ("his pilot", "pilot", True),
        ("pilot", "pilot who swam", False),
        ("Harbour Ministry", "Gazette", False),
    ],
)
def test_names_are_the_same(a: str, b: str, same: bool) -> None:
    assert NAMES.same(a, b) is same
    assert NAMES.same(b, a) is same
