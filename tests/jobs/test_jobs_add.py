import hashlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.jobs.add import add
from sayso.jobs.connect import connect
from sayso.jobs.rebuild import RebuildError, rebuild
from sayso.jobs.verify import verify
from sayso.model.findings import Reading
from sayso.model.links import Web
from sayso.model.ports import Hints, Tally
from sayso.model.problems import Problem, Reason
from sayso.store import Store, open_store

COUNTERS = {"attempts", "sqlite_sequence"}  # how often something was tried is the only thing that may change


def contents(file: Path, but: set[str] = COUNTERS) -> dict[str, str]:
    """A hash of every table's rows."""
    connection = sqlite3.connect(file)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    hashes = {}
    for name in sorted(set(names) - but):
        rows = sorted(map(repr, connection.execute(f"SELECT * FROM {name}")))  # noqa: S608
        hashes[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    connection.close()
    return hashes


def test_adding_stores_reads_relates_and_accounts(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    missing = Problem(Reason.MISSING, "no such file", "gone.txt")
    items = [page("A\nx 1.\n---\nB\ny."), missing, page("A\nx 1.\n---\nB\ny.", "copy.txt"), page("---", "empty.txt")]
    done: list[str] = []
    added = add(store, items, desk, Hints(), done.append, stages.pipeline())
    assert added.captures == Tally(captured=4, stored=2, duplicate=1, rejected=1)
    assert added.articles == Tally(captured=3, stored=2, duplicate=0, rejected=1)
    assert [problem.reason for problem in added.problems] == [Reason.MISSING, Reason.NO_ARTICLE]
    assert store.tally() == {"captures": added.captures, "articles": added.articles}
    assert [reading.article.title for reading in store.readings()]
    assert len(store.stories()) == 2
    assert done == ["page.txt", "gone.txt", "copy.txt", "empty.txt", "relating"]


def test_the_same_article_in_another_capture_is_a_duplicate(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    added = add(store, [page("A\nx."), page("A\nx.\n---\nB\ny.")], desk, Hints(), None, stages.pipeline())
    assert added.captures == Tally(captured=2, stored=2)
    assert added.articles == Tally(captured=3, stored=2, duplicate=1)


def test_adding_again_changes_no_table_and_reads_nothing(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    items = [page("A\nx 1 today.\n---\nB\ny."), Problem(Reason.EMPTY, "no bytes", "e"), page("---"), page("C\nQuay 3.")]
    add(store, items, desk, Hints("Lantern Post"), None, stages.pipeline())
    before, read = contents(store.file), len(stages.extracted)
    added = add(store, items, desk, Hints("Another name"), None, stages.pipeline())
    assert contents(store.file) == before
    assert len(stages.extracted) == read
    assert added.captures == Tally(captured=4, duplicate=3, rejected=1)
    assert all(sums.balances for sums in store.tally().values())


def test_a_failing_article_is_kept_with_its_problem(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"figures": "poison"}
    added = add(store, [page("A\npoison 1.\n---\nB\ny 2.")], desk, Hints(), None, stages.pipeline())
    assert added.articles == Tally(captured=2, stored=2)
    assert [problem.detail for problem in added.problems] == ["ZeroDivisionError: figures met poison"]
    assert [problem.detail for problem in store.problems()] == ["ZeroDivisionError: figures met poison"]


def test_a_failing_page_is_kept_as_bytes_and_its_neighbours_too(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"extract": "poison"}
    bad = page("poison", "bad.txt")
    added = add(store, [page("A\nx."), bad, page("C\nz.")], desk, Hints(), None, stages.pipeline())
    assert added.captures == Tally(captured=3, stored=3)
    assert added.articles == Tally(captured=3, stored=2, rejected=1)
    assert store.capture(bad.id) == bad


def test_a_crash_in_the_middle_leaves_whole_captures(stages, store: Store, desk, page, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    kept = store.add_reading

    def pulled(reading: Reading) -> bool:
        if reading.article.title == "C":
            raise SystemExit(9)
        return kept(reading)

    items = [page("A\nx."), page("B\ny.\n---\nC\nz."), page("D\nw.")]
    with monkeypatch.context() as patch:
        patch.setattr(store, "add_reading", pulled)
        with pytest.raises(SystemExit):
            add(store, items, desk, Hints(), None, stages.pipeline())
    assert [reading.article.title for reading in store.readings()] == ["A"]
    assert list(store.capture_ids()) == [items[0].id]
    assert all(sums.balances for sums in store.tally().values())
    added = add(store, items, desk, Hints(), None, stages.pipeline())
    assert added.captures == Tally(captured=3, stored=2, duplicate=1)
    assert {reading.article.title for reading in store.readings()} == {"A", "B", "C", "D"}


def test_a_crash_before_relating_is_made_good_by_the_next_run(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    def stopped(name: str) -> None:
        if name == "relating":
            raise SystemExit(9)

    with pytest.raises(SystemExit):
        add(store, [page("A\nx.")], desk, Hints(), stopped, stages.pipeline())
    assert store.stories() == []
    add(store, [page("A\nx.")], desk, Hints(), None, stages.pipeline())
    assert [story.title for story in store.stories()] == ["A"]


def test_relating_that_fails_leaves_the_old_web(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nx.")], desk, Hints(), None, stages.pipeline())
    stages.fails_on = {"relate": "poison"}
    added = add(store, [page("B\npoison.")], desk, Hints(), None, stages.pipeline())
    assert [problem.reason for problem in added.problems] == [Reason.FAILED]
    assert [story.title for story in store.stories()] == ["A"]
    stages.fails_on = {}
    assert isinstance(connect(store, desk, relate=stages.relate), Web)
    assert len(store.stories()) == 2


def test_rebuilding_gives_the_same_tables(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nx 1.\n---\nB\ny."), page("---")], desk, Hints("Lantern Post"), None, stages.pipeline())
    add(store, [page("A\nx 1.\n---\nC\ntoday.")], desk, Hints(published="2020-07-01"), None, stages.pipeline())
    but = COUNTERS | {"marks"}  # the mark says that these articles are others' successors
    before, tally = contents(store.file, but), store.tally()
    problems = rebuild(store, desk, None, stages.pipeline())
    assert contents(store.file, but) == before
    assert store.web_is_current()
    assert store.tally() == tally
    assert [problem.reason for problem in problems] == [Reason.NO_ARTICLE]


def test_an_interrupted_rebuild_changes_nothing(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nx 1."), page("B\ny.")], desk, Hints(), None, stages.pipeline())
    before = contents(store.file, set())

    def stopped(_name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(store, desk, stopped, stages.pipeline())
    assert contents(store.file, set()) == before


def test_a_rebuild_that_cannot_relate_changes_nothing_and_says_so(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nx 1."), page("B\npoison.")], desk, Hints(), None, stages.pipeline())
    before = contents(store.file, set())
    assert len(store.stories()) == 2
    stages.fails_on = {"relate": "poison"}
    with pytest.raises(RebuildError, match="ZeroDivisionError: relate met poison"):
        rebuild(store, desk, None, stages.pipeline())
    assert contents(store.file, set()) == before


def test_verifying_finds_damage_and_rebuilding_says_so(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    sound, bad = page("A\nx."), page("B\ny.")
    add(store, [sound, bad], desk, Hints(), None, stages.pipeline())
    assert verify(store).sound
    assert verify(store).captures == 2
    connection = sqlite3.connect(store.file)
    connection.execute("DROP TRIGGER capture_bytes_no_update")
    connection.execute("UPDATE capture_bytes SET content = x'41' WHERE id = ?", [bad.id])
    connection.commit()
    connection.close()
    verified = verify(store)
    assert not verified.sound
    assert verified.damaged == (bad.id,)
    problems = rebuild(store, desk, None, stages.pipeline())
    assert [(problem.reason, problem.capture) for problem in problems] == [(Reason.UNREADABLE, bad.id)]
    assert [reading.article.title for reading in store.readings()] == ["A"]


PAGES = st.lists(st.lists(st.sampled_from(["A", "B 1", "C today", "D Quay"]), max_size=3), max_size=6)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(PAGES)
def test_whatever_is_added_the_sums_hold(stages, desk, page, tmp_path_factory, pages) -> None:  # type: ignore[no-untyped-def]
    items = [page("\n---\n".join(posts), f"{at}.txt") for at, posts in enumerate(pages)]
    with open_store(tmp_path_factory.mktemp("sums")) as store:
        added = add(store, items, desk, Hints(), None, stages.pipeline())
        assert added.captures.balances
        assert added.articles.balances
        assert store.tally() == {"captures": added.captures, "articles": added.articles}
        assert added.captures.captured == len(items)
