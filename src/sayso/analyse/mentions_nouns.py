"""Whom a noun with an article means: "the ministry", "the plant official", "Kim's regime", "the paper"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.acting import Countries
from sayso.analyse.anonymity import Anonymity
from sayso.analyse.clauses import PREPOSITIONS
from sayso.analyse.governments import country_of
from sayso.analyse.known import standing_in
from sayso.analyse.mentions_outlets import Outlets
from sayso.analyse.mentions_persons import Persons
from sayso.analyse.mentions_sources import REMEMBERED, UNNAMED, Sources
from sayso.analyse.phrases import head_of
from sayso.analyse.roles import Roles, alike, countries_of
from sayso.analyse.steps_words import OFFICES, PAPERS, STORIES, kind_of_noun
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

# what any body may be called once it has been named
_GENERIC = frozenset(
    "agency organisation organization group body institution company firm charity tank operator".split()
)
_OUTLETS = frozenset("paper network site website channel station portal".split())
_COUNTRYLIKE = frozenset("government regime country nation state leadership administration authorities".split())
_AGED = re.compile(r"\d\d-year-old")
_ONLY_NAMED = frozenset("democrat republican conservative senator congressman congresswoman billionaire tycoon".split())
_NO_WIRE = frozenset("paper newspaper daily weekly tabloid broadsheet broadcaster magazine station channel".split())
_PRIVATE = frozenset("company firm charity tank operator group".split())
_OF_A_STATE = re.compile(r"\b(?:House|Ministry|Council|Government|Congress|Senate|Parliament|Assembly|Army|Pentagon)\b")
_REGIMES = frozenset({"regime", "dictatorship"})
_ADMINISTRATION = re.compile(r"\b(?:[A-Z]\.)?[A-Z][\w.’'-]{1,40} administration\b")
_RULES = frozenset("regime government dictatorship leadership".split())
_DEFINITE = re.compile(r"^(?:the|this|that|these|those|his|her|its|their)\s+(?:same\s+)?([\w-]+)s?$", re.I)
_DESCRIBED = re.compile(
    r"^(?:(?:the|this|that|his|her|its|their)\s|[\w.’' -]{2,30}?['’]s?\s)(?:[\w.’'-]+\s){0,4}[\w-]+$", re.I
)
_FAR = 4000  # characters back in which a body may have been named
_DETERMINERS = frozenset("the this that these those a an same his her its their".split())


@dataclass
class Nouns:
    """What an article's definite nouns mean, by who was called so before and who holds which role."""

    text: str
    entities: Sequence[Entity]  # in text order
    desk: Desk | None
    sources: Sources
    persons: Persons
    outlets: Outlets
    land: Countries
    roles: Roles
    unnamed: Anonymity

    def meant(self, phrase: str, at: Span) -> Source | None:
        """The source that a definite description means, or None where it is none or nothing fits."""
        short = _DEFINITE.match(phrase)
        if not short and not _DESCRIBED.match(phrase):
            return None
        head = head_of(phrase) or (short[1].lower() if short else "")
        if any(e.span.end == at.end for e in standing_in(self.entities, at)):
            return None
        if not short:
            return self._rule_of(phrase, head) or self._described(phrase, head, at)
        if head in PAPERS | _OUTLETS:
            printed = (
                self.sources.last(lambda s: s.kind in PUBLISHERS - {SourceKind.WIRE}) if head in _NO_WIRE else None
            )
            return printed or self.sources.last_publisher() or self.outlets.before(at)
        return self._called(phrase, head, at)

    def _described(self, phrase: str, head: str, at: Span) -> Source | None:
        """Whom "the plant official" means: the unnamed source whom these words describe, before anybody named."""
        unnamed = [s for s in self.sources.seen[-REMEMBERED:] if s.kind in UNNAMED and head_of(s.name) == head]
        words = _words(phrase) - {head}
        fit = {s.name: s for s in unnamed if words <= _words(s.name)}
        if unnamed:
            return next(iter(fit.values())) if len(fit) == 1 else None
        return self._role(phrase, head, at) or (
            self._just_spoken(head, at) if phrase.lower().startswith("the ") else None
        )

    def _called(self, phrase: str, head: str, at: Span) -> Source | None:
        """What a noun with an article means: who was called so before, or the name that has it."""
        exact = self.sources.last(lambda s: head_of(s.name) == head)
        if head in STORIES and exact is None:  # no report was named: it is the one that an outlet published
            return self.outlets.whose_story(at)
        role = self._role(phrase, head, at)
        if role and (exact is None or exact.kind not in UNNAMED):
            return role
        body = self._called_so(head, at) or self._body(head, at)
        if body and exact and _is_another(body, exact):
            return body
        if exact and exact.name.lower() != phrase.lower():
            return exact
        if head == "administration":
            own = body if body and body.name.endswith(" Administration") else None
            return own or self._administration(at)
        if head in _COUNTRYLIKE and (acting := self._acting(head, at)):
            return acting
        return body or exact or self._like(head) or self._just_spoken(head, at)

    def _acting(self, head: str, at: Span) -> Source | None:
        """The country whose government is meant; "the regime" is no country named in passing."""
        if head not in _REGIMES:
            return self.land.acting(at)
        mostly = Source(SourceKind.INSTITUTION, self.land.mostly) if self.land.mostly else None
        return self.land.acting(at, opening=True) or mostly

    def _administration(self, at: Span) -> Source | None:
        """Whose administration the text has named, last before or else first: "the Brook administration"."""
        named = list(_ADMINISTRATION.finditer(self.text, 0, at.start)) or list(_ADMINISTRATION.finditer(self.text))[:1]
        return Source(SourceKind.INSTITUTION, named[-1].group()) if named else None

    def _called_so(self, head: str, at: Span) -> Source | None:
        """The last name that the text calls so: "Harbour Voices, a group" is "the group"."""
        if head not in _GENERIC:
            return None
        described = rf"(?:(?!(?:{'|'.join(sorted(PREPOSITIONS))})\b)[\w’'-]+ ){{0,4}}{re.escape(head)}\b"
        called = rf"\b((?:[A-Z][\w&’'-]* ){{0,3}}[A-Z][\w&’'-]*), (?:an?|the) {described}"
        people = {e.name for e in self.persons.all} | {e.span.of(self.text) for e in self.persons.all}
        found = re.finditer(called, self.text[max(0, at.start - _FAR) : at.start])
        named = [match[1] for match in found if match[1] not in people]
        return Source(SourceKind.INSTITUTION, named[-1]) if named else None

    def _like(self, head: str) -> Source | None:
        """Who was called so in another number, as bodies are; an unnamed official is not "the officials"."""
        return self.sources.last(lambda s: s.kind not in UNNAMED and head_of(s.name).rstrip("s") == head.rstrip("s"))

    def _just_spoken(self, head: str, at: Span) -> Source | None:
        """The named person who spoke last: whom "the Democrat" or "the 61-year-old" means."""
        if (head not in _ONLY_NAMED and not _AGED.fullmatch(head)) or self.unnamed.holds(head, alike(head), at):
            return None
        return self.sources.last(lambda s: s.kind is SourceKind.PERSON)

    def _rule_of(self, phrase: str, head: str) -> Source | None:
        """The country of someone's regime: of him whom the text calls its leader."""
        whose = re.match(r"(?:the )?([\w .-]{2,40}?)['’]s? ", phrase)
        if head not in _RULES or not whose or not self.desk:
            return None
        owners = [e.name for e in self.persons.all if whose[1].split()[0] in e.name.replace("-", " ").split()]
        country = next((c for name in dict.fromkeys(owners) if (c := self.roles.country_of(name))), "")
        named = country_of(f"{country} government", self.desk) if country else self.land.mostly
        return Source(SourceKind.INSTITUTION, named) if owners and named else None

    def _role(self, phrase: str, head: str, at: Span) -> Source | None:
        kind = kind_of_noun(head) if head not in STORIES else SourceKind.DOCUMENT
        if head.endswith("s") or not (kind is SourceKind.UNNAMED or (kind is None and phrase[1:].islower())):
            return None
        one_of_a_kind = head in OFFICES and countries_of(phrase.lower()) and not self.unnamed.at(at)
        if not one_of_a_kind and self.unnamed.holds(head, alike(head), at):
            return None  # but "a visit by a northern leader" leaves nobody unnamed who is "the northern president"
        before = dict.fromkeys(e.name for e in self.persons.before(at.start) if not self._second(e.name, phrase, head))
        name = self.roles.holder(phrase, head, list(before), at.start)
        if not name and one_of_a_kind:
            name = self.roles.only_holder(phrase, head)
        return Source(SourceKind.PERSON, name) if name else None

    def _second(self, name: str, phrase: str, head: str) -> bool:
        """Say whether somebody is only ever second to the one whom the phrase means: "the president" is no vice one."""
        second = re.compile(rf"\b(?:vice|deputy|assistant)[ -](?:[\w-]+ ){{0,2}}{re.escape(head)}\b")
        cores = [core for _, core in self.roles.held.get(name, ()) if head in core]
        if not cores or second.search(phrase.lower()):
            return False
        return not any(head in second.sub("", core) for core in cores)

    def _body(self, head: str, at: Span) -> Source | None:
        """The last organisation named whose name has the noun, or any where the noun fits any."""
        if kind_of_noun(head) is not SourceKind.INSTITUTION:
            return None
        if head == "agency" and (wire := self.outlets.news_agency(at)):
            return wire
        before = [e for e in self.entities if e.type is EntityType.ORGANISATION and e.span.end <= at.start]
        for entity in reversed(before):
            if (
                head in _GENERIC and not (head in _PRIVATE and _OF_A_STATE.search(entity.name))
            ) or head in entity.name.lower().split():
                return Source(SourceKind.INSTITUTION, entity.name, entity.span)
        far = self.text[max(0, at.start - _FAR) : at.start]
        named = list(re.finditer(rf"\b(?:[A-Z][\w.’'-]* ){{1,4}}{re.escape(head)}\b", far))
        printed = re.sub(r"^(?:The|A|An|In|On|But|And) ", "", named[-1].group()) if named else ""
        return Source(SourceKind.INSTITUTION, printed) if " " in printed else None


def _is_another(body: Source, exact: Source) -> bool:
    """Say whether a body was named after another one that is called so, and not as the end of its name."""
    later = body.span is not None and exact.span is not None and exact.span.start < body.span.start
    return later and exact.kind is body.kind and not exact.name.lower().endswith(body.name.lower())


def _words(phrase: str) -> set[str]:
    return set(re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", phrase.lower()))) - _DETERMINERS
