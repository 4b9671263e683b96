"""Our own gold for training: attributions and names in articles on North Korea, nested attributions too.

`training/annotated/nk-news.jsonl` keeps offsets only. Each line is an article of nk-news that no
evaluation reads: its row, the key of its text, claims as [pieces of content, cue, source], and names.
The outermost attributions of an article are taught as they stand; what somebody is quoted as
reporting of others is taught on the quoted words alone, as the reader meets them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from evals.gold import NK_NEWS, rows
from evals.matching import text_key
from training.reader.corpus import Document, held_out_rows

from sayso.analyse.reader.trained import may_hold_others
from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull, span_from

FILE = Path(__file__).parents[1] / "annotated" / "nk-news.jsonl"
KEPT_BACK = 13  # of so many articles one is kept for choosing between runs


class ChangedTextError(Exception):
    """A text is not the one that was annotated."""


def desk_news(split: str) -> Iterator[Document]:
    """The annotated articles of "train" or "dev", and after each the words in it that are read once more."""
    for number, (text, claims, names) in enumerate(_articles()):
        if (number % KEPT_BACK == 0) == (split == "dev"):
            yield Document(text, tuple(_outermost(claims)), names)
            yield from _quoted(text, claims)


def annotated_rows() -> frozenset[int]:
    """The rows of nk-news that are annotated here."""
    return frozenset(json.loads(line)["row"] for line in FILE.read_text(encoding="utf-8").splitlines())


@cache
def _articles() -> list[tuple[str, list[Attribution], tuple[tuple[Span, str], ...]]]:
    texts, shut = [article["text"] for article in rows(NK_NEWS)], held_out_rows()
    found = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        text = texts[given["row"]]
        if text_key(text) != given["text"] or given["row"] in shut:
            raise ChangedTextError(f"{FILE.name}: row {given['row']} is another text, or one that is kept for tests")
        names = tuple((Span(start, end), kind) for kind, start, end in given["names"])
        found.append((text, list(_claims(given["claims"])), names))
    return found


def _claims(given: Sequence[Sequence[Sequence[int]]]) -> Iterator[Attribution]:
    """The claims; of two with the same words ("reported, citing officials") the first."""
    seen = set[tuple[Span, ...]]()
    for pieces, cue, source in given:
        content = tuple(sorted(map(span_from, pieces)))
        if content not in seen:
            seen.add(content)
            yield Attribution(content, span_from(cue) if cue else None, span_from(source) if source else None)


def _outermost(claims: Sequence[Attribution]) -> Iterator[Attribution]:
    for each in claims:
        if not any(_inside(each, piece) for other in claims if other is not each for piece in other.content):
            yield each


def _inside(claim: Attribution, piece: Span) -> bool:
    """Say whether a claim is made within words of somebody else; claims of the same words are not."""
    whole = hull([*claim.content, *(s for s in (claim.cue, claim.source) if s)])
    return piece.contains(whole) and piece != hull(claim.content)


def _quoted(text: str, claims: Sequence[Attribution]) -> Iterator[Document]:
    for piece in {p: None for each in claims for p in each.content if may_hold_others(text, p)}:
        inner = [each for each in claims if _inside(each, piece)]
        yield Document(piece.of(text), tuple(_moved(each, -piece.start) for each in _outermost(inner)))


def _moved(claim: Attribution, by: int) -> Attribution:
    def at(span: Span | None) -> Span | None:
        return span.shifted(by) if span else None

    return Attribution(tuple(p.shifted(by) for p in claim.content), at(claim.cue), at(claim.source))
