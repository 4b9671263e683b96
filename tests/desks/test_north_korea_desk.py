"""The desk that ships: complete, consistent, and cached."""

from __future__ import annotations

import re

from sayso.desks import load, names
from sayso.model.desk import Desk
from sayso.model.findings import EntityType, SourceKind

DESK = load()
BY_ID = {place.id: place for place in DESK.gazetteer}


def test_it_is_the_desk_that_ships_and_is_loaded_once() -> None:
    assert names() == ["north-korea", "turkmenistan"]
    assert isinstance(DESK, Desk) and DESK.id == "north-korea"
    assert load("north-korea") is DESK


def test_thirteen_provinces_and_cities_of_their_rank() -> None:
    first_rank = [place for place in DESK.gazetteer if place.parent == "KP" and place.country == "KP"]
    first_rank = [place for place in first_rank if place.kind in {"province", "city"}]
    assert len(first_rank) == 13
    assert {"Pyongyang", "Nampo", "Rason", "Kaesong", "Ryanggang", "Jagang", "Kangwon"} <= {p.name for p in first_rank}


def test_every_north_korean_city_and_county_has_a_place_and_its_hangul() -> None:
    listed = [place for place in DESK.gazetteer if re.fullmatch(r"KP\d{4}", place.id)]
    assert len(listed) == 175
    for place in listed:
        assert place.lat is not None and 37.5 < place.lat < 43.1
        assert place.lon is not None and 124.0 < place.lon < 131.0
        assert re.fullmatch(r"[가-힣]+(?:시|군|구역|구|지구)", place.hangul)
        assert BY_ID[place.parent].country == "KP"


def test_neighbours_and_places_of_work_abroad_are_there() -> None:
    known = {place.name for place in DESK.gazetteer}
    assert {"Dandong", "Changbai", "Tumen", "Hunchun", "Vladivostok", "Elektrostal", "Gangwon", "Yalu River"} <= known
    assert sum(place.kind == "country" for place in DESK.gazetteer) >= 120


def test_one_name_may_be_two_places_on_two_sides_of_a_border() -> None:
    bearers = {place.id for place in DESK.gazetteer if "Gangwon" in (place.name, *place.aliases)}
    assert bearers == {"KP04", "KR-gangwon"}


def test_outlets_answer_to_printed_names_and_to_hosts() -> None:
    assert len(DESK.outlets) >= 40
    assert {outlet.letter for outlet in DESK.outlets} == {"F"}
    for printed, expected in [
        ("the Moscow Times", "moscow-times"),
        ("Radio Free Asia", "rfa"),
        ("The Korea Herald", "korea-herald"),
    ]:
        outlet = DESK.outlet(printed)
        assert outlet is not None and outlet.id == expected
    found = DESK.outlet_at("www.dailynk.com")
    assert found is not None and found.name == "Daily NK"
    agency = DESK.outlet("KCNA")
    assert agency is not None and agency.kind is SourceKind.STATE_MEDIA


def test_no_two_outlets_share_a_name_or_a_host() -> None:
    hosts = [host for outlet in DESK.outlets for host in outlet.hosts]
    printed = [
        name.casefold()
        for outlet in DESK.outlets
        for name in {outlet.name.casefold(), *map(str.casefold, outlet.aliases)}
    ]
    assert len(hosts) == len(set(hosts))
    assert len(printed) == len(set(printed))


def test_people_have_surnames_and_the_spellings_that_papers_use() -> None:
    people = {name.id: name for name in DESK.names if name.type is EntityType.PERSON}
    assert len(people) >= 80 and all(person.surname for person in people.values())
    spelled = {people["kim-jong-un"].name, *people["kim-jong-un"].aliases}
    assert {"Kim Jong Un", "Kim Jong-un", "Kim Jong-Un", "Kim Jongun", "김정은"} <= spelled


def test_the_ministry_of_state_security_has_all_its_english_names() -> None:
    ministry = next(name for name in DESK.names if name.id == "mss")
    assert {"MSS", "State Security Department", "국가보위성"} <= set(ministry.aliases)
    assert ministry.kind is SourceKind.INSTITUTION


def test_indicators_have_words_and_a_known_unit() -> None:
    assert len(DESK.indicators) >= 10
    assert all(indicator.words for indicator in DESK.indicators)
    assert DESK.centre == (40.0, 127.0)
