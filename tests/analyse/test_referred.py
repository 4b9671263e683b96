"""Which words a relative pronoun stands for."""

from __future__ import annotations

import pytest

from sayso.analyse.known import Known
from sayso.analyse.referred import antecedent_of
from sayso.model.articles import Article, ArticleKind
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span


@pytest.mark.parametrize(
    ("text", "antecedent"),
    [
        ("The quay was watching reports that suggested a flood.", "reports"),
        ("A clerk who counted the lamps said so.", "A clerk"),
    ],
)
def test_a_relative_stands_for_the_words_before_it_and_not_for_their_verb(text: str, antecedent: str) -> None:
    article = Article("a", "c", ArticleKind.ARTICLE, "", text)
    known = Known(article, [Span(0, len(text))], (), (), (), frozenset(), frozenset())
    start = text.index("that" if "that" in text else "who")
    found = antecedent_of(known, Span(start, start + len("who")))
    assert found
    assert found.of(text) == antecedent


@pytest.mark.parametrize(
    ("text", "relative", "antecedent"),
    [
        ("Ada Brook, head of the Tern Board, who rowed, left.", "who", "Ada Brook"),
        ("It was backed by Quayland, which left.", "which", "Quayland"),
    ],
)
def test_who_is_a_person_and_which_is_no_preposition(text: str, relative: str, antecedent: str) -> None:
    kinds = {"Ada Brook": EntityType.PERSON, "Tern Board": EntityType.ORGANISATION}
    named = [Entity(Span(text.index(n), text.index(n) + len(n)), n, k) for n, k in kinds.items() if n in text]
    article = Article("a", "c", ArticleKind.ARTICLE, "", text)
    known = Known(article, [Span(0, len(text))], named, (), (), frozenset(), frozenset())
    start = text.index(relative)
    found = antecedent_of(known, Span(start, start + len(relative)))
    assert found
    assert found.of(text) == antecedent
