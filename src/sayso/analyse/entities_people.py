"""People whom no desk lists, by title, by verb or by a Korean name's form; and surnames that refer back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sayso.analyse.entities_words import BEFORE_SURNAME, NO_NAME
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

IsFree = Callable[[Span], bool]

_PART = (
    r"(?:[A-Z][a-z]{1,14}(?:[A-Z][a-z]{1,12})?(?:-[A-Za-z][a-z]{1,12}){0,2}|[A-Z]\.(?:[A-Z]\.)?|"
    r"[A-Z]'[A-Z][a-z]{1,14}|al-[A-Z][a-z]{1,14})"
)
_FULL = rf"{_PART}(?: (?:bin |de |van |von )?{_PART}){{0,3}}"
_TITLE = (
    r"(?:(?:President|Premier|Chancellor|Prime Minister|Minister|Secretary|Secretary-General|Sen\.|Senator|"
    r"Rep\.|Congressman|"
    r"Congresswoman|Gov\.|Governor|Mayor|Gen\.|General|Marshal|Lt\.|Maj\.|Adm\.|Admiral|Col\.|Colonel|Capt\.|"
    r"Sgt\.|Dr\.|Prof\.|Professor|"
    r"Mr\.|Mrs\.|Ms\.|Ambassador|Spokesman|Spokeswoman|Spokesperson|Pope|Judge|Justice|Rev\.|Chairman|Director|"
    r"Envoy)|"
    r"\b(?:president|premier|minister|secretary|senator|governor|mayor|general|colonel|professor|ambassador|"
    r"spokesman|"
    r"spokeswoman|spokesperson|analyst|expert|researcher|director|activist|defector|lawyer|pastor|chairman|"
    r"chairwoman|"
    r"envoy|adviser|advisor|diplomat|reporter|correspondent|leader|negotiator|fellow|scholar|commander|chief|"
    r"author|economist))"
)
_TITLED = re.compile(rf"{_TITLE} ({_FULL})")
_SPEAKS = r"(?:said|says|told|added|wrote|writes|tweeted|argued|explained|noted|warned|testified|recalled)"
_SPEAKER = re.compile(rf"({_PART}(?: {_PART}){{1,2}}),? (?:who |also |later |has |had ){{0,1}}{_SPEAKS}\b")
_SPOKEN_BY = re.compile(
    rf"\b(?:said|says|added|wrote|writes|according to) ({_PART}(?: {_PART}){{1,2}})(?=[,.]| of | from | at |\n)"
)
_DESCRIBED = re.compile(
    rf"({_PART}(?: {_PART}){{1,2}}), (?:a|an|the|who|whose|director|professor|senior|former|chief|head|"
    rf"president|executive|founder|"
    r"author|co-founder|editor|chairman|\d\d?,) "
)
_KOREAN = re.compile(
    r"\b(?:Ahn|An|Bae|Baek|Baik|Ban|Cha|Chang|Cheong|Cho|Choe|Choi|Chon|Chong|Choo|Chun|Chung|Do|Eom|Gu|Ha|Hahm|"
    r"Ham|Han|Heo|Hong|"
    r"Huh|Hwang|Hyun|Im|Jang|Jeon|Jeong|Ji|Jin|Jo|Joo|Ju|Jun|Jung|Kang|Kim|Ko|Koh|Koo|Kwak|Kwon|Kye|Lee|Lim|Ma|"
    r"Min|Moon|Na|Nam|No|"
    r"Noh|Oh|Paek|Paik|Pak|Park|Pyon|Ri|Rhee|Ro|Roh|Ryu|Seo|Seok|Shin|Sim|Sin|So|Sohn|Son|Song|Suh|Sung|Tae|"
    r"Thae|Um|Wang|Woo|"
    r"Yang|Yeo|Yi|Yim|Yoo|Yoon|You|Yu|Yun) [A-Z][a-z]{1,6}-(?:[a-z]{1,6}|[A-Z][a-z]{1,6})\b"
)
_BY_SURNAME = re.compile(r"\bsurname(?:d)?,? (?:of )?([A-Z][a-z]{1,12})\b")

_TRAILING = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday On In At The But And He She It They We".split()
)
_FOLLOWED_BY_A_NAME = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]+|-[A-Z]?[a-z]")
_WORD_BEFORE = re.compile(r"([A-Za-z.'-]{1,24}) $")
_HYPHENATED_BOTH = re.compile(r"-[A-Z][a-z]+ (?:relationship|summit|meeting|talks|bromance|era|administration|regime)")


def unknown_people(folded: str, is_free: IsFree) -> Iterator[Entity]:
    """People named by a title, a verb of speech, a description or a Korean name's form; each span once."""
    last = -1
    for span in sorted(set(_candidates(folded)), key=lambda one: (one.start, -one.end)):
        if span.start >= last and is_free(span):
            last = span.end
            yield Entity(span, span.of(folded), EntityType.PERSON)


