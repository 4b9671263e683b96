"""What is said to have happened, as families of words, and which families exclude each other.

Similarity of wording cannot see that "executed" and "alive" are opposites, or that "executed"
and "put to death" are not (methods.md, "Same claim"), so a small lexicon says it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.relate.wording import stem

_FAMILIES = {
    "dead": "executed execution killed died dead death fatal deceased slain 처형 사망",
    "alive": "alive survived survivor living 생존",
    "held": "custody detained detention arrested imprisoned jailed purged banished exiled prison 구금",
    "released": "released freed pardoned 석방",
    "appeared": "appeared appearance attended attending pictured photographed performance ceremony visited",
    "absent": "absent missed absence disappeared unseen skipped",
    "surgery": "surgery procedure surgical 수술",
    "grave": "grave gravely critical critically coma incapacitated vegetative 위독",
    "recovering": "recovering recovered recovery recuperating healthy",
    "unremarkable": "unusual abnormal extraordinary 특이",
    "rise": "rose risen rise rising increased increase grew grown growth climbed jumped soared surged gained 상승",
    "fall": "fell fallen fall falling decreased decrease declined decline dropped drop plunged slumped shrank 하락",
    "open": "opened reopened reopening reopen resumed resume lifted unsealed 개방",
    "closed": "closed shut shutdown closure sealed suspended suspension halted 봉쇄",
    "launched": "launched launch fired launching test tested 발사",
    "agreed": "agreed agreement accepted signed approved",
    "refused": "refused rejected spurned vetoed",
    "confirmed": "confirmed verified corroborated",
    "denied": "denied dismissed refuted rebutted false untrue fabricated baseless",
    "infected": "infected outbreak cases virus coronavirus infection",
    "promoted": "promoted appointed elevated",
    "dismissed": "sacked demoted replaced ousted",
    "defected": "defected defection defector fled escaped",
    "arrived": "arrived arrival",
    "shortage": "shortage shortages scarce famine starvation starving hunger",
    "struck": "crashed collapsed exploded explosion sank flooded flood floods typhoon",
    "ban": "banned ban prohibited prohibit forbade forbidden",
}

# Pairs that cannot both hold of one subject. The second number is for how many days after the
# first one is said the other still contradicts it: None for ever.
EXCLUSIVE: dict[frozenset[str], int | None] = {
    frozenset(("dead", "alive")): None,
    frozenset(("dead", "appeared")): None,
    frozenset(("dead", "recovering")): None,
    frozenset(("held", "released")): 21,
    frozenset(("held", "appeared")): 21,
    frozenset(("grave", "recovering")): 21,
    frozenset(("grave", "unremarkable")): 21,
    frozenset(("grave", "appeared")): 21,
    frozenset(("surgery", "unremarkable")): 21,
    frozenset(("open", "closed")): 21,
    frozenset(("agreed", "refused")): 21,
    frozenset(("confirmed", "denied")): 21,
    frozenset(("absent", "appeared")): 0,
}
# What can be said of a person, so that one name and two such words are enough for a conflict.
STATES = frozenset("dead alive held released grave recovering surgery appeared unremarkable".split())
DIRECTIONS = frozenset(("rise", "fall"))
FAMILIES = frozenset(_FAMILIES) - DIRECTIONS

_FAMILY_OF = {
    word if not word.isascii() else stem(word): family for family, words in _FAMILIES.items() for word in words.split()
}
_PAIRS = {("hard", "labour"): "held", ("hard", "labor"): "held", ("labour", "camp"): "held", ("labor", "camp"): "held"}
_NEGATIONS = frozenset("not no never neither nor without cannot unfounded unlikely".split())
_REACH = 4  # words that a negation reaches over

Predicate = tuple[str, bool]  # family, and whether it is affirmed


def predicates(words: tuple[str, ...]) -> frozenset[Predicate]:
    """The families that the words name, each with False where a negation stands shortly before it.

    "No unusual signs" is the family `unremarkable`, affirmed; "unusual" alone is none.

    >>> predicates(("was", "not", "executed"))
    frozenset({('dead', False)})
    """
    found = set()
    for i, word in enumerate(words):
        family = family_of(word) or _PAIRS.get((words[i - 1] if i else "", word), "")
        if family and not _wished(words, i):
            negated = any(negates(w) for w in words[max(0, i - _REACH) : i])
            found |= {(family, negated)} if family == "unremarkable" else {(family, not negated)}
    return frozenset(f for f in found if f != ("unremarkable", False))


_WISHES = frozenset(
    """request requests requested urge urges urged demand demands demanded ask asks asked call calls called want wants
    wanted hope hopes hoped plea appeal seek seeks sought should must if unless until""".split()
)


def _wished(words: tuple[str, ...], at: int) -> bool:
    """Say whether a word is what somebody in its clause asks for and not what is: "urged them to release her"."""
    return words[max(0, at - 1) : at] == ("to",) or bool(_WISHES & set(words[:at]))


def family_of(word: str) -> str:
    """The family of one case-folded word, or an empty string."""
    if word.isascii():
        return _FAMILY_OF.get(stem(word), "")
    return next((_FAMILY_OF[h] for h in _KOREAN if h in word), "")


_KOREAN = tuple(word for word in _FAMILY_OF if not word.isascii())


def negates(word: str) -> bool:
    """Say whether a case-folded word turns what follows it round."""
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


def exclude(a: Predicate, b: Predicate, days: int | None) -> bool:
    """Say whether one subject cannot be both. `days` lie between the two reports; None where unknown.

    >>> exclude(("dead", True), ("alive", True), 4)
    True
    >>> exclude(("dead", True), ("dead", False), 4)
    True
    """
    if a[0] == b[0]:
        return a[1] != b[1]
    pair = frozenset((a[0], b[0]))
    if not (a[1] and b[1]) or pair not in EXCLUSIVE:
        return False
    reach = EXCLUSIVE[pair]
    return reach is None or days is None or days <= reach


_CLAUSE = re.compile(r"[;:.]\s|,\s+(?:and|but|while|whereas|who|which)\s|\sand\s+that\s|\swhile\s|\sbut\s")


def clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a claim's words stand, roughly: a predicate belongs to a subject of its own clause."""
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(edges) if b > a]
