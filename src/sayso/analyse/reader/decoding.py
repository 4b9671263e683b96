"""Label scores to spans: the best sequence that the scheme allows, found with Viterbi's algorithm.

The scheme is O, then Begin, Inside, End, Single for each kind; scores are those of a linear-chain
conditional random field, so that the best sequence is the most probable one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
PARTS = 4  # Begin, Inside, End, Single
_SHUT = -1000.0  # a step scored below this is one that the scheme does not have


@dataclass(frozen=True, slots=True)
class Found:
    """A span of words, both ends included, its kind's index, and how sure it is (0 to 1)."""

    first: int
    last: int
    kind: int
    confidence: float


def best(scores: Sequence[Floats], steps: Floats) -> list[Labels]:
    """The best labels of each sequence, given its (words, labels) scores.

    `steps` is (from, to); what may not follow is shut by it. A sequence starts and ends as it
    would after and before O. Sequences of like length are best given together.
    """
    lengths = np.array([len(s) for s in scores])
    # rows stand last: numpy is fast over long inner axes, and slow at the many short ones of 13 labels
    table = np.zeros((int(lengths.max()), len(steps), len(scores)), dtype=np.float32)
    for row, each in enumerate(scores):
        table[: len(each), :, row] = each
    reached = np.empty_like(table)
    reached[0] = table[0] + np.where(steps[0] < _SHUT, steps[0], 0.0)[:, None]
    for t in range(1, len(table)):
        reached[t] = (reached[t - 1][:, None] + steps[:, :, None]).max(0) + table[t]
    return _walked_back(reached, steps, lengths)


def _walked_back(reached: Floats, steps: Floats, lengths: NDArray[np.int64]) -> list[Labels]:
    """The labels from the last word to the first: each the best one before what follows it."""
    words, _, rows = reached.shape
    into = np.ascontiguousarray(steps.T)  # (to, from)
    ends = np.where(steps[:, 0] < _SHUT, steps[:, 0], 0.0)
    made = np.zeros((words, rows), dtype=np.int64)
    at = made[0]
    for t in range(words - 1, -1, -1):
        here = reached[t].T
        at = np.where(t == lengths - 1, (here + ends).argmax(1), (here + into[at]).argmax(1))
        made[t] = at
    return [made[:length, row] for row, length in enumerate(lengths)]


def spans(labels: Labels, scores: Floats) -> list[Found]:
    """The spans of one row of labels; how sure is the mean probability of the labels in it."""
    found: list[Found] = []
    start = 0
    sure = _probability(labels, scores)
    for t, label in enumerate(labels.tolist()):
        if label <= 0:
            continue
        kind, part = divmod(label - 1, PARTS)
        if part in (0, 3):
            start = t
        if part in (2, 3):
            found.append(Found(start, t, kind, float(sure[start : t + 1].mean())))
    return found


def _probability(labels: Labels, scores: Floats) -> Floats:
    exps = np.exp(scores - scores.max(1, keepdims=True))
    chosen: Floats = exps[np.arange(len(labels)), np.maximum(labels, 0)] / exps.sum(1)
    return chosen
