"""Speed of reading beside a spaCy parse of the same articles: ratios in one run, since machines are noisy.

    bench/run [ITEMS] [ROUNDS] [--speed-only]

Each round starts every contender as a process of its own, one after the other, on one core where
the system allows it. Seconds are those of the processor, so that what else runs beside it counts
little; loading is not counted, articles are. Items of state media are short, so a
fifth as many articles of news, which are three times as long, are read beside them. Peak memory is
the largest of a process. What a lane loses is measured on PolNeAR dev, as in evals.attribution.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any

from evals.attribution import OutermostOnly, score
from evals.gold import GoldAbsentError, gold, polnear

from sayso.config import ReaderName
from sayso.jobs.readers import reader_named

HERE = Path(__file__).resolve().parent
LANES: tuple[ReaderName, ...] = ("accurate", "fast", "rules")
PEER = "spaCy"
ROLES = ("source", "cue", "content")
Articles = list[dict[str, str]]
Run = dict[str, Any]  # what a contender prints of itself


def articles(name: str, count: int) -> Iterator[dict[str, str]]:
    """The first articles of a gzipped file of JSON lines."""
    with gzip.open(gold(name), "rt", encoding="utf-8") as lines:
        for _, line in zip(range(count), lines, strict=False):
            read = json.loads(line)
            yield {"outlet": "KCNA"} | {
                key: read[key] for key in ("outlet", "title", "published", "text") if key in read
            }


def timed(contender: str, given: Path) -> Run:
    """What a contender measured of itself: seconds by set, and peak megabytes."""
    python = HERE.parent / (".venv-bench" if contender == PEER else ".venv") / "bin/python"
    script = (
        [HERE / "contender_spacy.py", given] if contender == PEER else [HERE / "contender_sayso.py", given, contender]
    )
    command = [str(python), *map(str, script)]
    if hasattr(os, "sched_setaffinity"):
        command = ["taskset", "-c", "0", *command]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: Run = json.loads(printed.splitlines()[-1])
    return found


def measured(sets: Mapping[str, Articles], rounds: int) -> list[dict[str, Run]]:
    """Each round's run of every contender."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "articles.json"
        given.write_text(json.dumps(sets), encoding="utf-8")
        return [{contender: timed(contender, given) for contender in (*LANES, PEER)} for _ in range(rounds)]


def table(name: str, read: Articles, runs: Sequence[Mapping[str, Run]]) -> Iterator[str]:
    """One line a contender: its speed on one core, as often as the peer's, and where its time went."""
    words = [len(article["text"].split()) for article in read]
    yield f"{len(read)} {name}, {mean(words):.0f} words each, one core, median of {len(runs)} rounds"
    yield f"{'':10}{'articles/s':>11}{'words/s':>9}{'times spaCy':>21}{'network':>9}{'memory':>9}"
    for contender in (*LANES, PEER):
        own = [run[contender]["sets"][name] for run in runs]
        seconds = [each["seconds"] for each in own]
        ratios = [run[PEER]["sets"][name]["seconds"] / each["seconds"] for run, each in zip(runs, own, strict=True)]
        share = median(each.get("network", 0.0) / each["seconds"] for each in own)
        memory = max(run[contender]["megabytes"] for run in runs)
        times = f"{median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})"
        speed = f"{len(read) / median(seconds):11.1f}{sum(words) / median(seconds):9.0f}"
        yield f"{contender:10}{speed}{times:>21}{share:9.0%}{memory:6.0f} MB"


def losses() -> Iterator[str]:
    """Exact F1 of each lane's spans, and in brackets what it loses against the accurate one."""
    documents = list(polnear("dev"))
    found = {lane: score(OutermostOnly(reader_named(lane)), documents) for lane in LANES}
    yield f"PolNeAR dev, {len(documents)} articles, exact F1 (against accurate)"
    yield f"{'':10}" + "".join(f"{role:>16}" for role in ROLES)
    for lane in LANES:
        own = [100 * found[lane][role]["f1"] for role in ROLES]
        best = [100 * found["accurate"][role]["f1"] for role in ROLES]
        beside = [f"{f:.1f} ({f - b:+.1f})" for f, b in zip(own, best, strict=True)]
        yield f"{lane:10}" + "".join(f"{each:>16}" for each in beside)


def main(items: int = 300, rounds: int = 3, losing: bool = True) -> int:
    try:
        sets = {
            "items of state media": list(articles("kcna/kcna-2024.jsonl.gz", items)),
            "articles of news": list(articles("nk-news/dev.jsonl.gz", items // 5)),
        }
        lost = list(losses()) if losing else []
    except GoldAbsentError as absent:
        print(f"reading: skipped, {absent}")
        return 0
    runs = measured(sets, rounds)
    for name, read in sets.items():
        print(*table(name, read, runs), "", sep="\n")
    print(*lost, sep="\n")
    return 0


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    asked = dict(zip(("items", "rounds"), numbers, strict=False))
    sys.exit(main(losing="--speed-only" not in sys.argv, **asked))
