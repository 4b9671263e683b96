"""Where a text names the outlet or page that it has something from: the words that prove a citation."""

from __future__ import annotations

import re

from sayso.model.findings import EntityType, Source
from sayso.model.links import Evidence
from sayso.model.spans import Span
from sayso.relate.views import ArticleView, ClaimView, address, name_key


def naming(view: ClaimView, step: Source | None, outlet: str) -> tuple[Evidence, ...]:
    """The words that name the outlet of a step; nothing where only the page's credit line does.

    `outlet` is its key.
    """
    if step is None:
        return ()
    if step.span:
        return (Evidence(view.view.id, step.span),)
    keys = {name_key(step.said_to or step.name), name_key(outlet.removeprefix("?"))}
    found = [e.span for e in view.view.reading.entities if e.type is EntityType.OUTLET and name_key(e.name) in keys]
    found = found or _printed(step.said_to or step.name, view.view.article.text)
    at = view.claim.content[0].start
    return tuple(Evidence(view.view.id, span) for span in sorted(found, key=lambda s: (abs(s.start - at), s))[:1])


def _printed(name: str, text: str) -> list[Span]:
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    return [Span(*m.span()) for m in re.finditer(pattern, text)] if name.strip() else []


def linking(a: ArticleView, b: ArticleView) -> tuple[Evidence, ...]:
    """The words of `a` that carry its link to `b`; nothing where they stand nowhere in its text."""
    words = (h.text.strip() for h in a.article.links if address(h.url) == b.address)
    found = (span for text in words for span in _printed(text, a.article.text))
    return tuple(Evidence(a.id, span) for span in sorted(found)[:1])
