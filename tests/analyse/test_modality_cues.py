"""What a cue alone settles of a stance. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.modality_cues import stance_of_cue
from sayso.model.findings import Modality


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("wondered", "who had the key", Modality.ASKED),
        ("there was no question", "the gate was shut", None),
        ("called", "for a key", Modality.ASKED),
        ("ordered", "to find the key", Modality.ASKED),
        ("said in order", "the key was found", None),
        ("vowed", "to find the key", Modality.PLANNED),
        ("is not willing", "to give up the key", Modality.STATED),
        ("is mulling", "a second key", Modality.HEDGED),
        ("said", "the key is here", None),
        ("ordered", "the guards of the mill to find the key", Modality.ASKED),
        ("ordered", "a search for the key", None),
        ("are pushing", "the mill to give up the key", Modality.ASKED),
        ("asking", "the keepers of the old mill to find the key", Modality.ASKED),
        ("warned", "the miller and his sons not to touch the key", Modality.ASKED),
        ("warned", "the key belongs to the mill", None),
        ("call", "to arms", Modality.ASKED),
        ("issued an ultimatum demanding", "the key be found", Modality.ASKED),
        ("issued an ultimatum", "the key be found", Modality.PLANNED),
        ("aims", "to find the key", Modality.PLANNED),
        ("took aim at", "the keeper of the key", None),
        ("offered no word of", "the key", None),
        ("is in no mood", "to give up the key", Modality.STATED),
        ("was unconvinced", "the key was lost", Modality.HEDGED),
        ("aren't sure", "the key was lost", Modality.HEDGED),
        ("does not know", "whether the key was lost", Modality.HEDGED),
        ("did not know", "the key was lost", None),
        ("gave no hint of", "the key", None),
    ],
)
def test_what_a_cue_settles(cue: str, content: str, stance: Modality | None) -> None:
    assert stance_of_cue(cue, content) is stance


@given(st.text(max_size=40), st.text(max_size=80))
def test_any_words_have_an_answer(cue: str, content: str) -> None:
    assert stance_of_cue(cue, content) in {None, *Modality}
