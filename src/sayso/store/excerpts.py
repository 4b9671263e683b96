"""The words of an article that show why it was found. Cut from its own text and escaped for a page."""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Sequence

from sayso.model.spans import Span
from sayso.store.phrases import Phrase
from sayso.store.segments import segments

LENGTH = 240  # code points, marks not counted
_BEFORE = 60  # of them before the first match
_MOST_STARTS = 200  # windows that are compared


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _best_start(found: Sequence[tuple[Span, int]]) -> int:
    """The match from which a window shows the most different phrases; the first of equals."""
    ordered = sorted(found)
    starts = [span.start for span, _ in ordered]

    def shown(first: int) -> int:
        last = bisect_left(starts, starts[first] + LENGTH - _BEFORE)
        return len({phrase for _, phrase in ordered[first:last]})

    return starts[max(range(min(len(ordered), _MOST_STARTS)), key=lambda first: (shown(first), -first))]


def _window(text: str, first: int) -> Span:
    start = max(0, first - _BEFORE)
    if start:
        start = max(start, text.rfind("\n", start, first) + 1, _after_space(text, start, first))
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = (
            max(text.rfind(" ", end - 30, end), text.rfind("\n", end - 30, end), end - 30) if _cuts(text, end) else end
        )
    return Span(start, max(end, start + 1))


def _after_space(text: str, start: int, first: int) -> int:
    space = text.find(" ", start, first)
    return start if space < 0 else space + 1


def _cuts(text: str, end: int) -> bool:
    return text[end - 1].isalnum() and text[end].isalnum() and " " in text[end - 30 : end]


def _marked(text: str, window: Span, spans: Sequence[Span]) -> str:
    parts: list[str] = ["…" if window.start else ""]
    at = window.start
    for span in spans:
        if not window.contains(span):
            continue
        parts += [html.escape(text[at : span.start]), "<mark>", html.escape(span.of(text)), "</mark>"]
        at = span.end
    parts += [html.escape(text[at : window.end]), "…" if window.end < len(text) else ""]
    return "".join(parts)


def excerpt(text: str, asked: Sequence[Phrase]) -> str:
    """About 240 characters of the text around its matches, HTML-escaped, with `<mark>` around each match.

    The text's beginning where nothing matches in it: the match may be in the title.
    """
    if not text:
        return ""
    listed = list(segments(text)) if asked else []
    found = [(span, number) for number, phrase in enumerate(asked) for span in phrase.spans_in(listed)]
    window = _window(text, _best_start(found) if found else 0)
    return _marked(text, window, _joined([span for span, _ in found]))
