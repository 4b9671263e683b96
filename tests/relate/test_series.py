from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.spans import Span
from sayso.relate.indicators import sentence
from sayso.relate.series import series
from sayso.relate.views import article_view

Write = Callable[..., Reading]


def price(report: Write, outlet: str, day: str, won: int, place: str = "Hyesan", **more: object) -> Reading:
    text = f"The year was dry. A kilogram of rice cost {won} won in {place}. Corn was cheaper."
    return report(outlet, day, text, figures=((f"{won} won", won, "KPW"),), **more)


def test_conflicts_stay_side_by_side(report: Write, desk: Desk) -> None:
    readings = [price(report, "Lantern", "2031-03-01", 5000), price(report, "Quill", "2031-03-01", 5600)]
    readings.append(price(report, "Quill", "2031-03-01", 5800))
    found = sorted(series([article_view(r, desk) for r in readings], desk), key=lambda s: s.source)
    assert {(s.indicator, s.place, s.unit) for s in found} == {("rice-price", "hyesan", "KPW")}
    assert [(s.source, {o.low for o in s.observations}) for s in found] == [
        ("Lantern", {5000}),
        ("Quill", {5600, 5800}),
    ]


def test_when_it_was_published_is_no_reference_period(report: Write, desk: Desk) -> None:
    [found] = series([article_view(price(report, "Lantern", "2031-03-01", 5000), desk)], desk)
    assert [(o.period, o.vintage) for o in found.observations] == [("", "2031-03-01")]


def test_a_figure_belongs_to_the_narrowest_claim_around_it(report: Write, desk: Desk) -> None:
    inner = "A kilogram of rice cost 5000 won in Hyesan"
    outer = f"{inner}, and all else was dearer too"
    own, other = ("unnamed", "a trader"), ("outlet", "Quill")
    reading = report(
        "Lantern", "2031-03-01", outer, (outer, (other,)), (inner, (own,)), figures=(("5000 won", 5000, "KPW"),)
    )
    [found] = series([article_view(reading, desk)], desk)
    assert found.observations[0].claim == reading.claims[1].id_in(reading.article.id)
    assert found.source == "Lantern"


def test_places_have_series_of_their_own(report: Write, desk: Desk) -> None:
    readings = [price(report, "Lantern", "2031-03-01", 5000), price(report, "Lantern", "2031-03-01", 5000, "Sinuiju")]
    assert {s.place for s in series([article_view(r, desk) for r in readings], desk)} == {"hyesan", "sinuiju"}


def test_the_period_is_the_texts_own_where_it_gives_one(report: Write, desk: Desk) -> None:
    text = "In January rice cost 4800 won in Hyesan."
    reading = report(
        "Lantern", "2031-03-01", text, figures=(("4800 won", 4800, "KPW"),), times=(("January", "2031-01"),)
    )
    [found] = series([article_view(reading, desk)], desk)
    assert found.observations[0].period == "2031-01"
    assert found.observations[0].vintage == "2031-03-01"


def test_a_digest_reports_for_the_outlet_that_it_credits(report: Write, desk: Desk) -> None:
    [found] = series([article_view(price(report, "Digest", "2031-03-01", 5000, via="Lantern"), desk)], desk)
    assert found.observations[0].outlet == "Lantern"


def test_what_no_indicator_names_is_in_no_series(report: Write, desk: Desk) -> None:
    reading = report("Lantern", "2031-03-01", "A coat cost 900 won.", figures=(("900 won", 900, "KPW"),))
    assert series([article_view(reading, desk)], desk) == []


@given(st.text(min_size=1, max_size=300), st.data())
def test_the_sentence_holds_the_figure(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert sentence(text, span).contains(span)


@pytest.mark.parametrize("day", ["", "no date"])
def test_without_a_date_the_period_is_unknown(report: Write, desk: Desk, day: str) -> None:
    [found] = series([article_view(price(report, "Lantern", day, 5000), desk)], desk)
    assert found.observations[0].period == ""
