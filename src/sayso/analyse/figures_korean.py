"""Korean figures: 8만 7천 원, 약 30%, 100여 명, 수백 명, 최대 15퍼센트."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.analyse.figures_amounts import Page
from sayso.analyse.figures_bounds import ABOUT, LOWER, NEARLY, UPPER, bounded, fallen
from sayso.analyse.korean_numbers import KoreanNumber, read_fraction, read_korean, read_mixed
from sayso.analyse.units import WON
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_SHARE, _LEVEL, _MONEY = FigureKind.SHARE, FigureKind.LEVEL, FigureKind.MONEY
_COUNTERS = (
    "명 개 마리 대 채 척 권 장 곳 건 회 차례 가구 세대 발 기 정 벌 병 그루 켤레 송이 자루 편 문"
    " 가지 인 종 개소 분 사람 가족 개국 군데 조각 부 발짝 번"
)
_TABLE: dict[str, tuple[str, FigureKind]] = {
    **dict.fromkeys(("%포인트", "퍼센트포인트", "퍼센트 포인트", "%p"), ("pp", FigureKind.POINTS)),
    **dict.fromkeys(("%", "퍼센트", "퍼센티지", "프로", "％"), ("%", _SHARE)),
    **dict.fromkeys(("미국 달러", "미 달러", "미국달러", "미달러", "달러", "불", "$"), ("USD", _MONEY)),
    **dict.fromkeys(("위안화", "위안", "중국 위안", "인민폐"), ("CNY", _MONEY)),
    **dict.fromkeys(("북한 원", "북한돈", "조선 원"), ("KPW", _MONEY)),
    **dict.fromkeys(("한국 원", "대한민국 원"), ("KRW", _MONEY)),
    **dict.fromkeys(("엔화", "엔", "일본 엔"), ("JPY", _MONEY)),
    **dict.fromkeys(("유로",), ("EUR", _MONEY)),
    **dict.fromkeys(("루블",), ("RUB", _MONEY)),
    **dict.fromkeys(("센트",), ("USD", _MONEY)),
    **dict.fromkeys(("펜스", "페니"), ("GBP", _MONEY)),
    **dict.fromkeys(("캐나다 달러",), ("CAD", _MONEY)),
    **dict.fromkeys(("호주 달러",), ("AUD", _MONEY)),
    **dict.fromkeys(("홍콩 달러",), ("HKD", _MONEY)),
    **dict.fromkeys(("스위스 프랑",), ("CHF", _MONEY)),
    **dict.fromkeys(("파운드 스털링", "영국 파운드"), ("GBP", _MONEY)),
    **dict.fromkeys(("원",), (WON, _MONEY)),
    **dict.fromkeys(("제곱킬로미터", "제곱 킬로미터", "평방킬로미터", "km²"), ("km2", _LEVEL)),
    **dict.fromkeys(("제곱미터", "제곱 미터", "평방미터", "평방 미터", "㎡"), ("m2", _LEVEL)),
    **dict.fromkeys(("세제곱미터", "입방미터", "입방 미터"), ("m3", _LEVEL)),
    **dict.fromkeys(("입방 피트", "입방피트"), ("ft3", _LEVEL)),
    **dict.fromkeys(("킬로미터", "km", "㎞"), ("km", _LEVEL)),
    **dict.fromkeys(("센티미터", "cm", "㎝"), ("cm", _LEVEL)),
    **dict.fromkeys(("밀리미터", "mm", "㎜"), ("mm", _LEVEL)),
    **dict.fromkeys(("미터톤", "메트릭톤", "톤", "t"), ("t", _LEVEL)),
    **dict.fromkeys(("미터", "m"), ("m", _LEVEL)),
    **dict.fromkeys(("킬로그램", "킬로그람", "킬로", "kg", "㎏"), ("kg", _LEVEL)),
    **dict.fromkeys(("밀리그램", "mg"), ("mg", _LEVEL)),
    **dict.fromkeys(("그램", "그람", "g"), ("g", _LEVEL)),
    **dict.fromkeys(("밀리리터", "ml"), ("mL", _LEVEL)),
    **dict.fromkeys(("리터",), ("L", _LEVEL)),
    **dict.fromkeys(("갤런",), ("gal", _LEVEL)),
    **dict.fromkeys(("배럴",), ("bbl", _LEVEL)),
    **dict.fromkeys(("헥타르", "정보"), ("ha", _LEVEL)),
    **dict.fromkeys(("에이커",), ("acre", _LEVEL)),
    **dict.fromkeys(("평",), ("pyong", _LEVEL)),
    **dict.fromkeys(("근",), ("geun", _LEVEL)),
    **dict.fromkeys(("리",), ("ri", _LEVEL)),
    **dict.fromkeys(("마일",), ("mi", _LEVEL)),
    **dict.fromkeys(("피트",), ("ft", _LEVEL)),
    **dict.fromkeys(("인치",), ("in", _LEVEL)),
    **dict.fromkeys(("파운드",), ("lb", _LEVEL)),
    **dict.fromkeys(("온스",), ("oz", _LEVEL)),
    **dict.fromkeys(("킬로와트",), ("kW", _LEVEL)),
    **dict.fromkeys(("메가와트",), ("MW", _LEVEL)),
    **dict.fromkeys(("메가바이트",), ("MB", _LEVEL)),
    **dict.fromkeys(("비트",), ("bit", _LEVEL)),
    **dict.fromkeys(("도",), ("°", _LEVEL)),
    **dict.fromkeys(("년간", "년"), ("year", FigureKind.DURATION)),
    **dict.fromkeys(("개월간", "개월", "달간", "달"), ("month", FigureKind.DURATION)),
    **dict.fromkeys(("주일간", "주일", "주간"), ("week", FigureKind.DURATION)),
    **dict.fromkeys(("일간", "일 동안", "일동안"), ("day", FigureKind.DURATION)),
    **dict.fromkeys(("시간",), ("hour", FigureKind.DURATION)),
    **dict.fromkeys(("분간",), ("minute", FigureKind.DURATION)),
    **{word: (word, FigureKind.COUNT) for word in _COUNTERS.split()},
}
_UNIT = re.compile(
    r"(?P<odd>여|여\s)?\s?(?P<unit>"
    + "|".join(re.escape(form) for form in sorted(_TABLE, key=len, reverse=True))
    + r")(?P<per>\s?당)?"
)
_VAGUE = re.compile(
    r"수(?P<scale>십만|백만|천만|십억|백억|천억|십|백|천|만|억|조)\s?(?P<unit>"
    + "|".join(_COUNTERS.split())
    + r"|톤|달러|위안|원|킬로그램|km|킬로미터)?"
)
_HUNDREDTHS = ("센트", "펜스", "페니")
_SCALE = {"십": 10.0, "백": 1e2, "천": 1e3, "만": 1e4, "십만": 1e5, "백만": 1e6, "천만": 1e7, "억": 1e8, "십억": 1e9}
_SCALE |= {"백억": 1e10, "천억": 1e11, "조": 1e12}
_START = re.compile(
    r"(?<![\d.,가-힣A-Za-z])[-−]?(?=\d|절반|[영일이삼사오육칠팔구십백천만억조열스서마쉰예일여아한두세네다여석넉하둘셋넷]|수[십백천만억조])"
)
_LEFT = re.compile(
    rf"(?:(?P<{ABOUT}>약|대략|어림잡아|평균)|(?P<{UPPER}>최대|많게는|길게는)|(?P<{LOWER}>최소|적어도|무려)|(?P<{NEARLY}>거의))\s?$"
)
_RIGHT = re.compile(
    rf"\s?(?:(?P<{LOWER}>이상|초과|[을를이가]?\s?넘[는게어은]\w?|[을를]?\s?웃도는)|(?P<{UPPER}>이하|미만|이내)"
    rf"|(?P<{NEARLY}>[에]?\s?가까[운이]|에 육박)|(?P<{ABOUT}>정도|가량|안팎|쯤|내외))"
)
_RANGE = re.compile(r"\s?(?:%|퍼센트|원|명)?\s?[~∼～\-–]\s?(?=\d)|\s?에서\s?(?=\d)")
_UP = re.compile(r"증가|늘[어었고]|상승|올[라랐]|급증|급등|인상|성장|뛰[어었]|높아")
_DOWN = re.compile(r"감소|줄[어었고]|하락|떨어|급감|급락|인하|축소|내[려렸]|낮아|삭감")
_TEMPERATURE = re.compile(r"(?:(?P<scale>섭씨|화씨)\s?(?:영하|마이너스)?|영하|마이너스)\s?$")
_HALF = "절반"


def find_korean(page: Page) -> Iterator[tuple[Figure, str]]:
    """Each figure in text order, with what it is per (nothing, in Korean)."""
    offset = 0
    while found := _START.search(page.text, offset):
        begin = found.end()
        figure = _share(page, begin) or _vague(page, begin) or _read(page, found.start(), begin)
        if figure:
            yield figure, ""
        offset = max(found.start() + 1, figure.span.end if figure else 0)


def _read(page: Page, start: int, begin: int) -> Figure | None:
    number = read_mixed(page.text, begin)
    if number is None or page.in_time(start, number.end):
        return None
    low, number = _ranged(page, number)
    unit = _UNIT.match(page.text, number.end)
    if unit is None or not _fits(page.text, number, unit):
        return None
    symbol, kind = _TABLE[unit["unit"]]
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
    if word in ("년", "m", "g", "t") and (
        not number.figured or 1500 <= number.value <= 2100 or (follows.isalpha() and word != "년")
    ):
        return False
    if word in ("분", "번", "세", "살", "대") and follows in ("의", "째", "초"):
        return False
    if number.figured:
        return word != "달"
    apart = text[number.end : number.end + 1] == " "
    if not _WORD_ENDS.match(text, unit.end()):
        return False
    if number.native:
        return apart or word in _TOUCHED or len(word) > 1
    return word not in _SYLLABLES and _sino_fits(number, word, apart)


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
    kind = _TABLE[word][1]
    if letters[-1] in "조경":
        return len(letters) > 1 and kind is _MONEY
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
    if symbol in ("km", "mi") and text[max(0, start - 3) : start].strip() == "시속":
        symbol, kind, start = f"{symbol}/h", FigureKind.RATE, text.rindex("시속", 0, start)
    if left := _LEFT.search(text, max(0, start - 6), start):
        kinds.add(left.lastgroup or "")
        start = left.start()
    if right := _RIGHT.match(text, end):
        kinds.add(right.lastgroup or "")
        end = right.end()
    bottom, top, approximate = bounded(low, high, frozenset(kinds))
    figure = Figure(Span(start, end), bottom, top, kind, symbol, approximate or bool(unit["odd"]))
    return _moved(page, figure) if kind in (_SHARE, FigureKind.POINTS) else figure


def _moved(page: Page, figure: Figure) -> Figure:
    """A percentage before a verb of rising or falling is a change, negative when it falls."""
    _, closing = page.sentences.around(figure.span.start)
    after = page.text[figure.span.end : min(closing, figure.span.end + 12)]
    up, down = _UP.search(after), _DOWN.search(after)
    if not (up or down):
        return figure
    falling = down is not None and (up is None or down.start() < up.start())
    kind = FigureKind.CHANGE if figure.kind is _SHARE else figure.kind
    low, high = figure.low, figure.high
    if falling:
        low, high = fallen(low, high)
    return Figure(figure.span, low, high, kind, figure.unit, figure.approximate, "down" if falling else "up")


def _vague(page: Page, at: int) -> Figure | None:
    found = _VAGUE.match(page.text, at)
    if found is None or page.in_time(*found.span()):
        return None
    symbol, kind = _TABLE[found["unit"]] if found["unit"] else ("", FigureKind.COUNT)
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
    return Figure(Span(begin, right.end() if right else number.end), low, high, _SHARE, "%", approximate)
