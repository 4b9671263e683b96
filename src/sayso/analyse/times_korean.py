"""Korean calendar expressions: 2020년 4월 20일, 지난달 말, 작년 상반기, 20일."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.analyse.edtf import Period, day_of, part_of
from sayso.analyse.times_nearest import nearest_date, nearest_day, nearest_part
from sayso.analyse.times_scene import Mention, Scene

RELATIVE = {
    "지난해": ("year", -1),
    "작년": ("year", -1),
    "전년": ("year", -1),
    "재작년": ("year", -2),
    "올해": ("year", 0),
    "금년": ("year", 0),
    "올": ("year", 0),
    "내년": ("year", 1),
    "지난달": ("month", -1),
    "지난 달": ("month", -1),
    "이달": ("month", 0),
    "이번 달": ("month", 0),
    "이번달": ("month", 0),
    "다음달": ("month", 1),
    "다음 달": ("month", 1),
    "내달": ("month", 1),
    "지난주": ("week", -1),
    "지난 주": ("week", -1),
    "이번 주": ("week", 0),
    "이번주": ("week", 0),
    "다음 주": ("week", 1),
    "다음주": ("week", 1),
    "그저께": ("day", -2),
    "그제": ("day", -2),
    "어제": ("day", -1),
    "오늘": ("day", 0),
    "내일": ("day", 1),
    "모레": ("day", 2),
}
UNITS = {"년": "year", "개월": "month", "달": "month", "주": "week", "주일": "week", "일": "day"}
SEASONS = {"봄": 1, "여름": 2, "가을": 3, "겨울": 4}
WEEKDAYS = "월화수목금토일"

_RELATIVE = "|".join(re.escape(word) for word in sorted(RELATIVE, key=len, reverse=True) if word != "올")
# A vague part marks the period approximate: 초 early, 중순 mid, 말 late, 경 about.
_PART = r"(?:\s?(?P<vague>초순|중순|하순|초반|중반|후반|말께|초께|초|말|경)(?![가-힣](?<![에께부까의은는도쯤이])))?"

KOREAN = re.compile(
    rf"""(?<![\d.,가-힣])(?:
    (?P<full>(?P<fy>\d{{4}})년(?!대)(?:\s?(?P<fm>\d{{1,2}})월(?:\s?(?P<fd>\d{{1,2}})일)?)?
        {_PART.replace("vague", "v1")})
  | (?P<monthday>(?P<mm>\d{{1,2}})월\s?(?P<md>\d{{1,2}})일)
  | (?P<month>(?P<m>\d{{1,2}})월{_PART.replace("vague", "v2")})
  | (?P<decade>(?P<de>\d{{2,4}})년대)
  | (?P<ago>(?P<an>\d{{1,3}})\s?(?P<au>년|개월|주일|주|일)\s?(?P<side>전|뒤|후)(?![가-힣](?<![에의은는부까])))
  | (?P<day>(?P<d>\d{{1,2}})일(?![가-힣](?<![에부까자의은는도과와])|\s?(?:동안|간|째|만에)))
  | (?P<century>(?P<c>\d{{1,2}})세기)
  | (?P<relative>(?P<rel>{_RELATIVE}){_PART.replace("vague", "v3")})
  | (?P<half>(?P<hn>상|하)반기)
  | (?P<quarter>(?P<q>[1-4])[·∙]?분기)
  | (?P<season>(?P<slead>지난해|작년|지난|올|올해|이번|내년|다음)\s?(?P<s>봄|여름|가을
      |겨울)(?![가-힣](?<![에의은는부까])))
  | (?P<weekday>(?:(?P<wlead>지난|이번\s주|지난주|다음\s주|오는)\s)?(?P<w>[월화수목금토일])요일)
  | (?P<same>같은\s?기간|동기(?=\s?(?:대비|보다|에)))
  | (?P<juche>주체\s?(?P<j>\d{{1,3}})년?(?:\(\d{{4}}\)년?)?)
    )""",
    re.VERBOSE,
)


def find_korean(scene: Scene) -> Iterator[Mention]:
    """Give each expression in text order; `scene.before` must be the list that the caller fills meanwhile."""
    offset = 0
    while found := KOREAN.search(scene.text, offset):
        mention = _read(found, scene)
        if mention is not None:
            yield mention
        offset = mention.end if mention else found.start() + 1


def _read(found: re.Match[str], scene: Scene) -> Mention | None:
    match found.lastgroup:
        case "full":
            return _full(found)
        case "monthday" | "month" | "day":
            return _without_year(found, scene)
        case "relative":
            return _relative(found, scene)
        case "half" | "quarter":
            return _part_of_year(found, scene)
        case "season" | "weekday":
            return _named(found, scene)
        case "ago":
            return _ago(found, scene)
        case "same":
            return Mention(*found.span(), scene.told(found.start()), kind="same")
        case _:
            return _era(found)


def _full(found: re.Match[str]) -> Mention | None:
    year, month, day = int(found["fy"]), found["fm"], found["fd"]
    if day:
        value = day_of(year, int(month), int(day))
        return Mention(*found.span(), value, True, kind="year-ko") if value else None
    if month and not 1 <= int(month) <= 12:
        return None
    value = part_of(year, "month", int(month)) if month else Period("year", year)
    value = value.about() if found["v1"] else value
    return Mention(*found.span(), value, True, kind="year-ko")


def _without_year(found: re.Match[str], scene: Scene) -> Mention | None:
    start, end = found.span()
    if found["d"]:
        if not 1 <= int(found["d"]) <= 31:
            return None
        return Mention(start, end, _day_near(int(found["d"]), scene, start, end), kind="date-ko")
    month = int(found["mm"] or found["m"])
    if not 1 <= month <= 12:
        return None
    if found["md"]:
        return Mention(start, end, nearest_day(month, int(found["md"]), scene, start, end), kind="day-ko")
    value = nearest_part("month", month, scene, start, end)
    return Mention(start, end, value.about() if value and found["v2"] else value, kind="month-ko")


def _day_near(day: int, scene: Scene, start: int, end: int) -> Period | None:
    """A bare "20일" is in the month just named beside it, else the nearest past; "오는" looks ahead."""
    told = scene.before[-1] if scene.before else None
    if told and told.value and told.value.first and start - told.end <= 3 and told.value.unit in ("month", "day"):
        return day_of(told.value.first.year, told.value.first.month, day)
    if scene.text[max(0, start - 3) : start].startswith("오는") and scene.anchor:
        month, today = scene.now("month"), scene.anchor.toordinal()
        for index in (month.index, month.index + 1) if month else ():
            value = day_of(index // 12, index % 12 + 1, day)
            if value and value.index >= today:
                return value
    return nearest_date(day, scene, start, end)


def _relative(found: re.Match[str], scene: Scene) -> Mention:
    unit, step = RELATIVE[found["rel"]]
    now = scene.now(unit)
    value = now.moved(step) if now else None
    return Mention(*found.span(), value.about() if value and found["v3"] else value, kind="relative-ko")


def _part_of_year(found: re.Match[str], scene: Scene) -> Mention:
    unit, number = ("half", 1 if found["hn"] == "상" else 2) if found["hn"] else ("quarter", int(found["q"]))
    nearest = nearest_part(unit, number, scene, *found.span())
    return Mention(*found.span(), nearest, kind="part-ko", part=part_of(1, unit, number))


def _named(found: re.Match[str], scene: Scene) -> Mention:
    start, end = found.span()
    if found["w"]:
        return Mention(start, end, _weekday(found, scene), kind="weekday-ko")
    now, number = scene.now("season"), SEASONS[found["s"]]
    if now is None:
        return Mention(start, end, None, kind="season-ko")
    here = part_of(now.index // 4, "season", number)
    lead = found["slead"]
    if lead in ("지난해", "작년") or (lead == "지난" and here.index >= now.index):
        here = here.moved(-4)
    elif lead == "내년" or (lead == "다음" and here.index <= now.index):
        here = here.moved(4)
    return Mention(start, end, here, kind="season-ko")


def _weekday(found: re.Match[str], scene: Scene) -> Period | None:
    if scene.anchor is None:
        return None
    number, lead = WEEKDAYS.index(found["w"]), found["wlead"] or ""
    monday = Period("day", scene.anchor.toordinal() - scene.anchor.weekday())
    back = (scene.anchor.weekday() - number) % 7
    if lead.startswith("지난주"):
        return monday.moved(number - 7)
    if lead.startswith("이번"):
        return monday.moved(number)
    if lead.startswith("다음"):
        return monday.moved(number + 7)
    today = Period("day", scene.anchor.toordinal())
    return today.moved((7 - back) % 7) if lead == "오는" else today.moved(-back)


def _ago(found: re.Match[str], scene: Scene) -> Mention:
    now = scene.now(UNITS[found["au"]])
    by = int(found["an"]) * (-1 if found["side"] == "전" else 1)
    return Mention(*found.span(), now.moved(by) if now else None, kind="ago")


def _era(found: re.Match[str]) -> Mention | None:
    if found["c"]:
        return (
            Mention(*found.span(), Period("century", int(found["c"]) - 1), True, kind="century")
            if int(found["c"])
            else None
        )
    if found["j"]:
        return Mention(*found.span(), Period("year", 1911 + int(found["j"])), True, kind="year-ko")
    decade = int(found["de"])
    if decade % 10 or not (decade < 100 or 1000 <= decade <= 2100):
        return None
    return Mention(*found.span(), Period("decade", decade // 10 + (190 if decade < 100 else 0)), True, kind="decade")
