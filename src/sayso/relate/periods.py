"""EDTF to days: the first and the last day that an expression can mean."""

from __future__ import annotations

import calendar
import re
from datetime import date

Period = tuple[int, int]

_DATE = re.compile(r"(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def period(edtf: str | None) -> Period | None:
    """First and last day as proleptic ordinals, or None where it is no date that we can place.

    Level 2 "sub-year groupings" are read for seasons, quarters (33-36) and halves (40, 41).

    >>> period("2020-04-12") == period("2020-04-12/2020-04-12")
    True
    """
    first, slash, last = (edtf or "").partition("/")
    start, end = _one(first), _one(last if slash else first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def _one(written: str) -> Period | None:
    matched = _DATE.fullmatch(written.split("T")[0])
    if not matched:
        return None
    year, month, day = matched.groups()
    try:
        if year.endswith("X"):
            return date(int(year[:3] + "0"), 1, 1).toordinal(), date(int(year[:3] + "9"), 12, 31).toordinal()
        return _within(int(year), int(month or 0), int(day or 0))
    except ValueError:
        return None


def _within(year: int, month: int, day: int) -> Period:
    if day:
        return (found := date(year, month, day).toordinal()), found
    first, last = (_SEASONS | _QUARTERS).get(month, (month or 1, month or 12))
    return date(year, first, 1).toordinal(), date(year, last, calendar.monthrange(year, last)[1]).toordinal()


def day_of(published: str) -> int | None:
    """The day of an ISO date or date-time as an ordinal, or None where it is unknown."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None


def apart(a: Period, b: Period) -> bool:
    """Say whether two periods share no day."""
    return a[1] < b[0] or b[1] < a[0]


def length(a: Period) -> int:
    """How many days it covers."""
    return a[1] - a[0] + 1
