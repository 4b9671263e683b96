"""Viterbi finds what trying every sequence finds."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.analyse.reader.decoding import Found, best, spans

LABELS = 5  # O, and Begin, Inside, End, Single of one kind
SHUT = -10000.0
OPEN, GOES_ON = {1, 2}, {2, 3}


def steps() -> np.ndarray:
    table = np.zeros((LABELS, LABELS), dtype=np.float32)
    for a, b in product(range(LABELS), repeat=2):
        if (a in OPEN) != (b in GOES_ON):
            table[a, b] = SHUT
    return table


def allowed(labels: tuple[int, ...]) -> bool:
    return labels[0] not in GOES_ON and labels[-1] not in OPEN and all(steps()[a, b] == 0 for a, b in pairwise(labels))


@settings(max_examples=60, deadline=None)  # the first call loads numpy
@given(st.lists(st.integers(1, 4), min_size=1, max_size=3), st.integers(0, 10**6))
def test_the_best_labels_are_those_that_trying_all_finds(lengths: list[int], seed: int) -> None:
    drawn = np.random.default_rng(seed)
    scores = [drawn.normal(size=(n, LABELS)).astype(np.float32) for n in lengths]
    for found, each in zip(best(scores, steps()), scores, strict=True):
        sequences = (s for s in product(range(LABELS), repeat=len(each)) if allowed(s))
        wanted = max(sequences, key=lambda s: sum(each[t, label] for t, label in enumerate(s)))
        assert tuple(found) == wanted


def test_spans_have_both_their_ends_and_say_how_sure_they_are() -> None:
    labels = np.array([0, 1, 2, 3, 4])
    scores = np.full((5, LABELS), -20.0, dtype=np.float32)
    scores[np.arange(5), labels] = 20.0
    assert spans(labels, scores) == [Found(1, 3, 0, 1.0), Found(4, 4, 0, 1.0)]
