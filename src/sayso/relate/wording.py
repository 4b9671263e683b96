"""A text as relating sees it: its words with their places, stems, 5-grams, and what stands in quotation marks."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.model.spans import Span

RUN = 5  # words in a shingle: methods.md, "Text reuse"

_WORD = re.compile(r"(?:[A-Za-z]\.){2,6}|[^\W_]+(?:['’][^\W_]+)?")
_CURLY = re.compile(r"“([^“”]*)”")
_STRAIGHT = re.compile(r'"([^"\n]*)"')  # an opening mark without its fellow spoils its own paragraph only
_SHORT = 12  # characters; what is shorter is a word in scare quotes

STOP = frozenset(
    """a an the this that these those and or but nor so if then than as at by for from in into of off on onto out over
    to up with within without about after again against all also am any are be been before being between both can
    could did do does doing down during each few had has have having he her here hers him his how i it its itself
    just may might more most much must my no not now only other our own same she should some such their them there
    they through under until very was we were what when where which while who whom why will would yet you your
    said says say saying told tell tells according reported report reports reportedly cited citing sources source
    official officials statement added us one two new year years day days month months week weeks mr ms mrs
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The part of an English word that its inflections share; other scripts come back as they are.

    >>> stem("executed") == stem("execution") == stem("executes")
    True
    """
    word = word.removesuffix("'s").removesuffix("’s")
    if word.endswith("ies") and len(word) > 5:
        word = word[:-3] + "y"
    for ending, least in (("ing", 6), ("ion", 7), ("ed", 5), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


@dataclass(frozen=True)
class Wording:
    """Words in text order (case-folded), where each stands, and the hash of the 5-gram that starts there."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    shingles: tuple[int, ...]
    quoted: tuple[bool, ...]

    @cached_property
    def grams(self) -> frozenset[int]:
        """Every 5-gram."""
        return frozenset(self.shingles)

    @cached_property
    def first(self) -> dict[int, int]:
        """Where each 5-gram first starts, by word."""
        return {shingle: i for i, shingle in reversed(list(enumerate(self.shingles)))}

    @cached_property
    def narration(self) -> frozenset[int]:
        """The 5-grams that lie wholly outside quotation marks."""
        inside = self.quoted
        return frozenset(s for i, s in enumerate(self.shingles) if not inside[i] and not inside[i + RUN - 1])

    @cached_property
    def quotations(self) -> frozenset[int]:
        """The 5-grams that lie inside quotation marks."""
        inside = self.quoted
        return frozenset(s for i, s in enumerate(self.shingles) if inside[i] and inside[i + RUN - 1])

    def span(self, first: int, last: int) -> Span:
        """The span from one word to another, both included."""
        return Span(self.spans[first].start, self.spans[last].end)


def wording(text: str) -> Wording:
    """Cut a text into words once, for everything that compares it."""
    found = list(_WORD.finditer(text))
    words = tuple(m.group().casefold().replace(".", "") for m in found)
    spans = tuple(Span(*m.span()) for m in found)
    return Wording(words, spans, shingles(words), _marks(text, spans))


def shingles(words: tuple[str, ...]) -> tuple[int, ...]:
    """A 32-bit hash, the same on every machine, for each run of five words."""
    return tuple(
        zlib.crc32(" ".join(words[i : i + RUN]).encode("utf-8", "replace")) for i in range(len(words) - RUN + 1)
    )


def _marks(text: str, spans: tuple[Span, ...]) -> tuple[bool, ...]:
    pairs = [m.span(1) for marked in (_CURLY, _STRAIGHT) for m in marked.finditer(text)]
    quotes = sorted((start, end) for start, end in pairs if end - start >= _SHORT)
    marks, at = [], 0
    for span in spans:
        while at < len(quotes) and quotes[at][1] <= span.start:
            at += 1
        marks.append(at < len(quotes) and quotes[at][0] <= span.start)
    return tuple(marks)


def stems(words: tuple[str, ...]) -> frozenset[str]:
    """The stems that carry meaning: stop words, attribution words and single letters left out."""
    return frozenset(stem(w) for w in words if w not in STOP and len(w) > 1)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of `a` that also stands in `b`, 0 to 1; 0 for nothing."""
    return len(a & b) / len(a) if a else 0.0


def shared_runs(a: Wording, b: Wording, least: int = RUN) -> list[tuple[Span, Span]]:
    """Runs of at least `least` words that stand in both, as spans of each, in the order of `a`.

    Each word of `a` is in one run at most; a run of `b` may come twice.
    """
    common = a.grams & b.grams
    runs, done = [], 0
    for i in (i for i, shingle in enumerate(a.shingles) if shingle in common) if common else ():
        if i < done:
            continue
        j = b.first[a.shingles[i]]
        length = _run_length(a, b, i, j)
        if length >= least:
            runs.append((a.span(i, i + length - 1), b.span(j, j + length - 1)))
        done = i + max(1, length)
    return runs


def _run_length(a: Wording, b: Wording, i: int, j: int) -> int:
    length = 0
    while i + length < len(a.words) and j + length < len(b.words) and a.words[i + length] == b.words[j + length]:
        length += 1
    return length
