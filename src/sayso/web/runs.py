"""An article's text cut into runs, so that findings that nest or overlap can be marked without crossing tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.findings import Reading
from sayso.model.spans import Span

_BLANK_LINE = re.compile(r"\n\n+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that belongs to a finding. `key` is its letter and index ("c0", "f3"); `part` says which stretch.

    `part` is content, cue or source for claims and empty for the others; `here` marks words
    that the reader was sent to.
    """

    key: str
    kind: str
    span: Span
    part: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Text that no mark begins or ends inside, and the marks that cover it, outermost first.

    `starts` are the keys whose first run this is, `ends` those whose last run it is: over the
    whole text each key starts once and ends once.
    """

    text: str
    marks: tuple[Mark, ...]
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its findings, each once."""
        found = [m for m in self.marks if m.kind != "here"]
        return tuple(dict.fromkeys(f"{m.kind}-{m.part}" if m.part else m.kind for m in found))

    @property
    def keys(self) -> tuple[str, ...]:
        """The findings it belongs to, each once."""
        return tuple(dict.fromkeys(m.key for m in self.marks))

    @property
    def small(self) -> tuple[str, ...]:
        """The figures, times and places among them, innermost last."""
        return tuple(m.key for m in self.marks if m.kind in ("figure", "time", "place"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph's runs; `claims` are the indexes of the claims whose content begins in it."""

    runs: tuple[Run, ...]
    claims: tuple[int, ...] = ()


def marks_of(reading: Reading) -> list[Mark]:
    """Every finding of a reading as marks, in no particular order."""
    marks = [
        Mark(f"c{index}", "claim", span, part)
        for index, claim in enumerate(reading.claims)
        for part, spans in (("content", claim.content), ("cue", (claim.cue,)), ("source", (claim.source,)))
        for span in spans
        if span is not None
    ]
    marks += [Mark(f"f{i}", "figure", figure.span) for i, figure in enumerate(reading.figures)]
    marks += [Mark(f"t{i}", "time", time.span) for i, time in enumerate(reading.times)]
    marks += [Mark(f"p{i}", "place", place.span) for i, place in enumerate(reading.places)]
    return marks


def here_marks(spans: Iterable[Span]) -> list[Mark]:
    """Marks for the words that the reader was sent to."""
    return [Mark("here", "here", span) for span in spans]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """The text's paragraphs in order; joining the runs of one gives exactly its words.

    A mark that reaches beyond the text is cut at its end; one wholly beyond it is dropped.
    """
    inside = [m for m in marks if m.span.start < len(text)]
    firsts = _edges(inside, first=True)
    lasts = _edges(inside, first=False)
    blocks = _blocks(text)
    return [_paragraph(text, block, inside, firsts, lasts) for block in blocks]


def _blocks(text: str) -> list[Span]:
    edges = [0]
    for match in _BLANK_LINE.finditer(text):
        edges += [match.start(), match.end()]
    edges.append(len(text))
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _edges(marks: Sequence[Mark], first: bool) -> dict[str, int]:
    """Where each key's content begins, or ends; its cue and source do not count when it has content."""
    table: dict[str, int] = {}
    for mark in marks:
        if mark.part in ("cue", "source"):
            continue
        place = mark.span.start if first else mark.span.end
        table[mark.key] = (min if first else max)(place, table.get(mark.key, place))
    return table


def _paragraph(
    text: str, block: Span, marks: Sequence[Mark], firsts: dict[str, int], lasts: dict[str, int]
) -> Paragraph:
    near = sorted((m for m in marks if m.span.overlaps(block)), key=lambda m: (m.span.start, -m.span.end))
    cuts = {block.start, block.end}
    for mark in near:
        cuts |= {max(mark.span.start, block.start), min(mark.span.end, block.end)}
    ordered = sorted(cuts)
    spans = [Span(a, b) for a, b in pairwise(ordered)]
    begun = tuple(int(key[1:]) for key, at in firsts.items() if key[0] == "c" and block.start <= at < block.end)
    return Paragraph(tuple(_run(text, span, near, firsts, lasts, block) for span in spans), tuple(sorted(begun)))


def _run(
    text: str, span: Span, near: Sequence[Mark], firsts: dict[str, int], lasts: dict[str, int], block: Span
) -> Run:
    over = tuple(m for m in near if m.span.contains(span))
    keys = dict.fromkeys(m.key for m in over)
    starts = tuple(k for k in keys if firsts.get(k) == span.start)
    ends = tuple(k for k in keys if lasts.get(k) == span.end or (span.end == block.end and _ends_after(lasts, k, span)))
    return Run(span.of(text), over, starts, ends)


def _ends_after(lasts: dict[str, int], key: str, span: Span) -> bool:
    """Say whether a key ends in the blank line after this paragraph, or beyond the text."""
    return False if key not in lasts else span.end < lasts[key] <= span.end + 2
