"""English expressions that count from today or from what the text named last: "last month", "a year earlier"."""

from __future__ import annotations

import re

from sayso.analyse.edtf import SIZE, Period, containing, in_year, part_of
from sayso.analyse.times_patterns import NUMBERS, SEASONS, WEEKDAYS, month_number
from sayso.analyse.times_scene import Mention, Scene


def mention_of(
    found: re.Match[str], value: Period | None, pinned: bool = False, until: Period | None = None
) -> Mention:
    """A mention over the words that a pattern found."""
    return Mention(found.start(), found.end(), value, pinned, until)


DAYS_FROM_TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}

DAYS_FROM_TODAY |= {"day before yesterday": -2, "last night": -1}


def read_today(found: re.Match[str], scene: Scene) -> Mention | None:
    """The day meant by "yesterday", "tonight", "last night"."""
    if scene.text[max(0, found.start() - 4) : found.start()] == "USA ":
        return None
    today = scene.now("day")
    return mention_of(found, today.moved(DAYS_FROM_TODAY.get(found[0].lower(), 0)) if today else None)


STEPS = {
    "last": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}

FROM_TEXT = ("previous", "following", "same", "that")  # these count from what the text named last, not from the anchor


def read_relative(found: re.Match[str], scene: Scene) -> Mention | None:
    """The unit, weekday, season or month meant by "last", "this", "next", "that" …; None for a duration."""
    word = found["rel"].lower()
    told_of = scene.text[max(0, found.start() - 4) : found.start()].lower() == "the "
    if told_of and found["ru"] and word == "next" and found["ru"] == "day":
        word = "following"
    elif told_of and found["ru"] in ("day", "week", "month", "year", "decade") and word in ("last", "next"):
        return None  # "the last year" is how long, not when
    lead = scene.text[max(0, found.start() - 6) : found.start()].lower()
    if word == "that" and not _may_point(found, lead):
        return None
    if word in ("this", "next") and found["rel2"] in ("past", "coming"):
        word = "last" if found["rel2"] == "past" and found["ru"] is None else "this"
    if found["rel2"] == "same" and word in ("that", "this"):
        word = "same"
    step = STEPS[word]
    if found["ru"]:
        if word in FROM_TEXT and (told := scene.told()):
            return mention_of(found, _stepped(told, found["ru"], step))
        now = scene.now(found["ru"])
        return mention_of(found, now.moved(step) if now and word not in ("same", "that") else None)
    return mention_of(found, _relative_name(found, step, scene))


def _may_point(found: re.Match[str], lead: str) -> bool:
    """ "that year" and "that month" point back; "said that Monday …" does not."""
    return bool(found["ru"]) and not lead.endswith(("said ", "says ", "told "))


def _stepped(told: Period, unit: str, step: int) -> Period | None:
    first = told.first
    if first is None or SIZE[told.unit] > SIZE[unit]:
        return None
    return containing(first, unit).moved(step)


