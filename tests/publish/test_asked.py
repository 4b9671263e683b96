"""What people ask for, in their words, to what the desk and the archive call it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.desk import Desk, Locality, Outlet
from sayso.publish.asked import day, outlet, places

DESK = Desk(
    "d",
    "D",
    outlets=(Outlet("lantern", "The Lantern", aliases=("Lantern Daily",)),),
    gazetteer=(
        Locality("tanpo-ri", "Tanpo", "town", "KP", weight=0.4),
        Locality("tanpo", "Tanpo", "county", "KP", hangul="단포", aliases=("Tampo",)),
        Locality("north", "North Province", "province", "KP"),
    ),
)


@given(st.one_of(st.text(max_size=12), st.dates().map(str)))
def test_a_day_is_a_day_or_is_said_to_be_none(written: str) -> None:
    found = day(written)
    assert not found or date.fromisoformat(found)


def test_a_place_is_known_by_id_and_by_any_name() -> None:
    assert [place.id for place in places(DESK, "TAMPO")] == ["tanpo"]
    assert [place.id for place in places(DESK, "단포")] == ["tanpo"]
    assert [place.id for place in places(DESK, " north province ")] == ["north"]
    assert places(DESK, "elsewhere") == []


def test_an_id_goes_before_names_of_others() -> None:
    assert [place.id for place in places(DESK, "tanpo")] == ["tanpo"]


def test_an_outlet_is_what_the_archive_prints() -> None:
    assert outlet(DESK, "lantern daily", ["", "The Lantern"]) == "The Lantern"
    assert outlet(DESK, "the lantern", ["Lantern Daily"]) == "Lantern Daily"
    assert outlet(DESK, "The Quill", ["The Lantern"]) is None
