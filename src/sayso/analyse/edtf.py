"""Calendar periods and how EDTF (ISO 8601-2, levels 0 and 1) writes them.

A period is a unit and a count of such units from the calendar's start, so that "the month
before" is one less and "the same quarter of 2019" is the same remainder. Nothing here knows
any language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

FIRST_SEASON = 21  # EDTF: 21 spring, 22 summer, 23 autumn, 24 winter
LAST_ORDINAL = date.max.toordinal()

# How many of a unit make a year; days and weeks do not divide it.
PER_YEAR = {"month": 12, "quarter": 4, "season": 4, "half": 2, "year": 1}
YEARS_IN = {"decade": 10, "century": 100}
SIZE = {
    "day": 1,
    "weekend": 2,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "season": 92,
    "half": 182,
    "year": 365,
    "decade": 3652,
    "century": 36524,
}


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month … or century. `index` counts units: days and weeks from 1 January of year 1.

    `approximate` is EDTF's `~`: a part of the period, or about then.
    """

    unit: str
    index: int
    approximate: bool = False

    def moved(self, by: int) -> Period:
        """The period that many units later, or earlier when negative."""
        return replace(self, index=self.index + by)

    def about(self) -> Period:
        """The same, marked approximate."""
        return replace(self, approximate=True)

    @property
    def year(self) -> int | None:
        """The year it starts in; None outside years 1 to 9999."""
        first = self.first
        return first.year if first else None

    @property
    def first(self) -> date | None:
        """Its first day; None outside years 1 to 9999. A season starts in March, June, September or December."""
        return _first_day(self.unit, self.index)

    @property
    def last(self) -> date | None:
        """Its last day; None outside years 1 to 9999."""
        if self.unit == "weekend":
            return _day(self.index * 7 + 7)
        following = _first_day(self.unit, self.index + 1)
        return _day(following.toordinal() - 1) if following else None

    @property
    def edtf(self) -> str | None:
        """As EDTF; None outside years 1 to 9999. Weeks, quarters and halves are intervals."""
        first, last = self.first, self.last
        if first is None or last is None:
            return None
        mark = "~" if self.approximate else ""
        match self.unit:
            case "day":
                return first.isoformat() + mark
            case "week" | "weekend":
                return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"
            case "month":
                return f"{first.year:04}-{first.month:02}{mark}"
            case "quarter" | "half":
                return f"{first.year:04}-{first.month:02}{mark}/{last.year:04}-{last.month:02}{mark}"
            case "season":
                return f"{first.year:04}-{FIRST_SEASON + self.index % 4}{mark}"
            case "year":
                return f"{first.year:04}{mark}"
            case "decade":
                return f"{self.index:03}X{mark}"
            case _:
                return f"{self.index:02}XX{mark}"


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= LAST_ORDINAL else None


def _first_day(unit: str, index: int) -> date | None:
    match unit:
        case "day":
            return _day(index)
        case "week":
            return _day(index * 7 + 1)
        case "weekend":
            return _day(index * 7 + 6)
        case "season":
            return _month_start(index // 4, (index % 4) * 3 + 3)
        case "decade" | "century":
            return _month_start(index * YEARS_IN[unit], 1)
        case _:
            per_year = PER_YEAR[unit]
            return _month_start(index // per_year, (index % per_year) * (12 // per_year) + 1)


def _month_start(year: int, month: int) -> date | None:
    return date(year, month, 1) if 1 <= year <= 9999 else None


def containing(day: date, unit: str) -> Period:
    """The day, week (Monday first), month … in which a day lies. January is in the winter of the year before.

    >>> containing(date(2018, 1, 31), "season").edtf
    '2017-24'
    """
    if unit in ("week", "weekend"):
        return Period(unit, (day.toordinal() - 1) // 7)
    if unit == "season":
        months = day.year * 12 + day.month - 3
        return Period(unit, months // 3)
    if unit in YEARS_IN:
        return Period(unit, day.year // YEARS_IN[unit])
    if unit == "day":
        return Period(unit, day.toordinal())
    per_year = PER_YEAR[unit]
    return Period(unit, day.year * per_year + (day.month - 1) * per_year // 12)


def day_of(year: int, month: int, day: int) -> Period | None:
    """A date as a period; None where the calendar has no such day."""
    try:
        return Period("day", date(year, month, day).toordinal())
    except (ValueError, OverflowError):
        return None


def part_of(year: int, unit: str, number: int) -> Period:
    """The first, second … month, quarter, half or season (1 is spring) of a year; the year itself for "year".

    >>> part_of(2020, "half", 1).edtf
    '2020-01/2020-06'
    """
    return Period(unit, year * PER_YEAR[unit] + number - 1) if unit != "year" else Period("year", year)


def in_year(period: Period, year: int) -> Period | None:
    """The same month, quarter, half, season or day of another year: what "the same period of 2019" means."""
    if unit_count := PER_YEAR.get(period.unit):
        return replace(period, index=year * unit_count + period.index % unit_count)
    first = period.first
    if period.unit == "day" and first is not None:
        return day_of(year, first.month, first.day)
    return Period("year", year)


def interval(start: Period, end: Period) -> str | None:
    """From the first period to the last, both included; None when either cannot be written or they run backwards.

    >>> interval(part_of(2020, "month", 1), part_of(2020, "quarter", 2))
    '2020-01/2020-06'
    """
    left, right = start.edtf, end.edtf
    if left is None or right is None or start.first is None or end.last is None or start.first > end.last:
        return None
    return f"{left.split('/')[0]}/{right.split('/')[-1]}"
