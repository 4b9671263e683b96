"""What an address asks for, read leniently: a value that makes no sense asks for nothing."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from starlette.requests import Request

from sayso.model.findings import SourceKind
from sayso.model.ports import Query
from sayso.model.spans import Span
from sayso.publish.asked import day, no_day

SIZE = 20
_PAIR = re.compile(r"(\d{1,8})-(\d{1,8})")
_MOST_OFFSET = 1_000_000
_LONGEST = 400


def offset_of(request: Request) -> int:
    """How many results to skip: 0 where the address does not say."""
    asked = request.query_params.get("from", "")
    return min(int(asked), _MOST_OFFSET) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 0


def query_of(request: Request) -> Query:
    """A search from the address; an unknown origin kind or a date that is none is left out."""
    asked = request.query_params

    def words(name: str) -> str:
        return asked.get(name, "").replace("\x00", "").strip()[:_LONGEST]

    origin = words("origin")
    return Query(
        words=words("q"),
        outlet=words("outlet"),
        place=words("place"),
        origin=origin if origin in {kind.value for kind in SourceKind} else "",
        since=day(words("since")) or "",
        until=day(words("until")) or "",
        limit=SIZE,
        offset=offset_of(request),
    )


def wrong_days(request: Request) -> dict[str, str]:
    """What is wrong with each day that the address gives, by its field; empty where nothing is."""
    given = {name: request.query_params.get(name, "").strip()[:_LONGEST] for name in ("since", "until")}
    return {name: no_day(written) for name, written in given.items() if day(written) is None}


def address_of(query: Query, offset: int = 0, without: str = "") -> str:
    """The address of a search, with one field left out if asked; empty ones always are.

    >>> address_of(Query(words="rice price", origin="unnamed"), without="origin")
    '/search?q=rice+price'
    """
    fields = {
        "q": query.words,
        "outlet": query.outlet,
        "place": query.place,
        "origin": query.origin,
        "since": query.since,
        "until": query.until,
        "from": str(offset) if offset else "",
    }
    asked = urlencode({name: value for name, value in fields.items() if value and name != without})
    return f"/search?{asked}" if asked else "/search"


def spans_of(written: str, length: int) -> list[Span]:
    """Spans from "12-40,50-60" that lie within a text of that length, at most fifty.

    >>> spans_of("12-40,7-3,90-99", 50)
    [Span(start=12, end=40)]
    """
    pairs = [(int(a), int(b)) for a, b in _PAIR.findall(written)[:50]]
    return [Span(a, b) for a, b in pairs if a < b <= length]


def words_at(article: str, spans: tuple[Span, ...] | list[Span]) -> str:
    """The address of words in an article: the page opens there with them marked."""
    at = ",".join(f"{span.start}-{span.end}" for span in spans)
    return f"/articles/{article}?at={at}#here"
