"""Attributions in Korean news prose, by its fixed forms.

Korean marks a quotation after the quoted words ("…"라고 말했다, …고 전했다) and names its
source with a topic or subject particle (은, 는, 이, 가) or before 에 따르면 ("according to").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.analyse.relays import KOREAN_RELAY
from sayso.analyse.sentences import sentences
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_HANGUL = re.compile(r"[가-힣]")
_ACCORDING = re.compile(r"([^,.。\s][^,.。\n]{0,60}?)에 (?:따르면|의하면)[,]? ?")
_CUE = re.compile(
    r"(?:이?라고|다고|냐고|자고|고) ?"
    r"((?:말|전|밝|보도|주장|설명|강조|덧붙|지적|발표|언급|알|경고|부인|인용|시인)[가-힣]{0,3}(?:했|혔|였|졌|한|힌)[가-힣]{0,3})"
)
_SOURCE = re.compile(r"([^,.。\s][^,.。“\"\n]{0,50}?)(?:은|는|이|가) ")


def is_korean(paragraph: str) -> bool:
    """Say whether a paragraph is mostly written in hangul."""
    return 3 * len(_HANGUL.findall(paragraph)) > len(paragraph)


def read_paragraph(text: str, paragraph: Span) -> Iterator[Attribution]:
    """The attributions of a Korean paragraph, one or two a sentence."""
    for sentence in sentences(text, paragraph, []):
        cue = _CUE.search(text, sentence.start, sentence.end)
        according = _ACCORDING.match(text, sentence.start, sentence.end)
        if according:
            end = cue.start() if cue else sentence.end
            yield from _made(text, according.end(), end, Span(according.end(1), according.end()), according.span(1))
        elif cue and (source := _SOURCE.match(text, sentence.start, cue.start())):
            yield from _made(text, source.end(), cue.start(), Span(*cue.span(1)), source.span(1))


def _made(text: str, start: int, end: int, cue: Span, source: tuple[int, int]) -> Iterator[Attribution]:
    relay = KOREAN_RELAY.match(text, start, end)
    start = relay.end() if relay else start
    while start < end and text[start] in " ,“\"‘'":
        start += 1
    while end > start and text[end - 1] in " ,.”\"’'":
        end -= 1
    if end > start:
        yield Attribution((Span(start, end),), _stripped(text, cue), Span(*source), 0.7)


def _stripped(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1] in " ,":
        end -= 1
    return Span(span.start, end)
