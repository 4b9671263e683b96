"""How well a network reads: exact F1 of flat spans by role and by kind of name, and of links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from training.reader.corpus import NAMES, ROLES, Example
from training.reader.fit import padded
from training.reader.network import Reader, Scores, link_scores

from sayso.analyse.reader.decoding import best, spans


def scored(
    readers: Sequence[Reader], given: Sequence[Example], size: int = 32
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Roles, names and arcs of each example's words; of several readers, the mean of the first two."""
    order = sorted(range(len(given)), key=lambda k: len(given[k].window.ids))
    found: dict[int, tuple[np.ndarray, np.ndarray, np.ndarray]] = {}
    for start in range(0, len(order), size):
        rows = order[start : start + size]
        batch = padded([given[k] for k in rows])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            made: list[Scores] = [r.at_words(batch.ids, batch.shapes, batch.mask, batch.words) for r in readers]
        roles, names = (torch.stack([getattr(m, h) for m in made]).mean(0).numpy() for h in ("roles", "names"))
        for row, k in enumerate(rows):
            n = len(given[k].words)
            found[k] = roles[row, :n], names[row, :n], made[0].arcs[row, :n].numpy()
    return [found[k] for k in range(len(given))]


def judged(readers: Sequence[Reader], given: Sequence[Example], names: Sequence[Example]) -> dict[str, float]:
    """Exact F1 of each role and name, and how many links of gold spans are right."""
    steps = torch.stack([r.chain.transitions() for r in readers]).mean(0).detach().numpy()
    name_steps = torch.stack([r.name_chain.transitions() for r in readers]).mean(0).detach().numpy()
    made = scored(readers, given)
    result = _spans_right([m[0] for m in made], [e.roles for e in given], steps, ROLES)
    result |= _links_right([m[2] for m in made], given)
    if names:
        result |= _spans_right([m[1] for m in scored(readers, names)], [e.names for e in names], name_steps, NAMES)
    return {name: round(100 * value, 2) for name, value in result.items()}


def _spans_right(
    scores: Sequence[np.ndarray], gold: Sequence[np.ndarray], steps: np.ndarray, kinds: tuple[str, ...]
) -> dict[str, float]:
    counts: Counter[tuple[str, str]] = Counter()
    for emissions, tags in zip(scores, gold, strict=True):
        labels = best([emissions], steps)[0]
        found = {(f.first, f.last, f.kind) for f in spans(labels, emissions)}
        true = {(f.first, f.last, f.kind) for f in spans(tags, emissions)}
        for k, kind in enumerate(kinds):
            counts[kind, "found"] += sum(f[2] == k for f in found)
            counts[kind, "gold"] += sum(f[2] == k for f in true)
            counts[kind, "right"] += sum(f[2] == k for f in found & true)
    each = {k: 2 * counts[k, "right"] / max(1, counts[k, "found"] + counts[k, "gold"]) for k in kinds}
    right, both = (sum(counts[k, w] for k in kinds for w in ws) for ws in (("right",), ("found", "gold")))
    return each | {f"all {kinds[0]}..": 2 * right / max(1, both)}


def _links_right(arcs: Sequence[np.ndarray], given: Sequence[Example]) -> dict[str, float]:
    right, every = Counter[int](), Counter[int]()
    for found, example in zip(arcs, given, strict=True):
        scores = [link_scores(torch.from_numpy(found)[None], kind)[0].numpy() for kind in (0, 1)]
        cues = sorted({a for a, _, _ in example.links})
        sources = sorted({b for _, b, kind in example.links if kind == 0})
        for cue, other, kind in example.links:
            every[kind] += 1
            if kind == 0:
                right[0] += max(sources, key=lambda s: scores[0][cue, s]) == other
            else:
                right[1] += max(cues, key=lambda c: scores[1][c, other]) == cue
    return {f"{name} links": right[k] / max(1, every[k]) for k, name in enumerate(("source", "content"))}
