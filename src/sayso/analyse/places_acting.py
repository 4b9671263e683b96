"""When the name of a country or a capital stands for its government, and is no mention of a place.

"China has offered", "Seoul and Washington agreed", "according to Pyongyang", "talks with
Beijing". A country is a place unless a rule here says otherwise; a seat of government is a
government unless something says that one can be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.places_choice import Choice
from sayso.analyse.places_words import ADVERBS, AUXILIARIES, BARE, BE, FINITE, FUNCTION_WORDS, LEADS_TO, PROGRESSIVE
from sayso.model.desk import Locality

_WORDS_AHEAD = 7
_BEFORE = 48
_WORD = re.compile(r" ([A-Za-z][a-z'-]{0,24})")
_JOINED = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?")
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
_AS_SOURCE = re.compile(
    r"\b(?:according to|accord(?:ing)? with|said|says|told|citing|quoting|adds|added|argues) (?:the )?$"
)
_AS_AGENT = re.compile(r"\b(?:\w{2,20}ed|made|given|taken|held|seen|shown|led|run|sent|met|put|set) by (?:the )?$")
_ASKED = re.compile(
    r"\b(?:urge|call(?:ed|s|ing)? (?:on|upon)|ask|press|pressure|push|tell|told|warn|persuade|convince|force|"
    r"compel|order|want|"
    r"encourage|invite|accuse|blame|condemn|criticize|criticise|threaten|thank|pressing|urging|forcing|pressuring|"
    r"persuading)"
    r"(?:ed|d|s|ing)? (?:both )?(?:the )?$"
)
_AFTER_PREPOSITION = re.compile(  # "a source in China told": the verb is the source's
    r"\b(?:in|with|from|of|to|on|for|into|across|between|against|inside|near|outside|over|toward|towards|at|via|through|"
    r"throughout|about|under|involving|regarding|concerning|including|within|around|unlike) "
    r"(?:the |both |either |nearby |neighbou?ring ){0,2}$",
    re.IGNORECASE,
)
_AT_A_SEAT = re.compile(
    r"(?:\b(?:in|inside|near|outside|around|throughout|across|within|at|via|into|through|toward|towards|capital|"
    r"capital,|capital of|"
    r"city|city of|cities|streets of|outskirts of|residents of|people of|center of|centre of|heart of|suburbs? of|"
    r"north of|south of|"
    r"east of|west of|miles of|kilometers of|part of|parts of|leave|leaves|leaving|left|visit|visits|visited|"
    r"visiting|reach|"
    r"reached|reaching|enter|entered|entering|tour|toured|touring|left for|bound for|departed for|heads for|"
    r"including|over|hit)"
    r"|^|\n) (?:the )?(?:(?:capital|city|city of|central|downtown|nearby|northern|southern|eastern|western|"
    r"greater|both|either|"
    r"suburban|wartime|modern|old|capital city),? )?$",
    re.IGNORECASE,
)
_TRAVEL_TO = re.compile(
    r"\b(?:visit|visits|trip|trips|travel\w{0,4}|flew|fly|flying|flown|flights?|went|go|goes|going|return\w{0,3}|"
    r"came|come|coming|"
    r"sent|send|drive|drove|driven|moved?|moving|way|invit\w{2,6}|arriv\w{2,4}|tours?|trains?|head(?:ed|ing)?|"
    r"back|delegations?|envoys?|"
    r"ambassadors?|bring|brought|routes?|journey|get|close|closer|next|deported|repatriated|sail\w{0,3}|"
    r"ship\w{0,4}|smuggl\w{1,3}|"
    r"escap\w{1,3}|rushed|dispatch\w{0,3}|transfer\w{0,4}|taken|take|took|home|adjacent|road|bridge|border|"
    r"defected|exported|tourists?|"
    r"relocat\w{1,3}|up|down) (?:\w{1,12} )?to (?:the )?$"
)
_FROM = re.compile(r"\b(?:from|between) (?:\w{1,10} )?$")
_NOT_FROM = re.compile(
    r"\b(?:threats?|provocations?|pressure|responses?|statements?|reactions?|support|help|concessions?|aid|"
    r"comments?|word|rhetoric|"
    r"announcements?|assurances?|guarantees?|messages?|signals?|demands?|cooperation|relief|commitments?|away|"
    r"independen\w+|talks?|"
    r"ties|tensions?|relations?|relationship|dialogue|standoff|agreement|deal|gap|distance|differences?|trust|"
    r"line|wedge|rift|"
    r"orders|instructions|permission|approval|invitation|backing|sanctions) (?:from|between) (?:\w{1,10} )?$"
)
_SEEN_AT_A_SEAT = re.compile(
    r"-based\b|-born\b|, where\b|,? \(| (?:residents?|airport|hospital|streets?|subway|metro|skyline|citizens?|"
    r"apartments?|suburbs?|"
    r"hotels?|offices?|embassy|bureau|correspondents?|region|area|elites?|markets?|stores?|restaurants?|zoo|"
    r"square|district|"
    r"natives?|metropolitan|International|and (?:its|the) surrounding)\b| --? | — "
)
_OWN_THINGS = re.compile(
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
    if place.kind == "country" and _ABBREVIATED.match(folded[start:end]) and _attributive(folded, start, end):
        return True
    if _possessive(folded, end):
        return place.seat and not _OWN_THINGS.match(folded, end)
    head = _head_of_list(folded, choices, index)
    if _is_dealt_with(folded, head):
        return True
    if not _AFTER_PREPOSITION.search(folded, max(0, head - _BEFORE), head) and (
        _acts(folded, end, several=head < start) or _joined_to_actor(folded, choices, index, acting)
    ):
        return True
    return place.seat and not _one_can_be_there(folded, choices, index, place)


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
    expected = BARE | FINITE if several else FINITE
    for _ in range(_WORDS_AHEAD):
        found = _WORD.match(folded, end)
        if not found:
            return False
        word, end = found[1], found.end()
        if word in expected:
            return True
        if word in BE:
            expected = PROGRESSIVE
        elif word in LEADS_TO or word in AUXILIARIES:
            expected = BARE | FINITE
        elif word not in ADVERBS and not word.endswith("ly"):
            return False
    return False


def _is_dealt_with(folded: str, start: int) -> bool:
    low = max(0, start - _BEFORE)
    return any(pattern.search(folded, low, start) for pattern in (_AS_SOURCE, _AS_AGENT, _ASKED))


def _joined(folded: str, choices: Sequence[Choice], index: int) -> bool:
    """Say whether a mention and the next are parts of one list."""
    return bool(_JOINED.fullmatch(folded, choices[index].mention.end, choices[index + 1].mention.start))


def _joined_to_actor(folded: str, choices: Sequence[Choice], index: int, acting: Sequence[bool]) -> bool:
    if index + 1 == len(choices) or not acting[index + 1] or not _joined(folded, choices, index):
        return False
    following = choices[index + 1].mention.end
    return _acts(folded, following, several=True) or _joined_to_actor(folded, choices, index + 1, acting)


def _head_of_list(folded: str, choices: Sequence[Choice], index: int) -> int:
    """Where the list begins that a mention is part of: what stands before it, stands before all."""
    while index and _joined(folded, choices, index - 1):
        index -= 1
    return choices[index].mention.start


def _one_can_be_there(folded: str, choices: Sequence[Choice], index: int, place: Locality) -> bool:
    start, end = choices[index].mention.start, choices[index].mention.end
    low = max(0, start - _BEFORE)
    if start == 0 or folded[low:start].endswith("  "):  # a dateline opens a paragraph
        return bool(re.match(r",? \(| --? | — |, [A-Z]|:", folded[end : end + 4]))
    if _AT_A_SEAT.search(folded, low, start) or _TRAVEL_TO.search(folded, low, start):
        return True
    if _FROM.search(folded, low, start) and not _NOT_FROM.search(folded, low, start):
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


def _is_town(place: Locality | None) -> bool:
    return place is not None and place.kind != "country" and not place.seat
