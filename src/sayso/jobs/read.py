"""Reading without an archive: captures to readings, with no database and no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from sayso.config import SIZE_LIMIT
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.runner import guarded
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.ports import Hints
from sayso.model.problems import Problem

LOT = 64  # articles that the attribution reader sees at once


def _in_lots(capture: Capture, hints: Hints, desk: Desk, pipeline: Pipeline) -> Iterator[list[Reading] | Problem]:
    """A capture's readings, a lot at a time, then its problems: a page of thousands shows its first ones soon."""
    extraction = guarded(lambda: pipeline.stages.extract(capture, hints, desk), capture.path, capture.id)
    if isinstance(extraction, Problem):
        yield extraction
        return
    flags = extraction.flags or ((),) * len(extraction.articles)
    for start in range(0, len(extraction.articles), LOT):
        readings = pipeline.readings(extraction.articles[start : start + LOT])
        yield [
            replace(reading, problems=(*reading.problems, *doubts))
            for reading, doubts in zip(readings, flags[start : start + LOT], strict=True)
        ]
    yield from extraction.problems


def read_capture(capture: Capture, hints: Hints, desk: Desk, pipeline: Pipeline) -> tuple[list[Reading], list[Problem]]:
    """The readings of one capture in document order, and what in it could not be used.

    A doubtful date or encoding stands in the problems of the readings that it is about.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    for lot in _in_lots(capture, hints, desk, pipeline):
        if isinstance(lot, Problem):
            problems.append(lot)
        else:
            readings += lot
    return readings, problems


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
        for lot in _in_lots(item, hints, desk, pipeline):
            yield from [lot] if isinstance(lot, Problem) else lot
