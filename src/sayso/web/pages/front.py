"""The front page: stories, newest first, with the origins of each against its outlets."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.web.asking import offset_of
from sayso.web.room import Room
from sayso.web.says import StoryLine, story_line

PAGE = 24
LEADS = 2


def router(room: Room) -> APIRouter:
    """`/`."""
    pages = APIRouter()

    @pages.api_route("/", methods=["GET", "HEAD"])
    def front(request: Request) -> Response:
        offset = offset_of(request)
        stories = room.store.stories()
        looking = room.looking()
        lines = [story_line(looking, story) for story in stories[offset : offset + PAGE]]
        leads = choose_leads(lines) if offset == 0 else []
        rest = [line for line in lines if line not in leads]
        return room.page(request, "front.html", leads=leads, lines=rest, offset=offset, size=PAGE, total=len(stories))

    return pages


def choose_leads(lines: list[StoryLine]) -> list[StoryLine]:
    """The stories with the most outlets for each proven origin: those where counting outlets misleads most.

    One claim leads once, though two stories may hold it.
    """
    told = [line for line in lines if line.lead and len(line.lead.outlets) > 1]
    chosen: dict[str, StoryLine] = {}
    for line in sorted(told, key=_gap, reverse=True):
        if line.lead and len(chosen) < LEADS:
            chosen.setdefault(line.lead.corroboration.id, line)
    return list(chosen.values())


def _gap(line: StoryLine) -> float:
    if line.lead is None:
        return 0.0
    return len(line.lead.outlets) / max(1, line.lead.corroboration.origins.proven)
