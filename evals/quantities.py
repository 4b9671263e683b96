"""Figures on sentences of our own: found, and of those found their kind, bounds, unit, direction, subject and periods.

`evals/annotated/figures/*.jsonl` hold 561 sentences that we wrote, with every figure in them annotated before the
analyser read any; their README has the conventions. `first` may be used to mend the rules. **`held` may never be
looked at while mending**: its figures are for the report, and `--show` does not print it.

A figure that is made is the one annotated whose characters it shares most of; no figure counts twice. `found` is the
share of the annotated ones that were, `precise` of the ones made, `f1` between the two. All others are shares of those
found:

- bounds: both sides open alike and else within a thousandth, and approximate alike;
- of: at least half of their words in common (F1), where equal to the unit is no more than nothing;
- reference, base, rate_basis, direction and unit: equal, letter by letter;
- span: letter by letter;
- right: kind, bounds, unit and direction together.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from evals.floors import held
from evals.sentences import read_lines
from sayso.analyse.figures import find_figures
from sayso.analyse.times import find_times
from sayso.model.findings import Figure, FigureKind
from sayso.model.spans import Span

ANNOTATED = Path(__file__).with_name("annotated") / "figures"
SETS = ("first", "held")
SHOWN = "first"  # the only set whose misses may be seen
CLOSE = 1e-3  # of the value: fractions are annotated to two decimals
SAME_WORDS = 0.5
ASPECTS = ("kind", "bounds", "unit", "direction", "base", "reference", "rate_basis", "of", "span", "right")


class FigureGoldError(Exception):
    """A line of the gold contradicts its own text or the words of the model."""


@dataclass(frozen=True)
class Example:
    """A sentence, the day that it counts from (ISO, or empty), and its figures."""

    id: str
    construction: str
    text: str
    published: str
    figures: tuple[Figure, ...]


def expected(row: dict[str, Any], text: str) -> Figure:
    """A figure as annotated; FigureGoldError where its words are not there or its bounds cross."""
    span, low, high = Span(row["start"], row["end"]), row["low"], row["high"]
    words = span.of(text)
    if not words or words != words.strip() or row["end"] > len(text):
        raise FigureGoldError(f"not in the text there: {row['start']} to {row['end']}")
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        raise FigureGoldError(f"no bounds: {low} to {high}")
    kind, approximate = FigureKind(row["kind"]), row["approximate"]
    rest = {name: row[name] or "" for name in ("unit", "direction", "of", "reference", "base", "rate_basis")}
    return Figure(span, low, high, kind, approximate=approximate, **rest)


def example(line: str) -> Example:
    """One line of the gold, checked; FigureGoldError says which line is wrong and why."""
    row = json.loads(line)
    try:
        figures = tuple(expected(figure, row["text"]) for figure in row["figures"])
        if any(a.span.end > b.span.start for a, b in pairwise(figures)):
            raise FigureGoldError("figures overlap or stand out of order")
        return Example(row["id"], row["construction"], row["text"], row["published"] or "", figures)
    except (FigureGoldError, KeyError, TypeError, ValueError) as wrong:
        raise FigureGoldError(f"{row.get('id', line[:60])}: {wrong}") from wrong


def examples(lines: Iterable[str]) -> list[Example]:
    """The gold of some lines; FigureGoldError also where an id stands twice."""
    return read_lines(lines, example, FigureGoldError)


def annotated(name: str) -> list[Example]:
    """The gold of one set."""
    return examples((ANNOTATED / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"))


def made_of(one: Example) -> Sequence[Figure]:
    """What the analyser makes of a sentence, given its times as the pipeline gives them."""
    return find_figures(one.text, find_times(one.text, one.published))


def pairs(wanted: Sequence[Figure], made: Sequence[Figure]) -> dict[int, int]:
    """Which of those made stands for which wanted one: the pairs that share most characters first, each once."""
    shared = [
        (min(a.span.end, b.span.end) - max(a.span.start, b.span.start), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(made)
    ]
    out: dict[int, int] = {}
    for length, i, j in sorted(shared, key=lambda pair: (-pair[0], pair[1:])):
        if length > 0 and i not in out and j not in out.values():
            out[i] = j
    return out


def near(one: float | None, other: float | None) -> bool:
    """Say whether two bounds are the same: both open, or a thousandth apart at most."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * abs(one)


