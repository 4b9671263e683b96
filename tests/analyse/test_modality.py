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
        ("asked", "the guards to open the road", "asked"),
        ("urged", "a halt to the works", "asked"),
        ("told", "not to open the road", "asked"),
        ("will urge", "the town to open the road", "planned"),
        ("questioning", "the need for a road", "asked"),
        ("tweeted", "Why would anyone close the road?", "asked"),
        ("offered", "to open the road", "planned"),
        ("decision", "to open the road", "planned"),
        ("claims", "to have opened the road", "stated"),
        ("has not ruled out", "a new road", "hedged"),
        ("suggested", "the road is shut", "stated"),
        ("said", "he was ready to open the road", "planned"),
        ("said", "the town is willing to pay", "planned"),
        ("said", "we don't want to open the road", "stated"),
        ("said", "the view is clear and the road will follow", "stated"),
        ("said", "it would be a mistake to open the road", "stated"),
        ("said", "If the road closed, it would hurt us", "stated"),
        ("said", "he would never open the road", "stated"),
        ("said", "Nobody will open the road", "stated"),
        ("said", "We will open the road", "planned"),
        ("said", "I think the road is open", "stated"),
        ("said", "Hopefully the road is open", "hedged"),
        ("warned", "the town must pay or lose the road", "planned"),
        ("", "TOWN TO OPEN ROAD", "planned"),
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
        ("disagrees with", "-"),
        ("took issue with", "-"),
        ("is not sure", "+"),
        ("has not ruled out", "+"),
    ],
)
def test_denial(cue: str, sign: str) -> None:
    assert polarity_of(cue) == sign
