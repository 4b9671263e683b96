"""Adding: captures in, articles and findings and links kept, every attempt accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.jobs.connect import connect
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.read import read_capture
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.ports import Hints, Tally
from sayso.model.problems import Problem
from sayso.store import Store

Progress = Callable[[str], None]  # called with the path of each item when it is done
RELATING = "relating"  # and with this before the last step


@dataclass(slots=True)
class _Count:
    stored: int = 0
    duplicate: int = 0
    rejected: int = 0

    def note(self, stored: bool) -> None:
        self.stored += stored
        self.duplicate += not stored

    @property
    def tally(self) -> Tally:
        return Tally(self.stored + self.duplicate + self.rejected, self.stored, self.duplicate, self.rejected)


@dataclass(frozen=True, slots=True)
class Added:
    """What one run of adding came to: the sums of this run alone, and what went wrong in it.

    `unchanged` counts addresses whose server said that all is as it was: no bytes came, so that
    there is no capture and nothing for the sums.
    """

    captures: Tally
    articles: Tally
    problems: tuple[Problem, ...]
    unchanged: int = 0


class Adding:
    """One run of adding, item by item. Nothing is read inside a transaction, so that writers wait for none."""

    def __init__(self, store: Store, desk: Desk, progress: Progress | None, pipeline: Pipeline | None) -> None:
        self._store = store
        self._desk = desk
        self._pipeline = pipeline or Pipeline(desk)
        self._tell = progress or (lambda name: None)
        self._captures = _Count()
        self._articles = _Count()
        self._problems: list[Problem] = []

    def take(self, item: Capture | Problem, hints: Hints) -> None:
        """Store an item with what is read from it; bytes that are stored already are not read again."""
        if isinstance(item, Problem):
            self._store.reject(item)
            self._captures.rejected += 1
            self._problems.append(item)
        elif self._store.has_capture(item.id):
            self._captures.note(self._store.add_capture(item))
        else:
            self._keep(item, hints, *read_capture(item, hints, self._desk, self._pipeline))
        self._tell(item.path)

    def _keep(self, capture: Capture, hints: Hints, readings: list[Reading], problems: list[Problem]) -> None:
        with self._store.transaction():
            stored = self._store.add_capture(capture, hints)
            if stored:  # else another process was faster and has read it too
                kept = keep_read(self._store, readings, problems)
        self._captures.note(stored)
        if stored:
            self._articles.stored += kept.stored
            self._articles.duplicate += kept.duplicate
            self._articles.rejected += kept.rejected
            self._problems += [*(p for reading in readings for p in reading.problems), *problems]

    def finish(self) -> Added:
        """Relate everything, where there is something new, and give the sums of this run."""
        if not self._store.web_is_current():
            self._tell(RELATING)
            related = connect(self._store, self._desk, relate=self._pipeline.stages.relate)
            if isinstance(related, Problem):
                self._problems.append(related)
        return Added(self._captures.tally, self._articles.tally, tuple(dict.fromkeys(self._problems)))


def keep_read(store: Store, readings: Iterable[Reading], problems: Iterable[Problem]) -> Tally:
    """Store what one capture gave, inside the caller's transaction."""
    count = _Count()
    for reading in readings:
        count.note(store.add_reading(reading))
    for problem in problems:
        store.reject(problem)
        count.rejected += 1
    return count.tally


def add(
    store: Store,
    items: Iterable[Capture | Problem],
    desk: Desk,
    hints: Hints,
    progress: Progress | None = None,
    pipeline: Pipeline | None = None,
) -> Added:
    """Store the captures with what is read from them, one transaction a capture, then relate everything.

    Bytes that are stored already are counted as a duplicate and not read again. `progress` is
    called with the path of each item when it is done, and with RELATING before the last step.
    """
    adding = Adding(store, desk, progress, pipeline)
    for item in items:
        adding.take(item, hints)
    return adding.finish()
