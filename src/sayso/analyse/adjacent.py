"""What a reader tied across sentences, put back: a cue's own speaker, and words too far from it to be its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse.attribution import trimmed
from sayso.analyse.clauses import DETERMINERS, subject_after
from sayso.analyse.cued import cue_at, span_of
from sayso.analyse.sentences import CLOSERS, QUOTES, Token, quotations, tokens
from sayso.analyse.standing import Standing
from sayso.analyse.statements import statements
from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull

_BESIDE = 3  # characters: a comma, a mark, a space


def in_its_sentence(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution, whose reported words end with the sentence of their cue: what follows unmarked is narration."""
    cue = found.cue
    sentence = _sentence(sentences, cue) if cue else None
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


def own_speaker(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution, whose source stands in another sentence, with the subject that its cue has in its own."""
    cue, source = found.cue, found.source
    if cue is None or source is None:
        return found
    sentence = _sentence(sentences, cue)
    near = max(source.start - cue.end, cue.start - source.end) <= _BESIDE
    if sentence is None or sentence.overlaps(source) or near:
        return found
    words = tokens(text, sentence, quotations(text, sentence))
    subject = next(_subjects(words, cue), None)
    return replace(found, source=subject) if subject else found


def _subjects(words: Sequence[Token], cue: Span) -> Iterator[Span]:
    for at, word in enumerate(words):
        if not cue.contains(word.span):
            continue
        if made := cue_at(words, at):
            if made.passive:
                return
            if _inverted(words, made.start, made.stop) and (after := subject_after(words, made.stop)):
                yield span_of(words, after)
            elif made.subject:
                yield span_of(words, made.subject)


def _inverted(words: Sequence[Token], start: int, stop: int) -> bool:
    """Say whether a verb follows what is said, and its speaker follows the verb: "…," added Ada Brook, a bosun."""
    behind = start > 0 and (words[start - 1].text in {",", '"'} or words[start - 1].text in CLOSERS)
    named = stop < len(words) and (words[stop].text[0].isupper() or words[stop].lower in DETERMINERS - {"that"})
    return behind and named


def spoken_beside(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; quoted words of nobody get the one who stands beside them: "…," a porter sniffed."""
    spoken = Standing([(piece, a) for a in found if a.cue for piece in a.content])
    return [a if a.cue or spoken.over(a.content[0]) else _beside(text, sentences, a) for a in found]


def _beside(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    first = found.content[0]
    sentence = _sentence(sentences, first)
    if found.source or sentence is None or not _is_quoted(text, first):
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
    sentence = _sentence(sentences, cue) if cue else None
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
        if _is_quoted(text, piece):
            yield Attribution((piece,), None, None, found.confidence)


def _is_far(text: str, piece: Span, cue: Span, content: Sequence[Span]) -> bool:
    """Say whether words before a cue's sentence are not its own: parted by a paragraph, or told beside a quotation."""
    between = text[piece.end : cue.start]
    quoted = any(_is_quoted(text, p) for p in content if p.start > piece.end)
    return "\n" in between or (quoted and not _is_quoted(text, piece))


def _is_quoted(text: str, piece: Span) -> bool:
    return piece.start > 0 and text[piece.start - 1] in QUOTES


def _sentence(sentences: Sequence[Span], span: Span) -> Span | None:
    at = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return sentences[at] if at >= 0 and sentences[at].overlaps(span) else None


def rejoined(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with quoted words that nobody has before a speaker whom another one passes on.

    In "“We wait,” Ri told Han, according to a clerk" a reader may give the clerk only "Ri told Han".
    """
    alone = {
        a.content[-1].end: a for a in found if a.cue is None and a.source is None and _is_quoted(text, a.content[0])
    }
    made: list[Attribution] = []
    taken: set[int] = set()
    for each in found:
        first = each.content[0]
        before = next((alone[k] for k in range(first.start - 1 - _BESIDE, first.start) if k in alone), None)
        if (
            each.cue
            and before
            and first.end <= each.cue.start
            and "\n" not in text[before.content[-1].end : first.start]
        ):
            taken.add(id(before))
            each = replace(each, content=(hull([*before.content, first]), *each.content[1:]))
        made.append(each)
    return [a for a in made if id(a) not in taken]
