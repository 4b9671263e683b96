"""Which person heads a phrase."""

from __future__ import annotations

import pytest

from sayso.analyse.person_names import named_person, person_name, shaped_person
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

ADA = Entity(Span(500, 509), "Ada Brook", EntityType.PERSON)  # where it stands in its text does not matter
BROOK = Entity(Span(700, 705), "Ada Brook", EntityType.PERSON)


@pytest.mark.parametrize(
    ("phrase", "entity", "name"),
    [
        ("Ada Brook of the Tern Institute", ADA, "Ada Brook"),
        ("the harbour master, Ada Brook", ADA, "Ada Brook"),
        ("Harbour News's Ada Brook", ADA, "Ada Brook"),
        ("Ms. Brook", BROOK, "Ada Brook"),
        ("Brook then", BROOK, "Ada Brook"),
        ("the Brook administration", BROOK, ""),
        ("Brook's aides", BROOK, ""),
        ("critics, including Brook", BROOK, ""),
        ("a friend of Ada Brook", ADA, ""),
        ("Brook University", BROOK, ""),
        ("parents of the young bosun Ada Brook", ADA, ""),
        ("the father of young bosun Ada Brook", ADA, ""),
        ("workers, led by former captain Ada Brook", ADA, ""),
        ("a paper signed by former captain Ada Brook", ADA, ""),
        ("chief of staff Ada Brook", ADA, "Ada Brook"),
        ("the chief of staff to President Ada Brook", ADA, ""),
        ("a minister close to President Ada Brook", ADA, ""),
        ("a leader who knew Gen. Ada Brook", ADA, ""),
        ("a former secretary of the late mayor Ada Brook", ADA, ""),
        ("an aide to the mayor, Ada Brook", ADA, ""),
        ("minister of harbours Ada Brook", ADA, "Ada Brook"),
        ("the office of former captain Ada Brook", ADA, ""),
        ("the commander of the Tern, Capt. Ada Brook", ADA, "Ada Brook"),
    ],
)
def test_the_person_who_heads_a_phrase(phrase: str, entity: Entity, name: str) -> None:
    assert named_person(phrase, [entity]) == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Secretary of State Ada Brook", "Ada Brook"),
        ("Ada Brook of Tern Ferries", "Ada Brook"),
        ("Lt. Gen. A.B. Brook", "A.B. Brook"),
        ("the bosun Olaf Tarn", "Olaf Tarn"),
        ("the bosun of the Tern, Olaf Tarn", "Olaf Tarn"),
        ("an aide to the bosun, Olaf Tarn", ""),
        ("Tern Ferries", ""),
        ("two North Koreans", ""),
        ("the Ministry of State Security", ""),
        ("Northland's envoy to Vardby", ""),
        ("a report published Tuesday", ""),
        ("", ""),
    ],
)
def test_the_person_whom_capitals_show(phrase: str, name: str) -> None:
    assert shaped_person(phrase) == name


def test_a_name_goes_without_title_and_without_owner() -> None:
    assert person_name("Deputy Foreign Minister Olaf Tarn") == "Olaf Tarn"
    assert person_name("Quay's Olaf Tarn") == "Olaf Tarn"
