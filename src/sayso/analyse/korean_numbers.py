"""Korean numbers: digits with myriads (8만 7천), Sino-Korean words (삼십) and native ones (스물여섯)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

DIGITS = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
SMALL_SCALES = {"십": 10.0, "백": 1e2, "천": 1e3}
MYRIADS = {"만": 1e4, "억": 1e8, "조": 1e12, "경": 1e16}
NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
NATIVE_ONES = {"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4, "다섯": 5}
NATIVE_ONES |= {"여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}

_TENS = "|".join(NATIVE_TENS)
_ONES = "|".join(sorted(NATIVE_ONES, key=len, reverse=True))
_SINO = "영공일이삼사오육륙칠팔구십백천만억조경"
NATIVE = rf"(?:(?:{_TENS})(?:\s?(?:{_ONES}))?|(?:{_ONES}))"
_DIGITS = r"(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
# After a scale more digits may follow, unless they begin a date: "1만 2천 345", but not "5천 2019년".
FIGURED = (
    rf"(?:(?:[십백천만]\s?)?{_DIGITS})(?:\s?[십백천만억조]{{1,3}}"
    rf"(?:\s?{_DIGITS}(?![\d,.]|\s?[년월일시호])|\s(?=[천백십]\s?[\d만억조]))?){{0,6}}"
)
_DIGIT, _SCALE = "[영공일이삼사오육륙칠팔구]", "[십백천만억조경]"
# A digit that no scale follows is the last one: in 이십육이다 the 이 behind 육 is a verb.
SINO = (
    rf"(?=[{_SINO}])(?:{_DIGIT}?\s{{0,2}}{_SCALE}\s{{0,2}}){{0,16}}(?:{_DIGIT}(?!{_SCALE}))?"
    rf"(?:\s?점\s?{_DIGIT}(?:\s?{_DIGIT}(?!다|입)){{0,5}})?"
)
NUMBER = re.compile(rf"(?P<figured>{FIGURED})|(?P<native>{NATIVE})|(?P<sino>{SINO})")
_PIECE = re.compile(r"(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)|(?P<letter>[^\s])")


@dataclass(frozen=True, slots=True)
class KoreanNumber:
    """A number read: its value, where it ends, and how it was written; `letters` without spaces."""

    value: float
    end: int
    native: bool = False
    figured: bool = False
    letters: str = ""


def read_korean(text: str, start: int) -> KoreanNumber | None:
    """The longest Korean number that begins at the offset, or None; a run of digits beyond any float is none.

    >>> read_korean("8만 7천 원", 0).value
    87000.0
    """
    found = NUMBER.match(text, start)
    if found is None:
        return None
    if found["native"]:
        return KoreanNumber(_native(found[0]), found.end(), native=True)
    printed = found[0].rstrip()
    if not printed:
        return None
    value = _value(printed)
    if value is None or not math.isfinite(value):
        return None
    return KoreanNumber(value, start + len(printed), False, bool(found["figured"]), re.sub(r"\s", "", printed))


def _native(printed: str) -> float:
    for ten, value in NATIVE_TENS.items():
        if printed.startswith(ten):
            rest = printed.removeprefix(ten).strip()
            return float(value + NATIVE_ONES.get(rest, 0))
    return float(NATIVE_ONES[printed])


def _value(printed: str) -> float | None:
    """Sum of myriads, each a sum of thousands, hundreds, tens and ones."""
    whole, _, fraction = printed.partition("점")
    total = group = digit = 0.0
    pending = False
    for piece in _PIECE.finditer(whole):
        letter = piece["letter"]
        if piece["digits"]:
            digit, pending = float(piece["digits"].replace(",", "")), True
        elif letter in DIGITS:
            digit, pending = DIGITS[letter], True
        elif letter in SMALL_SCALES:
            group += (digit if pending else 1.0) * SMALL_SCALES[letter]
            digit, pending = 0.0, False
        elif letter in MYRIADS:
            amount = group + digit
            total += (amount if amount or pending else 1.0) * MYRIADS[letter]
            group, digit, pending = 0.0, 0.0, False
        else:
            return None
    return total + group + digit + _fraction(fraction)


def _fraction(letters: str) -> float:
    digits = "".join(str(DIGITS[letter]) for letter in letters if letter in DIGITS)
    return float(f"0.{digits}") if digits else 0.0


_FRACTION = re.compile(
    rf"(?P<lower>\d{{1,6}}|[{_SINO}]{{1,12}})\s?분의\s?(?P<minus>마이너스\s)?(?P<upper>\d{{1,6}}|[{_SINO[:-4]}]{{1,8}})"
)


def read_fraction(text: str, start: int) -> KoreanNumber | None:
    """The fraction that begins at the offset, its whole first as Korean has it: 삼분의 이 is two thirds; or None.

    >>> read_fraction("4분의 3이", 0).value
    0.75
    """
    found = _FRACTION.match(text, start)
    lower = read_korean(found["lower"], 0) if found else None
    upper = read_korean(found["upper"], 0) if found else None  # alone: in 오분의 일만 the 만 is "only"
    if found is None or lower is None or upper is None or not lower.value or lower.end != len(found["lower"]):
        return None
    return KoreanNumber((-1 if found["minus"] else 1) * upper.value / lower.value, found.start("upper") + upper.end)


_FEW = {
    "한두": (1, 2),
    "두세": (2, 3),
    "두서너": (2, 4),
    "서너": (3, 4),
    "네댓": (4, 5),
    "네다섯": (4, 5),
    "너덧": (4, 5),
}
_FEW |= {"너댓": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "여덟아홉": (8, 9)}
_FEW_WORDS = re.compile("|".join(sorted(_FEW, key=len, reverse=True)))


def read_few(text: str, start: int) -> tuple[float, KoreanNumber] | None:
    """The lower end and the upper one of a number that names two neighbours: 서너 is three or four; or None.

    >>> read_few("서너 명", 0)[1].value
    4.0
    """
    found = _FEW_WORDS.match(text, start)
    if found is None:
        return None
    low, high = _FEW[found[0]]
    return float(low), KoreanNumber(float(high), found.end(), native=True)


_AND_FRACTION = re.compile(r"[과와]\s(?=[\d영일이삼사오육칠팔구십백천]{1,6}\s?분의)")


def read_mixed(text: str, start: int) -> KoreanNumber | None:
    """The number at the offset with the fraction that 과 or 와 adds to it: 삼과 오분의 일 is 3.2; or as it stands.

    >>> read_mixed("2와 4분의 1배", 0).value
    2.25
    """
    whole = read_korean(text, start)
    link = _AND_FRACTION.match(text, whole.end) if whole else None
    part = read_fraction(text, link.end()) if link else None
    if whole is None or part is None or not 0 < part.value < 1:
        return whole
    return replace(whole, value=whole.value + part.value, end=part.end)
