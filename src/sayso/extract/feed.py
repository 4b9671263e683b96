"""RSS, Atom and JSON Feed files to posts."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import feedparser

from sayso.extract.blocks import Block, from_text, normal, plain
from sayso.extract.body import read_body
from sayso.extract.credits import names_in
from sayso.extract.dates import iso_date
from sayso.extract.draft import Draft, Setting, canonical, host_of
from sayso.extract.tree import UnusablePageError, from_tree, parse
from sayso.extract.unpack import Fault
from sayso.model.articles import ArticleKind, Credit, Role
from sayso.model.problems import Reason
from sayso.model.prologue import read_prologue

_ROOT = re.compile(r"(?:[a-z]{1,8}:)?(?:rss|feed)|rdf:RDF", re.I)


def is_feed(words: str) -> bool:
    """Say whether the text is an RSS or Atom file, by its root element."""
    return words[:4096].lstrip()[:1] == "<" and _ROOT.fullmatch(read_prologue(words).root) is not None


def read_feed(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]]:
    """The entries of an RSS or Atom file in its order.

    A DOCTYPE that names entities or another file is refused whole: nothing in it is expanded.
    A feed that breaks off gives the entries before the break, with BAD_FEED.
    """
    if read_prologue(words).declares:
        return [], [(Reason.UNSAFE_FEED, "its DOCTYPE names entities or another file; refused, nothing was expanded")]
    encoded = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", words, count=1).encode("utf-8", "replace")
    parsed = feedparser.parse(io.BytesIO(encoded), response_headers={"content-type": "application/xml; charset=utf-8"})
    faults: list[Fault] = []
    if parsed.bozo and not isinstance(parsed.get("bozo_exception"), feedparser.CharacterEncodingOverride):
        faults.append((Reason.BAD_FEED, f"not well-formed: {parsed.get('bozo_exception')}"[:200]))
    if not parsed.entries:
        return [], faults or [(Reason.BAD_FEED, "a feed without entries")]
    about = _about(parsed.feed, setting)
    return [_entry(entry, about) for entry in parsed.entries], faults


def _about(feed: Any, setting: Setting) -> Setting:
    """The setting with the feed's own address and outlet."""
    link = str(feed.get("link") or setting.url)
    known = setting.desk.outlet_at(host_of(link)) if host_of(link) else None
    name = setting.outlet or (known.name if known else canonical(setting.desk, normal(str(feed.get("title") or ""))))
    return replace(setting, url=link, outlet=name)


def _entry(entry: Any, setting: Setting) -> Draft:
    contents = [str(c.get("value") or "") for c in entry.get("content") or []] + [str(entry.get("summary") or "")]
    words = max(contents, key=len)
    source = normal(str((entry.get("source") or {}).get("title") or ""))
    authors = [str(a.get("name") or "") for a in entry.get("authors") or []] or [str(entry.get("author") or "")]
    start = Draft(
        ArticleKind.POST,
        title=plain(str(entry.get("title") or "")),
        outlet=setting.outlet,
        via=source,
        url=str(entry.get("link") or ""),
        published=_date(entry),
        credits=_credits(authors),
    )
    return read_body(html_blocks(words, setting.url), setting, start)


def _credits(names: list[str]) -> tuple[Credit, ...]:
    people = [n for name in names for n in names_in(normal(re.sub(r"\S+@\S+|[()<>]", " ", name))) if len(n) > 1]
    return tuple(dict.fromkeys(Credit(Role.AUTHOR, name) for name in people))


def _date(entry: Any) -> str:
    for name in ("published", "updated"):
        if printed := iso_date(str(entry.get(name) or "")):
            return printed  # with the zone as it was printed: the day is the outlet's own
        when = entry.get(f"{name}_parsed")
        if when:
            return f"{when[0]:04}-{when[1]:02}-{when[2]:02}T{when[3]:02}:{when[4]:02}:{when[5]:02}Z"
        if printed := entry.get(name):
            return normal(str(printed))
    return ""


def html_blocks(words: str, base: str) -> list[Block]:
    """The blocks of a piece of HTML, or of plain text."""
    if not re.search(r"<[a-zA-Z/!]|&[a-z#]\w{1,8};", words):
        return from_text(words)
    try:
        return from_tree(parse(f"<html><body><div>{words}</div></body></html>"), base)
    except UnusablePageError:
        return []


def is_json_feed(whole: Any) -> bool:
    """Say whether parsed JSON is a JSON Feed (jsonfeed.org, versions 1 and 1.1)."""
    return (
        isinstance(whole, dict)
        and "jsonfeed.org" in str(whole.get("version", ""))
        and isinstance(whole.get("items"), list)
    )


def read_json_feed(whole: dict[str, Any], setting: Setting) -> tuple[list[Draft], list[Fault]]:
    """The items of a JSON Feed in its order."""
    about = _about({"link": whole.get("home_page_url") or whole.get("feed_url"), "title": whole.get("title")}, setting)
    drafts = [_item(item, about) for item in whole["items"] if isinstance(item, dict)]
    return drafts, [] if drafts else [(Reason.BAD_FEED, "a feed without entries")]


def _item(item: dict[str, Any], setting: Setting) -> Draft:
    words = next((str(item[k]) for k in ("content_html", "content_text", "summary") if item.get(k)), "")
    people = list(_names(item.get("authors"))) or list(_names([item.get("author")]))
    start = Draft(
        ArticleKind.POST,
        title=normal(str(item.get("title") or "")),
        outlet=setting.outlet,
        url=str(item.get("url") or item.get("external_url") or ""),
        published=str(item.get("date_published") or item.get("date_modified") or ""),
        credits=_credits(people),
    )
    return read_body(html_blocks(words, setting.url), setting, start)


def _names(authors: Any) -> Iterator[str]:
    for author in authors if isinstance(authors, list) else []:
        if isinstance(author, dict) and author.get("name"):
            yield str(author["name"])


def whole_json(words: str) -> Any:
    """The text as one JSON value, or None."""
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None
