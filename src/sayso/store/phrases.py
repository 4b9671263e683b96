"""What a searcher typed, as phrases that must all be there. Nothing that can be typed is an error."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.spans import Span
from sayso.store.segments import Segment, segments

_MOST_PHRASES = 32
_MOST_KEYS = 64
_TYPED = re.compile(r'"([^"]*)"?|“([^”]*)”?|([^\s"“]+)')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Keys that follow one another; `open_end` where the last one may go on (one Korean syllable)."""

    keys: tuple[str, ...]
    open_end: bool = False

    @property
    def match(self) -> str:
        """The phrase in FTS5's language, every key quoted."""
        # Keys hold no quotation mark; doubling is for whoever changes that.
        words = " ".join(self.keys).replace('"', '""')
        return f'"{words}" *' if self.open_end else f'"{words}"'

    def spans_in(self, listed: Sequence[Segment]) -> list[Span]:
        """Where it stands among a text's segments."""
        size = len(self.keys)
        starts = range(len(listed) - size + 1)
        return [self._span(listed[at : at + size]) for at in starts if self._stands(listed[at : at + size])]

    def _stands(self, window: Sequence[Segment]) -> bool:
        *front, last = self.keys
        if not (window[-1].key.startswith(last) if self.open_end else window[-1].key == last):
            return False
        return all(segment.key == key for segment, key in zip(window, front, strict=False))

    def _span(self, window: Sequence[Segment]) -> Span:
        end = window[-1].span.end
        if self.open_end and len(window[-1].key) == 2 and window[-1].span.end - window[-1].span.start == 2:
            end -= 1
        return Span(window[0].span.start, end)


def _phrase(typed: str) -> Phrase | None:
    listed = list(segments(typed))[:_MOST_KEYS]
    if len(listed) > 1 and listed[-1].closes and not listed[-2].closes and _same_run(listed):
        listed = listed[:-1]  # the asked word may go on in the text: 평양 is in 평양시
    if not listed:
        return None
    return Phrase(tuple(segment.key for segment in listed), open_end=listed[-1].closes)


def _same_run(listed: Sequence[Segment]) -> bool:
    return listed[-1].span.end == listed[-2].span.end


def phrases(words: str) -> tuple[Phrase, ...]:
    """What must be found: each quoted stretch, and each word outside quotation marks, in its order."""
    typed = ("".join(found.groups("")) for found in _TYPED.finditer(words))
    listed = [phrase for part in typed if (phrase := _phrase(part))]
    return tuple(dict.fromkeys(listed))[:_MOST_PHRASES]
