"""Source, cue and content on PolNeAR: exact and overlap F1, by role, by manner and by distance.

Both sides are stripped here, apart from the code under test, of what the conventions leave out:
quotation marks, full stops and commas at the ends, and a leading "that". A content in pieces counts
as each of its pieces, as in the published figures; `joined` asks for all of them together, tied to
one cue. The published figures compare spans as annotated, so they are near these and not the same.

    python -m evals.attribution [dev|train] [accurate|fast|rules] [--no-marks] [--capitals]

`--no-marks` takes every quotation mark and apostrophe out of the texts first, as pages come that
lost them; `--capitals` prints them in capitals.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from evals.floors import held
from evals.gold import Annotated, GoldAbsentError, polnear
from evals.matching import stripped
from sayso.config import ReaderName
from sayso.jobs.readers import reader_named
from sayso.model.findings import Attribution
from sayso.model.ports import AttributionReaderType
from sayso.model.spans import Span, hull

ROLES = ("source", "cue", "content")
MARKS = frozenset("“”„‘’\"'`")
NEAR, FAR = 0, 25  # characters between a content and its cue: side by side, near, far
Counts = Counter[tuple[str, str]]


def pieces(text: str, attribution: Attribution, role: str) -> tuple[Span, ...]:
    """The stripped pieces of one role."""
    found = attribution.content if role == "content" else (getattr(attribution, role),)
    return tuple(t for piece in found if piece and (t := stripped(text, piece)))


def manner(text: str, attribution: Attribution) -> str:
    """How the words are given: in quotation marks, partly so, or in other words."""
    marked = sum(piece.of(text).count(mark) for piece in attribution.content for mark in '“”"')
    whole = text[attribution.content[0].start] in '“"'
    return "direct" if whole else "mixed" if marked else "indirect"


def distance(text: str, attribution: Attribution) -> str:
    """How far the cue stands from the nearest of the words."""
    if attribution.cue is None:
        return "no cue"
    cue = attribution.cue
    apart = min(max(cue.start - p.end, p.start - cue.end, 0) for p in attribution.content)
    across = "\n" in text[min(cue.start, attribution.content[0].start) : max(cue.end, attribution.content[-1].end)]
    return "another paragraph" if across else "beside" if apart <= 2 else "near" if apart <= FAR else "far"


def without_marks(document: Annotated) -> Annotated:
    """The document as a page that lost its quotation marks and apostrophes."""
    kept = [k for k, char in enumerate(document.text) if char not in MARKS]
    moved = {old: new for new, old in enumerate(kept)}

    def at(span: Span) -> Span | None:
        inside = [moved[k] for k in range(span.start, span.end) if k in moved]
        return Span(inside[0], inside[-1] + 1) if inside else None

    text = "".join(document.text[k] for k in kept)
    found = []
    for each in document.attributions:
        content = tuple(s for piece in each.content if (s := at(piece)))
        if content:
            found.append(
                replace(each, content=content, cue=each.cue and at(each.cue), source=each.source and at(each.source))
            )
    return Annotated(document.name, text, tuple(found))


def in_capitals(document: Annotated) -> Annotated:
    """The document in capitals, letter for letter."""
    return replace(document, text="".join(c.upper() if len(c.upper()) == 1 else c for c in document.text))


def score(reader: AttributionReaderType, documents: Iterable[Annotated]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by role, exact; and the F1 of spans that touch one of the other side."""
    counts: Counts = Counter()
    for document in documents:
        (made,) = reader.read([document.text])
        for name, given, found in _compared(document, made):
            counts[name, "gold"] += len(given)
            counts[name, "found"] += len(found)
            counts[name, "exact"] += len(given & found)
            counts[name, "near found"] += sum(any(_touch(f, g) for g in given) for f in found)
            counts[name, "near gold"] += sum(any(_touch(f, g) for f in found) for g in given)
    return {name: _scores(counts, name) for name in (*ROLES, "joined")}


