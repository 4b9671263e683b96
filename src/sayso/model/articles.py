"""One post in a capture, with everything that is known about it apart from its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.ids import content_id
from sayso.model.spans import Span


class ArticleKind(StrEnum):
    """`article` stands on a page of its own; `post` is one of several in a listing or feed."""

    ARTICLE = "article"
    POST = "post"


class Role(StrEnum):
    """What a credited person did."""

    AUTHOR = "author"
    REPORTER = "reporter"
    TRANSLATOR = "translator"
    WRITER = "writer"
    EDITOR = "editor"
    PHOTOGRAPHER = "photographer"


class HyperlinkKind(StrEnum):
    """What a link in a post leads to."""

    ARTICLE = "article"
    REPORT = "report"
    VIDEO = "video"
    MAP = "map"
    AUDIO = "audio"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made the article, as its byline or closing note says."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A caption and its credit, kept apart from the text; `span` is None unless the caption stands in it."""

    caption: str
    credit: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link that the post offers. `url` is empty where a page saved as text lost it."""

    kind: HyperlinkKind
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One post. `text` is its body alone: paragraphs parted by one blank line, nothing else in it.

    `outlet` published it and `via` is the outlet that it credits as its own source; both are
    names as printed or as the desk knows them, and empty where unknown. `published` is an ISO
    date or date-time, or empty: the capture date never stands in for it. `dateline` is the
    place of a wire dateline. `position` is its order in the capture.
    """

    capture: str
    path: str
    kind: ArticleKind
    title: str
    text: str
    position: int = 0
    outlet: str = ""
    via: str = ""
    url: str = ""
    published: str = ""
    dateline: str = ""
    language: str = ""
    credits: tuple[Credit, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Hyperlink, ...] = ()

    @property
    def id(self) -> str:
        """A hash of what was published and by whom: an edited page is a new article."""
        return content_id("article", self.outlet, self.url, self.published, self.title, self.text)
