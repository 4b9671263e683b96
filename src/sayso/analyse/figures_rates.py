"""What a quantity is per: "a kilogram", "per hectare", "to the dollar"; and exchange rates that say it before."""

from __future__ import annotations

import re

from sayso.analyse.times_scene import Sentences
from sayso.analyse.units import UNITS, WON, read_unit
from sayso.model.findings import FigureKind

_TIMES = "day|week|month|year|hour|minute|second|season|night|shift|quarter|decade"
_MEASURES = (
    "share|ton|tonne|kilo|kilogram|kilogramme|gram|pound|ounce|person|head|piece|litre|liter|barrel|household"
    "|bushel|gallon|sack|bag|bottle|pair|kilometer|kilometre|mile|meter|metre|hectare|acre|packet|carton|bowl|ticket|trip|family"
    "|plate|box|dozen|copy|metric ton|square meter|square metre|unit|jin|geun|mal|troy ounce|megawatt hour"
    "|kilowatt hour"
)
_WHAT = (
    r"(?P<what>(?:100|1,000|10,000|100,000|million) (?:people|births|inhabitants|residents|population)"
    r"|(?:square |cubic |metric |kilowatt |megawatt |troy )?[a-z]+)\b"
)
_PER = re.compile(
    rf"(?: per |-per-|(?: an? |-an?-)(?=(?:{_TIMES}|{_MEASURES})\b)| (?:each|every) (?=(?:{_TIMES})\b)|/"
    rf"| for (?:each|every) (?=(?:{_MEASURES})\b))" + _WHAT
)
# "90 tons of ore per day": the thing stands inside.
_OF_PER = re.compile(rf" of [a-z]+(?: [a-z]+){{0,2}}?(?: per | an? (?=(?:{_TIMES})\b))(?P<what>[a-z]+)\b")
_A_YEAR = re.compile(r"(?: per | an? | each | every )(?P<what>year|month|week|day|quarter)\b| per (?P<annum>annum)\b")
# what a bare word is in an exchange rate: a pound is no weight there, and a won that is sold for others is Seoul's
CODES_OF = {
    word: UNITS[word].symbol
    for word in "dollar yuan euro yen ruble rouble manat greenback renminbi baht dong rupee".split()
} | {"won": "KRW", "pound": "GBP"}
_MONEY = "dollar|yuan|euro|yen|won|ruble|rouble|greenback|manat"
_EXCHANGE = re.compile(
    rf" (?:(?:to|against|for|on) (?:the|one|a|each|every|1)|per) (?:u\.?s\.? |american |chinese )?(?P<what>{_MONEY})\b"
)
# "the dollar changed hands at": no other amount stands between it and the number.
_RATED = re.compile(
    rf"\b(?:the|an?|one|1|each|per) (?:u\.?s\.? |american |chinese )?(?P<what>{_MONEY})\b(?! \d)"
    r"(?: [a-z-]+){0,6}? (?:at|to|for|is|was|worth|bought|buys|fetched|fetches|cost|costs|equals|equalled)"
    r"(?: (?:about|around|roughly|some|nearly|almost|over|under|more|than|less|only|just)){0,2} $"
)
_BEFORE = re.compile(r"\b(?P<what>won|yuan|yen|ruble|rouble|baht|dong|euro|manat)\b")
REACH = 90  # characters in which the money that a bare number is of may stand before it


def per_after(lowered: str, end: int, kind: FigureKind) -> tuple[str, int] | None:
    """What the quantity that ends at the offset is per, as a unit's symbol or as printed, and where that ends."""
    found = _PER.match(lowered, end)
    if found is None and kind in (FigureKind.LEVEL, FigureKind.COUNT):
        found = _OF_PER.match(lowered, end)
    if found is None:
        return None
    printed = read_unit(f" {found['what']}", 0)
    whole = printed and printed[1] == len(found["what"]) + 1 and printed[0].symbol != WON
    return printed[0].symbol if printed and whole else found["what"], found.end()


def per_time(lowered: str, end: int) -> tuple[str, int] | None:
    """The time that a percentage is per: "9 percent a year"."""
    found = _A_YEAR.match(lowered, end)
    return (found["what"] or "year", found.end()) if found else None


def exchanged(lowered: str, start: int, end: int, opening: int, code: str) -> tuple[str, int] | None:
    """The currency that an amount is the price of, and where the rate ends: "won to the dollar"."""
    if behind := _EXCHANGE.match(lowered, end):
        return CODES_OF[behind["what"]], behind.end()
    before = _RATED.search(lowered, max(opening, start - REACH), start)
    priced = CODES_OF[before["what"]] if before else ""
    return (priced, end) if priced and priced not in code and priced != "KRW" else None


def bare_exchange(lowered: str, start: int, end: int, sentences: Sentences) -> tuple[str, str, int] | None:
    """Currency, what it is the price of, and where that ends, of a bare number: "1,386 per dollar"."""
    behind = _EXCHANGE.match(lowered, end)
    if behind is None:
        return None
    opening, _ = sentences.around(start)
    moneys = [found["what"] for found in _BEFORE.finditer(lowered, max(opening, start - REACH), start)]
    if not moneys or moneys[-1] == behind["what"]:
        return None
    code = WON if moneys[-1] == "won" else CODES_OF[moneys[-1]]
    return code, CODES_OF[behind["what"]], behind.end()
