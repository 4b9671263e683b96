"""Fitting: batches of windows, the sum of the heads' losses, layer-wise rates, averaged weights.

Everything drawn is drawn from one seed. Arithmetic is bfloat16 where the CPU has it in silicon.
"""

from __future__ import annotations

import copy
import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from training.reader.corpus import Example
from training.reader.network import LABELS, Reader, link_scores


@dataclass(frozen=True)
class Plan:
    """The settings of one run."""

    epochs: int = 8
    batch: int = 16  # windows of PolNeAR or plain news in a step
    name_batch: int = 4  # windows of CoNLL++ in a step
    rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    warm_up: float = 0.06
    average: float = 0.998  # of the weights that are kept, each step
    name_weight: float = 0.5
    link_weight: float = 0.3
    teacher_weight: float = 0.0
    seed: int = 1


@dataclass(frozen=True)
class Batch:
    """Windows padded to one shape; `roles` and `names` are -1 where there is no gold."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    words: Tensor
    word_mask: Tensor
    roles: Tensor
    names: Tensor
    links: Tensor  # (links, 4): row, cue word, other word, kind
    teacher: Tensor | None = None  # (batch, words, 2 * labels) probabilities


def padded(given: Sequence[Example], soft: Sequence[np.ndarray] | None = None) -> Batch:
    """Examples side by side."""
    length, words = max(len(e.window.ids) for e in given), max(len(e.words) for e in given)
    ids, shapes, mask = (np.zeros((len(given), length), dtype=np.int64) for _ in range(3))
    at, word_mask = np.zeros((len(given), words), dtype=np.int64), np.zeros((len(given), words), dtype=bool)
    roles, names = (np.full((len(given), words), -1, dtype=np.int64) for _ in range(2))
    links = []
    teacher = None if soft is None else np.zeros((len(given), words, 2 * LABELS), dtype=np.float32)
    for row, e in enumerate(given):
        n, w = len(e.window.ids), len(e.words)
        ids[row, :n], shapes[row, :n], mask[row, :n] = e.window.ids, e.window.shapes, 1
        at[row, :w], word_mask[row, :w], roles[row, :w], names[row, :w] = e.words, True, e.roles, e.names
        links += [(row, *link) for link in e.links]
        if teacher is not None and soft is not None:
            teacher[row, :w] = soft[row]  # nought throughout where the teacher has no opinion
    tensors = [torch.from_numpy(x) for x in (ids, shapes, mask, at, word_mask, roles, names)]
    linked = torch.tensor(links, dtype=torch.int64).reshape(-1, 4)
    return Batch(*tensors, linked, None if teacher is None else torch.from_numpy(teacher))


Check = Callable[[Reader], dict[str, float]]


def loss(reader: Reader, batch: Batch, plan: Plan) -> Tensor:
    """The heads' losses together."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = reader.at_words(batch.ids, batch.shapes, batch.mask, batch.words)
    total = torch.zeros(())
    for emissions, tags, chain, weight in (
        (scores.roles, batch.roles, reader.chain, 1.0),
        (scores.names, batch.names, reader.name_chain, plan.name_weight),
    ):
        rows = (tags[:, 0] >= 0).nonzero()[:, 0]
        if len(rows):
            kept, held = emissions[rows], batch.word_mask[rows]
            longest = int(held.sum(1).max())
            kept, held, gold = kept[:, :longest], held[:, :longest], tags[rows, :longest].clamp(min=0)
            total = total + weight * chain.loss(kept, gold, held)
            total = total + 0.3 * weight * functional.cross_entropy(kept[held], gold[held])
    if len(batch.links):
        total = total + plan.link_weight * _link_loss(scores.arcs, batch)
    if batch.teacher is not None and plan.teacher_weight:
        total = total + plan.teacher_weight * _teacher_loss(scores.roles, scores.names, batch)
    return total


