from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span
from sayso.relate.amounts import agree, comparable, digits, key, unrounded


def count(low: float | None, high: float | None, unit: str = "people", approximate: bool = False) -> Figure:
    return Figure(Span(0, 1), low, high, FigureKind.COUNT, unit, approximate)


@pytest.mark.parametrize(("value", "printed"), [(2400, 2), (74100, 3), (0.5, 1), (1384, 4), (0, 1), (1e15, 1)])
def test_significant_digits(value: float, printed: int) -> None:
    assert digits(value) == printed


def test_bounds_agree_where_they_overlap() -> None:
    assert agree(count(50, None), count(60, 60))
    assert agree(count(None, 15), count(12, 12))
    assert not agree(count(100, None), count(60, 60))


def test_rounding_is_no_conflict() -> None:
    assert agree(count(1384, 1384), count(1400, 1400))
    assert not agree(count(1384, 1384), count(1500, 1500))
    assert not agree(count(100, 100), count(150, 150))


def test_only_exact_figures_meet_by_descent() -> None:
    assert unrounded(count(1384, 1384))
    assert not unrounded(count(1400, 1400))
    assert not unrounded(count(1384, None))


def test_units_must_be_one() -> None:
    assert comparable(count(1, 1, "household"), count(1, 1, "households"))
    assert not comparable(count(1, 1, "people"), count(1, 1, "tons"))


@given(st.one_of(st.none(), st.floats(0, 1e12)), st.one_of(st.none(), st.floats(0, 1e12)))
def test_a_figure_agrees_with_itself(low: float | None, high: float | None) -> None:
    if low is not None and high is not None and low > high:
        low, high = high, low
    assert agree(count(low, high), count(low, high))
    assert isinstance(key(count(low, high)), str)
