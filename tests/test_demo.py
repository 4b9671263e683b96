"""The demo archive, read by the real pipeline, beside what a careful reader finds in it."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.desks import load
from sayso.jobs.read import read
from sayso.model.articles import Article
from sayso.model.findings import Reading
from sayso.model.ports import Hints
from sayso.model.problems import Problem

ARCHIVE = Path(sayso.__file__).parent / "desks" / "north_korea" / "demo" / "archive"
EXPECTED: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "demo" / "expected.toml").read_text(encoding="utf-8")
)["file"]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
FURNITURE = (
    "Link to",
    "Posted on",
    "Leave a comment",
    "Recent Posts",
    "Proudly powered",
    "This entry was posted",
    "appeared first on",
    "Older posts",
    "View Full Site",
    "Email story",
    "Email this",
    "Share this",
    "Most read",
    "Comments",
    "Categories:",
    "[CNN]",
    "[Daily NK]",
    "Edited by",
    "Drawing:",
    "Map:",
    "무단 전재",
)

Post = tuple[dict[str, Any], Article]


@cache
def items(path: Path) -> tuple[Reading | Problem, ...]:
    return tuple(read([str(path)], load("north-korea"), Hints(), NOW, io.BytesIO()))


def readings(name: str) -> list[Reading]:
    return [item for item in items(ARCHIVE / name) if isinstance(item, Reading)]


def posts() -> Iterator[Any]:
    for file in EXPECTED:
        for place, post in enumerate(file["posts"]):
            yield pytest.param(file, post, place, id=f"{file['name']}-{place + 1}")


def by_name(printed: str) -> str:
    """A name as people compare names: the desk may know an outlet with its article or without."""
    return printed.casefold().removeprefix("the ")


def test_every_file_is_expected() -> None:
    assert sorted(p.name for p in ARCHIVE.iterdir()) == sorted(file["name"] for file in EXPECTED)


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: str(file["name"]))
def test_a_file_gives_its_posts_and_no_problem(file: dict[str, Any]) -> None:
    assert [i for i in items(ARCHIVE / file["name"]) if isinstance(i, Problem)] == []
    articles = [reading.article for reading in readings(file["name"])]
    assert [a.title for a in articles] == [post["title"] for post in file["posts"]]
    assert {a.kind.value for a in articles} == {file["kind"]}


@pytest.mark.parametrize(("file", "post", "place"), posts())
def test_a_post_says_who_published_it_and_whom_it_credits(
    file: dict[str, Any], post: dict[str, Any], place: int
) -> None:
    article = readings(file["name"])[place].article
    outlet = post.get("outlet", file.get("outlet"))
    if outlet is not None:
        assert by_name(article.outlet) == by_name(outlet)
    if "via" in post:
        assert by_name(article.via) == by_name(post["via"])
    assert article.published[:10] == post["published"]


@pytest.mark.parametrize(("file", "post", "place"), posts())
def test_a_post_keeps_its_words_and_leaves_the_page_behind(
    file: dict[str, Any], post: dict[str, Any], place: int
) -> None:
    text = readings(file["name"])[place].article.text
    assert text.startswith(post["starts"])
    assert text.endswith(post["ends"])
    assert [words for words in FURNITURE if words in text] == []


@pytest.mark.parametrize(("file", "post", "place"), posts())
def test_a_post_keeps_its_links_and_credits(file: dict[str, Any], post: dict[str, Any], place: int) -> None:
    article = readings(file["name"])[place].article
    if "links" in post:
        assert [link.kind.value for link in article.links] == post["links"]
    if "credits" in post:
        assert [f"{c.role.value}: {c.name}" for c in article.credits] == post["credits"]


def test_the_folder_is_read_whole() -> None:
    found = [i for i in items(ARCHIVE) if isinstance(i, Reading)]
    assert len(found) == sum(len(file["posts"]) for file in EXPECTED) == 46
    assert [i for i in items(ARCHIVE) if isinstance(i, Problem)] == []


def test_posts_are_short() -> None:
    for reading in items(ARCHIVE):
        assert isinstance(reading, Reading)
        if reading.article.language == "en":
            assert 45 <= len(reading.article.text.split()) <= 160, reading.article.title
