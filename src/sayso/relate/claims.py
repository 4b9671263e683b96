"""Which claims say the same: blocking on two kinds of key, a logistic score, hard vetoes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.model.links import Evidence, Link, LinkKind, Why
from sayso.relate import amounts
from sayso.relate.blocking import candidates
from sayso.relate.predicates import STATES
from sayso.relate.vetoes import CONFLICTING, Above, opposed, veto
from sayso.relate.views import ClaimView, Rarity
from sayso.relate.wording import containment, shared_runs

MADE_BY = "claims@1"

WINDOW = 21  # days: methods.md, "Same claim"
FORMULA = 30  # a 5-gram in more claims than this is a formula, not a trace
SAME = 0.5
REPEATED = 0.85  # inside one article, where people speak to one matter and seldom say the same
# A conflict without alike wording needs one story, words for the state of a person, and that
# person by a name rarer than this (natural log): everybody has something to say of a leader.
TELLING = 1.0

# Log-odds of "same claim" for each feature at 1, set by hand on written pairs and on nk-news read
# by eye; to be refitted on hand-judged pairs (issue 5).
WEIGHTS = {
    "bias": -4.4,
    "words": 6.0,  # cosine of rarity-weighted stems
    "run": 4.0,  # containment of 5-grams, the better way round
    "name": 1.6,  # rarest shared name, 0 to 1
    "no-name": -1.2,  # both name somebody, nobody in common
    "place": 0.9,
    "predicate": 1.5,
    "no-predicate": -0.8,  # both have predicates of the lexicon, none in common
    "figure": 1.6,
    "period": 0.7,
    "story": 1.0,
    "far": -1.0,  # days between the reports, in windows, at most 2
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What comparing two claims needs beside the claims: rarity of stems and names, stories, places above places."""

    stems: Rarity
    names: Rarity
    grams: Rarity
    story_of: dict[str, str]
    above: Above


def setting(views: Sequence[ClaimView], story_of: dict[str, str], above: Above) -> Setting:
    """Count once what every comparison asks for."""
    return Setting(
        stems=Rarity(v.stems for v in views),
        names=Rarity(v.names | v.about for v in views),
        grams=Rarity(frozenset(map(str, v.wording.grams)) for v in views),
        story_of=story_of,
        above=above,
    )


def keys(view: ClaimView, around: Setting) -> frozenset[str]:
    """Blocking keys: pairs of two kinds of key, joined, so that sharing one is sharing two; 5-grams stand alone."""
    single = sorted(_single(view, around))
    alone = {k for k in single if k[0] in "gq"}
    joined = {f"{a}|{b}" for a, b in combinations([k for k in single if k not in alone], 2) if a[0] != b[0]}
    return frozenset(joined | alone)


def _single(view: ClaimView, around: Setting) -> set[str]:
    """Single keys by kind: name or place n, predicate p, rare stem s, figure f, window w, 5-gram g, quoted q."""
    rare = sorted(view.stems, key=lambda s: (-around.stems.weight(s), s))[:4]
    found = {f"n:{name}" for name in view.names | view.about | view.places}
    found |= {f"p:{family}" for family, _ in view.predicates}
    found |= {f"s:{s}" for s in rare if around.stems.count(s) > 1}
    found |= {f"f:{k}" for figure in view.figures if (k := amounts.key(figure))}
    found |= {f"w:{w}" for w in _windows(view)}
    shared = {g: n for g in view.wording.grams if (n := around.grams.count(str(g))) > 1}
    found |= {f"q:{g}" for g in shared if g in view.view.wording.quotations}
    return found | {f"g:{g}" for g, n in shared.items() if n <= FORMULA}


