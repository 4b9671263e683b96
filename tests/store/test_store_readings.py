import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from sayso.model.articles import Article, ArticleKind, Credit, Hyperlink, HyperlinkKind, Picture, Role
from sayso.model.findings import (
    Claim,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    Source,
    SourceKind,
    Time,
)
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span
from sayso.store import Store

T = TypeVar("T")

ANYTHING = st.text(st.characters(), max_size=12)  # lone surrogates and NULs too
SPANS = st.integers(0, 400).flatmap(lambda start: st.builds(Span, st.just(start), st.integers(start + 1, start + 90)))
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
SHARES = st.integers(0, 1000).map(lambda number: number / 1000)
DATES = st.sampled_from(["", "2020", "2020-07", "2020-07-31", "2020-07-31T10:00:00+09:00"])


def tuples(of: st.SearchStrategy[T], most: int = 3, least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, min_size=least, max_size=most).map(tuple)


ARTICLES = st.builds(
    Article,
    capture=st.text("0123456789abcdef", min_size=8, max_size=8),
    path=ANYTHING,
    kind=st.sampled_from(ArticleKind),
    title=ANYTHING,
    text=st.text(max_size=300) | ANYTHING,
    position=st.integers(0, 99),
    outlet=ANYTHING,
    via=ANYTHING,
    url=ANYTHING,
    published=DATES,
    dateline=ANYTHING,
    language=st.sampled_from(["", "en", "ko"]),
    credits=tuples(st.builds(Credit, st.sampled_from(Role), ANYTHING)),
    pictures=tuples(st.builds(Picture, ANYTHING, ANYTHING, st.none() | SPANS)),
    links=tuples(st.builds(Hyperlink, st.sampled_from(HyperlinkKind), ANYTHING, ANYTHING)),
)
SOURCES = st.builds(
    Source, st.sampled_from(SourceKind), ANYTHING, st.none() | SPANS, ANYTHING, ANYTHING, ANYTHING, ANYTHING
)
CLAIMS = st.builds(
    Claim,
    content=tuples(SPANS, least=1),
    cue=st.none() | SPANS,
    source=st.none() | SPANS,
    chain=tuples(SOURCES, least=1),
    modality=st.sampled_from(Modality),
    polarity=st.sampled_from("+-"),
    figures=tuples(st.integers(0, 9)),
    times=tuples(st.integers(0, 9)),
    places=tuples(st.integers(0, 9)),
    confidence=SHARES,
    made_by=ANYTHING,
)
FIGURES = st.builds(
    Figure,
    SPANS,
    NUMBERS,
    NUMBERS,
    st.sampled_from(FigureKind),
    ANYTHING,
    st.booleans(),
    ANYTHING,
    ANYTHING,
    ANYTHING,
    ANYTHING,
    ANYTHING,
    ANYTHING,
)
PLACES = st.builds(Place, SPANS, ANYTHING, ANYTHING, NUMBERS, NUMBERS, SHARES, ANYTHING)
ENTITIES = st.builds(Entity, SPANS, ANYTHING, st.sampled_from(EntityType), ANYTHING, ANYTHING)
TIMES = st.builds(Time, SPANS, st.none() | ANYTHING, ANYTHING)


@st.composite
def any_reading(draw: st.DrawFn) -> Reading:
    article = draw(ARTICLES)
    problems = draw(tuples(st.builds(Problem, st.sampled_from(Reason), ANYTHING), most=2))
    return Reading(
        article,
        draw(tuples(CLAIMS)),
        draw(tuples(FIGURES)),
        draw(tuples(TIMES)),
        draw(tuples(PLACES)),
        draw(tuples(ENTITIES)),
        tuple(replace(problem, path=article.path, capture=article.capture) for problem in problems),
    )


Fresh = Callable[[], AbstractContextManager[Store]]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(any_reading(), max_size=4))
def test_every_reading_comes_back_as_it_was(fresh: Fresh, readings: list[Reading]) -> None:
    with fresh() as store:
        for reading in readings:
            store.add_reading(reading)
        first = {reading.article.id: reading for reading in reversed(readings)}
        assert {reading.article.id: reading for reading in store.readings()} == first
        for key, reading in first.items():
            assert store.reading(key) == reading
            for claim in reading.claims:
                found = store.claim(claim.id_in(key))
                assert found is not None
                assert found[0].claims[found[1]].content == claim.content


