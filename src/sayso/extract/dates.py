"""Dates as pages print them, to ISO. A date that can be read in two ways is not read at all."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = r"(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
_CLOCK = re.compile(
    r"(?P<half>오전|오후)?\s{0,2}(?P<hour>\d{1,2})[:시]\s?(?P<minute>\d{2})분?(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s{0,2}(?P<noon>[ap]\.?m\b\.?)?\s{0,2}(?P<zone>Z\b|UTC|GMT|KST|JST|EST|EDT|CST|CDT|PST|PDT|BST|CET|CEST|[+-]\d{2}:?\d{2})?",
    re.I,
)
_ZONES = {
    "z": "Z", "utc": "Z", "gmt": "Z", "kst": "+09:00", "jst": "+09:00", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00",
}  # fmt: skip

FAR_EAST = 14  # hours: no zone is further ahead of UTC

Parts = tuple[int, int, int]


def _slashed(m: re.Match[str]) -> Parts | None:
    """Day and month in either order, where only one order can be."""
    first, second, year = int(m[1]), int(m[2]), int(m[3])
    if first > 12 >= second or first == second:
        return year, second, first
    return (year, first, second) if second > 12 >= first else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Parts | None]], ...] = (
    (
        re.compile(r"(?<!\d)(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)"),
        lambda m: (int(m[1]), int(m[3]), int(m[4])),
    ),
    (
        re.compile(r"(?<!\d)(\d{4})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일"),
        lambda m: (int(m[1]), int(m[2]), int(m[3])),
    ),
    (
        re.compile(rf"\b{_MONTH}\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(\d{{4}})(?!\d)", re.I),
        lambda m: (int(m[3]), _MONTHS[m[1].lower()], int(m[2])),
    ),
    (
        re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{{1,2}}{_MONTH},?[ -]{{1,2}}(\d{{4}})(?!\d)", re.I),
        lambda m: (int(m[3]), _MONTHS[m[2].lower()], int(m[1])),
    ),
    (re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)"), _slashed),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"), lambda m: (int(m[1]), int(m[2]), int(m[3]))),
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A printed date: ISO, or empty where no calendar has it; and the words that it took."""

    iso: str
    start: int
    end: int


def find_date(text: str) -> Dated | None:
    """The first date in a line, with its time of day where one is printed beside it.

    >>> find_date("By Ann Lee - 2021.05.12 3:07pm").iso
    '2021-05-12T15:07'
    >>> find_date("on 31 February 2020").iso
    ''
    """
    found = [(m, parts) for form, read in _FORMS if (m := form.search(text)) and (parts := read(m))]
    if not found:
        return None
    match, (year, month, day) = min(found, key=lambda pair: pair[0].start())
    try:
        date = datetime(year, month, day)
    except ValueError:
        return Dated("", match.start(), match.end())
    return _with_clock(text, date.date().isoformat(), match)


def _with_clock(text: str, date: str, match: re.Match[str]) -> Dated:
    after = re.compile(r"[\s,T|·•–—.-]{0,6}(?:at\s)?(?:\([^()]{1,5}\)\s?)?", re.I).match(text, match.end())
    clock = _CLOCK.match(text, after.end() if after else match.end())
    if clock and (time := _time(clock)):
        return Dated(f"{date}T{time}", match.start(), clock.end())
    for before in _CLOCK.finditer(text, max(0, match.start() - 30), match.start()):
        if not re.search(r"\w{3,}", text[before.end() : match.start()].replace("day", "")) and (time := _time(before)):
            return Dated(f"{date}T{time}", before.start(), match.end())
    return Dated(date, match.start(), match.end())


def _time(clock: re.Match[str]) -> str:
    hour, noon = int(clock["hour"]), (clock["noon"] or "")[:1].lower()
    late = noon == "p" or clock["half"] == "오후"
    early = noon == "a" or clock["half"] == "오전"
    if (late or early) and hour > 12:
        late = early = False
    hour = hour % 12 + 12 * late if late or early else hour
    if hour > 23 or int(clock["minute"]) > 59 or int(clock["second"] or 0) > 59:
        return ""
    seconds = f":{clock['second']}" if clock["second"] else ""
    return f"{hour:02}:{clock['minute']}{seconds}{_zone(clock['zone'] or '')}"


def _zone(printed: str) -> str:
    """A zone as ISO writes it: a known abbreviation or an offset with its colon."""
    offset = re.fullmatch(r"([+-]\d{2})(\d{2})", printed)
    return f"{offset[1]}:{offset[2]}" if offset else _ZONES.get(printed.lower(), printed)


def iso_date(printed: str) -> str | None:
    """A date or date-time that stands alone, as ISO; empty if no calendar has it, None if it is no date."""
    found = find_date(printed.strip())
    return found.iso if found else None


def is_after(iso: str, seen: datetime) -> bool:
    """Say whether an ISO date or date-time lies after `seen` wherever it was printed.

    Without a zone it is an outlet's own time, which may run FAR_EAST hours before UTC: only
    what lies further ahead is certain to be later.
    """
    try:
        when = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    except ValueError:
        return False
    if when.tzinfo is not None:
        return when > seen
    return when.replace(tzinfo=UTC) - timedelta(hours=FAR_EAST) > seen
