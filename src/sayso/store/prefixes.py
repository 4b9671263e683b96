"""Ids by how they start: what a person copies from a page is seldom a whole one."""

from __future__ import annotations

from sqlalchemy import Connection, select, union

from sayso.store.rows import as_text
from sayso.store.schema import articles, claims, corroborations, stories

_SHOWN = (articles, claims, stories, corroborations)
_LAST = "\U0010ffff"  # sorts after every other character: an index finds what lies between


def ids_starting(connection: Connection, prefix: str) -> list[str]:
    """Ids of articles, claims, stories and corroborations that start so, sorted, each once."""
    start = as_text(prefix)
    wanted = union(*(select(table.c.id).where(table.c.id >= start, table.c.id < start + _LAST) for table in _SHOWN))
    return sorted(connection.execute(wanted).scalars())
