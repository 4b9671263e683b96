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
    would after and before O.
    """
    lengths = np.array([len(s) for s in scores])
    longest_first = np.argsort(-lengths, kind="stable")
    # how many sequences have each word: the rows that are still to be looked at
    rows = np.searchsorted(-lengths[longest_first], -np.arange(lengths.max() + 1)).tolist()
    # rows stand last: numpy is fast over long inner axes, and slow at the many short ones of 13 labels
    reached = np.empty((len(rows) - 1, len(steps), len(scores)), dtype=np.float32)
    for row, which in enumerate(longest_first):
        reached[: lengths[which], :, row] = scores[which]
    reached[0] += np.where(steps[0] < _SHUT, steps[0], 0.0)[:, None]
    for t, n in enumerate(rows[1:-1], start=1):
        reached[t, :, :n] += (reached[t - 1, :, None, :n] + steps[:, :, None]).max(0)
    made = _walked_back(reached, steps, rows)
    return [made[: lengths[which], row] for which, row in enumerate(np.argsort(longest_first))]


def _walked_back(reached: Floats, steps: Floats, rows: Sequence[int]) -> Labels:
    """The labels from the last word to the first: each the best one before what follows it."""
    into = np.ascontiguousarray(steps.T)  # (to, from)
    ends = np.where(steps[:, 0] < _SHUT, steps[:, 0], 0.0)
    made = np.zeros((len(reached), reached.shape[2]), dtype=np.int64)
    at = made[0]
    for t in range(len(reached) - 1, -1, -1):
        begun, after = rows[t], rows[t + 1]  # the rows between end with this word
        here = reached[t, :, :begun].T
        at = np.concatenate([(here[:after] + into[at[:after]]).argmax(1), (here[after:] + ends).argmax(1)])
        made[t, :begun] = at
    return made


def spans(labels: Labels, scores: Floats) -> list[Found]:
    """The spans of one row of labels; how sure is the mean probability of the labels in it."""
    inside = np.flatnonzero(labels > 0)  # most words stand in no span
    if not len(inside):
        return []
    kinds, parts = np.divmod(labels[inside] - 1, PARTS)
    sure = _probability(labels[inside], scores[inside])
    begun = np.flatnonzero((parts == 0) | (parts == 3))  # the scheme ends each before the next begins
    ended = np.flatnonzero((parts == 2) | (parts == 3))
    pairs = zip(begun.tolist(), ended.tolist(), strict=True)
    means = [float(sure[a : z + 1].sum() / (z + 1 - a)) if z > a else float(sure[a]) for a, z in pairs]
    return list(map(Found, inside[begun].tolist(), inside[ended].tolist(), kinds[begun].tolist(), means))


def _probability(labels: Labels, scores: Floats) -> Floats:
    exps = np.exp(scores - scores.max(1, keepdims=True))
    chosen: Floats = exps[np.arange(len(labels)), labels] / exps.sum(1)
    return chosen
