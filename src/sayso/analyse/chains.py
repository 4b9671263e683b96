"""From flat attributions to claims: a grammar that puts who-told-whom into one chain.

Deterministic, over the reader's spans and the desk's names: "X reported, citing Y, based on
Z", "told A", "according to W, which quoted V", an attribution inside another's content, and
speech inside a quotation. Steps are nearest to the reader first; an end that the text does
not give is `unknown`. Every word of a step stands in the text or in the article's metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.analyse.anonymity import goes_by_alias
from sayso.analyse.citations import Citation, citations
from sayso.analyse.cueless import headlines, told_of
from sayso.analyse.cues import VAGUE_ADVERBS
from sayso.analyse.hearers import Hearing, hearer_of
from sayso.analyse.inference import claimed
from sayso.analyse.known import Known, head_span, standing_in, words_at
from sayso.analyse.mending import Voiced, mended
from sayso.analyse.mentions import Mentions
from sayso.analyse.nesting import assembled, parents_in, with_parents
from sayso.analyse.referred import ANSWERING, RELATIVE, antecedent_of, survey_before, survey_named
from sayso.analyse.relays import Relay
from sayso.analyse.retelling import Cited, Retelling, under
from sayso.analyse.sentences import paragraphs, sentences
from sayso.analyse.sourced import sourced
from sayso.analyse.steps import companies_in, describe, outlet_in
from sayso.model.articles import Article
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import PUBLISHERS, UNKNOWN_SOURCE, Attribution, Claim, Entity, Place, Source, SourceKind, Time
from sayso.model.spans import Span, hull


class ChainBuilder:
    """Builds the claims of one article after another. Holds only the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._countries = frozenset(
            printed.casefold()
            for place in desk.gazetteer
            if place.kind == "country" or place.seat
            for printed in (place.name, *place.aliases)
        ) | {"the north", "the south", "north", "south"}

    def claims(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        entities: Sequence[Entity],
        times: Sequence[Time] = (),
        places: Sequence[Place] = (),
    ) -> tuple[Claim, ...]:
        """The claims of an article, in the order of their words."""
        aliases = goes_by_alias(article.text, entities)
        called = [replace(e, name=e.span.of(article.text), id="") for e, a in zip(entities, aliases, strict=True) if a]
        entities = [e for e, alias in zip(entities, aliases, strict=True) if not alias]
        cut = [s for p in paragraphs(article.text) for s in sentences(article.text, p)]
        titled = headlines(article.text, self._desk, entities, attributions)
        voiced = mended(article.text, cut, [*attributions, *titled])
        voiced = sourced(article.text, voiced, lambda span: describe(span.of(article.text), self._desk).kind)
        voiced.sort(key=lambda v: (head_span(v.attribution).start, -hull(v.attribution.content).end))
        ordered = [v.attribution for v in voiced]
        companies = companies_in(article.text)
        parents = parents_in(ordered)
        known = Known(article, cut, entities, times, places, companies, self._own(article, ordered, parents, cut))
        mentions = Mentions(article.text, sorted([*entities, *called], key=lambda e: e.span), self._desk)
        own, cited = self._own_steps(known, mentions, voiced, parents)
        kept = claimed(known, ordered, own)
        chains = {index: with_parents(own, parents, kept, index) for index in kept}
        retelling = Retelling(known, ordered, {k: chain for k, (chain, _) in chains.items()}, cited)
        ended = {k: (retelling.ended(k), parent) for k, (_, parent) in chains.items()}
        return tuple(assembled(known, ordered, ended, mentions.described))

    def _own(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        parents: Sequence[int | None],
        cut: Sequence[Span],
    ) -> frozenset[str]:
        named = [n for n in (article.outlet, article.via) if n]
        if not named:
            # a page that lost its masthead: when all its sources spoke to one outlet, it is that outlet's
            bare = Known(article, cut, (), (), (), frozenset(), frozenset())
            outer = [a for a, parent in zip(attributions, parents, strict=True) if parent is None]
            heard = {h.outlet.name for a in outer if (h := self._hearing(bare, a)) and not h.passed_on}
            named = list(heard) if len(heard) == 1 else []
        printed = {n.removeprefix("The ").removeprefix("the ") for n in named}
        return frozenset({o.name for n in named if (o := self._desk.outlet(n))} | printed | set(named))

    def _hearing(self, known: Known, attribution: Attribution, inside: Attribution | None = None) -> Hearing | None:
        """The outlet that heard it, from the sentence's words; from those of `inside` for what it passes on."""
        if attribution.cue is None:
            return None
        within = known.sentence_of(attribution.cue)
        if inside:
            around = next((p for p in inside.content if p.contains(attribution.cue)), within)
            within = Span(max(around.start, within.start), min(around.end, within.end))
        return hearer_of(known.article.text, within, attribution, self._desk)

    def _called_in_short(
        self, known: Known, mentions: Mentions, attribution: Attribution, hearing: Hearing | None
    ) -> Hearing | None:
        """The outlet that heard it, where the sentence calls it "the paper" or "the Times"."""
        text, cue = known.article.text, attribution.cue
        if hearing and _IN_SHORT.fullmatch(hearing.span.of(text)):
            meant = mentions.resolve(hearing.span.of(text), hearing.span)
            outlet = self._desk.outlet(meant.name) if meant and meant.kind in PUBLISHERS else None
            return replace(hearing, outlet=outlet) if outlet else hearing
        told = _TOLD_THE_PAPER.match(text, cue.start) if cue and not hearing else None
        if told is None:
            return hearing
        kinds = (
            {SourceKind.OUTLET, SourceKind.STATE_MEDIA} if told["paper"] else {SourceKind.WIRE, SourceKind.STATE_MEDIA}
        )
        named = [(at, self._desk.outlet(name) or Outlet("", name)) for name, at in mentions.named.items()]
        last = max((n for n in named if n[1].kind in kinds), key=lambda n: n[0].start, default=None)
        return Hearing(last[1], Span(*told.span(1)), "told") if last else None

    def _own_steps(
        self, known: Known, mentions: Mentions, voiced: Sequence[Voiced], parents: Sequence[int | None]
    ) -> tuple[list[tuple[Source, ...]], list[Cited]]:
        """Each attribution's own steps, and whom sentences of the article say that an outlet cited.

        They are read in the order of the sources, so that short forms find whom they mean.
        """
        ordered = [v.attribution for v in voiced]
        made: dict[int, tuple[Source, ...]] = {}
        cited: list[Cited] = []
        last: tuple[Source, ...] = (UNKNOWN_SOURCE,)
        for _, event in self._events(known, ordered):
            if isinstance(event, Citation):
                cited += self._cited(known, mentions, event)
                continue
            attribution = ordered[event]
            if attribution.cue is None and attribution.source is None:
                made[event] = self._unspoken(known, mentions, attribution, ordered) or last
                continue
            made[event] = self._steps(known, mentions, ordered, event, parents[event], voiced[event].relays)
            inner = self._passed_on(ordered, parents, made, event)
            last = made[event] + inner if attribution.source else last
        return [made[k] for k in range(len(ordered))], cited

    def _passed_on(
        self,
        ordered: Sequence[Attribution],
        parents: Sequence[int | None],
        made: Mapping[int, tuple[Source, ...]],
        index: int,
    ) -> tuple[Source, ...]:
        """Whose words a speaker passes on: a quotation behind "…,” Ri said, according to KCNA." is still Ri's."""
        before = [
            k
            for k, parent in enumerate(parents)
            if parent == index and k in made and ordered[k].content[0].start <= ordered[index].content[0].start + 1
        ]
        return made[before[-1]] if before else ()

    def _unspoken(
        self, known: Known, mentions: Mentions, attribution: Attribution, ordered: Sequence[Attribution]
    ) -> tuple[Source, ...]:
        """Of whom a quotation without a cue is said to be; nobody where it goes on with the one before."""
        of = told_of(known, attribution.content[0], ordered)
        return (self._source(known, mentions, of, ""),) if of else ()

    def _events(self, known: Known, ordered: Sequence[Attribution]) -> list[tuple[Span, int | Citation]]:
        found: list[tuple[Span, int | Citation]] = [(a.source or head_span(a), k) for k, a in enumerate(ordered)]
        found += [(c.by, c) for c in citations(known.article.text, known.sentences)]
        return sorted(found, key=lambda event: event[0].start)

    def _cited(self, known: Known, mentions: Mentions, citation: Citation) -> list[Cited]:
        """What a sentence such as "The paper cited an official" says of that paper's reports."""
        by = self._source(known, mentions, citation.by, citation.verb)
        cited = self._source(known, mentions, citation.source, citation.verb)
        if by.kind not in PUBLISHERS:
            return []
        cited = under(by, cited)
        mentions.remember(by)
        mentions.remember(cited)
        return [Cited(by.name, cited, citation.by)]

    def _steps(
        self,
        known: Known,
        mentions: Mentions,
        ordered: Sequence[Attribution],
        index: int,
        parent: int | None,
        relays: Sequence[Relay],
    ) -> tuple[Source, ...]:
        attribution = ordered[index]
        if attribution.source is None:
            return (replace(UNKNOWN_SOURCE, verb=words_at(known, attribution.cue)),)
        hearing = self._hearing(known, attribution, ordered[parent] if parent is not None else None)
        hearing = self._called_in_short(known, mentions, attribution, hearing)
        verb = words_at(known, attribution.cue)
        speaker = ordered[parent].source if parent is not None else None
        source = self._source(
            known, mentions, attribution.source, verb, hearing.outlet.name if hearing else "", speaker
        )
        if hearing and hearing.outlet.name != source.name:
            source = replace(source, said_to=hearing.outlet.name)
            mentions.named[hearing.outlet.name] = hearing.span
        elif parent is None:
            heard = self._still_heard_by(known, mentions, attribution, source)
            source = source if heard == source.said_to else replace(source, said_to=heard)
        if attribution.cue and (said_at := _said_at(known, attribution, ordered)) != source.said_at:
            source = replace(source, said_at=said_at)
        mentions.remember(source, speaker)
        distant = [w for w in verb.lower().split() if w in VAGUE_ADVERBS and len(verb.split()) > 1]
        steps = [
            *(replace(UNKNOWN_SOURCE, verb=w) for w in distant[:1]),  # "Brook reportedly said": somebody reports it
            *self._carrier(known, mentions, source, hearing),
            *self._survey(known, mentions, source),
            source,
            *self._relayed(known, mentions, source, relays),
        ]
        return tuple(steps)

    def _still_heard_by(self, known: Known, mentions: Mentions, attribution: Attribution, source: Source) -> str:
        """The outlet to which a person goes on to speak: in this paragraph or the next, on no other occasion."""
        if source.kind is not SourceKind.PERSON or source.span is None:
            return source.said_to
        text = known.article.text
        if _OCCASION.search(known.sentence_of(source.span).of(text)) or _led(known, attribution, source.span):
            return ""
        before = mentions.seen[::-1] if source.said_to else mentions.seen[-1:]
        last = next((s for s in before if s.name == source.name), None)
        if last is None or last.span is None or source.span.start < last.span.end:
            return ""
        near = len(_BREAK.findall(text[last.span.end : source.span.start])) <= 1
        return last.said_to if near else ""

    def _source(
        self, known: Known, mentions: Mentions, span: Span, verb: str, heard_by: str = "", speaker: Span | None = None
    ) -> Source:
        """The source that words name. Another outlet's unnamed source is never taken for one that was named before."""
        phrase = span.of(known.article.text)
        inside = standing_in(known.entities, span)
        place = next((p.name for p in standing_in(known.places, span) if _stands_in(known.article.text, p.span)), "")
        antecedent = antecedent_of(known, span) if phrase.lower() in RELATIVE and not phrase.isupper() else None
        if antecedent:
            phrase = antecedent.of(known.article.text)
            inside = standing_in(known.entities, antecedent)
        resolved = mentions.resolve(phrase, antecedent or span, speaker)
        if resolved and not (
            heard_by and resolved.kind is SourceKind.UNNAMED and resolved.said_to not in {"", heard_by}
        ):
            return replace(resolved, span=span, verb=verb, place=resolved.place or place)
        phrase = self._without_carrier(_IN_BRACKETS.sub("", phrase))
        described = describe(phrase, self._desk, inside, self._countries)
        if described.kind is SourceKind.PERSON and described.name in known.companies:
            described = replace(described, kind=SourceKind.INSTITUTION)
        if together := self._outlets(phrase):
            described = replace(described, kind=together, name=phrase)
        if described.kind is SourceKind.PERSON and _PRESS.search(described.name):
            described = replace(described, kind=SourceKind.OUTLET)  # nobody is called Radio
        if described.kind in PUBLISHERS:
            mentions.named[described.name] = span
        elif described.heard_by:
            mentions.named[described.heard_by] = span
        return Source(described.kind, described.name, span, verb, described.heard_by, "", place)

    def _without_carrier(self, phrase: str) -> str:
        """A document without the outlet that only published it, which is a step of its own."""
        issued = _ISSUED.search(phrase)
        carried = issued and describe(phrase[issued.end() :], self._desk).kind in PUBLISHERS
        return phrase[: issued.start()] if issued and carried else phrase

    def _survey(self, known: Known, mentions: Mentions, source: Source) -> list[Source]:
        """The survey that asked whoever answered it: the one that the sentence names, or the last one before."""
        if source.span is None or not ANSWERING.search(source.span.of(known.article.text)):
            return []
        asked = survey_before(known, source.span)
        if asked:
            return [self._source(known, mentions, asked, "")]
        read = [s for s in mentions.seen if s.kind is SourceKind.DOCUMENT]
        if not read and (named := survey_named(known, source.span)):
            return [self._source(known, mentions, named, "")]
        return read[-1:]

    def _outlets(self, phrase: str) -> SourceKind | None:
        """The kind of outlets that report together, which are one step: "Reuters and AP"."""
        named = [self._desk.outlet(part) for part in _JOINT.split(phrase)]
        return named[0].kind if len(named) > 1 and named[0] and all(named) else None

    def _carrier(self, known: Known, mentions: Mentions, source: Source, hearing: Hearing | None) -> list[Source]:
        """The outlet that heard a source, as a step of its own, unless it is the article's own outlet."""
        if not source.said_to or source.said_to in known.own:
            return []
        if source.kind in PUBLISHERS and not (hearing and hearing.passed_on):
            return []
        outlet = hearing.outlet if hearing else self._desk.outlet(source.said_to)
        kind = outlet.kind if outlet else describe(source.said_to, self._desk).kind
        kind = kind if kind in PUBLISHERS else SourceKind.OUTLET
        return [Source(kind, source.said_to, mentions.named.get(source.said_to), hearing.verb if hearing else "")]

    def _relayed(self, known: Known, mentions: Mentions, source: Source, relays: Sequence[Relay]) -> Iterator[Source]:
        """The steps after "citing", "which quoted" and "based on"."""
        teller = source
        for relay in relays:
            step = self._source(known, mentions, relay.span, relay.verb)
            told = _TELLING.match(known.article.text, relay.span.end)
            if told and (heard := outlet_in(told[1], self._desk)):
                step = replace(step, said_to=heard.name)
                yield Source(heard.kind, heard.name, Span(*told.span(1)), "telling")
            if teller.kind in PUBLISHERS and not step.said_to and step.kind not in PUBLISHERS:
                step = replace(step, said_to=teller.name)  # whom an outlet cites, that outlet heard
            mentions.remember(step)
            yield step
            teller = step


