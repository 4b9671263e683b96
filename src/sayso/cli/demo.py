"""`sayso demo`: the archive that ships with Sayso, loaded once through the real pipeline, and served."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from sayso.cli.archive import archive
from sayso.cli.faults import CallerError
from sayso.cli.progress import counting
from sayso.cli.serving import listening, serve
from sayso.cli.session import desk_named, pipeline_for, settings_for
from sayso.cli.totals import report_problems
from sayso.config import Settings
from sayso.fetch.files import read_paths
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.ports import Hints
from sayso.model.problems import Problem
from sayso.store import Store

DATA = Path("demo-data")  # its own folder: the demo is no part of anyone's archive
_SHIPPED = "north_korea/demo/archive"


def demo_captures(now: datetime) -> Iterator[Capture | Problem]:
    """The demo's files as captures; their paths are inside the package, the same on every machine."""
    with resources.as_file(resources.files("sayso.desks").joinpath(_SHIPPED)) as folder:
        if not folder.is_dir():
            raise CallerError("the demo archive is not installed")
        for item in read_paths([str(folder)], now, io.BytesIO()):
            yield replace(item, path=item.path.replace(str(folder), "demo", 1))


def load_demo(store: Store, desk: Desk, settings: Settings | None = None) -> list[Problem]:
    """Add what of the demo is not there yet, with a progress bar, and relate it; gives what went wrong."""
    captures = list(demo_captures(datetime.now(UTC)))
    missing = [item for item in captures if isinstance(item, Problem) or not store.has_capture(item.id)]
    if not missing and store.web_is_current():
        return []
    from sayso.jobs.add import add  # the analysers are slow to import, and a second run needs none

    pipeline = pipeline_for(settings or Settings(), desk)
    with counting("Loading the demo", len(missing)) as progress:
        return list(add(store, missing, desk, Hints(), progress, pipeline).problems)


def serve_demo(desk: str | None, data: Path | None, port: int | None) -> int:
    """Load what is missing, print the address, serve."""
    settings = settings_for(desk, data or DATA, port)
    listener = listening(settings.host, settings.port)
    loaded = desk_named(settings.desk)
    with listener, archive(settings.data, make=True) as store:
        report_problems(load_demo(store, loaded, settings))
        return serve(store, loaded, listener)
