from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.relate.blocking import candidates
from sayso.relate.clusters import cluster


def test_only_those_that_share_keys_meet() -> None:
    assert candidates([frozenset("ab"), frozenset("bc"), frozenset("x")]) == [(0, 1)]
    assert candidates([frozenset("ab"), frozenset("bc"), frozenset("abc")], shared=2) == [(0, 2), (1, 2)]


def test_a_common_key_costs_no_square() -> None:
    size, cap = 2000, 10
    found = candidates([frozenset("a")] * size, cap=cap)
    assert len(found) < size * cap
    assert (0, cap) in found
    assert (0, cap + 1) not in found


@given(st.lists(st.frozensets(st.sampled_from("abcdef")), max_size=30))
def test_pairs_are_in_order_and_once(keyed: list[frozenset[str]]) -> None:
    found = candidates(list(keyed))
    assert found == sorted(set(found))
    assert all(i < j and keyed[i] & keyed[j] for i, j in found)


def test_a_veto_keeps_clusters_apart() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8}

    def judge(i: int, j: int) -> float | None:
        return scores.get((min(i, j), max(i, j)))

    assert cluster(3, [(0.9, 0, 1), (0.8, 1, 2)], judge, 0.5) == [[0, 1], [2]]


def test_a_weak_link_does_not_chain() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1}
    found = cluster(3, [(0.9, 0, 1), (0.6, 1, 2)], lambda i, j: scores[min(i, j), max(i, j)], 0.5)
    assert found == [[0, 1], [2]]


@given(st.integers(0, 12), st.data())
def test_every_position_is_in_one_cluster(size: int, data: st.DataObject) -> None:
    at = st.integers(0, max(0, size - 1))
    edges = data.draw(st.lists(st.tuples(st.floats(0.5, 1), at, at), max_size=20)) if size else []
    found = cluster(size, edges, lambda i, j: 0.7, 0.5)
    assert sorted(i for members in found for i in members) == list(range(size))
