"""English figures: reading a quantity with its range, unit and bound, and saying what kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.figures_bounds import ABOUT, NEARLY, UPPER, bounded, left_bound, right_bound
from sayso.analyse.figures_change import RATE_LEAD, RATE_NOUN, VERBS, moved_near, movement
from sayso.analyse.figures_noun import noun_after, phrase_after, phrase_before
from sayso.analyse.figures_refused import is_named, names_something, only_a_name, refused
from sayso.analyse.numbers import ONES, SCALES, SUFFIXES, TENS, read_number, read_vague
from sayso.analyse.times_scene import Sentences
from sayso.analyse.units import CODES, SIGNS, Unit, read_unit
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_CODE = "|".join(CODES)
_WORDS = "|".join(sorted({*ONES, *TENS, *SCALES, "dozen", "half"}, key=len, reverse=True))
_HEAD = rf"""(?:
      (?P<money>(?:{_SIGN}|(?:us|hk|c|nt|nz)\ \$)\ ?(?=\d)|(?:{_CODE})\$?\ ?(?=\d))
    | (?P<digit>[-−+]?(?=\d))
    | (?P<verb>(?:{"|".join(VERBS)})\b)
    | (?P<fold>(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})-?fold\b)
    | (?P<vague>(?=(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b|(?:several|a\ few
        |many|a\ couple|numerous)\ (?:of\ )?(?:dozen|hundred|thousand|million)))
    | (?P<word>(?=(?:{_WORDS})\b|an?\ (?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter
        |fifth|tenth|fourth)\b|(?:three[ -]quarters|quarter)\ (?:of\ an?\ )?(?:million|billion)))
    | (?P<glyph>(?=[½¼¾⅓⅔]))
    )"""
TRIGGER = re.compile(rf"(?<![\w.,:/’'–−-]){_HEAD}", re.VERBOSE)
HEAD = re.compile(_HEAD, re.VERBOSE)  # the second number of a range may touch a dash
_SUFFIX = re.compile(r"(?:k|mn|m|bn|b|tn)(?![\w])")
_RANGE = re.compile(r"(?P<dash> ?[-–—~∼] ?)|(?P<to> to )|(?P<or> or )|(?P<and> and )")
_OUT_OF = re.compile(r" (?:out of|in) (?:every )?")
_PER = re.compile(
    r"(?: per | an? (?=day|week|month|year|hour|minute|second|share|ton|kilo|person|head|piece|litre|liter"
    r"|barrel|household)| each |/)"
    r"(?P<what>(?:100|1,000|10,000|100,000|million) (?:people|births|inhabitants|population)|(?:square )?[a-z]+)\b"
)
_EXCHANGE = re.compile(
    r" (?:to|per|against|for|on) (?:the|one|a|each|every|1) (?P<us>u\.?s\.? )?(?P<what>dollar|yuan|euro|yen|won"
    r"|ruble)\b"
)
_CODES_OF = {"dollar": "USD", "yuan": "CNY", "euro": "EUR", "yen": "JPY", "won": "KRW", "ruble": "RUB"}
_HANGUL = re.compile(r" ?[가-힣]")  # the Korean reader's business
_DETERMINED = re.compile(r"\b(?:the|these|those|its|his|her|their|which|that|this|no|any|every|each) $")


@dataclass(frozen=True, slots=True)
class Page:
    """A text made ready: its lower-cased twin of equal length, its sentences, and where its times stand."""

    text: str
    lowered: str
    sentences: Sentences
    times: Sequence[Span]

    def in_time(self, start: int, end: int) -> bool:
        """Say whether a calendar expression covers part of the range."""
        return any(span.start < end and start < span.end for span in self.times)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range, with what touches it: [start, end) covers sign, number and unit; `stop` the number alone."""

    start: int
    stop: int
    end: int
    low: float
    high: float | None
    unit: Unit | None = None
    fraction: bool = False
    worded: bool = False
    scaled: bool = False
    signed: bool = False
    vague: bool = False


def find_english(page: Page) -> Iterator[tuple[Figure, str]]:
    """Each figure with what it is per ("USD" for won to the dollar), in text order, before won are settled."""
    offset = 0
    while found := TRIGGER.search(page.lowered, offset):
        drafted = _read(page, found, offset)
        if drafted:
            yield drafted
        offset = max(drafted[0].span.end if drafted else _skip(page, found), found.start() + 1)


def _skip(page: Page, found: re.Match[str]) -> int:
    """Behind what was refused: a whole number, so that no piece of it is read again."""
    number = read_number(page.lowered, found.end())
    return max(found.end(), number.end if number else 0)


