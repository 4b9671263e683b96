"""Captures, byte for byte, in the database itself.

In the database and not in files beside it: a capture and what was read from it are then kept
in one transaction or not at all, a copy of the folder is one consistent file, no name can
escape the folder, and SQLite reads pages of this size as fast as a file system does. Triggers
refuse every change; `damaged` hashes the bytes again, for a disk knows no triggers. The bytes
have a table of their own, so that listing captures does not read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select

from sayso.model.captures import Capture
from sayso.model.ids import sha256
from sayso.model.ports import Hints
from sayso.store.accounting import CAPTURES, count
from sayso.store.rows import as_json, as_text
from sayso.store.schema import capture_bytes, captures


def known(connection: Connection, id: str) -> bool:
    """Say whether these bytes are here."""
    return connection.execute(select(captures.c.id).where(captures.c.id == as_text(id))).first() is not None


def add(connection: Connection, capture: Capture, hints: Hints) -> bool:
    """Store it and say True, or count a duplicate and say False."""
    key = capture.id
    if known(connection, key):
        count(connection, CAPTURES, duplicate=1)
        return False
    row = {
        "id": key,
        "path": as_text(capture.path),
        "url": as_text(capture.url),
        "fetched_at": capture.fetched_at.isoformat(),
        "headers": as_json(capture.headers),
        "hint_outlet": as_text(hints.outlet),
        "hint_published": as_text(hints.published),
        "size": len(capture.content),
    }
    connection.execute(insert(captures).values(row))
    connection.execute(insert(capture_bytes).values(id=key, content=capture.content))
    count(connection, CAPTURES)
    return True


def get(connection: Connection, id: str) -> Capture | None:
    """The capture with its bytes."""
    joined = select(captures, capture_bytes.c.content).join(capture_bytes, capture_bytes.c.id == captures.c.id)
    row = connection.execute(joined.where(captures.c.id == as_text(id))).first()
    if row is None:
        return None
    return Capture(
        path=row.path,
        content=row.content,
        fetched_at=datetime.fromisoformat(row.fetched_at),
        url=row.url,
        headers=tuple((name, value) for name, value in json.loads(row.headers)),
    )


def hints(connection: Connection, id: str) -> Hints:
    """What the caller said of it when it was added."""
    row = connection.execute(
        select(captures.c.hint_outlet, captures.c.hint_published).where(captures.c.id == as_text(id))
    )
    return Hints(*row.one())


def newest_at(connection: Connection, url: str) -> str | None:
    """The id of the newest capture of an address: as it was asked for, or as redirects ended."""
    address = as_text(url)
    at = or_(captures.c.path == address, captures.c.url == address)
    return connection.execute(select(captures.c.id).where(at).order_by(captures.c.number.desc()).limit(1)).scalar()


def ids(connection: Connection) -> list[str]:
    """All ids, in the order in which they came."""
    return list(connection.execute(select(captures.c.id).order_by(captures.c.number)).scalars())


def damaged(connection: Connection) -> Iterator[str]:
    """Ids whose bytes are gone or no longer hash to the id; a row is never trusted to be there."""
    for key in ids(connection):
        content = connection.execute(select(capture_bytes.c.content).where(capture_bytes.c.id == key)).scalar()
        if content is None or sha256(content) != key:
            yield key
