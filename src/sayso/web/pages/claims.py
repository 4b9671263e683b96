"""A claim: its words, the chain it hangs on, every report of it, and which are one report retold."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.articles import Article
from sayso.model.findings import Reading
from sayso.model.links import Corroboration
from sayso.web.asking import words_at
from sayso.web.looking import Looking
from sayso.web.notes import claim_words, small_notes, stance
from sayso.web.retold import forest
from sayso.web.room import Room
from sayso.web.says import say_so
from sayso.web.steps import origin_words, steps


@dataclass(frozen=True, slots=True)
class Against:
    """A claim that contradicts this one."""

    id: str
    words: str
    article: Article
    whose: str


def router(room: Room) -> APIRouter:
    """`/claims/{id}`."""
    pages = APIRouter()

    @pages.api_route("/claims/{id}", methods=["GET", "HEAD"])
    def claim(request: Request, id: str) -> Response:
        found = room.store.claim(id)
        if found is None:
            raise HTTPException(404)
        return _page(room, request, *found)

    return pages


def _page(room: Room, request: Request, reading: Reading, index: int) -> Response:
    article, claim = reading.article, reading.claims[index]
    looking = room.looking()
    corroboration = room.store.corroboration_of(claim.id_in(article.id))
    within = {f"f{i}" for i in claim.figures} | {f"t{i}" for i in claim.times} | {f"p{i}" for i in claim.places}
    return room.page(
        request,
        "claim.html",
        article=article,
        claim=claim,
        id=claim.id_in(article.id),
        words=claim_words(article.text, claim),
        stance=stance(claim),
        address=words_at(article.id, claim.content),
        steps=steps(article, claim, room.desk),
        whose=origin_words(article, claim, room.desk),
        notes=[note for note in small_notes(reading) if note.key in within],
        said=say_so(looking, corroboration) if corroboration else None,
        trees=forest(looking, corroboration) if corroboration else [],
        against=_against(looking, corroboration) if corroboration else [],
        story=room.store.story_of(article.id),
    )


def _against(looking: Looking, corroboration: Corroboration) -> list[Against]:
    out = []
    for other in corroboration.conflicts:
        if found := looking.claim(other):
            reading, index = found
            claim = reading.claims[index]
            words = claim_words(reading.article.text, claim)
            out.append(Against(other, words, reading.article, origin_words(reading.article, claim, looking.desk)))
    return out