def _read(page: Page, found: re.Match[str], floor: int) -> tuple[Figure, str] | None:
    if found["verb"] or found["fold"]:
        return _multiplied(page, found)
    amount = _amount(page.lowered, found)
    if amount is None or page.in_time(found.start(), amount.end):
        return None
    if refused(page.text, page.lowered, found.end(), amount.stop):
        return None
    amount = _ranged(page, amount)
    return _figure(page, amount, floor)


def _amount(lowered: str, found: re.Match[str]) -> Amount | None:
    sign = found["money"].replace(" ", "") if found["money"] else ""
    if found["vague"] is not None:
        number = read_vague(lowered, found.end())
    else:
        number = read_number(lowered, found.end())
    if number is None:
        return None
    value, stop = number.value, number.end
    scaled = number.scaled
    suffix = _SUFFIX.match(lowered, stop) if sign or found["digit"] is not None else None
    unit = _signed_unit(sign)
    if suffix and (sign or suffix[0] in ("bn", "tn", "mn") or _money_follows(lowered, suffix.end())):
        value, stop, scaled = value * SUFFIXES[suffix[0]], suffix.end(), True
    end = stop
    vague = found["vague"] is not None
    of = 3 if vague and lowered.startswith(" of ", stop) else 0
    if unit is None and (printed := read_unit(lowered, stop + of)):
        unit, end = printed
        value *= unit.factor
    if found["digit"] in ("-", "−"):
        if found.start() and lowered[found.start() - 1] not in ' (\n“"':
            return None
        value = -value
    return Amount(
        found.start(),
        stop,
        end,
        value,
        None if vague else value,
        unit,
        number.fraction,
        number.worded,
        scaled,
        bool(sign),
        vague,
    )


def _signed_unit(sign: str) -> Unit | None:
    if not sign:
        return None
    code = SIGNS.get(sign) or {"RMB": "CNY"}.get(sign.rstrip("$").upper(), sign.rstrip("$").upper())
    return Unit(code, FigureKind.MONEY)


def _money_follows(lowered: str, end: int) -> bool:
    printed = read_unit(lowered, end)
    return bool(printed and printed[0].kind is FigureKind.MONEY)


def _ranged(page: Page, first: Amount) -> Amount:
    """The first amount widened to a range, where one follows: "5 to 10 percent", "between $5 and $7 million"."""
    for at in dict.fromkeys((first.end, first.stop)):
        link = _RANGE.match(page.lowered, at)
        again = HEAD.match(page.lowered, link.end()) if link else None
        if (
            link is None
            or again is None
            or again["verb"]
            or again["fold"]
            or again["vague"] is not None
            or again["digit"]
        ):
            continue
        second = _amount(page.lowered, again)
        if second is None or page.in_time(again.start(), second.end) or not _may_link(page, link, first, second):
            continue
        between = link["and"] and page.lowered.rfind("between", max(0, first.start - 34), first.start)
        return _joined(first, second, between or first.start)
    return first


def _may_link(page: Page, link: re.Match[str], first: Amount, second: Amount) -> bool:
    if first.vague or first.high is None or second.high is None:
        return False
    if first.unit and second.unit and first.unit.symbol != second.unit.symbol:
        return False
    if first.unit and not second.unit and not first.signed:
        return False
    lead = page.lowered[max(0, first.start - 34) : first.start]
    if link["and"]:
        return bool(re.search(r"\bbetween (?:an? )?(?:estimated |about |roughly )?$", lead))
    if link["or"]:
        return (
            _reaches(first, second)
            and second.high <= first.low + max(3, first.low)
            and first.unit is None
            and second.low < 1000
        )
    if link["to"] and re.search(r"\bfrom (?:about |around |nearly |just |over |under )?$", lead):
        opening, _ = page.sentences.around(first.start)
        from_at = page.lowered.rfind("from", 0, first.start)
        return not moved_near(page.lowered, from_at, opening) and _reaches(first, second)
    if link["dash"] and not (second.unit or first.signed or noun_after(page.lowered, second.stop)):
        return False
    return _reaches(first, second)


def _reaches(first: Amount, second: Amount) -> bool:
    return _joined(first, second, first.start).low < (second.high or 0)


