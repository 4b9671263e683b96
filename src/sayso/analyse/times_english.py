"""English calendar expressions: which period each form means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.analyse.edtf import Period, day_of, part_of
from sayso.analyse.figures_noun import noun_after
from sayso.analyse.times_nearest import nearest_date, nearest_day, nearest_part, thanksgiving
from sayso.analyse.times_patterns import DECADES, ENGLISH, FEASTS, ORDINALS, SEASONS, WEEKDAYS, YEAR, month_number
from sayso.analyse.times_relative import (
    mention_of,
    read_ago,
    read_relative,
    read_same,
    read_the_unit,
    read_today,
    read_year_ago,
    read_year_end,
)
from sayso.analyse.times_scene import Mention, Scene

Rule = Callable[[re.Match[str], Scene], Mention | None]

_BARE_LEAD = re.compile(  # before a bare "May" or "March" that is a month and no verb, name or walk
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|before|after|of|and|or|last|this|next|early|late|mid|between"
    r"|for|the|a|an|On|As of|around|every|and|per|starting|ending|beginning|month of|earlier|later)|[-–(]|mid-?)[ ]?$",
    re.IGNORECASE,
)

_YEAR_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|from|to|through|during|before|after|of|and|or|early|late|mid|between|year|the|around"
    r"|circa|for|as|spring|summer|fall|autumn|winter|on|its|his|their|fiscal|like|a|this|ending|dated)[ -]\(?$"
    r"|(?:[-–(©,]|['’]s?) ?$",
    re.IGNORECASE,
)

_SURE_YEAR_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|during|before|after|circa|early|late|mid|year) ?$", re.IGNORECASE
)

_NOT_YEAR_LEAD = re.compile(
    r"\b(?:room|unit|no\.?|number|resolution|flight|article|section|route|highway|office|bureau|camp|channel|page|model"
    r"|about|some|than|over|nearly|almost|least|most|approximately|roughly|up to|USD|KPW|KRW|EUR|RMB|resolutions"
    r"|cost|costs|paid|worth|only|exceeding)[ -]$|©[ ]?$|[Cc]opyright $",
    re.IGNORECASE,
)

_COUNTED = re.compile(
    r"[ -](?:(?:percent|per cent|people|men|women|troops|soldiers|workers|tons?|tonnes|dollars?|won|yuan|yen|manats?"
    r"|euros?|km|kg"
    r"|kilomet\w+|met(?:er|re)s?|miles?|feet|points?|households|families|times|years?|days|hours|votes|GMT|hrs?"
    r"|[Aa]\.?[Mm]\b|pages|barrels|meters|metres|vehicles|pieces|defectors|refugees|prisoners|jobs)\b)"
)


def find_english(scene: Scene) -> Iterator[Mention]:
    """Give each expression in text order; `scene.before` must be the list that the caller fills meanwhile."""
    offset = 0
    while found := ENGLISH.search(scene.text, offset):
        rule = found.lastgroup or ""
        mention = RULES[rule](found, scene)
        if mention is not None:
            yield replace(mention, kind=rule)
        # A refused word may still be the start of another's tail, so go on just behind its first word.
        offset = mention.end if mention else _behind_first_word(found)


def _behind_first_word(found: re.Match[str]) -> int:
    word = re.match(r"\w+|.", found[0], re.DOTALL)
    return found.start() + (word.end() if word else 1)


def _iso(found: re.Match[str], scene: Scene) -> Mention | None:
    value = day_of(int(found["iso"][:4]), int(found["im"]), int(found["iday"]))
    return mention_of(found, value, pinned=True) if value else None


def _slash(found: re.Match[str], scene: Scene) -> Mention | None:
    first, second, year = int(found["sa"]), int(found["sb"]), int(found["sy"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    value = day_of(year, month, day)
    return mention_of(found, value, pinned=True) if value else None


def _dated(
    found: re.Match[str], scene: Scene, month: str, first: str, last: str | None, year: str | None
) -> Mention | None:
    number = month_number(month)
    if not 1 <= int(first) <= 31:
        return None
    if year:
        value = day_of(int(year), number, int(first))
        until = day_of(int(year), number, int(last)) if last else None
    else:
        value = nearest_day(number, int(first), scene, *found.span())
        until = day_of(value.year or 0, number, int(last)) if last and value else None
    if year and value is None:
        return None
    return mention_of(found, value, bool(year), until)


def _dmy(found: re.Match[str], scene: Scene) -> Mention | None:
    return _dated(found, scene, found["dm"], found["d1"], found["d2"], found["dy"])


def _mdy(found: re.Match[str], scene: Scene) -> Mention | None:
    return _dated(found, scene, found["mm"], found["md"], found["md2"], found["my"])


def _month(found: re.Match[str], scene: Scene) -> Mention | None:
    number = month_number(found["bm"])
    if found["by"]:
        return mention_of(found, part_of(int(found["by"]), "month", number), pinned=True)
    doubtful = found["bm"].lower() in ("may", "march", "august", "april", "june")
    if doubtful and not _reads_as_month(found, scene.text):
        return None
    return _part(found, "month", number, scene)


def _part(found: re.Match[str], unit: str, number: int, scene: Scene) -> Mention:
    """A month, quarter or half whose year is not printed with it."""
    nearest = nearest_part(unit, number, scene, *found.span())
    return replace(mention_of(found, nearest), part=part_of(1, unit, number))


def _reads_as_month(found: re.Match[str], text: str) -> bool:
    lead = text[max(0, found.start() - 16) : found.start()]
    if re.match(r"\s[A-Z]", text[found.end() : found.end() + 2]) and found["bm"].lower() != "may":
        return bool(re.search(r"\b(?:in|since|last|by|until|early|late|mid|of) ?$", lead))
    return bool(_BARE_LEAD.search(lead)) or (
        found["bm"].lower() in ("april", "june", "august") and lead[-2:-1].islower()
    )


def _weekday(found: re.Match[str], scene: Scene) -> Mention | None:
    if (
        scene.text[found.end() : found.end() + 1] == "s"
        or scene.text[max(0, found.start() - 6) : found.start()].lower() == "every "
    ):
        return None
    number = WEEKDAYS.index(found["weekday"].lower())
    today = scene.now("day")
    if today is None or scene.anchor is None:
        return mention_of(found, None)
    back = (scene.anchor.weekday() - number) % 7
    if back and scene.tense(*found.span()) > 0:
        return mention_of(found, today.moved(7 - back))
    return mention_of(found, today.moved(-back))


def _century(found: re.Match[str], scene: Scene) -> Mention | None:
    return mention_of(found, Period("century", int(found["cn"]) - 1), pinned=True) if int(found["cn"]) else None


def _decade(found: re.Match[str], scene: Scene) -> Mention | None:
    return mention_of(found, Period("decade", int(found["dec"]) // 10), pinned=True)


def _short_decade(found: re.Match[str], scene: Scene) -> Mention | None:
    return mention_of(found, Period("decade", 190 + int(found["sd"]) // 10), pinned=True)


def _nineties(found: re.Match[str], scene: Scene) -> Mention | None:
    if scene.text[max(0, found.start() - 4) : found.start()].lower() != "the ":
        return None  # "in her twenties" is an age
    return mention_of(found, Period("decade", 190 + DECADES[found[0]]), pinned=True)


def _quarter(found: re.Match[str], scene: Scene) -> Mention | None:
    unit = "quarter" if found[0][0] == "Q" else "half"
    number = int(found["qn"])
    if unit == "half" and number > 2:
        return None
    if found["qy"]:
        return mention_of(found, part_of(int(found["qy"]), unit, number), pinned=True)
    return _part(found, unit, number, scene)


def _monthly(found: re.Match[str], scene: Scene) -> Mention | None:
    first, second = int(found["iy"]), int(found["imo"])
    if first % 100 + 1 == second:  # "2009-10" in running text is two years
        return mention_of(found, Period("year", first), True, Period("year", first + 1))
    return mention_of(found, part_of(first, "month", second), pinned=True)


def _year(found: re.Match[str], scene: Scene) -> Mention | None:
    year, text = int(found["y1"]), scene.text
    lead = text[max(0, found.start() - 16) : found.start()]
    if _NOT_YEAR_LEAD.search(lead) or _COUNTED.match(text, found.end()) or not 1000 <= year <= 2100:
        return None
    lately = 1900 <= year <= 2039
    if not lately and not _YEAR_LEAD.search(lead):
        return None
    if _counts(found, scene) and not (_YEAR_LEAD if lately else _SURE_YEAR_LEAD).search(lead):
        return None
    if not found["y2"]:
        return mention_of(found, Period("year", year), pinned=True)
    last = int(found["y2"])
    last += year - year % 100 if last < 100 else 0
    if not year < last <= 2100:
        return Mention(found.start(), found.start("y1") + 4, Period("year", year), pinned=True)
    return mention_of(found, Period("year", year), True, Period("year", last))


# Plurals that stand behind a year as often as behind a count.
_OF_YEARS = frozenset(
    """levels elections games olympics results prices earnings profits sales rates figures championships primaries
    midterms models budgets standards sanctions talks floods accords protests riots attacks wildfires""".split()
)


def _counts(found: re.Match[str], scene: Scene) -> bool:
    """Say whether a plural in small letters follows: "1950 protesters". What opens a sentence is a year."""
    opening, _ = scene.sentences.around(found.start())
    follows = _SMALL_WORDS.match(scene.text, found.end())
    if follows is None or not scene.text[opening : found.start()].strip("“\"'‘( "):
        return False
    noun = noun_after(follows[0], 0)
    return noun is not None and follows[0][noun[0] : noun[1]].split()[-1] not in _OF_YEARS


_SMALL_WORDS = re.compile(r"(?: [a-z][a-z-]+\b){1,2}")


def _ordinal(found: re.Match[str], scene: Scene) -> Mention | None:
    unit = found["ou"]
    number = ORDINALS[found["on"].lower()] or (2 if unit == "half" else 4)
    if unit == "half" and number > 2:
        return None
    follows = scene.text[found.end() : found.end() + 12].lower()
    if unit == "half" and re.match(r" of (?!the year|this|last|next|\d{4})", follows):
        return None
    if unit == "half" and not re.match(r" of |-| (?:in|19|20)", follows) and "first-half" not in found[0].lower():
        return None  # the second half of a match
    if found["on"].lower() == "last" and unit == "quarter":
        now = scene.now("quarter")
        return mention_of(found, now.moved(-1) if now else None)
    value = nearest_part(unit, number, scene, *found.span())
    now = scene.now(unit)
    if "-" in found[0] and value and now and value.index > now.index:
        value = value.moved(-4 if unit == "quarter" else -2)  # "third-quarter results" are in
    return replace(mention_of(found, value), part=part_of(1, unit, number))


def _season(found: re.Match[str], scene: Scene) -> Mention | None:
    text = scene.text
    year = re.match(rf"(?:,? (?:of )?)({YEAR})", text[found.end() : found.end() + 9])
    lead = text[max(0, found.start() - 12) : found.start()]
    number = SEASONS[found["sn"].lower()]
    if year:
        return Mention(found.start(), found.end() + year.end(), part_of(int(year[1]), "season", number), pinned=True)
    if found["sn"][0].isupper() or not re.search(r"\b(?:in the|in|during the|early|late|mid|since|by the|of) $", lead):
        return None
    if not re.match(r"[.,;)\n]| of (?:last|this|next)|$", text[found.end() : found.end() + 9]):
        return None
    return mention_of(found, nearest_part("season", number, scene, *found.span()))


def _day_of_month(found: re.Match[str], scene: Scene) -> Mention | None:
    """ "on the 5th": the nearest such day."""
    if not re.search(r"\b(?:on|by|since|until|from) the $", scene.text[max(0, found.start() - 10) : found.start()]):
        return None
    if scene.anchor is None or not 1 <= int(found["dn"]) <= 31:
        return None
    return mention_of(found, nearest_date(int(found["dn"]), scene, *found.span()))


def _feast(found: re.Match[str], scene: Scene) -> Mention | None:
    name = found[0].lower().replace("’", "'")
    if scene.text[max(0, found.start() - 6) : found.start()].lower() == "lunar ":
        return None
    if scene.anchor is None:
        return mention_of(found, None)
    if name.startswith("thanksgiving"):
        return mention_of(found, thanksgiving(scene.anchor))
    return mention_of(found, nearest_day(*FEASTS[name], scene, *found.span()))


def _juche(found: re.Match[str], scene: Scene) -> Mention | None:
    return mention_of(found, Period("year", 1911 + int(found["jn"])), pinned=True)


RULES: dict[str, Rule] = {
    "iso": _iso,
    "slash": _slash,
    "dmy": _dmy,
    "mdy": _mdy,
    "month": _month,
    "weekday": _weekday,
    "century": _century,
    "decade": _decade,
    "short": _short_decade,
    "nineties": _nineties,
    "quarter": _quarter,
    "monthly": _monthly,
    "year": _year,
    "today": read_today,
    "part": read_today,
    "relative": read_relative,
    "same": read_same,
    "yearago": read_year_ago,
    "ago": read_ago,
    "ordinal": _ordinal,
    "theunit": read_the_unit,
    "yearend": read_year_end,
    "season": _season,
    "dayof": _day_of_month,
    "feast": _feast,
    "juche": _juche,
}
