"""Articles and their findings: one row each, with key columns to filter by and the record itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text

from sayso import __version__
from sayso.model.articles import Article
from sayso.model.findings import Reading
from sayso.model.problems import Problem
from sayso.model.records import Record, article_from, reading_from, reading_record
from sayso.store.accounting import ARTICLES, NOTE, count, keep_problem
from sayso.store.rows import as_json, as_text, from_json
from sayso.store.schema import FINDINGS, articles, claims, entities, figures, places, times
from sayso.store.segments import indexed

EXTRACTED_BY = f"extract@{__version__}"  # an article says not itself which extractor cut it
BATCH = 200  # readings assembled with one query a table; a query takes at most 999 values

_INDEX = text("INSERT INTO words (rowid, title, body) VALUES (:number, :title, :body)")
_EMPTY_INDEX = text("INSERT INTO words (words) VALUES ('delete-all')")


def _article_row(article: Article, record: Record) -> dict[str, Any]:
    keys = ("title", "outlet", "via", "url", "published", "language")
    return {
        "id": article.id,
        "capture": article.capture,
        **{key: as_text(record[key]) for key in keys},
        "made_by": EXTRACTED_BY,
        "record": as_json(record),
    }


def _claim_keys(claim: Record) -> dict[str, Any]:
    origin = claim["chain"][-1]
    return {
        "id": claim["id"],
        "origin_kind": origin["kind"],
        "origin_name": as_text(origin["name"]),
        "modality": claim["modality"],
        "polarity": claim["polarity"],
    }


def _figure_keys(figure: Record) -> dict[str, Any]:
    return {key: figure[key] for key in ("kind", "low", "high")} | {"unit": as_text(figure["unit"])}


def _place_keys(place: Record) -> dict[str, Any]:
    return {"place": as_text(place["id"]), "name": as_text(place["name"]), "lat": place["lat"], "lon": place["lon"]}


def _entity_keys(entity: Record) -> dict[str, Any]:
    return {"entity": as_text(entity["id"]), "name": as_text(entity["name"]), "type": entity["type"]}


_KEYS = {
    claims: _claim_keys,
    figures: _figure_keys,
    times: lambda time: {"edtf": as_text(time["edtf"] or "")},
    places: _place_keys,
    entities: _entity_keys,
}


def _finding_rows(table: Table, id: str, found: Sequence[Record]) -> list[dict[str, Any]]:
    return [
        {
            "article": id,
            "position": position,
            **_KEYS[table](record),
            "made_by": as_text(record["made_by"]),
            "record": as_json(record),
        }
        for position, record in enumerate(found)
    ]


def add(connection: Connection, reading: Reading) -> bool:
    """Store it and say True, or count a duplicate and say False."""
    article = reading.article
    key = article.id
    if connection.execute(select(articles.c.id).where(articles.c.id == key)).first():
        count(connection, ARTICLES, duplicate=1)
        return False
    record = reading_record(reading)
    found = {table: record.pop(table.name) for table in FINDINGS}
    number = connection.execute(
        insert(articles).returning(articles.c.number), _article_row(article, record)
    ).scalar_one()
    for table, records in found.items():
        if records:
            connection.execute(insert(table), _finding_rows(table, key, records))
    _index(connection, number, article)
    for problem in reading.problems:
        keep_problem(connection, NOTE, _placed(problem, article), key)
    count(connection, ARTICLES)
    return True


def _placed(problem: Problem, article: Article) -> Problem:
    return Problem(problem.reason, problem.detail, problem.path or article.path, problem.capture or article.capture)


def _index(connection: Connection, number: int, article: Article) -> None:
    row = {"number": number, "title": indexed(article.title), "body": indexed(article.text)}
    connection.execute(_INDEX, row)


def ordered_ids(connection: Connection) -> list[str]:
    """All ids by publication date, unknown last, then by id."""
    order = (articles.c.published == "", articles.c.published, articles.c.id)
    return list(connection.execute(select(articles.c.id).order_by(*order)).scalars())


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in lots that one query can take."""
    rest = iter(ids)
    while lot := list(islice(rest, BATCH)):
        yield lot


def _found(connection: Connection, table: Table, ids: Sequence[str]) -> Mapping[str, list[Record]]:
    wanted = select(table.c.article, table.c.record).where(table.c.article.in_(ids))
    found: dict[str, list[Record]] = defaultdict(list)
    for article, record in connection.execute(wanted.order_by(table.c.article, table.c.position)):
        found[article].append(from_json(record))
    return found


def get_many(connection: Connection, ids: Sequence[str]) -> dict[str, Reading]:
    """The readings of at most a batch of ids, those that are there."""
    rows = connection.execute(select(articles.c.id, articles.c.record).where(articles.c.id.in_(ids))).all()
    found = {table.name: _found(connection, table, ids) for table in FINDINGS}
    return {
        key: reading_from(from_json(record) | {name: by_article.get(key, []) for name, by_article in found.items()})
        for key, record in rows
    }


def get_articles(connection: Connection, numbers: Sequence[int]) -> dict[int, Article]:
    """Articles alone, by their row numbers."""
    wanted = select(articles.c.number, articles.c.record).where(articles.c.number.in_(numbers))
    return {number: article_from(from_json(record)) for number, record in connection.execute(wanted)}


def of_claim(connection: Connection, claim_id: str) -> tuple[str, int] | None:
    """The article and the position of a claim."""
    wanted = select(claims.c.article, claims.c.position).where(claims.c.id == as_text(claim_id))
    row = connection.execute(wanted.order_by(claims.c.article, claims.c.position).limit(1)).first()
    return None if row is None else (row.article, row.position)


def outlets(connection: Connection) -> list[tuple[str, int]]:
    """Names in use with how many articles each, most first; articles without one are left out."""
    number = func.count()
    wanted = select(articles.c.outlet, number).where(articles.c.outlet != "").group_by(articles.c.outlet)
    return [(name, found) for name, found in connection.execute(wanted.order_by(number.desc(), articles.c.outlet))]


def forget(connection: Connection) -> None:
    """Delete every article, finding and indexed word."""
    connection.execute(delete(articles))
    connection.execute(_EMPTY_INDEX)
