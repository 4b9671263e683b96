"""HTML pages of several posts: blogs, and tag, category and archive pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from sayso.extract.blocks import Block, normal
from sayso.extract.body import read_body
from sayso.extract.byline import read_byline
from sayso.extract.credits import is_person
from sayso.extract.dates import find_date
from sayso.extract.draft import Draft, Setting, host_of, is_whole
from sayso.extract.metadata import Metadata
from sayso.extract.text_listing import is_header, read_listing
from sayso.extract.tree import Element, from_tree, is_silent
from sayso.model.articles import ArticleKind, Credit, Role

_TITLE_CLASS = re.compile(
    r"(?:^|\s)(?:(?:entry|post|article|news|item|blog|story|card|teaser)[-_]?(?:title|headline|heading)|title|headline|storytitle|posttitle)(?=\s|$)",
    re.I,
)
_META_CLASS = re.compile(
    r"(?:^|\s)(?:entry-(?:meta|footer|date|utility|header-meta)|post-?(?:meta|info|footer|byline|date|labels|author)|posted-on|postmetadata|meta|byline|cat-links|tags?-links|comments-link|date-header|td-module-meta-info|td-post-date|jeg_post_meta|article-meta|storymeta|edit-link|timestamp|more-link-wrap)(?=\s|$)",
    re.I,
)
_LISTING_BODY = re.compile(
    r"(?:^|\s)(?:archive|category|tag|search-results|paged|tax-\S+|post-type-archive\S*|taxonomy\S*)(?=\s|$)"
)
_SINGLE_BODY = re.compile(
    r"(?:^|\s)(?:single|single-post|single-\S+|postid-\d+|node-type-article|page-article|item-view)(?=\s|$)"
)
_POST_CLASS = re.compile(r"(?:^|\s)(?:post|hentry|h-entry|post-outer|blog-post|type-post|entry|story)(?=\s|$)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})
_MAY_BE_TITLE = _HEADINGS | {"a", "div", "p", "span"}
_SHORTEST = 60  # characters of a post's words beyond its title: less is a menu of headlines


def read_html_listing(tree: Element, about: Metadata, setting: Setting) -> list[Draft] | None:
    """The posts of a page, in order; None where it is the page of one article.

    Posts are found by their titles: headings of one level that lead to pages of their own,
    each with the largest element around it that holds no other of them.
    """
    body = tree.find(".//body")
    marks = f"{tree.get('class') or ''} {(body.get('class') or '') if body is not None else ''}"
    says_listing = bool(_LISTING_BODY.search(marks)) or _headed(tree)
    if _SINGLE_BODY.search(marks) or (about.is_article and not says_listing):
        return None
    posts = _posts(tree)
    long = [post for post in posts if post.is_long]
    if len(long) >= (1 if says_listing else 2) and (says_listing or _outweighs(long, tree)):
        above = _dates_above(tree, posts)
        drafts = [_draft(post, above.get(post.title, ""), setting) for post in posts]
        if any(map(is_whole, drafts)) and (says_listing or _are_posts(drafts, posts)):
            return drafts
    return _plain(tree, setting, says_listing)


def _are_posts(drafts: list[Draft], posts: list[_Post]) -> bool:
    """Say whether the pieces of a page that names no tag or category are posts, with pages of their own.

    Sections of one long article have headings too, and links in them, but no dates, and no
    element that calls itself a post.
    """
    hosts = Counter(host_of(d.url) for d in drafts)
    own = [(d, p) for d, p in zip(drafts, posts, strict=True) if host_of(d.url) == hosts.most_common(1)[0][0]]
    own = [(d, p) for d, p in own if "#" not in d.url]
    marked = [d for d, p in own if d.published or d.via or p.is_called_post]
    distinct = {d.url or d.title for d, _ in own}
    return len(marked) >= 2 and len(marked) * 2 >= len(drafts) and len(distinct) == len(own)


def _headed(tree: Element) -> bool:
    shown = [
        normal(h.text_content())
        for h in tree.xpath("//h1 | //*[contains(@class, 'page-title')] | //*[contains(@class, 'archive-title')]")[:3]
    ]
    title = normal(tree.findtext(".//title") or "")
    return any(is_header(t) for t in shown) or bool(
        re.match(r"(?:tag|category|archive)s?:\s|.{2,40} archives\b", title, re.I)
    )


def _plain(tree: Element, setting: Setting, says_listing: bool) -> list[Draft] | None:
    """Posts that no element holds together, cut by the marks between them as on a page saved as text."""
    drafts = read_listing(from_tree(tree, setting.url), setting, marked=not says_listing)
    if not drafts or not (says_listing or all(d.published or d.via for d in drafts)):
        return None
    long = [d for d in drafts if sum(map(len, d.paragraphs)) >= _SHORTEST]
    return drafts if len(long) >= (1 if says_listing else 2) and len(long) * 3 >= len(drafts) * 2 else None


@dataclass(frozen=True, slots=True)
class _Post:
    """A title, the element around its post, and the characters in it beyond the title."""

    title: Element
    around: Element
    beyond: int

    @property
    def is_long(self) -> bool:
        """Say whether it shows a page to be a listing: more than a line of a menu of headlines."""
        return self.beyond >= _SHORTEST

    @property
    def is_called_post(self) -> bool:
        """Say whether the page itself says that it is a post."""
        for element in self.title.iterancestors():
            if element.tag == "article" or _POST_CLASS.search(element.get("class") or ""):
                return True
            if element is self.around:
                break
        return False

    @property
    def form(self) -> tuple[str, str]:
        """What posts of one page share: the tag and the first class of the element around them."""
        return str(self.around.tag), (self.around.get("class") or "").split(" ")[0].rstrip("-_0123456789")


def _posts(tree: Element) -> list[_Post]:
    """The posts under titles of one level: of all levels, the one whose posts hold the most words.

    A post of few words, or of none, is among them where it has the form of the long ones.
    """
    groups: dict[str, list[Element]] = defaultdict(list)
    for element in _in_the_open(tree):
        if name := _title_level(element):
            groups[name].append(element)
    best: list[_Post] = []
    most = (False, 0)
    for titles in groups.values():
        posts = [_Post(t, c, _words(c) - len(t.text_content())) for t, c in _containers(titles, tree)]
        long = [p for p in posts if p.is_long]
        weight = (len(long) > 1, sum(p.beyond + len(p.title.text_content()) for p in long))
        if weight > most:
            forms = {p.form for p in long}
            best, most = [p for p in posts if p.is_long or p.is_called_post or p.form in forms], weight
    return best


def _title_level(element: Element) -> str:
    """What groups a title with its like: its tag where it leads somewhere, or its class; empty for no title."""
    heading = element.tag in _HEADINGS
    named = _TITLE_CLASS.search(element.get("class") or "")
    if not (heading or named) or "site-title" in (element.get("class") or ""):
        return ""
    words = normal(element.text_content())
    if not 3 <= len(words) <= 300 or is_header(words):
        return ""
    if heading:
        return str(element.tag) if named or _address(element) else ""
    inside = any(a.tag in _HEADINGS for a in element.iterancestors())
    return f"{element.tag}.{named[0].strip().lower()}" if named and _address(element) and not inside else ""


def _address(title: Element) -> str:
    """Where a title leads: the link in it, or the link around it."""
    links = [title] if title.tag == "a" else title.xpath(".//a[@href] | ancestor::a[@href][1]")
    return next((a.get("href") for a in links if not (a.get("href") or "#").startswith(("#", "javascript:"))), "")


def _in_the_open(tree: Element) -> Iterator[Element]:
    """The elements that may be titles, in document order, none of them in a sidebar, a menu or what is hidden."""
    walker = etree.iterwalk(tree, events=("start",))
    for _, element in walker:
        if element.tag in _MAY_BE_TITLE:
            yield element
        if element.tag == "aside" or not isinstance(element.tag, str) or is_silent(element):
            walker.skip_subtree()


def _containers(titles: list[Element], tree: Element) -> list[tuple[Element, Element]]:
    """Each title with the largest element around it that holds no other title of its group."""
    held: dict[Element, int] = dict.fromkeys(titles, 1)
    for element in reversed(list(tree.iter())):
        if element in held and (parent := element.getparent()) is not None:
            held[parent] = held.get(parent, 0) + held[element]
    found = []
    for title in titles:
        around = title
        for ancestor in title.iterancestors():
            if held[ancestor] > 1 or ancestor.tag in {"body", "html"}:
                break
            around = ancestor
        found.append((title, around))
    return found


def _words(element: Element) -> int:
    return sum(len(b.text) for b in from_tree(element))


def _outweighs(posts: list[_Post], tree: Element) -> bool:
    """Say whether the posts are what the page is about: most of its words, and no one of them nearly all."""
    sizes = [p.beyond + len(p.title.text_content()) for p in posts]
    return sum(sizes) * 2 > _words(tree) and max(sizes) * 10 < sum(sizes) * 8


def _dates_above(tree: Element, posts: list[_Post]) -> dict[Element, str]:
    """The date that stands over each title as a line between posts: it counts for all below it until the next.

    Above the whole row of posts only a line that is called a date header counts: any other
    date there is the site's own, which prints the day of the visit.
    """
    inside = {post.around: post.title for post in posts}
    row = set(_row(tree, posts).iter(*_HEADINGS))
    above: dict[Element, str] = {}
    date = ""
    walker = etree.iterwalk(tree, events=("start",))
    for _, element in walker:
        if element in inside:
            above[inside[element]] = date
            walker.skip_subtree()
        elif element in row or "date-header" in (element.get("class") or ""):
            date = _only_date(normal(element.text_content())[:60]) or date
    return above


def _row(tree: Element, posts: list[_Post]) -> Element:
    """The smallest element that holds all the posts."""
    last = set(posts[-1].around.iterancestors())
    return next((element for element in posts[0].around.iterancestors() if element in last), tree)


def _only_date(line: str) -> str:
    """The date of a line that is nothing but one."""
    byline = read_byline(line)
    return byline.published if byline and byline.dated and not (byline.names or byline.others) else ""


def _draft(post: _Post, above: str, setting: Setting) -> Draft:
    words = normal(post.title.text_content())
    start = Draft(ArticleKind.POST, title=words, outlet=setting.outlet, url=_absolute(post.title, setting))
    blocks = from_tree(post.around, setting.url, skip=_META_CLASS)
    dated = replace(start, published=_published(post.around) or above, credits=_authors(post.around))
    return read_body(_after(blocks, start), setting, dated)


def _after(blocks: list[Block], start: Draft) -> list[Block]:
    """The blocks below the title; a date or a name above it stays, as some themes print it there."""
    at = next((i for i, b in enumerate(blocks) if b.text == start.title), None)
    if at is None:
        return blocks
    return [*(b for b in blocks[:at] if read_byline(b.text)), *blocks[at + 1 :]]


def _absolute(title: Element, setting: Setting) -> str:
    holder = title if title.tag == "a" else next(iter(title.xpath(".//a[@href] | ancestor::a[@href][1]")), None)
    if holder is None:
        return ""
    anchors = from_tree(holder, setting.url)
    return next((a.url for b in anchors for a in b.anchors if a.url.startswith(("http://", "https://"))), "")


def _published(around: Element) -> str:
    """The post's date, from its `time` element or what its meta lines say."""
    for time in around.iter("time", "abbr"):
        words = time.get("datetime") or time.get("title") or time.text_content()
        if (time.get("class") or "").strip() != "updated" and (found := find_date(normal(words))):
            return found.iso or normal(words)
    for line in _meta_lines(around):
        if (byline := read_byline(line)) and byline.dated:
            return byline.published or byline.bad_date
        if found := find_date(line):
            return found.iso or line
    return ""


def _authors(around: Element) -> tuple[Credit, ...]:
    named = around.xpath(
        ".//*[@rel='author' or contains(concat(' ', @class, ' '), ' author ') or contains(@class, 'author-name')]"
    )
    names = [re.sub(r"^by\s|[\s|·•,–—-]+$", "", normal(e.text_content()), flags=re.I) for e in named[:3]]
    for line in _meta_lines(around) if not names else []:
        byline = read_byline(line)
        names += list(byline.names) if byline else []
    return tuple(dict.fromkeys(Credit(Role.AUTHOR, n) for n in names if is_person(n) and len(n.split()) <= 5))


def _meta_lines(around: Element) -> list[str]:
    return [
        normal("".join(t for t in e.xpath(".//text()") if not _names_nobody(t.getparent())))
        for e in around.iter()
        if isinstance(e.tag, str) and _META_CLASS.search(e.get("class") or "")
    ][:6]


def _names_nobody(element: Element) -> bool:
    """Say whether an element is a byline that a theme printed without a name: what follows it is no author."""
    marked = re.search(r"byline|author", element.get("class") or "")
    return bool(marked) and normal(element.text_content()).lower().rstrip(" :") in {"by", "posted by", "author"}
