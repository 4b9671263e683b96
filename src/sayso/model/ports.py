"""The shapes that a plug-in, or another implementation of a stage, may take: all on this page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from sayso.model.articles import Article
from sayso.model.captures import Capture
from sayso.model.findings import Attribution, Entity, Reading
from sayso.model.links import Corroboration, Link, Series, Story, Web
from sayso.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller knows about a capture that its bytes may not say."""

    outlet: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one capture held, in document order, and what could not be used.

    `flags` holds, for each article in the same order, what is doubtful about it; `problems`
    holds what belongs to none of them.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    flags: tuple[tuple[Problem, ...], ...] = ()


class FetcherType(Protocol):
    """World to captures. A failure is yielded as a Problem; the neighbours still come."""

    def captures(self) -> Iterator[Capture | Problem]: ...


class AttributionReaderType(Protocol):
    """Text to flat attributions, one list a text, in text order. Batched, so that a model may be."""

    made_by: str

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]: ...


@runtime_checkable
class NamingReaderType(AttributionReaderType, Protocol):
    """A reader that sees names as it reads: of each text, whom it takes for people and organisations, in text order."""

    def read_named(self, texts: Sequence[str]) -> list[tuple[tuple[Attribution, ...], tuple[Entity, ...]]]: ...


@dataclass(frozen=True, slots=True)
class Tally:
    """The accounting of invariant 4, for captures or for articles: a sum that must hold."""

    captured: int = 0
    stored: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def balances(self) -> bool:
        """Say whether nothing was lost."""
        return self.captured == self.stored + self.duplicate + self.rejected


@dataclass(frozen=True, slots=True)
class Query:
    """What a search asks for. Empty fields ask for nothing; dates are ISO, both ends included."""

    words: str = ""
    outlet: str = ""
    place: str = ""  # gazetteer id
    origin: str = ""  # kind of the origin step
    since: str = ""
    until: str = ""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A reading that a search found, with the words that matched marked by `<mark>` in an escaped excerpt."""

    article: Article
    excerpt: str


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """How many articles name a gazetteer entry."""

    id: str
    name: str
    lat: float
    lon: float
    articles: int


class StoreType(Protocol):
    """What the stages' results are kept in. Every `add` may be repeated and changes nothing then."""

    def add_capture(self, capture: Capture) -> bool: ...  # False: these bytes were here
    def reject(self, problem: Problem) -> None: ...
    def add_reading(self, reading: Reading) -> bool: ...  # False: this article was here
    def replace_web(self, web: Web) -> None: ...  # what relating gave, instead of what it gave before

    def capture(self, id: str) -> Capture | None: ...
    def capture_ids(self) -> Iterator[str]: ...
    def reading(self, article_id: str) -> Reading | None: ...
    def readings(self) -> Iterator[Reading]: ...  # by publication date, unknown last, then id
    def claim(self, claim_id: str) -> tuple[Reading, int] | None: ...  # the reading and the claim's index in it
    def search(self, query: Query) -> tuple[list[Hit], int]: ...  # one page of hits, and how many there are in all
    def places(self) -> list[PlaceCount]: ...
    def outlets(self) -> list[tuple[str, int]]: ...  # names in use, with articles

    def stories(self) -> list[Story]: ...  # newest first, by their latest article
    def story(self, id: str) -> Story | None: ...
    def story_of(self, article_id: str) -> Story | None: ...
    def links_of(self, id: str) -> list[Link]: ...  # of an article or a claim, either side
    def links(self) -> Iterator[Link]: ...
    def corroborations(self) -> list[Corroboration]: ...
    def corroboration(self, id: str) -> Corroboration | None: ...
    def corroboration_of(self, claim_id: str) -> Corroboration | None: ...
    def corroborations_of(self, claim_ids: Iterable[str]) -> Mapping[str, Corroboration]: ...  # by claim, where any
    def series(self) -> list[Series]: ...
    def one_series(self, id: str) -> Series | None: ...

    def problems(self) -> list[Problem]: ...
    def tally(self) -> Mapping[str, Tally]: ...  # "captures" and "articles"


class ExporterType(Protocol):
    """Records to bytes, in one format."""

    def __call__(self, records: Iterable[Mapping[str, Any]]) -> bytes: ...
