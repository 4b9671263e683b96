"""Readings as relating sees them: each article, and each claim in it, measured once."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.model.articles import Article
from sayso.model.desk import Desk, Locality
from sayso.model.findings import Claim, EntityType, Figure, Reading
from sayso.model.links import Evidence
from sayso.model.spans import Span, hull
from sayso.relate.indicators import indicator_of
from sayso.relate.periods import Period, day_of, period
from sayso.relate.predicates import Predicate, clauses, predicates
from sayso.relate.wording import Wording, stems, wording

_NAMED = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.EVENT)


def outlet_key(printed: str, desk: Desk) -> str:
    """The desk's id for a printed outlet, or "?" and the case-folded name of one that it does not know."""
    known = desk.outlet(printed)
    return known.id if known else "?" + printed.strip().casefold().removeprefix("the ") if printed.strip() else ""


def name_key(printed: str) -> str:
    """A name without case, hyphens, stops or a leading article: "Kim Jong-un" is "kim jong un"."""
    flat = "".join(c if c.isalnum() else " " for c in printed.casefold())
    return " ".join(flat.split()).removeprefix("the ")


_TRACKING = re.compile(
    r"(?:utm_|mc_|pk_|hsa_|at_)\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|twclid|wbraid|gbraid|_ga|_gl|cmpid|ocid"
    r"|ref|ref_src|referrer|ncid|smid|sr_share|share|spm|guccounter|feature",
    re.IGNORECASE,
)


def address(url: str) -> str:
    """An address without scheme, "www.", fragment, last slash and tracking: what stays when a link is shared.

    What is left of the query stays, in the order of its names: many a paper numbers its articles
    there. Empty for what is no address.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    asked = sorted(p for p in parts.query.split("&") if p and not _TRACKING.fullmatch(p.partition("=")[0]))
    return host + parts.path.rstrip("/") + ("?" + "&".join(asked) if asked else "") if host else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One clause of a claim: who it is about and what is said of them."""

    subjects: frozenset[str]
    predicates: frozenset[Predicate]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article measured: `outlet` and `via` are keys, `day` an ordinal, `names` the people and bodies in it.

    `address` is its own and `linked` those that it links to, as `address()` writes them.
    `indicators` are the ids of what its figures count, in their order, empty for what no indicator names.
    """

    reading: Reading
    id: str
    outlet: str
    via: str
    address: str
    linked: frozenset[str]
    day: int | None
    wording: Wording
    title: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    events: tuple[Period, ...]
    indicators: tuple[str, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim measured. `names` are of people and bodies in its content, `about` of those just before it.

    `stems` are of all its words, `said` of those outside names and places: what is told of them.
    `indicators` say what its figures count, in their order.
    """

    id: str
    index: int
    claim: Claim
    view: ArticleView
    text: str
    wording: Wording
    stems: frozenset[str]
    said: frozenset[str]
    names: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    facts: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    indicators: tuple[str, ...]
    period: Period | None

    @property
    def predicates(self) -> frozenset[Predicate]:
        """What the whole claim says, clause borders aside."""
        return frozenset(p for fact in self.facts for p in fact.predicates)

    @property
    def words(self) -> Evidence:
        """Where its content stands."""
        return Evidence(self.view.id, hull(self.claim.content))


def article_view(reading: Reading, desk: Desk) -> ArticleView:
    """Measure one article."""
    article = reading.article
    names = resolved_names(reading)
    return ArticleView(
        reading=reading,
        id=article.id,
        outlet=outlet_key(article.outlet, desk),
        via=outlet_key(article.via, desk),
        address=address(article.url),
        linked=frozenset(found for h in article.links if (found := address(h.url))),
        day=day_of(article.published),
        wording=wording(article.text),
        title=stems(wording(article.title).words),
        names=frozenset(names.values()),
        places=frozenset(p.id or name_key(p.name) for p in reading.places),
        events=tuple(p for t in reading.times if (p := period(t.edtf))),
        indicators=tuple(
            one.id if (one := indicator_of(f, article.text, desk, reading.places)) else "" for f in reading.figures
        ),
    )


def resolved_names(reading: Reading, types: Collection[EntityType] = _NAMED) -> dict[Span, str]:
    """Each mention of a person, body or event with the key it stands for: a short form takes the full name's.

    A form that could be short for two people keeps its own key.
    """
    kept = [e for e in reading.entities if e.type in types]
    full = {name_key(e.name): e.id or name_key(e.name) for e in kept}
    return {e.span: e.id or _longer(name_key(e.name), full) for e in kept}


def _longer(key: str, full: dict[str, str]) -> str:
    if not key:
        return key
    words = set(key.split())
    fits = {full[other] for other in full if other != key and words < set(other.split())}
    return fits.pop() if len(fits) == 1 else full.get(key, key)


def claim_views(view: ArticleView, gazetteer: dict[str, Locality]) -> list[ClaimView]:
    """Measure every claim of an article, in order."""
    names = resolved_names(view.reading, (EntityType.PERSON, EntityType.ORGANISATION))
    return [_claim_view(i, view, names, gazetteer) for i in range(len(view.reading.claims))]


