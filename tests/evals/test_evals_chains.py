"""The gold of chains is sound, and its scorer counts what it says."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from evals.chains import (
    SETS,
    ChainGoldError,
    Example,
    Score,
    Step,
    Words,
    annotated,
    examples,
    fits,
    judged,
    table,
    words,
)
from evals.matching import Names

from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Name, Outlet
from sayso.model.findings import Claim, EntityType, Modality, Reading, Source, SourceKind
from sayso.model.spans import Span

TEXT = "The Quay Gazette said, citing a pilot, that the buoy had sunk. The pilot swam."
QUAY = Desk(
    "quay",
    "The quay",
    outlets=(Outlet("gazette", "Quay Gazette", aliases=("Gazette",)),),
    names=(
        Name("moh", "Ministry of Harbours", EntityType.ORGANISATION, SourceKind.INSTITUTION, ("Harbour Ministry",)),
    ),
)
NAMES = Names(QUAY)


@pytest.fixture
def row() -> dict[str, Any]:
    claim = {
        "content": ["the buoy had sunk"],
        "cue": "said",
        "source": "The Quay Gazette",
        "chain": [["outlet", "Quay Gazette"], ["unnamed|official", "pilot|harbour pilot"]],
        "modality": "stated",
        "polarity": "+",
    }
    return {"id": "buoy-01", "construction": "buoy", "outlet": "", "text": TEXT, "claims": [claim]}


def one(row: dict[str, Any]) -> Example:
    (found,) = examples([json.dumps(row)])
    return found


def span(piece: str) -> Span:
    return Span(TEXT.index(piece), TEXT.index(piece) + len(piece))


GAZETTE = Source(SourceKind.OUTLET, "the Gazette")
PILOT = Source(SourceKind.UNNAMED, "a pilot")
FOUND = Claim((span("the buoy had sunk"),), span("said"), span("The Quay Gazette"), (GAZETTE, PILOT))


def reading(*claims: Claim) -> Reading:
    return Reading(Article("c", "quay.jsonl", ArticleKind.ARTICLE, "", TEXT), claims)


@pytest.mark.parametrize("name", SETS)
def test_every_line_of_the_gold_agrees_with_its_text(name: str) -> None:
    found = annotated(name)
    assert len(found) > 150
    assert sum(not e.claims for e in found) > 10


def test_the_sets_share_no_six_words_and_no_invented_person() -> None:
    def runs(name: str) -> set[tuple[str, ...]]:
        split = [re.findall(r"\w+", e.text.lower()) for e in annotated(name)]
        return {tuple(w[k : k + 6]) for w in split for k in range(len(w) - 5)}

    def people(name: str) -> set[str]:
        steps = [s for e in annotated(name) for c in e.claims for s in c.chain]
        return {s.names[0] for s in steps if SourceKind.PERSON in s.kinds}

    assert not runs("first") & runs("held")
    assert not people("first") & people("held")


def test_the_gold_has_long_chains() -> None:
    lengths = [max(len(c.chain) for c in e.claims) for name in SETS for e in annotated(name) if e.claims]
    assert lengths.count(3) >= 40
    assert lengths.count(4) >= 20
    assert lengths.count(5) >= 10


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda c: c.update(content=["the buoy sank"]), "not in the text"),
        (lambda c: c.update(cue="pilot"), "more than once"),
        (lambda c: c.update(cue={"text": "pilot", "at": 3}), "not in the text"),
        (lambda c: c.update(chain=[["parrot", "Polly"]]), "parrot"),
        (lambda c: c.update(chain=[["unnamed", "pilot|"]]), "without a name"),
        (lambda c: c.update(chain=[]), "at least one step"),
        (lambda c: c.update(modality="shouted"), "shouted"),
        (lambda c: c.update(polarity="0"), "no polarity"),
        (lambda c: c.pop("source"), "source"),
    ],
)
def test_a_line_that_contradicts_itself_is_named(
    row: dict[str, Any], spoil: Callable[[dict[str, Any]], Any], why: str
) -> None:
    spoil(row["claims"][0])
    with pytest.raises(ChainGoldError, match=f"buoy-01: .*{why}"):
        one(row)


def test_an_id_stands_once(row: dict[str, Any]) -> None:
    with pytest.raises(ChainGoldError, match="buoy-01"):
        examples([json.dumps(row)] * 2)


def test_words_are_found_again_where_the_text_has_moved() -> None:
    second = words({"text": "pilot", "at": TEXT.rindex("pilot")}, TEXT)
    assert second == Words("pilot", 1)
    assert second.within("- " + TEXT) == Span(TEXT.rindex("pilot") + 2, TEXT.rindex("pilot") + 7)
    assert second.within("a pilot") is None


def test_a_step_is_right_when_kind_and_name_are() -> None:
    given = Step((SourceKind.UNNAMED, SourceKind.OFFICIAL), ("harbour pilot", "pilot"))
    assert fits(given, PILOT, NAMES)
    assert fits(given, replace(PILOT, kind=SourceKind.OFFICIAL), NAMES)
    assert not fits(given, replace(PILOT, kind=SourceKind.PERSON), NAMES)
    assert not fits(given, replace(PILOT, name="sailor"), NAMES)


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        (FOUND, set()),
        (replace(FOUND, source=None, cue=None), {"source", "cue"}),
        (replace(FOUND, chain=(GAZETTE,)), {"origin", "chain"}),
        (replace(FOUND, chain=(PILOT,)), {"nearest", "chain"}),
        (replace(FOUND, chain=(GAZETTE, GAZETTE, PILOT)), {"chain"}),
        (replace(FOUND, modality=Modality.HEDGED, polarity="-"), {"modality", "polarity"}),
    ],
)
def test_each_aspect_is_judged_by_itself(row: dict[str, Any], found: Claim, wrong: set[str]) -> None:
    right = judged(one(row).claims[0], found, TEXT, NAMES)
    assert {aspect for aspect, good in right.items() if not good} == wrong


def test_counts_go_to_all_to_the_construction_and_to_the_length(row: dict[str, Any]) -> None:
    score = Score(NAMES, show=False)
    stray = replace(FOUND, content=(span("The pilot swam"),))
    score.add(one(row), reading(FOUND, stray))
    score.add(replace(one(row), id="buoy-02"), None)
    for group in ("all", "buoy", "2 steps"):
        assert score.tally(group).share("chain") == 0.5
    assert score.tally("all").share("matched", "made") == 0.5
    assert score.tally("buoy").kinds == {(SourceKind.OUTLET, SourceKind.OUTLET): 1}
    assert [line.split()[0] for line in table(score)][1:] == ["all", "buoy", "2"]


def test_only_a_set_that_may_be_seen_is_shown(row: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    Score(NAMES, show=False).add(one(row), None)
    assert capsys.readouterr().out == ""
    Score(NAMES, show=True).add(one(row), None)
    assert "buoy-01: not found" in capsys.readouterr().out
