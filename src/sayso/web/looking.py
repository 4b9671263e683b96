"""One look at the store, for one page: what it has fetched it does not fetch again."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.links import Corroboration
from sayso.model.ports import StoreType


class Looking:
    """Readings, claims and corroborations by id, each asked of the store once. It lives as long as one request.

    A page asks for what it shows and for nothing else, so that it costs the same in a large archive.
    """

    def __init__(self, store: StoreType, desk: Desk) -> None:
        self.desk = desk
        self._store = store
        self._readings: dict[str, Reading | None] = {}
        self._claims: dict[str, tuple[Reading, int] | None] = {}
        self._corroborations: dict[str, Corroboration | None] = {}

    def reading(self, article: str) -> Reading | None:
        """An article's reading, or None."""
        if article not in self._readings:
            self._readings[article] = self._store.reading(article)
        return self._readings[article]

    def claim(self, claim: str) -> tuple[Reading, int] | None:
        """A claim's reading and its index there, or None."""
        if claim not in self._claims:
            self._claims[claim] = self._store.claim(claim) if claim else None
        return self._claims[claim]

    def corroboration_of(self, claim: str) -> Corroboration | None:
        """The corroboration among whose reports a claim is, or None."""
        if claim not in self._corroborations:
            found = self._store.corroboration_of(claim)
            self._corroborations[claim] = found
            self._corroborations |= {report.claim: found for report in found.reports} if found else {}
        return self._corroborations[claim]

    def told_in(self, articles: Iterable[str]) -> list[Corroboration]:
        """The corroborations of every claim of some articles, each once, in the order that they are met."""
        readings = [reading for article in articles if (reading := self.reading(article))]
        claims = [claim.id_in(reading.article.id) for reading in readings for claim in reading.claims]
        self._ask_for(claims)
        found = {one.id: one for claim in claims if (one := self._corroborations[claim])}
        return list(found.values())

    def _ask_for(self, claims: Iterable[str]) -> None:
        unknown = [claim for claim in dict.fromkeys(claims) if claim not in self._corroborations]
        if unknown:
            self._corroborations |= {**dict.fromkeys(unknown), **self._store.corroborations_of(unknown)}
