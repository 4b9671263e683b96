"""Margin notes: what each finding of an article says, ready to be shown beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.findings import Claim, Place, Reading, Time
from sayso.model.links import Corroboration
from sayso.publish.words import claim_words
from sayso.web.dates import edtf_words
from sayso.web.looking import Looking
from sayso.web.quantities import figure_lines
from sayso.web.steps import Step, steps

_MODALITIES = {"hedged": "hedged", "planned": "planned", "asked": "asked"}


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim's note: its chain, its stance, and how it stands elsewhere."""

    key: str
    number: int
    id: str
    words: str
    steps: tuple[Step, ...]
    stance: str
    corroboration: Corroboration | None


@dataclass(frozen=True, slots=True)
class Note:
    """A figure's, time's or place's note, as labelled lines; `link` leads on where there is more."""

    key: str
    kind: str
    words: str
    lines: tuple[tuple[str, str], ...]
    link: str = ""


def stance(claim: Claim) -> str:
    """The source's stance where it is not a plain statement: "hedged", "denied", "planned, denied"."""
    words = [_MODALITIES.get(claim.modality.value, ""), "denied" if claim.polarity == "-" else ""]
    return ", ".join(word for word in words if word)


def claim_notes(reading: Reading, looking: Looking) -> list[ClaimNote]:
    """One note a claim, numbered as the text's reference marks are."""
    article = reading.article
    return [
        ClaimNote(
            f"c{index}",
            index + 1,
            claim.id_in(article.id),
            claim_words(article.text, claim),
            tuple(steps(article, claim, looking.desk)),
            stance(claim),
            looking.corroboration_of(claim.id_in(article.id)),
        )
        for index, claim in enumerate(reading.claims)
    ]


def small_notes(reading: Reading) -> list[Note]:
    """The notes of figures, times and places, in that order."""
    text = reading.article.text
    notes = [
        Note(f"f{i}", "figure", figure.span.of(text), tuple(figure_lines(figure)))
        for i, figure in enumerate(reading.figures)
    ]
    notes += [Note(f"t{i}", "time", time.span.of(text), _time_lines(time)) for i, time in enumerate(reading.times)]
    return notes + [
        Note(f"p{i}", "place", place.span.of(text), _place_lines(place), f"/places/{place.id}" if place.id else "")
        for i, place in enumerate(reading.places)
    ]


def _time_lines(time: Time) -> tuple[tuple[str, str], ...]:
    if time.edtf is None:
        return (("when", "nothing in the article settles it"),)
    return (("when", edtf_words(time.edtf)), ("EDTF", time.edtf))


def _place_lines(place: Place) -> tuple[tuple[str, str], ...]:
    lines = [("place", place.name)]
    if not place.id:
        lines.append(("gazetteer", "not in this desk's"))
    elif place.probability < 0.995:
        lines.append(("sure", f"{place.probability:.0%}"))
    if place.lat is not None and place.lon is not None:
        lines.append(("at", f"{place.lat:.2f}, {place.lon:.2f}"))
    return tuple(lines)
