"""Times against TimeML gold: span and value F1 on dates.

Gold: TimeBank and AQUAINT as cleaned for TempEval-3 (`tempeval/TBAQ-cleaned`), TIMEX3 of type DATE, anchored to
each document's creation time. `evals/floors.toml` pins what was reached.

Counting. A date is one that our conventions call a time: gold of type DATE whose value names a day, week, month,
quarter, half, season, year, decade or century. Left out of gold, and of the errors when we find one there: values
without a calendar meaning (PRESENT_REF, PAST_REF, FUTURE_REF, XX parts, durations) and types TIME and SET.
A find inside a DURATION is an error. A range that we join counts as its two parts when gold has two dates there;
it is cut at its own word or dash ("to", "and", "–"), never at gold's borders.
Strict leaves aside a leading "the", "a", "on" or "in" and trailing dots and spaces, on which annotators differ.
Values are compared as EDTF: the day of a TIME, weeks, quarters and halves as intervals, `~` and `mod` left aside.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from sayso.analyse.edtf import Period, containing, part_of
from sayso.analyse.times import find_times

SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


@dataclass(frozen=True)
class Expression:
    """A gold TIMEX3: where, its type, and its value in EDTF (None when it has no calendar meaning)."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True)
class Document:
    """A TimeML text with its creation day and its expressions."""

    name: str
    text: str
    created: str
    expressions: tuple[Expression, ...]


def edtf(value: str) -> str | None:
    """A TimeML value in EDTF; None for those without a calendar meaning."""
    value = value.split("T")[0]
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return part_of(int(found[1]), "quarter", int(found[2])).edtf
    if found := re.fullmatch(r"(\d{4})-H([12])", value):
        return part_of(int(found[1]), "half", int(found[2])).edtf
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return part_of(int(found[1]), "season", SEASONS[found[2]]).edtf
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        day = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return containing(day, "weekend" if found[3] else "week").edtf
    if found := re.fullmatch(r"(\d{3})X?", value):
        return Period("decade", int(found[1])).edtf
    if found := re.fullmatch(r"(\d\d)(?:XX)?", value):
        return Period("century", int(found[1])).edtf
    return value if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value) else None


def read(path: Path) -> Document:
    """One TimeML file, its TEXT flattened."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - gold, not the world
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise ValueError(f"{path}: no DCT or TEXT")
    pieces: list[str] = []
    found: list[Expression] = []
    _flatten(body, pieces, found)
    return Document(path.name, "".join(pieces), created.get("value", "")[:10], tuple(found))


def _flatten(node: ElementTree.Element, pieces: list[str], found: list[Expression]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _flatten(child, pieces, found)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        end = sum(map(len, pieces))
        found.append(Expression(start, end, node.get("type", ""), edtf(node.get("value", ""))))


@dataclass(frozen=True)
class Guess:
    """One time that we found."""

    start: int
    end: int
    value: str


LINK = re.compile(r"\s+(?:to|and|through|until|till)\s+|\s?[-–—~]\s?", re.IGNORECASE)


def guesses(document: Document) -> list[Guess]:
    """Our times; a joined range as two, cut at its link, where gold has two dates in it."""
    out = []
    for time in find_times(document.text, document.created):
        start, end = time.span.start, time.span.end
        value = (time.edtf or "").replace("~", "")
        inside = [e for e in document.expressions if start <= e.start and e.end <= end]
        link = LINK.search(document.text, start, end)
        if link and "/" in value and len(inside) == 2:
            first, last = value.split("/")
            out += [Guess(start, link.start(), first), Guess(link.end(), end, last)]
        else:
            out.append(Guess(start, end, value))
    return out


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without a leading article, preposition or trailing dot, on which annotators differ."""
    found = re.match(r"(?:(?:the|on|in|a)\s+)?(.*?)[.\s]*$", text[start:end], re.IGNORECASE | re.DOTALL)
    return (start + found.start(1), start + found.end(1)) if found else (start, end)


def score(documents: list[Document], show: int = 0) -> dict[str, float]:
    """Strict and relaxed F1 of spans, and F1 of value on the relaxed matches."""
    counts: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    for document in documents:
        dates = [e for e in document.expressions if e.type == "DATE" and e.value]
        neutral = [e for e in document.expressions if e not in dates and e.type in ("DATE", "TIME", "SET")]
        found = guesses(document)
        kept = [g for g in found if _met(g, dates) or not _met(g, neutral)]
        counts["gold"] += len(dates)
        counts["found"] += len(kept)
        for guess in kept:
            gold = _met(guess, dates)
            if gold is None:
                misses[f"extra   {_near(document.text, guess.start, guess.end)} {guess.value}"] += 1
                continue
            dates.remove(gold)
            counts["relaxed"] += 1
            counts["strict"] += trimmed(document.text, guess.start, guess.end) == trimmed(
                document.text, gold.start, gold.end
            )
            right = guess.value == gold.value
            counts["value"] += right
            if not right:
                near = _near(document.text, gold.start, gold.end)
                misses[f"value   {near} {guess.value} for {gold.value} in {document.created}"] += 1
        for gold in dates:
            misses[f"missing {_near(document.text, gold.start, gold.end)} {gold.value}"] += 1
    for line, count in misses.most_common(show):
        print(f"{count:4} {line}")
    total = counts["gold"] + counts["found"]
    return {name: 2 * counts[name] / total for name in ("strict", "relaxed", "value")}


def _met(guess: Guess, expressions: list[Expression]) -> Expression | None:
    return next((e for e in expressions if e.start < guess.end and guess.start < e.end), None)


def _near(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 25]}"
    return re.sub(r"\s+", " ", around)


def documents() -> Iterator[Document]:
    for folder in ("AQUAINT", "TimeBank"):  # testpipeline repeats a file of TimeBank
        for path in sorted(gold(f"tempeval/TBAQ-cleaned/{folder}").glob("*.tml")):
            yield read(path)


def main() -> int:
    try:
        listed = list(documents())
    except GoldAbsentError as absent:
        print(f"times: skipped, {absent}")
        return 0
    reached = score(listed, show=int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    return 0 if held("times", reached) else 1


if __name__ == "__main__":
    sys.exit(main())
