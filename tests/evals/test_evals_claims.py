"""The gold of claims is sound, and its scorer counts what it says."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from evals.claims import (
    ASPECTS,
    SETS,
    Page,
    Score,
    annotated,
    expected,
    judged,
    main,
    page,
    reached,
    readings,
    table,
)
from evals.gold import GoldAbsentError
from evals.matching import Names, text_key

from sayso.desks import load
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.readers import reader_named
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Claim, Modality, Reading, Source, SourceKind
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span

TEXT = "The Quay Gazette said, citing a pilot, that the buoy might have sunk. The pilot swam."
NAMES = Names(Desk("quay", "The quay", outlets=(Outlet("gazette", "Quay Gazette", aliases=("Gazette",)),)))


def span(piece: str) -> Span:
    return Span(TEXT.index(piece), TEXT.index(piece) + len(piece))


GAZETTE = Source(SourceKind.OUTLET, "the Gazette")
PILOT = Source(SourceKind.UNNAMED, "a pilot")
CHAIN = (GAZETTE, PILOT)
FOUND = Claim((span("the buoy might have sunk"),), span("said"), span("The Quay Gazette"), CHAIN, Modality.HEDGED)


@pytest.fixture
def row() -> dict[str, Any]:
    claim = {
        "content": [span("the buoy might have sunk").as_list()],
        "source": span("The Quay Gazette").as_list(),
        "cue": span("said").as_list(),
        "kinds": ["outlet", "unnamed"],
        "names": [span("Quay Gazette").as_list(), span("pilot").as_list()],
        "modality": "hedged",
        "polarity": "+",
    }
    return {"row": 7, "text": text_key(TEXT), "set": "read", "claims": [claim]}


def reading(*claims: Claim) -> Reading:
    return Reading(Article("c", "quay.jsonl", ArticleKind.ARTICLE, "", TEXT), claims)


def test_the_sets_of_the_gold_hold_what_they_should() -> None:
    sets = {name: [p for p in annotated() if p.set == name] for name in SETS}
    assert {name: sum(len(p.claims) for p in pages) for name, pages in sets.items()} == {
        "seeds": 133,
        "read": 347,
        "held": 328,
    }
    assert len(sets["read"]) == len(sets["held"]) == 20


def test_no_text_is_annotated_twice() -> None:
    texts = [p.text for p in annotated() if p.claims]
    assert len(texts) == len(set(texts))


def test_every_claim_outside_the_seeds_has_names_modality_and_polarity() -> None:
    claims = [c for p in annotated() if p.set != "seeds" for c in p.claims]
    assert all(c.names and c.modality and c.polarity in ("+", "-") for c in claims)
    assert sum(name is not None for c in claims for name in c.names or ()) > 700


@pytest.mark.gold
def test_every_offset_lies_in_its_text_and_has_no_blank_at_its_ends() -> None:
    pages = [p for p in annotated() if p.row is not None]
    try:
        known = readings("read", pages, Pipeline(load(), reader_named("rules")))
    except GoldAbsentError as absent:
        pytest.skip(str(absent))
    for one in pages:
        item = known[one.called]
        assert isinstance(item, Reading)
        text = item.article.text
        for claim in one.claims:
            pieces = [*claim.content, *filter(None, (claim.source, *(claim.names or ())))]
            assert max(p.end for p in pieces) <= len(text)
            assert [p.of(text) for p in pieces] == [p.of(text).strip() for p in pieces]


def test_a_name_for_each_step_or_an_error(row: dict[str, Any]) -> None:
    row["claims"][0]["names"].pop()
    with pytest.raises(ValueError, match="1 names for 2 steps"):
        page(row)


def test_a_word_that_the_model_does_not_know_is_an_error(row: dict[str, Any]) -> None:
    row["claims"][0]["modality"] = "shouted"
    with pytest.raises(ValueError, match="shouted"):
        page(row)


def test_what_an_article_is_called(row: dict[str, Any]) -> None:
    assert page(row).called == "nk-news row 7"
    seed = {"page": "quay.html", "position": 3, "text": "0", "claims": []}
    assert page(seed) == Page("seeds", "quay.html number 3", "0", None, ())


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        (FOUND, set()),
        (replace(FOUND, source=None), {"source"}),
        (replace(FOUND, chain=(GAZETTE,)), {"origin_kind", "chain_kinds", "origin", "chain"}),
        (replace(FOUND, chain=(PILOT,)), {"nearest", "chain_kinds", "chain"}),
        (replace(FOUND, chain=(GAZETTE, replace(PILOT, name="sailor"))), {"origin", "chain"}),
        (replace(FOUND, chain=(replace(GAZETTE, name="Quay Mail"), PILOT)), {"chain"}),
        (replace(FOUND, modality=Modality.STATED, polarity="-"), {"modality", "polarity"}),
    ],
)
def test_each_aspect_is_judged_by_itself(row: dict[str, Any], found: Claim, wrong: set[str]) -> None:
    right = judged(page(row).claims[0], found, TEXT, NAMES)
    assert set(right) == set(ASPECTS)
    assert {aspect for aspect, good in right.items() if not good} == wrong


def test_a_step_whose_name_stands_nowhere_is_right_by_its_kind(row: dict[str, Any]) -> None:
    row["claims"][0]["names"][1] = None
    found = replace(FOUND, chain=(GAZETTE, replace(PILOT, name="sailor")))
    right = judged(page(row).claims[0], found, TEXT, NAMES)
    assert right["origin"]
    assert right["chain"]


def test_only_what_was_annotated_is_judged(row: dict[str, Any]) -> None:
    claim = row["claims"][0]
    for word in ("names", "modality", "polarity"):
        del claim[word]
    assert set(judged(expected(claim), FOUND, TEXT, NAMES)) == {"source", "nearest", "origin_kind", "chain_kinds"}


def test_shares_are_of_the_annotated_claims_and_precision_of_those_made(row: dict[str, Any]) -> None:
    score = Score(NAMES)
    stray = replace(FOUND, content=(span("The pilot swam"),))
    score.add(page(row), reading(replace(FOUND, chain=(GAZETTE, GAZETTE)), stray))
    score.add(replace(page(row), called="another"), None)
    figures = reached("held", score)
    assert figures["held_found"] == figures["held_precision"] == 0.5
    assert figures["held_chain"] == figures["held_origin_kind"] == 0
    assert list(table(score)) == ["  unnamed         2: outlet 1, not found 1"]


def test_the_keys_of_the_seeds_are_those_of_their_floors() -> None:
    plain = {"found", "source", "nearest", "origin_kind", "chain_kinds", "precision"}
    assert set(reached("seeds", Score(NAMES))) == plain
    assert set(reached("read", Score(NAMES))) == {f"read_{name}" for name in (*plain, *ASPECTS)}


def test_an_article_without_claims_counts_what_was_made_of_it(row: dict[str, Any]) -> None:
    score = Score(NAMES)
    score.add(page(row | {"claims": []}), reading(FOUND))
    assert score.counts == {"made": 1}
    assert score.share("found") == 0


def test_a_text_that_has_changed_is_named(row: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    Score(NAMES, show=True).add(page(row), None)
    assert capsys.readouterr().out == "claims: nk-news row 7: the text has changed; all of it is missed\n"


def test_an_article_that_could_not_be_read_is_named_with_the_reason(
    row: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    score = Score(NAMES)
    score.add(page(row), Problem(Reason.EMPTY, "no words in it"))
    assert score.counts == {"gold": 1, "made": 0}
    assert capsys.readouterr().out == "claims: nk-news row 7: no words in it; all of it is missed\n"


def test_claims_of_another_text_count_for_nothing(row: dict[str, Any]) -> None:
    score = Score(NAMES)
    score.add(page(row | {"text": "0"}), reading(FOUND))
    assert score.counts == {"gold": 1, "made": 0}


def test_only_a_set_that_may_be_seen_is_shown(row: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    Score(NAMES, show=False).add(page(row), reading())
    assert capsys.readouterr().out == ""
    Score(NAMES, show=True).add(page(row), reading())
    assert "not found for outlet Quay Gazette > unnamed pilot: the buoy" in capsys.readouterr().out


def test_without_the_gold_each_set_is_skipped_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYSO_GOLD", str(tmp_path / "gold"))
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(", ")[0] for line in lines] == [f"claims: {name} skipped" for name in SETS]


def test_a_set_that_is_absent_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "quay.txt").write_text("The quay is long.", encoding="utf-8")
    monkeypatch.setenv("SAYSO_GOLD", str(tmp_path / "gold"))
    assert main([]) == 1  # none of the annotated pages is there: the floors of the seeds are broken
    printed = capsys.readouterr().out
    assert "seeds: 133 claims annotated, 0 made" in printed
    assert "claims: read skipped, no gold here: nk-news" in printed
    assert "read_found" not in printed
