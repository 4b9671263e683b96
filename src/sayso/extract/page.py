"""HTML pages of one article: the body by trafilatura, everything about it by our own rules."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

import trafilatura

from sayso.extract.blocks import Block, key_of, normal
from sayso.extract.body import joined, read_body
from sayso.extract.draft import Draft, Setting, unique
from sayso.extract.lead import Lead, read_lead
from sayso.extract.metadata import Metadata
from sayso.extract.text import read_single
from sayso.extract.tree import Element, from_tree, weight
from sayso.model.articles import ArticleKind, Credit, Role
from sayso.model.problems import Reason

# What it cannot read is a Problem of ours; its warnings would only repeat that on standard error.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

HEAVIEST = 2_000_000  # summed depths of elements; real pages stay under a third, trafilatura takes some 2 s for it
_AROUND = 12  # blocks before and after the body in which bylines, credits and captions stand


def read_page(tree: Element, about: Metadata, setting: Setting) -> Draft:
    """The one article of a page; without paragraphs where the page has none."""
    around = from_tree(tree, setting.url)
    body = body_blocks(tree)
    start = _start(about, setting)
    if not body:
        return _as_text(around, start, setting)
    first, last = _extent(around, body)
    inside, after = around[first:last], around[last : last + _AROUND]
    draft = read_body(_with_anchors(body, inside), setting, start)
    lead = read_lead(_lead(around[:first], about.title))
    said = read_body([*(b for b in inside if b.caption), *_short(after)], setting, start)
    return _merged(draft, lead, said)


def _start(about: Metadata, setting: Setting) -> Draft:
    return Draft(
        ArticleKind.ARTICLE,
        title=about.title,
        outlet=setting.outlet,
        url=setting.url or about.url,
        published=about.published,
        credits=tuple(Credit(Role.AUTHOR, name) for name in about.authors if not setting.desk.outlet(name)),
    )


def _as_text(around: Sequence[Block], start: Draft, setting: Setting) -> Draft:
    """The page read as if it had been saved as text, where trafilatura finds nothing."""
    read = read_single(around, setting)
    return replace(
        read,
        title=start.title or read.title,
        url=start.url,
        published=start.published or read.published,
        credits=unique((*start.credits, *read.credits)),
    )


def body_blocks(tree: Element) -> list[Block]:
    """The body of a page as trafilatura finds it, one block a paragraph; none where that would take too long."""
    if weight(tree) > HEAVIEST:
        return []
    found = trafilatura.bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False, as_dict=False
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    lines = (found.text or "").split("\n")
    return [Block(words.lstrip("- ") if words.startswith("- ") else words) for words in map(normal, lines) if words]


def _extent(around: Sequence[Block], body: Sequence[Block]) -> tuple[int, int]:
    """From where to where the body stands among all blocks of the page."""
    keys = {b.key for b in body if len(b.text) >= 25}
    places = [i for i, b in enumerate(around) if b.key in keys and not b.heading]
    return (places[0], places[-1] + 1) if places else (0, 0)


def _with_anchors(body: Sequence[Block], inside: Sequence[Block]) -> list[Block]:
    """The body's blocks with the links and captions that the page has at the same words."""
    known = {b.key: b for b in inside}
    return [
        replace(b, anchors=known[b.key].anchors, caption=known[b.key].caption) if b.key in known else b for b in body
    ]


def _lead(before: Sequence[Block], title: str) -> list[Block]:
    """The blocks about the headline, two above it and those between it and the body; else the nearest."""
    places = [i for i, b in enumerate(before) if b.key == key_of(title) or b.heading == 1]
    return list(before[max(0, places[-1] - 2) : places[-1] + 1 + _AROUND] if places else before[-_AROUND // 2 :])


def _short(blocks: Sequence[Block]) -> list[Block]:
    return [b for b in blocks if len(b.text) <= 400]


def _merged(draft: Draft, lead: Lead, said: Draft) -> Draft:
    """The body's draft with what the blocks around it say; their text is not its text."""
    bad = ((Reason.BAD_DATE, f"no calendar has the date in “{lead.bad_date}”"),) if lead.bad_date else ()
    published = draft.published or lead.published or said.published
    return replace(
        draft,
        outlet=draft.outlet or said.outlet,
        published=published,
        credits=unique((*draft.credits, *(lead.credits if not draft.credits else ()), *said.credits)),
        pictures=joined((*lead.pictures, *draft.pictures, *said.pictures)),
        faults=unique((*draft.faults, *said.faults, *(bad if not published else ()))),
    )
