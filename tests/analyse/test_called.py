"""What a text calls its names. All text is ours."""

from __future__ import annotations

from time import perf_counter

import pytest

from sayso.analyse.called import companies_in, paper_called, papers_in, reporting_in
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


@pytest.mark.parametrize(
    "text",
    [
        "The ruling party daily Tidewater had it.",
        "Tidewater, the mouthpiece of the harbour board, had it.",
        "Tidewater, an organ of the Vardby party, had it.",
        "Tidewater, a newspaper run by the Tern Party, had it.",
        "Tidewater, a daily published by the army, had it.",
        "The propaganda website Tidewater had it.",
    ],
)
def test_a_states_own_paper(text: str) -> None:
    assert papers_in(text) == {"Tidewater": SourceKind.STATE_MEDIA}


@pytest.mark.parametrize(
    "text",
    [
        "The pro-government daily Tidewater had it.",
        "The opposition party newspaper Tidewater had it.",
        "Tidewater, a daily of the opposition party, had it.",
        "Tidewater, a trade journal, had it.",
    ],
)
def test_a_paper_that_is_no_states_own(text: str) -> None:
    assert papers_in(text) == {"Tidewater": SourceKind.OUTLET}


def test_a_bodys_own_site_is_no_paper() -> None:
    assert papers_in("The Harbour Ministry website had it.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "A website, Ada Brook said, had leaked the list.",
        "A Tern paper found lice.",
        "On its website, Tern Aid said it rains.",
        "In his journal, Brook wrote of rain.",
        "Northland, the paper said, had shut.",
        "Northland, the newspaper said, had shut.",
        "A Grey House paper set out the plan.",
        "On paper, Northland is rich.",
        "Brook, who owns the daily, rowed.",
        "Brook, an editor at the newspaper, rowed.",
    ],
)
def test_a_name_beside_a_paper_is_none(text: str) -> None:
    assert papers_in(text) == {}


def test_a_paper_by_that_noun_alone() -> None:
    assert papers_in("The paper Tidewater had it.") == {"Tidewater": SourceKind.OUTLET}


@pytest.mark.parametrize("people", ["German", "Cuban", "Israeli", "Iraqi", "Dutch", "Turkish", "English-language"])
def test_a_people_is_no_paper(people: str) -> None:
    assert not paper_called(f"the {people} newspaper")


def test_a_paper_before_its_noun() -> None:
    assert paper_called("the Guardian newspaper") == "Guardian"
    assert paper_called("the Tern Dispatch newspaper") == "Tern Dispatch"


def test_a_name_of_endless_parts_is_soon_read() -> None:
    text = f"{'Quay-' * 9_000} left. A company reported. The company has a newspaper."
    begun = perf_counter()
    assert not papers_in(text)
    assert not companies_in(text)
    assert not reporting_in(text)
    assert perf_counter() - begun < 5  # seconds


def test_names_that_report() -> None:
    assert reporting_in("The Tidewater reported a leak. Ada reported to the bosun.") == {"Tidewater"}
