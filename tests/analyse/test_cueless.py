"""Words that stand without a cue: labels, headlines, blocks and quotations after a sentence of somebody."""

from __future__ import annotations

import pytest

from sayso.analyse.chains import ChainBuilder
from sayso.analyse.cueless import blocks, headlines, labelled, posts, separated
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution, Claim, Entity, EntityType
from sayso.model.spans import Span

DESK = Desk("d", "D", outlets=(Outlet("h", "Harbour News"),))


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def claims(text: str, *attributions: Attribution, people: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    named = [Entity(at(text, name), name, EntityType.PERSON) for name in people]
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    return ChainBuilder(DESK).claims(article, attributions, named)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Bread prices double in a week: Harbour News", "Harbour News", "Bread prices double in a week"),
        ("Harbour News: Bread prices double in a week", "Harbour News", "Bread prices double in a week"),
        ("Miners: The shaft was flooded for a month", "Miners", "The shaft was flooded for a month"),
        ("Officials: Talks stall once more", "Officials", "Talks stall once more"),
        ("Officials: Prices double within a week", "Officials", "Prices double within a week"),
        ("Bread prices double in a week: Moor Gazette", "Moor Gazette", "Bread prices double in a week"),
    ],
)
def test_a_headline_names_who_speaks(text: str, source: str, content: str) -> None:
    officials = [Entity(Span(0, 6), "Ada Miners", EntityType.PERSON)] if text.startswith("Miners") else []
    (found,) = headlines(text, DESK, officials, [])
    assert found.source is not None
    assert (found.source.of(text), found.content[0].of(text)) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "Farming: Rice was late this year again",
        "Weather: rain",
        "It cost this much: ten",
        "Note: The harbour is shut on Sunday",
        "Officials: A Life of Order and Duty",
        "Budget talks go on: Interim Report",
    ],
)
def test_a_label_that_cannot_speak_says_nothing(text: str) -> None:
    assert list(headlines(text, DESK, [], [])) == []


def test_a_label_before_a_quotation_is_its_source() -> None:
    text = "Ada Brook: “The dam will hold.”"
    found = labelled(text, Attribution((at(text, "The dam will hold"),), None, None))
    assert found.source == at(text, "Ada Brook")


def test_a_colon_announces_the_next_paragraph() -> None:
    text = "The notice reads as follows:\n\nNo boat may leave before dawn.\n\nIt hung there for a day."
    (found,) = blocks(text, [])
    assert found.content[0].of(text) == "No boat may leave before dawn."


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The quay is shut! — Kade Brook (@kadebrook) May 4, 2031", "The quay is shut!"),
        (
            "The quay - ours - is shut. https://q.example/1 pic.twitter.com/a1 — Kade Brook (@kade)",
            "The quay - ours - is shut",
        ),
    ],
)
def test_a_post_is_its_writers(text: str, content: str) -> None:
    (found,) = posts(text, [])
    assert (found.source, found.content) == (at(text, "Kade Brook"), (at(text, content),))


def test_a_post_that_was_read_or_has_no_words_is_not_read_again() -> None:
    text = "— Kade Brook (@kadebrook) May 4, 2031\nIt is shut — Ada Moor (@moor)\nKade Brook (@kadebrook) was late."
    read = Attribution((at(text, "It is shut"),), at(text, "— Ada"), at(text, "Ada Moor"))
    assert list(posts(text, [read])) == []


def test_a_list_of_things_is_nobodys_words() -> None:
    assert list(blocks("He put up a note of the dishes, as follows:\n\nSoup and fish.", [])) == []


def test_words_on_a_wall_are_nobodys() -> None:
    text = "Ada Brook crossed the yard. “Safe Harbour” was painted on the gate."
    assert claims(text, Attribution((at(text, "Safe Harbour"),), None, None), people=("Ada Brook",)) == ()


def test_words_of_the_next_paragraph_are_parted_and_those_around_a_speaker_are_not() -> None:
    text = "“It burst,” a miner said. “Nobody came.”\n\n“We waited.”"
    pieces = tuple(at(text, words) for words in ("It burst", "Nobody came", "We waited"))
    first, second = separated(text, Attribution(pieces, at(text, "said"), at(text, "a miner")))
    assert first.content == pieces[:2]
    assert (second.content, second.cue, second.source) == (pieces[2:], None, None)


