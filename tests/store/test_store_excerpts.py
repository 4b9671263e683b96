import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.excerpts import LENGTH, excerpt
from sayso.store.phrases import phrases

PIECES = st.lists(
    st.sampled_from(["rice ", "쌀값이 ", "<b>", "&amp;", "\n\n", "north", ". ", "x" * 90, " ", "é"]), max_size=60
)


def shown(text: str, words: str) -> str:
    return excerpt(text, phrases(words))


def test_marks_stand_around_the_words_as_they_are_written() -> None:
    assert shown("Rice PRICES rose.", "price") == "Rice <mark>PRICES</mark> rose."
    assert shown("In Jong-un's time", '"jong un"') == "In <mark>Jong-un&#x27;s</mark> time"
    assert shown("평양시 쌀값이", "쌀") == "평양시 <mark>쌀</mark>값이"
    assert shown("평양시", "평양시") == "<mark>평양시</mark>"


def test_everything_else_is_escaped() -> None:
    assert shown("<script>alert('rice')</script>", "rice") == (
        "&lt;script&gt;alert(&#x27;<mark>rice</mark>&#x27;)&lt;/script&gt;"
    )


def test_matches_that_touch_are_not_marked_twice() -> None:
    assert shown("rice rice", '"rice rice" rice') == "<mark>rice rice</mark>"


def test_no_match_shows_the_beginning() -> None:
    text = "A first sentence. " + "More words follow here. " * 40
    cut = shown(text, "absent")
    assert cut.startswith("A first sentence.")
    assert cut.endswith("…")
    assert len(cut) <= LENGTH + 1
    assert shown(text, "") == cut
    assert shown("", "rice") == ""


def test_the_window_is_where_most_different_words_stand() -> None:
    text = "rice alone. " + "filler words go here. " * 60 + "rice and maize together. " + "filler words go here. " * 60
    cut = shown(text, "rice maize")
    assert cut.startswith("…")
    assert "<mark>rice</mark> and <mark>maize</mark>" in cut


def test_words_are_not_cut_at_the_edges() -> None:
    text = "antidisestablishment " * 12 + "rice " + "antidisestablishment " * 20
    plain = re.sub("</?mark>|…", "", shown(text, "rice"))
    assert set(plain.split()) == {"antidisestablishment", "rice"}


@given(PIECES, st.sampled_from(["rice", "쌀", "쌀값 north", '"rice north"', "b", "x" * 64]))
def test_an_excerpt_is_a_stretch_of_the_text(pieces: list[str], words: str) -> None:
    text = "".join(pieces)
    cut = shown(text, words)
    bare = re.sub("</?mark>", "", cut)
    assert "<" not in bare
    plain = html.unescape(bare)
    inner = plain.removeprefix("…").removesuffix("…")
    assert inner in text
    assert len(inner) <= LENGTH
    assert cut.count("<mark>") == cut.count("</mark>")


@pytest.mark.parametrize("text", ["rice " * 50_000, "쌀" * 100_000])
def test_a_text_full_of_matches_is_quick(text: str) -> None:
    assert "<mark>" in shown(text, "rice 쌀")
