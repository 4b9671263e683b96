"""A page as a row of blocks, whatever it was saved as: the form that every other rule reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

_INVISIBLE = re.compile("[\u200b\ufeff\u00ad\u2060\x00-\x08\x0e-\x1f\x7f]")
_BULLET = re.compile(r"^([ \t]*)([•●○▪◦‣*·-]|\d{1,3}\.)[ \t]+(?=\S)")
_NO_WORD = re.compile(r"[\W_]+")
_HASHES = re.compile(r"^#{1,4} +(?=\S)")
_MARKDOWN = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^\s()<>]{1,500})\)")
_EMPHASIS = re.compile(r"^\s*(\*{1,3}|_{1,2})([^*_\s][^*_]{0,400})\1\s*$")
_ADDRESS = re.compile(r"https?://[^\s<>\"”’]+", re.I)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link inside a block: its words and where it leads."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption or list item, its white space normalised.

    `indent` is in columns, for pages saved as text; `gap` says whether a blank line came before.
    """

    text: str
    heading: int = 0  # 1 to 6, 0 for none
    caption: bool = False
    bullet: bool = False
    indent: int = 0
    gap: bool = True
    anchors: tuple[Anchor, ...] = ()

    @property
    def is_link(self) -> bool:
        """Say whether the block is nothing but one link, brackets and arrows aside."""
        if len(self.anchors) != 1:
            return False
        rest = self.text.replace(self.anchors[0].text, "", 1)
        return bool(self.anchors[0].text) and not re.search(r"\w", rest)

    @property
    def key(self) -> str:
        """What makes two blocks the same words: letters and digits alone, case aside."""
        return key_of(self.text)


def key_of(text: str) -> str:
    """Letters and digits of a text alone, in lower case: what two printings of one line share."""
    return _NO_WORD.sub("", text.casefold())


def normal(text: str) -> str:
    """One line of single spaces, no-break spaces among them, and nothing invisible.

    >>> normal(" a\u00a0 b\\n")
    'a b'
    """
    return " ".join(_INVISIBLE.sub("", text).split())


def plain(words: str) -> str:
    """One line of words without the tags and entities that some sites leave in titles.

    >>> plain("Rice &amp; <i>salt</i>")
    'Rice & salt'
    """
    bare = re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "", words)
    return normal(re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "", unescape(bare)))


def from_text(text: str) -> list[Block]:
    """The blocks of a page saved as text: one a line, but lines of wrapped paragraphs are joined."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    width = _wrap_width(lines)
    blocks: list[Block] = []
    gap, last = True, ""
    for line in lines:
        block = _block(line, gap)
        if not block.text:
            gap, last = True, ""
            continue
        if blocks and not gap and not block.bullet and _was_wrapped(last, line, width):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text} {block.text}")
        else:
            blocks.append(block)
        gap, last = False, line
    return [_with_address(block) for block in blocks]


def _block(line: str, gap: bool) -> Block:
    clean = line.expandtabs(4)
    indent = len(clean) - len(clean.lstrip())
    if _MARKDOWN.search(clean) or _EMPHASIS.fullmatch(clean):
        return _from_markdown(clean, gap)
    if hashes := _HASHES.match(clean):
        return Block(normal(clean[hashes.end() :]), heading=len(hashes[0].strip()), gap=gap)
    bullet = _BULLET.match(clean)
    words = clean[bullet.end() :] if bullet and not bullet[2][0].isdigit() else clean
    return Block(normal(words), bullet=words is not clean, indent=indent, gap=gap)


def _from_markdown(line: str, gap: bool) -> Block:
    """A line with its `[words](address)` as links and without stars about the whole of it."""
    anchors = tuple(Anchor(normal(words), url) for words, url in _MARKDOWN.findall(line))
    block = _block(_EMPHASIS.sub(r"\2", _MARKDOWN.sub(r"\1", line)), gap)
    return replace(block, anchors=anchors)


def _with_address(block: Block) -> Block:
    found = _ADDRESS.findall(block.text) if not block.anchors else []
    return replace(block, anchors=tuple(Anchor(a, a.rstrip(".,;)]")) for a in found)) if found else block


def _was_wrapped(line: str, following: str, width: int) -> bool:
    """Say whether a line was broken only because the next word no longer fitted."""
    words = following.split(maxsplit=1)
    return bool(width and words) and len(line.rstrip()) + 1 + len(words[0]) > width


def _wrap_width(lines: Sequence[str]) -> int:
    """The column that the page was wrapped at, or 0 where it was not.

    Wrapped pages have no line beyond a screen's width, and nearly every line that has a
    neighbour below is full: the neighbour's first word would not have fitted.
    """
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not 50 <= width <= 110:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    full = sum(1 for a, b in pairs if _was_wrapped(a, b, width - 4))
    return width - 4 if len(pairs) >= 4 and full * 10 >= len(pairs) * 6 else 0


def paragraphs(blocks: Sequence[Block]) -> str:
    """The text of an article: its paragraphs parted by one blank line."""
    return "\n\n".join(block.text for block in blocks if block.text)
