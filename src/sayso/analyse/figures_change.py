"""Whether a percentage is a change, and which way; the words of rising and falling."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UP = (
    r"rose|risen|rises?|rising|increas(?:ed|es|e|ing)|grew|grown|grows?|growing|jump(?:ed|s)?|jumping|surg(?:ed|es|ing)|surge"
    r"|soar(?:ed|s|ing)?|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|expand(?:ed|s|ing)?|rais(?:ed|es|ing)|raise|up|higher"
    r"|rocketed|skyrocketed|spiked|spike|growth|rebound(?:ed)?|advanc(?:ed|es)|boost(?:ed|s)?|hik(?:ed|es)|hike|appreciated"
    r"|uptick|upturn|expansion|upsurge|rally|rallied|added|swell(?:ed|s|ing)?|swollen|leapt|leap|leaps|upwards?|recovered"
    r"|widen(?:ed|s|ing)?|firm(?:ed|s|ing)|strengthen(?:ed|s|ing)?|balloon(?:ed|s|ing)|mount(?:ed|s|ing)|mushroomed"
    r"|crept up|accelerated|quickened|escalated|multiplied|shot up|warmed|heavier|dearer|costlier"
)
_DOWN = (
    r"fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed|es|e|ing)|decreas(?:ed|es|e|ing)|plummet(?:ed|s|ing)?"
    r"|plung(?:ed|es|e|ing)|shr[aiu]nk(?:s|ing)?|shrinking|slump(?:ed|s|ing)?|tumbl(?:ed|es|e|ing)|sank|sunk|sinks?|slid|slides?"
    r"|contract(?:ed|s|ing)|contraction|reduc(?:ed|es|e|ing|tion|tions)|cut|cuts|cutting|slash(?:ed|es|ing)?|down|lower(?:ed|s|ing)?"
    r"|dip(?:ped|s)?|los[est]|lost|crash(?:ed|es)?|collaps(?:ed|es|e)|shortfall|depreciated|downward|downturn|nosedived|halved"
    r"|weaken(?:ed|s|ing)?|scaled back|dwindl(?:ed|es|ing)|diminish(?:ed|es)?|trimmed|shed|fewer|less|smaller"
    r"|slip(?:s|ped|ping)?|narrow(?:ed|s|ing)|eas(?:ed|es|ing)|sagg(?:ed|ing)|reced(?:ed|es|ing)|retreat(?:ed|s|ing)"
    r"|subsided|ebbed|waned|thinned|slow(?:ed|s|ing)|softened|slackened|slumping|plummets|cooled|cheaper|lighter|par(?:ed|ing)"
    r"|cutback|wiped|discount(?:ed)?"
)
# Not where "up" and "down" belong to a verb of another meaning: "makes up 16 percent", "takes up 12 hectares".
_NOT_UP = "".join(rf"(?<!\b{verb} )" for verb in "made make makes making took take takes set sets".split())
MOVED = re.compile(rf"\b{_NOT_UP}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
# "a 5 percent increase", "20 percent more than", "6.5% growth"
_AFTER = re.compile(
    r"(?: |-)(?:[a-z-]{3,20} ){0,2}?(?:(?P<up>increases?|rises?|jumps?|surges?|growth|gains?|hikes?|expansion"
    r"|upticks?|boosts?"
    r"|more|higher|larger|greater|bigger|rebound|raise|upturn|faster)|(?P<down>decreases?|declines?|drops?|falls?"
    r"|reductions?|cuts?|slumps?|plunges?|contractions?|loss|losses|fewer|less|lower|smaller|dips?|shrinkage|collapse"
    r"|discounts?|slower))\b(?! of (?:the|all|those)\b)"
)
# What may stand between the verb and its percentage.
_BETWEEN = re.compile(
    r"(?:,? (?:[a-z]+ly|further|again|back|another|only|just|down|up|sharply|some|year-on-year|year on year|on-year"
    r"|on average|in (?:the )?[\w ]{1,24}|last (?:year|month|week)|this (?:year|month)|a (?:further|record"
    r"|whopping|staggering|massive)"
    r"|by|at least|to |of))*(?: an? )?\s?$"
)
_NOUN = re.compile(
    r"\b(?:(?P<up>increases?|rises?|jumps?|surges?|growth|gains?|hikes?|expansion)|(?P<down>decreases?|declines?|drops?|falls?"
    r"|reductions?|cuts?|slumps?|plunges?|contractions?|loss)) (?:rate )?of $"
)
_TO = re.compile(r"\b(?:to|at|below|above|stood at|reached|remained|from)\s+(?:an? )?$")
_PASSED = re.compile(r"(?:below|above|beyond|short of|past) ")  # "slipped below 80 percent" is no fall of 80
_BESIDE = re.compile(r" (?:(?P<up>above)|(?P<down>below)) (?=last |a year|the (?:previous|same|year)|that of|its )")
VERBS = {"doubled": 100.0, "tripled": 200.0, "trebled": 200.0, "quadrupled": 300.0, "halved": -50.0}
MULTIPLES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "thrice": 3.0, "quadruple": 4.0}
VERBS |= {"cut in half": -50.0, "slashed in half": -50.0, "fell in half": -50.0}
VERBS |= {"doubles": 100.0, "triples": 200.0, "quadruples": 300.0, "halves": -50.0, "trebling": 200.0}
VERBS |= {"doubling": 100.0, "tripling": 200.0, "quadrupling": 300.0, "halving": -50.0, "quintupled": 400.0}


@dataclass(frozen=True, slots=True)
class Movement:
    """Up or down, and where the word for it stands."""

    direction: str
    start: int
    end: int


def movement(lowered: str, start: int, end: int, opening: int) -> Movement | None:
    """The rise or fall that a quantity at [start, end) gives the size of, or None where it is no change.

    `opening` is where its sentence begins. "rose 5 percent", "cut by up to 15 percent", "a 5
    percent increase", "an increase of 5 percent" and "5 percent more than" are changes; "rose
    to 5 percent" is not.
    """
    before = lowered[max(opening, start - 70) : start]
    if noun := _NOUN.search(before):
        return _placed(noun, start - len(before))
    if after := _AFTER.match(lowered, end):
        return _placed(after, 0)
    if _TO.search(before) or (_PASSED.match(lowered, start) and MOVED.search(before[-14:])):
        return None
    if beside := _BESIDE.match(lowered, end):
        return _placed(beside, 0)
    verb = None
    for verb in MOVED.finditer(before):  # noqa: B007 - the last one
        pass
    if verb and _reaches(before, verb):
        return _placed(verb, start - len(before))
    return None


def _reaches(before: str, verb: re.Match[str]) -> bool:
    gap = before[verb.end() :]
    if _BETWEEN.fullmatch(gap):
        return not gap.rstrip().endswith((" to", " of"))
    return gap.rstrip().endswith(" by") and len(gap) < 60 and not re.search(r"[.;:]", gap)


def _placed(found: re.Match[str], shift: int) -> Movement:
    name = "up" if found["up"] else "down"
    return Movement(name, found.start(name) + shift, found.end(name) + shift)


_LY = r"(?: (?:[a-z]+ly|again|further|back|even|still|year on year|year-on-year|on-year|on average))*"
_WHEN = r"(?: (?:in|on|last|this|since|by)(?: (?!and\b|but\b|or\b)\w{1,12}){1,3}?)?"
_HEDGE = (
    r"(?: (?:as (?:much|many|high|low) as|an?|just|only|a (?:record|further)|another|some|about|around"
    r"|nearly|almost|over))*"
)
# "rose sharply to", "dropped from 50 yuan to", "slipped by 4 points, to": the value reached, or the difference.
_REACHED = re.compile(rf"{_LY}{_WHEN}(?: (?:from|by)?[^,;]{{0,20}}\d[^;]{{0,30}}?)?,? (?:to|by){_HEDGE} $")
_DIFFERENCE = re.compile(rf"{_LY}{_WHEN}{_HEDGE} $")
# Verbs that give a difference without "by": one who "lost nine oxen" has not fallen.
_INTRANSITIVE = re.compile(
    r"(?:rose|risen|ris|fell|fall|grew|grow|jump|surg|soar|climb|gain|advanc|spik|drop|declin|decreas|increas|plummet|plung"
    r"|shrank|shrunk|slump|tumbl|sank|sunk|slid|contract|dip|slip|eas|narrow|widen|firm|weaken|strengthen|added|up\b|down\b)"
)
_BROUGHT = re.compile(r"\b(?:taking|bringing|pushing|lifting|took|brought|pushed|lifted)(?: [\w-]+){1,6} to $")
_UP_FROM = re.compile(r"[^.;]{0,40}?,? (?P<way>up|down) from\b")


def moved_near(lowered: str, start: int, opening: int, counted: bool = False) -> str:
    """The direction of a level or an amount that was reached, or of the difference that it is; else an empty string.

    "rose to 318", "up 3 tons", "fell by 2,000 tons"; not the value left ("from 50 yuan"). Of what is `counted` a
    difference needs its "by".
    """
    begin = max(opening, start - 90)
    before = lowered[begin:start]
    verb = None
    for verb in MOVED.finditer(before):  # noqa: B007 - the last one
        pass
    if before.endswith(" to ") and _BROUGHT.search(before):
        return "up"
    if verb is None:
        return ""
    gap = before[verb.end() :]
    direct = not counted and _INTRANSITIVE.match(verb[0]) and _DIFFERENCE.fullmatch(gap)
    if not direct and not _REACHED.fullmatch(gap):
        return ""
    return "up" if verb["up"] else "down"


def moved_from(lowered: str, end: int) -> str:
    """The direction of a value that what it was before follows: "5,200 won, up from 4,700"."""
    found = _UP_FROM.match(lowered, end)
    return found["way"] if found else ""


RATE_NOUN = re.compile(
    r"(?: |-)(?:[a-z]+ ){0,1}(?:fees?|interest|tax|taxes|tariffs?|commissions?|dut(?:y|ies)|interest rates?"
    r"|rates?|levy|levies|surcharge|yield)\b"
)
RATE_LEAD = re.compile(
    r"\b(?:rate|rates|interest|tax|tariff|tariffs|commission|fee|duty|yield|inflation) (?:of|at|is|was|to|are"
    r"|were|stood at)\s?(?:an? )?$"
    r"|\b(?:inflation|interest|tariffs?|tax(?:es)?|surcharge|lev(?:y|ies)|dut(?:y|ies)|fees?|commissions?|(?:key|base|benchmark"
    r"|lending|policy|interest|tax|its) rates?)(?! (?:revenue|income|receipts|payers?|cuts?"
    r"|breaks?))[^,;.]{0,40} (?:at|was|is|to|are"
    r"|were|hit|reached|averaged|of|from) (?:(?:about|around|nearly|over|just|under|a|an) ){0,2}$"
)
