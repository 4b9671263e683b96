"""Standard output and standard error: how wide, in what colours, and what happens when a pipe closes."""

from __future__ import annotations

import codecs
import io
import os
import shutil
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

PIPED_WIDTH = 100  # columns, where nobody says how wide the reader's page is
NARROWEST = 48  # columns; a narrower window wraps what was laid out for this
WIDEST = 132  # beyond it lines become too long to follow


_PLAINER = str.maketrans(
    {
        "━": "=", "└": "`", "█": "#", "·": "-", "…": "...", "¶": "|", "→": "->", "↑": "up", "↓": "down",
        "≤": "<=", "≥": ">=", "≈": "~", "−": "-",
        "≲": "<~",
        "≳": ">~", "–": "-", "×": "x", "»": ">>", "✗": "x",
        "●": "*", "▲": "^", "■": "#", "◆": "+", "◇": "<>", "○": "o",
        "“": '"', "”": '"', "‘": "'", "’": "'",
    }
)  # fmt: skip


def _plainer(fault: UnicodeError) -> tuple[str, int]:
    """What stands in for letters that a terminal's encoding does not have: ours plainly, a page's as "?"."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    letters = fault.object[fault.start : fault.end].translate(_PLAINER)
    return "".join(letter if letter.isascii() else "?" for letter in letters), fault.end


class Terminal(Console):
    """A console that leaves a closed pipe to `main`, and prints lines as they were laid out."""

    def on_broken_pipe(self) -> None:
        """Raise what rich would turn into an exit of its own."""
        raise BrokenPipeError

    def lines(self, lines: Iterable[Text]) -> None:
        """Print laid-out lines without wrapping them again."""
        self.print(Text("\n").join(lines), soft_wrap=True, highlight=False)


def page_width() -> int:
    """Columns to lay out for: COLUMNS, else the terminal's, else a readable page."""
    return max(NARROWEST, min(shutil.get_terminal_size((PIPED_WIDTH, 24)).columns, WIDEST))


def out() -> Terminal:
    """Standard output: colours on a terminal, plain text in a pipe."""
    return Terminal(width=page_width(), highlight=False, emoji=False, markup=False)


def err() -> Terminal:
    """Standard error, for problems, progress and faults."""
    return Terminal(stderr=True, width=page_width(), highlight=False, emoji=False, markup=False)


def steady_streams() -> None:
    """Let no character that a page may hold end the program, whatever the terminal's encoding."""
    codecs.register_error("sayso.plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="sayso.plainer")


def abandon_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush finds no closed pipe."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream without a file, as in tests
        return
