"""What a text calls the names that no desk lists: companies, and papers and stations."""

from __future__ import annotations

import re

_COMPANY = (
    r"(?:company|companies|retailer|firm|maker|bank|group|giant|agency|operator|think tank|organi[sz]ation|platform)"
)
_CALLED_COMPANY = re.compile(
    rf"\b{_COMPANY},? ([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)|\b([A-Z][\w&-]+), (?:a|the|an) (?:[\w-]+ ){{0,3}}{_COMPANY}\b"
)


def companies_in(text: str) -> frozenset[str]:
    """The names that a text calls a company or the like: "the retailer Wildberries", "Acme, a firm"."""
    return frozenset(name for match in _CALLED_COMPANY.finditer(text) for name in match.groups() if name)


_PAPER_NOUN = (
    r"(?:newspaper|daily|weekly|tabloid|broadcaster|magazine|news agency|news site|newswire|radio station|TV channel"
    r"|television channel|TV station|television network|news outlet|news website)"
)
_CAPITALS = r"((?!(?:The|A|An|Its|Their|Our) )(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3})"
_CALLED_A_PAPER = re.compile(
    rf"\b{_PAPER_NOUN},? (?:the )?{_CAPITALS}"
    rf"|\b{_CAPITALS},? (?:an?|the|which is an?) (?:[\w'’-]+ ){{0,4}}?{_PAPER_NOUN}\b"
    rf"|\b{_CAPITALS} {_PAPER_NOUN}\b"
    rf"|\b{_CAPITALS} (?:has |had )?(?:reported|wrote|reports|carried)\b[^.\n]{{0,40}}, (?:citing|quoting)\b"
)


def papers_in(text: str) -> frozenset[str]:
    """The names that a text treats as an outlet's: "the daily Tidewater", "Tidewater reported, citing a clerk"."""
    found = (name for match in _CALLED_A_PAPER.finditer(text) for name in match.groups() if name)
    return frozenset(re.sub(r"^(?:The|A|An|But|And|In) ", "", name) for name in found)
