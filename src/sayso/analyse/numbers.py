"""English numbers as printed: digits, words, multipliers, fractions, and vague ones such as "hundreds"."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, replace

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(ONES)} | {word: 20 + 10 * n for n, word in enumerate(TENS)}
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
SMALL |= {"nought": 0, "naught": 0}
SCALES = {"hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12}
SUFFIXES = SHORT_SCALES | {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "g": 1e9, "t": 1e12}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
PARTS |= {"ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
GLYPHS = {glyph: unicodedata.numeric(glyph) for glyph in "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
# The plural of a word of number is that number at least: "hundreds" 100 and up, and so "dozens" 12 and up.
VAGUE = {"tens": 10.0, "dozens": 12.0, "scores": 20.0} | {f"{word}s": value for word, value in SCALES.items()}

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_GLYPH = f"[{''.join(GLYPHS)}]"
_PART = r"(?:half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?)"
# 1,234,567; 12,34,567 as India groups; 1 234 567, whose plain spaces need two groups: "12 100" may be two numbers.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:[\u202f\u00a0]\d{3})+(?!\d)"
    r"|\d{1,3}(?:[ ]\d{3}){2,}(?!\d)|\d+)(?:\.\d+)?"
)
_WORD = rf"(?:{_SMALL}|{_SCALE}|dozens?)"

_AND_PART = rf"\ and\ (?P<andupper>an?|{_SMALL})[ -](?P<andlower>{_PART})\b(?:[ ](?P<andscale>{_SCALE}))?"
# "and" goes on with a whole number, unless a fraction follows: "two million and two thirds".
_NEXT = rf"(?:\ ?-\ ?|\ {{1,3}}|\ {{1,2}}and\ {{1,2}}(?!(?:an?|{_SMALL})[ -]{_PART}\b))"

NUMBER = re.compile(
    rf"""(?P<ratio>[1-9]/(?:[2-9]|10|12|16|20|100)(?![\d/]))
    | (?P<digits>{DIGITS}|\.\d+)
        (?:[ ]?(?P<glyph>{_GLYPH})|[ ]{{1,2}}(?P<mixed>\d/\d{{1,2}})(?![\d/]))?
        (?P<scales>(?:[ -](?:{_SCALE}|dozens?)\b){{1,3}}(?P<dhalf>\ and\ a\ (?P<dpart>half|quarter)\b)?
        |[ ]?(?P<short>{"|".join(SHORT_SCALES)})(?![\w]))?
    | (?P<halfof>(?P<hpart>half|(?:an?\ )?quarter|three[ -]quarters|(?:an?|{_SMALL})[ -]thirds?(?=\ of\ an?\ ))
        [ -]{{1,2}}(?:(?:of\ )?an?[ -]{{1,2}})?(?P<hscale>{_SCALE}|dozen)\b)
    | (?P<fraction>(?:(?P<upper>an?|{_SMALL})(?:\ -\ |[ -])(?P<lower>{_PART}))\b)
    | (?P<words>(?:an?[ ](?=(?:{_SCALE}|dozen)\b))?{_WORD}(?:{_NEXT}{_WORD}){{0,15}}\b
        (?P<point>\ point(?:[ -](?:{_SMALL})\b){{1,6}})?
        (?P<and>{_AND_PART})?)
    | (?P<half>half\b)
    | (?P<onlyglyph>{_GLYPH})
    """,
    re.VERBOSE,
)
VAGUE_NUMBER = re.compile(
    rf"(?:(?P<plural>tens(?= of\b)|scores(?= of\b| (?:were|are|was|have been|had been) (?:killed|hurt|injured"
    rf"|wounded|arrested|detained|feared|missing|trapped)\b)"
    rf"|dozens|hundreds|thousands|millions|billions|trillions)"
    rf"(?P<more>(?: of (?:hundreds|thousands|millions|billions|trillions)){{0,2}})"
    rf"|(?:several|a few|many|a couple(?: of)?|multiple|numerous) (?P<some>dozen|{_SCALE})(?: (?P<some2>thousand"
    rf"|million))?)\b"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read: its value and where it ends. `fraction` says that it was a part, such as "two-thirds".

    `scale` is the multiplier that it ended with (a million for "two million", 12 for "three dozen", 1 for "2,500"),
    `scaled` says that it carried one anywhere, `worded` that it was spelt out.
    """

    value: float
    end: int
    fraction: bool = False
    scaled: bool = False
    worded: bool = False
    scale: float = 1.0


