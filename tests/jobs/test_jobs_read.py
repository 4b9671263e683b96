import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.jobs.flags import sort_problems
from sayso.jobs.read import LOT, read, read_capture
from sayso.jobs.runner import guarded
from sayso.model.articles import Article, ArticleKind
from sayso.model.findings import Reading
from sayso.model.ports import Extraction, Hints
from sayso.model.problems import Problem, Reason

NOW = datetime(2020, 8, 1, tzinfo=UTC)


def test_guarded_gives_what_the_work_gives_or_a_problem() -> None:
    assert guarded(lambda: 3) == 3
    problem = guarded(lambda: {"here": 1}["absent"], "page.txt", "c")
    assert problem == Problem(Reason.FAILED, "KeyError: 'absent'", "page.txt", "c")


def test_guarded_cuts_long_messages_and_joins_lines() -> None:
    def fail() -> None:
        raise ValueError("one\ntwo " + "x" * 5000)

    problem = guarded(fail)
    assert isinstance(problem, Problem)
    assert problem.detail.startswith("ValueError: one two x")
    assert len(problem.detail) < 400


def test_guarded_lets_an_interruption_through() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded(interrupt)


def test_a_capture_gives_readings_in_document_order(stages, desk, page) -> None:  # type: ignore[no-untyped-def]
    readings, problems = read_capture(page("A\nx.\n---\nB\ny."), Hints("Lantern Post"), desk, stages.pipeline())
    assert [(r.article.title, r.article.outlet) for r in readings] == [("A", "Lantern Post"), ("B", "Lantern Post")]
    assert problems == []


def test_an_extraction_that_fails_is_a_problem(stages, desk, page) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"extract": "poison"}
    capture = page("poison")
    readings, problems = read_capture(capture, Hints(), desk, stages.pipeline())
    assert readings == []
    assert problems == [Problem(Reason.FAILED, "ZeroDivisionError: extract met poison", "page.txt", capture.id)]


def test_flags_go_to_the_articles_that_they_are_about(page) -> None:  # type: ignore[no-untyped-def]
    capture = page("three posts")
    plain = Article(capture.id, capture.path, ArticleKind.POST, "Title", "Text.")
    dates = ("2020-07-31", "2090-01-01", "", "2090-01-01T00:00:00Z")
    future = Problem(Reason.FUTURE_DATE, "published 2090-01-01", capture.path, capture.id)
    bad = Problem(Reason.BAD_DATE, "no calendar has it", capture.path, capture.id)
    garbled = Problem(Reason.BAD_ENCODING, "not UTF-8", capture.path, capture.id)
    lost = Problem(Reason.TRUNCATED, "ends early", capture.path, capture.id)
    articles = tuple(replace(plain, published=date) for date in dates)
    told = sort_problems(Extraction(articles, (future, bad, garbled, lost)), capture)
    assert told.flags == ((garbled,), (future, garbled), (bad, garbled), (future, garbled))
    assert told.rest == (lost,)


def test_a_flag_about_no_article_is_not_lost(page) -> None:  # type: ignore[no-untyped-def]
    garbled = Problem(Reason.BAD_ENCODING, "not UTF-8")
    assert sort_problems(Extraction((), (garbled,)), page("")).rest == (garbled,)


def test_a_flagged_article_is_kept_with_its_flag(stages, desk, page) -> None:  # type: ignore[no-untyped-def]
    capture = page("A\nx.\n---\nB\ny.")
    pipeline = stages.pipeline()
    flag = Problem(Reason.BAD_ENCODING, "not UTF-8", capture.path, capture.id)

    def extract(*given: object) -> Extraction:
        articles: tuple[Article, ...] = stages.extract(*given).articles
        return Extraction(articles, (flag,))

    pipeline.stages = replace(pipeline.stages, extract=extract)
    readings, problems = read_capture(capture, Hints(), desk, pipeline)
    assert [reading.problems for reading in readings] == [(flag,), (flag,)]
    assert problems == []


def test_a_page_of_thousands_shows_its_first_readings_soon(stages, desk) -> None:  # type: ignore[no-untyped-def]
    pages = io.BytesIO("\n---\n".join(f"T{at}\nx {at}." for at in range(LOT * 3 + 1)).encode())
    items = read(["-"], desk, Hints(), NOW, pages, pipeline=stages.pipeline())
    assert isinstance(next(items), Reading)
    assert stages.batches == [LOT]
    rest = [item.article.position for item in items if isinstance(item, Reading)]
    assert rest == list(range(1, LOT * 3 + 1))
    assert stages.batches == [LOT, LOT, LOT, 1]


def test_reading_files_needs_no_store(stages, desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "one.txt").write_text("A\nx.\n---\nB\ny.", encoding="utf-8")
    paths = [str(tmp_path / "one.txt"), str(tmp_path / "absent.txt"), "-"]
    items = list(read(paths, desk, Hints(), NOW, io.BytesIO(b"C\nz."), pipeline=stages.pipeline()))
    said = [item.article.title if isinstance(item, Reading) else item.reason for item in items]
    assert said == ["A", "B", Reason.MISSING, "C"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.txt"]


def test_a_failing_page_does_not_lose_its_neighbours(stages, desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"extract": "poison"}
    for name, text in {"a": "A\nx.", "b": "poison", "c": "C\nz."}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    items = list(read([str(tmp_path)], desk, Hints(), NOW, io.BytesIO(), pipeline=stages.pipeline()))
    said = [item.article.title if isinstance(item, Reading) else item.reason for item in items]
    assert said == ["A", Reason.FAILED, "C"]
