"""Spellings that the published rules and the usual maps give, and every Korean syllable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.romanisation import (
    dprk,
    dprk_sounds,
    given_names,
    initial_sound_law,
    mccune_reischauer,
    popular,
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


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("석남", "songnam"),  # nasal before n
        ("백마산", "paengmasan"),  # nasal before m
        ("꽃마을", "kkonmaul"),
        ("압록강", "amrokgang"),  # nasal before r, which stays
        ("붉은바위", "pulgunbawi"),  # both of two finals before a vowel
        ("앉은바위", "anjunbawi"),
        ("닭섬", "taksom"),  # one of two finals before a consonant
        ("앞산", "apsan"),
        ("천리마", "chollima"),
        ("한나산", "hannasan"),  # n before n is not changed by rule; Hallasan is usage
        ("전라", "jolla"),
        ("칠보산", "chilbosan"),
        ("금교", "kumgyo"),
        ("은률", "ullyul"),
        ("울산", "ulsan"),
        ("초도", "chodo"),
        ("평안남", "phyongannam"),
    ],
)
def test_the_norths_guidelines_of_1992_follow_the_sound(word: str, expected: str) -> None:
    assert dprk_sounds(word) == expected


@pytest.mark.parametrize(
    ("rule", "word", "mr", "rr"),
    [
        ("k between vowels", "아가", "aga", "aga"),
        ("p after m", "감비", "kambi", "gambi"),
        ("t after n", "안동", "andong", "andong"),
        ("ch after ng", "강진", "kangjin", "gangjin"),
        ("k after l is voiced", "갈기", "kalgi", "galgi"),
        ("t after l is not", "설도", "sŏlto", "seoldo"),
        ("ch after l is not", "길주", "kilchu", "gilju"),
        ("k after a stop", "박기", "pakki", "bakgi"),
        ("n'g for n and g", "판교", "p'an'gyo", "pangyo"),
        ("ng before a vowel", "평안", "p'yŏngan", "pyeongan"),
        ("sh before wi", "쉬리", "shwiri", "swiri"),
        ("s before i", "신포", "sinp'o", "sinpo"),
        ("k before n", "북내", "pungnae", "bungnae"),
        ("k before m", "목미", "mongmi", "mongmi"),
        ("t before n", "갓난", "kannan", "gannan"),
        ("p before m", "합문", "hammun", "hammun"),
        ("p before r", "합리", "hamni", "hamni"),
        ("k before r", "독로", "tongno", "dongno"),
        ("ng before r", "강릉", "kangnŭng", "gangneung"),
        ("m before r", "심리", "simni", "simni"),
        ("n before r", "신라", "silla", "silla"),
        ("l before n", "칠내", "ch'illae", "chillae"),
        ("l before r", "울릉", "ullŭng", "ulleung"),
        ("l before h", "발해", "parhae", "balhae"),
        ("l before a vowel", "설악", "sŏrak", "seorak"),
        ("a final moves over", "백암", "paegam", "baegam"),
        ("of two finals the second moves", "닭알", "talgal", "dalgal"),
        ("t before i", "해돋이", "haedoji", "haedoji"),
        ("t' before i", "같이", "kach'i", "gachi"),
        ("h before k", "좋고", "chok'o", "joko"),
        ("h before t", "놓다", "not'a", "nota"),
        ("h before a vowel", "좋아", "choa", "joa"),
        ("k before h in a noun", "묵호", "mukho", "mukho"),
        ("aspirates", "태천", "t'aech'ŏn", "taecheon"),
        ("k'", "쾌", "k'wae", "kwae"),
        ("tense", "꾸바", "kkuba", "kkuba"),
        ("tense ch", "짜", "tcha", "jja"),
        ("ui", "의주", "ŭiju", "uiju"),
        ("oe", "회령", "hoeryŏng", "hoeryeong"),
    ],
)
def test_each_rule_of_mccune_reischauer_and_of_the_revised(rule: str, word: str, mr: str, rr: str) -> None:
    assert (rule, mccune_reischauer(word), revised(word)) == (rule, mr, rr)


def test_aspirated_names_have_the_plain_spelling_of_newspapers() -> None:
    for word, printed in [
        ("신포", {"Sinpho", "Sinp'o", "Sinpo", "Shinpo"}),
        ("만포", {"Manpho", "Manp'o", "Manpo"}),
        ("청진", {"Chongjin", "Ch'ongjin", "Ch'ŏngjin", "Cheongjin"}),
        ("김책", {"Kimchaek", "Kimch'aek", "Gimchaek"}),
        ("평성", {"Phyongsong", "P'yongsong", "Pyongsong", "Pyeongseong"}),
        ("태천", {"Thaechon", "Taechon", "T'aech'on", "Taecheon"}),
        ("룡천", {"Ryongchon", "Yongchon", "Yongcheon"}),
        ("혜산", {"Hyesan"}),
    ]:
        assert {one.lower() for one in printed} <= set(romanisations(word))


def test_papers_spell_by_ear_too() -> None:
    assert {"hoeryung", "hamkyung", "pyungan", "yangkang"} <= {
        heard for word in ("회령", "함경", "평안", "양강") for heard in popular(word)
    }


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
