"""What stands before the root element of an XML text: whether it declares anything, and the root's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOCTYPE = re.compile(r"<!doctype(?P<says>(?:\"[^\"]*\"|'[^']*'|[^\"'\[>])*)(?P<end>.?)", re.I | re.S)
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,60})")


@dataclass(frozen=True, slots=True)
class Prologue:
    """`root` is the first element's name as written, empty where there is none."""

    root: str = ""
    declares: bool = False  # entities, or a file to be read from


def read_prologue(words: str) -> Prologue:
    """The prologue of an XML text (XML 1.0, 2.8), in one pass.

    Comments and processing instructions are passed over, so that nothing hides in them. A
    DOCTYPE that only names a public form, as old feeds do, declares nothing.
    """
    at, declares = 0, False
    while (at := words.find("<", at)) >= 0:
        if root := _ROOT.match(words, at):
            return Prologue(root[1], declares)
        if doctype := _DOCTYPE.match(words, at):
            outside = re.sub(r"\"[^\"]*\"|'[^']*'", " ", doctype["says"])
            declares = declares or doctype["end"] != ">" or bool(re.search(r"\bsystem\b", outside, re.I))
            at = doctype.end()
        elif words.startswith("<!--", at):
            at = _after(words, "-->", at + 4)
        elif words.startswith("<?", at):
            at = _after(words, "?>", at + 2)
        else:
            declares = declares or words.startswith("<!", at)
            at += 2
    return Prologue("", declares)


def _after(words: str, mark: str, at: int) -> int:
    end = words.find(mark, at)
    return len(words) if end < 0 else end + len(mark)
