"""Which outlet heard a source. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.hearers import hearer_of
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution
from sayso.model.spans import Span

DESK = Desk("test", "Test", outlets=(Outlet("harbour", "Harbour News"),))


def heard(text: str) -> str:
    at, end = text.index("said"), len(text) - 1
    said = Attribution((Span(text.index("it rains"), end),), Span(at, at + 4), None, 0.9)
    found = hearer_of(text, Span(0, len(text)), said, DESK)
    return found.outlet.name if found else ""


@pytest.mark.parametrize(
    "text",
    [
        "Brook said to Harbour News that it rains.",
        "In an interview with Harbour News, Brook said it rains.",
        "In response to written questions from Harbour News, the port said it rains.",
        "On Harbour News on Sunday, Brook said it rains.",
        "On the Harbour News programme, Brook said it rains.",
        "Polled by Harbour News, the port said it rains.",
        "In a blog post for Harbour News, Brook said it rains.",
        "On Harbour News's morning programme, Brook said it rains.",
        "Speaking to Harbour News's bureau, Brook said it rains.",
    ],
)
def test_an_outlet_to_which_somebody_spoke(text: str) -> None:
    assert heard(text) == "Harbour News"


@pytest.mark.parametrize(
    "text",
    [
        "In response to Harbour News's report, the port said it rains.",
        "In response to Harbour News, the port said it rains.",
        "In reply to Harbour News, the port said it rains.",
        "In answer to Harbour News’s long report, the port said it rains.",
        "On Harbour News's report, the port said it rains.",
    ],
)
def test_an_outlet_that_is_answered_heard_nobody(text: str) -> None:
    assert heard(text) == ""


@pytest.mark.parametrize(
    ("text", "cue", "content", "outlet"),
    [
        ("Brook, who has backed a toll, told Harbour News it rains.", "backed", "a toll", ""),
        ("Brook told Harbour News it rains, but the port wants a toll.", "wants", "a toll", ""),
        ("Brook told Harbour News it rains, and Lund said it hails.", "said", "it hails", "Harbour News"),
        ("Brook told Harbour News it rains, adding it hails.", "adding", "it hails", "Harbour News"),
    ],
)
def test_only_what_is_said_is_said_to_the_outlet_that_another_verb_told(
    text: str, cue: str, content: str, outlet: str
) -> None:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (content, cue)]
    found = hearer_of(text, Span(0, len(text)), Attribution((spans[0],), spans[1], None, 0.9), DESK)
    assert (found.outlet.name if found else "") == outlet


@given(st.lists(st.sampled_from(["On", "Harbour News", "'s", "report", "told", "in response to", ","]), max_size=6))
def test_a_hearer_stands_in_the_sentence(words: list[str]) -> None:
    text = " ".join([*words, "Brook said it rains."])
    assert heard(text) in {"", "Harbour News"}


def test_what_is_rejected_as_an_outlets_scheming_is_not_carried_by_it() -> None:
    assert heard("Brook dismissed the tale as scaremongering by Harbour News and said it rains.") == ""
    assert heard("Brook, quoted as grumbling by Harbour News, said it rains.") == "Harbour News"