def read_number(text: str, start: int) -> Number | None:
    """The longest number that begins at the offset of a lower-cased text, or None; one beyond any float is none.

    >>> read_number("two and a half million won", 0).value
    2500000.0
    """
    found = NUMBER.match(text, start)
    number = _number(found) if found else None
    price = start > 0 and unicodedata.category(text[start - 1]) == "Sc"
    while number and number.scaled and (longer := _gone_on(text, number, price)):
        number = longer
    return number if number and math.isfinite(number.value) else None


# After digits with a multiplier: "3 hundred and 21", "4 thousand 3 hundred", "6 crore and two hundred".
_REST = re.compile(
    rf" (?:and (?P<tens>[1-9]\d?(?![\w,.:/%-])|(?:{_SMALL})\b(?! ?(?:{_SCALE}|dozen)))"
    rf"|(?P<hundreds>[1-9] hundred)\b|and (?P<worded>(?:{_SMALL}) (?:hundred|thousand))\b)"
)


def _gone_on(text: str, number: Number, price: bool) -> Number | None:
    """The number with the smaller one that goes on with it, or None; a price ends before "and two hundred"."""
    rest = _REST.match(text, number.end) if not number.worded else None
    small = _number(found) if rest and (found := NUMBER.match(text, rest.start(rest.lastgroup or 0))) else None
    if rest is None or small is None or (price and rest["worded"]):
        return None
    if rest["tens"] and number.scale != SCALES["hundred"]:
        return None
    scale = SCALES["hundred"] if rest["hundreds"] else 1.0
    joins = not small.fraction and small.value < number.scale
    return replace(number, value=number.value + small.value, end=small.end, scale=scale) if joins else None


def _number(found: re.Match[str]) -> Number | None:
    if found["ratio"]:
        above, _, below = found[0].partition("/")
        return Number(int(above) / int(below), found.end(), fraction=True)
    if found["digits"]:
        return _from_digits(found)
    if found["onlyglyph"]:
        return Number(GLYPHS[found[0]], found.end(), fraction=True)
    if found["half"]:
        return Number(0.5, found.end(), fraction=True, worded=True)
    if found["halfof"]:
        return Number(_scale(found["hscale"]) * _named_part(found["hpart"]), found.end(), scaled=True, worded=True)
    if found["fraction"]:
        upper = SMALL.get(found["upper"], 1)
        return Number(upper / _part(found["lower"]), found.end(), fraction=True, worded=True)
    return _from_words(found)


def _from_digits(found: re.Match[str]) -> Number:
    value = float(re.sub(r"[,\s]", "", found["digits"]))
    if found["glyph"]:
        value += GLYPHS[found["glyph"]]
    if found["mixed"]:
        mixed, lower = map(int, found["mixed"].split("/"))
        value += mixed / lower if lower else 0
    if found["short"]:
        scale = SHORT_SCALES[found["short"]]
        return Number(value * scale, found.end(), scaled=True, scale=scale)
    scales = re.findall(r"[a-z]+", (found["scales"] or "").removesuffix(found["dhalf"] or ""))
    if found["dpart"]:
        value += 1 / _part(found["dpart"])
    scale = math.prod(map(_scale, scales))
    return Number(value * scale, found.end(), scaled=bool(scales), scale=scale)


def _scale(word: str) -> float:
    return 12.0 if word.startswith("dozen") else SCALES[word]


def _named_part(printed: str) -> float:
    """The share that "half", "a quarter" or "two thirds" is."""
    *upper, lower = re.findall(r"[a-z]+", printed)
    return (SMALL.get(upper[0], 1) if upper else 1) / _part(lower)


def _part(word: str) -> int:
    return 2 if word == "halves" else PARTS[word.rstrip("s")]