def _claim_view(index: int, view: ArticleView, names: dict[Span, str], gazetteer: dict[str, Locality]) -> ClaimView:
    reading, claim = view.reading, view.reading.claims[index]
    text = view.article.text
    inside = [(s, n) for s, n in names.items() if n and any(piece.contains(s) for piece in claim.content)]
    said = " … ".join(piece.of(text) for piece in claim.content)
    words = wording(said)
    return ClaimView(
        id=claim.id_in(view.id),
        index=index,
        claim=claim,
        view=view,
        text=said,
        wording=words,
        stems=stems(words.words),
        said=_said(claim, reading, text),
        names=frozenset(n for _, n in inside),
        about=_before(claim, names, text),
        places=_places(claim, reading, gazetteer),
        facts=_facts(claim, text, inside),
        figures=tuple(reading.figures[i] for i in claim.figures if i < len(reading.figures)),
        indicators=tuple(view.indicators[i] for i in claim.figures if i < len(reading.figures)),
        period=_period(claim, reading),
    )


_PRONOUNS = frozenset(("he", "she", "him", "his", "her", "they", "them", "their", "it", "its", "그는", "그가"))


def _said(claim: Claim, reading: Reading, text: str) -> frozenset[str]:
    named = [e.span for e in reading.entities] + [p.span for p in reading.places]
    found = ((piece.start, wording(piece.of(text))) for piece in claim.content)
    spans = (
        (w, Span(at + s.start, at + s.end)) for at, cut in found for w, s in zip(cut.words, cut.spans, strict=True)
    )
    return stems(tuple(word for word, span in spans if not any(span.overlaps(n) for n in named)))


_SENTENCE_END = re.compile(r"[.!?]['\"”’)]?\s|\n")


def _before(claim: Claim, names: dict[Span, str], text: str) -> frozenset[str]:
    """Whom a pronoun may mean: of the last sentence before the content that names anybody, the first, its subject."""
    words = wording(" ".join(piece.of(text) for piece in claim.content)).words[:6]
    if not _PRONOUNS & set(words):
        return frozenset()
    start = claim.content[0].start
    sources = {claim.source} | {step.span for step in claim.chain}
    earlier = [(s, n) for s, n in names.items() if s.end <= start and start - s.end < 600 and s not in sources]
    if not earlier:
        return frozenset()
    last = max(earlier)[0].start
    opened = max((m.end() for m in _SENTENCE_END.finditer(text, 0, last)), default=0)
    return frozenset((min((s, n) for s, n in earlier if s.start >= opened)[1],))


def _places(claim: Claim, reading: Reading, gazetteer: dict[str, Locality]) -> frozenset[str]:
    """Gazetteer ids of the places inside the content, countries left out: every claim of a desk shares its own."""
    listed = {i for i in claim.places if i < len(reading.places)}
    listed |= {i for i, p in enumerate(reading.places) if any(c.contains(p.span) for c in claim.content)}
    keys = (reading.places[i].id or name_key(reading.places[i].name) for i in sorted(listed))
    return frozenset(k for k in keys if not (k in gazetteer and gazetteer[k].kind == "country"))


def _facts(claim: Claim, text: str, names: Sequence[tuple[Span, str]]) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for piece in claim.content:
        for first, last in clauses(piece.of(text)):
            clause = Span(piece.start + first, piece.start + last)
            subjects = frozenset(n for s, n in names if clause.contains(s))
            if facts and not subjects and _goes_on(clause.of(text)):
                subjects = facts[-1].subjects
            said = predicates(wording(clause.of(text)).words)
            said = frozenset((f, not yes) for f, yes in said) if claim.polarity == "-" else said
            facts.append(Fact(subjects, said))
    return tuple(fact for fact in facts if fact.predicates)


_GOING_ON = _PRONOUNS | frozenset("who which is was are were has have had will would did does and not then".split())


def _goes_on(clause: str) -> bool:
    """Say whether a clause has no subject of its own, or a pronoun for one."""
    first = next(iter(wording(clause).words), "")
    return first in _GOING_ON or first.endswith("ed")


def _period(claim: Claim, reading: Reading) -> Period | None:
    """When it happened, by the finest expression inside the claim; None where the text does not say."""
    found = [p for i in claim.times if i < len(reading.times) and (p := period(reading.times[i].edtf))]
    found += [p for i in claim.figures if i < len(reading.figures) and (p := period(reading.figures[i].reference))]
    return min(found, key=lambda p: (p[1] - p[0], p)) if found else None


class Rarity:
    """How much a shared key tells, from how many of `total` items carry it.

    Smoothed as if twenty more items were there that carry none, so that two articles alone
    still find what they share telling.
    """

    def __init__(self, items: Iterable[frozenset[str]]) -> None:
        listed = list(items)
        self._counts = Counter(key for item in listed for key in item)
        self._total = len(listed) + 20

    def weight(self, key: str) -> float:
        """Natural log of the inverse share of items, more than 0."""
        return math.log(1 + self._total / (1 + self._counts[key]))

    def count(self, key: str) -> int:
        """How many items carry it."""
        return self._counts[key]

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Cosine of two sets under these weights, 0 to 1; summed in key order so that the last bit is stable."""
        shared = sum(self.weight(k) ** 2 for k in sorted(a & b))
        return shared / (self.norm(a) * self.norm(b)) if shared else 0.0

    def norm(self, keys: frozenset[str]) -> float:
        """Euclidean length of a set under these weights."""
        return math.sqrt(sum(self.weight(k) ** 2 for k in sorted(keys)))
