"""Where the gold lies, and readers for its formats. A user's machine has none of it."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull

NK_NEWS = "nk-news/dev.jsonl.gz"
STATE_MEDIA = "kcna/kcna-2024.jsonl.gz"


class GoldAbsentError(Exception):
    """The gold is not on this machine: the evaluation is skipped by name."""


def gold(name: str) -> Path:
    """The folder or file of that name; GoldAbsentError where it is not here."""
    root = Path(os.environ.get("SAYSO_GOLD", Path(__file__).resolve().parents[2] / "shared" / "gold"))
    path = root / name
    if not path.exists():
        raise GoldAbsentError(f"no gold here: {name}")
    return path


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The articles of a gzipped file of JSON lines, in order."""
    with gzip.open(gold(name), "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


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


@dataclass(frozen=True)
class Named:
    """A text and the names that its annotators found, each a person, an organisation or a place."""

    text: str
    names: tuple[tuple[Span, str], ...]


_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_PARAGRAPH = 5  # sentences: the files have no paragraphs of their own
Sentence = Sequence[tuple[str, str]]


def conllpp(split: str) -> Iterator[Named]:
    """CoNLL++ (Wang et al. 2019), its documents in paragraphs of five sentences."""
    lines = gold(f"names/conllpp_{split}.txt").read_text(encoding="utf-8")
    for document in lines.split("-DOCSTART-")[1:]:
        sentences = [_tagged(block) for block in document.split("\n\n")[1:]]
        yield named([s for s in sentences if s])


def _tagged(block: str) -> Sentence:
    """The words of a sentence and their tags, from lines of four columns."""
    return [(line.split(" ")[0], line.split(" ")[-1]) for line in block.splitlines() if line]


def named(sentences: Sequence[Sentence]) -> Named:
    """A text of words joined by blanks, and the names that their tags (I-PER, B-PER, O) mark."""
    text, found = "", list[tuple[Span, str]]()
    for k, sentence in enumerate(sentences):
        text += "\n" if k and k % _PARAGRAPH == 0 else " " if k else ""
        for at, (word, tag) in enumerate(sentence):
            text += " " if at else ""
            span, kind = Span(len(text), len(text) + len(word)), _KINDS.get(tag.partition("-")[2])
            text += word
            if not kind:
                continue
            if tag.startswith("I-") and found and found[-1][1] == kind and found[-1][0].end + 1 == span.start:
                span = Span(found.pop()[0].start, span.end)
            found.append((span, kind))
    return Named(text, tuple(found))
