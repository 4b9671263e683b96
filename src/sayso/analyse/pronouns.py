"""Pronouns, and what a text says of whether they may mean somebody."""

from __future__ import annotations

import re

from sayso.analyse.steps_words import kind_of_noun

_OF_A_VERB = 3  # words of a verb that a reader may leave with its subject
ALONE = frozenset("he she i they we it which who".split())
NEUTER = frozenset("it its which this that".split())
PLURAL = frozenset("they we them their our us".split())
SINGULAR = frozenset("he she his her him i who whose".split())
_STYLE = re.compile(r"\b(Mr|Ms|Mrs|Miss)\.? ((?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+)")
_WOMEN = frozenset(
    "ms mrs miss woman mother wife widow sister daughter aunt niece grandmother spokeswoman chairwoman congresswoman"
    " businesswoman seamstress actress waitress queen princess girl".split()
)
_MEN = frozenset(
    "mr man father husband widower brother son uncle nephew grandfather spokesman chairman congressman businessman"
    " fisherman actor waiter king prince boy".split()
)
OTHER_SEX = {"he": _WOMEN, "his": _WOMEN, "him": _WOMEN, "she": _MEN, "her": _MEN}
PAIR = frozenset(
    {"both", "both of whom", "the two", "the pair", "the two men", "the two leaders", "both men", "both leaders"}
)


def styled(text: str) -> frozenset[tuple[str, str]]:
    """Every style with every name that follows it somewhere in a text: ("ms", "Brook")."""
    return frozenset((m[1].lower(), word) for m in _STYLE.finditer(text) for word in m[2].split())


def pronoun_in(phrase: str) -> str:
    """The pronoun that a phrase is, with or without words of its verb, or an empty string."""
    first, *rest = phrase.lower().split() or [""]
    return first if first in ALONE and len(rest) <= _OF_A_VERB and not any(kind_of_noun(word) for word in rest) else ""
