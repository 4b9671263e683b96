"""A capture to its articles: what the bytes are, which reader they go to, and what is settled at the end."""

from __future__ import annotations

from dataclasses import replace

from sayso.extract import blocks, text, text_listing
from sayso.extract.dates import iso_date, moment
from sayso.extract.draft import Draft, Setting, canonical
from sayso.extract.unpack import Fault, decode, is_binary, unpack
from sayso.extract.via import dateline
from sayso.model.articles import Article
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.ports import Extraction, Hints
from sayso.model.problems import Problem, Reason


def extract(capture: Capture, hints: Hints, desk: Desk) -> Extraction:
    """The articles of a capture in document order, and a Problem for everything that could not be used.

    Reads HTML pages, pages saved as text, RSS, Atom and JSON Feed, and JSON lines, each also
    gzipped. Never raises for what the bytes hold.
    """
    drafts, faults = _drafts(capture, hints, desk)
    articles: list[Article] = []
    for draft in drafts:
        settled = _settled(draft, hints, capture)
        faults += settled.faults
        if settled.paragraphs or (settled.title and (settled.links or settled.pictures)):
            articles.append(_article(settled, capture, len(articles)))
    if not articles and not faults:
        faults.append((Reason.NO_ARTICLE, "nothing on the page reads as an article"))
    problems = (Problem(reason, detail, capture.path, capture.id) for reason, detail in faults)
    return Extraction(tuple(articles), tuple(problems))


def _drafts(capture: Capture, hints: Hints, desk: Desk) -> tuple[list[Draft], list[Fault]]:
    unpacked = unpack(capture.content)
    faults = list(unpacked.faults)
    if not unpacked.content.strip():
        return [], faults or [(Reason.EMPTY, "there are no words in it")]
    if is_binary(unpacked.content):
        return [], [*faults, (Reason.BINARY, "this is no text")]
    words, bad = decode(unpacked.content, capture.header("content-type"))
    setting = _setting(capture, hints, desk)
    drafts, more = _read(words, setting)
    return drafts, [*faults, *bad, *more]


def _setting(capture: Capture, hints: Hints, desk: Desk) -> Setting:
    bare = Setting(desk, capture.url)
    known = desk.outlet_at(bare.host) if bare.host else None
    outlet = canonical(desk, hints.outlet) if hints.outlet else known.name if known else ""
    return replace(bare, outlet=outlet)


def _read(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]]:
    page = blocks.from_text(words)
    drafts = text_listing.read_listing(page, setting) or [text.read_single(page, setting)]
    return drafts, []


def _settled(draft: Draft, hints: Hints, capture: Capture) -> Draft:
    """The draft with its date as ISO: empty, and a fault, where none can be; marked where it lies ahead."""
    printed = draft.published or hints.published
    iso = iso_date(printed) if printed else ""
    faults = list(draft.faults)
    if printed and not iso:
        faults.append((Reason.BAD_DATE, f"no calendar has the date “{printed[:80]}”"))
    when = moment(iso) if iso else None
    if when and when > capture.fetched_at:
        faults.append((Reason.FUTURE_DATE, f"published {iso}, after it was captured"))
    return replace(draft, published=iso or "", faults=tuple(faults))


def _article(draft: Draft, capture: Capture, position: int) -> Article:
    return Article(
        capture=capture.id,
        path=capture.path,
        kind=draft.kind,
        title=draft.title,
        text="\n\n".join(draft.paragraphs),
        position=position,
        outlet=draft.outlet,
        via=draft.via,
        url=draft.url,
        published=draft.published,
        dateline=dateline(draft.paragraphs[0])[0] if draft.paragraphs else "",
        credits=draft.credits,
        pictures=draft.pictures,
        links=draft.links,
    )
