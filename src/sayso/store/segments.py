"""Text cut into the keys that search compares, the same way for what is stored and what is asked.

Words fold case, accents, apostrophes and plurals. Korean, Chinese and Japanese have no spaces
where a searcher needs them, so their runs become overlapping pairs of characters, and a run's
last character once more alone: any two neighbours can then be found in the middle of a word
(a trigram index never finds a word of two syllables), and no pair joins two runs.

    >>> [s.key for s in segments("P'yŏngyang's prices")]
    ['pyongyang', 'price']
    >>> [s.key for s in segments("평양시 쌀")]
    ['평양', '양시', '시', '쌀']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.model.spans import Span

_LONGEST = 64  # characters of a key; no word is longer
_CJK = (
    "\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
_APOSTROPHE = "'’ʼ`"
_WORD = rf"[^\W_{_CJK}](?:[^\W_{_CJK}]|[\u0300-\u036f]|[{_APOSTROPHE}](?=[^\W_{_CJK}]))*"
_PIECE = re.compile(rf"(?P<run>[{_CJK}]+)|(?P<word>{_WORD})")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHE}]s$")
_NOT_IN_KEYS = re.compile(rf"[{_APOSTROPHE}]|[^0-9a-z\u0080-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A key, where its words stand, and whether it is the lone last character that closes a run."""

    key: str
    span: Span
    closes: bool = False


def _singular(word: str) -> str:
    # Harman's S-stemmer with sibilants: enough for news, and wrong the same way on both sides.
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def folded(text: str) -> str:
    """Lower case, one form of each character, no accents."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))


@lru_cache(maxsize=1 << 16)  # a few thousand words make most of any archive
def _word_key(word: str) -> str:
    bare = _NOT_IN_KEYS.sub("", folded(_POSSESSIVE.sub("", word)))
    return _singular(bare[:_LONGEST])


def _run_keys(run: str) -> list[str]:
    characters = unicodedata.normalize("NFC", run)
    return [*(characters[at : at + 2] for at in range(len(characters) - 1)), characters[-1]]


def _run(run: str, start: int) -> Iterator[Segment]:
    *pairs, last = _run_keys(run)
    end = start + len(run)
    exact = len(pairs) + 1 == len(run)  # decomposed Hangul has no character to point at: show the run
    for at, pair in enumerate(pairs, start):
        yield Segment(pair, Span(at, at + 2) if exact else Span(start, end))
    yield Segment(last, Span(end - 1, end) if exact else Span(start, end), closes=True)


def segments(text: str) -> Iterator[Segment]:
    """The text's keys in order, each with its span."""
    for piece in _PIECE.finditer(text):
        if piece["run"]:
            yield from _run(piece["run"], piece.start())
        elif key := _word_key(piece["word"]):
            yield Segment(key, Span(*piece.span()))


def indexed(text: str) -> str:
    """What the search index is given for a text: its keys, parted by spaces."""
    keys: list[str] = []
    for piece in _PIECE.finditer(text):
        if run := piece["run"]:
            keys += _run_keys(run)
        elif key := _word_key(piece["word"]):
            keys.append(key)
    return " ".join(keys)
