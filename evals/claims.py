"""Claims and chains annotated by hand: found, sources, kinds and names of the steps, modality and polarity.

`evals/annotated/*.json` hold offsets only, into the text that `extract` gives; an article that cannot
be read, or whose text has changed since, is named and counts as if nothing had been found in it.
There are three sets, counted apart; one whose texts are not on this machine is skipped by name:

- `seeds`: 133 claims of five saved pages. The rules were mended on what a first run showed them
  to miss, so the scores are those of a training set. Kinds of steps only.
- `read` and `held`: 675 claims of 40 articles of nk-news, each annotated twice by readers who saw
  no output, and then adjudicated. Errors in `read` may be looked at when mending. **Those in
  `held` never**: its figures are for the report, and `--show` does not print it.

Two claims are the same when their contents share more than half of their joint characters. A step
is right when its kind is; where names count (`origin`, `chain`), when its name is as well:
`matching.Names` compares it with the words of the article where the name stands, and leaves out whose
it is ("its source", "the Post's source") where that is a pronoun or another step of the same chain. A step without
such a place (an unknown one, two people who are named apart) is right by its kind. All shares but
precision are of the annotated claims, so a claim that is not found has nothing right. With
`--reader fast` or `rules` the figures are printed and no floor is held.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from evals.arguments import OneLineParser
from evals.floors import held
from evals.gold import NK_NEWS, GoldAbsentError, gold, rows
from evals.matching import Names, match, same_source, text_key
from sayso.desks import load
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.read import read
from sayso.jobs.readers import reader_named
from sayso.model.findings import Claim, Modality, Reading, SourceKind
from sayso.model.ports import Hints
from sayso.model.problems import Problem
from sayso.model.spans import Span, span_from

ANNOTATED = Path(__file__).with_name("annotated")
SEEDS = "seeds"
SETS = (SEEDS, "read", "held")
SHOWN = (SEEDS, "read")  # the sets whose misses may be seen
KINDS_ONLY = ("source", "nearest", "origin_kind", "chain_kinds")
ASPECTS = (*KINDS_ONLY, "origin", "chain", "modality", "polarity")


@dataclass(frozen=True)
class Expected:
    """A claim as annotated. `names` is where each step's name stands; None for all where names were not annotated."""

    content: tuple[Span, ...]
    source: Span | None
    kinds: tuple[SourceKind, ...]
    names: tuple[Span | None, ...] | None = None
    modality: Modality | None = None
    polarity: str | None = None


@dataclass(frozen=True)
class Page:
    """An annotated article: its set, what to call it, the key of its text, its row where it is one, and its claims."""

    set: str
    called: str
    text: str
    row: int | None
    claims: tuple[Expected, ...]


def _span(pair: Sequence[int] | None) -> Span | None:
    return span_from(pair) if pair else None


def expected(claim: Mapping[str, Any]) -> Expected:
    """A claim of the gold; ValueError for a word that the model does not know, or a name too few or too many."""
    names = claim.get("names")
    if names is not None and len(names) != len(claim["kinds"]):
        raise ValueError(f"{len(names)} names for {len(claim['kinds'])} steps")
    return Expected(
        content=tuple(span_from(pair) for pair in claim["content"]),
        source=_span(claim["source"]),
        kinds=tuple(SourceKind(k) for k in claim["kinds"]),
        names=tuple(map(_span, names)) if names is not None else None,
        modality=Modality(claim["modality"]) if "modality" in claim else None,
        polarity=claim.get("polarity"),
    )


def page(given: Mapping[str, Any]) -> Page:
    """An article of the gold: of a saved page, or a row of nk-news."""
    row = given.get("row")
    called = f"nk-news row {row}" if row is not None else f"{given['page']} number {given['position']}"
    return Page(given.get("set", SEEDS), called, given["text"], row, tuple(map(expected, given["claims"])))


def annotated() -> list[Page]:
    """All of the gold, in the order of its files."""
    files = sorted(ANNOTATED.glob("*.json"))
    return [page(given) for path in files for given in json.loads(path.read_text(encoding="utf-8"))]


def readings(name: str, pages: Iterable[Page], pipeline: Pipeline) -> dict[str, Reading | Problem]:
    """What came of the articles of a set, by what they are called; GoldAbsentError where the set is not here."""
    if name == SEEDS:
        return seeds_read(pages, pipeline)
    called = {p.row: p.called for p in pages if p.row is not None}
    return {called[row]: item for row, item in rows_read(called, pipeline).items()}


def seeds_read(pages: Iterable[Page], pipeline: Pipeline) -> dict[str, Reading | Problem]:
    """Of the saved pages, the readings with an annotated text, and why a page gave none."""
    found = list(read([str(gold("../seeds"))], pipeline.desk, Hints(), _now(), BytesIO(), pipeline=pipeline))
    by_text = {text_key(r.article.text): r for r in found if isinstance(r, Reading)}
    faults = {Path(p.path).name: p for p in found if isinstance(p, Problem)}
    chosen = {p.called: by_text.get(p.text) or faults.get(p.called.split(" ")[0]) for p in pages}
    return {called: item for called, item in chosen.items() if item}


def rows_read(chosen: Iterable[int], pipeline: Pipeline) -> dict[int, Reading | Problem]:
    """These rows of nk-news, each read by itself: what came of it, or why nothing did."""
    articles, found = list(rows(NK_NEWS)), dict[int, Reading | Problem]()
    for row in sorted(chosen):
        line = BytesIO(json.dumps(articles[row]).encode())
        found[row] = next(iter(read(["-"], pipeline.desk, Hints(), _now(), line, pipeline=pipeline)))
    return found


def _now() -> datetime:
    return datetime.now(UTC)


