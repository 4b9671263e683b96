"""Relating everything that is stored, and putting what comes of it in the place of what was there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.jobs.runner import guarded
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.links import Web
from sayso.model.problems import Problem
from sayso.store import Store

Relate = Callable[[Sequence[Reading], Desk, int], Web]

SEED = 0  # the sampling of origins is the same on every machine


def _shipped() -> Relate:
    from sayso.relate.web import relate

    return relate


def connect(store: Store, desk: Desk, seed: int = SEED, relate: Relate | None = None) -> Web | Problem:
    """The new web, stored; or, where relating failed, why, with the old web left as it was."""
    think = relate or _shipped()
    readings = list(store.readings())
    web = guarded(lambda: think(readings, desk, seed))
    if isinstance(web, Web):
        store.replace_web(web)
    return web
