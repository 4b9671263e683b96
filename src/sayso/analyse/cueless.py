"""Whose words stand without a cue: before a colon, or the one of whom the sentence before tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse.clauses import main_subject
from sayso.analyse.known import Known, head_span
from sayso.analyse.relays import is_record
from sayso.analyse.sentences import QUOTES, paragraphs, tokens
from sayso.analyse.steps import is_speaker
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, EntityType
from sayso.model.spans import Span

_LABEL = re.compile(r"((?:[A-Z][\w’'.-]*|[Tt]he)(?: [\w’'.-]+){0,5}):\s*[“\"‘]?$")
_CREDIT = re.compile(r": ([A-Z][\w’'& .-]{2,40})$")
_CONFIDENCE = 0.5


def separated(text: str, found: Attribution) -> Iterator[Attribution]:
    """The attribution, and what goes on with it elsewhere as attributions of nobody: they keep its chain.

    Quoted words on both sides of a speaker are one; words of the next paragraph, or a quotation after
    words that were only reported, are others.
    """
    held = [found.content[0]]
    for piece in found.content[1:]:
        between = text[held[-1].end : piece.start]
        told = not _is_quoted(text, held[-1]) and _is_quoted(text, piece) and _SENTENCE_END.search(between)
        if "\n" in between or told:
            yield replace(found, content=tuple(held)) if held[0] == found.content[0] else _alone(found, held)
            held = []
        held.append(piece)
    yield replace(found, content=tuple(held)) if held[0] == found.content[0] else _alone(found, held)


_SENTENCE_END = re.compile(r"[.!?]\s")


def _alone(found: Attribution, held: Sequence[Span]) -> Attribution:
    return Attribution(tuple(held), None, None, found.confidence)


def _is_quoted(text: str, piece: Span) -> bool:
    return piece.start > 0 and text[piece.start - 1] in QUOTES


def labelled(text: str, found: Attribution) -> Attribution:
    """The attribution with the source that a label before a colon names: "Unification minister: We will not pay"."""
    if found.cue or found.source:
        return found
    line = text.rfind("\n", 0, found.content[0].start) + 1
    match = _LABEL.match(text, line, found.content[0].start)
    return replace(found, source=Span(*match.span(1))) if match else found


def credits(text: str, desk: Desk, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Headlines that end in the outlet they have it from: "Prices double in a week: Harbour News"."""
    for line in paragraphs(text):
        match = _CREDIT.search(text, line.start, line.end)
        if match is None or desk.outlet(match[1]) is None or match.start() == line.start:
            continue
        content, source = Span(line.start, match.start()), Span(*match.span(1))
        if not any(a.source and a.source.overlaps(source) for a in found):
            yield Attribution((content,), None, source, _CONFIDENCE)


def told_of(known: Known, content: Span, found: Sequence[Attribution]) -> Span | None:
    """The person or the document of whom the sentence before a quotation tells, where nobody speaks in it."""
    before = [s for s in known.sentences if s.end <= content.start]
    if not before:
        return None
    sentence, text = before[-1], known.article.text
    if any(head_span(a).overlaps(sentence) and a.source for a in found):
        return None
    subject = main_subject(tokens(text, sentence))
    if subject is None:
        return None
    words = tokens(text, sentence)
    span = Span(words[subject[0]].start, words[subject[1] - 1].end)
    phrase = span.of(text)
    named = any(e.type is EntityType.PERSON and span.contains(e.span) for e in known.entities)
    return span if named or is_speaker(phrase) or is_record(phrase) else None