def same_thing(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of the same, by their words."""
    a, b = ({*re.findall(r"\w+", f.of.lower())} if f.of != f.unit else set[str]() for f in (one, other))
    if not a or not b:
        return not a and not b
    return 2 * len(a & b) / (len(a) + len(b)) >= SAME_WORDS


def judged(wanted: Figure, made: Figure) -> dict[str, bool]:
    """Each aspect of a figure that was found: right or not."""
    equal = ("kind", "unit", "direction", "base", "reference", "rate_basis", "span")
    right = {name: getattr(wanted, name) == getattr(made, name) for name in equal}
    right["bounds"] = near(wanted.low, made.low) and near(wanted.high, made.high)
    right["bounds"] &= wanted.approximate == made.approximate
    right["of"] = same_thing(wanted, made)
    right["right"] = all(right[name] for name in ("kind", "bounds", "unit", "direction"))
    return right


class Score:
    """Counts of one set, in all and by construction."""

    def __init__(self, show: bool) -> None:
        self.show = show
        self.groups: dict[str, Counter[str]] = {}

    def add(self, one: Example, made: Sequence[Figure]) -> None:
        """Count one sentence."""
        found = pairs(one.figures, made)
        verdicts = {i: judged(one.figures[i], made[j]) for i, j in found.items()}
        for group in ("all", one.construction):
            counts = self.groups.setdefault(group, Counter())
            counts.update(gold=len(one.figures), made=len(made), found=len(found))
            for verdict in verdicts.values():
                counts.update(name for name, good in verdict.items() if good)
        if self.show:
            print(*_misses(one, made, found, verdicts), sep="\n", end="")

    def reached(self, group: str = "all") -> dict[str, float]:
        """Shares by name; not a number where there is nothing to share."""
        counts = self.groups[group]
        found, both = counts["found"], counts["gold"] + counts["made"]
        shares = {"found": (found, counts["gold"]), "precise": (found, counts["made"]), "f1": (2 * found, both)}
        shares |= {name: (counts[name], found) for name in ASPECTS}
        return {name: part / of if of else float("nan") for name, (part, of) in shares.items()}


def _misses(
    one: Example, made: Sequence[Figure], found: dict[int, int], verdicts: dict[int, dict[str, bool]]
) -> Iterator[str]:
    """A line for each figure missed, made too much or wrong in anything."""
    for i, figure in enumerate(one.figures):
        wrong = [name for name, good in verdicts[i].items() if not good and name != "right"] if i in found else []
        if i not in found:
            yield f"  {one.id}: not found: {plain(figure, one.text)} in: {one.text}\n"
        elif wrong:
            yield f"  {one.id}: {', '.join(wrong)}: {plain(made[found[i]], one.text)}\n"
            yield f"  {'':>{len(one.id)}}  for {plain(figure, one.text)} in: {one.text}\n"
    for j in set(range(len(made))) - set(found.values()):
        yield f"  {one.id}: too much: {plain(made[j], one.text)} in: {one.text}\n"


def plain(figure: Figure, text: str) -> str:
    """A figure in a line."""
    bounds = f"{figure.low} to {figure.high}" if figure.low != figure.high else f"{figure.low}"
    words = f"{figure.span.of(text)!r} {figure.kind} {'~' * figure.approximate}{bounds} {figure.unit}"
    named = ((name, getattr(figure, name)) for name in ("direction", "of", "reference", "base", "rate_basis"))
    return " ".join([words, *(f"{name}={value}" for name, value in named if value)])


def table(score: Score) -> Iterator[str]:
    """Percentages, a line a construction."""
    names = list(score.reached())
    yield f"{'':14}{'gold':>5}{'made':>5}" + "".join(f"{name:>11}" for name in names)
    for group in ["all", *sorted(score.groups.keys() - {"all"})]:
        counts = score.groups[group]
        shares = "".join(f"{100 * value:11.1f}" for value in score.reached(group).values())
        yield f"{group:14}{counts['gold']:5}{counts['made']:5}{shares}".replace("nan", "  -")


def main(arguments: Sequence[str]) -> int:
    reached: dict[str, float] = {}
    for name in SETS:
        score = Score("--show" in arguments and name == SHOWN)
        for one in annotated(name):
            score.add(one, made_of(one))
        print(f"{name}: percent", *table(score), sep="\n")
        reached |= {f"{name}_{aspect}": share for aspect, share in score.reached().items()}
    return 0 if held("quantities", reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
