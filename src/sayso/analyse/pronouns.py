"""Pronouns, and what a text says of whether they may mean somebody."""

from __future__ import annotations

import re

from sayso.analyse.phrases import head_of
from sayso.analyse.steps_words import kind_of_noun
from sayso.model.findings import Source, SourceKind

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
SEX = {"he": "man", "his": "man", "him": "man", "she": "woman", "her": "woman"}
# of these nobody says "he"
GROUPS = frozenset(
    "family couple pair trio crowd audience staff crew community household congregation jury public media press".split()
)
_SEVERAL = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|both|\d+) ", re.I)
_PLURALS = ("people", "men", "women", "children", "police")  # "fishermen" too
PAIR = frozenset(
    {"both", "both of whom", "the two", "the pair", "the two men", "the two leaders", "both men", "both leaders"}
)


def styled(text: str) -> frozenset[tuple[str, str]]:
    """Every style with every name that follows it somewhere in a text: ("ms", "Brook")."""
    return frozenset((m[1].lower(), word) for m in _STYLE.finditer(text) for word in m[2].split())


def pronoun_in(phrase: str) -> str:
    """The pronoun that a phrase is, with or without words of its verb, or an empty string."""
    if is_acronym(phrase.split(" ")[0]):
        return ""
    first, *rest = phrase.lower().split() or [""]
    return first if first in ALONE and len(rest) <= _OF_A_VERB and not any(kind_of_noun(word) for word in rest) else ""


def is_acronym(word: str) -> bool:
    """Say whether a word is a name in capitals and no pronoun: "WHO", "US", "IT"."""
    return len(word) > 1 and word.isupper()


def is_plural(source: Source) -> bool:
    """Say whether a source is several: "officials", "two fishermen", "Ada Brook and Olaf Tarn"."""
    if source.kind is SourceKind.PUBLIC or _joint(source):
        return True
    head = head_of(source.name)
    several = head.endswith(_PLURALS) or (head.endswith("s") and not head.endswith("ss"))
    return source.kind is not SourceKind.PERSON and several


def _joint(source: Source) -> bool:
    """Say whether two speak together; a ministry "of trade and industry" is one."""
    named = source.kind is SourceKind.PERSON and " and " in source.name
    return named or (source.kind is SourceKind.UNNAMED and bool(_SEVERAL.match(source.name)))