def _candidates(folded: str) -> Iterator[Span]:
    for pattern in (_TITLED, _SPEAKER, _SPOKEN_BY, _DESCRIBED, _BY_SURNAME):
        for found in pattern.finditer(folded):
            if span := _name_span(folded, found.start(1), found.end(1)):
                yield span
    for found in _KOREAN.finditer(folded):
        yield Span(found.start(), found.end())


def _name_span(folded: str, start: int, end: int) -> Span | None:
    """The name without a weekday after it; None where a word in it shows that it is no person."""
    words = folded[start:end].split(" ")
    while words and words[-1] in _TRAILING:
        end -= len(words.pop()) + 1
    if not words or any(word in NO_NAME for word in words) or all(word.endswith(".") for word in words):
        return None
    return Span(start, end)


def refer_back(
    folded: str, people: Sequence[Entity], surnames: Mapping[str, str], is_free: IsFree, plural: bool
) -> Iterator[Entity]:
    """Surnames standing alone, each as the person whom the text has named most by then.

    `people` are in text order, `surnames` gives those of the desk's people by id; for others the
    last word of the name, or the first of a Korean one. `plural`: the page lost its apostrophes.
    """
    named: dict[str, list[Entity]] = {}
    for person in people:
        if surname := surname_of(person, surnames):
            named.setdefault(surname, []).append(person)
    if not named:
        return
    ending = r"(?=s?\b)" if plural else r"\b"
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, named)) + ")" + ending)
    for found in pattern.finditer(folded):
        span = Span(found.start(), found.end())
        meant = _most_named(named[found[0]], span.start)
        if meant and is_free(span) and _stands_alone(folded, span):
            yield Entity(span, meant.name, EntityType.PERSON, meant.id)


def surname_of(person: Entity, surnames: Mapping[str, str]) -> str:
    """How texts name a person again.

    >>> surname_of(Entity(Span(0, 11), "Huh Kwang-il", EntityType.PERSON), {})
    'Huh'
    """
    if person.id:
        return surnames.get(person.id, "")
    words = person.name.split(" ")
    return words[0] if _KOREAN.fullmatch(person.name) else words[-1]


def _most_named(people: Sequence[Entity], before: int) -> Entity | None:
    earlier = [person for person in people if person.span.start < before]
    counts: dict[str, int] = {}
    for person in earlier:
        counts[person.name] = counts.get(person.name, 0) + 1
    return max(earlier, key=lambda person: (counts[person.name], person.span.start), default=None)


def _stands_alone(folded: str, span: Span) -> bool:
    if _HYPHENATED_BOTH.match(folded, span.end):
        return True
    if _FOLLOWED_BY_A_NAME.match(folded, span.end):
        return False
    before = _WORD_BEFORE.search(folded, max(0, span.start - 26), span.start)
    return before is None or not before[1][0].isupper() or before[1] in BEFORE_SURNAME or before[1].endswith("'s")
