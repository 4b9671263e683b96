"""A content without what stands at its head and is not said: "ultimatum of rain", "warned Kang he", "But it held"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.analyse.attribution import trimmed
from sayso.analyse.sentences import follows_mark
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_LATE = re.compile(r"(?:earlier|later) (?=(?:he|she|it|they|that)\b)")  # "said earlier he": the cue's own
# "said about forty came", "said of the forty, three": those prepositions are said
_PREPOSITION = re.compile(r"of (?=\W?\w)|about (?=[A-Z“\"]|\w+ing\b|(?:the|his|her|its|their|how|what|whether)\b)")
_SAYS = re.compile(r"\b(?:say|says|said|saying|adds|added|notes|noted|report|reports|reported)$", re.I)
# what is denied, doubted or spread is what the reports say
_NOTION = re.compile(
    r"(?:(?:the|any|an?) )?(?:[a-z]+(?:-[a-z]+)? )?(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?"
    r"|notions?|ideas?|assertions?|contentions?) that (?=\w)"
)
# of a notion, these say more than that it is held: "said the idea that dams last is wrong"
_JUDGES = re.compile(
    r"\b(?:sa(?:y|id)|add|note|report|tell|told|insist|argue|believe|th(?:ink|ought)|warn|claim|stress|admit)\w{0,3}$",
    re.I,
)
_WARNS = re.compile(r"\b(?:warn|remind|assure|notif|inform|tell|told)\w{0,4}$")
_WARNED = re.compile(r"[A-Z][\w’']*(?: [A-Z][\w’']*){0,3} (?=(?:it|he|she|they) \w)")
_SAME_TIME = re.compile(r"(?: on \w+day| again)? ")
# not "Yet another", not "So far"
_JOINT = re.compile(r"(?:But|And|(?:Yet|So)(?= (?:it|he|she|they|the|this|there)\b)),? (?=\w)")


def headed(text: str, found: Attribution) -> Attribution:
    """The attribution, whose content begins with what is said."""
    first, cue = found.content[0], found.cue
    begun = _JOINT.match(text, first.start, first.end) if cue and cue.start >= first.end else None
    if begun and not follows_mark(text, first):
        first = Span(begun.end(), first.end)
    if cue and cue.end + 1 == first.start:
        led = (_LATE if _SAYS.search(cue.of(text)) else _PREPOSITION).match(text, first.start, first.end)
        first = (trimmed(text, Span(led.end(), first.end)) or first) if led else first
    notion = _NOTION.match(text, first.start, first.end)
    if notion and not (cue and _JUDGES.search(cue.of(text))):
        first = Span(notion.end(), first.end)
    found = replace(found, content=(first, *found.content[1:]))
    return _without_hearer(text, found) if cue and _WARNS.search(cue.of(text)) else found


def _without_hearer(text: str, found: Attribution) -> Attribution:
    """The attribution without whom a warning goes to: "warned Kang he would", "warned Kang on Friday not to"."""
    first, *rest = found.content
    if rest and text.startswith(("to ", "not to "), rest[0].start) and _apart(text, first, rest[0]):
        return replace(found, content=tuple(rest))
    warned = _WARNED.match(text, first.start, first.end)
    return replace(found, content=(Span(warned.end(), first.end), *rest)) if warned else found


def _apart(text: str, first: Span, rest: Span) -> bool:
    """Say whether nothing but a day stands between somebody's name and what he is warned of."""
    return first.of(text).istitle() and _SAME_TIME.fullmatch(text, first.end, rest.start) is not None
