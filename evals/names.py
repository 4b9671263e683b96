"""Names of people, organisations and places by the network's second head: exact F1, type and both ends right.

Two sets: CoNLL++ dev (newswire of 1996), and 22 articles of nk-news whose 1,091 names were marked by
hand, by the same conventions, before any output was seen. `evals/annotated/names.jsonl` holds
offsets only, into the text that `extract` gives; an article whose text has changed since is named,
and all of its names count as missed. The hand-marked set is the real test: its news is of another time.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from evals.claims import rows_read
from evals.floors import held
from evals.gold import GoldAbsentError, conllpp
from evals.matching import text_key
from sayso.analyse.reader.flat import NAMES, Flat
from sayso.analyse.sentences import paragraphs
from sayso.desks import load
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.readers import reader_named, shipped_network
from sayso.model.findings import Reading
from sayso.model.problems import Problem
from sayso.model.spans import Span

ANNOTATED = Path(__file__).with_name("annotated") / "names.jsonl"
SETS = ("conllpp", "nk_news")
Marked = frozenset[tuple[str, int, int]]


class NetworkType(Protocol):
    """What finds names in stretches of texts: the shipped network, or a fake of it in tests."""

    def read(self, asked: Sequence[tuple[str, Sequence[Span]]]) -> list[Flat]:
        """What stands in each text."""
        ...


@dataclass(frozen=True)
class Article:
    """An annotated article: its row of nk-news, the key of its text, and (type, start, end) of each name."""

    row: int
    key: str
    names: Marked


def annotated() -> list[Article]:
    """All of the hand-marked gold."""
    found = map(json.loads, ANNOTATED.read_text(encoding="utf-8").splitlines())
    return [Article(a["row"], a["text"], frozenset((k, start, end) for k, start, end in a["names"])) for a in found]


def nk_news() -> Iterator[tuple[str, Marked]]:
    """The hand-marked articles as extracted, with their names."""
    articles = annotated()
    pipeline = Pipeline(load(), reader_named("rules"))  # only the texts are used
    yield from texts(articles, rows_read((a.row for a in articles), pipeline))


def texts(articles: Iterable[Article], read: Mapping[int, Reading | Problem]) -> Iterator[tuple[str, Marked]]:
    """Each article's text with its names; an empty text, so that all are missed, where it is not the annotated one."""
    for one in articles:
        found = read[one.row]
        text = found.article.text if isinstance(found, Reading) else ""
        if text_key(text) != one.key:
            why = found.detail if isinstance(found, Problem) else "the text has changed"
            print(f"names: nk-news row {one.row}: {why}; all {len(one.names)} names are missed")
            text = ""
        yield text, one.names


def conll() -> Iterator[tuple[str, Marked]]:
    """CoNLL++ dev, a document a text."""
    for document in conllpp("dev"):
        yield document.text, frozenset((kind, span.start, span.end) for span, kind in document.names)


def score(network: NetworkType, documents: Iterable[tuple[str, Marked]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by type and in all."""
    counts = Counter[tuple[str, str]]()
    for text, given in documents:
        (flat,) = network.read([(text, paragraphs(text))])
        found = frozenset((n.kind, n.span.start, n.span.end) for n in flat.names)
        for part, names in (("gold", given), ("found", found), ("right", given & found)):
            for kind, _, _ in names:
                counts[kind, part] += 1
                counts["all", part] += 1
    return {kind: _figures(counts, kind) for kind in (*NAMES, "all")}


def _figures(counts: Counter[tuple[str, str]], kind: str) -> tuple[float, float, float]:
    right, found, given = (counts[kind, part] for part in ("right", "found", "gold"))
    return right / max(1, found), right / max(1, given), 2 * right / max(1, found + given)


def main() -> int:
    reached, absent = dict[str, float](), list[str]()
    for name, documents in zip(SETS, (conll, nk_news), strict=True):
        try:
            given = list(documents())
        except GoldAbsentError as missing:
            print(f"names: {name} skipped, {missing}")
            absent += [f"{name}_{kind}" for kind in (*NAMES, "all")]
            continue
        print(f"{name}: {len(given)} articles, {sum(len(marked) for _, marked in given)} names")
        for kind, (precision, recall, f1) in score(shipped_network()[1], given).items():
            print(f"{name:8} {kind:13} precision {100 * precision:5.1f} recall {100 * recall:5.1f} f1 {100 * f1:5.1f}")
            reached[f"{name}_{kind}"] = f1
    return 0 if held("names", reached, absent) else 1


if __name__ == "__main__":
    sys.exit(main())
