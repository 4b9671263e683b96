"""Names at word boundaries, longest first, in both scripts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.matching import Lexicon, fold

LEXICON = Lexicon([("Rason", 1), ("North Rason", 2), ("Ji'an", 3), ("라선", 4), ("Unsan", 5), ("Unsan", 6)])


def found(text: str) -> list[tuple[str, tuple[int, ...]]]:
    folded = fold(text)
    return [(text[match.start : match.end], match.values) for match in LEXICON.find(folded)]


def test_the_longest_name_wins_and_all_who_bear_it_are_kept() -> None:
    assert found("North Rason and Unsan") == [("North Rason", (2,)), ("Unsan", (5, 6))]


def test_a_name_inside_a_word_is_none() -> None:
    assert found("Rasonic, unRason, Rason2") == []


def test_quotes_and_capitals_as_printed() -> None:
    assert found("From Ji’an to RASON.") == [("Ji’an", (3,)), ("RASON", (1,))]


def test_korean_particles_follow_within_the_word() -> None:
    assert found("라선에서 라선은 라선시장 신라선") == [("라선", (4,)), ("라선", (4,))]


def test_a_page_that_lost_its_apostrophes_says_rasons() -> None:
    assert found("Rasons port was shut") == [("Rason", (1,))]
    assert found("Rasons port wasn't shut") == []


def test_an_empty_lexicon_finds_nothing() -> None:
    nothing: Lexicon[int] = Lexicon([])
    assert nothing.find("anything") == []


@given(st.text(alphabet="Rason'Uns 라선에서’-.\n", max_size=60))
def test_matches_are_in_order_apart_and_as_long_as_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    end = 0
    for match in LEXICON.find(folded):
        assert end <= match.start < match.end <= len(text)
        end = match.end
