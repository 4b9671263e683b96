"""A search hit's excerpt, made safe again here, whatever made it."""

from __future__ import annotations

import html
import re

from markupsafe import Markup, escape

_MARK = re.compile(r"(</?mark>)")


def safe_excerpt(excerpt: str) -> Markup:
    """The excerpt with `<mark>` as its only markup; marks that do not pair are dropped.

    >>> safe_excerpt("a &lt;b&gt; <mark>rice</mark> <script>")
    Markup('a &lt;b&gt; <mark>rice</mark> &lt;script&gt;')
    """
    out = []
    inside = False
    for piece in _MARK.split(excerpt):
        if piece in ("<mark>", "</mark>"):
            opens = piece == "<mark>"
            if opens != inside:
                out.append(Markup(piece))  # noqa: S704 - one of the two literals above
                inside = opens
        else:
            out.append(escape(html.unescape(piece)))
    return Markup("").join(out) + (Markup("</mark>") if inside else Markup(""))
