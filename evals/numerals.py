"""Every number of a text, whatever it counts: how `evals.figures` asks the readers of numbers by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.analyse.korean_numbers import KoreanNumber, read_fraction, read_mixed
from sayso.analyse.numbers import GLYPHS, PARTS, SCALES, SMALL, SUFFIXES, Number, read_number, read_whole

_MINUS = re.compile(r"(?<![\w.])(?:[-−]|(?:minus|negative) )$")
_WORDS = "|".join([*SMALL, *SCALES, "dozens?", "halves", *(f"{part}s?" for part in PARTS)])
_START = re.compile(rf"(?<![\w.,])(?=\d|\.\d|[{''.join(GLYPHS)}]|(?:an? |half )?(?:{_WORDS})\b|an? |point )")
_CAPITAL = re.compile(r" ?(?:k|K|M|MM|B|b|G|T)(?!\w)")


def find_numbers(text: str) -> Iterator[tuple[int, Number]]:
    """Every number of a text, whatever it counts, with where it begins; "3 in 10" is one, as a fraction.

    >>> [number.value for _, number in find_numbers("from 1,200 to two dozen")]
    [1200.0, 24.0]
    """
    lowered = text.lower() if len(text.lower()) == len(text) else text
    offset = 0
    while found := _START.search(lowered, offset):
        number = read_number(lowered, found.start())
        if number:
            negative = _MINUS.search(lowered, max(offset, found.start() - 9), found.start())
            number = _in_context(text, lowered, number)
            yield found.start(), replace(number, value=-number.value) if negative else number
        offset = number.end if number else found.start() + 1


def _in_context(text: str, lowered: str, number: Number) -> Number:
    """The number with its suffix ("10M"; a small m is a metre) or as the part that it is of a whole."""
    if not number.worded and (suffix := _CAPITAL.match(text, number.end)):
        return replace(number, value=number.value * SUFFIXES[suffix[0].strip().lower()], end=suffix.end(), scaled=True)
    whole = read_whole(lowered, number)
    return Number(number.value / whole.value, whole.end, fraction=True) if whole else number


_KOREAN_MINUS = re.compile(r"(?:마이너스|음수)\s?$|(?<![\d\w])[-−]$")


def find_korean_numbers(text: str) -> Iterator[tuple[int, KoreanNumber]]:
    """Every number of a text from left to right, with where it begins: also syllables of words that could be one.

    >>> [number.value for _, number in find_korean_numbers("3분의 1과 삼십")]
    [0.3333333333333333, 30.0]
    """
    offset = 0
    while offset < len(text):
        if text.startswith("마이너스", offset):  # its 이 is no two
            offset += 4
        number = read_fraction(text, offset) or read_mixed(text, offset)
        if number is None:
            offset += 1
            continue
        negative = _KOREAN_MINUS.search(text, max(0, offset - 6), offset)
        yield offset, replace(number, value=-number.value) if negative else number
        offset = number.end
