"""Countries that act: a government, a regime, a capital or a people goes by the name of its country."""

from __future__ import annotations

import re
from functools import cache

from sayso.model.desk import Desk

_DEMONYMS = {
    "north korean": "north korea",
    "south korean": "south korea",
    "chinese": "china",
    "russian": "russia",
    "japanese": "japan",
    "american": "united states",
    "british": "united kingdom",
    "french": "france",
    "german": "germany",
    "malaysian": "malaysia",
    "vietnamese": "vietnam",
    "iranian": "iran",
    "syrian": "syria",
    "indian": "india",
    "ukrainian": "ukraine",
    "israeli": "israel",
    "mongolian": "mongolia",
    "canadian": "canada",
    "australian": "australia",
    "cuban": "cuba",
    "north": "the north",
    "south": "the south",
}
_RULE = re.compile(r"(?P<whose>.+?)(?:['’]s?)? (?:government|regime|dictatorship|leadership|rulers)")
_PEOPLE = re.compile(r"(?P<whose>.+?n)s")
_ARTICLE = re.compile(r"(?:the|its|their) ", re.I)


def country_of(phrase: str, desk: Desk) -> str:
    """The country that a phrase means when it acts, by its name on the desk, or an empty string.

    The phrase is a country, a seat of government, a country's government or regime, or a people
    as one: "Pyongyang", "the North's regime", "North Koreans". A ministry or an army is not.
    """
    plain = _ARTICLE.sub("", phrase.strip(), count=1).casefold()
    found = desk.governments.get(plain) or desk.governments.get(f"{plain}.")  # "U.S" at the end of a sentence
    if found is None and (rule := _RULE.fullmatch(plain) or _PEOPLE.fullmatch(plain)):
        whose = rule["whose"]
        found = desk.governments.get(_ARTICLE.sub("", _DEMONYMS.get(whose, whose)))
    return found or ""


def countries_in(text: str, desk: Desk) -> list[tuple[int, str]]:
    """Where a text names countries or seats of government, with each country's name, in order."""
    found = _pattern(tuple(desk.governments)).finditer(text) if desk.governments else ()
    return [(m.start(), desk.governments[m.group().casefold()]) for m in found]


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    capital = r"(?-i:(?=[A-Z\u0080-\uffff]))"  # "US" and "us" differ by it
    return re.compile(rf"\b{capital}(?:{'|'.join(map(re.escape, longest_first))})(?!\w)(?!-)", re.I)
