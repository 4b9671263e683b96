"""One indicator's figures over time: nothing interpolated, conflicts side by side, each revision a vintage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.model.desk import Desk, Indicator, Locality
from sayso.model.findings import Claim, Figure, Place, SourceKind
from sayso.model.ids import content_id
from sayso.model.links import Observation, Series
from sayso.model.spans import Span
from sayso.relate.indicators import names_place, sentence
from sayso.relate.periods import period
from sayso.relate.views import ArticleView

MADE_BY = "series@1"

Key = tuple[str, str, str, str, str]  # indicator, place, unit, rate basis, reporting source

_CARRIERS = (SourceKind.OUTLET, SourceKind.WIRE)


def observe(view: ArticleView, desk: Desk) -> list[tuple[Key, Observation]]:
    """Every figure of an article that a desk's indicator asks for, with the series that it belongs to."""
    gazetteer = {p.id: p for p in desk.gazetteer}
    asked = {i.id: i for i in desk.indicators}
    found = []
    for index, figure in enumerate(view.reading.figures):
        if indicator := view.indicators[index]:
            around = sentence(view.article.text, figure.span)
            seen = _observation(figure, around, _claim(index, figure, view), view)
            place = _place(figure, around, view, asked[indicator], gazetteer)
            found.append(((indicator, place, figure.unit, figure.rate_basis, seen.outlet), seen))
    return found


def _claim(index: int, figure: Figure, view: ArticleView) -> Claim | None:
    claims = view.reading.claims
    inside = [c for c in claims if index in c.figures or any(s.contains(figure.span) for s in c.content)]
    return min(inside, key=lambda c: c.content[-1].end - c.content[0].start, default=None)


def _place(
    figure: Figure, around: Span, view: ArticleView, indicator: Indicator, gazetteer: dict[str, Locality]
) -> str:
    """The place nearest to the figure in its sentence, the narrower first; else the only one in the article.

    A place that the indicator itself names says with whom, not where.
    """
    here = [p for p in view.reading.places if around.contains(p.span) and p.id]
    near = [p for p in here if not names_place(indicator, p.name)]
    if here and not near:
        return ""
    if near:
        return min(near, key=lambda p: (_wide(p, gazetteer), abs(p.span.start - figure.span.start), p.id)).id
    ids = {p.id for p in view.reading.places if p.id and not _wide(p, gazetteer)}
    return ids.pop() if len(ids) == 1 else ""


def _wide(place: Place, gazetteer: dict[str, Locality]) -> bool:
    return place.id in gazetteer and gazetteer[place.id].kind in ("country", "region")


def _observation(figure: Figure, around: Span, claim: Claim | None, view: ArticleView) -> Observation:
    return Observation(
        article=view.id,
        claim=claim.id_in(view.id) if claim else "",
        span=figure.span,
        outlet=_reporting(claim, view),
        period=_period(figure, around, view),
        vintage=view.article.published,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
    )


def _reporting(claim: Claim | None, view: ArticleView) -> str:
    """The source of the figure: the outlet nearest to the origin, which others repeat."""
    named = [step.name for step in claim.chain if step.kind in _CARRIERS] if claim else []
    return named[-1] if named else view.article.via or view.article.outlet


def _period(figure: Figure, around: Span, view: ArticleView) -> str:
    """The reference period: the figure's own, else the sentence's nearest time.

    Empty where the text gives none: when it was published is the vintage, and no period (invariant 6).
    """
    if period(figure.reference):
        return figure.reference
    times = [t for t in view.reading.times if around.contains(t.span) and period(t.edtf)]
    if times:
        return min(times, key=lambda t: (abs(t.span.start - figure.span.start), t.span)).edtf or ""
    return ""


def series(views: Sequence[ArticleView], desk: Desk) -> list[Series]:
    """All series of a set of articles, each ordered by period and vintage, each observation once."""
    gathered: dict[Key, set[Observation]] = defaultdict(set)
    for view in views:
        for key, seen in observe(view, desk):
            gathered[key].add(seen)
    return [_series(key, seen) for key, seen in sorted(gathered.items())]


def _series(key: Key, seen: set[Observation]) -> Series:
    indicator, place, unit, basis, source = key
    ordered = sorted(seen, key=lambda o: (period(o.period) or (0, 0), o.vintage, o.outlet, o.article, o.span))
    return Series(content_id("series", *key), indicator, place, unit, basis, tuple(ordered), MADE_BY, source)
