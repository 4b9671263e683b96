"""Where words stand: half-open ranges of code points in `Article.text`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open range of code points, `text[start:end]`.

    Raises ValueError for an empty or negative range: a finding always has words.

    >>> Span(0, 5).of("Seoul said")
    'Seoul'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same words, when `by` code points are put before them."""
        return Span(self.start + by, self.end + by)

    def as_list(self) -> list[int]:
        """The outside contract's shape, `[start, end]`."""
        return [self.start, self.end]


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all of them; ValueError for none."""
    listed = list(spans)
    if len(listed) == 1:
        return listed[0]
    return Span(min([s.start for s in listed]), max([s.end for s in listed]))


def span_from(pair: Sequence[int]) -> Span:
    """Read `[start, end]` back."""
    start, end = pair
    return Span(start, end)
