"""Whom a short form means: pronouns, "the source", surnames, "the ministry", inside one article only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from sayso.analyse.acting import Countries
from sayso.analyse.anonymity import anonymity_in
from sayso.analyse.mentions_nouns import Nouns
from sayso.analyse.mentions_outlets import Outlets
from sayso.analyse.mentions_persons import Persons
from sayso.analyse.mentions_pronouns import Pronouns
from sayso.analyse.mentions_sources import BODIES, THINGS, UNNAMED, Sources
from sayso.analyse.phrases import core_of, head_of, plain_source
from sayso.analyse.pronouns import NEUTER, PAIR, PLURAL, SINGULAR, is_acronym, is_plural, pronoun_in
from sayso.analyse.roles import alike, roles_in
from sayso.analyse.steps_words import OFFICES, kind_of_noun
from sayso.model.desk import Desk
from sayso.model.findings import Entity, Source, SourceKind
from sayso.model.spans import Span

_NEAR_BY = 500  # characters back in which whoever goes on to speak was named


@dataclass
class Mentions:
    """The sources that an article has named so far, and whom its short forms mean.

    Working memory of one pass over one article: nothing is carried from one article to another,
    so two unnamed sources of two outlets are never taken for one. With a desk, countries may be
    meant as well.
    """

    text: str
    people: Sequence[Entity]
    desk: Desk | None = None
    named: dict[str, Span] = field(default_factory=dict)  # where each outlet was last named, for steps that it adds
    _sources: Sources = field(default_factory=Sources)

    @property
    def seen(self) -> Sequence[Source]:
        """The sources so far, most recent last."""
        return self._sources.seen

    @property
    def described(self) -> Mapping[str, Sequence[str]]:
        """The words that the text has for each person beside the name, in lower case."""
        return self._pronouns.roles.said

    def remember(self, source: Source, within: Span | None = None) -> None:
        """Note a source that later short forms may mean; after it, whoever reports it by the words `within`."""
        self._sources.remember(source, within)

    def resolve(self, phrase: str, at: Span, speaker: Span | None = None) -> Source | None:
        """The source that a short form means, or None where it is no short form or nothing fits.

        `speaker` are the words for whoever is quoted with it, if anybody is.
        """
        plain = plain_source(phrase)
        if plain and self.text.startswith(plain, at.start):
            at = Span(at.start, at.start + len(plain))
        lowered = pronoun_in(plain) or ("" if is_acronym(plain) else plain.lower())
        if lowered in SINGULAR:
            return self._pronouns.meant(lowered, at, speaker)
        if lowered in PLURAL:
            return self._several(at)
        if lowered in NEUTER:
            return self._thing(at)
        if lowered in PAIR:
            leaders = (
                self._pronouns.roles.holding(OFFICES | {"chairman"}) if lowered.endswith("leaders") else frozenset()
            )
            return self._persons.pair(at, leaders) or self._persons.pair(at)
        return (
            self._outlets.called_one(re.sub(r"^[Tt]he ", "", plain.split(", ")[0]), at)
            or self._beside(plain, at)
            or self._nouns.meant(plain, at)
            or self._outlets.in_short(plain, at)
            or self._persons.by_surname(plain, at, self._sources, self.desk)
            or self._described(plain, at)
        )

    def _described(self, plain: str, at: Span) -> Source | None:
        """The person whose surname stands beside what he is, and nothing else: "Brook, the harbour master"."""
        name, apart, told = plain.partition(", the ")
        if not apart or not name:
            return None
        meant = self._persons.by_surname(name, Span(at.start, at.start + len(name)), self._sources, self.desk)
        known, head = self._pronouns.roles.heads_of(meant.name) if meant else set(), head_of(told)
        return None if known and known.isdisjoint(alike(head) | {head}) else meant

    def _beside(self, phrase: str, at: Span) -> Source | None:
        """The person beside whose name a description stands: "Ada Brook, a bosun"."""
        apart = self.text[max(0, at.start - 2) : at.start] == ", " and re.match(r"[,)]| who\b", self.text[at.end :][:5])
        if not apart or not re.match(r"an? ", phrase, re.I) or kind_of_noun(head_of(phrase)) is not SourceKind.UNNAMED:
            return None
        near = next(self._persons.before(at.start), None)
        beside = near and near.span.end == at.start - 2 and not self._pronouns.unnamed.at(at)
        return Source(SourceKind.PERSON, near.name) if near and beside else None

    def _several(self, at: Span) -> Source | None:
        """Whom "they" means: never a body, nor a country, where somebody unnamed has spoken since."""
        last = self._sources.last(_may_go_on)
        if last and last.kind in UNNAMED and not self._is_quoted(at):  # in his own words "they" are others
            return last if self._is_near(last, at) or is_plural(last) else None
        spoke = self._sources.last(lambda s: s.kind in BODIES or (s.kind not in THINGS and is_plural(s)))
        return spoke or self._land.body_before(at) or self._land.acting(at) or self._sources.last(is_plural)

    def _is_quoted(self, at: Span) -> bool:
        line = self.text[self.text.rfind("\n", 0, at.start) + 1 : at.start]
        return line.rfind("“") > line.rfind("”")

    def _is_near(self, source: Source, at: Span) -> bool:
        return source.span is None or 0 < at.start - source.span.end < _NEAR_BY

    def _thing(self, at: Span) -> Source | None:
        """What "it" means."""
        spoke = self._sources.last(lambda s: s.kind in THINGS and not _are_many(s))
        acting = self._land.acting(at, opening=True)
        if acting and acting.span and (spoke is None or spoke.span is None or spoke.span.start < acting.span.start):
            return replace(acting, span=None)
        return spoke or self._land.acting(at)

    @cached_property
    def _land(self) -> Countries:
        return Countries(self.text, self.desk)

    @cached_property
    def _in_order(self) -> list[Entity]:
        return sorted(self.people, key=lambda e: e.span)

    @cached_property
    def _persons(self) -> Persons:
        return Persons(self.text, self._in_order)

    @cached_property
    def _outlets(self) -> Outlets:
        return Outlets(self.text, self._in_order, self.desk, self._sources)

    @cached_property
    def _pronouns(self) -> Pronouns:
        roles, unnamed = roles_in(self.text, self.people), anonymity_in(self.text, self._persons.all)
        return Pronouns(self.text, self._sources, self._persons, roles, unnamed)

    @cached_property
    def _nouns(self) -> Nouns:
        known = self._pronouns
        return Nouns(
            self.text, self._in_order, self.desk, self._sources, self._persons, self._outlets, self._land,
            known.roles, known.unnamed,
        )  # fmt: skip


def _are_many(source: Source) -> bool:
    """Say whether a source is several things: "headlines", not "Reuters"."""
    return is_plural(source) and head_of(source.name) in core_of(source.name).split()


def _may_go_on(source: Source) -> bool:
    """Say whether "they" may mean a source: any but one person with a name, or a thing that is read."""
    return source.kind in UNNAMED | BODIES or (source.kind not in THINGS and is_plural(source))
