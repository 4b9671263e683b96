"""What the rules find in sentences that we wrote: source, cue and content."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.analyse.attribution import RuleReader, trimmed
from sayso.model.findings import Attribution
from sayso.model.spans import Span


def read(text: str) -> list[tuple[str | None, str | None, str]]:
    (found,) = RuleReader().read([text])
    return [
        (
            a.source.of(text) if a.source else None,
            a.cue.of(text) if a.cue else None,
            " … ".join(piece.of(text) for piece in a.content),
        )
        for a in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A trader said that rice was dear.", ("A trader", "said", "rice was dear")),
        ("Rice was dear, a trader said.", ("a trader", "said", "Rice was dear")),
        ("“Rice is dear,” said a trader in Onsong.", ("a trader in Onsong", "said", "Rice is dear")),
        ("“Rice,” the cook told us, “is dear.”", ("the cook", "told", "Rice … is dear")),
        ("According to the embassy, the road is shut.", ("the embassy", "According to", "the road is shut")),
        ("The road is shut, according to the embassy.", ("the embassy", "according to", "The road is shut")),
        ("The mayor, a former miner, denied that it fell.", ("The mayor, a former miner", "denied", "it fell")),
        ("The army vowed to answer.", ("The army", "vowed", "to answer")),
        ("The agency urged farmers to sow early.", ("The agency", "urged", "farmers to sow early")),
        ("The firm acknowledged a leak but did not say where.", ("The firm", "acknowledged", "a leak")),
        (
            "In a call with Harbour News on Monday, a clerk said, The port is shut.",
            ("a clerk", "said", "The port is shut"),
        ),
        (
            "More than half of the guards said they had sold fuel.",
            ("More than half of the guards", "said", "they had sold fuel"),
        ),
        ("The plant shut in May, reports a local source.", ("a local source", "reports", "The plant shut in May")),
    ],
)
def test_who_says_what(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


def test_nobody_is_named_by_a_vague_passive() -> None:
    assert read("The envoy is thought to have left.") == [(None, "is thought", "The envoy … to have left")]
    assert read("The envoy reportedly left in March.") == [(None, "reportedly", "The envoy … left in March")]


def test_a_quotation_that_goes_on_belongs_to_its_speaker() -> None:
    assert read("“It is cold,” the nurse said. “There is no coal.”") == [
        ("the nurse", "said", "It is cold … There is no coal")
    ]


def test_a_paragraph_of_quoted_words_goes_on_with_the_last_speaker() -> None:
    found = read("The nurse said that it was cold.\n\n“There is no coal at all.”")
    assert found[1] == (None, None, "There is no coal at all")


def test_speech_inside_a_quotation_is_found_beside_it() -> None:
    found = read("“The guards believe that the bridge will stay shut for a year,” the driver said.")
    assert [source for source, _, _ in found] == ["the driver", "The guards"]


def test_narration_and_the_author_are_nobody() -> None:
    assert read("The bridge opened in 1943. It carries trains. I think of it often.") == []


def test_asking_not_to_be_named_is_no_claim() -> None:
    found = read("An official, who asked not to be named, said that Seoul was watching.")
    assert [content for _, _, content in found] == ["Seoul was watching"]


def test_what_somebody_will_say_nobody_has_said() -> None:
    assert read("The government will blame the typhoons.") == []


@pytest.mark.parametrize(
    "text", ["The ministry did not say that prices rose.", "The army has not confirmed that the market closed."]
)
def test_what_nobody_said_is_no_claim(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "dog and " * 2000 + "said " * 2000,
        "." * 20_000,
        "the man said that " * 200,
        "Brook said that “" + "a “b” c " * 6000,  # 48,000 characters in one line: more than three minutes once
        "“It burst.” " * 4000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = perf_counter()
    read(text)
    assert perf_counter() - start < 5  # seconds; the first of these once took more than six minutes


def test_nouns_that_look_like_verbs_are_nouns() -> None:
    assert read("The state security bureau keeps notes, reports and claims.") == []


def test_korean_sources_are_found_by_their_particles() -> None:
    found = read("평양 소식통은 “쌀값이 올랐다”고 전했다.")
    assert found == [("평양 소식통", "전했다", "쌀값이 올랐다")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that it rose.", "it rose"),
        ("that, if cut, it rose.", "if cut, it rose"),
        ("“It rose.”", "It rose"),
        ("“Hundreds” were hired", "“Hundreds” were hired"),
        ("he called it “a test.”", "he called it “a test.”"),
    ],
)
def test_content_is_trimmed_as_the_conventions_have_it(text: str, expected: str) -> None:
    piece = trimmed(text, Span(0, len(text)))
    assert piece is not None
    assert piece.of(text) == expected


NEWS = st.lists(
    st.sampled_from(
        [
            "said",
            "that",
            "the",
            "source",
            "“",
            "”",
            '"',
            ",",
            ".",
            "told",
            "according",
            "to",
            "Kim",
            "and",
            "who",
            "but",
        ]
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), NEWS))
def test_any_text_is_read_and_every_span_stands_in_it(text: str) -> None:
    (found,) = RuleReader().read([text])
    for each in found:
        assert isinstance(each, Attribution)
        for span in (*each.content, each.cue, each.source):
            assert span is None or 0 <= span.start < span.end <= len(text)


def test_speech_whose_opening_mark_was_lost_begins_with_its_paragraph() -> None:
    found = read('Coal is short. The pits are flooded," he said.')
    assert found == [("he", "said", "Coal is short. The pits are flooded")]


def test_a_page_without_marks_gives_a_paragraph_to_its_speaker() -> None:
    text = "A clerk said, Coal is short. The pits are flooded.\n\nNobody works. The mine is shut, the clerk added."
    assert [content for _, _, content in read(text)] == [
        "Coal is short. The pits are flooded",
        "Nobody works. The mine is shut",
    ]


def test_a_page_with_marks_keeps_indirect_speech_to_its_sentence() -> None:
    assert read("Nobody works. The mine is shut, the clerk added.")[0][2] == "The mine is shut"


def test_according_to_a_measure_names_nobody() -> None:
    assert read("They work according to their own plan.") == []
