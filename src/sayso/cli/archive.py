"""The archive in a data folder, opened for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.cli.faults import CallerError
from sayso.store import Store, StoreError, open_store


@contextmanager
def archive(folder: Path, *, make: bool = False) -> Iterator[Store]:
    """The archive in a data folder, closed at the end; a CallerError where there is none and none is to be made."""
    if not make and not folder.is_dir():
        raise CallerError(f"there is no archive at {folder}; `sayso add` makes one, --data names another")
    try:
        with open_store(folder) as store:
            yield store
    except StoreError as error:
        raise CallerError(str(error)) from error
