"""Whole money and its cents as one amount: "13 dollars and 45 cents", 64달러 45센트."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_CENTS = re.compile(r"(?:cents?|pence|센트|펜스)$", re.IGNORECASE)
_GAP = re.compile(r",? (?:and )?|")


def with_cents(drafts: Iterable[tuple[Figure, str]], text: str) -> list[tuple[Figure, str]]:
    """The same drafts in order, but with the cents right behind a whole amount of their currency added to it."""
    out: list[tuple[Figure, str]] = []
    for figure, per in drafts:
        if out and not per and _completes(out[-1][0], figure, text):
            whole = out.pop()[0]
            value = round((whole.low or 0) + (figure.low or 0), 2)
            figure = replace(whole, span=Span(whole.span.start, figure.span.end), low=value, high=value)
        out.append((figure, per))
    return out


def _completes(whole: Figure, cents: Figure, text: str) -> bool:
    if not (whole.kind is cents.kind is FigureKind.MONEY and whole.unit == cents.unit):
        return False
    if whole.low is None or cents.low is None or whole.low != whole.high or cents.low != cents.high:
        return False
    if not (whole.low >= 1 and whole.low.is_integer() and 0 < cents.low < 1 and _CENTS.search(cents.span.of(text))):
        return False
    return bool(_GAP.fullmatch(text[whole.span.end : cents.span.start]))
