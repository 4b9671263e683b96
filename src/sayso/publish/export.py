"""Records to bytes, a piece at a time: JSON lines, one JSON array, or CSV.

Pure: takes values, gives bytes. JSON carries the outside contract's shapes; CSV has one flat
row a record, with lists joined by a bar and the words where JSON has spans.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from sayso.model.records import Record
from sayso.publish.columns import COLUMNS, csv_line, flat

FORMATS = ("jsonl", "csv", "json")
KINDS = tuple(COLUMNS)


class ExportError(ValueError):
    """A kind or a format that there is none of; the message is one line that lists what there is."""


def _written(record: Record) -> str:
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate can only be written escaped
        return json.dumps(record, separators=(",", ":"))
    return line


def _as_jsonl(records: Iterable[Record], _kind: str) -> Iterator[bytes]:
    for record in records:
        yield _written(record).encode() + b"\n"


def _as_json(records: Iterable[Record], _kind: str) -> Iterator[bytes]:
    mark = b"[\n"
    for record in records:
        yield mark + _written(record).encode()
        mark = b",\n"
    yield b"[]\n" if mark == b"[\n" else b"\n]\n"


def _as_csv(records: Iterable[Record], kind: str) -> Iterator[bytes]:
    columns = COLUMNS[kind]
    # The mark tells spreadsheets that this is UTF-8; without it they garble Korean.
    yield b"\xef\xbb\xbf" + csv_line(list(columns))
    for record in records:
        for row in flat(kind, record):
            yield csv_line([cell(row) for cell in columns.values()])


_WRITERS: dict[str, Callable[[Iterable[Record], str], Iterator[bytes]]] = {
    "jsonl": _as_jsonl,
    "csv": _as_csv,
    "json": _as_json,
}


def check(kind: str, format: str) -> None:
    """Raise ExportError for a kind or a format that there is none of."""
    if kind not in KINDS:
        raise ExportError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
    if format not in FORMATS:
        raise ExportError(f"no format {format!r}; there are {', '.join(FORMATS)}")


def export(kind: str, records: Iterable[Record], format: str = "jsonl") -> Iterator[bytes]:
    """The records of one kind in one format, as bytes to be written one after another.

    `kind` is one of KINDS and `records` are what `publish.shapes` makes of that kind. Raises
    ExportError at once, before anything is read or written.
    """
    check(kind, format)
    return _WRITERS[format](records, kind)
