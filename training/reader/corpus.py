"""Gold as windows with labels: roles and links from PolNeAR, names from CoNLL++, and plain news without any.

Roles are labelled as the conventions have them: without quotation marks and full stops at the
ends and without a leading "that", whatever the annotators did there.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from evals.gold import NK_NEWS, STATE_MEDIA, conllpp, gold, polnear, rows
from evals.matching import stripped

from sayso.analyse.reader.flat import NAMES, stands
from sayso.analyse.reader.windows import LIMIT, Cutter, Window
from sayso.model.findings import Attribution
from sayso.model.spans import Span

ROLES = ("source", "cue", "content")
ANNOTATED = Path(__file__).parents[2] / "evals" / "annotated"
ALIKE = Path(__file__).parents[1] / "annotated" / "alike.json"
WEB_PAGES = "wcxb-dev"
_MARKS = frozenset("\"“”„'‘’`")


@dataclass(frozen=True)
class Document:
    """A text and what is known of it: attributions, names, or neither."""

    text: str
    attributions: tuple[Attribution, ...] | None = None
    names: tuple[tuple[Span, str], ...] | None = None


@dataclass(frozen=True)
class Example:
    """A window with a label for each of its words, -1 throughout where a head has no gold.

    `words` indexes the wordpieces that begin words. `links` are triples of word indices: the cue,
    and the first word of a source (0) or of a piece of content (1) that hangs on it.
    """

    window: Window
    words: np.ndarray
    roles: np.ndarray
    names: np.ndarray
    links: tuple[tuple[int, int, int], ...] = ()


def attributed(split: str) -> Iterator[Document]:
    """PolNeAR (Newell, Margolin and Ruths 2018)."""
    for each in polnear(split):
        yield Document(each.text, each.attributions)


def named(split: str) -> Iterator[Document]:
    """CoNLL++ (Wang et al. 2019): documents whose paragraphs are five sentences each."""
    for each in conllpp(split):
        yield Document(each.text, None, each.names)


def unlabelled(avoid: frozenset[int]) -> Iterator[Document]:
    """News without gold for self-training: nk-news but for the rows to avoid, TempEval's texts, state media."""
    for row, article in enumerate(rows(NK_NEWS)):
        if row not in avoid:
            yield Document(article["text"])
    for path in sorted(gold("tempeval/TBAQ-cleaned").glob("**/*.tml")):
        body = re.search(r"<TEXT>(.*?)</TEXT>", path.read_text(encoding="utf-8"), re.DOTALL)
        if body:
            yield Document(re.sub(r"(?<!\n)\n(?!\n)", " ", re.sub(r"<[^>]+>", "", body[1])))
    for row, article in enumerate(rows(STATE_MEDIA)):
        if row % 6 == 0:
            yield Document(article["text"])


