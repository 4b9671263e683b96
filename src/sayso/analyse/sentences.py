"""Text cut into paragraphs, sentences, quotations and tokens, each a span of it.

Sentence ends inside a quotation do not end the sentence around it, so that
“It rose. It fell,” she said, is one sentence with one quotation in it. The last answers are kept:
many ask for the same sentences of one article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.model.spans import Span

OPENERS = "“「『«"
CLOSERS = "”」』»"
QUOTES = frozenset(OPENERS + CLOSERS + '"')

_QUOTE = re.compile(f"[{''.join(sorted(QUOTES))}]")
_PARAGRAPH = re.compile(r"[^\n]+")
_TOKEN = re.compile(  # a plain word first, with the blanks before it: nine in ten are one, and need no other try
    r"\s*("
    r"[a-z]++(?![\w’'-]|\.\w)|[A-Z][a-z]++(?![\w’'.-])"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Rev|Gov|St|Jr|Sr)\."
    r"|[$€£¥₩]?\d[\d,.]*\d%?|[$€£¥₩]?\d%?"
    r"|\w+(?:[-'’.]\w+)*"
    r"|\.{3}|…|[^\w\s])"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_END = re.compile(r"(?<![.!?…])[.!?…]++[”\"’')\]]{0,3}(?=\s|$)|[。！？]")
# words that open a sentence even after "U.S." or "Corp."
_OPENING = re.compile(
    r"\s+(?:He|She|It|They|We|The|This|That|These|But|And|In|On|At|A|An|However|According|While|As)\b"
)
_NO_END = re.compile(
    r"(?:^|[\s(“\"‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Rev|Gov|Pres|St|No|Nos|vs|etc|Inc|Co|Corp|Ltd|Jr|Sr"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|i\.e|e\.g|N|S|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)


_REMEMBERED = 2048  # stretches, which is every sentence of a long article
_TEXTS = 128  # which is every article of a lot


class Token(NamedTuple):
    """A word or a mark. `quoted` says whether it stands inside a quotation."""

    start: int
    end: int
    text: str
    lower: str
    quoted: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that have words, without the space around them."""
    return list(_paragraphs(text))


@lru_cache(_TEXTS)
def _paragraphs(text: str) -> tuple[Span, ...]:
    found = []
    for match in _PARAGRAPH.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            found.append(Span(start, start + len(stripped)))
    return tuple(found)


def quotations(text: str, within: Span) -> list[Span]:
    """The quotations of a paragraph with their marks, outermost only.

    A quotation that is opened and never closed runs to the paragraph's end, as printers
    do when the next paragraph goes on with it. A closing mark without an opening one is
    left alone: half of the pair was lost.
    """
    return list(_quotations(text, within))


@lru_cache(_REMEMBERED)
def _quotations(text: str, within: Span) -> tuple[Span, ...]:
    found: list[Span] = []
    opened: int | None = None
    for match in _QUOTE.finditer(text, within.start, within.end):
        at, char = match.start(), match.group()
        opens = char in OPENERS or (char == '"' and opened is None and _opens(text, at, within))
        if opened is None and opens:
            opened = at
        elif opened is not None and (char in CLOSERS or (char == '"' and text[opened] == '"')):
            found.append(Span(opened, at + 1))
            opened = None
    if opened is not None and within.end - opened > 1:
        found.append(Span(opened, within.end))
    return tuple(found)


def _opens(text: str, at: int, within: Span) -> bool:
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    return (before.isspace() or before in "([—–-:") and not after.isspace()


def sentences(text: str, within: Span, quoted: list[Span] | None = None) -> list[Span]:
    """The sentences of a paragraph, in order."""
    return list(_sentences(text, within, _quotations(text, within) if quoted is None else tuple(quoted)))


@lru_cache(_REMEMBERED)
def _sentences(text: str, within: Span, quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    found: list[Span] = []
    start, starts = within.start, [q.start for q in quoted]
    for match in _END.finditer(text, within.start, within.end):
        end = match.end()
        if _inside(starts, quoted, end - 1, end) or not _ends_here(text, start, match, within):
            continue
        found.append(Span(start, end))
        start = end
        while start < within.end and text[start].isspace():
            start += 1
    if start < within.end:
        found.append(Span(start, within.end))
    return tuple(found)


def sentence_at(cut: Sequence[Span], place: int) -> Span | None:
    """The sentence, of those of a text in order, that holds a place; None between two."""
    at = bisect_right(cut, place, key=lambda s: s.start) - 1
    return cut[at] if at >= 0 and place < cut[at].end else None


def follows_mark(text: str, piece: Span) -> bool:
    """Say whether a quotation mark stands right before some words."""
    return piece.start > 0 and text[piece.start - 1] in QUOTES


def _inside(starts: Sequence[int], quoted: Sequence[Span], at: int, end: int) -> bool:
    """Say whether one of the quotations, which follow one another, has begun at a place and goes on past another."""
    last = bisect_right(starts, at) - 1
    return last >= 0 and end < quoted[last].end


def _ends_here(text: str, start: int, match: re.Match[str], within: Span) -> bool:
    if match.group() in "。！？":
        return True
    following = text[match.end() : within.end].lstrip()[:1]
    if not following:
        return True
    if following.islower() or following in ",;:–—)":
        return False
    if match.group()[0] != "." or _OPENING.match(text, match.end(), within.end):
        return True
    # only the last word before the full stop can be an abbreviation
    return not _NO_END.search(text[max(start, match.start() - 12) : match.start() + 1])


def in_small_letters(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(_REMEMBERED)
def letters_of(text: str, within: Span) -> frozenset[str]:
    """The runs of letters in a stretch, in lower case: what has none of a grammar's words need not be looked at.

    >>> sorted(letters_of("Ri’s re-told", Span(0, 12)))
    ['re', 'ri', 's', 'told']
    """
    return frozenset(_LETTERS.findall(within.of(text).lower()))


def tokens(text: str, within: Span, quoted: list[Span] | None = None) -> list[Token]:
    """The words and marks of a stretch, each saying whether it is quoted."""
    words = list(_tokens(text, within))
    for quotation in quoted or ():
        first, last = (bisect_left(words, at, key=_start) for at in (quotation.start, quotation.end))
        words[first:last] = [Token(w.start, w.end, w.text, w.lower, True) for w in words[first:last]]
    return words


def _start(word: Token) -> int:
    return word.start


@lru_cache(_REMEMBERED)
def _tokens(text: str, within: Span) -> tuple[Token, ...]:
    found: list[Token] = []
    end = within.start
    for word in _TOKEN.findall(text, within.start, within.end):
        start = text.index(word, end)  # only blanks stand between two
        end = start + len(word)
        found.append(Token(start, end, word, word.lower().replace("’", "'")))
    return tuple(found)
