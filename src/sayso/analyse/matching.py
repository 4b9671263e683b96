"""Thousands of names found in a text in one pass, at word boundaries, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import ahocorasick

Value = TypeVar("Value")

# One code point for one, so that offsets stay: quotes and hyphens as printed, spaces that do not break.
_FOLD = (
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("`", "'"),
    ("‐", "-"),
    ("‑", "-"),
    ("–", "-"),
    ("\u00a0", " "),
    ("\n", " "),
)
_EASTERN = re.compile("[\u2e80-\U0010ffff]")  # Hangul, and what China and Japan write
_FEWEST_FOR_CAPITALS = 5  # "SYRIA" is a name in a headline; "IRAN" too, but "CHAD" or "TOGO" may be a word
_FEWEST_FOR_LOST_APOSTROPHE = 4

# What may follow a Korean name inside one word: particles, and the nouns that are written onto it.
_PARTICLES = re.compile(
    r"(?:씨|측|시|당국|정부|주민|주민들|국경|내부|지역|시내|출신|주재|위원장|총비서|대통령|국무위원장|동지|원수님)?"
    r"(?:들)?(?:은|는|이|가|을|를|의|에|에서|에서는|에서도|에는|에도|에게|에게서|로|으로|로부터|와|과|도|만|부터|까지|까지는|보다|처럼|"
    r"이나|나|이라고|라고|이라는|라는|인|이며|며|이다|였다|이었다|께서|께서는)?(?![가-힣])"
)


def fold(text: str) -> str:
    """The text with quotes, hyphens and spaces made plain, code point for code point.

    >>> fold("Xi’an") == "Xi'an" and len(fold("a\\u00a0b")) == 3
    True
    """
    for printed, plain in _FOLD:  # five times as fast as str.translate, which is slow beyond ASCII
        text = text.replace(printed, plain)
    return text


def lost_apostrophes(folded: str) -> bool:
    """Say whether a page has probably lost its apostrophes, so that "Kim Jong Uns" is "Kim Jong Un's"."""
    return "'" not in folded


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """Where a name stands, and everything that bears it."""

    start: int
    end: int
    values: tuple[Value, ...]


class Lexicon(Generic[Value]):
    """Names, each with the values that bear it; built once, then searched at about 20 MB/s."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[str, tuple[Value, ...]] = {}
        for name, value in entries:
            for written in _written(fold(name)):
                held = self._values.get(written, ())
                if value not in held:
                    self._values[written] = (*held, value)
        # apart, since every letter of a text is looked for among all first letters: Hangul has hundreds
        eastern = {written for written in self._values if _EASTERN.match(written)}
        self._western, self._eastern = self._automaton(self._values.keys() - eastern), self._automaton(eastern)

    def _automaton(self, names: Set[str]) -> Any:
        made = ahocorasick.Automaton()
        for written in names:
            made.add_word(written, (len(written), self._values[written]))
        if names:
            made.make_automaton()
        return made

    def named(self, name: str) -> tuple[Value, ...]:
        """What bears exactly this name, if anything."""
        return self._values.get(fold(name), ())

    def find(self, folded: str) -> list[Match[Value]]:
        """Names in text order, none overlapping: of those that start first the longest. The text is folded."""
        plural = lost_apostrophes(folded)
        asked = (self._western, self._eastern) if _EASTERN.search(folded) else (self._western,)
        whole = [
            Match(last + 1 - length, last + 1, values)
            for automaton in asked
            if automaton
            for last, (length, values) in automaton.iter(folded)
            if _stands_alone(folded, last + 1 - length, last + 1, plural)
        ]
        return list(_leftmost_longest(whole))


def _written(name: str) -> Iterator[str]:
    yield name
    capitals = name.upper()
    if len(name) >= _FEWEST_FOR_CAPITALS and capitals != name and name.isascii():
        yield capitals


def _stands_alone(text: str, start: int, end: int, plural: bool) -> bool:
    if start and text[start - 1].isalnum() and not (text[start - 1] >= "가" and not text[start] >= "가"):
        return False
    if end == len(text) or not text[end].isalnum():
        return True
    if text[end - 1] >= "가" or text[end] >= "가":
        return _PARTICLES.match(text, end) is not None
    long_enough = end - start >= _FEWEST_FOR_LOST_APOSTROPHE
    return plural and long_enough and text[end] == "s" and not text[end + 1 : end + 2].isalnum()


def _leftmost_longest(matches: Sequence[Match[Value]]) -> Iterator[Match[Value]]:
    end = 0
    for match in sorted(matches, key=lambda one: (one.start, -one.end)):
        if match.start >= end:
            end = match.end
            yield match
