"""Whose words stand without a cue: before a colon, or the one of whom the sentence before tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.analyse.clauses import main_subject
from sayso.analyse.known import Known, head_span
from sayso.analyse.relays import is_record
from sayso.analyse.sentences import QUOTES, paragraphs, tokens
from sayso.analyse.steps import is_speaker
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Entity, EntityType
from sayso.model.spans import Span

_LABEL = re.compile(r"((?:[A-Z][\w’'.-]*|[Tt]he)(?: [\w’'.-]+){0,5}):\s*[“\"‘]?$")
_CREDIT = re.compile(r": ([A-Z][\w’'& .-]{2,40})$")
# a headline: one label, one sentence, no full stop
_TITLE = re.compile(r"((?:[A-Z][\w’'.-]*)(?: [\w’'.-]+){0,4}): [‘'“\"]?([A-Z][^\n:]{10,150}[^\s.:,”\"’'])[’'”\"]?$")
_ANNOUNCING = re.compile(
    r"\b(?:said|says|wrote|writes|statement|notice|reads?|put it|this way|as follows|warn(?:ed|ing|s)|message"
    r"|tweet(?:ed)?|announced|letter|order|note|post(?:ed)?|explained|quot(?:ed|es)|told \w+|text|leaflet|decree)\b"
)
_CONFIDENCE = 0.5
_NEAR = 40  # attributions, in text order, among which whoever speaks in a sentence is looked for


def separated(text: str, found: Attribution) -> Iterator[Attribution]:
    """The attribution, and what goes on with it elsewhere as attributions of nobody: they keep its chain.

    Quoted words on both sides of a speaker are one; words of the next paragraph, or a quotation after
    words that were only reported, are others.
    """
    held = [found.content[0]]
    for piece in found.content[1:]:
        between = text[held[-1].end : piece.start] if held else ""
        told = not _is_quoted(text, held[-1]) and _is_quoted(text, piece) and _SENTENCE_END.search(between)
        parted = "\n" in between and not (found.cue and piece.start < found.cue.start)
        if parted or told:
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


def headlines(text: str, desk: Desk, people: Sequence[Entity], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Headlines that name who speaks: "Prices double in a week: Harbour News", "Brook: Talks may take a year"."""
    for line in paragraphs(text):
        if ":" not in line.of(text) or any(a.source and line.contains(a.source) for a in found):
            continue
        if (credit := _CREDIT.search(text, line.start, line.end)) and desk.outlet(credit[1]):
            yield Attribution((Span(line.start, credit.start()),), None, Span(*credit.span(1)), _CONFIDENCE)
        elif (label := _TITLE.match(text, line.start, line.end)) and _may_speak(label[1], desk, people):
            yield Attribution((Span(*label.span(2)),), None, Span(*label.span(1)), _CONFIDENCE)


def _may_speak(label: str, desk: Desk, people: Sequence[Entity]) -> bool:
    last = label.split()[-1]
    named = any(e.type is EntityType.PERSON and e.name.split()[-1] == last for e in people)
    return named or desk.outlet(label) is not None or is_speaker(label)


def blocks(text: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Paragraphs that a line with a colon announces: "Brook put it this way:"."""
    cut = paragraphs(text)
    for lead, block in pairwise(cut):
        announced = text[lead.end - 1] == ":" and _ANNOUNCING.search(text, max(lead.start, lead.end - 150), lead.end)
        if (
            announced
            and not any(p.overlaps(block) for a in found for p in a.content)
            and text[block.start] not in "-•*·–"
        ):
            yield Attribution((block,), None, None, _CONFIDENCE)


def told_of(known: Known, content: Span, found: Sequence[Attribution]) -> Span | None:
    """The person or the document of whom the sentence before a quotation tells; `found` is in the order of the text.

    Where somebody speaks in that sentence, a quotation goes on with him, unless a colon announces it.
    """
    at = bisect_right(known.sentences, content.start, key=lambda s: s.end) - 1
    if at < 0:
        return None
    sentence, text = known.sentences[at], known.article.text
    until = bisect_left(found, sentence.end, key=lambda a: head_span(a).start)
    near = found[max(0, until - _NEAR) : until]
    speaking = [a.source for a in near if a.source and head_span(a).overlaps(sentence)]
    if speaking:
        here = [s for s in speaking if sentence.contains(s)]
        return here[0] if here and text[sentence.end - 1] == ":" else None
    words = tokens(text, sentence)
    subject = main_subject(words)
    if subject is None:
        return None
    span = Span(words[subject[0]].start, words[subject[1] - 1].end)
    named = any(e.type is EntityType.PERSON and span.contains(e.span) for e in known.entities)
    return span if named or is_speaker(span.of(text)) or is_record(span.of(text)) else None
