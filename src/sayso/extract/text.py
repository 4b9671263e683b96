"""Pages saved as plain text that hold one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.extract.blocks import Block
from sayso.extract.body import read_body
from sayso.extract.byline import read_byline
from sayso.extract.credits import read_credits
from sayso.extract.draft import Draft, Setting
from sayso.extract.furniture import is_furniture
from sayso.extract.links import link_line
from sayso.extract.pictures import is_again, is_caption
from sayso.extract.prose import is_body, is_sentence
from sayso.model.articles import ArticleKind

LONGEST_TITLE = 250
_SITE = re.compile(r"\s(?:[|»·]|[–—-]{1,2})\s[^|»–—]{2,50}$")


def read_single(blocks: Sequence[Block], setting: Setting) -> Draft:
    """The one article of a page saved as text; its title empty where the page shows none."""
    setting = replace(setting, outlet=setting.outlet or _masthead(blocks, setting))
    nameless = [b for b in blocks if not setting.desk.outlet(b.text)]
    found = find_title(nameless)
    if found is None:
        return read_body(nameless, setting, Draft(ArticleKind.ARTICLE, url=setting.url))
    at, title = found
    blocks = nameless
    return read_body(blocks[at + 1 :], setting, Draft(ArticleKind.ARTICLE, title=title, url=setting.url))


def _masthead(blocks: Sequence[Block], setting: Setting) -> str:
    """The desk's outlet whose name is a line of its own above the text, or an empty string."""
    known = (setting.desk.outlet(blocks[i].text) for i in _lead(blocks))
    return next((outlet.name for outlet in known if outlet), "")


def find_title(blocks: Sequence[Block]) -> tuple[int, str] | None:
    """The line that is the title, and where it stands; None where the page begins with its text.

    A title stands before the first prose. It is a heading, or a line printed twice, or the
    last headline-like line over the byline, or the first such line.
    """
    lead = _lead(blocks)
    candidates = [i for i in lead if is_title_like(blocks[i].text)]
    for i in candidates:
        if blocks[i].heading == 1:
            return i, blocks[i].text
    for i in candidates:
        again = [j for j in candidates if j > i and _same_title(blocks[i].text, blocks[j].text)]
        if again and not is_caption(blocks[i].text) and (i == candidates[0] or again[0] > i + 1):
            return again[0], min(blocks[i].text, blocks[again[0]].text, key=len)
    captions = {i for i in lead if i + 1 < len(blocks) and is_again(blocks[i].text, blocks[i + 1].text)}
    captions |= {i + 1 for i in captions}
    wordy = [i for i in candidates if i not in captions and _is_wordy(blocks[i].text)]
    chosen = (
        wordy or [i for i in candidates if i not in captions and len(blocks[i].text) > 3 and not blocks[i].bullet][:1]
    )
    return (chosen[0], blocks[chosen[0]].text) if chosen else None


def _lead(blocks: Sequence[Block]) -> list[int]:
    """The blocks before the first prose, at most forty, and the first line that a byline follows."""
    lead = []
    for i, block in enumerate(blocks[:40]):
        followed = i + 1 < len(blocks) and read_byline(blocks[i + 1].text) is not None
        if _is_body(blocks, i) and not (followed and len(block.text) <= LONGEST_TITLE):
            break
        lead.append(i)
    return lead if len(lead) < len(blocks) else lead[:1]


def _is_body(blocks: Sequence[Block], i: int) -> bool:
    """Say whether a block is the article's own prose, however short, and no caption."""
    text = blocks[i].text
    near = [b.text for b in blocks[max(0, i - 1) : i + 2]]
    printed_twice = any(is_again(a, b) for a, b in pairwise(near))
    return is_body(text) and not (printed_twice or is_caption(text) or is_furniture(text))


def _same_title(a: str, b: str) -> bool:
    return a == b or (len(b) > 12 and _SITE.sub("", a) == b)


def _is_wordy(text: str) -> bool:
    return len(text.split()) >= 4 or bool(re.search(r"[가-힣]{2,} [가-힣]", text) and len(text) >= 8)


def is_title_like(text: str) -> bool:
    """Say whether a line may be a headline: short, no sentence, and neither furniture, byline, credit nor link."""
    if not 3 <= len(text) <= LONGEST_TITLE or not any(c.isalpha() for c in text):
        return False
    if is_sentence(text) or is_furniture(text) or (text[0] in "[(*" and text[-1] in ")]"):
        return False
    return not (read_byline(text) or _only_credits(text) or link_line(Block(text)) or is_caption(text))


def _only_credits(text: str) -> bool:
    credited = read_credits(text)
    return credited is not None and not credited.rest
