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
MADE = SEEN | {"document"}
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
    "kp": "(?i:north korea(?:ns?)?|pyongyang|dprk|inside the north)",
    "kr": "(?i:south korea(?:ns?)?|seoul|cheong wa dae|blue house)",
    "us": r"U\.S\.|US|(?i:americans?|washington|pentagon|united states|white house)",
    "cn": "(?i:chinese|china|beijing|dandong|yanbian|hunchun|changbai)",
    "jp": "(?i:japanese|japan|tokyo)",
    "ru": "(?i:russia(?:ns?)?|moscow|vladivostok)",
    "un": r"UN|U\.N\.|(?i:united nations)",
    "gb": "(?i:british|britain|london)|UK",
    "tm": "(?i:turkmens?|turkmenistan|ashgabat)",
    "uz": "(?i:uzbeks?|uzbekistan|tashkent)",
    "ir": "(?i:iran(?:ians?)?|tehran)",
    "tr": "Turk(?:s|ish|ey)|(?i:türkiye|ankara|istanbul)",
    "af": "(?i:afghans?|afghanistan|kabul)",
}
_AT_HOME = re.compile(r"(?<!\w)(?:inside|in) the country(?!\w)", re.I)
_COUNTRY = [(code, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for code, words in _COUNTRIES.items()]
_TITLES = frozenset(
    """president premier prime minister secretary general chairman chairwoman chair director ambassador envoy marshal
    leader lawmaker senator representative governor mayor king queen professor prof dr doctor mr mrs ms sir colonel
    major captain admiral foreign defence defense unification vice deputy first former then the s of""".split()
)
_GENERIC = frozenset(
    """satellite satellites image images imagery photo photos photograph photographs picture pictures video videos
    footage clip clips film commercial aerial state recent new latest released obtained published provided taken shot
    seen made analysis report reports document documents paper papers letter letters statement notice data dataset
    figures statistics survey study one two three some several series set january february march april may june july
    august september october november december dated a an the s by from of its their on in and""".split()
)
_SHOWING = re.compile(r"\b(?:of|showing|over|near|around|at|in)\s.*?(?=\s(?:by|from|taken|provided|obtained)\b|$)")
_SMALL = frozenset(("s", "of", "the", "for", "and", "in"))
_WORDS = re.compile(r"[^\W_]+")
_ANOTHER = re.compile(
    r"(?:(?:a|an|the|one|some|two|three|several|yet)\s+)?(?:another|second|third|separate|different|other)\s+"
    # Ranks, units and places are called so too.
    r"(?!secretar|lieutenant|vice|deputy|class|division|corps|army|fleet|department|bureau|district|ward|floor|econom"
    r"|province|region|part|area|place|cit|town|count|outlet|media|paper|newspaper|report|[\w-]*generation)[a-z]",
    re.IGNORECASE,
)


def marks(words: str, home: str = "") -> frozenset[str]:
    """The countries that a source's words give; "in the country" is `home`, which the desk watches.

    >>> [sorted(marks(words)) for words in ("a South Korean official", "three North Koreans", "Russia", "Americans")]
    [['kr'], ['kp'], ['ru'], ['us']]
    """
    given = frozenset(code for code, pattern in _COUNTRY if pattern.search(words))
    return given | {home} if home and _AT_HOME.search(words) else given


_HEAD = re.compile(r",|\s(?:of|from|in|at|for|with)\s")
_BODY = re.compile(
    r"(?i)\b(?:department|ministry|office|agency|command|services?|forces|council|committee|army|navy|house|court|party"
    r"|government|treasury|intelligence|administration|commission|embassy|congress|assembly|authorit(?:y|ies)|bureau"
    r"|institute|cent(?:er|re)|university|union|association|group|corps|police|officials?|sources?)\b"
)


def person_named(words: str) -> str:
    """The name in words that were read as a person's; empty where they rather mean a body of some country.

    >>> person_named("Ri Tae Ho of Seoul"), person_named("US intelligence"), person_named("U.S. President Ada Brandt")
    ('Ri Tae Ho', '', 'U.S. President Ada Brandt')
    """
    if not marks(words):
        return words
    head = _HEAD.split(words, maxsplit=1)[0].strip()
    bare = head
    for _, pattern in _COUNTRY:
        bare = pattern.sub(" ", bare)
    capitals = sum(word[0].isupper() for word in bare.split())
    least = 2 if marks(head) else 1
    return head if capitals >= least and not _BODY.search(head) else ""


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
    """Say whether a text tells this source from one that it named before.

    >>> another("a second official"), another("an officer in the Third Corps"), another("a second secretary")
    (True, False, False)
    """
    return bool(_ANOTHER.match(words.strip()))


def same(a: End, b: End) -> bool:
    """Say whether two ends are one origin by their own words.

    One outlet's unnamed sources are one within the window, unless their words give different
    countries or their own article calls one another. Two outlets' unnamed sources never are, and
    where the outlet is unknown only one article's. Makers of pictures and papers are compared
    without the words that any picture or paper is described in.
    """
    if a.kind != b.kind or not (a.known or a.kind in ("outlet", "loop")):
        return False
    if a.kind == "unnamed":
        one_mark = not (a.marks and b.marks) or bool(a.marks & b.marks)
        return _heard_together(a, b) and (a.apart == b.apart or a.article != b.article) and one_mark
    if a.kind in MADE:
        return _one_maker(a, b)
    if a.kind == "person":
        return _one_person(a, b)
    if a.kind == "institution":
        return a.name == b.name or _one_body(a.words.casefold(), b.words.casefold())
    return (a.name or a.outlet) == (b.name or b.outlet)


def _heard_together(a: End, b: End) -> bool:
    """One outlet within the window; of an outlet that nobody names, one article."""
    return a.outlet == b.outlet and _near(a, b) and (bool(a.outlet) or a.article == b.article)


def _one_maker(a: End, b: End) -> bool:
    mine, theirs = makers(a.name), makers(b.name)
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    return _heard_together(a, b) or (a.kind == "document" and a.name == b.name)


def makers(name: str) -> frozenset[str]:
    """The words that say whose pictures or papers they are: what they show and generic words left out.

    >>> sorted(makers("satellite images of hyesan from planet labs"))
    ['labs', 'planet']
    """
    return frozenset(w for w in _WORDS.findall(_SHOWING.sub(" ", name.casefold())) if not w.isdigit()) - _GENERIC


def _near(a: End, b: End) -> bool:
    return a.day is None or b.day is None or abs(a.day - b.day) <= WINDOW


def _one_person(a: End, b: End) -> bool:
    """A surname, or a title before it, is the person of the full name."""
    mine, theirs = _called(a), _called(b)
    return (bool(a.name) and a.name == b.name) or mine <= theirs or theirs <= mine


def _called(person: End) -> frozenset[str]:
    words = frozenset(_WORDS.findall((person.words or person.name).casefold()))
    return words - _TITLES or words


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
    told: a bare "sources said" may be a rewrite of anybody's. Two people, or two bodies, count
    only where the desk knows both: one person is spelt in many ways, and a ministry, a government
    and a capital can be one. A person, a body and a document of one country, or of none that is
    given, may be one voice, and so may an office and its holder. Retellings of one outlet's report
    that describe its source in different words tell nothing apart, unless one text names both.
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


def _tellers_apart(a: End, b: End) -> bool:
    kinds = {a.kind, b.kind}
    if kinds == {"unnamed"}:
        if a.outlet == b.outlet:
            return a.article == b.article and a.apart != b.apart
        return True
    if kinds in ({"person"}, {"institution"}):
        return a.listed and b.listed
    if kinds <= SEEN:
        return _seen_apart(makers(a.name), makers(b.name), a.kind == b.kind)
    return kinds == {"unnamed", "state"}


def _seen_apart(mine: frozenset[str], theirs: frozenset[str], one_kind: bool) -> bool:
    """Two makers that the texts name, neither a short form of the other; without names, two kinds of evidence."""
    if mine and theirs:
        return not (mine <= theirs or theirs <= mine)
    return not one_kind
