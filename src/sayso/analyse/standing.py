"""Things found again by where in a text they stand, without a look at all the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from sayso.model.spans import Span

Thing = TypeVar("Thing")

_BLOCK = 256  # characters: about two sentences


class Standing(Generic[Thing]):
    """Things with their stretches of one text. Built once; a look-up costs what stands near."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        self._things = list(things)
        self._blocks: dict[int, list[int]] = {}
        for at, (span, _) in enumerate(self._things):
            for block in _blocks(span):
                self._blocks.setdefault(block, []).append(at)

    def over(self, span: Span) -> list[Thing]:
        """The things whose stretch shares a character with the span, in the order in which they were given."""
        near = {at for block in _blocks(span) for at in self._blocks.get(block, ())}
        return [self._things[at][1] for at in sorted(near) if self._things[at][0].overlaps(span)]


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1)
