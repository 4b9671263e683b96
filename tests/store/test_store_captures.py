import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from sayso.model.captures import Capture
from sayso.model.ports import Hints
from sayso.store import Store

Fresh = Callable[[], AbstractContextManager[Store]]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_bytes_come_back_as_they_were(fresh: Fresh, content: bytes, path: str) -> None:
    when = datetime(2020, 8, 1, 9, 30, 1, 5, tzinfo=timezone(timedelta(hours=9)))
    capture = Capture(path, content, when, "https://lantern.example/1", (("etag", '"a"'), ("x", "é")))
    with fresh() as store:
        assert store.add_capture(capture)
        assert not store.add_capture(capture)
        assert store.capture(capture.id) == capture
        assert list(store.damaged_captures()) == []


def test_a_path_that_no_encoding_holds_is_kept_readable(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    capture = make_capture(path="caf\udce9.html")
    store.add_capture(capture)
    kept = store.capture(capture.id)
    assert kept is not None
    assert kept.path == "caf?.html"


def test_hints_stay_with_the_capture(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    first, second = make_capture("one"), make_capture("two")
    store.add_capture(first, Hints("Lantern Post", "2020-07-31"))
    store.add_capture(second)
    assert store.hints(first.id) == Hints("Lantern Post", "2020-07-31")
    assert store.hints(second.id) == Hints()


def test_captures_are_listed_in_the_order_they_came(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    captures = [make_capture(f"page {at}") for at in range(20)]
    for capture in captures:
        store.add_capture(capture)
    assert list(store.capture_ids()) == [capture.id for capture in captures]


def test_the_newest_capture_of_an_address(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    address = "https://lantern.example/feed"
    old = make_capture("old", url=address, fetched_at=datetime(2020, 1, 1, tzinfo=UTC))
    new = make_capture("new", url=address, fetched_at=datetime(2020, 1, 2, tzinfo=UTC))
    store.add_capture(old)
    store.add_capture(new)
    assert store.capture_at(address) == new
    moved = make_capture("moved", path="https://lantern.example/old", url="https://lantern.example/new")
    store.add_capture(moved)
    assert store.capture_at("https://lantern.example/old") == store.capture_at("https://lantern.example/new") == moved


@pytest.mark.parametrize("table", ["captures", "capture_bytes", "judgements"])
@pytest.mark.parametrize(
    "act", ["DELETE FROM {}", "UPDATE {} SET id = 'other'", "INSERT OR REPLACE INTO {0} SELECT * FROM {0}"]
)
def test_what_is_kept_for_ever_refuses_changes(store: Store, make_capture, table: str, act: str) -> None:  # type: ignore[no-untyped-def]
    from sayso.model.judgements import Judgement

    store.add_capture(make_capture())
    store.judge(Judgement("claim", "same", "reader", datetime(2020, 8, 1, tzinfo=UTC)))
    with pytest.raises(IntegrityError, match="only ever added"), store._writing() as connection:
        connection.exec_driver_sql(act.format(table))
    assert len(list(store.capture_ids())) == len(store.judgements("claim")) == 1


def test_damage_is_found(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    sound, changed, gone = (make_capture(f"page {at}") for at in range(3))
    for capture in (sound, changed, gone):
        store.add_capture(capture)
    connection = sqlite3.connect(store.file)
    connection.executescript("DROP TRIGGER capture_bytes_no_update; DROP TRIGGER capture_bytes_no_delete")
    connection.execute("UPDATE capture_bytes SET content = x'00' WHERE id = ?", [changed.id])
    connection.execute("DELETE FROM capture_bytes WHERE id = ?", [gone.id])
    connection.commit()
    connection.close()
    assert list(store.damaged_captures()) == [changed.id, gone.id]
