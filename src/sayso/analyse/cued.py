"""A cue found in a sentence, and the statement that is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import (
    DETERMINERS,
    PRONOUNS,
    Range,
    subject_after,
    subject_before,
    verb_group,
)
from sayso.analyse.cues import BE, NEGATIONS, NOUN_LIKE, particle_verbs, verb_forms
from sayso.analyse.sentences import Token
from sayso.model.spans import Span

RELAYED = frozenset({"citing", "quoting"})
_DENIALS = frozenset({"deny", "dispute", "refute", "reject", "dismiss"})
_POSSIBLE = frozenset({"may", "might", "could", "should", "can", "cannot", "will", "shall", "'ll"})
STOPS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One cue of a sentence, with untrimmed content."""

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may attribute: its group `[start, stop)`, what it takes, and its subject."""

    start: int
    verb: int
    stop: int
    lemma: str
    takes: str
    subject: Range | None
    passive: bool


def cue_at(words: Sequence[Token], at: int) -> Cue | None:
    """The cue that a word is, with its group and its subject, or None."""
    word = words[at]
    if word.quoted or word.lower in RELAYED or (at and word.text[0].isupper() and not word.text.isupper()):
        return None
    known, stop = _verb(words, at)
    if known is None:
        return None
    lemma, takes = known
    start = verb_group(words, at)
    before = words[start - 1] if start else None
    if before and before.lower in {"to", "of", "by", "for", "without", "the", "a", "an", "its", "his", "their"}:
        return None
    if word.lower == "known" and start == at:
        return None  # "all known tests": an adjective
    if "h" not in known[1] and known[0] not in _DENIALS and any(w.lower in NEGATIONS for w in words[start:at]):
        return None  # what someone did not say, he has not said
    if any(w.lower in _POSSIBLE for w in words[start:at]):
        return None  # what someone might say or will say, nobody has said
    passive = _is_passive(words, start, at)
    subject = _without_relay(words, subject_before(words, start))
    if word.lower.endswith("ing") and start == at:
        subject = _participle_subject(words, subject)
    if word.lower in NOUN_LIKE and not passive and not _is_verb_here(words, start, at, stop, subject):
        return None
    return Cue(start, at, stop, lemma, takes, subject, passive)


def _participle_subject(words: Sequence[Token], subject: Range | None) -> Range | None:
    """Whom a bare participle belongs to: the noun just before it ("notices stating"), nobody after a comma."""
    if subject is None or words[subject[1]].text == ",":
        return None
    start = subject[1] - 1
    while start > subject[0] and (words[start].text[0].isupper() or words[start - 1].lower in DETERMINERS):
        start -= 1
    return (start, subject[1])


def _without_relay(words: Sequence[Token], subject: Range | None) -> Range | None:
    """ "CNN, citing an official, reported": the source is CNN; whom it cites is the grammar's to say."""
    if subject is None:
        return None
    for at in range(subject[0] + 1, subject[1]):
        if words[at].lower in RELAYED:
            stop = at - 1 if words[at - 1].text == "," else at
            return (subject[0], stop) if stop > subject[0] else None
    return subject


def _verb(words: Sequence[Token], at: int) -> tuple[tuple[str, str] | None, int]:
    if at + 1 < len(words):
        pair = particle_verbs().get((words[at].lower, words[at + 1].lower))
        if pair:
            return pair, at + 2
    return verb_forms().get(words[at].lower), at + 1


def _is_passive(words: Sequence[Token], start: int, verb: int) -> bool:
    if words[verb].lower.endswith("ing"):
        return False
    return any(words[k].lower in BE for k in range(start, verb))


def _is_verb_here(words: Sequence[Token], start: int, verb: int, stop: int, subject: Range | None) -> bool:
    """Tell "reports that" from "the reports": a noun-like form needs a clause or a quotation after it."""
    if words[verb].lower.endswith("ing") and start == verb and (verb == 0 or words[verb - 1].text == ","):
        return _opens_clause(words, stop)
    if start == verb and verb and words[verb - 1].text in {",", "”", '"'}:
        return subject_after(words, stop) is not None
    if subject is None:
        return False
    if start < verb or words[subject[1] - 1].lower in PRONOUNS:
        return True
    return _opens_clause(words, stop) or words[verb].lower in {"hopes", "plans", "wishes", "aims"}


def _opens_clause(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (words[at].lower == "that" or words[at].quoted or words[at].text == ":")


def cue_span(words: Sequence[Token], cue: Cue) -> Span:
    """Where a cue stands, with its auxiliaries and adverbs."""
    return Span(words[cue.start].start, words[cue.stop - 1].end)


def span_of(words: Sequence[Token], part: Range) -> Span:
    """The span of a range of words."""
    return Span(words[part[0]].start, words[part[1] - 1].end)
