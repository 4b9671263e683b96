"""A desk's files as checked rows that remember their line, so that a mistake is named where it stands."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TOML_PLACE = re.compile(r"\(at line (\d{1,9})")
_SEPARATOR = "|"  # parts several names in one CSV cell


class DeskError(ValueError):
    """Desk data that cannot be used: the message starts with the file and, where known, the line."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        self.path, self.line, self.what = path, line, what
        super().__init__(f"{path}:{line}: {what}" if line else f"{path}: {what}")


@dataclass(frozen=True)
class Row:
    """One entry of a desk file: what it holds, and where."""

    path: Path
    line: int
    cells: Mapping[str, Any]

    def error(self, what: str) -> DeskError:
        """What to raise when this row is wrong."""
        return DeskError(self.path, self.line, what)

    def only(self, known: Collection[str]) -> Row:
        """The row itself, once it is sure that it holds no key that we would ignore."""
        if unknown := sorted(set(self.cells) - set(known)):
            raise self.error(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")
        return self

    def text(self, key: str, otherwise: str | None = None) -> str:
        """A text without spaces at its ends; an empty one counts as missing."""
        value = self.cells.get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{key} must be text")
        if value := value.strip():
            return value
        if otherwise is None:
            raise self.error(f"{key} is missing")
        return otherwise

    def choice(self, key: str, allowed: Collection[str], otherwise: str) -> str:
        """A text that must be one of a few."""
        value = self.text(key, otherwise)
        if value not in allowed:
            raise self.error(f"{key} is {value!r}; it must be one of {', '.join(sorted(allowed))}")
        return value

    def flag(self, key: str) -> bool:
        """True or false as TOML has it; false where it is missing."""
        value = self.cells.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"{key} must be true or false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Several texts: a list in TOML, parted by bars in a CSV cell."""
        value = self.cells.get(key, [])
        if isinstance(value, str):
            value = [part.strip() for part in value.split(_SEPARATOR)]
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.error(f"{key} must be a list of texts")
        return tuple(one for one in value if one)

    def number(self, key: str, low: float, high: float, otherwise: float | None = None) -> float:
        """A number between two bounds, both allowed."""
        value = self.cells.get(key, "")
        if value == "" and otherwise is not None:
            return otherwise
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise self.error(f"{key} must be a number, not {value!r}") from None
        if not low <= number <= high:
            raise self.error(f"{key} is {number:g}; it must lie from {low:g} to {high:g}")
        return number

    def degrees(self, key: str, most: float) -> float | None:
        """A latitude or longitude, or None where the cell is empty."""
        return None if self.cells.get(key, "") == "" else self.number(key, -most, most)


def read_text(path: Path) -> str:
    """A desk file's text; DeskError when it cannot be read or is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise DeskError(path, 0, "is missing") from None
    except (OSError, UnicodeDecodeError) as failure:
        raise DeskError(path, 0, f"cannot be read: {failure}") from failure


def read_toml(path: Path) -> Row:
    """A whole TOML file as one row."""
    try:
        return Row(path, 1, tomllib.loads(read_text(path)))
    except tomllib.TOMLDecodeError as failure:
        found = _TOML_PLACE.search(str(failure))
        raise DeskError(path, int(found[1]) if found else 0, str(failure)) from failure


def read_tables(path: Path, table: str) -> Iterator[Row]:
    """Each `[[table]]` of a TOML file, with the line of its heading."""
    whole = read_toml(path).only({table})
    entries = whole.cells.get(table, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise whole.error(f"{table} must be written as [[{table}]]")
    heading = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
    lines = [n for n, line in enumerate(read_text(path).splitlines(), 1) if heading.match(line)]
    for place, entry in enumerate(entries):
        yield Row(path, lines[place] if place < len(lines) else 1, entry)


def read_csv(path: Path, columns: Collection[str]) -> Iterator[Row]:
    """Each row of a CSV file whose first line names its columns; every cell is text."""
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        if missing := sorted(set(columns) - set(reader.fieldnames or ())):
            raise DeskError(path, 1, f"no column {missing[0]!r}")
        for cells in reader:
            if None in cells or None in cells.values():
                raise DeskError(path, reader.line_num, f"does not have {len(reader.fieldnames or ())} cells")
            yield Row(path, reader.line_num, cells).only(columns)
    except csv.Error as failure:
        raise DeskError(path, reader.line_num, str(failure)) from failure
