"""How many origins: the pairs that the texts name apart, and what 200 sampled histories say."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from sayso.model.links import Origins

FORESTS = 200
TENTH = FORESTS // 10


@dataclass(frozen=True, slots=True)
class Hang:
    """How likely a group of reports hangs on an earlier group: the strongest tie, as forty copies are no better."""

    likely: float = 0.0


def clique(size: int, apart: Callable[[int, int], bool]) -> list[int]:
    """Positions of which every two are apart, as many as a greedy search finds: never too many."""
    degree = [sum(i != j and apart(i, j) for j in range(size)) for i in range(size)]
    chosen: list[int] = []
    for i in sorted(range(size), key=lambda i: (-degree[i], i)):
        if all(apart(i, j) for j in chosen):
            chosen.append(i)
    return sorted(chosen) if len(chosen) > 1 else []


def count(hangs: Sequence[Hang], proven: int, seed: str) -> Origins:
    """Sample for each group a parent or an origin of its own, and count the origins of each forest.

    The interval leaves a tenth of the forests on either side. The same seed gives the same
    counts on every machine.
    """
    chance = random.Random(seed)  # noqa: S311 - sampling, not secrecy
    open_ = [hang for hang in hangs if hang.likely < 1]  # what is settled shall not move the chances of the others
    counts = sorted(_forest(open_, chance) for _ in range(FORESTS))
    low, high = counts[TENTH], counts[-1 - TENTH]
    return Origins(proven, float(median(counts)), max(low, proven), max(high, proven))


def _forest(hangs: Sequence[Hang], chance: random.Random) -> int:
    return sum(1 for hang in hangs if chance.random() >= hang.likely)
