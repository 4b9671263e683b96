"""Speed of reading beside a spaCy parse of the same articles: ratios in one run, since machines are noisy.

    bench/run [ITEMS] [ROUNDS] [--speed-only]

ITEMS is 300 and at least 5, ROUNDS 3. Each round starts every contender as a process of its own, one
after the other, on one core where the system allows it. Seconds are those of the processor, so that
what else runs beside it counts little; loading is not counted, articles are. Items of state media are
short, so a fifth as many articles of news, which are three times as long, are read beside them. Peak
memory is the largest of a process. "Network" is the share of the time that the trained network takes.
What a lane loses is measured on PolNeAR dev, as in evals.attribution.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from statistics import mean, median
from typing import Any

from evals.arguments import OneLineParser
from evals.attribution import OutermostOnly, score
from evals.gold import NK_NEWS, STATE_MEDIA, GoldAbsentError, polnear, rows

from sayso.config import ReaderName
from sayso.jobs.readers import reader_named

HERE = Path(__file__).resolve().parent
LANES: tuple[ReaderName, ...] = ("accurate", "fast", "rules")
PEER = "spaCy"
ROLES = ("source", "cue", "content")
Articles = list[dict[str, str]]
Run = dict[str, Any]  # what a contender prints of itself


SETS = {"items of state media": (STATE_MEDIA, 1), "articles of news": (NK_NEWS, 5)}  # a file; one of so many items
PINNED = hasattr(os, "sched_setaffinity") and shutil.which("taskset") is not None


def articles(name: str, count: int) -> Articles:
    """The first articles of a file of the gold."""
    keys = ("outlet", "title", "published", "text")
    return [{"outlet": "KCNA"} | {k: row[k] for k in keys if k in row} for row in islice(rows(name), count)]


def sets(items: int) -> dict[str, Articles]:
    """What is read; a set that is not on this machine is named and left out."""
    found = dict[str, Articles]()
    for name, (file, of) in SETS.items():
        try:
            found[name] = articles(file, items // of)
        except GoldAbsentError as absent:
            print(f"reading: {name} skipped, {absent}")
    return found


def timed(contender: str, given: Path) -> Run:
    """What a contender measured of itself: seconds by set, and peak megabytes."""
    python = HERE.parent / (".venv-bench" if contender == PEER else ".venv") / "bin/python"
    script = (
        [HERE / "contender_spacy.py", given] if contender == PEER else [HERE / "contender_sayso.py", given, contender]
    )
    command = [str(python), *map(str, script)]
    if PINNED:
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
    """One line a contender: its speed, as often as the peer's, and where its time went."""
    words = [len(article["text"].split()) for article in read]
    core = "one core, " if PINNED else ""
    yield f"{len(read)} {name}, {mean(words):.0f} words each, {core}median of {len(runs)} rounds"
    yield f"{'':10}{'articles/s':>11}{'words/s':>9}{'times spaCy':>21}{'network':>9}{'memory':>9}"
    for contender in (*LANES, PEER):
        own = [run[contender]["sets"][name] for run in runs]
        seconds = [each["seconds"] for each in own]
        ratios = [run[PEER]["sets"][name]["seconds"] / each["seconds"] for run, each in zip(runs, own, strict=True)]
        share = median(each.get("network", 0.0) / each["seconds"] for each in own)
        network = f"{share:.0%}" if share else ""
        memory = max(run[contender]["megabytes"] for run in runs)
        times = f"{median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})"
        speed = f"{len(read) / median(seconds):11.1f}{sum(words) / median(seconds):9.0f}"
        yield f"{contender:10}{speed}{times:>21}{network:>9}{memory:6.0f} MB"


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


def at_least(least: int) -> Callable[[str], int]:
    """A reader of whole numbers from `least` on."""

    def number(given: str) -> int:
        if not given.isdecimal() or int(given) < least:
            raise ArgumentTypeError(f"{given!r} is no whole number from {least} on")
        return int(given)

    return number


def asked(arguments: Sequence[str]) -> Namespace:
    """The options; exits with 2 and one line for one that there is not."""
    parser = OneLineParser("bench/run", description="Speed of reading beside a spaCy parse of the same articles.")
    parser.add_argument("items", nargs="?", type=at_least(max(of for _, of in SETS.values())), default=300)
    parser.add_argument("rounds", nargs="?", type=at_least(1), default=3)
    parser.add_argument("--speed-only", action="store_true", help="leave out what the lanes lose")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    options = asked(arguments)
    given = sets(options.items)
    runs = measured(given, options.rounds) if given else []
    for name, read in given.items():
        print(*table(name, read, runs), "", sep="\n")
    try:
        print(*([] if options.speed_only else losses()), sep="\n")
    except GoldAbsentError as absent:
        print(f"reading: losses skipped, {absent}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
