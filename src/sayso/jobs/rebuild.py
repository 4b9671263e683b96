"""Making everything that is derived again from the captures, after an analyser became better."""

from __future__ import annotations

from sayso.jobs.add import Progress, keep_read
from sayso.jobs.connect import connect
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.read import read_capture
from sayso.model.desk import Desk
from sayso.model.problems import Problem, Reason
from sayso.store import Store


class RebuildError(Exception):
    """The archive was not rebuilt and is as it was; the message says why."""


def rebuild(
    store: Store, desk: Desk, progress: Progress | None = None, pipeline: Pipeline | None = None
) -> list[Problem]:
    """Forget what is derived and read every capture again, with the hints it was added with.

    One transaction: pages show the old until all of the new is there, and nothing is lost when
    it is interrupted. Other writers have to wait for it. Gives the problems that were met.
    Raises RebuildError where relating fails: all is then as it was, its web too.
    """
    pipeline = pipeline or Pipeline(desk)
    met: list[Problem] = []
    with store.transaction():
        store.forget_derived()
        for capture in list(store.capture_ids()):
            met += _again(store, capture, desk, pipeline)
            if progress:
                progress(capture)
        related = connect(store, desk, relate=pipeline.stages.relate)
        if isinstance(related, Problem):
            raise RebuildError(f"relating failed, and nothing was changed: {related.detail}")
    return met


def _again(store: Store, id: str, desk: Desk, pipeline: Pipeline) -> list[Problem]:
    capture = store.capture(id)
    if capture is None or capture.id != id:
        damage = Problem(Reason.UNREADABLE, "the stored bytes are damaged: they no longer hash to their id", "", id)
        store.reject(damage)
        return [damage]
    readings, problems = read_capture(capture, store.hints(id), desk, pipeline)
    keep_read(store, readings, problems)
    return [*(p for reading in readings for p in reading.problems), *problems]
