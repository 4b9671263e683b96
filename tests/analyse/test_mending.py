"""Flat attributions as a reader of spans gives them, cleared of the words that only name further steps."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.attribution import RuleReader
from sayso.analyse.mending import Voiced, mended
from sayso.analyse.sentences import paragraphs, sentences
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def read(text: str, *given: tuple[str | None, str | None, list[str]]) -> list[Voiced]:
    made = [
        Attribution(tuple(at(text, c) for c in content), at(text, cue) if cue else None, at(text, who) if who else None)
        for who, cue, content in given
    ]
    return mended(text, sentences_of(text), made)


def sentences_of(text: str) -> list[Span]:
    return [s for p in paragraphs(text) for s in sentences(text, p)]


def plain(text: str, voiced: Voiced) -> tuple[str | None, str | None, list[str], list[str]]:
    a = voiced.attribution
    return (
        a.source.of(text) if a.source else None,
        a.cue.of(text) if a.cue else None,
        [p.of(text) for p in a.content],
        [r.span.of(text) for r in voiced.relays],
    )


def test_a_name_with_a_dot_is_one_word() -> None:
    for text, part in (
        ("Quay.news reported that the pier closed.", "Quay"),
        ("Two men fled, Quay.news said.", "news"),
        ("Two men fled, Quay said. The pier closed.", "Quay"),
    ):
        said = "that the pier closed" if "that" in text else "Two men fled"
        cue = "reported" if "reported" in text else "said"
        (found,) = read(text, (part, cue, [said.removeprefix("that ")]))
        assert found.attribution.source is not None
        assert found.attribution.source.of(text) == ("Quay.news" if "news" in text else "Quay")


def test_what_follows_a_run_goes_to_the_speaker_before_it() -> None:
    text = "The Post reported, citing the Wire, which cited a clerk, that the dam burst."
    misread = ("The Post", "citing", ["the Wire, which cited a clerk, that the dam burst"])
    (voiced,) = read(text, misread)
    assert plain(text, voiced) == ("The Post", "reported", ["the dam burst"], ["the Wire", "a clerk"])


def test_a_run_alone_is_no_claim() -> None:
    text = "The Post said the dam burst, citing a clerk."
    (voiced,) = read(text, ("The Post", "said", ["the dam burst"]), ("The Post", "citing", ["a clerk"]))
    assert plain(text, voiced) == ("The Post", "said", ["the dam burst"], ["a clerk"])


def test_a_run_at_the_end_of_a_content_is_cut_from_it() -> None:
    text = "The Post said the dam burst, citing a clerk."
    (voiced,) = read(text, ("The Post", "said", ["the dam burst, citing a clerk"]))
    assert plain(text, voiced) == ("The Post", "said", ["the dam burst"], ["a clerk"])


def test_what_a_run_opens_is_found_where_no_reader_saw_it() -> None:
    text = "The Post reported, citing the Wire, that the dam burst."
    (voiced,) = read(text)
    assert plain(text, voiced) == ("The Post", "reported", ["the dam burst"], ["the Wire"])


def test_who_was_told_stands_before_who_told_him() -> None:
    text = "The guard had been told by a diver that the dam was cracked."
    (voiced,) = read(text, (None, "had been told", ["the dam was cracked"]))
    assert plain(text, voiced) == ("The guard", "had been told", ["the dam was cracked"], ["a diver"])


def test_a_storm_warns_and_says_nothing() -> None:
    assert read("They had been warned by the clouds that winter was near.") == []


def test_whoever_was_given_an_order_is_not_its_source() -> None:
    text = "Guards had been told by the mayor that every gate must stay shut."
    (voiced,) = read(text)
    assert plain(text, voiced) == ("the mayor", "had been told", ["every gate must stay shut"], [])


def test_several_speakers_after_what_is_said_pass_it_on_in_turn() -> None:
    text = "“It burst,” Brook said, the Wire reported, according to the Post."
    found = {plain(text, v)[0]: plain(text, v)[2] for v in read(text, ("the Post", "according to", ["It burst"]))}
    assert found["Brook"] == ["It burst"]
    assert all("Brook said" in found[who][0] for who in ("the Wire", "the Post"))
    assert "the Wire reported" in found["the Post"][0]


def test_a_quotation_of_the_next_paragraph_is_nobodys_yet() -> None:
    text = "“It burst,” a miner said.\n\n“Nobody came.”"
    first, second = read(text, ("a miner", "said", ["It burst", "Nobody came"]))
    assert plain(text, first)[2] == ["It burst"]
    assert plain(text, second)[:3] == (None, None, ["Nobody came"])


def test_a_source_is_named_to_its_end_and_no_further() -> None:
    text = "Ho Min-su, who left in May, said the dam burst."
    (voiced,) = read(text, ("Ho Min", "said", ["the dam burst"]))
    assert plain(text, voiced)[0] == "Ho Min-su"


def test_a_subject_parted_from_its_verb_by_its_speaker_is_one_content() -> None:
    text = "The mill, according to a clerk, yielded forty sacks."
    (voiced,) = read(text, ("a clerk", "according to", ["The mill"]))
    assert plain(text, voiced)[2] == ["The mill", "yielded forty sacks"]


def test_a_rumour_has_no_holder() -> None:
    text = "A rumour spread in the town that the dam would burst."
    (voiced,) = read(text)
    assert plain(text, voiced) == (None, "rumour", ["the dam would burst"], [])


WORDS = "The Post said told citing a clerk which quoted as saying that , “ ” . by heard from".split()


@st.composite
def attributed(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    """A text of such words, and attributions whose parts are stretches of its words that lie apart."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
    ends = [len(" ".join(words[: k + 1])) for k in range(len(words))]
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]

    def one() -> Attribution:
        cuts = sorted(draw(st.sets(st.integers(0, len(words)), min_size=2, max_size=8)))
        stretches = [Span(starts[a], ends[z - 1]) for a, z in zip(cuts[::2], cuts[1::2], strict=False)]
        parts = draw(st.permutations(stretches))
        cue, source = (part if draw(st.booleans()) else None for part in [*parts[:-1], None, None][:2])
        content = [part for part in parts if part not in (cue, source)]
        return Attribution(tuple(sorted(content)), cue, source)

    return " ".join(words), [one() for _ in range(draw(st.integers(0, 3)))]


