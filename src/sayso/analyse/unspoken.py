"""Statements that no verb of a speaker makes: vague passives, "according to", "reportedly", report nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.analyse.clauses import (
    RELATIVES,
    is_adverb,
    phrase_after,
    subject_before,
    verb_group,
)
from sayso.analyse.cued import RELAYED, STOPS, Cue, Statement, cue_span, span_of
from sayso.analyse.cues import VAGUE_ADVERBS, VAGUE_PASSIVES, verb_forms
from sayso.analyse.edges import content_end, names_source
from sayso.analyse.sentences import Token
from sayso.model.spans import Span

_REPORT_NOUNS = frozenset(
    "rumors rumours rumor rumour reports allegations allegation claims claim announcement suggestion suggestions"
    " fears belief beliefs threat determination conclusion warning warnings assertion assertions statement"
    " speculation accusations accusation".split()
)

_SIGNS = VAGUE_ADVERBS | _REPORT_NOUNS | {"according"}


def vague(words: Sequence[Token], cue: Cue, edges: Sequence[int]) -> Statement | None:
    """X is thought to; it is said that; X was told to: nobody is named."""
    if cue.stop >= len(words):
        return None
    following, form = words[cue.stop].lower, words[cue.verb].lower
    if following not in {"to", "that"} or (
        form not in VAGUE_PASSIVES and form not in {"told", "ordered", "asked", "instructed"}
    ):
        return None
    start = cue.stop + (following == "that")
    content = [span_of(words, (start, content_end(words, start, edges)))] if start < len(words) else []
    if (
        cue.subject
        and form in VAGUE_PASSIVES
        and words[cue.subject[0]].lower not in {"it", "there"}
        and following == "to"
    ):
        content.insert(0, span_of(words, cue.subject))
    return Statement(tuple(content), cue_span(words, cue), None, 0.75) if content else None


def by_phrases(words: Sequence[Token], edges: Sequence[int]) -> Iterator[Statement]:
    """The statements that phrases make, in text order."""
    for at, word in enumerate(words):
        if word.lower not in _SIGNS or word.quoted:
            continue
        made: Statement | None = None
        if names_source(words, at):
            made = _according(words, at, edges)
        elif word.lower in VAGUE_ADVERBS:
            made = _distanced(words, at, edges)
        elif word.lower in _REPORT_NOUNS and at + 2 < len(words) and words[at + 1].lower == "that":
            end = content_end(words, at + 2, edges)
            made = Statement((span_of(words, (at + 2, end)),), word.span, _holder(words, at), 0.6)
        if made:
            yield made


def _according(words: Sequence[Token], at: int, edges: Sequence[int]) -> Statement | None:
    named = phrase_after(words, at + 2)
    if named is None:
        return None
    content = []
    before = at - 1 if at and words[at - 1].text == "," else at
    if before > 0:
        content.append(span_of(words, (0, before)))
    after = _after_named(words, named[1])
    if after is not None:
        content.append(span_of(words, (after, content_end(words, after, edges))))
    cue = Span(words[at].start, words[at + 1].end)
    return Statement(tuple(content), cue, span_of(words, named), 0.9) if content else None


def _after_named(words: Sequence[Token], at: int) -> int | None:
    """Where the content goes on after "according to X[, which quoted Y],", or None."""
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].lower in RELATIVES | RELAYED:
        at += 1
    if at < len(words) and words[at].lower in RELATIVES | RELAYED:
        at = next((k for k in range(at, len(words)) if words[k].text == ","), len(words))
    while at < len(words) and (words[at].text == "," or is_adverb(words[at]) or words[at].lower == "yesterday"):
        at += 1
    if at < len(words) and words[at].lower == "that":
        at += 1
    if at >= len(words) - 1 or words[at].text in STOPS or words[at].lower in {"but", "while", "and"}:
        return None
    return at


def _distanced(words: Sequence[Token], at: int, edges: Sequence[int]) -> Statement | None:
    """ "Reportedly": the sentence's own words at a distance, with nobody named."""
    if at + 1 < len(words) and words[at + 1].lower in verb_forms() and words[at + 1].lower not in {"found", "showed"}:
        return None
    start = verb_group(words, at)
    subject = subject_before(words, start)
    content = [span_of(words, subject)] if subject else []
    if start < at:  # "have reportedly begun": the auxiliary belongs to the content
        content = [span_of(words, (subject[0] if subject else start, at))]
    end = content_end(words, at + 1, edges)
    if end > at + 1:
        content.append(span_of(words, (at + 1, end)))
    return Statement(tuple(content), words[at].span, None, 0.7) if content else None


def _holder(words: Sequence[Token], noun: int) -> Span | None:
    """The possessor of a report noun: "Seoul's claim that"."""
    if not noun or not words[noun - 1].lower.endswith(("'s", "s'")):
        return None
    start = noun - 1
    while start and words[start - 1].text[0].isupper() and not words[start - 1].quoted:
        start -= 1
    return Span(words[start].start, words[noun - 1].end - (2 if words[noun - 1].lower.endswith("'s") else 1))
