"""Readings made by hand, in our own words, for everything that the terminal draws."""

from __future__ import annotations

import pytest

from sayso.model.articles import Article, ArticleKind, Credit, Role
from sayso.model.findings import (
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
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span

TEXT = (
    "Harbour dues at Lantern Bay have fallen by as much as 15 percent, a clerk who works on the quay told The "
    "Fathom Post. “The ledger is thin,” he said, “and may get thinner by May.”\n\n"
    "The Morning Buoy reported, citing the Tide Wire and based on two videos, that the old crane burned on 3 "
    "March. The harbour office denied that anyone was hurt. The bay is said to hold 40 boats. About 87 million "
    "won was spent on it last winter.\n\n"
    "등대 관리소는 배가 들어왔다고 등대신문에 밝혔다. State radio said the chief pilot had promised ten new lamps."
)


@pytest.fixture(autouse=True)
def a_terminal_of_one_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The width that a test sees is not the width of whoever runs it."""
    monkeypatch.setenv("COLUMNS", "100")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


FIGURES = (
    Figure(span("as much as 15 percent"), -15.0, None, FigureKind.CHANGE, "%", False, "down", "harbour dues"),
    Figure(span("40 boats"), 40, 40, FigureKind.COUNT, "boats"),
    Figure(span("About 87 million won"), 87e6, 87e6, FigureKind.MONEY, "KPW|KRW", True),
    Figure(span("ten new lamps"), 10, 10, FigureKind.COUNT, "lamps"),
)
TIMES = (
    Time(span("May"), "2021-05"),
    Time(span("3 March"), "2021-03-03"),
    Time(span("last winter"), None),
)
PLACES = (Place(span("Lantern Bay"), "Lantern Bay", "lantern-bay", 1.0, 2.0, 0.9),)

CLERK = Source(
    SourceKind.UNNAMED,
    "a clerk who works on the quay",
    span("a clerk who works on the quay"),
    "told",
    said_to="The Fathom Post",
    said_at="2021-04-02",
)
BUOY = Source(SourceKind.OUTLET, "The Morning Buoy", span("The Morning Buoy"), "reported")
WIRE = Source(SourceKind.WIRE, "Tide Wire", span("the Tide Wire"), "citing")
VIDEOS = Source(SourceKind.VIDEO, "two videos", span("two videos"), "based on")

CLAIMS = (
    Claim(
        (span("Harbour dues at Lantern Bay have fallen by as much as 15 percent"),),
        span("told"),
        span("a clerk who works on the quay"),
        (CLERK,),
        figures=(0,),
        places=(0,),
        confidence=0.82,
        made_by="rules@1",
    ),
    Claim(
        (span("The ledger is thin,"), span("and may get thinner by May.")),
        span("said"),
        span("he"),
        (Source(SourceKind.UNNAMED, "a clerk who works on the quay", span("he"), "said"),),
        modality=Modality.HEDGED,
        times=(0,),
        confidence=0.6,
    ),
    Claim(
        (span("the old crane burned on 3 March"),),
        span("reported"),
        span("The Morning Buoy"),
        (BUOY, WIRE, VIDEOS),
        times=(1,),
        confidence=0.9,
    ),
    Claim(
        (span("anyone was hurt"),),
        span("denied"),
        span("The harbour office"),
        (Source(SourceKind.INSTITUTION, "The harbour office", span("The harbour office"), "denied"),),
        polarity="-",
    ),
    Claim(
        (span("hold 40 boats"),),
        span("is said to"),
        None,
        (Source(SourceKind.UNKNOWN, "unknown", None, "is said to"),),
        figures=(1,),
    ),
    Claim(
        (span("배가 들어왔다"),),
        span("밝혔다"),
        span("등대 관리소는"),
        (Source(SourceKind.INSTITUTION, "등대 관리소", span("등대 관리소"), "밝혔다", said_to="등대신문"),),
    ),
    Claim(
        (span("ten new lamps"),),
        span("promised"),
        span("the chief pilot"),
        (
            Source(SourceKind.STATE_MEDIA, "State radio", span("State radio"), "said"),
            Source(SourceKind.PERSON, "Orla Quill", span("the chief pilot"), "promised"),
        ),
        modality=Modality.PLANNED,
        figures=(3,),
    ),
)


@pytest.fixture
def reading() -> Reading:
    """An article with a claim of every look."""
    article = Article(
        capture="c" * 64,
        path="lantern.html",
        kind=ArticleKind.ARTICLE,
        title="Lantern Bay counts its boats 등대",
        text=TEXT,
        outlet="The Quay Ledger",
        via="The Fathom Post",
        url="https://quay.example/lantern",
        published="2021-04-03",
        language="en",
        credits=(
            Credit(Role.REPORTER, "Ida Moor"),
            Credit(Role.REPORTER, "Tam Reed"),
            Credit(Role.TRANSLATOR, "Wen Sail"),
        ),
    )
    return Reading(article, CLAIMS, FIGURES, TIMES, PLACES)


@pytest.fixture
def bare() -> Reading:
    """An article that attributes nothing and says little of itself, with a problem of its own."""
    article = Article("d" * 64, "bare.txt", ArticleKind.POST, "", "The tide came in.")
    return Reading(article, problems=(Problem(Reason.FUTURE_DATE, "published after it was captured", "bare.txt"),))
