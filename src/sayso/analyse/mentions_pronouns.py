"""Whom "he", "she" and "who" mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from sayso.analyse.acting import opens_sentence
from sayso.analyse.anonymity import Anonymity
from sayso.analyse.mentions_persons import NEAR, Persons
from sayso.analyse.mentions_sources import HUMAN, Sources
from sayso.analyse.phrases import head_of
from sayso.analyse.pronouns import OTHER_SEX, SEX, is_plural, styled
from sayso.analyse.roles import Roles
from sayso.model.findings import Entity, Source, SourceKind
from sayso.model.spans import Span


@dataclass
class Pronouns:
    """What a text shows of whom its pronouns for one human mean, as its sources go by."""

    text: str
    sources: Sources
    persons: Persons
    roles: Roles
    unnamed: Anonymity
    _called: dict[str, str] = field(default_factory=dict)  # name -> the sex that a pronoun gave it

    def meant(self, pronoun: str, at: Span) -> Source | None:
        """Whom a pronoun means; from here on the opposite one is not said of that source."""
        found = self._human(pronoun, at)
        if found and pronoun in SEX:
            self._called.setdefault(found.name, SEX[pronoun])
        return found

    def _human(self, pronoun: str, at: Span) -> Source | None:
        spoke = self.sources.last(lambda s: s.kind in HUMAN and not is_plural(s) and self._may_be(pronoun, s))
        if self.unnamed.at(at):
            return spoke if spoke and spoke.kind is not SourceKind.PERSON else None
        if pronoun in {"who", "whose"}:
            near = self.persons.in_sentence(at)
            return near or spoke or self.persons.last_before(at)
        subject = self._subject(pronoun, at)
        if subject and (spoke is None or spoke.span is None or spoke.span.start < subject.span.start):
            return Source(SourceKind.PERSON, subject.name)
        near = spoke or self.persons.last_before(at) or self.persons.next_after(at)
        return near if near and self._may_be(pronoun, near) else None

    def _may_be(self, pronoun: str, source: Source) -> bool:
        """Say whether nothing in the text speaks against calling somebody he, or she."""
        other = OTHER_SEX.get(pronoun)
        if other is None:
            return True
        if self._called.get(source.name, SEX[pronoun]) != SEX[pronoun]:
            return False
        words = {head_of(source.name)} if source.kind is not SourceKind.PERSON else self.roles.heads_of(source.name)
        named = source.name.split() if self._styled else []
        return other.isdisjoint(words) and not any((one, word) in self._styled for one in other for word in named)

    @cached_property
    def _styled(self) -> frozenset[tuple[str, str]]:
        return styled(self.text)

    def _subject(self, pronoun: str, at: Span) -> Entity | None:
        """The last person before who opens a sentence, outside quotation marks."""
        for entity in self.persons.before(at.start):
            if at.start - entity.span.start > 4 * NEAR:
                return None
            may_be = self._may_be(pronoun, Source(SourceKind.PERSON, entity.name))
            if (
                may_be
                and opens_sentence(self.text, entity.span.start)
                and self.text[entity.span.end : entity.span.end + 2] not in {"'s", "’s"}
            ):
                return entity
        return None
