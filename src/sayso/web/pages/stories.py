"""A story: its articles over time, and its claims with the reports of each."""

from __future__ import annotations

from itertools import groupby

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from sayso.model.articles import Article
from sayso.model.links import Story
from sayso.web.asking import offset_of
from sayso.web.room import Room
from sayso.web.says import story_line

SHOWN = 200  # claims on one page; the next ones are one page further


def router(room: Room) -> APIRouter:
    """`/stories/{id}`; `?from=200` goes on with its claims."""
    pages = APIRouter()

    @pages.api_route("/stories/{id}", methods=["GET", "HEAD"])
    def story(request: Request, id: str) -> Response:
        found = room.store.story(id)
        if found is None:
            raise HTTPException(404)
        return _page(room, request, found, offset_of(request))

    return pages


def _page(room: Room, request: Request, story: Story, skip: int) -> Response:
    looking = room.looking()
    line = story_line(looking, story, SHOWN, skip)
    articles = [reading.article for article in story.articles if (reading := looking.reading(article))]
    several = [one for one in line.says if len(one.corroboration.reports) > 1 or one.contradicted]
    single = [one for one in line.says if one not in several]
    return room.page(
        request,
        "story.html",
        story=story,
        line=line,
        days=days(articles),
        several=several,
        single=single,
        skip=skip,
        shown=SHOWN,
    )


def days(articles: list[Article]) -> list[tuple[str, list[Article]]]:
    """The articles under each day of publication, in order, those without a date last."""
    ordered = sorted(articles, key=lambda one: (not one.published, one.published, one.id))
    return [(day, list(group)) for day, group in groupby(ordered, key=lambda one: one.published[:10])]