def _fit(given: Expected, found: Claim, text: str, names: Names) -> list[bool]:
    """Whether kind and name are right: of each step beside its counterpart, nearest first, then of the origin."""
    places = given.names or ()
    chain = list(zip(given.kinds, places, found.chain, strict=False))
    ones, others = [place.of(text) for place in places if place], [step.name for step in found.chain]
    return [
        step.kind is kind and (place is None or names.same(place.of(text), step.name, ones, others))
        for kind, place, step in [*chain, (given.kinds[-1], places[-1], found.origin)]
    ]


def judged(given: Expected, found: Claim, text: str, names: Names) -> dict[str, bool]:
    """Each aspect of a found claim that the gold says: right or not."""
    kinds = tuple(s.kind for s in found.chain)
    right = {
        "source": same_source(given.source, found.source),
        "nearest": kinds[0] is given.kinds[0],
        "origin_kind": kinds[-1] is given.kinds[-1],
        "chain_kinds": kinds == given.kinds,
    }
    if given.names is not None:
        *steps, right["origin"] = _fit(given, found, text, names)
        right["chain"] = right["chain_kinds"] and all(steps)
    if given.modality is not None:
        right["modality"] = found.modality is given.modality
    if given.polarity is not None:
        right["polarity"] = found.polarity == given.polarity
    return right


@dataclass
class Score:
    """Counts of one set. `origins` counts the kinds of origin, annotated beside read; None is not found."""

    names: Names
    show: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    origins: Counter[tuple[SourceKind, SourceKind | None]] = field(default_factory=Counter)

    def add(self, one: Page, item: Reading | Problem | None) -> None:
        """Count one article; without a reading of the annotated text all of its claims are missed."""
        reading = item if isinstance(item, Reading) and text_key(item.article.text) == one.text else None
        text, made = (reading.article.text, reading.claims) if reading else ("", ())
        if reading is None:
            why = item.detail if isinstance(item, Problem) else "the text has changed"
            print(f"claims: {one.called}: {why}; all of it is missed")
        taken = set[int]()
        for given in one.claims:
            at = match(given.content, made, taken)
            if at is not None:
                taken.add(at)
            self._count(given, None if at is None else made[at], text)
        self.counts["made"] += len(made)

    def _count(self, given: Expected, found: Claim | None, text: str) -> None:
        self.counts["gold"] += 1
        self.origins[given.kinds[-1], found.origin.kind if found else None] += 1
        if found is None:
            self._missed("not found", given, text)
            return
        right = judged(given, found, text, self.names)
        self.counts.update(["found", *(name for name, good in right.items() if good)])
        wrong = ", ".join(name for name, good in right.items() if not good)
        if wrong:
            steps = " > ".join(f"{s.kind} {s.name}" for s in found.chain)
            self._missed(f"{wrong}: {steps} {found.modality}{found.polarity}", given, text)

    def _missed(self, why: str, given: Expected, text: str) -> None:
        if self.show and text:
            names = given.names or [None] * len(given.kinds)
            steps = [f"{k} {n.of(text)}" if n else k for k, n in zip(given.kinds, names, strict=True)]
            print(f"  {why} for {' > '.join(steps)}: {given.content[0].of(text)[:70]}")

    def share(self, name: str, of: str = "gold") -> float:
        """A count as a share of another, 0 where there is nothing to share."""
        return self.counts[name] / max(1, self.counts[of])


def reached(name: str, score: Score) -> dict[str, float]:
    """The figures that a floor may hold: plain names for the seeds, the others begin with the set's."""
    aspects, before = (KINDS_ONLY, "") if name == SEEDS else (ASPECTS, f"{name}_")
    shares = {f"{before}{aspect}": score.share(aspect) for aspect in ("found", *aspects)}
    return shares | {f"{before}precision": score.share("found", "made")}


def table(score: Score) -> Iterator[str]:
    """For each kind of origin annotated, which kinds were read, most often first."""
    for given in SourceKind:
        row = Counter({found: n for (meant, found), n in score.origins.items() if meant is given})
        if row:
            cells = (f"{found or 'not found'} {n}" for found, n in row.most_common())
            yield f"  {given.value:12} {row.total():4}: {', '.join(cells)}"


def told(name: str, score: Score, confusion: bool) -> None:
    """Print the counts of a set, and which kinds were read for which."""
    counts = score.counts
    print(f"{name}: {counts['gold']} claims annotated, {counts['made']} made, {counts['found']} of them the same")
    if confusion:
        print("origins as annotated, and as read:", *table(score), sep="\n")


def asked(arguments: Sequence[str]) -> Namespace:
    """The options; exits with 2 and one line for one that there is not."""
    parser = OneLineParser("evals.claims", description="Claims and chains on real articles.")
    parser.add_argument("--show", action="store_true", help="print each miss of the sets that may be seen")
    parser.add_argument("--confusion", action="store_true", help="print which kinds were taken for which")
    parser.add_argument("--reader", choices=("accurate", "fast", "rules"), default="accurate")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    options = asked(arguments)
    desk, pages = load(), annotated()
    names, figures, absent = Names(desk), dict[str, float](), list[str]()
    pipeline = Pipeline(desk, reader_named(options.reader))
    for name in SETS:
        score, own = Score(names, options.show and name in SHOWN), [p for p in pages if p.set == name]
        try:
            known = readings(name, own, pipeline)
        except GoldAbsentError as missing:
            print(f"claims: {name} skipped, {missing}")
            absent += reached(name, score)
            continue
        for one in own:
            score.add(one, known.get(one.called))
        told(name, score, options.confusion)
        figures |= reached(name, score)
    if options.reader != "accurate":  # which the floors are of
        print(*(f"claims {name:16} {value:.3f}" for name, value in figures.items()), sep="\n")
        return 0
    return 0 if held("claims", figures, absent) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
