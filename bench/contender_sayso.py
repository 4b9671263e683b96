"""Our whole reading of texts given as JSON: every analyser, claims, chains."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter

from sayso.desks import load
from sayso.jobs.pipeline import Pipeline
from sayso.model.articles import Article, ArticleKind
from sayso.model.records import reading_record

articles = [
    Article("bench", "bench", ArticleKind.ARTICLE, "", text, outlet="KCNA", published="2024-01-01")
    for text in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
]
pipeline = Pipeline(load("north-korea"))
pipeline.readings(articles[:3])
start = perf_counter()
written = sum(len(json.dumps(reading_record(reading))) for reading in pipeline.readings(articles))
seconds = perf_counter() - start
print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
