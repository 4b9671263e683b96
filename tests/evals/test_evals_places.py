"""Places are counted in the marked passages, by overlap, and what is open counts on neither side."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from evals.matching import text_key
from evals.places import Article, Entries, Marked, Score, annotated, article, main, placed

from sayso.desks import load
from sayso.model.findings import Place
from sayso.model.spans import Span

TEXT = "Snow fell in Gangwon and Tumen. Pyongyang is far. Hyesan, too."
ENTRIES = Entries(load())


def place(words: str, id: str, probability: float = 1.0) -> Place:
    start = TEXT.index(words)
    name = next(one.name for one in load().gazetteer if one.id == id)
    return Place(Span(start, start + len(words)), name, id, None, None, probability, "test")


def marked(words: str, country: str, *names: str) -> Marked:
    start = TEXT.index(words)
    return Marked(Span(start, start + len(words)), names or (words,), country)


def one(*places: Marked, doubtful: Sequence[Span] = (), passage: Span | None = None) -> Article:
    return Article("read", 3, text_key(TEXT), (passage or Span(0, len(TEXT)),), places, tuple(doubtful))


def scored(given: Article, *found: Place) -> dict[str, float]:
    score = Score(ENTRIES)
    score.add(given, TEXT, found)
    return score.figures()


def test_a_place_is_right_by_any_name_of_its_entry_in_its_country() -> None:
    given = one(marked("Gangwon", "KR"), marked("Tumen", "CN"), marked("Hyesan", "KP"))
    figures = scored(given, place("Gangwon", "KP04", 0.7), place("Tumen.", "CN-tumen"))
    assert figures["found"] == 2 / 3 and figures["precision"] == 1
    assert figures["country"] == figures["place"] == 0.5 and figures["right"] == 1 / 3
    assert figures["never_wrong_side"] == 1


def test_a_sure_choice_across_the_border_must_not_be() -> None:
    assert scored(one(marked("Gangwon", "KR")), place("Gangwon", "KP04", 0.8))["never_wrong_side"] == 0
    assert scored(one(marked("Tumen", "")), place("Tumen", "CN-tumen"))["never_wrong_side"] == 1


def test_an_alternative_name_is_right() -> None:
    assert scored(one(marked("Hyesan", "KP", "Hyesan camp", "Hyesan")), place("Hyesan", "KP0101"))["place"] == 1


def test_what_is_doubtful_or_out_of_the_passages_counts_on_neither_side() -> None:
    open_span = Span(TEXT.index("Pyongyang"), TEXT.index(" is far"))
    given = one(marked("Tumen", "CN"), doubtful=[open_span], passage=Span(0, TEXT.index("Hyesan")))
    figures = scored(given, place("Tumen", "CN-tumen"), place("Pyongyang", "KP10"), place("Hyesan", "KP0101"))
    assert figures["precision"] == figures["found"] == 1
    figures = scored(one(marked("Tumen", "CN")), place("Tumen", "CN-tumen"), place("Hyesan", "KP0101"))
    assert figures["precision"] == 0.5


def test_a_place_that_the_gazetteer_does_not_name_is_counted_apart_and_in_the_total() -> None:
    given = one(marked("Hyesan", "KP"), marked("Tumen", "CN", "Tumen Mole"))
    figures = scored(given, place("Hyesan", "KP0101"))
    assert figures["known_right"] == 1 and figures["right"] == 0.5


def test_a_line_of_the_gold_parts_the_clear_from_the_open() -> None:
    read = article(
        {
            "row": 3,
            "set": "read",
            "text": "k",
            "passages": [[0, 20]],
            "places": [
                {"start": 1, "end": 4, "name": "A", "country": None, "sort": "sea", "or": ["B"]},
                {"start": 5, "end": 7, "name": "C", "country": "KP", "sort": "city", "note": "attributive"},
            ],
            "not_places": [[8, 9, "government"], [10, 11, "government?"]],
        }
    )
    assert read.places == (Marked(Span(1, 4), ("A", "B"), ""),)
    assert read.doubtful == (Span(5, 7), Span(10, 11))


class Finder:
    def find(self, text: str, outlet_country: str = "", title: str = "") -> Sequence[Place]:
        return (place("Hyesan", "KP0101"),)


def test_all_places_of_a_text_that_has_changed_are_missed(capsys: pytest.CaptureFixture[str]) -> None:
    given = one(marked("Hyesan", "KP"))
    assert placed(given, {"text": TEXT, "title": ""}, Finder(), "")[0] == TEXT
    assert placed(given, {"text": TEXT + ".", "title": ""}, Finder(), "") == ("", ())
    assert "row 3: the text has changed; all 1 places are missed" in capsys.readouterr().out


def test_misses_of_held_are_never_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Score(ENTRIES).add(one(marked("Hyesan", "KP")), TEXT, ())
    assert capsys.readouterr().out == ""
    Score(ENTRIES, show=True).add(one(marked("Hyesan", "KP")), TEXT, ())
    assert "missed Hyesan" in capsys.readouterr().out


def test_the_gold_holds_what_it_should() -> None:
    found = annotated()
    assert len({a.row for a in found}) == len(found) == 75
    assert {a.set for a in found} == {"read", "held"}


def test_without_the_gold_it_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYSO_GOLD", str(tmp_path / "gold"))
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("places: skipped, ")
