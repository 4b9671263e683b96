"""Countries that act go by their name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.governments import countries_in, country_of
from sayso.desks import load
from sayso.model.desk import Desk

DESK = load()


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Pyongyang", "North Korea"),
        ("the North", "North Korea"),
        ("The DPRK", "North Korea"),
        ("the North Korean regime", "North Korea"),
        ("North Korea's government", "North Korea"),
        ("North Koreans", "North Korea"),
        ("America", "United States"),
        ("the U.S", "United States"),
        ("the Russian government", "Russia"),
        ("the communist government of North Korea", "North Korea"),
        ("the rulers of the North", "North Korea"),
        ("nearby North Korea", "North Korea"),
        ("the Chinese", "China"),
        ("Chinese", ""),
        ("An exile government in South Korea", ""),
        ("opposition leadership in Russia", ""),
        ("the puppet regime in South Korea", ""),
        ("the exile government of North Korea", ""),
        ("the Turkmen government", "Turkmenistan"),
        ("Turkish leadership", "Turkey"),
        ("a source inside North Korea", ""),
        ("the Russian army", ""),
        ("a Russian", ""),
        ("Ada Brook", ""),
        ("", ""),
    ],
)
def test_the_country_that_a_phrase_means(phrase: str, country: str) -> None:
    assert country_of(phrase, DESK) == country


def test_where_countries_stand() -> None:
    assert countries_in("China told us that the U.S. and Seoul agree", DESK) == [
        (0, "China"),
        (23, "United States"),
        (32, "South Korea"),
    ]


def test_a_desk_without_places_knows_no_country() -> None:
    assert country_of("China", Desk("", "")) == ""
    assert countries_in("China", Desk("", "")) == []


@given(st.text(max_size=60))
def test_any_words_have_an_answer(words: str) -> None:
    assert country_of(words, DESK) in {"", *DESK.governments.values()}
    assert all(0 <= at < len(words) for at, _ in countries_in(words, DESK))
