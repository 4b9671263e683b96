"""Every page renders, says what it is for, and works as plain forms and links."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest

from sayso.model.links import Origins

Ask = Callable[..., httpx.Response]

PAGES = [
    "/",
    "/?from=1",
    "/search",
    "/search?q=rice",
    "/places",
    "/places/tanpo",
    "/places/north",
    "/series",
    "/series/rice-price",
    "/problems",
    "/stories/s-rice",
    "/stories/s-odd",
]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_renders(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.count("<main") == 1
    assert 'href="#main"' in answer.text


def test_head_is_answered_as_get_is(ask: Ask) -> None:
    assert ask("/", "HEAD").status_code == 200


def test_front_page_sets_outlets_against_origins(ask: Ask) -> None:
    text = words_of(ask("/").text)
    assert "5 outlets · 1 origin" in text
    assert "one unnamed source of The Lantern" in text
    assert "1 proven; between 1 and 2 likely" in text
    assert "contradicted" in text


def test_front_page_leads_with_the_widest_gap_and_lists_it_once(ask: Ask) -> None:
    page = ask("/").text
    assert page.index('class="lead"') < page.index('class="story-line"')
    assert page.count('href="/stories/s-rice"') == 1


def test_the_footer_shows_the_sum_and_links_to_the_accounts(ask: Ask) -> None:
    page = ask("/").text
    assert "9 came = 6 stored + 1 duplicate + 2 rejected" in words_of(page)
    assert 'href="/problems"' in page


def test_article_marks_findings_where_they_stand(ask: Ask, archive: Any) -> None:
    page = ask(f"/articles/{archive.first.article.id}").text
    text = archive.first.article.text
    assert marked(page, "f0") == "5,200 won"
    assert marked(page, "t0") == "3 March"
    assert marked(page, "p0") == "Tanpo county"
    for index, claim in enumerate(archive.first.claims):
        spans = [*claim.content, claim.cue, claim.source]
        assert sorted(marked(page, f"c{index}")) == sorted("".join(s.of(text) for s in spans if s))


def test_article_shows_its_metadata_but_links_only_to_the_web(ask: Ask, archive: Any) -> None:
    page = ask(f"/articles/{archive.first.article.id}").text
    assert "Ana Writer" in page
    assert "A mill by the river" in page
    assert "c" * 64 in page
    assert 'href="https://survey.example/1" rel="noopener noreferrer nofollow"' in page
    assert "A trap" in page
    assert "javascript:" not in page


def test_article_says_what_it_reprints_and_what_reprints_it(ask: Ask, archive: Any) -> None:
    later, earlier = archive.copies[1].article, archive.copies[0].article
    assert f'It reprints <a href="/articles/{earlier.id}"' in ask(f"/articles/{later.id}").text
    assert f'It is reprinted by <a href="/articles/{later.id}"' in ask(f"/articles/{earlier.id}").text


def test_article_marks_the_words_that_the_reader_was_sent_to(ask: Ask, archive: Any) -> None:
    span = archive.first.claims[0].content[0]
    page = ask(f"/articles/{archive.first.article.id}?at={span.start}-{span.end}").text
    here = "".join(re.findall(r'<mark class="here"[^>]*>([^<]*)</mark>', page))
    assert here == span.of(archive.first.article.text)
    assert page.count('id="here"') == 1


def test_article_ignores_words_that_are_not_there(ask: Ask, archive: Any) -> None:
    page = ask(f"/articles/{archive.first.article.id}?at=9-3,99999-100000,x").text
    assert 'class="here"' not in page


def test_claim_draws_its_chain_to_the_origin(ask: Ask, archive: Any) -> None:
    page = ask(f"/claims/{id_of(archive.copies[0])}").text
    text = words_of(page)
    assert re.search(r"You .*Outlet A .*published it .*The Lantern .*reported", text)
    assert "origin" in text
    span = archive.copies[0].claims[0].chain[0].span
    assert f"?at={span.start}-{span.end}#here" in page


def test_claim_names_its_article_and_links_its_words_to_their_place(ask: Ask, archive: Any) -> None:
    page = ask(f"/claims/{id_of(archive.first)}").text
    span = archive.first.claims[0].content[0]
    assert f'href="/articles/{archive.first.article.id}?at={span.start}-{span.end}#here"' in page
    assert "5,200 KPW or KRW" in page


def test_claim_hangs_every_report_under_the_one_that_it_retells(ask: Ask, archive: Any) -> None:
    page = ask(f"/claims/{id_of(archive.copies[2])}").text
    tree = page[page.index('<ul class="tree">') :]
    assert tree.index("The Lantern") < tree.index("Outlet A") < tree.index("Outlet D")
    for reading in (archive.first, *archive.copies):
        assert tree.count(f'<a class="words" href="/articles/{reading.article.id}') == 1
    assert "this claim" in tree
    assert tree.index("one unnamed source of The Lantern") < tree.index("Outlet A")
    assert "All four name the Lantern as their source." in page


def test_claim_shows_what_contradicts_it_and_the_number_with_its_meaning(ask: Ask, archive: Any) -> None:
    page = ask(f"/claims/{id_of(archive.first)}").text
    assert f'href="/claims/{id_of(archive.denial)}"' in page
    assert "<b>4</b> contradicted, though not by more origins (Admiralty: doubtful)" in page


def test_an_origin_that_nobody_names_is_shown_as_unknown(ask: Ask, archive: Any) -> None:
    text = words_of(ask(f"/claims/{id_of(archive.hostile)}").text)
    assert "unknown the text names nobody" in text
    assert "no origin given" in text


def test_a_claim_that_is_hedged_or_denied_says_so(ask: Ask, archive: Any) -> None:
    assert "hedged" in ask(f"/claims/{id_of(archive.first, 1)}").text
    assert "denied" in ask(f"/claims/{id_of(archive.denial)}").text


def test_a_claim_without_a_corroboration_still_has_its_page(ask: Ask, archive: Any) -> None:
    assert "No other report of it" in ask(f"/claims/{id_of(archive.first, 1)}").text


def test_story_has_its_articles_by_day_and_its_claims_with_their_reports(ask: Ask, archive: Any) -> None:
    page = ask("/stories/s-rice").text
    days = re.findall(r'<h3 class="kicker"><time datetime="([\d-]+)"', page)
    assert days == [f"2024-03-0{day}" for day in (4, 5, 6, 7, 8, 9)]
    for reading in (archive.first, *archive.copies, archive.denial):
        assert f'href="/articles/{reading.article.id}"' in page
    assert "5 outlets" in page


def test_places_are_listed_with_what_the_map_needs(ask: Ask) -> None:
    page = ask("/places").text
    assert '<li data-place data-lat="40.1" data-lon="126.2" data-n="5">' in page
    assert 'data-lat="40.5" data-lon="126.5" data-n="1" data-area>' in page
    assert 'lang="ko"' in page
    assert re.search(r"<figure[^>]*data-map[^>]*hidden", page)


def test_a_place_lies_in_another_and_has_its_articles(ask: Ask) -> None:
    text = words_of(ask("/places/tanpo").text)
    assert "North Province" in text
    assert "5 articles" in text
    assert "Tampo" in text


def test_a_place_shows_the_words_that_name_it_and_leads_to_them(ask: Ask, archive: Any) -> None:
    page = ask("/places/tanpo").text
    span = archive.first.places[0].span
    assert f'?at={span.start}-{span.end}#here"><mark>Tanpo county</mark></a> said that rice' in page
    assert page.count("<mark>") == 5


def test_series_keeps_conflicts_side_by_side_and_bounds_open(ask: Ask) -> None:
    page = ask("/series/rice-price").text
    rows = re.findall(r"<tr id=.*?</tr>", page, re.DOTALL)
    assert len(rows) == 5
    assert "beside 1 other" in rows[0]
    assert "beside 1 other" in rows[1]
    assert 'data-low="" data-high="6000"' in rows[2]
    assert "up to 6,000 KPW" in rows[2]
    assert 'data-low="7000" data-high=""' in rows[3]
    assert "period not given" in rows[4]


def test_series_say_what_is_counted_and_where(ask: Ask) -> None:
    assert "Price of rice, Tanpo" in ask("/series").text


def test_problems_show_the_sums_and_every_reason(ask: Ask) -> None:
    text = words_of(ask("/problems").text)
    assert "Captures 9 6 1 2 yes" in text
    assert "2 problems" in text
    assert "no such file" in text


def words_of(page: str) -> str:
    """A page's words without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", page).split()).replace(" ,", ",").replace(" .", ".")


