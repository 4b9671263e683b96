"""The gold of figures is sound, and its scorer counts what it says."""

import json
from dataclasses import replace
from typing import Any

import pytest
from evals.quantities import (
    SETS,
    Example,
    FigureGoldError,
    Score,
    annotated,
    examples,
    judged,
    made_of,
    near,
    pairs,
    same_thing,
    table,
)

from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

TEXT = "The quay fee rose 12 percent in May, and 40 gulls left."
FEE = Figure(Span(18, 28), 12, 12, FigureKind.CHANGE, "%", direction="up", of="quay fee", reference="2024-05")
GULLS = Figure(Span(41, 49), 40, 40, FigureKind.COUNT, "gulls", of="gulls")


@pytest.fixture
def row() -> dict[str, Any]:
    figures = []
    for figure in (FEE, GULLS):
        named = ("low", "high", "approximate", "unit", "direction", "of", "reference", "base", "rate_basis")
        fields = {name: getattr(figure, name) or None for name in named} | {"approximate": figure.approximate}
        figures.append({"start": figure.span.start, "end": figure.span.end, "kind": figure.kind.value, **fields})
    return {"id": "quay-01", "construction": "quay", "text": TEXT, "published": "2024-06-10", "figures": figures}


def one(row: dict[str, Any]) -> Example:
    (found,) = examples([json.dumps(row)])
    return found


@pytest.mark.parametrize("name", SETS)
def test_the_gold_is_sound(name: str) -> None:
    assert len(annotated(name)) > 250


def test_no_sentence_is_in_both_sets() -> None:
    first, held = ({example.text for example in annotated(name)} for name in SETS)
    assert not first & held


def test_a_line_is_read(row: dict[str, Any]) -> None:
    example = one(row)
    assert example.figures == (FEE, GULLS)
    assert example.published == "2024-06-10"


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 60, "end": 70},
        {"start": 17},
        {"low": None, "high": None},
        {"low": 13},
        {"kind": "heap"},
        {"start": 42, "end": 49},
    ],
)
def test_a_line_that_contradicts_itself_is_refused(row: dict[str, Any], wrong: dict[str, Any]) -> None:
    row["figures"][0] |= wrong
    with pytest.raises(FigureGoldError, match="quay-01"):
        one(row)


def test_an_id_that_stands_twice_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(FigureGoldError, match="twice"):
        examples([json.dumps(row)] * 2)


def test_figures_match_by_the_characters_that_they_share_each_once() -> None:
    whole, part = replace(FEE, span=Span(0, 28)), replace(FEE, span=Span(18, 20))
    assert pairs([FEE], [part, whole]) == {0: 1}
    assert pairs([FEE, GULLS], [GULLS]) == {1: 0}
    assert pairs([FEE, GULLS], [replace(FEE, span=Span(18, 49))]) == {0: 0}
    assert pairs([FEE], []) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"), [(None, None, True), (None, 1.0, False), (66.67, 66.6667, True), (100.0, 101.0, False)]
)
def test_bounds_are_the_same_within_a_thousandth(one: float | None, other: float | None, same: bool) -> None:
    assert near(one, other) is same


@pytest.mark.parametrize(
    ("words", "same"),
    [("fee", True), ("the quay fee", True), ("", False), ("gull and tern", False), ("Quay Fee", True)],
)
def test_a_thing_is_the_same_by_half_of_its_words(words: str, same: bool) -> None:
    assert same_thing(FEE, replace(FEE, of=words)) is same


def test_a_thing_that_is_the_unit_is_none() -> None:
    assert same_thing(GULLS, replace(GULLS, of=""))


@pytest.mark.parametrize(
    ("made", "wrong"),
    [
        (FEE, set()),
        (replace(FEE, kind=FigureKind.SHARE), {"kind", "right"}),
        (replace(FEE, high=None), {"bounds", "right"}),
        (replace(FEE, approximate=True), {"bounds", "right"}),
        (replace(FEE, unit="pp", direction=""), {"unit", "direction", "right"}),
        (replace(FEE, reference="", base="2024-05", rate_basis="market"), {"reference", "base", "rate_basis"}),
        (replace(FEE, span=Span(17, 28), of=""), {"span", "of"}),
    ],
)
def test_each_aspect_is_judged_by_itself(made: Figure, wrong: set[str]) -> None:
    assert {aspect for aspect, good in judged(FEE, made).items() if not good} == wrong


def test_counts_go_to_all_and_to_the_construction(row: dict[str, Any]) -> None:
    score = Score(show=False)
    score.add(one(row), [FEE, replace(GULLS, span=Span(0, 3))])
    score.add(replace(one(row), figures=()), [])
    for group in ("all", "quay"):
        reached = score.reached(group)
        assert (reached["found"], reached["precise"], reached["f1"], reached["right"]) == (0.5, 0.5, 0.5, 1.0)
    assert [line.split()[0] for line in table(score)][1:] == ["all", "quay"]


def test_the_analyser_is_given_the_times(row: dict[str, Any]) -> None:
    assert [figure.reference for figure in made_of(one(row))][:1] == ["2024-05"]


def test_only_a_set_that_may_be_seen_is_shown(row: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    Score(show=False).add(one(row), [])
    assert capsys.readouterr().out == ""
    Score(show=True).add(one(row), [replace(FEE, unit="pp"), replace(GULLS, span=Span(0, 3))])
    shown = capsys.readouterr().out
    assert all(words in shown for words in ("quay-01: not found", "quay-01: unit", "quay-01: too much"))