def _windows(view: ClaimView) -> tuple[int, ...]:
    """Both halves-overlapping windows of a day, so that two days within ten always share one."""
    if view.view.day is None:
        return ()
    return (2 * (view.view.day // WINDOW), 2 * ((view.view.day + WINDOW // 2) // WINDOW) + 1)


def score(a: ClaimView, b: ClaimView, around: Setting) -> float:
    """The probability that two claims say the same, vetoes aside."""
    told = WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in measure(a, b, around).items())
    return 1 / (1 + math.exp(-told))


def measure(a: ClaimView, b: ClaimView, around: Setting) -> dict[str, float]:
    """The features of a pair, those at 0 left out."""
    names_a, names_b = a.names | a.about, b.names | b.about
    shared = max((around.names.weight(n) for n in names_a & names_b), default=0.0)
    said_a, said_b = a.predicates, b.predicates
    found = {
        "words": around.stems.cosine(a.stems, b.stems),
        "run": max(containment(a.wording.grams, b.wording.grams), containment(b.wording.grams, a.wording.grams)),
        "name": min(1.0, shared / 3),
        "no-name": float(bool(names_a and names_b) and not shared),
        "place": float(bool(a.places & b.places)),
        "predicate": float(bool(said_a & said_b)),
        "no-predicate": float(bool(said_a and said_b) and not said_a & said_b),
        "figure": float(_same_figure(a, b)),
        "period": float(bool(a.period and b.period)),
        "story": float(around.story_of[a.view.id] == around.story_of[b.view.id]),
        "far": _far(a, b),
    }
    return {name: value for name, value in found.items() if value}


def _same_figure(a: ClaimView, b: ClaimView) -> bool:
    return any(amounts.comparable(f, g) and amounts.agree(f, g) for f in a.figures for g in b.figures)


def _far(a: ClaimView, b: ClaimView) -> float:
    if a.view.day is None or b.view.day is None:
        return 0.5
    return min(2.0, abs(a.view.day - b.view.day) / WINDOW)


def compare(a: ClaimView, b: ClaimView, around: Setting) -> Link | None:
    """The tie of a later claim `a` to an earlier one: same claim, contradiction, or none."""
    if a.view.id == b.view.id and any(s.overlaps(t) for s in a.claim.content for t in b.claim.content):
        return None
    against = veto(a, b, around.above)
    likely = score(a, b, around)
    if not against:
        least = REPEATED if a.view.id == b.view.id else SAME
        return _link(LinkKind.SAME_CLAIM, a, b, likely, _reasons(a, b, around)) if likely >= least else None
    if against not in CONFLICTING or a.view.id == b.view.id:
        return None
    if likely >= SAME or (opposed(a, b, STATES) and _telling_subject(a, b, around)):
        return _link(LinkKind.CONTRADICTS, a, b, max(likely, SAME), (Why(against, (a.words, b.words)),))
    return None


def _link(kind: LinkKind, a: ClaimView, b: ClaimView, likely: float, why: tuple[Why, ...]) -> Link:
    return Link(kind, a.id, b.id, round(likely, 3), why, MADE_BY)


def _telling_subject(a: ClaimView, b: ClaimView, around: Setting) -> bool:
    if around.story_of[a.view.id] != around.story_of[b.view.id]:
        return False
    shared = (a.names | a.about) & (b.names | b.about)
    return any(around.names.weight(name) >= TELLING for name in shared)


def _reasons(a: ClaimView, b: ClaimView, around: Setting) -> tuple[Why, ...]:
    """Every feature that spoke for it, with the words on both sides and the log-odds that it added."""
    runs = shared_runs(a.view.wording, b.view.wording) if containment(a.wording.grams, b.wording.grams) else []
    inside = [(s, t) for s, t in runs if a.words.span.contains(s) and b.words.span.contains(t)][:2]
    evidence = tuple(e for s, t in inside for e in (Evidence(a.view.id, s), Evidence(b.view.id, t)))
    whole = (a.words, b.words)
    return tuple(
        Why(name, evidence if name == "run" and evidence else whole, round(WEIGHTS[name] * value, 3))
        for name, value in sorted(measure(a, b, around).items())
        if WEIGHTS[name] > 0
    )


def relate_claims(views: Sequence[ClaimView], around: Setting) -> list[Link]:
    """Every tie among claims in time order."""
    pairs = candidates([keys(v, around) for v in views])
    return [link for i, j in pairs if (link := compare(views[j], views[i], around))]
