import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sayso.model.ports import Query
from sayso.store import Store

ADD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from sayso.model.articles import Article, ArticleKind
from sayso.model.captures import Capture
from sayso.model.findings import Reading
from sayso.store import open_store

with open_store(Path(sys.argv[1]), patience=60) as store:
    for number in range(40):
        capture = Capture(f"{number}.html", f"page {number}".encode(), datetime(2020, 8, 1, tzinfo=UTC))
        with store.transaction():
            if store.add_capture(capture):
                store.add_reading(Reading(Article(capture.id, "p", ArticleKind.ARTICLE, f"t{number}", "rice")))
"""


def test_threads_may_read_and_write_at_once(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    def work(number: int) -> int:
        store.add_reading(make_reading(title=f"title {number % 20}"))
        list(store.readings())
        return store.search(Query("rice"))[1]

    with ThreadPoolExecutor(12) as threads:
        assert all(found > 0 for found in threads.map(work, range(60)))
    tally = store.tally()["articles"]
    assert (tally.captured, tally.stored, tally.duplicate) == (60, 20, 40)


def test_readers_see_nothing_of_an_open_transaction(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    seen: list[int] = []
    with store.transaction():
        store.add_reading(make_reading())
        other = threading.Thread(target=lambda: seen.append(len(list(store.readings()))))
        other.start()
        other.join()
        assert len(list(store.readings())) == 1  # but the writer itself does
    assert seen == [0]


def test_a_thread_waits_for_the_writer_before_it(store: Store, make_capture) -> None:  # type: ignore[no-untyped-def]
    capture = make_capture()
    results: list[bool] = []
    with store.transaction():
        other = threading.Thread(target=lambda: results.append(store.add_capture(capture)))
        other.start()
        other.join(0.05)
        assert results == []
        assert store.add_capture(capture)
    other.join()
    assert results == [False]


def test_two_processes_may_add_the_same_at_once(store: Store) -> None:
    command = [sys.executable, "-c", ADD, str(store.file.parent)]
    started = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in started:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
    tally = store.tally()
    assert (tally["captures"].captured, tally["captures"].stored, tally["captures"].duplicate) == (80, 40, 40)
    assert tally["articles"].stored == 40
    assert all(sums.balances for sums in tally.values())


def test_a_process_that_dies_in_the_middle_leaves_whole_captures(store: Store) -> None:
    dying = ADD.replace(
        'f"t{number}", "rice")))', 'f"t{number}", "rice")))\n            number == 7 and __import__("os")._exit(9)'
    )
    done = subprocess.run([sys.executable, "-c", dying, str(store.file.parent)], check=False)
    assert done.returncode == 9
    assert len(list(store.capture_ids())) == len(list(store.readings())) == 7
    assert all(sums.balances for sums in store.tally().values())
    subprocess.run([sys.executable, "-c", ADD, str(store.file.parent)], check=True)
    assert len(list(store.capture_ids())) == len(list(store.readings())) == 40


@pytest.mark.parametrize("rounds", [2])
def test_a_store_may_be_used_after_a_failed_write(store: Store, make_capture, rounds: int) -> None:  # type: ignore[no-untyped-def]
    for _ in range(rounds):
        with pytest.raises(ZeroDivisionError), store.transaction():
            store.add_capture(make_capture())
            1 / 0  # noqa: B018
    assert store.add_capture(make_capture())