def _joined(first: Amount, second: Amount, start: int) -> Amount:
    """One range; a multiplier of the second holds for a bare first as well ("5 to 10 million")."""
    low = first.low
    if second.scaled and not first.scaled and first.low < 1000 and second.high:
        scale = next((s for s in (1e12, 1e9, 1e6, 1e3, 1e2) if second.high >= s), 1.0)
        low = first.low * scale
    elif second.unit and not first.unit:
        low *= second.unit.factor
    return replace(second, start=start, low=low, unit=second.unit or first.unit, signed=first.signed)


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
        figure = replace(figure, direction=moved.direction if moved else "")
        figure = _falling(figure) if figure.direction == "down" else figure
        return replace(figure, of=_moved_thing(page, moved.start, moved.end, start, closing) if moved else "")
    if figure.low is not None and figure.low < 0:
        return replace(figure, kind=FigureKind.CHANGE, direction="down", of=phrase_before(page.text, start))
    if moved:
        thing = _moved_thing(page, moved.start, moved.end, start, closing)
        figure = replace(figure, kind=FigureKind.CHANGE, direction=moved.direction, of=thing)
        return _falling(figure) if moved.direction == "down" else figure
    if RATE_NOUN.match(page.lowered, end) or RATE_LEAD.search(page.lowered[max(opening, start - 40) : start]):
        of = phrase_after(page.text, end) or phrase_before(page.text, start)
        return replace(figure, kind=FigureKind.RATE, of=of)
    of = re.match(r" of ", page.lowered[end : end + 4])
    thing = phrase_after(page.text, end + 3) if of else ""
    return replace(figure, kind=FigureKind.SHARE, of=thing, direction=moved_near(page.lowered, start, opening))


def _falling(figure: Figure) -> Figure:
    """Negative, so that the ends trade places: a fall of up to 15 percent is a change of -15 or more."""
    low = None if figure.high is None else -figure.high
    high = None if figure.low is None else -figure.low
    return replace(figure, low=low, high=high)


def _moved_thing(page: Page, verb: int, verb_end: int, start: int, closing: int) -> str:
    """What rose or fell: behind "in" after a noun ("increase in trade"), else before the verb."""
    inside = re.match(r" (?:in|of) ", page.lowered[verb_end : min(closing, verb_end + 4)])
    if verb > start or inside:
        return phrase_after(page.text, verb_end + len(inside[0]) - 1) if inside else phrase_before(page.text, start)
    return phrase_before(page.text, verb)


def _money(page: Page, figure: Figure) -> tuple[Figure, str]:
    start, end = figure.span.start, figure.span.end
    opening, _ = page.sentences.around(start)
    if exchange := _EXCHANGE.match(page.lowered, end):
        span = Span(start, exchange.end())
        return replace(figure, span=span, kind=FigureKind.RATE, of="exchange rate"), _CODES_OF[exchange["what"]]
    figure = replace(figure, direction=moved_near(page.lowered, start, opening))
    return replace(figure, of=_amount_of(page, start, end)), ""


def _amount_of(page: Page, start: int, end: int) -> str:
    if lead := re.search(
        r"((?:[\w’'-]+ ){1,3})(?:of|at|was|is|were|to|cost|costs) $", page.text[max(0, start - 44) : start]
    ):
        thing = phrase_before(page.text, start - (len(lead[0]) - len(lead[1])))
        return re.split(r"\b(?:an?|the|its|their|his|her|of|in|for|with|to|from) ", thing)[-1]
    if follows := re.match(r" (?:in|of|for|worth of) ", page.lowered[end : end + 10]):
        return phrase_after(page.text, end + follows.end() - 1)
    return ""


def _duration(page: Page, amount: Amount, figure: Figure) -> tuple[Figure, str] | None:
    """A span of time; "one day" is no figure, nor is what "ago" makes a time."""
    if page.lowered[amount.stop : amount.end].startswith(" ") and page.lowered[amount.start : amount.stop] == "one":
        if figure.unit in ("day", "second"):
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
    figure = replace(figure, of=of, direction=moved_near(page.lowered, start, opening))
    if per := _PER.match(page.lowered, end):
        return _rated(figure, per), ""
    return figure, ""


def _rated(figure: Figure, per: re.Match[str]) -> Figure:
    span = Span(figure.span.start, per.end())
    return replace(figure, span=span, kind=FigureKind.RATE, unit=f"{figure.unit}/{per['what']}")


def _without_unit(page: Page, amount: Amount, figure: Figure, bounds: frozenset[str]) -> tuple[Figure, str] | None:
    """A share written as a fraction, a rank, a count of some noun, or a bare count."""
    if amount.fraction:
        return _fraction(page, amount, figure, bool(bounds))
    if share := _one_in(page, amount, figure):
        return share, ""
    if re.search(
        r"\brank(?:s|ed|ing)?(?: at| as)? (?:number |no\. ?|#)?$",
        page.lowered[max(0, amount.start - 24) : amount.start],
    ):
        return replace(figure, kind=FigureKind.RANK), ""
    number = page.lowered[amount.start : amount.stop]
    if number in SCALES or number == "one" or (amount.high == 1 and amount.worded):
        return None
    if not bounds and is_named(page.lowered, amount.start):
        return None
    if names_something(page.text, amount.start, amount.stop):
        return None
    if _HANGUL.match(page.text, amount.stop):
        return None
    noun = _noun(page, amount)
    if noun is None and page.lowered[amount.stop : amount.stop + 1] in ("-", "–"):
        return None
    if noun is None and (shared := _shared_unit(page, amount)):
        return replace(figure, unit=shared.symbol, kind=shared.kind), ""
    if noun is None:
        if only_a_name(page.text, page.lowered, amount.start, amount.stop):
            return None
        if (
            amount.worded
            and not (bounds or amount.scaled)
            and _DETERMINED.search(page.lowered[max(0, amount.start - 7) : amount.start])
        ):
            return None
        return figure, ""
    start, end, unit = noun
    return _counted(page, figure, start, end, unit), ""


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
        ):
            return None
        end = amount.stop + hyphened.end()
        return amount.stop + 1, end, hyphened[1] if hyphened[1].endswith("s") else hyphened[1] + "s"
    place = noun_after(page.lowered, amount.end)
    return (*place, page.text[place[0] : place[1]]) if place else None


