"""Neighbouring expressions become one: "the first half" + "of" + "this year", "March" + "to" + "June 2019"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.analyse.edtf import SIZE, Period, in_year
from sayso.analyse.times_patterns import WEEKDAYS
from sayso.analyse.times_scene import Mention, Scene

_OF = re.compile(r" of |,? | in |, ?|['’]s |\s?의\s|\s")
_RANGE = re.compile(r" ?(?:-|–|—|~|∼) ?| to | through | until | till |부터 ?|에서 ?")
_AND = re.compile(r" and ")
_DAY_GAP = re.compile(r",? (?:the )?|, ?| ?\(?")
WITHOUT_YEAR = ("dmy", "mdy", "month", "quarter", "ordinal", "season", "same", "part-ko", "month-ko", "day-ko", "dayof")
YEARLY = ("year", "relative", "theunit", "yearago", "ago", "juche", "year-ko", "relative-ko")


def joined(left: Mention, right: Mention, scene: Scene) -> Mention | None:
    """One mention where two belong together, else None."""
    text = scene.text
    gap = text[left.end : right.start]
    if len(gap) > 9:
        return None
    return _weekday_date(left, right, gap, scene) or _with_year(left, right, gap) or _range(left, right, gap, text)


def sharing_year(left: Mention, right: Mention, text: str) -> Mention:
    """The first of "November and December 2014" with the year that stands behind the second."""
    gap = text[left.end : right.start]
    if gap not in (" and ", " or ", ", ", " and in ") or left.pinned or not right.pinned:
        return left
    shape = left.value or left.part
    if left.kind not in ("month", "mdy", "dmy") or right.kind != left.kind or right.value is None or shape is None:
        return left
    return replace(left, value=_earlier(shape, right.value), pinned=True)


def _weekday_date(left: Mention, right: Mention, gap: str, scene: Scene) -> Mention | None:
    """The date alone of "Monday, April 6"; without a year it is the nearest one that is a Monday."""
    if left.kind != "weekday" or right.kind not in ("dmy", "mdy") or not _DAY_GAP.fullmatch(gap):
        return None
    day = right.value
    if not right.pinned and day and day.unit == "day" and scene.anchor:
        number = WEEKDAYS.index(scene.text[left.start : left.end].lower())
        around = range(scene.anchor.year - 3, scene.anchor.year + 4)
        fitting = [found for year in around if (found := in_year(day, year)) and (found.index - 1) % 7 == number]
        here = scene.anchor.toordinal()
        day = min(fitting, key=lambda found: abs(found.index - here), default=day)
    return replace(right, start=left.start, value=day)


def _with_year(left: Mention, right: Mention, gap: str) -> Mention | None:
    """A part of a year takes the year that stands beside it, before or after."""
    if not _OF.fullmatch(gap):
        return None
    if _lacks_year(left) and _names_year(right) and gap not in ("'s ", "’s "):
        part, year = left, right
    elif _names_year(left) and _lacks_year(right) and gap != " of ":
        part, year = right, left
    else:
        return None
    shape = part.value or part.part
    if shape is None:
        return None if right.value is None else replace(right, start=left.start)
    known = year.value.year if year.value else None
    value = in_year(shape, known) if known else None
    return Mention(left.start, right.end, value, True, None, part.kind)


def _lacks_year(mention: Mention) -> bool:
    return mention.kind in WITHOUT_YEAR and (not mention.pinned or mention.kind == "same") and mention.until is None


def _names_year(mention: Mention) -> bool:
    if mention.until or mention.kind not in YEARLY:
        return False
    return mention.value.unit == "year" if mention.value else mention.kind in ("relative", "relative-ko")


def _range(left: Mention, right: Mention, gap: str, text: str) -> Mention | None:
    """From one to the other; a first part without a year takes it from the second."""
    between = text[max(0, left.start - 9) : left.start].lower().endswith(("between ", "between\n"))
    if not (_RANGE.fullmatch(gap) or (between and _AND.fullmatch(gap))):
        return None
    start, end = left.value or (left.part if right.pinned else None), right.narrowest
    if start is None or end is None or left.until or start.first is None or end.first is None or end.last is None:
        return None
    if right.pinned and not left.pinned:
        start = _earlier(start, end)
    elif left.pinned and not right.pinned and right.kind in WITHOUT_YEAR:
        end = _later(end, start)
    if start is None or end is None or not _runs_forward(start, end):
        return None
    return Mention(left.start, right.end, start, left.pinned or right.pinned, end, right.kind)


def _earlier(start: Period, end: Period) -> Period | None:
    moved = in_year(start, end.year or 0)
    if moved and moved.first and end.first and moved.first > end.first:
        return in_year(start, (end.year or 0) - 1)
    return moved


def _later(end: Period, start: Period) -> Period | None:
    moved = in_year(end, start.year or 0)
    if moved and moved.first and start.first and moved.first < start.first:
        return in_year(end, (start.year or 0) + 1)
    return moved


def _runs_forward(start: Period, end: Period) -> bool:
    if start.first is None or end.first is None or SIZE[start.unit] > 20 * SIZE[end.unit]:
        return False
    return start.first < end.first
