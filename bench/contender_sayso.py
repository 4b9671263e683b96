"""Our whole reading of articles given as JSON: every analyser, claims, chains, and the records as printed.

python bench/contender_sayso.py ARTICLES.json accurate|fast|rules
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import cast

from sayso.analyse.reader import encoder
from sayso.analyse.reader.windows import Window
from sayso.config import ReaderName
from sayso.desks import load
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.read import LOT
from sayso.jobs.readers import reader_named
from sayso.model.articles import Article, ArticleKind
from sayso.model.records import reading_record


class Network(encoder.OnnxEncoder):
    """The shipped network with a clock on it."""

    seconds = 0.0

    def _read(self, window: Window, words: encoder.Ints) -> encoder.Scores:
        start = process_time()
        scores = super()._read(window, words)
        Network.seconds += process_time() - start
        return scores


def articles(given: Sequence[dict[str, str]]) -> list[Article]:
    return [
        Article(
            "bench", "bench", ArticleKind.ARTICLE, g["title"], g["text"], outlet=g["outlet"], published=g["published"]
        )
        for g in given
    ]


def records(pipeline: Pipeline, given: Sequence[Article]) -> Iterator[str]:
    for start in range(0, len(given), LOT):
        for reading in pipeline.readings(given[start : start + LOT]):
            yield json.dumps(reading_record(reading), ensure_ascii=False)


def timed(pipeline: Pipeline, given: Sequence[Article]) -> dict[str, float]:
    Network.seconds, start = 0.0, process_time()
    characters = sum(map(len, records(pipeline, given)))
    return {"seconds": process_time() - start, "network": Network.seconds, "characters": characters}


if __name__ == "__main__":
    sets = {name: articles(g) for name, g in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).items()}
    encoder.OnnxEncoder = Network  # type: ignore[misc]  # before a reader is made
    pipeline = Pipeline(load("north-korea"), reader_named(cast(ReaderName, sys.argv[2])))
    pipeline.stages.language("Was nicht englisch ist, lädt ein Modell")
    for given in sets.values():
        pipeline.readings(given[:3])
    measured = {name: timed(pipeline, given) for name, given in sets.items()}
    print(json.dumps({"sets": measured, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
