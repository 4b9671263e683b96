"""What a text calls its names. All text is ours."""

from __future__ import annotations

from sayso.analyse.called import companies_in, papers_in, reporting_in
from sayso.model.findings import SourceKind


def test_names_that_a_text_calls_companies() -> None:
    assert companies_in("The retailer Acme grew. Brill, a mining company, did not.") == {"Acme", "Brill"}


def test_whom_the_next_sentence_calls_the_company_is_one() -> None:
    assert companies_in("Acme said it would close. The company is old.") == {"Acme"}
    assert companies_in("Ada Brook said she would close it. The company is old.") == frozenset()
    assert companies_in("Ada Brook said it would rain. The pier is old.") == frozenset()


def test_names_that_a_text_treats_as_papers() -> None:
    text = (
        "The daily Tidewater had it. Quay Voice, a local broadcaster, too. The Lantern reported a leak, citing a clerk."
    )
    assert papers_in(text) == dict.fromkeys(("Tidewater", "Quay Voice", "Lantern"), SourceKind.OUTLET)


def test_a_states_own_paper() -> None:
    assert papers_in("The ruling party daily Tidewater had it.") == {"Tidewater": SourceKind.STATE_MEDIA}


def test_names_that_report() -> None:
    assert reporting_in("The Tidewater reported a leak. Ada reported to the bosun.") == {"Tidewater"}
