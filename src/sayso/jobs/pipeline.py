"""Capture to Reading: the stages in their order, and what each needs from the ones before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sayso.jobs.readers import reader_named
from sayso.jobs.runner import guarded
from sayso.model.articles import Article
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Claim, Entity, Figure, Place, Reading, Time
from sayso.model.links import Web
from sayso.model.ports import AttributionReaderType, Extraction, Hints, NamingReaderType
from sayso.model.problems import Problem
from sayso.model.spans import Span

Found = TypeVar("Found")
Finding = Figure | Time | Place
_Heard = tuple[Sequence[Attribution], Sequence[Entity]]  # what a reader gives of one text


@dataclass(frozen=True, slots=True)
class Stages:
    """Everything that thinks, as functions. Language codes are ISO 639-1, `published` an ISO date or empty."""

    extract: Callable[[Capture, Hints, Desk], Extraction]
    language: Callable[[str], str]  # text
    times: Callable[[str, str, str], Sequence[Time]]  # text, published, language
    figures: Callable[[str, Sequence[Time], str], Sequence[Figure]]  # text, times, language
    places: Callable[[str, str, str], Sequence[Place]]  # text, the outlet's country, title
    entities: Callable[[str, Sequence[Place], Sequence[Entity]], Sequence[Entity]]  # text, places, names seen
    reader: AttributionReaderType
    claims: Callable[
        [Article, Sequence[Attribution], Sequence[Entity], Sequence[Time], Sequence[Place]], Sequence[Claim]
    ]
    relate: Callable[[Sequence[Reading], Desk, int], Web]  # readings, desk, seed


def stages_for(desk: Desk, reader: AttributionReaderType | None = None) -> Stages:
    """The stages that ship, with a desk's names and places built in."""
    # Imported here: tables are built on import, and most commands never read.
    from sayso.analyse.chains import ChainBuilder
    from sayso.analyse.entities import EntityFinder
    from sayso.analyse.figures import find_figures
    from sayso.analyse.language import detect_language
    from sayso.analyse.places import PlaceFinder
    from sayso.analyse.times import find_times
    from sayso.extract.capture import extract
    from sayso.relate.web import relate

    return Stages(
        extract=extract,
        language=detect_language,
        times=find_times,
        figures=find_figures,
        places=PlaceFinder(desk).find,
        entities=EntityFinder(desk).find,
        reader=reader or reader_named(),
        claims=ChainBuilder(desk).claims,
        relate=relate,
    )


class _Findings:
    """Findings of one kind, for asking which of them stand in some words."""

    def __init__(self, found: Sequence[Finding]) -> None:
        self._ordered = sorted((one.span.start, one.span.end, at) for at, one in enumerate(found))

    def inside(self, content: Sequence[Span]) -> tuple[int, ...]:
        """Their indices, in order."""
        held: set[int] = set()
        for piece in content:
            first = bisect_left(self._ordered, (piece.start,))
            behind = bisect_left(self._ordered, (piece.end,), first)
            held.update(at for _, end, at in self._ordered[first:behind] if end <= piece.end)
        return tuple(sorted(held))


def _joined(claims: Sequence[Claim], reader: str, *kinds: Sequence[Finding]) -> tuple[Claim, ...]:
    """The claims with the figures, times and places that stand in their words, made by a grammar over a reader."""
    figures, times, places = map(_Findings, kinds)
    return tuple(
        replace(
            c,
            figures=figures.inside(c.content),
            times=times.inside(c.content),
            places=places.inside(c.content),
            made_by=f"{c.made_by}+{reader}",
        )
        for c in claims
    )


def _reading_names(reader: AttributionReaderType) -> Callable[[Sequence[str]], Sequence[_Heard]]:
    """How to read texts with this reader; one that sees no names gives none."""
    if isinstance(reader, NamingReaderType):
        return reader.read_named
    return lambda texts: [(found, ()) for found in reader.read(texts)]


class _Steps:
    """One article's reading in the making. A step that fails gives nothing, and a Problem says so."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.problems: list[Problem] = []

    def run(self, step: Callable[[], Sequence[Found]]) -> tuple[Found, ...]:
        found = guarded(step, self.article.path, self.article.capture)
        if isinstance(found, Problem):
            self.problems.append(found)
            return ()
        return tuple(found)


class Pipeline:
    """Reads articles with one desk. `reader` takes the place of the shipped network.

    An analyser that fails on an article costs that article its findings and nobody else
    anything: the reading says so in its problems.
    """

    def __init__(self, desk: Desk, reader: AttributionReaderType | None = None, stages: Stages | None = None) -> None:
        self.desk = desk
        self.stages = stages or stages_for(desk, reader)

    def reading(self, article: Article) -> Reading:
        """One article's reading."""
        return self.readings([article])[0]

    def readings(self, articles: Sequence[Article]) -> list[Reading]:
        """The articles' readings in their order; the attribution reader sees them as one batch."""
        return [self._read(article, found) for article, found in zip(articles, self._attributed(articles), strict=True)]

    def _attributed(self, articles: Sequence[Article]) -> Sequence[_Heard | Problem]:
        read = _reading_names(self.stages.reader)
        batch = guarded(lambda: read([article.text for article in articles]))
        if not isinstance(batch, Problem) and len(batch) == len(articles):
            return batch
        return [guarded(lambda a=a: read([a.text])[0], a.path, a.capture) for a in articles]  # type: ignore[misc]

    def _country(self, article: Article) -> str:
        outlet = self.desk.outlet(article.outlet)
        return outlet.country if outlet else ""

    def _with_language(self, article: Article, steps: _Steps) -> Article:
        if article.language:
            return article
        found = steps.run(lambda: (self.stages.language(article.text),))
        return replace(article, language=found[0] if found else "")

    def _read(self, article: Article, heard: _Heard | Problem) -> Reading:
        use, steps = self.stages, _Steps(article)
        article = self._with_language(article, steps)
        text, language = article.text, article.language
        times = steps.run(lambda: use.times(text, article.published, language))
        figures = steps.run(lambda: use.figures(text, times, language))
        places = steps.run(lambda: use.places(text, self._country(article), article.title))
        attributed, named = ((), ()) if isinstance(heard, Problem) else heard
        entities = steps.run(lambda: use.entities(text, places, named))
        if isinstance(heard, Problem):
            steps.problems.append(heard)
        claims = steps.run(lambda: use.claims(article, attributed, entities, times, places))
        joined = _joined(claims, use.reader.made_by, figures, times, places)
        return Reading(article, joined, figures, times, places, entities, tuple(steps.problems))
