"""The grammar of one sentence: each cue with the words it attributes and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.analyse.cued import Cue, Statement, cue_at
from sayso.analyse.cues import cue_words
from sayso.analyse.edges import relaying, trailing
from sayso.analyse.sentences import Token
from sayso.analyse.spoken import spoken
from sayso.analyse.unspoken import by_phrases, vague
from sayso.model.spans import Span

__all__ = ["Statement", "statements"]


def statements(words: Sequence[Token]) -> list[Statement]:
    """Everything that a sentence attributes, in the order of the cues."""
    may_be = cue_words()
    cues = [c for at, word in enumerate(words) if word.lower in may_be and (c := cue_at(words, at))]
    edges = sorted({*trailing(words, cues), *relaying(words)})
    found = [*_by_verbs(words, cues, edges), *by_phrases(words, edges)]
    return sorted(found, key=lambda s: s.cue)


def _by_verbs(words: Sequence[Token], cues: Sequence[Cue], edges: Sequence[int]) -> Iterator[Statement]:
    last_source: Span | None = None
    for cue in cues:
        made = vague(words, cue, edges) if cue.passive else spoken(words, cue, edges, last_source)
        if made:
            last_source = made.source or last_source
            yield made
