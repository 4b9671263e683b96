"""What makes two claims different however alike their words are: a pair under a veto is never one claim."""

from __future__ import annotations

from itertools import product

from sayso.model.findings import Figure, FigureKind, Modality, SourceKind
from sayso.relate.amounts import agree, comparable
from sayso.relate.periods import apart, length
from sayso.relate.predicates import DIRECTIONS, FAMILIES, Predicate, exclude, negates
from sayso.relate.views import ClaimView, Fact
from sayso.relate.wording import stems, wording

# A veto among these is a contradiction when the rest of the two claims is alike. Another place,
# period or stance is a different claim and no conflict.
CONFLICTING = frozenset(("direction", "polarity", "predicate", "figure"))

DENIED = 3  # words beside names that a flat denial repeats; in nk-news fewer are a title and a name

Above = dict[str, frozenset[str]]  # a place and everything that it lies in


def veto(a: ClaimView, b: ClaimView, above: Above) -> str:
    """Why two claims cannot be the same, or an empty string.

    One of bare, predicate, polarity, measure, direction, place, period, figure, amount, stance,
    speaker; the first that holds.
    """
    checks = (
        (not a.said or not b.said, "bare"),
        (opposed(a, b), ""),
        (_measures(a, b), "measure"),
        (_directions(a, b), "direction"),
        (_places(a, b, above), "place"),
        (_periods(a, b), "period"),
        (_figures(a, b), ""),
        (_stance(a, b), "stance"),
        (_speakers(a, b), "speaker"),
    )
    return next((name or str(found) for found, name in checks if found), "")


def opposed(a: ClaimView, b: ClaimView, families: frozenset[str] = FAMILIES) -> str:
    """ "predicate" or "polarity" where clauses about one subject cannot both hold, else empty.

    Only predicates of `families` are asked; the directions have a veto of their own.
    """
    days = None if a.view.day is None or b.view.day is None else abs(a.view.day - b.view.day)
    for fact in a.facts:
        for other in b.facts:
            if not _one_subject(fact, other, a, b):
                continue
            for said, answer in product(_settled(fact), _settled(other)):
                if said[0] in families and answer[0] in families and exclude(said, answer, days):
                    return "polarity" if said[0] == answer[0] else "predicate"
    return "polarity" if families is FAMILIES and _flatly_denied(a, b) else ""


def _settled(fact: Fact) -> list[Predicate]:
    """What a clause leaves its subject in: "released from prison" speaks of a change, and neither state is denied."""
    return sorted(p for p in fact.predicates if not any(exclude(p, q, 0) for q in fact.predicates))


def _flatly_denied(a: ClaimView, b: ClaimView) -> bool:
    """The same words, denied by one: for what the lexicon has no family for."""
    if a.claim.polarity == b.claim.polarity or _denies(a) == _denies(b) or a.predicates or b.predicates:
        return False
    shared = len(a.said & b.said)
    return shared >= DENIED and shared >= 0.6 * min(len(a.said), len(b.said))


def _one_subject(fact: Fact, other: Fact, a: ClaimView, b: ClaimView) -> bool:
    mine, theirs = fact.subjects or a.about, other.subjects or b.about
    if mine and theirs:
        return bool(mine & theirs)
    if (not mine and a.names) or (not theirs and b.names):
        return False  # a clause about others in a claim that names somebody
    return len(a.stems & b.stems) >= 0.5 * max(1, min(len(a.stems), len(b.stems)))


def _directions(a: ClaimView, b: ClaimView) -> bool:
    mine, theirs = _ways(a), _ways(b)
    return bool(mine and theirs and not mine & theirs)


def _ways(view: ClaimView) -> frozenset[str]:
    """The directions a claim speaks of, negation turning none into the other: "did not rise" is no fall."""
    said = {family for family, yes in view.predicates if family in DIRECTIONS and yes}
    said |= {{"up": "rise", "down": "fall"}[f.direction] for f in view.figures if f.direction in ("up", "down")}
    return frozenset(said)


