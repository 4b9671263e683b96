"""Figures in words: their bounds, their unit and what the text leaves open."""

from __future__ import annotations

import re

from sayso.model.findings import Figure, FigureKind
from sayso.publish.words import bounds
from sayso.web.dates import edtf_words


def unit_words(unit: str) -> str:
    """A unit as shown: the open won says that it is open.

    >>> unit_words("KPW|KRW")
    'KPW or KRW'
    """
    return unit.replace("|", " or ")


def amount(low: float | None, high: float | None, unit: str = "", approximate: bool = False) -> str:
    """Bounds with their unit: "up to 15%", "87,000,000 KPW or KRW", "up to about 3 weeks"."""
    words = bounds(low, high, approximate)
    shown = unit_words(unit)
    if shown == "%":
        return words.replace(" or more", "% or more") if words.endswith(" or more") else f"{words}%"
    if not low == high == 1:
        shown = _LENGTHS.get(shown, shown)
    return f"{words} {shown}".rstrip()


_LENGTHS = {one: f"{one}s" for one in ("second", "minute", "hour", "day", "week", "month", "year", "decade")}
_LENGTHS |= {"century": "centuries"}


_KINDS = {
    FigureKind.LEVEL: "a level",
    FigureKind.COUNT: "a count",
    FigureKind.MONEY: "money",
    FigureKind.SHARE: "a share",
    FigureKind.CHANGE: "a change in percent",
    FigureKind.POINTS: "percentage points",
    FigureKind.RATE: "a rate",
    FigureKind.RANK: "a rank",
    FigureKind.DURATION: "a length of time",
}


_EDTF = re.compile(r"[\dX~?%/.-]+")


def _period(written: str) -> str:
    return edtf_words(written) if _EDTF.fullmatch(written) else written


def figure_lines(figure: Figure) -> list[tuple[str, str]]:
    """What is known of a figure, as (label, words), the amount first and nothing that is empty."""
    lines = [
        ("amount", amount(figure.low, figure.high, figure.unit, figure.approximate)),
        ("kind", _KINDS[figure.kind]),
        ("of", figure.of),
        ("moves", figure.direction),
        ("about", _period(figure.reference)),
        ("against", _period(figure.base)),
        ("rate", f"{figure.rate_basis} exchange rate" if figure.rate_basis else ""),
    ]
    if "|" in figure.unit:
        lines.append(("open", "the text does not settle which won"))
    return [(label, words) for label, words in lines if words]
