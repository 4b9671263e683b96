"""Which day, month or feast is meant where its year is left out."""

from __future__ import annotations

from datetime import date

from sayso.analyse.edtf import Period, day_of, part_of
from sayso.analyse.times_scene import Scene


def nearest_day(month: int, day: int, scene: Scene, start: int, end: int) -> Period | None:
    """A day without its year: that of the sentence if it gives one, else the nearest on the side the tense looks to."""
    if told := scene.year_in_sentence(start):
        return day_of(told.year or 0, month, day)
    if scene.anchor is None:
        return None
    here, tense = scene.anchor, scene.tense(start, end)
    days = [found for year in (-1, 0, 1) if (found := day_of(here.year + year, month, day))]
    now = here.toordinal()
    ahead = [found for found in days if found.index >= now]
    past = [found for found in days if found.index <= now]
    soon = ahead and ahead[0].index - now <= SOON
    chosen = ahead[:1] if (tense > 0 or soon) else past[-1:]
    return chosen[0] if chosen else None


SOON = 100  # days ahead within which a date without year is ahead, whatever the tense; chosen on evals/times.py


def nearest_part(unit: str, number: int, scene: Scene, start: int, end: int) -> Period | None:
    """A month, quarter, half or season without its year, by the same rule; the current one counts for both sides."""
    if told := scene.year_in_sentence(start):
        return part_of(told.year or 0, unit, number)
    now = scene.now(unit)
    if now is None or scene.anchor is None:
        return None
    here = part_of(now.index // {"month": 12, "half": 2}.get(unit, 4), unit, number)
    per_year = {"month": 12, "half": 2}.get(unit, 4)
    if scene.tense(start, end) > 0:
        return here if here.index >= now.index else here.moved(per_year)
    return here if here.index <= now.index else here.moved(-per_year)


def nearest_date(day: int, scene: Scene, start: int, end: int) -> Period | None:
    """The nearest day with that number, ahead of the anchor where the tense looks ahead, else not after it."""
    month = scene.now("month")
    if month is None or scene.anchor is None:
        return None
    today, ahead = scene.anchor.toordinal(), scene.tense(start, end) > 0
    for step in (0, 1, 2) if ahead else (0, -1, -2):
        index = month.index + step
        value = day_of(index // 12, index % 12 + 1, day)
        if value and (value.index >= today if ahead else value.index <= today):
            return value
    return None


def thanksgiving(anchor: date) -> Period | None:
    """The fourth Thursday of November nearest to the anchor, as it is in the United States."""
    firsts = (day_of(year, 11, 1) for year in (anchor.year - 1, anchor.year, anchor.year + 1))
    days = [first.moved((3 - (first.index - 1)) % 7 + 21) for first in firsts if first]
    return min(days, key=lambda day: abs(day.index - anchor.toordinal()), default=None)
