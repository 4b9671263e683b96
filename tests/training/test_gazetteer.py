"""Where the script that made the gazetteer puts a city that GeoNames has too."""

from __future__ import annotations

from training.gazetteer import City, finer, others


def city(lat: float, lon: float, population: int = 1, name: str = "Linjiang") -> City:
    return {"name": name, "countrycode": "CN", "latitude": lat, "longitude": lon, "population": population}


def test_a_city_takes_the_finer_position_of_the_same_city() -> None:
    assert finer("41.81", "126.91", [city(41.8072, 126.9143)]) == ("41.807", "126.914")


def test_a_namesake_far_off_is_refused() -> None:
    assert finer("41.81", "126.91", [city(24.4, 118.1)]) == ("41.81", "126.91")
    assert finer("41.81", "126.91", []) == ("41.81", "126.91")


def test_a_namesake_does_not_hide_the_city_itself_however_large() -> None:
    found = others([city(41.8072, 126.9143, 10), city(24.4, 118.1, 900), city(1, 1, 9, "Elsewhere")])
    placed = {row["id"]: (row["lat"], row["lon"]) for row in found}
    assert placed["CN-linjiang"] == ("41.807", "126.914")
    assert placed["CN-dandong"] == ("40.13", "124.39")
