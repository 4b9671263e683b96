"""Sentences that say on whom an outlet relies: "The paper cited an unnamed source"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.analyse.clauses import phrase_after, subject_before, verb_group
from sayso.analyse.cues import BE
from sayso.analyse.openings import LONGEST, SAYING, is_saying
from sayso.analyse.relays import names_a_source
from sayso.analyse.sentences import Token, quotations, tokens
from sayso.model.spans import Span

_CITING = frozenset({"cited", "cites", "quoted", "quotes"})

_SAYING = SAYING | {"showing"}


@dataclass(frozen=True, slots=True)
class Citation:
    """Who cites (`by`) and whom (`source`), by which verb."""

    by: Span
    source: Span
    verb: str


def citations(text: str, sentences: Sequence[Span]) -> Iterator[Citation]:
    """Every such statement of a text, in order. A passive ("was quoted") says nothing of an outlet."""
    for sentence in sentences:
        printed = sentence.of(text)
        if not any(verb in printed for verb in _CITING):
            continue
        words = tokens(text, sentence, quotations(text, sentence))
        for at, word in enumerate(words):
            if word.lower in _CITING and not word.quoted and (found := _citation(words, at)):
                yield found


def _citation(words: Sequence[Token], at: int) -> Citation | None:
    group = verb_group(words, at)
    if any(w.lower in BE for w in words[group:at]) or (group and words[group - 1].lower in {"which", "who"}):
        return None
    by, source = subject_before(words, group), phrase_after(words[: at + 2 + LONGEST], at + 1)
    if by is None or source is None or source[1] - source[0] > LONGEST or words[at + 1].quoted:
        return None  # so many words are no name of a source
    if _goes_on(words, at + 2, source[1]):
        return None  # "quoted an official as saying" is one statement, not on whom an outlet relies
    if not names_a_source(" ".join(w.text for w in words[source[0] : source[1]]), words[at].text):
        return None
    return Citation(
        Span(words[by[0]].start, words[by[1] - 1].end),
        Span(words[source[0]].start, words[source[1] - 1].end),
        words[at].text,
    )


def _goes_on(words: Sequence[Token], start: int, stop: int) -> bool:
    """Say whether what is cited says something in the same breath: "as saying", "saying that"."""
    near = words[start : stop + 2]
    said = any(one.lower == "as" and is_saying(other) for one, other in pairwise(near))
    return said or any(w.lower in _SAYING for w in near)
