"""What a reader tied across sentences goes back to whoever spoke there."""

from __future__ import annotations

from sayso.analyse.adjacent import in_its_sentence, of_words_before, spoken_beside, within_reach
from sayso.analyse.sentences import paragraphs, sentences
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def cut(text: str) -> list[Span]:
    return [s for p in paragraphs(text) for s in sentences(text, p)]


def test_a_quotation_of_an_earlier_paragraph_is_not_the_later_speakers() -> None:
    text = "“It held,” Lund said.\n\n“We slept at last.”\n\nFern said that it leaked."
    misread = Attribution((at(text, "We slept at last"), at(text, "it leaked")), at(text, "said", 1), at(text, "Fern"))
    own, alone = within_reach(text, cut(text), misread)
    assert (own.content, alone.content) == ((at(text, "it leaked"),), (at(text, "We slept at last"),))
    assert alone.cue is None
    assert alone.source is None


def test_narration_before_a_quotation_is_not_its_speakers() -> None:
    text = "Instead, it rained. “We got wet,” Fern said."
    misread = Attribution((at(text, "Instead, it rained"), at(text, "We got wet")), at(text, "said"), at(text, "Fern"))
    (own,) = within_reach(text, cut(text), misread)
    assert own.content == (at(text, "We got wet"),)


def test_whoever_stands_beside_words_of_nobody_spoke_them() -> None:
    text = "“The lorries came empty,” a porter sniffed."
    nobodys = Attribution((at(text, "The lorries came empty"),), None, None)
    (spoken,) = spoken_beside(text, cut(text), [nobodys])
    assert (spoken.cue, spoken.source) == (at(text, "sniffed"), at(text, "a porter"))


def test_reported_words_end_with_their_sentence() -> None:
    text = "The Moor Gazette reported that the dam leaked. On Friday it was closed, with nobody hurt."
    words = "the dam leaked. On Friday it was closed, with nobody hurt"
    long = Attribution((at(text, words),), at(text, "reported"), at(text, "The Moor Gazette"))
    assert in_its_sentence(text, cut(text), long).content == (at(text, "the dam leaked"),)


def test_quoted_words_go_on_past_their_sentence() -> None:
    text = "Fern said: “The dam leaked. It was closed.”"
    spoken = Attribution((at(text, "The dam leaked. It was closed"),), at(text, "said"), at(text, "Fern"))
    assert in_its_sentence(text, cut(text), spoken) == spoken


def test_what_that_is_according_to_somebody_is_the_sentence_before() -> None:
    text = "The dam held for a week. That is according to Lund."
    read = Attribution((at(text, "That is"),), at(text, "according to"), at(text, "Lund"))
    assert of_words_before(text, cut(text), read).content == (at(text, "The dam held for a week"),)


def test_another_paragraph_is_not_the_sentence_before() -> None:
    text = "The dam held for a week.\n\nThat is according to Lund."
    read = Attribution((at(text, "That is"),), at(text, "according to"), at(text, "Lund"))
    assert of_words_before(text, cut(text), read) == read


def test_what_is_said_behind_such_a_cue_is_its_own() -> None:
    text = "The dam held for a week. It was reported by Lund that Brook fled."
    read = Attribution((at(text, "Brook fled"),), at(text, "reported"), at(text, "Lund"))
    assert of_words_before(text, cut(text), read) == read


def test_whose_word_it_is_is_no_word_of_whoever_comes_next() -> None:
    text = "The dam held. That is according to Lund. That is according to Brook."
    second = Span(text.rindex("according to"), text.rindex(" Brook"))
    read = Attribution((Span(text.rindex("That is"), second.start - 1),), second, at(text, "Brook"))
    assert of_words_before(text, cut(text), read) == read
