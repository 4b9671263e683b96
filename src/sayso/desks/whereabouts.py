"""Whether a place lies where it says: in a rough box of its country, and not too far from its parent."""

from __future__ import annotations

from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from sayso.desks.rows import read_csv
from sayso.model.desk import Locality

# Every settlement that GeoNames has, in whole degrees and one more on each side; a territory far off has its own.
BOXES = Path(__file__).parent / "boxes.csv"
_SIDES = ("country", "south", "west", "north", "east")
_EARTH = 6371.0  # km
# The farthest that ships lie 352 km from their province's middle and 187 from their city's.
_FAR_FROM_PROVINCE, _FAR = 400.0, 200.0
_WIDE = ("country", "region", "water")  # what is in one of these may be anywhere near

Box = tuple[float, float, float, float]  # south, west, north, east


@cache
def _boxes() -> dict[str, tuple[Box, ...]]:
    found: dict[str, tuple[Box, ...]] = {}
    for row in read_csv(BOXES, _SIDES):
        south, west, north, east = (row.number(side, -180, 180) for side in _SIDES[1:])
        found[row.text("country")] = (*found.get(row.text("country"), ()), (south, west, north, east))
    return found


def outside_its_country(place: Locality) -> bool:
    """Say whether a place lies outside every box of its country; never of one whose box or position is not known."""
    lat, lon, boxes = place.lat, place.lon, _boxes().get(place.country)
    return lat is not None and lon is not None and bool(boxes) and not any(_in(lat, lon, box) for box in boxes or ())


def _in(lat: float, lon: float, box: Box) -> bool:
    """Say whether a point lies in a box, which may cross the 180th meridian."""
    south, west, north, east = box
    beside = west <= lon <= east if west <= east else lon >= west or lon <= east
    return south <= lat <= north and beside


def too_far(place: Locality, parent: Locality) -> float:
    """How many kilometres a place lies from its parent where that is suspiciously many, else 0."""
    if parent.kind in _WIDE:
        return 0.0
    between = kilometres(place, parent)
    return between if between > (_FAR_FROM_PROVINCE if parent.kind == "province" else _FAR) else 0.0


def kilometres(a: Locality, b: Locality) -> float:
    """The way between two places over the globe; 0 where a position is not known."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    up, over = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    return 2 * _EARTH * asin(sqrt(sin(up) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(over) ** 2))
