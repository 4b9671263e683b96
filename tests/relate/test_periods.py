from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.relate.periods import apart, day_of, instant_of, length, period


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
        ("2020-24", 90),
        ("2020-40", 182),
        ("2020-04-12T08:00", 1),
    ],
)
def test_length_of_what_is_written(edtf: str, days: int) -> None:
    found = period(edtf)
    assert found is not None
    assert length(found) == days


@pytest.mark.parametrize("edtf", ["", None, "2020-13", "2020-02-30", "soon", "0000", "2020-06/2020-01", "/2020"])
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


def test_an_instant_is_the_same_in_every_zone() -> None:
    assert instant_of("2031-02-02T08:00:00+09:00") == instant_of("2031-02-01T23:00:00Z")
    assert instant_of("2031-02-02") == instant_of("2031-02-02T00:00:00+00:00")
    assert instant_of("soon") is None


@given(st.text(max_size=30))
def test_no_instant_breaks_it(written: str) -> None:
    assert isinstance(instant_of(written), float | None)


@given(st.datetimes(timezones=st.timezones()))
def test_instants_are_in_the_order_of_time(at: datetime) -> None:
    later = instant_of(at.isoformat())
    assert later is not None
    assert abs(later - (at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()) < 1
