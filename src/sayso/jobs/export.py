"""From the store to bytes: the records of one kind, shaped and written as they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sayso.model.ports import StoreType
from sayso.model.records import Record, reading_record
from sayso.model.webrecords import corroboration_record, link_record, series_record, story_record
from sayso.publish.export import export
from sayso.publish.shapes import claim_records, figure_records, problem_record

_RECORDS: dict[str, Callable[[StoreType], Iterator[Record]]] = {
    "articles": lambda store: map(reading_record, store.readings()),
    "claims": lambda store: (record for reading in store.readings() for record in claim_records(reading)),
    "figures": lambda store: (record for reading in store.readings() for record in figure_records(reading)),
    "links": lambda store: map(link_record, store.links()),
    "stories": lambda store: map(story_record, store.stories()),
    "corroborations": lambda store: map(corroboration_record, store.corroborations()),
    "series": lambda store: map(series_record, store.series()),
    "problems": lambda store: map(problem_record, store.problems()),
}


def export_from(store: StoreType, kind: str, format: str = "jsonl") -> Iterator[bytes]:
    """The store's records of one kind in one format, as bytes to be written one after another.

    Raises publish.export.ExportError for a kind or a format that there is none of.
    """
    records = _RECORDS[kind](store) if kind in _RECORDS else iter(())
    return export(kind, records, format)
