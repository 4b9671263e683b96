"""What a source's words make it: kinds and names of steps."""

from __future__ import annotations

import pytest

from sayso.analyse.steps import companies_in, describe, head_of, is_speaker, person_name
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Entity, EntityType, SourceKind
from sayso.model.spans import Span

DESK = Desk(
    id="test",
    title="Test",
    outlets=(
        Outlet("harbour", "Harbour News", aliases=("Harbour News Online",)),
        Outlet("state", "State Voice", kind=SourceKind.STATE_MEDIA),
        Outlet("wire", "Ridge Wire", kind=SourceKind.WIRE, aliases=("RW",)),
    ),
)
COUNTRIES = frozenset({"northland"})


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("a source in the capital", "unnamed"),
        ("a Northland official", "unnamed"),
        ("several people familiar with the matter", "unnamed"),
        ("More than half of the respondents", "public"),
        ("US officials past and present", "unnamed"),
        ("a spokesperson for the ministry", "unnamed"),
        ("the Ministry of Ships", "institution"),
        ("security authorities in the province", "institution"),
        ("the political department's report", "document"),
        ("A survey of traders", "document"),
        ("customs data", "dataset"),
        ("satellite images", "imagery"),
        ("two videos", "video"),
        ("state media", "state-media"),
        ("state-run television", "state-media"),
        ("local media outlets", "outlet"),
        ("Harbour News", "outlet"),
        ("Harbour News's weekend edition", "outlet"),
        ("a report by Harbour News", "outlet"),
        ("The Morning Times", "outlet"),
        ("Ridge Wire", "wire"),
        ("RW", "wire"),
        ("State Voice", "state-media"),
        ("Northland", "institution"),
        ("the Northland", "institution"),
        ("Foreign Minister Ada Brook", "person"),
        ("Mr. Brook", "person"),
        ("Northland's foreign minister", "official"),
        ("Northland's president", "person"),
        ("a minister", "unnamed"),
        ("북한 내부 소식통", "unnamed"),
        ("외무성", "institution"),
        ("미국 관리 한 명", "unnamed"),
    ],
)
def test_the_kind_of_a_step(phrase: str, kind: str) -> None:
    assert describe(phrase, DESK, (), COUNTRIES).kind.value == kind


def test_an_outlet_before_a_noun_is_who_heard_it() -> None:
    found = describe("a Harbour News source in the capital", DESK)
    assert (found.kind, found.heard_by) == (SourceKind.UNNAMED, "Harbour News")


def test_an_outlet_goes_by_its_name_on_the_desk() -> None:
    assert describe("Harbour News Online", DESK).name == "Harbour News"


def test_a_known_person_in_the_phrase_gives_the_name() -> None:
    phrase = "the ambassador to Northland, Ada Brook"
    known = Entity(Span(30, 39), "Ada Brook", EntityType.PERSON)
    assert describe(phrase, DESK, (known,)).name == "Ada Brook"


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Foreign Minister Ada Brook", "Ada Brook"), ("Ada Brook", "Ada Brook"), ("President", "President")],
)
def test_titles_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert person_name(printed) == name


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a source in Jagang province", "source"),
        ("One of the interviewees in the report", "interviewees"),
        ("the minister's aides", "aides"),
        ("the report's", "report"),
        ("", ""),
    ],
)
def test_the_head_of_a_phrase(phrase: str, head: str) -> None:
    assert head_of(phrase) == head


def test_names_that_a_text_calls_companies() -> None:
    assert companies_in("The retailer Acme grew. Brill, a mining company, did not.") == {"Acme", "Brill"}


def test_only_people_bodies_and_documents_speak() -> None:
    assert is_speaker("the report")
    assert is_speaker("traders")
    assert not is_speaker("the visit")
