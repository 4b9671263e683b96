"""Figures against the recognizers' specifications, English and Korean.

Gold: `recognizers/Number` and `recognizers/NumberWithUnit` (MIT). Their models find every number and every number
with a unit in sentences mostly not from news; ours finds what a news text measures. So each case is first asked
whether it applies. Two readings are scored apart:

- numbers: the value reader alone (`find_numbers`, `read_korean`), on NumberModel and PercentModel, English and Korean.
  A case is right when every expected value comes out, with the expected words inside what was read.
- units: `find_figures` on CurrencyModel, DimensionModel and TemperatureModel. A case is right when every expected
  quantity comes out with its value and the expected unit.

What does not apply, by name: cases with no expected result (`empty`: nothing to find; they are counted apart as
`quiet`, how many of them stay without a figure of that model's kind); expected units without a number (`no number`);
notations that news does not use (`notation`: powers, exponents, thousands parted by spaces, IP addresses, telephone
numbers, "over" fractions and denominators above ten, negated words, several fractions); units outside our table
(`unit unknown`: historical and minor currencies, angles, cooking, bits per second).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from sayso.analyse.figures import find_figures
from sayso.analyse.korean_numbers import read_korean
from sayso.analyse.numbers import find_numbers
from sayso.model.findings import Figure

CLOSE = 1e-6

NOTATION = re.compile(
    r"\^|\de[+-]?\d|\d[ \u202f]\d{3}|\d+\.\d+\.\d+|\d-\d+-\d|/\d{4}|\bover\b|\bminus\b|\bnegative\b|hundredths?"
    r"|trillionth|thousandth"
    r"|twenty-?\s?(?:first|fifth)|thirty|twenty-three fifths|\bfifths\b|- ?\d+ |\d+[kKmMgGbB]\b|\d, \d|마이너스"
    r"|음수|\d/\d|분의|과 |와 |lakh|crore|점"
)
# Their unit names for ours. What is not here is outside our table.
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
    "Pound": "GBP|lb",
    "British pound": "GBP",
    "Cent": "USD/100",
    "Pence": "GBP/100",
    "Penny": "GBP/100|USD/100",
    "Japanese yen": "JPY",
    "Chinese yuan": "CNY",
    "Swiss franc": "CHF",
    "Russian ruble": "RUB",
    "South Korean won": "KRW|KPW|KRW",
    "Indian rupee": "INR",
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


@dataclass(frozen=True)
class Case:
    """One specification: its sentence and the (words, value, unit) expected."""

    text: str
    expected: tuple[tuple[str, float | None, str], ...]


def cases(path: Path) -> Iterator[Case]:
    for entry in json.loads(path.read_text(encoding="utf-8-sig")):
        found = []
        for result in entry["Results"]:
            resolution = result.get("Resolution") or {}
            value = (resolution.get("value") or "").rstrip("%")
            number = float(value) if re.fullmatch(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?", value) else None
            found.append((result["Text"], number, resolution.get("unit", "")))
        yield Case(entry["Input"], tuple(found))


def numbers_in(text: str, korean: bool) -> list[float]:
    """Every value that our readers find."""
    values = [number.value for _, number in find_numbers(text)]
    if korean:
        values += [round(n.value, 9) for at in range(len(text)) if (n := read_korean(text, at))]
    return values


def close(value: float, other: float) -> bool:
    return abs(value - other) <= CLOSE * max(1.0, abs(value))


def number_case(case: Case, korean: bool) -> str:
    """right, wrong, or why it does not apply."""
    if not case.expected:
        return "empty"
    if NOTATION.search(case.text) or any(value is None for _, value, _ in case.expected):
        return "notation"
    values = numbers_in(case.text, korean)
    return (
        "right"
        if all(any(close(v, value) for v in values) for _, value, _ in case.expected if value is not None)
        else "wrong"
    )


def holds(figure: Figure, value: float, unit: str) -> bool:
    """Say whether a figure is that value in that unit; cents count as hundredths."""
    bound = figure.high if figure.low is None else figure.low
    if bound is None:
        return False
    for wanted in unit.split("|"):
        symbol, _, _ = wanted.partition("/100")
        symbol = symbol or wanted
        scaled = value / 100 if wanted.endswith("/100") else value
        same = (
            figure.unit.startswith(symbol)
            if "/" not in figure.unit
            else symbol in (figure.unit, figure.unit.split("/")[0])
        )
        if same and any(close(scaled, v) for v in (figure.low, figure.high) if v is not None):
            return True
    return False


def unit_case(case: Case, language: str) -> str:
    wanted = [(value, unit) for _, value, unit in case.expected if value is not None]
    if not case.expected:
        return "empty"
    if not wanted:
        return "no number"
    if any(unit not in UNITS for _, unit in wanted):
        return "unit unknown"
    if re.search(
        r"\{|\[|<|\d\s?(?:ft|feet|foot|m|dollars?|usd)\b(?: and)? \d+|\d[a-z]+musd|musd|meur|mgbp|maud|lakh",
        case.text.lower(),
    ):
        return "notation"
    figures = find_figures(case.text, (), language)
    return "right" if all(any(holds(f, value, UNITS[unit]) for f in figures) for value, unit in wanted) else "wrong"


SETS = {
    "numbers_english": [("Number/English/NumberModel.json", "number"), ("Number/English/PercentModel.json", "number")],
    "numbers_korean": [("Number/Korean/NumberModel.json", "number"), ("Number/Korean/PercentModel.json", "number")],
    "units_english": [
        (f"NumberWithUnit/English/{model}Model.json", "unit") for model in ("Currency", "Dimension", "Temperature")
    ],
    "units_korean": [
        (f"NumberWithUnit/Korean/{model}Model.json", "unit") for model in ("Currency", "Dimension", "Temperature")
    ],
}


def outcome(case: Case, kind: str, korean: bool) -> str:
    return number_case(case, korean) if kind == "number" else unit_case(case, "ko" if korean else "en")


def score(name: str, show: bool) -> tuple[Counter[str], list[str]]:
    """How many cases of a set came out how, and which went wrong."""
    counts: Counter[str] = Counter()
    wrong = []
    for path, kind in SETS[name]:
        for case in cases(gold(f"recognizers/{path}")):
            result = outcome(case, kind, "Korean" in path)
            counts[result] += 1
            if result == "wrong":
                wrong.append(f"  {case.text[:150]!r} wants {[e[1:] if e[2] else e[1] for e in case.expected][:3]}")
    return counts, wrong if show else []


def main() -> int:
    reached = {}
    for name in SETS:
        try:
            counts, wrong = score(name, "-v" in sys.argv)
        except GoldAbsentError as absent:
            print(f"figures: skipped, {absent}")
            return 0
        applying = counts["right"] + counts["wrong"]
        apart = ", ".join(f"{count} {why}" for why, count in counts.items() if why not in ("right", "wrong"))
        print("\n".join([f"{name}: {counts['right']} of {applying}; apart: {apart}", *wrong]))
        reached[name] = counts["right"] / applying
    return 0 if held("figures", reached) else 1


if __name__ == "__main__":
    sys.exit(main())
