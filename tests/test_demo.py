"""The demo archive, read by the real pipeline, beside what a careful reader finds in it."""

from __future__ import annotations

import io
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.desks import load
from sayso.jobs.read import read
from sayso.model.findings import Reading
from sayso.model.links import Corroboration, Story, Web
from sayso.model.ports import Hints
from sayso.model.problems import Problem
from sayso.relate.web import relate

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


@cache
def items(path: Path) -> tuple[Reading | Problem, ...]:
    return tuple(read([str(path)], load("north-korea"), Hints(), NOW, io.BytesIO()))


def readings(name: str) -> list[Reading]:
    return [item for item in items(ARCHIVE / name) if isinstance(item, Reading)]


POSTS = [
    pytest.param(file, post, place, id=f"{file['name']}-{place + 1}")
    for file in EXPECTED
    for place, post in enumerate(file["posts"])
]


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


@pytest.mark.parametrize(("file", "post", "place"), POSTS)
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


@pytest.mark.parametrize(("file", "post", "place"), POSTS)
def test_a_post_keeps_its_words_and_leaves_the_page_behind(
    file: dict[str, Any], post: dict[str, Any], place: int
) -> None:
    text = readings(file["name"])[place].article.text
    assert text.startswith(post["starts"])
    assert text.endswith(post["ends"])
    assert [words for words in FURNITURE if words in text] == []


@pytest.mark.parametrize(("file", "post", "place"), POSTS)
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


@cache
def web() -> Web:
    found = [item for item in items(ARCHIVE) if isinstance(item, Reading)]
    return relate(found, load("north-korea"), 0)


def reading_of(article: str) -> Reading:
    return next(i for i in items(ARCHIVE) if isinstance(i, Reading) and i.article.id == article)


def story_with(title: str) -> Story:
    return next(s for s in web().stories if title in {reading_of(a).article.title for a in s.articles})


def contents(corroboration: Corroboration) -> list[str]:
    told = []
    for report in corroboration.reports:
        reading = reading_of(report.article)
        claim = next(c for c in reading.claims if c.id_in(report.article) == report.claim)
        told.append(" ".join(span.of(reading.article.text) for span in claim.content))
    return told


def most_told(words: str) -> Corroboration:
    """The corroboration that most reports tell with these words."""
    return max(web().corroborations, key=lambda c: sum(words in text for text in contents(c)))


def chains_of(corroboration: Corroboration) -> set[tuple[str, ...]]:
    """The chains of its reports, each by the names of its steps."""
    claims = {c.id_in(r.article): c for r in corroboration.reports for c in reading_of(r.article).claims}
    return {tuple(step.name for step in claims[r.claim].chain) for r in corroboration.reports}


@pytest.mark.parametrize(
    ("title", "articles", "outlets"),
    [
        ("Kim Jong Un recovering after heart procedure, Daily NK reports", 10, 7),
        ("North Korea executed its Hanoi envoy, newspaper says", 9, 7),
    ],
)
def test_two_stories_look_widely_reported(title: str, articles: int, outlets: int) -> None:
    story = story_with(title)
    assert articles <= len(story.articles) <= articles + 5
    assert len({reading_of(a).article.outlet for a in story.articles}) >= outlets


@pytest.mark.parametrize(
    ("words", "reports", "chain"),
    [
        ("cardiovascular procedure", 8, ("Daily NK", "a source inside the country")),
        ("grave danger", 7, ("CNN", "a US official")),
        ("executed", 6, ("Chosun Ilbo", "an unidentified source")),
        ("hard labour", 6, ("Chosun Ilbo", "an unidentified source")),
        ("in custody", 3, ("CNN", "several sources familiar with the matter")),
    ],
)
def test_what_many_outlets_carry_hangs_on_one_origin(words: str, reports: int, chain: tuple[str, ...]) -> None:
    found = most_told(words)
    assert len(found.reports) >= reports
    assert found.origins.proven == 1
    assert found.origins.high <= 2
    assert chain in chains_of(found)


def test_a_post_that_only_retells_is_no_second_origin() -> None:
    assert {c.origins.proven for c in web().corroborations if len(c.reports) > 3} == {1}
