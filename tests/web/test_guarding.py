"""Nothing that came from outside runs, calls home, or gets in by another name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.web.excerpts import safe_excerpt
from sayso.web.guards import HEADERS, outside

Ask = Callable[..., httpx.Response]

EVERYWHERE = [
    "/",
    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&outlet=%22%3E%3Cscript%3E",
    "/places",
    "/places/tanpo",
    "/series/rice-price",
    "/problems",
    "/stories/s-odd",
    "/nowhere/%3Cscript%3E",
]


def hostile_pages(archive: Any) -> list[str]:
    article = archive.hostile.article.id
    claim = archive.hostile.claims[0].id_in(article)
    return [*EVERYWHERE, f"/articles/{article}?at=0-30", f"/claims/{claim}"]


def test_hostile_words_are_only_ever_words(ask: Ask, archive: Any) -> None:
    for path in hostile_pages(archive):
        page = ask(path).text
        scripts = re.findall(r"<script[^>]*>", page)
        assert all(re.fullmatch(r'<script type="module" src="/static/built/\w+\.js">', s) for s in scripts), path
        assert "javascript:" not in page, path


def test_pages_have_no_inline_style_script_or_handler(ask: Ask, archive: Any) -> None:
    for path in hostile_pages(archive):
        tags = " ".join(re.findall(r"<[a-z][^>]*>", ask(path).text))
        assert not re.search(r"\s(?:style|on\w+)=", tags), path
        assert "<style" not in tags


def test_pages_load_nothing_from_outside(ask: Ask, archive: Any) -> None:
    for path in hostile_pages(archive):
        page = ask(path).text
        loaded = re.findall(r'<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"', page)
        assert all(address.startswith("/static/") for address in loaded), path


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/sayso.css", "/healthz", "/search?q=x"])
def test_every_answer_is_guarded(ask: Ask, path: str) -> None:
    headers = ask(path).headers
    for name, value in HEADERS.items():
        assert headers[name] == value


def test_the_policy_allows_this_desk_alone(ask: Ask) -> None:
    policy = ask("/").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "evil@127"])
def test_another_name_is_refused(ask: Ask, host: str) -> None:
    answer = ask("/", headers={"host": host})
    assert answer.status_code == 400
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9", "[::1]:8000", "LOCALHOST"])
def test_loopback_names_are_answered(ask: Ask, host: str) -> None:
    assert ask("/healthz", headers={"host": host}).json() == {"ok": True}


@pytest.mark.parametrize(
    "path", ["/nowhere", "/articles/none", "/claims/none", "/stories/none", "/series/none", "/places/none"]
)
def test_what_is_not_there_has_a_clear_page(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_pages_are_not_written_to(ask: Ask) -> None:
    assert ask("/", "POST").status_code == 405


def test_a_store_that_fails_gives_a_guarded_page_and_no_trace(ask: Ask, archive: Any) -> None:
    def broken() -> None:
        raise RuntimeError("a secret path")

    archive.store.stories = broken
    answer = ask("/")
    assert answer.status_code == 500
    assert "the fault is ours" in answer.text
    assert "secret" not in answer.text
    assert answer.headers["content-security-policy"]


def test_there_is_no_page_of_documentation_that_loads_from_elsewhere(ask: Ask) -> None:
    assert [ask(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]


def test_static_files_do_not_reach_beyond_their_folder(ask: Ask) -> None:
    assert ask("/static/..%2fapp.py").status_code == 404
    assert ask("/static/%2e%2e/app.py").status_code == 404


@given(st.lists(st.sampled_from(["<mark>", "</mark>", "<b>", "&lt;", "<script>", "쌀", "x & y", '"']), max_size=12))
def test_an_excerpt_has_no_markup_but_paired_marks(parts: list[str]) -> None:
    made = str(safe_excerpt("".join(parts)))
    tags = re.findall(r"<[^>]*>", made)
    assert tags == ["<mark>", "</mark>"] * (len(tags) // 2)


@given(st.text())
def test_only_web_addresses_are_linked_to(address: str) -> None:
    assert outside(address) == "" or outside(address).lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:text/html,x", " JAVASCRIPT:x", "file:///etc", "//x", "http:x"]
)
def test_other_schemes_are_not(address: str) -> None:
    assert outside(address) == ""
