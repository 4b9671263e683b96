"""A desk's feeds, and the pages that their entries lead to: each page fetched once."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import feedparser

from sayso.model.captures import Capture
from sayso.model.desk import Desk, Feed
from sayso.model.problems import Problem
from sayso.model.prologue import read_prologue

Visit = Callable[[str, Capture | None], Capture | Problem | None]
Known = Callable[[str], Capture | None]  # our newest capture of an address
MOST = 100  # pages of one feed in one visit


def visit_feeds(desk: Desk, visit: Visit, known: Known) -> Iterator[tuple[Feed, Capture | Problem]]:
    """Every feed of the desk, then every page that it names and we do not have, with the feed it came by.

    A feed that has not changed is yielded no more, but a page of it that failed before is asked
    for again. A feed of kind `page` names none: it is itself what we watch. A failure is
    yielded and the next address visited.
    """
    for feed in desk.feeds:
        before = known(feed.url)
        found = visit(feed.url, before)
        if found is not None:
            yield feed, found
        latest = before if found is None else found
        if isinstance(latest, Capture) and feed.kind == "feed":
            for url in entry_links(latest)[:MOST]:
                page = visit(url, None) if known(url) is None else None
                if page is not None:
                    yield feed, page


def entry_links(capture: Capture) -> list[str]:
    """The addresses that a feed's entries lead to, in its order, each once; none for what is no feed.

    A feed whose DOCTYPE names entities or another file gives none: nothing of it is expanded.
    """
    if read_prologue(_loosely(capture.content)).declares:
        return []
    if capture.content.lstrip()[:1] == b"{":
        links = _json_links(capture.content)
    else:
        parsed = feedparser.parse(io.BytesIO(capture.content), response_headers=dict(capture.headers))
        links = [str(entry.get("link") or "") for entry in parsed.entries]
    whole = (_joined(capture.url, link) for link in links if link)
    return list(dict.fromkeys(link for link in whole if link.startswith(("http://", "https://"))))


def _joined(base: str, link: str) -> str:
    """The whole address, or nothing for what is none: one bad link costs the others nothing."""
    try:
        return urljoin(base, link)
    except ValueError:
        return ""


def _loosely(content: bytes) -> str:
    """The bytes as text in which at least marks and names are right."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if wide else "latin-1", errors="replace")


def _json_links(content: bytes) -> list[str]:
    try:
        items = json.loads(content).get("items")
    except (ValueError, RecursionError, AttributeError):
        return []
    listed = items if isinstance(items, list) else []
    return [str(i.get("url") or i.get("external_url") or "") for i in listed if isinstance(i, dict)]
