"""English amounts: a number or a range with its sign, multiplier and unit, before anyone asks what it measures."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.analyse.figures_change import MULTIPLES, VERBS, moved_near
from sayso.analyse.figures_noun import noun_after
from sayso.analyse.numbers import GLYPHS, ONES, ORDINALS, SCALES, SUFFIXES, TENS, Number, read_number, read_vague
from sayso.analyse.seeking import Sought, first_letters
from sayso.analyse.times_scene import Sentences
from sayso.analyse.units import CODES, SIGNS, Unit, read_unit
from sayso.model.findings import FigureKind
from sayso.model.spans import Span

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))

_CODE = "|".join(CODES)

_WORDS = "|".join(sorted({*ONES, *TENS, *SCALES, "dozen", "half"}, key=len, reverse=True))

BLANK = r"\ "  # in a verbose pattern
_HEAD = rf"""(?:
      (?P<money>(?:{_SIGN}|(?:us|hk|c|nt|nz)\ \$)\ ?(?=\d)|(?:{_CODE})\$?\ ?(?=\d))
    | (?P<fold>(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})-?fold\b)
    | (?P<digit>[-−+]?(?=\d))
    | (?P<minus>(?:(?<!plus\ or\ )minus|negative)\ (?=\d|(?:{_WORDS})\b))
    | (?P<verb>(?:{"|".join(VERBS).replace(" ", BLANK)})\b)
    | (?:ranks?|ranked|ranking|came|comes|placed|places|finished|coming)\ (?:joint\ |in\ )?
        (?P<place>{"|".join(ORDINALS)})\b(?=\ (?:in\ (?:the|a|an)|among|out|of|on|at|for|behind|with)\b|[.,;]|$)
    | (?P<vague>(?=(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b|(?:several|a\ few
        |many|a\ couple|numerous)\ (?:of\ )?(?:dozen|hundred|thousand|million)))
    | (?P<word>(?=(?:{_WORDS})\b|an?\ (?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter
        |fifth|tenth|fourth)\b|(?:three[ -]quarters|quarter)\ (?:of\ an?\ )?(?:million|billion)))
    | (?P<multiple>{"|".join(MULTIPLES)})(?=\ (?:(?:the|that|those|its|their|what|his|her|as)\b
        |(?:last|this)\ [a-z]+['’]s\b))
    | (?P<glyph>(?=[{"".join(GLYPHS)}]))
    )"""

_TOUCHING = r"\w.,:/’'–−-"
_ALONE = rf"(?<![{_TOUCHING}])"
_FIRST = first_letters(
    [
        *ONES,
        *TENS,
        *SCALES,
        "dozen",
        "half",
        "quarter",
        "tens",
        "scores",
        "several",
        "many",
        "numerous",
        "minus",
        "negative",
    ]
    + [f"a {word}" for word in (*SCALES, "dozen", "half", "third", "quarter", "fifth", "tenth", "few", "couple")]
    + ["ranks", "came", "comes", "placed", "finished", "coming"]
    + ["an ", *VERBS, *MULTIPLES, *SIGNS, *CODES, "us $", "hk $", "c $", "nt $", "nz $", *GLYPHS],
    5,  # letters: with fewer, "for" and "come" are looked at too
)
TRIGGER = Sought(re.compile(rf"[^{_TOUCHING}](?=[-−+]?\d|{_FIRST})"), re.compile(_ALONE + _HEAD, re.VERBOSE))

HEAD = re.compile(_HEAD, re.VERBOSE)  # the second number of a range may touch a dash

_SUFFIX = re.compile(r"(?:k|mm?|b|t)(?![\w])")
# What news counts by the million in short: "5m people", where "5m walls" are walls of five metres.
_MASSES = frozenset(
    """people users workers men women children refugees residents citizens students pupils viewers voters households
    families homes jobs copies doses animals pigs cattle chickens birds fish trees shares customers visitors tourists
    migrants soldiers troops deaths cases members subscribers inhabitants patients passengers followers records
    accounts vehicles cars phones rounds shells bullets votes koreans americans adults consumers farmers""".split()
)

# What millions of people do in a heading: "10m face hunger".
_MASSES_DO = re.compile(
    r" (?:face|need|lack|flee|live|go|suffer|starve|risk|lose|remain|are|were|have|had|lost|fled|still|now"
    r"|hungry|homeless|displaced"
    r"|affected|without|at risk|may|could|will)\b"
)
_RANGE = re.compile(r"(?P<dash> ?[-–—~∼] ?)|(?P<to> to )|(?P<or> or )|(?P<and> and )")


@dataclass(frozen=True, slots=True)
class Page:
    """A text made ready: its lower-cased twin of equal length, its sentences, and where its times stand, in order."""

    text: str
    lowered: str
    sentences: Sentences
    times: Sequence[Span]

    def in_time(self, start: int, end: int) -> bool:
        """Say whether a calendar expression covers part of the range."""
        place = bisect_left(self.times, Span(end, end + 1))
        return any(start < span.end for span in self.times[max(0, place - 2) : place])


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range, with what touches it: sign, number and unit lie in [start, end), the number ends at `stop`.

    `high` is None for vague plurals; `signed` says that a currency sign led; `scale` is the multiplier that the number
    ended with ("million", "dozen", "bn").
    """

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
    scale: float = 1.0


def read_amount(lowered: str, found: re.Match[str]) -> Amount | None:
    """The amount that a trigger found, or None where no number follows or a minus sign is a hyphen."""
    sign = found["money"].replace(" ", "") if found["money"] else ""
    vague = found["vague"] is not None
    number = read_vague(lowered, found.end()) if vague else read_number(lowered, found.end())
    if number is None or (
        found["digit"] in ("-", "−") and lowered[found.start() - 1 : found.start()] not in _BEFORE_MINUS
    ):
        return None
    if sign or found["digit"] is not None:
        number = _suffixed(lowered, number, bool(sign))
    value, end, unit = number.value, number.end, _signed_unit(sign)
    of = 3 if vague and lowered.startswith(" of ", end) else 0
    if unit is None and (printed := read_unit(lowered, end + of)):
        unit, end = printed
        value *= unit.factor
        if scale := _CODE_SCALE.match(lowered, number.end) if not number.scaled else None:
            value, end = value * SCALES[scale["scale"]], scale.end()
    if unit is not None and unit.symbol in ("°", "°C", "°F") and (below := _BELOW.match(lowered, end)):
        value, end = -value, below.end()
    if found["minus"] or found["digit"] in ("-", "−"):
        value = -value
    high = None if vague else value
    written = (number.fraction, number.worded, number.scaled, bool(sign), vague, number.scale)
    return Amount(found.start(), number.end, end, value, high, unit, *written) if math.isfinite(value) else None


_CODE_SCALE = re.compile(rf" (?:{_CODE}) (?P<scale>thousand|million|billion|trillion)\b")  # "75 USD million"
_BELOW = re.compile(r" below (?:zero|freezing)\b")
_BEFORE_MINUS = ("", " ", "(", "\n", "“", '"')


def _suffixed(lowered: str, number: Number, signed: bool) -> Number:
    """The number with the "m", "bn" or "k" that touches it, where that is a multiplier and no unit."""
    suffix = _SUFFIX.match(lowered, number.end)
    if suffix is None or number.scaled or not (signed or _multiplies(lowered, suffix)):
        return number
    scale = SUFFIXES[suffix[0]]
    return replace(number, value=number.value * scale, end=suffix.end(), scaled=True, scale=scale)


def _multiplies(lowered: str, suffix: re.Match[str]) -> bool:
    """Say whether a unit or what is counted so follows: "5m tonnes", "5m people", "10k euros"."""
    if suffix[0] in ("mm", "t"):
        return False
    if read_unit(lowered, suffix.end()):
        return True
    noun = noun_after(lowered, suffix.end())
    if noun is None:
        return suffix[0] == "m" and bool(_MASSES_DO.match(lowered, suffix.end()))
    return suffix[0] == "k" or lowered[noun[0] : noun[1]].split()[-1] in _MASSES


def _signed_unit(sign: str) -> Unit | None:
    if not sign:
        return None
    code = SIGNS.get(sign) or {"RMB": "CNY"}.get(sign.rstrip("$").upper(), sign.rstrip("$").upper())
    return Unit(code, FigureKind.MONEY)


def ranged(page: Page, first: Amount) -> Amount:
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
            or again["minus"]
        ):
            continue
        second = read_amount(page.lowered, again)
        if second is None or page.in_time(again.start(), second.end) or not _may_link(page, link, first, second):
            continue
        start = page.lowered.rfind("between", max(0, first.start - 34), first.start) if link["and"] else first.start
        return _joined(first, second, start)
    return first


_BY = re.compile(r"\bby (?:about |around |nearly |just |over |some )?$")


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
        low = _joined(first, second, first.start).low
        near = low < second.high <= low + max(3, low)
        return near and first.unit is None and second.low / second.scale < 1000
    if link["to"] and _BY.search(lead):
        return False  # "slid by 20 tons to 90 tons"
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
    """One range; a multiplier of the second holds for a bare, smaller first as well ("5 to 10 million")."""
    factor = second.unit.factor if second.unit and not first.unit else 1.0
    low = first.low * factor
    if not first.scaled and not first.fraction and low < second.low / second.scale:
        low *= second.scale
    return replace(second, start=start, low=low, unit=second.unit or first.unit, signed=first.signed)
