"""Units that a sentence says once: "seventeen sailors … and four", "12 tons, not 20", "4,700 won" a kilogram."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.figures_amounts import Page
from sayso.analyse.figures_change import moved_near
from sayso.analyse.figures_noun import phrase_before, plural
from sayso.analyse.figures_of import noun_phrase
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

Draft = tuple[Figure, str]  # a figure and what it is per

NEAR = 4  # figures before one that are asked for its unit, so that a long list stays linear
_PART_OF = re.compile(r"(?: more)? (?:of|out of) (?:the |its |their |those |these |his |her |our |all )?")
# Before a number that counts something else than what was counted before.
_ALONE = re.compile(r"\b(?:of|to|at|in|by|is|total\w*|about|reached|hit|on|under|over|aged|for|row|seat) $|[=(#:/] ?$")
_MORE = re.compile(r" more\b(?= (?:[a-z]+ed|were|are|was|had|have|fell|missing|dead|hurt)\b)")
_CONTRAST = re.compile(r"(?:\bnot|\bbut|,? (?:and|or|against|than|versus|from|to)|\b[a-z]+ed|\bpaid) $")
_CLOSED = re.compile(r"[.,;:!?”\"]|$")
_NUMBER_OF = re.compile(r"\bnumber of ((?:[a-z’'-]+ ){0,2}[a-z’'-]+s)\b[^,;]{0,60}$")
_AGAINST = re.compile(r"\b(?:against|from|than|versus|compared (?:with|to)) (?:about |nearly |around |just )?$")
_DIGIT = re.compile(r"\d")
_OR = re.compile(r",? (?:but|or) ")
_REACHED = re.compile(
    r",? (?:(?:rose|fell|climbed|dropped|grew|jumped|[a-z]+ed|up|down|sank|slid|shrank)(?: [a-z]+ly)?"
    r"(?: from [\d,.]+)? (?:to|at|from)|total(?:l?ed|s)|number(?:ed|s)?|reached|hit) $"
)
_PRICED = re.compile(r"\b(?:from|against|than|to|or|and|with|but|not|versus|at|for)(?: [a-z]+){0,2} $")


def with_shared(drafts: Sequence[Draft], page: Page) -> list[Draft]:
    """The same drafts, each with the unit that its sentence gives it elsewhere."""
    out: list[Draft] = []
    for place, (figure, per) in enumerate(drafts):
        if figure.kind is FigureKind.COUNT and not figure.unit:
            figure = _named(figure, out[-NEAR:], drafts[place + 1 : place + 2], page)
        elif figure.kind is FigureKind.MONEY and not per and out:
            figure, per = _priced(figure, out[-1], page)
        out.append((figure, per))
    return out


def _named(figure: Figure, told: Sequence[Draft], following: Sequence[Draft], page: Page) -> Figure:
    """A bare count with the noun that it counts, where the sentence has it."""
    start, end = figure.span.start, figure.span.end
    opening, _ = page.sentences.around(start)
    whole = _PART_OF.match(page.lowered, end)
    if whole and following and following[0][0].span.start == whole.end() and following[0][0].kind is FigureKind.COUNT:
        return _counting(figure, following[0][0].unit)
    other = following[0][0] if following else figure
    if other.kind is FigureKind.COUNT and other.unit and _OR.fullmatch(page.lowered, end, other.span.start):
        return _counting(figure, other.unit)
    figure = replace(figure, direction=moved_near(page.lowered, start, opening))
    if subject := _subject(page, opening, start):
        return _counting(figure, subject) if plural(subject.split()[-1].lower()) else replace(figure, of=subject)
    before = next((one for one, per in reversed(told) if one.unit and not per and one.span.start >= opening), None)
    return _like(figure, before, page, opening) if before else figure


def _counting(figure: Figure, unit: str) -> Figure:
    return replace(figure, unit=unit, of=unit)


def _subject(page: Page, opening: int, start: int) -> str:
    """What rose to, or reached, the number: "The number of checkpoints", "Fever cases", "The death toll"."""
    lead = page.lowered[max(opening, start - 90) : start]
    reached = _REACHED.search(lead)
    if reached is None:
        return ""
    at = start - len(lead)
    if number := _NUMBER_OF.search(lead, 0, reached.start()):
        return page.text[at + number.start(1) : at + number.end(1)]
    phrase = phrase_before(page.text, at + reached.start()).split(" by ")[0]
    return "" if _DIGIT.search(phrase) else noun_phrase(phrase, page.text, start, subject=True)


def _like(figure: Figure, before: Figure, page: Page, opening: int) -> Figure:
    """The figure with the unit of the one before, where it counts or measures the same."""
    start, end = figure.span.start, figure.span.end
    lead = page.lowered[max(opening, start - 30) : start]
    if before.kind is FigureKind.COUNT and not _ALONE.search(lead):
        more = _MORE.match(page.lowered, end)
        return _counting(replace(figure, span=Span(start, more.end())) if more else figure, before.unit)
    if before.kind is FigureKind.LEVEL and _CONTRAST.search(lead) and _CLOSED.match(page.lowered, end):
        return replace(figure, unit=before.unit, kind=before.kind)
    if before.kind is FigureKind.MONEY and _AGAINST.search(lead):
        return replace(figure, unit=before.unit, kind=before.kind, of="")
    return figure


def _priced(figure: Figure, before: Draft, page: Page) -> Draft:
    """A second price of the same: "5,200 won a kilogram, up from 4,700 won"."""
    one, per = before
    opening, _ = page.sentences.around(figure.span.start)
    lead = page.lowered[max(one.span.end, figure.span.start - 30) : figure.span.start]
    same = per and one.unit == figure.unit and one.span.start >= opening
    return (replace(figure, kind=FigureKind.RATE), per) if same and _PRICED.search(lead) else (figure, "")
