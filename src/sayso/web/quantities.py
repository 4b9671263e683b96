"""Figures in words: their bounds, their unit and what the text leaves open."""

from __future__ import annotations

import re

from sayso.model.findings import Figure, FigureKind
from sayso.web.dates import edtf_words


def number(value: float) -> str:
    """A number with thousands separated and no needless decimals.

    >>> number(87000000.0), number(17.18), number(-15.0)
    ('87,000,000', '17.18', '−15')
    """
    written = f"{value:,.0f}" if value == int(value) else f"{value:,.4f}".rstrip("0").rstrip(".")
    return written.replace("-", "−")


def bounds(low: float | None, high: float | None, approximate: bool = False) -> str:
    """What the text allows: "50 or more", "up to 15", "3 to 5", "about 80".

    >>> bounds(50, None), bounds(None, 15), bounds(3, 5), bounds(80, 80, approximate=True)
    ('50 or more', 'up to 15', '3 to 5', 'about 80')
    """
    about = "about " if approximate else ""
    if low is None and high is None:
        return "not settled"
    if low is None:
        return f"up to {about}{number(high or 0.0)}"
    if high is None:
        return f"{about}{number(low)} or more"
    return f"{about}{number(low)}" if low == high else f"{about}{number(low)} to {number(high)}"


def unit_words(unit: str) -> str:
    """A unit as shown: the open won says that it is open.

    >>> unit_words("KPW|KRW")
    'KPW or KRW'
    """
    return unit.replace("|", " or ")


def amount(low: float | None, high: float | None, unit: str = "", approximate: bool = False) -> str:
    """Bounds with their unit: "up to 15%", "87,000,000 KPW or KRW"."""
    words = bounds(low, high, approximate)
    shown = unit_words(unit)
    if shown == "%":
        return words.replace(" or more", "% or more") if words.endswith(" or more") else f"{words}%"
    return f"{words} {shown}".rstrip()


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
