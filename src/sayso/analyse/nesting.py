"""Attributions inside one another: one claim with a longer chain, or two claims side by side."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from sayso.analyse.known import Known, head_span, words_at
from sayso.analyse.modality import modality_of, polarity_of
from sayso.analyse.sentences import CLOSERS, QUOTES
from sayso.analyse.standing import Standing
from sayso.model.findings import Attribution, Claim, Source, SourceKind
from sayso.model.spans import Span, hull

MADE_BY = "chains@4"
_NEAR = 40  # attributions, in text order, among which one that holds another is looked for
_CHARGES = re.compile(r"\b(?:accus|blam|charg|suspect|condemn|critici[sz]|prais|thank)", re.I)
_PAPERS = frozenset({SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
_OPENERS = "".join(QUOTES) + " \n"
_OWNER = re.compile(r"[’']s?$|^(?:his|her|its|their|our|my)$", re.I)
# what a speaker passes on may end with where it was said: "…, the port said in a letter carried by the Post"
_OCCASION = re.compile(r",? (?:in|on|at|during|through|via) (?:an?|its|his|her|their|the) [^,;:.“”\"]{3,90}")
# what somebody is said not to want is told of him: it is no word of his
_UNWILLED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno) (?:\w+ )?(?:want|intend|plan|wish|aim|seek|interest|intention|desire)"
    r"|\b(?:refus|declin)(?:e|es|ed|ing)\b",
    re.I,
)
_COVERING = 0.75  # share of a content's characters that an inner attribution must take up to be all of it


def parents_in(ordered: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the smallest one inside whose content its cue and words stand."""
    pieces = Standing([(piece, k) for k, a in enumerate(ordered) for piece in a.content])
    return [_parent_of(ordered, pieces, index) for index in range(len(ordered))]


def _parent_of(ordered: Sequence[Attribution], pieces: Standing[int], index: int) -> int | None:
    inner = ordered[index]
    if inner.cue is None:
        return None
    near = sorted({k for k in pieces.over(inner.cue) if index - _NEAR <= k < index + _NEAR and k != index})
    holding = [k for k in near if _holds(ordered[k], inner, inner.cue)]
    return min(holding, key=lambda k: hull(ordered[k].content).end - hull(ordered[k].content).start, default=None)


def _holds(outer: Attribution, inner: Attribution, cue: Span) -> bool:
    if outer.cue == cue or not any(piece.contains(cue) for piece in outer.content):
        return False
    if inner.source is not None and not any(piece.contains(inner.source) for piece in outer.content):
        return False
    return not (outer.cue and any(piece.contains(outer.cue) for piece in inner.content))


def with_parents(
    own: Sequence[tuple[Source, ...]], parents: Sequence[int | None], kept: Container[int], index: int
) -> tuple[tuple[Source, ...], int | None]:
    """The chain of one attribution with the steps of those around it, and the attribution it stands in.

    Those that are not `kept` give no steps.
    """
    around: list[int] = []
    at = parents[index]
    while at is not None and at != index and at not in around:
        around.append(at)
        at = parents[at]
    around = [k for k in around if k in kept]
    chain = own[index]
    for k in around:
        chain = own[k] + chain if own[k] != chain[: len(own[k])] else chain
    return _without_repeats(chain), around[0] if around else None


def _without_repeats(chain: tuple[Source, ...]) -> tuple[Source, ...]:
    """Drop a step that names the same one again: "the source said … , the source added"."""
    kept: list[Source] = []
    for step in chain:
        if not any(step.name == other.name and step.kind == other.kind for other in kept):
            kept.append(step)
    return tuple(kept)


