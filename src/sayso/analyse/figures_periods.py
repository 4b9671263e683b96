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
_ON = re.compile(r"\bon (?:the )?$")  # up 5 percent "on last year", but "on Monday"
_DAY = 10  # letters of a day in EDTF
_KOREAN_BASE = re.compile(r"\s?(?:에 비해|에 비하여|과 비교해|와 비교해|보다|대비)")
# A clause of its own has its own times: ", who fled in 2019".
_CLAUSE = re.compile(r"(?:,? (?:which|who|whose)|, (?:when|where|while)|[;—]) ")
_NAMED = re.compile(r" [A-Z][a-z]")  # "the June 15 Farm"
_A_YEAR = re.compile(r"\ban? $")  # "a 1997 passport"
_FROM = re.compile(r"\bfrom\b[^;\n]{0,40}$")
# What stands before the time that a figure has behind it: "104,000 tons in 2017".
_NEXT = re.compile(r"(?: of)?(?: [\w’'-]+){0,2} (?:in|on|for|during|at|by|a|the|as of|over) (?:the )?| | ?\(")
_DIGIT = re.compile(r"\d")
BESIDE = 12  # characters that a time right behind a figure is ahead of one before it
ANOTHER = 40  # and that it is behind where another figure stands between
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
    if kind is FigureKind.DURATION:
        return "", ""
    here = [time for time in times if not time.span.overlaps(span)]
    base = base_words = ""
    others = []
    for time in here:
        lead = text[max(opening, time.span.start - 34) : time.span.start].lower()
        if _is_base(time, lead, span, text) or _KOREAN_BASE.match(text, time.span.end):
            behind = time.span.start > span.start or bool(_KOREAN_BASE.match(text, time.span.end))
            if kind in (FigureKind.CHANGE, FigureKind.POINTS) and not base and behind:
                base, base_words = _written(time, text), time.span.of(text)
        elif not (_SAID.search(lead) or _elsewhere(time, lead, span, text)):
            others.append(time)
    nearest = min(others, key=lambda time: _distance(time.span, span, text), default=None)
    reference = _written(nearest, text) if nearest else ""
    if kind is FigureKind.CHANGE and not base and (both := _left_and_reached(others, span, text, opening)):
        return _written(both[1], text), _written(both[0], text)
    return _parted(reference, base) if " to " in base_words else (reference, base)


def _left_and_reached(times: Sequence[Time], span: Span, text: str, opening: int) -> Sequence[Time]:
    """Both times of "from $5m in 2021 to $2m in 2022, a fall of 60 percent", or none."""
    before = [time for time in times if time.span.start < span.start][-2:]
    if len(before) < 2 or " to " not in text[before[0].span.end : before[1].span.start]:
        return ()
    return before if _FROM.search(text, max(opening, before[0].span.start - 50), before[0].span.start) else ()


def _parted(reference: str, base: str) -> tuple[str, str]:
    """Reference and base of "from 2015 to 2016": its end and its start."""
    start, _, end = base.partition("/")
    return (reference or end, start) if end else (reference, base)


def _is_base(time: Time, lead: str, span: Span, text: str) -> bool:
    found = _BASE_LEAD.search(lead)
    if time.span.start < span.start and " to " in time.span.of(text):
        return False  # "from January to August"
    if found and _ON.search(lead) and len(time.edtf or "") == _DAY and "/" not in (time.edtf or ""):
        return False
    return bool(found and found[0]) and not (_NOT_BASE.search(lead) and time.span.start < span.start)


def _elsewhere(time: Time, lead: str, span: Span, text: str) -> bool:
    """Say whether a time belongs to a clause behind the figure's own, or is part of a name."""
    if time.span.start > span.end and _CLAUSE.search(text, span.end, time.span.start):
        return True
    named = lead.endswith("the ") and _NAMED.match(text, time.span.end)
    return bool(named or (_A_YEAR.search(lead) and text[time.span.end : time.span.end + 1] == " "))


def _written(time: Time, text: str) -> str:
    return time.edtf or time.span.of(text)


def _distance(time: Span, figure: Span, text: str) -> int:
    if time.start < figure.start:
        return figure.start - time.end
    if _NEXT.fullmatch(text, figure.end, time.start):
        return time.start - figure.end - BESIDE
    return time.start - figure.end + (ANOTHER if _DIGIT.search(text, figure.end, time.start) else 0)
