"""Source, cue and content on PolNeAR: exact and overlap F1, by role, by manner and by distance.

Both sides are stripped here, apart from the code under test, of what the conventions leave out:
quotation marks, full stops and commas at the ends, and a leading "that". A content in pieces counts
as each of its pieces, as in the published figures; `joined` asks for all of its pieces together, and
`tied` for whole attributions: source, cue and all pieces of the content, each tied to the others.
PolNeAR does not annotate what stands inside the words of another, so what a reader finds there is
left out before scoring (`OutermostOnly`): neither right nor wrong. The published figures compare
spans as annotated, so they are near these and not the same.

    python -m evals.attribution [--split dev|train] [--reader accurate|fast|rules] [--no-marks] [--capitals]

`--no-marks` takes every quotation mark and apostrophe out of the texts first, as pages come that
lost them; `--capitals` prints them in capitals; together they do both. Floors are held for the
accurate reader on dev as it is.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from evals.arguments import OneLineParser
from evals.floors import held
from evals.gold import Annotated, GoldAbsentError, polnear
from evals.matching import stripped
from sayso.jobs.readers import reader_named
from sayso.model.findings import Attribution
from sayso.model.ports import AttributionReaderType
from sayso.model.spans import Span, hull

ROLES = ("source", "cue", "content")
FIGURES = (*ROLES, "joined", "tied")
MARKS = frozenset("“”„‘’\"'`")
OPENING, CLOSING = "“", "”"
STRAIGHT = '"'
BESIDE, NEAR = 2, 25  # characters between a content and its cue: at most so many; more is far
Counts = Counter[tuple[str, str]]
Whole = tuple[tuple[Span, ...], ...]  # what is compared: a piece, a content, or source, cue and content


def pieces(text: str, attribution: Attribution, role: str) -> tuple[Span, ...]:
    """The stripped pieces of one role."""
    found = attribution.content if role == "content" else (getattr(attribution, role),)
    return tuple(t for piece in found if piece and (t := stripped(text, piece)))


def manner(text: str, attribution: Attribution) -> str:
    """How the words are given: all of their letters in quotation marks, some, or none."""
    first, last = attribution.content[0].start, attribution.content[-1].end
    marked = within_marks(text, text.rfind("\n", 0, first) + 1, last)
    letters = {k for piece in attribution.content for k in range(piece.start, piece.end) if text[k].isalnum()}
    return "direct" if letters <= marked else "mixed" if letters & marked else "indirect"


def within_marks(text: str, start: int, end: int) -> set[int]:
    """The places between double quotation marks; what a paragraph leaves open ends with it."""
    found, opened = set[int](), False
    for k in range(start, end):
        if text[k] in (OPENING, CLOSING, STRAIGHT, "\n"):
            opened = text[k] == OPENING or (text[k] == STRAIGHT and not opened)
        elif opened:
            found.add(k)
    return found


def distance(text: str, attribution: Attribution) -> str:
    """How far the cue stands from the nearest of the words."""
    if attribution.cue is None:
        return "no cue"
    cue = attribution.cue
    apart = min(max(cue.start - p.end, p.start - cue.end, 0) for p in attribution.content)
    across = "\n" in text[min(cue.start, attribution.content[0].start) : max(cue.end, attribution.content[-1].end)]
    return "another paragraph" if across else "beside" if apart <= BESIDE else "near" if apart <= NEAR else "far"


def with_words(document: Annotated) -> Annotated:
    """The document without attributions whose content has no letter that is compared."""
    kept = tuple(a for a in document.attributions if pieces(document.text, a, "content"))
    return replace(document, attributions=kept)


def without_marks(document: Annotated) -> Annotated:
    """The document as a page that lost its quotation marks and apostrophes; each attribution keeps its place."""
    kept = [k for k, char in enumerate(document.text) if char not in MARKS]
    moved = {old: new for new, old in enumerate(kept)}

    def at(span: Span | None) -> Span | None:
        inside = [moved[k] for k in range(span.start, span.end) if k in moved] if span else []
        return Span(inside[0], inside[-1] + 1) if inside else None

    found = tuple(
        replace(a, content=tuple(s for piece in a.content if (s := at(piece))), cue=at(a.cue), source=at(a.source))
        for a in document.attributions
    )
    return Annotated(document.name, "".join(document.text[k] for k in kept), found)


def in_capitals(document: Annotated) -> Annotated:
    """The document in capitals, letter for letter."""
    return replace(document, text="".join(c.upper() if len(c.upper()) == 1 else c for c in document.text))


def score(reader: AttributionReaderType, documents: Iterable[Annotated]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by role, exact; and the F1 of spans that touch one of the other side."""
    counts: Counts = Counter()
    for document in documents:
        (made,) = reader.read([document.text])
        sides = _by_role(document.text, document.attributions), _by_role(document.text, made)
        for name, given, found in ((name, sides[0][name], sides[1][name]) for name in FIGURES):
            counts[name, "gold"] += len(given)
            counts[name, "found"] += len(found)
            counts[name, "exact"] += len(given & found)
            counts[name, "near found"] += sum(any(_touch(f, g) for g in given) for f in found)
            counts[name, "near gold"] += sum(any(_touch(f, g) for f in found) for g in given)
    return {name: _scores(counts, name) for name in FIGURES}


