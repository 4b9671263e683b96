"""From gold to model file: `training/run` calls this, stage after stage; a stage whose file is there is not done again.

    python -m training.reader WORK [SHIPPED]

WORK keeps checkpoints and logs; the files that ship are written to SHIPPED.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import torch
from tokenizers import Tokenizer
from training.reader.corpus import Example, attributed, examples, held_out_rows, named, quote_marks, unlabelled
from training.reader.encoders import Encoder, minilm, mpnet
from training.reader.export import ship
from training.reader.fit import Plan, fit
from training.reader.judge import judged
from training.reader.lessons import Gold, Taught, opinions
from training.reader.network import Reader
from training.reader.weights import minilm_folder, mpnet_folder

from sayso.analyse.reader.windows import Cutter

MADE_BY = "reader@1"
TEACHER = Plan(epochs=3, batch=16, name_batch=3, rate=5e-5, average=0.997)
FIRST = Plan(epochs=3, batch=32, rate=3e-4)
STUDENT = Plan(epochs=4, batch=32, rate=2e-4, teacher_weight=2.0, seed=2)


@dataclass(frozen=True)
class Desk:
    """What every stage works with."""

    work: Path
    tokenizer: Path
    cutter: Cutter
    vocabulary: dict[str, int]


def desk(work: Path) -> Desk:
    path = minilm_folder() / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Desk(work, path, Cutter(tokenizer), tokenizer.get_vocab())


def windows(at: Desk, documents: object) -> list[Example]:
    return [e for d in documents for e in examples(d, at.cutter) if len(e.words) > 1]  # type: ignore[attr-defined]


def checked(at: Desk) -> Callable[[Reader], dict[str, float]]:
    """Judges on the development sets."""
    roles, names = windows(at, attributed("dev")), windows(at, named("dev"))

    def check(reader: Reader) -> dict[str, float]:
        found = judged([reader], roles, names)
        print(found, flush=True)
        return found

    return check


def trained(at: Desk, name: str, encoder: Callable[[], Encoder], teach: Callable[[], Gold | Taught]) -> Reader:
    """A network from its file, or made and kept there."""
    plan_seed, keep = {"teacher": TEACHER, "first": FIRST}.get(name, STUDENT).seed, at.work / f"{name}.pt"
    torch.manual_seed(plan_seed)
    reader = Reader(encoder())
    if keep.exists() and keep.with_suffix(".done").exists():
        reader.load_state_dict(torch.load(keep))
        return reader.eval()
    if name == "student":
        reader.load_state_dict(torch.load(at.work / "first.pt"))
    if name == "teacher":
        reader.encoder.compile(dynamic=True)
    lesson = teach()
    made = fit(reader, lesson.batches, lesson.steps(), lesson.plan, keep, checked(at))
    keep.with_suffix(".done").touch()
    return made


def main(work: Path, shipped: Path) -> None:
    torch.set_num_threads(2)
    work.mkdir(parents=True, exist_ok=True)
    at = desk(work)
    marks = quote_marks(at.vocabulary)

    def gold(plan: Plan) -> Callable[[], Gold]:
        return lambda: Gold(list(attributed("train")), list(named("train")), at.cutter, marks, plan)

    def small() -> Encoder:
        return minilm(minilm_folder())

    trained(at, "first", small, gold(FIRST))
    teacher = trained(at, "teacher", lambda: mpnet(mpnet_folder(work), at.vocabulary), gold(TEACHER))

    def taught() -> Taught:
        given = windows(at, chain(attributed("train"), named("train"), unlabelled(held_out_rows())))
        return Taught(given, opinions([teacher], given), marks, STUDENT)

    ship(trained(at, "student", small, taught), at.tokenizer, shipped, MADE_BY)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
