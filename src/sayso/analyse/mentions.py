"""Whom a short form means: pronouns, "the source", surnames, "the ministry", inside one article only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from sayso.analyse.acting import Countries, opens_sentence
from sayso.analyse.anonymity import Anonymity, anonymity_in
from sayso.analyse.called import papers_in, reporting_in
from sayso.analyse.governments import country_of
from sayso.analyse.known import standing_in
from sayso.analyse.phrases import head_of, plain_source
from sayso.analyse.pronouns import (
    NEUTER,
    OTHER_SEX,
    PAIR,
    PLURAL,
    SEX,
    SINGULAR,
    is_acronym,
    is_plural,
    pronoun_in,
    styled,
)
from sayso.analyse.roles import Roles, alike, roles_in
from sayso.analyse.steps import outlet_in, person_name
from sayso.analyse.steps_words import PAPERS, STORIES, TITLES, kind_of_noun
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

_HUMAN = frozenset({SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.OFFICIAL, SourceKind.PUBLIC})
_UNNAMED = frozenset({SourceKind.UNNAMED, SourceKind.OFFICIAL})
_BODIES = frozenset({SourceKind.INSTITUTION, *PUBLISHERS})
_THINGS = _BODIES | {SourceKind.DOCUMENT, SourceKind.DATASET}
_REMEMBERED = 200  # sources back that a short form may reach
# what any body may be called once it has been named
_GENERIC = frozenset(
    "agency organisation organization group body institution company firm charity tank operator".split()
)
_OUTLETS = frozenset("paper network site website channel station portal".split())
_COUNTRYLIKE = frozenset("government regime country nation state leadership administration authorities".split())
_AGED = re.compile(r"\d\d-year-old")
_ONLY_NAMED = frozenset("democrat republican conservative senator congressman congresswoman billionaire tycoon".split())
_RULES = frozenset("regime government dictatorship leadership".split())
_DEFINITE = re.compile(r"^(?:the|this|that|these|those|his|her|its|their)\s+(?:same\s+)?([\w-]+)s?$", re.I)
_DESCRIBED = re.compile(
    r"^(?:(?:the|this|that|his|her|its|their)\s|[\w.’' -]{2,30}?['’]s?\s)(?:[\w.’'-]+\s){0,4}[\w-]+$", re.I
)
_SURNAME = re.compile(r"^([A-Z][\w’'-]+)$")
_SHORT_PAPER = re.compile(r"^[Tt]he ([A-Z][a-z]+)$")
_WITH_ARTICLE = re.compile(r"\b[Tt]he ((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)")
_MULTI = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){1,3}\b")
_FAR = 4000  # characters back in which a body may have been named
_NEAR = 160  # characters after a pronoun where the name may stand that it means


@dataclass
class Mentions:
    """The sources that an article has named so far, most recent last.

    Working memory of one pass over one article: nothing is carried from one article to another,
    so two unnamed sources of two outlets are never taken for one. With a desk, countries may be
    meant as well.
    """

    text: str
    people: Sequence[Entity]
    desk: Desk | None = None
    seen: list[Source] = field(default_factory=list)
    named: dict[str, Span] = field(default_factory=dict)  # where each outlet was last named, for steps that it adds
    _called_he_or_she: dict[str, str] = field(default_factory=dict)

    def remember(self, source: Source, within: Span | None = None) -> None:
        """Note a source that later short forms may mean; after it, whoever reports it by the words `within`."""
        if source.kind is not SourceKind.UNKNOWN:
            at = next((k for k, one in enumerate(self.seen) if within and one.span == within), len(self.seen))
            self.seen.insert(at, source)

    def resolve(self, phrase: str, at: Span) -> Source | None:
        """The source that a short form means, or None where it is no short form or nothing fits."""
        plain = plain_source(phrase)
        lowered = pronoun_in(plain) or ("" if is_acronym(plain) else plain.lower())
        if lowered in SINGULAR:
            return self._noted(lowered, self._human(lowered, at))
        if lowered in PLURAL:
            return (
                self._last(lambda s: s.kind in _THINGS or is_plural(s))
                or self._land.body_before(at)
                or self._land.acting(at)
            )
        if lowered in NEUTER:
            return self._thing(at)
        if lowered in PAIR:
            return self._pair(at)
        if paper := self._called_a_paper(re.sub(r"^[Tt]he ", "", plain), at):
            return paper
        if beside := self._beside(plain, at):
            return beside
        return self._definite(plain, at) or self._paper_in_short(plain, at) or self._by_surname(plain, at)

    def _beside(self, phrase: str, at: Span) -> Source | None:
        """The person beside whose name a description stands: "Ada Brook, a bosun"."""
        apart = self.text[max(0, at.start - 2) : at.start] == ", " and re.match(r"[,)]| who\b", self.text[at.end :][:5])
        if not apart or not re.match(r"an? ", phrase, re.I) or kind_of_noun(head_of(phrase)) is not SourceKind.UNNAMED:
            return None
        near = next(self._people_before(at.start), None)
        beside = near and near.span.end == at.start - 2 and not self._unnamed.at(at)
        return Source(SourceKind.PERSON, near.name) if near and beside else None

    def _called_a_paper(self, name: str, at: Span) -> Source | None:
        """An outlet that no desk lists, by what the text calls it, or because it reports and is nobody."""
        inside = standing_in(self._in_order, at)
        if any(e.id for e in inside) or (self.desk and self.desk.outlet(name)):
            return None
        if name in self._papers:
            return Source(self._papers[name], name)
        acts = self.desk is not None and country_of(name, self.desk)
        nobody = not inside and not acts and not _nouns(set(name.lower().split()))
        return Source(SourceKind.OUTLET, name) if nobody and name in self._reporting else None

    @cached_property
    def _papers(self) -> dict[str, SourceKind]:
        return papers_in(self.text)

    @cached_property
    def _reporting(self) -> frozenset[str]:
        return reporting_in(self.text)

    def _last(self, fits: Callable[[Source], bool]) -> Source | None:
        return next((s for s in reversed(self.seen[-_REMEMBERED:]) if fits(s)), None)

    # people

    def _human(self, pronoun: str, at: Span) -> Source | None:
        spoke = self._last(lambda s: s.kind in _HUMAN and not is_plural(s) and self._may_be(pronoun, s))
        if self._unnamed.at(at):
            return spoke if spoke and spoke.kind is not SourceKind.PERSON else None
        if pronoun in {"who", "whose"}:
            near = self._person_in_sentence(at)
            return near or spoke or self._person_before(at)
        subject = self._subject(pronoun, at)
        if subject and (spoke is None or spoke.span is None or spoke.span.start < subject.span.start):
            return Source(SourceKind.PERSON, subject.name)
        near = spoke or self._person_before(at) or self._person_after(at)
        return near if near and self._may_be(pronoun, near) else None

    def _noted(self, pronoun: str, found: Source | None) -> Source | None:
        """The same source, of whom the opposite pronoun is not said from here on."""
        if found and pronoun in SEX:
            self._called_he_or_she.setdefault(found.name, SEX[pronoun])
        return found

    def _may_be(self, pronoun: str, source: Source) -> bool:
        """Say whether nothing in the text speaks against calling somebody he, or she."""
        other = OTHER_SEX.get(pronoun)
        if other is None:
            return True
        if self._called_he_or_she.get(source.name, SEX[pronoun]) != SEX[pronoun]:
            return False
        words = {head_of(source.name)} if source.kind is not SourceKind.PERSON else self._roles.heads_of(source.name)
        return other.isdisjoint(words) and not any(
            (one, word) in self._styled for one in other for word in source.name.split()
        )

    @cached_property
    def _styled(self) -> frozenset[tuple[str, str]]:
        return styled(self.text)

    def _subject(self, pronoun: str, at: Span) -> Entity | None:
        """The last person before who opens a sentence, outside quotation marks."""
        for entity in self._people_before(at.start):
            if at.start - entity.span.start > 4 * _NEAR:
                return None
            may_be = self._may_be(pronoun, Source(SourceKind.PERSON, entity.name))
            if (
                may_be
                and opens_sentence(self.text, entity.span.start)
                and self.text[entity.span.end : entity.span.end + 2] not in {"'s", "’s"}
            ):
                return entity
        return None

    def _person_in_sentence(self, at: Span) -> Source | None:
        near = next(self._people_before(at.start), None)
        if near and not re.search(r"[.!?\n“”\"]|^['’]s", self.text[near.span.end : at.start]):
            return Source(SourceKind.PERSON, near.name)
        return None

    @cached_property
    def _in_order(self) -> list[Entity]:
        return sorted(self.people, key=lambda e: e.span)

    @cached_property
    def _persons(self) -> list[Entity]:
        return [e for e in self._in_order if e.type is EntityType.PERSON]

    def _people_before(self, start: int) -> Iterator[Entity]:
        end = bisect_left(self._persons, start, key=lambda e: e.span.start)
        return reversed(self._persons[max(0, end - _REMEMBERED) : end])

    def _person_before(self, at: Span) -> Source | None:
        before = next(self._people_before(at.start), None)
        return Source(SourceKind.PERSON, before.name) if before else None

    def _person_after(self, at: Span) -> Source | None:
        after = bisect_left(self._persons, at.end, key=lambda e: e.span.start)
        found = self._persons[after] if after < len(self._persons) else None
        return Source(SourceKind.PERSON, found.name) if found and found.span.start - at.end < _NEAR else None

    def _pair(self, at: Span) -> Source | None:
        names = list(dict.fromkeys(e.name for e in self._people_before(at.start)))[:2]
        return Source(SourceKind.PERSON, " and ".join(reversed(names))) if len(names) == 2 else None

    def _by_surname(self, phrase: str, at: Span) -> Source | None:
        words = phrase.split()
        while len(words) > 1 and words[0].strip(".") in TITLES:
            words = words[1:]
        if len(words) != 1 or not _SURNAME.match(words[0]) or standing_in(self._persons, at):
            return None
        if self.desk and (country_of(phrase, self.desk) or self.desk.outlet(phrase)):
            return None
        name = words[0]
        known = self._last(lambda s: s.kind is SourceKind.PERSON and name in s.name.split())
        if known:
            return known
        bearers = [e for e in self._persons if name in e.name.split()]
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
            if len(printed) > 1 and surname in ends and printed[0] not in _NO_NAMES and not _nouns(ends):
                return Source(SourceKind.PERSON, " ".join(printed))
        return None

    # bodies, papers, roles

    def _definite(self, phrase: str, at: Span) -> Source | None:
        short = _DEFINITE.match(phrase)
        if not short and not _DESCRIBED.match(phrase):
            return None
        head = head_of(phrase) or (short[1].lower() if short else "")
        if any(e.span.end == at.end for e in standing_in(self._in_order, at)):
            return None
        if not short:
            return self._rule_of(phrase, head) or self._described(phrase, head, at)
        if head in PAPERS | _OUTLETS:
            return self._last(lambda s: s.kind in PUBLISHERS) or self._outlet_before(at)
        return self._called(phrase, head, at)

    def _described(self, phrase: str, head: str, at: Span) -> Source | None:
        """Whom "the plant official" means: the unnamed source whom these words describe, before anybody named."""
        unnamed = [s for s in self.seen[-_REMEMBERED:] if s.kind in _UNNAMED and head_of(s.name) == head]
        words = _words(phrase) - {head}
        fit = {s.name: s for s in unnamed if words <= _words(s.name)}
        if unnamed:
            return next(iter(fit.values())) if len(fit) == 1 else None
        return self._role(phrase, head, at) or (
            self._just_spoken(head, at) if phrase.lower().startswith("the ") else None
        )

    def _called(self, phrase: str, head: str, at: Span) -> Source | None:
        """What a noun with an article means: who was called so before, or the name that has it."""
        exact = self._last(lambda s: head_of(s.name) == head)
        if head in STORIES and exact is None:  # no report was named: it is the one that an outlet published
            return self._last(lambda s: s.kind in PUBLISHERS) or self._outlet_before(at)
        role = self._role(phrase, head, at)
        if role and (exact is None or exact.kind not in _UNNAMED):
            return role
        body = self._body_called(head, at)
        if exact and exact.name.lower() != phrase.lower():
            return exact
        if head in _COUNTRYLIKE and (acting := self._land.acting(at)):
            return acting
        return body or exact or self._like(head) or self._just_spoken(head, at)

    def _like(self, head: str) -> Source | None:
        """Who was called so in another number, as bodies are; an unnamed official is not "the officials"."""
        return self._last(lambda s: s.kind not in _UNNAMED and head_of(s.name).rstrip("s") == head.rstrip("s"))

    def _just_spoken(self, head: str, at: Span) -> Source | None:
        """The named person who spoke last: whom "the Democrat" or "the 61-year-old" means."""
        if (head not in _ONLY_NAMED and not _AGED.fullmatch(head)) or self._unnamed.holds(head, alike(head), at):
            return None
        return self._last(lambda s: s.kind is SourceKind.PERSON)

    def _rule_of(self, phrase: str, head: str) -> Source | None:
        """The country of someone's regime: of him whom the text calls its leader."""
        whose = re.match(r"(?:the )?([\w .-]{2,40}?)['’]s? ", phrase)
        if head not in _RULES or not whose or not self.desk:
            return None
        owners = [e.name for e in self._persons if whose[1].split()[0] in e.name.replace("-", " ").split()]
        country = next((c for name in dict.fromkeys(owners) if (c := self._roles.country_of(name))), "")
        named = country_of(f"{country} government", self.desk) if country else self._land.mostly
        return Source(SourceKind.INSTITUTION, named) if owners and named else None

    def _role(self, phrase: str, head: str, at: Span) -> Source | None:
        kind = kind_of_noun(head) if head not in STORIES else SourceKind.DOCUMENT
        if head.endswith("s") or not (kind is SourceKind.UNNAMED or (kind is None and phrase[1:].islower())):
            return None
        if self._unnamed.holds(head, alike(head), at):
            return None
        before = dict.fromkeys(e.name for e in self._people_before(at.start))
        name = self._roles.holder(phrase, head, list(before), at.start)
        return Source(SourceKind.PERSON, name) if name else None

    @cached_property
    def _unnamed(self) -> Anonymity:
        return anonymity_in(self.text, self._persons)

    @cached_property
    def _roles(self) -> Roles:
        return roles_in(self.text, self.people)

    def _body_called(self, head: str, at: Span) -> Source | None:
        """The last organisation named whose name has the noun, or any where the noun fits any."""
        if kind_of_noun(head) is not SourceKind.INSTITUTION:
            return None
        if head == "agency" and (wire := self._news_agency(at)):
            return wire
        before = [e for e in self.people if e.type is EntityType.ORGANISATION and e.span.end <= at.start]
        for entity in reversed(before):
            if head in _GENERIC or head in entity.name.lower().split():
                return Source(SourceKind.INSTITUTION, entity.name)
        named = list(
            re.finditer(
                rf"\b(?:[A-Z][\w.’'-]* ){{1,4}}{re.escape(head)}\b", self.text[max(0, at.start - _FAR) : at.start]
            )
        )
        printed = re.sub(r"^(?:The|A|An|In|On|But|And) ", "", named[-1].group()) if named else ""
        return Source(SourceKind.INSTITUTION, printed) if " " in printed else None

    def _news_agency(self, at: Span) -> Source | None:
        """The news agency that was named last, where no other agency was named since."""
        for entity in reversed([e for e in self.people if e.span.end <= at.start]):
            outlet = self.desk.outlet(entity.name) if self.desk and entity.type is EntityType.OUTLET else None
            if outlet and outlet.kind in {SourceKind.WIRE, SourceKind.STATE_MEDIA}:
                return Source(outlet.kind, outlet.name)
            if entity.type is EntityType.ORGANISATION and "agency" in entity.name.lower().split():
                return None
        return None

    def _paper_in_short(self, phrase: str, at: Span) -> Source | None:
        """ "The Times" is the last paper named whose name ends so."""
        short = _SHORT_PAPER.match(phrase)
        if not short or standing_in(self._in_order, at):
            return None
        known = self._last(lambda s: s.kind in PUBLISHERS and s.name.endswith(f" {short[1]}"))
        if known:
            return known
        before = [e for e in self.people if e.type is EntityType.OUTLET and e.span.end <= at.start]
        last = next((e for e in reversed(before) if e.name.endswith(f" {short[1]}")), None)
        outlet = self.desk.outlet(last.name) if last and self.desk else None
        return Source(outlet.kind if outlet else SourceKind.OUTLET, last.name) if last else None

    def _outlet_before(self, at: Span) -> Source | None:
        before = [e for e in self.people if e.type is EntityType.OUTLET and e.span.end <= at.start]
        if not before:
            near = self.text[max(0, at.start - 4 * _NEAR) : at.start]
            shaped = outlet_in(near, self.desk or Desk("", ""))
            name = shaped.name if shaped else next(iter(_WITH_ARTICLE.findall(near)[-1:]), "")
            return Source(SourceKind.OUTLET, name) if name and not country_of(name, self.desk or Desk("", "")) else None
        outlet = self.desk.outlet(before[-1].name) if self.desk else None
        return Source(outlet.kind if outlet else SourceKind.OUTLET, before[-1].name)

    # what "it" and "they" mean

    def _thing(self, at: Span) -> Source | None:
        spoke = self._last(lambda s: s.kind in _THINGS)
        acting = self._land.acting(at, opening=True)
        if acting and acting.span and (spoke is None or spoke.span is None or spoke.span.start < acting.span.start):
            return replace(acting, span=None)
        return spoke or self._land.acting(at)

    @cached_property
    def _land(self) -> Countries:
        return Countries(self.text, self.desk)


_DETERMINERS = frozenset("the this that these those a an same his her its their".split())
_NO_NAMES = frozenset({"The", "A", "In", "On", "But", "An", "And", "At", "For", "While", "When"})


def _words(phrase: str) -> set[str]:
    return set(re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", phrase.lower()))) - _DETERMINERS


def _nouns(words: set[str]) -> bool:
    return any(kind_of_noun(word.lower()) for word in words)
