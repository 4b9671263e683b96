"""Floors: what was reached and must not be lost. `floors.toml` holds them, one table an evaluation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

PINNED = Path(__file__).with_name("floors.toml")


def held(evaluation: str, reached: Mapping[str, float]) -> bool:
    """Print each figure beside its floor and say whether all hold; a figure without a floor only informs."""
    floors = tomllib.loads(PINNED.read_text(encoding="utf-8")).get(evaluation, {})
    good = True
    for name, value in reached.items():
        floor = floors.get(name)
        below = floor is not None and value < floor
        good &= not below
        print(
            f"{evaluation} {name:12} {value:.3f}",
            f" floor {floor:.3f}" if floor is not None else "",
            " BELOW" if below else "",
        )
    return good