def marked(page: str, key: str) -> str:
    """The words of every run that belongs to a finding."""
    runs = re.findall(r'<(?:a|span) class="run [^"]*" data-k="([^"]*)"[^>]*>(.*?)</(?:a|span)>', page)
    return "".join(words for keys, words in runs if key in keys.split())


def id_of(reading: Any, index: int = 0) -> str:
    return str(reading.claims[index].id_in(reading.article.id))


def test_a_state_in_which_all_counts_agree_is_said_once(ask: Ask, archive: Any) -> None:
    told = archive.store.web.corroborations[0]
    settled = replace(told, origins=Origins(1, 1.0, 1, 1))
    archive.store.web = replace(archive.store.web, corroborations=(settled,))
    text = words_of(ask("/").text)
    assert "5 outlets · 1 origin" in text
    assert "likely" not in text


def test_a_claim_whose_text_stops_at_an_outlet_says_whom_others_show_behind_it(ask: Ask, archive: Any) -> None:
    text = words_of(ask(f"/claims/{id_of(archive.copies[1])}").text)
    assert "This text stops at the Lantern; other reports of the claim lead on to one unnamed source" in text
    assert "stops at" not in ask(f"/claims/{id_of(archive.first)}").text


def test_a_series_explains_the_forms_that_its_chart_draws_and_draws_no_single_figure(ask: Ask, archive: Any) -> None:
    text = words_of(ask("/series/rice-price").text)
    assert "a hollow one is approximate; an arrow points where the text sets no bound" in text
    (series,) = archive.store.web.series
    for count, chart in ((2, True), (1, False)):
        shorter = replace(series, observations=series.observations[:count])
        archive.store.web = replace(archive.store.web, series=(shorter,))
        assert ("data-chart" in ask("/series/rice-price").text) == chart
    assert "an arrow" not in ask("/series/rice-price").text


