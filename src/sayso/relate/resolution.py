"""Following each report's chain to its end, through the reports of the outlets that it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, EntityType, Source, SourceKind
from sayso.model.spans import Span
from sayso.relate.ends import SEEN, End, another, government, marks, person_named, same
from sayso.relate.periods import instant_of, latest_of
from sayso.relate.views import ClaimView, name_key, outlet_key

_UNNAMED = (SourceKind.UNNAMED, SourceKind.OFFICIAL, SourceKind.PUBLIC)
_UNKNOWN = End("unknown")


@dataclass(frozen=True, slots=True)
class Path:
    """One report's chain read: the outlet that it hands the question to, if any, and the end it gives itself.

    `step` is the step that names that outlet; None where the article's metadata credits it.
    """

    outlet: str
    end: End
    step: Source | None = None


def printed_names(desk: Desk) -> dict[str, str]:
    """The ids of the people and bodies that a desk knows, by every spelling: made once for all claims."""
    return {name_key(printed): n.id for n in desk.names for printed in (n.name, *n.aliases)}


def paths(reports: Sequence[ClaimView], desk: Desk, names: Mapping[str, str]) -> list[Path]:
    """Read the chain of each report, on its own."""
    return [_path(report, desk, names) for report in reports]


def _path(report: ClaimView, desk: Desk, names: Mapping[str, str]) -> Path:
    """The outlet nearest to the origin is the one that heard it; outlets before it only repeat."""
    view = report.view
    chain = report.claim.chain
    heard = next((s for s in reversed(chain) if s.kind in PUBLISHERS), None)
    asked = outlet_key(heard.name if heard else chain[-1].said_to or _whose(chain[-1], report, desk), desk)
    outlet = asked or view.via or view.outlet
    end = _end(chain[-1], heard, outlet, desk, names)
    told = bool(chain[-1].said_to)  # a bare "sources said" may be anybody's sources
    foreign = outlet != view.outlet and end.kind != "state"
    mapped = all(key and not key.startswith("?") for key in (outlet, *_carried(report, desk)))
    end = replace(end, told=told, day=view.day, mapped=mapped, article=view.id, firsthand=not foreign)
    return Path(outlet if foreign else "", end, heard or (chain[-1] if asked else None))


def _carried(report: ClaimView, desk: Desk) -> list[str]:
    """Every outlet that the words have passed through; a page that rehosts another's counts as that one."""
    steps = report.claim.chain
    printed = [s.name for s in steps if s.kind in PUBLISHERS] + [s.said_to for s in steps if s.said_to]
    return [report.view.via or report.view.outlet, *(outlet_key(name, desk) for name in printed)]


_DEFINITE = re.compile(r"(?:(?:that|this|the)\s+)(?:same\s+)?[a-z]+", re.IGNORECASE)


def _whose(last: Source, report: ClaimView, desk: Desk) -> str:
    """The outlet whose source "that source" is: the one named last before it, where nobody is described.

    Inside one article only, and never where the page itself credits an outlet.
    """
    view = report.view
    if last.kind not in _UNNAMED or last.span is None or view.via or not _definite(last.span, view.article.text):
        return ""
    start = last.span.start
    named = [e for e in view.reading.entities if e.type is EntityType.OUTLET and e.span.end <= start]
    others = [e.name for e in named if desk.outlet(e.name) and outlet_key(e.name, desk) != view.outlet]
    return others[-1] if others else ""


def _definite(span: Span, text: str) -> bool:
    """The determiner stands in the span or just before it."""
    return any(_DEFINITE.fullmatch(text, start, span.end) for start in range(max(0, span.start - 5), span.start + 1))


def _end(last: Source, heard: Source | None, outlet: str, desk: Desk, names: Mapping[str, str]) -> End:
    if heard is not None and heard.kind is SourceKind.STATE_MEDIA:
        return _state(outlet, heard, desk)
    if last.kind in PUBLISHERS:
        return End("outlet", outlet, words=last.name)
    if last.kind is SourceKind.UNKNOWN:
        return End("outlet", outlet, words=heard.name) if heard else _UNKNOWN
    where = marks(f"{last.name} {last.place}", desk.country.casefold())
    if last.kind in _UNNAMED:
        return End("unnamed", outlet, "", where, apart=int(another(last.name)), words=last.name)
    kind, called = last.kind.value, last.name
    if last.kind is SourceKind.PERSON:
        person = person_named(last.name)
        kind, called = ("person", person) if person else ("institution", called)
    if kind in ("person", "imagery", "video"):
        where = frozenset()  # where people stand and what pictures show is not who they are
    named = any(c.isupper() for c in last.name[1:]) or not last.name.isascii()
    name = name_key(called) if named or kind not in SEEN else ""
    listed = name in names
    if acting := government(last.name):
        kind, name, where = "institution", acting, frozenset({acting})
    return End(kind, outlet, names.get(name, name), where, words=called, listed=listed)


