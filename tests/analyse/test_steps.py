"""What a source's words make it: kinds and names of steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.steps import describe, is_speaker, person_name
from sayso.model.desk import Desk, Locality, Outlet
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
COUNTRIES = frozenset({"northland", "southland"})


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
        ("The party organ", "state-media"),
        ("A state-run website", "state-media"),
        ("the Times", "outlet"),
        ("the watchdog Harbour Voices", "institution"),
        ("The monitoring site Quarry Lens", "outlet"),
        ("The country's premier", "person"),
        ("Hauliers", "unnamed"),
        ("Florists", "unnamed"),
        ("Peters", "person"),
        ("Masters", "person"),
        ("Villiers", "person"),
        ("She", "unnamed"),
        ("a Harbour News scoop", "outlet"),
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
        ("a resident of the town", "unnamed"),
        ("residents of the town", "public"),
        ("critics, including a bishop", "public"),
        ("six in ten voters", "public"),
        ("a quarter of those asked", "public"),
        ("some in the press", "public"),
        ("many", "public"),
        ("many of them", "unnamed"),
        ("Reporters", "unnamed"),
        ("a Harbour News reporter", "unnamed"),
        ("a State Voice article", "state-media"),
        ("the broadcaster Quay Voice", "outlet"),
        ("Quay Vestnik", "outlet"),
        ("the paper", "outlet"),
        ("a post on a website", "document"),
        ("Decree 41", "document"),
        ("the university's website", "document"),
        ("a photograph published by State Voice", "imagery"),
        ("video posted online", "video"),
        ("state television footage", "video"),
        ("the state newspaper Tidewater", "state-media"),
        ("the coast guard", "institution"),
        ("the NIA", "institution"),
        ("the Ridge Project", "institution"),
        ("Northland and Southland", "institution"),
        ("Ada Brook and Olaf Tarn", "person"),
        ("Ridge Wire and Harbour News", "wire"),
        ("the president and other officials", "person"),
        ("Northland and Southland officials", "unnamed"),
        ("Ada Brook's account of the talks", "person"),
        ("the party secretary", "unnamed"),
        ("북한 내부 소식통", "unnamed"),
        ("외무성", "institution"),
        ("미국 관리 한 명", "unnamed"),
    ],
)
def test_the_kind_of_a_step(phrase: str, kind: str) -> None:
    assert describe(phrase, DESK, (), COUNTRIES).kind.value == kind


@pytest.mark.parametrize(
    "phrase",
    [
        "A source at the foundation Aid Ridge",
        "An employee of the trading company Tern Star",
        "A reporter for the blog Night Watch",
        "a driver for the charity Tern Relief",
        "two members of the project Dawn Chorus",
        "a lawyer for the firm Gray and Brook",
        "A lawyer representing the firm Tern Star",
        "A lawyer representing Tern Star",
        "A clerk inside the coalition Tern Star",
        "a guard who left the newspaper Tern Star",
        "a man whose name is known to Harbour News",
        "a state TV announcer",
        "a party newspaper editor",
        "Parents of the young bosun Ada Brook",
        "an aide close to President Ada Brook",
        "Harbour workers, led by former captain Ada Brook",
        "the Q.Z., a trader in the port",
        "AB, a trader",
    ],
)
def test_somebody_unnamed_is_never_merged_with_a_name_behind_him(phrase: str) -> None:
    found = describe(phrase, DESK)
    assert (found.kind, found.name) == (SourceKind.UNNAMED, phrase)


@pytest.mark.parametrize(
    ("phrase", "kind", "name"),
    [
        ("the small rights watchdog Harbour Voices", "institution", "Harbour Voices"),
        ("the defector group Dawn Chorus", "institution", "Dawn Chorus"),
        ("the state broadcaster Tidewater", "state-media", "Tidewater"),
        ("the nuclear watchdog QZO", "institution", "QZO"),
        ("Norvane, a coastal group that counts ships", "institution", "Norvane"),
        ("the QZO", "institution", "QZO"),
        ("the Q.Z.", "institution", "Q.Z."),
        ("the Northland Tidal Survey", "institution", "the Northland Tidal Survey"),
        ("Northland's Joint Chiefs of Staff", "institution", "Northland's Joint Chiefs of Staff"),
        ("the semiofficial Tidewater News Agency", "outlet", "Tidewater News Agency"),
        ("Northland's Tidewater newspaper", "outlet", "Tidewater"),
        ("a Channel Nine report from the quay", "outlet", "Channel Nine"),
        ("QTV", "outlet", "QTV"),
        ("a noon broadcast on state television", "state-media", "state television"),
        ("an international investigation", "document", "an international investigation"),
        ("Ada Brook - a friend of the harbour", "person", "Ada Brook"),
        ("both Ada Brook and the bosun Olaf Tarn", "person", "Ada Brook and Olaf Tarn"),
        ("Ada Brook, Olaf Tarn and bosun Ivo Hale", "person", "Ada Brook and Olaf Tarn and Ivo Hale"),
        ("Ada Brook, an engineer and a widow", "person", "Ada Brook"),
        ("House Speaker Ada Brook", "person", "Ada Brook"),
        ("61 percent", "public", "61 percent"),
    ],
)
def test_what_adjectives_lead_to_is_the_name(phrase: str, kind: str, name: str) -> None:
    found = describe(phrase, DESK)
    assert (found.kind.value, found.name) == (kind, name)


@pytest.mark.parametrize("phrase", ["A regime website developer", "a government website", "a state portal clerk"])
def test_a_noun_beside_a_states_media_is_no_state_media(phrase: str) -> None:
    assert describe(phrase, DESK).kind is not SourceKind.STATE_MEDIA


@pytest.mark.parametrize(
    "phrase",
    [
        "The Northland government in the capital of Vardby",
        "Northland under Ada Brook",
        "Northland, its big neighbour",
        "its big neighbour, Northland",
    ],
)
def test_a_country_is_itself_beside_what_is_said_of_it(phrase: str) -> None:
    desk = Desk("d", "D", gazetteer=(Locality("NL", "Northland", "country", "NL"),))
    assert (describe(phrase, desk).kind, describe(phrase, desk).name) == (SourceKind.INSTITUTION, "Northland")


@pytest.mark.parametrize(
    "phrase",
    [
        "a resident of Vardby, Northland",
        "an official from the port, Northland",
        "an ally in the port of Vardby, Northland",
        "the analyst, Northland",
        "a trader in the port, Tidal Province",
    ],
)
def test_whose_home_is_named_is_no_country(phrase: str) -> None:
    desk = Desk("d", "D", gazetteer=(Locality("NL", "Northland", "country", "NL"),))
    assert describe(phrase, desk).name == phrase
    assert describe(phrase, desk).kind is SourceKind.UNNAMED


def test_what_a_report_is_about_is_not_who_speaks() -> None:
    assert describe("a report on state television by the harbour club", DESK).kind is SourceKind.DOCUMENT
    assert describe("a report by state television", DESK).kind is SourceKind.STATE_MEDIA


def test_an_adjective_is_no_outlet() -> None:
    desk = Desk("d", "D", outlets=(Outlet("s", "The Sentinel", aliases=("Sentinel",)),))
    assert describe("The Sentinel", desk).name == "The Sentinel"
    assert describe("the Sentinel", desk).name == "The Sentinel"
    assert describe("Sentinel inspectors", desk).kind is SourceKind.UNNAMED
    assert not describe("Sentinel inspectors", desk).heard_by
    assert describe("the sentinel Gull Gazeta", desk).name == "Gull Gazeta"


def test_an_outlet_before_a_noun_is_who_heard_it() -> None:
    found = describe("a Harbour News source in the capital", DESK)
    assert (found.kind, found.heard_by) == (SourceKind.UNNAMED, "Harbour News")


def test_an_outlet_goes_by_its_name_on_the_desk() -> None:
    assert describe("Harbour News Online", DESK).name == "Harbour News"


def test_a_known_person_in_the_phrase_gives_the_name() -> None:
    phrase = "the ambassador to Northland, Ada Brook"
    known = Entity(Span(30, 39), "Ada Brook", EntityType.PERSON)
    assert describe(phrase, DESK, (known,)).name == "Ada Brook"


def test_when_a_picture_was_taken_is_no_part_of_its_name() -> None:
    assert describe("Satellite images taken on May 9", DESK).name == "Satellite images"


def test_a_ministry_is_its_countrys() -> None:
    known = Entity(Span(12, 29), "Ministry of Ships", EntityType.ORGANISATION)
    assert describe("Northland’s Ministry of Ships", DESK, (known,)).name == "Northland’s Ministry of Ships"


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Foreign Minister Ada Brook", "Ada Brook"), ("Ada Brook", "Ada Brook"), ("President", "President")],
)
def test_titles_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert person_name(printed) == name


def test_only_people_bodies_and_documents_speak() -> None:
    assert is_speaker("the report")
    assert is_speaker("traders")
    assert not is_speaker("the visit")


@given(st.text(max_size=80))
def test_any_phrase_is_something(phrase: str) -> None:
    found = describe(phrase, DESK, (), COUNTRIES)
    assert found.kind is not SourceKind.UNKNOWN
    assert found.name or not phrase.strip()
