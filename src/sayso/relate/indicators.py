"""Which indicator of a desk a figure counts, by the words of its sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model.desk import Desk, Indicator
from sayso.model.findings import Figure
from sayso.model.spans import Span

_BORDER = re.compile(r"[.!?。][”\"’']?\s|\n")


def sentence(text: str, span: Span) -> Span:
    """The sentence around a figure, roughly: from the last full stop and space before it to the next."""
    start = max((m.end() for m in _BORDER.finditer(text, max(0, span.start - 600), span.start)), default=0)
    start = max(start, span.start - 600, 0)
    after = _BORDER.search(text, span.end, min(len(text), span.end + 600))
    return Span(start, after.end() if after else min(len(text), span.end + 600))


def indicator_of(figure: Figure, text: str, desk: Desk) -> Indicator | None:
    """The indicator whose word stands nearest to a figure in its sentence, None where no word of any does."""
    fits = [i for i in desk.indicators if i.kind == figure.kind.value and i.unit in ("", figure.unit)]
    if not fits:
        return None
    around = sentence(text, figure.span)
    said, at = around.of(text).casefold(), figure.span.start - around.start
    near = [(min(where), i.id, i) for i in fits if (where := [abs(m - at) for w in i.words for m in _starts(w, said)])]
    return min(near, key=lambda n: n[:2])[2] if near else None


def _starts(word: str, said: str) -> list[int]:
    return [m.start() for m in _word(word).finditer(said)]


@lru_cache(maxsize=4096)
def _word(word: str) -> re.Pattern[str]:
    escaped = re.escape(word.casefold())
    return re.compile(rf"(?<!\w){escaped}(?!\w)" if word.isascii() else escaped)
