"""Calendar expressions in a text, resolved to EDTF (ISO 8601-2).

What is found: dates, months, quarters, halves, seasons, years, decades, centuries, weekday names,
"yesterday", "last month", "the same period in 2019", "three years ago", ranges, and the Korean
forms of these. Durations ("for three years", "the past six months"), "now" and "recently" are
not calendar expressions; the time of day is left out of the span.

What a text counts from, in this order: a year named in the same sentence; the date of a wire
dateline within ten days before publication; the publication date. "That month", "a year
earlier" and "the same period" count from the time that the text named last. Where nothing of
these is known the span is kept and `edtf` is None. Nothing is guessed from the clock.

What each word becomes, published on Wednesday 11 April 2018:

| words | EDTF |
| --- | --- |
| April 6; 6 April; on the 6th; Friday | `2018-04-06` |
| March; last month | `2018-03` |
| late last month; early March; mid-March; the end of March | `2018-03~`: part of the period |
| later this year; the end of 2026; about ten years ago | `2018~`, `2026~`, `2008~` |
| late Tuesday, early on Tuesday | `2018-04-10`: a day stays exact |
| last week; two weeks ago | `2018-04-02/2018-04-08`, `2018-03-26/2018-04-01`: Monday to Sunday |
| the weekend | `2018-04-07/2018-04-08` |
| the third quarter; the first half of the year | `2017-07/2017-09`, `2018-01/2018-06` |
| last winter; spring 2020 | `2017-24`, `2020-21`: the season's number of level 1, winter in the year it begins |
| two years ago; a month ago; three days ago | `2016`, `2018-03`, `2018-04-08`: as fine as the unit |
| the 1930s; the mid-1990s; the 20th century | `193X`, `199X~`, `19XX` |
| March to June 2019; 2016-2018; since March 2017 | `2019-03/2019-06`, `2016/2018`, `2017-03` |

A month, day, quarter or half without its year is the nearest one in the past, the current one
included; where the nearest verb looks ahead ("will", "is to", "until") it is the nearest to
come. A day without its year that is within 100 days ahead is ahead: a past one so long ago would
carry its year.

Follows: ISO 8601-2:2019 (EDTF levels 0 and 1; `199X~` is level 2).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from sayso.analyse.edtf import Period, containing, day_of, interval
from sayso.analyse.times_english import find_english
from sayso.analyse.times_join import joined, sharing_year
from sayso.analyse.times_korean import find_korean
from sayso.analyse.times_patterns import MONTH, month_number
from sayso.analyse.times_scene import Mention, Scene, Sentences, evened
from sayso.model.findings import Time
from sayso.model.spans import Span

MADE_BY = "times@1"
DATELINE_DAYS = 10  # how long before publication a wire's date may lie

_HANGUL = re.compile(r"[가-힣]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_DATELINE = re.compile(
    rf"(?:^|\n)[^\n.]{{0,60}}?\b(?P<month>{MONTH}) (?P<day>\d\d?)(?:, (?P<year>\d{{4}}))? ?(?:\([^)\n]{{2,40}}\)"
    rf"|--|—|–|:)"
)
_QUALIFIER = re.compile(
    r"(?:\b(?:the |an? |very |sometime (?:in )?){0,2}(?:"
    r"(?P<vague>(?:early|earlier|late|later|mid)(?: (?:in|on|next|part of))?(?: the)?|mid-|circa|sometime(?: in)?"
    r"|(?:middle|start|beginning|end|close|latter part|early part|rest|first half|second half|turn) of(?: the)?)[ -]?"
    r"|(?P<near>about|around|approximately|roughly) ))$",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(r"\b(?:the )?week of (?:the )?$", re.IGNORECASE)
WITH_ARTICLE = ("relative", "same", "ordinal", "decade", "century", "season", "nineties", "dayof")


def find_times(text: str, published: str = "", language: str = "en") -> tuple[Time, ...]:
    """Every calendar expression, in text order, none overlapping another.

    `published` is an ISO date or date-time, or empty; what cannot be read counts as empty.
    Both English and Korean forms are read whatever the language: quotations mix them.
    """
    sentences = Sentences(text)
    text = evened(text)
    anchor = _anchor(text, _day(published))
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    mentions = _collect(Scene(text, anchor, sentences), find_english, addresses)
    if _HANGUL.search(text):
        korean = _collect(Scene(text, anchor, sentences), find_korean, addresses)
        mentions = _merged(mentions, korean)
    return tuple(_time(mention, text) for mention in _qualified(mentions, text))


def _day(published: str) -> date | None:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
    value = day_of(int(found[1]), int(found[2]), int(found[3])) if found else None
    return value.first if value else None


def _anchor(text: str, published: date | None) -> date | None:
    """The dateline's day where there is one just before publication, else the day of publication."""
    found = _DATELINE.search(text, 0, 300)
    if found is None:
        return published
    year = int(found["year"]) if found["year"] else published.year if published else 0
    for candidate in (year, year - 1):
        value = day_of(candidate, month_number(found["month"]), int(found["day"]))
        if value and value.first and (published is None or 0 <= published.toordinal() - value.index <= DATELINE_DAYS):
            return value.first
        if published is None:
            return None
    return published


