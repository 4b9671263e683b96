"""What can go wrong with the place where things are kept.

StoreError
    said in one line, for the person who chose the folder: it cannot be written, is no
    database, was written by a newer version, or is held by someone else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError


class StoreError(Exception):
    """The store cannot be used; the message is one clear line."""


_SAID = (  # what SQLite says, and what we say of the file
    ("not a database", "{file} is not a Sayso database; choose another folder with --data"),
    ("malformed", "{file} is damaged; restore it from a copy"),
    ("locked", "{file} is in use by another program; try again when it has finished"),
    ("readonly", "{file} cannot be written; check who owns it"),
    ("unable to open", "{file} cannot be opened; check the folder and who owns it"),
    ("disk is full", "no room left on the disk for {file}"),
    ("disk i/o error", "{file} cannot be read or written: the disk failed"),
)


def _line(file: Path, fault: BaseException) -> str | None:
    said = str(fault).lower()
    return next((line.format(file=file) for words, line in _SAID if words in said), None)


@contextmanager
def plainly(file: Path) -> Iterator[None]:
    """Turn what the database says about `file` into a StoreError; our own mistakes pass as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as fault:
        line = _line(file, fault.orig if isinstance(fault, DBAPIError) and fault.orig else fault)
        if line is None:
            raise
        raise StoreError(line) from fault
