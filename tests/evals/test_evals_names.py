"""Names are counted exactly, in texts that are the annotated ones."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from evals.gold import Named, named
from evals.matching import text_key
from evals.names import Article, annotated, main, score, texts

from evals import names
from sayso.analyse.reader.flat import Flat
from sayso.analyse.reader.names import Name
from sayso.model.articles import Article as Read
from sayso.model.articles import ArticleKind
from sayso.model.findings import Reading
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span

TEXT = "Ada Brook of Quay Mail swam to Fernport. Brook swam back."
MARKED = frozenset({("person", 0, 9), ("organisation", 13, 22), ("place", 31, 39), ("person", 41, 46)})


class Network:
    """Finds the same names in every text that has words."""

    def __init__(self, *found: tuple[str, int, int]) -> None:
        self.found = tuple(Name(Span(start, end), kind, 1.0) for kind, start, end in found)

    def read(self, asked: Sequence[tuple[str, Sequence[Span]]]) -> list[Flat]:
        return [Flat((), self.found if text else ()) for text, _ in asked]


def read(text: str) -> Reading:
    return Reading(Read("c", "quay.jsonl", ArticleKind.ARTICLE, "", text), ())


def test_a_name_is_right_by_type_and_both_ends() -> None:
    network = Network(("person", 0, 9), ("person", 13, 22), ("place", 31, 38), ("person", 41, 46))
    figures = score(network, [(TEXT, MARKED)])
    assert figures == {
        "person": (2 / 3, 1.0, 0.8),
        "organisation": (0.0, 0.0, 0.0),
        "place": (0.0, 0.0, 0.0),
        "all": (0.5, 0.5, 0.5),
    }


def test_counts_add_up_over_texts() -> None:
    figures = score(Network(("person", 0, 9)), [(TEXT, MARKED), (TEXT, frozenset())])
    assert figures["all"] == (0.5, 0.25, 1 / 3)


def test_all_names_of_a_text_that_has_changed_are_missed_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    articles = [Article(row, text_key(TEXT), MARKED) for row in (3, 4, 5)]
    items: dict[int, Reading | Problem] = {
        3: read(TEXT),
        4: read(TEXT + "."),
        5: Problem(Reason.EMPTY, "no words in it"),
    }
    found = list(texts(articles, items))
    assert [text for text, _ in found] == [TEXT, "", ""]
    assert capsys.readouterr().out.splitlines() == [
        "names: nk-news row 4: the text has changed; all 4 names are missed",
        "names: nk-news row 5: no words in it; all 4 names are missed",
    ]
    assert score(Network(*MARKED), found)["all"] == (1.0, 1 / 3, 0.5)


def test_the_gold_holds_what_it_should() -> None:
    found = annotated()
    assert len({a.row for a in found}) == len(found) == 22
    assert sum(len(a.names) for a in found) == 1091


def test_without_the_gold_each_set_is_skipped_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYSO_GOLD", str(tmp_path / "gold"))
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(", ")[0] for line in lines] == [f"names: {name} skipped" for name in names.SETS]


def test_tagged_words_become_a_text_with_names() -> None:
    sentence = [("Ada", "I-PER"), ("Brook", "I-PER"), ("left", "O"), ("Quay", "I-ORG"), ("Mail", "B-ORG")]
    found = named([sentence, [("Swim", "I-MISC")]])
    assert found == Named(
        "Ada Brook left Quay Mail Swim",
        ((Span(0, 9), "person"), (Span(15, 19), "organisation"), (Span(20, 24), "organisation")),
    )


def test_five_sentences_are_a_paragraph() -> None:
    assert named([[("Swim", "O")]] * 7).text == "Swim Swim Swim Swim Swim\nSwim Swim"
