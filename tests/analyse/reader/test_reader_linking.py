"""Contents hang on the cue that their arcs choose; sources on the cue that chooses them."""

from __future__ import annotations

import numpy as np

from sayso.analyse.reader.decoding import Found
from sayso.analyse.reader.linking import CONTENT, CUE, SOURCE, tie

WORDS, WIDTH = 12, 4


def arcs(*links: tuple[int, int, int], strength: float = 8.0) -> np.ndarray:
    """Arcs in which each (cue, other, kind) is chosen: each cue has a dimension of its own."""
    table = np.zeros((WORDS, 4 * WIDTH), dtype=np.float32)
    for at, cue in enumerate(sorted({cue for cue, _, _ in links})):
        for kind in (0, 1):
            table[cue, 2 * kind * WIDTH + at] = strength
        for other in (o for c, o, kind in links if c == cue and kind == 0):
            table[other, WIDTH + at] = strength
        for other in (o for c, o, kind in links if c == cue and kind == 1):
            table[other, 3 * WIDTH + at] = strength
    return table


def found(first: int, kind: int) -> Found:
    return Found(first, first, kind, 0.9)


ONE_BLOCK = np.zeros(WORDS, dtype=np.int64)


def test_pieces_on_both_sides_of_a_cue_are_one_content() -> None:
    spans = [found(0, CONTENT), found(2, SOURCE), found(3, CUE), found(5, CONTENT)]
    (tied,) = tie(spans, arcs((3, 2, 0), (3, 0, 1), (3, 5, 1)), ONE_BLOCK)
    assert (tied.cue, tied.source) == (found(3, CUE), found(2, SOURCE))
    assert tied.content == (found(0, CONTENT), found(5, CONTENT))


def test_two_cues_share_one_source() -> None:
    spans = [found(0, SOURCE), found(1, CUE), found(2, CONTENT), found(4, CUE), found(5, CONTENT)]
    made = tie(spans, arcs((1, 0, 0), (4, 0, 0), (1, 2, 1), (4, 5, 1)), ONE_BLOCK)
    assert [(t.source, t.content) for t in made] == [(spans[0], (spans[2],)), (spans[0], (spans[4],))]


def test_a_cue_may_have_no_source() -> None:
    (tied,) = tie([found(0, SOURCE), found(3, CUE), found(5, CONTENT)], arcs((3, 5, 1)), ONE_BLOCK)
    assert tied.source is None


def test_a_source_in_another_paragraph_is_not_taken() -> None:
    blocks = np.array([0, 0, *[1] * (WORDS - 2)])
    (tied,) = tie([found(0, SOURCE), found(3, CUE), found(5, CONTENT)], arcs((3, 0, 0), (3, 5, 1)), blocks)
    assert tied.source is None


def test_a_content_whose_arc_ends_at_no_cue_stands_alone() -> None:
    links = arcs((3, 5, 1), (7, 9, 1))
    made = tie([found(3, CUE), found(5, CONTENT), found(9, CONTENT)], links, ONE_BLOCK)
    assert [(t.cue, t.content) for t in made] == [(found(3, CUE), (found(5, CONTENT),)), (None, (found(9, CONTENT),))]


def test_words_without_a_cue_take_the_label_before_them() -> None:
    label, said, other = found(2, SOURCE), found(4, CONTENT), found(9, SOURCE)
    (tied,) = tie([label, said, other], arcs(), ONE_BLOCK)
    assert (tied.cue, tied.source, tied.content) == (None, label, (said,))


def test_of_two_labels_the_nearer_counts() -> None:
    (tied,) = tie([found(1, SOURCE), found(2, SOURCE), found(4, CONTENT)], arcs(), ONE_BLOCK)
    assert tied.source == found(2, SOURCE)


def test_a_source_that_stands_further_off_or_in_another_paragraph_labels_nothing() -> None:
    (far,) = tie([found(0, SOURCE), found(6, CONTENT)], arcs(), ONE_BLOCK)
    (above,) = tie([found(0, SOURCE), found(2, CONTENT)], arcs(), np.array([0, *[1] * (WORDS - 1)]))
    assert far.source is None and above.source is None


def test_a_source_that_is_tied_labels_nothing() -> None:
    spans = [found(0, CUE), found(1, SOURCE), found(3, CONTENT), found(6, CONTENT)]
    made = tie(spans, arcs((0, 1, 0), (0, 6, 1)), ONE_BLOCK)
    assert [(t.source, t.content) for t in made] == [(found(1, SOURCE), (spans[3],)), (None, (spans[2],))]
