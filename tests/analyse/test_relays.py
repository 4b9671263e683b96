"""Runs of further steps in sentences that we wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.relays import Run, names_a_source, runs
from sayso.model.spans import Span


def found(text: str) -> list[Run]:
    return list(runs(text, Span(0, len(text))))


def steps(text: str) -> list[list[tuple[str, str]]]:
    return [[(r.verb, r.span.of(text)) for r in run.relays] for run in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Post said that it burst, citing a report by the Wire, based on two videos.",
            [("citing", "a report by the Wire"), ("based on", "two videos")],
        ),
        (
            "The Post, citing the Wire, which in turn quoted a clerk who had read the log, said that it burst.",
            [("citing", "the Wire"), ("quoted", "a clerk"), ("read", "the log")],
        ),
        (
            "The Post reported, citing the Wire, whose source in the port said the crane fell.",
            [("citing", "the Wire"), ("said", "source in the port")],
        ),
        ("The Post said, on the authority of a clerk, that it burst.", [("on the authority of", "a clerk")]),
        ("A clerk who had it from a diver said that it burst.", [("had it from", "a diver")]),
        ("The Post, which lifted the story from the Wire, said it burst.", [("lifted the story from", "the Wire")]),
        ("The Post, which credited the news to a clerk, said it burst.", [("credited the news to", "a clerk")]),
        (
            "A bosun, citing a clerk who had leafed through a memo, said it burst.",
            [("citing", "a clerk"), ("leafed through", "a memo")],
        ),
        (
            "The Post, quoting the Wire, itself citing a diver, said it burst.",
            [("quoting", "the Wire"), ("citing", "a diver")],
        ),
        ("The Post relayed the words of a diver: “It burst.”", [("the words of", "a diver")]),
        ("The Post estimated from customs records that it burst.", [("from", "customs records")]),
        ("The Post said that, in the words of a diver, it burst.", [("in the words of", "a diver")]),
        (
            "A clerk said after a closed briefing by the army that it burst.",
            [("after a closed briefing by", "the army")],
        ),
        ("The Post quoted a clerk as saying that it burst.", [("quoted", "a clerk")]),
        ("The Post quoted a clerk, who said it burst.", [("quoted", "a clerk")]),
        ("The Post said, citing interviews with divers, that it burst.", [("citing", "divers")]),
        ("The Post said that, according to a clerk, it burst.", [("according to", "a clerk")]),
        ("The Post said it burst, pointing to customs records.", [("pointing to", "customs records")]),
        ("The Wire said, with reference to a notice, that it burst.", [("with reference to", "a notice")]),
        ("The port said it burst, pointing to a report by Valley Post.", [("pointing to", "a report by Valley Post")]),
        ("The Post said it burst, paraphrasing a diver.", [("paraphrasing", "a diver")]),
        ("The Post carried a claim by a diver that it burst.", [("a claim by", "a diver")]),
        ("The Post echoed the allegation of a diver that it burst.", [("the allegation of", "a diver")]),
    ],
)
def test_a_run_names_its_steps_nearest_first(text: str, expected: list[tuple[str, str]]) -> None:
    assert steps(text) == [expected]


def test_a_run_takes_up_what_joins_it_to_what_is_said() -> None:
    text = "The Post reported, citing the Wire, that it burst."
    (run,) = found(text)
    assert run.span.of(text) == ", citing the Wire, that"
    assert run.opens and run.strong


def test_whom_somebody_was_telling_is_not_what_was_said() -> None:
    text = "The Post quoted the mayor as telling reporters the dam burst."
    (run,) = found(text)
    assert text[run.span.end :] == " the dam burst."


@pytest.mark.parametrize(
    ("phrase", "verb", "names"),
    [
        ("a lockkeeper's cousin", "citing", True),
        ("a zitherist", "citing", True),
        ("the zitherist", "quoting", True),
        ("state media", "based on", True),
        ("Gull Island", "citing", True),
        ("Gull Island", "based on", False),
        ("recent sanctions passed by the Board", "citing", False),
        ("the deployment of Gull bombers", "cited", False),
        ("what he saw", "quoting", False),
        ("an injury", "citing", False),
        ("a broken crane", "citing", False),
        ("fewer tremors", "citing", False),
        ("generators", "relying on", False),
        ("smugglers", "relying on", True),
    ],
)
def test_only_somebody_or_something_to_read_is_a_step(phrase: str, verb: str, names: bool) -> None:
    assert names_a_source(phrase, verb) is names


def test_what_is_quoted_from_is_the_step() -> None:
    assert steps("The Post reported, quoting from a memo, that it burst.") == [[("quoting", "a memo")]]


def test_what_a_speaker_saw_himself_ends_a_run_without_opening_anything() -> None:
    text = "The Post said that it burst, citing a memo that it had seen."
    (run,) = found(text)
    assert run.span.of(text) == ", citing a memo that it had seen"
    assert not run.opens


@pytest.mark.parametrize(
    "text",
    [
        "“They act citing the law,” he said.",
        "He stayed at home, citing concerns about the weather.",
        "A clerk who read the wind said that it burst.",
        "The dam burst on the first night of the feast.",
        "Brook said the pump is based on an old design.",
        "Brook said the pump is based on a piece of rope.",
        "Brook showed a pump, which is based on an old design.",
        "Brook said the pump failed, pointing to the sky.",
        "The Post carried a story by a diver about eels.",
        "Brook said the port was safe, citing recent sanctions passed in May.",
        "Brook flew home, citing the cold.",
        "Bombers based on Gull Island flew over the port.",
        "Brook walked on, relying on a crutch.",
        "Brook said the choir carried a message of hope.",
        "Brook said the choir echoed the words of a hymn.",
        "Brook began quoting from what he said was a memo.",
    ],
)
def test_no_run_in_a_quotation_or_where_nobody_is_named(text: str) -> None:
    assert found(text) == []


def test_a_korean_report_names_whom_it_cites() -> None:
    text = "강변일보는 북한 내부 소식통을 인용해 시장이 닫혔다고 전했다."
    (run,) = found(text)
    assert run.relays[0].span.of(text) == "북한 내부 소식통"


@given(
    st.lists(
        st.sampled_from("The Post citing which who quoted a clerk as saying that based on , . “ ” it".split()),
        max_size=30,
    )
)
def test_runs_follow_one_another_and_stay_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for run in found(text) if text else []:
        assert run.relays
        assert end <= run.span.start < run.span.end <= len(text)
        assert all(run.span.contains(relay.span) for relay in run.relays)
        end = run.span.end
