"""Attributions inside one another: which of them are claims of their own."""

from __future__ import annotations

from sayso.analyse.chains import ChainBuilder
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Claim
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
