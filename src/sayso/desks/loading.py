"""A desk's folder to a Desk value, checked; or a DeskError that names the file and the line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeVar

from sayso.desks.rows import DeskError, Row, read_csv, read_tables, read_toml
from sayso.desks.spellings import person_spellings, place_spellings, unique
from sayso.model.desk import Desk, Feed, Indicator, Locality, Name, Outlet
from sayso.model.findings import EntityType, FigureKind, SourceKind

SHIPPED = Path(__file__).parent
DESK_FILE = "desk.toml"
KOREAN_SIDES = ("KP", "KR")

_DESK_KEYS = {"id", "title", "languages", "timezone", "map"}
_OUTLET_KEYS = {"id", "name", "kind", "aliases", "hosts", "owner", "country", "language", "letter"}
_OUTLET_KINDS = (SourceKind.OUTLET.value, SourceKind.WIRE.value, SourceKind.STATE_MEDIA.value)
_GAZETTEER_COLUMNS = ("id", "name", "kind", "country", "parent", "lat", "lon", "hangul", "weight", "seat", "aliases")
_PLACE_KINDS = ("country", "province", "city", "county", "town", "site", "region", "water")
_PERSON_COLUMNS = ("id", "name", "surname", "hangul", "aliases")
_INSTITUTION_COLUMNS = ("id", "name", "type", "kind", "hangul", "aliases")
_INDICATOR_KEYS = {"id", "name", "words", "kind", "unit", "of", "abroad"}
_LETTERS = "ABCDEF"


def names() -> list[str]:
    """The desks that ship, by id."""
    return sorted(folder.name.replace("_", "-") for folder in SHIPPED.iterdir() if (folder / DESK_FILE).is_file())


def load(name_or_path: str = "north-korea") -> Desk:
    """A desk by the id of one that ships, or by the path of a folder. Loaded once a process.

    Raises DeskError for a desk that is not there or whose data cannot be used.
    """
    shipped = SHIPPED / name_or_path.replace("-", "_")
    is_name = name_or_path in names()
    return _load(shipped if is_name else Path(name_or_path))


@lru_cache(maxsize=8)
def _load(folder: Path) -> Desk:
    if not folder.is_dir():
        raise DeskError(folder, 0, f"no such desk; those that ship: {', '.join(names())}")
    head = read_toml(folder / DESK_FILE).only(_DESK_KEYS)
    centre, span = _map(head)
    outlets = _checked(_outlet(row) for row in read_tables(folder / "outlets.toml", "outlet"))
    known = {outlet.id for outlet in outlets}
    return Desk(
        id=head.text("id"),
        title=head.text("title"),
        languages=head.texts("languages") or ("en",),
        timezone=head.text("timezone", "UTC"),
        centre=centre,
        span=span,
        outlets=outlets,
        feeds=tuple(_feed(row, known) for row in _optional_tables(folder / "feeds.toml", "feed")),
        gazetteer=_gazetteer(folder / "gazetteer.csv"),
        names=_names(folder),
        indicators=_checked(_indicator(row) for row in _optional_tables(folder / "indicators.toml", "indicator")),
    )


def _map(head: Row) -> tuple[tuple[float, float], float]:
    cells = head.cells.get("map", {})
    if not isinstance(cells, dict):
        raise head.error("map must be a table")
    part = Row(head.path, head.line, cells).only({"centre", "span"})
    centre = cells.get("centre", [0.0, 0.0])
    if not isinstance(centre, list) or len(centre) != 2:
        raise head.error("map.centre must be [latitude, longitude]")
    pair = Row(head.path, head.line, dict(zip(("latitude", "longitude"), centre, strict=True)))
    return (pair.number("latitude", -90, 90), pair.number("longitude", -180, 180)), part.number("span", 0.1, 360, 180.0)


def _optional_tables(path: Path, table: str) -> Iterable[Row]:
    return read_tables(path, table) if path.exists() else ()


def _outlet(row: Row) -> tuple[Row, Outlet]:
    row.only(_OUTLET_KEYS)
    return row, Outlet(
        id=row.text("id"),
        name=row.text("name"),
        kind=SourceKind(row.choice("kind", _OUTLET_KINDS, "outlet")),
        aliases=row.texts("aliases"),
        hosts=row.texts("hosts"),
        owner=row.text("owner", ""),
        country=row.text("country", ""),
        language=row.text("language", ""),
        letter=row.choice("letter", _LETTERS, "F"),
    )


def _feed(row: Row, outlets: set[str]) -> Feed:
    row.only({"outlet", "url", "kind"})
    outlet = row.text("outlet")
    if outlet not in outlets:
        raise row.error(f"no outlet has the id {outlet!r}")
    return Feed(outlet, row.text("url"), row.choice("kind", ("feed", "page"), "feed"))


def _indicator(row: Row) -> tuple[Row, Indicator]:
    row.only(_INDICATOR_KEYS)
    kind = row.choice("kind", [kind.value for kind in FigureKind], "count")
    if not (words := row.texts("words")):
        raise row.error("words is missing")
    of, abroad = row.texts("of"), row.flag("abroad")
    return row, Indicator(row.text("id"), row.text("name"), words, kind, row.text("unit", ""), of, abroad)


def _gazetteer(path: Path) -> tuple[Locality, ...]:
    rows = list(read_csv(path, _GAZETTEER_COLUMNS))
    ids = {row.text("id") for row in rows}
    return _checked((row, _locality(row, ids)) for row in rows)


def _locality(row: Row, ids: set[str]) -> Locality:
    parent, country, hangul = row.text("parent", ""), row.text("country", ""), row.text("hangul", "")
    if parent and parent not in ids:
        raise row.error(f"no place has the id {parent!r}")
    name, written = row.text("name"), row.texts("aliases")
    generated = place_spellings(hangul) if hangul and country in KOREAN_SIDES else (hangul,)
    return Locality(
        id=row.text("id"),
        name=name,
        kind=row.choice("kind", _PLACE_KINDS, "town"),
        country=country,
        parent=parent,
        lat=row.degrees("lat", 90),
        lon=row.degrees("lon", 180),
        hangul=hangul,
        aliases=unique([*written, *generated], but=name),
        weight=row.number("weight", 0, 1000, 1.0),
        seat=row.choice("seat", ("yes", "no"), "no") == "yes",
    )


def _names(folder: Path) -> tuple[Name, ...]:
    people = ((row, _person(row)) for row in read_csv(folder / "people.csv", _PERSON_COLUMNS))
    institutions = ((row, _institution(row)) for row in read_csv(folder / "institutions.csv", _INSTITUTION_COLUMNS))
    return _checked([*people, *institutions])


def _person(row: Row) -> Name:
    name, surname, hangul = row.text("name"), row.text("surname"), row.text("hangul", "")
    aliases = unique([*row.texts("aliases"), *person_spellings(name, surname, hangul)], but=name)
    return Name(row.text("id"), name, EntityType.PERSON, SourceKind.PERSON, aliases, surname, hangul)


def _institution(row: Row) -> Name:
    name, hangul = row.text("name"), row.text("hangul", "")
    return Name(
        id=row.text("id"),
        name=name,
        type=EntityType(row.choice("type", [kind.value for kind in EntityType], "organisation")),
        kind=SourceKind(row.choice("kind", [kind.value for kind in SourceKind], "institution")),
        aliases=unique([*row.texts("aliases"), hangul], but=name),
        hangul=hangul,
    )


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_Identified)


def _checked(rows: Iterable[tuple[Row, _Entry]]) -> tuple[_Entry, ...]:
    """The entries in the file's order, once it is sure that no two share an id."""
    lines: dict[str, Row] = {}
    entries: list[_Entry] = []
    for row, entry in rows:
        if earlier := lines.get(entry.id):
            raise row.error(f"the id {entry.id!r} stands already in line {earlier.line}")
        lines[entry.id] = row
        entries.append(entry)
    return tuple(entries)
