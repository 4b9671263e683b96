"""Where an article names a place: the words themselves with a little of what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.articles import Article
from sayso.model.findings import Reading
from sayso.model.spans import Span
from sayso.web.asking import words_at

AROUND = 110  # code points on either side, cut back to a whole word


@dataclass(frozen=True, slots=True)
class Mention:
    """The first time an article names a place; `more` counts the other times."""

    article: Article
    before: str
    words: str
    after: str
    address: str
    more: int


def mention(reading: Reading, place: str) -> Mention | None:
    """The place's first mention, or None where the article does not name it."""
    spans = [found.span for found in reading.places if found.id == place]
    if not spans:
        return None
    article, first = reading.article, spans[0]
    before, after = around(article.text, first)
    return Mention(article, before, first.of(article.text), after, words_at(article.id, (first,)), len(spans) - 1)


def around(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after some words in their paragraph, with an ellipsis where it is cut.

    >>> around("One. Two three.", Span(5, 8))
    ('One. ', ' three.')
    """
    before = text[: span.start].rpartition("\n\n")[2]
    after = text[span.end :].partition("\n\n")[0]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return before, after
