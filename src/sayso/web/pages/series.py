"""Series: one indicator's figures over time, conflicts side by side and nothing interpolated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.articles import Article
from sayso.model.edtf import days_of
from sayso.model.links import Observation, Series
from sayso.web.asking import words_at
from sayso.web.dates import edtf_words
from sayso.web.quantities import amount
from sayso.web.room import Room


@dataclass(frozen=True, slots=True)
class Row:
    """An observation as the table and the chart show it. `first` and `last` are ISO days, empty where unknown."""

    seen: Observation
    article: Article | None
    source: str
    amount: str
    when: str
    first: str
    last: str
    words: str
    address: str
    beside: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: what is counted, how many figures there are, and the outlets that report them."""

    series: Series
    title: str
    figures: int
    sources: tuple[str, ...]


def router(room: Room) -> APIRouter:
    """`/series` and `/series/{id}`."""
    pages = APIRouter()

    @pages.api_route("/series", methods=["GET", "HEAD"])
    def listing(request: Request) -> Response:
        return room.page(
            request, "series_list.html", series=[_line(room, side) for side in _sides(room.store.series())]
        )

    @pages.api_route("/series/{id}", methods=["GET", "HEAD"])
    def one(request: Request, id: str) -> Response:
        found = room.store.one_series(id)
        if found is None:
            raise HTTPException(404)
        side = next(side for side in _sides(room.store.series()) if any(one.id == id for one in side))
        return room.page(request, "series.html", series=found, title=title(room, found), rows=rows(room, side))

    return pages


def _sides(known: list[Series]) -> list[list[Series]]:
    """The series of one indicator, place, unit and rate side by side, one a reporting outlet; the fullest first."""
    together: dict[tuple[str, str, str, str], list[Series]] = {}
    for one in sorted(known, key=lambda one: (-len(one.observations), one.id)):
        together.setdefault((one.indicator, one.place, one.unit, one.rate_basis), []).append(one)
    return sorted(together.values(), key=lambda side: -sum(len(one.observations) for one in side))


def _line(room: Room, side: list[Series]) -> Line:
    sources = tuple(sorted({one.source for one in side if one.source}))
    return Line(side[0], title(room, side[0]), sum(len(one.observations) for one in side), sources)


def title(room: Room, series: Series) -> str:
    """What is counted, and where: "Price of rice, Hyesan"."""
    indicator = room.indicator_name(series.indicator)
    return f"{indicator}, {room.place_name(series.place)}" if series.place else indicator


def rows(room: Room, side: list[Series]) -> list[Row]:
    """The observations by period, those without one last; `beside` counts the others of the same period."""
    periods = Counter(seen.period for one in side for seen in one.observations)
    made = [
        _row(room, one, seen, periods[seen.period] - 1 if seen.period else 0)
        for one in side
        for seen in one.observations
    ]
    return sorted(made, key=lambda row: (not row.first, row.first, row.seen.vintage, row.seen.outlet))


def _row(room: Room, series: Series, seen: Observation, beside: int) -> Row:
    days = days_of(seen.period)
    reading = room.store.reading(seen.article)
    article = reading.article if reading else None
    return Row(
        seen,
        article,
        series.source,
        amount(seen.low, seen.high, series.unit, seen.approximate),
        edtf_words(seen.period) if seen.period else "period not given",
        days[0].isoformat() if days else "",
        days[1].isoformat() if days else "",
        seen.span.of(article.text) if article and seen.span.end <= len(article.text) else "",
        words_at(seen.article, (seen.span,)),
        beside,
    )
