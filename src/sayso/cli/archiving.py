"""Filling and checking the archive: `sayso add`, `sayso collect`, `sayso verify`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from rich.text import Text

from sayso.cli.totals import counted
from sayso.config import Settings
from sayso.jobs.add import Added
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
    return [_tally_line("capture", added.captures), _tally_line("article", added.articles)]


def is_address(path: str) -> bool:
    """Say whether it is fetched over the network: an http or https address.

    >>> is_address("https://quay.example/lantern"), is_address("lantern.html"), is_address("-")
    (True, False, False)
    """
    return path.lower().startswith(("http://", "https://"))


def _items(paths: Sequence[str], settings: Settings) -> Iterator[Capture | Problem]:
    """Captures of files and of addresses, in the order given."""
    from sayso.fetch.files import read_paths

    now = datetime.now(UTC)
    for path in paths:
        if is_address(path):
            yield from _fetched(path, settings)
        else:
            yield from read_paths([path], now, sys.stdin.buffer, settings.size_limit)
