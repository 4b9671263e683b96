from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from sayso.cli.look import KINDS
from sayso.cli.totals import Totals, legend_lines, problem_line, sentence, totals_lines
from sayso.model.findings import Reading, SourceKind
from sayso.model.problems import Problem, Reason


@pytest.fixture
def totals(reading: Reading, bare: Reading) -> Totals:
    counted = Totals()
    for item in (reading, bare, Problem(Reason.MISSING, "no such file", "gone.html")):
        counted.add(item)
    return counted


def test_every_kind_of_step_has_a_look() -> None:
    assert set(KINDS) == set(SourceKind)


def test_claims_are_counted_by_what_they_hang_on(totals: Totals) -> None:
    assert sentence(totals) == (
        "7 claims in 2 articles: 2 hang on an unnamed source, 2 on an institution, 1 on a video, "
        "1 on nobody that the text names, 1 on a named person; 2 problems."
    )


def test_one_claim_is_singular(reading: Reading) -> None:
    totals = Totals()
    totals.add(replace(reading, claims=reading.claims[:1]))
    assert sentence(totals) == "1 claim in 1 article: 1 hangs on an unnamed source."


def test_nothing_read_is_said_too() -> None:
    assert sentence(Totals()) == "0 claims in 0 articles."


def test_the_chart_appears_only_where_there_is_something_to_compare(totals: Totals, reading: Reading) -> None:
    few = Totals()
    few.add(replace(reading, claims=reading.claims[:1]))
    assert "█" in "".join(line.plain for line in totals_lines(totals, 80))
    assert "█" not in "".join(line.plain for line in totals_lines(few, 80))


@pytest.mark.parametrize("width", [48, 80, 120])
def test_the_closing_lines_keep_within_the_window(totals: Totals, width: int) -> None:
    assert all(cell_len(line.plain) <= width for line in [*totals_lines(totals, width), *legend_lines(width)])


def test_a_problem_is_one_line_with_its_reason() -> None:
    line = problem_line(Problem(Reason.MISSING, "no such file", "gone.html"))
    assert line.plain == "! gone.html: missing: no such file"
