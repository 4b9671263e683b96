"""What an HTML page says of itself for machines: JSON-LD, OpenGraph, meta tags, microdata."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso.extract.blocks import key_of, normal, plain
from sayso.extract.credits import is_person, names_in
from sayso.extract.dates import find_date, iso_date
from sayso.extract.tree import Element

_ARTICLE = re.compile(
    r"(?:News|Reportage|Analysis\w*|Opinion\w*|Tech|Scholarly|Blog)?(?:Article|Posting)|Report|LiveBlogPosting|SocialMediaPosting|AdvertiserContentArticle"
)
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "headline",
    "title",
    "sailthru.title",
    "parsely-title",
    "citation_title",
)
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc.contributor",
    "byl",
    "citation_author",
    "article:author_name",
    "twitter:data1",
    "og:article:author",
    "authors",
    "cxenseparse:author",
)
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "publish-date", "publish_date", "publishdate", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate", "rnews:datepublished", "og:published_time", "published_time", "cxenseparse:publishtime", "date",
)  # fmt: skip
_SUFFIX = re.compile(r"\s+(?:[|»·•:~]|[–—-]{1,2})\s+")
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own account of itself; every field may be empty."""

    title: str = ""
    site: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    is_article: bool = False
    url: str = ""
    window: str = ""  # what the window would be called: the title element


def read_metadata(tree: Element, url: str = "") -> Metadata:
    """What the page's head and its marked-up parts say, each field from the most careful place that has it."""
    metas = _metas(tree)
    things = [t for t in _things(tree) if _types(t) and any(_ARTICLE.fullmatch(x) for x in _types(t))]
    single = metas.get("og:type", "").lower() in {"article", "news", "blog"} or "article:published_time" in metas
    canonical = next(iter(tree.xpath("//link[@rel='canonical']/@href")), "") or metas.get("og:url", "")
    site = _site(metas, tree)
    return Metadata(
        title=_title(tree, metas, things),
        site=site,
        window=normal(tree.findtext(".//title") or ""),
        published=_published(tree, metas, things, url or canonical),
        authors=_apart_from(site, _authors(tree, metas, things)),
        is_article=single or len(things) == 1,
        url=canonical if canonical.startswith("http") else "",
    )


def _apart_from(site: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """The people without the site's own name, unless it stands alone, as on a blog that bears its author's."""
    others = tuple(name for name in people if key_of(name) != key_of(site))
    return others or people


def _metas(tree: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = normal(meta.get("content") or "")
        if name and content:
            found.setdefault(name, content)
    return found


def _things(tree: Element) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, however it is grouped; broken JSON is passed over."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            waiting: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < 500:
            seen += 1
            thing = waiting.pop(0)
            if isinstance(thing, list):
                waiting += thing
            elif isinstance(thing, dict):
                yield thing
                waiting += [v for k, v in thing.items() if k in {"@graph", "mainEntity", "mainEntityOfPage"}]


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type")
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return plain(value) if isinstance(value, str) else ""


def _title(tree: Element, metas: dict[str, str], things: list[dict[str, Any]]) -> str:
    """The headline as the page shows it: the h1 that its own metadata bears out, else the metadata's."""
    named = [_text(t.get("headline")) or _text(t.get("name")) for t in things] + [metas.get(n, "") for n in _TITLES[:2]]
    page = normal(tree.findtext(".//title") or "")
    named = [n for n in [*named, page] if n]
    shown = [normal(h.text_content()) for h in tree.iter("h1")]
    shown = [h for h in shown if 3 <= len(h) <= 300]
    site = key_of(metas.get("og:site_name", ""))
    shown = [h for h in shown if key_of(h) != site]
    for heading in shown:
        if any(_agree(heading, name) for name in named):
            return _without_named_site(heading, _site(metas, tree))
    if len(set(shown)) == 1 and len(shown[0].split()) >= 2:
        return shown[0]
    return without_site(named[0], metas.get("og:site_name", "")) if named else (shown[0] if shown else "")


def _agree(heading: str, name: str) -> bool:
    a, b = key_of(heading), key_of(name)
    return len(a) >= 6 and (a == b or b.startswith(a) or (a.startswith(b) and len(b) * 2 > len(a)))


def without_site(title: str, site: str = "") -> str:
    """A page's title without the site's name after a bar or dash, or before it.

    >>> without_site("Harvest falls short | The Reed", "The Reed")
    'Harvest falls short'
    """
    parts = _SUFFIX.split(title)
    if len(parts) < 2:
        return title
    if site and key_of(parts[0]) == key_of(site):
        return title[len(parts[0]) :].lstrip(" |»·•:~–—-")
    last = parts[-1]
    if key_of(last) == key_of(site) or (len(last.split()) <= 4 and len(last) < len(title) / 2):
        return title[: title.rindex(last)].rstrip(" |»·•:~–—-")
    return title


def _without_named_site(heading: str, site: str) -> str:
    """A headline as the page shows it, cut only where what follows its last bar or dash is the site's own name."""
    last = _SUFFIX.split(heading)[-1]
    return heading[: heading.rindex(last)].rstrip(" |»·•:~–—-") if site and key_of(last) == key_of(site) else heading


def _site(metas: dict[str, str], tree: Element) -> str:
    if site := metas.get("og:site_name") or metas.get("application-name"):
        return plain(site)
    named = tree.xpath(
        "//*[@id='site-title' or @id='blog-title' or contains(@class, 'site-title')] | //header//a[@rel='home']"
    )
    shown = [normal(e.text_content()) for e in named[:3]]
    if words := next((w for w in shown if 2 <= len(w) <= 60), ""):
        return words
    for thing in _things(tree):
        if name := _text(thing.get("publisher")) or ("WebSite" in _types(thing) and _text(thing.get("name"))):
            return str(name)
    return ""


def _published(tree: Element, metas: dict[str, str], things: list[dict[str, Any]], url: str) -> str:
    marked = tree.xpath("//*[@itemprop='datePublished']")
    stated = [
        *(_text(t.get("datePublished")) for t in things),
        *(metas.get(name, "") for name in _DATES),
        *(e.get("content") or e.get("datetime") or e.text_content() for e in marked),
        *(_times(tree)),
    ]
    for words in stated:
        if words and len(words) < 80 and (iso := iso_date(words)) is not None:
            return iso or words
    in_url = _IN_URL.search(url)
    return (iso_date("-".join(in_url.groups())) or "") if in_url else ""


_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:published|pub-?date|publish(?:ed)?[-_]?(?:date|time|on)|entry-date|post-?date|article[-_]?date|posted-on|date-?published|dateline|timestamp|date)(?=[\s_-]|$)",
    re.I,
)


