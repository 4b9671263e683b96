from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import httpx
import pytest

from sayso.fetch.feeds import entry_links, visit_feeds
from sayso.fetch.http import Visitor
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Feed
from sayso.model.problems import Problem, Reason

NOW = datetime(2024, 5, 1, tzinfo=UTC)
Answer = Callable[[httpx.Request], httpx.Response]


def web(**pages: httpx.Response | Answer) -> httpx.MockTransport:
    """A web in memory: pages of reed.example by the last part of their address."""

    def answer(request: httpx.Request) -> httpx.Response:
        page = pages.get(request.url.path.strip("/"))
        if page is None:
            return httpx.Response(404)
        return page(request) if callable(page) else page

    return httpx.MockTransport(answer)


def at(name: str) -> str:
    return f"https://reed.example/{name}"


def fetched(
    names: list[str], transport: httpx.MockTransport, before: Capture | None = None, limit: int = 1_000_000
) -> list[Capture | Problem | None]:
    with Visitor(NOW, transport, limit=limit, pause=0, clock=lambda: 10.0) as visit:
        return [visit(at(name), before) for name in names]


def test_a_failure_keeps_its_neighbours() -> None:
    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody there", request=request)

    transport = web(one=httpx.Response(200, content=b"<p>1</p>"), down=silent, two=httpx.Response(200, content=b"2"))
    first, gone, down, second = fetched(["one", "gone", "down", "two"], transport)
    assert isinstance(first, Capture) and first.content == b"<p>1</p>" and first.fetched_at == NOW
    assert gone == Problem(Reason.HTTP, "404 Not Found", at("gone"))
    assert down == Problem(Reason.NETWORK, "nobody there", at("down"))
    assert isinstance(second, Capture)


