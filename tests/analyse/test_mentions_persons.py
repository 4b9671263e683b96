"""Who is named where, and whom a surname means. All text is ours."""

from __future__ import annotations

from sayso.analyse.mentions_persons import Persons, are_nouns
from sayso.analyse.mentions_sources import Sources
from sayso.model.findings import Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

TEXT = "Ada Brook met Olaf Tarn. Brook left. Mr. Tarn stayed."


def persons() -> Persons:
    spans = [(TEXT.index(name), name) for name in ("Olaf Tarn", "Ada Brook")]
    return Persons(TEXT, [Entity(Span(at, at + len(name)), name, EntityType.PERSON) for at, name in spans])


def test_people_stand_in_the_order_of_the_text() -> None:
    assert [e.name for e in persons().all] == ["Ada Brook", "Olaf Tarn"]
    assert [e.name for e in persons().before(20)] == ["Olaf Tarn", "Ada Brook"]


def test_the_person_of_the_same_sentence() -> None:
    later = TEXT.index("left")
    assert persons().in_sentence(Span(later, later + 4)) is None
    assert persons().in_sentence(Span(23, 24)) == Source(SourceKind.PERSON, "Olaf Tarn")


def test_a_surname_with_a_title_means_whoever_bears_it() -> None:
    at = TEXT.index("Mr. Tarn")
    found = persons().by_surname("Mr. Tarn", Span(at, at + 8), Sources(), None)
    assert found == Source(SourceKind.PERSON, "Olaf Tarn")
    assert persons().by_surname("Gull", Span(at, at + 4), Sources(), None) is None


def test_nouns_for_sources_are_no_names() -> None:
    assert are_nouns({"Ministry"})
    assert not are_nouns({"Tarn"})
