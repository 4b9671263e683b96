"""WARC archives (ISO 28500) to captures, one for each HTTP response."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from sayso.model.captures import Capture
from sayso.model.problems import Problem, Reason

_MAGIC = b"WARC/"
_HEADERS = 1_000_000  # bytes that an answer may have beyond its body


def is_warc(file: BinaryIO, path: str) -> bool:
    """Say whether a file that can be rewound is a WARC, by its first bytes or, gzipped, by those inside.

    A file that is named .warc or .warc.gz is taken at its word.
    """
    head = file.read(4096)
    file.seek(0)
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, len(_MAGIC))
        except zlib.error:
            head = b""
    return head.startswith(_MAGIC) or (bool(head) and path.lower().endswith((".warc", ".warc.gz")))


def read_warc(file: BinaryIO, path: str, now: datetime, limit: int) -> Iterator[Capture | Problem]:
    """A capture for each good HTTP response of an archive, in its order.

    The capture's time is the record's own, its address the record's target, its bytes the
    body as the server meant it (chunks joined, compression of the transfer undone). An answer
    other than 2xx is an HTTP Problem, a body beyond `limit` bytes TOO_LARGE, and an archive
    that breaks off ends with TRUNCATED.
    """
    found = 0
    try:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=False):
            found += 1
            yield _captured(record, path, now, limit)
    except (OSError, ValueError, RuntimeError, EOFError, UnicodeDecodeError) as error:
        yield Problem(Reason.TRUNCATED, f"the archive cannot be read beyond record {found}: {error}"[:300], path)
        return
    if not found:
        yield Problem(Reason.EMPTY, "the archive holds no HTTP response", path)


def _captured(record: Any, path: str, now: datetime, limit: int) -> Capture | Problem:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    length = record.content_length
    if length > limit + _HEADERS:
        return Problem(Reason.TOO_LARGE, f"more than {limit} bytes: {url}", path)
    message = record.reader.read(length)
    if len(message) < length:
        return Problem(Reason.TRUNCATED, f"the record breaks off after {len(message)} of {length} bytes: {url}", path)
    try:
        record.set_bytes_content(message)
        record.parse_http(auto_decode="all")
        content = record.reader.read(limit + 1) if record.http_headers is not None else b""
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        return Problem(Reason.TRUNCATED, f"the body cannot be unpacked: {url}: {error}"[:300], path)
    return _settled(record, content, Capture(path, content, _when(record, now), url), limit)


def _settled(record: Any, content: bytes, capture: Capture, limit: int) -> Capture | Problem:
    """The capture with its headers, or why this answer is none."""
    if record.http_headers is None:
        return Problem(Reason.UNREADABLE, f"no HTTP response: {capture.url}", capture.path)
    status = int(record.http_headers.status_code or 0)
    if not 200 <= status < 300:
        return Problem(Reason.HTTP, f"{status} {capture.url}", capture.path)
    if len(content) > limit:
        return Problem(Reason.TOO_LARGE, f"more than {limit} bytes: {capture.url}", capture.path)
    headers = tuple((str(k).lower(), str(v)) for k, v in record.http_headers.items())
    return replace(capture, headers=headers)


def _when(record: Any, now: datetime) -> datetime:
    when = record.record_date
    if not isinstance(when, datetime):
        return now
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def from_bytes(content: bytes, path: str, now: datetime, limit: int) -> Iterator[Capture | Problem] | None:
    """The captures of bytes that are a WARC, or None for other bytes."""
    file = io.BytesIO(content)
    return read_warc(file, path, now, limit) if is_warc(file, "") else None