def _from_words(found: re.Match[str]) -> Number | None:
    head_end = min((at for at in (found.start("point"), found.start("and")) if at >= 0), default=found.end())
    words = [(m[0], m.end()) for m in re.finditer(r"[a-z]+", found.string[found.start() : head_end])]
    value, used = _worded_value([word for word, _ in words])
    if used == 0:
        return None
    read = [word for word, _ in words[:used]]
    scaled = any(word in SCALES or word.startswith("dozen") for word in read)
    if used < len(words) or head_end == found.end():
        return Number(value, found.start() + words[used - 1][1], scaled=scaled, worded=True, scale=_last_scale(read))
    if found["point"]:
        return Number(value + _decimals(found["point"]), found.end("point"), worded=True)
    return Number(_with_part(value, read[-1], found), found.end(), scaled=bool(found["andscale"]), worded=True)


def _with_part(value: float, last: str, found: re.Match[str]) -> float:
    """The value with its fraction: two and a half million, a million and a half, a billion and a half million."""
    part = SMALL.get(found["andupper"], 1) / _part(found["andlower"])
    if not found["andscale"]:
        return value + part * (SCALES[last] if SCALES.get(last, 0) >= 1e3 else 1.0)
    scale = _scale(found["andscale"])
    return value + part * scale if value > scale else (value + part) * scale


def _decimals(printed: str) -> float:
    """What "point seventy-one" or "point zero eight" adds."""
    digits = ""
    for word in re.findall(r"[a-z]+", printed)[1:]:
        tens_before = digits.endswith("0") and len(digits) > 1 and 0 < SMALL[word] < 10 and digits[-2] in "23456789"
        digits = digits[:-1] + str(SMALL[word]) if tens_before else digits + str(SMALL[word])
    return float(f"0.{digits}")


def _last_scale(words: list[str]) -> float:
    """The multiplier that ends a number, which a range may share: not that of "two thousand three hundred"."""
    scales = [word in SCALES or word.startswith("dozen") for word in words]
    small = scales.index(True) if True in scales else len(words)
    return math.prod(map(_scale, words[small:])) if all(scales[small:]) else 1.0


def _worded_value(words: list[str]) -> tuple[float, int]:
    """The value of the longest run of words that makes one number, and how many words that took."""
    total, group, largest, room = 0.0, 0.0, float("inf"), float("inf")
    last_good, last = 0, ""
    for place, word in enumerate(words):
        if word in ("a", "an", "and"):
            continue
        if word in SMALL:
            if SMALL[word] >= room or (SMALL[word] == 0 and place):
                break
            group += SMALL[word]
            room = 10 if SMALL[word] >= 20 and SMALL[word] % 10 == 0 else 0
        elif word == "hundred" or word.startswith("dozen"):
            group = (group or 1) * _scale(word)
            room = 100
        else:
            if words[place - 1 : place] == [last] and not group and SCALES[word] > SCALES[last]:
                total *= SCALES[word]  # "three lakh crore", "two thousand million"
                last, last_good = word, place + 1
                continue
            if SCALES[word] >= largest and total:
                break
            total += (group or (0 if total else 1)) * SCALES[word]
            last = "" if last else word
            group, largest, room = 0.0, SCALES[word], float("inf")
        last_good = place + 1
    return total + group, last_good


def read_vague(text: str, start: int) -> Number | None:
    """What "hundreds of thousands" or "several hundred" is at least, or None where no such words begin."""
    found = VAGUE_NUMBER.match(text, start)
    if found is None:
        return None
    if found["plural"]:
        value = VAGUE[found["plural"]]
        for word in re.findall(r"[a-z]+s\b", found["more"] or ""):
            value *= VAGUE[word]
    else:
        value = _scale(found["some"]) * (SCALES[found["some2"]] if found["some2"] else 1)
    return Number(value, found.end(), scaled=True, worded=True)


_IN = re.compile(r" (?:(?:out of|in) (?:every )?|of every )")
LARGEST_WHOLE = 1000


def read_whole(text: str, number: Number) -> Number | None:
    """The whole that a number is a part of: the 10 of "3 in 10" or "nine out of ten", with where it ends, or None."""
    link = _IN.match(text, number.end)
    whole = read_number(text, link.end()) if link else None
    if whole is None or whole.fraction or not 0 < number.value < whole.value <= LARGEST_WHOLE:
        return None
    return whole
