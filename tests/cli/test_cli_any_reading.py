"""Whatever a reading holds, it is drawn: within the window, with nothing that moves a cursor, no word of it lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from sayso.cli.lines import shown
from sayso.cli.readings import reading_lines
from sayso.model.articles import Article, ArticleKind
from sayso.model.findings import (
    Claim,
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    Source,
    SourceKind,
    Time,
)
from sayso.model.spans import Span

LETTERS = st.text(st.sampled_from("aé 한글漢字\n\t\x1b[]<mark>“”…😀\u202e\ud800"), max_size=30)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def sources(draw: st.DrawFn, length: int) -> Source:
    words = [draw(LETTERS) for _ in range(5)]
    return Source(draw(st.sampled_from(SourceKind)), words[0], draw(st.none() | spans(length)), *words[1:])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(LETTERS.filter(bool))
    here = spans(len(text))
    figure = Figure(
        draw(here), draw(NUMBERS), draw(NUMBERS), draw(st.sampled_from(FigureKind)), draw(LETTERS), direction="down"
    )
    chain = tuple(draw(st.lists(sources(len(text)), min_size=1, max_size=5)))
    claim = Claim(
        tuple(draw(st.lists(here, min_size=1, max_size=3))),
        None,
        None,
        chain,
        draw(st.sampled_from(Modality)),
        draw(st.sampled_from("+-")),
        (0,),
        (0,),
        (0,),
        draw(st.floats(0, 1)),
    )
    article = Article("c", "p", ArticleKind.POST, draw(LETTERS), text, outlet=draw(LETTERS), via=draw(LETTERS))
    time, place = Time(draw(here), draw(st.none() | st.just("2021-04"))), Place(draw(here), draw(LETTERS))
    return Reading(article, (claim,) * draw(st.integers(0, 2)), (figure,), (time,), (place,))


@settings(deadline=None, max_examples=60)
@given(readings(), st.sampled_from((48, 80, 120)))
def test_any_reading_is_drawn(reading: Reading, width: int) -> None:
    lines = [line.plain for line in reading_lines(reading, width)]
    assert all(cell_len(line) <= width for line in lines)
    assert all(shown(line) == line for line in lines)
    drawn = "".join("".join(lines).split())
    for claim in reading.claims[:1]:
        assert "".join(shown(claim.content[0].of(reading.article.text)).split())[:16] in drawn
