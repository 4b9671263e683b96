"""Search: words and filters, as a form and links that work without a script."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.model.ports import Query
from sayso.web.asking import SIZE, address_of, query_of
from sayso.web.dates import day_words
from sayso.web.room import Room
from sayso.web.steps import KIND_WORDS


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that is on, and the address without it."""

    label: str
    without: str


def router(room: Room) -> APIRouter:
    """`/search`."""
    pages = APIRouter()

    @pages.api_route("/search", methods=["GET", "HEAD"])
    def search(request: Request) -> Response:
        query = query_of(request)
        hits, total = room.store.search(query)
        return room.page(
            request,
            "search.html",
            query=query,
            hits=hits,
            total=total,
            outlets=room.store.outlets(),
            places=sorted(room.store.places(), key=lambda place: place.name),
            kinds=[(kind.value, words) for kind, words in KIND_WORDS.items()],
            filters=filters(room, query),
            before=address_of(query, max(0, query.offset - SIZE)) if query.offset else "",
            after=address_of(query, query.offset + SIZE) if query.offset + SIZE < total else "",
        )

    return pages


def filters(room: Room, query: Query) -> list[Filter]:
    """The filters that are on, each with a way out."""
    labels = {
        "outlet": query.outlet,
        "place": room.place_name(query.place) if query.place else "",
        "origin": f"origin: {KIND_WORDS_BY_VALUE[query.origin]}" if query.origin else "",
        "since": f"since {day_words(query.since)}" if query.since else "",
        "until": f"until {day_words(query.until)}" if query.until else "",
    }
    return [Filter(label, address_of(query, without=name)) for name, label in labels.items() if label]


KIND_WORDS_BY_VALUE = {kind.value: words for kind, words in KIND_WORDS.items()}
