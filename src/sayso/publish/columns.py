"""The columns of each kind of record in CSV, and how a cell is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from sayso.model.records import Record

Cell = str | int | float | bool | None
Columns = dict[str, Callable[[Record], Cell]]

BETWEEN = " | "  # between the members of a list in one cell
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """The text, made harmless where a spreadsheet would run it as a formula: a quote is put before it.

    >>> guarded("=1+1"), guarded("-"), guarded("rice")
    ("'=1+1", '-', 'rice')
    """
    return "'" + text if len(text) > 1 and text.startswith(_FORMULA) else text


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return f"{value:.15g}" if isinstance(value, float) else str(value).lower()


def csv_line(cells: Sequence[Cell]) -> bytes:
    """One line of RFC 4180."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue().encode("utf-8", "replace")


def _plain(*names: str) -> Columns:
    return {name: lambda record, name=name: record[name] for name in names}  # type: ignore[misc]


def _listed(name: str) -> Columns:
    return {name: lambda record: BETWEEN.join(record[name])}


def _members(name: str, member: str) -> Columns:
    return {name: lambda record: BETWEEN.join(one[member] for one in record[name])}


def _size(name: str) -> Columns:
    return {name: lambda record: len(record[name])}


def _ends(name: str) -> Columns:
    return {"start": lambda record: record[name][0], "end": lambda record: record[name][1]}


def _steps(record: Record) -> str:
    return " < ".join(step["name"] for step in record["chain"])


def _part(name: str, *keys: str) -> Columns:
    return {key: lambda record, key=key: record[name][key] for key in keys}  # type: ignore[misc]


def _reasons(record: Record) -> str:
    return BETWEEN.join(dict.fromkeys(why["kind"] for why in record["why"]))


def _outlets(record: Record) -> str:
    return BETWEEN.join(dict.fromkeys(report["outlet"] for report in record["reports"]))


COLUMNS: dict[str, Columns] = {
    "articles": {
        **_plain("id", "kind", "title", "outlet", "via", "published", "language", "url", "path", "capture"),
        **_members("credits", "name"),
        **_size("claims"),
        **_size("figures"),
        **_plain("text"),
    },
    "claims": {
        **_plain("id", "article", "outlet", "published", "title", "words", "source_words", "cue_words"),
        "chain": _steps,
        "origin": lambda record: record["chain"][-1]["name"],
        "origin_kind": lambda record: record["chain"][-1]["kind"],
        **_plain("modality", "polarity", "confidence", "made_by"),
    },
    "figures": {
        **_plain("article", "outlet", "published", "words", "low", "high", "approximate", "unit", "kind"),
        **_plain("direction", "of", "reference", "base", "rate_basis"),
        **_listed("claims"),
        **_ends("span"),
        **_plain("made_by"),
    },
    "links": {**_plain("kind", "a", "b", "score"), "why": _reasons, **_plain("made_by")},
    "stories": {**_plain("id", "title"), **_listed("articles"), **_plain("made_by")},
    "corroborations": {
        **_plain("id", "claim"),
        **_size("reports"),
        "outlets": _outlets,
        **_part("origins", "proven", "median", "low", "high"),
        **_plain("credibility"),
        **_listed("conflicts"),
        "explanation": lambda record: " ".join(record["explanation"]),
        **_plain("made_by"),
    },
    "series": {
        **_plain(
            "id",
            "indicator",
            "place",
            "unit",
            "rate_basis",
            "source",
            "period",
            "vintage",
            "low",
            "high",
            "approximate",
        ),
        **_plain("outlet", "article", "claim"),
        **_ends("span"),
        **_plain("made_by"),
    },
    "problems": _plain("reason", "detail", "path", "capture"),
}


def flat(kind: str, record: Record) -> Iterable[Record]:
    """The rows that a record makes: one, but one an observation for a series."""
    if kind != "series":
        return [record]
    return [{**record, **observation} for observation in record["observations"]]
