"""A desk's files as checked rows that remember their line, so that a mistake is named where it stands.

Whoever reads says what happens at a mistake: it is raised, or it is noted and reading goes on with a harmless value.
A file that cannot be read at all is always raised.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
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


OnFault = Callable[[DeskError], None]


def refuse(fault: DeskError) -> None:
    """Raise a mistake, which is what reading with a desk does at the first."""
    raise fault


def nearest(written: str, known: Collection[str]) -> str:
    """The end of a sentence that says which known name a slip of the pen probably means; may be empty.

    >>> nearest("gazete", ["gazette", "herald"])
    "; did you mean 'gazette'?"
    """
    near = difflib.get_close_matches(written, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


@dataclass(frozen=True)
class Row:
    """One entry of a desk file: what it holds, and where; and who is told what is wrong with it."""

    path: Path
    line: int
    cells: Mapping[str, Any]
    on_fault: OnFault = refuse

    def wrong(self, what: str) -> None:
        """Tell that this row is wrong. Where it is not raised, the caller goes on with a harmless value."""
        self.on_fault(DeskError(self.path, self.line, what))

    def only(self, known: Collection[str]) -> Row:
        """The row itself, once it is sure that it holds no key that we would ignore."""
        for unknown in sorted(set(self.cells) - set(known)):
            self.wrong(f"unknown key {unknown!r}; known are {', '.join(sorted(known))}")
        return self

    def text(self, key: str, otherwise: str | None = None) -> str:
        """A text without spaces at its ends; an empty one counts as missing."""
        value = self.cells.get(key, "")
        if not isinstance(value, str):
            self.wrong(f"{key} must be text, not {value!r}")
            return otherwise or ""
        if value := value.strip():
            return value
        if otherwise is None:
            self.wrong(f"{key} is missing")
        return otherwise or ""

    def choice(self, key: str, allowed: Collection[str], otherwise: str) -> str:
        """A text that must be one of a few."""
        value = self.text(key, otherwise)
        if value not in allowed:
            self.wrong(f"{key} is {value!r}; it must be one of {', '.join(sorted(allowed))}")
            return otherwise
        return value

    def flag(self, key: str) -> bool:
        """True or false as TOML has it; false where it is missing."""
        value = self.cells.get(key, False)
        if not isinstance(value, bool):
            self.wrong(f"{key} must be true or false, not {value!r}")
            return False
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Several texts: a list in TOML, parted by bars in a CSV cell."""
        value = self.cells.get(key, [])
        if isinstance(value, str):
            value = value.split(_SEPARATOR)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.wrong(f"{key} must be a list of texts, not {value!r}")
            return ()
        return tuple(stripped for one in value if (stripped := one.strip()))

    def number(self, key: str, low: float, high: float, otherwise: float | None = None) -> float:
        """A number between two bounds, both allowed."""
        value, spare = self.cells.get(key, ""), low if otherwise is None else otherwise
        if value == "" and otherwise is not None:
            return otherwise
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            self.wrong(f"{key} must be a number from {low:g} to {high:g}, not {value!r}")
            return spare
        if not low <= number <= high:
            self.wrong(f"{key} is {number:g}; it must lie from {low:g} to {high:g}")
            return spare
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


def read_toml(path: Path, on_fault: OnFault = refuse) -> Row:
    """A whole TOML file as one row."""
    try:
        return Row(path, 1, tomllib.loads(read_text(path)), on_fault)
    except tomllib.TOMLDecodeError as failure:
        found = _TOML_PLACE.search(str(failure))
        raise DeskError(path, int(found[1]) if found else 0, str(failure)) from failure


def read_tables(path: Path, table: str, on_fault: OnFault = refuse) -> Iterator[Row]:
    """Each `[[table]]` of a TOML file, with the line of its heading."""
    entries = read_toml(path, on_fault).only({table}).cells.get(table, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise DeskError(path, 1, f"{table} must be written as [[{table}]]")
    heading = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
    lines = [n for n, line in enumerate(read_text(path).splitlines(), 1) if heading.match(line)]
    for place, entry in enumerate(entries):
        yield Row(path, lines[place] if place < len(lines) else 1, entry, on_fault)


def read_csv(path: Path, columns: Collection[str], on_fault: OnFault = refuse) -> Iterator[Row]:
    """Each row of a CSV file whose first line names its columns; every cell is text."""
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        header = list(reader.fieldnames or ())
        if missing := sorted(set(columns) - set(header)):
            listed = ", ".join(map(repr, missing))
            raise DeskError(path, 1, f"no column {listed}; the first line must be {','.join(columns)}")
        whole = Row(path, 1, dict.fromkeys(header), on_fault).only(columns)
        for twice in sorted(name for name, times in Counter(header).items() if times > 1):
            whole.wrong(f"the column {twice!r} stands twice; only the last would be read")
        for cells in reader:
            if None in cells or None in cells.values():
                on_fault(DeskError(path, reader.line_num, f"does not have {len(header)} cells, as the first line has"))
            else:
                yield Row(path, reader.line_num, cells, on_fault)
    except csv.Error as failure:
        raise DeskError(path, reader.line_num, str(failure)) from failure
