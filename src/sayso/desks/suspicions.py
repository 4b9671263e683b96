"""What a desk may hold and probably should not: each is a line for its author to look at; none stops a reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from zoneinfo import ZoneInfo

from sayso.desks.spellings import KOREAN_SIDES, fits_person, fits_place
from sayso.desks.whereabouts import outside_its_country, too_far
from sayso.model.desk import Desk, Indicator, Locality, Name, Outlet
from sayso.model.findings import EntityType

_CODE = re.compile(r"[A-Z]{2}")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SPELLED = ("province", "city", "county", "town")  # sites and waters have English names of their own


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What looks wrong about one entry: an outlet, a place, a person or institution, an indicator; or the desk."""

    about: Desk | Outlet | Locality | Name | Indicator
    says: str


def suspicions(desk: Desk) -> Iterator[Suspicion]:
    """Each that is found in a desk that loads."""
    try:
        ZoneInfo(desk.timezone)
    except (KeyError, ValueError, OSError):  # "Asia" is a folder of zones
        yield Suspicion(desk, f"timezone {desk.timezone!r} is no IANA zone; write it as Asia/Seoul")
    for outlet in desk.outlets:
        yield from (Suspicion(outlet, says) for says in _outlet(outlet))
    places = {place.id: place for place in desk.gazetteer}
    for place in desk.gazetteer:
        yield from (Suspicion(place, says) for says in _place(place, places))
    for name in desk.names:
        if name.type is EntityType.PERSON and not fits_person(name.name, name.surname, name.hangul):
            yield Suspicion(name, f"no spelling of {name.hangul!r} resembles {name.name!r}; is it the right hangul?")
    yield from _shared((*desk.outlets, *desk.names))
    yield from _overlaps(desk.indicators)


def _outlet(outlet: Outlet) -> Iterator[str]:
    if not outlet.hosts:
        yield f"{outlet.name} has no hosts: no page is known as its own by its address"
    for host in outlet.hosts:
        if not _HOST.fullmatch(host):
            yield f"host {host!r} is none; write it as paper.example, in small letters, without https:// or a path"
    yield from _country(outlet.country)


def _country(code: str) -> Iterator[str]:
    if code and not _CODE.fullmatch(code):
        yield f"country {code!r} is no code; write two capitals of ISO 3166-1, such as KR"


def _place(place: Locality, places: Mapping[str, Locality]) -> Iterator[str]:
    yield from _country(place.country)
    if outside_its_country(place):
        yield f"{place.name} at {place.lat:g}, {place.lon:g} lies outside {place.country}; are the degrees right?"
    parent = places.get(place.parent)
    if parent and (far := too_far(place, parent)):
        yield f"{place.name} lies {far:.0f} km from {parent.name}, its parent; are the degrees and the parent right?"
    if circle := _circle(place, places):
        yield f"{place.name} lies in itself: {' in '.join(circle)}; end the circle at a country or with no parent"
    korean = place.hangul and place.country in KOREAN_SIDES and place.kind in _SPELLED
    if korean and not fits_place(place.name, place.hangul):
        yield f"no spelling of {place.hangul!r} resembles {place.name!r}; is it the right hangul?"


def _circle(place: Locality, places: Mapping[str, Locality]) -> list[str]:
    """The ids from a place up to itself again, or nothing."""
    seen, above = [place.id], place.parent
    while above in places and above not in seen:
        seen.append(above)
        above = places[above].parent
    return [*seen, above] if above == place.id else []


def _shared(bearers: Sequence[Outlet | Name]) -> Iterator[Suspicion]:
    """Printed names that two outlets, people or institutions bear: only one of them can be meant."""
    first: dict[str, Outlet | Name] = {}
    for bearer in bearers:
        for printed in {name.casefold(): name for name in (bearer.name, *bearer.aliases)}.values():
            other = first.setdefault(printed.casefold(), bearer)
            if other is not bearer:
                yield Suspicion(bearer, f"{printed!r} also names {other.id}; leave it to one of them")


def _overlaps(indicators: Sequence[Indicator]) -> Iterator[Suspicion]:
    """Pairs of indicators of which one figure may count as either, by the same words."""
    for one, other in combinations(indicators, 2):
        if _count_alike(one, other) and (both := _in_both(one, other)):
            listed = ", ".join(map(repr, both))
            yield Suspicion(other, f"{listed} also belongs to {one.id}, of the same kind and unit; tell them apart")


def _in_both(one: Indicator, other: Indicator) -> list[str]:
    """The words of one indicator that stand in words of the other, whole."""
    mine, theirs = ([f" {word.casefold()} " for word in each.words] for each in (one, other))
    held = {
        short for some, more in ((mine, theirs), (theirs, mine)) for short in some for long in more if short in long
    }
    return sorted(word.strip() for word in held)


def _count_alike(one: Indicator, other: Indicator) -> bool:
    units = one.unit == other.unit or not (one.unit and other.unit)
    return one.kind == other.kind and units and (not (one.of and other.of) or bool(set(one.of) & set(other.of)))
