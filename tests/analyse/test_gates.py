"""A list of words that spares a costly pattern has a word of everything that the pattern finds."""

from __future__ import annotations

import pytest

from sayso.analyse.anonymity import aliases_in
from sayso.analyse.called import papers_in
from sayso.analyse.hearsay import hearsay
from sayso.analyse.modality import modality_of
from sayso.analyse.preambles import by_preamble
from sayso.analyse.relays import runs
from sayso.analyse.unread import unread
from sayso.model.findings import Modality
from sayso.model.spans import Span


@pytest.mark.parametrize("verb", ["phoned", "e-mailed", "had texted", "had let"])
def test_whoever_reached_somebody_is_looked_for(verb: str) -> None:
    text = f"A clerk {verb} him {'know' if 'let' in verb else 'to say'} that the dam had burst."
    assert [found.source.of(text) for found in hearsay(text, Span(0, len(text)))] == ["A clerk"]


@pytest.mark.parametrize(
    "words",
    [
        "Brook said that, per a clerk, the dam burst.",
        "Brook, who leafed through a ledger, said it burst.",
        "Brook, who looked at a ledger, said it burst.",
        "The Wire, which leaned on a clerk, said it burst.",
        "The Wire, which took it from the Post, said it burst.",
        "Brook reported the words of a clerk that it burst.",
    ],
)
def test_whom_somebody_leans_on_is_looked_for(words: str) -> None:
    assert [run for run in runs(words, Span(0, len(words))) if run.relays]


@pytest.mark.parametrize("verb", ["had read out", "showed him", "had seen", "circulated"])
def test_whoever_passed_on_what_is_written_is_looked_for(verb: str) -> None:
    text = f"A clerk {verb} an order stating that the dam had burst."
    (found,) = hearsay(text, Span(0, len(text)))
    assert (found.source.of(text), [r.span.of(text) for r in found.relays]) == ("A clerk", ["an order"])
    assert found.content.of(text) == "the dam had burst."


@pytest.mark.parametrize(
    "text",
    [
        "A clerk had seen a friend saying that the dam burst.",
        "A clerk showed an order to the mayor, saying that the dam burst.",
        "A clerk read an order stating its reasons.",
        "A clerk had not seen an order saying that the dam burst.",
        "A clerk hadn’t read an order saying that the dam burst.",
        "Nobody read the order stating that the dam burst.",
        "If a clerk saw an order saying that the dam burst, she ran.",
    ],
)
def test_only_what_is_written_is_passed_on_by_showing_it(text: str) -> None:
    assert not list(hearsay(text, Span(0, len(text))))


@pytest.mark.parametrize("noun", ["whispers", "chatter", "hearsay"])
def test_talk_is_looked_for(noun: str) -> None:
    text = f"There were {noun} that the dam burst."
    assert [found.cue.of(text) for found in unread(text, [Span(0, len(text))], ()) if found.cue] == [noun]


@pytest.mark.parametrize("noun", ["paper", "news service", "mouthpiece", "journal", "organ", "news portal"])
def test_what_is_called_a_paper_is_looked_for(noun: str) -> None:
    assert "Tidewater" in papers_in(f"Tidewater, a local {noun}, fell silent.")


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("he doubts the dam burst", Modality.HEDGED),
        ("they fear the dam burst", Modality.HEDGED),
        ("it is mulling a new dam", Modality.HEDGED),
        ("it will probably build a dam", Modality.HEDGED),
        ("it is sending a team next week", Modality.PLANNED),
        ("come at once, please", Modality.ASKED),
    ],
)
def test_a_stance_is_looked_for(content: str, stance: Modality) -> None:
    assert modality_of("said", content) is stance


@pytest.mark.parametrize(
    "words",
    [
        "Per Ada Brook, the dam burst.",
        "To hear Ada Brook tell it, the dam burst.",
        "As first noted by Ada Brook, the dam burst.",
        "By the reckoning of Ada Brook, the dam burst.",
        "In the judgment of Ada Brook, the dam burst.",
        "The dam burst, by Ada Brook's own telling.",
        *(
            f"By Ada Brook's {noun}, the dam burst."
            for noun in "account version view opinion judgement estimate".split()
        ),
        *(f"In the {noun} of Ada Brook, the dam burst." for noun in "estimation estimates words".split()),
    ],
)
def test_whose_word_it_is_is_looked_for(words: str) -> None:
    assert [found.source.of(words) for found in by_preamble(words, Span(0, len(words))) if found.source] == [
        "Ada Brook"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A clerk identified only as Tarn waved.",
        "A clerk who was quoted by her surname Tarn waved.",
        "A clerk, alias Tarn, waved.",
        "A clerk, nicknamed Tarn, waved.",
        "A clerk, surname only Tarn, waved.",
        "A clerk, who goes by Tarn, waved.",
        "A clerk going only by the initial Tarn waved.",
        "A clerk gave the pseudonym Tarn and waved.",
        "A clerk asked to be called Tarn.",
        "A clerk preferred to be identified as Tarn.",
        "Tarn, not her real name, waved.",
        "Tarn, whose name was changed, waved.",
    ],
)
def test_an_alias_is_looked_for(words: str) -> None:
    assert aliases_in(words) == {"Tarn"}
