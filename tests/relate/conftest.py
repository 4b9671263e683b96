"""Readings written by hand: a text with its claims marked, an invented desk, and nothing analysed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model.articles import Article, ArticleKind, Hyperlink, HyperlinkKind
from sayso.model.desk import Desk, Indicator, Locality, Name, Outlet
from sayso.model.findings import (
    Claim,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    Source,
    SourceKind,
    Time,
)
from sayso.model.spans import Span

Step = tuple[str, str] | tuple[str, str, str]
Told = tuple[str, tuple[Step, ...]]

PEOPLE = {"Ri Tae Ho": "ri-tae-ho", "Pak Song Il": "pak-song-il", "Ri": "", "Han Myong": ""}
PLACES = {"Hyesan": "hyesan", "Ryanggang": "ryanggang", "Sinuiju": "sinuiju", "China": "cn"}


def spot(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def step(written: Step) -> Source:
    kind, name, *said_to = written
    return Source(SourceKind(kind), name, said_to=said_to[0] if said_to else "")


def write(
    outlet: str,
    published: str,
    text: str,
    *told: Told,
    title: str = "",
    via: str = "",
    url: str = "",
    links: tuple[str, ...] = (),
    figures: tuple[tuple[str, float, str], ...] = (),
    times: tuple[tuple[str, str], ...] = (),
    polarity: str = "+",
    modality: str = "stated",
) -> Reading:
    """A reading of `text`, in which each told content stands as it is, with its chain, nearest first."""
    article = Article(
        capture=f"{outlet}/{published}",
        path="hand",
        kind=ArticleKind.ARTICLE,
        title=title or text[:40],
        text=text,
        outlet=outlet,
        via=via,
        url=url,
        published=published,
        language="en",
        links=tuple(Hyperlink(HyperlinkKind.ARTICLE, "", u) for u in links),
    )
    numbers = tuple(
        Figure(spot(text, words), value, value, FigureKind.COUNT if unit != "KPW" else FigureKind.MONEY, unit)
        for words, value, unit in figures
    )
    dates = tuple(Time(spot(text, words), edtf) for words, edtf in times)
    claims = tuple(_claim(text, t, numbers, dates, polarity, modality) for t in told)
    entities = tuple(
        Entity(spot(text, n), n, EntityType.PERSON, key) for n, key in PEOPLE.items() if n in text and _alone(text, n)
    )
    places = tuple(Place(spot(text, n), n, key) for n, key in PLACES.items() if n in text)
    return Reading(article, claims, numbers, dates, places, tuple(sorted(entities, key=lambda e: e.span)))


def _alone(text: str, name: str) -> bool:
    return not any(name != other and name in other and other in text for other in PEOPLE)


def _claim(
    text: str, told: Told, figures: tuple[Figure, ...], times: tuple[Time, ...], polarity: str, modality: str
) -> Claim:
    content = spot(text, told[0])
    return Claim(
        content=(content,),
        cue=None,
        source=None,
        chain=tuple(step(s) for s in told[1]),
        modality=Modality(modality),
        polarity=polarity,
        figures=tuple(i for i, f in enumerate(figures) if content.contains(f.span)),
        times=tuple(i for i, t in enumerate(times) if content.contains(t.span)),
    )


PAPERS = tuple(
    Outlet(name.casefold(), name, owner="Lamp House" if name in ("Lantern", "Torch") else "")
    for name in ("Lantern", "Harbour", "Meridian", "Quill", "Torch", "Signal")
)
DESK = Desk(
    id="test",
    title="A desk for tests",
    outlets=(*PAPERS, Outlet("organ", "State Organ", SourceKind.STATE_MEDIA, country="KP")),
    gazetteer=(
        Locality("kp", "North Korea", "country", "KP"),
        Locality("ryanggang", "Ryanggang", "province", "KP", "kp"),
        Locality("hyesan", "Hyesan", "city", "KP", "ryanggang"),
        Locality("sinuiju", "Sinuiju", "city", "KP", "kp"),
        Locality("cn", "China", "country", "CN"),
    ),
    names=(Name("ri-tae-ho", "Ri Tae Ho", EntityType.PERSON, SourceKind.PERSON, ("Ri Thae Ho",)),),
    indicators=(Indicator("rice-price", "Rice", ("rice", "price of rice"), "money", "KPW"),),
)


@pytest.fixture
def desk() -> Desk:
    return DESK


@pytest.fixture
def report() -> Callable[..., Reading]:
    return write
