"""Flat spans read from texts: windows, scores, the best labels, and who is tied to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Protocol

import numpy as np

from sayso.analyse.reader.decoding import Floats, Found, best, spans
from sayso.analyse.reader.encoder import Ints, Scores
from sayso.analyse.reader.linking import Tied, tie
from sayso.analyse.reader.names import Name, settled
from sayso.analyse.reader.windows import Cutter, Window
from sayso.model.findings import Attribution
from sayso.model.spans import Span

NAMES = ("person", "organisation", "place")

_TRUST = 0.7  # in the scores of steps, against those of words: evals.attribution, dev, where 0.5 to 0.85 are as good
_TOGETHER = 128  # windows whose labels are looked for side by side: numpy's cost is by the call


class EncoderType(Protocol):
    """What scores windows: the network, or a fake of it in tests."""

    def scores(self, windows: Sequence[Window], words: Sequence[Ints]) -> Iterator[Scores]:
        """The scores of each window in turn, at the wordpieces that begin its words."""
        ...


@dataclass(frozen=True, slots=True)
class Flat:
    """What the network reads in one text."""

    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...]


class FlatReader:
    """Reads many texts at once with one network; `steps` and `name_steps` are its (from, to) label scores."""

    def __init__(self, cutter: Cutter, encoder: EncoderType, steps: Floats, name_steps: Floats) -> None:
        self._cutter, self._encoder = cutter, encoder
        self._steps, self._name_steps = _TRUST * steps, name_steps

    def read(self, asked: Sequence[tuple[str, Sequence[Span]]], named: bool = True) -> list[Flat]:
        """What stands in the given stretches of each text, whose ends no finding crosses; names only if `named`."""
        cut = [(k, w) for k, (text, within) in enumerate(asked) for w in self._cutter.windows(text, within)]
        found = self._flat([w for _, w in cut], named)
        parts: list[list[Flat]] = [[] for _ in asked]
        for (k, _), flat in zip(cut, found, strict=True):
            parts[k].append(flat)
        return [_joined(text, flats) for (text, _), flats in zip(asked, parts, strict=True)]

    def _flat(self, windows: Sequence[Window], named: bool) -> list[Flat]:
        words = [np.array(self._cutter.words(w), dtype=np.int64) for w in windows]
        found = [Flat((), ()) for _ in windows]
        usable = sorted((k for k, at in enumerate(words) if len(at)), key=lambda k: len(words[k]))
        for start in range(0, len(usable), _TOGETHER):
            rows = usable[start : start + _TOGETHER]
            scores = self._encoder.scores([windows[k] for k in rows], [words[k] for k in rows])
            read = [
                _Read(windows[k], words[k], _blocks(windows[k], words[k]), s) for k, s in zip(rows, scores, strict=True)
            ]
            roles = _spans([r.scores.roles for r in read], [r.blocks for r in read], self._steps)
            names: list[list[Found]] = [[] for _ in read]
            if named:
                names = _spans([r.scores.names for r in read], [r.blocks for r in read], self._name_steps)
            for k, one, spoken, called in zip(rows, read, roles, names, strict=True):
                found[k] = _flat(one, spoken, called)
        return found


@dataclass(frozen=True, slots=True)
class _Read:
    """A window, its words, the paragraph of each, and their scores."""

    window: Window
    words: Ints
    blocks: Ints
    scores: Scores


def _spans(scores: Sequence[Floats], blocks: Sequence[Ints], steps: Floats) -> list[list[Found]]:
    """The spans of each window; paragraphs are labelled apart, so that no span crosses their ends."""
    cuts = [[0, *(np.flatnonzero(np.diff(b)) + 1).tolist(), len(b)] for b in blocks]
    labels = best([each[a:z] for each, at in zip(scores, cuts, strict=True) for a, z in pairwise(at)], steps)
    found = spans(np.concatenate(labels), np.concatenate(scores))
    starts = [0, *accumulate(map(len, scores))]
    marks = [bisect_left(found, start, key=lambda f: f.first) for start in starts]
    return [
        [Found(f.first - start, f.last - start, f.kind, f.confidence) for f in found[a:z]]
        for start, (a, z) in zip(starts, pairwise(marks), strict=False)
    ]


def _flat(read: _Read, roles: Sequence[Found], names: Sequence[Found]) -> Flat:
    tied = tie(roles, read.scores.arcs, read.blocks)
    named = (Name(_span(f, read), NAMES[f.kind], f.confidence) for f in names)
    return Flat(tuple(_attribution(t, read) for t in tied), tuple(named))


def _joined(text: str, parts: Sequence[Flat]) -> Flat:
    attributions = sorted(
        (a for p in parts for a in p.attributions), key=lambda a: (a.content[0], a.cue or a.content[0])
    )
    return Flat(tuple(attributions), settled(text, [n for p in parts for n in p.names]))


def stands(window: Window, words: Ints) -> list[tuple[int, int]]:
    """Where each word stands, with the wordpieces that continue it."""
    return [(window.places[first][0], _end(window, words, k)) for k, first in enumerate(words.tolist())]


def _end(window: Window, words: Ints, word: int) -> int:
    """Where a word ends, with the wordpieces that continue it."""
    last = (words.item(word + 1) if word + 1 < len(words) else len(window.ids)) - 1
    while window.places[last][0] < 0:
        last -= 1
    return window.places[last][1]


def _blocks(window: Window, words: Ints) -> Ints:
    """The number of the paragraph that each word stands in."""
    marks = [k for k, (start, _) in enumerate(window.places) if start < 0]
    return np.searchsorted(marks, words)


def _span(found: Found, read: _Read) -> Span:
    start, _ = read.window.places[read.words.item(found.first)]
    return Span(start, _end(read.window, read.words, found.last))


def _attribution(tied: Tied, read: _Read) -> Attribution:
    parts = [*tied.content, *(p for p in (tied.cue, tied.source) if p)]
    return Attribution(
        tuple(sorted(_span(piece, read) for piece in tied.content)),
        _span(tied.cue, read) if tied.cue else None,
        _span(tied.source, read) if tied.source else None,
        round(min(p.confidence for p in parts), 3),
    )
