"""Articles on one event: clusters that grow in time order, each named after the article that founded it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.ids import content_id
from sayso.model.links import Evidence, Link, LinkKind, Story, Why
from sayso.relate.blocking import candidates
from sayso.relate.periods import apart, length
from sayso.relate.views import ArticleView, Rarity
from sayso.relate.wording import stem

MADE_BY = "stories@1"

WINDOW = 14  # days from an article to the latest one of its story
LEAD = 120  # words of the text that stand for it, beside the title: news says first what is new
KEYS = 30  # an article's most telling features, by which it finds others
# Set on the demo, where pairs of one event have a median of 0.38 and others at most 0.11, and by
# reading the clusters of nk-news at 0.16, 0.2 and 0.27: at 0.27 most events there fall apart.
THRESHOLD = 0.18
UNDATED = 0.30  # more is asked where a date is missing, since nothing says that the two were near


@dataclass(frozen=True, slots=True)
class Features:
    """What stands for an article: stems of title and lead, names and places, marked by their first letter."""

    all: frozenset[str]
    named: frozenset[str]


def features(view: ArticleView) -> Features:
    """The features of one article: `w:` words, `n:` people and bodies, `p:` places."""
    lead = frozenset(stem(w) for w in view.wording.words[:LEAD] if len(w) > 2)
    named = frozenset({f"n:{n}" for n in view.names} | {f"p:{p}" for p in view.places})
    return Features(frozenset(f"w:{w}" for w in _meaning(lead) | view.title) | named, named)


def _meaning(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if w not in _COMMON)


_COMMON = frozenset(
    stem(w)
    for w in """the and that this with from have has had was were are its his her their they which who will would
    could said says been but not for also after before over about into when where than more there other some what
    while under between first last week month year day time people country government according told""".split()
)


def keys(found: Features, rarity: Rarity) -> frozenset[str]:
    """Blocking keys: the rarest features that at least one other article could share."""
    ranked = sorted(found.all, key=lambda k: (-rarity.weight(k), k))
    return frozenset([k for k in ranked if rarity.count(k) > 1][:KEYS])


def likeness(a: tuple[ArticleView, Features], b: tuple[ArticleView, Features], rarity: Rarity) -> float:
    """How much two articles tell of one event, 0 to 1; 0 where their dates lie too far apart.

    A name or place in common is needed: words alone make a genre, not an event.
    """
    days = _days(a[0], b[0])
    if (days is not None and days > WINDOW) or not a[1].named & b[1].named:
        return 0.0
    score = rarity.cosine(a[1].all, b[1].all)
    if days is None:
        return score * THRESHOLD / UNDATED
    return score * (1.15 if _same_day(a[0], b[0]) else 1.0) * (1 - 0.25 * days / WINDOW)


def _days(a: ArticleView, b: ArticleView) -> int | None:
    return abs(a.day - b.day) if a.day is not None and b.day is not None else None


def _same_day(a: ArticleView, b: ArticleView) -> bool:
    """Both name one and the same day as that of an event."""
    return any(length(p) == length(q) == 1 and not apart(p, q) for p in a.events for q in b.events)


@dataclass(frozen=True, slots=True)
class Tie:
    """A later article and the earlier one of its story that it is most like, by position."""

    later: int
    earlier: int
    score: float


def cluster(views: Sequence[ArticleView]) -> tuple[list[list[int]], list[Tie]]:
    """Positions of the articles of each story, in time order, and what drew each article in.

    Every article is in exactly one story: it joins the one whose nearest members it is most
    like, or founds its own.
    """
    found = [features(v) for v in views]
    rarity = Rarity(f.all for f in found)
    pairs = candidates([keys(f, rarity) for f in found], shared=2)
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j in pairs:
        near[j][i] = likeness((views[i], found[i]), (views[j], found[j]), rarity)
    stories: list[list[int]] = []
    story_of: dict[int, int] = {}
    ties: list[Tie] = []
    for j in range(len(views)):
        best = _best(near.get(j, {}), story_of, stories)
        if best is None:
            best = len(stories)
            stories.append([])
        else:
            score, i = max((s, -i) for i, s in near[j].items() if story_of[i] == best)
            ties.append(Tie(j, -i, min(1.0, score)))
        stories[best].append(j)
        story_of[j] = best
    return stories, ties


def _best(near: dict[int, float], story_of: dict[int, int], stories: list[list[int]]) -> int | None:
    """The story with the best mean of its nearest member and of up to its five nearest, over the threshold."""
    scores: dict[int, list[float]] = defaultdict(list)
    for i, score in sorted(near.items()):
        scores[story_of[i]].append(score)
    ranked = []
    for story, values in scores.items():
        top = sorted(values, reverse=True)[: min(5, len(stories[story]))]
        mean = sum(top) / min(5, len(stories[story]))
        ranked.append(((top[0] + mean) / 2, -story))
    score, story = max(ranked, default=(0.0, 0))
    return -story if score >= THRESHOLD else None


def story(members: Sequence[ArticleView]) -> Story:
    """The story of articles in time order; its id is made from the founding article's."""
    first = members[0]
    title = first.article.title or first.article.text.split("\n", 1)[0][:90]
    return Story(content_id("story", first.id), title, tuple(v.id for v in members), MADE_BY)


def story_link(a: ArticleView, b: ArticleView, score: float) -> Link | None:
    """The tie of a later article to an earlier one of its story, at names that both print."""
    shared = sorted(a.names & b.names | a.places & b.places)
    evidence = [(x, y) for key in shared[:8] if (x := _mention(a, key)) and (y := _mention(b, key))][:3]
    why = Why("same-names", tuple(e for pair in evidence for e in pair))
    return Link(LinkKind.SAME_STORY, a.id, b.id, round(score, 3), (why,), MADE_BY)


def _mention(view: ArticleView, key: str) -> Evidence | None:
    reading = view.reading
    spans = [p.span for p in reading.places if (p.id or p.name.casefold()) == key]
    spans += [e.span for e in reading.entities if (e.id or e.name.casefold()) == key]
    return Evidence(view.id, min(spans)) if spans else None
