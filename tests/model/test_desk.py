"""What a desk answers about its outlets."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.desks import load, names
from sayso.model.desk import Desk, Outlet


def desk(*printed: str) -> Desk:
    return Desk("d", "D", outlets=tuple(Outlet(str(k), name) for k, name in enumerate(printed)))


@given(st.text(min_size=1), st.sampled_from(["", "the ", "The ", "THE "]))
@example("ẞig Day", "")
@example("İnci", "the ")
@example("ﬃx", "")
@example("A", "")
@example("The", "")
def test_no_outlet_is_shut_out_by_its_first_letters(name: str, article: str) -> None:
    known = desk(name)
    for printed in (name, name.upper(), name.casefold(), name.removeprefix("The ")):
        words = (article + printed).strip()
        assert known.outlet(words) is None or known.may_open_outlet(words)


@pytest.mark.parametrize("shipped", names())
def test_every_name_of_a_desk_that_ships_may_open_one(shipped: str) -> None:
    known = load(shipped)
    assert all(known.may_open_outlet(f"{name} said") for o in known.outlets for name in (o.name, *o.aliases))


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("Quay Herald reports", True),
        ("QUAY", True),
        ("the Quay Herald", True),
        ("Q", False),
        ("quiet", True),
        ("Herald", False),
        ("", False),
    ],
)
def test_other_first_letters_open_none(words: str, may: bool) -> None:
    assert desk("The Quay Herald").may_open_outlet(words) is may
