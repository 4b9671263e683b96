import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.jobs.add import add
from sayso.jobs.read import LOT, read, read_capture
from sayso.jobs.runner import guarded
from sayso.model.findings import Reading
from sayso.model.ports import Extraction, Hints, Tally
from sayso.model.problems import Problem, Reason
from sayso.store import Store

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


def test_doubts_stand_at_the_articles_that_they_are_about(stages, desk, page) -> None:  # type: ignore[no-untyped-def]
    capture = page("\n---\n".join(f"T{at}\nx {at}." for at in range(LOT + 2)))
    lost = Problem(Reason.TRUNCATED, "ends early", capture.path, capture.id)
    doubts: list[tuple[Problem, ...]] = [
        (Problem(Reason.BAD_DATE, f"no calendar has {at}", capture.path, capture.id),) for at in range(LOT + 2)
    ]
    doubts[1] = ()
    pipeline = stages.pipeline()

    def extract(*given: object) -> Extraction:
        return Extraction(stages.extract(*given).articles, (lost,), tuple(doubts))

    pipeline.stages = replace(pipeline.stages, extract=extract)
    readings, problems = read_capture(capture, Hints(), desk, pipeline)
    assert [reading.problems for reading in readings] == doubts
    assert problems == [lost]


def test_a_doubt_comes_after_what_the_analysers_said(stages, desk, page) -> None:  # type: ignore[no-untyped-def]
    doubt = Problem(Reason.BAD_ENCODING, "not UTF-8")
    stages.fails_on = {"figures": "poison"}
    pipeline = stages.pipeline()
    pipeline.stages = replace(
        pipeline.stages, extract=lambda *given: replace(stages.extract(*given), flags=((doubt,), (doubt,)))
    )
    readings, _ = read_capture(page("A\npoison.\n---\nB\ny."), Hints(), desk, pipeline)
    assert [[p.reason for p in r.problems] for r in readings] == [
        [Reason.FAILED, Reason.BAD_ENCODING],
        [Reason.BAD_ENCODING],
    ]


def test_as_many_bad_dates_as_articles_are_as_many_problems(desk) -> None:  # type: ignore[no-untyped-def]
    lines = "\n".join(f'{{"title":"T{at}","published":"soon {at}","text":"Nine lamps {at}."}}' for at in range(150))
    items = list(read(["-"], desk, Hints(), NOW, io.BytesIO(lines.encode())))
    readings = [item for item in items if isinstance(item, Reading)]
    assert len(readings) == len(items) == 150
    assert {len(reading.problems) for reading in readings} == {1}
    assert readings[7].problems[0].detail == "no calendar has the date “soon 7”"


def test_a_bad_date_that_a_hint_makes_good_rejects_nothing(store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    line = '{"title":"T","published":"soon","text":"Nine lamps were lit."}'
    added = add(store, [page(line, "one.jsonl")], desk, Hints(published="2020-07-31"))
    assert added.articles == Tally(captured=1, stored=1)


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
