"""A chain as drawn, and on whose say-so in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import UNKNOWN_SOURCE, Claim, Source, SourceKind
from sayso.model.spans import Span
from sayso.web.steps import origin_words, steps

DESK = Desk("d", "D", outlets=(Outlet("lantern", "The Lantern", letter="B", aliases=("Lantern Daily",)),))
PAPER = Article("c", "p", ArticleKind.POST, "T", "some words", outlet="Paper", via="the Lantern")
UNNAMED = Source(SourceKind.UNNAMED, "a source in Tanpo")
SOURCES = Source(SourceKind.UNNAMED, "officials")
WIRE = Source(SourceKind.WIRE, "Wire One")


def claim(*chain: Source) -> Claim:
    return Claim((Span(0, 4),), None, None, chain)


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ((UNNAMED,), "one unnamed source of the Lantern"),
        ((SOURCES,), "unnamed sources of the Lantern"),
        ((WIRE, UNNAMED), "one unnamed source of Wire One"),
        ((Source(SourceKind.OUTLET, "Lantern Daily"), UNNAMED), "one unnamed source of the Lantern"),
        ((replace(UNNAMED, said_to="Radio Two"),), "one unnamed source of Radio Two"),
        ((Source(SourceKind.STATE_MEDIA, "Herald"), Source(SourceKind.PERSON, "Kim Ana")), "Kim Ana"),
        ((UNKNOWN_SOURCE,), "nobody that the Lantern names"),
        ((Source(SourceKind.OUTLET, "lantern daily"),), "the Lantern"),
    ],
)
def test_whose_say_so(chain: tuple[Source, ...], words: str) -> None:
    assert origin_words(PAPER, claim(*chain), DESK) == words


def test_nobody_named_by_nobody() -> None:
    assert origin_words(replace(PAPER, outlet="", via=""), claim(UNKNOWN_SOURCE), DESK) == "nobody named"
    assert origin_words(replace(PAPER, outlet="", via=""), claim(UNNAMED), DESK) == "one unnamed source"


def test_the_publisher_and_the_outlet_it_credits_come_first() -> None:
    drawn = steps(PAPER, claim(UNNAMED), DESK)
    assert [(step.name, step.how, step.letter, step.last) for step in drawn] == [
        ("Paper", "published it", "F", False),
        ("the Lantern", "credited by the page", "B", False),
        ("a source in Tanpo", "from the page, not the sentence", "", True),
    ]


def test_nobody_stands_twice_in_a_chain() -> None:
    drawn = steps(PAPER, claim(Source(SourceKind.OUTLET, "The Lantern", Span(0, 4)), UNNAMED), DESK)
    assert [step.name for step in drawn] == ["Paper", "The Lantern", "a source in Tanpo"]
    own = steps(replace(PAPER, outlet="Lantern Daily", via=""), claim(Source(SourceKind.OUTLET, "the Lantern")), DESK)
    assert [step.name for step in own] == ["the Lantern"]
