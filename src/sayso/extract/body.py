"""One post's blocks to a Draft: every block is text, credit, picture, link, credited outlet, or furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.extract import via
from sayso.extract.blocks import Block, key_of
from sayso.extract.byline import read_byline
from sayso.extract.credits import closing_note, read_credits
from sayso.extract.draft import Draft, Setting, canonical, host_of, unique
from sayso.extract.furniture import ends_article, is_furniture, is_more, opens_comments, without_tail
from sayso.extract.links import inline_link, is_outward, link_line
from sayso.extract.pictures import is_again, is_agency, is_caption, split_credit
from sayso.extract.prose import is_body, is_prose
from sayso.model.articles import ArticleKind, Credit, Hyperlink, HyperlinkKind, Picture, Role
from sayso.model.findings import SourceKind
from sayso.model.problems import Reason


@dataclass
class _Sorting:
    """What the blocks have been sorted into so far."""

    paragraphs: list[Block] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    links: list[Hyperlink] = field(default_factory=list)
    vias: list[str] = field(default_factory=list)
    employers: list[str] = field(default_factory=list)
    published: str = ""
    url: str = ""
    faults: list[tuple[Reason, str]] = field(default_factory=list)


def read_body(blocks: Sequence[Block], setting: Setting, start: Draft) -> Draft:
    """A draft with everything that the blocks say put where it belongs.

    `start` holds what is known already: its title is not repeated in the text, and its dates
    and credits stand before those found here.
    """
    kept = _before_the_end(blocks, start.kind)
    sorting = _Sorting()
    i = 0
    while i < len(kept):
        i += _sort(kept, i, setting, start, sorting)
    return _draft(sorting, setting, start)


def _before_the_end(blocks: Sequence[Block], kind: ArticleKind) -> list[Block]:
    """The blocks without what follows a mark such as "Related stories", unless prose goes on after it."""
    kept: list[Block] = []
    resumes: Callable[[str], bool] | None = None
    for block in blocks:
        if ends_article(block.text) and _has_begun(kept, kind):
            # What readers write is prose as well: only a long paragraph is surely the article's.
            resumes = is_prose if opens_comments(block.text) else resumes or is_body
        elif resumes and resumes(block.text) and not (block.is_link or is_furniture(block.text)):
            resumes = None
        elif resumes and (read_credits(block.text) or closing_note(block.text)):
            kept.append(block)
        if not resumes:
            kept.append(block)
    return kept


def _has_begun(kept: Sequence[Block], kind: ArticleKind) -> bool:
    """Say whether a mark of the end can be one: an article's tools above its text may say "Comments" too."""
    return bool(kept) if kind is ArticleKind.POST else any(is_body(without_tail(b.text)) for b in kept)


def _sort(blocks: Sequence[Block], i: int, setting: Setting, start: Draft, into: _Sorting) -> int:
    """Put one block where it belongs, and say how many blocks that took."""
    block = blocks[i]
    text = block.text
    if _is_title(block, start.title) and not into.paragraphs:
        return 1
    if block.caption or _is_printed_twice(blocks, i):
        return _picture(blocks, i, into)
    if _aside(block, setting, into) or _who_and_when(blocks, i, setting, into):
        return 1
    if into.pictures and not into.pictures[-1].credit and is_agency(text):
        into.pictures[-1] = replace(into.pictures[-1], credit=text)
        return 1
    if is_caption(text):
        into.pictures.append(split_credit(text))
        return 1
    if _is_scrap(blocks, i, into):
        return 1
    _paragraph(block, setting, into)
    return 1


def _is_printed_twice(blocks: Sequence[Block], i: int) -> bool:
    """Say whether a short line comes twice and no more: an alternative text with its caption."""
    text, following, third = ([b.text for b in blocks[i : i + 3]] + ["", ""])[:3]
    before = blocks[i - 1].text if i else ""
    alone = third != following and before != text
    return alone and is_again(text, following) and not is_prose_pair(text, following)


def is_prose_pair(text: str, following: str) -> bool:
    """Say whether two equal lines are prose printed twice rather than a caption: too long, or several sentences."""
    return len(text) > 400 or len(re.findall(r"[a-z]{2}[.!?]\s+[A-Z“]", following)) > 2


def _is_title(block: Block, title: str) -> bool:
    return bool(title) and (block.key == key_of(title) or (block.heading == 1 and key_of(title).startswith(block.key)))


def _picture(blocks: Sequence[Block], i: int, into: _Sorting) -> int:
    """A caption; where it is printed twice the second printing counts, as it has the credit."""
    text, taken = blocks[i].text, 1
    while i + taken < len(blocks) and is_again(text, blocks[i + taken].text):
        text = blocks[i + taken].text
        taken += 1
    if not is_furniture(text):
        into.pictures.append(split_credit(text))
    return taken


def _aside(block: Block, setting: Setting, into: _Sorting) -> bool:
    """Take a link line, a credited outlet or furniture; False for anything else."""
    if link := link_line(block):
        into.links.append(link)
        return True
    if name := via.bracketed(block.text, setting.desk) or via.labelled(block.text, setting.desk):
        into.vias.append(name)
        into.links += [replace(inline_link(a), kind=HyperlinkKind.ARTICLE) for a in block.anchors]
        return True
    if is_furniture(block.text):
        if is_more(block.text) and block.anchors:
            into.url = into.url or block.anchors[0].url
        return True
    if block.is_link and not block.heading and len(block.text) <= 160 and is_outward(block.anchors[0], setting.host):
        into.links.append(replace(inline_link(block.anchors[0]), kind=HyperlinkKind.ARTICLE, text=block.text))
        return True
    return False


