"""Whose words stand without a cue: before a colon, or the one of whom the sentence before tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.clauses import main_subject
from sayso.analyse.known import Known, head_span
from sayso.analyse.relays import is_record
from sayso.analyse.sentences import tokens
from sayso.analyse.steps import is_speaker
from sayso.model.findings import Attribution, EntityType
from sayso.model.spans import Span

_LABEL = re.compile(r"([^\n.!?:“”\"]{2,60}):\s*[“\"‘]?$")
_LABEL_WORDS = 7


def label_before(text: str, paragraph: Span, content: Span) -> Span | None:
    """The words before a colon that say whose words follow: "Unification minister: We will not pay"."""
    match = _LABEL.match(text, paragraph.start, content.start)
    if not match or len(match[1].split()) > _LABEL_WORDS:
        return None
    return Span(*match.span(1))


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
