"""Attributions are counted by role, together, and tied: on texts of our own, with exact counts."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from evals.attribution import (
    OutermostOnly,
    distance,
    found_by,
    in_capitals,
    main,
    manner,
    score,
    with_words,
    within_marks,
    without_marks,
)
from evals.gold import Annotated

from sayso.model.findings import Attribution
from sayso.model.spans import Span

TEXT = "“The buoy sank,” the pilot said. The clerk denied that it had sunk."


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def made(source: str | None, cue: str | None, *content: str, text: str = TEXT) -> Attribution:
    pieces = tuple(at(piece, text) for piece in content)
    return Attribution(pieces, at(cue, text) if cue else None, at(source, text) if source else None, 1.0)


PILOT = made("the pilot", "said", "“The buoy sank,”")
CLERK = made("The clerk", "denied", "that it had sunk.")
GOLD = Annotated("quay", TEXT, (PILOT, CLERK))


class Reader:
    """Finds the same in every text."""

    made_by = "fake"

    def __init__(self, *found: Attribution) -> None:
        self.found = found

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        return [self.found for _ in texts]


def f1(*found: Attribution, gold: Annotated = GOLD) -> dict[str, float]:
    return {name: figures["f1"] for name, figures in score(Reader(*found), [gold]).items()}


def test_a_reader_that_finds_the_gold_scores_all() -> None:
    assert set(f1(PILOT, CLERK).values()) == {1.0}


def test_marks_and_that_at_the_ends_make_no_difference() -> None:
    bare = made("the pilot", "said", "The buoy sank"), made("The clerk", "denied", "it had sunk")
    assert set(f1(*bare).values()) == {1.0}


def test_words_tied_to_the_wrong_source_are_right_by_role_and_not_tied() -> None:
    swapped = replace(PILOT, source=CLERK.source), replace(CLERK, source=PILOT.source)
    assert f1(*swapped) == {"source": 1.0, "cue": 1.0, "content": 1.0, "joined": 1.0, "tied": 0.0}


def test_a_wrong_cue_unties_too() -> None:
    figures = f1(PILOT, replace(CLERK, cue=at("had")))
    assert figures["cue"] == figures["tied"] == 0.5
    assert figures["source"] == figures["joined"] == 1.0


def test_pieces_count_by_themselves_and_joined_only_together() -> None:
    gold = replace(GOLD, attributions=(replace(CLERK, content=(at("it"), at("sunk"))),))
    figures = f1(replace(CLERK, content=(at("it"),)), gold=gold)
    assert figures["content"] == pytest.approx(2 / 3)
    assert figures["joined"] == figures["tied"] == 0.0


def test_precision_recall_and_overlap() -> None:
    found = score(Reader(replace(PILOT, source=at("pilot"))), [GOLD])
    assert found["source"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "overlap f1": pytest.approx(2 / 3)}
    assert found["cue"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
        "overlap f1": pytest.approx(2 / 3),
    }


def test_an_overlap_that_is_tied_needs_every_part() -> None:
    assert score(Reader(replace(PILOT, source=at("pilot"))), [GOLD])["tied"]["overlap f1"] == pytest.approx(2 / 3)
    assert score(Reader(replace(PILOT, source=None)), [GOLD])["tied"]["overlap f1"] == 0.0


def test_what_the_gold_gives_no_source_is_left_out_of_the_share_of_sources() -> None:
    gold = replace(GOLD, attributions=(replace(PILOT, source=None), CLERK))
    shares = found_by(Reader(PILOT, CLERK), [gold], [["a", "b"]])
    assert shares["a"] == {"source": (0, 0), "cue": (1, 1), "content": (1, 1)}
    assert shares["b"] == {"source": (1, 1), "cue": (1, 1), "content": (1, 1)}


def test_shares_are_counted_over_documents() -> None:
    shares = found_by(Reader(PILOT), [GOLD, GOLD], [["a", "a"], ["a", "b"]])
    assert shares["a"]["content"] == (2, 3)
    assert shares["b"]["content"] == (0, 1)


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“It sank,” he said.", "“It sank,”", "direct"),
        ("“It sank,” he said.", "It sank", "direct"),
        ('"It sank," he said.', "It sank", "direct"),
        ("“It sank” off the quay, he said.", "“It sank” off the quay", "mixed"),
        ("He said it “sank”.", "it “sank”", "mixed"),
        ("“No,” she said. He said it sank.", "it sank", "indirect"),
        ("“It sank.\nHe said it sank.", "it sank", "indirect"),
    ],
)
def test_how_the_words_are_given(text: str, content: str, kind: str) -> None:
    assert manner(text, Attribution((at(content, text),), None, None, 1.0)) == kind


def test_what_stands_between_marks() -> None:
    text = 'a “b” c "d" e “f\ng'
    assert {text[k] for k in within_marks(text, 0, len(text)) if text[k] != " "} == {"b", "d", "f"}


@pytest.mark.parametrize(("apart", "called"), [(2, "beside"), (3, "near"), (25, "near"), (26, "far"), (0, "beside")])
def test_how_far_the_cue_stands(apart: int, called: str) -> None:
    text = "said" + " " * apart + "sunk"
    assert distance(text, made(None, "said", "sunk", text=text)) == called


def test_a_cue_of_another_paragraph_or_none() -> None:
    text = "said\nsunk"
    assert distance(text, made(None, "said", "sunk", text=text)) == "another paragraph"
    assert distance(text, made(None, None, "sunk", text=text)) == "no cue"


def test_marks_are_taken_out_and_every_attribution_keeps_its_place() -> None:
    plain = without_marks(GOLD)
    assert plain.text == "The buoy sank, the pilot said. The clerk denied that it had sunk."
    assert [[p.of(plain.text) for p in a.content] for a in plain.attributions] == [
        ["The buoy sank,"],
        ["that it had sunk."],
    ]
    assert [a.source.of(plain.text) for a in plain.attributions if a.source] == ["the pilot", "The clerk"]
    assert f1(*plain.attributions, gold=plain)["tied"] == 1.0


def test_capitals_move_nothing() -> None:
    loud = in_capitals(replace(GOLD, text="“Straße” " + TEXT))
    assert loud.text.startswith("“STRAßE” “THE BUOY SANK")
    assert loud.attributions == GOLD.attributions


def test_content_without_a_letter_is_not_compared() -> None:
    empty = Attribution((at("“"),), None, None, 1.0)
    assert with_words(replace(GOLD, attributions=(PILOT, empty))).attributions == (PILOT,)


def test_what_stands_inside_the_words_of_another_is_left_out() -> None:
    text = "The clerk said the pilot said it sank. A diver said so."
    outer = made("The clerk", "said", "the pilot said it sank", text=text)
    inner = Attribution((at("it sank", text),), Span(25, 29), at("the pilot", text), 1.0)
    beside = made("A diver", "said", "so", text=text)
    reader = OutermostOnly(Reader(outer, inner, beside))
    assert reader.read([text]) == [(outer, beside)]


def test_what_only_shares_words_with_another_is_kept() -> None:
    text = "The clerk said the pilot said it sank."
    outer = made("The clerk", "said", "it sank", text=text)
    other = Attribution((at("it sank", text),), Span(25, 29), at("the pilot", text), 1.0)
    assert OutermostOnly(Reader(outer, other)).read([text]) == [(outer, other)]
    assert OutermostOnly(Reader(outer, outer)).read([text]) == [(outer, outer)]


@pytest.mark.parametrize("arguments", [["--quay"], ["rules"], ["--split", "test"], ["--reader", "spaCy"]])
def test_an_option_that_there_is_not_ends_in_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_the_gold_it_is_skipped_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYSO_GOLD", str(tmp_path))
    assert main(["--reader", "rules"]) == 0
    assert capsys.readouterr().out == "attribution: skipped, no gold here: polnear/dev\n"
