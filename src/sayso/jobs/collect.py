"""Collecting: every feed of the desk visited once, and what is new in them and behind them added."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from sayso.fetch.feeds import visit_feeds
from sayso.jobs.add import Added, Adding, Progress
from sayso.jobs.pipeline import Pipeline
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Feed
from sayso.model.ports import Hints
from sayso.model.problems import Problem
from sayso.store import Store


class VisitorType(Protocol):
    """Gets what stands at an address; `fetch.http.Visitor` is one, with a transport that tests replace."""

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
    """Visit the desk's feeds in their order and the pages they name, store what is new, then relate everything.

    What cannot be had is a problem, and the next address is visited. A feed that has not
    changed is no capture and is in no sum, but counted as `unchanged`; a page that we have
    already is not asked for.
    """
    adding, unchanged = Adding(store, desk, progress, pipeline), 0

    def visited(url: str, before: Capture | None) -> Capture | Problem | None:
        nonlocal unchanged
        found = visit(url, before)
        unchanged += found is None
        return found

    for feed, item in visit_feeds(desk, visited, store.capture_at):
        adding.take(item, _hints(desk, feed))
    return replace(adding.finish(), unchanged=unchanged)
