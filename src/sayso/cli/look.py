"""How each kind of step and finding looks: one mark, one colour, one word for each."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.findings import Modality, SourceKind


@dataclass(frozen=True, slots=True)
class Look:
    """A mark, a rich style, and how a total counts it ("19 hang on an unnamed source").

    Full marks stand for what somebody could go and ask or look at, hollow ones for what
    nobody outside can.
    """

    mark: str
    style: str
    total: str


KINDS: dict[SourceKind, Look] = {
    SourceKind.PERSON: Look("●", "green", "a named person"),
    SourceKind.OFFICIAL: Look("●", "green", "an official"),
    SourceKind.INSTITUTION: Look("▲", "blue", "an institution"),
    SourceKind.DOCUMENT: Look("■", "blue", "a document"),
    SourceKind.DATASET: Look("■", "blue", "a dataset"),
    SourceKind.IMAGERY: Look("■", "blue", "imagery"),
    SourceKind.VIDEO: Look("■", "blue", "a video"),
    SourceKind.STATE_MEDIA: Look("◆", "magenta", "state media"),
    SourceKind.WIRE: Look("◇", "cyan", "a wire service"),
    SourceKind.OUTLET: Look("◇", "cyan", "an outlet"),
    SourceKind.PUBLIC: Look("○", "yellow", "the public"),
    SourceKind.UNNAMED: Look("○", "yellow", "an unnamed source"),
    SourceKind.UNKNOWN: Look("?", "red", "nobody that the text names"),
}

BEYOND_ASKING = frozenset({SourceKind.UNNAMED, SourceKind.UNKNOWN, SourceKind.PUBLIC})

MODALITIES: dict[Modality, tuple[str, str]] = {
    Modality.HEDGED: ("≈ hedged", "yellow"),
    Modality.PLANNED: ("» planned", "cyan"),
    Modality.ASKED: ("? asked", "magenta"),
}

DENIED = ("✗ denied", "bold red")

TITLE = "bold"
MUTED = "bright_black"
VERB = "italic"
FIGURE = "cyan"
TIME = "green"
PLACE = "magenta"
PROBLEM = "bold red"


def kind_word(kind: SourceKind) -> str:
    """The kind as people write it: "state media", not "state-media"."""
    return kind.value.replace("-", " ")


SHORT_ID = 8  # characters of an id that a list shows: enough for `sayso show`
