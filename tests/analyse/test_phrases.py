"""A source phrase's parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.phrases import core_of, head_of, plain_source


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a source in Jagang province", "source"),
        ("One of the interviewees in the report", "interviewees"),
        ("six in ten voters", "voters"),
        ("officials in the capital", "officials"),
        ("pictures taken by a satellite", "pictures"),
        ("a report drawn up by the bureau", "report"),
        ("the University of Tern's website", "website"),
        ("the minister's aides", "aides"),
        ("the report's", "report"),
        ("", ""),
    ],
)
def test_the_head_of_a_phrase(phrase: str, head: str) -> None:
    assert head_of(phrase) == head


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [
        ("“Ada Brook”", "Ada Brook"),
        ("Advertisement\nAda Brook", "Ada Brook"),
        ("the clerk has repeatedly", "the clerk"),
        ("a clerk, who cited radar", "a clerk"),
        ("the mayor - who is back in town", "the mayor"),
        ("the mayor—a widow", "the mayor"),
        ("He [Ms. Brook]", "Ms. Brook"),
        ("Ada Brook [Ivo Hale/Ridge Wire", "Ada Brook"),
        ("the council last week", "the council"),
        ("the council there", "the council"),
        ("the council Monday morning", "the council"),
        ("The Quay on Sunday", "The Quay on Sunday"),
        ("RIDGE WIRE SAYS", "RIDGE WIRE"),
        ("also", "also"),
    ],
)
def test_the_words_that_count(phrase: str, plain: str) -> None:
    assert plain_source(phrase) == plain


@given(st.text(max_size=120))
def test_any_phrase_has_parts(phrase: str) -> None:
    assert core_of(phrase) in phrase
    assert head_of(phrase) == head_of(phrase).lower()
    assert len(plain_source(phrase)) <= len(phrase)
