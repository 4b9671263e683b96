"""English figures: what each amount is, by its unit and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.analyse.figures_amounts import TRIGGER, Amount, Page, ranged, read_amount
from sayso.analyse.figures_bounds import ABOUT, NEARLY, UPPER, bounded, fallen, left_bound, right_bound
from sayso.analyse.figures_change import RATE_LEAD, RATE_NOUN, moved_from, moved_near, movement
from sayso.analyse.figures_multiples import multiplied, placed, ranked
from sayso.analyse.figures_noun import moved_thing, noun_after, phrase_after, phrase_before, plural_of
from sayso.analyse.figures_of import noun_phrase, unplaced
from sayso.analyse.figures_rates import bare_exchange, exchanged, per_after, per_time
from sayso.analyse.figures_refused import is_named, names_something, only_a_name, refused
from sayso.analyse.figures_scales import on_a_scale
from sayso.analyse.numbers import SCALES, Number, read_number, read_whole
from sayso.analyse.units import Unit, read_unit
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_HANGUL = re.compile(r" ?[가-힣]")  # the Korean reader's business

_DETERMINED = re.compile(r"\b(?:the|these|those|its|his|her|their|which|that|this|no|any|every|each) $")


def find_english(page: Page) -> Iterator[tuple[Figure, str]]:
    """Each figure with what it is per ("USD" for won to the dollar), in text order, before won are settled."""
    offset = 0
    while found := TRIGGER.search(page.lowered, offset):
        drafted = _read(page, found, offset)
        if drafted:
            yield _measured(drafted[0], page), drafted[1]
        offset = max(drafted[0].span.end if drafted else _skip(page, found), found.start() + 1)


def _measured(figure: Figure, page: Page) -> Figure:
    """The same with `of` a clean noun phrase or empty; a noun that was counted is one already."""
    if not figure.of or figure.kind is FigureKind.COUNT or figure.of in figure.span.of(page.text):
        return figure
    subject = figure.kind is not FigureKind.SHARE
    return replace(figure, of=noun_phrase(figure.of, page.text, figure.span.start, subject))


def _skip(page: Page, found: re.Match[str]) -> int:
    """Behind what was refused: a whole number, so that no piece of it is read again."""
    number = read_number(page.lowered, found.end())
    return max(found.end(), number.end if number else 0)


def _read(page: Page, found: re.Match[str], floor: int) -> tuple[Figure, str] | None:
    if found["verb"] or found["fold"] or found["multiple"]:
        multiple = multiplied(page, found)
        return (multiple, "") if multiple else None
    if found["place"]:
        return placed(found), ""
    if page.in_time(found.end(), found.end() + 1):
        return None
    amount = read_amount(page.lowered, found)
    if amount is None or page.in_time(found.start(), amount.end):
        return None
    if rank := ranked(page, amount):
        return rank, ""
    if refused(page.text, page.lowered, found.end(), amount.stop):
        return None
    amount = ranged(page, amount)
    return _figure(page, amount, floor)


def _figure(page: Page, amount: Amount, floor: int) -> tuple[Figure, str] | None:
    """The finding: bound words taken in, then the kind by its unit."""
    bound = left_bound(page.lowered, amount.start, floor)
    kinds = bound.kinds | set()
    if amount.vague:  # "up to hundreds" is still hundreds
        kinds = (kinds - {UPPER, NEARLY}) | {ABOUT}
    amount = replace(amount, start=bound.at)
    after = right_bound(page.lowered, amount.end)
    if after.kinds:
        kinds, amount = (
            kinds | after.kinds,
            replace(amount, end=after.at, stop=after.at if amount.unit is None else amount.stop),
        )
    low, high, approximate = bounded(amount.low, amount.low if amount.high is None else amount.high, frozenset(kinds))
    high = None if amount.high is None else high
    figure = Figure(Span(amount.start, amount.end), low, high, FigureKind.COUNT, approximate=approximate)
    if amount.unit is None:
        return _without_unit(page, amount, figure, bound.kinds)
    sure = bound.kinds or amount.unit.kind is FigureKind.MONEY or amount.unit.symbol == "%"
    if not sure and is_named(page.lowered, amount.start):
        return None
    figure = replace(figure, unit=amount.unit.symbol, kind=amount.unit.kind)
    match amount.unit.kind:
        case FigureKind.SHARE | FigureKind.POINTS:
            return _percentage(page, figure), ""
        case FigureKind.MONEY:
            return _money(page, figure)
        case FigureKind.DURATION:
            return _duration(page, amount, figure)
        case _:
            return _level(page, figure)


def _percentage(page: Page, figure: Figure) -> Figure:
    """Change, points, rate or share."""
    start, end = figure.span.start, figure.span.end
    opening, closing = page.sentences.around(start)
    moved = movement(page.lowered, start, end, opening)
    if figure.kind is FigureKind.POINTS:
        figure = replace(figure, direction=moved.direction if moved else moved_near(page.lowered, start, opening))
        return replace(figure, of=moved_thing(page.text, page.lowered, moved, start, closing) if moved else "")
    if figure.low is not None and figure.low < 0:
        return replace(figure, kind=FigureKind.CHANGE, direction="down", of=phrase_before(page.text, start))
    if moved:
        thing = moved_thing(page.text, page.lowered, moved, start, closing)
        figure = replace(figure, kind=FigureKind.CHANGE, direction=moved.direction, of=thing)
        return _falling(figure) if moved.direction == "down" else figure
    per = per_time(page.lowered, end)
    if per or RATE_NOUN.match(page.lowered, end) or RATE_LEAD.search(page.lowered[max(opening, start - 60) : start]):
        of = phrase_after(page.text, per[1] if per else end) or phrase_before(page.text, start)
        figure = replace(figure, kind=FigureKind.RATE, of=of)
        return _rated(figure, *per) if per else figure
    thing = phrase_after(page.text, end + 3) if page.lowered.startswith(" of ", end) else ""
    direction = moved_near(page.lowered, start, opening) or moved_from(page.lowered, end)
    return replace(figure, kind=FigureKind.SHARE, of=thing, direction=direction)


def _falling(figure: Figure) -> Figure:
    low, high = fallen(figure.low, figure.high)
    return replace(figure, low=low, high=high)


def _money(page: Page, figure: Figure) -> tuple[Figure, str]:
    start, end = figure.span.start, figure.span.end
    opening, _ = page.sentences.around(start)
    if exchange := exchanged(page.lowered, start, end, opening, figure.unit):
        span = Span(start, exchange[1])
        return replace(figure, span=span, kind=FigureKind.RATE, of="exchange rate"), exchange[0]
    direction = moved_near(page.lowered, start, opening) or moved_from(page.lowered, end)
    figure = replace(figure, direction=direction, of=_amount_of(page, start, end))
    if per := per_after(page.lowered, end, figure.kind):
        return replace(figure, span=Span(start, per[1]), kind=FigureKind.RATE), per[0]
    return figure, ""


LONGEST_SUBJECT = 14  # words: "rice in the border city of Sinuiju" is longer than what is told of it


def _amount_of(page: Page, start: int, end: int) -> str:
    if lead := re.search(
        r"((?:[\w’'-]+ ){1,3})(?:of|at|was|is|were|to|cost|costs) $", page.text[max(0, start - 44) : start]
    ):
        thing = phrase_before(page.text, start - (len(lead[0]) - len(lead[1])), LONGEST_SUBJECT)
        if not lead[0].endswith(" of "):
            thing = unplaced(noun_phrase(thing, page.text, start, subject=True))
        return re.split(r"\b(?:an?|the|its|their|his|her|of|in|for|with|to|from) ", thing)[-1]
    if follows := re.match(r" (?:in|of|for|worth of) ", page.lowered[end : end + 10]):
        return phrase_after(page.text, end + follows.end() - 1)
    return ""


def _duration(page: Page, amount: Amount, figure: Figure) -> tuple[Figure, str] | None:
    """A span of time; "one day" is no figure, nor is what "ago" makes a time."""
    if page.lowered[amount.start : amount.end] in ("one day", "one second"):
        return None
    if re.match(r" (?:ago|earlier|later|before|after)\b", page.lowered[amount.end : amount.end + 9]) and page.in_time(
        amount.end, amount.end + 7
    ):
        return None
    of = "" if page.lowered[amount.end : amount.end + 1] != " " else phrase_after(page.text, amount.end)
    return replace(figure, of=of if "-" in page.text[amount.stop : amount.end] else ""), ""


def _level(page: Page, figure: Figure) -> tuple[Figure, str]:
    start, end = figure.span.start, figure.span.end
    opening, _ = page.sentences.around(start)
    of = _amount_of(page, start, end)
    direction = moved_near(page.lowered, start, opening) or moved_from(page.lowered, end)
    figure = replace(figure, of=of, direction=direction)
    per = per_after(page.lowered, end, figure.kind)
    return _rated(figure, *per) if per else figure, ""


def _rated(figure: Figure, per: str, end: int) -> Figure:
    return replace(figure, span=Span(figure.span.start, end), kind=FigureKind.RATE, unit=f"{figure.unit}/{per}")


def _without_unit(page: Page, amount: Amount, figure: Figure, bounds: frozenset[str]) -> tuple[Figure, str] | None:
    """A share written as a fraction, a count of some noun, or a bare count."""
    if amount.fraction:
        return _fraction(page, amount, figure, bool(bounds))
    if read := _one_in(page, amount, figure) or on_a_scale(page, amount, figure):
        return read, ""
    if rate := bare_exchange(page.lowered, amount.start, amount.end, page.sentences):
        span = Span(figure.span.start, rate[2])
        return replace(figure, span=span, kind=FigureKind.RATE, unit=rate[0], of="exchange rate"), rate[1]
    if _counts_nothing(page, amount, bool(bounds)):
        return None
    if noun := _noun(page, amount):
        return _counted(page, figure, *noun), ""
    if shared := _shared_unit(page, amount):
        return replace(figure, unit=shared.symbol, kind=shared.kind), ""
    return None if _stands_for_nothing(page, amount, bool(bounds)) else (figure, "")


def _counts_nothing(page: Page, amount: Amount, is_bound: bool) -> bool:
    """Say whether the number is no count even before a noun: "one", a name, a Korean number."""
    number = page.lowered[amount.start : amount.stop]
    if number.endswith((" zero", " nought")):
        return True
    if number in SCALES or number == "one" or (amount.high == 1 and amount.worded):
        return True
    if not is_bound and is_named(page.lowered, amount.start):
        return True
    return names_something(page.text, amount.start, amount.stop) or bool(_HANGUL.match(page.text, amount.stop))


def _stands_for_nothing(page: Page, amount: Amount, is_bound: bool) -> bool:
    """Say whether a number without a noun is no quantity: "20-something", "4K", "Unha 3", "the two"."""
    touching = page.lowered[amount.stop : amount.stop + 1]
    if touching in ("-", "–") or touching.isalpha():
        return True
    if only_a_name(page.text, page.lowered, amount.start, amount.stop):
        return True
    lead = page.lowered[max(0, amount.start - 7) : amount.start]
    return amount.worded and not is_bound and not amount.scaled and bool(_DETERMINED.search(lead))


def _shared_unit(page: Page, amount: Amount) -> Unit | None:
    """The unit that a second number carries for both: "260 and 170 miles"."""
    link = re.match(r" and (?:about |nearly |some )?|, (?=\d)", page.lowered[amount.end : amount.end + 14])
    at = amount.end + link.end() if link else 0
    second = read_number(page.lowered, at) if link else None
    printed = read_unit(page.lowered, second.end) if second and not amount.worded else None
    return printed[0] if printed and not page.in_time(at, printed[1]) else None


def _noun(page: Page, amount: Amount) -> tuple[int, int, str] | None:
    if hyphened := re.match(r"-([a-z]{3,20})(?![\w])", page.lowered[amount.stop : amount.stop + 22]):
        if hyphened[1] in (
            "way",
            "fold",
            "time",
            "off",
            "old",
            "and",
            "to",
            "party",
            "star",
            "on",
            "something",
            "plus",
        ) or (len(hyphened[1]) > 4 and hyphened[1].endswith(("ed", "al", "ing", "ish"))):
            return None
        end = amount.stop + hyphened.end()
        return amount.stop + 1, end, "" if hyphened[1] == "strong" else plural_of(hyphened[1])
    place = noun_after(page.lowered, amount.end)
    return (*place, page.text[place[0] : place[1]]) if place else None


def _counted(page: Page, figure: Figure, start: int, end: int, unit: str) -> Figure:
    after = right_bound(page.lowered, end)
    if after.kinds and figure.low == figure.high and figure.low is not None:
        low, high, approximate = bounded(figure.low, figure.low, after.kinds)
        figure = replace(figure, low=low, high=high, approximate=figure.approximate or approximate)
        end = after.at
    opening, _ = page.sentences.around(figure.span.start)
    direction = moved_near(page.lowered, figure.span.start, opening, counted=True) or moved_from(page.lowered, end)
    contents = page.text[start - 1 : start] == "-" or _CONTENTS.match(page.text, end)
    of = (phrase_after(page.text, end + 3 * page.lowered.startswith(" of ", end)) if contents else "") or unit
    figure = replace(figure, span=Span(figure.span.start, end), unit=unit, of=of, direction=direction)
    per = per_after(page.lowered, end, figure.kind)
    return _rated(figure, *per) if per else figure


_HALF_FOLLOWS = re.compile(r" (?:of|the|its|their|all|those|these|his|her|our|that)\b")

_CONTENTS = re.compile(r" of (?!(?:an?|the|its|their|his|her|all|those|these|which|whom|them)\b)[a-z]")  # drums of oil
_OF_A = re.compile(r"(?: of)? an?(?= )")  # half a ton
# After a fraction by which something moved: "fell by a third in May", but not "raised a third flag".
_CLOSED = re.compile(
    r"[.,;:)”\"]|$| (?:in|from|since|to|on|over|after|during|last|this|compared|as|because|when|and|but|more"
    r"|less|fewer|lower|higher|within"
    r"|by|between|while|year|or)\b"
)
_TIME_HALF = re.compile(r" (?:an?|the)? ?(?:hour|day|year|month|century|decade|minute|mile|brother|sister|time)\b")


def _fraction(page: Page, amount: Amount, figure: Figure, is_bound: bool) -> tuple[Figure, str] | None:
    """ "two-thirds of", "more than half": percent. "Half an hour" and "the first half" are none."""
    lowered, end = page.lowered, amount.stop
    text = lowered[amount.start : end]
    if text.endswith("halves"):
        return None
    if (
        (of := _OF_A.match(lowered, end))
        and (unit := read_unit(lowered, of.end()))
        and unit[0].kind is FigureKind.LEVEL
    ):
        figure = replace(figure, span=Span(figure.span.start, unit[1]), kind=FigureKind.LEVEL, unit=unit[0].symbol)
        return _level(page, figure)
    opening, _ = page.sentences.around(amount.start)
    moved = _CLOSED.match(lowered, end) and movement(lowered, amount.start, end, opening)
    if (
        is_bound is False
        and not moved
        and not _HALF_FOLLOWS.match(lowered, end)
        and "-" not in text
        and not text.endswith("s")
    ):
        return None
    if re.search(
        r"\b(?:first|second|other|latter|last) $", lowered[max(0, amount.start - 8) : amount.start]
    ) or _TIME_HALF.match(lowered, end):
        return None
    figure = replace(figure, unit="%", low=_percent(figure.low), high=_percent(figure.high), kind=FigureKind.SHARE)
    return _percentage(page, figure), ""


def _percent(value: float | None) -> float | None:
    return None if value is None else round(value * 100, 2)


_ONE_NOUN = re.compile(
    r" [a-z]+(?= (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! [a-z]*s\b))"
)


def _one_in(page: Page, amount: Amount, figure: Figure) -> Figure | None:
    """ "one in five", "nearly 3 in 10", "nine out of 10": a share."""
    if amount.low != amount.high:
        return None
    stop = amount.stop
    if amount.low == 1 and (noun := _ONE_NOUN.match(page.lowered, stop)):
        stop = noun.end()
    whole = read_whole(page.lowered, Number(amount.low, stop))
    if whole is None or page.in_time(amount.stop, whole.end) or read_unit(page.lowered, whole.end):
        return None
    low, high = (None if bound is None else round(100 * bound / whole.value, 2) for bound in (figure.low, figure.high))
    of = (amount.stop + 1, stop) if stop > amount.stop else noun_after(page.lowered, whole.end)
    return replace(
        figure,
        span=Span(figure.span.start, whole.end),
        low=low,
        high=high,
        unit="%",
        kind=FigureKind.SHARE,
        of=page.text[of[0] : of[1]] if of else "",
    )
