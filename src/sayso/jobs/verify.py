"""Checking that the archive still holds what was put in: every capture hashed again, every sum added up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.ports import Tally
from sayso.store import Store


@dataclass(frozen=True, slots=True)
class Verified:
    """How many captures there are, the ids of damaged ones, and the accounting."""

    captures: int
    damaged: tuple[str, ...]
    tally: Mapping[str, Tally]

    @property
    def sound(self) -> bool:
        """Say whether nothing is damaged and nothing was lost."""
        return not self.damaged and all(tally.balances for tally in self.tally.values())


def verify(store: Store) -> Verified:
    """Hash every capture's bytes again and compare with its id; add up what became of every attempt."""
    return Verified(sum(1 for _ in store.capture_ids()), tuple(store.damaged_captures()), store.tally())
