"""Adding: captures in, articles and findings and links kept, every attempt accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sayso.jobs.connect import connect
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.read import read_capture
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.ports import Hints, Tally
from sayso.model.problems import Problem
from sayso.store import Store

Progress = Callable[[str], None]


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
    """What one run of adding came to: the sums of this run alone, and what went wrong in it."""

    captures: Tally
    articles: Tally
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Run:
    """One run in the making. Nothing is read inside a transaction, so that writers wait for none."""

    store: Store
    desk: Desk
    pipeline: Pipeline
    captures: _Count = field(default_factory=_Count)
    articles: _Count = field(default_factory=_Count)
    problems: list[Problem] = field(default_factory=list)

    def take(self, item: Capture | Problem, hints: Hints) -> None:
        if isinstance(item, Problem):
            self.store.reject(item)
            self.captures.rejected += 1
            self.problems.append(item)
        elif self.store.has_capture(item.id):
            self.captures.note(self.store.add_capture(item))
        else:
            self._keep(item, hints, *read_capture(item, hints, self.desk, self.pipeline))

    def _keep(self, capture: Capture, hints: Hints, readings: list[Reading], problems: list[Problem]) -> None:
        with self.store.transaction():
            stored = self.store.add_capture(capture, hints)
            if stored:  # else another process was faster and has read it too
                kept = keep_read(self.store, readings, problems)
        self.captures.note(stored)
        if stored:
            self.articles.stored += kept.stored
            self.articles.duplicate += kept.duplicate
            self.articles.rejected += kept.rejected
            self.problems += [*(p for reading in readings for p in reading.problems), *problems]

    def summary(self) -> Added:
        return Added(self.captures.tally, self.articles.tally, tuple(dict.fromkeys(self.problems)))


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
    called with the path of each item when it is done, and with "relating" before the last step.
    """
    pipeline = pipeline or Pipeline(desk)
    run = _Run(store, desk, pipeline)
    for item in items:
        run.take(item, hints)
        if progress:
            progress(item.path)
    if not store.web_is_current():
        if progress:
            progress("relating")
        related = connect(store, desk, relate=pipeline.stages.relate)
        if isinstance(related, Problem):
            run.problems.append(related)
    return run.summary()
