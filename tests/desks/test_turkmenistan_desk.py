"""The second desk that ships: whole, and enough for the whole pipeline to read with, since a desk is data alone."""

from __future__ import annotations

from functools import cache

import pytest

from sayso.config import ReaderName
from sayso.desks import check, load
from sayso.jobs.pipeline import Pipeline
from sayso.jobs.readers import reader_named
from sayso.model.articles import Article, ArticleKind
from sayso.model.findings import EntityType, FigureKind, Reading, Source, SourceKind
from sayso.relate.indicators import indicator_of

DESK = load("turkmenistan")

FLOUR = """A source in Daşoguz told Radio Azatlyk that a sack of flour now costs 410 manats. “People stand in line \
from four in the morning,” the source said.

Eurasianet, citing a customs officer, reported that 40 trucks are waiting at Farap. Turkmen.news reported that \
residents of Ashkhabad pay 4 manats for a loaf of bread."""

HARVEST = """The Turkmenistan State News Agency reported that farmers of Lebap and Mary provinces have gathered \
600,000 tons of cotton.

President Serdar Berdymukhamedov said that mills would open in Türkmenabat and in the city of Mary, TDH reported."""

RATE = """Reuters, citing Interfax, reported that exports of gas from the Galkynysh field fell by 12 percent. \
Ashgabat denied that any buyer had left.

Human Rights Watch said border guards had taken 14 people off flights at Ashgabat International Airport. The rate is \
19.5 manats to the dollar in Chardzhou and 3.5 manats to the dollar in the state’s own banks."""

READERS: tuple[ReaderName, ...] = ("rules", "fast")


@cache
def pipeline(reader: ReaderName) -> Pipeline:
    return Pipeline(DESK, reader_named(reader))


def read(text: str, reader: ReaderName, outlet: str = "Kopet Courier") -> Reading:
    article = Article(
        "c" * 64,
        "page.html",
        ArticleKind.ARTICLE,
        "From the bazaar",
        text,
        outlet=outlet,
        url="https://kopet-courier.example/bazaar",
        published="2026-03-04",
        language="en",
    )
    reading = pipeline(reader).reading(article)
    assert reading.problems == ()
    return reading


def chain(reading: Reading, words: str) -> tuple[Source, ...]:
    (found,) = [c for c in reading.claims if words in " ".join(p.of(reading.article.text) for p in c.content)]
    return found.chain


def steps(reading: Reading, words: str) -> list[tuple[str, str]]:
    return [(step.kind.value, step.name) for step in chain(reading, words)]


def places(reading: Reading) -> dict[str, str]:
    return {place.span.of(reading.article.text): place.id for place in reading.places}


def test_nothing_about_it_is_wrong_or_suspicious() -> None:
    found = check("turkmenistan")
    assert (found.faults, found.suspicious) == ((), ())
    assert DESK.country == "TM"


def test_it_holds_what_it_should() -> None:
    first_rank = [place for place in DESK.gazetteer if place.parent == "TM" and place.kind in {"province", "city"}]
    assert {place.id for place in first_rank} == {
        *("TM-ahal", "TM-balkan", "TM-dashoguz", "TM-lebap", "TM-mary", "TM-ashgabat")
    }
    assert sum(place.country == "TM" for place in DESK.gazetteer) > 100
    people = [name for name in DESK.names if name.type is EntityType.PERSON]
    assert len(people) >= 25 and all(person.surname for person in people)
    assert all(outlet.hosts and outlet.letter == "F" for outlet in DESK.outlets)
    state = [o for o in DESK.outlets if o.kind is SourceKind.STATE_MEDIA and o.country == "TM"]
    assert len(state) == 4 and {outlet.owner for outlet in state} == {"Government of Turkmenistan"}


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        *((name, "TM-ashgabat") for name in ("Ashgabat", "Ashkhabad", "Aşgabat")),
        *((name, "TM-turkmenabat") for name in ("Türkmenabat", "Turkmenabad", "Chardzhou")),
        *((name, "TM-dashoguz-city") for name in ("Daşoguz", "Dashoguz", "Dashhowuz")),
        *((name, "TM-balkanabat") for name in ("Balkanabat", "Nebitdag")),
        *((name, "TM-turkmenbashi") for name in ("Türkmenbaşy", "Krasnovodsk")),
        *((name, "TM-mary") for name in ("Mary province", "Mary region", "Mary velayat")),
        ("Mary city", "TM-mary-city"),
    ],
)
def test_a_place_is_found_by_each_of_its_spellings(printed: str, place: str) -> None:
    reading = read(f"Two buses were seen in {printed} on a market day.", "rules")
    assert places(reading) == {printed: place}


def test_a_woman_called_mary_is_no_city() -> None:
    assert places(read("Mary Lark, a teacher, arrived. Mary was tired.", "rules")) == {}


@pytest.mark.parametrize("reader", READERS)
def test_an_independent_outlet_and_its_unnamed_source(reader: ReaderName) -> None:
    reading = read(FLOUR, reader)
    heard = [("outlet", "Radio Azatlyk"), ("unnamed", "A source in Daşoguz")]
    assert steps(reading, "sack of flour") == heard
    assert steps(reading, "stand in line") == heard
    assert steps(reading, "40 trucks") == [("outlet", "Eurasianet"), ("unnamed", "a customs officer")]
    assert steps(reading, "loaf of bread") == [("outlet", "Turkmen.news")]
    assert places(reading) == {"Daşoguz": "TM-dashoguz-city", "Farap": "TM-farap", "Ashkhabad": "TM-ashgabat"}


@pytest.mark.parametrize("reader", READERS)
def test_state_media_carry_their_president(reader: ReaderName) -> None:
    reading = read(HARVEST, reader, "Neutral Turkmenistan")
    assert steps(reading, "600,000 tons") == [("state-media", "TDH")]
    told = [("state-media", "TDH"), ("person", "Serdar Berdimuhamedow")]
    # the small network does not see who reported it where that comes last
    assert steps(reading, "mills would open") == (told if reader == "rules" else told[1:])
    assert {"Lebap": "TM-lebap", "Türkmenabat": "TM-turkmenabat"}.items() <= places(reading).items()


@pytest.mark.parametrize("reader", READERS)
def test_wires_a_government_and_a_rights_group(reader: ReaderName) -> None:
    reading = read(RATE, reader)
    assert steps(reading, "exports of gas") == [("wire", "Reuters"), ("wire", "Interfax")]
    assert steps(reading, "any buyer had left")[-1] == ("institution", "Turkmenistan")
    assert steps(reading, "14 people") == [("institution", "Human Rights Watch")]
    assert "Ashgabat" not in places(reading)  # it denies: a government, no place
    assert places(reading)["Galkynysh field"] == "TM-galkynysh"


def test_manats_are_figures_of_its_indicators() -> None:
    flour, rate = read(FLOUR, "rules"), read(RATE, "rules")
    money = [f for f in flour.figures if f.kind is FigureKind.MONEY]
    assert [(f.low, f.unit) for f in money] == [(410, "TMT"), (4, "TMT")]
    rates = [f for f in rate.figures if f.kind is FigureKind.RATE]
    assert [(f.low, f.unit) for f in rates] == [(19.5, "TMT/USD"), (3.5, "TMT/USD")]
    counted = [
        indicator_of(figure, reading.article.text, DESK, reading.places)
        for reading, figures in ((flour, money), (rate, rates))
        for figure in figures
    ]
    assert [found.id if found else "" for found in counted] == ["flour-price", "bread-price", "usd-tmt", "usd-tmt"]
