"""Korean figures: 8만 7천 원, 약 30%, 100여 명, 수백 명, 최대 15퍼센트."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.analyse.figures_amounts import Page
from sayso.analyse.figures_bounds import ABOUT, LOWER, NEARLY, OVER, UPPER, bounded, fallen
from sayso.analyse.figures_korean_of import thing_of
from sayso.analyse.korean_numbers import KoreanNumber, read_few, read_fraction, read_korean, read_mixed
from sayso.analyse.korean_units import UNITS
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_UNIT = re.compile(
    r"(?P<odd>여|여\s)?\s?(?P<unit>"
    + "|".join(re.escape(form) for form in sorted(UNITS, key=len, reverse=True))
    + r")(?P<per>\s?당)?"
)
_VAGUE = re.compile(
    r"수(?P<scale>십만|백만|천만|십억|백억|천억|십|백|천|만|억|조)\s?(?P<unit>"
    + "|".join(re.escape(form) for form in sorted(UNITS, key=len, reverse=True))
    + r")?"
)
# What a rate says first: 1달러당, 하루, 한 달에, 1인당, kg당.
_PER_UNITS = {"인": "person", "명": "person", "사람": "person", "가구": "household", "세대": "household", "일": "day"}
_PER_UNITS |= {
    "하루": "day",
    "한 달": "month",
    "한달": "month",
    "1년": "year",
    "매일": "day",
    "매달": "month",
    "매년": "year",
}
_PER_UNITS |= {
    "월": "month",
    "일주일": "week",
    "1주일": "week",
    "매주": "week",
    "1개월": "month",
    "연간": "year",
    "월평균": "month",
    "매월": "month",
}
_PER = re.compile(
    r"(?<![가-힣\d])(?:(?:(?:1|한)\s?)?(?P<unit>"
    + "|".join(re.escape(form) for form in sorted([*UNITS, "일"], key=len, reverse=True))
    + r")\s?당|(?P<time>하루|한 ?달|매일|매달|매월|매년|매주|연간|월평균|월(?= )|(?:1년|1?개월|1?일주일"
    r"|1주일)(?=에))(?:에만?|에는|\s?평균)?)\s?(?:약\s?|최대\s?|평균\s?)?$"
)
_MULTIPLE = re.compile(r"\s?배(?=\s|[.,]|$|로|나|가|의|에|를|는|인|씩|이상|넘|정도|가량|가까|쯤|이[다었]|다|였|수|만)")
_FOLLOWED = re.compile(r"(?:\s?(?:까지|으로|로))?,?\s?(?:[가-힣]+ )?")
_OF_TOTAL = re.compile(r"(?:\s?(?:명|곳|가구|개|사람))?\s?(?:중|가운데)(?:에서?)?\s(?:약\s)?")
_MAGNITUDE = re.compile(r"규모\s?$")
_DECADE = re.compile(
    r"대(?:\s?(?:초반|중반|후반|이상|여성|남성|주민|청년|노인|농민|상인|부부|탈북|가장|주부|의|가|는|인|와|도|로)|\s|[,.]|$)"
)
_NEW = frozenset("필 쪽 통 잔 쌍 칸 량 동 층 구 점 줄 끼 박 말 주 초".split())  # counters that end other words too
_HUNDREDTHS = ("센트", "펜스", "페니")
_SCALE = {"십": 10.0, "백": 1e2, "천": 1e3, "만": 1e4, "십만": 1e5, "백만": 1e6, "천만": 1e7, "억": 1e8, "십억": 1e9}
_SCALE |= {"백억": 1e10, "천억": 1e11, "조": 1e12}
_START = re.compile(
    r"(?<![\d.,가-힣A-Za-z])[-−]?(?=\d|절반|[영일이삼사오육칠팔구십백천만억조열스서마쉰예일여아한두세네다여석넉하둘셋넷너대]|수[십백천만억조])"
)
_LEFT = re.compile(
    rf"(?:(?P<{ABOUT}>약|대략|어림잡아|평균)|(?P<{UPPER}>최대|최고|많게는|길게는|많아야)|(?P<{LOWER}>최소|최저|적어도|무려|적게는|줄잡아)|(?P<{NEARLY}>거의))\s?$"
)
_RIGHT = re.compile(
    rf"\s?(?:(?P<{OVER}>남짓)|(?P<{LOWER}>이상|초과|[을를이가]?\s?넘[는게어은]\w?|[을를]?\s?웃도는|[을를]?\s?상회)"
    rf"|(?P<{UPPER}>이하|미만|이내|[을를]?\s?밑도는|에\s?못 미치는|도 (?:안|채 안) 되는)"
    rf"|(?P<{NEARLY}>[에]?\s?가까[운이]|[에]?\s?육박)|(?P<{ABOUT}>정도|가량|안팎|쯤|내외|전후|꼴))"
)
_RANGE = re.compile(r"\s?(?:%|퍼센트|원|명)?\s?[~∼～\-–]\s?(?=\d)|\s?에서\s?(?=\d)")
_UP = re.compile(r"증가|늘[어었고]|상승|올[라랐]|급증|급등|인상|성장|뛰[어었]|높아")
_DOWN = re.compile(r"감소|줄[어었고]|하락|떨어|급감|급락|인하|축소|내[려렸]|낮아|삭감")
_TEMPERATURE = re.compile(r"(?:(?P<scale>섭씨|화씨)\s?(?:영하|마이너스)?|영하|마이너스)\s?$")
_SPEED = re.compile(r"(?:(?P<hour>시속)|초속)\s?$")
_HALF = "절반"


def find_korean(page: Page) -> Iterator[tuple[Figure, str]]:
    """Each figure in text order, with what it is per (USD for 1달러당)."""
    offset = floor = 0
    while found := _START.search(page.text, offset):
        begin = found.end()
        figure = _share(page, begin) or _part(page, begin) or _vague(page, begin) or _read(page, found.start(), begin)
        if figure:
            offset = figure.span.end
            yield _per(replace(figure, of=thing_of(page, figure)), page, floor)
            floor = offset
        offset = max(found.start() + 1, offset)


def _per(figure: Figure, page: Page, floor: int) -> tuple[Figure, str]:
    """The figure with what stands before it and says what it is per."""
    before = _PER.search(page.text, max(floor, figure.span.start - 16), figure.span.start)
    if before is None or figure.kind not in (FigureKind.MONEY, FigureKind.LEVEL, FigureKind.COUNT, FigureKind.DURATION):
        return figure, ""
    unit, time = before["unit"], before["time"]
    per = _PER_UNITS.get(unit or time.replace("한달", "한 달")) or UNITS[unit][0]
    return replace(figure, span=Span(before.start(), figure.span.end), kind=FigureKind.RATE), per


def _read(page: Page, start: int, begin: int) -> Figure | None:
    number = read_mixed(page.text, begin)
    few = read_few(page.text, begin)
    if few and not (number and number.end > few[1].end):
        return _few(page, start, *few)
    if number is None or page.in_time(start, number.end):
        return None
    if multiple := _MULTIPLE.match(page.text, number.end):
        return _multiplied(page, start, number, multiple)
    if magnitude := _MAGNITUDE.search(page.text, max(0, start - 4), start):
        span = Span(magnitude.start(), number.end)
        return Figure(span, number.value, number.value, FigureKind.LEVEL, "magnitude") if number.figured else None
    low, number = _ranged(page, number)
    unit = _UNIT.match(page.text, number.end)
    if unit is None or not _fits(page.text, number, unit):
        return None
    symbol, kind = UNITS[unit["unit"]]
    if page.in_time(number.end, unit.end()):
        return None
    high = number.value
    if unit["unit"] in _HUNDREDTHS:
        low, high = low / 100, high / 100
    if start < begin:
        low, high = -low, -high
    return _finished(page, start, unit, low, high, symbol, kind)


def _fits(text: str, number: KoreanNumber, unit: re.Match[str]) -> bool:
    """Say whether number and unit are a quantity: letters alone may be syllables of a word (사회, 한편)."""
    word, follows = unit["unit"], text[unit.end() : unit.end() + 1]
    if unit["per"] or (word in ("분", "번", "대") and follows in ("의", "째", "초")):
        return False  # 1달러당 is what another amount is per
    ends = bool(_WORD_ENDS.match(text, unit.end()))
    if number.figured:
        return _figured_fits(text, number, unit, ends)
    if not ends or word in ("년", "m", "g", "t", "위"):
        return False
    apart = text[number.end : number.end + 1] == " " or bool(unit["odd"])
    if not number.native:
        return word not in _SYLLABLES | _NEW and _sino_fits(number, word, apart)
    if number.value == 1 and (word in _NEW or word == "달"):  # "a month" is no figure
        return text.startswith(("간", " 동안", "동안"), unit.end())
    return apart or word in _TOUCHED or len(word) > 1


def _figured_fits(text: str, number: KoreanNumber, unit: re.Match[str], ends: bool) -> bool:
    """The same of a number in digits: not 2020년, 5G통신 or the 30대 who are in their thirties."""
    word, follows = unit["unit"], text[unit.end() : unit.end() + 1]
    if word in _NEW or word in ("위", "분"):
        return ends and not (word == "초" and number.value >= LONGEST_SECONDS)
    if word == "대" and number.value % 10 == 0 and number.value < 100:
        return not _DECADE.match(text, unit.start("unit")) or _bare_noun(text, number)
    if word in ("년", "m", "g", "t"):
        glued = word != "년" and follows.isalpha() and (follows.isascii() or not ends)
        return not (glued or FIRST_YEAR <= number.value <= LAST_YEAR)
    return word != "달"


FIRST_YEAR, LAST_YEAR = 1500, 2100  # what stands before 년 between them is a year
LONGEST_SECONDS = 1000  # 1990초 is the beginning of that year


# Units that as a syllable end too many words to follow a number in letters.
_SYLLABLES = frozenset("도 리 부 인 정 기 종 문 장 대 분 편 병 번 조각 정보".split())
# Counters that may touch a native number: 한명, but 세대 and 한편 are words.
_TOUCHED = frozenset("명 개 달 곳 건 번 채 척 권".split())
_PARTICLES = (
    "이 가 은 는 을 를 의 에 에서 에게 도 만 과 와 로 으로 씩 보다 까지 부터 정도 가량 쯤 안팎 내외 짜리 중 당 간 여 나"
    " 이나 마다 어치 치 밖 뿐 선 규모 남짓 미만 초과 이상 이하 이내 동안 후 뒤 전"
)
_PARTICLE = "|".join(sorted(_PARTICLES.split(), key=len, reverse=True))
_COPULA = r"(?:이?[라었였다며면고던란지]|인|입)[가-힣]{0,5}"
_WORD_ENDS = re.compile(rf"(?:{_PARTICLE}){{0,3}}(?:{_COPULA})?(?![가-힣])")


def _sino_fits(number: KoreanNumber, word: str, apart: bool) -> bool:
    """Say whether Sino-Korean letters are a number before this unit: 만 명 and 삼십 명, but not 사건 and 이 시간."""
    letters = number.letters
    if re.search(r"[영공일이삼사오육륙칠팔구]{2}|[조경]{2}", letters.split("점")[0]):
        return False  # digits side by side spell years and telephone numbers, and words
    kind = UNITS[word][1]
    if letters[-1] in "조경":
        return len(letters) > 1 and kind is FigureKind.MONEY
    if len(letters) > 1:
        return True
    if letters in "십백천만억":
        return apart
    return (
        letters != "이"
        and len(word) > 1
        and (kind not in (FigureKind.COUNT, FigureKind.DURATION) or word.startswith("개월"))
    )


def _ranged(page: Page, first: KoreanNumber) -> tuple[float, KoreanNumber]:
    link = _RANGE.match(page.text, first.end)
    second = read_korean(page.text, link.end()) if link and first.figured else None
    if second is None or second.value <= first.value or page.in_time(first.end, second.end):
        return first.value, first
    low = first.value
    scale = next(
        (s for s in (1e12, 1e8, 1e4) if second.value >= s > first.value and s * first.value < second.value), 1.0
    )
    return low * scale, second


def _finished(
    page: Page, start: int, unit: re.Match[str], low: float, high: float, symbol: str, kind: FigureKind
) -> Figure:
    text, kinds, end = page.text, set[str](), unit.end("unit")
    if unit["odd"]:
        kinds |= {LOWER, ABOUT}
    if unit["unit"] == "도" and (temperature := _TEMPERATURE.search(text, max(0, start - 9), start)):
        if not temperature[0].strip().endswith("씨"):
            low, high = -high, -low
        symbol, start = ("°F" if temperature["scale"] == "화씨" else "°C"), temperature.start()
    speed = _SPEED.search(text, max(0, start - 4), start) if kind is FigureKind.LEVEL else None
    if speed:
        symbol, kind, start = f"{symbol}/{'h' if speed['hour'] else 's'}", FigureKind.RATE, speed.start()
    if left := _LEFT.search(text, max(0, start - 6), start):
        kinds.add(left.lastgroup or "")
        start = left.start()
    if right := _RIGHT.match(text, end):
        kinds.add(right.lastgroup or "")
        end = right.end()
    bottom, top, approximate = bounded(low, high, frozenset(kinds))
    figure = Figure(Span(start, end), bottom, top, kind, symbol, approximate or bool(unit["odd"]))
    if unit["unit"] == "분" and text[unit.start() - 1].isdigit():
        figure = replace(figure, kind=FigureKind.DURATION, unit="minute")
    return _moved(page, figure)


def _moved(page: Page, figure: Figure) -> Figure:
    """With the direction of the verb behind it; a percentage that is no value reached is a change."""
    _, closing = page.sentences.around(figure.span.start)
    after = page.text[figure.span.end : min(closing, figure.span.end + 14)]
    follows = _FOLLOWED.match(after)
    reached = follows is not None and follows[0].lstrip().startswith(("까지", "으로", "로"))
    up, down = _UP.search(after), _DOWN.search(after)
    percent = figure.kind in (FigureKind.SHARE, FigureKind.POINTS)
    if not (up or down) or (after.startswith("에서") and percent) or figure.kind is FigureKind.DURATION:
        return figure
    first = min(found.start() for found in (up, down) if found)
    if not percent and first > (follows.end() if follows else 0):
        return figure
    direction = "down" if up is None or (down is not None and down.start() < up.start()) else "up"
    figure = replace(figure, direction=direction)
    if figure.kind is not FigureKind.SHARE or reached:
        return figure
    low, high = fallen(figure.low, figure.high) if direction == "down" else (figure.low, figure.high)
    return replace(figure, low=low, high=high, kind=FigureKind.CHANGE)


def _multiplied(page: Page, start: int, number: KoreanNumber, multiple: re.Match[str]) -> Figure | None:
    """두 배로 늘었다 is a change of +100 percent, 세 배 비싸다 three times."""
    _, closing = page.sentences.around(start)
    after = page.text[multiple.end() : min(closing, multiple.end() + 12)]
    low, high, end = number.value, number.value, number.end + (2 if page.text[number.end] == " " else 1)
    kinds = set[str]()
    if right := _RIGHT.match(page.text, end):
        kinds, end = {right.lastgroup or ""}, right.end()
    if left := _LEFT.search(page.text, max(0, start - 6), start):
        kinds, start = kinds | {left.lastgroup or ""}, left.start()
    figure = Figure(Span(start, end), None, None, FigureKind.RATE, "times")
    if _UP.search(after):
        low = high = 100 * (number.value - 1)
        figure = replace(figure, kind=FigureKind.CHANGE, unit="%", direction="up")
    bottom, top, approximate = bounded(low, high, frozenset(kinds))
    return replace(figure, low=bottom, high=top, approximate=approximate) if low > 0 else None


def _few(page: Page, start: int, low: float, number: KoreanNumber) -> Figure | None:
    """서너 명: three or four."""
    unit = _UNIT.match(page.text, number.end)
    if unit is None or not _WORD_ENDS.match(page.text, unit.end()) or unit["per"]:
        return None
    symbol, kind = UNITS[unit["unit"]]
    return _finished(page, start, unit, low, number.value, symbol, kind)


def _part(page: Page, begin: int) -> Figure | None:
    """10명 중 3명: a share, where the whole is a round one."""
    whole = read_korean(page.text, begin)
    link = _OF_TOTAL.match(page.text, whole.end) if whole and whole.value in ROUND else None
    part = read_korean(page.text, link.end()) if link else None
    if whole is None or part is None or link is None or not 0 < part.value < whole.value:
        return None
    if not link[0].lstrip().startswith(("중", "가운데")):
        counter = _UNIT.match(page.text, part.end)
        end = counter.end() if counter else part.end
    else:
        end = part.end
    percent = round(100 * part.value / whole.value, 2)
    return Figure(Span(begin, end), percent, percent, FigureKind.SHARE, "%")


ROUND = (2, 3, 4, 5, 10, 100)  # wholes of which a part is a share and no count


def _bare_noun(text: str, number: KoreanNumber) -> bool:
    """Say whether a vehicle or the like stands right before the number: 트럭 30대."""
    lead = re.search(r"([가-힣]+) (?:약 )?\d+$", text[max(0, number.end - 16) : number.end])
    return bool(lead and lead[1][-1] not in "은는이가을를에의과와도")


def _vague(page: Page, at: int) -> Figure | None:
    found = _VAGUE.match(page.text, at)
    if found is None or page.in_time(*found.span()):
        return None
    symbol, kind = UNITS[found["unit"]] if found["unit"] else ("", FigureKind.COUNT)
    return Figure(Span(*found.span()), _SCALE[found["scale"]], None, kind, symbol, approximate=True)


def _share(page: Page, begin: int) -> Figure | None:
    """절반 or 3분의 1, in percent."""
    text = page.text
    half = KoreanNumber(0.5, begin + len(_HALF)) if text.startswith(_HALF, begin) else None
    number = half or read_fraction(text, begin)
    if (
        number is None
        or not 0 < number.value <= 1
        or text.startswith("기", number.end)
        or page.in_time(begin, number.end)
    ):
        return None
    percent = round(number.value * 100, 2)
    right = _RIGHT.match(text, number.end)
    kinds = frozenset({right.lastgroup or ""}) if right else frozenset[str]()
    low, high, approximate = bounded(percent, percent, kinds)
    figure = Figure(Span(begin, right.end() if right else number.end), low, high, FigureKind.SHARE, "%", approximate)
    moved = _moved(page, figure)
    halved = half and text.startswith("으로", number.end) and moved.direction == "down"
    return replace(moved, low=-percent, high=-percent, kind=FigureKind.CHANGE) if halved else moved