def test_reporters_of_one_indicator_stand_side_by_side(ask: Ask, archive: Any) -> None:
    known = archive.store.web.series[0]
    seen = known.observations[0]
    one = replace(known, id="s-one", source="The Quay Ledger", observations=(seen,))
    more = replace(seen, low=5400.0, high=None)
    other = replace(known, id="s-two", source="Harbour Wire", observations=(more,))
    archive.store.replace_web(replace(archive.store.web, series=(one, other)))
    page = words_of(ask("/series/s-one").text)
    assert "The Quay Ledger" in page
    assert "Harbour Wire" in page
    assert page.count("beside 1 other") == 2
    assert "5,400 or more KPW" in page
    listed = words_of(ask("/series").text)
    assert listed.count("Price of rice") == 1
    assert "by Harbour Wire, The Quay Ledger" in listed


def test_claim_words_its_numbers_for_whoever_sees_them_first(ask: Ask, archive: Any) -> None:
    text = words_of(ask(f"/claims/{id_of(archive.first)}").text)
    assert "1 separate origin that the texts show" in text
    assert "1 by our model of who copied whom; four chances in five that it is 1 to 2" in text
    assert "1 is best, 5 is worst, 6 is not judged" in text


def test_an_outlets_letter_is_said_in_words(ask: Ask, archive: Any) -> None:
    text = words_of(ask(f"/claims/{id_of(archive.copies[0])}").text)
    assert "F reliability not judged (Admiralty scale, A to F)" in text
    assert "B usually reliable (Admiralty scale, A to F)" in text


def test_a_page_without_a_name_is_counted_as_no_outlet(ask: Ask, archive: Any) -> None:
    told, *others = archive.store.web.corroborations
    reports = (*told.reports[:-1], replace(told.reports[-1], outlet=""))
    archive.store.replace_web(replace(archive.store.web, corroborations=(replace(told, reports=reports), *others)))
    text = words_of(ask("/").text)
    assert "4 outlets and one page without a name · 1 origin" in text
    assert "an unnamed outlet" in text
