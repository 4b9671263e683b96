"""Costly patterns behind cheap ones: nothing is lost by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.figures_amounts import TRIGGER
from sayso.analyse.seeking import Sought, first_letters
from sayso.analyse.times_patterns import ENGLISH

# What dates and numbers begin with, cut short or run together, among words that begin alike.
_PIECES = st.sampled_from(
    """the The this That last Last next same Same year-end year's day Day days ago earlier month week decade centuries
    century March MAY may Sept. dec DECADE monday Mon Tuesday Q3 H1 Halloween Christmas New Year's Party Foundation
    today TODAY tomorrow yesterday morning period quarter half first Latter opening spring Winter fall twenties
    nineties Juche 7 12 2019 2019-03 1980s '80s ’90s 19th 3/4/2019 mid- pre- - of in us$ US $ hk$ usd 5 1,200 −3 +4 ½
    minus negative doubled halving twofold two-fold ten tens dozens of several hundred a few many couple an eighth
    three quarters half-million million zero one forty-two numerous scores . , ( ' “""".split()
)
_TEXTS = st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", " "])), max_size=25).map(
    lambda parts: "".join(piece + space for piece, space in parts)
)


@pytest.mark.parametrize("sought", [ENGLISH, TRIGGER], ids=["dates", "numbers"])
@given(text=_TEXTS | st.text(max_size=60), offset=st.integers(0, 20))
def test_finds_what_the_whole_pattern_finds_anywhere(sought: Sought, text: str, offset: int) -> None:
    for printed in (text, text.lower()):
        expected, found = sought.whole.search(printed, offset), sought.search(printed, offset)
        assert (found and (found.span(), found.lastgroup)) == (expected and (expected.span(), expected.lastgroup))


@given(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=12), st.integers(1, 4))
def test_first_letters_match_every_word_they_were_made_of(words: list[str], count: int) -> None:
    pattern = re.compile(first_letters(words, count))
    assert all(pattern.match(word) for word in words)


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8), st.text("abc", max_size=5))
def test_first_letters_match_nothing_that_begins_otherwise(words: list[str], text: str) -> None:
    matched = re.match(first_letters(words, 2), text)
    assert bool(matched) == any(text.startswith(word[:2]) for word in words)
