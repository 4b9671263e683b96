"""The sentence that sets outlets against origins counts what there is."""

from __future__ import annotations

import pytest

from sayso.model.links import Origins
from sayso.relate.explanation import explain


@pytest.mark.parametrize(
    ("outlets", "proven", "sentence"),
    [
        ({"Lantern"}, 1, "One outlet carries it; the texts name one origin."),
        ({"Lantern", "Quill"}, 2, "Two outlets carry it; the texts name two origins apart."),
        ({"Lantern", ""}, 1, "One outlet and one page without a name carry it; the texts name one origin."),
        ({""}, 0, "A page without a name carries it, and no text says where it is from."),
    ],
)
def test_a_page_without_a_name_is_no_outlet(outlets: set[str], proven: int, sentence: str) -> None:
    assert explain((), outlets, (), Origins(proven, 1.0, 1, 1), 0) == (sentence,)
