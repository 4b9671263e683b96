"""What ties articles and claims together, always with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.spans import Span


class LinkKind(StrEnum):
    """How two articles or two claims hang together, read from the first to the second."""

    REPRINTS = "reprints"
    CITES = "cites"
    QUOTES = "quotes"
    REVISES = "revises"
    TRANSLATES = "translates"
    SAME_STORY = "same-story"
    SAME_CLAIM = "same-claim"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in an article that show something."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Why:
    """One reason for a link or a dependence: its kind and the words on both sides.

    `weight` is the log-odds it adds to a dependence, 0 where it only shows a link.
    """

    kind: str
    evidence: tuple[Evidence, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles, or two claims, and how sure we are (0 to 1). `a` is the later one."""

    kind: LinkKind
    a: str
    b: str
    score: float
    why: tuple[Why, ...] = ()
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, oldest first. `title` is the title of its first article."""

    id: str
    title: str
    articles: tuple[str, ...]
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of a claim, and the report it most likely comes from (a claim id).

    `origin` says in words where its chain goes back to, the same words for the same origin; it is
    empty where relating did not settle it.
    """

    claim: str
    article: str
    outlet: str
    said_at: str = ""
    parent: str | None = None
    why: tuple[Why, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins: named apart by the texts, the median, and the 80% interval."""

    proven: int
    median: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The reports of one claim, oldest first, and on how many independent origins they hang.

    `claim` is the claim in the words of its first report.
    `credibility` is the Admiralty number, 1 (confirmed) to 6 (cannot be judged); `conflicts`
    are ids of claims that contradict it; `explanation` is made of sentences built from evidence.
    `named` are the origins that `origins.proven` counts, in the words of `Report.origin`.
    """

    id: str
    claim: str
    reports: tuple[Report, ...]
    origins: Origins
    credibility: int
    conflicts: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()
    made_by: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure of a series: the period it is about, when it was published, and its bounds."""

    article: str
    claim: str
    span: Span
    outlet: str
    period: str
    vintage: str
    low: float | None
    high: float | None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator's figures over time. Nothing is interpolated; conflicts stay side by side.

    `source` is the outlet that reports them, others only repeating it.
    """

    id: str
    indicator: str
    place: str
    unit: str
    rate_basis: str
    observations: tuple[Observation, ...]
    made_by: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Web:
    """Everything that relating a set of readings gives."""

    links: tuple[Link, ...] = ()
    stories: tuple[Story, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    series: tuple[Series, ...] = ()
