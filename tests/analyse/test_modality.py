"""A source's stance and denial, from the cue and the main clause."""

from __future__ import annotations

import pytest

from sayso.analyse.modality import modality_of, polarity_of


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "the road is open", "stated"),
        ("said", "the road will open", "planned"),
        ("said", "the road would open", "planned"),
        ("said", "the road may open", "hedged"),
        ("said", "the road opened in May", "stated"),
        ("said", "the road opened on 1 May", "stated"),
        ("said", "it could not find the road", "stated"),
        ("said", "the road appears to be open because rain will come", "hedged"),
        ("said", "the road is shut, which may cost money", "stated"),
        ("vowed", "to open the road", "planned"),
        ("hopes", "to open the road", "hedged"),
        ("is thought", "The road to be open", "hedged"),
        ("asked", "whether the road is open", "asked"),
        ("asked", "the guards to open the road", "stated"),
    ],
)
def test_stance(cue: str, content: str, stance: str) -> None:
    assert modality_of(cue, content).value == stance


@pytest.mark.parametrize(
    ("cue", "sign"),
    [
        ("denied", "-"),
        ("has disputed", "-"),
        ("부인했다", "-"),
        ("said", "+"),
        ("did not deny", "+"),
        ("does not believe", "-"),
    ],
)
def test_denial(cue: str, sign: str) -> None:
    assert polarity_of(cue) == sign
