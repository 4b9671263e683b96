"""Where one attribution ends and the next begins inside a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.analyse.clauses import (
    PRONOUNS,
    RELATIVES,
    RELAYING,
    addressee_after,
    adjuncts_after,
)
from sayso.analyse.cued import RELAYED, STOPS, Cue
from sayso.analyse.sentences import CLOSERS, Token

_SCENES = frozenset("when while after as amid although though since before if now".split())
# "according to" these measures, and names nobody
_MEASURES = frozenset({"their", "its", "his", "her", "our", "my", "your", "whether", "how", "plan", "schedule"})
_RELAYING = RELAYED | {"according"}
_MEDIAL = 14  # tokens that "…, according to X," may put between a cue and its clause
_SAID_TO = frozenset("say explain report complain admit confirm announce reveal suggest".split())


def trailing(words: Sequence[Token], cues: Sequence[Cue]) -> Iterator[int]:
    """Where each attribution begins that follows its content: "…, the source said"."""
    opens_late = words[0].lower in _SCENES or (len(words) > 1 and words[0].text == "," and words[1].lower in _SCENES)
    opens_late = opens_late or any(
        words[k].text == "," and words[k + 1].lower in _SCENES for k in range(min(3, len(words) - 1))
    )
    for cue in cues:
        if cue.passive or not cue.verb:
            continue
        if cue.subject:
            edge = cue.subject[0] - 1
            if edge > 0 and parts(words[edge]) and (opens_late or trails(words, cue)):
                yield edge
        elif cue.start and words[cue.start - 1].lower == "and" and cue.subject is None:
            yield cue.start - 1  # a second verb of the same speaker
        elif cue.start == cue.verb and (parts(words[cue.verb - 1]) or words[cue.verb].lower == "adding"):
            yield cue.verb - 1


def relaying(words: Sequence[Token]) -> Iterator[int]:
    """Where each "according to" and "citing" begins, with the comma before it."""
    for at, word in enumerate(words):
        if word.lower not in _RELAYING or word.quoted or not at:
            continue
        if word.lower in RELAYED or names_source(words, at):
            yield at - 1 if words[at - 1].text == "," else at


def names_source(words: Sequence[Token], at: int) -> bool:
    """Say whether "according to" stands here and names someone: not "according to their own circumstances"."""
    if words[at].lower != "according" or at + 2 >= len(words) or words[at + 1].lower != "to":
        return False
    return words[at + 2].lower not in _MEASURES


def parts(word: Token) -> bool:
    """Say whether a mark can part a content from its speaker."""
    return word.text in {",", "?", "!", "—", "–", '"', "...", "…"} or word.text in CLOSERS


def trails(words: Sequence[Token], cue: Cue) -> bool:
    """Say whether nothing but an addressee and adjuncts follows before the sentence or clause ends."""
    if "q" not in cue.takes and "c" not in cue.takes:
        return False
    at = past_hearer(words, cue)
    if at < len(words) and past_carrier(words, at) > at:
        return False
    return at >= len(words) or words[at].text in STOPS or words[at].text in {",", ";", "—", "–"} or words[at].quoted


def past_carrier(words: Sequence[Token], at: int) -> int:
    """Past ", according to KCNA," between a cue and "that"."""
    first = at
    while at + 2 < len(words) and words[at].text == "," and words[at + 1].lower in {"according"} | RELAYED | RELATIVES:
        comma = next((k for k in range(at + 3, min(len(words) - 2, at + _MEDIAL)) if words[k].text == ","), None)
        if comma is None:
            return first
        relayed = words[comma + 1].lower in RELATIVES and words[comma + 2].lower in RELAYING
        at = comma if relayed else comma + 1
    return at


def past_hearer(words: Sequence[Token], cue: Cue) -> int:
    """Past the addressee and the adjuncts that follow a cue: "told Reuters on Monday"."""
    at = adjuncts_after(words, cue.stop)
    if "a" in cue.takes:
        at = addressee_after(words, at)
    elif at < len(words) and words[at].lower == "to" and cue.lemma in _SAID_TO:
        at = addressee_after(words, at + 1)
    return adjuncts_after(words, at)


def content_end(words: Sequence[Token], start: int, edges: Sequence[int]) -> int:
    """Where a content that starts here ends: at the next attribution, or the sentence."""
    end = next(
        (e for e in edges[bisect_right(edges, start) :] if not words[min(e + 1, len(words) - 1)].quoted), len(words)
    )
    for at in range(start + 2, end):
        word = words[at]
        if word.quoted:
            continue
        if word.lower in {"while", "whereas", "although", "though"} and words[at - 1].text == ",":
            end = at
            break
        if word.lower == "but" and at + 1 < end and (parts(words[at - 1]) or _bare_verb(words[at + 1])):
            end = at
            break
    while end > start + 1 and words[end - 1].text in {",", ".", "but", "—", "–", "-"}:
        end -= 1
    return end


def object_end(words: Sequence[Token], start: int, end: int) -> int:
    """A noun phrase that was demanded or revealed ends where a comma opens another clause."""
    for at in range(start + 1, end - 1):
        if words[at].text == "," and not words[at].quoted and words[at + 1].lower in PRONOUNS | {"and", "so", "but"}:
            return at
    return end


def _bare_verb(word: Token) -> bool:
    return word.lower in {
        "did",
        "declined",
        "has",
        "had",
        "gave",
        "handed",
        "refused",
        "could",
        "does",
        "offered",
        "is",
        "was",
    }
