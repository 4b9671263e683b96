from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model.links import (
    Corroboration,
    Evidence,
    Link,
    LinkKind,
    Observation,
    Origins,
    Report,
    Series,
    Story,
    Web,
    Why,
)
from sayso.model.spans import Span
from sayso.store import Store

Fresh = Callable[[], AbstractContextManager[Store]]

T = TypeVar("T")

IDS = st.text("abcdef", min_size=1, max_size=2)
WORDS = st.text(st.characters(), max_size=8)
SPANS = st.integers(0, 50).map(lambda start: Span(start, start + 3))
PARTS = st.integers(0, 1000).map(lambda number: number / 1000)
NUMBERS = st.none() | st.floats(allow_nan=False)


def tuples(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=3).map(tuple)


WHYS = tuples(st.builds(Why, WORDS, tuples(st.builds(Evidence, IDS, SPANS)), PARTS))
LINKS = st.builds(Link, st.sampled_from(LinkKind), IDS, IDS, PARTS, WHYS, IDS)
STORIES = st.builds(Story, IDS, WORDS, tuples(IDS), IDS)
REPORTS = st.builds(Report, IDS, IDS, WORDS, WORDS, st.none() | IDS, WHYS)
ORIGINS = st.builds(Origins, st.integers(0, 9), st.floats(0, 9), st.integers(0, 9), st.integers(0, 9))
CORROBORATIONS = st.builds(
    Corroboration,
    IDS,
    IDS,
    tuples(REPORTS),
    ORIGINS,
    st.integers(1, 6),
    conflicts=tuples(IDS),
    explanation=tuples(WORDS),
    made_by=IDS,
)
SEEN = st.builds(Observation, IDS, IDS, SPANS, WORDS, WORDS, WORDS, NUMBERS, NUMBERS, st.booleans())
SERIES = st.builds(Series, IDS, IDS, WORDS, WORDS, WORDS, tuples(SEEN), IDS)
WEBS = st.builds(
    Web,
    st.lists(LINKS, max_size=4, unique_by=lambda link: (link.kind, link.a, link.b)).map(tuple),
    st.lists(STORIES, max_size=3, unique_by=lambda story: story.id).map(tuple),
    st.lists(CORROBORATIONS, max_size=3, unique_by=lambda one: one.id).map(tuple),
    st.lists(SERIES, max_size=3, unique_by=lambda one: one.id).map(tuple),
)


def _by_id(listed: Iterable[Any]) -> dict[str, Any]:
    return {one.id: one for one in listed}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(WEBS, WEBS)
def test_a_web_comes_back_as_it_was_and_replaces_the_one_before(fresh: Fresh, before: Web, web: Web) -> None:
    with fresh() as store:
        store.replace_web(before)
        store.replace_web(web)
        assert set(store.links()) == set(web.links)
        assert _by_id(store.stories()) == _by_id(web.stories)
        assert _by_id(store.corroborations()) == _by_id(web.corroborations)
        assert _by_id(store.series()) == _by_id(web.series)
        for story in web.stories:
            assert store.story(story.id) == story
            assert all(article in store.story_of(article).articles for article in story.articles)  # type: ignore[union-attr]
        for one in web.corroborations:
            assert store.corroboration(one.id) == one
            for report in one.reports:
                found = store.corroboration_of(report.claim)
                assert found is not None
                assert report.claim in [r.claim for r in found.reports]
        claims = {report.claim for one in web.corroborations for report in one.reports}
        each = {claim: store.corroboration_of(claim) for claim in claims}
        assert store.corroborations_of([*claims, "of no report"]) == each
        for series in web.series:
            assert store.one_series(series.id) == series
        for link in web.links:
            assert link in store.links_of(link.a)
            assert link in store.links_of(link.b)


def test_stories_come_newest_first_by_their_latest_article(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    old = make_reading(title="old", published="2020-01-01")
    new = make_reading(title="new", published="2020-08-01")
    undated = make_reading(title="undated")
    for reading in (old, new, undated):
        store.add_reading(reading)
    stories = (
        Story("a", "old", (old.article.id,)),
        Story("b", "both", (old.article.id, new.article.id)),
        Story("c", "undated", (undated.article.id,)),
    )
    store.replace_web(Web(stories=stories))
    assert [story.id for story in store.stories()] == ["b", "a", "c"]


def test_what_is_not_there_is_none(store: Store) -> None:
    assert store.story("x") is None
    assert store.story_of("x") is None
    assert store.corroboration("x") is None
    assert store.corroboration_of("x") is None
    assert store.corroborations_of(["x"]) == store.corroborations_of([]) == {}
    assert store.one_series("x") is None
    assert store.links_of("x") == []


def test_a_web_is_current_until_an_article_comes(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    assert not store.web_is_current()
    store.replace_web(Web())
    assert store.web_is_current()
    store.add_reading(make_reading())
    assert not store.web_is_current()
    store.replace_web(Web())
    assert store.web_is_current()
    store.forget_derived()
    store.add_reading(make_reading())
    assert not store.web_is_current()


def test_a_web_is_not_current_where_articles_came_while_it_was_made(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    made_of = store.articles_mark()
    store.add_reading(make_reading())
    store.replace_web(Web(), made_of)
    assert not store.web_is_current()


def test_an_older_web_does_not_take_the_place_of_a_newer(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    before = store.articles_mark()
    reading = make_reading()
    store.add_reading(reading)
    newer = Story("n", "newer", (reading.article.id,))
    store.replace_web(Web(stories=(newer,)), store.articles_mark())
    store.replace_web(Web(), before)
    assert store.stories() == [newer]
    assert store.web_is_current()


def test_a_web_of_forgotten_articles_is_not_current(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    store.add_reading(make_reading())
    made_of = store.articles_mark()
    store.forget_derived()
    store.add_reading(make_reading())  # the same article, perhaps read otherwise
    store.replace_web(Web(), made_of)
    assert not store.web_is_current()
