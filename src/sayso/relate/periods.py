"""EDTF to days: the first and the last day that an expression can mean."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sayso.model.edtf import days_of

Period = tuple[int, int]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def period(edtf: str | None) -> Period | None:
    """First and last day as proleptic ordinals, or None where it is no date that we can place.

    >>> period("2020-04-12") == period("2020-04-12/2020-04-12")
    True
    """
    days = days_of(edtf)
    return (days[0].toordinal(), days[1].toordinal()) if days else None


def day_of(published: str) -> int | None:
    """The day of an ISO date or date-time as an ordinal, or None where it is unknown."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None


def instant_of(published: str) -> float | None:
    """Seconds since 1970 of an ISO date-time, or of the start of a date, or None where it is unknown.

    What gives no offset is taken as UTC.
    """
    try:
        read = datetime.fromisoformat(published)
    except ValueError:
        day = day_of(published)
        return None if day is None else (day - _EPOCH.toordinal()) * 86_400.0
    return ((read if read.tzinfo else read.replace(tzinfo=UTC)) - _EPOCH).total_seconds()


def latest_of(published: str) -> float | None:
    """The same for the last second that it can mean: of a date, that of its day."""
    at = instant_of(published)
    return at if at is None or "T" in published else at + 86_399


def apart(a: Period, b: Period) -> bool:
    """Say whether two periods share no day."""
    return a[1] < b[0] or b[1] < a[0]


def length(a: Period) -> int:
    """How many days it covers."""
    return a[1] - a[0] + 1
