"""What a reader tied across sentences, parted: words too far from a cue to be its own, and quoted words of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse.attribution import trimmed
from sayso.analyse.sentences import QUOTES, follows_mark, quotations, sentence_at, tokens
from sayso.analyse.standing import Standing
from sayso.analyse.statements import statements
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_THAT_IS = re.compile(r"(?:That|This|It|All this)(?:['’]s| is| was| comes| came) ")
_SAYS_WHOSE = re.compile(_THAT_IS.pattern + "according to ")
_BESIDE = 3  # characters: a comma, a mark, a space


def in_its_sentence(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution, whose reported words end with the sentence of their cue: what follows unmarked is narration."""
    cue = found.cue
    sentence = sentence_at(sentences, cue.start) if cue else None
    if cue is None or sentence is None:
        return found
    return replace(found, content=tuple(_reported_in(text, sentence, cue, piece) for piece in found.content))


def _reported_in(text: str, sentence: Span, cue: Span, piece: Span) -> Span:
    """The part of a piece in a sentence, where it begins there behind the cue and nothing is quoted."""
    if not cue.end <= piece.start < sentence.end < piece.end or ":" in text[cue.end : piece.start]:
        return piece
    if any(char in QUOTES for char in text[piece.start - 1 : sentence.end]):
        return piece
    return trimmed(text, Span(piece.start, sentence.end)) or piece


def of_words_before(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution; what "That is according to Ri" is said of is the sentence before, in the same paragraph.

    Not where something else is said behind the cue ("It was reported by Ri that"), nor of another such sentence.
    """
    cue, sentence = found.cue, sentence_at(sentences, found.cue.start) if found.cue else None
    if cue is None or sentence is None or not _THAT_IS.fullmatch(text, sentence.start, cue.start):
        return found
    before = sentence_at(sentences, sentence.start - 2) if sentence.start > 1 else None
    if found.content[0].start > cue.start or before is None or _SAYS_WHOSE.match(text, before.start):
        return found
    content = trimmed(text, before) if "\n" not in text[before.end : sentence.start] else None
    return replace(found, content=(content,)) if content else found


def spoken_beside(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; quoted words of nobody get the one who stands beside them: "…," a porter sniffed."""
    spoken = Standing([(piece, a) for a in found if a.cue for piece in a.content])
    return [a if a.cue or spoken.over(a.content[0]) else _beside(text, sentences, a) for a in found]


def _beside(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    first = found.content[0]
    sentence = sentence_at(sentences, first.start)
    if found.source or sentence is None or not follows_mark(text, first):
        return found
    for each in statements(tokens(text, sentence, quotations(text, sentence))):
        near = each.source and min(abs(each.cue.start - first.end), abs(each.source.start - first.end)) <= _BESIDE
        if near and any(p.overlaps(first) for p in each.content):
            return replace(found, cue=each.cue, source=each.source)
    return found


def within_reach(text: str, sentences: Sequence[Span], found: Attribution) -> Iterator[Attribution]:
    """The attribution without what stands before its cue in another paragraph or, in no marks, another sentence.

    Quoted words of an earlier paragraph are given alone, to go on with whoever spoke there.
    """
    cue = found.cue
    sentence = sentence_at(sentences, cue.start) if cue else None
    if cue is None or sentence is None:
        yield found
        return
    far = [p for p in found.content if p.end <= sentence.start and _is_far(text, p, cue, found.content)]
    near = tuple(p for p in found.content if p not in far)
    if not near or not far:
        yield found
        return
    yield replace(found, content=near)
    for piece in far:
        if follows_mark(text, piece):
            yield Attribution((piece,), None, None, found.confidence)


def _is_far(text: str, piece: Span, cue: Span, content: Sequence[Span]) -> bool:
    """Say whether words before a cue's sentence are not its own: parted by a paragraph, or told beside a quotation."""
    between = text[piece.end : cue.start]
    quoted = any(follows_mark(text, p) for p in content if p.start > piece.end)
    return "\n" in between or (quoted and not follows_mark(text, piece))
