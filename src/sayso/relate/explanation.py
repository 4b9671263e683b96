"""Why a claim has the origins that it has, in sentences built from the evidence alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from sayso.model.links import Origins, Report

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SHOWN = 4  # origins that are spelled out; a list longer than this is read by nobody


def number(value: int) -> str:
    """A count in words up to twelve."""
    return _NUMBERS[value] if 0 <= value < len(_NUMBERS) else str(value)


def explain(
    reports: Sequence[Report], outlets: Collection[str], bare: Collection[str], origins: Origins, conflicts: int
) -> tuple[str, ...]:
    """Sentences on outlets against origins, each origin, what was copied, and what speaks against it.

    `outlets` are those that tell it, each once however its name is printed, "" for pages without a
    name; `bare` are the origins that are no more than an outlet's word.
    """
    sentences = [_count(outlets, origins)]
    told = Counter(report.origin for report in reports).most_common(_SHOWN)
    sentences += [_origin(words, count, len(reports), words in bare) for words, count in told]
    sentences += _copies(reports)
    if conflicts:
        speak = "speaks" if conflicts == 1 else "speak"
        sentences.append(
            f"{number(conflicts).capitalize()} {_plural('claim', conflicts)} elsewhere {speak} against it."
        )
    return tuple(sentences)


def _plural(word: str, count: int) -> str:
    return word if count == 1 else word + "s"


def _count(outlets: Collection[str], origins: Origins) -> str:
    named = sum(1 for outlet in outlets if outlet)
    told = f"{number(named).capitalize()} {_plural('outlet', named)}" if named else "A page without a name"
    told += " and one page without a name" if named and named < len(outlets) else ""
    if origins.proven == 0:
        return f"{told} {'carries' if len(outlets) == 1 else 'carry'} it, and no text says where it is from."
    return (
        f"{told} {'carries' if len(outlets) == 1 else 'carry'} it; the texts name {number(origins.proven)} "
        f"{_plural('origin', origins.proven)}{' apart' if origins.proven > 1 else ''}."
    )


def _origin(words: str, count: int, total: int, bare: bool) -> str:
    share = f"{number(count).capitalize()} of {number(total)} {_plural('report', total)}" if total > 1 else "The report"
    rests = "rest" if count > 1 else "rests"
    on = f"the word of {words}, with nothing behind it that we can see" if bare else words
    return f"{share} {rests} on {on}."


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
