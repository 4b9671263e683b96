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
    marks: tuple[float, ...]
    threads: tuple[Thread, ...]
    dots: tuple[tuple[float, bool], ...]


def root_of(report: Report, by_claim: dict[str, Report]) -> str:
    """The claim id of the report that this one goes back to; a loop ends at its smallest id.

    A report that has another origin than its parent goes back to no report but itself.
    """
    seen: list[str] = []
    here = report
    while here.claim not in seen and (above := by_claim.get(here.parent or "")) and above.origin == here.origin:
        seen.append(here.claim)
        here = above
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
    """One mark an outlet, one dot a group, and a thread from every outlet to each group that it tells.

    A group is the reports that go back to one origin; the first `proven` of them are filled.
    """
    marks: dict[str, float] = {}
    threads: list[Thread] = []
    dots: list[tuple[float, bool]] = []
    for rank, reports in enumerate(groups[:MOST]):
        names = outlets_of(reports)
        for name in names:
            if name in marks or len(marks) < MOST:
                marks.setdefault(name, len(marks) * STEP + STEP / 2)
        above = [marks[name] for name in names if name in marks] or [STEP / 2]
        at = max(sum(above) / len(above), dots[-1][0] + STEP if dots else 0.0)
        dots.append((at, rank < proven))
        threads += [Thread(x, at, rank < proven) for x in above]
    for _ in range(min(proven, MOST) - len(dots)):
        dots.append(((dots[-1][0] if dots else -STEP / 2) + STEP, True))
    right = max([*marks.values(), *(x for x, _ in dots)], default=0.0)
    return Threads(right + STEP / 2, tuple(marks.values()), tuple(threads), tuple(dots))