def test_an_article_is_stored_once(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    reading = make_reading()
    assert store.add_reading(reading)
    assert not store.add_reading(reading)
    assert list(store.readings()) == [reading]


def test_readings_come_by_date_with_unknown_dates_last(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    dates = ["", "2020-08-02", "2019-12-31T23:00:00Z", "2020-08"]
    for at, date in enumerate(dates):
        store.add_reading(make_reading(title=str(at), published=date))
    assert [r.article.published for r in store.readings()] == ["2019-12-31T23:00:00Z", "2020-08", "2020-08-02", ""]


def test_readings_may_be_more_than_one_lot(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    with store.transaction():
        for at in range(450):
            store.add_reading(make_reading(title=str(at)))
    readings = list(store.readings())
    assert len(readings) == 450
    assert [r.article.id for r in readings] == sorted(r.article.id for r in readings)


def test_every_derived_row_says_what_made_it(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    store.add_reading(make_reading())
    connection = sqlite3.connect(store.file)
    for table in ("articles", "claims", "figures", "times", "places", "entities"):
        made_by = [row[0] for row in connection.execute(f"SELECT made_by FROM {table}")]  # noqa: S608
        assert made_by
        assert all("@" in maker for maker in made_by)
    connection.close()


def test_what_is_derived_can_be_forgotten(store: Store, make_reading, make_capture) -> None:  # type: ignore[no-untyped-def]
    capture = make_capture()
    store.add_capture(capture)
    store.add_reading(make_reading(capture=capture.id))
    store.reject(Problem(Reason.NO_ARTICLE, "nothing to read", "page.html", capture.id))
    store.reject(Problem(Reason.MISSING, "no such file", "gone.html"))
    store.forget_derived()
    assert list(store.readings()) == []
    assert store.capture(capture.id) == capture
    assert [problem.reason for problem in store.problems()] == [Reason.MISSING]
    assert store.tally()["articles"].captured == 0
    assert store.tally()["captures"].captured == 2


@pytest.mark.parametrize("id", ["none", "", "\udcff", "\x00", "' OR 1 --"])
def test_unknown_ids_find_nothing(store: Store, id: str) -> None:
    looks: list[Callable[[str], object]] = [
        store.reading,
        store.claim,
        store.capture,
        store.capture_at,
        store.story,
        store.story_of,
    ]
    looks += [store.corroboration, store.corroboration_of, store.one_series]
    assert [look(id) for look in looks] == [None] * len(looks)
    assert store.links_of(id) == []


def test_outlets_are_counted(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    for title, outlet in [("a", "Lantern Post"), ("b", "Harbour Wire"), ("c", "Lantern Post"), ("d", "")]:
        store.add_reading(make_reading(title=title, outlet=outlet))
    assert store.outlets() == [("Lantern Post", 2), ("Harbour Wire", 1)]


def test_places_are_counted_once_an_article(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    reading = make_reading()
    store.add_reading(replace(reading, places=reading.places * 3))
    store.add_reading(make_reading(title="again"))
    nowhere = Place(Span(0, 1), "Somewhere")
    store.add_reading(replace(make_reading(title="elsewhere"), places=(nowhere,)))
    (found,) = store.places()
    assert (found.id, found.name, found.articles) == ("kp-pyongsong", "Pyongsong", 2)


def test_a_finding_without_its_article_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store._writing() as connection:
        connection.exec_driver_sql("INSERT INTO times (article, position) VALUES ('none', 0)")


def test_a_failed_transaction_leaves_nothing(store: Store, make_reading, make_capture) -> None:  # type: ignore[no-untyped-def]
    def half() -> None:
        with store.transaction():
            store.add_capture(make_capture())
            store.add_reading(make_reading())
            raise RuntimeError("pulled the plug")

    with pytest.raises(RuntimeError):
        half()
    assert list(store.capture_ids()) == []
    assert list(store.readings()) == []
    assert store.tally()["captures"].captured == store.tally()["articles"].captured == 0
    assert store.add_capture(make_capture())