@given(attributed())
def test_what_is_made_lies_in_the_text_in_order_and_apart(given: tuple[str, list[Attribution]]) -> None:
    text, found = given
    for voiced in mended(text, sentences_of(text), found):
        a = voiced.attribution
        assert a.content
        assert all(one.end <= other.start for one, other in pairwise(a.content))
        assert all(p.end <= len(text) for p in (*a.content, *(s for s in (a.cue, a.source) if s)))


def test_what_its_author_goes_on_with_is_no_content() -> None:
    text = "The court ruled that the dam was safe, but gave no reasons, which means that nobody knows."
    (voiced,) = read(
        text, ("The court", "ruled", ["the dam was safe, but gave no reasons", "which means that nobody knows"])
    )
    assert plain(text, voiced)[2] == ["the dam was safe"]


def test_whose_briefing_it_was_is_a_step() -> None:
    text = "Brook told reporters after a closed-door Army briefing that the dam burst."
    (voiced,) = read(text, ("Brook", "told", ["the dam burst"]))
    assert plain(text, voiced) == ("Brook", "told", ["the dam burst"], ["Army"])


def test_a_briefing_at_which_somebody_speaks_is_no_step() -> None:
    text = "“The dam burst,” Brook told reporters at an Army press briefing."
    (voiced,) = read(text, ("Brook", "told", ["The dam burst"]))
    assert plain(text, voiced)[3] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Post said that the dam burst, citing a clerk. ",
        "It reportedly burst, according to the Wire. ",
        "Brook had been told by Ri that it burst. ",
        "“It burst,” Brook said, the Wire reported, according to the Post. ",
    ],
)
def test_a_line_of_many_sentences_is_mended_in_seconds(sentence: str) -> None:
    text = (sentence * (50_000 // len(sentence))).strip()
    start = process_time()
    found = mended(text, sentences(text, Span(0, len(text))), RuleReader().read([text])[0])
    assert len(found) >= text.count(". ")
    assert process_time() - start < 5  # seconds


def test_an_attribution_of_two_sentences_is_cleared_of_the_runs_of_both() -> None:
    text = "It burst, citing a clerk, the Post said. It held, the Post added, citing a guard."
    spoken = ("the Post", "said", ["It burst", "It held"])
    (voiced,) = read(text, spoken)
    assert plain(text, voiced)[2] == ["It burst", "It held"]


def test_any_participle_after_as_is_the_speakers_own() -> None:
    text = "The Post quoted the mayor, Ola Fern, as bragging that the dam held."
    (voiced,) = read(text, ("The Post", "quoted", ["the mayor, Ola Fern, as bragging that the dam held"]))
    assert plain(text, voiced) == ("The Post", "quoted", ["the dam held"], ["the mayor, Ola Fern"])


def test_a_verb_behind_a_run_is_its_speakers() -> None:
    text = "The Post, citing the Wire, which cited a memo, relayed that the dam burst."
    (voiced,) = read(text, ("The Post", "citing", ["the Wire"]), ("which", "cited", ["a memo"]))
    assert plain(text, voiced) == ("The Post", "relayed", ["the dam burst"], ["the Wire", "a memo"])


def test_who_reached_somebody_with_words_is_a_step() -> None:
    text = "Brook said that a porter had phoned him to say the pier burnt."
    outer, inner = read(text, ("Brook", "said", ["a porter had phoned him to say the pier burnt"]))
    assert plain(text, inner)[:3] == ("a porter", "had phoned", ["the pier burnt"])
    assert plain(text, outer)[0] == "Brook"


def test_a_plain_statement_that_no_reader_found_is_read() -> None:
    text = "A porter maintains that the pier burnt."
    (voiced,) = read(text)
    assert plain(text, voiced)[:3] == ("A porter", "maintains", ["the pier burnt"])


def test_what_the_author_says_before_but_as_is_his_own() -> None:
    text = "It would be a feat if the dam held, but as Ada Brook noted lately, there is reason for doubt."
    given = ("Ada Brook", "noted", ["It would be a feat if the dam held", "there is reason for doubt"])
    (voiced,) = read(text, given)
    assert plain(text, voiced)[2] == ["there is reason for doubt"]


def test_what_an_act_is_called_in_passing_is_no_content() -> None:
    text = "Ada Brook announced that the dam would open in June in what she called a gift to the valley."
    given = ("Ada Brook", "announced", ["the dam would open in June in what she called a gift to the valley"])
    assert plain(text, read(text, given)[0])[2] == ["the dam would open in June"]


def test_an_article_before_a_source_and_what_leads_to_it_are_told_apart() -> None:
    text = "That source said the dam held. As Brook noted, it leaked."
    first, second = read(text, ("source", "said", ["the dam held"]), ("As Brook", "noted", ["it leaked"]))
    assert (plain(text, first)[0], plain(text, second)[0]) == ("That source", "Brook")


def test_that_before_a_plural_joins_two_clauses() -> None:
    text = "Brook said that officials believe the dam held."
    inner = read(text, ("officials", "believe", ["the dam held"]))[-1]
    assert plain(text, inner)[0] == "officials"


def test_what_was_shown_to_somebody_is_the_last_step_of_whoever_showed_it() -> None:
    text = "Brook said a foreman had read out a notice saying that the dam held."
    outer, inner = read(
        text, ("Brook", "said", [text[text.index("a foreman") : -1]]), ("a notice", "saying", ["the dam held"])
    )
    assert plain(text, inner) == ("a foreman", "had read", ["the dam held"], ["a notice"])
    assert plain(text, outer)[0] == "Brook"


def test_neither_whoever_is_shown_a_letter_nor_the_letter_is_what_it_says() -> None:
    text = "Brook showed reporters a letter saying that the dam held."
    (inner,) = read(text, ("Brook", "showed", ["reporters a letter saying that the dam held"]))
    assert plain(text, inner) == ("Brook", "showed", ["the dam held"], ["a letter"])


def test_whom_it_was_said_to_is_no_piece_of_it() -> None:
    text = "Brook told Northland that the dam held."
    (voiced,) = read(text, ("Brook", "told", ["Northland", "the dam held"]))
    assert plain(text, voiced)[2] == ["the dam held"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Vitamin A patients said the dam held.", "patients"),
        ("That miners said the dam held was odd.", "miners"),
        ("It rained. A patient said the dam held.", "A patient"),
    ],
)
def test_an_article_belongs_to_whoever_opens_a_sentence(text: str, source: str) -> None:
    (found,) = read(text, (source.split()[-1], "said", ["the dam held"]))
    assert plain(text, found)[0] == source
