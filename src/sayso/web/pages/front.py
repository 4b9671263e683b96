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
    """The stories whose claim the most outlets tell, in the order of `lines`; a tie goes to the earlier in it.

    One claim leads once, though two stories may hold it.
    """
    told = [line for line in lines if line.lead and len(line.lead.outlets) > 1]
    chosen: dict[str, StoryLine] = {}
    for line in sorted(told, key=_outlets, reverse=True):
        if line.lead and len(chosen) < LEADS:
            chosen.setdefault(line.lead.corroboration.id, line)
    return sorted(chosen.values(), key=lines.index)


def _outlets(line: StoryLine) -> int:
    return len(line.lead.outlets) if line.lead else 0
