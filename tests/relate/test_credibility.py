from __future__ import annotations

import pytest

from sayso.model.findings import Claim, Modality, Source, SourceKind
from sayso.model.spans import Span
from sayso.relate.credibility import credibility
from sayso.relate.ends import End, another, marks, named_apart, same
from sayso.relate.views import ClaimView

UNNAMED, BARE, NOBODY = End("unnamed", "lantern"), End("outlet", "lantern"), End("unknown")


class Told:
    """A report of which only the claim is asked."""

    def __init__(self, modality: Modality) -> None:
        self.claim = Claim((Span(0, 1),), None, None, (Source(SourceKind.UNNAMED, "a source"),), modality)


def number(end: End, proven: int, against: int | None, modality: Modality = Modality.STATED) -> int:
    reports: list[ClaimView] = [Told(modality)]  # type: ignore[list-item]
    return credibility(reports, [end], proven, against)


@pytest.mark.parametrize(
    ("end", "proven", "against", "expected"),
    [
        (UNNAMED, 2, None, 1),
        (UNNAMED, 1, None, 2),
        (BARE, 1, None, 3),
        (UNNAMED, 3, 1, 3),
        (UNNAMED, 1, 0, 4),
        (UNNAMED, 1, 1, 4),
        (UNNAMED, 2, 2, 4),
        (UNNAMED, 1, 2, 5),
        (NOBODY, 0, None, 6),
        (NOBODY, 0, 2, 6),
    ],
)
def test_the_number(end: End, proven: int, against: int | None, expected: int) -> None:
    assert number(end, proven, against) == expected


def test_a_hedged_claim_is_possible_at_best() -> None:
    assert number(UNNAMED, 1, None, Modality.HEDGED) == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a U.S. official", {"us"}),
        ("a US official", {"us"}),
        ("one of us", set()),
        ("a source inside the country", {"kp"}),
        ("a South Korean lawmaker", {"kr"}),
        ("a trader", set()),
        ("an official of Türkiye", {"tr"}),
        ("Danilo Turk", set()),
        ("a turkey farmer", set()),
    ],
)
def test_countries_that_words_give(words: str, expected: set[str]) -> None:
    assert marks(words, "kp") == expected


def test_in_the_country_is_the_one_that_the_desk_watches() -> None:
    assert marks("a source in the country", "tm") == {"tm"} == marks("a Turkmen official")
    assert marks("a source in the country") == set()


def test_another_source_is_told_apart_by_its_own_text() -> None:
    assert another("a second official")
    assert not another("an official")
    first = End("unnamed", "lantern", told=True, article="a")
    second = End("unnamed", "lantern", told=True, article="a", apart=1)
    assert not same(first, second)
    assert named_apart(first, second)


def test_a_window_ends_an_unnamed_origin() -> None:
    assert same(End("unnamed", "lantern", day=1), End("unnamed", "lantern", day=20))
    assert not same(End("unnamed", "lantern", day=1), End("unnamed", "lantern", day=40))


def test_unnamed_sources_of_two_outlets_are_never_one() -> None:
    assert not same(End("unnamed", "lantern", words="a trader"), End("unnamed", "quill", words="a trader"))


def test_a_surname_is_the_same_person() -> None:
    assert same(End("person", name="pak song il"), End("person", name="pak"))
    assert same(person("Moon Jae-in"), person("President Moon"))


def person(name: str, listed: bool = False) -> End:
    return End("person", name=name.casefold(), words=name, listed=listed)


def test_people_are_apart_only_where_the_desk_knows_both() -> None:
    assert named_apart(person("Pak Song Il", listed=True), person("Ri Tae Ho", listed=True))
    assert not named_apart(person("Lee Sang-yong", listed=True), person("Ri Sang Yong"))


def test_an_office_may_be_its_holder() -> None:
    holder = End("person", name="pak song il", words="Pak Song Il")
    office = End("person", name="the island's harbour minister", words="the island's harbour minister")
    assert not same(holder, office)
    assert not named_apart(holder, office)


def test_a_clause_that_was_read_as_a_source_tells_nothing_apart() -> None:
    known = End("unnamed", "lantern", marks=frozenset({"us"}), told=True, words="a US official")
    misread = End("unnamed", "quill", marks=frozenset({"kp"}), told=True, words="Pyongyang announced")
    assert not named_apart(known, misread)
