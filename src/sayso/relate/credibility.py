"""The Admiralty number of a claim, 1 to 6, from its origins and from what contradicts it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.findings import Modality
from sayso.relate.ends import End
from sayso.relate.views import ClaimView

_OPEN = (Modality.HEDGED, Modality.ASKED)


def credibility(reports: Sequence[ClaimView], ends: Sequence[End], proven: int, against: int | None) -> int:
    """The number; the outlets' letters move it nowhere (methods.md, "Independent origins").

    `against` is the largest proven count among the claims that contradict this one, None where
    none does.

    1. at least two proven origins, and nothing contradicts it
    2. one origin that the texts show, at least one report states it flatly, nothing against it
    3. nothing against it, but every report hedges, or nothing is seen behind the outlets' word;
       or it is contradicted and stands on two or more proven origins, and more than the other side
    4. contradicted by a side with as few proven origins, or fewer
    5. contradicted by a side with more
    6. nothing to go on: no report says where it is from
    """
    if proven == 0:
        return 6
    if against is not None:
        return _contested(proven, against)
    if proven > 1:
        return 1
    shown = any(end.known for end in ends)
    flat = any(report.claim.modality not in _OPEN for report in reports)
    return 2 if shown and flat else 3


def _contested(proven: int, against: int) -> int:
    if against > proven:
        return 5
    return 3 if proven > max(1, against) else 4
