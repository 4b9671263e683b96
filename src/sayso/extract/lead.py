"""The lines around a page's headline: who wrote it, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.blocks import Block
from sayso.extract.byline import read_byline
from sayso.extract.credits import is_person, read_credits
from sayso.extract.draft import unique
from sayso.extract.furniture import is_furniture
from sayso.extract.pictures import is_caption, split_credit
from sayso.model.articles import Credit, Picture, Role

_LONGEST = 200
_BYLINE = re.compile(r"^(?:by|written by|posted by|author:?|words by|story by|text by)\s+(?P<name>.{3,60})$", re.I)


@dataclass(frozen=True, slots=True)
class Lead:
    """What the lines around a headline say."""

    credits: tuple[Credit, ...] = ()
    published: str = ""
    pictures: tuple[Picture, ...] = ()
    bad_date: str = ""


def read_lead(blocks: Sequence[Block]) -> Lead:
    """The author and date of a page from the short lines beside its headline, each line on its own.

    A name alone counts only beside a line with a date, as a menu's words look like names too.
    """
    found: list[Credit] = []
    pictures: list[Picture] = []
    published = bad = ""
    short = [b for b in blocks if len(b.text) <= _LONGEST and not is_furniture(b.text)]
    for i, block in enumerate(short):
        if block.caption or is_caption(block.text):
            pictures.append(split_credit(block.text))
        elif byline := read_byline(block.text):
            found += [Credit(Role.AUTHOR, name) for name in byline.names]
            if byline.dated and not byline.names and i and is_name(short[i - 1].text):
                found.append(Credit(Role.AUTHOR, short[i - 1].text))
            published, bad = published or byline.published, bad or byline.bad_date
        elif (credited := read_credits(block.text)) and not credited.rest:
            found += credited.credits
        elif (named := _BYLINE.match(block.text)) and is_person(named["name"]):
            found.append(Credit(Role.AUTHOR, named["name"]))
    return Lead(unique(found), published, tuple(pictures), bad if not published else "")


def is_name(line: str) -> bool:
    """Say whether a line is a person's name and nothing else: two to four capitalised words."""
    return is_person(line) and 2 <= len(line.split()) <= 4 and not re.search(r"\d", line)
