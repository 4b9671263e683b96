"""How likely one report depends on an earlier one, each reason with its words and its log-odds."""

from __future__ import annotations

import math

from sayso.model.desk import Desk
from sayso.model.links import Evidence, Why
from sayso.model.spans import Span
from sayso.relate import amounts
from sayso.relate.citing import linking
from sayso.relate.ends import End
from sayso.relate.views import ClaimView
from sayso.relate.wording import containment, shared_runs

# Log-odds that a report with such an end depends on an earlier report, before any evidence.
# Set by hand so that evals/origins.py covers what it should; a first-hand origin of its own
# speaks against dependence, nothing at all behind a report speaks for it.
PRIOR = {
    "unknown": 1.2,
    "outlet": 0.3,
    "loop": 3.0,
    "unnamed": -0.6,
    "told": -2.5,
    "institution": -2.5,
    "document": -2.5,
    "person": -3.0,
    "state": -4.0,
    "video": -3.5,
    "imagery": -4.5,
    "dataset": -4.5,
}
UNMAPPED = 1.0  # an outlet that the desk does not know may be anybody's mirror
WEIGHTS = {
    "cites": 5.0,  # named as the source: settled by the words, and shown with this weight
    "hyperlink": 4.0,
    "same-text": 5.0,  # over half of the narration stands in the earlier article
    "shared-passages": 2.5,
    "shared-quote": 2.0,
    "same-figure": 2.5,  # three significant digits or more
    "same-owner": 2.0,
    "same-body": 2.0,  # person, institution and document of one country, or of none given
    "soon": 0.4,  # within three days
    "late": -0.6,  # over two weeks
}
STRONG = frozenset(("hyperlink", "same-text", "shared-passages", "shared-quote", "same-figure"))
COPIED, REUSED = 0.5, 0.15  # shares of narration; in nk-news 999 pairs in 1,000 share under 0.08 of it


def prior(end: End) -> float:
    """Log-odds of dependence from the end alone."""
    base = PRIOR["told" if end.kind == "unnamed" and end.told else end.kind]
    return base if end.mapped or not end.known else base + UNMAPPED


def evidence(later: ClaimView, earlier: ClaimView, desk: Desk) -> tuple[Why, ...]:
    """The reasons why a later report may come from an earlier one, those for and those against."""
    found = (_text(later, earlier), quotation(later, earlier), _figure(later, earlier), _hyperlink(later, earlier))
    return tuple(w for w in (*found, _owner(later, earlier, desk), _gap(later, earlier)) if w)


def _why(kind: str, *words: Evidence) -> Why:
    return Why(kind, words, WEIGHTS[kind])


def _text(a: ClaimView, b: ClaimView) -> Why | None:
    share = max(
        containment(a.view.wording.narration, b.view.wording.narration),
        containment(a.wording.grams - a.view.wording.quotations, b.view.wording.narration),
    )
    if share < REUSED or a.view.id == b.view.id:
        return None
    runs = sorted(shared_runs(a.view.wording, b.view.wording), key=lambda r: (r[0].start - r[0].end, r[0]))[:1]
    return _why("same-text" if share >= COPIED else "shared-passages", *_both(a, b, runs))


def _both(a: ClaimView, b: ClaimView, runs: list[tuple[Span, Span]]) -> tuple[Evidence, ...]:
    return tuple(e for s, t in runs for e in (Evidence(a.view.id, s), Evidence(b.view.id, t)))


def quotation(a: ClaimView, b: ClaimView) -> Why | None:
    """The reason that two articles print one quotation, which the later claim holds; None where they do not."""
    shared = a.view.wording.quotations & b.view.wording.quotations
    if not shared & a.wording.grams or a.view.id == b.view.id:
        return None
    return _why("shared-quote", a.words, b.words)


def _figure(a: ClaimView, b: ClaimView) -> Why | None:
    for f in a.figures:
        for g in b.figures:
            if amounts.unrounded(f) and amounts.comparable(f, g) and (f.low, f.high) == (g.low, g.high):
                return _why("same-figure", Evidence(a.view.id, f.span), Evidence(b.view.id, g.span))
    return None


def _hyperlink(a: ClaimView, b: ClaimView) -> Why | None:
    found = b.view.address and b.view.address != a.view.address and b.view.address in a.view.linked
    return _why("hyperlink", *linking(a.view, b.view)) if found else None


def _owner(a: ClaimView, b: ClaimView, desk: Desk) -> Why | None:
    if a.view.outlet == b.view.outlet:
        return None
    mine, theirs = (next((o.owner for o in desk.outlets if o.id == v.view.outlet), "") for v in (a, b))
    return _why("same-owner") if mine and mine == theirs else None


def _gap(a: ClaimView, b: ClaimView) -> Why | None:
    if a.view.day is None or b.view.day is None:
        return None
    days = a.view.day - b.view.day
    return _why("soon") if days <= 3 else _why("late") if days > 14 else None


def probability(log_odds: float) -> float:
    """Log-odds as a probability, 0 to 1."""
    return 1 / (1 + math.exp(-log_odds))
