"""Claims that say the same, gathered: average linkage that no veto may cross."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Edge = tuple[float, int, int]  # score, and two positions
Judge = Callable[[int, int], float | None]  # score of a pair, or None under a veto

WIDE = 12  # members of each side that are asked when two clusters meet


def cluster(size: int, edges: Iterable[Edge], judge: Judge, least: float) -> list[list[int]]:
    """Positions 0 to `size` in clusters, each in order, ordered by their first member.

    The strongest edges are taken first. Two clusters merge where the mean score between them is
    at least `least` and no pair is under a veto. Of a side with more than WIDE members the
    earliest WIDE are asked, so that a story told a thousand times stays affordable.
    """
    cluster_of = list(range(size))
    members: dict[int, list[int]] = {i: [i] for i in range(size)}
    for _, i, j in sorted(edges, key=lambda e: (-e[0], e[1], e[2])):
        a, b = sorted((cluster_of[i], cluster_of[j]))
        if a != b and _belong(members[a], members[b], judge, least):
            members[a] = sorted(members[a] + members[b])
            for moved in members.pop(b):
                cluster_of[moved] = a
    return sorted(members.values())


def _belong(a: Sequence[int], b: Sequence[int], judge: Judge, least: float) -> bool:
    scores = [judge(i, j) for i in a[:WIDE] for j in b[:WIDE]]
    judged = [s for s in scores if s is not None]
    return len(judged) == len(scores) and sum(judged) >= least * len(judged)