def _who_and_when(blocks: Sequence[Block], i: int, setting: Setting, into: _Sorting) -> bool:
    """Take a byline, a credit line or a closing note; False for anything else."""
    text = blocks[i].text
    near_end = len(blocks) - i <= 8
    if near_end and (note := closing_note(text)):
        into.credits += _people(note.credits, setting)
        into.employers += [note.outlet] if note.outlet else []
        return True
    credited = read_credits(text)
    if credited and not credited.rest and len(text) <= 400:
        into.credits += _people(credited.credits, setting)
        into.employers += [credited.outlet] if credited.outlet else []
        return True
    if (len(into.paragraphs) > 2 and not near_end) or is_caption(text):
        return False
    lead = not into.paragraphs or not (into.published or any(is_prose(b.text) for b in into.paragraphs))
    return _byline(text, setting, into, lead)


def _people(credits: Iterable[Credit], setting: Setting) -> list[Credit]:
    """The credits without the outlets that the desk knows: an outlet that signs its work names nobody."""
    return [credit for credit in credits if not setting.desk.outlet(credit.name)]


def _byline(text: str, setting: Setting, into: _Sorting, lead: bool) -> bool:
    byline = read_byline(text)
    if not byline or (not lead and not byline.names):
        return False
    into.credits += _people([Credit(Role.AUTHOR, name) for name in byline.names], setting)
    into.published = into.published or byline.published
    for known in filter(None, map(setting.desk.outlet, byline.others)):
        (into.vias if known.kind is SourceKind.WIRE else into.employers).append(known.name)
    if byline.bad_date:
        into.faults.append((Reason.BAD_DATE, f"no calendar has the date in “{byline.bad_date}”"))
    return True


def _is_scrap(blocks: Sequence[Block], i: int, into: _Sorting) -> bool:
    """Say whether a block before the text is a menu's or a section's word: a few words, and no sentence."""
    text = blocks[i].text
    if into.paragraphs or re.search(r"[.!?:…”\"]$", text):
        return False
    return len(text.split()) <= 4 and len(text) <= 40 and any(is_body(b.text) for b in blocks[i + 1 : i + 6])


def _paragraph(block: Block, setting: Setting, into: _Sorting) -> None:
    text, name = via.closing_bracket(without_tail(block.text), setting.desk, [a.text for a in block.anchors])
    if name:
        into.vias.append(name)
    credited = read_credits(text)
    if credited and credited.rest:
        into.credits += _people(credited.credits, setting)
        text = credited.rest
    text = without_tail(text)
    if text and not into.paragraphs:
        into.credits += [Credit(Role.AUTHOR, name) for name in via.dateline_names(text)]
    if text:
        into.paragraphs.append(replace(block, text=text))
        into.links += [inline_link(a) for a in block.anchors if is_outward(a, setting.host) and not is_more(a.text)]


def _draft(found: _Sorting, setting: Setting, start: Draft) -> Draft:
    paragraphs = _without_repeats(found.paragraphs)
    outlet = start.outlet or setting.outlet or _employer(found.employers, setting)
    draft = replace(
        start,
        paragraphs=paragraphs,
        outlet=outlet,
        url=start.url or found.url,
        published=start.published or found.published,
        credits=unique((*start.credits, *found.credits)),
        pictures=joined((*start.pictures, *found.pictures)),
        links=unique((*start.links, *found.links)),
        faults=(*start.faults, *(found.faults if not start.published else ())),
    )
    return replace(draft, via=via.settled(setting.desk, start.via or _via(found, draft, setting), outlet))


def _employer(employers: Sequence[str], setting: Setting) -> str:
    """The outlet that a credit names as its people's own, by the desk's name."""
    for printed in employers:
        if known := setting.desk.outlet(printed):
            return known.name
    return canonical(setting.desk, employers[0]) if employers else ""


def _via(found: _Sorting, draft: Draft, setting: Setting) -> str:
    """The credited outlet: what a bracket says, a wire's dateline, a link of its own line, or the first words."""
    if found.vias:
        return found.vias[-1]
    if draft.paragraphs and (wire := via.dateline(draft.paragraphs[0])[1]):
        return wire
    if draft.kind is not ArticleKind.POST:
        return ""
    standing = [link for link in found.links if link.kind is HyperlinkKind.ARTICLE and host_of(link.url)]
    hosts = {host_of(link.url) for link in standing} - {setting.host}
    if len(hosts) == 1:
        host = hosts.pop()
        known = setting.desk.outlet_at(host)
        return known.name if known else host
    return via.in_words(draft.title, draft.paragraphs, setting.desk)


def _without_repeats(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The paragraphs, one that is printed twice in a row once."""
    return tuple(b.text for i, b in enumerate(blocks) if not i or b.text != blocks[i - 1].text)


def joined(pictures: Sequence[Picture]) -> tuple[Picture, ...]:
    """Pictures once each: a caption printed again, with or without its credit, is the same one."""
    kept: dict[str, Picture] = {}
    for picture in pictures:
        key = key_of(picture.caption)
        alike = (k for k in kept if k and k[0] != " " and (k.startswith(key) or key.startswith(k)))
        same = next(alike, key) if key else f" {picture.credit}"
        old = kept.get(same)
        if not old or (picture.credit and not old.credit) or len(picture.caption) > len(old.caption):
            kept[same] = picture if not old or picture.credit else replace(picture, credit=old.credit)
    return tuple(p for p in kept.values() if p.caption or p.credit)
