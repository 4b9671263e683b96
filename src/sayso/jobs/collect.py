"""Collecting: every feed of the desk visited once, and what is new in them added."""

from __future__ import annotations

from typing import Protocol

from sayso.jobs.add import Added, Adding, Progress
from sayso.jobs.pipeline import Pipeline
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Feed
from sayso.model.ports import Hints
from sayso.model.problems import Problem
from sayso.store import Store


class VisitorType(Protocol):
    """Gets what stands at an address."""

    def __call__(self, url: str, before: Capture | None) -> Capture | Problem | None:
        """A capture, what went wrong, or None where all is as it was `before`.

        `before` is our newest capture of the address; its headers make the request conditional.
        """


def _hints(desk: Desk, feed: Feed) -> Hints:
    named = next((outlet.name for outlet in desk.outlets if outlet.id == feed.outlet), feed.outlet)
    return Hints(outlet=named)


def collect(
    store: Store,
    desk: Desk,
    visit: VisitorType,
    progress: Progress | None = None,
    pipeline: Pipeline | None = None,
) -> Added:
    """Visit the desk's feeds in their order, store what is new, then relate everything.

    A feed that cannot be had is a problem and the next one is visited. One that has not
    changed is no capture and is in no sum.
    """
    adding = Adding(store, desk, progress, pipeline)
    for feed in desk.feeds:
        found = visit(feed.url, store.capture_at(feed.url))
        if found is not None:
            adding.take(found, _hints(desk, feed))
    return adding.finish()
