"""The period that a figure is about, and the one that a change is measured from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.findings import FigureKind, Time
from sayso.model.spans import Span

_BASE_LEAD = re.compile(
    r"(?:\b(?:from|than|compared (?:with|to)|against|versus|vs\.?|over|relative to|since|on|as against"
    r"|than (?:in|during)|from (?:that|those) (?:in|of)|compared (?:with|to) (?:that|those) (?:in|of))"
    r"(?: (?:the|that|those|its|in|of|during|a|level|figure|total|same)){0,3}\s*)$|$^"
)
_NOT_BASE = re.compile(r"\b(?:on|over|since)\s*$")
_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|stated|added|wrote|explained|noted|claimed|confirmed|revealed|published|released"
    r"|interview|call|statement|report)\b(?: [\w’'.-]+){0,5}? ?(?:on |in )?$|\b(?:said|told|reported)\b[^.]{0,30}\bon $"
)


def periods(span: Span, kind: FigureKind, times: Sequence[Time], text: str, opening: int) -> tuple[str, str]:
    """Reference and base period, as EDTF, or in the text's words where they do not resolve; empty where none is given.

    `times` are those near it in the figure's own sentence, which begins at `opening`. The base is a time behind
    "from", "than", "compared with" …, for changes and points only. The reference is the nearest other time that is
    not when somebody spoke.
    """
    here = [time for time in times if not time.span.overlaps(span)]
    base = base_words = ""
    others = []
    for time in here:
        lead = text[max(opening, time.span.start - 34) : time.span.start].lower()
        if _is_base(time, lead, span):
            if kind in (FigureKind.CHANGE, FigureKind.POINTS) and not base and time.span.start > span.start:
                base, base_words = _written(time, text), time.span.of(text)
        elif not _SAID.search(lead):
            others.append(time)
    nearest = min(others, key=lambda time: _distance(time.span, span), default=None)
    reference = _written(nearest, text) if nearest else ""
    return _parted(reference, base) if " to " in base_words else (reference, base)


def _parted(reference: str, base: str) -> tuple[str, str]:
    """Reference and base of "from 2015 to 2016": its end and its start."""
    start, _, end = base.partition("/")
    return (reference or end, start) if end else (reference, base)


def _is_base(time: Time, lead: str, span: Span) -> bool:
    found = _BASE_LEAD.search(lead)
    return bool(found and found[0]) and not (_NOT_BASE.search(lead) and time.span.start < span.start)


def _written(time: Time, text: str) -> str:
    return time.edtf or time.span.of(text)


def _distance(time: Span, figure: Span) -> int:
    return figure.start - time.end if time.start < figure.start else time.start - figure.end
