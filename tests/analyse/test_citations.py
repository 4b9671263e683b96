"""Sentences that say on whom an outlet relies, and who heard whom."""

from __future__ import annotations

from sayso.analyse.citations import citations
from sayso.analyse.hearers import hearer_of, relays
from sayso.analyse.sentences import paragraphs, sentences
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


def test_relays_stand_one_after_the_other() -> None:
    text = "The Post said that it burst, citing a report by the Wire, based on two videos."
    found = [(r.span.of(text), r.verb) for r in relays(text, Span(0, len(text)))]
    assert found == [("a report by the Wire", "citing"), ("two videos", "based on")]


def test_what_a_quotation_cites_is_no_relay() -> None:
    text = "“They act citing the law,” he said."
    assert list(relays(text, Span(0, len(text)))) == []


def test_the_outlet_that_heard_a_source() -> None:
    text = "A clerk told the Harbour News that it burst."
    desk = Desk("d", "D", outlets=(Outlet("h", "Harbour News"),))
    made = Attribution((Span(35, 43),), Span(8, 12), Span(0, 7))
    heard = hearer_of(text, Span(0, len(text)), made, desk)
    assert heard is not None
    assert (heard.outlet.id, heard.span.of(text)) == ("h", "the Harbour News")
    nobody = hearer_of("A clerk said that it burst.", Span(0, 27), made, desk)
    assert nobody is None
