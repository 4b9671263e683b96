"""What EDTF (ISO 8601-2) covers in days: the one reading of it for whoever compares or draws periods."""

from __future__ import annotations

import calendar
import re
from datetime import date

Days = tuple[date, date]

_QUALIFIERS = re.compile(r"[~?%]")
_DATE = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?(?:T.*)?")

# Sub-year groupings: the first month, and how many follow. Winter runs into the next year.
_PARTS = (
    {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}  # seasons, wherever they are
    | {25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)}  # of the northern hemisphere
    | {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}  # of the southern one
    | {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}  # quarters
    | {37: (1, 4), 38: (5, 4), 39: (9, 4)}  # thirds
    | {40: (1, 6), 41: (7, 6)}  # halves
)


def days_of(edtf: str | None) -> Days | None:
    """The first and the last day that a date or an interval covers, both included.

    Levels 0 and 1 and the sub-year groupings of level 2, with qualifiers passed over; a date-time
    is its day as written. None for what is open or unknown on a side, runs backwards, is a set, or
    lies outside years 1 to 9999.

    >>> days_of("2020-24")
    (datetime.date(2020, 12, 1), datetime.date(2021, 2, 28))
    >>> days_of("2020-02~/2020-03") == (date(2020, 2, 1), date(2020, 3, 31))
    True
    """
    first, slash, last = _QUALIFIERS.sub("", edtf or "").partition("/")
    try:
        start = _one(first)
        end = _one(last) if slash else start
    except ValueError:  # a day, month or year that no calendar has
        return None
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def _one(written: str) -> Days | None:
    matched = _DATE.fullmatch(written)
    if not matched:
        return None
    year, month, day = matched.groups(default="XX")
    if month == "XX":
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return (date(max(low, 1), 1, 1), date(high, 12, 31)) if day == "XX" else None
    if day == "XX":
        return _months(int(year), int(month))
    return (found := date(int(year), int(month), int(day))), found


def _months(year: int, part: int) -> Days:
    first, count = _PARTS.get(part, (part, 1))
    years, month = divmod(first + count - 2, 12)
    last = calendar.monthrange(year + years, month + 1)[1]
    return date(year, first, 1), date(year + years, month + 1, last)