Spans = set[tuple[Span, ...]]


def _compared(document: Annotated, made: Sequence[Attribution]) -> Iterator[tuple[str, Spans, Spans]]:
    """By role, the spans of the gold and of the reader; `joined` is content with all its pieces."""

    def each(found: Sequence[Attribution], role: str) -> Spans:
        return {p for a in found if (p := pieces(document.text, a, role))}

    for role in ROLES:
        given, found = each(document.attributions, role), each(made, role)
        yield role, {(s,) for p in given for s in p}, {(s,) for p in found for s in p}
        if role == "content":
            yield "joined", given, found


def found_by(
    reader: AttributionReaderType, documents: Iterable[Annotated], kind: Callable[[str, Attribution], str]
) -> dict[str, tuple[int, float, float, float]]:
    """For each kind of attribution, how many there are, and the shares whose source, cue and content are exact."""
    counts: Counts = Counter()
    for document in documents:
        (made,) = reader.read([document.text])
        found = {role: {p for a in made if (p := pieces(document.text, a, role))} for role in ROLES}
        for a in document.attributions:
            name = kind(document.text, a)
            counts[name, "all"] += 1
            for role in ROLES:
                counts[name, role] += pieces(document.text, a, role) in found[role] or not pieces(
                    document.text, a, role
                )
    names = sorted({name for name, _ in counts})
    return {n: (counts[n, "all"], *(counts[n, role] / counts[n, "all"] for role in ROLES)) for n in names}  # type: ignore[misc]


def _touch(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    return any(x.overlaps(y) for x in a for y in b)


def _scores(counts: Counts, role: str) -> dict[str, float]:
    found, gold = max(1, counts[role, "found"]), max(1, counts[role, "gold"])
    precision, recall = counts[role, "exact"] / found, counts[role, "exact"] / gold
    overlap = _f1(counts[role, "near found"] / found, counts[role, "near gold"] / gold)
    return {"precision": precision, "recall": recall, "f1": _f1(precision, recall), "overlap f1": overlap}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class OutermostOnly:
    """A reader's attributions without those inside the words of others, which PolNeAR does not annotate."""

    def __init__(self, reader: AttributionReaderType) -> None:
        self.made_by, self._reader = reader.made_by, reader

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        """The outermost attributions of each text."""
        return [tuple(a for a in made if not _inside(a, made)) for made in self._reader.read(texts)]


def _inside(inner: Attribution, made: Sequence[Attribution]) -> bool:
    whole = hull([*inner.content, *(s for s in (inner.cue, inner.source) if s)])
    return any(outer is not inner and any(p.contains(whole) for p in outer.content) for outer in made)


def main(arguments: Sequence[str]) -> int:
    split = next((a for a in arguments if a in {"dev", "train"}), "dev")
    name: ReaderName = "fast" if "fast" in arguments else "rules" if "rules" in arguments else "accurate"
    reader = OutermostOnly(reader_named(name))
    try:
        documents = list(polnear(split))
    except GoldAbsentError as absent:
        print(f"attribution: skipped, {absent}")
        return 0
    if changed := [c for flag, c in (("--no-marks", without_marks), ("--capitals", in_capitals)) if flag in arguments]:
        documents = [changed[0](d) for d in documents]
    scores = score(reader, documents)
    for role, figures in scores.items():
        print(f"{role:8}", *(f"{part} {100 * value:5.1f}" for part, value in figures.items()))
    for kind in (manner, distance):
        print(f"found exactly, by {kind.__name__}: source, cue, content")
        for called, (count, *shares) in found_by(reader, documents, kind).items():
            print(f"  {called:18}{count:6}", *(f"{100 * share:6.1f}" for share in shares))
    reached = {role: figures["f1"] for role, figures in scores.items()}
    return 0 if changed or name != "accurate" or held("attribution", reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
