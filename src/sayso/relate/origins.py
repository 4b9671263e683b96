"""On how many independent origins a claim hangs: proven, median, and an 80% interval, with reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model.desk import Desk
from sayso.model.findings import Source
from sayso.model.ids import content_id
from sayso.model.links import Corroboration, Evidence, Origins, Report, Why
from sayso.relate.credibility import credibility
from sayso.relate.dependence import STRONG, WEIGHTS, evidence, prior, probability, quotation
from sayso.relate.ends import BODIES, End, named_apart, same
from sayso.relate.explanation import explain
from sayso.relate.forests import Hang, clique, count
from sayso.relate.naming import name_origins
from sayso.relate.resolution import CARRIERS, Following
from sayso.relate.views import ClaimView, outlet_key

MADE_BY = "origins@1"

ASKED = 12  # earlier reports that a report is held against: the first ones, where stories start


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that end at one origin by their words, by position; `firsthand` are those that name no outlet for it."""

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
    words = name_origins([[ends[i] for i in g.firsthand or g.members] for g in groups], _printed(views, desk))
    reports = _reports(
        views, ends, following, desk, {i: w for w, g in zip(words, groups, strict=True) for i in g.members}
    )
    proven = clique(len(groups), lambda g, h: _apart(groups[g], groups[h], views, desk))
    least = len(proven) or int(any(end.kind != "unknown" for end in ends))
    hangs = [Hang() if g in proven else _hang(g, groups, views, desk) for g in range(len(groups))]
    origins = count(hangs, least, f"{seed}/{key}") if len(groups) > 1 else Origins(least, 1.0, 1, 1)
    named = tuple(words[g] for g in proven) or (_weightiest(groups, words),) * least
    bare = frozenset(w for w, g in zip(words, groups, strict=True) if g.end.kind == "outlet")
    return Weighed(key, tuple(views), reports, tuple(ends), named, bare, origins)


def conclude(weighed: Weighed, conflicts: Sequence[str], rivals: Sequence[Weighed], desk: Desk) -> Corroboration:
    """The corroboration, with the claims (ids) that contradict it and the corroborations that those belong to."""
    against = max((r.origins.proven for r in rivals), default=None)
    return Corroboration(
        id=weighed.id,
        claim=weighed.views[0].text,
        reports=weighed.reports,
        origins=weighed.origins,
        credibility=credibility(weighed.views, weighed.ends, weighed.origins.proven, against),
        conflicts=tuple(sorted(conflicts)),
        explanation=explain(weighed.reports, weighed.bare, weighed.origins, len(rivals)),
        named=weighed.named,
        made_by=MADE_BY,
    )


def _printed(views: Sequence[ClaimView], desk: Desk) -> dict[str, str]:
    """Every outlet that the reports name, by its key: as the desk names it, else as it is printed."""
    found = {o.id: o.name for o in desk.outlets}
    for view in views:
        steps = (s.name if s.kind in CARRIERS else s.said_to for s in view.claim.chain)
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

    What is unknown may well come from a known origin, so it is asked whether it hangs on one.
    """
    gathered: list[list[int]] = []
    for i, end in enumerate(ends):
        home = next((g for g in gathered if any(same(ends[j], end) for j in g[:ASKED])), None)
        if home is None:
            gathered.append([i])
        else:
            home.append(i)
    gathered.sort(key=lambda g: (not ends[g[0]].known, ends[g[0]].kind == "unknown", g[0]))
    return tuple(_group(g, ends, following) for g in gathered)


def _group(members: list[int], ends: Sequence[End], following: Following) -> Group:
    own = [i for i in members if not following.paths[i].outlet]
    end = next((ends[i] for i in own if ends[i].mapped), ends[(own or members)[0]])
    return Group(end, tuple(members), tuple(own))


def _apart(g: Group, h: Group, views: Sequence[ClaimView], desk: Desk) -> bool:
    """The texts name two groups apart, and nothing strong says that one's own report was copied from the other's.

    That two who retell them share narration says nothing of the origins; one quotation under two
    names is one utterance, and one of the two readings is wrong.
    """
    if not named_apart(g.end, h.end) or _one_quotation(g, h, views):
        return False
    pairs = ((max(i, j), min(i, j)) for i in g.firsthand[:ASKED] for j in h.firsthand[:ASKED])
    return not any(why.kind in STRONG for i, j in pairs for why in evidence(views[i], views[j], desk))


def _one_quotation(g: Group, h: Group, views: Sequence[ClaimView]) -> bool:
    pairs = ((max(i, j), min(i, j)) for i in g.members[:ASKED] for j in h.members[:ASKED])
    return any(quotation(views[i], views[j]) for i, j in pairs)


def _hang(g: int, groups: Sequence[Group], views: Sequence[ClaimView], desk: Desk) -> Hang:
    return Hang(max((_dependence(groups[g], earlier, views, desk) for earlier in groups[:g]), default=0.0))


def _dependence(group: Group, earlier: Group, views: Sequence[ClaimView], desk: Desk) -> float:
    """How likely the first-hand reports of one group all come from another group's."""
    base = prior(group.end) + (WEIGHTS["same-body"] if _one_body(group.end, earlier.end) else 0.0)
    pairs = [(i, j) for i in (group.firsthand or group.members)[:ASKED] for j in earlier.members[:ASKED]]
    return max(probability(base + sum(w.weight for w in evidence(views[max(p)], views[min(p)], desk))) for p in pairs)


