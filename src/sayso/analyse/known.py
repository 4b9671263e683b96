"""What is known of one article while its chains are built."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TypeVar

from sayso.analyse.sentences import sentence_at
from sayso.model.articles import Article
from sayso.model.findings import Attribution, Entity, Place, Time
from sayso.model.spans import Span, hull


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one article when its chains are built."""

    article: Article
    sentences: Sequence[Span]
    entities: Sequence[Entity]
    times: Sequence[Time]
    places: Sequence[Place]
    companies: frozenset[str]  # names that the text calls companies
    own: frozenset[str]  # outlets whose hearing of a source adds no step: the article's own, and the one it credits

    def sentence_of(self, span: Span) -> Span:
        """The sentence in which a span begins."""
        return sentence_at(self.sentences, span.start) or span


Finding = TypeVar("Finding", Entity, Place, Time)


def standing_in(found: Sequence[Finding], span: Span) -> list[Finding]:
    """Those of the findings, which stand in text order and do not overlap, that lie wholly inside a span."""
    at = bisect_left(found, span.start, key=lambda one: one.span.start)
    inside = takewhile(lambda one: one.span.end <= span.end, islice(found, at, None))
    return list(inside)


def head_span(attribution: Attribution) -> Span:
    """Everything that an attribution has in the text: its content, cue and source."""
    parts = [*attribution.content, *(p for p in (attribution.cue, attribution.source) if p)]
    return hull(parts)


def words_at(known: Known, span: Span | None) -> str:
    """The words of a span, or an empty string for none."""
    return span.of(known.article.text) if span else ""
