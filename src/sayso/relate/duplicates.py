"""Which articles are one text: reprints, excerpts, shared quotations, revisions of one address."""

from __future__ import annotations

from sayso.model.links import Evidence, Link, LinkKind, Why
from sayso.model.spans import Span
from sayso.relate.blocking import candidates
from sayso.relate.citing import linking
from sayso.relate.views import ArticleView
from sayso.relate.wording import containment, shared_runs

MADE_BY = "duplicates@1"

SAMPLE = 8  # one 5-gram in eight is a key, chosen by its hash, so that both texts choose the same ones
SHORT = 60  # a text of fewer 5-grams gives them all
# Of the 31,626 pairs of nk-news, where nobody copies whole articles, none shares more than 0.31 of
# its 5-grams; 0.6 lies about halfway from there to a whole copy.
REPRINT = 0.6
QUOTATION = 8  # words in a row inside quotation marks, in both


def keys(view: ArticleView) -> frozenset[str]:
    """Blocking keys: addresses, every quoted 5-gram, and a sample of the others that keeps containment visible."""
    grams = view.wording.grams
    kept = set(grams) if len(grams) < SHORT else {g for g in grams if g % SAMPLE == 0}
    kept |= view.wording.quotations
    return frozenset({f"g:{g}" for g in kept} | {f"u:{u}" for u in view.linked | {view.address} if u})


def compare(a: ArticleView, b: ArticleView) -> tuple[Link, ...]:
    """How a later article `a` hangs on an earlier one, by its words and links; often not at all."""
    links = (_revises(a, b) or _reprints(a, b) or _quotes(a, b), _cites(a, b) or _cites(b, a))
    return tuple(link for link in links if link)


def _shares(a: ArticleView, b: ArticleView) -> tuple[float, float]:
    mine, theirs = a.wording.grams, b.wording.grams
    return containment(mine, theirs), containment(theirs, mine)


def _evidence(a: ArticleView, b: ArticleView, runs: list[tuple[Span, Span]]) -> tuple[Evidence, ...]:
    longest = sorted(runs, key=lambda r: (r[0].start - r[0].end, r[0]))[:3]
    return tuple(e for mine, theirs in longest for e in (Evidence(a.id, mine), Evidence(b.id, theirs)))


def _revises(a: ArticleView, b: ArticleView) -> Link | None:
    """One address whose text or title changed. Posts of one capture share its address and revise nothing."""
    if not a.address or a.address != b.address or a.article.capture == b.article.capture:
        return None
    likeness = max(_shares(a, b))
    retitled, rewritten = a.article.title != b.article.title, a.article.text != b.article.text
    if not (retitled or rewritten) or (retitled and likeness < REPRINT / 2):
        return None
    why = Why("same-address", _evidence(a, b, shared_runs(a.wording, b.wording)))
    return Link(LinkKind.REVISES, a.id, b.id, round(likeness, 3), (why,), MADE_BY)


def _reprints(a: ArticleView, b: ArticleView) -> Link | None:
    """Most of the shorter text stands in the longer: a reprint if that is most of both, else an excerpt."""
    mine, theirs = _shares(a, b)
    if max(mine, theirs) < REPRINT or min(len(a.wording.shingles), len(b.wording.shingles)) < 5:
        return None
    whole = min(mine, theirs) >= REPRINT
    kind = LinkKind.REPRINTS if whole else LinkKind.QUOTES
    why = Why("same-text" if whole else "excerpt", _evidence(a, b, shared_runs(a.wording, b.wording, 8)))
    return Link(kind, a.id, b.id, round(max(mine, theirs), 3), (why,), MADE_BY)


def _quotes(a: ArticleView, b: ArticleView) -> Link | None:
    """The same long quotation in both: a common source, not yet a copy."""
    if not a.wording.quotations & b.wording.quotations:
        return None
    runs = [run for run in shared_runs(a.wording, b.wording, QUOTATION) if _inside(a, run[0]) and _inside(b, run[1])]
    if not runs:
        return None
    score = max(_shares(a, b))
    return Link(LinkKind.QUOTES, a.id, b.id, round(score, 3), (Why("shared-quote", _evidence(a, b, runs)),), MADE_BY)


def _inside(view: ArticleView, run: Span) -> bool:
    """Say whether a run is mostly quotation."""
    marks = [q for s, q in zip(view.wording.spans, view.wording.quoted, strict=True) if run.contains(s)]
    return sum(marks) >= QUOTATION


def _cites(a: ArticleView, b: ArticleView) -> Link | None:
    """`a` links to the address of `b`."""
    if not b.address or b.address == a.address or b.address not in a.linked:
        return None
    return Link(LinkKind.CITES, a.id, b.id, 1.0, (Why("hyperlink", linking(a, b)),), MADE_BY)


def relate_texts(views: list[ArticleView]) -> list[Link]:
    """Every tie of words among articles in time order."""
    return [link for i, j in candidates([keys(v) for v in views]) for link in compare(views[j], views[i])]