def _places(a: ClaimView, b: ClaimView, above: Above) -> bool:
    if not a.places or not b.places:
        return False
    wide_a = frozenset(p for q in a.places for p in above.get(q, frozenset({q})))
    wide_b = frozenset(p for q in b.places for p in above.get(q, frozenset({q})))
    return not (a.places & wide_b or b.places & wide_a)


def _periods(a: ClaimView, b: ClaimView) -> bool:
    """Different reference periods. A day may be a slip; a month, half or year apart is not."""
    if a.period is None or b.period is None or not apart(a.period, b.period):
        return False
    gap = max(a.period[0] - b.period[1], b.period[0] - a.period[1])
    return gap > 3 or length(a.period) > 1 or length(b.period) > 1


Counted = tuple[Figure, str]  # a figure, and the indicator that it belongs to or nothing


def _pairs(a: ClaimView, b: ClaimView) -> list[tuple[Counted, Counted]]:
    """The figures of both that measure in the same way."""
    mine, theirs = (list(zip(v.figures, v.indicators, strict=True)) for v in (a, b))
    return [(f, g) for f, g in product(mine, theirs) if comparable(f[0], g[0])]


def _measures(a: ClaimView, b: ClaimView) -> bool:
    """They count different things by the desk's indicators: the price of rice says nothing of the price of corn."""
    pairs = _pairs(a, b)
    return bool(pairs) and all(f[1] and g[1] and f[1] != g[1] for f, g in pairs)


def _figures(a: ClaimView, b: ClaimView) -> str:
    """ "figure" where no amount of one measure at one time could be the same, "amount" where those may be two."""
    pairs = [(f, g) for f, g in _pairs(a, b) if not (f[1] and g[1] and f[1] != g[1])]
    if not pairs or any(agree(f[0], g[0]) for f, g in pairs):
        return ""
    return "figure" if _at_one_time(a, b) and all(_one_measure(f, g) for f, g in pairs) else "amount"


def _one_measure(one: Counted, other: Counted) -> bool:
    """The same indicator; without any, the same thing counted, or words for it that meet."""
    if one[1] or other[1]:
        return one[1] == other[1]
    mine, theirs = (stems(wording(f.of).words) for f in (one[0], other[0]))
    return one[0].kind is FigureKind.COUNT or bool(mine & theirs)


def _at_one_time(a: ClaimView, b: ClaimView) -> bool:
    if a.view.day is not None and a.view.day == b.view.day:
        return True
    return a.period is not None and b.period is not None and not apart(a.period, b.period)


def _stance(a: ClaimView, b: ClaimView) -> bool:
    """A question is no claim that something is so; a plan is not yet its outcome."""
    kinds = {a.claim.modality, b.claim.modality}
    return len(kinds) == 2 and (Modality.ASKED in kinds or kinds == {Modality.PLANNED, Modality.STATED})


def _denies(view: ClaimView) -> bool:
    """By its cue or in its own first words: who denies it and who says "I don't think so" say the same."""
    return (view.claim.polarity == "-") != any(negates(word) for word in view.wording.words[:4])


_OWN = frozenset("i we my our he she his her me us myself".split())


def _speakers(a: ClaimView, b: ClaimView) -> bool:
    """Two named people who each speak of themselves: "I", "we", "he" in their mouths are not one subject."""
    ends = (a.claim.origin, b.claim.origin)
    if any(end.kind is not SourceKind.PERSON for end in ends) or _shares_name(ends[0].name, ends[1].name):
        return False
    own = all(_OWN & set(view.wording.words[:6]) for view in (a, b))
    return own and not (a.names | a.about) & (b.names | b.about)


def _shares_name(one: str, other: str) -> bool:
    return bool(set(one.casefold().split()) & set(other.casefold().split()))
