"""Spellings that the published rules and the usual maps give, and every Korean syllable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.romanisation import (
    dprk,
    given_names,
    initial_sound_law,
    mccune_reischauer,
    revised,
    romanisations,
    syllables,
    without_marks,
)

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("구미", "gumi"),  # the examples of the 2000 proclamation
        ("영동", "yeongdong"),
        ("백암", "baegam"),
        ("옥천", "okcheon"),
        ("합덕", "hapdeok"),
        ("호법", "hobeop"),
        ("월곶", "wolgot"),
        ("벚꽃", "beotkkot"),
        ("한밭", "hanbat"),
        ("구리", "guri"),
        ("설악", "seorak"),
        ("칠곡", "chilgok"),
        ("임실", "imsil"),
        ("울릉", "ulleung"),
        ("백마", "baengma"),
        ("종로", "jongno"),
        ("왕십리", "wangsimni"),
        ("별내", "byeollae"),
        ("신라", "silla"),
        ("압구정", "apgujeong"),
        ("낙동강", "nakdonggang"),
        ("죽변", "jukbyeon"),
        ("묵호", "mukho"),
        ("집현전", "jiphyeonjeon"),
    ],
)
def test_revised_follows_the_proclamation(word: str, expected: str) -> None:
    assert revised(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("평양", "p'yŏngyang"),
        ("함흥", "hamhŭng"),
        ("청진", "ch'ŏngjin"),
        ("원산", "wŏnsan"),
        ("신의주", "sinŭiju"),
        ("강계", "kanggye"),
        ("개성", "kaesŏng"),
        ("한강", "han'gang"),
        ("길주", "kilchu"),
        ("독립", "tongnip"),
        ("신라", "silla"),
        ("압록강", "amnokkang"),
        ("두만강", "tumangang"),
        ("판문점", "p'anmunjŏm"),
        ("백두산", "paektusan"),
    ],
)
def test_mccune_reischauer_as_gazetteers_print_it(word: str, expected: str) -> None:
    printed = mccune_reischauer(word)
    # Gazetteers mark n'g only where a reader could take ng for one sound.
    assert printed in {expected, expected.replace("mang", "man'g")}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("자강", "jagang"),
        ("량강", "ryanggang"),
        ("만포", "manpho"),
        ("평성", "phyongsong"),
        ("강령", "kangryong"),
        ("벽동", "pyokdong"),
        ("법동", "popdong"),
        ("판교", "phangyo"),
        ("녕변", "nyongbyon"),
        ("천리마", "chollima"),
    ],
)
def test_the_norths_own_spelling_writes_letters_not_sounds(word: str, expected: str) -> None:
    assert dprk(word) == expected


def test_the_south_drops_r_and_n_at_the_head_of_a_word() -> None:
    assert [initial_sound_law(word) for word in ("량강", "라선", "로동", "녀성", "녕변", "평양", "")] == [
        "양강",
        "나선",
        "노동",
        "여성",
        "영변",
        "평양",
        "",
    ]


def test_a_name_has_all_the_spellings_that_one_page_may_mix() -> None:
    assert {"rason", "rasŏn", "nason", "naseon"} <= set(romanisations("라선"))
    assert {"nampo", "namp'o", "nampho"} <= set(romanisations("남포"))
    assert {"sinuiju", "shinuiju", "sinŭiju"} <= set(romanisations("신의주"))


def test_given_names_are_spaced_hyphenated_and_run_together() -> None:
    assert {"Yo Jong", "Yo-jong", "Yojong", "Yeo-jeong"} <= set(given_names("여정"))


@given(HANGUL)
def test_every_word_has_plain_spellings(word: str) -> None:
    assert len(syllables(word)) == len(word)
    for spelling in romanisations(word):
        plain = without_marks(spelling)
        assert plain.isascii() and plain == plain.lower() and plain.isalpha()


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(mccune_reischauer(text) + revised(text) + dprk(text) + initial_sound_law(text), str)
