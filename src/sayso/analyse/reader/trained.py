"""Who says what, by a trained network, with the rules for what it was not taught.

The network was taught the outermost attributions of English news. What somebody is quoted as
reporting of others is found by giving it the quoted words as a text of their own. Korean
paragraphs, and quotations that go on in a paragraph of their own without a cue, are the rules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse import korean_attribution
from sayso.analyse.attribution import trimmed
from sayso.analyse.cues import may_attribute
from sayso.analyse.reader.flat import Flat, FlatReader
from sayso.analyse.sentences import CLOSERS, OPENERS, paragraphs, quotations
from sayso.model.findings import Attribution, Entity, EntityType
from sayso.model.spans import Span, hull

_DEPTH = 3  # times that the network reads: a text, what is said in it, and what is said in that
_TOLD_APART = {"person": 0.4, "organisation": 0.3}  # confidence above which evals.claims saw next to no wrong name
_SHORTEST = 25  # characters of content that may hold an attribution of its own
_LABEL = re.compile(rf"\s*(?::|[—–]|(?<=\s)--?(?=\s))\s*[{OPENERS}‘\"']*")
_SELF = frozenset("i we you i've we've i'd we'd".split())  # who speaks reports nobody else


@dataclass(frozen=True, slots=True)
class _Layer:
    """A text and the stretches of it to look at."""

    text: str
    within: tuple[Span, ...]


class TrainedReader:
    """Attributions by network, those inside the words of others too. One may serve every thread."""

    def __init__(self, flat: FlatReader, made_by: str) -> None:
        """Take the network, and what made it."""
        self.made_by = made_by
        self._flat = flat

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        """The attributions of each text, in the order of their words."""
        return [attributions for attributions, _ in self.read_named(texts)]

    def read_named(self, texts: Sequence[str]) -> list[tuple[tuple[Attribution, ...], tuple[Entity, ...]]]:
        """The attributions of each text, and the names that its paragraphs hold."""
        named: dict[int, tuple[Entity, ...]] = {}
        found: list[list[Attribution]] = [list(_korean(text)) for text in texts]
        looked = [_Layer(text, tuple(p for p in paragraphs(text) if not _is_korean(text, p))) for text in texts]
        for depth in range(_DEPTH):
            asked = [k for k, layer in enumerate(looked) if layer.within]
            if not asked:
                break
            read = self._flat.read([(looked[k].text, looked[k].within) for k in asked], named=depth == 0)
            for k, flat in zip(asked, read, strict=True):
                new = list(_within(looked[k], flat, depth > 0))
                found[k] += new
                if depth == 0:
                    named[k] = tuple(_names(texts[k], flat))
                looked[k] = _Layer(texts[k], tuple(_inner(texts[k], new)))
        return [
            (_in_order(text, made), named.get(k, ())) for k, (text, made) in enumerate(zip(texts, found, strict=True))
        ]


def _names(text: str, flat: Flat) -> Iterator[Entity]:
    """The people and organisations of names of two words or more: shorter ones are as often something else."""
    for name in flat.names:
        if (
            name.kind in _TOLD_APART
            and name.confidence >= _TOLD_APART[name.kind]
            and len(name.span.of(text).split()) > 1
        ):
            yield Entity(name.span, name.span.of(text), EntityType(name.kind))


def _is_korean(text: str, paragraph: Span) -> bool:
    return korean_attribution.is_korean(paragraph.of(text))


def _korean(text: str) -> Iterator[Attribution]:
    for paragraph in paragraphs(text):
        if _is_korean(text, paragraph):
            yield from korean_attribution.read_paragraph(text, paragraph)


def _within(layer: _Layer, flat: Flat, inner: bool) -> Iterator[Attribution]:
    """What was found, trimmed; of words looked into again, only what they report of somebody else."""
    for each in flat.attributions:
        pieces = tuple(piece for part in each.content if (piece := trimmed(layer.text, part)))
        if not pieces:
            continue
        source = each.source if each.cue or _is_labelled(layer.text, each) else None
        if inner and (not source or hull(pieces) in layer.within or source.of(layer.text).lower() in _SELF):
            continue
        if each.cue or source or _is_quoted(layer.text, pieces[0]):
            yield Attribution(pieces, each.cue, source, each.confidence)


def _is_quoted(text: str, piece: Span) -> bool:
    """Say whether a mark opens right before the words: without a cue, little else tells them from narration."""
    return text[piece.start - 1 : piece.start] in (*OPENERS, '"')


def _is_labelled(text: str, found: Attribution) -> bool:
    """Say whether a colon or a dash, and no word, leads from a source to the words: "Ri: It is so".

    A quotation mark alone does not, since "He met Ri. “It is so,” read a banner" is no word of hers.
    """
    between = text[found.source.end : found.content[0].start] if found.source else ""
    return _LABEL.fullmatch(between) is not None


def _inner(text: str, found: Sequence[Attribution]) -> Iterator[Span]:
    """The words of others that may hold attributions of their own."""
    for each in found:
        for piece in each.content:
            if may_hold_others(text, piece):
                yield piece


def may_hold_others(text: str, piece: Span) -> bool:
    """Say whether the words of somebody are read once more, for what they report of others."""
    return piece.end - piece.start >= _SHORTEST and may_attribute(piece.of(text))


def _in_order(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    kept: dict[tuple[tuple[Span, ...], Span | None], Attribution] = {}
    for each in [*found, *_going_on(text, found)]:
        kept.setdefault((each.content, each.cue), each)
    return tuple(sorted(kept.values(), key=lambda a: (hull(a.content), a.cue or a.content[0])))


def _going_on(text: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Paragraphs that are nothing but a quotation, after someone has spoken: his speech goes on."""
    begun = min((hull(a.content).start for a in found), default=len(text))
    taken = [piece for a in found for piece in a.content]
    cut = paragraphs(text)
    for paragraph, following in zip(cut, [*cut[1:], None], strict=True):
        if paragraph.start <= begun or not _opens(text, paragraph):
            continue
        piece = trimmed(text, paragraph) if _is_only_quoted(text, paragraph, following) else None
        if piece and not any(piece.overlaps(t) for t in taken):
            yield Attribution((piece,), None, None, 0.6)


def _opens(text: str, paragraph: Span) -> bool:
    return text[paragraph.start] in OPENERS + '"'


def _is_only_quoted(text: str, paragraph: Span, following: Span | None) -> bool:
    """Say whether a paragraph is one quotation, which only the next paragraph's mark may leave open."""
    quoted = quotations(text, paragraph)
    whole = bool(quoted) and quoted[0].start == paragraph.start and quoted[0].end >= paragraph.end - 1
    closed = text[paragraph.end - 1] in CLOSERS + '"' or text[paragraph.end - 2] in CLOSERS + '"'
    return whole and (closed or (following is not None and _opens(text, following)))
