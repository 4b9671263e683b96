"""Problems that reject nothing: the article is kept, and says what is doubtful about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sayso.model.captures import Capture
from sayso.model.findings import Reading
from sayso.model.problems import Problem, Reason


def _is_ahead(published: str, seen: datetime) -> bool:
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return False
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) > seen


# Extraction speaks of whole captures; these say which of its articles a problem is about.
_ABOUT: dict[Reason, Callable[[Reading, Capture], bool]] = {
    Reason.BAD_ENCODING: lambda reading, capture: True,
    Reason.BAD_DATE: lambda reading, capture: not reading.article.published,
    Reason.FUTURE_DATE: lambda reading, capture: _is_ahead(reading.article.published, capture.fetched_at),
}


def flagged(
    readings: Sequence[Reading], problems: Sequence[Problem], capture: Capture
) -> tuple[list[Reading], list[Problem]]:
    """The readings with the problems that only flag them, and the problems that are left."""
    flags = [p for p in problems if p.reason in _ABOUT and any(_ABOUT[p.reason](r, capture) for r in readings)]
    marked = [
        replace(reading, problems=(*reading.problems, *about)) if about else reading
        for reading in readings
        for about in [[p for p in flags if _ABOUT[p.reason](reading, capture)]]
    ]
    return marked, [problem for problem in problems if problem not in flags]
