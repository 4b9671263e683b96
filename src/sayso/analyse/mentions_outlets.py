"""Which outlet a short form means: "the paper", "the Times", "the agency", or a name that no desk lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.analyse.called import papers_in, reporting_in
from sayso.analyse.governments import country_of
from sayso.analyse.known import standing_in
from sayso.analyse.mentions_persons import NEAR, are_nouns
from sayso.analyse.mentions_sources import Sources
from sayso.analyse.steps import outlet_in
from sayso.analyse.steps_words import STORIES
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

_SHORT_PAPER = re.compile(r"^[Tt]he ([A-Z][a-z]+)$")
_WITH_ARTICLE = re.compile(r"\b[Tt]he ((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)")
_OWN_STORY = re.compile(
    rf"(?:(?!cit|quot|refer|accord|from )[^.\n]){{0,60}}?\b(?:an?|its|another) (?:[\w“”\"-]+ ){{0,3}}?"
    rf"[“\"]?(?:{'|'.join(sorted(STORIES))})\b"
)
_OTHERS_STORY = re.compile(rf"[^.\n]{{0,60}}?\b(?:the|that|this) (?:{'|'.join(sorted(STORIES))})\b")
_NO_PAPER = frozenset({EntityType.PERSON, EntityType.ORGANISATION})
_FAR = 2000  # characters back in which somebody's report may have been spoken of


@dataclass
class Outlets:
    """The outlets that a text names, by the desk's list, by their shape, or by what the text calls them."""

    text: str
    entities: Sequence[Entity]  # in text order
    desk: Desk | None
    sources: Sources

    def called_one(self, name: str, at: Span) -> Source | None:
        """An outlet that no desk lists, by what the text calls it, or because it reports and is nobody."""
        inside = standing_in(self.entities, at)
        if any(e.id or e.type in _NO_PAPER for e in inside) or (self.desk and self.desk.outlet(name)):
            return None
        if name in self._papers:
            return Source(self._papers[name], name)
        acts = self.desk is not None and country_of(name, self.desk)
        nobody = not inside and not acts and not are_nouns(set(name.lower().split()))
        return Source(SourceKind.OUTLET, name) if nobody and name in self._reporting else None

    @cached_property
    def _papers(self) -> dict[str, SourceKind]:
        return papers_in(self.text)

    @cached_property
    def _reporting(self) -> frozenset[str]:
        return reporting_in(self.text)

    def whose_story(self, at: Span) -> Source | None:
        """Whose "the report" is: the outlet's named last, or his of whose report that one speaks."""
        last = self.sources.last_publisher()
        named = self._named_before(at)[-1:]
        nearer = last is None or (last.span is not None and bool(named) and last.span.end <= named[0].span.start)
        if named and nearer and "\n" not in self.text[named[0].span.end : at.start]:
            return self._of(named[0])
        if last is None or last.span is None or not _OTHERS_STORY.match(self.text, last.span.end):
            return last or self.before(at)
        own = self.sources.last(lambda s: s.kind in PUBLISHERS and self._has_story(s, at))
        return replace(own, span=None) if own else last

    def _has_story(self, source: Source, at: Span) -> bool:
        near = source.span is not None and 0 < at.start - source.span.end < _FAR
        return near and source.span is not None and _OWN_STORY.match(self.text, source.span.end) is not None

    def news_agency(self, at: Span) -> Source | None:
        """The news agency that was named last, where no other agency was named since."""
        for entity in reversed([e for e in self.entities if e.span.end <= at.start]):
            outlet = self.desk.outlet(entity.name) if self.desk and entity.type is EntityType.OUTLET else None
            if outlet and outlet.kind in {SourceKind.WIRE, SourceKind.STATE_MEDIA}:
                return Source(outlet.kind, outlet.name)
            if entity.type is EntityType.ORGANISATION and "agency" in entity.name.lower().split():
                return None
        return None

    def in_short(self, phrase: str, at: Span) -> Source | None:
        """ "The Times" is the last paper named whose name ends so."""
        short = _SHORT_PAPER.match(phrase)
        if not short or any(e.id or e.type is EntityType.PERSON for e in standing_in(self.entities, at)):
            return None
        known = self.sources.last(lambda s: s.kind in PUBLISHERS and s.name.endswith(f" {short[1]}"))
        if known:
            return known
        before = self._named_before(at)
        last = next((e for e in reversed(before) if e.name.endswith(f" {short[1]}")), None)
        return self._of(last) if last else None

    def before(self, at: Span) -> Source | None:
        """The outlet that was named last: by an entity, else by the shape of a name near by."""
        if named := self._named_before(at):
            return self._of(named[-1])
        near = self.text[max(0, at.start - 4 * NEAR) : at.start]
        shaped = outlet_in(near, self.desk or Desk("", ""))
        name = shaped.name if shaped else next(iter(_WITH_ARTICLE.findall(near)[-1:]), "")
        return Source(SourceKind.OUTLET, name) if name and not country_of(name, self.desk or Desk("", "")) else None

    def _named_before(self, at: Span) -> list[Entity]:
        return [e for e in self.entities if e.type is EntityType.OUTLET and e.span.end <= at.start]

    def _of(self, entity: Entity) -> Source:
        outlet = self.desk.outlet(entity.name) if self.desk else None
        return Source(outlet.kind if outlet else SourceKind.OUTLET, entity.name)
