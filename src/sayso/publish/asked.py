"""What people ask a search for, in their words: days, places and outlets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sayso.model.desk import Desk, Locality


def day(written: str) -> str | None:
    """An ISO day, "" where nothing is written, None for what no calendar has.

    >>> day("2024-02-29"), day(""), day("2023-02-30")
    ('2024-02-29', '', None)
    """
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        return None


def no_day(written: str) -> str:
    """What is wrong with a day, as a line for whoever wrote it."""
    return f"“{written}” is no date; write it as YYYY-MM-DD"


def places(desk: Desk, written: str) -> list[Locality]:
    """The gazetteer's entries of that id, else all that are named so, in any script, the better known first."""
    key = written.strip().casefold()
    exact = [place for place in desk.gazetteer if place.id.casefold() == key]
    named = (place for place in desk.gazetteer if key in _names(place))
    return exact or sorted(named, key=lambda place: -place.weight)


def _names(place: Locality) -> set[str]:
    return {name.casefold() for name in (place.name, place.hangul, *place.aliases) if name}


def outlet(desk: Desk, written: str, printed: Iterable[str]) -> str | None:
    """The outlet as the archive prints it, whatever the case or the alias; None where it has none of that name."""
    known = {name.casefold(): name for name in printed if name}
    listed = desk.outlet(written)
    names = (written.strip(), *((listed.name, *listed.aliases) if listed else ()))
    return next((known[name.casefold()] for name in names if name.casefold() in known), None)
