"""Numbers that are no figures: ages, names, scores, times of day, telephone numbers, ordinals, lists."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"(?:\b(?:room|unit|no\.?|nos\.?|number|resolutions?|articles?|chapter|sections?|pages?|paragraphs?|flight|highway|route"
    r"|channel|office|bureau|camp|figure|table|version|line|exit|apartment|building|block|phase|step|part|psalm"
    r"|world war|pier|gate|platform|act|rule|law|directive|decree|order|boeing|airbus|apollo|windows|iphone|area|zone"
    r"|formula|episode|season|volume|vol\.?|top|stage|chapters|middle school|school|factory|mine|battalion"
    r"|brigade|division"
    r"|corps|department|class|level|bureaus|grade|day|week|year|age|ages|aged|juche|category|type|model|highways|interstate"
    r"|district|ward|street|pyongyang|hwasong|musudan|taepodong|unha|scud|nodong|rodong|pukguksong|kn|title|sector|group)"
    r"[ -]|#)$"
)
# Words that a number names one of: "row 7", "footnotes 3 and 4". What is counted would follow its number.
_LABELS = frozenset(
    """footnote note row seat hall bay bus verse lot kilometer kilometre milestone parallel stand annex appendix item
    question cell berth track well shaft pit block reactor ward bed table train tram locker box file case code
    extension ext meridian option lane point checkpoint hill outpost post gate tunnel tower warehouse pavilion plot
    dock quay hangar runway tent hut hull satellite schedule form rule slide frame plate clip tape heat race game
    lap tier band size terminal station stop floor carriage wagon car desk window counter booth stall drawer shelf
    barracks dormitory suite room villa house wing clause paragraph subsection line page chapter article section
    channel stage step level grade class batch series model prisoner inmate patient agent player route pier
    zone sector district mine factory unit team group coordinates dial dialed dialled hotline code-named numbered
    psalm hymn sonnet interstate junction exit warrant permit license licence""".split()
)
_LABEL = re.compile(r"([a-z][a-z-]*[a-z])\.? (?:[a-z]?\d+[a-z]?(?:,| and| or| to) )?$")
_STREET = re.compile(
    r" (?:[A-Z][\w’'-]+ ){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Boulevard|Square|Drive|Way|Place"
    r"|Highway|Alley|Row)\b"
)
_COORDINATE = re.compile(
    r"(?:\.\d+)?(?:°| degrees)?(?: \d+(?:['′]| minutes))? ?(?:[NSEW]\b(?!\.)|(?:north|south|east"
    r"|west)(?:ern)? (?:latitude|longitude)|(?:north|south) of the equator)"
)
_PAST = re.compile(r"\b(?:half|quarter|minutes?) (?:past|to) $")
_GAME = re.compile(
    r"\b(?:score|won|win|lost|beat|beaten|defeated|vote|voted|votes|odds|drew|trailed|trailing|led|ahead|margin)\b[^.;]{0,30}$"
)
_TO = re.compile(r" to \d{1,3}(?![\d%,]| ?[a-z]{3})|(?: to|-|–) ?nil\b")
_PERSON_AGE = re.compile(
    r"\b(?:adults?|children|people|men|women|those|anyone|everyone|youths?|girls|boys|citizens|males|females|persons|elderly"
    r"|kids|minors|pupils|students|workers|residents|soldiers|all|child|nobody|passengers)(?: (?:aged"
    r"|who (?:are|were)))?"
    r" (?:over|under|above|below|older than|younger than)(?: the age of)? $|\b(?:oldest|youngest"
    r"|eldest)(?: of (?:them|whom|all))?,?"
    r"(?: (?:is|was|being|aged|just|only))* $|\b(?:man|woman|boy|girl|widow|widower|child"
    r"|teenager) of (?:about |around |some )?$"
    r"|\bages of \S+ (?:and|to) $|\b(?:he|she) (?:is|was|turn(?:s|ed)|had turned|would be)(?: only| just| now"
    r"| about| barely)? $"
)
_AGE_CLOSED = re.compile(
    r"[.,;:!?)”\"]|$| (?:when|and|at|or|in|were|are|who|with|could|may|can|must|will|on|as|by|but|[a-z]{3,}ed)\b"
)
_AGE_AFTER = re.compile(
    r"[ -](?:or [a-z0-9]+[ -])?years?[ -](?:old|of age)|[ -]year[ -]olds?\b|[ -]month-old|[ -]months?[ -]old"
)
_AGE_LEAD = re.compile(
    r"\b(?:aged?|ages)(?: of| between| from)? $|\bat the age of $|\bage of $|\bin (?:his|her|their|the|my"
    r"|your) (?:early |mid-?|late )?$"
    r"|\bwho(?: is|['’]s|,)? (?:only |just |now )?$|\baged? (?:between )?\d{1,2} (?:and|to|or) $|\bturn(?:ed|s|ing) $"
)
_APPOSED_AGE = re.compile(r"[A-Z][\w’'.-]+,? \(?$")
_CLOCK = re.compile(r":\d\d|\s?[ap]\.?m\b|\s?o['’]clock|\s?(?:gmt|utc|hrs|hours local|kst|est|edt)\b")
_PHONE = re.compile(
    r"(?!\d{1,3}(?: \d{3}){2,}(?! ?\d))\+?\d{1,4}[-. ]\(?\d{2,4}\)?[-. ]\d{3,4}(?:[-. ]\d{3,4})?(?!\d)|\+\d"
)
_SCORE = re.compile(
    r"\d{1,3}[-–]\d{1,3}(?![\d\w%]|[ -]?(?:percent|per cent|years?|months?|days?|hours?|minutes?|people|members?))"
)
_DOTTED = re.compile(
    r"\d+(?:\.\d+){2,}|\d{1,4}/\d{1,4}(?:/\d{1,4})?|\d+(?:st|nd|rd|th|s)\b|\d+['’]s\b|\d+(?!k?m[23]\b)[a-z]+\d"
)
_LIST = re.compile(r"\d{1,2}[.)]\s|\d{1,2}$", re.MULTILINE)
_SERIAL = re.compile(r"-\d|\d*[a-z]\d")
_LEADS = frozenset(
    """in at on of by to for from with and or but the a an about over some nearly almost only just around after before
    since until when while as than more less least most under above below up between among all these those its his her
    their our another other last next past first early late when where what who that this they he she it we there
    while then also still each every both killed roughly approximately however meanwhile""".split()
)
ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)\b|-year-olds?\b")


def refused(text: str, lowered: str, start: int, end: int) -> bool:
    """Say whether the number at [start, end) is none of the quantities that we record.

    Judged by what touches it and the few words before; whether a unit follows is for the
    caller, who asks `only_a_name` when none does.
    """
    if lowered[start:end].isdigit() and (_DOTTED.match(lowered, start) or _CLOCK.match(lowered, end)):
        return True
    if _is_age(lowered, start, end):
        return True
    lead = lowered[max(0, start - 20) : start]
    if _AGE_AFTER.match(lowered, end) or _AGE_LEAD.search(lead) or ORDINAL_AFTER.match(lowered, end):
        return True
    if lowered[start : start + 1].isdigit():
        return bool(_PHONE.match(lowered, start) or _CLOCK.match(lowered, end)) or _is_age_apart(
            text, lowered, start, end
        )
    return False


def _is_age(lowered: str, start: int, end: int) -> bool:
    """Adults "over 65", the oldest of them "101", "half past six"."""
    aged = _PERSON_AGE.search(lowered[max(0, start - 40) : start]) and _AGE_CLOSED.match(lowered, end)
    return bool(aged or _PAST.search(lowered[max(0, start - 20) : start]))


def _is_age_apart(text: str, lowered: str, start: int, end: int) -> bool:
    """ ", 33," and "(33)" behind a name."""
    if end - start > 2 or not lowered[start:end].isdigit() or not _APPOSED_AGE.search(text[max(0, start - 24) : start]):
        return False
    before = text[start - 2 : start]
    return (before == ", " and lowered[end : end + 1] in (",", ".")) or (
        before[-1:] == "(" and lowered[end : end + 1] == ")"
    )


def only_a_name(text: str, lowered: str, start: int, end: int) -> bool:
    """Say whether a number without unit belongs to a name, a score or a list: "Room 39", "3-1", "1.", "Unha 3"."""
    lead = lowered[max(0, start - 20) : start]
    if _NAMED.search(lead) or _SCORE.match(lowered, start) or _SERIAL.match(lowered, end):
        return True
    if lowered[start : start + 1].isdigit() and _labelled(lowered, start):
        return True
    if _COORDINATE.match(text, end) or _STREET.match(text, end) or _plays(lowered, start, end):
        return True
    if lowered[end : end + 1] == ")" and lowered[start - 1 : start] == " " and text[start:end].isdigit():
        return True
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip() and _LIST.match(lowered, start):
        return True
    word = re.search(r"([A-Za-z][\w’'.-]*) $", text[max(0, start - 24) : start])
    return bool(word and word[1][0].isupper() and word[1].lower() not in _LEADS and not word[1].endswith(("'s", "’s")))


def _labelled(lowered: str, start: int) -> bool:
    """Say whether the word before the number, or before the one that it is listed with, is a label."""
    found = _LABEL.search(lowered[max(0, start - 30) : start])
    word = found[1] if found else ""
    return word in _LABELS or word.removesuffix("s") in _LABELS or word.removesuffix("es") in _LABELS


def _plays(lowered: str, start: int, end: int) -> bool:
    """Say whether the number is half of a score: "won 3 to 1"."""
    first = start if _TO.match(lowered, end) else -1
    if (
        first < 0
        and (before := re.search(r"\d{1,3} to $", lowered[max(0, start - 8) : start]))
        and lowered[start].isdigit()
    ):
        first = max(0, start - 8) + before.start() if _TO.match(lowered, start - 4) else -1
    return first >= 0 and bool(_GAME.search(lowered, max(0, first - 40), first))


def is_named(lowered: str, start: int) -> bool:
    """Say whether a word such as "Room", "No." or "Resolution" stands before the number, whatever follows it."""
    return bool(_NAMED.search(lowered[max(0, start - 20) : start]))


_NAME_BEFORE = re.compile(r"(?:\bGroup of|©|[Cc]opyright|Gang of) ?$")
_NAME_BEHIND = re.compile(
    r"[ -][Pp]arty [Tt]alks| North\b| Down\b| (?:Koreas|Chinas|Germanys)\b|-[A-Z][a-z]+ (?:War|Plan|Campaign"
    r"|Battle|Rule|Talks)\b"
)


def names_something(text: str, start: int, end: int) -> bool:
    """Say whether the number is part of a fixed name: "Group of Seven", "six-party talks", "38 North", "© 2019"."""
    return bool(_NAME_BEFORE.search(text[max(0, start - 12) : start]) or _NAME_BEHIND.match(text, end))
