"""Search: words and filters, as a form and links that work without a script."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.model.ports import Query
from sayso.publish import asked
from sayso.web.asking import SIZE, address_of, query_of, wrong_days
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
        outlets, places = room.store.outlets(), room.store.places()
        query = _resolved(room, query_of(request), {one.id for one in places})
        hits, total = room.store.search(query)
        return room.page(
            request,
            "search.html",
            query=query,
            hits=hits,
            total=total,
            outlets=outlets,
            places=sorted(places, key=lambda place: place.name),
            kinds=[(kind.value, words) for kind, words in KIND_WORDS.items()],
            filters=filters(room, query),
            wrong=wrong_days(request) | unknown(room, query, {name for name, _ in outlets}, {one.id for one in places}),
            before=address_of(query, max(0, query.offset - SIZE)) if query.offset else "",
            after=address_of(query, query.offset + SIZE) if query.offset + SIZE < total else "",
        )

    return pages


def _resolved(room: Room, query: Query, counted: Collection[str]) -> Query:
    """The query with a place's id where the address gives a name that the desk knows.

    Of several that are named so it is the best known that some article names.
    """
    if not query.place or query.place in counted:
        return query
    found = asked.places(room.desk, query.place)
    chosen = next((place for place in found if place.id in counted), found[0] if found else None)
    return replace(query, place=chosen.id) if chosen else query


def unknown(room: Room, query: Query, outlets: Collection[str], places: Collection[str]) -> dict[str, str]:
    """What the desk and the archive do not know of what is asked for, by its field."""
    wrong = {}
    if query.outlet and query.outlet not in outlets:
        wrong["outlet"] = f"no outlet here is called “{query.outlet}”"
    if query.place and query.place not in places and not asked.places(room.desk, query.place):
        wrong["place"] = f"the desk knows no place “{query.place}”"
    return wrong


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
