import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.phrases import Phrase, phrases
from sayso.store.segments import indexed, segments

ANYTHING = st.text(st.characters(), max_size=60) | st.text(
    "쌀값평양ab'’s.é漢字 ﷺ㍿Ａ²ß\u0306\u1112\u1161\u11ab_", max_size=60
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kim Jong-un's", ["kim", "jong", "un"]),
        ("Kim Jong Uns visit", ["kim", "jong", "un", "visit"]),  # a page that lost its apostrophes
        ("P’yŏngyang", ["pyongyang"]),
        ("Pʼyo\u0306ngyang", ["pyongyang"]),
        ("cities boxes prices glass this bus", ["city", "box", "price", "glass", "this", "bus"]),
        ("snake_case", ["snake", "case"]),
        ("Ａ² ﬁsh", ["a2", "fish"]),
        ("평양시", ["평양", "양시", "시"]),
        ("쌀", ["쌀"]),
        ("8만7천원", ["8", "만", "7", "천원", "원"]),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", ["한국", "국"]),  # 한국 decomposed, as some file systems write it
        ("朝鮮新報", ["朝鮮", "鮮新", "新報", "報"]),
        ("… !?", []),
    ],
)
def test_keys(text: str, keys: list[str]) -> None:
    assert [segment.key for segment in segments(text)] == keys


@given(ANYTHING)
def test_every_segment_has_a_key_that_the_index_takes_whole_and_stands_in_order(text: str) -> None:
    listed = list(segments(text))
    for segment in listed:
        assert segment.key
        assert not any(c.isspace() or (c.isascii() and not c.isalnum()) for c in segment.key)
        assert segment.span.end <= len(text)
    assert [s.span.start for s in listed] == sorted(s.span.start for s in listed)
    assert indexed(text).split(" ") == [s.key for s in listed] or not listed


@given(ANYTHING)
def test_keys_do_not_depend_on_case(text: str) -> None:
    if text.upper().lower() == text.lower():
        assert indexed(text.lower()) == indexed(text)


@pytest.mark.parametrize("text", ["a'" * 100_000, "가" * 100_000, "a\u0306" * 100_000, "'" * 100_000, "x" * 100_000])
def test_no_text_takes_long(text: str) -> None:
    started = time.perf_counter()
    indexed(text)
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("rice prices", [Phrase(("rice",)), Phrase(("price",))]),
        ('"rice prices" north', [Phrase(("rice", "price")), Phrase(("north",))]),
        ("“rice prices”", [Phrase(("rice", "price"))]),
        ('"never closed', [Phrase(("never", "closed"))]),
        ("Jong-un", [Phrase(("jong", "un"))]),
        ("평양", [Phrase(("평양",))]),
        ("쌀", [Phrase(("쌀",), open_end=True)]),
        ('"평양 쌀값"', [Phrase(("평양", "양", "쌀값"))]),
        ("rice rice RICE", [Phrase(("rice",))]),
        ("OR AND * NEAR(", [Phrase(("or",)), Phrase(("and",)), Phrase(("near",))]),
        ('"" * -', []),
    ],
)
def test_what_was_typed(words: str, wanted: list[Phrase]) -> None:
    assert list(phrases(words)) == wanted


@given(ANYTHING)
def test_a_text_that_is_asked_for_is_found_in_itself(text: str) -> None:
    listed = list(segments(text))
    for phrase in phrases(text.replace('"', " ")):
        assert phrase.spans_in(listed)


def test_a_very_long_question_is_cut() -> None:
    assert len(phrases(" ".join(f"w{n}x" for n in range(5000)))) == 32
