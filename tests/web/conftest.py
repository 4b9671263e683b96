"""A store in memory, and a small invented archive: one report told five times, and one contradiction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape

import anyio
import httpx
import pytest
from fastapi import FastAPI

from sayso.model.articles import Article, ArticleKind, Credit, Hyperlink, HyperlinkKind, Picture, Role
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Indicator, Locality, Outlet
from sayso.model.findings import (
    UNKNOWN_SOURCE,
    Claim,
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    Source,
    SourceKind,
    Time,
)
from sayso.model.links import (
    Corroboration,
    Evidence,
    Link,
    LinkKind,
    Observation,
    Origins,
    Report,
    Series,
    Story,
    Web,
    Why,
)
from sayso.model.ports import Hit, PlaceCount, Query, Tally
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span
from sayso.web.app import create_app

HOSTILE = '<script>alert("x")</script>'


@dataclass
class MemoryStore:
    """Keeps what it is given, in order; enough of a store for the pages to read."""

    kept: dict[str, Reading] = field(default_factory=dict)
    web: Web = field(default_factory=Web)
    failures: list[Problem] = field(default_factory=list)

    def add_capture(self, capture: Capture) -> bool:
        return False

    def reject(self, problem: Problem) -> None:
        self.failures.append(problem)

    def add_reading(self, reading: Reading) -> bool:
        self.kept[reading.article.id] = reading
        return True

    def replace_web(self, web: Web) -> None:
        self.web = web

    def capture(self, id: str) -> Capture | None:
        return None

    def capture_ids(self) -> Iterator[str]:
        return iter(())

    def reading(self, article_id: str) -> Reading | None:
        return self.kept.get(article_id)

    def readings(self) -> Iterator[Reading]:
        return iter(sorted(self.kept.values(), key=lambda r: (not r.article.published, r.article.published)))

    def claim(self, claim_id: str) -> tuple[Reading, int] | None:
        for reading in self.kept.values():
            for index, claim in enumerate(reading.claims):
                if claim.id_in(reading.article.id) == claim_id:
                    return reading, index
        return None

    def search(self, query: Query) -> tuple[list[Hit], int]:
        found = [reading for reading in self.readings() if _matches(reading, query)]
        page = found[query.offset : query.offset + query.limit]
        return [Hit(r.article, _excerpt(r.article.text, query.words)) for r in page], len(found)

    def places(self) -> list[PlaceCount]:
        spots: dict[str, PlaceCount] = {}
        for reading in self.kept.values():
            for place in {p.id: p for p in reading.places if p.id}.values():
                seen = spots.get(place.id)
                count = (seen.articles if seen else 0) + 1
                spots[place.id] = PlaceCount(place.id, place.name, place.lat or 0.0, place.lon or 0.0, count)
        return list(spots.values())

    def outlets(self) -> list[tuple[str, int]]:
        names = [reading.article.outlet for reading in self.kept.values()]
        return [(name, names.count(name)) for name in sorted(set(names))]

    def stories(self) -> list[Story]:
        return list(self.web.stories)

    def story(self, id: str) -> Story | None:
        return next((s for s in self.web.stories if s.id == id), None)

    def story_of(self, article_id: str) -> Story | None:
        return next((s for s in self.web.stories if article_id in s.articles), None)

    def links_of(self, id: str) -> list[Link]:
        return [link for link in self.web.links if id in (link.a, link.b)]

    def links(self) -> Iterator[Link]:
        return iter(self.web.links)

    def corroborations(self) -> list[Corroboration]:
        return list(self.web.corroborations)

    def corroboration(self, id: str) -> Corroboration | None:
        return next((c for c in self.web.corroborations if c.id == id), None)

    def corroboration_of(self, claim_id: str) -> Corroboration | None:
        return next((c for c in self.web.corroborations if any(r.claim == claim_id for r in c.reports)), None)

    def corroborations_of(self, claim_ids: Iterable[str]) -> dict[str, Corroboration]:
        told = {report.claim: one for one in reversed(self.web.corroborations) for report in one.reports}
        return {claim: told[claim] for claim in claim_ids if claim in told}

    def series(self) -> list[Series]:
        return list(self.web.series)

    def one_series(self, id: str) -> Series | None:
        return next((s for s in self.web.series if s.id == id), None)

    def problems(self) -> list[Problem]:
        return list(self.failures)

    def tally(self) -> Mapping[str, Tally]:
        return {"captures": Tally(9, 6, 1, 2), "articles": Tally(len(self.kept), len(self.kept), 0, 0)}


def _matches(reading: Reading, query: Query) -> bool:
    article = reading.article
    return (
        query.words.casefold() in f"{article.title} {article.text}".casefold()
        and query.outlet in ("", article.outlet)
        and (not query.place or any(place.id == query.place for place in reading.places))
        and (not query.origin or any(claim.origin.kind.value == query.origin for claim in reading.claims))
        and (not query.since or article.published >= query.since)
        and (not query.until or article.published[:10] <= query.until)
    )


def _excerpt(text: str, words: str) -> str:
    at = text.casefold().find(words.casefold()) if words else -1
    if at < 0:
        return escape(text[:80])
    end = at + len(words)
    return f"{escape(text[:at][-40:])}<mark>{escape(text[at:end])}</mark>{escape(text[end : end + 40])}"


def span_in(text: str, words: str) -> Span:
    """Where words stand in a text, the first time."""
    at = text.index(words)
    return Span(at, at + len(words))


def article_of(outlet: str, title: str, text: str, published: str, **more: object) -> Article:
    known = Article("c" * 64, "pages/x.html", ArticleKind.ARTICLE, title, text, outlet=outlet, published=published)
    return replace(known, **more)  # type: ignore[arg-type]


FIRST_TEXT = (
    "A source in Tanpo county said that rice sold for 5,200 won on 3 March.\n\n"
    "“The mill may close,” the source told the Lantern."
)
COPY_TEXT = "Rice sold for 5,200 won in Tanpo, the Lantern reported."
DENIAL_TEXT = "The ministry in North Province denied that rice sold for 5,200 won."


def first_reading() -> Reading:
    text = FIRST_TEXT
    source = Source(SourceKind.UNNAMED, "a source in Tanpo county", span_in(text, "A source in Tanpo county"), "said")
    again = Source(
        SourceKind.UNNAMED, "a source in Tanpo county", span_in(text, "the source"), "told", said_to="the Lantern"
    )
    return Reading(
        article_of(
            "The Lantern", "Rice at 5,200 won", text, "2024-03-04",
            url="https://lantern.example/rice",
            credits=(Credit(Role.REPORTER, "Ana Writer"),),
            pictures=(Picture("A mill by the river", "Lantern files"),),
            links=(
                Hyperlink(HyperlinkKind.REPORT, "The survey", "https://survey.example/1"),
                Hyperlink(HyperlinkKind.OTHER, "A trap", "javascript:alert(1)"),
            ),
        ),
        claims=(
            Claim(
                (span_in(text, "rice sold for 5,200 won on 3 March"),), span_in(text, "said that"), source.span,
                (source,), figures=(0,), times=(0,), confidence=0.8, made_by="test@1",
            ),
            Claim(
                (span_in(text, "The mill may close"),), span_in(text, "told"), again.span, (again,), Modality.HEDGED
            ),
        ),
        figures=(Figure(span_in(text, "5,200 won"), 5200, 5200, FigureKind.MONEY, "KPW|KRW"),),
        times=(Time(span_in(text, "3 March"), "2024-03-03"),),
        places=(Place(span_in(text, "Tanpo county"), "Tanpo", "tanpo", 40.1, 126.2, 0.93),),
    )  # fmt: skip


def copy_reading(outlet: str, day: int, text: str = COPY_TEXT) -> Reading:
    step = Source(SourceKind.OUTLET, "The Lantern", span_in(text, "the Lantern"), "reported")
    return Reading(
        article_of(outlet, f"Rice price, says {outlet}", text, f"2024-03-{day:02}", url=f"https://{day}.example/"),
        claims=(
            Claim((span_in(text, "Rice sold for 5,200 won in Tanpo"),), span_in(text, "reported"), step.span, (step,)),
        ),
        figures=(Figure(span_in(text, "5,200 won"), None, 5200, FigureKind.MONEY, "KPW", approximate=True),),
        places=(Place(span_in(text, "Tanpo"), "Tanpo", "tanpo", 40.1, 126.2),),
    )


def denial_reading() -> Reading:
    step = Source(SourceKind.INSTITUTION, "the ministry", span_in(DENIAL_TEXT, "The ministry"), "denied")
    claim = Claim((span_in(DENIAL_TEXT, "rice sold for 5,200 won"),), None, step.span, (step,), polarity="-")
    province = Place(span_in(DENIAL_TEXT, "North Province"), "North Province", "north", 40.5, 126.5)
    return Reading(
        article_of("State Herald", "Ministry denies", DENIAL_TEXT, "2024-03-09"), (claim,), places=(province,)
    )


def hostile_reading() -> Reading:
    text = f"Nobody {HOSTILE} is named, it is said.\n\n쌀값이 올랐다고 한다."
    claim = Claim((span_in(text, f"Nobody {HOSTILE} is named"),), None, None, (UNKNOWN_SOURCE,))
    return Reading(
        article_of(HOSTILE, f"Title {HOSTILE}", text, "", language="ko", url="javascript:alert(2)", via=HOSTILE),
        (claim,),
    )


def claim_id(reading: Reading, index: int = 0) -> str:
    return reading.claims[index].id_in(reading.article.id)


HEARD = "one unnamed source of The Lantern"


def report_of(
    reading: Reading, parent: Reading | None = None, why: tuple[Why, ...] = (), origin: str = HEARD
) -> Report:
    article = reading.article
    above = claim_id(parent) if parent else None
    return Report(claim_id(reading), article.id, article.outlet, article.published, above, why, origin)


def invented_web(first: Reading, copies: list[Reading], denial: Reading, hostile: Reading) -> Web:
    named = span_in(COPY_TEXT, "the Lantern reported")
    reports = [report_of(first)]
    for copy in copies:
        parts = (Evidence(copy.article.id, named), Evidence(first.article.id, first.claims[0].content[0]))
        reports.append(report_of(copy, first, (Why("citation", parts, 3.0),)))
    told = Corroboration(
        "rice", "rice sold for 5,200 won on 3 March", tuple(reports), Origins(1, 1.0, 1, 2), 4,
        conflicts=(claim_id(denial),), explanation=("All four name the Lantern as their source.",), named=(HEARD,),
    )  # fmt: skip
    alone = Corroboration(
        "denial", "rice sold", (report_of(denial, origin="the ministry"),), Origins(1, 1.0, 1, 1), 4, (claim_id(first),)
    )
    odd = Corroboration(
        "odd", HOSTILE, (report_of(hostile, origin=HOSTILE),), Origins(0, 0.0, 0, 1), 6, explanation=(HOSTILE,)
    )
    articles = tuple(r.article.id for r in (first, *copies, denial))
    return Web(
        links=(
            Link(LinkKind.REPRINTS, copies[1].article.id, copies[0].article.id, 0.9,
                 (Why("containment", (Evidence(copies[1].article.id, Span(0, 13)),)),)),
        ),
        stories=(
            Story("s-rice", "Rice at 5,200 won", articles),
            Story("s-odd", f"Odd {HOSTILE}", (hostile.article.id,)),
        ),
        corroborations=(told, alone, odd),
        series=(invented_series(first, copies),),
    )  # fmt: skip


def invented_series(first: Reading, copies: list[Reading]) -> Series:
    def seen(reading: Reading, period: str, low: float | None, high: float | None, about: bool = False) -> Observation:
        article = reading.article
        return Observation(
            article.id, claim_id(reading), reading.figures[0].span, article.outlet, period, article.published,
            low, high, about,
        )  # fmt: skip

    return Series(
        "rice-price", "rice", "tanpo", "KPW", "market",
        (
            seen(first, "2024-03-03", 5200, 5200),
            seen(copies[0], "2024-03-03", 5000, 5600, about=True),
            seen(copies[1], "2024-05", None, 6000),
            seen(copies[2], "2024-07/2024-08", 7000, None),
            seen(copies[3], "", 1, 1),
        ),
    )  # fmt: skip


@pytest.fixture
def desk() -> Desk:
    return Desk(
        "invented", "Tanpo and beyond", centre=(40.0, 127.0), span=8.0,
        outlets=(Outlet("lantern", "The Lantern", letter="B"),),
        gazetteer=(
            Locality("north", "North Province", "province", "KP", lat=40.5, lon=126.5),
            Locality("tanpo", "Tanpo", "county", "KP", "north", 40.1, 126.2, "단포", ("Tampo",)),
        ),
        indicators=(Indicator("rice", "Price of rice", ("rice",), "money"),),
    )  # fmt: skip


@dataclass(frozen=True)
class Invented:
    store: MemoryStore
    first: Reading
    copies: list[Reading]
    denial: Reading
    hostile: Reading


@pytest.fixture
def archive() -> Invented:
    first = first_reading()
    copies = [copy_reading(f"Outlet {name}", day) for day, name in enumerate("ABCD", start=5)]
    denial, hostile = denial_reading(), hostile_reading()
    store = MemoryStore()
    for reading in (first, *copies, denial, hostile):
        store.add_reading(reading)
    store.replace_web(invented_web(first, copies, denial, hostile))
    store.reject(Problem(Reason.BINARY, f"not text {HOSTILE}", "pages/x.bin", "d" * 64))
    store.reject(Problem(Reason.MISSING, "no such file", "pages/gone.html"))
    return Invented(store, first, copies, denial, hostile)


@pytest.fixture
def app(archive: Invented, desk: Desk) -> FastAPI:
    return create_app(archive.store, desk)


Ask = Callable[..., httpx.Response]


def asking(app: FastAPI) -> Ask:
    """Ask an application for a page without a socket."""

    def ask(path: str, method: str = "GET", **more: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
                return await client.request(method, path, **more)  # type: ignore[arg-type]

        return anyio.run(asked)

    return ask


@pytest.fixture
def ask(app: FastAPI) -> Ask:
    return asking(app)


@pytest.fixture
def asker() -> Callable[[FastAPI], Ask]:
    return asking
