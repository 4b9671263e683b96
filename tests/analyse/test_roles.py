"""Which roles a text gives to people. All text is ours."""

from __future__ import annotations

import pytest

from sayso.analyse.roles import roles_in
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

TEXT = (
    "Foreign Minister Ada Brook met the harbour master, Olaf Tarn, on Monday."
    " Iris Vane, an economist at the Tern Institute, was there. Kim Ode, the minister said, was not."
)
NAMES = ("Ada Brook", "Olaf Tarn", "Iris Vane", "Kim Ode")
PEOPLE = [Entity(Span(TEXT.index(n), TEXT.index(n) + len(n)), n, EntityType.PERSON) for n in NAMES]


@pytest.mark.parametrize(
    ("phrase", "head", "holder"),
    [
        ("the minister", "minister", "Ada Brook"),
        ("the harbour master", "master", "Olaf Tarn"),
        ("the economist", "economist", ""),  # one of several economists
        ("the top diplomat", "diplomat", "Ada Brook"),
        ("the bosun", "bosun", ""),
    ],
)
def test_who_holds_a_role(phrase: str, head: str, holder: str) -> None:
    assert roles_in(TEXT, PEOPLE).holder(phrase, head, NAMES, len(TEXT)) == holder


def test_a_clause_beside_a_name_is_no_role() -> None:
    assert "minister" not in roles_in(TEXT, PEOPLE).heads.get("Kim Ode", set())


def test_countries_that_differ_tell_two_presidents_apart() -> None:
    text = "U.S. President Ada Brook called. Russian President Olaf Tarn answered."
    people = [Entity(Span(text.index(n), text.index(n) + 9), n, EntityType.PERSON) for n in ("Ada Brook", "Olaf Tarn")]
    roles = roles_in(text, people)
    assert roles.holder("the Russian president", "president", ["Ada Brook", "Olaf Tarn"], 99) == "Olaf Tarn"
    assert roles.holder("the American president", "president", ["Olaf Tarn", "Ada Brook"], 99) == "Ada Brook"
    text = text.replace("U.S.", "Turkmen").replace("Russian", "Uzbek")
    people = [Entity(Span(text.index(n), text.index(n) + 9), n, EntityType.PERSON) for n in ("Ada Brook", "Olaf Tarn")]
    roles = roles_in(text, people)
    assert roles.holder("the president of Uzbekistan", "president", ["Ada Brook", "Olaf Tarn"], 99) == "Olaf Tarn"
    assert roles.holder("the Turkmen president", "president", ["Olaf Tarn", "Ada Brook"], 99) == "Ada Brook"


@pytest.mark.parametrize(
    ("text", "phrase", "holder"),
    [
        ("Ada Brook, the mayor, left.", "the mayor", "Ada Brook"),
        ("Ada Brook, a mayor, left.", "the mayor", ""),
        ("Former mayor Ada Brook left.", "the mayor", ""),
        ("Former mayor Ada Brook left.", "the former mayor", "Ada Brook"),
        ("One clerk, Ada Brook, left.", "the clerk", ""),
    ],
)
def test_a_role_is_held_by_one_person_now(text: str, phrase: str, holder: str) -> None:
    people = [Entity(Span(text.index("Ada"), text.index("Ada") + 9), "Ada Brook", EntityType.PERSON)]
    assert roles_in(text, people).holder(phrase, phrase.split()[-1], ["Ada Brook"], 99) == holder


@pytest.mark.parametrize(
    ("text", "phrase", "holder"),
    [
        ("President Ada Brook left. Russian President Olaf Tarn came.", "the U.S. president", "Ada Brook"),
        ("President Ada Brook left. President Olaf Tarn came.", "the U.S. president", ""),
        ("American President Ada Brook left. President Olaf Tarn came.", "the U.S. president", "Ada Brook"),
        ("Former President Ada Brook left.", "the U.S. president", ""),
        ("President Ada Brook left.", "the American leader", "Ada Brook"),
        ("President Ada Brook left.", "the North Korean leader", ""),
        ("President Ada Brook left.", "the Chinese president", ""),
        ("President Ada Brook left. Chinese President Olaf Tarn came.", "the Chinese president", "Olaf Tarn"),
        ("President Ada Brook left.", "the French president", ""),
        ("Chairman Ada Brook left.", "the North Korean leader", "Ada Brook"),
    ],
)
def test_the_only_one_who_holds_an_office(text: str, phrase: str, holder: str) -> None:
    met = [(text.find(n), n) for n in ("Ada Brook", "Olaf Tarn") if n in text]
    people = [Entity(Span(at, at + 9), name, EntityType.PERSON) for at, name in met]
    assert roles_in(text, people).only_holder(phrase, phrase.split()[-1]) == holder


def test_a_title_without_a_land_is_none_of_a_foreign_one() -> None:
    text = "President Ada Brook left."
    roles = roles_in(text, [Entity(Span(10, 19), "Ada Brook", EntityType.PERSON)])
    assert roles.holder("the president", "president", ["Ada Brook"], 99) == "Ada Brook"
    assert roles.holder("the American president", "president", ["Ada Brook"], 99) == "Ada Brook"
    assert roles.holder("the French president", "president", ["Ada Brook"], 99) == ""


def test_a_role_given_later_is_not_yet_held() -> None:
    text = "The mayor left. Mayor Ada Brook came."
    people = [Entity(Span(22, 31), "Ada Brook", EntityType.PERSON)]
    assert roles_in(text, people).holder("The mayor", "mayor", ["Ada Brook"], 0) == ""
