"""Quantities in a text, with bounds, kind, unit and what they are about.

What a span covers: bound words, number and unit ("as much as 15 percent", "87 million won",
"approximately 16%", "more than half"); for a count also the noun counted ("hundreds of North
Korean workers"); for a rate what it is per ("8,000 won to the dollar").

Bounds. `low == high` when exact; None on an open side. "nearly 5 million" is at most that and
approximate. Vague plurals start at the word's own value and are approximate: "hundreds" 100,
"hundreds of thousands" 100,000, "dozens" 12. (One dozen, not two: annotation.md reads "hundreds"
as 100, not 200, and one rule should hold for all.) "several" and "a few" are no figures;
"several hundred" is 100 and up.

Kinds. A percentage is `change` where a verb or noun of rising or falling governs it ("fell by 5
percent", "a 5 percent rise"), `points` for percentage points (unit "pp"), `rate` for fees,
interest, taxes and the like, else `share`; a fraction is a share in percent. A fall is negative
("fell by 5 percent" is -5); with an open side it keeps the text's own bound, as the contract's example
has it: "cut by as much as 15 percent" is low None, high 15, direction down.
Percentage points and amounts that fell are positive. "doubled" is a change of +100; "twice the price" is a `rate` of
2 "times". Measures are `level`; so much per something is `rate`, an exchange rate too.

Money carries ISO 4217. One amount in two currencies, "87 million won ($74,100)", is two figures
side by side: nothing is converted and neither is dropped. A won is told apart by the rate that
such a pair implies, else by words of North or South near it, else it stays "KPW|KRW".
`rate_basis` is set on both figures of a pair with North Korean won and on North Korean exchange rates.

A count's unit is the noun counted with its modifiers, as printed, without "other", "more", "new"; where it is left out,
the one that the sentence gives elsewhere. Lengths of time have no periods of their own.

Not figures: what a Time covers, years, ages, ordinals, scores, "one" as a determiner, numbers in
names (Room 39, No. 39, COVID-19), times of day, telephone numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.analyse.figures_amounts import Page
from sayso.analyse.figures_elided import with_shared
from sayso.analyse.figures_english import find_english
from sayso.analyse.figures_korean import find_korean
from sayso.analyse.figures_parts import with_parts
from sayso.analyse.figures_periods import periods
from sayso.analyse.figures_won import settled
from sayso.analyse.sentences import in_small_letters
from sayso.analyse.times import find_times
from sayso.analyse.times_scene import Sentences, evened
from sayso.model.findings import Figure, Time
from sayso.model.spans import Span

MADE_BY = "figures@2"

_HANGUL = re.compile(r"[가-힣]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def find_figures(text: str, times: Sequence[Time] = (), language: str = "en") -> tuple[Figure, ...]:
    """Every quantity, in text order, none overlapping another.

    `times` are the same text's times: what they cover is no figure, and they give reference and
    base periods. Without them the text's own years and dates are still kept out. English and
    Korean numerals are both read whatever the language.
    """
    flat = evened(text)
    spans = [time.span for time in times or find_times(text)]
    spans += [Span(*found.span()) for found in _ADDRESS.finditer(flat)]
    page = Page(flat, in_small_letters(flat), Sentences(text), sorted(spans))
    drafts = list(find_english(page))
    if _HANGUL.search(text):
        drafts = _merged(drafts, find_korean(page))
    drafts = with_shared(with_parts(drafts, flat), page)
    figures = settled([figure for figure, _ in drafts], [per for _, per in drafts], flat, page.lowered)
    rated = [replace(f, unit=f"{f.unit}/{per}") if per else f for f, (_, per) in zip(figures, drafts, strict=True)]
    starts = [time.span.start for time in times]
    return tuple(_dated(figure, times, starts, page) for figure in rated)


def _merged(english: list[tuple[Figure, str]], korean: Iterable[tuple[Figure, str]]) -> list[tuple[Figure, str]]:
    """Both readings in text order; where they overlap the Korean one stands, as it reads more of the number."""
    taken = list(korean)
    ends = [figure.span.end for figure, _ in taken]
    starts = [figure.span.start for figure, _ in taken]
    kept = [d for d in english if bisect_right(ends, d[0].span.start) == bisect_left(starts, d[0].span.end)]
    return sorted([*kept, *taken], key=lambda draft: draft[0].span)


NEIGHBOURS = 6  # times on each side of a figure that are asked for its periods, so that a long list stays linear


def _dated(figure: Figure, times: Sequence[Time], starts: Sequence[int], page: Page) -> Figure:
    opening, closing = page.sentences.around(figure.span.start)
    place = bisect_left(starts, figure.span.start)
    first = max(bisect_left(starts, opening), place - NEIGHBOURS)
    here = times[first : min(bisect_left(starts, closing), place + NEIGHBOURS)]
    reference, base = periods(figure.span, figure.kind, here, page.text, opening)
    return replace(figure, reference=reference, base=base, made_by=MADE_BY)
