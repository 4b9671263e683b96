"""`sayso read`: pages in, articles with their claims out; no archive, no network."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from rich.text import Text

from sayso.cli.addresses import is_address
from sayso.cli.faults import CallerError
from sayso.cli.progress import counting
from sayso.cli.readings import reading_lines
from sayso.cli.session import desk_named, hints_from, pipeline_for, settings_for
from sayso.cli.terminal import Terminal, out
from sayso.cli.totals import Totals, legend_lines, report_problems, totals_lines
from sayso.model.findings import Reading
from sayso.model.problems import Problem
from sayso.model.records import reading_record


def _written(reading: Reading) -> str:
    """One line of JSON. Half a surrogate pair, which JSON input may hold, can only be written escaped."""
    record = reading_record(reading)
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(record, separators=(",", ":"))
    return line


def _print_records(items: Iterator[Reading | Problem], totals: Totals) -> None:
    for item in items:
        totals.add(item)
        if isinstance(item, Reading):
            sys.stdout.buffer.write(_written(item).encode("utf-8") + b"\n")
            sys.stdout.buffer.flush()  # whoever reads the pipe need not wait for the last page


def _print_readings(items: Iterator[Reading | Problem], totals: Totals, terminal: Terminal) -> None:
    for item in items:
        totals.add(item)
        if isinstance(item, Reading):
            terminal.lines(reading_lines(item, terminal.width))
    if totals.articles:
        terminal.lines([*totals_lines(totals, terminal.width), *_legend(totals, terminal)])


def _legend(totals: Totals, terminal: Terminal) -> list[Text]:
    return legend_lines(terminal.width) if totals.claims else []


def _watched(items: Iterator[Reading | Problem]) -> Iterator[Reading | Problem]:
    """The same items, counted on standard error: what goes into a pipe or a file shows no progress itself."""
    with counting("Reading") as done:
        for item in items:
            yield item
            done(item.path if isinstance(item, Problem) else item.article.path)


def read_paths(
    paths: list[str], desk: str | None, outlet: str, published: str, *, jsonl: bool, data: Path | None
) -> int:
    """Read and print; problems follow on standard error, each with its reason."""
    from sayso.jobs.read import read

    if address := next((path for path in paths if is_address(path)), ""):
        raise CallerError(f"read takes files and folders; sayso add {address} gets an address and keeps it")
    hints = hints_from(outlet, published)
    settings = settings_for(desk, data)
    totals, terminal = Totals(), out()
    loaded = desk_named(settings.desk)
    pipeline, limit = pipeline_for(settings, loaded), settings.size_limit
    items = read(paths, loaded, hints, datetime.now(UTC), sys.stdin.buffer, limit, pipeline)
    watched = items if terminal.is_terminal else _watched(items)
    if jsonl:
        _print_records(watched, totals)
    else:
        _print_readings(watched, totals, terminal)
    return report_problems(totals.problems)
