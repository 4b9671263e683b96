"""Claims, sources and names of the gold find their own among those that were read."""

import pytest
from evals.matching import Names, joint, match, same_source, stripped
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
        ("the quay’s night watch", "night watch", False),
        ("his pilot", "pilot", True),
        ("its own pilot", "pilot", True),
        ("his pilot", "her pilot", False),
        ("pilot", "pilot who swam", False),
        ("Harbour Ministry", "Gazette", False),
    ],
)
def test_names_are_the_same(a: str, b: str, same: bool) -> None:
    assert NAMES.same(a, b) is same
    assert NAMES.same(b, a) is same


@pytest.mark.parametrize(
    ("name", "chain", "same"),
    [
        ("the Gazette’s pilot", ["the Gazette’s pilot", "Gazette"], True),
        ("the Gazette’s pilot", ["the Gazette’s pilot", "Quay Gazette"], True),
        ("the Gazette’s own pilot", ["Gazette"], True),
        ("the divers’ pilot", ["divers"], True),
        ("the Gazette’s pilot", ["the Gazette’s pilot"], False),
        ("the Gazette’s pilot", ["Harbour Ministry"], False),
        ("the Gazette’s pilot", [], False),
    ],
)
def test_whose_it_is_is_left_out_where_that_is_a_step_of_the_same_chain(
    name: str, chain: list[str], same: bool
) -> None:
    assert NAMES.same(name, "pilot", chain, ["pilot"]) is same
    assert NAMES.same("pilot", name, ["pilot"], chain) is same
    assert not NAMES.same(name, "pilot", ["pilot"], chain)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("“The buoy sank.”", "The buoy sank"),
        ("that the buoy sank,", "the buoy sank"),
        ("“that” the buoy sank", "that” the buoy sank"),
        (", That “the buoy sank”", "the buoy sank"),
        ("that, if cut, the buoy sank", "if cut, the buoy sank"),
        ("thatch burned", "thatch burned"),
        ("the buoy’s", "the buoy’s"),
    ],
)
def test_ends_that_the_conventions_leave_out_are_stripped(words: str, left: str) -> None:
    found = stripped(f"x{words}x", Span(1, 1 + len(words)))
    assert found is not None
    assert found.of(f"x{words}x") == left


def test_nothing_is_left_of_marks_alone() -> None:
    assert stripped("“…”", Span(0, 3)) is None


@given(st.text("abth ,.“”", min_size=1), st.data())
def test_what_is_left_lies_within_and_is_stripped_no_further(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    whole = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = stripped(text, whole)
    if found:
        assert whole.contains(found)
        assert not found.of(text).startswith((",", ".", "“", "”", " "))
        assert not found.of(text).endswith((",", ".", "“", "”", " "))
