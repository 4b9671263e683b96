"""What a network is taught from, epoch by epoch: gold cut anew each time, or windows with a teacher's opinion."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from training.reader.corpus import Document, Example, examples, varied
from training.reader.fit import Batch, Plan, padded
from training.reader.judge import scored
from training.reader.network import Reader

from sayso.analyse.reader.windows import LIMIT, Cutter

Marks = dict[int, int | None]


_POOL = 24  # batches that are sorted by length together: padding to the longest of a batch doubles the work


def lots(lengths: Sequence[int], size: int, chance: random.Random) -> Iterator[list[int]]:
    """Indices in batches of like length, drawn anew: a shuffle, sorted within pools, in any order."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    made = []
    for start in range(0, len(order), size * _POOL):
        pool = sorted(order[start : start + size * _POOL], key=lambda k: lengths[k])
        made += [pool[k : k + size] for k in range(0, len(pool) - size + 1, size)]
    chance.shuffle(made)
    yield from made


@dataclass(frozen=True)
class Gold:
    """Documents with attributions, and documents with names mixed into each batch."""

    documents: Sequence[Document]
    named: Sequence[Document]
    cutter: Cutter
    marks: Marks
    plan: Plan

    def steps(self) -> int:
        """About how many batches an epoch has; windows cut at other places vary by a tenth."""
        return int(sum(len(list(examples(d, self.cutter))) for d in self.documents) * 1.1) // self.plan.batch

    def batches(self, chance: random.Random) -> Iterator[Batch]:
        """One epoch: each document cut at other places than last time, some set as other printers would."""
        every = [e for d in self.documents for e in examples(d, self.cutter, chance.randint(48, LIMIT))]
        names = [e for d in self.named for e in examples(d, self.cutter)]
        for rows in lots([len(e.window.ids) for e in every], self.plan.batch, chance):
            given = [*(every[k] for k in rows), *chance.choices(names, k=self.plan.name_batch)]
            yield padded([varied(e, chance, self.marks) for e in given if len(e.words) > 1])


@dataclass(frozen=True)
class Taught:
    """Windows of gold and of plain news, each with the probabilities that the teachers give its words."""

    given: Sequence[Example]
    opinions: Sequence[np.ndarray]  # (words, 2 * labels) in 16 bits
    marks: Marks
    plan: Plan

    def steps(self) -> int:
        """How many batches an epoch has."""
        return len(self.given) // self.plan.batch

    def batches(self, chance: random.Random) -> Iterator[Batch]:
        """One epoch. Where marks were taken out the words are others, and only the gold counts."""
        for rows in lots([len(e.window.ids) for e in self.given], self.plan.batch, chance):
            made = [varied(self.given[k], chance, self.marks) for k in rows]
            opinions = [
                self.opinions[k] if len(e.words) == len(self.given[k].words) else np.zeros((len(e.words), 1))
                for k, e in zip(rows, made, strict=True)
            ]
            yield padded(made, opinions)


def opinions(teachers: Sequence[Reader], given: Sequence[Example]) -> list[np.ndarray]:
    """What the teachers think of each word: the mean of their scores as probabilities, roles then names."""
    made = []
    for roles, names, _ in scored(teachers, given):
        both = [torch.from_numpy(x).softmax(1).numpy() for x in (roles, names)]
        made.append(np.concatenate(both, axis=1).astype(np.float16))
    return made
