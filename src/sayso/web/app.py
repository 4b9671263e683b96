"""The desk as a web application that reads a store and writes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from sayso.model.desk import Desk
from sayso.model.ports import StoreType
from sayso.web import guards
from sayso.web.pages import articles, claims, front, places, problems, search, series, stories
from sayso.web.room import STATIC, Room, open_room

_PAGES = (front, articles, claims, stories, search, places, series, problems)

_WORDS = {
    400: "This address could not be understood.",
    404: "There is nothing at this address.",
    405: "Pages here are read, not written to.",
}


def create_app(store: StoreType, desk: Desk, hosts: Sequence[str] = guards.LOOPBACK) -> FastAPI:
    """The application. It answers only to the names in `hosts`, so that no outside page can rebind its way in."""
    room = open_room(store, desk)
    app = FastAPI(title="Sayso", docs_url=None, redoc_url=None, openapi_url=None)
    for page in _PAGES:
        app.include_router(page.router(room))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _add_healthz(app)
    _add_failures(app, room)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    app.add_middleware(guards.Guards)
    return app


def _add_healthz(app: FastAPI) -> None:
    @app.get("/healthz")
    def healthz() -> JSONResponse:
        return JSONResponse({"ok": True})


def _add_failures(app: FastAPI, room: Room) -> None:
    def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        words = _WORDS.get(status, "This page could not be given.")
        return room.page(request, "failure.html", status, code=status, words=words)

    def broken(request: Request, error: Exception) -> Response:
        # Starlette answers from outside the middleware here, and the store may be what broke.
        body = room.templates.get_template("broken.html").render()
        return Response(body, 500, guards.HEADERS, "text/html")

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(Exception, broken)
