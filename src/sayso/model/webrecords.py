"""What relating gave, as plain data and back: the outside contract's shapes of links, stories and series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.model.links import (
    Corroboration,
    Evidence,
    Link,
    LinkKind,
    Observation,
    Origins,
    Report,
    Series,
    Story,
    Why,
)
from sayso.model.records import Record
from sayso.model.spans import span_from


def why_record(why: Why) -> Record:
    """One reason, with its words on both sides."""
    return {
        "kind": why.kind,
        "evidence": [[e.article, e.span.as_list()] for e in why.evidence],
        "weight": round(why.weight, 3),
    }


def link_record(link: Link) -> Record:
    """A link from the later to the earlier."""
    return {
        "kind": link.kind.value,
        "a": link.a,
        "b": link.b,
        "score": round(link.score, 3),
        "why": [why_record(w) for w in link.why],
        "made_by": link.made_by,
    }


def story_record(story: Story) -> Record:
    """A story with the ids of its articles, oldest first."""
    return {"id": story.id, "title": story.title, "articles": list(story.articles), "made_by": story.made_by}


def report_record(report: Report) -> Record:
    """One article's telling of a claim."""
    return {
        "claim": report.claim,
        "article": report.article,
        "outlet": report.outlet,
        "said_at": report.said_at,
        "parent": report.parent,
        "origin": report.origin,
        "why": [why_record(w) for w in report.why],
    }


def corroboration_record(found: Corroboration) -> Record:
    """A corroboration with its reports."""
    origins = found.origins
    return {
        "id": found.id,
        "claim": found.claim,
        "reports": [report_record(r) for r in found.reports],
        "origins": {
            "proven": origins.proven,
            "median": origins.median,
            "low": origins.low,
            "high": origins.high,
        },
        "credibility": found.credibility,
        "conflicts": list(found.conflicts),
        "explanation": list(found.explanation),
        "named": list(found.named),
        "made_by": found.made_by,
    }


def observation_record(seen: Observation) -> Record:
    """One figure of a series."""
    return {
        "article": seen.article,
        "claim": seen.claim,
        "span": seen.span.as_list(),
        "outlet": seen.outlet,
        "period": seen.period,
        "vintage": seen.vintage,
        "low": seen.low,
        "high": seen.high,
        "approximate": seen.approximate,
    }


def series_record(series: Series) -> Record:
    """A series with all its observations."""
    return {
        "id": series.id,
        "indicator": series.indicator,
        "place": series.place,
        "unit": series.unit,
        "rate_basis": series.rate_basis,
        "source": series.source,
        "observations": [observation_record(o) for o in series.observations],
        "made_by": series.made_by,
    }


def _why_from(record: Mapping[str, Any]) -> Why:
    evidence = tuple(Evidence(article, span_from(pair)) for article, pair in record["evidence"])
    return Why(record["kind"], evidence, record["weight"])


def link_from(record: Mapping[str, Any]) -> Link:
    """Read a link back."""
    why = tuple(_why_from(w) for w in record["why"])
    return Link(LinkKind(record["kind"]), record["a"], record["b"], record["score"], why, record["made_by"])


def story_from(record: Mapping[str, Any]) -> Story:
    """Read a story back."""
    return Story(record["id"], record["title"], tuple(record["articles"]), record["made_by"])


def _report_from(record: Mapping[str, Any]) -> Report:
    return Report(**{**record, "why": tuple(_why_from(w) for w in record["why"])})


def corroboration_from(record: Mapping[str, Any]) -> Corroboration:
    """Read a corroboration back."""
    return Corroboration(
        id=record["id"],
        claim=record["claim"],
        reports=tuple(_report_from(r) for r in record["reports"]),
        origins=Origins(**record["origins"]),
        credibility=record["credibility"],
        conflicts=tuple(record["conflicts"]),
        explanation=tuple(record["explanation"]),
        named=tuple(record["named"]),
        made_by=record["made_by"],
    )


def series_from(record: Mapping[str, Any]) -> Series:
    """Read a series back."""
    observations = tuple(Observation(**{**o, "span": span_from(o["span"])}) for o in record["observations"])
    return Series(**{**record, "observations": observations})
