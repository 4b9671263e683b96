"""Speed of reading beside a spaCy parse of the same texts: ratios in one run, since machines are noisy.

    bench/run [ARTICLES] [ROUNDS]

Each round starts both as processes of their own, one after the other, each on one core where the
system allows it; loading is not counted, texts are. Peak memory is the largest of a process.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from evals.gold import GoldAbsentError, gold

HERE = Path(__file__).resolve().parent


def texts(count: int) -> list[str]:
    """The first texts of the state-media items, in file order."""
    with gzip.open(gold("kcna/kcna-2024.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(count), lines, strict=False)]


def timed(python: Path, script: str, given: Path) -> dict[str, float]:
    """What a contender prints of itself: seconds and peak megabytes."""
    command = [str(python), str(HERE / script), str(given)]
    if hasattr(os, "sched_setaffinity"):
        command = ["taskset", "-c", "0", *command]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(printed.splitlines()[-1])
    return found


def main(count: int, rounds: int) -> int:
    try:
        read = texts(count)
    except GoldAbsentError as absent:
        print(f"reading: skipped, {absent}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.json"
        given.write_text(json.dumps(read), encoding="utf-8")
        ours, peer = [], []
        for _ in range(rounds):
            ours.append(timed(HERE.parent / ".venv/bin/python", "contender_sayso.py", given))
            peer.append(timed(HERE.parent / ".venv-bench/bin/python", "contender_spacy.py", given))
    ratios = [p["seconds"] / o["seconds"] for o, p in zip(ours, peer, strict=True)]
    for name, runs in (("sayso read", ours), ("spaCy en_core_web_sm", peer)):
        seconds, memory = median(r["seconds"] for r in runs), max(r["megabytes"] for r in runs)
        print(f"{name:22} {len(read) / seconds:8.1f} articles/s  {memory:6.0f} MB")
    print(f"ratio, median of {rounds} rounds: {median(ratios):.1f} (from {min(ratios):.1f} to {max(ratios):.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(a) for a in (sys.argv[1:] + ["300", "3"][len(sys.argv) - 1 :])[:2])))
