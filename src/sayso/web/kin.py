"""How one article hangs together with others, in words, from its links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.articles import Article
from sayso.model.links import Evidence, Link, LinkKind
from sayso.web.asking import words_at
from sayso.web.looking import Looking

_FORTH = {
    LinkKind.REPRINTS: "reprints",
    LinkKind.CITES: "cites",
    LinkKind.QUOTES: "quotes",
    LinkKind.REVISES: "revises",
}
_BACK = {
    LinkKind.REPRINTS: "is reprinted by",
    LinkKind.CITES: "is cited by",
    LinkKind.QUOTES: "is quoted by",
    LinkKind.REVISES: "is revised by",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that show something, and where they stand."""

    words: str
    address: str
    outlet: str
    title: str


@dataclass(frozen=True, slots=True)
class Kin:
    """Another article, what this one does to it or it to this one, and the words that show it."""

    relation: str
    other: Article
    score: float
    evidence: tuple[Quoted, ...]


def kin_of(looking: Looking, article: Article, links: Sequence[Link]) -> list[Kin]:
    """The article's relatives, but for those that only share its story."""
    return [kin for link in links if (kin := _kin(looking, article.id, link))]


def _kin(looking: Looking, id: str, link: Link) -> Kin | None:
    forth = link.a == id
    words = (_FORTH if forth else _BACK).get(link.kind)
    other = looking.reading(link.b if forth else link.a)
    if words is None or other is None:
        return None
    evidence = [one for why in link.why for one in why.evidence]
    return Kin(words, other.article, link.score, tuple(quoted(looking, evidence)))


def quoted(looking: Looking, evidence: list[Evidence], most: int = 6) -> list[Quoted]:
    """The words of each piece of evidence; a piece whose article is gone, or that lies beyond its text, is left out."""
    out = []
    for one in evidence[:most]:
        reading = looking.reading(one.article)
        if reading is None or one.span.end > len(reading.article.text):
            continue
        words = " ".join(one.span.of(reading.article.text).split())
        article = reading.article
        out.append(Quoted(_short(words), words_at(one.article, (one.span,)), article.outlet, article.title))
    return out


def _short(words: str, most: int = 220) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
