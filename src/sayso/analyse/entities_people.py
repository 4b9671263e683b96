"""People whom no desk lists, by title, by verb or by a Korean name's form; and surnames that refer back."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sayso.analyse.entities_words import (
    ABBREVIATIONS,
    BEFORE_SURNAME,
    CHINESE_SURNAMES,
    KOREAN_SURNAMES,
    LOWER_TITLES,
    NO_NAME,
    SPEAKS,
    TITLES,
    TRAILING,
)
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

IsFree = Callable[[Span], bool]

_RUN = re.compile(r"[A-Z](?<![\w.'-].)[\w.'-]{0,30}(?: [A-Z][\w.'-]{0,30}){0,7}")
_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)?$")
_SPEAKS_NEXT = re.compile(r",? (?:who |also |later |has |had )?([a-z]{2,9})\b")
_DESCRIBED_NEXT = re.compile(
    r", (?:a|an|the|who|whose|director|professor|senior|former|chief|head|president|executive|founder|author|"
    r"co-founder|editor|chairman|\d\d?,) "
)
_ENDS_AFTER_SPEECH = re.compile(r"[,.]| of | from | at |  |$")
_BY_SURNAME = re.compile(r"\bsurname(?:d)?,? (?:of )?([A-Z][a-z]{1,12})\b")
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6}$")
_NAME_SHAPE = re.compile(r"[A-Z](?:\w|'[A-Z]|-[A-Za-z])*$|[A-Z]\.(?:[A-Z]\.)?$")
_WINDOW = 28  # characters: the two words before a name
_NEAR = 48  # characters before a name that may say whose relative it is
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row within one sentence: their spans and themselves, without a possessive."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """Where the words from one to another stand."""
        return Span(self.starts[first], self.starts[last] + len(self.words[last]))


def capitalised(folded: str) -> Iterator[Run]:
    """Every run of capitalised words, broken at the end of a sentence and after a possessive."""
    for found in _RUN.finditer(folded):
        words: list[str] = []
        starts: list[int] = []
        at = found.start()
        for printed in found[0].split(" "):
            word, ends = _trimmed(printed)
            words.append(word)
            starts.append(at)
            at += len(printed) + 1
            if ends:
                yield Run(tuple(words), tuple(starts))
                words, starts = [], []
        if words:
            yield Run(tuple(words), tuple(starts))


def _trimmed(printed: str) -> tuple[str, bool]:
    """A word without its possessive or its sentence's full stop, and whether the run ends with it."""
    if printed[-1].isalnum() and not printed.endswith("'s"):
        return printed, False  # as most are
    if printed in ABBREVIATIONS or _INITIAL.match(printed):
        return printed, False
    word = printed.rstrip(".'-")
    if word.endswith("'s"):
        return word[:-2], True
    return word, word != printed


def unknown_people(folded: str, runs: Sequence[Run], is_free: IsFree) -> Iterator[Entity]:
    """People named by a title, a verb of speech, a description or a Korean name's form; each span once."""
    for run in runs:
        if (span := _person_in(folded, run)) and is_free(span):
            yield Entity(span, span.of(folded), EntityType.PERSON)
    if "surname" in folded:
        for found in _BY_SURNAME.finditer(folded):
            span = Span(found.start(1), found.end(1))
            if is_free(span):
                yield Entity(span, found[1], EntityType.PERSON)


def _person_in(folded: str, run: Run) -> Span | None:
    words = run.words
    if len(words) == 1:
        return None  # neither a title and a name, nor a full one
    for place in range(len(words) - 1):
        if words[place] in KOREAN_SURNAMES and _KOREAN_GIVEN.match(words[place + 1]):
            return run.span(place, place + 1)
    first = max((place + 1 for place, word in enumerate(words) if word in TITLES), default=0)
    last = len(words) - 1
    while last >= first and words[last] in TRAILING:
        last -= 1
    if not first:
        while first <= last and words[first] in BEFORE_SURNAME:
            first += 1
    name = words[first : last + 1]
    if not _could_be_a_name(name):
        return None
    span = run.span(first, last)
    titled = first > 0 and words[first - 1] in TITLES
    return span if titled or (len(name) > 1 and _introduced(folded, span)) else None


def _could_be_a_name(words: Sequence[str]) -> bool:
    if not 1 <= len(words) <= _MOST_WORDS or not NO_NAME.isdisjoint(words):
        return False
    return all((_NAME_SHAPE.match(word) and not word.isupper()) or _INITIAL.match(word) for word in words) and any(
        len(word) > 2 for word in words
    )


def _introduced(folded: str, span: Span) -> bool:
    """Say whether the words around two or more capitalised words make them a person's name."""
    before = folded[max(0, span.start - _WINDOW) : span.start].split(" ")
    word = before[-2] if len(before) > 1 and not before[-1] else ""
    if word in LOWER_TITLES:
        return True
    if word in SPEAKS and _ENDS_AFTER_SPEECH.match(folded, span.end):
        return True
    return _speaks(folded, span) or bool(_DESCRIBED_NEXT.match(folded, span.end))


