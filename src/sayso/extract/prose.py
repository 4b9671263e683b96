"""Prose told from headlines, menus and bylines by its form."""

from __future__ import annotations

import re

LONG = 150  # characters: a block this long is prose; menus, headlines and sidebars stay below


def is_prose(text: str) -> bool:
    """Say whether a line is long enough, and ended like a sentence, to be body text and no title or menu."""
    return len(text) >= LONG and bool(re.search(r"[.!?…。][\"”’')\]]{0,2}(?:\s|$)", text))


def is_sentence(text: str) -> bool:
    """Say whether a line ends as prose does: a full stop that no abbreviation explains, after several words.

    >>> is_sentence("Officials leave for the U.S.")
    False
    """
    bare = text.rstrip("\"”’') ")
    if not re.search(r"[.。;,]$", bare) or bare.endswith("...") or re.search(r"\b(?:[A-Z]\.){1,4}$", bare):
        return False
    return len(text.split()) >= 8 or len(text) >= 40


def is_body(text: str) -> bool:
    """Say whether a line is body text by itself: prose, or one sentence too long for a headline's."""
    shortest = 24 if re.search(r"[가-힣]{2}", text) else 60
    return is_prose(text) or (len(text) >= shortest and is_sentence(text))
