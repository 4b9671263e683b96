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
from sayso.web.says import by_origin
from sayso.web.steps import origin_words
from sayso.web.threads import roots


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
    whose: str
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
    """An origin in words, whether it is among the proven ones, and the reports that go back to it."""

    words: str
    proven: bool
    trees: tuple[Told, ...]


def forest(looking: Looking, corroboration: Corroboration) -> list[Origin]:
    """The origins with a tree for each root under them; each report stands exactly once, loops cut."""
    told = {report.claim: _told(looking, report) for report in corroboration.reports}
    trees = {root: _grow(root, reports, told) for root, reports in roots(corroboration).items()}
    proven = corroboration.origins.proven
    return [
        Origin(words, rank < proven, tuple(trees[r.claim] for r in reports if r.claim in trees))
        for rank, (words, reports) in enumerate(by_origin(corroboration).items())
    ]


def _grow(root: str, reports: Sequence[Report], told: dict[str, Told]) -> Told:
    under: dict[str, list[str]] = {}
    for report in reports:
        if report.claim != root and report.parent is not None:
            under.setdefault(report.parent, []).append(report.claim)
    return _with_children(root, under, told, frozenset())


def _with_children(claim: str, under: dict[str, list[str]], told: dict[str, Told], above: frozenset[str]) -> Told:
    here = told[claim]
    seen = above | {claim}
    children = tuple(_with_children(c, under, told, seen) for c in under.get(claim, ()) if c not in seen)
    return Told(here.report, here.article, here.words, here.address, here.whose, here.reasons, children)


def _told(looking: Looking, report: Report) -> Told:
    found = looking.claim(report.claim)
    reasons = tuple(_reason(looking, why) for why in report.why)
    if found is None:
        return Told(report, None, "", "", "", reasons)
    reading, index = found
    claim = reading.claims[index]
    article = reading.article
    address = words_at(article.id, claim.content)
    words, whose = claim_words(article.text, claim), origin_words(article, claim, looking.desk)
    return Told(report, article, words, address, whose, reasons)


def _reason(looking: Looking, why: Why) -> Reason:
    return Reason(why_words(why.kind), tuple(quoted(looking, list(why.evidence))))
