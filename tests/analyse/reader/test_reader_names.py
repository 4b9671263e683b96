"""A name is whole, without a title, and of one kind in one article."""

from __future__ import annotations

from sayso.analyse.reader.names import Name, settled
from sayso.model.spans import Span


def name(text: str, printed: str, kind: str, nth: int = 0) -> Name:
    at = -1
    for _ in range(nth + 1):
        at = text.index(printed, at + 1)
    return Name(Span(at, at + len(printed)), kind, 0.9)


def settle(text: str, *found: Name) -> list[tuple[str, str]]:
    return [(n.span.of(text), n.kind) for n in settled(text, found)]


def test_a_title_is_no_part_of_a_name() -> None:
    text = "Mr. Kade left."
    assert settle(text, name(text, "Mr. Kade", "person")) == [("Kade", "person")]


def test_a_person_goes_on_across_a_hyphen() -> None:
    text = "Bora Tel-min left."
    assert settle(text, name(text, "Bora Tel", "person")) == [("Bora Tel-min", "person")]


def test_a_surname_is_that_persons_wherever_it_stands() -> None:
    text = "Ada Kade left. Kade was tired, and so was the Kade house."
    found = settle(text, name(text, "Ada Kade", "person"), name(text, "Kade", "place", 1))
    assert found == [("Ada Kade", "person"), ("Kade", "person"), ("Kade", "person")]


def test_part_of_another_word_is_no_name() -> None:
    text = "Ada Kade left. Kadesh and Kade-like things stayed."
    assert settle(text, name(text, "Ada Kade", "person")) == [("Ada Kade", "person")]


def test_the_commoner_kind_stands() -> None:
    text = "Quayside said no. Quayside is old. Quayside is grey."
    kinds = ("organisation", "place", "place")
    found = settle(text, *(name(text, "Quayside", kind, n) for n, kind in enumerate(kinds)))
    assert found == [("Quayside", "place")] * 3


def test_a_place_that_somebody_is_called_after_stays_a_place() -> None:
    text = "Ada Marsh went to Marsh. Marsh is wet. Marsh is flat."
    places = (name(text, "Marsh", "place", n) for n in (1, 2, 3))
    assert settle(text, name(text, "Ada Marsh", "person"), *places)[1:] == [("Marsh", "place")] * 3


def test_no_names_are_none() -> None:
    assert settled("Nobody was there.", []) == ()