def _times(tree: Element) -> Iterator[str]:
    """What the page shows as a date: `time` elements, then elements whose class says date."""
    for time in tree.iter("time"):
        if "updated" not in (time.get("class") or "") or "published" in (time.get("class") or ""):
            yield time.get("datetime") or time.text_content()
    for element in tree.xpath(
        "//*[self::span or self::div or self::p or self::abbr or self::li][contains(@class, 'date') or contains(@class, 'publish') or contains(@class, 'posted') or contains(@class, 'time')]"
    )[:40]:
        if _DATE_CLASS.search(element.get("class") or ""):
            words = normal(element.get("title") or element.text_content())
            found = find_date(words) if len(words) <= 120 else None
            if found:
                yield words[found.start : found.end]


def _authors(tree: Element, metas: dict[str, str], things: list[dict[str, Any]]) -> tuple[str, ...]:
    """The people that the page names as its authors; never an organisation, an address or "admin"."""
    for candidates in (
        [name for thing in things for name in _people(thing.get("author"))],
        [metas.get(name, "") for name in _AUTHORS],
        _shown_authors(tree),
    ):
        people = _persons(candidates)
        if people:
            return people
    return ()


def _persons(candidates: Iterable[str]) -> tuple[str, ...]:
    people: dict[str, None] = {}
    for words in candidates:
        bare = re.sub(r"^(?:by|author|written by|posted by|reviewed by)\s?:?\s", "", normal(words), flags=re.I)
        bare = re.sub(r"\s?(?:선임|인턴|객원)?(?:기자|특파원)$", "", bare)
        if not bare or len(bare) > 200 or "://" in bare or "@" in bare:
            continue
        for name in names_in(re.sub(r"\s?[|;•]\s?", ", ", bare)):
            if (is_person(name) and 4 <= len(name) <= 60) or re.fullmatch(r"[가-힣]{2,4}", name):
                people.setdefault(name)
    return tuple(people)


def _people(author: Any) -> list[str]:
    listed = author if isinstance(author, list) else [author]
    return [_text(a) for a in listed if not (isinstance(a, dict) and "Organization" in _types(a))]


def _shown_authors(tree: Element) -> list[str]:
    shown = tree.xpath(
        "//*[@rel='author' or contains(@itemprop, 'author') or contains(concat(' ', @class, ' '), ' author ')"
        " or contains(@class, 'byline') or contains(@class, 'author-name') or contains(@class, 'author_name')"
        " or contains(@class, 'post-author') or contains(@class, 'entry-author')]"
    )
    return [re.split(r"\s[|·•–—-]\s|,? on |\d", normal(e.text_content()))[0] for e in shown[:6]]
