"""Who says what, by rules: the first reader behind `AttributionReaderType`.

It works on closed-class words, a lexicon of cues and quotation marks; a trained reader
takes its place by giving the same `Attribution`s. Speech inside a quotation, and one
attribution inside another's content, come out as attributions of their own: putting them
into one chain is the grammar's work (`chains.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse import korean_attribution
from sayso.analyse.sentences import CLOSERS, OPENERS, QUOTES, paragraphs, quotations, sentences, tokens
from sayso.analyse.statements import Statement, statements
from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull

MADE_BY = "attribution@1"
_SHORTEST_NESTED = 40  # characters: a shorter quotation holds no reported speech worth a claim of its own
# a cue, a comma and a capital: speech that lost its quotation marks
_UNMARKED = re.compile(r"\b(?:said|added|saying|explained|continued|told \w+), [A-Z][a-z]+ [a-z]")
_SPEAKING = re.compile(r"\b(?:said|says|continued|added|explained|noted)\b")
_TRIM = " \t,;:" + OPENERS + CLOSERS + "\"'‘"


class RuleReader:
    """Flat attributions by rule. Stateless: one may serve every thread."""

    made_by = MADE_BY

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        """The attributions of each text, in the order of their words."""
        return [tuple(_distinct(read_text(text))) for text in texts]


def _distinct(found: Iterator[Attribution]) -> list[Attribution]:
    kept: dict[tuple[Span, ...], Attribution] = {}
    for each in found:
        kept.setdefault(each.content, each)
    return sorted(kept.values(), key=lambda a: (hull(a.content), a.cue or a.content[0]))


def read_text(text: str) -> Iterator[Attribution]:
    """The attributions of one text."""
    carried = False  # whether someone has spoken, whose speech a quotation on its own goes on with
    unmarked = bool(_UNMARKED.search(text))
    for paragraph in paragraphs(text):
        if korean_attribution.is_korean(paragraph.of(text)):
            yield from korean_attribution.read_paragraph(text, paragraph)
            continue
        found = list(_read_paragraph(text, paragraph, carried))
        found = reach_of_lost_marks(text, paragraph, found, unmarked)
        yield from found
        carried = carried or bool(found)


def reach_of_lost_marks(text: str, paragraph: Span, found: list[Attribution], unmarked: bool) -> list[Attribution]:
    """Give speech that lost a quotation mark the sentences that it must have had.

    Where only the closing mark is left, the speech began with its paragraph. On a page that lost
    its marks altogether (`unmarked`), a paragraph that ends or begins with a speaker is his.
    """
    if not found:
        return found
    marks = sum(map(paragraph.of(text).count, QUOTES))
    if marks % 2 and _closes_after(text, found[0]):
        return [_widened(found[0], paragraph.start, found[0].content[0].end), *found[1:]]
    if not unmarked or marks:
        return found
    last = max(found, key=lambda a: a.cue or a.content[0])
    if last.cue and _SPEAKING.search(last.cue.of(text)) and last.content[0].end <= last.cue.start:
        wide = _widened(last, paragraph.start, last.content[0].end)
        return [wide if a is last else a for a in found]
    rest = trimmed(text, Span(last.content[0].start, paragraph.end))
    if rest and len(found) == 1 and last.cue and text[last.cue.end : rest.start].strip() == ",":
        return [_widened(last, rest.start, rest.end)]
    return found


def _closes_after(text: str, attribution: Attribution) -> bool:
    """Say whether a quotation mark closes right after a content that stands before its cue."""
    piece = attribution.content[0]
    before_cue = attribution.cue is not None and piece.end <= attribution.cue.start
    return before_cue and any(char in CLOSERS + '"' for char in text[piece.end : piece.end + 2])


def _widened(attribution: Attribution, start: int, end: int) -> Attribution:
    return replace(attribution, content=(Span(start, end), *attribution.content[1:]))


def _read_paragraph(text: str, paragraph: Span, carried: bool) -> Iterator[Attribution]:
    quoted = quotations(text, paragraph)
    made: list[Attribution] = []
    last: int | None = None  # the attribution whose quotation may go on
    for sentence in sentences(text, paragraph, quoted):
        near = _over(sentence, quoted)
        found = [a for s in statements(tokens(text, sentence, near)) if (a := _attribution(text, s))]
        if not found and _only_quoted(text, sentence, near) and (last is not None or carried):
            last = _go_on(text, sentence, made, last)
            continue
        made += found
        quoting = [len(made) - len(found) + k for k, a in enumerate(found) if _quotes(a, quoted)]
        last = quoting[0] if quoting else None
    yield from made
    for each in made:
        yield from _nested(text, [piece for piece in each.content if _is_quoted(piece, quoted)])


def _attribution(text: str, statement: Statement) -> Attribution | None:
    content = tuple(piece for part in statement.content if (piece := trimmed(text, part)))
    if not content:
        return None
    return Attribution(content, statement.cue, statement.source, statement.confidence)


def trimmed(text: str, span: Span) -> Span | None:
    """Content as the conventions have it: no marks at its ends, no leading "that"; None if nothing is left."""
    start, end = span.start, span.end
    if text[start : start + 5].lower() in {"that ", "that,"}:
        start += 5
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM + ".…’":
        end -= 1
    return Span(*_balanced(text, start, end)) if end > start else None


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a trimmed mark back where its other half stands inside: “Hundreds” of them were hired."""
    if QUOTES.isdisjoint(text[start:end]):
        return start, end
    opened = closed = 0
    for char in text[start:end]:
        if char in CLOSERS and opened == 0:
            closed = 1
        opened += (char in OPENERS) - (char in CLOSERS and opened > 0)
    if closed and start and text[start - 1] in OPENERS:
        start -= 1
    if text.count('"', start, end) % 2:
        if start and text[start - 1] == '"':
            start -= 1
        elif '"' in text[end : end + 2]:
            end = text.index('"', end) + 1
    after = end + (text[end : end + 1] in {".", ",", "!", "?"})
    if opened and text[after : after + 1] in CLOSERS and text[after : after + 1]:
        end = after + 1
    return start, end


