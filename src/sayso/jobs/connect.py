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
    """The new web; or, where relating failed, why, with the web in the store left as it was.

    It is stored, unless another process stored a newer one meanwhile. Articles that come while we
    think are not in it, and the store's web is then not current: whoever added them relates again.
    """
    think = relate or _shipped()
    made_of = store.articles_mark()
    readings = list(store.readings())
    web = guarded(lambda: think(readings, desk, seed))
    if isinstance(web, Web):
        store.replace_web(web, made_of)
    return web
