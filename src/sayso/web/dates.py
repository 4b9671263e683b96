"""Dates for people, and EDTF as the days it covers."""

from __future__ import annotations

import calendar
import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_YEAR = re.compile(r"(\d{4})$")
_DECADE = re.compile(r"(\d{3})X$")
_QUALIFIED = re.compile(r"[~?%]")
# EDTF level 1 seasons and level 2 quarters, halves: first and last month of each.
_PARTS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
_PART_NAMES = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "fourth quarter of",
    40: "first half of",
    41: "second half of",
}


def day_words(written: str) -> str:
    """An ISO date, date-time or single EDTF value as a reader says it; the value itself where it is neither.

    >>> day_words("2020-04-20T21:00:00+09:00"), day_words("2020-04"), day_words("193X")
    ('20 April 2020', 'April 2020', '1930s')
    """
    if match := _DAY.match(written):
        year, month, day = (int(part) for part in match.groups()[:3])
        return f"{day} {calendar.month_name[month]} {year}" if 1 <= month <= 12 else written
    if match := _MONTH.match(written):
        return _month_words(match[1], int(match[2])) or written
    if match := _DECADE.match(written):
        return f"{match[1]}0s"
    return written


def _month_words(year: str, part: int) -> str:
    if 1 <= part <= 12:
        return f"{calendar.month_name[part]} {year}"
    return f"{_PART_NAMES[part]} {year}" if part in _PART_NAMES else ""


def edtf_words(edtf: str) -> str:
    """EDTF in words: ranges with "to", approximate values with "about".

    >>> edtf_words("2020-01/2020-06"), edtf_words("2025-03~")
    ('January 2020 to June 2020', 'about March 2025')
    """
    start, slash, end = edtf.partition("/")
    if slash:
        return f"{_one_words(start) or 'unknown'} to {_one_words(end) or 'unknown'}"
    return _one_words(edtf)


def _one_words(edtf: str) -> str:
    plain = _QUALIFIED.sub("", edtf)
    if plain in ("", ".."):
        return "open" if plain else ""
    return f"about {day_words(plain)}" if plain != edtf else day_words(plain)


def days_of(edtf: str) -> tuple[date, date] | None:
    """The first and last day that an EDTF value or range covers, or None where it is open or not a date.

    >>> days_of("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    start, slash, end = edtf.partition("/")
    first = _one_days(start)
    last = _one_days(end) if slash else first
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _one_days(edtf: str) -> tuple[date, date] | None:
    plain = _QUALIFIED.sub("", edtf)
    try:
        if match := _DAY.match(plain):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        if match := _MONTH.match(plain):
            return _month_days(int(match[1]), int(match[2]))
        if match := _YEAR.match(plain):
            return _months(int(match[1]), 1, 12)
        if match := _DECADE.match(plain):
            return date(int(match[1]) * 10, 1, 1), date(int(match[1]) * 10 + 9, 12, 31)
    except ValueError:
        return None
    return None


def _month_days(year: int, part: int) -> tuple[date, date] | None:
    if part == 24:  # winter runs into the next year
        return date(year, 12, 1), date(year + 1, 2, calendar.monthrange(year + 1, 2)[1])
    if part in _PARTS:
        return _months(year, *_PARTS[part])
    return _months(year, part, part)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
