"""When the name of a country or a capital stands for its government, and is no mention of a place.

"China has offered", "Seoul and Washington agreed", "according to Pyongyang", "talks with
Beijing". A country is a place unless a rule here says otherwise; a seat of government is a
government unless something says that one can be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.cues import BE
from sayso.analyse.places_choice import Choice
from sayso.analyse.places_words import (
    ADVERBS,
    ASKED,
    AUXILIARIES,
    BARE,
    DEALINGS,
    FINITE,
    FUNCTION_WORDS,
    GIVEN,
    HAVE_A_SEAT,
    LEADS_TO,
    NOT_FROM,
    PARTICIPLES,
    PARTS_OF_A_SEAT,
    PLACES_BEFORE,
    PREPOSITIONS,
    PROGRESSIVE,
    SPEECH_BEFORE,
    TRAVEL,
    is_past,
)
from sayso.model.desk import Locality

_ANY_VERB = BARE | FINITE
_WORDS_AHEAD = 7
_WORDS_BEHIND = 4
_LONGEST_LIST = 12
_ARTICLES = frozenset(("the", "a", "an", "both", "either", "nearby", "neighbouring", "neighboring", ""))
_DATELINE = re.compile(r"/[A-Z]|,? \(| ?--? | ?— ?|, [A-Z]|:")
_BEFORE = 48
_WORD = re.compile(r" ([A-Za-z][a-z'-]{0,24})")
_LONGEST_JOINT = len(", and the ")
_JOINED = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?")
_LONGEST_ABBREVIATION = 6
_ABBREVIATED = re.compile(r"[A-Z.]{2,6}$")
_NATIONALITY = re.compile(
    r"(?:,? (?:and|or)|,) (?:the )?(?:North |South )?(?:Korean|Chinese|Japanese|Russian|American|British|French|"
    r"German|allied|"
    r"U\.N\.|UN|coalition|international|European|Western)\b"
)
_SENTENCE_STARTS = re.compile(
    r" (?:He|She|It|They|We|I|The|This|That|These|Those|But|And|In|On|At|If|As|A|An|For|When|While|Mr\.|Ms\.|"
    r"However|There|What|"
    r"His|Her|Its|Their|Our|Some|Many|Most|After|Before|Since|So|Yet|Also|Kim|North|South|China|Trump)\b"
)
_SEEN_AT_A_SEAT = re.compile(
    r"-based\b|-born\b|, where\b|,? \(| (?:residents?|airport|hospital|streets?|subway|metro|skyline|citizens?|"
    r"apartments?|suburbs?|"
    r"hotels?|offices?|embassy|bureau|correspondents?|region|area|elites?|markets?|stores?|restaurants?|zoo|"
    r"square|district|"
    r"natives?|metropolitan|International|and (?:its|the) surrounding)\b"
)
# What may stand between a name and its verb: "Russia, however, said", "the North on Friday fired".
_ASIDE = re.compile(
    r",? (?:(?:on|last|this|late|early) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)|however|"
    r"meanwhile|in (?:turn|response)|as well as [^,.]{1,60})\b,?"
)
_SINGULAR = re.compile(r" (?:is|was|has|does)\b")
_TO_DO = re.compile(r" (?:not )?to ([a-z-]{2,20})\b")
_OTHER_TOWNS = re.compile(r",? (?:and|or) other (?:[a-z]{1,15} ){0,2}(?:cities|towns|capitals|places)\b")
_OWN_THINGS = re.compile(
    r"'s (?:[A-Z]\w{1,15} ){1,3}(?:University|Institute|College|School|Hospital|Museum|Station|Square|Airport|Street|"
    r"Hotel|Stadium|Tower|Palace)\b|"
    r"'s (?:\w{1,12} )?(?:streets?|airport|skyline|residents?|hotels?|subway|outskirts|elites?|citizens?|main|"
    r"central|largest|"
    r"downtown|neighbou?rhoods?|markets?|population|suburbs?|River|city|newly|landmark|Kim Il|university|people)\b"
)


def is_government(folded: str, choices: Sequence[Choice], index: int, acting: Sequence[bool]) -> bool:
    """Say whether a chosen name acts, speaks or is dealt with as a government.

    `acting` holds the answers for later mentions, which decide for those joined to them.
    """
    choice = choices[index]
    place = choice.place
    if place is None or not (place.seat or place.kind == "country"):
        return False
    start, end = choice.mention.start, choice.mention.end
    if (
        place.kind == "country"
        and end - start <= _LONGEST_ABBREVIATION
        and _ABBREVIATED.match(folded, start, end)
        and _attributive(folded, start, end)
    ):
        return True
    if _possessive(folded, end):
        return place.seat and not _OWN_THINGS.match(folded, end)
    head = start if _new_clause(folded, choices, index) else _head_of_list(folded, choices, index)
    before = _words_before(folded, head)
    if _is_dealt_with(before) or _is_party(before) or (before[-1] == "for" and _is_to_act(folded, end)):
        return True
    if before[-1] not in PREPOSITIONS and (
        _acts(folded, end, several=head < start) or _joined_to_actor(folded, choices, index, acting)
    ):
        return True
    return (
        place.seat
        and not (
            _one_can_be_there(folded, choices, index, place) or _listed_after_in(folded, choices, index, before, head)
        )
        and not _listed_before_place(folded, choices, index, acting)
    )


def _possessive(folded: str, end: int) -> bool:
    return folded[end : end + 1] == "'" and folded[end : end + 3].rstrip(" ").endswith(("'", "s"))


def _attributive(folded: str, start: int, end: int) -> bool:
    """ "U.S. officials", "U.S.-led", "US and South Korean troops"; but not "in the U.S. and Japan"."""
    after = folded[end : end + 1]
    if after == "-" or _NATIONALITY.match(folded, end):
        return True
    if not (word := _WORD.match(folded, end)):
        return False
    if word[1] in FUNCTION_WORDS:
        return False
    after_a_stop = folded[end - 1] == "." and folded[max(0, start - 4) : start].lower() == "the "
    return not (after_a_stop and _SENTENCE_STARTS.match(folded, end))


def _acts(folded: str, end: int, several: bool = False) -> bool:
    """Say whether a verb of saying, deciding or doing follows, with what may stand before it.

    A bare verb ("agree") needs `several` subjects or an auxiliary: else it is a noun, as in "trade".
    """
    expected = _ANY_VERB if several else FINITE
    if aside := _ASIDE.match(folded, end):
        end = aside.end()
    for place in range(_WORDS_AHEAD):
        found = _WORD.match(folded, end)
        if not found or (place == 0 and found[1] == "to"):
            return False
        word, end = found[1], found.end()
        if word in expected or (expected is not PROGRESSIVE and is_past(word)):
            return True
        if word in BE:
            expected = PROGRESSIVE
        elif word in LEADS_TO or word in AUXILIARIES:
            expected = _ANY_VERB
        elif word not in ADVERBS and not word.endswith("ly"):
            return False
    return False


def _words_before(folded: str, start: int) -> list[str]:
    """The few words before, lower case, nearest last, without articles; a stop between leaves none.

    "" stands for the start of the text or of a paragraph.
    """
    window = folded[max(0, start - _BEFORE) : start]
    if start and not window.endswith(" "):
        return [window[-1]]
    if not start or window.endswith("  "):
        return [""]
    words = [word for word in window.lower().split(" ")[:-1] if word not in _ARTICLES]
    return words[-_WORDS_BEHIND:] or [""]


def _is_dealt_with(before: Sequence[str]) -> bool:
    """Say whether it stands as a source, as the agent of a passive, or is asked or pressed."""
    last, earlier = before[-1], before[-2] if len(before) > 1 else ""
    if last in SPEECH_BEFORE or last in ASKED or (last == "to" and earlier == "according"):
        return True
    if last in {"on", "upon"} and earlier in {"call", "called", "calls", "calling"}:
        return True
    return last == "by" and (earlier.endswith("ed") or earlier in PARTICIPLES)


def _is_party(before: Sequence[str]) -> bool:
    """Say whether something is agreed, discussed or shared with it, or comes from it as an answer."""
    if before[-1] in {"with", "between"}:
        return not DEALINGS.isdisjoint(before[:-1])
    return before[-1] == "from" and before[-2:-1] != [] and before[-2] in GIVEN


def _is_to_act(folded: str, end: int) -> bool:
    """Say whether it shall do something: "eager for the North to disarm"."""
    found = _TO_DO.match(folded, end)
    return found is not None and found[1] in BARE


def _new_clause(folded: str, choices: Sequence[Choice], index: int) -> bool:
    """Say whether a clause begins with it: "in Oslo, Seoul said", "sway over Iran, and China is urging".

    Three names make a list.
    """
    if not index or not folded.startswith(",", choices[index - 1].mention.end):
        return False
    if not _joined(folded, choices, index - 1) or (index > 1 and _joined(folded, choices, index - 2)):
        return False
    end = choices[index].mention.end
    return _SINGULAR.match(folded, end) is not None or _acts(folded, end)


def _joined(folded: str, choices: Sequence[Choice], index: int) -> bool:
    """Say whether a mention and the next are parts of one list."""
    end, start = choices[index].mention.end, choices[index + 1].mention.start
    return start - end <= _LONGEST_JOINT and _JOINED.fullmatch(folded, end, start) is not None


def _joined_to_actor(folded: str, choices: Sequence[Choice], index: int, acting: Sequence[bool]) -> bool:
    for following in range(index + 1, min(index + 1 + _LONGEST_LIST, len(choices))):
        if not acting[following] or not _joined(folded, choices, following - 1):
            return False
        if _acts(folded, choices[following].mention.end, several=True):
            return True
    return False


def _head_of_list(folded: str, choices: Sequence[Choice], index: int) -> int:
    """Where the list begins that a mention is part of: what stands before it, stands before all."""
    for _ in range(_LONGEST_LIST):
        if not index or not _joined(folded, choices, index - 1):
            break
        index -= 1
    return choices[index].mention.start


def _one_can_be_there(folded: str, choices: Sequence[Choice], index: int, place: Locality) -> bool:
    start, end = choices[index].mention.start, choices[index].mention.end
    before = _words_before(folded, start)
    if before[-1] == "":  # a dateline opens a paragraph
        return bool(_DATELINE.match(folded, end))
    if before[-1] == "capital,":
        return True
    while len(before) > 1 and before[-1] in PARTS_OF_A_SEAT:
        before.pop()
    last, earlier = before[-1], before[-3:-1]
    if (last in PLACES_BEFORE and earlier[-1:] != ["rein"]) or (
        last == "of" and earlier[-1:] and earlier[-1] in HAVE_A_SEAT
    ):
        return True
    if last in {"to", "for", "toward", "towards", "between"} and not TRAVEL.isdisjoint(earlier):
        return True
    if last == "from" and NOT_FROM.isdisjoint(earlier):
        return True
    return bool(_SEEN_AT_A_SEAT.match(folded, end)) or _listed_with_places(folded, choices, index, place)


def _listed_with_places(folded: str, choices: Sequence[Choice], index: int, place: Locality) -> bool:
    """Say whether it stands in a list with towns that are no seats, or before its own country."""
    if index and _joined(folded, choices, index - 1) and _is_town(choices[index - 1].place):
        return True
    if index + 1 == len(choices) or not _joined(folded, choices, index):
        return False
    following = choices[index + 1].place
    return _is_town(following) or (following is not None and following.id == place.country)


def _listed_after_in(folded: str, choices: Sequence[Choice], index: int, before: Sequence[str], head: int) -> bool:
    """Say whether it goes on a list of where: "in Oslo, Seoul and Tokyo"; but not "in Oslo, Seoul said"."""
    mention = choices[index].mention
    return head < mention.start and before[-1] in PLACES_BEFORE and not _acts(folded, mention.end)


def _listed_before_place(folded: str, choices: Sequence[Choice], index: int, acting: Sequence[bool]) -> bool:
    """Say whether "or other cities" follows, or a seat that is a place here does, "Seoul, Tokyo or other cities"."""
    if _OTHER_TOWNS.match(folded, choices[index].mention.end):
        return True
    if index + 1 == len(choices) or acting[index + 1] or not _joined(folded, choices, index):
        return False
    following = choices[index + 1].place
    before = _words_before(folded, choices[index].mention.start)
    return following is not None and following.seat and before[-1] != "between"


def _is_town(place: Locality | None) -> bool:
    return place is not None and place.kind != "country" and not place.seat
