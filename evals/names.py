"""Names of people, organisations and places by the network's second head: exact F1, type and both ends right.

Two sets: CoNLL++ dev (newswire of 1996), and 22 articles of nk-news whose 1,091 names were marked by
hand, by the same conventions, before any output was seen. `evals/annotated/names.jsonl` holds
offsets only. The hand-marked set is the real test: its news is of another time.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from evals.matching import text_key
from sayso.analyse.reader.flat import NAMES
from sayso.analyse.sentences import paragraphs
from sayso.jobs.readers import shipped_network

ANNOTATED = Path(__file__).with_name("annotated") / "names.jsonl"
Marked = set[tuple[str, int, int]]
_CONLL = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def nk_news() -> Iterator[tuple[str, Marked]]:
    """The hand-marked articles: text, and (type, start, end) of each name."""
    with gzip.open(gold("nk-news/dev.jsonl.gz"), "rt", encoding="utf-8") as lines:
        texts = {text_key(text): text for text in (json.loads(line)["text"] for line in lines)}
    for line in ANNOTATED.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["text"] in texts:
            yield texts[article["text"]], {(kind, start, end) for kind, start, end in article["names"]}


def conll(split: str) -> Iterator[tuple[str, Marked]]:
    """CoNLL++ (Wang et al. 2019), a document a text, five sentences a paragraph."""
    lines = gold(f"names/conllpp_{split}.txt").read_text(encoding="utf-8")
    for document in lines.split("-DOCSTART-")[1:]:
        yield _document([s.splitlines() for s in document.split("\n\n")[1:] if s.strip()])


def _document(sentences: list[list[str]]) -> tuple[str, Marked]:
    text, spans = "", list[tuple[str, int, int]]()
    for k, sentence in enumerate(sentences):
        text += "\n" if k and k % 5 == 0 else " " if k else ""
        for at, line in enumerate(sentence):
            word, *_, tag = line.split(" ")
            text += " " if at else ""
            kind = _CONLL.get(tag.partition("-")[2])
            if kind and tag.startswith("I-") and spans and spans[-1][0] == kind and spans[-1][2] == len(text) - 1:
                spans[-1] = (kind, spans[-1][1], len(text) + len(word))
            elif kind:
                spans.append((kind, len(text), len(text) + len(word)))
            text += word
    return text, set(spans)


def score(documents: Iterator[tuple[str, Marked]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by type and in all."""
    network, counts = shipped_network(1)[1], Counter[tuple[str, str]]()
    for text, given in documents:
        (flat,) = network.read([(text, paragraphs(text))])
        found = {(n.kind, n.span.start, n.span.end) for n in flat.names}
        for part, names in (("gold", given), ("found", found), ("right", given & found)):
            for kind, _, _ in names:
                counts[kind, part] += 1
                counts["all", part] += 1
    return {kind: _figures(counts, kind) for kind in (*NAMES, "all")}


def _figures(counts: Counter[tuple[str, str]], kind: str) -> tuple[float, float, float]:
    right, found, given = (counts[kind, part] for part in ("right", "found", "gold"))
    return right / max(1, found), right / max(1, given), 2 * right / max(1, found + given)


def main() -> int:
    try:
        sets = {"conllpp": list(conll("dev")), "nk_news": list(nk_news())}
    except GoldAbsentError as absent:
        print(f"names: skipped, {absent}")
        return 0
    reached = {}
    for name, documents in sets.items():
        for kind, (precision, recall, f1) in score(iter(documents)).items():
            print(f"{name:8} {kind:13} precision {100 * precision:5.1f} recall {100 * recall:5.1f} f1 {100 * f1:5.1f}")
            reached[f"{name}_{kind}"] = f1
    return 0 if held("names", reached) else 1


if __name__ == "__main__":
    sys.exit(main())
