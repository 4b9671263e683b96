"""Files, folders and standard input to captures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from sayso.fetch.warc import from_bytes, is_warc, read_warc
from sayso.model.captures import SIZE_LIMIT, Capture
from sayso.model.problems import Problem, Reason


def read_paths(
    paths: Sequence[str], now: datetime, stdin: BinaryIO | None = None, limit: int = SIZE_LIMIT
) -> Iterator[Capture | Problem]:
    """The captures of each path in the order given, a Problem in the place of each that cannot be had.

    A folder is walked in sorted order without hidden files. "-" is standard input. A WARC gives
    a capture for each response in it; any other file is one capture, its bytes as they are.
    `limit` is in bytes, for a file or a WARC record.
    """
    for path in paths:
        if path == "-":
            yield from _read_stream(stdin, now, limit)
        else:
            yield from _read_path(path, now, limit)


def _read_path(path: str, now: datetime, limit: int) -> Iterator[Capture | Problem]:
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield _failure(path, error)
        return
    if S_ISDIR(mode):
        yield from _read_folder(path, now, limit)
    elif S_ISREG(mode):
        yield from _read_file(path, now, limit)
    else:
        yield Problem(Reason.UNREADABLE, "neither a file nor a folder", path)


def _read_folder(folder: str, now: datetime, limit: int) -> Iterator[Capture | Problem]:
    found = False
    failures: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                found = True
                yield from _read_path(str(Path(parent) / name), now, limit)
    yield from (_failure(str(error.filename or folder), error) for error in failures)
    if not found and not failures:
        yield Problem(Reason.EMPTY, "the folder has no files to read", folder)


def _read_file(path: str, now: datetime, limit: int) -> Iterator[Capture | Problem]:
    try:
        with Path(path).open("rb") as file:
            if is_warc(file, path):
                yield from read_warc(file, path, now, limit)
                return
            content = file.read(limit + 1)
    except OSError as error:
        yield _failure(path, error)
        return
    yield _capture(path, content, now, limit)


def _read_stream(stdin: BinaryIO | None, now: datetime, limit: int) -> Iterator[Capture | Problem]:
    if stdin is None:
        yield Problem(Reason.MISSING, "there is no standard input", "-")
        return
    try:
        content = stdin.read(limit + 1)
    except OSError as error:
        yield _failure("-", error)
        return
    archived = from_bytes(content, "-", now, limit) if len(content) <= limit else None
    if archived is None:
        yield _capture("-", content, now, limit)
    else:
        yield from archived


def _capture(path: str, content: bytes, now: datetime, limit: int) -> Capture | Problem:
    if len(content) > limit:
        return Problem(Reason.TOO_LARGE, f"more than {limit} bytes", path)
    return Capture(path, content, now)


def _failure(path: str, error: Exception) -> Problem:
    """What the system says, in its own words, under the reason that fits."""
    reason = Reason.MISSING if isinstance(error, FileNotFoundError | NotADirectoryError) else Reason.UNREADABLE
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(reason, said, path)
