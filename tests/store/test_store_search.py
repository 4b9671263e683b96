import html
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model.findings import Source, SourceKind
from sayso.model.ports import Query
from sayso.store import Store

Fresh = Callable[[], AbstractContextManager[Store]]

POSTS = {
    "rice": ("Rice dearer in the north", "A trader in P'yŏngsong said rice prices rose. Kim Jong-un's visit is near."),
    "쌀값": ("시장 소식", "평양시 쌀값이 8만원으로 올랐다고 소식통이 전했다."),
    "grain": ("Grain and prices", "Boxes of grain & <b>maize</b> came by train from Dandong."),
}


@pytest.fixture(scope="module")
def archive(fresh: Fresh, make_reading) -> Iterator[Store]:  # type: ignore[no-untyped-def]
    with fresh() as store:
        dates = ["2020-07-31", "2020-08-01T09:00:00+09:00", ""]
        for (title, text), date, outlet in zip(
            POSTS.values(), dates, ["Lantern Post", "Harbour Wire", ""], strict=True
        ):
            store.add_reading(make_reading(text, title=title, published=date, outlet=outlet))
        yield store


def titles(store: Store, words: str = "", **other: str) -> list[str]:
    hits, total = store.search(Query(words, **other))  # type: ignore[arg-type]
    assert total == len(hits)
    return [hit.article.title for hit in hits]


@pytest.mark.parametrize(
    "words",
    [
        "평양",  # two syllables, which a trigram index never finds
        "평양시",
        "쌀",  # one
        "쌀값",
        "값이",  # in the middle of a word
        "소식통이",
        "시장",  # in the title alone
        "8만",
        "8만원",
        '"평양시 쌀값"',
        "쌀값 평양",
    ],
)
def test_korean_words_are_found_whatever_their_length(archive: Store, words: str) -> None:
    assert titles(archive, words) == ["시장 소식"]


@pytest.mark.parametrize("words", ["평시", "양쌀", "값평", "북한", '"쌀값 평양시"', "올랐다가"])
def test_korean_words_that_are_not_there_are_not_found(archive: Store, words: str) -> None:
    assert titles(archive, words) == []


@pytest.mark.parametrize(
    "words", ["rice", "RICE", "price", "pyongsong", "P'yongsŏng", "kim jong un", "Jong-un", '"Kim Jong Un"', "visits"]
)
def test_words_fold_case_accents_plurals_and_apostrophes(archive: Store, words: str) -> None:
    assert "Rice dearer in the north" in titles(archive, words)


def test_all_words_must_be_there_and_a_phrase_in_its_order(archive: Store) -> None:
    assert titles(archive, "rice dandong") == []
    assert titles(archive, '"prices rose"') == ["Rice dearer in the north"]
    assert titles(archive, '"rose prices"') == []
    assert titles(archive, "“prices rose”") == ["Rice dearer in the north"]


def test_a_word_in_the_title_counts_for_more(archive: Store) -> None:
    assert titles(archive, "prices") == ["Grain and prices", "Rice dearer in the north"]


def test_no_words_list_the_newest_first(archive: Store) -> None:
    assert titles(archive) == ["시장 소식", "Rice dearer in the north", "Grain and prices"]
    assert titles(archive, "  ") == titles(archive)


def test_filters(archive: Store, fresh: Fresh, make_reading) -> None:  # type: ignore[no-untyped-def]
    assert titles(archive, outlet="Harbour Wire") == ["시장 소식"]
    assert titles(archive, since="2020-08-01") == ["시장 소식"]
    assert titles(archive, until="2020-07-31") == ["Rice dearer in the north"]
    assert titles(archive, since="2020-07", until="2020-07") == ["Rice dearer in the north"]
    assert len(titles(archive, place="kp-pyongsong")) == 3
    assert titles(archive, place="kp-nowhere") == []
    assert len(titles(archive, origin="unnamed")) == 3
    assert titles(archive, "rice", origin="outlet") == []


def test_the_origin_is_the_last_step_of_the_chain(fresh: Fresh, make_reading) -> None:  # type: ignore[no-untyped-def]
    reading = make_reading()
    (claim,) = reading.claims
    chain = (*claim.chain, Source(SourceKind.DOCUMENT, "a report"))
    with fresh() as store:
        store.add_reading(replace(reading, claims=(replace(claim, chain=chain),)))
        assert len(titles(store, origin="document")) == 1
        assert titles(store, origin="unnamed") == []


def test_pages_of_hits(archive: Store) -> None:
    first, total = archive.search(Query(limit=2))
    rest, again = archive.search(Query(limit=2, offset=2))
    assert total == again == 3
    assert [hit.article.title for hit in first + rest] == titles(archive)


def test_an_excerpt_is_escaped_and_marks_what_matched(archive: Store) -> None:
    (hit,), _ = archive.search(Query("maize train"))
    assert hit.excerpt == (
        "Boxes of grain &amp; &lt;b&gt;<mark>maize</mark>&lt;/b&gt; came by <mark>train</mark> from Dandong."
    )


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(), max_size=30) | st.text("\"*:^(){}+- ANDORTNE쌀값평양abc'\x00", max_size=30))
def test_nothing_that_can_be_typed_fails(archive: Store, words: str) -> None:
    hits, total = archive.search(Query(words, outlet="", limit=3))
    assert total >= len(hits)
    for hit in hits:
        _is_honest(hit.excerpt, hit.article.text)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(*[st.text(st.characters(), max_size=8) for _ in range(5)], st.integers(), st.integers())
def test_no_filter_fails(archive: Store, outlet, place, origin, since, until, limit, offset) -> None:  # type: ignore[no-untyped-def]
    archive.search(Query("", outlet, place, origin, since, until, limit, offset))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from("쌀값평양 ab'’s.é漢字\nĀ\u0306\u1112\u1161"), min_size=1, max_size=40), st.data())
def test_any_two_neighbours_of_a_text_are_found(fresh: Fresh, make_reading, text: str, data) -> None:  # type: ignore[no-untyped-def]
    runs = re.findall("[쌀값평양漢字]{2,}", text)
    with fresh() as store:
        store.add_reading(make_reading(text, title=""))
        for run in runs:
            at = data.draw(st.integers(0, len(run) - 2))
            (hit,), _ = store.search(Query(run[at : at + 2]))
            assert "<mark>" in hit.excerpt
            _is_honest(hit.excerpt, text)


def _is_honest(excerpt: str, text: str) -> None:
    """An excerpt without its marks and dots stands in the text as it is."""
    plain = html.unescape(re.sub("</?mark>", "", excerpt))
    assert plain.removeprefix("…").removesuffix("…") in text or plain in text
    assert "<" not in re.sub("</?mark>", "", excerpt)
