"""Figures against the recognizers' specifications, English and Korean.

Gold: `recognizers/Number` and `recognizers/NumberWithUnit` (MIT): sentences, mostly not from news, with every number
and every number with a unit in them. Two readings are scored apart:

- numbers: the value readers alone (`find_numbers`; in Korean texts `find_korean_numbers` too), on NumberModel and
  PercentModel. A case is right when for every expected number a reading with its value overlaps its words.
- units: `find_figures` on CurrencyModel, DimensionModel and TemperatureModel. A case is right when for every expected
  quantity a figure with its value and exactly its unit overlaps its words. Cents count as hundredths of the dollar, and
  a rate ("500,000 barrels a day") as what it measures.

For each set two shares are printed and held to floors, `all`: of the cases that expect a value; and of those the ones
that apply. Left out is what news prose hardly ever writes, and units that we do not have; nothing else:

- powers and exponents (1.1^23, 1.3e6, 1.3x10^6), IP addresses, telephone numbers with dashes;
- a minus sign that stands apart (- 10 k);
- sums in words: "one over three", and fractions with a numerator or denominator above twenty ("twenty-three fifths",
  "one twenty-fifth", "a trillionth", "백오분의 일") or above one ("오분의 백");
- units glued before or bracketed (120 MEUR, {kg});
- units outside our table: currencies gone since 1999 or minor ones, angles, cooking, sub-metric lengths.

Also printed, without a floor: `precise`, the share of all readings in the sets of numbers that overlap an expected
number; and `quiet`, how many of the cases that expect nothing stay without a number, or without a figure of the
model's kind.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from evals.numerals import find_korean_numbers, find_numbers
from sayso.analyse.figures import find_figures
from sayso.model.findings import Figure, FigureKind

CLOSE = 1e-6

_MANY = r"(?:\w+ty|hundred|thousand|million)"
NOTATION = re.compile(
    rf"""\^|\d[eE][+-]?\d|x10|\d+\.\d+\.\d+\.\d|\d-\d+-\d|^-\ \d
    |^(?:the\ answer\ is\ )?[\w\ ]+\ over\ [\w\ -]+$
    |(?:{_MANY}|{_MANY}[ -]\w+)[ -]+(?:\w+[ -])?fifths|hundred\ (?:and\ )?fifth\b
    |twenty-?\s?(?:first|fifth)s?|thirtieth|trillionths?|hundredths
    |[백천만억조]\w{{0,6}}\s?분의|[이삼사오육칠팔구]십[일이삼사오육칠팔구]?\s?분의
    |분의\s(?:마이너스\ )?\w*[십백천]|분의\ 2000""",
    re.VERBOSE | re.IGNORECASE,
)
GLUED = re.compile(r"[{\[<(]kg|\bM(?:USD|EUR|GBP|AUD)\b")
# Their unit names for ours, alternatives parted by spaces. What is not here is outside our table.
UNITS = {
    "Dollar": "USD",
    "United States dollar": "USD",
    "Canadian dollar": "CAD",
    "Australian dollar": "AUD",
    "Hong Kong dollar": "HKD",
    "New Zealand dollar": "NZD",
    "Singapore dollar": "SGD",
    "New Taiwan dollar": "TWD",
    "Euro": "EUR",
    "Pound": "GBP lb",
    "British pound": "GBP",
    "Cent": "USD",
    "Pence": "GBP",
    "Penny": "GBP USD",
    "Japanese yen": "JPY",
    "Chinese yuan": "CNY",
    "Swiss franc": "CHF",
    "Russian ruble": "RUB",
    "South Korean won": "KRW KPW|KRW",
    "Indian rupee": "INR",
    "Rupee": "INR",
    "Turkish lira": "TRY",
    "Bitcoin": "BTC",
    "Mexican peso": "MXN",
    "Brazilian Real": "BRL",
    "French franc": "FRF",
    "Mile": "mi",
    "Inch": "in",
    "Foot": "ft",
    "Yard": "yd",
    "Meter": "m",
    "Kilometer": "km",
    "Centimeter": "cm",
    "Millimeter": "mm",
    "Kilogram": "kg",
    "Gram": "g",
    "Milligram": "mg",
    "Microgram": "ug",
    "Ton": "t",
    "Metric ton": "t",
    "Ounce": "oz",
    "Liter": "L",
    "Milliliter": "mL",
    "Gallon": "gal",
    "Barrel": "bbl",
    "Acre": "acre",
    "Hectare": "ha",
    "Square meter": "m2",
    "Square kilometer": "km2",
    "Cubic foot": "ft3",
    "Cubic meter": "m3",
    "Kilometer per hour": "km/h",
    "Mile per hour": "mi/h",
    "Bit": "bit",
    "Megabyte": "MB",
    "C": "°C",
    "F": "°F",
    "Degree": "°",
}
HUNDREDTHS = ("Cent", "Pence", "Penny")


@dataclass(frozen=True)
class Wanted:
    """One quantity that a case expects: where its words lie, its value (None for words like "percent") and unit."""

    start: int
    end: int
    value: float | None
    unit: str


@dataclass(frozen=True)
class Case:
    """One specification: its sentence and what it expects."""

    text: str
    expected: tuple[Wanted, ...]

    @property
    def valued(self) -> list[Wanted]:
        """What it expects that has a value."""
        return [wanted for wanted in self.expected if wanted.value is not None]


def cases(path: Path) -> Iterator[Case]:
    for entry in json.loads(path.read_text(encoding="utf-8-sig")):
        yield Case(entry["Input"], tuple(_wanted(entry["Input"], result) for result in entry["Results"]))


def _wanted(text: str, result: dict[str, Any]) -> Wanted:
    resolution = result.get("Resolution") or {}
    printed = (resolution.get("value") or "").rstrip("%")
    value = float(printed) if re.fullmatch(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?", printed) else None
    words = result["Text"]
    start = result.get("Start", -1)
    if text[start : start + len(words)].lower() != words.lower():  # some Korean offsets are those of another text
        start = text.lower().find(words.lower())
    return Wanted(start, start + len(words), value, resolution.get("unit") or "")


@dataclass(frozen=True)
class Reading:
    """A number that a value reader found."""

    start: int
    end: int
    value: float


def numbers_in(text: str, korean: bool) -> list[Reading]:
    """Every number that our readers find, each reader from left to right."""
    found = [Reading(start, number.end, number.value) for start, number in find_numbers(text)]
    if korean:
        found += [Reading(start, number.end, number.value) for start, number in find_korean_numbers(text)]
    return found


def close(value: float, other: float) -> bool:
    return abs(value - other) <= CLOSE * max(1e-6, abs(value))


def overlaps(wanted: Wanted, start: int, end: int) -> bool:
    return wanted.start < end and start < wanted.end


def reads_numbers(case: Case, korean: bool) -> bool:
    found = numbers_in(case.text, korean)
    return all(
        any(close(wanted.value or 0.0, n.value) and overlaps(wanted, n.start, n.end) for n in found)
        for wanted in case.valued
    )


def holds(figure: Figure, wanted: Wanted) -> bool:
    """Say whether a figure is what a case wants: over its words, its value at either bound, exactly its unit."""
    if not overlaps(wanted, figure.span.start, figure.span.end) or wanted.value is None:
        return False
    value = wanted.value / 100 if wanted.unit in HUNDREDTHS else wanted.value
    units = UNITS.get(wanted.unit, "").split()
    measured = figure.unit.split("/")[0] if figure.kind is FigureKind.RATE else figure.unit
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return (figure.unit in units or measured in units) and any(close(value, bound) for bound in bounds)


def reads_units(case: Case, korean: bool) -> bool:
    figures = find_figures(case.text, (), "ko" if korean else "en")
    return all(any(holds(figure, wanted) for figure in figures) for wanted in case.valued)


def is_quiet(case: Case, model: str, korean: bool) -> bool:
    """Say whether nothing of the model's kind is found where nothing is expected."""
    figures = find_figures(case.text, (), "ko" if korean else "en")
    match model:
        case "Number" | "Percent":
            return not numbers_in(case.text, korean)
        case "Currency":
            return all(figure.kind is not FigureKind.MONEY for figure in figures)
        case "Temperature":
            return not any(figure.unit.startswith("°") for figure in figures)
        case _:
            measures = set(" ".join(UNITS.values()).split())
            return all(figure.kind is FigureKind.MONEY or figure.unit not in measures for figure in figures)


