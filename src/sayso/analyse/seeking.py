"""Costly patterns tried only where they may begin: news has a date or a number at one word in fifteen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


def first_letters(words: Iterable[str], count: int = 3) -> str:
    """A pattern of the first `count` letters of any of the words; shorter words are taken whole.

    >>> first_letters(["march", "may", "mid", "2nd"])
    '(?:2nd|m(?:a[ry]|id))'
    """
    return _branches({word[:count] for word in words})


def _branches(heads: set[str]) -> str:
    """Letter by letter, since the engine passes over a branch at its first letter."""
    if "" in heads:
        return ""
    rests: dict[str, set[str]] = {}
    for head in heads:
        rests.setdefault(head[0], set()).add(head[1:])
    if all(rest == {""} for rest in rests.values()):
        letters = "".join(re.escape(letter) for letter in sorted(rests))
        return f"[{letters}]" if len(rests) > 1 else letters
    parts = [re.escape(letter) + _branches(rest) for letter, rest in sorted(rests.items())]
    return f"(?:{'|'.join(parts)})" if len(parts) > 1 else parts[0]


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and a cheap one that matches the character before wherever it can begin, and mostly nowhere else.

    The engine passes over what is not in a class of characters much faster than over what a look back refuses.
    """

    before: re.Pattern[str]
    whole: re.Pattern[str]

    def search(self, text: str, offset: int = 0) -> re.Match[str] | None:
        """The first match of the whole at or behind the offset, as `re.Pattern.search` gives it."""
        if not offset and (found := self.whole.match(text)):
            return found
        offset = max(0, offset - 1)
        while before := self.before.search(text, offset):
            if found := self.whole.match(text, before.end()):
                return found
            offset = before.end()
        return None
