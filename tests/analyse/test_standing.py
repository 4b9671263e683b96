"""Things found again by where in a text they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.standing import Standing
from sayso.model.spans import Span

spans = st.tuples(st.integers(0, 2000), st.integers(1, 900)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=20), spans)
def test_what_stands_over_a_stretch_is_what_overlaps_it(stretches: list[Span], asked: Span) -> None:
    expected = [k for k, s in enumerate(stretches) if s.overlaps(asked)]
    assert Standing([(s, k) for k, s in enumerate(stretches)]).over(asked) == expected
