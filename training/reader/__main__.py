"""From gold to model files, stage after stage: `training/run` calls this. A stage that is done with its plan is kept.

    python -m training.reader WORK SHIPPED

WORK keeps checkpoints and logs; the files that ship are written to SHIPPED. MiniLM learns from the
gold (`first`, `second`), MPNet too (`teacher`); then MiniLM goes on from `second`, on gold and on plain
news with the teacher's opinion of every word (Hinton, Vinyals and Dean 2015), and a small convolutional
network starts anew with MiniLM's opinions: `accurate` and `fast`, which ship.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from evals.gold import NK_NEWS, STATE_MEDIA, gold
from tokenizers import Tokenizer
from training.reader.annotated import annotated_rows, desk_news
from training.reader.convolutions import Convolutions, components
from training.reader.corpus import (
    WEB_PAGES,
    Document,
    Example,
    attributed,
    examples,
    held_out_rows,
    named,
    quote_marks,
    unlabelled,
    web_pages,
)
from training.reader.encoders import minilm, mpnet
from training.reader.export import ship
from training.reader.fit import Plan, fit
from training.reader.judge import judged
from training.reader.lessons import Gold, Taught, opinions
from training.reader.network import Reader
from training.reader.weights import minilm_folder, mpnet_folder

from sayso.analyse.reader.windows import Cutter

MADE_BY = "reader@3"
FIRST = Plan(epochs=3, batch=32, rate=3e-4)
SECOND = Plan(epochs=4, batch=32, name_batch=5, rate=2e-4, seed=2)
TEACHER = Plan(epochs=4, batch=16, name_batch=2, rate=5e-5, average=0.997, seed=11)
ACCURATE = Plan(epochs=4, batch=32, name_batch=0, rate=2e-4, teacher_weight=2.0, seed=3)
FAST = Plan(epochs=10, batch=32, name_batch=0, rate=2e-3, head_rate=2e-3, layer_decay=1.0, teacher_weight=2.0, seed=4)
GOLD = ("polnear/train", "polnear/dev", "names/conllpp_train.txt", "names/conllpp_dev.txt", NK_NEWS)
NEWS = ("tempeval/TBAQ-cleaned", STATE_MEDIA, WEB_PAGES)
NAMED_WINDOWS = {"accurate": 1800, "fast": 3600}  # at most, of CoNLL++: an epoch is mostly attributions
PLAIN_WINDOWS = 4500  # at most, of plain news
VECTOR = 96  # components of a word's vector in the fast network


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
    """Judges on the development sets, and on our own articles that were kept back, and prints."""
    roles, names = at.windows(attributed("dev")), at.windows(named("dev"))
    desk = at.windows(d for d in desk_news("dev") if d.names is not None)

    def judge(reader: Reader) -> dict[str, float]:
        found = judged([reader], roles, names)
        found |= {f"desk {name}": value for name, value in judged([reader], desk, desk).items()}
        print(found, flush=True)
        return found

    return judge


def stage(
    at: Bench,
    name: str,
    plan: Plan,
    start: Callable[[], Reader],
    teach: Callable[[], Gold | Taught],
    after: Sequence[str] = (),
) -> Reader:
    """A network that an earlier run finished with the same plans, or one that is made and kept now.

    `after` names the stages that it goes on from or is taught by: with other plans it is made anew.
    """
    keep, done = at.work / f"{name}.pt", at.work / f"{name}.done"
    plans = {"plan": asdict(plan)} | {
        earlier: json.loads((at.work / f"{earlier}.done").read_text(encoding="utf-8")) for earlier in after
    }
    torch.manual_seed(plan.seed)
    reader = start()
    if done.exists() and json.loads(done.read_text(encoding="utf-8")) == plans:
        reader.load_state_dict(torch.load(keep))
        return reader.eval()
    keep.with_suffix(".log").unlink(missing_ok=True)
    done.unlink(missing_ok=True)
    lesson = teach()
    made = fit(reader, lesson.batches, lesson.steps(), plan, keep, judge_of(at))
    done.write_text(json.dumps(plans), encoding="utf-8")
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


def large(at: Bench) -> Reader:
    encoder = mpnet(mpnet_folder(at.work), at.vocabulary)
    encoder.compile(dynamic=True)  # a fifth faster; needs a C++ compiler
    return Reader(encoder)


def convolutional() -> Reader:
    return Reader(Convolutions(components(minilm(minilm_folder()).words.weight.detach(), VECTOR)))


def taught(at: Bench, teacher: Reader, named_windows: int, plan: Plan) -> Taught:
    """The windows that a network that ships learns from; the words of others have gold and no opinion."""
    desk = list(desk_news("train"))
    chance = random.Random(5)
    names, plain = at.windows(named("train")), at.windows(unlabelled(held_out_rows() | annotated_rows()))
    chance.shuffle(names)
    chance.shuffle(plain)
    articles = at.windows(chain(attributed("train"), (d for d in desk if d.names is not None), web_pages()))
    given = [*articles, *names[:named_windows], *plain[:PLAIN_WINDOWS]]
    quoted = at.windows(d for d in desk if d.names is None)
    made = [*opinions([teacher], given), *(np.zeros((len(e.words), 1)) for e in quoted)]
    return Taught([*given, *quoted], made, at.marks, plan)


def main() -> None:
    asked = argparse.ArgumentParser(prog="training/run")
    asked.add_argument("work", type=Path)
    asked.add_argument("shipped", type=Path)
    given = asked.parse_args()
    for name in (*GOLD, *NEWS):
        gold(name)  # raises by name before hours are spent
    given.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    at = bench(given.work)
    first = stage(at, "first", FIRST, small, lambda: at.gold(FIRST))
    second = stage(at, "second", SECOND, going_on(first), lambda: at.gold(SECOND), ["first"])
    teacher = stage(at, "teacher", TEACHER, lambda: large(at), lambda: at.gold(TEACHER))
    accurate = stage(
        at,
        "accurate",
        ACCURATE,
        going_on(second),
        lambda: taught(at, teacher, NAMED_WINDOWS["accurate"], ACCURATE),
        ["second", "teacher"],
    )
    fast = stage(
        at, "fast", FAST, convolutional, lambda: taught(at, accurate, NAMED_WINDOWS["fast"], FAST), ["accurate"]
    )
    ship({"accurate": accurate, "fast": fast}, at.tokenizer, given.shipped, MADE_BY)


if __name__ == "__main__":
    main()
