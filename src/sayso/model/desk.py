"""What is watched: a desk's outlets, gazetteer, names, words and indicators, as plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from sayso.model.findings import EntityType, SourceKind


@dataclass(frozen=True, slots=True)
class Feed:
    """An address that we watch at an outlet. `kind` is feed or page."""

    outlet: str
    url: str
    kind: str = "feed"


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `kind` is outlet, wire or state-media; `letter` is its Admiralty reliability (F unknown)."""

    id: str
    name: str
    kind: SourceKind = SourceKind.OUTLET
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    owner: str = ""
    country: str = ""
    language: str = ""
    letter: str = "F"


@dataclass(frozen=True, slots=True)
class Locality:
    """A gazetteer entry. `kind` is country, province, city, county, town, site, region or water.

    `country` is an ISO 3166-1 alpha-2 code; `parent` an entry's id; degrees are WGS 84.
    `weight` is a prior for mentions of its name, higher for the better known; below 0.5 the name
    is also a word or a person's, and needs a suffix or a neighbour. The name of a `seat` of
    government also stands for that government.
    """

    id: str
    name: str
    kind: str
    country: str
    parent: str = ""
    lat: float | None = None
    lon: float | None = None
    hangul: str = ""
    aliases: tuple[str, ...] = ()
    weight: float = 1.0
    seat: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A person, institution or event that the desk knows, with every spelling it is printed in.

    `kind` is the kind of step it makes in a chain; `surname` is how texts name a person again.
    """

    id: str
    name: str
    type: EntityType
    kind: SourceKind
    aliases: tuple[str, ...] = ()
    surname: str = ""
    hangul: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that is counted again and again: its words, its unit, and what it is called.

    An observation belongs to it when one of `words` stands in the figure's sentence and the
    figure's kind and unit agree. `unit` empty admits any. Where `of` is not empty, the figure must also
    measure one of those: a share of thefts is no share of crimes. `abroad` says that it counts what
    is outside the desk's country, so that a sentence about another country alone may speak of it.
    """

    id: str
    name: str
    words: tuple[str, ...]
    kind: str
    unit: str = ""
    of: tuple[str, ...] = ()
    abroad: bool = False


@dataclass(frozen=True)
class Desk:
    """A desk, loaded. `centre` is (lat, lon) of its map and `span` how many degrees it shows.

    `timezone` is the IANA zone of the place watched.
    """

    id: str
    title: str
    languages: tuple[str, ...] = ("en",)
    timezone: str = "UTC"
    centre: tuple[float, float] = (0.0, 0.0)
    span: float = 180.0
    outlets: tuple[Outlet, ...] = ()
    feeds: tuple[Feed, ...] = ()
    gazetteer: tuple[Locality, ...] = ()
    names: tuple[Name, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    @cached_property
    def country(self) -> str:
        """The country that it watches: that of most places in its gazetteer, empty without any."""
        counted = Counter(place.country for place in self.gazetteer if place.country)
        return counted.most_common(1)[0][0] if counted else ""

    @cached_property
    def outlets_by_name(self) -> dict[str, Outlet]:
        """Every printed name of an outlet, case-folded, with and without a leading "the"."""
        table: dict[str, Outlet] = {}
        for outlet in self.outlets:
            for printed in (outlet.name, *outlet.aliases):
                key = printed.casefold()
                table.setdefault(key, outlet)
                table.setdefault(key.removeprefix("the "), outlet)
        return table

    @cached_property
    def _outlet_heads(self) -> frozenset[str]:
        return frozenset(key[:2] for key in self.outlets_by_name) | {"th"}  # of "the", which any may have

    def may_open_outlet(self, words: str) -> bool:
        """Say whether words can begin with an outlet's printed name, by their first two letters."""
        head = words[:2].casefold()[:2]
        return head in self._outlet_heads or head[:1] in self._outlet_heads

    def outlet(self, printed: str) -> Outlet | None:
        """The outlet that a printed name means, or None."""
        key = printed.strip().casefold()
        return self.outlets_by_name.get(key) or self.outlets_by_name.get(key.removeprefix("the "))

    @cached_property
    def governments(self) -> dict[str, str]:
        """Every printed name of a country or its seat, case-folded and without "the" -> the country's name."""
        names = {place.country: place.name for place in self.gazetteer if place.kind == "country"}
        acting = [place for place in self.gazetteer if place.kind == "country" or place.seat]
        return {
            printed.casefold().removeprefix("the "): names.get(place.country, place.name)
            for place in reversed(acting)  # of two places with one name the first counts
            for printed in (*place.aliases, place.name)
        }

    @cached_property
    def _outlets_by_host(self) -> dict[str, Outlet]:
        return {host: outlet for outlet in self.outlets for host in outlet.hosts}

    def outlet_at(self, host: str) -> Outlet | None:
        """The outlet that publishes at a host or at a parent domain of it, or None."""
        labels = host.lower().split(".")
        for start in range(len(labels) - 1):
            if found := self._outlets_by_host.get(".".join(labels[start:])):
                return found
        return None
