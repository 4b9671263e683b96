"""On how many independent origins a claim hangs: proven, median, and an 80% interval, with reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS
from sayso.model.ids import content_id
from sayso.model.links import Corroboration, Origins, Report, Why
from sayso.relate.citing import naming
from sayso.relate.credibility import credibility
from sayso.relate.dependence import STRONG, WEIGHTS, evidence, prior, probability, quotation
from sayso.relate.ends import BODIES, End, named_apart, same
from sayso.relate.explanation import explain
from sayso.relate.forests import Hang, clique, count
from sayso.relate.naming import name_origins
from sayso.relate.resolution import Following
from sayso.relate.views import ClaimView, outlet_key

MADE_BY = "origins@1"

ASKED = 12  # earlier reports that a report is held against: the first ones, where stories start
NAMED = 50  # groups that are held against each other for the proven count: past that it is only a minimum


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that end at one origin by their words, by position, those of outlets that the desk knows first.

    `firsthand` are those of them that name no outlet for it.
    """

    end: End
    members: tuple[int, ...]
    firsthand: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim's reports with their origins counted, before anyone asks what contradicts it.

    `named` are the origins that count as proven, in words; `bare` those that are an outlet's word.
    """

    id: str
    views: tuple[ClaimView, ...]
    reports: tuple[Report, ...]
    ends: tuple[End, ...]
    named: tuple[str, ...]
    bare: frozenset[str]
    origins: Origins


def weigh(views: Sequence[ClaimView], desk: Desk, names: Mapping[str, str], seed: int) -> Weighed:
    """Count the origins of one claim, told by these reports in time order. `names` are `printed_names(desk)`."""
    key = content_id("corroboration", views[0].id)
    following = Following(views, desk, names)
    ends = following.ends()
    groups = _groups(ends, following)
    ties = Ties(views, desk)
    words = name_origins([[ends[i] for i in g.firsthand or g.members] for g in groups], _printed(views, desk))
    reports = _reports(ties, ends, following, {i: w for w, g in zip(words, groups, strict=True) for i in g.members})
    proven = clique(min(len(groups), NAMED), lambda g, h: ties.apart(groups[g], groups[h]))
    least = len(proven) or int(any(end.kind != "unknown" for end in ends))
    hangs = [Hang() if g in proven else ties.hang(groups[g], groups[:g]) for g in range(len(groups))]
    drawn = f"{seed}/{views[groups[0].members[0]].id}"
    origins = count(hangs, least, drawn) if len(groups) > 1 else Origins(least, 1.0, 1, 1)
    named = tuple(words[g] for g in proven) or (_weightiest(groups, words),) * least
    bare = frozenset(w for w, g in zip(words, groups, strict=True) if g.end.kind == "outlet")
    return Weighed(key, tuple(views), reports, tuple(ends), named, bare, origins)


def conclude(weighed: Weighed, conflicts: Sequence[str], rivals: Sequence[Weighed], desk: Desk) -> Corroboration:
    """The corroboration, with the claims (ids) that contradict it and the corroborations that those belong to."""
    against = max((r.origins.proven for r in rivals), default=None)
    outlets = {view.view.outlet for view in weighed.views}
    return Corroboration(
        id=weighed.id,
        claim=weighed.views[0].text,
        reports=weighed.reports,
        origins=weighed.origins,
        credibility=credibility(weighed.views, weighed.ends, weighed.origins.proven, against),
        conflicts=tuple(sorted(conflicts)),
        explanation=explain(weighed.reports, outlets, weighed.bare, weighed.origins, len(rivals)),
        named=weighed.named,
        made_by=MADE_BY,
    )


def _printed(views: Sequence[ClaimView], desk: Desk) -> dict[str, str]:
    """Every outlet that the reports name, by its key: as the desk names it, else as it is printed."""
    found = {o.id: o.name for o in desk.outlets}
    for view in views:
        steps = (s.name if s.kind in PUBLISHERS else s.said_to for s in view.claim.chain)
        for name in (view.view.article.outlet, view.view.article.via, *steps):
            found.setdefault(outlet_key(name, desk), name)
    return found


def _weightiest(groups: Sequence[Group], words: Sequence[str]) -> str:
    """The origin that most reports go back to, among those with somebody behind them if there are any."""
    return words[max(range(len(groups)), key=lambda g: (*_shown(groups[g].end), len(groups[g].members), -g))]


def _shown(end: End) -> tuple[bool, bool]:
    return end.known, end.kind != "unknown"


def _groups(ends: Sequence[End], following: Following) -> tuple[Group, ...]:
    """Reports by origin: those with somebody behind them first, then bare outlets, then the unknown, each by time.

    What is unknown may well come from a known origin, so it is asked whether it hangs on one. What
    came through outlets that the desk does not know stands last of all.
    """
    gathered: list[list[int]] = []
    for i, end in enumerate(ends):
        home = next((g for g in gathered if any(same(ends[j], end) for j in g[:ASKED])), None)
        if home is None:
            gathered.append([i])
        else:
            home.append(i)
    groups = [_group(g, ends, following) for g in gathered]
    return tuple(sorted(groups, key=lambda g: (not g.end.mapped, not g.end.known, g.end.kind == "unknown", g.members)))


def _group(members: list[int], ends: Sequence[End], following: Following) -> Group:
    paths = following.paths
    known = [i for i in members if paths[i].end.mapped]
    own = [i for i in known if not paths[i].outlet]
    ordered = (*known, *(i for i in members if not paths[i].end.mapped))
    end = next((ends[i] for i in (*own, *ordered) if ends[i].mapped), ends[(own or ordered)[0]])
    return Group(end, ordered, tuple(own))


class Ties:
    """The evidence between reports of one claim, each pair weighed once."""

    def __init__(self, views: Sequence[ClaimView], desk: Desk) -> None:
        self.views = views
        self._desk = desk
        self._known: dict[tuple[int, int], tuple[Why, ...]] = {}

    def evidence(self, i: int, j: int) -> tuple[Why, ...]:
        """The reasons why the later of two reports, by position, may come from the earlier."""
        pair = max(i, j), min(i, j)
        if pair not in self._known:
            self._known[pair] = evidence(self.views[pair[0]], self.views[pair[1]], self._desk)
        return self._known[pair]

    def strong(self, i: int, j: int) -> bool:
        """Say whether some of them hardly come by chance."""
        return any(why.kind in STRONG for why in self.evidence(i, j))

    def apart(self, g: Group, h: Group) -> bool:
        """The texts name two groups apart, and nothing strong says that one's own report copies the other's.

        That two who retell them share narration says nothing of the origins; one quotation under
        two names is one utterance, and one of the two readings is wrong.
        """
        if not named_apart(g.end, h.end) or self._one_quotation(g, h):
            return False
        return not any(self.strong(i, j) for i in g.firsthand[:ASKED] for j in h.firsthand[:ASKED])

    def _one_quotation(self, g: Group, h: Group) -> bool:
        pairs = ((max(i, j), min(i, j)) for i in g.members[:ASKED] for j in h.members[:ASKED])
        return any(quotation(self.views[i], self.views[j]) for i, j in pairs)

    def hang(self, group: Group, earlier: Sequence[Group]) -> Hang:
        """How likely a group hangs on one before it. What the desk does not know never adds an origin."""
        if earlier and not group.end.mapped:
            return Hang(1.0)
        return Hang(max((self._dependence(group, one) for one in earlier[:ASKED]), default=0.0))

    def _dependence(self, group: Group, earlier: Group) -> float:
        """How likely the first-hand reports of one group all come from another group's."""
        base = prior(group.end) + (WEIGHTS["same-body"] if _one_body(group.end, earlier.end) else 0.0)
        pairs = [(i, j) for i in (group.firsthand or group.members)[:ASKED] for j in earlier.members[:ASKED]]
        return max(probability(base + sum(w.weight for w in self.evidence(i, j))) for i, j in pairs)