Finder = Callable[[Scene], Iterator[Mention]]


def _collect(scene: Scene, finder: Finder, addresses: list[tuple[int, int]]) -> list[Mention]:
    """Run a finder, joining each mention to the one before it where the two are one expression."""
    mentions: list[Mention] = []
    starts = [start for start, _ in addresses]
    for mention in finder(replace(scene, before=mentions)):
        address = bisect_right(starts, mention.start) - 1
        if address >= 0 and mention.start < addresses[address][1]:
            continue
        if mentions and mention.start < mentions[-1].end:
            continue
        if mentions:
            mentions[-1] = sharing_year(mentions[-1], mention, scene.text)
        one = joined(mentions[-1], mention, scene) if mentions else None
        if one:
            mentions[-1] = one
        else:
            mentions.append(mention)
    return mentions


def _merged(english: list[Mention], korean: list[Mention]) -> list[Mention]:
    """Both lists in text order; where they overlap the Korean reading stands."""
    taken = sorted(korean, key=lambda mention: mention.start)
    starts, ends = [mention.start for mention in taken], [mention.end for mention in taken]
    kept = [m for m in english if bisect_right(ends, m.start) == bisect_left(starts, m.end)]
    return sorted([*kept, *taken], key=lambda mention: mention.start)


def _qualified(mentions: list[Mention], text: str) -> Iterator[Mention]:
    """Take in the words on the left that qualify: "late", "the end of", "about"."""
    floor = 0
    for mention in mentions:
        lead_start = max(floor, mention.start - 30)
        found = _QUALIFIER.search(text[lead_start : mention.start])
        week = _WEEK_OF.search(text[lead_start : mention.start])
        if week and mention.value and mention.value.unit == "day" and mention.value.first:
            mention = replace(mention, start=lead_start + week.start(), value=containing(mention.value.first, "week"))
        elif found:
            mention = _with_qualifier(mention, lead_start + found.start(), bool(found["near"]))
        elif mention.kind in WITH_ARTICLE and text[max(floor, mention.start - 4) : mention.start].lower() == "the ":
            mention = replace(mention, start=mention.start - 4)
        floor = mention.end
        yield mention


def _with_qualifier(mention: Mention, start: int, near: bool) -> Mention:
    value, until = mention.value, mention.until
    if value and (value.unit != "day" or near):
        value = value.about()
    return replace(mention, start=start, value=value, until=until)


def _time(mention: Mention, text: str) -> Time:
    written = _written(mention.value, mention.until)
    return Time(Span(mention.start, mention.end), written, MADE_BY)


def _written(value: Period | None, until: Period | None) -> str | None:
    if value is None:
        return None
    return interval(value, until) if until else value.edtf