def _counted(page: Page, figure: Figure, start: int, end: int, unit: str) -> Figure:
    after = right_bound(page.lowered, end)
    if after.kinds and figure.low == figure.high and figure.low is not None:
        low, high, approximate = bounded(figure.low, figure.low, after.kinds)
        figure = replace(figure, low=low, high=high, approximate=figure.approximate or approximate)
        end = after.at
    opening, _ = page.sentences.around(figure.span.start)
    direction = moved_near(page.lowered, figure.span.start, opening)
    figure = replace(figure, span=Span(figure.span.start, end), unit=unit, of=unit, direction=direction)
    per = _PER.match(page.lowered, end)
    return _rated(figure, per) if per else figure


_HALF_FOLLOWS = re.compile(r" (?:of|the|its|their|all|those|these|his|her|our|that)\b")
_TIME_HALF = re.compile(r" (?:an?|the)? ?(?:hour|day|year|month|century|decade|minute|mile|brother|sister|time)\b")


def _fraction(page: Page, amount: Amount, figure: Figure, is_bound: bool) -> tuple[Figure, str] | None:
    """ "two-thirds of", "more than half": percent. "Half an hour" and "the first half" are none."""
    lowered, end = page.lowered, amount.stop
    text = lowered[amount.start : end]
    if text.endswith("halves"):
        return None
    if is_bound is False and not _HALF_FOLLOWS.match(lowered, end) and "-" not in text and not text.endswith("s"):
        return None
    if re.search(
        r"\b(?:first|second|other|latter|last|a) $", lowered[max(0, amount.start - 8) : amount.start]
    ) or _TIME_HALF.match(lowered, end):
        return None
    figure = replace(figure, unit="%", low=_percent(figure.low), high=_percent(figure.high), kind=FigureKind.SHARE)
    return _percentage(page, figure), ""


def _percent(value: float | None) -> float | None:
    return None if value is None else round(value * 100, 2)


def _one_in(page: Page, amount: Amount, figure: Figure) -> Figure | None:
    """ "one in five", "nine out of 10": a share."""
    link = _OUT_OF.match(page.lowered, amount.stop)
    whole = read_number(page.lowered, link.end()) if link else None
    if (
        whole is None
        or link is None
        or not figure.low == figure.high
        or not figure.low
        or page.in_time(link.end(), whole.end)
    ):
        return None
    if (
        link[0].strip() == "of"
        or whole.value <= figure.low
        or whole.value > 1000
        or whole.fraction
        or read_unit(page.lowered, whole.end)
    ):
        return None
    share = round(100 * figure.low / whole.value, 2)
    span = Span(figure.span.start, whole.end)
    of = noun_after(page.lowered, whole.end)
    return replace(
        figure,
        span=span,
        low=share,
        high=share,
        unit="%",
        kind=FigureKind.SHARE,
        of=page.text[of[0] : of[1]] if of else "",
    )


def _multiplied(page: Page, found: re.Match[str]) -> tuple[Figure, str] | None:
    """ "doubled" is a change of +100 percent, "a threefold increase" of +200; "fivefold" alone goes up."""
    start, end = found.span()
    opening, closing = page.sentences.around(start)
    if found["verb"]:
        value = VERBS[found["verb"]]
        if re.match(r" (?:down|as|over)\b", page.lowered[end : end + 6]):
            return None
        thing = phrase_before(page.text, start)
    else:
        number = read_number(page.lowered, start)
        if number is None:
            return None
        value = 100 * (number.value - 1)
        moved = movement(page.lowered, start, end, opening)
        thing = _moved_thing(page, moved.start, moved.end, start, closing) if moved else ""
    bound = left_bound(page.lowered, start, opening)
    low, high, approximate = bounded(value, value, bound.kinds)
    span = Span(bound.at, end)
    direction = "up" if value > 0 else "down"
    return Figure(span, low, high, FigureKind.CHANGE, "%", approximate, direction, thing), ""
