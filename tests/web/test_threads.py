"""Outlets against origins: the drawing never shows more proven origins than there are, and loops end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.links import Corroboration, Origins, Report
from sayso.web.threads import MOST, draw, outlets_of, roots


def corroboration(parents: dict[str, str | None], proven: int = 1) -> Corroboration:
    reports = tuple(Report(claim, f"a{claim}", f"Outlet {claim}", "", parent) for claim, parent in parents.items())
    return Corroboration("x", "words", reports, Origins(proven, 1.0, 1, 1), 3)


def test_a_chain_of_reports_goes_back_to_its_first() -> None:
    found = roots(corroboration({"a": None, "b": "a", "c": "b", "d": None}))
    assert {root: [r.claim for r in reports] for root, reports in found.items()} == {"a": ["a", "b", "c"], "d": ["d"]}


def test_a_loop_ends_at_one_root_for_all_of_it() -> None:
    assert list(roots(corroboration({"a": "c", "b": "a", "c": "b", "d": "b"}))) == ["a"]


def test_a_parent_that_is_not_a_report_here_is_no_parent() -> None:
    assert list(roots(corroboration({"a": "elsewhere"}))) == ["a"]


def test_five_outlets_hang_on_one_dot() -> None:
    one = corroboration({"a": None} | dict.fromkeys("bcde", "a"))
    drawing = draw(list(roots(one).values()), 1)
    assert len(drawing.threads) == 5
    assert len(drawing.dots) == 1
    assert drawing.dots[0][1]


def test_an_origin_that_is_not_proven_is_hollow() -> None:
    two = corroboration({"a": None, "b": None})
    assert [proven for _, proven in draw(list(roots(two).values()), 1).dots] == [True, False]


def test_one_report_with_two_proven_origins_has_two_dots() -> None:
    assert len(draw(list(roots(corroboration({"a": None})).values()), 2).dots) == 2


def test_an_outlet_that_tells_it_twice_is_one_mark() -> None:
    reports = (Report("a", "1", "Same"), Report("b", "2", "Same", parent="a"))
    assert outlets_of(reports) == ["Same"]
    assert len(draw([reports], 1).marks) == 1


def test_an_outlet_that_tells_it_from_two_origins_is_one_mark_with_two_threads() -> None:
    drawing = draw([(Report("a", "1", "Same"), Report("b", "2", "Other")), (Report("c", "3", "Same"),)], 1)
    assert len(drawing.marks) == 2
    assert len(drawing.threads) == 3
    assert drawing.dots[1][0] - drawing.dots[0][0] >= 13


trees = st.integers(1, 60).flatmap(
    lambda n: st.lists(st.none() | st.integers(0, n - 1).map(str), min_size=n, max_size=n)
)


@given(trees, st.integers(0, 9))
def test_every_report_has_one_root_and_the_drawing_stays_within_its_bounds(
    parents: list[str | None], proven: int
) -> None:
    one = corroboration({str(i): parent for i, parent in enumerate(parents)}, proven)
    groups = roots(one)
    assert sorted(r.claim for reports in groups.values() for r in reports) == sorted(r.claim for r in one.reports)
    drawing = draw(list(groups.values()), proven)
    assert len(drawing.marks) <= MOST
    assert sum(filled for _, filled in drawing.dots) <= max(proven, 0)
    assert all(0 <= x <= drawing.width for x, _ in drawing.dots)
