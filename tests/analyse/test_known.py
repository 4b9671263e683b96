"""What stands inside a span is found by where it begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.known import standing_in
from sayso.model.findings import Time
from sayso.model.spans import Span


@given(st.lists(st.integers(1, 6), max_size=12), st.integers(0, 30), st.integers(1, 12))
def test_findings_inside_a_span_are_those_that_it_contains(lengths: list[int], start: int, length: int) -> None:
    ends = [sum(lengths[: k + 1]) for k in range(len(lengths))]
    found = [Time(Span(end - own, end), None) for own, end in zip(lengths, ends, strict=True)]
    span = Span(start, start + length)
    assert standing_in(found, span) == [one for one in found if span.contains(one.span)]
