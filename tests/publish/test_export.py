import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.articles import Article, ArticleKind, Credit, Role
from sayso.model.findings import Claim, Figure, FigureKind, Reading, Source, SourceKind
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
    Why,
)
from sayso.model.problems import Problem, Reason
from sayso.model.records import reading_record
from sayso.model.spans import Span
from sayso.model.webrecords import corroboration_record, link_record, series_record, story_record
from sayso.publish.columns import COLUMNS, csv_line, guarded
from sayso.publish.export import FORMATS, KINDS, ExportError, export
from sayso.publish.shapes import claim_records, figure_records, problem_record

TEXT = "Rice rose, a trader said, to 5,000 won."
READING = Reading(
    Article(
        "c" * 64,
        "page.html",
        ArticleKind.ARTICLE,
        "=HYPERLINK(1)",
        TEXT,
        outlet="Lantern Post",
        published="2020-07-31",
        credits=(Credit(Role.AUTHOR, "Ada Quill"), Credit(Role.EDITOR, "Ben Ink")),
    ),
    claims=(
        Claim(
            (Span(0, 9), Span(26, 38)),
            Span(20, 24),
            Span(11, 19),
            (Source(SourceKind.OUTLET, "Lantern Post"), Source(SourceKind.UNNAMED, "a trader", Span(11, 19))),
            figures=(0,),
            polarity="-",
            confidence=0.75,
            made_by="chains@1",
        ),
    ),
    figures=(Figure(Span(29, 38), -5000.0, None, FigureKind.MONEY, "KPW", made_by="figures@2"),),
)
ARTICLE = READING.article.id
CLAIM = READING.claims[0].id_in(ARTICLE)
WHY = Why("shared-quote", (Evidence(ARTICLE, Span(0, 4)), Evidence("b", Span(3, 9))), 1.25)
CORROBORATION = Corroboration(
    "k1",
    "Rice rose to 5,000 won",
    (Report(CLAIM, ARTICLE, "Lantern Post", "2020-07-31"), Report("z", "b", "Harbour Wire", "", CLAIM, (WHY,))),
    Origins(1, 1.5, 1, 2),
    3,
    ("y",),
    ("One.", "Two."),
    "origins@1",
)
SERIES = Series(
    "s1", "rice", "kp-pyongsong", "KPW", "market",
    (
        Observation(ARTICLE, CLAIM, Span(29, 38), "Lantern Post", "2020-07", "2020-07-31", 5000.0, 5000.0),
        Observation("b", "z", Span(1, 3), "Harbour Wire", "2020-08", "2020-08-02", None, 5200.5, True),
    ),
)  # fmt: skip
RECORDS: dict[str, list[dict[str, Any]]] = {
    "articles": [reading_record(READING)],
    "claims": list(claim_records(READING)),
    "figures": list(figure_records(READING)),
    "links": [link_record(Link(LinkKind.REPRINTS, ARTICLE, "b", 0.9, (WHY,), "duplicates@1"))],
    "stories": [story_record(Story("t1", "-2+3 cmd", (ARTICLE, "b")))],
    "corroborations": [corroboration_record(CORROBORATION)],
    "series": [series_record(SERIES)],
    "problems": [problem_record(Problem(Reason.EMPTY, "no words", "e.txt"))],
}


def written(kind: str, format: str) -> bytes:
    return b"".join(export(kind, RECORDS[kind], format))


def rows(kind: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(kind, "csv").decode("utf-8-sig"), newline="")))


def test_every_kind_of_the_contract_is_there() -> None:
    wanted = "articles claims figures links stories corroborations series problems"
    assert set(KINDS) == set(wanted.split()) == set(RECORDS)
    assert FORMATS[:2] == ("jsonl", "csv")


