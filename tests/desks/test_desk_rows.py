"""A desk of one's own loads; a wrong one is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.desks import DeskError, load
from sayso.desks.rows import read_csv, read_toml
from sayso.desks.spellings import person_spellings, place_spellings, stem_of

DESK = 'id = "elsewhere"\ntitle = "Elsewhere"\n\n[map]\ncentre = [10.0, 20.0]\nspan = 3\n'
OUTLETS = '[[outlet]]\nid = "gazette"\nname = "The Elsewhere Gazette"\nhosts = ["gazette.example"]\n'
GAZETTEER = "id,name,kind,country,parent,lat,lon,hangul,weight,seat,aliases\nXX,Elsewhere,country,XX,,10,20,,5,,\n"
PEOPLE = "id,name,surname,hangul,aliases\nada,Ada Example,Example,,\n"
INSTITUTIONS = "id,name,type,kind,hangul,aliases\nbureau,Elsewhere Bureau,organisation,institution,,EB|Bureau\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "desk.toml": DESK,
        "outlets.toml": OUTLETS,
        "gazetteer.csv": GAZETTEER,
        "people.csv": PEOPLE,
        "institutions.csv": INSTITUTIONS,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_blanks_around_a_name_are_no_part_of_it(folder: Path) -> None:
    (folder / "outlets.toml").write_text(OUTLETS + 'aliases = [" ", " Gazette "]\n', encoding="utf-8")
    assert load(str(folder)).outlets[0].aliases == ("Gazette",)


def test_a_folder_with_five_files_is_a_desk(folder: Path) -> None:
    desk = load(str(folder))
    assert (desk.id, desk.centre, desk.span) == ("elsewhere", (10.0, 20.0), 3.0)
    assert [name.id for name in desk.names] == ["ada", "bureau"]
    assert desk.names[1].aliases == ("EB", "Bureau")
    assert desk.feeds == () and desk.indicators == ()


@pytest.mark.parametrize(
    ("file", "text", "line", "says"),
    [
        ("desk.toml", 'id = "a"\ntitle = \n', 2, "Invalid value"),
        ("desk.toml", 'id = "a"\ntitle = "A"\ncolour = "red"\n', 1, "unknown key 'colour'"),
        ("desk.toml", 'title = "A"\n', 1, "id is missing"),
        ("desk.toml", 'id = "a"\ntitle = "A"\n[map]\ncentre = [100, 0]\n', 1, "latitude is 100"),
        ("outlets.toml", OUTLETS + '\n[[outlet]]\nid = "x"\n', 6, "name is missing"),
        ("outlets.toml", OUTLETS + OUTLETS, 5, "stands already in line 1"),
        ("outlets.toml", OUTLETS + 'kind = "rumour"\n', 1, "kind is 'rumour'"),
        ("outlets.toml", OUTLETS + 'letter = "Z"\n', 1, "letter is 'Z'"),
        ("outlets.toml", OUTLETS + 'aliases = "one"\n', 1, "EMPTY"),
        ("feeds.toml", '[[feed]]\noutlet = "nobody"\nurl = "https://x.example"\n', 1, "no outlet has the id 'nobody'"),
        ("gazetteer.csv", GAZETTEER + "YY,Y,country,YY,ZZ,1,2,,1,,\n", 3, "no place has the id 'ZZ'"),
        ("gazetteer.csv", GAZETTEER + "YY,Y,country,YY,,north,2,,1,,\n", 3, "lat must be a number"),
        ("gazetteer.csv", GAZETTEER + "YY,Y,moon,YY,,1,2,,1,,\n", 3, "kind is 'moon'"),
        ("gazetteer.csv", GAZETTEER + "YY,Y\n", 3, "does not have 11 cells"),
        ("gazetteer.csv", "id,name\n", 1, "no column 'aliases'"),
        ("people.csv", "id,name,name,surname,hangul,aliases\nada,A,B,B,,\n", 1, "the column 'name' stands twice"),
        ("people.csv", PEOPLE + "ada,Ada Again,Again,,\n", 3, "stands already in line 2"),
        ("indicators.toml", '[[indicator]]\nid = "i"\nname = "I"\nwords = []\n', 1, "words is missing"),
        (
            "indicators.toml",
            '[[indicator]]\nid = "i"\nname = "I"\nwords = ["a"]\nabroad = "yes"\n',
            1,
            "abroad must be true or false",
        ),
    ],
)
def test_a_mistake_is_named_where_it_stands(folder: Path, file: str, text: str, line: int, says: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    if says == "EMPTY":  # one name without brackets is one name
        assert load(str(folder)).outlets[0].aliases == ("one",)
        return
    with pytest.raises(DeskError) as caught:
        load(str(folder))
    assert caught.value.path.name == file
    assert caught.value.line == line
    assert says in str(caught.value)


def test_a_desk_that_is_not_there_says_which_ones_are() -> None:
    with pytest.raises(DeskError, match="north-korea"):
        load("atlantis")


def test_a_missing_file_and_bytes_that_are_no_text_are_named(folder: Path) -> None:
    (folder / "people.csv").unlink()
    with pytest.raises(DeskError, match=r"people\.csv: is missing"):
        load(str(folder))
    (folder / "people.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DeskError, match="cannot be read"):
        load(str(folder))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_is_rows_or_a_desk_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any"
    path.write_text(text, encoding="utf-8", errors="replace")
    for read in (lambda: read_toml(path), lambda: list(read_csv(path, ("id", "name")))):
        try:
            read()
        except DeskError as failure:
            assert failure.path == path


def test_a_site_is_spelled_as_its_town_is() -> None:
    complexes = next(place for place in load().gazetteer if place.id == "KP-kaesong-complex")
    assert {"Gaeseong Industrial Complex", "Kaesŏng industrial complex"} <= {*complexes.aliases}


def test_sided_provinces_and_suffixes_are_spelled_out() -> None:
    assert {"North Pyongan", "North P'yŏngan", "Pyongan-bukto", "평안북도", "평안북"} <= set(
        place_spellings("평안북도")
    )
    assert "온천" not in place_spellings("온천군")  # also the word for a hot spring
    assert stem_of("구장군") == ("구장", "군")
    assert person_spellings("Choe Son Hui", "Choe", "최선희")[0] == "최선희"
