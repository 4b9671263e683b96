"""An article: its text with every finding marked where it stands, and what it hangs together with."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.findings import Reading
from sayso.model.spans import Span
from sayso.web.asking import spans_of
from sayso.web.kin import kin_of
from sayso.web.notes import claim_notes, small_notes
from sayso.web.room import Room
from sayso.web.runs import here_marks, marks_of, paragraphs


def router(room: Room) -> APIRouter:
    """`/articles/{id}`; `?at=12-40,50-60` marks those words and `#here` opens there."""
    pages = APIRouter()

    @pages.api_route("/articles/{id}", methods=["GET", "HEAD"])
    def article(request: Request, id: str) -> Response:
        reading = room.store.reading(id)
        if reading is None:
            raise HTTPException(404)
        sent = spans_of(request.query_params.get("at", ""), len(reading.article.text))
        return _page(room, request, reading, sent)

    return pages


def _page(room: Room, request: Request, reading: Reading, sent: Sequence[Span]) -> Response:
    article = reading.article
    looking = room.looking()
    blocks = paragraphs(article.text, marks_of(reading) + here_marks(sent))
    return room.page(
        request,
        "article.html",
        reading=reading,
        article=article,
        blocks=blocks,
        claims=claim_notes(reading, looking),
        notes=small_notes(reading),
        kin=kin_of(looking, article, room.store.links_of(article.id)),
        story=room.store.story_of(article.id),
    )