# who is brought in as somebody's relative does not take the surname over from him
_A_RELATIVE = re.compile(
    r"\b(?:(?:grand)?(?:father|mother|son|daughter)|parents?|brother|half-brother|sister|wife|widow|husband|uncle|aunt"
    r"|nephew|niece|cousin|late|founder|founding)\b[^.;:\n]{0,24}$"
)


def _speaks(folded: str, span: Span) -> bool:
    following = _SPEAKS_NEXT.match(folded, span.end)
    return following is not None and following[1] in SPEAKS


def refer_back(
    folded: str,
    runs: Sequence[Run],
    people: Sequence[Entity],
    surnames: Mapping[str, str],
    is_free: IsFree,
    plural: bool,
) -> Iterator[Entity]:
    """Surnames standing alone, each as the one person of that name, or of several who has the title or was named last.

    Of two, whoever is only somebody's relative counts after the other: "Kim" is not his grandfather,
    but may be his sister who has just spoken.

    `people` are in text order, `surnames` gives those of the desk's people by id; for others the
    last word of the name, or the first of a Korean or Chinese one. `plural`: the page lost its
    apostrophes, so "Kims" is "Kim's".
    """
    titles = {run.starts[k + 1]: word for run in runs for k, word in enumerate(run.words[:-1]) if word in TITLES}
    relatives = frozenset(
        p.span.start
        for p in people
        if _A_RELATIVE.search(folded[max(0, p.span.start - _NEAR) : p.span.start]) and not _speaks(folded, p.span)
    )
    standing = _Standing(people, surnames, titles, relatives)
    for run in runs:
        for span, surname in _surnames_in(run, standing.surnames, plural):
            meant = standing.at(span.start, surname)
            if meant and is_free(span):
                yield Entity(span, meant.name, EntityType.PERSON, meant.id)


class _Standing:
    """Whom each surname means as the text goes on: of several, who has the title, or was named last."""

    def __init__(
        self, people: Sequence[Entity], surnames: Mapping[str, str], titles: Mapping[int, str], relatives: Set[int]
    ) -> None:
        self._relatives = relatives  # where one is brought in who is only somebody's relative
        self._coming = deque((person, surname) for person in people if (surname := surname_of(person, surnames)))
        self._titles = titles
        self._first: dict[str, Entity] = {}
        self._bearers: dict[str, set[str]] = {}
        for person, surname in self._coming:
            self._first.setdefault(surname, person)
            self._bearers.setdefault(surname, set()).add(person.name)
        self._last: dict[str, Entity] = {}
        self._titled: dict[tuple[str, str], Entity] = {}
        self.surnames = frozenset(self._first)

    def at(self, start: int, surname: str) -> Entity | None:
        """Whom the surname means here; to be asked in text order. Nobody where two are only named later."""
        while self._coming and self._coming[0][0].span.start < start:
            person, named = self._coming.popleft()
            if person.span.start not in self._relatives or named not in self._last:
                self._last[named] = person
            if title := self._titles.get(person.span.start):
                self._titled[named, title] = person
        if len(self._bearers[surname]) == 1:  # a text that opens with the surname gives the full name later
            return self._first[surname]
        titled = self._titled.get((surname, self._titles.get(start, "")))
        return titled or self._last.get(surname)


def _surnames_in(run: Run, named: Set[str], plural: bool) -> Iterator[tuple[Span, str]]:
    for place, word in enumerate(run.words):
        start = run.starts[place]
        first, hyphen, second = word.partition("-")
        if hyphen and first in named and second in named:  # "the Moon-Kim summit"
            yield Span(start, start + len(first)), first
            yield Span(start + len(first) + 1, start + len(word)), second
            continue
        surname = word[:-1] if plural and word.endswith("s") and word not in named else word
        if surname in named and _stands_alone(run, place):
            yield Span(start, start + len(surname)), surname


def surname_of(person: Entity, surnames: Mapping[str, str]) -> str:
    """How texts name a person again.

    >>> surname_of(Entity(Span(0, 11), "Huh Kwang-il", EntityType.PERSON), {})
    'Huh'
    """
    if person.id:
        return surnames.get(person.id, "")
    words = person.name.split(" ")
    korean = words[0] in KOREAN_SURNAMES and "-" in person.name
    chinese = words[0] in CHINESE_SURNAMES and len(words) == 2
    return words[0] if korean or chinese else words[-1]


def _stands_alone(run: Run, place: int) -> bool:
    """Say whether a surname in a run is no part of a longer name."""
    if place + 1 < len(run.words) and run.words[place + 1] not in TRAILING:
        return False
    return place == 0 or run.words[place - 1] in BEFORE_SURNAME or run.words[place - 1] in TITLES