def _relative_name(found: re.Match[str], step: int, scene: Scene) -> Period | None:
    """ "last Friday", "this summer", "next March": strictly before, in this week or year, strictly after."""
    if scene.anchor is None:
        return None
    if found["rw"]:
        today, number = containing(scene.anchor, "day"), WEEKDAYS.index(found["rw"].lower())
        back = (scene.anchor.weekday() - number) % 7
        if step < 0:
            return today.moved(-(back or 7))
        return today.moved(7 - back if back or step > 0 else 0)
    unit = "season" if found["rs"] else "month"
    number = SEASONS[found["rs"]] if found["rs"] else month_number(found["rm"])
    now = containing(scene.anchor, unit)
    per_year = 4 if unit == "season" else 12
    here = part_of(now.index // per_year, unit, number)
    if step < 0 and here.index >= now.index:
        return here.moved(-per_year)
    if step > 0 and here.index <= now.index:
        return here.moved(per_year)
    return here


def read_same(found: re.Match[str], scene: Scene) -> Mention | None:
    """ "the same period" repeats what the text named; the year that follows it, if any, is put in when joined."""
    follows = re.match(
        r",? (?:in|of|a year|last|the previous|the year|this|during|\d{4})\b",
        scene.text[found.end() : found.end() + 16],
    )
    if not follows or (
        "time" in found[0].lower()
        and not re.match(r" (?:last|of|a year|in \d)", scene.text[found.end() : found.end() + 8])
    ):
        return None
    return mention_of(found, scene.told())


def read_year_ago(found: re.Match[str], scene: Scene) -> Mention | None:
    """The period a year before the one that the text tells of: "the year-earlier quarter"."""
    told = scene.told() or scene.now("year")
    return mention_of(found, in_year(told, told.year - 1) if told and told.year else None)


_COUNT_LEAD = re.compile(
    r"(?:\b(?P<vague>about|around|nearly|almost|some|more than|over|roughly|approximately|just over) )?"
    r"\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|\d{1,3}) $",
    re.IGNORECASE,
)


def read_ago(found: re.Match[str], scene: Scene) -> Mention | None:
    """The unit counted off by "two years ago", "a month earlier", "three days later"."""
    lead = _COUNT_LEAD.search(scene.text[max(0, found.start() - 24) : found.start()])
    unit, _, side = found[0].partition(" ")
    unit = "century" if unit.startswith("centur") else unit.rstrip("s")
    if lead is None or unit == "century":
        return None
    start = found.start() - (24 if found.start() > 24 else found.start()) + lead.start()
    count = (
        NUMBERS.get(lead["n"].lower()) or int(lead["n"]) if lead["n"].lower() in NUMBERS or lead["n"].isdigit() else 0
    )
    by = count if side in ("later", "from now") else -count
    value = _counted_off(scene, unit, by, side)
    if value and lead["vague"]:
        value = value.about()
    return Mention(start, found.end(), value)


def _counted_off(scene: Scene, unit: str, by: int, side: str) -> Period | None:
    """So many units from today for "ago"; from what the text named last for "earlier", "before" and "later"."""
    if side == "ago" and by == -1 and unit == "year" and (told := scene.told()) and told.unit in ("quarter", "half"):
        return in_year(told, told.year - 1) if told.year else None  # business pages: the same quarter a year ago
    if side in ("ago", "from now"):
        start = scene.now("year" if unit == "decade" else unit)
        return start.moved(by * 10).about() if start and unit == "decade" else start and start.moved(by)
    told = scene.told() or scene.now("day")
    if told is None:
        return None
    if unit == "year" and told.year:
        return in_year(told, told.year + by)
    return _stepped(told, unit, by) if unit != "decade" else None


_UNIT_LEAD = re.compile(
    r"\b(?:earlier in|later in|early in|late in|(?:end|beginning|start|middle|half|quarter|part|rest|months"
    r"|course|first) of|by) $",
    re.IGNORECASE,
)


def read_the_unit(found: re.Match[str], scene: Scene) -> Mention | None:
    """ "the year" is a time only after "earlier in", "the end of" and the like: the year last named, else this one."""
    unit, told = found["tu"], scene.told()
    if unit == "weekend":
        return mention_of(found, _nearest_weekend(found, scene))
    if unit == "quarter":
        now = scene.now(unit)
        of_text = told if told and told.unit == unit else now and now.moved(-1)
        return mention_of(found, of_text)
    lead = scene.text[max(0, found.start() - 14) : found.start()]
    if (
        found["latest"]
        or not _UNIT_LEAD.search(lead)
        or re.match(r" (?:of|before|after|that|when)\b", scene.text[found.end() : found.end() + 8])
    ):
        return None
    if told is not None and told.first and SIZE[told.unit] <= SIZE[unit]:
        return mention_of(found, containing(told.first, unit))
    return mention_of(found, scene.now(unit))


def _nearest_weekend(found: re.Match[str], scene: Scene) -> Period | None:
    """The last weekend that has begun, or the next where the tense looks ahead."""
    here = scene.now("weekend")
    if here is None or here.first is None or scene.anchor is None or scene.tense(*found.span()) > 0:
        return here
    return here if here.first <= scene.anchor else here.moved(-1)


def read_year_end(found: re.Match[str], scene: Scene) -> Mention | None:
    """The current year, approximate."""
    now = scene.now("year")
    return mention_of(found, now.about() if now else None)
