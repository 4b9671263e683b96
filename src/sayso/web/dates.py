"""Dates for people."""

from __future__ import annotations

import calendar
import re

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_DECADE = re.compile(r"(\d{3})X$")
_CENTURY = re.compile(r"(\d{2})XX$")
_QUALIFIED = re.compile(r"[~?%]")
# EDTF's seasons (level 1), quarters and halves (level 2).
_PART_NAMES = {
    21: "spring",
    22: "summer",
    23: "autumn",
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
    if match := _CENTURY.match(written):
        return f"{match[1]}00 to {match[1]}99"
    return written


def _month_words(year: str, part: int) -> str:
    if 1 <= part <= 12:
        return f"{calendar.month_name[part]} {year}"
    if part == 24:  # it begins in December and ends in the next year
        return f"winter {year}–{(int(year) + 1) % 100:02}"
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
