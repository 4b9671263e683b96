"""Whom pronouns and bare surnames mean, in whole chains. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.acting import heads_sentence, opens_sentence
from sayso.analyse.attribution import RuleReader
from sayso.analyse.chains import ChainBuilder
from sayso.analyse.pronouns import is_plural, pronoun_in
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Locality
from sayso.model.findings import Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

DESK = Desk(
    "test",
    "Test",
    gazetteer=(
        Locality("NL", "Northland", "country", "NL"),
        Locality("SL", "Southland", "country", "SL"),
    ),
)


def origins(text: str, *named: str) -> list[str]:
    people = [Entity(Span(text.index(n), text.index(n) + len(n)), n, EntityType.PERSON) for n in named]
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    return [c.chain[-1].name for c in ChainBuilder(DESK).claims(article, RuleReader().read([text])[0], people)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Brook met Olaf Tarn. She said that the bridge was unsafe.", "Ada Brook"),
        ("Ada Brook, a nurse, thanked Olaf Tarn. She said that beds were short.", "Ada Brook"),
        ("Ada Brook left. The former mayor Olaf Tarn stayed. He said that it rained.", "Olaf Tarn"),
        ("Olaf Tarn said that it rained. Ms. Ada Brook slept. He said that it was cold.", "Olaf Tarn"),
    ],
)
def test_who_opens_a_sentence_is_meant_and_not_its_object(text: str, last: str) -> None:
    assert origins(text, "Ada Brook", "Olaf Tarn")[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Robin Hale said that it held. He said that it was new. She said that it leaked.",
        "Robin Hale said that it held. “It is new,” she said. “It is old,” he said.",
        "Robin Hale came. She said that it held. She said that it was new. He said that it leaked.",
    ],
)
def test_nobody_is_both_he_and_she(text: str) -> None:
    found = origins(text, "Robin Hale")
    assert found[-2] == "Robin Hale"
    assert found[-1] != "Robin Hale"


@pytest.mark.parametrize(
    "text",
    [
        "Northland said that Southland had rejected the offer. It said that talks were possible.",
        "Northland said that Southland had claimed that it won. It said that talks were possible.",
        "Northland announced that Southland would vote. It added that roads were shut.",
    ],
)
def test_it_is_the_country_that_spoke_and_none_of_which_it_spoke(text: str) -> None:
    assert origins(text)[-1] == "Northland"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Two fishermen said that it sank. They said that the sea was rough.", "Two fishermen"),
        ("The ministry said that it sank. Some women said that it burnt. They said that they ran.", "Some women"),
        ("Ada Brook and Olaf Tarn said that it was unsafe. They said that it must close.", "Ada Brook and Olaf Tarn"),
    ],
)
def test_they_are_those_who_spoke_together(text: str, last: str) -> None:
    assert origins(text, *(n for n in ("Ada Brook", "Olaf Tarn") if n in text))[-1] == last


@pytest.mark.parametrize("word", ["WHO", "US", "IT"])
def test_a_name_in_capitals_is_no_pronoun(word: str) -> None:
    assert pronoun_in(word) == ""
    text = f"Ada Brook came. The {word} said that beds were short. {word} said that it was late."
    assert "Ada Brook" not in origins(text, "Ada Brook")


@pytest.mark.parametrize(
    ("name", "kind", "several"),
    [
        ("Two fishermen", SourceKind.UNNAMED, True),
        ("a fisherman", SourceKind.UNNAMED, False),
        ("Ada Brook and Olaf Tarn", SourceKind.PERSON, True),
        ("James Brooks", SourceKind.PERSON, False),
        ("the press", SourceKind.UNNAMED, False),
    ],
)
def test_who_is_several(name: str, kind: SourceKind, several: bool) -> None:
    assert is_plural(Source(kind, name)) is several


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Then Ada came", True),
        ("It rained. However, Prime Minister Ada came", True),
        ("It rained. He met U.S. envoy Ada", False),
        ("The crew saw Ada", False),
    ],
)
def test_a_name_opens_its_sentence_with_its_title_alone(text: str, opens: bool) -> None:
    assert opens_sentence(text, text.index("Ada")) is opens


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("It rained. After a long talk with Ivo Hale, Secretary of State Ada Brook left.", True),
        ("In Vardby, Ada Brook left.", True),
        ("In Vardby, Olaf Tarn met Ada Brook last.", False),
        ("In a talk with Ada Brook, Olaf left.", False),
        ("In talks with Tarn, Ada Brook and Hale, Olaf left.", False),
    ],
)
def test_a_sentence_may_lead_up_to_whom_it_is_about(text: str, heads: bool) -> None:
    at = text.index("Ada Brook")
    assert heads_sentence(text, Span(at, at + len("Ada Brook"))) is heads


@pytest.mark.parametrize("country", ["North Ossland", "North Korea"])
def test_it_may_be_a_country_of_two_words(country: str) -> None:
    desk = Desk("t", "T", gazetteer=(Locality("A", country, "country", "A"), Locality("B", "Quayland", "country", "B")))
    text = f"Quayland said that it rained.\n{country} has cut wages. It said that prices would rise."
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    assert ChainBuilder(desk).claims(article, RuleReader().read([text])[0], ())[-1].chain[-1].name == country


@given(st.text(max_size=120), st.integers(0, 120))
def test_any_place_of_any_text_opens_a_sentence_or_not(text: str, start: int) -> None:
    assert opens_sentence(text, min(start, len(text))) in {True, False}
