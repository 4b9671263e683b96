from dataclasses import replace
from datetime import UTC, datetime

import httpx

from sayso.fetch.http import Visitor
from sayso.jobs.collect import collect
from sayso.model.captures import Capture
from sayso.model.desk import Feed, Outlet
from sayso.model.ports import Tally
from sayso.model.problems import Problem, Reason
from sayso.store import Store

LANTERN, HARBOUR = "https://lantern.example/feed", "https://harbour.example/feed"
OUTLETS = (Outlet("lantern", "Lantern Post"), Outlet("harbour", "Harbour Wire"))
FEEDS = (Feed("lantern", LANTERN), Feed("harbour", HARBOUR))


class WebInMemory:
    """Pages by address. Answers "as it was" where the tag of the capture before is the page's own."""

    def __init__(self, pages: dict[str, Capture]) -> None:
        self.pages = pages

    def __call__(self, url: str, before: Capture | None) -> Capture | Problem | None:
        page = self.pages.get(url)
        if page is None:
            return Problem(Reason.HTTP, "404 Not Found", url)
        same = before and before.header("etag") and before.header("etag") == page.header("etag")
        return None if same else page


def test_feeds_are_visited_and_what_is_new_is_kept(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    desk = replace(desk, outlets=OUTLETS, feeds=FEEDS)
    first = page("A\nx.", LANTERN, url=LANTERN, headers=(("etag", "1"),))
    web = WebInMemory({LANTERN: first})
    added = collect(store, desk, web, None, stages.pipeline())
    assert added.captures == Tally(captured=2, stored=1, rejected=1)
    assert [(problem.reason, problem.path) for problem in added.problems] == [(Reason.HTTP, HARBOUR)]
    assert [reading.article.outlet for reading in store.readings()] == ["Lantern Post"]

    web.pages[HARBOUR] = page("B\ny.", HARBOUR, url=HARBOUR)
    added = collect(store, desk, web, None, stages.pipeline())
    assert added.captures == Tally(captured=1, stored=1)

    web.pages[LANTERN] = page("A\nx.\n---\nC\nz.", LANTERN, url=LANTERN, headers=(("etag", "2"),))
    added = collect(store, desk, web, None, stages.pipeline())
    assert added.captures == Tally(captured=2, stored=1, duplicate=1)
    assert added.articles == Tally(captured=2, stored=1, duplicate=1)
    assert all(sums.balances for sums in store.tally().values())


def test_a_desk_without_feeds_collects_nothing(stages, store: Store, desk) -> None:  # type: ignore[no-untyped-def]
    assert collect(store, desk, WebInMemory({}), None, stages.pipeline()).captures == Tally()


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern Post</title>
<item><title>Salt</title><link>https://lantern.example/salt</link></item>
<item><title>Rope</title><link>/rope</link></item></channel></rss>"""


def test_a_feed_over_http_brings_its_pages_once(stages, store: Store, desk) -> None:  # type: ignore[no-untyped-def]
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        if request.url.path == "/feed":
            if request.headers.get("if-none-match") == '"1"':
                return httpx.Response(304)
            return httpx.Response(301, headers={"location": "/feed/"})
        pages = {"/feed/": RSS, "/salt": "Salt\nSalt is dear.", "/rope": "Rope\nRope is short."}
        text = pages.get(request.url.path)
        return httpx.Response(200, text=text, headers={"etag": '"1"'}) if text else httpx.Response(404)

    desk = replace(desk, outlets=OUTLETS, feeds=FEEDS[:1])
    transport = httpx.MockTransport(answer)
    with Visitor(datetime(2020, 8, 1, tzinfo=UTC), transport, pause=0) as visit:
        added = collect(store, desk, visit, None, stages.pipeline())
        assert added.captures == Tally(captured=3, stored=3)
        assert asked == ["/feed", "/feed/", "/salt", "/rope"]
        asked.clear()
        again = collect(store, desk, visit, None, stages.pipeline())
    assert (again.captures, again.unchanged, added.unchanged) == (Tally(), 1, 0)
    assert asked == ["/feed"]
    assert {reading.article.outlet for reading in store.readings()} == {"Lantern Post"}
