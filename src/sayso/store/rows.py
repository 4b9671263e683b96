"""Values to columns and back: text that SQLite can hold, records as JSON."""

from __future__ import annotations

import json
from typing import Any

from sayso.model.records import Record


def as_text(value: str) -> str:
    """The text, with code points that UTF-8 has no bytes for replaced: for key columns only."""
    return value.encode("utf-8", "replace").decode("utf-8")


def as_json(record: Any) -> str:
    """The record in compact JSON, readable where it can be."""
    written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    if written.isascii() or _holdable(written):
        return written
    return json.dumps(record, separators=(",", ":"))


def _holdable(written: str) -> bool:
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate: JSON has a spelling for it, UTF-8 has none
        return False
    return True


def from_json(written: str) -> Record:
    """The record back."""
    record: Record = json.loads(written)
    return record
