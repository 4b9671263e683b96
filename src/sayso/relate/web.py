"""Everything that relating gives: readings in, links, stories, corroborations and series out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from sayso.model.desk import Desk, Locality
from sayso.model.findings import Reading
from sayso.model.links import Corroboration, Link, LinkKind, Story, Web
from sayso.relate import claims, stories
from sayso.relate.clusters import cluster
from sayso.relate.duplicates import relate_texts
from sayso.relate.origins import Weighed, conclude, weigh
from sayso.relate.periods import instant_of
from sayso.relate.resolution import printed_names
from sayso.relate.series import series
from sayso.relate.vetoes import Above, veto
from sayso.relate.views import ArticleView, ClaimView, article_view, claim_views

SHOWN = 3  # same-claim links kept a claim: its strongest to earlier ones; the cluster says the rest


def relate(readings: Sequence[Reading], desk: Desk, seed: int = 0) -> Web:
    """Relate a set of readings; the same set gives the same bytes in any order.

    Articles are taken by publication date, unknown last, then by id; the same article twice is
    one. Every claim gets a corroboration, alone as it may be.
    """
    views = _in_time([article_view(r, desk) for r in readings])
    gathered, ties = stories.cluster(views)
    told = [stories.story([views[i] for i in members]) for members in gathered]
    drawn = [stories.story_link(views[t.later], views[t.earlier], t.score) for t in ties]
    edges, weighed = _claims(views, told, desk, seed)
    links = [*relate_texts(views), *(link for link in drawn if link), *_kept(edges, weighed)]
    return Web(
        links=tuple(sorted(links, key=lambda k: (k.kind.value, k.a, k.b))),
        stories=tuple(sorted(told, key=lambda s: s.id)),
        corroborations=_conclusions(weighed, edges, desk),
        series=tuple(series(views, desk)),
    )


def _in_time(views: Sequence[ArticleView]) -> list[ArticleView]:
    """By instant, a date by its start, unknown last, then id.

    Of one article captured twice the copy with the smaller path is kept.
    """
    once: dict[str, ArticleView] = {}
    for view in sorted(views, key=lambda v: (v.article.capture, v.article.path, v.article.position)):
        once.setdefault(view.id, view)
    return sorted(once.values(), key=_instant)


def _instant(view: ArticleView) -> tuple[float, str]:
    at = instant_of(view.article.published)
    return math.inf if at is None else at, view.id


def _claims(
    views: Sequence[ArticleView], told: Sequence[Story], desk: Desk, seed: int
) -> tuple[list[Link], list[Weighed]]:
    gazetteer = {p.id: p for p in desk.gazetteer}
    said = [c for view in views for c in _once(claim_views(view, gazetteer))]
    story_of = {article: story.id for story in told for article in story.articles}
    around = claims.setting(said, story_of, _above(gazetteer))
    edges = claims.relate_claims(said, around)
    at = {c.id: i for i, c in enumerate(said)}
    same = [(e.score, at[e.b], at[e.a]) for e in edges if e.kind is LinkKind.SAME_CLAIM]

    def judge(i: int, j: int) -> float | None:
        return None if veto(said[j], said[i], around.above) else claims.score(said[j], said[i], around)

    members = cluster(len(said), same, judge, claims.SAME)
    names = printed_names(desk)
    return edges, [weigh([said[i] for i in group], desk, names, seed) for group in members]


def _once(views: Sequence[ClaimView]) -> list[ClaimView]:
    """Claims of one article by id: two with the same content and different chains share one, the first is kept."""
    return list({view.id: view for view in reversed(views)}.values())[::-1]


def _above(gazetteer: dict[str, Locality]) -> Above:
    """Each place with everything that it lies in, countries left out; a loop of parents ends."""
    found: Above = {}
    for start in gazetteer:
        chain: list[str] = []
        at = start
        while at in gazetteer and at not in chain and gazetteer[at].kind != "country":
            chain.append(at)
            at = gazetteer[at].parent
        if chain:
            found[chain[0]] = frozenset(chain)
    return found


def _kept(edges: Sequence[Link], weighed: Sequence[Weighed]) -> list[Link]:
    """Every contradiction, and of the same-claim links inside a cluster each claim's strongest."""
    home = {view.id: w.id for w in weighed for view in w.views}
    best: dict[str, list[Link]] = defaultdict(list)
    for edge in edges:
        if edge.kind is LinkKind.SAME_CLAIM and home[edge.a] == home[edge.b]:
            best[edge.a].append(edge)
    ranked = (sorted(found, key=lambda k: (-k.score, k.b))[:SHOWN] for found in best.values())
    against = [e for e in edges if e.kind is LinkKind.CONTRADICTS and home[e.a] != home[e.b]]
    return [link for found in ranked for link in found] + against


def _conclusions(weighed: Sequence[Weighed], edges: Sequence[Link], desk: Desk) -> tuple[Corroboration, ...]:
    """Corroborations by id. A contradiction of one report counts against the whole claim, on both sides."""
    home = {view.id: w for w in weighed for view in w.views}
    against: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.kind is LinkKind.CONTRADICTS and home[edge.a] is not home[edge.b]:
            against[home[edge.a].id].add(edge.b)
            against[home[edge.b].id].add(edge.a)
    made = [_concluded(w, against[w.id], home, desk) for w in weighed]
    return tuple(sorted(made, key=lambda c: c.id))


def _concluded(weighed: Weighed, against: set[str], home: dict[str, Weighed], desk: Desk) -> Corroboration:
    rivals = {home[claim].id: home[claim] for claim in sorted(against)}
    return conclude(weighed, sorted(against), list(rivals.values()), desk)
