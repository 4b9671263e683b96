"""A quotation in two parts around its speaker made one: "“It held,” Ri said, according to KCNA. “We slept.”"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.sentences import QUOTES, follows_mark, sentence_at
from sayso.analyse.standing import Standing
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_CLOSING = 2  # characters around the end of a content in which its mark closes


def rejoined(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; quoted sentences right behind "“…,” Ri said." are the second part of what Ri said.

    They are so where nobody has them, where Ri has them by a second verb ("…,” Ri said he told Kang. “…”"),
    and where a reader gave them to the next speaker, who is only reported.
    """
    cued = Standing([(a.cue, k) for k, a in enumerate(found) if a.cue])
    joined: list[Attribution | None] = list(found)
    for k, each in enumerate(found):
        second = _second_part(text, sentences, each)
        before = _before(text, sentences, second[0]) if second else None
        near = [(j, a) for j in cued.over(before) if j != k and (a := joined[j])] if before else []
        halves = [(a.content[-1].end, j, a) for j, a in near if _is_first_part(text, a, each, second[0])]
        if halves:
            _, j, first = min(halves, key=lambda half: half[:2])
            joined[j] = replace(first, content=(*first.content, *second))
            rest = each.content[len(second) :]
            joined[k] = replace(each, content=rest) if rest else None
    return [a for a in joined if a]


def _second_part(text: str, sentences: Sequence[Span], each: Attribution) -> tuple[Span, ...]:
    """The quoted words at the head of a content that may go on with the speech before them."""
    ahead, rest = each.content, each.content[:0]
    if each.cue and each.cue.start > each.content[0].start:
        own = sentence_at(sentences, each.cue.start)
        ahead = tuple(p for p in each.content if own and p.end <= own.start)
        rest = each.content[len(ahead) :]
        if not rest:
            return ()
    quoted = all(follows_mark(text, p) for p in ahead) and not any(follows_mark(text, p) for p in rest)
    return ahead if quoted else ()


def _before(text: str, sentences: Sequence[Span], part: Span) -> Span | None:
    """The sentence right before the one that a part opens, in the same paragraph."""
    own = sentence_at(sentences, part.start)
    if own is None or not own.start or part.start - own.start > 1:
        return None
    at = sentence_at(sentences, own.start - 2)
    return at if at and "\n" not in text[at.end : own.start] else None


def _is_first_part(text: str, first: Attribution, second: Attribution, part: Span) -> bool:
    """Say whether an attribution ends with its speaker behind a quotation, and whose speech a part goes on with."""
    last, cue = first.content[-1], first.cue
    if cue is None or last.end > cue.start or any(c in QUOTES for c in text[cue.end : part.start - 1]):
        return False
    others = second.source is not None and second.source != first.source
    if others and second.cue and second.cue.start < part.start:
        return False
    return any(c in QUOTES for c in text[last.end - 1 : last.end + _CLOSING])