_IN_BRACKETS = re.compile(r" \([A-Z]{2,8}\)$")  # "the Korean Central News Agency (KCNA)"
_ISSUED = re.compile(r"(?<=\w),? (?:published|released|issued|carried|posted) (?:by|in|on) ")
_JOINT = re.compile(r",? and (?:the )?|, (?:the )?")
_PRESS = re.compile(r"\b(?:Radio|TV|Television|Broadcasting|News|Press|Agency|Newspaper|Dispatch|Courier|Online)\b")
# "told the agency" alone may be the spies' or the police's
_TOLD_THE_PAPER = re.compile(
    r"(?:[a-z]+ )?(?:told|tells|telling) ((?:the|that) (?:same )?(?:(?P<paper>newspaper|paper|broadcaster|magazine"
    r"|daily|weekly|TV station|news network|news site|news website)|news agency|news service|wire service))\b(?!['’]s)"
)
_IN_SHORT = re.compile(r"[Tt]he [A-Z][a-z]+")
_TELLING = re.compile(r",? as telling ([^,.;:“”\"]{2,40}?)(?=,| that\b)")  # "as telling Harbour News that"
_LEADS = re.compile(r"(?!(?:But|And|So|Yet|Still)\b)\w", re.I)
_BREAK = re.compile(r"\n+")
# another time or place to speak at
_OCCASION = re.compile(
    r"\b(?:tweet|post(?:ed|s)?\b|statement|rally|speech|conference|reporters|lawmakers|told|wrote|writes|earlier|later"
    r"|previously|last (?:week|month|year)|in (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)|(?:has|had|have) (?:\w+ )?(?:said|called|promised|vowed)|want(?:s|ed)|hopes|plans|ordered"
    r"|agreed|decided)"
)
_NEARBY = 80  # characters from a cue to the time that goes with it
_WHEREABOUTS = re.compile(
    r"\b(?:in|inside|at|from|near)(?: the| a| an)?(?: (?:city|town|county|province|capital) of)?\s$", re.I
)


