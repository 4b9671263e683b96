"""One look at the store, for one page: what it has fetched it does not fetch again."""

from __future__ import annotations

from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.ports import StoreType


class Looking:
    """Readings and claims by id, each asked of the store once. It lives as long as one request."""

    def __init__(self, store: StoreType, desk: Desk) -> None:
        self.desk = desk
        self._store = store
        self._readings: dict[str, Reading | None] = {}
        self._claims: dict[str, tuple[Reading, int] | None] = {}

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
