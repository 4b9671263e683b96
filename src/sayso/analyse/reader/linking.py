"""Spans to attributions: each cue with the source and the pieces of content that hang on it.

A piece hangs on the cue whose arc to it scores best in the same window, and a cue takes the source
whose arc scores best, unless having none scores better. A content without a cue has a source only
where an untied one stands right before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.analyse.reader.decoding import Floats, Found

SOURCE, CUE, CONTENT = 0, 1, 2
_LIKELY = 0.5  # of a piece's cue: evals.attribution, joined content on dev
_BESIDE = 3  # words from the end of a label to what is said: evals.attribution, dev, where 2 to 12 are as good


@dataclass(frozen=True, slots=True)
class Tied:
    """A content in pieces, with its cue if one was found, and its source if the sentence names one."""

    cue: Found | None
    source: Found | None
    content: tuple[Found, ...]


def tie(found: Sequence[Found], arcs: Floats, blocks: NDArray[np.int64]) -> list[Tied]:
    """Tie the spans of one window.

    `arcs` is (words, 4 * width): queries of the cue and keys of a source, then the same for
    content. `blocks` numbers the paragraph of each word: sources and cues tie within one.
    """
    sources, cues, contents = ([f for f in found if f.kind == kind] for kind in (SOURCE, CUE, CONTENT))
    paragraphs = blocks.tolist()
    pieces: dict[int, list[Found]] = {}
    alone: list[Found] = []
    for piece in contents:
        cue = _cue_of(piece, cues, arcs, paragraphs)
        if cue is None:
            alone.append(piece)
        else:
            pieces.setdefault(cue, []).append(piece)
    made = [Tied(cues[k], _source(cues[k], sources, arcs, paragraphs), tuple(p)) for k, p in pieces.items()]
    tied = {t.source for t in made}
    free = [s for s in sources if s not in tied]
    return made + [Tied(None, _beside(piece, free, paragraphs), (piece,)) for piece in alone]


def _beside(piece: Found, sources: Sequence[Found], blocks: Sequence[int]) -> Found | None:
    """The source right before words without a cue, a colon and a mark at most between them: "Ri: It is so"."""
    near = (s for s in sources if blocks[s.first] == blocks[piece.first] and 0 < piece.first - s.last <= _BESIDE)
    return max(near, key=lambda s: s.last, default=None)


def _part(arcs: Floats, index: int) -> Floats:
    width = arcs.shape[1] // 4
    return arcs[:, index * width : (index + 1) * width]


def _cue_of(piece: Found, cues: Sequence[Found], arcs: Floats, blocks: Sequence[int]) -> int | None:
    """The likeliest cue, unless the arc would rather end at a word that is none: then a cue was missed."""
    if not cues:
        return None
    words = len(blocks)
    queries, key = _part(arcs, 2)[:words], _part(arcs, 3)[piece.first]
    scores = queries @ key / queries.shape[1] ** 0.5
    chances = np.exp(scores - scores.max())
    every = chances.sum()
    near = [k for k, c in enumerate(cues) if blocks[c.first] == blocks[piece.first]] or range(len(cues))

    chance = {k: float(chances[cues[k].first : cues[k].last + 1].sum() / every) for k in near}
    likeliest = max(chance, key=chance.__getitem__)
    return likeliest if chance[likeliest] > _LIKELY else None


def _source(cue: Found, sources: Sequence[Found], arcs: Floats, blocks: Sequence[int]) -> Found | None:
    """The likeliest source, unless the arc would rather end at nothing or at a word that is none.

    Then the cue has no source, or has one that was missed: another's would be a false witness.
    """
    near = [s for s in sources if blocks[s.first] == blocks[cue.first]]
    if not near:
        return None
    query, keys = _part(arcs, 0)[cue.first], _part(arcs, 1)
    scores = np.append(keys @ query / len(query) ** 0.5, 0.0)  # nothing, at nought
    chances = np.exp(scores - scores.max())
    chosen = max(near, key=lambda s: float(chances[s.first : s.last + 1].sum()))
    return chosen if chances[chosen.first : chosen.last + 1].sum() > _LIKELY * chances.sum() else None
