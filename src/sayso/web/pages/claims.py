"""A claim: its words, the chain it hangs on, every report of it, and which are one report retold."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.articles import Article
from sayso.model.findings import PUBLISHERS, Claim, Reading, SourceKind
from sayso.model.links import Corroboration
from sayso.publish.words import claim_words
from sayso.relate.naming import NOBODY
from sayso.web.asking import words_at
from sayso.web.looking import Looking
from sayso.web.notes import small_notes, stance
from sayso.web.retold import forest
from sayso.web.room import Room
from sayso.web.says import SaySo, say_so
from sayso.web.steps import origin_words, steps


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that contradicts this one: one of its tellings, and all of them weighed where they are related."""

    id: str
    words: str
    article: Article
    whose: str
    said: SaySo | None


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
    own = claim.id_in(article.id)
    looking = room.looking()
    corroboration = looking.corroboration_of(own)
    said = say_so(looking, corroboration) if corroboration else None
    whose = origin_words(article, claim, room.desk)
    within = {f"f{i}" for i in claim.figures} | {f"t{i}" for i in claim.times} | {f"p{i}" for i in claim.places}
    return room.page(
        request,
        "claim.html",
        article=article,
        claim=claim,
        id=own,
        words=claim_words(article.text, claim),
        stance=stance(claim),
        address=words_at(article.id, claim.content),
        steps=steps(article, claim, room.desk),
        whose=whose,
        notes=[note for note in small_notes(reading) if note.key in within],
        said=said,
        beyond=beyond(claim, whose, corroboration, own),
        origins=forest(looking, corroboration) if corroboration else [],
        nobody=NOBODY,
        rivals=_rivals(looking, corroboration) if corroboration else [],
        story=room.store.story_of(article.id),
    )


def beyond(claim: Claim, whose: str, corroboration: Corroboration | None, own: str) -> str:
    """The origin that relating gave a claim whose text stops at an outlet or at nobody, where that leads on."""
    given = next((r.origin for r in corroboration.reports if r.claim == own), "") if corroboration else ""
    stops = claim.origin.kind in (*PUBLISHERS, SourceKind.UNKNOWN)
    return given if stops and given != NOBODY and _bare(given) != _bare(whose) else ""


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _rivals(looking: Looking, corroboration: Corroboration) -> list[Rival]:
    """What contradicts a claim, each rival claim once however many tell it, the most told first."""
    found: dict[str, Rival] = {}
    for conflict in corroboration.conflicts:
        telling = looking.claim(conflict)
        if telling is None:
            continue
        related = looking.corroboration_of(conflict)
        key = related.id if related else conflict
        if key not in found:
            found[key] = _rival(looking, conflict, *telling, related)
    return sorted(found.values(), key=lambda rival: -len(rival.said.outlets) if rival.said else 0)


def _rival(looking: Looking, id: str, reading: Reading, index: int, related: Corroboration | None) -> Rival:
    claim = reading.claims[index]
    words = claim_words(reading.article.text, claim)
    whose = origin_words(reading.article, claim, looking.desk)
    return Rival(id, words, reading.article, whose, say_so(looking, related) if related else None)
