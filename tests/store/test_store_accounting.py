from collections.abc import Callable
from contextlib import AbstractContextManager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model.ports import Tally
from sayso.model.problems import Problem, Reason
from sayso.store import Store

Fresh = Callable[[], AbstractContextManager[Store]]

STEPS = st.lists(
    st.tuples(st.sampled_from(["capture", "reading", "reject", "reject a part", "forget"]), st.integers(0, 4)),
    max_size=30,
)


def _take(store: Store, step: str, which: int, capture, reading) -> tuple[str, str]:  # type: ignore[no-untyped-def]
    """Do a step and say of what kind it was and how it ended, as the caller saw it."""
    if step == "capture":
        return "captures", "stored" if store.add_capture(capture) else "duplicate"
    if step == "reading":
        return "articles", "stored" if store.add_reading(reading) else "duplicate"
    known = store.has_capture(capture.id)
    part = capture.id if step == "reject a part" else ""
    store.reject(Problem(Reason.EMPTY, f"nothing in {which}", "page.html", part))
    return ("articles" if part and known else "captures"), "rejected"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_captured_is_stored_and_duplicate_and_rejected(fresh: Fresh, make_capture, make_reading, steps) -> None:  # type: ignore[no-untyped-def]
    seen = {"captures": dict.fromkeys(["stored", "duplicate", "rejected"], 0)}
    seen["articles"] = dict(seen["captures"])
    with fresh() as store:
        for step, which in steps:
            if step == "forget":
                store.forget_derived()
                seen["articles"] = dict.fromkeys(seen["articles"], 0)
                continue
            capture = make_capture(f"page {which}")
            kind, outcome = _take(store, step, which, capture, make_reading(title=f"title {which}"))
            seen[kind][outcome] += 1
            for tally in store.tally().values():
                assert tally.balances
        for kind, outcomes in seen.items():
            assert store.tally()[kind] == Tally(sum(outcomes.values()), **outcomes)
        rejected = sum(outcomes["rejected"] for outcomes in seen.values())
        assert bool(store.problems()) == bool(rejected)


def test_an_empty_store_balances(store: Store) -> None:
    assert store.tally() == {"captures": Tally(), "articles": Tally()}


def test_the_same_problem_is_counted_each_time_and_listed_once(store: Store) -> None:
    problem = Problem(Reason.MISSING, "no such file", "gone.html")
    store.reject(problem)
    store.reject(problem)
    assert store.problems() == [problem]
    assert store.tally()["captures"] == Tally(captured=2, rejected=2)


def test_what_flags_an_article_is_listed_and_rejects_nothing(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    flag = Problem(Reason.FUTURE_DATE, "published 2090-01-01, captured 2020-08-01")
    reading = replace(make_reading(), problems=(flag,))
    store.add_reading(reading)
    (listed,) = store.problems()
    assert (listed.reason, listed.path, listed.capture) == (flag.reason, "page.html", "c" * 64)
    assert store.tally()["articles"] == Tally(captured=1, stored=1)
