"""What most commands start from: the settings and the desk, with the caller's faults told apart."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.cli.faults import CallerError
from sayso.config import ConfigError, Settings, load_settings
from sayso.desks import DeskError, load
from sayso.model.desk import Desk
from sayso.model.ports import Hints

if TYPE_CHECKING:
    from sayso.jobs.pipeline import Pipeline


def settings_with_origin(
    desk: str | None = None, data: Path | None = None, port: int | None = None
) -> tuple[Settings, dict[str, str]]:
    """The settings, with what the command line says put over them, and where each came from."""
    given = {"desk": desk, "data": data, "port": port}
    try:
        return load_settings({name: value for name, value in given.items() if value is not None})
    except ConfigError as error:
        raise CallerError(str(error)) from error


def settings_for(desk: str | None = None, data: Path | None = None, port: int | None = None) -> Settings:
    """The settings alone."""
    return settings_with_origin(desk, data, port)[0]


def desk_named(name: str) -> Desk:
    """The desk of that name; a CallerError where there is none or it does not load."""
    try:
        return load(name)
    except DeskError as error:
        raise CallerError(str(error)) from error


def pipeline_for(settings: Settings, desk: Desk) -> Pipeline:
    """What reads articles, as the settings say; a CallerError where the shipped network is damaged."""
    from sayso.jobs.pipeline import Pipeline
    from sayso.jobs.readers import ReaderError, reader_named

    try:
        return Pipeline(desk, reader_named(settings.reader, settings.threads))
    except ReaderError as error:
        raise CallerError(str(error)) from error


def hints_from(outlet: str, published: str) -> Hints:
    """What the caller knows; a CallerError for a date that no calendar has."""
    if published:
        try:
            datetime.fromisoformat(published) if "T" in published else date.fromisoformat(published)
        except ValueError as error:
            raise CallerError(f"--published {published!r} is no date; write it as YYYY-MM-DD") from error
    return Hints(outlet, published)
