"""An article's text cut into runs, so that findings that nest or overlap can be marked without crossing tags."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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


Piece = tuple[Span, tuple[Mark, ...]]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """The text's paragraphs in order; joining the runs of one gives exactly its words.

    A mark that reaches beyond the text is cut at its end; one wholly beyond it, or in the blank
    between two paragraphs, is dropped. The cost is that of the text and of what its runs hold.
    """
    blocks = list(_cut(_blocks(text), marks))
    firsts: dict[str, Span] = {}
    lasts: dict[str, Span] = {}
    begun: list[list[int]] = [[] for _ in blocks]
    for here, block in zip(begun, blocks, strict=True):
        for span, over in block:
            for key in _own_keys(over):
                if key not in firsts and key[0] == "c":
                    here.append(int(key[1:]))
                firsts.setdefault(key, span)
                lasts[key] = span
    return [
        Paragraph(tuple(_run(text, piece, firsts, lasts) for piece in block), tuple(sorted(here)))
        for here, block in zip(begun, blocks, strict=True)
    ]


def _blocks(text: str) -> list[Span]:
    edges = [0]
    for match in _BLANK_LINE.finditer(text):
        edges += [match.start(), match.end()]
    edges.append(len(text))
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _cut(blocks: Sequence[Span], marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """Each block's pieces with the marks over them, outermost first: one pass, only what is open is looked at."""
    waiting = deque(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))
    opened: list[Mark] = []
    for block in blocks:
        pieces = []
        at = block.start
        while at < block.end:
            while waiting and waiting[0].span.start <= at:
                opened.append(waiting.popleft())
            opened = [mark for mark in opened if mark.span.end > at]
            following = waiting[0].span.start if waiting else block.end
            end = min(block.end, following, *(mark.span.end for mark in opened))
            pieces.append((Span(at, end), tuple(opened)))
            at = end
        yield pieces


def _own_keys(marks: Iterable[Mark]) -> dict[str, None]:
    """The keys of what a finding consists of: a claim's cue and source are not its content."""
    return dict.fromkeys(mark.key for mark in marks if mark.part not in ("cue", "source"))


def _run(text: str, piece: Piece, firsts: Mapping[str, Span], lasts: Mapping[str, Span]) -> Run:
    span, over = piece
    keys = _own_keys(over)
    starts = tuple(key for key in keys if firsts[key] == span)
    return Run(span.of(text), over, starts, tuple(key for key in keys if lasts[key] == span))
