"""A claim for people: its exact words, its chain, and the figures, dates and places that stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.cli.chains import chain_lines
from sayso.cli.lines import beside, hang, joined, shown
from sayso.cli.look import DENIED, FIGURE, MODALITIES, MUTED, PLACE, TIME
from sayso.cli.values import amount, context
from sayso.model.findings import Claim, Place, Reading, Time
from sayso.model.spans import Span

WIDE = 100  # columns from which a margin for figures leaves the claims a line of comfortable length
MARGIN = 30
_GUTTER = 5
_SURE = 0.5  # a place less probable than that is as likely another


def _highlights(claim: Claim, reading: Reading) -> list[tuple[Span, str]]:
    """Findings inside the claim and their colours, in text order, none overlapping."""
    found = [(reading.figures[i].span, FIGURE) for i in claim.figures]
    found += [(reading.times[i].span, TIME) for i in claim.times]
    found += [(reading.places[i].span, PLACE) for i in claim.places]
    kept: list[tuple[Span, str]] = []
    for span, style in sorted(found, key=lambda pair: pair[0]):
        if not kept or kept[-1][0].end <= span.start:
            kept.append((span, style))
    return kept


def _piece(piece: Span, highlights: list[tuple[Span, str]], text: str) -> Text:
    """The words of one span, exactly, with its findings coloured."""
    words, at = Text(), piece.start
    for span, style in highlights:
        if piece.contains(span):
            words.append(shown(text[at : span.start]))
            words.append(shown(span.of(text)), style=style)
            at = span.end
    return words.append(shown(text[at : piece.end]))


def content_words(claim: Claim, reading: Reading) -> Text:
    """The attributed words; pieces that the cue parts are joined by an ellipsis."""
    highlights = _highlights(claim, reading)
    return joined((_piece(piece, highlights, reading.article.text) for piece in claim.content), by=" … ")


def _time(time: Time, text: str) -> Text:
    words = shown(time.span.of(text))
    if time.edtf is None:
        return Text(f"“{words}” undated", style=MUTED)
    return Text("" if words == time.edtf else time.edtf, style=TIME)


def _place(place: Place, text: str) -> Text:
    """The gazetteer's name where the words do not say it already, with a question mark where it is doubtful."""
    if place.probability >= _SURE:
        said = place.name.casefold() in place.span.of(text).casefold()
        return Text("" if said else shown(place.name), style=PLACE)
    return Text(f"{shown(place.name)} ?", style=PLACE)


def _marks(claim: Claim) -> Iterator[Text]:
    if claim.polarity == "-":
        yield Text(DENIED[0], style=DENIED[1])
    if claim.modality in MODALITIES:
        mark, style = MODALITIES[claim.modality]
        yield Text(mark, style=style)


def notes(claim: Claim, reading: Reading) -> list[Text]:
    """What stands beside a claim and is more than its words say: marks, values, dates, places; each once."""
    listed = list(_marks(claim))
    for index in claim.figures:
        figure = reading.figures[index]
        about = context(figure)
        listed.append(Text.assemble((shown(amount(figure)), FIGURE), (f" {shown(about)}" if about else "", MUTED)))
    listed += [_time(reading.times[i], reading.article.text) for i in claim.times]
    listed += [_place(reading.places[i], reading.article.text) for i in claim.places]
    return list({note.plain: note for note in listed if note.plain}.values())


def _numbered(lines: list[Text], number: int, confidence: float) -> list[Text]:
    """The claim's number in the gutter, and under it, muted, how sure the reader is."""
    gutter = [f"{number:>3}  ", f"{confidence:>4.2f} ".removeprefix("0").rjust(_GUTTER)]
    heads = [Text(head, style=MUTED) for head in gutter] + [Text(" " * _GUTTER)] * len(lines)
    return [Text.assemble(head, line) for head, line in zip(heads, lines, strict=False)]


def claim_lines(number: int, claim: Claim, reading: Reading, width: int) -> list[Text]:
    """A numbered claim: in a wide window its notes stand in a margin, in a narrow one under its words."""
    wide = width >= WIDE
    column = width - _GUTTER - (MARGIN if wide else 0)
    words = hang(content_words(claim, reading), Text(), Text(), column - 2)
    chain = chain_lines(claim.chain, reading.article, column - 2 * wide)
    listed = notes(claim, reading)
    if wide:
        margin = [line for note in listed for line in hang(note, Text(), Text("  "), MARGIN)]
        return _numbered(beside(words + chain, margin, column), number, claim.confidence)
    under = hang(joined(listed, "   "), Text(), Text(), column) if listed else []
    return _numbered(words + under + chain, number, claim.confidence)