def _stands_in(text: str, place: Span) -> bool:
    """Say whether words before a place put someone there: "in Hyesan", not "on the border with China"."""
    return _WHEREABOUTS.search(text[max(0, place.start - 30) : place.start]) is not None


def _led(known: Known, attribution: Attribution, source: Span) -> bool:
    """Say whether words that are not said stand before the speaker in his sentence: "In her memoir, Brook said"."""
    said = [p for p in attribution.content if p.start < source.start]
    start = known.sentence_of(source).start
    cuts = [start, *(end for p in said for end in (p.start, p.end)), source.start]
    outside = (
        known.article.text[max(start, a) : b].strip(" ,\n“”\"‘’'") for a, b in zip(cuts[::2], cuts[1::2], strict=True)
    )
    return any(_LEADS.match(words) for words in outside)


def _said_at(known: Known, attribution: Attribution, ordered: Sequence[Attribution]) -> str:
    """When it was said: the nearest time in the sentence that stands in nobody's words."""
    assert attribution.cue is not None  # noqa: S101 - the caller has looked
    sentence, cue = known.sentence_of(attribution.cue), attribution.cue
    near = [t for t in standing_in(known.times, sentence) if t.edtf and abs(t.span.start - cue.end) < _NEARBY]
    if not near:
        return ""
    spoken = [piece for other in ordered for piece in other.content]
    near = [t for t in near if not any(piece.overlaps(t.span) for piece in spoken)]
    nearest = min(near, key=lambda t: abs(t.span.start - cue.end), default=None)
    return (nearest.edtf or "") if nearest else ""
