"""Why a claim has the origins that it has, in sentences built from the evidence alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.model.links import Origins, Report
from sayso.relate.ends import End

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SHOWN = 4  # origins that are spelled out; a list longer than this is read by nobody


def number(value: int) -> str:
    """A count in words up to twelve."""
    return _NUMBERS[value] if 0 <= value < len(_NUMBERS) else str(value)


def explain(
    reports: Sequence[Report],
    groups: Sequence[tuple[End, Sequence[int]]],
    origins: Origins,
    printed: Mapping[str, str],
    conflicts: int,
) -> tuple[str, ...]:
    """Sentences on outlets against origins, each origin, what was copied, and what speaks against it.

    `printed` gives outlets by key as their texts print them.
    """
    sentences = [_count(reports, origins)]
    sentences += [_origin(end, members, reports, printed) for end, members in groups[:_SHOWN]]
    sentences += _copies(reports)
    if conflicts:
        sentences.append(
            f"{number(conflicts).capitalize()} {_plural('claim', conflicts)} elsewhere cannot hold with it."
        )
    return tuple(sentences)


def _plural(word: str, count: int) -> str:
    return word if count == 1 else word + "s"


def _count(reports: Sequence[Report], origins: Origins) -> str:
    outlets = len({r.outlet for r in reports})
    told = f"{number(outlets).capitalize()} {_plural('outlet', outlets)}"
    if origins.proven == 0:
        return f"{told} {'carries' if outlets == 1 else 'carry'} it, and no text says where it is from."
    return (
        f"{told} {'carries' if outlets == 1 else 'carry'} it; the texts name {number(origins.proven)} "
        f"{_plural('origin', origins.proven)}{' apart' if origins.proven > 1 else ''}."
    )


def _origin(end: End, members: Sequence[int], reports: Sequence[Report], printed: Mapping[str, str]) -> str:
    count, total = len(members), len(reports)
    share = f"{number(count).capitalize()} of {number(total)} {_plural('report', total)}" if total > 1 else "The report"
    rests = "rest" if count > 1 else "rests"
    return f"{share} {rests} on {_named(end, printed)}."


def _named(end: End, printed: Mapping[str, str]) -> str:
    outlet = printed.get(end.outlet, end.outlet.removeprefix("?")) or "an outlet without a name"
    if end.kind == "unnamed":
        return f"an unnamed source ({end.words}) who is heard through {outlet}"
    if end.kind == "outlet":
        return f"the word of {outlet}, with nothing behind it that we can see"
    if end.kind == "loop":
        return "outlets that cite each other in a circle"
    if end.kind == "unknown":
        return "nobody whom the text names"
    return end.words


_COPY = {
    "same-text": "text of an earlier one",
    "shared-passages": "passages of an earlier one",
    "same-figure": "the same unrounded figure as an earlier one",
    "shared-quote": "the same quotation as an earlier one",
}


def _copies(reports: Sequence[Report]) -> list[str]:
    """What makes uncited reports hang on earlier ones: the strongest reason of each."""
    reasons = Counter(
        next(kind for kind in _COPY if kind in kinds)
        for report in reports
        if not (kinds := {w.kind for w in report.why}) & {"cites", "credits"} and kinds & _COPY.keys()
    )
    return [_copy(kind, n) for kind, n in sorted(reasons.items())]


def _copy(kind: str, count: int) -> str:
    does = "names no outlet as its source and prints" if count == 1 else "name no outlet as their source and print"
    return f"{number(count).capitalize()} {_plural('report', count)} {does} {_COPY[kind]}."
