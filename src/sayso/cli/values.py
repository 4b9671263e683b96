"""A figure's value in a few characters: bounds, unit, direction, and what it is compared with."""

from __future__ import annotations

from sayso.model.findings import Figure, FigureKind
from sayso.publish.words import number

_SPELLS = {spell: f"{spell}s" for spell in ("second", "minute", "hour", "day", "week", "month", "year", "decade")}
_RATES = {"official": "at the official rate", "market": "at the market rate", "unknown": "rate not said"}
_ARROWS = {"up": "↑ ", "down": "↓ "}


def bounds(low: float | None, high: float | None, approximate: bool = False) -> str:
    """Both bounds at a glance; an open side is said as such.

    >>> bounds(50, None), bounds(None, 15), bounds(20, 30), bounds(5, 5, True), bounds(None, None)
    ('≥ 50', '≤ 15', '20–30', '≈ 5', '?')
    """
    if low is None and high is None:
        return "?"
    if low is None:
        return f"{'≲' if approximate else '≤'} {number(high or 0)}"
    if high is None:
        return f"{'≳' if approximate else '≥'} {number(low)}"
    return ("≈ " if approximate else "") + (number(low) if low == high else f"{number(low)}–{number(high)}")


def _falling(low: float | None, high: float | None) -> bool:
    return all(value is None or value <= 0 for value in (low, high)) and not (low is None and high is None)


def _size(figure: Figure) -> tuple[float | None, float | None]:
    """The bounds without their sign: the arrow says that it fell. -15 at most is a fall of 15 at least."""
    if figure.direction != "down" or not _falling(figure.low, figure.high):
        return figure.low, figure.high
    return (
        None if figure.high is None else abs(figure.high),
        None if figure.low is None else abs(figure.low),
    )


def _unit(figure: Figure) -> str:
    if figure.kind is FigureKind.POINTS:
        return "points"
    if figure.unit in _SPELLS:
        return figure.unit if (figure.low, figure.high) == (1, 1) else _SPELLS[figure.unit]
    return figure.unit.replace("|", " or ")


def amount(figure: Figure) -> str:
    """The value itself, such as "↓ ≤ 15 %" or "87 million KPW or KRW"."""
    arrow = _ARROWS.get(figure.direction, "")
    value = bounds(*_size(figure), figure.approximate)
    if figure.kind is FigureKind.RANK:
        return f"{arrow}no. {value}"
    return f"{arrow}{value} {_unit(figure)}".rstrip()


def context(figure: Figure) -> str:
    """What the value is of, about and compared with, or an empty string; nothing that the unit says already."""
    of = figure.of if figure.of.casefold() not in figure.unit.casefold() else ""
    parts = (
        of and f"of {of}",
        figure.reference and f"for {figure.reference}",
        figure.base and f"against {figure.base}",
        _RATES.get(figure.rate_basis, figure.rate_basis),
    )
    return ", ".join(part for part in parts if part)