def _link_loss(arcs: Tensor, batch: Batch) -> Tensor:
    """A cue chooses its source among all words or none; a piece of content chooses its cue among all words."""
    row, cue, other, kind = batch.links.T
    shut = (~batch.word_mask).float() * -1e4
    total = torch.zeros(())
    sources = kind == 0
    scores = link_scores(arcs, 0) + shut[:, None, :]
    if sources.any():
        chosen = functional.pad(scores[row[sources], cue[sources]], (1, 0))  # none, at nought, before the words
        total = total + functional.cross_entropy(chosen, other[sources] + 1)
    with_source = {(int(r), int(c)) for r, c in zip(row[sources], cue[sources], strict=True)}
    bare = [
        (int(r), int(c))
        for r, c in zip(row[~sources], cue[~sources], strict=True)
        if (int(r), int(c)) not in with_source
    ]
    if bare:
        at = torch.tensor(bare)
        chosen = functional.pad(scores[at[:, 0], at[:, 1]], (1, 0))
        total = total + 0.1 * functional.cross_entropy(chosen, torch.zeros(len(bare), dtype=torch.int64))
    if (~sources).any():
        back = link_scores(arcs, 1).transpose(1, 2) + shut[:, None, :]
        total = total + functional.cross_entropy(back[row[~sources], other[~sources]], cue[~sources])
    return total


def _teacher_loss(roles: Tensor, names: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy to the teacher's probabilities, word by word (Hinton, Vinyals and Dean 2015)."""
    assert batch.teacher is not None
    total = torch.zeros(())
    for k, (own, weight) in enumerate(((roles, 1.0), (names, 0.3))):
        theirs = batch.teacher[:, :, k * LABELS : (k + 1) * LABELS][batch.word_mask]
        total = total - weight * (theirs * functional.log_softmax(own[batch.word_mask], dim=1)).sum(1).mean()
    return total


def groups(reader: Reader, plan: Plan) -> list[dict[str, object]]:
    """Rates by depth: the top layer at the full rate, each below at `layer_decay` of the one above it."""
    layers = len(reader.encoder.layers)
    depth = {f"encoder.layers.{k}.": plan.rate * plan.layer_decay ** (layers - 1 - k) for k in range(layers)}
    found: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, weight in reader.named_parameters():
        if not weight.requires_grad:
            continue
        rate = next((r for start, r in depth.items() if name.startswith(start)), None)
        if rate is None:
            rate = plan.rate * plan.layer_decay**layers if name.startswith("encoder.") else plan.head_rate
        if name == "encoder.shapes.weight":
            rate = plan.head_rate
        found.setdefault((rate, 0.01 if weight.ndim > 1 else 0.0), []).append(weight)
    return [{"params": p, "lr": rate, "peak": rate, "weight_decay": decay} for (rate, decay), p in found.items()]


Batches = Callable[[random.Random], Iterator[Batch]]


def fit(reader: Reader, batches: Batches, steps: int, plan: Plan, keep: Path, check: Check) -> Reader:
    """Train in place and give the averaged weights, which are also kept at `keep` after each epoch.

    `batches` gives an epoch of about `steps` batches; `check` judges the average for the log
    beside `keep`, one line of JSON an epoch.
    """
    torch.manual_seed(plan.seed)
    chance, started = random.Random(plan.seed), time.time()
    optimiser = torch.optim.AdamW(groups(reader, plan), betas=(0.9, 0.98), eps=1e-6)
    averaged = copy.deepcopy(reader).eval()
    done = 0
    for epoch in range(plan.epochs):
        reader.train()
        losses: list[float] = []
        for batch in batches(chance):
            scale = _scale(done / (plan.epochs * steps), plan.warm_up)
            losses.append(_step(reader, batch, optimiser, scale, plan))
            done += 1
            _average(averaged, reader, min(plan.average, (1 + done) / (10 + done)))
            if len(losses) % 50 == 0:
                print(
                    f"{keep.stem}: epoch {epoch} step {len(losses)} of {steps}, {time.time() - started:.0f} s",
                    flush=True,
                )
        line = {"epoch": epoch, "loss": round(sum(losses) / len(losses), 4), "seconds": round(time.time() - started)}
        with keep.with_suffix(".log").open("a", encoding="utf-8") as out:
            out.write(json.dumps({"plan": asdict(plan), **line, **check(averaged)}) + "\n")
        torch.save(averaged.state_dict(), keep)
    return averaged


def _step(reader: Reader, batch: Batch, optimiser: torch.optim.Optimizer, scale: float, plan: Plan) -> float:
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * scale
    value = loss(reader, batch, plan)
    optimiser.zero_grad()
    value.backward()
    nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimiser.step()
    return float(value.detach())


def _scale(done: float, warm_up: float) -> float:
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))


def _average(averaged: Reader, reader: Reader, kept: float) -> None:
    with torch.no_grad():
        for mean, now in zip(averaged.parameters(), reader.parameters(), strict=True):
            if now.requires_grad:
                mean.lerp_(now, 1 - kept)
