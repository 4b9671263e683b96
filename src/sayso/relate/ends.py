"""Where chains end, in one form for all spellings, and which ends the texts themselves name apart.

Sayso never asks who an unnamed source is. Here an unnamed source is no more than the outlet that
heard it, plus the few words that a text itself gives to tell it from another (invariant 7).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WINDOW = 21  # days in which one outlet's source of one description is one origin

DESCRIBED = 8  # words that describe a source; what is longer is a clause that was read as one

SEEN = frozenset(("imagery", "video", "dataset"))  # evidence that nobody tells
BODIES = frozenset(("person", "institution", "document"))


@dataclass(frozen=True, slots=True)
class End:
    """The canonical end of a chain.

    `kind` is unknown, outlet (an outlet's word, with nothing behind it that we can see), loop,
    unnamed, person, institution, state (a state's own media), document, imagery, video or
    dataset. `outlet` is who heard or saw it, `name` who or what it is, empty for the unnamed.
    `marks` are the countries and places that the words give. `told` says that by the text this
    outlet heard it itself, `mapped` that the desk knows the outlet, `apart` numbers a source
    that its own text calls another one. `day` is that of the report, None where unknown;
    `article` is the report's, and `firsthand` says that it is the outlet's own.
    `listed` is whether the desk knows the name, so that it cannot be another name for a known one.
    """

    kind: str
    outlet: str = ""
    name: str = ""
    marks: frozenset[str] = frozenset()
    told: bool = False
    mapped: bool = True
    apart: int = 0
    day: int | None = None
    words: str = ""
    article: str = ""
    firsthand: bool = True
    listed: bool = False

    @property
    def known(self) -> bool:
        """Say whether the texts show somebody or something behind the outlets."""
        return self.kind not in ("unknown", "outlet", "loop")


_COUNTRIES = {
    "kp": "(?i:north korea(?:ns?)?|pyongyang|dprk|inside the country|in the country|inside the north)",
    "kr": "(?i:south korea(?:ns?)?|seoul|cheong wa dae|blue house)",
    "us": r"U\.S\.|US|(?i:americans?|washington|pentagon|united states|white house)",
    "cn": "(?i:chinese|china|beijing|dandong|yanbian|hunchun|changbai)",
    "jp": "(?i:japanese|japan|tokyo)",
    "ru": "(?i:russia(?:ns?)?|moscow|vladivostok)",
    "un": r"UN|U\.N\.|(?i:united nations)",
    "gb": "(?i:british|britain|london)|UK",
}
_COUNTRY = [(code, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for code, words in _COUNTRIES.items()]
_SMALL = frozenset(("s", "of", "the", "for", "and", "in"))
_WORDS = re.compile(r"[^\W_]+")
_ANOTHER = re.compile(r"\b(?:another|second|third|separate|different|other)\b", re.IGNORECASE)


def marks(words: str) -> frozenset[str]:
    """The countries that a source's words give.

    >>> [sorted(marks(words)) for words in ("a South Korean official", "three North Koreans", "Russia", "Americans")]
    [['kr'], ['kp'], ['ru'], ['us']]
    """
    return frozenset(code for code, pattern in _COUNTRY if pattern.search(words))


_HALVES = {"the north": "kp", "north": "kp", "the south": "kr", "south": "kr"}


def government(words: str) -> str:
    """The country whose government words mean that name the country or its capital alone, or an empty string.

    >>> government("Pyongyang"), government("The North"), government("North Korea's police")
    ('kp', 'kp', '')
    """
    bare = words.strip()
    found = (code for code, pattern in _COUNTRY if pattern.fullmatch(bare.removeprefix("the ").removeprefix("The ")))
    return _HALVES.get(bare.casefold()) or next(found, "")


def another(words: str) -> bool:
    """Say whether a text tells this source from one that it named before: "a second official"."""
    return bool(_ANOTHER.search(words))


def same(a: End, b: End) -> bool:
    """Say whether two ends are one origin by their own words.

    One outlet's unnamed sources are one within the window, unless their words give different
    countries or the text calls one another. Two outlets' unnamed sources never are.
    """
    if a.kind != b.kind or not (a.known or a.kind in ("outlet", "loop")):
        return False
    if a.kind == "unnamed":
        one_mark = not (a.marks and b.marks) or bool(a.marks & b.marks)
        return a.outlet == b.outlet and a.apart == b.apart and one_mark and _near(a, b)
    if a.kind in SEEN and not (a.name and b.name):
        return a.outlet == b.outlet and _near(a, b)
    if a.kind == "person":
        return _one_person(a.name, b.name)
    if a.kind == "institution":
        return a.name == b.name or _one_body(a.words.casefold(), b.words.casefold())
    return (a.name or a.outlet) == (b.name or b.outlet)


def _near(a: End, b: End) -> bool:
    return a.day is None or b.day is None or abs(a.day - b.day) <= WINDOW


def _one_person(a: str, b: str) -> bool:
    words_a, words_b = set(a.split()), set(b.split())
    return a == b or words_a < words_b or words_b < words_a


def _one_body(a: str, b: str) -> bool:
    """Order and small words aside: "South Korea's presidential office", "the presidential office of South Korea"."""
    words_a, words_b = (frozenset(_WORDS.findall(body)) - _SMALL for body in (a, b))
    fewer, more = sorted((words_a, words_b), key=len)
    return words_a == words_b or (len(fewer) > 1 and fewer < more)


def named_apart(a: End, b: End) -> bool:
    """Say whether the texts themselves name two ends apart: what a proven count may rest on.

    Never for an unknown end, a bare outlet or a loop, and never through an outlet that the desk
    does not know. Countries that differ tell two ends apart, and so does evidence that is seen
    from somebody who tells. An unnamed source counts only where a text says that an outlet was
    told: a bare "sources said" may be a rewrite of anybody's. Two bodies count only where the
    desk knows both, for a ministry, a government and a capital can be one. A person, a body and a document
    of one country, or of none that is given, may be one voice, and so may an office and its
    holder. Retellings of one outlet's report that describe its source in different words tell
    nothing apart, unless one text names both.
    """
    if not (a.known and b.known and a.mapped and b.mapped) or same(a, b) or not (_clear(a) and _clear(b)):
        return False
    if a.outlet == b.outlet and a.article != b.article and not (a.firsthand and b.firsthand):
        return False
    if a.marks and b.marks and not a.marks & b.marks:
        return True
    if any(e.kind == "unnamed" and not e.told for e in (a, b)):
        return False
    return (a.kind in SEEN) != (b.kind in SEEN) or _tellers_apart(a, b)


_VERB = re.compile(r"\b(?:announced|said|says|saying|told|warned|vowed|will|would|has|had|is|was|were|are)\b", re.I)


def _clear(end: End) -> bool:
    """Say whether words can describe a source. A clause that was read as one tells nothing apart."""
    return len(end.words.split()) <= DESCRIBED and not _VERB.search(end.words)


_PARTICLES = frozenset("of de del la le van von bin al el ul da dos".split())
_ARTICLES = frozenset("the a an his her its their our this that what".split())


def _full_name(words: str) -> bool:
    """Say whether words are a person's name, and no office that a person of any name may hold.

    >>> _full_name("Kim Yong Chol"), _full_name("the nation's foreign minister")
    (True, False)
    """
    cut = words.split()
    if len(cut) < 2 or cut[0].casefold() in _ARTICLES:
        return False
    named = all(w[:1].isupper() or w in _PARTICLES for w in cut)
    return named and not any(w.endswith(("'s", "’s")) for w in cut)


def _tellers_apart(a: End, b: End) -> bool:
    kinds = {a.kind, b.kind}
    if kinds == {"unnamed"}:
        if a.outlet == b.outlet:
            return a.apart != b.apart and _near(a, b)
        return True
    if kinds == {"person"}:
        return all(e.listed or _full_name(e.words) for e in (a, b))
    if kinds == {"institution"}:
        return a.listed and b.listed
    if kinds <= SEEN:
        return a.kind != b.kind or bool(a.name and b.name)
    return kinds == {"unnamed", "state"}
