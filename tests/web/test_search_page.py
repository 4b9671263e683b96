"""Search works as a plain form: words, filters, paging, and addresses that make no sense."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

Ask = Callable[..., httpx.Response]


def test_the_form_is_a_form(ask: Ask) -> None:
    page = ask("/search").text
    form = re.search(r"<form class=\"search\".*?</form>", page, re.DOTALL)
    assert form
    assert 'action="/search" method="get"' in form[0]
    for name in ("q", "outlet", "place", "origin", "since", "until"):
        assert f'name="{name}"' in form[0]
    assert 'type="submit"' in form[0]


def test_words_are_found_and_marked(ask: Ask) -> None:
    page = ask("/search?q=mill").text
    assert "1 article" in page
    assert "<mark>mill</mark>" in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("outlet=Outlet+B", 1),
        ("place=tanpo", 5),
        ("origin=unnamed", 1),
        ("origin=outlet", 4),
        ("since=2024-03-07", 3),
        ("until=2024-03-05", 3),
        ("since=2024-03-05&until=2024-03-06", 2),
        ("q=rice&origin=outlet&since=2024-03-07", 2),
        ("origin=nonsense", 7),
        ("since=yesterday", 7),
        ("from=x", 7),
    ],
)
def test_filters(ask: Ask, asked: str, count: int) -> None:
    assert f"<b>{count} article" in ask(f"/search?{asked}").text


def test_a_filter_that_is_on_can_be_taken_away(ask: Ask) -> None:
    page = ask("/search?q=rice&outlet=Outlet+B&origin=outlet").text
    assert 'href="/search?q=rice&amp;origin=outlet"' in page
    assert 'href="/search?q=rice&amp;outlet=Outlet+B"' in page


def test_the_form_remembers_what_was_asked(ask: Ask) -> None:
    page = ask("/search?q=rice&outlet=Outlet+B&since=2024-03-01").text
    assert 'name="q" value="rice"' in page
    assert '<option value="Outlet B" selected>' in page
    assert 'name="since" value="2024-03-01"' in page


def test_results_are_paged_with_links(ask: Ask, archive: Any) -> None:
    from dataclasses import replace

    for number in range(45):
        article = replace(archive.copies[0].article, url=f"https://more.example/{number}", outlet="Many")
        archive.store.add_reading(replace(archive.copies[0], article=article))
    first = ask("/search?outlet=Many").text
    assert 'href="/search?outlet=Many&amp;from=20"' in first
    assert 'rel="prev"' not in first
    last = ask("/search?outlet=Many&from=40").text
    assert "41 to 45 of 45" in last
    assert 'rel="next"' not in last


def test_nothing_found_says_so(ask: Ask) -> None:
    assert "Nothing here has all of that" in ask("/search?q=zzz").text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("since=yesterday", "“yesterday” is no date"),
        ("until=2023-02-30", "“2023-02-30” is no date"),
        ("place=Nowhereville", "the desk knows no place “Nowhereville”"),
        ("outlet=The+Nobody", "no outlet here is called “The Nobody”"),
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field(ask: Ask, asked: str, says: str) -> None:
    page = ask(f"/search?{asked}").text
    field = asked.partition("=")[0]
    assert says in page.partition(f'id="{field}-wrong"')[2].partition("</p>")[0]
    assert page.count('aria-invalid="true"') == 1


def test_a_place_may_be_asked_for_by_its_name(ask: Ask) -> None:
    page = ask("/search?place=Tampo").text
    assert "<b>5 articles" in page
    assert "aria-invalid" not in page


def test_the_order_of_results_is_said(ask: Ask) -> None:
    assert "best match first" in ask("/search?q=rice").text
    assert "newest first" in ask("/search").text


def test_past_the_last_story_there_is_nothing_further(ask: Ask) -> None:
    page = ask("/?from=9999").text
    assert "Nothing further" in page
    assert "Nothing further" not in ask("/").text
