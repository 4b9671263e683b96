"""Which reports are one report retold: the parent tree, and why each hangs where it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.articles import Article
from sayso.model.links import Corroboration, Report, Why
from sayso.publish.words import claim_words
from sayso.web.asking import words_at
from sayso.web.kin import Quoted, quoted
from sayso.web.looking import Looking
from sayso.web.threads import origins_of, roots

DEEPEST = 8  # retellings of retellings that are drawn inside each other
MOST = 200  # reports that one page draws


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a dependence, in words, with what shows it."""

    words: str
    evidence: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One report in the tree. `article` is None where the store no longer has it."""

    report: Report
    article: Article | None
    words: str
    address: str
    reasons: tuple[Reason, ...]
    children: tuple[Told, ...] = ()


_WHY_WORDS = {
    "cites": "names its source",
    "credits": "credits its source",
    "hyperlink": "links to it",
    "same-text": "prints its text",
    "shared-passages": "shares passages with it",
    "shared-quote": "prints the same quotation",
    "same-figure": "prints the same unrounded figure",
    "same-owner": "has the same owner",
    "same-body": "may be the same voice",
    "soon": "came within three days of it",
    "late": "came over two weeks after it",
}


def why_words(kind: str) -> str:
    """A reason's kind as a predicate; a kind that is not known here is shown as it is.

    >>> why_words("shared-quote"), why_words("new-kind")
    ('prints the same quotation', 'new kind')
    """
    return _WHY_WORDS.get(kind, kind.replace("-", " "))


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin in words, whether it is proven, the trees of the reports that have it, and what was not drawn.

    `left` are the claims of its reports that lie deeper than `DEEPEST`, or come after the page's `MOST`.
    """

    words: str
    proven: bool
    trees: tuple[Told, ...]
    left: frozenset[str] = frozenset()


def forest(looking: Looking, corroboration: Corroboration) -> list[Origin]:
    """The origins with a tree for each root under them; no report stands twice, loops cut."""
    found: list[Origin] = []
    room = MOST
    for origin in origins_of(corroboration):
        drawn = _drawn(origin.reports)[:room]
        room -= len(drawn)
        left = {report.claim for report in origin.reports} - {step.report.claim for step in drawn}
        found.append(Origin(origin.words, origin.proven, _grow(looking, drawn), frozenset(left)))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a report stands in its tree: how deep, 0 at a root, and under which claim."""

    report: Report
    depth: int
    under: str = ""


def _drawn(reports: Sequence[Report]) -> list[_Place]:
    """The reports that are not too deep, roots first and then level by level, so that a cut takes the farthest."""
    by_claim = {report.claim: report for report in reports}
    tops = roots(reports)
    below: dict[str, list[Report]] = {}
    for report in reports:
        if report.claim not in tops and report.parent:
            below.setdefault(report.parent, []).append(report)
    places = [_Place(by_claim[top], 0) for top in tops]
    for place in places:  # it grows while it is walked
        if place.depth < DEEPEST:
            claim = place.report.claim
            places += [_Place(child, place.depth + 1, claim) for child in below.get(claim, ())]
    return places


def _grow(looking: Looking, places: Sequence[_Place]) -> tuple[Told, ...]:
    """The trees, built from their leaves: the children of a place all come after it."""
    grown: dict[str, list[Told]] = {}
    for place in reversed(places):
        children = tuple(reversed(grown.pop(place.report.claim, [])))
        grown.setdefault(place.under, []).append(_told(looking, place.report, children))
    return tuple(reversed(grown.get("", [])))


def _told(looking: Looking, report: Report, children: tuple[Told, ...]) -> Told:
    found = looking.claim(report.claim)
    reasons = tuple(_reason(looking, why) for why in report.why)
    if found is None:
        return Told(report, None, "", "", reasons, children)
    article, claim = found[0].article, found[0].claims[found[1]]
    address = words_at(article.id, claim.content)
    return Told(report, article, claim_words(article.text, claim), address, reasons, children)


def _reason(looking: Looking, why: Why) -> Reason:
    return Reason(why_words(why.kind), tuple(quoted(looking, list(why.evidence))))
