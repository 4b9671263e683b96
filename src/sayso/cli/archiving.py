"""Filling and checking the archive: `sayso add`, `sayso collect`, `sayso verify`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from rich.text import Text

from sayso.cli.addresses import is_address
from sayso.cli.archive import archive
from sayso.cli.faults import DONE, WITH_PROBLEMS, CallerError
from sayso.cli.look import PROBLEM
from sayso.cli.progress import counting
from sayso.cli.session import desk_named, hints_from, pipeline_for, settings_for
from sayso.cli.terminal import err, out
from sayso.cli.totals import counted, report_problems
from sayso.config import Settings
from sayso.fetch.files import read_paths
from sayso.fetch.http import Visitor
from sayso.jobs.add import Added, add
from sayso.jobs.collect import collect
from sayso.jobs.verify import Verified, verify
from sayso.model.captures import Capture
from sayso.model.ports import Tally
from sayso.model.problems import Problem


def _tally_line(noun: str, tally: Tally) -> Text:
    """The accounting of one run; the sum is shown, so that anyone can add it up."""
    return Text.assemble(
        (counted(tally.captured, noun), "bold"),
        f" = {tally.stored:,} stored + {tally.duplicate:,} there already + {tally.rejected:,} rejected",
    )


def added_lines(added: Added) -> list[Text]:
    """What a run of adding came to."""
    sums = [_tally_line("capture", added.captures), _tally_line("article", added.articles)]
    said = f"{counted(added.unchanged, 'address', 'addresses')} not changed since the last visit"
    return [*sums, Text(said)] if added.unchanged else sums


def visitor(settings: Settings) -> Visitor:
    """What gets pages over the network, as the settings have it."""
    return Visitor(datetime.now(UTC), agent=settings.user_agent, limit=settings.size_limit, timeout=settings.timeout)


@contextmanager
def _kept() -> Iterator[None]:
    """Tell whoever breaks a run off that nothing finished is lost: each capture is stored on its own."""
    try:
        yield
    except KeyboardInterrupt:
        sys.stderr.write("sayso: interrupted; what was finished is kept, run it again for the rest\n")
        raise


def _items(paths: Sequence[str], settings: Settings, visit: Visitor) -> Iterator[Capture | Problem]:
    """Captures of files and of addresses, in the order given."""
    now = datetime.now(UTC)
    for path in paths:
        if not is_address(path):
            yield from read_paths([path], now, sys.stdin.buffer, settings.size_limit)
        elif found := visit(path):
            yield found


def add_paths(paths: list[str], desk: str | None, outlet: str, published: str, data: Path | None) -> int:
    """Add files and addresses, then print the accounting of this run."""
    hints = hints_from(outlet, published)
    settings = settings_for(desk, data)
    loaded = desk_named(settings.desk)
    pipeline = pipeline_for(settings, loaded)
    with (
        _kept(),
        archive(settings.data, make=True) as store,
        visitor(settings) as visit,
        counting("Adding") as progress,
    ):
        added = add(store, _items(paths, settings, visit), loaded, hints, progress, pipeline)
    return _account(added)


def collect_feeds(desk: str | None, data: Path | None) -> int:
    """Visit the desk's feeds once, then print the accounting of this run."""
    settings = settings_for(desk, data)
    loaded = desk_named(settings.desk)
    if not loaded.feeds:
        raise CallerError(f"the desk {settings.desk} lists no feeds to visit")
    pipeline = pipeline_for(settings, loaded)
    with (
        _kept(),
        archive(settings.data, make=True) as store,
        visitor(settings) as visit,
        counting("Collecting") as progress,
    ):
        added = collect(store, loaded, visit, progress, pipeline)
    return _account(added)


def _account(added: Added) -> int:
    out().lines(added_lines(added))
    return report_problems(added.problems)


def _wrongs(verified: Verified) -> Iterator[Text]:
    for capture in verified.damaged:
        yield Text.assemble(("! ", PROBLEM), f"damaged: capture {capture} no longer hashes to its id")
    for noun, tally in verified.tally.items():
        if not tally.balances:
            yield Text.assemble(("! ", PROBLEM), f"lost: the sum of {noun} does not hold")


def verify_captures(data: Path | None) -> int:
    """Hash everything again; damage and lost sums are listed on standard error."""
    with archive(settings_for(data=data).data) as store:
        verified = verify(store)
    sums = [_tally_line(noun.removesuffix("s"), tally) for noun, tally in verified.tally.items()]
    out().lines([Text(f"{counted(verified.captures, 'capture')} hashed again", style="bold"), *sums])
    if wrongs := list(_wrongs(verified)):
        err().lines(wrongs)
    return DONE if verified.sound else WITH_PROBLEMS
