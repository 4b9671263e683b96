"""The words around a number that open a side or make it approximate: "more than", "up to", "nearly"."""

from __future__ import annotations

import re
from dataclasses import dataclass

LOWER, UPPER, ABOUT, NEARLY, OVER = "lower", "upper", "about", "nearly", "over"

_WORDS = {
    OVER: r"(?:just|slightly|a little|a shade|a touch|a fraction|a bit|barely) (?:over|above|more than|upwards? of)",
    NEARLY: r"nearly|almost|close to|close on|(?:just|slightly|a little|a shade|a touch|a fraction|a bit)"
    r" (?:under|below|less than|fewer than|short of|shy of)|not quite|shy of|short of|approaching|nearing|verging on"
    r"|the best part of",
    LOWER: r"more than|greater than|higher than|larger than|longer than|over|above|at least|at the least|no less than"
    r"|no fewer than|not less than|in excess of|upwards? of|a minimum of|minimum|a low of|north of|beyond|as few as"
    r"|as little as|as low as|(?:well|far|way) (?:over|above|beyond|more than)|well in excess of|not fewer than"
    r"|no lower than"
    r"|no smaller than|at the very least|not under",
    UPPER: r"less than|fewer than|lower than|smaller than|under|below|up to|as much as|as many as|as high as|as long as"
    r"|as large as|as long as|at most|at the most|no more than|not more than|a maximum of|maximum|within"
    r"|well under|well below"
    r"|no longer than|no higher than|no larger than|not over|not above|not exceeding|anything up to|south of"
    r"|fully up to",
    ABOUT: r"about|around|approximately|approx\.?|roughly|some|an estimated|estimated at|estimated|circa"
    r"|in the region of"
    r"|on the order of|in the order of|in the neighbou?rhood of|in the vicinity of|an average of|somewhere around"
    r"|something like|something around|more or less|a reported|hovering around|~|≈",
}
# Verbs that bound: no part of the figure's words.
_VERBS = {
    LOWER: r"(?<!not )exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|tops|topp(?:ed|ing)|outnumber(?:s|ed)?"
    r"|outstripp(?:ed|ing)",
    NEARLY: r"near(?:s|ed)|approach(?:es|ed)",
    UPPER: r"capped at|limited to|capping|not exceed|peaking at",
}
# Verbs that take "over" to themselves: "hand over 60 percent".
_PHRASAL = re.compile(
    r"\b(?:hand|tak|turn|sign|giv|carr|made|mak|took|gave|win|won|pass|swap)(?:e|s|es|ed|en|ing|y|ied)? $"
)
_LEFT = re.compile(
    r"(?:(?<![\w-])(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
    + r")[ ]{0,2}(?:an? |the )?)$",
)
_LEFT_VERB = re.compile(rf"\b(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _VERBS.items())}) (?:an? |the )?$")
_RIGHT = re.compile(
    r"(?=\+|-plus|-odd|,? (?:plus|odd|or|and|at|min|max|tops|more|give))"
    r"(?:(?P<lower>\+|-plus| plus\b(?! [\w$])| or (?:more|higher|greater|above|over|longer|better)"
    r"| and (?:above|over|up"
    r"|counting|more)|,? at least| at a minimum|,? at the (?:very )?least|,? minimum)"
    r"|(?P<upper> or (?:less|fewer|lower|below|under|shorter)| and under|,? at (?:the )?(?:very )?most| at a maximum"
    r"|,? at the outside|,? tops|,? maximum)"
    r"|(?P<about> or so| or thereabouts|,? more or less|,? give or take|-odd| odd\b))(?!\w)"
)


def fallen(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """The bounds of a fall: negative when both sides are known, as the text gives them when one is open.

    "cut by 15 percent" is -15; "cut by as much as 15 percent" keeps the contract's shape, at most 15,
    and the direction alone says that it fell.
    """
    return (low, high) if low is None or high is None else (-high, -low)


@dataclass(frozen=True, slots=True)
class Bound:
    """Which side is open, whether it is approximate, and where the words begin or end."""

    kinds: frozenset[str]
    at: int


def left_bound(lowered: str, start: int, floor: int) -> Bound:
    """The bound words that end where the number begins, two of them at most ("at least about")."""
    kinds: set[str] = set()
    for _ in range(2):
        found = _LEFT.search(lowered, max(floor, start - 26), start)
        if found is None or not found.lastgroup:
            break
        if found[0].startswith("over") and _PHRASAL.search(lowered, max(floor, found.start() - 9), found.start()):
            break
        kinds.add(found.lastgroup)
        start = found.start()
    if not kinds and (verb := _LEFT_VERB.search(lowered, max(floor, start - 20), start)):
        kinds.add(verb.lastgroup or "")
    return Bound(frozenset(kinds), start)


def right_bound(lowered: str, end: int) -> Bound:
    """The bound words that follow a number, its unit or its noun."""
    found = _RIGHT.match(lowered, end)
    return Bound(frozenset({found.lastgroup or ""}), found.end()) if found else Bound(frozenset(), end)


def bounded(low: float, high: float, kinds: frozenset[str]) -> tuple[float | None, float | None, bool]:
    """Low, high and whether approximate, after the bound words.

    "more than" opens the upper side, "up to" the lower; "nearly" opens the lower side and is
    approximate, "just over" the upper; "about" only makes it approximate.
    A range keeps its ends under "up to" and "within".

    >>> bounded(5e6, 5e6, frozenset({NEARLY}))
    (None, 5000000.0, True)
    """
    approximate = bool(kinds & {ABOUT, NEARLY, OVER})
    if kinds & {LOWER, OVER}:
        return low, None, approximate
    if kinds & {UPPER, NEARLY} and low == high:
        return None, high, approximate
    return low, high, approximate
