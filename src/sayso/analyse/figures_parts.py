"""A whole amount and its smaller part as one: "13 dollars and 45 cents", "15 dollars 50", 64달러 45센트, "5 feet 2"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_CENTS = re.compile(r"(?:cents?|pence|penny|센트|펜스)$", re.IGNORECASE)
_GAP = re.compile(r",? (?:and )?|")
_PRICE = re.compile(r"(?:dollars?|euros?|pounds?|[A-Z]{3})$")
# A bare number is a part only where it closes its clause: "15 dollars and 20 Koreans" are two amounts.
_BARE_GAP = re.compile(r" (?:and )?")
_CLOSES = r"(?=[.,;!?”\"]+(?:\s|$)|\n|$)"
_CLOSED = re.compile(_CLOSES)
_UP_TO_12 = r"1?\d(?:\.\d+)?"
# "in" is a preposition too: of "5 feet, 3 in Hyesan" the three are no inches.
_INCHES = re.compile(
    rf",? (?:and )?(?P<named>{_UP_TO_12}) ?(?:inches|inch|ins|in(?=[.,;!?”\")]|$|\s(?:long|tall|high|wide|deep)\b))\b"
    rf"|(?<=ft) (?P<short>{_UP_TO_12}) ?in\b(?!\s(?:the\b|[A-Z]))"
    rf"|{_BARE_GAP.pattern}(?P<bare>{_UP_TO_12}){_CLOSES}"
)
_FOOT = 12  # inches
_SMALLER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_JOINED = re.compile(r",? and |, | |")


def with_parts(drafts: Iterable[tuple[Figure, str]], text: str) -> list[tuple[Figure, str]]:
    """The same drafts in order, but with the part right behind a whole amount of its unit added to it."""
    out: list[tuple[Figure, str]] = []
    for figure, per in drafts:
        if out and figure.span.start < out[-1][0].span.end:
            continue  # the inches of a height
        if out and (longer := _with_smaller(out[-1][0], figure, text)):
            out[-1] = (longer, "")
            continue
        if out and not per and (part := _part_of(out[-1][0], figure, text)):
            whole = out.pop()[0]
            value = round((whole.low or 0) + part, 2)
            figure = replace(whole, span=Span(whole.span.start, figure.span.end), low=value, high=value)
        out.append((_with_inches(figure, text), per))
    return out


def _with_smaller(whole: Figure, part: Figure, text: str) -> Figure | None:
    """A length of time with the smaller one behind it, in the smaller unit: "three years and six months" is 42."""
    unit, size = _SMALLER.get(whole.unit, ("", 0))
    if part.unit != unit or FigureKind.DURATION not in (whole.kind, part.kind) or whole.kind is not part.kind:
        return None
    if whole.low is None or whole.low != whole.high or part.low is None or part.low != part.high or part.low >= size:
        return None
    if not _JOINED.fullmatch(text, whole.span.end, part.span.start):
        return None
    value = whole.low * size + part.low
    return replace(whole, span=Span(whole.span.start, part.span.end), low=value, high=value, unit=unit)


def _part_of(whole: Figure, part: Figure, text: str) -> float:
    """How much of the whole's currency the figure behind it adds: cents, by name or as two digits; else nought."""
    if whole.kind is not FigureKind.MONEY or whole.low is None or whole.low != whole.high or part.low != part.high:
        return 0.0
    if part.low is None or whole.low < 1 or not whole.low.is_integer():
        return 0.0
    gap = text[whole.span.end : part.span.start]
    if not _GAP.fullmatch(gap):
        return 0.0
    if part.kind is FigureKind.MONEY and part.unit == whole.unit and _CENTS.search(part.span.of(text)):
        return part.low if 0 < part.low < 1 else 0.0
    bare = part.kind is FigureKind.COUNT and not part.unit and 10 <= part.low < 100 and part.low.is_integer()
    closed = _BARE_GAP.fullmatch(gap) and _CLOSED.match(text, part.span.end)
    return part.low / 100 if bare and closed and _PRICE.search(whole.span.of(text)) else 0.0


def _with_inches(figure: Figure, text: str) -> Figure:
    """A height or length in feet with its inches, in feet."""
    exact = figure.low is not None and figure.low == figure.high and figure.low.is_integer()
    found = _INCHES.match(text, figure.span.end) if figure.unit == "ft" and exact else None
    inches = float(found["named"] or found["short"] or found["bare"]) if found else 0.0
    if found is None or figure.low is None or inches >= _FOOT:
        return figure
    value = round(figure.low + inches / _FOOT, 6)
    return replace(figure, span=Span(figure.span.start, found.end()), low=value, high=value)
