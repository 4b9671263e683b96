"""The noun that a number counts, and the phrase that a figure measures: simple rules over words, no parser."""

from __future__ import annotations

import re

from sayso.analyse.figures_change import Movement
from sayso.analyse.figures_of import raised_subject

_TOKEN = re.compile(r" ?((?:u\.s\.|u\.n\.|n\.|s\.)|[a-z][\w’'-]*)")
_OF = re.compile(r" of (?:the |its |his |her |their |these |those |our |my )?")
LONGEST_NOUN = 5  # words that may stand between a number and the noun counted, the noun included
LONGEST_PHRASE = 7

STOP = frozenset(
    """a an the this that these those and or but nor of in on at by to from for with without as than then so if when
    while where who whom whose which what because before after since until during through between among against about
    into onto over under above below near via per is are was were be been being am has have had having do does did
    will would can could may might must shall should said say says told tell reported according not no also only just
    even still already yet now ever both each all more most less least other others i you he she it we they them him
    her us his its their our your my there here up down out off away back together ago later earlier yesterday today
    tomorrow last next including despite due across toward towards within along around began begin begins took take
    went go goes made make makes came come comes got get gets gave give saw see kept held left led sent spent cost
    costs worth rose fell hit lost won died killed arrested injured wounded missing dead alive fled sentenced
    sentences accounted every any some such very too much many how why hired deployed used living working
    born called named known given taken seen found expected reportedly allegedly apiece annually monthly weekly daily
    """.split()
)
_PLURALS = frozenset(
    """people men women children troops staff personnel police cattle sheep aircraft fish crew crews series species
    youth livestock poultry members feet teeth mice geese oxen servicemen servicewomen policemen fishermen businessmen
    businesswomen lawmakers congressmen kin crabs rice grain grains ammunition equipment u.s. chinese japanese
    vietnamese swiss portuguese media data criteria phenomena indices matrices bacteria policewomen spokesmen workmen
    housewives wives lives knives wolves halves deer salmon squid households families percent artillery-pieces
    warheads seamen crewmen gunmen americans koreans russians""".split()
)
_NOT_PLURALS = frozenset("this his its is was has us thus always perhaps yes news across ss les plus versus".split())
# Not part of what is counted: "three other workers" are workers.
_LOOSE = frozenset("more other others additional new different such further separate extra successive several".split())


def plural(word: str) -> bool:
    """Say whether a lower-cased word looks like the plural of a noun."""
    if word in _PLURALS or word.endswith("men"):
        return True
    return (
        word.endswith("s")
        and len(word) > 3
        and word not in _NOT_PLURALS
        and not word.endswith(("ss", "us", "'s", "’s", "is"))
    )


_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "foot": "feet"}


def plural_of(word: str) -> str:
    """The plural of a lower-cased noun: "stories" of "story"; a plural as it is."""
    if word in _IRREGULAR or word.endswith("s"):
        return _IRREGULAR.get(word, word)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh", "x")) else "s")


_PAIRED = re.compile(
    r" and (?:women|children|girls|boys|officers|soldiers|sailors|officials|relatives|daughters|sons|toddlers"
    r"|infants)\b"
    r"(?! (?:said|say|told))"
)
_PAIRS = frozenset(
    "women men boys girls mothers fathers officers soldiers wives sons daughters brothers sisters".split()
)


def noun_after(lowered: str, end: int) -> tuple[int, int] | None:
    """Start and end of the noun counted, with its modifiers: "North Korean workers" behind "hundreds of".

    The phrase runs to the first plural that no further plural follows, five words at most and
    never across punctuation or a function word; without a plural there is none.
    """
    of = _OF.match(lowered, end)
    at = of.end() - 1 if of else end
    first, best, plural_before, held = 0, None, False, at
    for _ in range(LONGEST_NOUN + 2):
        token = _TOKEN.match(lowered, held)
        if token is None or (token.start() == token.start(1) and held != at) or token[1].endswith(("’s", "'s")):
            break
        word = token[1]
        if word in _LOOSE and not first:
            held = token.end()
            continue
        if word in STOP or (plural_before and not plural(word)) or (best and word.endswith("ed")):
            break
        first = first or token.start(1)
        held = token.end()
        plural_before = plural(word)
        if plural_before:
            best = (first, held)
    both = _PAIRED.match(lowered, best[1]) if best and lowered[best[0] : best[1]] in _PAIRS else None
    return (best[0], both.end()) if best and both else best


def phrase_after(text: str, end: int) -> str:
    """The noun phrase that begins at the offset: up to a verb, a comma or another preposition than "of" or "in"."""
    out: list[str] = []
    for token in re.finditer(r" ([\w’'.-]*\w)(,|[.;:)”\"!?]|$)?", text[end : end + 120]):
        if token.start() != sum(len(w) + 1 for w in out):
            break
        word = token[1].lower()
        if not out and word[0].isdigit():
            break
        if out and plural(out[-1].lower()) and word not in _INSIDE and not plural(word):
            break  # "Americans believe"
        if (
            len(out) >= LONGEST_PHRASE
            or (out and word.endswith("ed"))
            or word in _ENDS
            or (word in ("of", "in") and not out)
        ):
            break
        out.append(token[1])
        if token[2]:
            break
    while out and out[-1].lower() in _INSIDE:
        out.pop()
    return _bare(out)


_INSIDE = frozenset("of the a an in its their his all with for on other such".split())
_ENDS = STOP - _INSIDE
_ARTICLES = frozenset("the a an its their his her".split())


def phrase_before(text: str, start: int, longest: int = LONGEST_PHRASE) -> str:
    """The noun phrase of at most so many words that ends at the offset, back to a comma, a conjunction or a verb."""
    window = text[max(0, start - 90) : start].rstrip()
    piece = re.split(
        r"(?:[,.](?!\d)|[;:!?()“”\"—–\n])|\b(?:that|and|but|while|said|says|as|when|where|which|who|because|although|though|if)\b",
        window,
    )[-1]
    words = piece.split()
    if re.search(r"\bto(?: be| further)?$", piece):
        return _bare(raised_subject(words))
    verb = next((place for place, word in enumerate(words) if place and word.lower() in _AUXILIARIES), len(words))
    words = words[:verb][-longest:]
    return "" if len(words) == 1 and words[0].lower() in STOP else _bare(words)


_AUXILIARIES = frozenset(
    "has have had is are was were been be being also will would could may might further again already since".split()
)


def _bare(words: list[str]) -> str:
    while words and words[0].lower() in _ARTICLES | _AUXILIARIES:
        words = words[1:]
    return " ".join(words).strip(" ,;:")


def moved_thing(text: str, lowered: str, moved: Movement, start: int, closing: int) -> str:
    """What rose or fell: behind "in" after a noun ("increase in trade"), else before the verb."""
    verb, verb_end = moved.start, moved.end
    inside = re.match(r" (?:in|of) ", lowered[verb_end : min(closing, verb_end + 4)])
    if verb > start or inside:
        return phrase_after(text, verb_end + len(inside[0]) - 1) if inside else phrase_before(text, start)
    if _CUT_BY.search(lowered, verb, start) and (thing := phrase_after(text, verb_end)):
        return thing
    return phrase_before(text, verb)


# Who cuts a thing is not what fell: "cut its targets by".
_CUT_BY = re.compile(
    r"\b(?:cut|cuts|cutting|slash\w*|reduc\w+|lower\w*|rais\w+|increas\w+|boost\w*|hik\w+|trimmed|expand\w*)"
    r" (?!by\b|[a-z]+ly\b|year|on-year)[^,.;]{2,60} by\b"
)
