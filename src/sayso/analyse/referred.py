"""Whom words of a sentence refer to that stand before them: "officials, who said", "In a survey, most said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.clauses import PREPOSITIONS, subject_before
from sayso.analyse.cues import AUXILIARIES
from sayso.analyse.known import Known, standing_in
from sayso.analyse.sentences import Token, quotations, tokens
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

_NAMED = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) (?:[\w’'-]+ ){0,3}(?:survey|poll|questionnaire)\b")
_APART = re.compile(r", [^.,;:“”\"\n]{2,120}, ")
_VERBAL = re.compile(r"(?:ing|ed)$")
RELATIVE = frozenset({"which", "who", "that"})
# who answers a survey: nobody else is called so
ANSWERING = re.compile(
    r"\b(?:respondents?|interviewees?|of those (?:asked|surveyed|polled)"
    r"|(?:those|women|men|people|defectors|residents) (?:asked|surveyed|polled|interviewed))\b|%$|\bper ?cent$",
    re.I,
)
_SURVEY = re.compile(
    r"\b(?:In|According to|For|Of|From) ((?:an?|the|its|their|this) (?:[\w’'-]+ ){0,4}"
    r"(?:survey|poll|study|questionnaire|report)(?: [^,.;:]{2,60})?),",
)


def antecedent_of(known: Known, pronoun: Span) -> Span | None:
    """The words that a relative pronoun stands for: "Harbour News, which reported", "a clerk who said"."""
    text, sentence = known.article.text, known.sentence_of(pronoun)
    named = next((e for e in known.entities if 0 <= pronoun.start - e.span.end <= 2), None)
    if named and named.type is not EntityType.PERSON and pronoun.of(text).lower() == "who":
        named = _beside_whom(known, Span(sentence.start, pronoun.start))
    if named:
        return named.span
    words = [w for w in tokens(text, sentence, quotations(text, sentence)) if w.end <= pronoun.start]
    while words and words[-1].text == ",":
        words.pop()
    found = subject_before(words, len(words)) if words else None
    start = _after_verb(words, *found) if found else 0
    if found and words[start].lower in PREPOSITIONS:  # "seen by China, which"
        start += 1
    return Span(words[start].start, words[found[1] - 1].end) if found and start < found[1] else None


def _beside_whom(known: Known, before: Span) -> Entity | None:
    """The person beside whose name a body stands: "Ada Brook, head of the Harbour Board, who said"."""
    people = [e for e in standing_in(known.entities, before) if e.type is EntityType.PERSON]
    last = people[-1] if people else None
    return last if last and _APART.fullmatch(known.article.text, last.span.end, before.end) else None


def _after_verb(words: Sequence[Token], start: int, end: int) -> int:
    """Where the words that a relative follows begin: after the last verb, "was monitoring" intelligence that."""
    verbs = (k for k in range(end - 1, start, -1) if words[k].lower in AUXILIARIES or _VERBAL.search(words[k].lower))
    return next((k + 1 for k in verbs), start)


def survey_before(known: Known, answering: Span) -> Span | None:
    """The survey that opens the sentence of whoever answers it."""
    sentence = known.sentence_of(answering)
    text = known.article.text
    match = _SURVEY.match(text, sentence.start, answering.start + 1)
    return Span(*match.span(1)) if match else None


def survey_named(known: Known, answering: Span) -> Span | None:
    """The last survey that the article speaks of before those who answered it."""
    named = list(_NAMED.finditer(known.article.text, 0, answering.start))
    return Span(*named[-1].span()) if named else None
