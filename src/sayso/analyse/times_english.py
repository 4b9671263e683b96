"""English calendar expressions: what they look like and which period each one means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from sayso.analyse.edtf import SIZE, Period, containing, day_of, in_year, part_of
from sayso.analyse.times_scene import Mention, Scene

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
NUMBERS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINALS |= {"latter": 2, "last": 0, "final": 0, "opening": 1}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5}
DECADES |= {"sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
FEASTS = {  # those with a fixed day; the last four are North Korea's own
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "day of the shining star": (2, 16),
    "day of the sun": (4, 15),
    "party foundation day": (10, 10),
    "constitution day": (12, 27),
}

_FULL = "|".join(f"{m.title()}|{m.upper()}" for m in MONTHS)
_SHORT = "|".join(f"{m}|{m.upper()}" for m in "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
MONTH = rf"(?:{_FULL})\b|(?:{_SHORT})(?:\.|(?= \d))"
_WEEKDAY = "|".join(f"{d.title()}|{d.upper()}" for d in WEEKDAYS)
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
_SUFFIX = r"(?:st|nd|rd|th)?"
_THROUGH = r"(?:-|–|—| to | through | and | & )"
_UNIT = r"(?:day|weekend|week|month|quarter|year|decade|century)\b"

# Every branch starts with a literal or a set, so that most positions fail at once.
ENGLISH = re.compile(
    rf"""(?:(?<![\w'’$€£#@.,/-])|(?<=[Mm]id-)|(?<=[Pp]re-)|(?<=[Pp]ost-))(?:
    (?P<iso>\d{{4}}(?P<sep>[-./])(?P<im>\d\d?)(?P=sep)(?P<iday>\d\d?)(?![\d%]|[-./,]\d))
  | (?P<slash>(?P<sa>\d\d?)/(?P<sb>\d\d?)/(?P<sy>\d{{4}}|\d\d)(?![\d/]))
  | (?P<dmy>(?P<d1>\d\d?){_SUFFIX}(?:{_THROUGH}(?P<d2>\d\d?){_SUFFIX})?\ (?:of\ )?(?P<dm>{MONTH})
        (?:,?\ (?P<dy>{_YEAR}))?(?!\w))
  | (?P<mdy>(?P<mm>{MONTH})\ ?(?P<md>\d\d?){_SUFFIX}(?![\d%]|[:,.]\d)
        (?:{_THROUGH}(?P<md2>\d\d?){_SUFFIX}(?![\d%\w]|[:,.]\d|\ (?:{MONTH})))?(?:,?\ (?P<my>{_YEAR}))?(?!\w))
  | (?P<month>(?P<bm>{MONTH})(?:,?\ (?:of\ )?(?P<by>{_YEAR}))?)
  | (?P<weekday>(?:{_WEEKDAY})\b)
  | (?P<century>(?P<cn>\d\d)th[- ][Cc]entury\b)
  | (?P<decade>(?P<dec>(?:1[5-9]|20)\d0)(?:['’])?s\b)
  | (?P<quarter>[QH](?P<qn>[1-4])\b(?:,?\ (?P<qy>{_YEAR}))?)
  | (?P<monthly>(?P<iy>(?:19|20)\d\d)-(?P<imo>0[1-9]|1[0-2])(?![\d-]))
  | (?P<year>(?P<y1>\d{{4}})(?:[-–—/](?P<y2>\d\d(?:\d\d)?)(?!\d))?(?![\w%$€£]|[.,:]\d|-[a-z]))
  | (?P<today>[Tt](?:oday|omorrow|onight)\b|[Yy]esterday\b|TODAY\b|[Dd]ay\ (?:after\ tomorrow|before\ yesterday)\b)
  | (?P<part>[Tt]his\ (?:morning|afternoon|evening)\b|[Ll]ast\ night\b)
  | (?P<relative>(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming|[Cc]urrent|[Ff]ollowing|[Ss]ame|[Tt]hat)
        (?:\ (?P<rel2>same|past|coming|very))?\ 
        (?:(?P<ru>{_UNIT})|(?P<rw>{_WEEKDAY})\b|(?P<rs>spring|summer|fall|autumn|winter)\b|(?P<rm>{_FULL})\b))
  | (?P<same>[Ss]ame\ (?:period|time|quarter|months?|dates?)\b|[Cc]orresponding\ (?:period|quarter|month)\b)
  | (?P<yearago>year-(?:ago|earlier)(?:\ (?:period|quarter|month))?\b)
  | (?P<ago>(?:year|month|week|day|decade|century|centurie)s?\ (?:ago|earlier|later|from\ now|(?:before
      |prior)(?=[.,;)]|$))\b)
  | (?P<ordinal>(?P<on>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]atter|[Ll]ast|[Ff]inal|[1-4](?:st|nd|rd|th))[- ]
        (?P<ou>quarter|half)\b(?!-|\ (?:hour|million|dozen|a\b|decade|century)))
  | (?P<theunit>[Tt]he\ (?:(?P<latest>latest|current|full|entire|comparable)\ )?(?P<tu>year|quarter|month|week
      |day|weekend)\b)
  | (?P<yearend>(?:[Yy]ear(?:['’]s)?[ -]end)\b)
  | (?P<season>(?P<sn>spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)\b)
  | (?P<dayof>(?P<dn>\d\d?)(?:st|nd|rd|th)\b(?=[.,;)]|\ (?:of\ (?:this|last|next)|and|but|in|at|to|that|when|by|for)\b))
  | (?P<feast>New\ Year['’]s(?:\ (?:Day|Eve))?|Christmas(?:\ (?:Day|Eve))?|Valentine['’]s\ Day|Halloween
      |Thanksgiving(?:\ Day)?
        |Day\ of\ the\ (?:Sun|Shining\ Star)|Party\ Foundation\ Day|Constitution\ Day)
  | (?P<juche>Juche\ (?P<jn>\d{{1,3}})(?!\d)(?:\ \((?:\d{{4}})\))?)
  | (?P<nineties>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)
    )|(?<!\w)(?P<short>['’](?P<sd>[1-9]0)s\b)""",
    re.VERBOSE,
)

Rule = Callable[[re.Match[str], Scene], Mention | None]

_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_BARE_LEAD = re.compile(  # before a bare "May" or "March" that is a month and no verb, name or walk
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|before|after|of|and|or|last|this|next|early|late|mid|between"
    r"|for|the|a|an|On|As of|around|every|and|per|starting|ending|beginning|month of|earlier|later)|[-–(]|mid-?)[ ]?$",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|from|to|through|during|before|after|of|and|or|early|late|mid|between|year|the|around"
    r"|circa|for|as|spring|summer|fall|autumn|winter|on|its|his|their|fiscal|like|a|this|ending|dated)[ -]\(?$"
    r"|[-–(©,'s’] ?$",
    re.IGNORECASE,
)
_NOT_YEAR_LEAD = re.compile(
    r"\b(?:room|unit|no\.?|number|resolution|flight|article|section|route|highway|office|bureau|camp|channel|page|model"
    r"|about|some|than|over|nearly|almost|least|most|approximately|roughly|up to|USD|KPW|KRW|EUR|RMB|resolutions"
    r"|cost|costs|paid|worth|only|exceeding)[ -]$|©[ ]?$|[Cc]opyright $",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ -](?:(?:percent|per cent|people|men|women|troops|soldiers|workers|tons?|tonnes|dollars?|won|yuan|yen"
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


def month_number(printed: str) -> int:
    """The month's number from its name or abbreviation."""
    return _MONTH_NUMBER[printed[:3].lower()]


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


SOON = 100  # days: a date without year that is so near in the future is ahead, or it would carry its year


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


def _mention(found: re.Match[str], value: Period | None, pinned: bool = False, until: Period | None = None) -> Mention:
    return Mention(found.start(), found.end(), value, pinned, until)


def _iso(found: re.Match[str], scene: Scene) -> Mention | None:
    value = day_of(int(found["iso"][:4]), int(found["im"]), int(found["iday"]))
    return _mention(found, value, pinned=True) if value else None


def _slash(found: re.Match[str], scene: Scene) -> Mention | None:
    first, second, year = int(found["sa"]), int(found["sb"]), int(found["sy"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    value = day_of(year, month, day)
    return _mention(found, value, pinned=True) if value else None


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
    return _mention(found, value, bool(year), until)


def _dmy(found: re.Match[str], scene: Scene) -> Mention | None:
    return _dated(found, scene, found["dm"], found["d1"], found["d2"], found["dy"])


def _mdy(found: re.Match[str], scene: Scene) -> Mention | None:
    return _dated(found, scene, found["mm"], found["md"], found["md2"], found["my"])


def _month(found: re.Match[str], scene: Scene) -> Mention | None:
    number = month_number(found["bm"])
    if found["by"]:
        return _mention(found, part_of(int(found["by"]), "month", number), pinned=True)
    doubtful = found["bm"].lower() in ("may", "march", "august", "april", "june")
    if doubtful and not _reads_as_month(found, scene.text):
        return None
    return _mention(found, nearest_part("month", number, scene, *found.span()))


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
        or scene.text[max(0, found.start() - 6) : found.start()] == "every "
    ):
        return None
    number = WEEKDAYS.index(found["weekday"].lower())
    today = scene.now("day")
    if today is None or scene.anchor is None:
        return _mention(found, None)
    back = (scene.anchor.weekday() - number) % 7
    if back and scene.tense(*found.span()) > 0:
        return _mention(found, today.moved(7 - back))
    return _mention(found, today.moved(-back))


def _century(found: re.Match[str], scene: Scene) -> Mention | None:
    return _mention(found, Period("century", int(found["cn"]) - 1), pinned=True) if int(found["cn"]) else None


def _decade(found: re.Match[str], scene: Scene) -> Mention | None:
    return _mention(found, Period("decade", int(found["dec"]) // 10), pinned=True)


def _short_decade(found: re.Match[str], scene: Scene) -> Mention | None:
    return _mention(found, Period("decade", 190 + int(found["sd"]) // 10), pinned=True)


def _nineties(found: re.Match[str], scene: Scene) -> Mention | None:
    if scene.text[max(0, found.start() - 4) : found.start()].lower() != "the ":
        return None  # "in her twenties" is an age
    return _mention(found, Period("decade", 190 + DECADES[found[0]]), pinned=True)


def _quarter(found: re.Match[str], scene: Scene) -> Mention | None:
    unit = "quarter" if found[0][0] == "Q" else "half"
    number = int(found["qn"])
    if unit == "half" and number > 2:
        return None
    if found["qy"]:
        return _mention(found, part_of(int(found["qy"]), unit, number), pinned=True)
    return _mention(found, nearest_part(unit, number, scene, *found.span()))


def _monthly(found: re.Match[str], scene: Scene) -> Mention | None:
    first, second = int(found["iy"]), int(found["imo"])
    if first % 100 + 1 == second:  # "2009-10" in running text is two years
        return _mention(found, Period("year", first), True, Period("year", first + 1))
    return _mention(found, part_of(first, "month", second), pinned=True)


def _year(found: re.Match[str], scene: Scene) -> Mention | None:
    year, text = int(found["y1"]), scene.text
    lead = text[max(0, found.start() - 16) : found.start()]
    if _NOT_YEAR_LEAD.search(lead) or _COUNTED.match(text, found.end()) or not 1500 <= year <= 2100:
        return None
    if not 1900 <= year <= 2039 and not _YEAR_LEAD.search(lead):
        return None
    if not found["y2"]:
        return _mention(found, Period("year", year), pinned=True)
    last = int(found["y2"])
    last += year - year % 100 if last < 100 else 0
    if not year < last <= 2100:
        return Mention(found.start(), found.start("y1") + 4, Period("year", year), pinned=True)
    return _mention(found, Period("year", year), True, Period("year", last))


DAYS_FROM_TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
DAYS_FROM_TODAY |= {"day before yesterday": -2, "last night": -1}


def _today(found: re.Match[str], scene: Scene) -> Mention | None:
    if scene.text[max(0, found.start() - 4) : found.start()] == "USA ":
        return None
    today = scene.now("day")
    return _mention(found, today.moved(DAYS_FROM_TODAY.get(found[0].lower(), 0)) if today else None)


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


def _relative(found: re.Match[str], scene: Scene) -> Mention | None:
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
            return _mention(found, _stepped(told, found["ru"], step))
        now = scene.now(found["ru"])
        return _mention(found, now.moved(step) if now and word not in ("same", "that") else None)
    return _mention(found, _relative_name(found, step, scene))


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


def _same(found: re.Match[str], scene: Scene) -> Mention | None:
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
    return _mention(found, scene.told())


def _year_ago(found: re.Match[str], scene: Scene) -> Mention | None:
    told = scene.told() or scene.now("year")
    return _mention(found, in_year(told, told.year - 1) if told and told.year else None)


_COUNT_LEAD = re.compile(
    r"(?:\b(?P<vague>about|around|nearly|almost|some|more than|over|roughly|approximately|just over) )?"
    r"\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|\d{1,3}) $",
    re.IGNORECASE,
)


def _ago(found: re.Match[str], scene: Scene) -> Mention | None:
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
        return _mention(found, now.moved(-1) if now else None)
    value = nearest_part(unit, number, scene, *found.span())
    now = scene.now(unit)
    if "-" in found[0] and value and now and value.index > now.index:
        value = value.moved(-4 if unit == "quarter" else -2)  # "third-quarter results" are in
    return _mention(found, value)


_UNIT_LEAD = re.compile(
    r"\b(?:earlier in|later in|early in|late in|(?:end|beginning|start|middle|half|quarter|part|rest|months"
    r"|course|first) of|by) $",
    re.IGNORECASE,
)


def _the_unit(found: re.Match[str], scene: Scene) -> Mention | None:
    """ "the year" is a time only after "earlier in", "the end of" and the like: the year last named, else this one."""
    unit, told = found["tu"], scene.told()
    if unit == "weekend":
        return _mention(found, _nearest_weekend(found, scene))
    if unit == "quarter":
        now = scene.now(unit)
        of_text = told if told and told.unit == unit else now and now.moved(-1)
        return _mention(found, of_text)
    lead = scene.text[max(0, found.start() - 14) : found.start()]
    if (
        found["latest"]
        or not _UNIT_LEAD.search(lead)
        or re.match(r" (?:of|before|after|that|when)\b", scene.text[found.end() : found.end() + 8])
    ):
        return None
    if told is not None and told.first and SIZE[told.unit] <= SIZE[unit]:
        return _mention(found, containing(told.first, unit))
    return _mention(found, scene.now(unit))


def _nearest_weekend(found: re.Match[str], scene: Scene) -> Period | None:
    """The last weekend that has begun, or the next where the tense looks ahead."""
    here = scene.now("weekend")
    if here is None or here.first is None or scene.anchor is None or scene.tense(*found.span()) > 0:
        return here
    return here if here.first <= scene.anchor else here.moved(-1)


def _year_end(found: re.Match[str], scene: Scene) -> Mention | None:
    now = scene.now("year")
    return _mention(found, now.about() if now else None)


_SEASON_LEAD = re.compile(r"\b(?:in the|in|the|early|late|mid|during the|since|by|of) $", re.IGNORECASE)


def _season(found: re.Match[str], scene: Scene) -> Mention | None:
    text = scene.text
    year = re.match(rf"(?:,? (?:of )?)({_YEAR})", text[found.end() : found.end() + 9])
    lead = text[max(0, found.start() - 12) : found.start()]
    number = SEASONS[found["sn"].lower()]
    if year:
        return Mention(found.start(), found.end() + year.end(), part_of(int(year[1]), "season", number), pinned=True)
    if found["sn"][0].isupper() or not re.search(r"\b(?:in the|in|during the|early|late|mid|since|by the|of) $", lead):
        return None
    if not re.match(r"[.,;)\n]| of (?:last|this|next)|$", text[found.end() : found.end() + 9]):
        return None
    return _mention(found, nearest_part("season", number, scene, *found.span()))


def _day_of_month(found: re.Match[str], scene: Scene) -> Mention | None:
    """ "on the 5th": the nearest such day."""
    if not re.search(r"\b(?:on|by|since|until|from) the $", scene.text[max(0, found.start() - 10) : found.start()]):
        return None
    if scene.anchor is None or not 1 <= int(found["dn"]) <= 31:
        return None
    return _mention(found, nearest_date(int(found["dn"]), scene, *found.span()))


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


def _feast(found: re.Match[str], scene: Scene) -> Mention | None:
    name = found[0].lower().replace("’", "'")
    if scene.anchor is None:
        return _mention(found, None)
    if name.startswith("thanksgiving"):
        return _mention(found, _thanksgiving(scene.anchor))
    return _mention(found, nearest_day(*FEASTS[name], scene, *found.span()))


def _thanksgiving(anchor: date) -> Period | None:
    """The fourth Thursday of November nearest to the anchor, as it is in the United States."""
    days = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if first := day_of(year, 11, 1):
            days.append(first.moved((3 - (first.index - 1)) % 7 + 21))
    return min(days, key=lambda day: abs(day.index - anchor.toordinal()), default=None)


def _juche(found: re.Match[str], scene: Scene) -> Mention | None:
    return _mention(found, Period("year", 1911 + int(found["jn"])), pinned=True)


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
    "today": _today,
    "part": _today,
    "relative": _relative,
    "same": _same,
    "yearago": _year_ago,
    "ago": _ago,
    "ordinal": _ordinal,
    "theunit": _the_unit,
    "yearend": _year_end,
    "season": _season,
    "dayof": _day_of_month,
    "feast": _feast,
    "juche": _juche,
}
