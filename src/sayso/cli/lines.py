"""Lines of a terminal: wrapping under a hanging indent, columns side by side, and text made safe to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from sayso.cli.look import MUTED

_WRAPPING = Console(width=80, file=None, force_terminal=False, color_system=None)
_BREAK = re.compile(r"[ \t]*\n\s*")
# A page's words must not move the cursor, colour the screen or turn the writing direction.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(words: str) -> str:
    """The words on one line, with a pilcrow at each paragraph break and control characters made visible.

    >>> shown("one\\n\\ntwo\\x1b[31m")
    'one ¶ two�[31m'
    """
    return _UNSAFE.sub("�", _BREAK.sub(" ¶ ", words).replace("\t", " "))


def joined(parts: Iterable[Text], by: str = " · ") -> Text:
    """The parts that are not empty, with a muted separator between; each keeps its own style."""
    line = Text()
    for part in parts:
        if part.plain:
            line = Text.assemble(line, (by if line.plain else "", MUTED), part)
    return line


def hang(text: Text, first: Text, rest: Text, width: int) -> list[Text]:
    """The text wrapped to a width in cells, behind one prefix on its first line and another on the others."""
    room = max(width - max(first.cell_len, rest.cell_len), 16)
    lines = []
    for index, line in enumerate(text.wrap(_WRAPPING, room)):
        line.rstrip()
        lines.append(Text.assemble(first if index == 0 else rest, line))
    return lines


def flushed(left: Text, right: Text, width: int) -> Text:
    """Both on one line, the second against the right edge, at least one cell apart."""
    return Text.assemble(left, " " * max(width - left.cell_len - right.cell_len, 1), right)


def beside(left: Sequence[Text], right: Sequence[Text], column: int) -> list[Text]:
    """Two stacks of lines, the second starting at a column of cells."""
    lines = []
    for index in range(max(len(left), len(right))):
        line = left[index].copy() if index < len(left) else Text()
        if index < len(right) and right[index].plain:
            line.append(" " * max(column - line.cell_len, 1))
            line.append_text(right[index])
        lines.append(line)
    return lines