def assembled(
    known: Known,
    ordered: Sequence[Attribution],
    chains: Mapping[int, tuple[tuple[Source, ...], int | None]],
    described: Mapping[str, Sequence[str]],
) -> list[Claim]:
    """The claims of an article, one for each attribution that has a chain; merged where one is all of another.

    `described` are the words that the text has for each person beside the name.
    """
    chains = {k: v for k, v in chains.items() if v[1] is None or not _is_phrase(known, ordered[k], ordered[v[1]])}
    merged: dict[int, int] = {}  # outer attribution -> the inner one that is all of its content
    for index, (_, parent) in chains.items():
        if parent is not None and _is_all_of(known.article.text, ordered[index], ordered[parent]):
            merged.setdefault(parent, index)
    nearest = {inner: outer for outer, inner in merged.items()}
    claims = []
    for index in chains:
        if index in merged:
            continue
        outer = index
        while outer in nearest:
            outer = nearest[outer]
        claims.append(_claim(known, ordered[index], ordered[outer], chains[index][0], described))
    return sorted(claims, key=lambda c: (hull(c.content), c.source or c.content[0]))


def _is_phrase(known: Known, inner: Attribution, outer: Attribution) -> bool:
    """Say whether an inner attribution is only a phrase of whoever speaks: a deed charged, "Brook's decision to"."""
    cue, text = inner.cue, known.article.text
    if cue is None:
        return False
    charged = _CHARGES.search(words_at(known, outer.cue)) and text[max(0, cue.start - 5) : cue.start].endswith(
        (" of ", " for ")
    )
    around = next((p for p in outer.content if p.contains(cue)), cue)
    reported = not any(char in QUOTES for char in text[max(0, around.start - 1) : cue.start])
    return bool(charged) or (
        reported and bool(_OWNER.search(words_at(known, inner.source)) or _UNWILLED.search(cue.of(text)))
    )


def _is_all_of(text: str, inner: Attribution, outer: Attribution) -> bool:
    """Say whether an unquoted content is nothing but the inner attribution: one claim, one longer chain."""
    whole = hull(outer.content)
    if whole.start and (_is_quoted(text, whole) or _lost_its_marks(text, outer, whole.start)):
        return False
    words = sum(p.end - p.start for p in outer.content)
    inside = head_span(inner)
    if inside.start <= whole.start and _OCCASION.fullmatch(text, inside.end, whole.end):
        return True
    covered = sum(max(0, min(p.end, inside.end) - max(p.start, inside.start)) for p in outer.content)
    return covered >= _COVERING * words


def _is_quoted(text: str, whole: Span) -> bool:
    """Say whether words stand in quotation marks, all of them: not "“…,” Ri said"."""
    if text[whole.start - 1] not in QUOTES:
        return False
    return (
        not any(char in CLOSERS + '"' for char in whole.of(text))
        or text[whole.end : whole.end + 2].strip(".,!?")[:1] in QUOTES
    )


def _lost_its_marks(text: str, outer: Attribution, start: int) -> bool:
    """Say whether words are quoted without marks: a cue, a comma or a colon, and a capital."""
    before = text[outer.cue.end : start] if outer.cue and outer.cue.end < start else ""
    return before.strip() in {",", ":"} and text[start].isupper()


def _claim(
    known: Known,
    attribution: Attribution,
    nearest: Attribution,
    chain: tuple[Source, ...],
    described: Mapping[str, Sequence[str]],
) -> Claim:
    text = known.article.text
    cue = " ".join(dict.fromkeys(words_at(known, c) for c in (nearest.cue, attribution.cue)))
    name = chain[-1].name
    source = (
        ""
        if chain[-1].kind in _PAPERS
        else " ".join([words_at(known, attribution.source), name, *described.get(name, ())])
    )
    return Claim(
        content=attribution.content,
        cue=nearest.cue,
        source=nearest.source,
        chain=chain,
        modality=modality_of(cue, _joined(text, attribution.content), source),
        polarity=polarity_of(cue),
        confidence=min(attribution.confidence, nearest.confidence),
        made_by=MADE_BY,
    )


def _joined(text: str, pieces: Sequence[Span]) -> str:
    """The words of a content, with a full stop between pieces where the text has one: “It held,” Ri said. “We”."""
    words = pieces[0].of(text)
    for before, piece in pairwise(pieces):
        stop = text[before.end : piece.start].rstrip(_OPENERS).endswith((".", "!", "?"))
        words += f"{'. ' if stop else ' '}{piece.of(text)}"
    return words
