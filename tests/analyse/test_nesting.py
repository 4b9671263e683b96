"""Attributions inside one another: which of them are claims of their own."""

from __future__ import annotations

from sayso.analyse.chains import ChainBuilder
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Claim, Entity, EntityType
from sayso.model.spans import Span


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def claims(text: str, *given: tuple[str, str, str]) -> tuple[Claim, ...]:
    read = [Attribution((at(text, content),), at(text, cue), at(text, who)) for who, cue, content in given]
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Moor Gazette")
    return ChainBuilder(Desk("d", "D")).claims(article, read, [])


def test_what_somebody_is_accused_of_is_no_step_of_his() -> None:
    text = "The ministry accused Westland’s army of planning to flood the valley."
    (claim,) = claims(
        text,
        ("The ministry", "accused", "Westland’s army of planning to flood the valley"),
        ("Westland’s army", "planning", "to flood the valley"),
    )
    assert len(claim.chain) == 1
    assert claim.content[0].of(text) == "Westland’s army of planning to flood the valley"


def test_whose_decision_is_spoken_of_is_no_claim_of_his() -> None:
    text = "A clerk said that Brook’s decision to open the dam was about trade more than about water."
    (claim,) = claims(
        text,
        ("A clerk", "said", "Brook’s decision to open the dam was about trade more than about water"),
        ("Brook’s", "decision", "to open the dam"),
    )
    assert claim.source == at(text, "A clerk")


def test_what_somebody_is_said_not_to_want_is_told_of_him() -> None:
    text = "A clerk said the town does not want to open the dam."
    (claim,) = claims(
        text,
        ("A clerk", "said", "the town does not want to open the dam"),
        ("the town", "does not want", "to open the dam"),
    )
    assert claim.content[0].of(text) == "the town does not want to open the dam"
    assert (len(claim.chain), claim.polarity) == (1, "+")


def test_what_somebody_is_said_not_to_believe_has_him_behind_it() -> None:
    text = "A clerk said the town does not believe the dam burst."
    (claim,) = claims(
        text,
        ("A clerk", "said", "the town does not believe the dam burst"),
        ("the town", "does not believe", "the dam burst"),
    )
    assert (len(claim.chain), claim.polarity) == (2, "-")


def stance(text: str, who: str, cue: str, *pieces: str) -> str:
    whose = Span(text.rindex(who), text.rindex(who) + len(who))
    read = Attribution(tuple(at(text, piece) for piece in pieces), at(text, cue), whose)
    name = at(text, "Ada Brook") if "Ada Brook" in text else None
    people = [Entity(name, "Ada Brook", EntityType.PERSON)] if name else []
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Moor Gazette")
    (claim,) = ChainBuilder(Desk("d", "D")).claims(article, [read], people)
    return claim.modality.value


def test_an_analyst_plans_nothing_for_others_wherever_the_text_calls_him_one() -> None:
    told = "The dam will be opened in May"
    text = "Ada Brook, an analyst at the Moor Institute, wrote a book. “The dam will be opened in May,” Brook said."
    assert stance(text, "Brook", "said", told) == "stated"
    assert (
        stance(text.replace("an analyst at the Moor Institute", "the dam keeper"), "Brook", "said", told) == "planned"
    )


def test_a_quotation_that_a_speaker_ends_is_two_sentences() -> None:
    text = "“We looked at the dam,” a clerk said. “And it may burst.”"
    assert stance(text, "a clerk", "said", "We looked at the dam", "And it may burst") == "stated"
    text = "“For the valley,” a clerk said, “it may be late.”"
    assert stance(text, "a clerk", "said", "For the valley", "it may be late") == "hedged"
