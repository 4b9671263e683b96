from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.values import amount, bounds, context
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (Figure(HERE, -15, None, FigureKind.CHANGE, "%", direction="down"), "↓ ≤ 15 %"),
        (Figure(HERE, -67, -67, FigureKind.CHANGE, "%", direction="down"), "↓ 67 %"),
        (Figure(HERE, None, -10, FigureKind.CHANGE, "%", direction="down"), "↓ ≥ 10 %"),
        (Figure(HERE, -20, -10, FigureKind.CHANGE, "%", direction="down"), "↓ 10–20 %"),
        (Figure(HERE, 12, 12, FigureKind.CHANGE, "%", direction="up"), "↑ 12 %"),
        (Figure(HERE, 3000, 3000, FigureKind.LEVEL, "t", direction="down"), "↓ 3,000 t"),
        (Figure(HERE, 50, None, FigureKind.SHARE, "%"), "≥ 50 %"),
        (Figure(HERE, 87e6, 87e6, FigureKind.MONEY, "KPW|KRW"), "87 million KPW or KRW"),
        (Figure(HERE, 3, 3, FigureKind.POINTS, "%"), "3 points"),
        (Figure(HERE, 8, 8, FigureKind.DURATION, "month"), "8 months"),
        (Figure(HERE, 1, 1, FigureKind.DURATION, "year"), "1 year"),
        (Figure(HERE, 2, 2, FigureKind.RANK), "no. 2"),
        (Figure(HERE, None, None, FigureKind.COUNT, "boats"), "? boats"),
        (Figure(HERE, -5, -5, FigureKind.LEVEL, "°C"), "−5 °C"),
    ],
)
def test_an_amount_says_its_bounds_unit_and_direction(figure: Figure, written: str) -> None:
    assert amount(figure) == written


@given(st.none() | st.integers(0, 10**7), st.none() | st.integers(0, 10**7), st.booleans())
def test_an_open_side_is_always_said(low: int | None, high: int | None, approximate: bool) -> None:
    written = bounds(low, high, approximate)
    assert any(sign in written for sign in "≥≳") == (low is not None and high is None)
    assert any(sign in written for sign in "≤≲") == (high is not None and low is None)
    assert any(sign in written for sign in "≈≲≳") == (approximate and (low, high) != (None, None))


def test_what_it_is_compared_with_is_said() -> None:
    figure = Figure(
        HERE, 1, 1, FigureKind.MONEY, "USD", of="trade", reference="2020-01/2020-06", base="2019", rate_basis="official"
    )
    assert context(figure) == "of trade, for 2020-01/2020-06, against 2019, at the official rate"


def test_what_the_unit_says_is_not_said_again() -> None:
    assert context(Figure(HERE, 13, 13, FigureKind.COUNT, "provinces", of="provinces")) == ""