def test_the_request_says_who_asks_and_what_is_known() -> None:
    seen: list[httpx.Headers] = []

    def page(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return (
            httpx.Response(304) if "if-none-match" in request.headers else httpx.Response(200, headers={"ETag": '"a"'})
        )

    (first,) = fetched(["page"], web(page=page))
    assert isinstance(first, Capture) and first.header("etag") == '"a"'
    assert fetched(["page"], web(page=page), before=first) == [None]
    assert seen[1]["if-none-match"] == '"a"'
    assert seen[0]["user-agent"].startswith("Sayso")


def test_redirects_are_followed_and_end() -> None:
    transport = web(
        old=httpx.Response(301, headers={"location": "/new"}),
        new=httpx.Response(200, content=b"x"),
        loop=httpx.Response(302, headers={"location": "/loop"}),
    )
    moved, endless = fetched(["old", "loop"], transport)
    assert isinstance(moved, Capture) and (moved.path, moved.url) == (at("old"), at("new"))
    assert isinstance(endless, Problem) and endless.reason is Reason.HTTP


def test_a_large_answer_is_given_up_while_it_comes() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b"x" * 65536

    (found,) = fetched(["big"], web(big=lambda _: httpx.Response(200, content=endless())), limit=200_000)
    assert isinstance(found, Problem) and found.reason is Reason.TOO_LARGE
    assert taken < 10


@pytest.mark.parametrize("url", ["file:///etc/hosts", "reed.example/a", "http://", ""])
def test_what_is_no_web_address_is_a_problem(url: str) -> None:
    with Visitor(NOW, web()) as visit:
        found = visit(url)
    assert isinstance(found, Problem) and found.reason in {Reason.UNREADABLE, Reason.NETWORK}


def test_a_host_is_given_time_between_two_requests() -> None:
    slept: list[float] = []
    transport = web(a=httpx.Response(200), b=httpx.Response(200))
    with Visitor(NOW, transport, pause=2.0, sleep=slept.append, clock=lambda: 10.0) as visit:
        visit(at("a"))
        visit(at("b"))
        visit("https://other.example/a")
    assert slept == [2.0]


def test_a_capture_says_when_it_was_made() -> None:
    clock = iter(range(0, 1000, 10))
    with Visitor(NOW, web(a=httpx.Response(200)), pause=0, clock=lambda: next(clock)) as visit:
        first, second = visit(at("a")), visit(at("a"))
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert NOW < first.fetched_at < second.fetched_at


def test_the_timeout_is_the_callers() -> None:
    seen: list[object] = []

    def page(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200)

    with Visitor(NOW, web(a=page), timeout=3.5) as visit:
        visit(at("a"))
    assert seen == [{"connect": 3.5, "read": 3.5, "write": 3.5, "pool": 3.5}]


FEED = b"""<rss version="2.0"><channel><title>The Reed</title>
<item><title>A</title><link>https://reed.example/a</link></item><item><title>B</title><link>https://reed.example/b</link></item>
<item><title>A again</title><link>https://reed.example/a</link></item></channel></rss>"""


def test_a_feed_leads_to_the_pages_that_are_new() -> None:
    desk = Desk(
        id="t", title="t", feeds=(Feed("reed", at("feed")), Feed("gone", at("gone")), Feed("p", at("a"), "page"))
    )
    transport = web(
        feed=httpx.Response(200, content=FEED), a=httpx.Response(200, content=b"a"), b=httpx.Response(200, content=b"b")
    )
    old = Capture(at("b"), b"b", NOW, at("b"))
    with Visitor(NOW, transport, pause=0) as visit:
        found = list(visit_feeds(desk, visit, {at("b"): old}.get))
    assert [(feed.outlet, item.path) for feed, item in found] == [
        ("reed", at("feed")), ("reed", at("a")), ("gone", at("gone")), ("p", at("a")),
    ]  # fmt: skip


def test_a_page_that_failed_is_asked_for_again_though_the_feed_is_as_it_was() -> None:
    desk = Desk(id="t", title="t", feeds=(Feed("reed", at("feed")),))
    kept: dict[str, Capture] = {}
    down = True

    def visit(url: str, before: Capture | None) -> Capture | Problem | None:
        if url == at("feed"):
            return None if before else Capture(url, FEED, NOW, url)
        return Problem(Reason.NETWORK, "no answer", url) if down else Capture(url, b"x", NOW, url)

    def collected() -> list[str]:
        found = [item for _, item in visit_feeds(desk, visit, kept.get)]
        kept.update({item.url: item for item in found if isinstance(item, Capture)})
        return [item.path for item in found]

    assert collected() == [at("feed"), at("a"), at("b")]
    down = False
    assert collected() == [at("a"), at("b")]
    assert collected() == []


@pytest.mark.parametrize("content", [
    b'<!DOCTYPE rss SYSTEM "x">' + FEED,
    b'<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b">]>' + FEED,
    ('\ufeff<!DOCTYPE rss [<!ENTITY a "b">]>' + FEED.decode()).encode("utf-16-le"),
])  # fmt: skip
def test_a_feed_with_entities_leads_nowhere(content: bytes) -> None:
    assert entry_links(Capture(at("feed"), content, NOW, at("feed"))) == []


@pytest.mark.parametrize("content", [
    FEED,
    b'<!DOCTYPE rss PUBLIC "-//Old Form//DTD RSS 0.91//EN" "http://old.example/rss.dtd">' + FEED,
    FEED.replace(b"</title><link>", b"</title><description><![CDATA[<!DOCTYPE html><p>x</p>]]></description><link>"),
    FEED.replace(b"<item>", b"<item><title>bad</title><link>http://[bad/</link></item><item>", 1),
])  # fmt: skip
def test_a_good_feed_leads_to_its_pages(content: bytes) -> None:
    assert entry_links(Capture(at("feed"), content, NOW, at("feed"))) == [at("a"), at("b")]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"items": [1, {"url": "http://[bad/"}, {"url": "/x"}]}', b"\x00\xff", b"<rss>"],
)
def test_links_of_anything_are_a_list(content: bytes) -> None:
    links = entry_links(Capture(at("feed"), content, NOW, at("feed")))
    assert links == ([at("x")] if b"/x" in content else [])
