"""Texts cut into the windows of wordpieces that the encoder reads, and nothing of them twice.

A window holds whole paragraphs, each closed by a mark, as many as fit; a longer paragraph has a window
of its own, and only what the network has no positions for is cut, after a sentence or failing that
after a word. The wordpieces are lower-cased, so each also carries the shape its word had in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, Protocol
from unicodedata import combining

from sayso.analyse.sentences import paragraphs
from sayso.model.spans import Span

LIMIT = 160  # wordpieces in a window of several paragraphs, with its marks
LONGEST = 510  # in a window of one: the network has 512 positions
SHAPES = ("lower", "title", "upper", "mixed", "other")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SENTENCE_ENDS = frozenset('.!?”"')


class EncodingType(Protocol):
    """What a tokenizer gives of one text: numbers of wordpieces, and where each stands."""

    @property
    def ids(self) -> list[int]:
        """Numbers of wordpieces."""
        ...

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """Half-open ranges of code points."""
        ...


class TokenizerType(Protocol):
    """The part of `tokenizers.Tokenizer` that windows need; offsets are code points."""

    def encode_batch(
        self, input: Sequence[Any], is_pretokenized: bool = False, add_special_tokens: bool = True
    ) -> Sequence[EncodingType]:
        """The wordpieces of each text."""
        ...

    def token_to_id(self, token: str) -> int | None:
        """A wordpiece's number."""
        ...

    def id_to_token(self, id: int) -> str | None:
        """A number's wordpiece."""
        ...


@dataclass(frozen=True, slots=True)
class Window:
    """Wordpieces and, for each, the shape of its print and where it stands; marks stand at (-1, -1)."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


_REMEMBERED = 16384  # words as printed, which is nine in ten of those that news goes on with
_WORD_LENGTH = 32  # longer ones are no words but addresses, or lines of a script without blanks: not remembered


class _Pieces(NamedTuple):
    """Wordpieces in columns, which are put together as wholes: their numbers, shapes and places."""

    ids: Sequence[int]
    shapes: Sequence[int]
    places: Sequence[tuple[int, int]]

    def part(self, start: int, end: int) -> _Pieces:
        """Some of them."""
        return _Pieces(self.ids[start:end], self.shapes[start:end], self.places[start:end])


@lru_cache(maxsize=65536)
def shape(word: str) -> int:
    """The index in SHAPES of a word as printed.

    >>> [SHAPES[shape(w)] for w in ("said", "Kim", "KCNA", "iPad", "12")]
    ['lower', 'title', 'upper', 'mixed', 'other']
    """
    if not any(char.isalpha() for char in word):
        return 4
    if word.islower():
        return 0
    if word.isupper():
        return 1 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


class Cutter:
    """Cuts texts into windows with one tokenizer."""

    def __init__(self, tokenizer: TokenizerType) -> None:
        """Take a tokenizer with the wordpieces of BERT; ValueError for one without its marks."""
        opens, closes = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        if opens is None or closes is None:
            raise ValueError("a tokenizer without [CLS] and [SEP]")
        self._tokenizer, self._open, self._close = tokenizer, opens, closes
        self._printed = lru_cache(_REMEMBERED)(self._cut_word)
        self._continues = lru_cache(maxsize=None)(lambda piece: (tokenizer.id_to_token(piece) or "").startswith("##"))

    def words(self, window: Window) -> list[int]:
        """Which wordpieces of a window begin words."""
        placed = enumerate(zip(window.ids, window.places, strict=True))
        return [k for k, (piece, (start, _)) in placed if start >= 0 and not self._continues(piece)]

    def windows(self, text: str, within: Sequence[Span] | None = None, first: int = LIMIT) -> list[Window]:
        """The windows of a text, or of some of its paragraphs; the first may be made shorter, for training."""
        spans = paragraphs(text) if within is None else within
        found: list[Window] = []
        held: list[_Pieces] = []
        room = first
        for block in self._blocks(text, spans):
            if held and 1 + sum(len(b.ids) + 1 for b in held) + len(block.ids) + 1 > room:
                found.append(self._window(held))
                held, room = [], LIMIT
            held.append(block)
        return [*found, self._window(held)] if held else found

    def _blocks(self, text: str, spans: Sequence[Span]) -> Iterator[_Pieces]:
        """The pieces of each paragraph, in parts that fit a window."""
        for span in spans:
            pieces, start = self._pieces(text, span), 0
            count = len(pieces.ids)
            while count - start > LONGEST - 2:
                end = self._cut(text, pieces, start)
                yield pieces.part(start, end)
                start = end
            if start < count:
                yield pieces.part(start, count) if start else pieces

    def _pieces(self, text: str, span: Span) -> _Pieces:
        """The pieces of a stretch, word by word: no wordpiece crosses a blank, and few words are new."""
        ids, shapes, places = list[int](), list[int](), list[tuple[int, int]]()
        at = span.start
        for word in span.of(text).split(" "):
            cut = self._printed(word) if len(word) <= _WORD_LENGTH else self._cut_word(word)
            ids += cut.ids
            shapes += cut.shapes
            for start, end in cut.places:  # no comprehension: most words are one piece
                places.append((at + start, at + end))
            at += len(word) + 1
        return _Pieces(ids, shapes, places)

    def _cut_word(self, word: str) -> _Pieces:
        """The pieces of what stands between two blanks, placed from its start."""
        whole = _SURROGATE.sub("?", word)  # half a character has no wordpiece
        (encoding,) = self._tokenizer.encode_batch([whole], add_special_tokens=False)
        ids, places = encoding.ids, encoding.offsets
        shapes: list[int] = []
        for k, (piece, (start, _)) in enumerate(zip(ids, places, strict=True)):
            if not self._continues(piece):
                last = k + 1
                while last < len(ids) and self._continues(ids[last]):
                    last += 1
                shapes.append(shape(word[start : places[last - 1][1]]))
            else:
                shapes.append(shapes[-1] if shapes else 4)
        accented = [(start, _with_accents(word, end)) for start, end in places]
        return _Pieces(tuple(ids), tuple(shapes), tuple(accented))

    def _cut(self, text: str, pieces: _Pieces, start: int) -> int:
        """Where to cut a long paragraph: after the last sentence that fits, else after a word."""
        most = start + LONGEST - 2
        for at in range(most, start + LONGEST // 2, -1):
            (_, end), (following, _) = pieces.places[at - 1 : at + 1]
            if text[end - 1] in _SENTENCE_ENDS and following > end:
                return at
        words = (at for at in range(most, start + 1, -1) if not self._continues(pieces.ids[at]))
        return next(words, most)

    def _window(self, held: Sequence[_Pieces]) -> Window:
        ids, shapes, places = [self._open], [4], [(-1, -1)]
        for block in held:
            ids += [*block.ids, self._close]
            shapes += [*block.shapes, 4]
            places += [*block.places, (-1, -1)]
        return Window(tuple(ids), tuple(shapes), tuple(places))


def _with_accents(word: str, end: int) -> int:
    """The end of a wordpiece with the combining marks after it, which wordpieces drop."""
    while end < len(word) and word[end] >= "\u0300" and combining(word[end]):
        end += 1
    return end
