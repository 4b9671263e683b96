"""A post as it is being read: what its page says, before anything is settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

from sayso.model.articles import ArticleKind, Credit, Hyperlink, Picture
from sayso.model.desk import Desk
from sayso.model.problems import Reason

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Draft:
    """One post, with its dates as they are printed or as ISO, and what went wrong in reading it."""

    kind: ArticleKind
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    outlet: str = ""
    via: str = ""
    url: str = ""
    published: str = ""
    credits: tuple[Credit, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    faults: tuple[tuple[Reason, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about a page before its words are read: its address, its outlet, its desk."""

    desk: Desk = field(default_factory=lambda: Desk(id="", title=""))
    url: str = ""
    outlet: str = ""

    @property
    def host(self) -> str:
        """The page's host in lower case, without "www.", or an empty string."""
        return host_of(self.url)


def is_whole(draft: Draft) -> bool:
    """Say whether a draft can be an article: it has words, or a title with a link or a picture."""
    return bool(draft.paragraphs or (draft.title and (draft.links or draft.pictures)))


def host_of(url: str) -> str:
    """The host of an address in lower case, without "www."; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def canonical(desk: Desk, printed: str) -> str:
    """The desk's name for a printed outlet, or the printed words."""
    known = desk.outlet(printed)
    return known.name if known else printed.strip()


def unique(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in order, each once."""
    return tuple(dict.fromkeys(items))
