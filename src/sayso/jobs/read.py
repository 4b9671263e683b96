"""Reading without an archive: captures to readings, with no database and no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import BinaryIO

from sayso.jobs.flags import flagged
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.runner import guarded
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.ports import Hints
from sayso.model.problems import Problem

__all__ = ["SIZE_LIMIT", "Pipeline", "read", "read_capture"]

SIZE_LIMIT = 20_000_000  # bytes of one capture, as the settings have it


def read_capture(capture: Capture, hints: Hints, desk: Desk, pipeline: Pipeline) -> tuple[list[Reading], list[Problem]]:
    """The readings of one capture in document order, and what in it could not be used.

    A doubtful date or encoding stands in the problems of the readings that it is about.
    """
    extraction = guarded(lambda: pipeline.stages.extract(capture, hints, desk), capture.path, capture.id)
    if isinstance(extraction, Problem):
        return [], [extraction]
    return flagged(pipeline.readings(extraction.articles), extraction.problems, capture)


def read(
    paths: Sequence[str],
    desk: Desk,
    hints: Hints,
    now: datetime,
    stdin: BinaryIO,
    limit: int = SIZE_LIMIT,
    pipeline: Pipeline | None = None,
) -> Iterator[Reading | Problem]:
    """What `sayso read` prints: readings in document order, and problems where they were met."""
    from sayso.fetch.files import read_paths

    pipeline = pipeline or Pipeline(desk)
    for item in read_paths(paths, now, stdin, limit):
        if isinstance(item, Problem):
            yield item
            continue
        readings, problems = read_capture(item, hints, desk, pipeline)
        yield from readings
        yield from problems
