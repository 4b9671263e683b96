"""What the reader makes of the network's findings: a fake of it finds what the test says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso.analyse.reader.flat import Flat
from sayso.analyse.reader.trained import TrainedReader
from sayso.model.findings import Attribution
from sayso.model.spans import Span

Found = tuple[str, str, str]  # source, cue, content; empty where there is none


class FakeFlat:
    """Finds in each stretch what it was told stands there."""

    def __init__(self, told: dict[str, list[Found]] | None = None) -> None:
        self.told = told or {}
        self.asked: list[str] = []

    def read(self, asked: Sequence[tuple[str, Sequence[Span]]], named: bool = True) -> list[Flat]:
        self.asked += [s.of(text) for text, within in asked for s in within]
        return [Flat(tuple(a for s in within for a in self._found(text, s)), ()) for text, within in asked]

    def _found(self, text: str, stretch: Span) -> list[Attribution]:
        def at(words: str) -> Span | None:
            start = text.index(words, stretch.start)
            return Span(start, start + len(words)) if words else None

        told = self.told.get(stretch.of(text), [])
        return [
            Attribution((piece,), at(cue), at(source), 0.9) for source, cue, content in told if (piece := at(content))
        ]


def words(text: str, found: tuple[Attribution, ...]) -> list[tuple[str, str]]:
    return [(a.source.of(text) if a.source else "", " / ".join(p.of(text) for p in a.content)) for a in found]


def read(text: str, flat: FakeFlat) -> list[tuple[str, str]]:
    (found,) = TrainedReader(flat, "reader@0").read([text])  # type: ignore[arg-type]
    return words(text, found)


def test_what_a_source_reports_of_others_is_looked_for_in_its_words() -> None:
    inner, outer = "the quay was shut", "the board had told shopkeepers that the quay was shut"
    text = f"Kade said that {outer}."
    flat = FakeFlat({text: [("Kade", "said", outer)], outer: [("the board", "told", inner)]})
    assert read(text, flat) == [("Kade", outer), ("the board", inner)]


def test_words_without_a_word_that_attributes_are_not_looked_into() -> None:
    text = "Kade said the quay was shut all through the long dark winter."
    flat = FakeFlat({text: [("Kade", "said", "the quay was shut all through the long dark winter")]})
    read(text, flat)
    assert flat.asked == [text]


def test_a_speaker_reports_nobody_by_saying_i() -> None:
    spoken = "I think the quay is shut for good"
    text = f"“{spoken},” Kade said."
    flat = FakeFlat({text: [("Kade", "said", spoken)], spoken: [("I", "think", "the quay is shut for good")]})
    assert read(text, flat) == [("Kade", spoken)]
    assert spoken in flat.asked


def test_words_without_a_cue_count_only_in_quotation_marks() -> None:
    text = "Kade was angry. “The quay is shut.” The long winter had begun."
    flat = FakeFlat({text: [("", "", "The quay is shut"), ("", "", "The long winter had begun")]})
    assert read(text, flat) == [("", "The quay is shut")]


def test_words_without_a_cue_count_behind_the_label_of_whoever_says_them() -> None:
    text = "Kade: The quay is shut. A plan of Kade to mend it had failed."
    flat = FakeFlat({text: [("Kade", "", "The quay is shut"), ("Kade", "", "to mend it")]})
    assert read(text, flat) == [("Kade", "The quay is shut")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("She waved at Kade. “The quay is shut,” a board read.", "Kade", "The quay is shut"),
        ("A note for Kade, “the quay is shut”, hung there.", "Kade", "the quay is shut"),
        ("Kade “the Quay” Lark rowed home.", "Kade", "the Quay"),
    ],
)
def test_whoever_stands_before_quoted_words_is_not_thereby_their_speaker(text: str, source: str, content: str) -> None:
    assert read(text, FakeFlat({text: [(source, "", content)]})) == [("", content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The rowers' demands are many.", "rowers", "demands are many"),
        ("A Kade-led plan to mend it had failed.", "Kade", "led plan to mend it"),
    ],
)
def test_an_apostrophe_or_a_hyphen_is_no_label(text: str, source: str, content: str) -> None:
    assert read(text, FakeFlat({text: [(source, "", content)]})) == []


@pytest.mark.parametrize("mark", [": “", ": ", " — ", "—", " - ", " -- “", ":\xa0"])
def test_a_colon_or_a_dash_is_a_label(mark: str) -> None:
    text = f"Kade{mark}The quay is shut."
    assert read(text, FakeFlat({text: [("Kade", "", "The quay is shut")]})) == [("Kade", "The quay is shut")]


def test_a_paragraph_that_is_only_quoted_goes_on() -> None:
    first = "“It is shut,” Kade said."
    flat = FakeFlat({first: [("Kade", "said", "It is shut")]})
    assert read(f"{first}\n“It will stay shut.”", flat) == [("Kade", "It is shut"), ("", "It will stay shut")]


def test_a_quotation_left_open_goes_on_only_before_another_mark() -> None:
    first = '"It is shut," Kade said.'
    flat = FakeFlat({first: [("Kade", "said", "It is shut")]})
    read_on = read(f'{first}\n"It will stay shut.\n"And dark."\n"Follow the port for more', flat)
    assert read_on == [("Kade", "It is shut"), ("", "It will stay shut"), ("", "And dark")]


def test_a_quotation_before_anybody_spoke_goes_on_from_nothing() -> None:
    assert read("“It will stay shut.”\nThe quay was dark.", FakeFlat()) == []


def test_korean_paragraphs_are_the_rules() -> None:
    flat = FakeFlat()
    assert read("소식통은 쌀값이 올랐다고 말했다.", flat)
    assert not flat.asked
