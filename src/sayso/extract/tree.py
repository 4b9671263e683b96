"""HTML to a tree, safely, and a tree to blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from sayso.extract.blocks import Anchor, Block, normal

Element: TypeAlias = Any  # lxml's own; its stubs know too little of it

DEEPEST = 250  # elements inside the body; real pages stay under 100, and libxml2 drops what lies below 255
LARGEST = 3_000_000  # characters of HTML without its scripts: trafilatura and we take two seconds for a million

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd div section article main header footer aside blockquote pre figure "
    "figcaption table tr td th caption address center details summary hr form fieldset body".split()
)
_SILENT = frozenset(
    "script style noscript template nav form button select svg iframe head object canvas input textarea dialog".split()
)
_SILENT_CLASS = re.compile(
    r"(?:^|\s)(?:sharedaddy|jp-relatedposts|jp-post-flair|sd-sharing\S*|addtoany\S*|a2a_\S+|addthis\S*|social\S*|share|share-?(?:buttons?|bar|links|tools|this|post|icons)\S*|sharing\S*|related|related-?(?:posts?|articles?|stories|content|news)\S*|comments?|comments?-(?:area|list|section|wrapper|respond|form|link)s?|respond|disqus_thread|sidebar\S*|widget|widget-area|breadcrumbs?|screen-reader-text|sr-only|visually-?hidden|site-(?:header|footer|navigation)|(?:main|primary|post|posts|paging|comment)-navigation|nav-(?:links|previous|next)|navigation|pagination|pager|wp-pagenavi|cookie\S*|advert\S*|ad-(?:slot|unit|container|wrapper)\S*|adsbygoogle|newsletter\S*|subscribe\S*|toc|printfriendly|author-(?:box|bio)-?\S*|blog-pager|post-share-buttons)(?=\s|$)",
    re.I,
)  # fmt: skip
_CAPTION_CLASS = re.compile(
    r"(?:^|\s)(?:wp-caption-text|tr-caption|(?:image|photo|media|img|picture|figure|wp-element)[-_]?caption|caption(?:-text)?|wp-caption-dd)(?=\s|$)",
    re.I,
)
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)


class UnusablePageError(Exception):
    """The page cannot be parsed in bounded time: too large or too deep."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def parse(page: str) -> Element:
    """The tree of a page, without scripts and comments. UnusablePageError if it is too large or too deep."""
    bare = _without_scripts(page.replace("\x00", ""))
    if len(bare) > LARGEST:
        raise UnusablePageError("too-large", f"{len(bare)} characters of HTML; the limit is {LARGEST}")
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(bare.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        tree = lxml_html.document_fromstring("<html><body></body></html>")
    _refuse_cut(parser)
    return tree


def _refuse_cut(parser: Any) -> None:
    """UnusablePageError where the parser met a limit of its own: it drops the rest of the page without a word."""
    for entry in parser.error_log.filter_types([etree.ErrorTypes.ERR_RESOURCE_LIMIT]):
        if "depth" in entry.message:
            raise UnusablePageError("too-deep", f"its elements are nested more than {DEEPEST} deep")
        raise UnusablePageError("too-large", f"beyond what the parser takes: {entry.message}"[:200])


def weight(tree: Element) -> int:
    """The depths of all elements, summed: what a reader costs that asks for each element what stands around it."""
    total = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        total += depth if event == "start" else 0
    return total


def _without_scripts(page: str) -> str:
    """The page without scripts (data for search engines excepted), styles and comments, in one pass."""
    kept, at = [], 0
    for opening in re.finditer(r"<(script|style)\b[^>]{0,2000}>|<!--", page, re.I):
        if opening.start() < at or "ld+json" in opening[0]:
            continue
        kept.append(page[at : opening.start()])
        closing = re.compile(rf"</{opening[1]}\s{{0,9}}>" if opening[1] else "-->", re.I).search(page, opening.end())
        at = closing.end() if closing else len(page)
    return "".join(kept) + page[at:]


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HOLDERS = frozenset({"li", "p", "div", "td"})


@dataclass
class _Walk:
    """The blocks so far, and the one that is being filled.

    What is open is kept by kind as well: no block costs more for standing deep.
    """

    base: str
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    anchors: list[tuple[int, str]] = field(default_factory=list)
    done: list[Anchor] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    holders: list[str] = field(default_factory=list)
    captions: int = 0

    def push(self, tag: str) -> None:
        self.open.append(tag)
        self.captions += tag == "caption"
        if tag in _HEADINGS:
            self.headings.append(int(tag[1]))
        elif tag in _HOLDERS:
            self.holders.append(tag)

    def pop(self) -> str:
        tag = self.open.pop()
        self.captions -= tag == "caption"
        if tag in _HEADINGS:
            self.headings.pop()
        elif tag in _HOLDERS:
            self.holders.pop()
        return tag

    def flush(self) -> None:
        text = normal("".join(self.words))
        for start, url in self.anchors:
            self._anchor(start, url)
        if text:
            heading = self.headings[-1] if self.headings else 0
            bullet = self.holders[-1:] == ["li"]
            self.blocks.append(Block(text, heading, self.captions > 0, bullet, anchors=tuple(self.done)))
        self.words.clear()
        self.done.clear()
        self.anchors = [(0, url) for _, url in self.anchors]

    def _anchor(self, start: int, url: str) -> None:
        if text := normal("".join(self.words[start:])):
            self.done.append(Anchor(text, url))

    def link(self, href: str) -> None:
        self.anchors.append((len(self.words), _joined(self.base, href)))

    def unlink(self) -> None:
        if self.anchors:
            self._anchor(*self.anchors.pop())


def from_tree(root: Element, base: str = "", skip: re.Pattern[str] | None = None) -> list[Block]:
    """The blocks of an element in document order, without menus, buttons and what is hidden.

    A line break parts blocks, as old blogs make paragraphs with it. Elements whose class
    `skip` matches are left out. Links are absolute where `base` allows.
    """
    walk = _Walk(base)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if element is not root and (not tag or is_silent(element) or (skip and skip.search(_class(element)))):
                walker.skip_subtree()
                walk.push("skipped")
                continue
            _enter(walk, element, tag)
        else:
            _leave(walk, element, tag, element is root)
    walk.flush()
    return walk.blocks


def _enter(walk: _Walk, element: Element, tag: str) -> None:
    if tag in _BLOCKS or (tag == "br" and not walk.headings):
        walk.flush()
    elif tag == "br":
        walk.words.append(" ")
    caption = tag == "figcaption" or _CAPTION_CLASS.search(_class(element))
    walk.push("caption" if caption else tag)
    if tag == "a" and element.get("href"):
        walk.link(element.get("href"))
    walk.words.append(element.text or "")


def _leave(walk: _Walk, element: Element, tag: str, is_root: bool) -> None:
    skipped = walk.open[-1] == "skipped"
    if not skipped:
        if tag == "a" and element.get("href"):
            walk.unlink()
        if tag in _BLOCKS:
            walk.flush()
    walk.pop()
    if not is_root:
        if skipped and tag in _BLOCKS:
            walk.flush()
        walk.words.append(element.tail or "")


def is_silent(element: Element) -> bool:
    """Say whether an element holds nothing to read: code, a menu, a form, buttons to share, something hidden."""
    if element.tag in _SILENT or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    marks = f"{_class(element)} {element.get('id') or ''}"
    return element.tag not in {"html", "body", "article", "main"} and bool(_SILENT_CLASS.search(marks))


def _class(element: Element) -> str:
    return element.get("class") or ""


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()
