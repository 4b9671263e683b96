"""Sentences that say on whom an outlet relies, and which outlet heard whom."""

from __future__ import annotations

from time import perf_counter

from sayso.analyse.citations import citations
from sayso.analyse.hearers import hearer_of
from sayso.analyse.openings import is_saying
from sayso.analyse.sentences import paragraphs, sentences, tokens
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def cited(text: str) -> list[tuple[str, str]]:
    cut = [s for p in paragraphs(text) for s in sentences(text, p)]
    return [(c.by.of(text), c.source.of(text)) for c in citations(text, cut)]


def test_an_outlet_says_on_whom_it_relies() -> None:
    assert cited("The paper cited an unnamed miner.") == [("The paper", "an unnamed miner")]


def test_a_passive_says_nothing_of_an_outlet() -> None:
    assert cited("The miner was quoted at length.") == []


def test_a_thing_is_cited_as_a_reason_and_nobody_relies_on_it() -> None:
    assert cited("The paper cited the deployment of gunboats.") == []


def test_a_quotation_told_in_one_breath_says_nothing_of_other_reports() -> None:
    assert cited("The paper quoted a miner as saying that it burst.") == []


def test_what_a_thing_does_is_not_said() -> None:
    words = tokens("saying bragging costing rising", Span(0, 30), [])
    assert [is_saying(word) for word in words] == [True, True, False, False]


def test_one_long_line_of_citations_is_read_in_seconds() -> None:
    start = perf_counter()
    assert len(cited("Ri quoted a b c " * 3000)) < 10  # no source has so long a name
    assert perf_counter() - start < 5  # seconds; it was more than four minutes with the chains


def test_the_outlet_that_heard_a_source() -> None:
    text = "A clerk told the Harbour News that it burst."
    desk = Desk("d", "D", outlets=(Outlet("h", "Harbour News"),))
    made = Attribution((Span(35, 43),), Span(8, 12), Span(0, 7))
    heard = hearer_of(text, Span(0, len(text)), made, desk)
    assert heard is not None
    assert (heard.outlet.id, heard.span.of(text)) == ("h", "the Harbour News")
    nobody = hearer_of("A clerk said that it burst.", Span(0, 27), made, desk)
    assert nobody is None


def test_an_outlet_that_carried_words_only_passed_them_on() -> None:
    text = "In a statement carried by the Harbour News, the mayor said that it burst."
    desk = Desk("d", "D", outlets=(Outlet("h", "Harbour News"),))
    made = Attribution((Span(62, 70),), Span(52, 56), Span(44, 51))
    heard = hearer_of(text, Span(0, len(text)), made, desk)
    assert heard is not None and heard.passed_on
