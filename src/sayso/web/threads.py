"""Many outlets, few origins, as a small drawing: marks above, dots below, a thread from each to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.links import Corroboration, Report

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
    threads: tuple[Thread, ...]
    dots: tuple[tuple[float, bool], ...]


def root_of(report: Report, by_claim: dict[str, Report]) -> str:
    """The claim id of the report that this one goes back to; a loop ends at its smallest id."""
    seen: list[str] = []
    here = report
    while here.parent is not None and here.parent in by_claim and here.claim not in seen:
        seen.append(here.claim)
        here = by_claim[here.parent]
    return min(seen[seen.index(here.claim) :]) if here.claim in seen else here.claim


def roots(corroboration: Corroboration) -> dict[str, list[Report]]:
    """The reports under each root, the root with most reports first, then in order of telling."""
    by_claim = {report.claim: report for report in corroboration.reports}
    groups: dict[str, list[Report]] = {}
    for report in corroboration.reports:
        groups.setdefault(root_of(report, by_claim), []).append(report)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))


def outlets_of(reports: Sequence[Report]) -> list[str]:
    """The outlets that tell it, most reports first, each once."""
    return [name for name, _ in Counter(report.outlet or "unknown outlet" for report in reports).most_common()]


def draw(groups: Sequence[Sequence[Report]], proven: int) -> Threads:
    """One mark an outlet and group, so that an outlet that tells it twice from one origin has one mark.

    A group is the reports that go back to one origin, the largest group first.
    """
    threads: list[Thread] = []
    dots: list[tuple[float, bool]] = []
    at = 0
    for rank, reports in enumerate(groups):
        names = outlets_of(reports)[: max(1, MOST - at)]
        centre = (at + (len(names) - 1) / 2) * STEP + STEP / 2
        threads += [Thread((at + i) * STEP + STEP / 2, centre, rank < proven) for i in range(len(names))]
        dots.append((centre, rank < proven))
        at += len(names)
        if at >= MOST:
            break
    missing = max(0, min(proven, MOST) - len(dots))
    dots += [((at + i) * STEP + STEP / 2, True) for i in range(missing)]
    return Threads((at + missing) * STEP, tuple(threads), tuple(dots))
