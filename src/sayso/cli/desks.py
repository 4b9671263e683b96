"""`sayso desk`: what ships, and all that is wrong with a desk of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.faults import CALLERS_FAULT, DONE, CallerError
from sayso.cli.lines import shown
from sayso.cli.look import MUTED
from sayso.cli.session import desk_named
from sayso.cli.terminal import err, out
from sayso.cli.totals import counted
from sayso.desks import DeskError, check, names
from sayso.model.desk import Desk
from sayso.model.findings import EntityType


def check_desk(name_or_path: str) -> int:
    """Print each fault on standard error and give 2; or the warnings there, and what the desk holds."""
    try:
        found = check(name_or_path)
    except DeskError as error:
        raise CallerError(str(error)) from error
    if found.faults:
        _complain(found.faults)
        return CALLERS_FAULT
    _complain(found.suspicious, "warning: ")
    out().lines([holdings(found.desk)])
    return DONE


def list_desks() -> int:
    """Print one line a desk that ships."""
    out().lines(holdings(desk_named(name)) for name in names())
    return DONE


def _complain(found: Sequence[DeskError], mark: str = "") -> None:
    """One line each, with the file and the line first, as editors read them."""
    for one in found:
        where = f"{one.path}:{one.line}" if one.line else str(one.path)
        err().lines([Text(shown(f"{where}: {mark}{one.what}"))])


def holdings(desk: Desk) -> Text:
    """What a desk holds, on one line."""
    people = sum(name.type is EntityType.PERSON for name in desk.names)
    counts = (
        counted(len(desk.outlets), "outlet"),
        counted(len(desk.feeds), "feed"),
        counted(len(desk.gazetteer), "place"),
        counted(people, "person", "people"),
        counted(len(desk.names) - people, "institution"),
        counted(len(desk.indicators), "indicator"),
    )
    return Text.assemble((shown(desk.id), "bold"), f"  {shown(desk.title)}  ", (", ".join(counts), MUTED))
