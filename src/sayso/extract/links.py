"""What a post offers to follow: links told apart by what they lead to."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re

from sayso.extract.blocks import Anchor, Block
from sayso.extract.draft import host_of
from sayso.model.articles import Hyperlink, HyperlinkKind

_KIND = {
    "video": HyperlinkKind.VIDEO, "clip": HyperlinkKind.VIDEO, "footage": HyperlinkKind.VIDEO, "영상": HyperlinkKind.VIDEO,
    "map": HyperlinkKind.MAP, "지도": HyperlinkKind.MAP,
    "podcast": HyperlinkKind.AUDIO, "audio": HyperlinkKind.AUDIO, "interview": HyperlinkKind.AUDIO,
    "pdf": HyperlinkKind.DOCUMENT, "document": HyperlinkKind.DOCUMENT, "paper": HyperlinkKind.DOCUMENT,
    "letter": HyperlinkKind.DOCUMENT, "statement": HyperlinkKind.DOCUMENT,
    "report": HyperlinkKind.REPORT, "study": HyperlinkKind.REPORT, "survey": HyperlinkKind.REPORT, "보고서": HyperlinkKind.REPORT,
    "article": HyperlinkKind.ARTICLE, "story": HyperlinkKind.ARTICLE, "post": HyperlinkKind.ARTICLE,
    "source": HyperlinkKind.ARTICLE, "original": HyperlinkKind.ARTICLE, "기사": HyperlinkKind.ARTICLE,
    "원문": HyperlinkKind.ARTICLE,
}  # fmt: skip
_THING = r"(?:video|clip|footage|map|podcast|audio|interview|pdf|document|paper|letter|statement|report|study|survey|article|story|post|source|original)"
_LED = re.compile(
    rf"(?:(?:click here for |see |view |read |watch |visit |here is )?(?:the )?)?(?:full |original |source |external )?links? (?:to|for) (?:the )?(?:full |original |whole |complete |source )?(?:\w+ ){{0,2}}?(?P<thing>{_THING})s?\b.{{0,60}}"
    rf"|(?:full|original|complete|source|whole|link|linked) ?:? (?P<whole>{_THING})s?(?: here| \(\w+\))?\W{{0,4}}"
    rf"|(?:read|see|view|watch|listen to|download) (?:the )?(?:full|original|whole|complete) (?P<verb>{_THING})s?\b.{{0,60}}"
    rf"|(?:watch|view|see) (?:the )?(?P<watch>video|map|clip)s?(?: here| below)?\W{{0,4}}"
    rf"|(?P<here>{_THING})s? (?:here|link)\W{{0,4}}|(?P<korean>기사|원문|보고서|영상|지도) ?(?:링크|보기|바로가기)",
    re.I,
)
_MAP = re.compile(r"[Mm]ap(?: of|:)? (?P<place>[A-Z가-힣][\w가-힣’' .,()-]{1,80})(?<![.!?])")
_BARE = re.compile(
    r"(?:(?:source|link|via|url|read more|full (?:story|article)|원문|출처)\s?:?\s?)?<?(?P<url>https?://\S{4,500}|www\.\S{4,300})>?",
    re.I,
)
_HOSTS = (
    (re.compile(r"(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|tiktok\.com|rutube\.ru|bilibili\.com|tv\.naver\.com)$"), HyperlinkKind.VIDEO),
    (re.compile(r"(?:^|\.)(?:maps\.google\.[a-z.]+|maps\.app\.goo\.gl|openstreetmap\.org|wikimapia\.org|map\.naver\.com|map\.kakao\.com|38northdigitalatlas\.org)$"), HyperlinkKind.MAP),
    (re.compile(r"(?:^|\.)(?:soundcloud\.com|podcasts\.apple\.com|open\.spotify\.com|anchor\.fm)$"), HyperlinkKind.AUDIO),
)  # fmt: skip
_ENDINGS = (
    (re.compile(r"\.(?:mp4|webm|mov|avi|m4v)$", re.I), HyperlinkKind.VIDEO),
    (re.compile(r"\.(?:mp3|m4a|ogg|wav)$", re.I), HyperlinkKind.AUDIO),
    (re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|hwpx?|odt)$", re.I), HyperlinkKind.DOCUMENT),
    (re.compile(r"\.(?:kmz|kml)$", re.I), HyperlinkKind.MAP),
)
_SHARING = re.compile(
    r"(?:^|\.)(?:facebook\.com|twitter\.com|x\.com|t\.me|wa\.me|api\.whatsapp\.com|linkedin\.com|pinterest\.com|reddit\.com|tumblr\.com|addtoany\.com|instagram\.com|plus\.google\.com|story\.kakao\.com|band\.us|blogger\.com|digg\.com|stumbleupon\.com|getpocket\.com|feedburner\.com|gravatar\.com)$"
)


def link_line(block: Block) -> Hyperlink | None:
    """The link that a whole block is: "Link to Article", "Map Somewhere, Country", a bare address; or None."""
    text = block.text
    url = block.anchors[0].url if block.anchors else ""
    if len(text) > 600:
        return None
    if bare := _BARE.fullmatch(text):
        return Hyperlink(kind_of(bare["url"]), text, url or bare["url"].rstrip(">"))
    if len(text) <= 160 and (led := _LED.fullmatch(text)):
        thing = next(v for v in led.groupdict().values() if v).lower()
        return Hyperlink(_KIND[thing], text, url)
    if _MAP.fullmatch(text) and len(text.split()) <= 10:
        return Hyperlink(HyperlinkKind.MAP, text, url)
    return None


def kind_of(url: str, otherwise: HyperlinkKind = HyperlinkKind.ARTICLE) -> HyperlinkKind:
    """What an address leads to, by its host and its ending."""
    host, path = host_of(url), re.split(r"[?#]", url)[0]
    if re.search(r"google\.[a-z.]+/maps", url):
        return HyperlinkKind.MAP
    for ending, kind in _ENDINGS:
        if ending.search(path):
            return kind
    return next((kind for form, kind in _HOSTS if form.search(host)), otherwise)


def is_outward(anchor: Anchor, host: str) -> bool:
    """Say whether a link leads to another site that publishes: not within the page's own, not a button to share."""
    there = host_of(anchor.url)
    if not there or not anchor.url.lower().startswith(("http://", "https://")) or _SHARING.search(there):
        return False
    return not host or not (there == host or there.endswith(f".{host}") or host.endswith(f".{there}"))


def inline_link(anchor: Anchor) -> Hyperlink:
    """A link inside a paragraph: `other` unless its address says what it is."""
    return Hyperlink(kind_of(anchor.url, HyperlinkKind.OTHER), anchor.text, anchor.url)
