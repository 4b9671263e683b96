"""The demo archive through the real pipeline and store: every link leads somewhere, and the front page says it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from sayso.cli.demo import load_demo
from sayso.desks import load
from sayso.store import Store, open_store
from sayso.web.app import create_app

Ask = Callable[..., httpx.Response]
_LINK = re.compile(r'href="(/[^"#]*)')
_HERE = re.compile(r'<mark class="here"[^>]*>([^<]*)</mark>')


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("demo")) as store:
        load_demo(store, load("north-korea"))
        yield store


@pytest.fixture
def ask(demo: Store, asker: Any) -> Ask:
    asked: Ask = asker(create_app(demo, load("north-korea")))
    return asked


def links_in(page: str) -> list[str]:
    return [html.unescape(address) for address in _LINK.findall(page)]


def test_two_stories_that_look_widely_reported_lead_with_few_origins(ask: Ask) -> None:
    page = ask("/").text
    leads = page[page.index('class="leads"') : page.index('class="key"')]
    outlets = [int(count) for count in re.findall(r'class="n-outlets">(\d+) outlet', leads)]
    origins = [int(count) for count in re.findall(r'class="n-origins">(\d+) origin', leads)]
    assert len(outlets) == len(origins) == 2
    assert min(outlets) >= 5
    assert max(origins) <= 2


def test_every_link_of_the_demo_leads_somewhere(ask: Ask) -> None:
    waiting = ["/"]
    seen: set[str] = set()
    while waiting and len(seen) < 400:
        path = waiting.pop(0)
        if path in seen or "?at=" in path:
            continue
        seen.add(path)
        answer = ask(path)
        assert answer.status_code == 200, path
        waiting += links_in(answer.text) if "html" in answer.headers["content-type"] else []
    kinds = {path.split("/")[1] for path in seen}
    assert {"stories", "articles", "claims", "places", "series", "problems", "static"} <= kinds


def test_links_to_words_open_at_exactly_those_words(ask: Ask, demo: Store) -> None:
    story = demo.stories()[0]
    claims = [link for link in links_in(ask(f"/stories/{story.id}").text) if link.startswith("/claims/")]
    addresses = {link for claim in claims[:4] for link in links_in(ask(claim).text) if "?at=" in link}
    assert addresses
    for address in sorted(addresses)[:20]:
        article, _, asked = address.removeprefix("/articles/").partition("?at=")
        reading = demo.reading(article)
        assert reading
        spans = [tuple(map(int, pair.split("-"))) for pair in asked.split(",")]
        expected = "".join(reading.article.text[start:end] for start, end in spans)
        assert html.unescape("".join(_HERE.findall(ask(address).text))) == expected