def web_pages() -> Iterator[Document]:
    """The texts of the article pages of WCXB, without labels."""
    for path in sorted((gold(WEB_PAGES) / "ground-truth").glob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        text = page["ground_truth"].get("main_content")
        if text and page["_internal"]["page_type"]["primary"] == "article":
            yield Document(text)


def held_out_rows() -> frozenset[int]:
    """The rows of nk-news that an evaluation reads, and those that share wording with them.

    Nothing is learned from them, not even without labels.
    """
    alike = json.loads(ALIKE.read_text(encoding="utf-8"))["rows"]
    claims = json.loads((ANNOTATED / "nk-news.json").read_text(encoding="utf-8"))
    names = map(json.loads, (ANNOTATED / "names.jsonl").read_text(encoding="utf-8").splitlines())
    return frozenset(alike) | {article["row"] for article in (*claims, *names)}


def label(kinds: tuple[str, ...], kind: str, part: str) -> int:
    """The index of a label in the scheme O, then Begin, Inside, End, Single of each kind."""
    return 1 + 4 * kinds.index(kind) + "BIES".index(part)


def examples(document: Document, cutter: Cutter, first: int = LIMIT) -> Iterator[Example]:
    """The windows of a document, labelled."""
    roles, ties = _roles(document)
    for window in cutter.windows(document.text, first=first):
        words = np.array(cutter.words(window), dtype=np.int64)
        places = stands(window, words)
        yield Example(
            window,
            words,
            _tags(places, ROLES, roles),
            _tags(places, NAMES, document.names),
            tuple(_links(places, ties)),
        )


def _roles(document: Document) -> tuple[list[tuple[Span, str]] | None, list[tuple[Span, Span, int]]]:
    """Stripped spans by role, and ties of a cue with a source (0) or a piece of content (1)."""
    if document.attributions is None:
        return None, []
    text, spans, ties = document.text, dict[Span, str](), list[tuple[Span, Span, int]]()
    for each in document.attributions:
        cue = stripped(text, each.cue) if each.cue else None
        pieces = [p for piece in each.content if (p := stripped(text, piece))]
        source = stripped(text, each.source) if each.source else None
        for span, role in [(cue, "cue"), (source, "source"), *((p, "content") for p in pieces)]:
            if span:
                spans.setdefault(span, role)
        if cue:
            ties += [(cue, source, 0)] if source else []
            ties += [(cue, piece, 1) for piece in pieces]
    return list(spans.items()), ties


def _tags(places: list[tuple[int, int]], kinds: tuple[str, ...], spans: object) -> np.ndarray:
    if spans is None:
        return np.full(len(places), -1, dtype=np.int64)
    tags = np.zeros(len(places), dtype=np.int64)
    for span, kind in spans:  # type: ignore[attr-defined]
        inside = [k for k, (a, b) in enumerate(places) if a < span.end and span.start < b]
        if not inside or tags[inside].any():
            continue
        if len(inside) == 1:
            tags[inside[0]] = label(kinds, kind, "S")
        else:
            tags[inside] = label(kinds, kind, "I")
            tags[inside[0]], tags[inside[-1]] = label(kinds, kind, "B"), label(kinds, kind, "E")
    return tags


def _links(places: list[tuple[int, int]], ties: list[tuple[Span, Span, int]]) -> Iterator[tuple[int, int, int]]:
    def first(span: Span) -> int | None:
        return next((k for k, (a, b) in enumerate(places) if a < span.end and span.start < b), None)

    for cue, other, kind in ties:
        a, b = first(cue), first(other)
        if a is not None and b is not None:
            yield a, b, kind


def varied(example: Example, chance: random.Random, quote_ids: dict[int, int | None]) -> Example:
    """An example as another printer would have set it: marks lost, marks straight, or all in capitals."""
    drawn = chance.random()
    if drawn < 0.12:
        return _without_marks(example, quote_ids)
    if drawn < 0.24:
        return _with_straight_marks(example, quote_ids)
    if drawn < 0.32:
        window = example.window
        return replace(example, window=replace(window, shapes=tuple(2 if s in (0, 1, 3) else s for s in window.shapes)))
    return example


def _with_straight_marks(example: Example, quote_ids: dict[int, int | None]) -> Example:
    window = example.window
    ids = tuple(piece if (plain := quote_ids.get(piece)) is None else plain for piece in window.ids)
    return replace(example, window=replace(window, ids=ids))


def _without_marks(example: Example, quote_ids: dict[int, int | None]) -> Example:
    """The window without its quotation marks and apostrophes, as pages come that lost them."""
    window = example.window
    kept = [k for k, piece in enumerate(window.ids) if piece not in quote_ids]
    moved = {old: new for new, old in enumerate(kept)}
    staying = [k for k, at in enumerate(example.words) if int(at) in moved]
    renamed = {old: new for new, old in enumerate(staying)}
    if any(example.roles[k] > 0 or example.names[k] > 0 for k in range(len(example.words)) if k not in renamed):
        staying_roles = _closed_up(example.roles, staying)
        staying_names = _closed_up(example.names, staying)
    else:
        staying_roles, staying_names = example.roles[staying], example.names[staying]
    cut = Window(*(tuple(column[k] for k in kept) for column in (window.ids, window.shapes, window.places)))  # type: ignore[arg-type]
    links = tuple((renamed[a], renamed[b], t) for a, b, t in example.links if a in renamed and b in renamed)
    return Example(cut, np.array([moved[int(example.words[k])] for k in staying]), staying_roles, staying_names, links)


def _closed_up(tags: np.ndarray, staying: list[int]) -> np.ndarray:
    """Tags after words were taken out: each span's rest begins and ends anew."""
    if len(tags) == 0 or tags[0] == -1:
        return tags[staying]
    spans, number = np.zeros(len(tags), dtype=np.int64), 0
    for k, tag in enumerate(tags):
        number += tag > 0 and (tag - 1) % 4 in (0, 3)
        spans[k] = number if tag > 0 else 0
    made = np.zeros(len(staying), dtype=np.int64)
    for new, old in enumerate(staying):
        if not spans[old]:
            continue
        begins = new == 0 or spans[staying[new - 1]] != spans[old]
        ends = new + 1 == len(staying) or spans[staying[new + 1]] != spans[old]
        part = 3 if begins and ends else 0 if begins else 2 if ends else 1
        made[new] = 1 + 4 * ((tags[old] - 1) // 4) + part
    return made


def quote_marks(cutter_vocabulary: dict[str, int]) -> dict[int, int | None]:
    """The ids of quotation marks and apostrophes, each with its straight form."""
    straight = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", '"': '"', "'": "'"}
    return {
        cutter_vocabulary[mark]: cutter_vocabulary.get(plain)
        for mark, plain in straight.items()
        if mark in cutter_vocabulary
    }
