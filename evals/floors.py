"""Floors: what was reached and must not be lost. `floors.toml` holds them, one table an evaluation."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from math import nan
from pathlib import Path

PINNED = Path(__file__).with_name("floors.toml")


def floors(evaluation: str) -> dict[str, float]:
    """The floors of an evaluation, none where it has no table."""
    found: dict[str, float] = tomllib.loads(PINNED.read_text(encoding="utf-8")).get(evaluation, {})
    return found


def held(evaluation: str, reached: Mapping[str, float], absent: Collection[str] = ()) -> bool:
    """Print each figure beside its floor and say whether all hold.

    A figure without a floor only informs. A floor whose figure is missing, or is no number, is broken,
    unless the figure is one of those `absent` because their gold is not here.
    """
    pinned, good = floors(evaluation), True
    for name in [*reached, *(n for n in pinned if n not in reached and n not in absent)]:
        value, floor = reached.get(name, nan), pinned.get(name)
        holds = floor is None or value >= floor
        good &= holds
        beside = "" if floor is None else f"floor {floor:.3f}"
        print(f"{evaluation} {name:16} {value:.3f}  {beside}{'' if holds else '  BELOW'}")
    return good
