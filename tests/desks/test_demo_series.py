"""The demo's series say what its texts say: the country's own, one measure each, the period that is printed."""

from __future__ import annotations

from pathlib import Path

from sayso.cli.demo import load_demo
from sayso.desks import load
from sayso.store import open_store


def test_the_series_of_the_demo(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        load_demo(store, load("north-korea"))
        seen = {(s.indicator, s.place, o.period, o.low, o.high) for s in store.series() for o in s.observations}
    assert seen == {
        ("china-trade-change", "", "2020-01/2020-06", -67.0, -67.0),
        ("former-officers-crime", "KP05", "", 16.0, 16.0),
        ("former-officers-theft", "KP05", "", None, 16.0),
    }