def _one_body(a: End, b: End) -> bool:
    """A person, a body and a document that may be one voice, as nothing names them apart."""
    return {a.kind, b.kind} <= BODIES and {a.kind, b.kind} != {"person"} and not named_apart(a, b)


def _reports(ties: Ties, ends: Sequence[End], following: Following, words: Mapping[int, str]) -> tuple[Report, ...]:
    """The reports with their parents, and each with its origin: a copy that names nobody has that of its parent."""
    found: dict[str, Report] = {}
    for i, view in enumerate(ties.views):
        report = _report(i, ties, ends[i], following)
        parent = found.get(report.parent or "") if ends[i].kind == "unknown" else None
        found[view.id] = replace(report, origin=parent.origin if parent else words[i])
    return tuple(found.values())


def _report(i: int, ties: Ties, end: End, following: Following) -> Report:
    view = ties.views[i]
    parent, why = _cited(i, ties.views, following) or _likeliest(i, ties, end) or (None, ())
    return Report(view.id, view.view.id, view.view.article.outlet, view.view.article.published, parent, why)


def _cited(i: int, views: Sequence[ClaimView], following: Following) -> tuple[str | None, tuple[Why, ...]] | None:
    """The parent that a report's own words name; None for it where we do not have that outlet's report."""
    path = following.paths[i]
    if not path.outlet:
        return None
    parent = following.cited(i)
    named = naming(views[i], path.step, path.outlet)
    words = named + ((views[parent].words,) if named and parent is not None else ())
    why = Why("cites" if path.step else "credits", words, WEIGHTS["cites"])
    return (None if parent is None else views[parent].id), (why,)


def _likeliest(i: int, ties: Ties, end: End) -> tuple[str, tuple[Why, ...]] | None:
    """The earlier report with the strongest evidence, where it is more likely than not that this one comes from it."""
    views = ties.views
    others = [j for j in range(min(i, ASKED)) if views[j].view.id != views[i].view.id and ties.strong(i, j)]
    weighed = [(prior(end) + sum(w.weight for w in ties.evidence(i, j)), -j) for j in others]
    odds, j = max(weighed, default=(0.0, 0))
    return (views[-j].id, ties.evidence(i, -j)) if odds > 0 else None
