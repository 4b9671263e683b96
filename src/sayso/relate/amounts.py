"""Figures against each other: which could be one amount, and which are too exact to meet by chance."""

from __future__ import annotations

import math

from sayso.model.findings import Figure, FigureKind

_VAGUE = frozenset((FigureKind.DURATION, FigureKind.RANK))


def comparable(a: Figure, b: Figure) -> bool:
    """Say whether two figures measure in the same way: one kind and one unit."""
    unit_a, unit_b = a.unit.casefold().rstrip("s"), b.unit.casefold().rstrip("s")
    return a.kind == b.kind and unit_a == unit_b and a.kind not in _VAGUE


def agree(a: Figure, b: Figure) -> bool:
    """Say whether one amount could lie behind both.

    Bounds must overlap, after the finer one is rounded as coarsely as the other and with a
    twentieth to spare where a text says "about".
    """
    slack = 0.05 if a.approximate or b.approximate else 0.0
    low_a, high_a, low_b, high_b = _ends(a, slack) + _ends(b, slack)
    if low_a <= high_b and low_b <= high_a:
        return True
    return _exact(a) and _exact(b) and _rounded_alike(a.low or 0.0, b.low or 0.0)


def _ends(figure: Figure, slack: float) -> tuple[float, float]:
    low = -math.inf if figure.low is None else figure.low - abs(figure.low) * slack
    high = math.inf if figure.high is None else figure.high + abs(figure.high) * slack
    return low, high


def _exact(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def digits(value: float) -> int:
    """Significant digits that are printed: 2,400 has two, 74,100 three."""
    written = f"{abs(value):.10g}"
    mantissa = written.split("e")[0].replace(".", "").lstrip("0")
    return max(1, len(mantissa.rstrip("0")))


def _rounded_alike(a: float, b: float) -> bool:
    coarse = min(digits(a), digits(b))
    return coarse >= 2 and _round(a, coarse) == _round(b, coarse)


def _round(value: float, kept: int) -> float:
    return float(f"{value:.{kept - 1}e}")


def unrounded(figure: Figure) -> bool:
    """Say whether a figure is so exact (three digits or more) that two texts share it by descent."""
    return _exact(figure) and digits(figure.low or 0.0) >= 3 and figure.kind not in _VAGUE


def key(figure: Figure) -> str:
    """A blocking key: kind, unit and the value to two digits; empty for an open side."""
    if figure.low is None or figure.high is None or figure.kind in _VAGUE:
        return ""
    middle = (figure.low + figure.high) / 2
    return f"{figure.kind}/{figure.unit.casefold().rstrip('s')}/{_round(middle, 2):g}"
