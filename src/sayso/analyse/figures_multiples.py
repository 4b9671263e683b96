"""Multiples in one word, and ranks: "doubled", "threefold", "twice the price", "ranked 5th", "came third"."""

from __future__ import annotations

import re

from sayso.analyse.figures_amounts import Amount, Page
from sayso.analyse.figures_bounds import Bound, bounded, fallen, left_bound
from sayso.analyse.figures_change import MULTIPLES, VERBS, movement
from sayso.analyse.figures_noun import moved_thing, phrase_before
from sayso.analyse.numbers import ORDINALS, read_number
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_RANK = re.compile(
    r"\b(?:rank(?:s|ed|ing)?(?: at| as| in)?|(?:placed?s?|comes?|came|finish(?:ed|es)?|coming|lies|lay|stood"
    r"|stands)(?: in| joint)?(?P<suffixed>))"
    r" (?:the )?(?P<number>number |no\. ?|#)?$"
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
COMPARISON = 30  # characters behind a multiple in which a time says that it is a change


def ranked(page: Page, amount: Amount) -> Figure | None:
    """A rank in digits: "ranked 5th", "ranks number 12", "came 12th"."""
    lead = _RANK.search(page.lowered, max(0, amount.start - 30), amount.start)
    suffix = _SUFFIX.match(page.lowered, amount.stop)
    if lead is None or (lead["suffixed"] is not None and not suffix and not lead["number"]):
        return None
    end = suffix.end() if suffix else amount.stop
    return Figure(
        Span(amount.start, end), amount.low, amount.high, FigureKind.RANK, of=phrase_before(page.text, lead.start())
    )


def placed(found: re.Match[str]) -> Figure:
    """A rank in letters: "came third in", "ranked second"."""
    rank = float(ORDINALS.index(found["place"]) + 1)
    return Figure(Span(*found.span("place")), rank, rank, FigureKind.RANK)


def _compared(page: Page, found: re.Match[str], bound: Bound) -> Figure:
    """ "Roughly double this year's" is a change, "twice the official price" two times."""
    value = MULTIPLES[found["multiple"]]
    start, end = bound.at, found.end()
    if page.in_time(end, end + COMPARISON):
        low, high, approximate = bounded(100 * (value - 1), 100 * (value - 1), bound.kinds)
        return Figure(Span(start, end), low, high, FigureKind.CHANGE, "%", approximate, "up")
    low, high, approximate = bounded(value, value, bound.kinds)
    return Figure(Span(start, end), low, high, FigureKind.RATE, "times", approximate)


def multiplied(page: Page, found: re.Match[str]) -> Figure | None:
    """ "doubled" is a change of +100 percent, "a threefold increase" of +200; "fivefold" alone goes up."""
    start, end = found.span()
    opening, closing = page.sentences.around(start)
    bound = left_bound(page.lowered, start, opening)
    if found["multiple"]:
        return _compared(page, found, bound)
    if found["verb"]:
        value = VERBS[found["verb"]]
        if re.match(r" (?:down|as|over)\b", page.lowered[end : end + 6]):
            return None
        thing = phrase_before(page.text, bound.at)
    else:
        number = read_number(found["fold"].removesuffix("fold").rstrip("-"), 0)
        if number is None:
            return None
        value = 100 * (number.value - 1)
        moved = movement(page.lowered, start, end, opening)
        thing = moved_thing(page.text, page.lowered, moved, start, closing) if moved else ""
    low, high, approximate = bounded(abs(value), abs(value), bound.kinds)
    direction = "up" if value > 0 else "down"
    if value < 0:
        low, high = fallen(low, high)
    span = Span(bound.at, end)
    return Figure(span, low, high, FigureKind.CHANGE, "%", approximate, direction, thing)
