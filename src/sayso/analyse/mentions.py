"""Whom a short form means: pronouns, "the source", surnames, "the ministry", inside one article only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sayso.analyse.steps import head_of, person_name
from sayso.model.findings import PUBLISHERS, Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

_HUMAN = frozenset({SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.OFFICIAL, SourceKind.PUBLIC})
_THINGS = frozenset(
    {
        SourceKind.INSTITUTION,
        SourceKind.DOCUMENT,
        SourceKind.OUTLET,
        SourceKind.WIRE,
        SourceKind.STATE_MEDIA,
        SourceKind.DATASET,
    }
)
_STORIES = frozenset({"report", "article", "story", "dispatch"})
_REMEMBERED = 200  # sources back that a short form may reach
_PAPERS = frozenset("newspaper paper website outlet daily broadcaster network magazine site portal".split())
_SINGULAR = frozenset({"he", "she", "i", "who"})
_PLURAL = frozenset({"they", "we", "them"})
_DEFINITE = re.compile(r"^(?:the|this|that|these|those|his|her|its|their)\s+(?:same\s+)?([\w-]+)s?$", re.I)
_SURNAME = re.compile(r"^(?:(?:Mr|Mrs|Ms|Dr|Gen)\.?\s+)?([A-Z][\w-]+)$")
_BODY = re.compile(
    r"\b(?:[Tt]he |[A-Z][a-z]+ [A-Z][a-z]+ |[A-Z][a-z]+ )"
    r"(?:authorities|government|ministry|regime|agencies|officials)\b"
)
_MULTI = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){1,3}\b")


@dataclass
class Mentions:
    """The sources that an article has named so far, most recent last.

    Working memory of one pass over one article: nothing is carried from one article to another,
    so two unnamed sources of two outlets are never taken for one.
    """

    text: str
    people: Sequence[Entity]
    seen: list[Source] = field(default_factory=list)
    named: dict[str, Span] = field(default_factory=dict)  # where each outlet was last named, for steps that it adds

    def remember(self, source: Source) -> None:
        """Note a source that later short forms may mean."""
        if source.kind is not SourceKind.UNKNOWN:
            self.seen.append(source)

    def resolve(self, phrase: str, at: Span) -> Source | None:
        """The source that a short form means, or None where it is no short form or nothing fits."""
        lowered = phrase.lower().strip()
        if lowered in _SINGULAR:
            return self._last(lambda s: s.kind in _HUMAN and not _is_plural(s)) or self._person_before(at)
        if lowered in _PLURAL:
            return self._last(lambda s: s.kind in _THINGS or _is_plural(s)) or self._body_before(at)
        if lowered in {"it", "which", "this"}:
            return self._last(lambda s: s.kind in _THINGS)
        if definite := _DEFINITE.match(phrase.strip()):
            head = head_of(phrase) or definite[1].lower()
            if head in _PAPERS:
                return self._last(lambda s: s.kind in PUBLISHERS) or self._outlet_before(at)
            exact = self._last(lambda s: head_of(s.name) == head)
            if head in _STORIES and exact is None:  # no report was named: it is the one that an outlet published
                return self._last(lambda s: s.kind in PUBLISHERS) or self._outlet_before(at)
            return exact or self._last(lambda s: head_of(s.name).rstrip("s") == head.rstrip("s"))
        return self._by_surname(phrase)

    def _last(self, fits: Callable[[Source], bool]) -> Source | None:
        return next((s for s in reversed(self.seen[-_REMEMBERED:]) if fits(s)), None)

    def _person_before(self, at: Span) -> Source | None:
        before = [e for e in self.people if e.type is EntityType.PERSON and e.span.end <= at.start]
        return Source(SourceKind.PERSON, before[-1].name) if before else None

    def _outlet_before(self, at: Span) -> Source | None:
        before = [e for e in self.people if e.type is EntityType.OUTLET and e.span.end <= at.start]
        return Source(SourceKind.OUTLET, before[-1].name) if before else None

    def _body_before(self, at: Span) -> Source | None:
        """The authorities that "they" means when nobody has spoken yet."""
        before = bisect_left(self._bodies, (at.start, ""))
        return Source(SourceKind.INSTITUTION, self._bodies[before - 1][1]) if before else None

    @cached_property
    def _bodies(self) -> list[tuple[int, str]]:
        return [(match.start(), match.group()) for match in _BODY.finditer(self.text)]

    def _by_surname(self, phrase: str) -> Source | None:
        match = _SURNAME.match(phrase.strip())
        if not match:
            return None
        name = match[1]
        known = self._last(lambda s: s.kind is SourceKind.PERSON and name in s.name.split())
        if known:
            return known
        for entity in self.people:
            if entity.type is EntityType.PERSON and name in entity.name.split():
                return Source(SourceKind.PERSON, entity.name)
        for full in _MULTI.finditer(self.text):
            printed = person_name(full.group()).split()
            if (
                len(printed) > 1
                and name in {printed[0], printed[-1]}
                and printed[0] not in {"The", "A", "In", "On", "But"}
            ):
                return Source(SourceKind.PERSON, " ".join(printed))
        return None


def _is_plural(source: Source) -> bool:
    head = head_of(source.name)
    return source.kind is SourceKind.PUBLIC or (
        source.kind is not SourceKind.PERSON and head.endswith("s") and not head.endswith("ss")
    )
