"""Which indicator a figure belongs to: words, what it measures, and whose country the sentence speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.model.desk import Desk, Indicator
from sayso.model.findings import Figure, FigureKind, Place, Reading
from sayso.model.spans import Span
from sayso.relate.indicators import indicator_of
from sayso.relate.series import series
from sayso.relate.views import article_view

CASES = Indicator("cases", "Cases of fever", ("fever cases", "infected"), "count")
ABROAD = Indicator("abroad", "Workers abroad", ("workers abroad",), "count", abroad=True)
CRIMES = Indicator("crimes", "Share of crimes", ("deserters",), "share", "%", ("crime", "crimes"))
THEFTS = Indicator("thefts", "Share of thefts", ("deserters",), "share", "%", ("theft", "thefts"))
TRADE = Indicator("trade", "Change of trade with China", ("trade with China",), "change", "%")
PLACES = (("Hyesan", "hyesan"), ("North Korea", "kp"), ("China", "cn"))


def spot(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def named(desk: Desk, text: str, words: str, kind: FigureKind = FigureKind.COUNT, unit: str = "", of: str = "") -> str:
    known = replace(desk, indicators=(CASES, ABROAD, CRIMES, THEFTS, TRADE))
    places = tuple(
        Place(spot(text, name), name, key) for name, key in PLACES if f"{name} " in text or f"{name}." in text
    )
    figure = Figure(spot(text, words), 1.0, 1.0, kind, unit, of=of)
    found = indicator_of(figure, text, known, places)
    return found.id if found else ""


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("By noon 900 people were infected.", "cases"),
        ("By noon 900 people were infected in Hyesan.", "cases"),
        ("Worldwide 900 people have been infected.", ""),
        ("The illness has infected 900 people around the world.", ""),
        ("North Korea is silent while globally 900 people are infected.", ""),
        ("In China alone 900 people were infected.", ""),
        ("Of those back from China to Hyesan. Some 900 people were infected.", "cases"),
        ("Of those back in Hyesan from China 900 people were infected.", "cases"),
        ("A North Korean doctor back from China saw 900 people infected.", "cases"),
        ("There are 900 people among the workers abroad in China.", "abroad"),
    ],
)
def test_a_count_of_the_world_or_of_another_country_is_not_the_desks(desk: Desk, text: str, indicator: str) -> None:
    assert named(desk, text, "900 people") == indicator


@pytest.mark.parametrize(
    ("of", "indicator"), [("all crimes in town", "crimes"), ("theft", "thefts"), ("Thefts", "thefts"), ("", "")]
)
def test_what_a_share_is_of_parts_two_measures(desk: Desk, of: str, indicator: str) -> None:
    text = "The deserters had a part in 12% of it."
    assert named(desk, text, "12%", FigureKind.SHARE, "%", of) == indicator


def test_a_partner_in_the_indicators_name_does_not_make_the_sentence_foreign(desk: Desk) -> None:
    assert named(desk, "Then trade with China fell by 8%.", "8%", FigureKind.CHANGE, "%") == "trade"


def test_money_in_the_desks_own_currency_needs_no_country(report: Callable[..., Reading], desk: Desk) -> None:
    text = "The price of rice was 5000 won, the man in China said."
    view = article_view(report("Lantern", "2031-03-01", text, figures=(("5000 won", 5000, "KPW"),)), desk)
    assert view.indicators == ("rice-price",)


def test_the_place_in_an_indicators_name_is_not_where_it_was_counted(
    report: Callable[..., Reading], desk: Desk
) -> None:
    known = replace(desk, indicators=(replace(desk.indicators[0], name="Price of rice from China"),))
    told = ("The price of rice from China was 5000 won.", "The price of rice from China was 5000 won in Hyesan.")
    readings = [report("Lantern", "2031-03-01", text, figures=(("5000 won", 5000, "KPW"),)) for text in told]
    assert sorted(s.place for s in series([article_view(r, known) for r in readings], known)) == ["", "hyesan"]
