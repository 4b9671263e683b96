"""Gold of our own: sentences in JSON lines, each with an id that stands once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar


class Identified(Protocol):
    """What a line of the gold is read into."""

    @property
    def id(self) -> str:
        """The sentence's own."""
        ...


Read = TypeVar("Read", bound=Identified)


def read_lines(lines: Iterable[str], read: Callable[[str], Read], fault: type[Exception]) -> list[Read]:
    """What some lines are read into; `fault` where an id stands twice, and whatever `read` raises."""
    found = [read(line) for line in lines if line.strip()]
    twice = [name for name, times in Counter(one.id for one in found).items() if times > 1]
    if twice:
        raise fault(f"an id stands twice: {', '.join(twice)}")
    return found