def _one_body(a: End, b: End) -> bool:
    """A person, a body and a document that may be one voice, as nothing names them apart."""
    return {a.kind, b.kind} <= BODIES and {a.kind, b.kind} != {"person"} and not named_apart(a, b)


def _reports(
    views: Sequence[ClaimView], ends: Sequence[End], following: Following, desk: Desk, words: Mapping[int, str]
) -> tuple[Report, ...]:
    """The reports with their parents, and each with its origin: a copy that names nobody has that of its parent."""
    found: dict[str, Report] = {}
    for i, view in enumerate(views):
        report = _report(i, views, ends, following, desk)
        parent = found.get(report.parent or "") if ends[i].kind == "unknown" else None
        found[view.id] = replace(report, origin=parent.origin if parent else words[i])
    return tuple(found.values())


def _report(i: int, views: Sequence[ClaimView], ends: Sequence[End], following: Following, desk: Desk) -> Report:
    view = views[i]
    parent, why = _cited(i, views, following) or _likeliest(i, views, ends[i], desk) or (None, ())
    outlet = view.view.article.outlet
    return Report(view.id, view.view.id, outlet, view.view.article.published, parent, why)


def _cited(i: int, views: Sequence[ClaimView], following: Following) -> tuple[str | None, tuple[Why, ...]] | None:
    """The parent that a report's own words name; None for it where we do not have that outlet's report."""
    path = following.paths[i]
    if not path.outlet:
        return None
    parent = following.cited(i)
    words = (_step_words(views[i], path.step),) + ((views[parent].words,) if parent is not None else ())
    why = Why("cites" if path.step else "credits", words, WEIGHTS["cites"])
    return (None if parent is None else views[parent].id), (why,)


def _step_words(view: ClaimView, step: Source | None) -> Evidence:
    return Evidence(view.view.id, step.span) if step and step.span else view.words


def _likeliest(i: int, views: Sequence[ClaimView], end: End, desk: Desk) -> tuple[str, tuple[Why, ...]] | None:
    """The earlier report with the strongest evidence, where it is more likely than not that this one comes from it."""
    others = [j for j in range(min(i, ASKED)) if views[j].view.id != views[i].view.id]
    weighed = [
        (prior(end) + sum(w.weight for w in whys), -j, whys) for j in others if (whys := _strong(i, j, views, desk))
    ]
    if not weighed:
        return None
    odds, j, whys = max(weighed, key=lambda w: w[:2])
    return (views[-j].id, whys) if odds > 0 else None


def _strong(i: int, j: int, views: Sequence[ClaimView], desk: Desk) -> tuple[Why, ...]:
    found = evidence(views[i], views[j], desk)
    return found if any(w.kind in STRONG for w in found) else ()
