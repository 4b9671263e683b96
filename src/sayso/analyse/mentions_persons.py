"""Who is named where in one article, and whom a surname alone means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from sayso.analyse.anonymity import aliases_in
from sayso.analyse.governments import country_of
from sayso.analyse.mentions_sources import REMEMBERED, Sources
from sayso.analyse.steps import person_name
from sayso.analyse.steps_words import TITLES, kind_of_noun
from sayso.model.desk import Desk
from sayso.model.findings import Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

NEAR = 160  # characters after a pronoun where the name may stand that it means
_SURNAME = re.compile(r"^([A-Z][\w’'-]+)$")
_MULTI = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){1,3}\b")
_NO_NAMES = frozenset({"The", "A", "In", "On", "But", "An", "And", "At", "For", "While", "When"})


@dataclass
class Persons:
    """The people that the entities of a text name, by where they stand."""

    text: str
    entities: Sequence[Entity]

    @cached_property
    def all(self) -> list[Entity]:
        """Every mention of a person, in the order of the text."""
        return sorted((e for e in self.entities if e.type is EntityType.PERSON), key=lambda e: e.span)

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return aliases_in(self.text)

    def before(self, start: int) -> Iterator[Entity]:
        """Mentions that begin before a place, the nearest first."""
        end = bisect_left(self.all, start, key=lambda e: e.span.start)
        return reversed(self.all[max(0, end - REMEMBERED) : end])

    def between(self, start: int, end: int) -> Sequence[Entity]:
        """Mentions that begin in a stretch, in its order."""
        first, last = (bisect_left(self.all, at, key=lambda e: e.span.start) for at in (start, end))
        return self.all[first:last]

    def last_before(self, at: Span) -> Source | None:
        """The person named last before."""
        near = next(self.before(at.start), None)
        return Source(SourceKind.PERSON, near.name) if near else None

    def next_after(self, at: Span) -> Source | None:
        """The person named next, where that is near."""
        after = bisect_left(self.all, at.end, key=lambda e: e.span.start)
        found = self.all[after] if after < len(self.all) else None
        return Source(SourceKind.PERSON, found.name) if found and found.span.start - at.end < NEAR else None

    def in_sentence(self, at: Span) -> Source | None:
        """The person named last before in the same sentence."""
        near = next(self.before(at.start), None)
        if near and not re.search(r"[.!?\n“”\"]|^['’]s", self.text[near.span.end : at.start]):
            return Source(SourceKind.PERSON, near.name)
        return None

    def pair(self, at: Span, among: Set[str] = frozenset()) -> Source | None:
        """The last two named, as one source; with `among`, the last two of these."""
        names = list(dict.fromkeys(e.name for e in self.before(at.start) if not among or e.name in among))[:2]
        return Source(SourceKind.PERSON, " and ".join(reversed(names))) if len(names) == 2 else None

    def by_surname(self, phrase: str, at: Span, sources: Sources, desk: Desk | None) -> Source | None:
        """Whom one name alone means, with or without a title; None where it is a country's, or an outlet's."""
        words = phrase.split()
        while len(words) > 1 and words[0].strip(".") in TITLES:
            words = words[1:]
        if len(words) != 1 or not _SURNAME.match(words[0]):
            return None
        if desk and (country_of(phrase, desk) or desk.outlet(phrase)):
            return None
        if hidden := next((one for one in sorted(self._aliases) if words[0] in one.split()), ""):
            return Source(SourceKind.PERSON, hidden)  # an alias is nobody who bears the name
        if any(at.contains(e.span) for e in self.all):
            return None
        name = words[0]
        known = sources.last(lambda s: s.kind is SourceKind.PERSON and name in s.name.split())
        return known or self._bearer(name, at)

    def _bearer(self, name: str, at: Span) -> Source | None:
        bearers = [e for e in self.all if name in e.name.split()]
        before = [e for e in bearers if e.span.start < at.start]
        if not bearers:
            return self._full_name(name)
        meant = before[-1:] or (bearers[:1] if len({e.name for e in bearers}) == 1 else [])
        return Source(SourceKind.PERSON, meant[0].name) if meant else None

    def _full_name(self, surname: str) -> Source | None:
        """The first run of capitals in the text that could be a name with this surname."""
        for full in _MULTI.finditer(self.text):
            printed = person_name(full.group()).split()
            ends = {printed[0], printed[-1]}
            if len(printed) > 1 and surname in ends and printed[0] not in _NO_NAMES and not are_nouns(ends):
                return Source(SourceKind.PERSON, " ".join(printed))
        return None


def are_nouns(words: set[str]) -> bool:
    """Say whether any of the words is a noun for some source, so that they are no name."""
    return any(kind_of_noun(word.lower()) for word in words)
