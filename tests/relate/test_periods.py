from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.relate.periods import apart, day_of, length, period


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2020-04-12", 1),
        ("2020-02", 29),
        ("2019", 365),
        ("2020-01/2020-06", 182),
        ("2025-03~", 31),
        ("193X", 3652),
        ("2020-22", 92),
        ("2020-40", 182),
        ("2020-04-12T08:00", 1),
    ],
)
def test_length_of_what_is_written(edtf: str, days: int) -> None:
    found = period(edtf)
    assert found is not None
    assert length(found) == days


@pytest.mark.parametrize(
    "edtf", ["", None, "2020-13", "2020-02-30", "soon", "0000", "000X", "2020-06/2020-01", "/2020"]
)
def test_what_is_no_date_is_none(edtf: str | None) -> None:
    assert period(edtf) is None


@given(st.text(max_size=30))
def test_nothing_breaks_it(written: str) -> None:
    found = period(written)
    assert found is None or found[0] <= found[1]


@given(st.dates())
def test_a_date_is_its_own_day(day: date) -> None:
    assert period(day.isoformat()) == (day.toordinal(), day.toordinal())
    assert day_of(day.isoformat()) == day.toordinal()


def test_months_in_a_row_are_apart() -> None:
    may, june, spring = period("2019-05"), period("2019-06"), period("2019-21")
    assert may and june and spring
    assert apart(may, june)
    assert not apart(may, spring)


def test_an_unknown_date_has_no_day() -> None:
    assert day_of("") is None
    assert day_of("last week") is None
