"""What a figure measures: properties of the phrase, whatever the words are."""

from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.figures_of import noun_phrase, raised_subject, unplaced

WORDS = st.lists(
    st.sampled_from("the He price of rice in Hyesan rose now to expected fare ordered GDP cut source said be".split())
)


@given(WORDS, st.booleans())
def test_a_phrase_is_a_beginning_of_what_was_given_and_has_no_verb(words: list[str], subject: bool) -> None:
    given_words = " ".join(words)
    found = noun_phrase(given_words, given_words, 0, subject)
    assert given_words.startswith(found)
    kept = found.split()
    assert not {"He", "said", "expected", "be"} & set(kept[1:])
    # "the rose" is a flower: a word of rising is no verb after an article or a preposition
    assert all(kept[at - 1] in {"the", "of", "in", "to"} for at in range(1, len(kept)) if kept[at] == "rose")
    assert not found.endswith((" of", " in", " to", " the", " now"))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_read(phrase: str, text: str) -> None:
    assert isinstance(noun_phrase(phrase, text, 0, True), str)
    assert phrase.startswith(unplaced(phrase))


@given(WORDS)
def test_what_is_to_rise_stands_in_the_words_in_one_piece(words: list[str]) -> None:
    assert " ".join(raised_subject(words)) in " ".join(words)


def test_a_long_phrase_is_read_in_linear_time() -> None:
    def seconds(size: int) -> float:
        start = process_time()
        unplaced(" in A" * size)
        noun_phrase("Aa " * size, "Aa " * size, 0, True)
        return process_time() - start

    assert seconds(4000) < 20 * max(seconds(1000), 0.002)
