"""Windows hold every word of a text once, in whole paragraphs where these fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from sayso.analyse.reader.windows import LIMIT, LONGEST, SHAPES, Cutter, shape
from sayso.model.spans import Span

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "quay", "open", "##ed", "said", "kim", ".", ",", "“", "”"]


def tokenizer() -> Tokenizer:
    made = Tokenizer(models.WordPiece({w: k for k, w in enumerate(WORDS)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def cutter() -> Cutter:
    return Cutter(tokenizer())


def test_each_paragraph_is_closed_by_a_mark_and_keeps_its_place() -> None:
    text = "The quay opened.\n\nKim said."
    (window,) = cutter().windows(text)
    printed = [text[a:b] if a >= 0 else "|" for a, b in window.places]
    assert printed == ["|", "The", "quay", "open", "ed", ".", "|", "Kim", "said", ".", "|"]


def test_a_wordpiece_carries_the_shape_of_its_whole_word() -> None:
    (window,) = cutter().windows("The OPENED quay")
    assert [SHAPES[s] for s in window.shapes] == ["other", "title", "upper", "upper", "lower", "other"]


def test_only_the_stretches_asked_for_are_read() -> None:
    text = "The quay opened. Kim said."
    (window,) = cutter().windows(text, [Span(17, 25)])
    assert [text[a:b] for a, b in window.places if a >= 0] == ["Kim", "said"]


def test_a_long_paragraph_has_a_window_of_its_own() -> None:
    text = "Kim said.\n" + "the quay opened . " * 60
    first, second = cutter().windows(text)
    assert len(first.ids) == 5
    assert LIMIT < len(second.ids) <= LONGEST


def test_a_paragraph_beyond_all_positions_is_cut_after_a_sentence() -> None:
    text = "the quay opened . " * 200
    first, *rest = cutter().windows(text)
    assert rest
    assert text[first.places[-2][0] : first.places[-2][1]] == "."


def test_a_long_sentence_is_cut_after_a_word() -> None:
    windows = cutter().windows("opened " * 600)
    assert all(w.ids[1] == WORDS.index("open") for w in windows)


@settings(deadline=None)  # the first call builds a tokenizer
@given(st.lists(st.text(alphabet="the quayoped.said,Kim “”\n한", max_size=400), max_size=5))
def test_nothing_is_lost_and_no_window_is_too_long(parts: list[str]) -> None:
    text = "\n".join(parts)
    windows = cutter().windows(text)
    covered = [k for w in windows for a, b in w.places if a >= 0 for k in range(a, b)]
    assert len(covered) == len(set(covered))
    assert {k for k, char in enumerate(text) if not char.isspace()} <= set(covered)
    assert all(len(w.ids) <= LONGEST and len(w.ids) == len(w.shapes) == len(w.places) for w in windows)


@settings(deadline=None)
@given(st.text(alphabet="the quayoped.said,Kim “”-'1한é\u0301\u00a0", max_size=80))
def test_words_cut_one_by_one_are_what_the_tokenizer_cuts_at_once(line: str) -> None:
    made = cutter().windows(line, [Span(0, len(line))] if line else [])
    ids = [piece for window in made for piece in window.ids[1:-1]]
    assert ids == tokenizer().encode(line, add_special_tokens=False).ids


@pytest.mark.parametrize("text", ["", "\n \n", "   "])
def test_a_text_without_words_has_no_window(text: str) -> None:
    assert cutter().windows(text) == []


def test_a_capital_alone_opens_a_sentence_as_a_title_does() -> None:
    assert SHAPES[shape("A")] == "title"


def test_a_mark_that_a_text_prints_is_text() -> None:
    text = "Kim said [SEP] the quay opened."
    (window,) = cutter().windows(text)
    made = cutter()
    assert sum(start < 0 for start, _ in window.places) == 2
    assert all(window.places[k][0] >= 0 for k in made.words(window))


def test_an_accent_written_apart_belongs_to_its_word() -> None:
    text = "the cafe\u0301 opened"
    (window,) = cutter().windows(text)
    assert "cafe\u0301" in [text[a:b] for a, b in window.places if a >= 0]


def test_a_line_without_blanks_is_not_remembered() -> None:
    made = cutter()
    assert made.windows("quay" * 40)
    assert made._printed.cache_info().currsize == 0


def test_half_a_character_is_no_crash() -> None:
    assert cutter().windows("Kim said \ud800 the quay opened.")


def test_a_tokenizer_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match=r"without \[CLS\]"):
        Cutter(Tokenizer(models.WordPiece({"[UNK]": 0}, unk_token="[UNK]")))
