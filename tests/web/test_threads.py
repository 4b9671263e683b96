"""Outlets against origins: the drawing never shows more proven origins than there are, and loops end."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.links import Corroboration, Origins, Report
from sayso.web.threads import MOST, Rooted, draw, origins_of, outlets_of, roots


def tellings(parents: dict[str, str | None], origin: str = "") -> tuple[Report, ...]:
    return tuple(
        Report(claim, f"a{claim}", f"Outlet {claim}", "", parent, origin=origin) for claim, parent in parents.items()
    )


def corroboration(reports: tuple[Report, ...], *named: str) -> Corroboration:
    return Corroboration("x", "words", reports, Origins(len(named), 1.0, 1, 1), 3, named=named)


def test_a_chain_of_reports_goes_back_to_its_first() -> None:
    found = roots(tellings({"a": None, "b": "a", "c": "b", "d": None}))
    assert {root: [r.claim for r in reports] for root, reports in found.items()} == {"a": ["a", "b", "c"], "d": ["d"]}


def test_a_loop_ends_at_one_root_for_all_of_it() -> None:
    assert list(roots(tellings({"a": "c", "b": "a", "c": "b", "d": "b"}))) == ["a"]


def test_a_parent_that_is_not_a_report_here_is_no_parent() -> None:
    assert list(roots(tellings({"a": "elsewhere"}))) == ["a"]


def test_a_long_chain_has_one_root_whichever_end_it_is_told_from() -> None:
    chain: dict[str, str | None] = {str(i): str(i - 1) if i else None for i in range(5000)}
    for parents in (chain, dict(reversed(chain.items()))):
        assert list(roots(tellings(parents))) == ["0"]


def test_the_proven_origins_are_those_that_relating_named_in_its_order() -> None:
    many, one, named = tellings({"a": None, "b": "a"}, "W"), tellings({"c": None}, "X"), tellings({"d": None}, "Y")
    found = origins_of(corroboration((*named, *one, *many), "Z", "Y"))
    assert [(o.words, o.proven, len(o.reports)) for o in found] == [
        ("Z", True, 0),
        ("Y", True, 1),
        ("W", False, 2),
        ("X", False, 1),
    ]
    assert [proven for _, proven in draw(found).dots] == [True, True, False, False]


def test_five_outlets_hang_on_one_dot() -> None:
    drawing = draw([Rooted("X", True, tellings({"a": None} | dict.fromkeys("bcde", "a")))])
    assert len(drawing.threads) == 5
    assert [proven for _, proven in drawing.dots] == [True]


def test_an_outlet_that_tells_it_twice_is_one_mark() -> None:
    reports = (Report("a", "1", "Same"), Report("b", "2", "Same", parent="a"))
    assert outlets_of(reports) == ["Same"]
    assert len(draw([Rooted("X", True, reports)]).marks) == 1


def test_an_outlet_that_tells_it_from_two_origins_is_one_mark_with_two_threads() -> None:
    both = Rooted("X", True, (Report("a", "1", "Same"), Report("b", "2", "Other")))
    drawing = draw([both, Rooted("Y", False, (Report("c", "3", "Same"),))])
    assert len(drawing.marks) == 2
    assert len(drawing.threads) == 3
    assert drawing.dots[1][0] - drawing.dots[0][0] >= 13


trees = st.integers(1, 60).flatmap(
    lambda n: st.lists(st.none() | st.integers(0, n - 1).map(str), min_size=n, max_size=n)
)


@given(trees, st.lists(st.sampled_from("XYZ"), max_size=3, unique=True), st.data())
def test_every_report_has_one_root_and_the_drawing_stays_within_its_bounds(
    parents: list[str | None], named: list[str], data: st.DataObject
) -> None:
    reports = tellings({str(i): parent for i, parent in enumerate(parents)})
    told = tuple(replace(r, origin=data.draw(st.sampled_from("WXYZ"))) for r in reports)
    found = origins_of(corroboration(told, *named))
    stood = [r.claim for origin in found for under in roots(origin.reports).values() for r in under]
    assert sorted(stood) == sorted(r.claim for r in reports)
    drawing = draw(found)
    assert len(drawing.marks) <= MOST
    assert sum(filled for _, filled in drawing.dots) == len(named)
    assert all(0 <= x <= drawing.width for x, _ in drawing.dots)
