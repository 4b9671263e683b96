"""The reading room: what every page is given, and how it becomes an answer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.model.desk import Desk
from sayso.model.ports import StoreType
from sayso.publish.words import CREDIBILITY, UNNAMED, number, trouble
from sayso.web import dates, guards
from sayso.web.excerpts import safe_excerpt
from sayso.web.looking import Looking
from sayso.web.steps import KIND_WORDS, LETTERS
from sayso.web.wording import listed, plural, reason_words, tongue

HERE = Path(__file__).parent
STATIC = HERE / "static"


def environment() -> Environment:
    """Jinja2 with escaping always on, and an undefined name an error."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": dates.day_words,
        "edtf": dates.edtf_words,
        "number": number,
        "trouble": trouble,
        "outside": guards.outside,
        "excerpt": safe_excerpt,
        "plural": plural,
        "listed": listed,
        "tongue": tongue,
        "reason": reason_words,
    }
    made.globals |= {"kind_words": {kind.value: words for kind, words in KIND_WORDS.items()}}
    made.globals |= {"letters": LETTERS, "numbers": CREDIBILITY, "unnamed": UNNAMED}
    return made


@dataclass(frozen=True)
class Room:
    """A store and a desk to read them by. `modules` are the built scripts that are there."""

    store: StoreType
    desk: Desk
    templates: Environment
    modules: frozenset[str]

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        """A rendered page; every page can show the accounting line."""
        shared = {
            "desk": self.desk,
            "tally": self.store.tally(),
            "modules": self.modules,
            "path": request.url.path,
        }
        body = self.templates.get_template(template).render(shared | values)
        return HTMLResponse(body, status)

    def looking(self) -> Looking:
        """A look at the store for one page."""
        return Looking(self.store, self.desk)

    def place_name(self, id: str) -> str:
        """A gazetteer entry's name, or the id where the desk does not know it."""
        return next((place.name for place in self.desk.gazetteer if place.id == id), id)

    def indicator_name(self, id: str) -> str:
        """An indicator's name, or the id where the desk does not know it."""
        return next((one.name for one in self.desk.indicators if one.id == id), id)


def open_room(store: StoreType, desk: Desk) -> Room:
    """A room with whatever modules have been built; without them every page still reads."""
    built = frozenset(path.name for path in (STATIC / "built").glob("*.js"))
    return Room(store, desk, environment(), built)
