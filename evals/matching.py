"""When a claim, a source or a name of the gold is the one that was read. Pure; shared by the evaluations of claims."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence

from sayso.model.desk import Desk
from sayso.model.findings import Claim
from sayso.model.spans import Span

EDGES = " \t\n,.;:!?…“”„‘’\"'`"
SAME = 0.5  # of the joint characters of two contents: below it they are two claims


def stripped(text: str, span: Span) -> Span | None:
    """A span without what the conventions leave out at its ends, or None if nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGES:
        start += 1
    if text[start:end].lower().startswith(("that ", "that,")):
        start += 5
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end) if end > start else None


def text_key(text: str) -> str:
    """What annotations know a text by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def joint(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Intersection over union, in code points."""
    a = {k for s in one for k in range(s.start, s.end)}
    b = {k for s in other for k in range(s.start, s.end)}
    return len(a & b) / len(a | b)


def match(content: Sequence[Span], claims: Sequence[Claim], taken: set[int]) -> int | None:
    """Which of the claims not taken yet says the same; None where none shares more than half."""
    scored = [(joint(content, c.content), -k) for k, c in enumerate(claims) if k not in taken]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] > SAME else None


def same_source(given: Span | None, found: Span | None) -> bool:
    """Say whether two source spans name the same: both absent, or overlapping by more than half."""
    if given is None or found is None:
        return given is found
    return joint([given], [found]) > SAME


_ARTICLE = re.compile(r"^(?:the|an?|one of the) ")
_PRONOUN = re.compile(r"^(?:its|his|her|their|our|my) (?:own )?")
_OWNER = re.compile(r"^((?:\S+ ){0,3}\S+?)'s? (?:own )?")


class Names:
    """Says whether two names mean the same, as far as letters and the desk's lists tell."""

    def __init__(self, desk: Desk) -> None:
        self._known = {self._plain(n): one.id for one in desk.names for n in (one.name, *one.aliases)}
        self._known |= {self._plain(n): f"outlet {o.id}" for n, o in desk.outlets_by_name.items()}

    @staticmethod
    def _plain(name: str) -> str:
        return _ARTICLE.sub("", " ".join(name.replace("’", "'").split()).strip(" ,.").casefold())

    def same(self, one: str, other: str, ones: Collection[str] = (), others: Collection[str] = ()) -> bool:
        """Say whether two names are equal, or known to the desk as one, or equal without whose one of them is.

        Whose it is may be left out where it is a pronoun, or another step of its own chain: `ones` and
        `others` are the names in the chains of the two. "The Wire's clerk" is the clerk of a chain in
        which the Wire is a step of its own, and nobody else's.
        """
        a, b = self._plain(one), self._plain(other)
        return self._equal(a, b) or b in self._unowned(a, ones) or a in self._unowned(b, others)

    def _equal(self, a: str, b: str) -> bool:
        return a == b or (a in self._known and self._known[a] == self._known.get(b))

    def _unowned(self, name: str, chain: Collection[str]) -> set[str]:
        """A plain name without whose it is, where that may be left out."""
        found = {name[m.end() :] for m in [_PRONOUN.match(name)] if m}
        owner = _OWNER.match(name)
        if owner and any(self._equal(owner[1], self._plain(step)) for step in chain):
            found.add(name[owner.end() :])
        return found
