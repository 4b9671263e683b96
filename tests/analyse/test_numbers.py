from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.korean_numbers import DIGITS, MYRIADS, read_korean
from sayso.analyse.numbers import ONES, TENS, read_number, read_vague
from sayso.analyse.units import UNITS, read_unit


def in_words(value: int) -> str:
    """English words for a whole number under a billion."""
    for size, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            head = f"{in_words(value // size)} {word}"
            rest = value % size
            return head if not rest else f"{head} {'and ' if rest < 100 else ''}{in_words(rest)}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10]}" if value % 10 else "")


def in_hangul(value: int) -> str:
    """Sino-Korean words for a whole number from 1 to under a trillion."""
    letters = {digit: letter for letter, digit in DIGITS.items() if letter not in "공륙"}

    def below_myriad(part: int) -> str:
        out = ""
        for size, letter in ((1000, "천"), (100, "백"), (10, "십")):
            if part >= size:
                out += letters[part // size] + letter
                part %= size
        return out + (letters[part] if part else "")

    out = ""
    for letter, size in (("억", MYRIADS["억"]), ("만", MYRIADS["만"])):
        if value >= size:
            out += below_myriad(int(value // size)) + letter
            value = int(value % size)
    return out + below_myriad(value)


@given(st.integers(0, 10**9 - 1))
def test_english_words_read_back(value: int) -> None:
    words = in_words(value)
    number = read_number(words, 0)
    assert number is not None
    assert (number.value, number.end) == (value, len(words))


@given(st.integers(1, 10**12 - 1))
def test_korean_words_read_back(value: int) -> None:
    words = in_hangul(value)
    number = read_korean(words, 0)
    assert number is not None
    assert (number.value, number.end) == (value, len(words))


@given(st.integers(1, 9999), st.integers(0, 9), st.sampled_from("만억조"))
def test_korean_mixed_digits_read_back(whole: int, thousands: int, scale: str) -> None:
    text = f"{whole:,}{scale}" + (f" {thousands}천" if thousands else "")
    number = read_korean(text, 0)
    assert number is not None
    assert number.value == whole * MYRIADS[scale] + thousands * 1000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("10 1/2", 10.5),
        ("3 million", 3e6),
        ("half a million", 5e5),
        ("two and a half million", 2.5e6),
        ("a million and a half", 1.5e6),
        ("three dozen", 36),
        ("two-thirds", 2 / 3),
        ("½", 0.5),
        ("a hundred", 100),
        ("10 mln", 1e7),
        ("2.5bn", 2.5e9),
        ("5 060 770", 5060770),
        ("12,34,567.89", 1234567.89),
        ("a billion and a half million", 1.0005e9),
        ("six million and two thirds", 6e6 + 2e6 / 3),
        ("one hundred and three quarters", 100.75),
        ("two thirds of a million", 2e6 / 3),
        ("a quarter of a million", 250000),
        ("three lakh crore", 3e12),
        ("two thousand million", 2e9),
        ("five point five", 5.5),
        ("two hundred point seventy-one", 200.71),
        ("nought point zero eight", 0.08),
        ("⅚", 5 / 6),
    ],
)
def test_forms(text: str, value: float) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("hundreds", 100), ("tens of thousands", 1e4), ("dozens", 12), ("several hundred thousand", 1e5)],
)
def test_vague_plurals_start_at_their_own_value(text: str, value: float) -> None:
    number = read_vague(text, 0)
    assert number is not None
    assert number.value == value


def test_an_article_is_no_number() -> None:
    assert read_number("a mill", 0) is None


@given(st.text(max_size=200))
def test_any_text_gives_numbers_inside_it(text: str) -> None:
    for start in range(len(text)):
        if number := read_number(text, start):
            assert start < number.end <= len(text)
        if korean := read_korean(text, start):
            assert start < korean.end <= len(text)


@pytest.mark.parametrize("printed", sorted(UNITS))
def test_every_printed_unit_reads_back(printed: str) -> None:
    found = read_unit(f" {printed}", 0)
    assert found is not None
    assert found == (UNITS[printed], len(printed) + 1)


def test_a_run_of_digits_beyond_any_float_is_no_number() -> None:
    assert read_number("9" * 400, 0) is None
    assert read_number("9" * 305 + " billion", 0) is None
    assert read_korean("9" * 400, 0) is None
    assert read_korean("9" * 305 + "억", 0) is None
