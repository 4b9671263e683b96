"""What most commands start from: the settings, the desk and the archive, with the caller's faults told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from sayso.cli.faults import CallerError
from sayso.config import ConfigError, Settings, load_settings
from sayso.desks import DeskError, load
from sayso.model.desk import Desk
from sayso.model.ports import Hints
from sayso.store import Store, StoreError, open_store


def settings_for(desk: str | None, data: Path | None, port: int | None = None) -> Settings:
    """The settings, with what the command line says put over them; a CallerError for a setting that cannot be."""
    given = {"desk": desk, "data": data, "port": port}
    try:
        return load_settings({name: value for name, value in given.items() if value is not None})
    except ConfigError as error:
        raise CallerError(str(error)) from error


def desk_named(name: str) -> Desk:
    """The desk of that name; a CallerError where there is none or it does not load."""
    try:
        return load(name)
    except DeskError as error:
        raise CallerError(str(error)) from error


def hints_from(outlet: str, published: str) -> Hints:
    """What the caller knows; a CallerError for a date that no calendar has."""
    if published:
        try:
            datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published)
        except ValueError as error:
            raise CallerError(f"--published {published!r} is no date; write it as YYYY-MM-DD") from error
    return Hints(outlet, published)


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
