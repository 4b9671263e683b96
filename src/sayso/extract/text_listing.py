"""Pages of several posts, cut at the marks that blogs print between them: bullets, bylines, closing lines."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract import via
from sayso.extract.blocks import Block
from sayso.extract.body import read_body
from sayso.extract.byline import read_byline
from sayso.extract.draft import Draft, Setting, is_whole
from sayso.extract.furniture import ends_article, is_furniture, is_more
from sayso.extract.links import link_line
from sayso.extract.prose import is_prose
from sayso.extract.text import is_title_like
from sayso.model.articles import ArticleKind

_HEADER = re.compile(
    r"(?:tag|category|categories|archives?|author|month|year|day|topic|label|section|series|posts tagged|tagged|browsing|posts? (?:in|by|from|about|categori[sz]ed)|(?:monthly|daily|yearly|category|tag|author) archives?|archives? (?:for|by|of)|showing posts .{1,40}|all posts .{1,40}|태그|카테고리|분류)\s?[:»>|–—-]?\s?[\"“‘']?.{1,80}"
    r"|.{2,60}\s(?:archives?|\| page \d+)",
    re.I,
)
_STAMP = re.compile(
    r"(?:posted|published|submitted|written)\s(?:on|by|at)\b.{0,120}|(?:posted|published) on by|by .{2,60} on .{4,40}",
    re.I,
)
_CLOSING = re.compile(
    r"(?:posted (?:by|in)\b.{2,160}|filed (?:under|in)\b.{1,160}|(?:tags?|labels?|categor(?:y|ies)|tagged)\s?:.{1,200}|(?:leave a comment|no comments?|\d+ comments?|post a comment|comments? off)\b.{0,80}|share this:?|permalink.{0,20}|links to this post)",
    re.I,
)


def read_listing(blocks: Sequence[Block], setting: Setting, marked: bool = False) -> list[Draft] | None:
    """The posts of a page saved as text, in order; None where it is no listing.

    With `marked`, titles must be headings or links, as HTML can show.

    A page is one if it is headed as one (Tag: …) or repeats a mark between posts: a bullet
    with a title, a line of date or author under a title, a heading, or a closing line.
    """
    headed = next((i + 1 for i, b in enumerate(blocks[:6]) if is_header(b.text)), 0)
    rest = list(blocks[headed:])
    fewest = 1 if headed else 2
    for starts in (_bullets(rest), _stamps(rest), _headings(rest), _after_closings(rest)):
        if marked:
            starts = [i for i in starts if rest[i].heading or rest[i].is_link]
        if len(starts) >= fewest:
            return _cut(rest, starts, setting)
    return None


def is_header(line: str) -> bool:
    """Say whether a line heads a listing, such as "Category: China" or "Archive for May 2020"."""
    return len(line) <= 120 and _HEADER.fullmatch(line) is not None and not re.search(r"[.!?]$", line)


def _cut(blocks: list[Block], starts: list[int], setting: Setting) -> list[Draft]:
    ends = [*starts[1:], len(blocks)]
    drafts = []
    for start, end in zip(starts, ends, strict=True):
        body = [*_date_above(blocks, start), *_without_date_headers(blocks[start + 1 : end])]
        title = blocks[start].text
        drafts.append(read_body(body, setting, Draft(ArticleKind.POST, title=title, url=_own_url(blocks[start]))))
    return drafts if any(map(is_whole, drafts)) else []


def _own_url(title: Block) -> str:
    return title.anchors[0].url if title.is_link and title.anchors[0].url.startswith("http") else ""


def _date_above(blocks: list[Block], start: int) -> list[Block]:
    byline = read_byline(blocks[start - 1].text) if start else None
    return [blocks[start - 1]] if byline and byline.dated else []


def _without_date_headers(body: list[Block]) -> list[Block]:
    """A post's blocks without the next day's date, which some blogs print above a title."""
    while body and (byline := read_byline(body[-1].text)) and byline.dated and not byline.names and len(body) > 1:
        body = body[:-1]
    return body


def _bullets(blocks: list[Block]) -> list[int]:
    """Bulleted titles, each over a body of its own that is set deeper or repeats it."""
    starts = []
    for i, block in enumerate(blocks[:-1]):
        below = blocks[i + 1]
        deeper = below.indent > block.indent or below.key == block.key
        if block.bullet and not below.bullet and deeper and len(block.text) <= 300:
            starts.append(i)
    if not starts:
        return []
    indent = blocks[starts[0]].indent
    starts = [i for i in starts if blocks[i].indent == indent]
    bodies = [
        sum(len(b.text) for b in blocks[a + 1 : z]) for a, z in zip(starts, [*starts[1:], len(blocks)], strict=True)
    ]
    return starts if sum(n >= 80 for n in bodies) * 3 >= len(bodies) * 2 else []


def _stamps(blocks: list[Block]) -> list[int]:
    """Titles that stand over, or under, a line of date or author that is printed for every post."""
    stamps = [i for i, b in enumerate(blocks) if is_stamp(b.text)]
    dated = [i for i in stamps if (byline := read_byline(blocks[i].text)) and byline.dated]
    for some in (dated, stamps):
        over = [i - 1 for i in some if i and _may_head(blocks, i - 1)]
        under = [i + 1 for i in some if i + 1 < len(blocks) and _may_head(blocks, i + 1)]
        titles = over if len(over) >= len(under) else under
        if titles and len(titles) * 3 >= len(some) * 2:
            return titles
    return []


def is_stamp(line: str) -> bool:
    """Say whether a line is what a blog prints under each title: "Posted on … by …", a byline, a date."""
    if len(line) > 200:
        return False
    if _STAMP.fullmatch(line):
        return not re.search(r"[.!?]$", line)
    byline = read_byline(line)
    return byline is not None and (byline.dated or bool(byline.names))


def _may_head(blocks: list[Block], i: int) -> bool:
    return is_title_like(blocks[i].text) and not is_header(blocks[i].text) and not ends_article(blocks[i].text)


def _headings(blocks: list[Block]) -> list[int]:
    """Headings of one level that lead to pages of their own, each over some text."""
    levels = {b.heading for b in blocks if b.heading}
    for level in sorted(levels):
        starts = [i for i, b in enumerate(blocks) if b.heading == level and b.is_link and not ends_article(b.text)]
        ends = [*starts[1:], len(blocks)][: len(starts)]
        with_text = [a for a, z in zip(starts, ends, strict=True) if sum(len(b.text) for b in blocks[a + 1 : z]) >= 80]
        if len(with_text) >= 2 and len(with_text) * 3 >= len(starts) * 2:
            return with_text
    return []


def _after_closings(blocks: list[Block]) -> list[int]:
    """Titles that stand right after the closing lines of the post before: credits, tags, "Read more"."""
    starts, fresh = [], True
    closings = 0
    for i, block in enumerate(blocks):
        if _closes(block):
            closings += not fresh
            fresh = True
        elif fresh and _may_head(blocks, i) and not is_furniture(block.text):
            starts.append(i)
            fresh = False
        elif is_prose(block.text):
            if fresh:
                return []
            fresh = False
    return starts if closings >= 2 and len(starts) >= 2 else []


def _closes(block: Block) -> bool:
    from_desk = via.bracketed(block.text, Setting().desk)
    return bool(
        from_desk
        or is_more(block.text)
        or link_line(block)
        or (len(block.text) <= 220 and _CLOSING.fullmatch(block.text))
    )
