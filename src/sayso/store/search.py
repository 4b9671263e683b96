"""Finding readings: by words through FTS5, and by outlet, place, origin and date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, exists, func, literal_column, select, table, text

from sayso.model.ports import Hit, PlaceCount, Query
from sayso.store.excerpts import excerpt
from sayso.store.phrases import Phrase, phrases
from sayso.store.readings import get_articles
from sayso.store.schema import articles, claims, places

_TITLE_WEIGHT = 4.0  # a word in the title says more of what a post is about
_words = table("words", column("rowid"), column("words"))


def _filters(query: Query) -> list[ColumnElement[bool]]:
    published = articles.c.published
    filters: list[ColumnElement[bool]] = []
    if query.outlet:
        filters.append(articles.c.outlet == query.outlet)
    if query.place:
        filters.append(exists().where(places.c.article == articles.c.id, places.c.place == query.place))
    if query.origin:
        filters.append(exists().where(claims.c.article == articles.c.id, claims.c.origin_kind == query.origin))
    if query.since or query.until:
        filters.append(published != "")
    if query.since:
        filters.append(func.substr(published, 1, len(query.since)) >= query.since)
    if query.until:
        filters.append(func.substr(published, 1, len(query.until)) <= query.until)
    return filters


def _wanted(query: Query, asked: Sequence[Phrase]) -> Select[Any]:
    wanted = select(articles.c.number).where(*_filters(query))
    if not asked:
        return wanted
    match = " AND ".join(phrase.match for phrase in asked)
    wanted = wanted.join(_words, literal_column("words.rowid") == articles.c.number)
    return wanted.where(text("words MATCH :match").bindparams(match=match))


def _ordered(wanted: Select[Any], asked: Sequence[Phrase]) -> Select[Any]:
    newest = (articles.c.published.desc(), articles.c.id)
    if not asked:
        return wanted.order_by(*newest)
    return wanted.order_by(literal_column(f"bm25(words, {_TITLE_WEIGHT}, 1.0)"), *newest)


def _clean(query: Query) -> Query:
    fields = {name: getattr(query, name).encode("utf-8", "replace").decode() for name in _TYPED}
    return Query(**fields, limit=max(0, min(query.limit, 1000)), offset=max(0, min(query.offset, 2**31)))


_TYPED = ("words", "outlet", "place", "origin", "since", "until")


def search(connection: Connection, query: Query) -> tuple[list[Hit], int]:
    """One page of hits, best first (newest first where no words were asked for), and how many there are in all.

    Words are all required, "quoted words" as a phrase; nothing that a person can type fails.
    """
    query = _clean(query)
    asked = phrases(query.words)
    if query.words.strip() and not asked:
        return [], 0  # nothing but signs: no text can be found by them
    wanted = _wanted(query, asked)
    total = connection.execute(select(func.count()).select_from(wanted.subquery())).scalar_one()
    page = _ordered(wanted, asked).limit(query.limit).offset(query.offset)
    numbers = list(connection.execute(page).scalars())
    found = get_articles(connection, numbers)
    return [Hit(found[number], excerpt(found[number].text, asked)) for number in numbers], total


def place_counts(connection: Connection) -> list[PlaceCount]:
    """Every gazetteer entry that articles name, with how many do, most first."""
    number = func.count(places.c.article.distinct()).label("number")
    wanted = (
        select(places.c.place, func.min(places.c.name), func.min(places.c.lat), func.min(places.c.lon), number)
        .where(places.c.place != "", places.c.lat.is_not(None), places.c.lon.is_not(None))
        .group_by(places.c.place)
        .order_by(number.desc(), places.c.place)
    )
    return [PlaceCount(*row) for row in connection.execute(wanted)]
