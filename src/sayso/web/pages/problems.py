"""The accounting: what was captured against what became of it, and every problem by its reason."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.model.problems import Problem, Reason
from sayso.web.room import Room

SHOWN = 200  # of one reason; the count above them is always whole


def router(room: Room) -> APIRouter:
    """`/problems`."""
    pages = APIRouter()

    @pages.api_route("/problems", methods=["GET", "HEAD"])
    def problems(request: Request) -> Response:
        found = room.store.problems()
        return room.page(request, "problems.html", groups=by_reason(found), total=len(found), shown=SHOWN)

    return pages


def by_reason(problems: list[Problem]) -> list[tuple[Reason, list[Problem]]]:
    """The problems of each reason that has any, the most frequent first."""
    groups: dict[Reason, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(problem.reason, []).append(problem)
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0].value))
