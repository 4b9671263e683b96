"""Problems that reject nothing: the article is kept, and says what is doubtful about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.model.articles import Article
from sayso.model.captures import Capture
from sayso.model.ports import Extraction
from sayso.model.problems import Problem, Reason


def _is_ahead(published: str, seen: datetime) -> bool:
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return False
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) > seen


# Extraction speaks of whole captures; these say which of its articles a problem is about.
_ABOUT: dict[Reason, Callable[[Article, Capture], bool]] = {
    Reason.BAD_ENCODING: lambda article, capture: True,
    Reason.BAD_DATE: lambda article, capture: not article.published,
    Reason.FUTURE_DATE: lambda article, capture: _is_ahead(article.published, capture.fetched_at),
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """Problems told apart: `flags` has those about each article, in its order; `rest` rejected something."""

    flags: tuple[tuple[Problem, ...], ...]
    rest: tuple[Problem, ...]


def sort_problems(extraction: Extraction, capture: Capture) -> Sorted:
    """Tell the problems that flag an article from those that something was lost by; none is dropped."""
    doubts = [problem for problem in extraction.problems if problem.reason in _ABOUT]
    flags = tuple(
        tuple(problem for problem in doubts if _ABOUT[problem.reason](article, capture))
        for article in extraction.articles
    )
    used = {problem for about in flags for problem in about}
    return Sorted(flags, tuple(problem for problem in extraction.problems if problem not in used))
