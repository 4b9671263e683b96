"""Countries that act: a government, a regime, a capital or a people goes by the name of its country."""

from __future__ import annotations

import re
from functools import cache

from sayso.model.desk import Desk

DEMONYMS = {
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
    "turkmen": "turkmenistan",
    "uzbek": "uzbekistan",
    "kazakh": "kazakhstan",
    "azerbaijani": "azerbaijan",
    "afghan": "afghanistan",
    "turkish": "turkey",
    "north": "the north",
    "south": "the south",
}
_ALL_OF_THEM = frozenset("chinese japanese british french vietnamese".split())  # "the Chinese" are China
_RULE = re.compile(r"(?P<whose>.+?)(?:['’]s?)? (?:government|regime|dictatorship|leadership|rulers)")
# not "the exile government", "the puppet regime", "the opposition leadership": these are others
_RULE_OF = re.compile(
    r"(?:(?:current|present|new|communist|military|authoritarian|central|federal|ruling|elected|reclusive|isolated"
    r"|secretive|civilian|totalitarian|socialist|top|long-time|longtime|hereditary) ){0,2}"
    r"(?:government|regime|dictatorship|leadership|rulers) of (?P<whose>.+)"
)
# what is said of a country in passing: "nearby North Korea"
_SAID_OF = re.compile(
    r"(?:(?:nearby|neighbou?ring|communist|isolated|reclusive|impoverished|secretive|rival|nuclear-armed|longtime|ally)"
    r" )+(?=\S)"
)
_PEOPLE = re.compile(r"(?P<whose>.+?n)s")
_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"\b[A-Z\u0080-\uffff]\w*")  # "US" and "us" differ by it
_ARTICLE = re.compile(r"(?:the|its|their) ", re.I)


def country_of(phrase: str, desk: Desk) -> str:
    """The country that a phrase means when it acts, by its name on the desk, or an empty string.

    The phrase is a country, a seat of government, a country's government or regime, or a people
    as one: "Pyongyang", "the North's regime", "the communist rulers of the North", "North Koreans".
    A ministry or an army is not.
    """
    plain = _SAID_OF.sub("", _ARTICLE.sub("", phrase.strip(), count=1).casefold(), count=1)
    if plain in _ALL_OF_THEM and _ARTICLE.match(phrase.strip()):
        plain = DEMONYMS[plain]
    found = desk.governments.get(plain) or desk.governments.get(f"{plain}.")  # "U.S" at the end of a sentence
    if found is None and (rule := _ruled_in(plain)):
        whose = _ARTICLE.sub("", rule["whose"], count=1)
        found = desk.governments.get(_ARTICLE.sub("", DEMONYMS.get(whose, whose)))
    return found or ""


def is_people(name: str) -> bool:
    """Say whether a name is that of a people, one or many of them: "North Koreans"."""
    return name.lower() in DEMONYMS or name.lower().removesuffix("s") in DEMONYMS


def _ruled_in(plain: str) -> re.Match[str] | None:
    return _RULE_OF.fullmatch(plain) or _RULE.fullmatch(plain) or _PEOPLE.fullmatch(plain)


def countries_in(text: str, desk: Desk) -> list[tuple[int, str]]:
    """Where a text names countries or seats of government, with each country's name, in order."""
    by_word = _by_first_word(tuple(desk.governments))
    found: list[tuple[int, str]] = []
    end = 0
    for word in _CAPITAL.finditer(text):
        for pattern in by_word.get(word.group().casefold(), ()) if word.start() >= end else ():
            if match := pattern.match(text, word.start()):
                found.append((match.start(), desk.governments[match.group().casefold()]))
                end = match.end()
                break
    return found


@cache
def _by_first_word(names: tuple[str, ...]) -> dict[str, list[re.Pattern[str]]]:
    """What each word may begin, the longest name first: an alternation of all of them is a hundred times as slow."""
    begun: dict[str, list[re.Pattern[str]]] = {}
    for name in sorted(names, key=len, reverse=True):
        if first := _WORD.match(name):
            begun.setdefault(first.group(), []).append(re.compile(rf"{re.escape(name)}(?!\w)(?!-)", re.I))
    return begun
