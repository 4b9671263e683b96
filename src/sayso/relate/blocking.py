"""Which pairs are worth comparing: those that share keys, and never all against all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import combinations

CAP = 40  # a block larger than this is compared with near neighbours in time only


def candidates(keyed: Sequence[frozenset[Hashable]], shared: int = 1, cap: int = CAP) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of items that share at least `shared` keys, in order.

    Items come in time order. Inside a block of more than `cap` items each is paired with its
    `cap` next neighbours alone (sorted neighbourhood), so that the cost grows with the number
    of items and not with its square.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, keys in enumerate(keyed):
        for key in keys:
            blocks[key].append(index)
    counts: Counter[tuple[int, int]] = Counter()
    for block in blocks.values():
        counts.update(_pairs(block, cap))
    return sorted(pair for pair, count in counts.items() if count >= shared)


def _pairs(block: list[int], cap: int) -> list[tuple[int, int]]:
    if len(block) <= cap:
        return list(combinations(block, 2))
    return [(i, j) for at, i in enumerate(block) for j in block[at + 1 : at + 1 + cap]]
