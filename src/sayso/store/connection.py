"""Connections to one SQLite file: many readers, one writer at a time, a transaction that can be left open."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from sayso.store.errors import plainly

_WRITES = "sayso_writes"
_READERS = 8  # pooled; a web server's threads may open more for a moment
_BURST = 40
_PAUSE = 0.02  # seconds between two tries for a lock


def _keep_a_log(connection: sqlite3.Connection, patience: float) -> None:
    """Turn write-ahead logging on. SQLite does not wait for the lock that a new file needs for it, so we do."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as fault:
            if "locked" not in str(fault) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def _prepare(connection: sqlite3.Connection, patience: float) -> None:
    # Python's sqlite3 would begin transactions by itself and too late; we say BEGIN ourselves.
    connection.isolation_level = None
    # Recursive triggers: without them INSERT OR REPLACE deletes a row past the trigger that keeps it.
    _keep_a_log(connection, patience)
    for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # IMMEDIATE waits for the other writer now; a reader that turned writer would fail instead of waiting.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def engine_for(file: Path, patience: float) -> Engine:
    """An engine on the file; `patience` is how many seconds to wait for another writer."""
    engine = create_engine(
        URL.create("sqlite", database=str(file)),  # not written out: a folder may be called "what?"
        connect_args={"timeout": patience, "check_same_thread": False},
        pool_size=_READERS,
        max_overflow=_BURST,
    )
    event.listen(engine, "connect", lambda connection, _record: _prepare(connection, patience))
    event.listen(engine, "begin", _begin)
    return engine


class Connections:
    """Who may read and write when. Errors of the database come out as StoreError."""

    def __init__(self, file: Path, patience: float) -> None:
        self.file = file
        self.engine = engine_for(file, patience)
        self._writer = threading.RLock()
        self._mine = threading.local()

    def _current(self) -> Connection | None:
        return getattr(self._mine, "connection", None)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database, or this thread's open transaction."""
        with plainly(self.file):
            if current := self._current():
                yield current
                return
            with self.engine.connect() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together or not at all; nested in an open one, part of it."""
        with plainly(self.file):
            if current := self._current():
                yield current
                return
            with self._writer, self.engine.connect() as connection:
                yield from self._transaction(connection.execution_options(**{_WRITES: True}))

    def _transaction(self, connection: Connection) -> Iterator[Connection]:
        with connection.begin():
            self._mine.connection = connection
            try:
                yield connection
            finally:
                self._mine.connection = None

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()
