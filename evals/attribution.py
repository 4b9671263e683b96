"""Source, cue and content on PolNeAR: exact and overlap F1 of flat spans.

Both sides are trimmed as the conventions have it (no quotation marks or full stops at the
ends, no leading "that"), so the figures speak of reach and not of marks.
"""

from __future__ import annotations

import sys
from collections import Counter

from evals.floors import held
from evals.gold import GoldAbsentError, polnear
from sayso.analyse.attribution import RuleReader, trimmed
from sayso.model.findings import Attribution
from sayso.model.ports import AttributionReaderType
from sayso.model.spans import Span

ROLES = ("source", "cue", "content")


def pieces(text: str, attribution: Attribution, role: str) -> tuple[Span, ...]:
    found = attribution.content if role == "content" else (getattr(attribution, role),)
    return tuple(t for piece in found if piece and (t := trimmed(text, piece)))


def score(reader: AttributionReaderType, split: str) -> dict[str, dict[str, float]]:
    counts: Counter[tuple[str, str]] = Counter()
    for document in polnear(split):
        (made,) = reader.read([document.text])
        for role in ROLES:
            gold = {p for a in document.attributions if (p := pieces(document.text, a, role))}
            found = {p for a in made if (p := pieces(document.text, a, role))}
            counts[role, "gold"] += len(gold)
            counts[role, "found"] += len(found)
            counts[role, "exact"] += len(gold & found)
            counts[role, "near"] += sum(any(_touch(f, g) for g in gold) for f in found)
    return {role: _f1(counts, role) for role in ROLES}


def _touch(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    return any(x.overlaps(y) for x in a for y in b)


def _f1(counts: Counter[tuple[str, str]], role: str) -> dict[str, float]:
    precision = counts[role, "exact"] / max(1, counts[role, "found"])
    recall = counts[role, "exact"] / max(1, counts[role, "gold"])
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "touching": counts[role, "near"] / max(1, counts[role, "found"]),
    }


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
