"""What an article says: findings, each at a span of its text, each saying what made it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sayso.model.articles import Article
from sayso.model.ids import content_id
from sayso.model.problems import Problem
from sayso.model.spans import Span


class SourceKind(StrEnum):
    """What a step of a chain is. `unknown` is an honest origin."""

    OUTLET = "outlet"
    WIRE = "wire"
    PERSON = "person"
    UNNAMED = "unnamed"
    OFFICIAL = "official"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    DATASET = "dataset"
    IMAGERY = "imagery"
    VIDEO = "video"
    STATE_MEDIA = "state-media"
    PUBLIC = "public"
    UNKNOWN = "unknown"


# those who publish: what they tell, they may have from others
PUBLISHERS = frozenset({SourceKind.OUTLET, SourceKind.WIRE, SourceKind.STATE_MEDIA})


class Modality(StrEnum):
    """The source's stance to what it says."""

    STATED = "stated"
    HEDGED = "hedged"
    PLANNED = "planned"
    ASKED = "asked"


class FigureKind(StrEnum):
    """What a number measures. `change` is percent change, `points` percentage points."""

    LEVEL = "level"
    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    CHANGE = "change"
    POINTS = "points"
    RATE = "rate"
    RANK = "rank"
    DURATION = "duration"


class EntityType(StrEnum):
    """What a name names; places have findings of their own."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Source:
    """One step of a chain. Its words are in the text (`span`) or in the article's metadata (None).

    `name` is whom the words refer to: a pronoun's antecedent, an outlet's full name; the
    descriptor itself for an unnamed source. `said_to` is the outlet that heard it.
    """

    kind: SourceKind
    name: str
    span: Span | None = None
    verb: str = ""
    said_to: str = ""
    said_at: str = ""
    place: str = ""


UNKNOWN_SOURCE = Source(SourceKind.UNKNOWN, "unknown")


@dataclass(frozen=True, slots=True)
class Claim:
    """Content plus the chain it hangs on: nearest to the reader first, its origin last.

    `content`, `cue` and `source` are the flat spans of the nearest step that has words in the
    sentence; content comes in pieces where the cue interrupts it. `figures`, `times` and
    `places` index into the same article's findings. `confidence` is 0 to 1.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    chain: tuple[Source, ...]
    modality: Modality = Modality.STATED
    polarity: str = "+"
    figures: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    confidence: float = 0.5
    made_by: str = ""

    def __post_init__(self) -> None:
        if not self.content or not self.chain:
            raise ValueError("a claim has content and at least one step")

    @property
    def origin(self) -> Source:
        """Where the text says that it started."""
        return self.chain[-1]

    def id_in(self, article_id: str) -> str:
        """The claim's id: its article and its words, so that a better chain keeps the id."""
        return content_id("claim", article_id, [s.as_list() for s in self.content])


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the text gives, as bounds in its own unit.

    `low == high` when exact; None on an open side. `unit` is "%", an ISO 4217 code ("KPW|KRW"
    where the text does not settle the won), a unit symbol, or the noun counted. `direction` is
    "up", "down" or empty; a falling change is also negative. `of` is what it measures, `base`
    the period it is compared with and `reference` the period it is about (EDTF, or the words).
    `rate_basis` is official, market, unknown, or empty.
    """

    span: Span
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str = ""
    approximate: bool = False
    direction: str = ""
    of: str = ""
    reference: str = ""
    base: str = ""
    rate_basis: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A calendar expression. `edtf` is None where nothing in the article resolves it."""

    span: Span
    edtf: str | None
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text and the gazetteer entry it most likely is (WGS 84 degrees)."""

    span: Span
    name: str
    id: str = ""
    lat: float | None = None
    lon: float | None = None
    probability: float = 1.0
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, outlet or event named in the text."""

    span: Span
    name: str
    type: EntityType
    id: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The flat reading that a reader gives and chains start from: who, by which words, what.

    This is the seam where a trained reader takes the place of the rules.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with all its findings, in text order: what `sayso read` prints and the store keeps."""

    article: Article
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    entities: tuple[Entity, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
