"""Names that two places share, or that newspapers spell in several ways. All sentences are ours, written unseen."""

from __future__ import annotations

import pytest

from sayso.analyse.places import PlaceFinder
from sayso.desks import load

FINDER = PlaceFinder(load())
SURE = 0.8  # what evals/places.py calls confident


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Kangwon and Gangwon, on both sides of a border
        ("Hail fell in Kangwon Province, a source in Wonsan said.", "Kangwon Province=KP04 Wonsan=KP0401"),
        ("Fires burned in Gangwon Province, near Gangneung.", "Gangwon Province=KR-gangwon Gangneung=KR-gangneung"),
        ("Maize rotted in Kangwon and Ryanggang provinces.", "Kangwon=KP04 Ryanggang provinces=KP01"),
        (
            "Soldiers from Sepho County in Gangwon Province, North Korea, went hungry.",
            "Sepho County=KP0411 Gangwon Province=KP04 North Korea=KP",
        ),
        ("South Korea's Kangwon province is known for snow.", "South Korea=KR Kangwon province=KR-gangwon"),
        ("Skiers came to Pyeongchang in Gangwon.", "Pyeongchang=KR-pyeongchang Gangwon=KR-gangwon"),
        # Rason and its two ports
        ("Crab left Rason by lorry.", "Rason=KP12"),
        ("The Rajin-Sonbong zone was shut for a year.", "Rajin-Sonbong=KP12"),
        ("Coal lay at Rajin port and at Sonbong.", "Rajin=KP-rajin Sonbong=KP-sonbong"),
        ("Ships from Najin and Chongjin were late.", "Najin=KP-rajin Chongjin=KP0205"),
        ("A fair in Naseon, North Korea, drew few.", "Naseon=KP12 North Korea=KP"),
        # Tumen, the river and the town
        ("They crossed the Tumen at night.", "Tumen=tumen-river"),
        ("Guards stood along the Tumen River.", "Tumen River=tumen-river"),
        ("A trader in Tumen, a city in China's Yanbian, called.", "Tumen=CN-tumen China=CN Yanbian=CN-yanbian"),
        ("A detention centre in Tumen held twenty of them, China said.", "Tumen=CN-tumen"),
        ("Buses ran between Tumen and Hunchun.", "Tumen=CN-tumen Hunchun=CN-hunchun"),
        ("Namyang lies across the bridge from Tumen.", "Namyang=KP-namyang Tumen=CN-tumen"),
        ("Waters of the Duman River rose.", "Duman River=tumen-river"),
        # the North and the South
        ("South Korea sent rice; people in the North ate it.", "the North=KP"),
        ("She fled North Korea and lives in the South.", "North Korea=KP the South=KR"),
        ("The North said on Monday that South Korea lied.", ""),
        ("The south of the country was dry.", ""),
        ("He drove to the North Gate of the campus in Seoul.", "Seoul=KR-seoul"),
        ("The North and South Korea exchanged notes.", ""),
        # Pyongyang, the place and the government
        ("Pyongyang denied the report.", ""),
        ("Prices rose in Pyongyang and Nampo.", "Pyongyang=KP10 Nampo=KP11"),
        ("Pyongyang's residents queued for water.", "Pyongyang=KP10"),
        ("Talks between Pyongyang and Moscow stalled.", ""),
        ("A train left Pyongyang for Moscow.", "Pyongyang=KP10 Moscow=RU-moscow"),
        ("Embassies in Pyongyang closed.", "Pyongyang=KP10"),
        # Kaesong
        ("Flu was reported in Kaesong.", "Kaesong=KP13"),
        ("The Kaesong Industrial Complex stood empty.", "Kaesong Industrial Complex=KP-kaesong-complex"),
        ("Firms left the Gaeseong Industrial Complex.", "Gaeseong Industrial Complex=KP-kaesong-complex"),
        ("The inter-Korean liaison office in Kaesŏng burned.", "Kaesŏng=KP13"),
        # Yalu
        ("Boats crossed the Yalu to Dandong.", "Yalu=yalu Dandong=CN-dandong"),
        ("The Amnok River froze early.", "Amnok River=yalu"),
        ("Ice on the Yalu broke at Hyesan.", "Yalu=yalu Hyesan=KP0101"),
        # towns along the border and their spellings
        ("Miners in Musan were paid in maize.", "Musan=KP0218"),
        ("Ore came from Musan County, North Hamgyong Province.", "Musan County=KP0218 North Hamgyong Province=KP02"),
        ("A source in Hoeryong, across from Sanhe, said so.", "Hoeryong=KP0203 Sanhe=CN-sanhe"),
        ("Wagons wait at Sinuiju, Sinŭiju or Shinuiju.", "Sinuiju=KP0601 Sinŭiju=KP0601 Shinuiju=KP0601"),
        ("Cargo moved from Dandong to Sinuiju.", "Dandong=CN-dandong Sinuiju=KP0601"),
        ("Masks were made in Andong, South Korea.", "Andong=KR-andong South Korea=KR"),
        ("Smugglers in Changbai County face Hyesan.", "Changbai County=CN-changbai Hyesan=KP0101"),
        ("Snow covered Changbai Mountain in China.", "Changbai Mountain=KP-paektu China=CN"),
        ("He rode a horse up Mount Paektu.", "Mount Paektu=KP-paektu"),
        ("Timber came down from Paektusan to Samjiyon.", "Paektusan=KP-paektu Samjiyon=KP0107"),
        ("Fishers of Chongjin, Ch'ongjin or Cheongjin drowned.", "Chongjin=KP0205 Ch'ongjin=KP0205 Cheongjin=KP0205"),
        ("A source in Ryanggang-do called.", "Ryanggang-do=KP01"),
        ("Potatoes froze in Yanggang Province.", "Yanggang Province=KP01"),
        ("Hunger was worst in Ryanggang.", "Ryanggang=KP01"),
        ("A submarine was built at Sinpo.", "Sinpo=KP0301"),
        ("Steel from Kimchaek and Songrim was sold.", "Kimchaek=KP0202 Songrim=KP0802"),
        ("Trolleybuses ran in Pyeongseong, Hamheung and Wŏnsan.", "Pyeongseong=KP0701 Hamheung=KP0307 Wŏnsan=KP0401"),
        ("Ammonia leaked at Manpo.", "Manpo=KP0502"),
        # names that are words, people or states as well
        ("He was born in Atlanta, Georgia.", "Atlanta=US-atlanta Georgia=US-georgia"),
        ("Tbilisi, Georgia, received six workers.", "Tbilisi=GE-tbilisi Georgia=GE"),
        ("Washington imposed sanctions.", ""),
        ("He flew to Washington on Friday.", "Washington=US-dc"),
        ("She studied in Washington state.", "Washington state=US-washington"),
        ("Planes landed at Incheon, west of Seoul.", "Incheon=KR-incheon Seoul=KR-seoul"),
        ("Moscow vetoed the text.", ""),
        ("Workers slept in tents near Moscow.", "Moscow=RU-moscow"),
        ("He soaked in an onchon spring.", ""),
        ("Salt was dried in Onchon County, Nampo.", "Onchon County=KP1103 Nampo=KP11"),
        ("Jordan Example and Chad Example wrote it.", ""),
        # workers and embassies abroad
        (
            "Crews went from Vladivostok to Khabarovsk and Blagoveshchensk.",
            "Vladivostok=RU-vladivostok Khabarovsk=RU-khabarovsk Blagoveshchensk=RU-blagoveshchensk",
        ),
        ("Statues rose in Dakar and Windhoek.", "Dakar=SN-dakar Windhoek=NA-windhoek"),
        ("Welders in Gdańsk were sent home.", "Gdańsk=PL-gdansk"),
        (
            "A restaurant in Phnom Penh closed, as did one in Vientiane.",
            "Phnom Penh=KH-phnompenh Vientiane=LA-vientiane",
        ),
    ],
)
def test_a_name_is_the_place_that_is_meant(text: str, expected: str) -> None:
    found = " ".join(f"{place.span.of(text)}={place.id}" for place in FINDER.find(text))
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Gangwon.",
        "A hall was opened in Kosong.",
        "He was seen in Cheorwon.",
        "Rice was planted in Sunchon.",
        "Ongjin is by the sea.",
        "Chilgok and Andong are quiet.",
        "Mines were cleared in Goseong and in Cholwon.",
    ],
)
def test_without_a_cue_no_side_of_the_border_is_sure(text: str) -> None:
    sided = [place for place in FINDER.find(text) if place.span.of(text) not in {"Andong", "Chilgok"}]
    assert all(place.probability < SURE for place in sided)