def test_words_behind_a_whole_sentence_of_another_are_parted() -> None:
    text = "“It burst,” a miner said. The shaft was shut, Ada Brook added. “Nobody came.”"
    pieces = (at(text, "It burst"), at(text, "Nobody came"))
    cut = [Span(0, 24), Span(25, 62), Span(63, len(text))]
    first, second = separated(text, Attribution(pieces, at(text, "said"), at(text, "a miner")), cut)
    assert (first.content, second.content) == (pieces[:1], pieces[1:])


def test_a_quotation_after_words_that_end_in_quotation_marks_is_parted() -> None:
    text = "The Gazette alleged that Brook was paid to “open the dam.” “She took the money.”"
    pieces = (at(text, "Brook was paid to “open the dam.”"), at(text, "She took the money"))
    first, second = separated(text, Attribution(pieces, at(text, "alleged"), at(text, "The Gazette")))
    assert (first.content, second.content) == (pieces[:1], pieces[1:])


def test_a_quotation_alone_is_whose_the_sentence_before_tells_of() -> None:
    text = "Ada Brook fled that night. “The water came over the roof.”"
    (claim,) = claims(text, Attribution((at(text, "The water came over the roof"),), None, None), people=("Ada Brook",))
    assert claim.origin.name == "Ada Brook"
    assert claim.source is None


def test_a_quotation_goes_on_with_whoever_spoke_before_it() -> None:
    text = "“It burst,” a miner said.\n\n“Nobody came to help.”"
    spoken = Attribution((at(text, "It burst"),), at(text, "said"), at(text, "a miner"))
    first, second = claims(text, spoken, Attribution((at(text, "Nobody came to help"),), None, None))
    assert first.chain == second.chain


@pytest.mark.parametrize("between", ["Image caption Olaf Tarn sat by the quay.", "“Olaf Tarn rowed.”"])
def test_a_quotation_goes_on_over_a_caption_and_a_quotation(between: str) -> None:
    text = f"“It rained,” said Ada Brook.\n{between}\n“It was cold.”"
    first = Attribution((at(text, "It rained"),), at(text, "said"), at(text, "Ada Brook"))
    rest = Attribution((at(text, "It was cold"),), None, None)
    found = claims(text, first, rest, people=("Ada Brook", "Olaf Tarn"))
    assert found[-1].chain[-1].name == "Ada Brook"


def test_a_pronoun_before_its_verb_is_of_whom_it_is_told() -> None:
    text = "Ada Brook rowed. In an early morning tweet she wrote:\n“It was cold.”"
    found = claims(text, Attribution((at(text, "It was cold"),), None, None), people=("Ada Brook",))
    assert [step.name for step in found[-1].chain] == ["Ada Brook"]


@pytest.mark.parametrize(
    "text",
    [
        "The quay is shut, said Jean-Paul Brook (@jpb)",
        "By Ada Moor — Harbour Staff (@moor)",
        "Ada Moor — Reporter (@moor)",
    ],
)
def test_a_hyphen_or_a_byline_is_no_post(text: str) -> None:
    assert list(posts(text, [])) == []


def test_the_last_dash_of_a_post_names_its_writer() -> None:
    text = "The quay was shut - Now go home — Kade Brook (@kade)"
    (found,) = posts(text, [])
    assert (found.source, found.content) == (at(text, "Kade Brook"), (at(text, "The quay was shut - Now go home"),))


def test_a_quotation_that_opens_a_sentence_is_not_the_whole_of_it() -> None:
    text = "“It rained,” said Ada Brook.\n“Quay” singer Olaf Tarn waved to the fans.\n“It was cold.”"
    first = Attribution((at(text, "It rained"),), at(text, "said"), at(text, "Ada Brook"))
    rest = Attribution((at(text, "It was cold"),), None, None)
    assert claims(text, first, rest, people=("Ada Brook", "Olaf Tarn"))[-1].chain[-1].name == "Olaf Tarn"
