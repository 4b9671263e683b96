"""Floors hold what was measured, and an evaluation says how it ended."""

from pathlib import Path

import pytest
from evals.__main__ import ending
from evals.floors import held

from evals import floors


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("[quay]\nlong = 0.5\nwide = 0.5\n", encoding="utf-8")
    monkeypatch.setattr(floors, "PINNED", file)


@pytest.mark.usefixtures("pinned")
@pytest.mark.parametrize(
    ("reached", "absent", "holds"),
    [
        ({"long": 0.5, "wide": 0.6}, [], True),
        ({"long": 0.5, "wide": 0.4}, [], False),
        ({"long": float("nan"), "wide": 0.6}, [], False),
        ({"long": 0.5}, [], False),
        ({"long": 0.5}, ["wide"], True),
        ({"long": 0.4}, ["wide"], False),
        ({"long": 0.5, "wide": 0.6, "deep": 0.0}, [], True),
    ],
)
def test_a_floor_holds_unless_its_gold_is_not_here(reached: dict[str, float], absent: list[str], holds: bool) -> None:
    assert held("quay", reached, absent) is holds


@pytest.mark.usefixtures("pinned")
def test_an_evaluation_without_a_table_holds() -> None:
    assert held("pier", {"long": 0.0})


@pytest.mark.parametrize(
    ("code", "printed", "has_floors", "ended"),
    [
        (0, "quay long 0.5\n", True, "held"),
        (0, "quay long 0.5\n", False, "no floor"),
        (0, "quay: skipped, no gold here: quay\n", True, "skipped"),
        (0, "quay: east skipped, no gold here: quay\nquay: west skipped, no gold here: quay\n", True, "skipped"),
        (0, "quay: east skipped, no gold here: quay\nquay long 0.5\n", True, "held in part"),
        (1, "quay long 0.4 BELOW\n", True, "below a floor"),
        (1, "Traceback (most recent call last):\n", True, "crashed"),
        (2, "", True, "crashed"),
    ],
)
def test_how_an_evaluation_ended(code: int, printed: str, has_floors: bool, ended: str) -> None:
    assert ending("quay", code, printed, has_floors) == ended
