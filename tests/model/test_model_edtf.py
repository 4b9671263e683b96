"""One reading of EDTF: what the analysis writes covers the days that it meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.edtf import PER_YEAR, SIZE, containing
from sayso.model.edtf import days_of


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020-04-12", date(2020, 4, 12), date(2020, 4, 12)),
        ("2020-04-20T21:00:00+09:00", date(2020, 4, 20), date(2020, 4, 20)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("193X", date(1930, 1, 1), date(1939, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2004-XX", date(2004, 1, 1), date(2004, 12, 31)),
        ("2004-02-XX", date(2004, 2, 1), date(2004, 2, 29)),
        ("2020-24", date(2020, 12, 1), date(2021, 2, 28)),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        ("2020-30", date(2020, 12, 1), date(2021, 2, 28)),
        ("2020-34", date(2020, 4, 1), date(2020, 6, 30)),
        ("2020-41", date(2020, 7, 1), date(2020, 12, 31)),
        ("2020-01/2020-06", date(2020, 1, 1), date(2020, 6, 30)),
        ("2020-22/2020-24", date(2020, 6, 1), date(2021, 2, 28)),
        ("2025-03~", date(2025, 3, 1), date(2025, 3, 31)),
        ("2004-06~-11", date(2004, 6, 11), date(2004, 6, 11)),
        ("?2004", date(2004, 1, 1), date(2004, 12, 31)),
    ],
)
def test_what_is_written_covers_its_days(edtf: str, first: date, last: date) -> None:
    assert days_of(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    [
        *(None, "", "soon", "2020/..", "../2020", "/2020", "2020/"),  # open or no date
        *("2020-13", "2020-00", "2020-20", "2020-02-30", "0000", "20XX-03", "2004-XX-11"),  # in no calendar
        *("2021/2020", "9999-24", "[2019,2020]", "２０２０"),
    ],
)
def test_what_covers_no_days_that_we_can_give_is_none(edtf: str | None) -> None:
    assert days_of(edtf) is None


@given(st.text(alphabet="0123456789-/~?%X.T: ", max_size=24) | st.text(max_size=12))
def test_no_text_breaks_it_and_no_period_runs_backwards(written: str) -> None:
    found = days_of(written)
    assert found is None or found[0] <= found[1]


@given(st.dates(min_value=date(100, 1, 1), max_value=date(9899, 12, 31)), st.sampled_from(sorted(SIZE)), st.booleans())
def test_it_reads_back_every_period_that_the_analysis_writes(day: date, unit: str, about: bool) -> None:
    period = containing(day, unit)
    written = (period.about() if about else period).edtf
    assert days_of(written) == (period.first, period.last)
    assert unit not in PER_YEAR or (period.first and period.last and period.first <= day <= period.last)
