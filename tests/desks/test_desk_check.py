"""A check tells every fault of a desk at once, and what looks wrong about one that has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.desks import DeskError, check, load

DESK = 'id = "elsewhere"\ntitle = "Elsewhere"\ntimezone = "Asia/Seoul"\n'
OUTLETS = '[[outlet]]\nid = "gazette"\nname = "The Elsewhere Gazette"\nhosts = ["gazette.example"]\n'
COLUMNS = "id,name,kind,country,parent,lat,lon,hangul,weight,seat,aliases\n"
GAZETTEER = COLUMNS + "KR,South Korea,country,KR,,36.5,127.8,,5,,\nquay,Quay,province,KR,KR,36,128,,2,,\n"
PEOPLE = "id,name,surname,hangul,aliases\nada,Ada Example,Example,,\n"
INSTITUTIONS = "id,name,type,kind,hangul,aliases\nbureau,Elsewhere Bureau,organisation,institution,,EB|Bureau\n"
INDICATORS = '[[indicator]]\nid = "eel"\nname = "Eels"\nwords = ["eels landed"]\n'
FILES = {
    "desk.toml": DESK,
    "outlets.toml": OUTLETS,
    "gazetteer.csv": GAZETTEER,
    "people.csv": PEOPLE,
    "institutions.csv": INSTITUTIONS,
    "indicators.toml": INDICATORS,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(found: tuple[DeskError, ...]) -> list[tuple[str, int, str]]:
    return [(one.path.name, one.line, one.what) for one in found]


def test_a_sound_desk_has_neither(folder: Path) -> None:
    found = check(str(folder))
    assert (found.faults, found.suspicious) == ((), ())
    assert found.desk == load(str(folder))


def test_every_fault_of_every_file_is_told(folder: Path) -> None:
    texts = {
        "desk.toml": 'title = "Elsewhere"\ncolour = "red"\nshape = "round"\n[map]\ncentre = [100, 200]\n',
        "outlets.toml": OUTLETS + '[[outlet]]\nid = "gazette"\nkind = "rumour"\nletter = "Z"\naliases = 3\n',
        "feeds.toml": '[[feed]]\noutlet = "gazete"\n',
        "gazetteer.csv": COLUMNS + "KR,,moon,KR,KX,north,999,,-1,maybe,\nshort,Row\n",
        "people.csv": "id,name\n",
        "institutions.csv": INSTITUTIONS + "bureau,Again,planet,,,\n",
        "indicators.toml": "[[indicator]\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    found = check(str(folder))
    assert [(file, line, what.split(";")[0]) for file, line, what in told(found.faults)] == [
        ("desk.toml", 1, "unknown key 'colour'"),
        ("desk.toml", 1, "unknown key 'shape'"),
        ("desk.toml", 1, "latitude is 100"),
        ("desk.toml", 1, "longitude is 200"),
        ("desk.toml", 1, "id is missing"),
        ("feeds.toml", 1, "no outlet has the id 'gazete'"),
        ("feeds.toml", 1, "url is missing"),
        ("gazetteer.csv", 2, "no place has the id 'KX'"),
        ("gazetteer.csv", 2, "name is missing"),
        ("gazetteer.csv", 2, "kind is 'moon'"),
        ("gazetteer.csv", 2, "lat must be a number from -90 to 90, not 'north'"),
        ("gazetteer.csv", 2, "lon is 999"),
        ("gazetteer.csv", 2, "weight is -1"),
        ("gazetteer.csv", 2, "seat is 'maybe'"),
        ("gazetteer.csv", 3, "does not have 11 cells, as the first line has"),
        ("indicators.toml", 1, "Expected ']]' at the end of an array declaration (at line 1, column 12)"),
        ("institutions.csv", 3, "type is 'planet'"),
        ("institutions.csv", 3, "the id 'bureau' stands already in line 2"),
        ("outlets.toml", 5, "name is missing"),
        ("outlets.toml", 5, "kind is 'rumour'"),
        ("outlets.toml", 5, "aliases must be a list of texts, not 3"),
        ("outlets.toml", 5, "letter is 'Z'"),
        ("outlets.toml", 5, "the id 'gazette' stands already in line 1"),
        ("people.csv", 1, "no column 'aliases', 'hangul', 'surname'"),
    ]
    assert found.suspicious == ()  # a desk that does not load is mended first


def test_a_fault_says_what_would_be_right(folder: Path) -> None:
    (folder / "feeds.toml").write_text('[[feed]]\noutlet = "gazete"\nurl = "https://x.example"\n', encoding="utf-8")
    (folder / "gazetteer.csv").write_text(GAZETTEER + "q,Q,moon,KR,qay,36,128,,1,,\n", encoding="utf-8")
    assert [what for _, _, what in told(check(str(folder)).faults)] == [
        "no outlet has the id 'gazete'; did you mean 'gazette'?",
        "no place has the id 'qay'; did you mean 'quay'?",
        "kind is 'moon'; it must be one of city, country, county, province, region, site, town, water",
    ]


def test_loading_refuses_at_the_first_of_them(folder: Path) -> None:
    (folder / "outlets.toml").write_text("[[outlet]]\n\n[[outlet]]\n", encoding="utf-8")
    assert len(check(str(folder)).faults) == 4
    with pytest.raises(DeskError, match=r"outlets\.toml:1: id is missing"):
        load(str(folder))


def test_outlets_that_cannot_be_read_are_no_fault_of_the_feeds(folder: Path) -> None:
    (folder / "outlets.toml").write_text("[[outlet]\n", encoding="utf-8")
    (folder / "feeds.toml").write_text('[[feed]]\noutlet = "gazette"\nurl = "https://x.example"\n', encoding="utf-8")
    assert [file for file, _, _ in told(check(str(folder)).faults)] == ["outlets.toml"]


@pytest.mark.parametrize(
    ("file", "more", "line", "says"),
    [
        ("outlets.toml", '[[outlet]]\nid = "b"\nname = "Buoy"\n', 5, "Buoy has no hosts"),
        (
            "outlets.toml",
            '[[outlet]]\nid = "b"\nname = "Buoy"\nhosts = ["https://buoy.example/"]\n',
            5,
            "host 'https://buoy.example/' is none; write it as paper.example",
        ),
        (
            "outlets.toml",
            '[[outlet]]\nid = "b"\nname = "Buoy"\nhosts = ["b.example"]\ncountry = "Korea"\n',
            5,
            "country 'Korea' is no code",
        ),
        (
            "outlets.toml",
            '[[outlet]]\nid = "b"\nname = "the elsewhere gazette"\nhosts = ["b.example"]\n',
            5,
            "'the elsewhere gazette' also names gazette",
        ),
        ("gazetteer.csv", "far,Far,town,KR,KR,63,128,,1,,\n", 4, "Far at 63, 128 lies outside KR"),
        ("gazetteer.csv", "isle,Isle,town,,quay,20,128,,1,,\n", 4, "Isle lies 1779 km from Quay, its parent"),
        ("gazetteer.csv", "loop,Loop,town,KR,loop,36,128,,1,,\n", 4, "Loop lies in itself: loop in loop"),
        ("gazetteer.csv", "x,Hyesan,city,KP,,41.4,128.2,청진시,1,,\n", 4, "no spelling of '청진시' resembles 'Hyesan'"),
        ("gazetteer.csv", "x,Hyesan,city,KP,,41.4,128.2,Hyesan,1,,\n", 4, "no spelling of 'Hyesan' resembles 'Hyesan'"),
        ("people.csv", "kim,Kim Jong Un,Kim,김덕훈,\n", 3, "no spelling of '김덕훈' resembles 'Kim Jong Un'"),
        (
            "indicators.toml",
            '[[indicator]]\nid = "all"\nname = "All"\nwords = ["young eels landed"]\n',
            5,
            "'eels landed' also belongs to eel",
        ),
    ],
)
def test_what_looks_wrong_is_told_where_it_stands(folder: Path, file: str, more: str, line: int, says: str) -> None:
    (folder / file).write_text(FILES[file] + more, encoding="utf-8")
    found = check(str(folder))
    assert found.faults == ()
    assert [(name, at) for name, at, _ in told(found.suspicious)] == [(file, line)]
    assert all(what.startswith(says) for _, _, what in told(found.suspicious))


def test_of_two_bearers_of_a_name_the_later_is_told(folder: Path) -> None:
    (folder / "people.csv").write_text(PEOPLE + "bob,Bob Bureau,Bureau,,eb\n", encoding="utf-8")
    assert told(check(str(folder)).suspicious) == [
        ("institutions.csv", 2, "'EB' also names bob; leave it to one of them")
    ]


@pytest.mark.parametrize("zone", ["Asia/Quay", "Asia", "../Asia/Seoul"])
def test_a_zone_that_no_clock_has_is_told(folder: Path, zone: str) -> None:
    (folder / "desk.toml").write_text(DESK.replace("Asia/Seoul", zone), encoding="utf-8")
    assert told(check(str(folder)).suspicious) == [
        ("desk.toml", 1, f"timezone {zone!r} is no IANA zone; write it as Asia/Seoul")
    ]


def test_a_number_beyond_any_float_is_a_fault(folder: Path) -> None:
    (folder / "desk.toml").write_text(DESK + f"[map]\ncentre = [1{'0' * 400}, 2]\n", encoding="utf-8")
    (fault,) = check(str(folder)).faults
    assert fault.what.startswith("latitude must be a number from -90 to 90")


def test_a_file_with_many_warnings_is_read_again_only_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f"p{k},P{k},town,KR,KR,63,128,,1,,\n" for k in range(20))
    (folder / "gazetteer.csv").write_text(GAZETTEER + rows, encoding="utf-8")
    read: list[str] = []
    was = Path.read_text

    def noted(path: Path, encoding: str | None = None) -> str:
        read.append(path.name)
        return was(path, encoding=encoding)

    monkeypatch.setattr(Path, "read_text", noted)
    assert [one.line for one in check(str(folder)).suspicious] == list(range(4, 24))
    assert read.count("gazetteer.csv") == 2


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        ('kind = "money"\nunit = "KPW"', 'kind = "money"\nunit = "USD"', False),
        ('kind = "money"\nunit = "KPW"', 'kind = "money"', True),
        ('kind = "money"', 'kind = "share"', False),
        ('kind = "share"\nof = ["theft"]', 'kind = "share"\nof = ["crime"]', False),
        ('kind = "share"\nof = ["theft"]', 'kind = "share"\nof = ["theft", "crime"]', True),
        ('kind = "share"\nof = ["theft"]', 'kind = "share"', True),
    ],
)
def test_indicators_overlap_only_where_one_figure_may_be_either(
    folder: Path, first: str, second: str, overlap: bool
) -> None:
    shape = '[[indicator]]\nid = "{}"\nname = "N"\nwords = ["officers"]\n{}\n'
    (folder / "indicators.toml").write_text(shape.format("a", first) + shape.format("b", second), encoding="utf-8")
    assert [line for _, line, _ in told(check(str(folder)).suspicious)] == ([first.count("\n") + 6] if overlap else [])


def test_a_circle_of_parents_is_told_at_each_of_its_places(folder: Path) -> None:
    circle = "a,A,town,KR,b,36,128,,1,,\nb,B,town,KR,a,36,128,,1,,\nc,C,town,KR,b,36,128,,1,,\n"
    (folder / "gazetteer.csv").write_text(GAZETTEER + circle, encoding="utf-8")
    assert [(line, what.split(";")[0]) for _, line, what in told(check(str(folder)).suspicious)] == [
        (4, "A lies in itself: a in b in a"),
        (5, "B lies in itself: b in a in b"),
    ]


def test_a_box_may_cross_the_180th_meridian(folder: Path) -> None:
    rows = "FJ,Fiji,country,FJ,,-17.7,178,,3,,\nf,Taveuni,town,FJ,FJ,-16.8,-179.9,,1,,\ng,Gone,town,FJ,FJ,-17,20,,1,,\n"
    (folder / "gazetteer.csv").write_text(GAZETTEER + rows, encoding="utf-8")
    assert [line for _, line, _ in told(check(str(folder)).suspicious)] == [6]


def test_a_desk_that_is_not_there_is_the_callers_fault() -> None:
    with pytest.raises(DeskError, match="those that ship: north-korea, turkmenistan"):
        check("atlantis")


def test_the_desk_that_ships_first_has_no_fault_and_few_warnings() -> None:
    found = check("north-korea")
    assert found.faults == ()
    assert len(found.suspicious) <= 5 and not any(one.path.name == "gazetteer.csv" for one in found.suspicious)
