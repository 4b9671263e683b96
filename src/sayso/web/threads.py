"""Many outlets, few origins, as a small drawing: marks above, dots below, a thread from each to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.links import Corroboration, Report
from sayso.publish.words import UNNAMED

STEP = 13
MOST = 40  # marks drawn; the words beside the drawing always give the whole number
DROP = 34


@dataclass(frozen=True, slots=True)
class Thread:
    """A line from a report's mark to its origin's dot, in drawing units."""

    x: float
    to: float
    proven: bool


@dataclass(frozen=True, slots=True)
class Threads:
    """The drawing: a mark a report, a dot an origin; a hollow dot is an origin that the texts do not prove apart."""

    width: float
    marks: tuple[float, ...]
    threads: tuple[Thread, ...]
    dots: tuple[tuple[float, bool], ...]


@dataclass(frozen=True, slots=True)
class Rooted:
    """An origin as relating stored it, whether it is among the proven ones, and the reports that have it."""

    words: str
    proven: bool
    reports: tuple[Report, ...]


def origins_of(corroboration: Corroboration) -> list[Rooted]:
    """The origins that relating stored: the proven ones in its order, then those that most reports have.

    A proven origin stands here even where no report of it does.
    """
    groups: dict[str, list[Report]] = {words: [] for words in corroboration.named}
    for report in corroboration.reports:
        groups.setdefault(report.origin, []).append(report)
    found = [Rooted(words, words in corroboration.named, tuple(reports)) for words, reports in groups.items()]
    return sorted(found, key=lambda origin: (not origin.proven, 0 if origin.proven else -len(origin.reports)))


def roots(reports: Sequence[Report]) -> dict[str, list[Report]]:
    """The reports of one origin under the claim id of the one that they go back to, in order of telling.

    A parent that has another origin is none here, and a loop ends at its smallest id.
    """
    here = {report.claim for report in reports}
    above = {report.claim: report.parent for report in reports if report.parent in here}
    known: dict[str, str] = {}
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(_root(report.claim, above, known), []).append(report)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))


def _root(claim: str, above: Mapping[str, str | None], known: dict[str, str]) -> str:
    """Where a claim's parents end. What is walked is added to `known`, so that a long chain is walked once."""
    path: dict[str, None] = {}
    at = claim
    while at not in known and at not in path and (parent := above.get(at)):
        path[at] = None
        at = parent
    walked = list(path)
    top = min(walked[walked.index(at) :]) if at in path else known.get(at, at)
    known |= dict.fromkeys((*walked, at), top)
    return top


def outlets_of(reports: Sequence[Report]) -> list[str]:
    """The outlets that tell it, most reports first, each once, and pages without a name as one."""
    return [name for name, _ in Counter(report.outlet or UNNAMED for report in reports).most_common()]


def draw(origins: Sequence[Rooted]) -> Threads:
    """One mark an outlet, one dot an origin, and a thread from every outlet to each origin that it tells."""
    marks: dict[str, float] = {}
    threads: list[Thread] = []
    dots: list[tuple[float, bool]] = []
    for origin in origins[:MOST]:
        names = outlets_of(origin.reports)
        for name in names:
            if name in marks or len(marks) < MOST:
                marks.setdefault(name, len(marks) * STEP + STEP / 2)
        above = [marks[name] for name in names if name in marks]
        least = dots[-1][0] + STEP if dots else 0.0
        at = max(sum(above) / len(above) if above else STEP / 2, least)
        dots.append((at, origin.proven))
        threads += [Thread(x, at, origin.proven) for x in above]
    right = max([*marks.values(), *(x for x, _ in dots)], default=0.0)
    return Threads(right + STEP / 2, tuple(marks.values()), tuple(threads), tuple(dots))
