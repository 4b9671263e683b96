"""The readers of numbers, asked for every number of a text."""

from __future__ import annotations

import pytest
from evals.numerals import find_korean_numbers, find_numbers
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one in five", [0.2]),
        ("12 in six boxes", [12, 6]),
        ("10M or 10k, not 10m", [1e7, 1e4, 10]),
        ("minus five and -3", [-5, -3]),
        ("two million and 20 hens", [2e6, 20]),
        ("3 hundred and 21 or 4 thousand 3 hundred and one", [321, 4301]),
        ("2 thousand and 300 more, 3 hundred and two thousand", [2000, 300, 300, 2000]),
    ],
)
def test_numbers_where_they_stand(text: str, values: list[float]) -> None:
    assert [number.value for _, number in find_numbers(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("삼분의 이를 먹었다", [2 / 3]),
        ("마이너스 오", [-5]),
        ("이십육이", [26, 2]),
        ("일흔일곱", [77]),
        ("삼백  삼십  일", [331]),
        ("-3과 3분의 1", [-10 / 3]),
        ("이십과 오분의 삼", [20.6]),
    ],
)
def test_korean_numbers_where_they_stand(text: str, values: list[float]) -> None:
    assert [number.value for _, number in find_korean_numbers(text)] == pytest.approx(values)


@given(st.text(max_size=200))
def test_any_text_gives_numbers_inside_it(text: str) -> None:
    for start, number in find_numbers(text):
        assert start < number.end <= len(text)
    for start, found in find_korean_numbers(text):
        assert start < found.end <= len(text)