def outside(case: Case, numbers: bool) -> str:
    """Why a case does not apply, or an empty string."""
    if NOTATION.search(case.text) if numbers else GLUED.search(case.text):
        return "notation"
    return "unit unknown" if not numbers and any(w.unit not in UNITS for w in case.valued) else ""


def outcome(case: Case, model: str, korean: bool) -> str:
    """right or wrong; the same with why the case does not apply; quiet, loud or without a value."""
    if not case.expected:
        return "quiet" if is_quiet(case, model, korean) else "loud"
    if not case.valued:
        return "no value"
    numbers = model in ("Number", "Percent")
    right = reads_numbers(case, korean) if numbers else reads_units(case, korean)
    return f"{'right' if right else 'wrong'} {outside(case, numbers)}".strip()


SETS = {
    "numbers": ("Number", ("Number", "Percent")),
    "units": ("NumberWithUnit", ("Currency", "Dimension", "Temperature")),
}


def listed(kind: str, language: str) -> Iterator[tuple[Case, str]]:
    folder, models = SETS[kind]
    for model in models:
        for case in cases(gold(f"recognizers/{folder}/{language}/{model}Model.json")):
            yield case, model


def score(kind: str, language: str, show: bool) -> dict[str, float]:
    """The shares of a set, applying and all, after a line on how its cases came out and, if asked, the wrong ones."""
    name, korean = f"{kind}_{language.lower()}", language == "Korean"
    counts: Counter[str] = Counter()
    for case, model in listed(kind, language):
        result = outcome(case, model, korean)
        counts[result] += 1
        if show and (result.startswith("wrong") or result == "loud"):
            print(f"  {result}: {case.text[:150]!r} wants {[(w.value, w.unit) for w in case.expected][:3]}")
    right = sum(count for result, count in counts.items() if result.startswith("right"))
    wrong = sum(count for result, count in counts.items() if result.startswith("wrong"))
    print(f"{name}: {', '.join(f'{count} {result}' for result, count in sorted(counts.items()))}")
    if kind == "numbers":
        print(f"{name}: precise {precision(language):.3f}")
    applying = counts["right"] / (counts["right"] + counts["wrong"])
    return {name: applying, f"{name}_all": right / (right + wrong)}


def precision(language: str) -> float:
    """The share of our readings that overlap an expected number, over the cases that expect one."""
    kept = total = 0
    for case, _ in listed("numbers", language):
        if case.valued:
            found = numbers_in(case.text, language == "Korean")
            total += len(found)
            kept += sum(any(overlaps(wanted, n.start, n.end) for wanted in case.expected) for n in found)
    return kept / total


def main() -> int:
    reached: dict[str, float] = {}
    try:
        for kind in SETS:
            for language in ("English", "Korean"):
                reached |= score(kind, language, "-v" in sys.argv)
    except GoldAbsentError as absent:
        print(f"figures: skipped, {absent}")
        return 0
    return 0 if held("figures", reached) else 1


if __name__ == "__main__":
    sys.exit(main())
