"""Which words are places, which are governments, and which side of the border they lie on. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.places import MADE_BY, PlaceFinder
from sayso.desks import load
from sayso.model.findings import Place

FINDER = PlaceFinder(load())


def places(text: str, outlet_country: str = "", title: str = "") -> tuple[Place, ...]:
    return FINDER.find(text, outlet_country, title)


def found(text: str) -> list[tuple[str, str]]:
    return [(place.span.of(text), place.id) for place in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose in Hyesan and Sinuiju.", [("Hyesan", "KP0101"), ("Sinuiju", "KP0601")]),
        ("A trader in Yanggang province called.", [("Yanggang province", "KP01")]),
        ("Markets in Ryanggang Province were shut.", [("Ryanggang Province", "KP01")]),
        ("Onsong County and Musan-gun share a border.", [("Onsong County", "KP0220"), ("Musan-gun", "KP0218")]),
        ("From Najin to P’yŏngsŏng by lorry.", [("Najin", "KP-rajin"), ("P’yŏngsŏng", "KP0701")]),
        (
            "Boats left the Tumen River for Tumen, China.",
            [("Tumen River", "tumen-river"), ("Tumen", "CN-tumen"), ("China", "CN")],
        ),
        ("He swam across the Tumen to China.", [("Tumen", "tumen-river"), ("China", "CN")]),
        ("The North Korea file is in The Hague.", [("North Korea", "KP"), ("The Hague", "NL-thehague")]),
        ("SEOUL/TOKYO (Wire) - It rained.", [("SEOUL", "KR-seoul"), ("TOKYO", "JP-tokyo")]),
        ("South Korea’s harvest and the North’s harvest failed.", [("South Korea", "KR"), ("the North", "KP")]),
        (
            "Rice went from Dandong, Liaoning Province, to Kanggye in the North.",
            [
                ("Dandong", "CN-dandong"),
                ("Liaoning Province", "CN-liaoning"),
                ("Kanggye", "KP0501"),
                ("the North", "KP"),
            ],
        ),
        ("평안북도 신의주에서 쌀값이 올랐다", [("평안북도", "KP06"), ("신의주", "KP0601")]),
        ("북한 양강도 혜산시에서 장마당이 닫혔다", [("북한", "KP"), ("양강도", "KP01"), ("혜산시", "KP0101")]),
    ],
)
def test_places_by_every_spelling(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "South Korean and Chinese traders met.",
        "U.S. officials and U.S.-led forces left.",
        "China has offered to lend the money.",
        "Pyongyang said that it would not.",
        "Seoul and Washington agreed on a plan.",
        "It was bad, according to North Korea.",
        "Talks with Beijing go on.",
        "The plan was opposed by Russia.",
        "They urged the United States to wait.",
        "Moscow’s answer pleased Tokyo.",
        "Kim Jong Suk and Kim Chaek are remembered.",
        "The Korea Herald and the Washington Post wrote of it.",
        "Seoul National University teaches it.",
        "He flew with Air China.",
        "An anti-China slogan.",
        "She is a Wonsan-hye fan.",
        "The North Atlantic is cold, and so is the North.",
        "the north wind, a turkey and a chad",
        "There is no daylight between Japan and the United States.",
        "Tension with China rose, and ties with both Russia and Mongolia cooled.",
        "They work closely with Vietnam.",
        "It was meant as retaliation from Japan.",
        "Traders are eager for China to reopen the bridge.",
        "Russia, however, sank the boat.",
        "Japan on Sunday lodged a protest.",
        "China, as well as its neighbours, must begin to plan.",
        "Mongolia shelved the plan, and Vietnam has built nothing.",
        "The Dandong Silver Harbour company sold coal.",
        "He teaches Pacific Studies.",
        "A new Hwasong-30 was shown.",
        "A Seoul for Peace Institute paper says so, as does the University of the Pacific.",
        "New channels to Pyongyang — four of them — were shut.",
        "",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A storm hit Tokyo, Seoul, or other cities.", [("Tokyo", "JP-tokyo"), ("Seoul", "KR-seoul")]),
        (
            "Envoys met in Hanoi, Berlin and Oslo.",
            [("Hanoi", "VN-hanoi"), ("Berlin", "DE-berlin"), ("Oslo", "NO-oslo")],
        ),
        ("While in Oslo, Seoul said no.", [("Oslo", "NO-oslo")]),
        ("The pad lies northwest of Pyongyang.", [("Pyongyang", "KP10")]),
        ("He left the capital, Pyongyang, by train.", [("Pyongyang", "KP10")]),
        ("She works at Seoul’s Fern Institute.", [("Seoul", "KR-seoul")]),
        ("Ships crossed the South China Sea.", [("South China Sea", "south-china-sea")]),
        ("Pilots slept at Osan Air Base.", [("Osan Air Base", "KR-osan")]),
        ("China suffered a flood.", [("China", "CN")]),
        ("Sway over Mongolia faded, and Japan is sending rice.", [("Mongolia", "MN")]),
        ("Hens died in Hamkyung and in North Pyungan.", [("North Pyungan", "KP06")]),
        ("Shops in Onsung and Hoeryung closed.", [("Onsung", "KP0220"), ("Hoeryung", "KP0203")]),
    ],
)
def test_where_something_is_or_is_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_name_of_the_other_side_in_an_odd_spelling_is_not_sure() -> None:
    places_found = places("The Taechong farm in Unpha County, North Hwanghae Province, grew maize.")
    assert [place.probability for place in places_found if place.id == "KR-daecheong"] in ([], [0.75])


def test_a_country_right_beside_a_name_decides() -> None:
    assert places("Kosong, South Korea, lies near Kumgang and Thongchon.")[0].id == "KR-goseong"
    assert places("South Korea’s Kangwon province has snow, as have Jagang and Ryanggang.")[1].id == "KR-gangwon"


def test_a_source_in_a_country_does_not_make_the_country_speak() -> None:
    assert found("A driver in China told us that a friend in Pyongyang said no.") == [
        ("China", "CN"),
        ("Pyongyang", "KP10"),
    ]


def test_two_provinces_may_share_one_word() -> None:
    assert found("Rain fell in North and South Hwanghae provinces.") == [
        ("North", "KP08"),
        ("South Hwanghae provinces", "KP09"),
    ]


def test_gangwon_lies_north_among_northern_provinces_and_south_among_southern() -> None:
    (first, *_) = places("Snow fell in Gangwon, Jagang and South Pyongan provinces of North Korea.")
    assert first.id == "KP04" and first.probability > 0.7
    (first, *_) = places("Snow fell in Gangwon, near Sokcho and Gangneung in South Korea.")
    assert first.id == "KR-gangwon" and first.probability > 0.7


def test_without_a_cue_neither_side_is_certain() -> None:
    (only,) = places("Snow fell in Gangwon.")
    assert only.probability <= 0.75


def test_an_outlet_and_a_title_are_cues() -> None:
    bare = places("Snow fell in Gangwon.")[0].probability
    assert places("Snow fell in Gangwon.", "KR")[0].probability >= bare
    assert places("Snow fell in Gangwon.", title="South Korea’s winter")[0].id == "KR-gangwon"


def test_guarded_names_need_a_suffix_or_a_neighbour() -> None:
    assert found("Onchon is what he said.") == []
    assert found("Georgia called.") == []
    assert found("A farm in Onchon county was flooded.") == [("Onchon county", "KP1103")]
    assert found("Coffee is grown in Jordan Example’s book, and Chad came.") == []
    assert found("Wells were dug in Chad, in Jordan and in Onchon.") == [
        ("Chad", "TD"),
        ("Jordan", "JO"),
        ("Onchon", "KP1103"),
    ]
    assert ("Anak", "KP0910") in found("Farms in Anak, Haeju and Sariwon were flooded.")


def test_a_place_keeps_its_entry() -> None:
    (place,) = places("A fair was held in Rason.")
    assert (place.name, place.lat, place.lon, place.made_by) == ("Rason", 42.25, 130.3, MADE_BY)


WORDS = st.lists(
    st.sampled_from(
        "North South Korea and or the Gangwon Kangwon province Seoul Pyongyang China U.S. said in with , . "
        "' ’s Tumen River Kim Onchon county by to from urged 평양 에서 \n\n".split(" ")
    ),
    max_size=40,
)


@given(WORDS.map(" ".join) | st.text(max_size=200))
def test_findings_are_in_order_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for place in places(text, "KR", text[:20]):
        assert end <= place.span.start < place.span.end <= len(text)
        assert 0 < place.probability <= 1 and place.id
        end = place.span.end
