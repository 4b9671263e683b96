"""A desk's folder to a Desk value, checked; or a DeskError that names the file and the line.

Loading stops at the first mistake. Checking builds in the same way and is told of each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeVar

from sayso.desks.rows import DeskError, OnFault, Row, nearest, read_csv, read_tables, read_toml, refuse
from sayso.desks.spellings import KOREAN_SIDES, person_spellings, place_spellings, unique
from sayso.model.desk import Desk, Feed, Indicator, Locality, Name, Outlet
from sayso.model.findings import EntityType, FigureKind, SourceKind

SHIPPED = Path(__file__).parent
DESK_FILE, OUTLETS, FEEDS, INDICATORS = "desk.toml", "outlets.toml", "feeds.toml", "indicators.toml"
GAZETTEER, PEOPLE, INSTITUTIONS = "gazetteer.csv", "people.csv", "institutions.csv"

_DESK_KEYS = {"id", "title", "languages", "timezone", "map"}
_OUTLET_KEYS = {"id", "name", "kind", "aliases", "hosts", "owner", "country", "language", "letter"}
_OUTLET_KINDS = (SourceKind.OUTLET.value, SourceKind.WIRE.value, SourceKind.STATE_MEDIA.value)
_GAZETTEER_COLUMNS = ("id", "name", "kind", "country", "parent", "lat", "lon", "hangul", "weight", "seat", "aliases")
_PLACE_KINDS = ("country", "province", "city", "county", "town", "site", "region", "water")
_PERSON_COLUMNS = ("id", "name", "surname", "hangul", "aliases")
_INSTITUTION_COLUMNS = ("id", "name", "type", "kind", "hangul", "aliases")
_INDICATOR_KEYS = {"id", "name", "words", "kind", "unit", "of", "abroad"}
_LETTERS = "ABCDEF"
_NOWHERE = [0.0, 0.0]


def names() -> list[str]:
    """The desks that ship, by id."""
    return sorted(folder.name.replace("_", "-") for folder in SHIPPED.iterdir() if (folder / DESK_FILE).is_file())


def folder_of(name_or_path: str) -> Path:
    """The folder of a desk that ships, or of one by its path; DeskError where there is none."""
    folder = SHIPPED / name_or_path.replace("-", "_") if name_or_path in names() else Path(name_or_path)
    if not folder.is_dir():
        raise DeskError(folder, 0, f"no such desk; those that ship: {', '.join(names())}")
    return folder


def load(name_or_path: str = "north-korea") -> Desk:
    """A desk by the id of one that ships, or by the path of a folder. Loaded once a process.

    Raises DeskError for a desk that is not there or whose data cannot be used.
    """
    return _load(folder_of(name_or_path))


@lru_cache(maxsize=8)
def _load(folder: Path) -> Desk:
    return build(folder)


def build(folder: Path, on_fault: OnFault = refuse) -> Desk:
    """The desk of a folder; `on_fault` hears what is wrong with it, and what is not raised there is left out."""
    head = _part(lambda: _head(read_toml(folder / DESK_FILE, on_fault)), Desk("", ""), on_fault)
    outlets = _part(lambda: _outlets(folder / OUTLETS, on_fault), None, on_fault)
    known = None if outlets is None else {outlet.id for outlet in outlets}
    return replace(
        head,
        outlets=outlets or (),
        feeds=_part(lambda: _feeds(folder / FEEDS, known, on_fault), (), on_fault),
        gazetteer=_part(lambda: _gazetteer(folder / GAZETTEER, on_fault), (), on_fault),
        names=_names(folder, on_fault),
        indicators=_part(lambda: _indicators(folder / INDICATORS, on_fault), (), on_fault),
    )


_Read = TypeVar("_Read")


def _part(read: Callable[[], _Read], otherwise: _Read, on_fault: OnFault) -> _Read:
    """What one file holds, or what stands for it where the file as a whole cannot be read."""
    try:
        return read()
    except DeskError as fault:
        on_fault(fault)
        return otherwise


def _head(row: Row) -> Desk:
    centre, span = _map(row.only(_DESK_KEYS))
    languages = row.texts("languages") or ("en",)
    return Desk(row.text("id"), row.text("title"), languages, row.text("timezone", "UTC"), centre, span)


def _map(head: Row) -> tuple[tuple[float, float], float]:
    cells = head.cells.get("map", {})
    if not isinstance(cells, dict):
        head.wrong("map must be a table, [map]")
        cells = {}
    part = replace(head, cells=cells).only({"centre", "span"})
    centre = cells.get("centre", _NOWHERE)
    if not isinstance(centre, list) or len(centre) != 2:
        head.wrong(f"map.centre must be [latitude, longitude], not {centre!r}")
        centre = _NOWHERE
    pair = replace(head, cells=dict(zip(("latitude", "longitude"), centre, strict=True)))
    return (pair.number("latitude", -90, 90), pair.number("longitude", -180, 180)), part.number("span", 0.1, 360, 180.0)


def _optional_tables(path: Path, table: str, on_fault: OnFault) -> Iterable[Row]:
    return read_tables(path, table, on_fault) if path.exists() else ()


def _outlets(path: Path, on_fault: OnFault) -> tuple[Outlet, ...]:
    return _checked(_outlet(row) for row in read_tables(path, "outlet", on_fault))


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


def _feeds(path: Path, outlets: Collection[str] | None, on_fault: OnFault) -> tuple[Feed, ...]:
    return tuple(_feed(row, outlets) for row in _optional_tables(path, "feed", on_fault))


def _feed(row: Row, outlets: Collection[str] | None) -> Feed:
    """A feed, whose outlet must be among those given; None where they could not be read."""
    row.only({"outlet", "url", "kind"})
    outlet = row.text("outlet")
    if outlet and outlets is not None and outlet not in outlets:
        row.wrong(f"no outlet has the id {outlet!r}{nearest(outlet, outlets)}")
    return Feed(outlet, row.text("url"), row.choice("kind", ("feed", "page"), "feed"))


def _indicators(path: Path, on_fault: OnFault) -> tuple[Indicator, ...]:
    return _checked(_indicator(row) for row in _optional_tables(path, "indicator", on_fault))


def _indicator(row: Row) -> tuple[Row, Indicator]:
    row.only(_INDICATOR_KEYS)
    kind = row.choice("kind", [kind.value for kind in FigureKind], "count")
    if not (words := row.texts("words")):
        row.wrong("words is missing; name at least one that stands in the sentence")
    of, abroad = row.texts("of"), row.flag("abroad")
    return row, Indicator(row.text("id"), row.text("name"), words, kind, row.text("unit", ""), of, abroad)


def _gazetteer(path: Path, on_fault: OnFault) -> tuple[Locality, ...]:
    rows = list(read_csv(path, _GAZETTEER_COLUMNS, on_fault))
    ids = {row.cells["id"].strip() for row in rows}
    return tuple(_spelled_as_parents(_checked((row, _locality(row, ids)) for row in rows)))


def _spelled_as_parents(places: Sequence[Locality]) -> Iterator[Locality]:
    """The places, those that are called after the town they lie in by each of its spellings too: Gaeseong Complex."""
    known = {place.id: place for place in places}
    for place in places:
        parent = known.get(place.parent)
        if not parent or place.kind != "site" or place.country not in KOREAN_SIDES:
            yield place
            continue
        latin = [one for one in parent.aliases if one[0].isupper() and one.replace("'", "").isalpha()]
        called = [one.removeprefix(parent.name) for one in (place.name, *place.aliases)]
        ends = [end for end in called if end.startswith(" ")]
        yield replace(place, aliases=unique([*place.aliases, *(name + end for name in latin for end in ends)]))


def _locality(row: Row, ids: set[str]) -> Locality:
    parent, country, hangul = row.text("parent", ""), row.text("country", ""), row.text("hangul", "")
    if parent and parent not in ids:
        row.wrong(f"no place has the id {parent!r}{nearest(parent, ids)}")
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


def _names(folder: Path, on_fault: OnFault) -> tuple[Name, ...]:
    none: list[Row] = []
    people = _part(lambda: list(read_csv(folder / PEOPLE, _PERSON_COLUMNS, on_fault)), none, on_fault)
    others = _part(lambda: list(read_csv(folder / INSTITUTIONS, _INSTITUTION_COLUMNS, on_fault)), none, on_fault)
    return _checked([*((row, _person(row)) for row in people), *((row, _institution(row)) for row in others)])


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
            where = f"line {earlier.line}" if earlier.path == row.path else f"{earlier.path.name}:{earlier.line}"
            row.wrong(f"the id {entry.id!r} stands already in {where}; each needs its own")
            continue
        if entry.id:
            lines[entry.id] = row
        entries.append(entry)
    return tuple(entries)
