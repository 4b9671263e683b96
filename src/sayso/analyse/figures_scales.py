"""Numbers on a scale of their own: an earthquake's magnitude, an index and its points, so many times as much."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.analyse.figures_amounts import Amount, Page
from sayso.analyse.figures_change import moved_near
from sayso.analyse.figures_noun import phrase_after, phrase_before
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_MAGNITUDE = re.compile(r"\bmagnitude(?P<touching>[ -]$| (?:of|at|was|to) (?:an? |about |around )?$)")
_RICHTER = re.compile(r" on the (?:[a-z-]+ )?richter scale\b")
_INDEX = re.compile(
    r"\b(?:index|indices|gauge|barometer|pmi|kospi|kosdaq|nikkei|dow(?: jones)?|nasdaq|s&p 500|hang seng"
    r"|sensex)\b[^,;:]{0,60}$"
)
_SCALE = re.compile(
    r"\b(?:approval|support|share|lead|leads|led|margin|rating|ratings|turnout|rates?|polls?|unemployment|gap|inflation|percent"
    r"|backing|popularity|%)(?!\w)"
)
_TIMES = re.compile(
    r" times (?:(?:as|more|less|higher|lower|larger|bigger|smaller|greater|faster|heavier|dearer|longer"
    r"|the|that|its|their"
    r"|what|last|this|his|her)\b|[a-z’']+['’]s )"
)


AROUND = 200  # characters asked on each side, so that a long sentence stays linear


def on_a_scale(page: Page, amount: Amount, figure: Figure) -> Figure | None:
    """The number as a level or a multiple, where the words beside it say so."""
    start, end = figure.span.start, amount.stop
    opening, closing = page.sentences.around(start)
    lead = page.lowered[max(opening, start - 80) : start]
    if found := _MAGNITUDE.search(lead):
        touches = found["touching"] in " -"
        span = Span(start - len(lead) + found.start() if touches else start, figure.span.end)
        return replace(figure, span=span, kind=FigureKind.LEVEL, unit="magnitude", of=phrase_after(page.text, end))
    if found := _RICHTER.match(page.lowered, end):
        return replace(figure, kind=FigureKind.LEVEL, unit="magnitude", of=_subject(page, start, opening))
    if _TIMES.match(page.lowered, end):
        return replace(figure, span=Span(start, end + len(" times")), kind=FigureKind.RATE, unit="times")
    if page.lowered.startswith(" points", end) and not page.lowered[end + 7 : end + 8].isalpha():
        return _points(page, figure, end, closing, opening)
    if _INDEX.search(lead) and not page.lowered[end : end + 2].strip(" ").isalpha() and not amount.worded:
        return _level(page, figure, opening)
    return None


def _points(page: Page, figure: Figure, end: int, closing: int, opening: int) -> Figure | None:
    """Percentage points of a share or a poll, else a level of an index."""
    start = figure.span.start
    figure = replace(figure, span=Span(start, end + len(" points")))
    if _INDEX.search(page.lowered, max(opening, start - AROUND), start):
        return replace(_level(page, figure, opening), unit="points")
    if not _SCALE.search(page.lowered, max(opening, start - AROUND), min(closing, start + AROUND)):
        return None
    direction = moved_near(page.lowered, start, opening)
    return replace(figure, kind=FigureKind.POINTS, unit="pp", direction=direction, of=_subject(page, start, opening))


def _level(page: Page, figure: Figure, opening: int) -> Figure:
    start = figure.span.start
    direction = moved_near(page.lowered, start, opening)
    return replace(figure, kind=FigureKind.LEVEL, direction=direction, of=_subject(page, start, opening))


_VERB = re.compile(r" (?:[a-z]+ed|rose|fell|was|is|stood|hit|closed|sank|slid|lost|added|up|down)\b")


def _subject(page: Page, start: int, opening: int) -> str:
    """What stands before the verb that the number hangs on."""
    verbs = list(_VERB.finditer(page.lowered, max(opening, start - 60), start))
    return phrase_before(page.text, verbs[-1].start()) if verbs else ""
