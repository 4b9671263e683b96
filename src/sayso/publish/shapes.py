"""Values to the records that an export writes: the outside contract's shapes, with the words beside the spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model.findings import Reading
from sayso.model.problems import Problem
from sayso.model.records import Record, claim_record, figure_record
from sayso.model.spans import Span

CUT = " … "  # between the pieces of a content that its cue interrupts


def words_of(reading: Reading, pieces: Sequence[Span]) -> str:
    """The words at some spans of a reading's text."""
    return CUT.join(piece.of(reading.article.text) for piece in pieces)


def _words(reading: Reading, span: Span | None) -> str:
    return "" if span is None else span.of(reading.article.text)


def _where(reading: Reading) -> Record:
    article = reading.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "title": article.title,
    }


def claim_records(reading: Reading) -> Iterator[Record]:
    """An article's claims, each with its words and where it stands."""
    for claim in reading.claims:
        words = {
            "words": words_of(reading, claim.content),
            "source_words": _words(reading, claim.source),
            "cue_words": _words(reading, claim.cue),
        }
        yield claim_record(claim, reading.article.id) | _where(reading) | words


def figure_records(reading: Reading) -> Iterator[Record]:
    """An article's figures, each with its words and the claims that it stands in."""
    for at, figure in enumerate(reading.figures):
        claims = [claim.id_in(reading.article.id) for claim in reading.claims if at in claim.figures]
        yield (
            figure_record(figure) | _where(reading) | {"words": figure.span.of(reading.article.text), "claims": claims}
        )


def problem_record(problem: Problem) -> Record:
    """A problem and what it happened to."""
    return problem.as_record() | {"path": problem.path, "capture": problem.capture}
