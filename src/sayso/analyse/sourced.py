"""Reports that say at their end on whom they rely: "The Post reported that it burst, according to a clerk"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.analyse.mending import Voiced
from sayso.analyse.nesting import parents_in
from sayso.analyse.relays import Relay
from sayso.model.findings import PUBLISHERS, Attribution, SourceKind
from sayso.model.spans import Span

_LEADING = 30  # characters before a reporting outlet in its sentence: "But on Friday, "
_REPORTERS = frozenset({SourceKind.OUTLET, SourceKind.WIRE})


def sourced(text: str, voiced: Sequence[Voiced], kind_of: Callable[[Span], SourceKind]) -> list[Voiced]:
    """The attributions, where what an outlet reports "according to" a clerk is his word, which it passes on.

    A reader takes the clerk for the one who speaks of the report. Only an outlet or a wire relies on
    somebody so: what a ministry said "according to" a paper, the paper passes on.
    """
    ordered = [v.attribution for v in voiced]
    relied: dict[int, tuple[int, Span]] = {}  # a report -> the statement around it, and on whom it relies
    for index, parent in enumerate(parents_in(ordered)):
        by = ordered[parent].source if parent is not None else None
        if parent is not None and by and _is_report(text, ordered[index], ordered[parent], by, kind_of):
            relied.setdefault(index, (parent, by))
    around = {parent for parent, _ in relied.values()}
    return [
        Voiced(v.attribution, (*v.relays, Relay(relied[k][1], "according to"))) if k in relied else v
        for k, v in enumerate(voiced)
        if k not in around
    ]


def _is_report(
    text: str, inner: Attribution, outer: Attribution, by: Span, kind_of: Callable[[Span], SourceKind]
) -> bool:
    start, end = outer.content[0].start, outer.content[-1].end
    if inner.source is None or outer.cue is None or outer.cue.of(text).lower() != "according to":
        return False
    opens = start <= inner.source.start <= start + _LEADING and outer.cue.start > end
    return opens and kind_of(inner.source) in _REPORTERS and kind_of(by) not in PUBLISHERS