def _only_quoted(text: str, sentence: Span, quoted: Sequence[Span]) -> bool:
    covering = [q for q in quoted if sentence.contains(q)]
    if not covering or covering[0].start != sentence.start:
        return False
    return sum(q.end - q.start for q in covering) >= 0.9 * (sentence.end - sentence.start)


def _go_on(text: str, sentence: Span, made: list[Attribution], last: int | None) -> int | None:
    """Quoted words with no cue go on with the speech before them: of this paragraph, or of the last one."""
    piece = trimmed(text, sentence)
    if piece is None:
        return last
    if last is None:
        made.append(Attribution((piece,), None, None, 0.6))
        return len(made) - 1
    made[last] = replace(made[last], content=(*made[last].content, piece))
    return last


def _over(sentence: Span, quoted: list[Span]) -> list[Span]:
    first = max(0, bisect_right(quoted, sentence.start, key=_start) - 1)
    return quoted[first : bisect_left(quoted, sentence.end, key=_start)]


def _is_quoted(piece: Span, quoted: Sequence[Span]) -> bool:
    last = bisect_right(quoted, piece.start + 1, key=_start) - 1  # they follow one another
    return last >= 0 and piece.end <= quoted[last].end


def _start(span: Span) -> int:
    return span.start


def _quotes(attribution: Attribution, quoted: Sequence[Span]) -> bool:
    return any(_is_quoted(piece, quoted) for piece in attribution.content)


def _nested(text: str, pieces: Sequence[Span]) -> Iterator[Attribution]:
    """What a quotation itself attributes to others."""
    for piece in pieces:
        if piece.end - piece.start < _SHORTEST_NESTED:
            continue
        for sentence in sentences(text, piece, []):
            for statement in statements(tokens(text, sentence)):
                if statement.source and (found := _attribution(text, statement)) and not _whole(found, piece):
                    yield found


def _whole(found: Attribution, piece: Span) -> bool:
    return hull(found.content) == piece


__all__ = ["MADE_BY", "RuleReader", "read_text", "trimmed"]
