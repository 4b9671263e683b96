"""The sources that an article has named so far: what a short form may reach back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.model.findings import PUBLISHERS, Source, SourceKind
from sayso.model.spans import Span

UNNAMED = frozenset({SourceKind.UNNAMED, SourceKind.OFFICIAL})
HUMAN = UNNAMED | {SourceKind.PERSON, SourceKind.PUBLIC}
BODIES = PUBLISHERS | {SourceKind.INSTITUTION}
THINGS = BODIES | {SourceKind.DOCUMENT, SourceKind.DATASET}
_NOBODY = frozenset("you one we i us".split())  # whom the writer addresses is nobody whom "he" could mean
REMEMBERED = 200  # sources, or names, back that a short form may reach


@dataclass
class Sources:
    """Sources in the order in which an article brings them, most recent last."""

    seen: list[Source] = field(default_factory=list)

    def remember(self, source: Source, within: Span | None = None) -> None:
        """Note a source that later short forms may mean; after it, whoever reports it by the words `within`."""
        if source.kind is not SourceKind.UNKNOWN and source.name.lower() not in _NOBODY:
            at = next((k for k, one in enumerate(self.seen) if within and one.span == within), len(self.seen))
            self.seen.insert(at, source)

    def last(self, fits: Callable[[Source], bool]) -> Source | None:
        """The most recent source that fits."""
        return next((s for s in reversed(self.seen[-REMEMBERED:]) if fits(s)), None)

    def last_publisher(self) -> Source | None:
        """The outlet, agency or state medium that was named last."""
        return self.last(lambda s: s.kind in PUBLISHERS)
