"""Places: the map with its list, and one place with the articles that name it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.desk import Locality
from sayso.model.ports import Hit, Query
from sayso.web.asking import SIZE, address_of
from sayso.web.mentions import Mention, mention
from sayso.web.room import Room

AREAS = frozenset(("country", "province", "region", "water"))  # drawn at their middle, so not as a spot

SHOWN = 60  # in the open list; the rest unfold


def router(room: Room) -> APIRouter:
    """`/places` and `/places/{id}`."""
    pages = APIRouter()

    @pages.api_route("/places", methods=["GET", "HEAD"])
    def places(request: Request) -> Response:
        counted = sorted(room.store.places(), key=lambda place: (-place.articles, place.name))
        known = {place.id: place for place in room.desk.gazetteer}
        return room.page(request, "places.html", places=counted, known=known, areas=AREAS, shown=SHOWN)

    @pages.api_route("/places/{id:path}", methods=["GET", "HEAD"])
    def place(request: Request, id: str) -> Response:
        query = Query(place=id, limit=SIZE)
        hits, total = room.store.search(query)
        entry = next((one for one in room.desk.gazetteer if one.id == id), None)
        if entry is None and not total:
            raise HTTPException(404)
        return room.page(
            request,
            "place.html",
            name=entry.name if entry else _counted_name(room, id),
            entry=entry,
            inside=_parents(room, entry),
            mentions=[found for hit in hits if (found := _mention(room, hit, id))],
            total=total,
            more=address_of(query, SIZE) if total > SIZE else "",
        )

    return pages


def _mention(room: Room, hit: Hit, id: str) -> Mention | None:
    reading = room.store.reading(hit.article.id)
    return mention(reading, id) if reading else None


def _counted_name(room: Room, id: str) -> str:
    return next((place.name for place in room.store.places() if place.id == id), id)


def _parents(room: Room, entry: Locality | None) -> list[Locality]:
    """What it lies in, the nearest first."""
    known = {one.id: one for one in room.desk.gazetteer}
    out: list[Locality] = []
    while entry and entry.parent in known and known[entry.parent] not in out:
        entry = known[entry.parent]
        out.append(entry)
    return out
