"""Where the gold lies, and readers for its formats. A user's machine has none of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull


class GoldAbsentError(Exception):
    """The gold is not on this machine: the evaluation is skipped by name."""


def gold(name: str) -> Path:
    """The folder or file of that name; GoldAbsentError where it is not here."""
    root = Path(os.environ.get("SAYSO_GOLD", Path(__file__).resolve().parents[2] / "shared" / "gold"))
    path = root / name
    if not path.exists():
        raise GoldAbsentError(f"no gold here: {name}")
    return path


@dataclass(frozen=True)
class Annotated:
    """A text and the attributions that its annotators found."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


_SPAN = re.compile(r"(T\d+)\t\w+(?:-\w+)* ([\d; ]+)\t")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


def polnear(split: str) -> Iterator[Annotated]:
    """The articles of a PolNeAR split (brat stand-off; Newell, Margolin and Ruths 2018)."""
    folder = gold(f"polnear/{split}")
    for path in sorted((folder / "text").glob("*.txt")):
        # a few articles have several annotators, each with a file of their own: the first is taken
        passes = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if passes:
            yield Annotated(path.stem, path.read_text(encoding="utf-8"), tuple(_attributions(passes[0])))


def _attributions(standoff: Path) -> Iterator[Attribution]:
    lines = standoff.read_text(encoding="utf-8").splitlines()
    spans = {m[1]: _pieces(m[2]) for line in lines if (m := _SPAN.match(line))}
    for line in lines:
        if not line.startswith("E"):
            continue
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for role, key in _ROLE.findall(line):
            roles[role] += spans.get(key, [])
        if roles["Content"]:
            # a source or a cue in several pieces counts as the stretch from its first to its last
            source, cue = (hull(roles[r]) if roles[r] else None for r in ("Source", "Cue"))
            yield Attribution(tuple(sorted(roles["Content"])), cue, source, 1.0)


def _pieces(written: str) -> list[Span]:
    return [Span(*map(int, piece.split())) for piece in written.split(";")]