@pytest.mark.parametrize("kind", KINDS)
def test_json_lines_and_json_hold_the_records(kind: str) -> None:
    assert [json.loads(line) for line in written(kind, "jsonl").splitlines()] == RECORDS[kind]
    assert json.loads(written(kind, "json")) == RECORDS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_csv_has_the_columns_in_order_and_a_mark_for_spreadsheets(kind: str) -> None:
    content = written(kind, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert all(list(row) == list(COLUMNS[kind]) for row in rows(kind))
    assert len(rows(kind)) == (2 if kind == "series" else 1)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_export_is_well_formed(kind: str) -> None:
    assert b"".join(export(kind, [], "jsonl")) == b""
    assert json.loads(b"".join(export(kind, [], "json"))) == []
    assert b"".join(export(kind, [], "csv")).count(b"\r\n") == 1


def test_a_corroboration_has_the_shape_of_the_contract() -> None:
    (record,) = map(json.loads, written("corroborations", "jsonl").splitlines())
    assert record["claim"] == "Rice rose to 5,000 won"
    assert record["origins"] == {"proven": 1, "median": 1.5, "low": 1, "high": 2}
    assert record["credibility"] == 3
    assert record["conflicts"] == ["y"]
    first, second = record["reports"]
    assert (first["claim"], first["article"], first["outlet"]) == (CLAIM, ARTICLE, "Lantern Post")
    assert (first["said_at"], first["parent"], first["why"]) == ("2020-07-31", None, [])
    assert second["parent"] == CLAIM
    assert second["why"] == [{"kind": "shared-quote", "evidence": [[ARTICLE, [0, 4]], ["b", [3, 9]]], "weight": 1.25}]


def test_rows_are_flat_and_say_the_words() -> None:
    (claim,) = rows("claims")
    assert (claim["words"], claim["source_words"], claim["cue_words"]) == (
        "Rice rose … to 5,000 won",
        "a trader",
        "said",
    )
    assert (claim["chain"], claim["origin"], claim["origin_kind"]) == ("Lantern Post < a trader", "a trader", "unnamed")
    assert (claim["polarity"], claim["confidence"], claim["outlet"]) == ("-", "0.75", "Lantern Post")
    (figure,) = rows("figures")
    assert (figure["words"], figure["low"], figure["high"]) == ("5,000 won", "-5000", "")
    assert (figure["approximate"], figure["claims"], figure["start"], figure["end"]) == ("false", CLAIM, "29", "38")
    (one,) = rows("corroborations")
    assert (one["reports"], one["outlets"], one["median"]) == ("2", "Lantern Post | Harbour Wire", "1.5")
    assert [row["high"] for row in rows("series")] == ["5000", "5200.5"]
    (article,) = rows("articles")
    assert (article["credits"], article["claims"]) == ("Ada Quill | Ben Ink", "1")


def test_no_text_is_run_as_a_formula() -> None:
    assert rows("articles")[0]["title"] == "'=HYPERLINK(1)"
    assert rows("stories")[0]["title"] == "'-2+3 cmd"


@given(st.text(st.characters(), max_size=20))
def test_a_guarded_cell_never_begins_like_a_formula_and_loses_nothing(text: str) -> None:
    safe = guarded(text)
    assert safe in (text, "'" + text)
    assert len(safe) < 2 or safe[0] not in "=+-@\t\r"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=1, max_size=5))
def test_any_text_survives_csv(cells: list[str]) -> None:
    (read,) = csv.reader(io.StringIO(csv_line(cells).decode(), newline=""))
    assert read == [guarded(cell) for cell in cells]


def test_half_a_surrogate_pair_harms_no_format() -> None:
    record = problem_record(Problem(Reason.EMPTY, "half \ud800", "e.txt"))
    assert json.loads(b"".join(export("problems", [record]))) == record
    assert b"half ?" in b"".join(export("problems", [record], "csv"))


def test_records_are_written_as_they_come() -> None:
    taken: list[int] = []

    def slow() -> Iterator[dict[str, Any]]:
        for at in range(3):
            taken.append(at)
            yield RECORDS["problems"][0]

    pieces = export("problems", slow())
    next(pieces)
    assert taken == [0]


def test_an_unknown_kind_or_format_is_said_at_once_in_one_line() -> None:
    with pytest.raises(ExportError, match=r"^no kind 'rumours'; there are articles, claims, [^\n]*$"):
        export("rumours", [])
    with pytest.raises(ExportError, match=r"^no format 'xls'; there are jsonl, csv, json$"):
        export("claims", [], "xls")
