"""The words around a number that open a side or make it approximate: "more than", "up to", "nearly"."""

from __future__ import annotations

import re
from dataclasses import dataclass

LOWER, UPPER, ABOUT, NEARLY, OVER = "lower", "upper", "about", "nearly", "over"

_WORDS = {
    OVER: r"just over|just above|slightly more than|slightly over|a little more than|a little over|slightly above",
    NEARLY: r"nearly|almost|close to|just under|just below|just short of|approaching|slightly less than|slightly under",
    LOWER: r"more than|greater than|higher than|larger than|longer than|over|above|at least|at the least|no less than"
    r"|no fewer than|not less than|in excess of|upwards? of|a minimum of|minimum|exceed(?:s|ed|ing)?"
    r"|surpass(?:es|ed|ing)?"
    r"|topp(?:ed|ing)|beyond|as few as|as little as|as low as|well over|well above|far more than|not fewer than",
    UPPER: r"less than|fewer than|lower than|smaller than|under|below|up to|as much as|as many as|as high as|as long as"
    r"|as large as|at most|no more than|not more than|a maximum of|maximum|within|well under|well below|no longer than",
    ABOUT: r"about|around|approximately|approx\.?|roughly|some|an estimated|estimated at|estimated|circa"
    r"|in the region of"
    r"|on the order of|in the order of|an average of|somewhere around|a reported|~|≈",
}
_LEFT = re.compile(
    r"(?:(?<![\w-])(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
    + r")[ ]{0,2}(?:an? |the )?)$",
)
_RIGHT = re.compile(
    r"(?:(?P<lower>\+|-plus| plus\b(?! [\w$])| or (?:more|higher|greater|above|over|longer)| and (?:above|over|up)"
    r"| at least| at a minimum)|(?P<upper> or (?:less|fewer|lower|below|under)| and under| at (?:the )?most"
    r"| at a maximum)"
    r"|(?P<about> or so| or thereabouts|-odd| odd\b))(?!\w)"
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
        kinds.add(found.lastgroup)
        start = found.start()
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