def _state(outlet: str, heard: Source, desk: Desk) -> End:
    """All media of one state, and whomever they carry, are one voice."""
    known, home = next((o for o in desk.outlets if o.id == outlet), None), desk.country.casefold()
    where = frozenset({known.country.casefold()} - {""}) if known else marks(f"{heard.name} {heard.place}", home)
    name = next(iter(where)) if len(where) == 1 else outlet
    return End("state", outlet, name, where, words=known.name if known else heard.name)


class Following:
    """Where each report's chain ends once the outlets that it names are asked in turn."""

    def __init__(self, reports: Sequence[ClaimView], desk: Desk, names: Mapping[str, str]) -> None:
        self._reports = reports
        self.paths = paths(reports, desk, names)
        self._of: dict[str, list[int]] = defaultdict(list)
        for i, report in enumerate(reports):
            self._of[report.view.outlet].append(i)

    def ends(self) -> list[End]:
        """One end a report, in the order of the reports."""
        settled: dict[int, End] = {}
        return [self._end(i, settled) for i in range(len(self._reports))]

    def cited(self, i: int) -> int | None:
        """The report of the nearest outlet that a report names as its source, if we have one that is not later."""
        until = latest_of(self._reports[i].view.article.published)
        return self._own(self.paths[i].outlet, i, until) if self.paths[i].outlet else None

    def _own(self, outlet: str, asking: int, until: float | None = None) -> int | None:
        """An outlet's own telling: the earliest that names somebody, of those not surely later than `until`."""
        article = self._reports[asking].view.id
        mine = (i for i in self._of[outlet] if i != asking and self._reports[i].view.id != article)
        mine = (i for i in mine if until is None or not self._surely_after(i, until))
        return min(mine, key=lambda i: (not self.paths[i].end.known, i), default=None)

    def _surely_after(self, i: int, until: float) -> bool:
        at = instant_of(self._reports[i].view.article.published)
        return at is not None and at > until

    def _end(self, i: int, settled: dict[int, End]) -> End:
        """Walk from outlet to outlet to the last one, then back, asking at each what its own words add.

        Inside a loop it matters where one starts, so only the way to it is settled for others.
        """
        trail: dict[int, int | None] = {}
        at: int | None = i
        while at is not None and at not in trail and at not in settled and self.paths[at].outlet:
            trail[at] = own = self._own(self.paths[at].outlet, at)
            at = own
        steps = list(trail)
        kept = len(steps) if at not in trail else steps.index(at) + 1
        found = self._last(at, steps, settled)
        for place, step in reversed(list(enumerate(steps))):
            found = self._passed(step, trail[step], found)
            if place < kept:
                settled[step] = found
        return found

    def _last(self, at: int | None, steps: list[int], settled: dict[int, End]) -> End:
        if at is None:
            outlet = self.paths[steps[-1]].outlet
            return self._relayed(outlet) or self.paths[steps[-1]].end
        if at in steps:
            loop = sorted({self._reports[j].view.outlet for j in steps[steps.index(at) :]})
            return End("loop", name="+".join(loop), words=" and ".join(loop))
        return settled.get(at) or self.paths[at].end

    def _passed(self, i: int, own: int | None, found: End) -> End:
        """The end that the outlet named leads to, unless a report's own words name somebody else."""
        path = self.paths[i]
        return path.end if path.end.known and not self._one(path.end, found, own) else found

    def _one(self, told: End, found: End, own: int | None) -> bool:
        """Whether an end told at second hand is the one that the outlet's own report leads to.

        A name stands as it is told. An unnamed source is the one that the outlet's own words
        describe, or whoever is behind the outlet that it repeats.
        """
        if told.kind != "unnamed" or not found.known:
            return False
        repeats = own is not None and bool(self.paths[own].outlet)
        return repeats or (found.kind == "unnamed" and same(found, told))

    def _relayed(self, outlet: str) -> End | None:
        """What reports of others say that this outlet's word rests on."""
        told = [p.end for p in self.paths if p.outlet == outlet and p.end.known and p.end.outlet == outlet]
        return min(told, key=lambda end: not end.mapped, default=None)
