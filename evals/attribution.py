"""Source, cue and content on PolNeAR: exact and overlap F1 of spans.

Both sides are stripped here, apart from the code under test, of what the conventions leave out:
quotation marks, full stops and commas at the ends, and a leading "that". All pieces of a content
must be right together; a source or cue in pieces counts as the stretch that they span. The
published figures compare spans as annotated, so they are near these and not the same measure.
"""

from __future__ import annotations

import sys
from collections import Counter

from evals.floors import held
from evals.gold import GoldAbsentError, polnear
from sayso.analyse.attribution import RuleReader
from sayso.model.findings import Attribution
from sayso.model.ports import AttributionReaderType
from sayso.model.spans import Span

ROLES = ("source", "cue", "content")
EDGES = " \t\n,.;:!?…“”„‘’\"'`"


def stripped(text: str, span: Span) -> Span | None:
    """A span without what the conventions leave out at its ends, or None if nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGES:
        start += 1
    if text[start:end].lower().startswith("that "):
        start += 5
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end) if end > start else None


def pieces(text: str, attribution: Attribution, role: str) -> tuple[Span, ...]:
    """The stripped pieces of one role."""
    found = attribution.content if role == "content" else (getattr(attribution, role),)
    return tuple(t for piece in found if piece and (t := stripped(text, piece)))


def score(reader: AttributionReaderType, split: str) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by role, exact; and the F1 of spans that touch one of the other side."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in polnear(split):
        (made,) = reader.read([document.text])
        for role in ROLES:
            gold = {p for a in document.attributions if (p := pieces(document.text, a, role))}
            found = {p for a in made if (p := pieces(document.text, a, role))}
            counts[role, "gold"] += len(gold)
            counts[role, "found"] += len(found)
            counts[role, "exact"] += len(gold & found)
            counts[role, "near found"] += sum(any(_touch(f, g) for g in gold) for f in found)
            counts[role, "near gold"] += sum(any(_touch(f, g) for f in found) for g in gold)
    return {role: _scores(counts, role) for role in ROLES}


def _touch(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    return any(x.overlaps(y) for x in a for y in b)


def _scores(counts: Counter[tuple[str, str]], role: str) -> dict[str, float]:
    found, gold = max(1, counts[role, "found"]), max(1, counts[role, "gold"])
    precision, recall = counts[role, "exact"] / found, counts[role, "exact"] / gold
    overlap = _f1(counts[role, "near found"] / found, counts[role, "near gold"] / gold)
    return {"precision": precision, "recall": recall, "f1": _f1(precision, recall), "overlap f1": overlap}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> int:
    split = sys.argv[1] if len(sys.argv) > 1 else "dev"
    try:
        scores = score(RuleReader(), split)
    except GoldAbsentError as absent:
        print(f"attribution: skipped, {absent}")
        return 0
    for role, figures in scores.items():
        print(f"{role:8}", *(f"{name} {100 * value:5.1f}" for name, value in figures.items()))
    return 0 if held("attribution", {role: figures["f1"] for role, figures in scores.items()}) else 1


if __name__ == "__main__":
    sys.exit(main())
