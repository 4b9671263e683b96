"""From gold to model file, stage after stage: `training/run` calls this. A stage that is done with its plan is kept.

    python -m training.reader WORK SHIPPED [--distil]

WORK keeps checkpoints and logs; the files that ship are written to SHIPPED. The reader that ships is
`first`, then `second`. With `--distil`, MPNet is trained as a teacher and MiniLM learns from it and
from unlabelled news: not what ships today, since it has not been run to its end.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

import torch
from evals.gold import gold
from tokenizers import Tokenizer
from training.reader.corpus import (
    Document,
    Example,
    attributed,
    examples,
    held_out_rows,
    named,
    quote_marks,
    unlabelled,
)
from training.reader.encoders import Encoder, minilm, mpnet
from training.reader.export import ship
from training.reader.fit import Plan, fit
from training.reader.judge import judged
from training.reader.lessons import Gold, Taught, opinions
from training.reader.network import Reader
from training.reader.weights import minilm_folder, mpnet_folder

from sayso.analyse.reader.windows import Cutter

MADE_BY = "reader@1"
FIRST = Plan(epochs=3, batch=32, rate=3e-4)
SECOND = Plan(epochs=4, batch=32, name_batch=5, rate=2e-4, seed=2)
TEACHER = Plan(epochs=3, batch=16, name_batch=3, rate=5e-5, average=0.997)
STUDENT = Plan(epochs=4, batch=32, rate=2e-4, teacher_weight=2.0, seed=3)
GOLD = ("polnear/train", "polnear/dev", "names/conllpp_train.txt", "names/conllpp_dev.txt")
NEWS = ("nk-news/dev.jsonl.gz", "tempeval/TBAQ-cleaned", "kcna/kcna-2024.jsonl.gz")


@dataclass(frozen=True)
class Bench:
    """What every stage works with."""

    work: Path
    tokenizer: Path
    cutter: Cutter
    marks: dict[int, int | None]
    vocabulary: dict[str, int]

    def windows(self, documents: Iterable[Document]) -> list[Example]:
        """The windows of documents, but for those of a single word."""
        return [e for d in documents for e in examples(d, self.cutter) if len(e.words) > 1]

    def gold(self, plan: Plan) -> Gold:
        """The lessons that have labels."""
        return Gold(list(attributed("train")), list(named("train")), self.cutter, self.marks, plan)


def bench(work: Path) -> Bench:
    path = minilm_folder() / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    vocabulary = tokenizer.get_vocab()
    return Bench(work, path, Cutter(tokenizer), quote_marks(vocabulary), vocabulary)


def judge_of(at: Bench) -> Callable[[Reader], dict[str, float]]:
    """Judges on the development sets, and prints."""
    roles, names = at.windows(attributed("dev")), at.windows(named("dev"))

    def judge(reader: Reader) -> dict[str, float]:
        found = judged([reader], roles, names)
        print(found, flush=True)
        return found

    return judge


def stage(at: Bench, name: str, plan: Plan, start: Callable[[], Reader], teach: Callable[[], Gold | Taught]) -> Reader:
    """A network that an earlier run finished with the same plan, or one that is made and kept now."""
    keep, done = at.work / f"{name}.pt", at.work / f"{name}.done"
    torch.manual_seed(plan.seed)
    reader = start()
    if done.exists() and json.loads(done.read_text(encoding="utf-8")) == asdict(plan):
        reader.load_state_dict(torch.load(keep))
        return reader.eval()
    keep.with_suffix(".log").unlink(missing_ok=True)
    lesson = teach()
    made = fit(reader, lesson.batches, lesson.steps(), plan, keep, judge_of(at))
    done.write_text(json.dumps(asdict(plan)), encoding="utf-8")
    return made


def small() -> Reader:
    return Reader(minilm(minilm_folder()))


def going_on(reader: Reader) -> Callable[[], Reader]:
    """A new network that starts from the weights of another."""

    def start() -> Reader:
        made = small()
        made.load_state_dict(reader.state_dict())
        return made

    return start


def distilled(at: Bench, before: Reader) -> Reader:
    """MiniLM taught by MPNet, on gold and on unlabelled news."""

    def large() -> Reader:
        encoder: Encoder = mpnet(mpnet_folder(at.work), at.vocabulary)
        encoder.compile(dynamic=True)  # a fifth faster; needs a C++ compiler
        return Reader(encoder)

    teacher = stage(at, "teacher", TEACHER, large, lambda: at.gold(TEACHER))

    def taught() -> Taught:
        given = at.windows(chain(attributed("train"), named("train"), unlabelled(held_out_rows())))
        return Taught(given, opinions([teacher], given), at.marks, STUDENT)

    return stage(at, "student", STUDENT, going_on(before), taught)


def main() -> None:
    asked = argparse.ArgumentParser(prog="training/run")
    asked.add_argument("work", type=Path)
    asked.add_argument("shipped", type=Path)
    asked.add_argument("--distil", action="store_true")
    given = asked.parse_args()
    for name in (*GOLD, *(NEWS if given.distil else ())):
        gold(name)  # raises by name before hours are spent
    given.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    at = bench(given.work)
    first = stage(at, "first", FIRST, small, lambda: at.gold(FIRST))
    second = stage(at, "second", SECOND, going_on(first), lambda: at.gold(SECOND))
    ship(distilled(at, second) if given.distil else second, at.tokenizer, given.shipped, MADE_BY)


if __name__ == "__main__":
    main()
