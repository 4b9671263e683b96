"""The one place that catches everything: a stage that fails on one item must not lose its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sayso.model.problems import Problem, Reason

T = TypeVar("T")

_LONGEST = 300  # characters of an exception's message: it may hold a whole page


def guarded(work: Callable[[], T], path: str = "", capture: str = "") -> T | Problem:
    """What the work gives, or a Problem with the exception's type and message.

    Only for stages that think; a store that fails stops the job.
    """
    try:
        return work()
    except Exception as fault:  # noqa: BLE001 - the only one: our own faults become Problems here
        said = " ".join(str(fault).split())[:_LONGEST]
        detail = f"{type(fault).__name__}: {said}" if said else type(fault).__name__
        return Problem(Reason.FAILED, detail, path, capture)
