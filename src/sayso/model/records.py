"""The outside contract's JSON shapes, both ways: a Reading to plain data and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sayso.model.articles import Article, ArticleKind, Credit, Hyperlink, HyperlinkKind, Picture, Role
from sayso.model.findings import (
    Claim,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    Source,
    SourceKind,
    Time,
)
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span, span_from

Record = dict[str, Any]


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else span.as_list()


def _span(pair: Sequence[int] | None) -> Span | None:
    return None if pair is None else span_from(pair)


def article_record(article: Article) -> Record:
    """An article without its findings."""
    return {
        "id": article.id,
        "capture": article.capture,
        "path": article.path,
        "position": article.position,
        "kind": article.kind.value,
        "title": article.title,
        "outlet": article.outlet,
        "via": article.via,
        "url": article.url,
        "published": article.published,
        "dateline": article.dateline,
        "language": article.language,
        "credits": [{"role": c.role.value, "name": c.name} for c in article.credits],
        "pictures": [{"caption": p.caption, "credit": p.credit, "span": _pair(p.span)} for p in article.pictures],
        "links": [{"kind": h.kind.value, "text": h.text, "url": h.url} for h in article.links],
        "text": article.text,
    }


def source_record(source: Source) -> Record:
    """One step of a chain."""
    return {
        "kind": source.kind.value,
        "name": source.name,
        "span": _pair(source.span),
        "verb": source.verb,
        "said_to": source.said_to,
        "said_at": source.said_at,
        "place": source.place,
    }


def claim_record(claim: Claim, article_id: str) -> Record:
    """A claim with its chain, nearest step first."""
    return {
        "id": claim.id_in(article_id),
        "content": [s.as_list() for s in claim.content],
        "cue": _pair(claim.cue),
        "source": _pair(claim.source),
        "chain": [source_record(s) for s in claim.chain],
        "modality": claim.modality.value,
        "polarity": claim.polarity,
        "figures": list(claim.figures),
        "times": list(claim.times),
        "places": list(claim.places),
        "confidence": round(claim.confidence, 3),
        "made_by": claim.made_by,
    }


def figure_record(figure: Figure) -> Record:
    """A quantity with its bounds."""
    return {
        "span": figure.span.as_list(),
        "low": figure.low,
        "high": figure.high,
        "approximate": figure.approximate,
        "unit": figure.unit,
        "kind": figure.kind.value,
        "direction": figure.direction,
        "of": figure.of,
        "reference": figure.reference,
        "base": figure.base,
        "rate_basis": figure.rate_basis,
        "made_by": figure.made_by,
    }


def time_record(time: Time) -> Record:
    """A calendar expression."""
    return {"span": time.span.as_list(), "edtf": time.edtf, "made_by": time.made_by}


def place_record(place: Place) -> Record:
    """A named place and its gazetteer entry."""
    return {
        "span": place.span.as_list(),
        "name": place.name,
        "id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "probability": round(place.probability, 3),
        "made_by": place.made_by,
    }


def entity_record(entity: Entity) -> Record:
    """A name."""
    return {
        "span": entity.span.as_list(),
        "name": entity.name,
        "type": entity.type.value,
        "id": entity.id,
        "made_by": entity.made_by,
    }


def reading_record(reading: Reading) -> Record:
    """What `sayso read --jsonl` prints, one object an article."""
    article = article_record(reading.article)  # has the id: to ask an article for it hashes its text
    return article | {
        "claims": [claim_record(c, article["id"]) for c in reading.claims],
        "figures": [figure_record(f) for f in reading.figures],
        "times": [time_record(t) for t in reading.times],
        "places": [place_record(p) for p in reading.places],
        "entities": [entity_record(e) for e in reading.entities],
        "problems": [p.as_record() for p in reading.problems],
    }


def article_from(record: Mapping[str, Any]) -> Article:
    """Read an article back from its record."""
    return Article(
        capture=record["capture"],
        path=record["path"],
        kind=ArticleKind(record["kind"]),
        title=record["title"],
        text=record["text"],
        position=record["position"],
        outlet=record["outlet"],
        via=record["via"],
        url=record["url"],
        published=record["published"],
        dateline=record["dateline"],
        language=record["language"],
        credits=tuple(Credit(Role(c["role"]), c["name"]) for c in record["credits"]),
        pictures=tuple(Picture(p["caption"], p["credit"], _span(p["span"])) for p in record["pictures"]),
        links=tuple(Hyperlink(HyperlinkKind(h["kind"]), h["text"], h["url"]) for h in record["links"]),
    )


def _source_from(record: Mapping[str, Any]) -> Source:
    rest = {key: record[key] for key in ("name", "verb", "said_to", "said_at", "place")}
    return Source(kind=SourceKind(record["kind"]), span=_span(record["span"]), **rest)


def _claim_from(record: Mapping[str, Any]) -> Claim:
    return Claim(
        content=tuple(span_from(pair) for pair in record["content"]),
        cue=_span(record["cue"]),
        source=_span(record["source"]),
        chain=tuple(_source_from(step) for step in record["chain"]),
        modality=Modality(record["modality"]),
        polarity=record["polarity"],
        figures=tuple(record["figures"]),
        times=tuple(record["times"]),
        places=tuple(record["places"]),
        confidence=record["confidence"],
        made_by=record["made_by"],
    )


def _spanned(record: Mapping[str, Any], **converted: Any) -> dict[str, Any]:
    return {**record, "span": span_from(record["span"]), **converted}


def reading_from(record: Mapping[str, Any]) -> Reading:
    """Read a whole reading back: `reading_from(reading_record(r)) == r` but for rounding."""
    return Reading(
        article=article_from(record),
        claims=tuple(_claim_from(c) for c in record["claims"]),
        figures=tuple(Figure(**_spanned(f, kind=FigureKind(f["kind"]))) for f in record["figures"]),
        times=tuple(Time(**_spanned(t)) for t in record["times"]),
        places=tuple(Place(**_spanned(p)) for p in record["places"]),
        entities=tuple(Entity(**_spanned(e, type=EntityType(e["type"]))) for e in record["entities"]),
        problems=tuple(
            Problem(Reason(p["reason"]), p["detail"], record["path"], record["capture"]) for p in record["problems"]
        ),
    )
