from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from sayso.cli.readings import reading_lines
from sayso.model.articles import Credit, Role
from sayso.model.findings import Reading


def drawn(reading: Reading, width: int = 80) -> str:
    return "\n".join(line.plain for line in reading_lines(reading, width))


def line_with(words: str, text: str) -> str:
    return next(line for line in text.split("\n") if words in line)


@pytest.mark.parametrize("width", [48, 80, 100, 120, 132])
def test_no_line_is_wider_than_the_window(reading: Reading, bare: Reading, width: int) -> None:
    for each in (reading, bare):
        assert all(cell_len(line.plain) <= width for line in reading_lines(each, width))


def test_the_header_names_outlet_credit_date_and_people(reading: Reading) -> None:
    text = drawn(reading, 120)
    assert "Lantern Bay counts its boats 등대" in text
    assert (
        "The Quay Ledger crediting The Fathom Post · 2021-04-03 · "
        "reported by Ida Moor, Tam Reed · translated by Wen Sail" in text
    )


def test_an_author_is_not_named_again_as_the_writer(reading: Reading) -> None:
    people = (Credit(Role.AUTHOR, "Ida Moor"), Credit(Role.WRITER, "Ida Moor"), Credit(Role.WRITER, "Wen Sail"))
    text = drawn(replace(reading, article=replace(reading.article, credits=people, published="2021-04-03T08:00Z")), 120)
    assert "2021-04-03 · by Ida Moor · written by Wen Sail\n" in text


def test_what_is_not_known_is_said(bare: Reading) -> None:
    text = drawn(bare)
    assert "untitled\noutlet unknown · undated" in text
    assert "! future-date published after it was captured" in text
    assert "nothing in it is attributed to anyone" in text


def test_a_chain_hangs_step_under_step_down_to_its_origin(reading: Reading) -> None:
    lines = drawn(reading).split("\n")
    at = next(i for i, line in enumerate(lines) if "The Morning Buoy" in line)
    assert [line.rstrip().split("└ ")[1].split()[0] for line in lines[at : at + 3]] == ["◇", "◇", "■"]
    assert [line.index("└") for line in lines[at : at + 3]] == [5, 7, 9]
    assert [line.split()[-1] for line in lines[at : at + 3]] == ["outlet", "wire", "video"]


def test_words_are_shown_exactly_and_pieces_joined_by_an_ellipsis(reading: Reading) -> None:
    assert "The ledger is thin, … and may get thinner by May." in drawn(reading)


def test_the_sources_own_words_stand_beside_whom_they_mean(reading: Reading) -> None:
    assert "Orla Quill “the chief pilot”  promised" in drawn(reading)


def test_a_name_with_words_around_it_is_not_said_twice(reading: Reading) -> None:
    claim = reading.claims[0]
    step = replace(claim.chain[0], name="clerk")
    assert "○ clerk  told" in drawn(replace(reading, claims=(replace(claim, chain=(step,)),)))


def test_where_it_was_said_unless_the_name_says_so(reading: Reading) -> None:
    claim = reading.claims[0]
    for place, written in (("Seagate", "told in Seagate →"), ("quay", "told →")):
        step = replace(claim.chain[0], place=place)
        assert written in drawn(replace(reading, claims=(replace(claim, chain=(step,)),)), 132)


def test_who_heard_it_and_when(reading: Reading) -> None:
    assert "told → The Fathom Post 2021-04-02" in drawn(reading, 132)


def test_an_unknown_origin_is_said_to_be_one(reading: Reading) -> None:
    assert "? the text does not say who" in drawn(reading)


def test_stance_and_denial_are_marked(reading: Reading) -> None:
    text = drawn(reading)
    assert "≈ hedged" in text
    assert "✗ denied" in text
    assert "» planned" in text


def test_figures_stand_in_the_margin_of_a_wide_window_and_under_the_words_in_a_narrow_one(reading: Reading) -> None:
    assert line_with("Harbour dues", drawn(reading, 120)).rstrip().endswith("↓ ≤ 15 % of harbour dues")
    assert line_with("≤ 15 %", drawn(reading, 80)).startswith(" .82 ↓ ≤ 15 % of harbour dues")


def test_a_place_is_noted_only_where_it_says_more_than_the_words(reading: Reading) -> None:
    words = reading.places[0]
    for place, noted in (
        (words, False),
        (replace(words, name="Lantern Cove"), True),
        (replace(words, probability=0.4), True),
    ):
        text = drawn(replace(reading, places=(place,)), 120)
        assert (place.name in line_with("Harbour dues", text)[85:] + line_with("told →", text)[85:]) == noted


def test_findings_outside_claims_are_one_line_a_kind(reading: Reading) -> None:
    text = drawn(reading)
    assert "figures  About 87 million won = ≈ 87 million KPW or KRW" in text
    assert "times  last winter = undated" in text
    assert "places" not in text


def test_a_page_cannot_colour_the_terminal(reading: Reading) -> None:
    article = replace(
        reading.article, title="\x1b[2Jgone", outlet="\x9b31m", text=reading.article.text.replace("old", "\x1b]0")
    )
    text = drawn(replace(reading, article=article))
    assert "\x1b" not in text
    assert "\x9b" not in text
