"""A capture to its articles: what the bytes are, which reader they go to, and what is settled at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.extract import blocks, feed, jsonl, listing, page, text, text_listing, tree
from sayso.extract.dates import is_after, iso_date
from sayso.extract.draft import Draft, Setting, canonical, is_whole
from sayso.extract.metadata import Metadata, read_metadata
from sayso.extract.unpack import Fault, decode, is_binary, unpack
from sayso.extract.via import dateline
from sayso.model.articles import Article, ArticleKind
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.ports import Extraction, Hints
from sayso.model.problems import Problem, Reason

LONGEST_TEXT = 5_000_000  # characters of a page saved as text: some seconds; a book has a million


def extract(capture: Capture, hints: Hints, desk: Desk) -> Extraction:
    """The articles of a capture in document order, and a Problem for everything that could not be used.

    Reads HTML pages, pages saved as text, RSS, Atom and JSON Feed, and JSON lines, each also
    gzipped. Never raises for what the bytes hold.
    """
    found = _found(capture, hints, desk)
    articles: list[Article] = []
    flags: list[tuple[Problem, ...]] = []
    faults = list(found.faults)
    for draft in found.drafts:
        settled = _settled(draft, hints, capture)
        if is_whole(settled):
            articles.append(_article(settled, capture, len(articles)))
            flags.append(_problems((*found.doubts, *settled.faults), capture))
        else:
            faults += [*settled.faults, _lost(settled)]
    if not articles:
        faults += found.doubts
        faults = faults or [(Reason.NO_ARTICLE, "nothing on the page reads as an article")]
    return Extraction(tuple(articles), _problems(faults, capture), tuple(flags))


def _lost(draft: Draft) -> Fault:
    """Why a draft became no article."""
    if draft.kind is ArticleKind.POST and (name := draft.title or draft.url):
        return Reason.NO_ARTICLE, f"the post “{name[:120]}” has no words beyond its title"
    return Reason.NO_ARTICLE, "nothing on the page reads as an article"


def _problems(faults: Iterable[Fault], capture: Capture) -> tuple[Problem, ...]:
    return tuple(Problem(reason, detail, capture.path, capture.id) for reason, detail in faults)


@dataclass(frozen=True, slots=True)
class _Found:
    """The drafts of a capture, what was lost, and what is doubtful about every one of the drafts."""

    drafts: list[Draft]
    faults: list[Fault]
    doubts: tuple[Fault, ...] = ()


def _found(capture: Capture, hints: Hints, desk: Desk) -> _Found:
    unpacked = unpack(capture.content)
    faults = list(unpacked.faults)
    if not unpacked.content.strip():
        return _Found([], faults or [(Reason.EMPTY, "there are no words in it")])
    if is_binary(unpacked.content):
        return _Found([], [*faults, (Reason.BINARY, "this is no text")])
    words, bad = decode(unpacked.content, capture.header("content-type"))
    drafts, more = _read(words, _setting(capture, hints, desk))
    return _Found(drafts, [*faults, *more], bad)


def _setting(capture: Capture, hints: Hints, desk: Desk) -> Setting:
    bare = Setting(desk, capture.url)
    known = desk.outlet_at(bare.host) if bare.host else None
    outlet = canonical(desk, hints.outlet) if hints.outlet else known.name if known else ""
    return replace(bare, outlet=outlet)


def _read(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]]:
    head = words[:4096].lstrip()[:1]
    if head in ("{", "[") and (found := _read_json(words, setting)):
        return found
    if feed.is_feed(words):
        return feed.read_feed(words, setting)
    # Tags before lines of JSON: a page may hold an object for search engines on a line of its own.
    if head == "<" and is_html(words):
        return _read_html(words, setting)
    if jsonl.is_json_lines(words):
        return jsonl.read_json_lines(words, setting)
    if is_html(words):
        return _read_html(words, setting)
    if len(words) > LONGEST_TEXT:
        return [], [(Reason.TOO_LARGE, f"{len(words)} characters of text; the limit for one page is {LONGEST_TEXT}")]
    lines = blocks.from_text(words)
    return text_listing.read_listing(lines, setting) or [text.read_single(lines, setting)], []


def _read_json(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]] | None:
    """The articles of text that is one JSON value; None where it only begins like it."""
    whole = feed.whole_json(words)
    if feed.is_json_feed(whole):
        return feed.read_json_feed(whole, setting)
    rows = whole if isinstance(whole, list) else [whole] if isinstance(whole, dict) else []
    return jsonl.read_rows(enumerate(rows, 1), setting, "row") if rows else None


def is_html(words: str) -> bool:
    """Say whether text is an HTML page or a piece of one, and no plain text that mentions a tag."""
    head = words[:65536]
    if re.search(r"<!doctype\s{1,5}html|<html\b|<head\b|<body\b", head, re.I):
        return True
    tags = re.findall(
        r"</?(?:p|div|article|section|h[1-6]|ul|li|span|a|br|table|td|main|header|b|i|em|strong)\b[^<>]{0,300}>",
        head,
        re.I,
    )
    return head.lstrip().startswith("<") and len(tags) >= 2


def _read_html(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]]:
    try:
        root = tree.parse(words)
    except tree.UnusablePageError as error:
        return [], [(Reason(error.reason), str(error))]
    about = read_metadata(root, setting.url)
    setting = _with_site(setting, about)
    drafts = listing.read_html_listing(root, about, setting)
    return (drafts or [page.read_page(root, about, setting)]), []


def _with_site(setting: Setting, about: Metadata) -> Setting:
    """The setting with the page's own word for its address and outlet, where the caller knew none."""
    setting = replace(setting, url=setting.url or about.url)
    known = setting.desk.outlet_at(setting.host) if setting.host else None
    name = known.name if known else canonical(setting.desk, about.site) or _named_in_window(about.window, setting.desk)
    return replace(setting, outlet=setting.outlet or name)


def _named_in_window(window: str, desk: Desk) -> str:
    """An outlet of the desk that a window's title ends or begins with, as "Headline - The Paper" does."""
    parts = re.split(r"\s(?:[|»·:~<>]|[–—-]{1,2})\s", window)
    found = [desk.outlet(part) for part in (parts[-1], parts[0])] if len(parts) > 1 else []
    return next((outlet.name for outlet in found if outlet), "")


def _settled(draft: Draft, hints: Hints, capture: Capture) -> Draft:
    """The draft with its date as ISO: empty, and a fault, where none can be; marked where it lies ahead."""
    printed = draft.published or hints.published
    iso = iso_date(printed) if printed else ""
    faults = list(draft.faults)
    if printed and not iso:
        faults.append((Reason.BAD_DATE, f"no calendar has the date “{printed[:80]}”"))
    if iso and is_after(iso, capture.fetched_at):
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
