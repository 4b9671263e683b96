"""A desk's folder to all that is wrong with it; and where nothing is, to what looks wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.desks import loading
from sayso.desks.loading import build, folder_of
from sayso.desks.rows import DeskError, read_csv, read_tables
from sayso.desks.suspicions import Suspicion, suspicions
from sayso.model.desk import Desk, Indicator, Locality, Name, Outlet

_TABLES = {loading.OUTLETS: "outlet", loading.INDICATORS: "indicator"}
_FILES: dict[type, tuple[str, ...]] = {
    Desk: (loading.DESK_FILE,),
    Outlet: (loading.OUTLETS,),
    Locality: (loading.GAZETTEER,),
    Name: (loading.PEOPLE, loading.INSTITUTIONS),
    Indicator: (loading.INDICATORS,),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, in the order of files and lines. A desk with faults does not load."""

    desk: Desk
    faults: tuple[DeskError, ...]
    suspicious: tuple[DeskError, ...]


def check(name_or_path: str) -> Checked:
    """Everything that is wrong with a desk; what looks wrong is looked for where nothing is.

    Raises DeskError only where there is no such folder.
    """
    folder = folder_of(name_or_path)
    faults: list[DeskError] = []
    desk = build(folder, faults.append)
    found = () if faults else _placed(folder, suspicions(desk))
    return Checked(desk, _in_order(faults), _in_order(found))


def _in_order(found: Iterable[DeskError]) -> tuple[DeskError, ...]:
    return tuple(sorted(found, key=lambda one: (str(one.path), one.line)))


def _placed(folder: Path, found: Iterable[Suspicion]) -> Iterator[DeskError]:
    """Each suspicion where its entry stands; no file is read twice, since a desk may hold thousands of places."""
    lines: dict[str, dict[str, int]] = {}
    for suspicion in found:
        for file in _FILES[type(suspicion.about)]:
            if file not in lines:
                lines[file] = dict(_lines(folder / file))
            if suspicion.about.id in lines[file]:
                yield DeskError(folder / file, lines[file][suspicion.about.id], suspicion.says)
                break
        else:
            yield DeskError(folder / loading.DESK_FILE, 1, suspicion.says)


def _lines(path: Path) -> Iterator[tuple[str, int]]:
    """The id and the line of each entry in a file of a desk that loads."""
    if path.name in _TABLES:
        rows = read_tables(path, _TABLES[path.name])
    elif path.suffix == ".csv":
        rows = read_csv(path, ("id",), lambda unknown_column: None)
    else:
        return
    yield from ((row.text("id"), row.line) for row in rows)