def _by_role(text: str, attributions: Iterable[Attribution]) -> dict[str, set[Whole]]:
    """What is compared under each of FIGURES."""
    found: dict[str, set[Whole]] = {name: set() for name in FIGURES}
    for each in attributions:
        parts = tuple(pieces(text, each, role) for role in ROLES)
        for role, part in zip(ROLES, parts, strict=True):
            found[role] |= {((piece,),) for piece in part}
        if parts[-1]:
            found["joined"].add(parts[-1:])
            found["tied"].add(parts)
    return found


def _touch(one: Whole, other: Whole) -> bool:
    """Say whether each part of one touches its counterpart, or both lack it."""
    return all(
        any(x.overlaps(y) for x in a for y in b) if a and b else not a and not b
        for a, b in zip(one, other, strict=True)
    )


Kinds = Sequence[Sequence[str]]  # of each document, the kind of each of its attributions
Shares = dict[str, tuple[int, int]]  # by role: how many are exact, of how many


def found_by(reader: AttributionReaderType, documents: Iterable[Annotated], kinds: Kinds) -> dict[str, Shares]:
    """For each kind of attribution, how many sources, cues and contents are found exactly, of those it has."""
    counts: Counts = Counter()
    for document, named in zip(documents, kinds, strict=True):
        (made,) = reader.read([document.text])
        found = {role: {pieces(document.text, a, role) for a in made} for role in ROLES}
        for a, kind in zip(document.attributions, named, strict=True):
            for role in ROLES:
                if given := pieces(document.text, a, role):
                    counts[kind, role] += 1
                    counts[kind, f"{role} exact"] += given in found[role]
    return {
        kind: {role: (counts[kind, f"{role} exact"], counts[kind, role]) for role in ROLES}
        for kind in sorted({kind for kind, _ in counts})
    }


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


def asked(arguments: Sequence[str]) -> Namespace:
    """The options; exits with 2 and one line for one that there is not."""
    parser = OneLineParser("evals.attribution", description="Source, cue and content on PolNeAR.")
    parser.add_argument("--split", choices=("dev", "train"), default="dev")
    parser.add_argument("--reader", choices=("accurate", "fast", "rules"), default="accurate")
    parser.add_argument("--no-marks", action="append_const", dest="changes", const=without_marks)
    parser.add_argument("--capitals", action="append_const", dest="changes", const=in_capitals)
    return parser.parse_args(arguments)


def _told(kind: str, shares: Shares) -> str:
    cells = (f"{100 * exact / given:6.1f}" if given else f"{'-':>6}" for exact, given in shares.values())
    return f"  {kind:18}{shares['content'][1]:6} " + " ".join(cells)


def main(arguments: Sequence[str]) -> int:
    options = asked(arguments)
    reader = OutermostOnly(reader_named(options.reader))
    try:
        original = documents = [with_words(d) for d in polnear(options.split)]
    except GoldAbsentError as absent:
        print(f"attribution: skipped, {absent}")
        return 0
    for change in options.changes or ():
        documents = [change(d) for d in documents]
    scores = score(reader, documents)
    for role, figures in scores.items():
        print(f"{role:8}", *(f"{part} {100 * value:5.1f}" for part, value in figures.items()))
    for kind in (manner, distance):
        print(f"found exactly, by {kind.__name__}: how many; source, cue, content, of those that have one")
        kinds = [[kind(d.text, a) for a in d.attributions] for d in original]
        print(*(_told(*each) for each in found_by(reader, documents, kinds).items()), sep="\n")
    reached = {role: figures["f1"] for role, figures in scores.items()}
    pinned = options.split == "dev" and options.reader == "accurate" and not options.changes
    return 0 if not pinned or held("attribution", reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
