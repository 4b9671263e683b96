"""What a fake network's scores become in a text: spans, with steps trusted less than words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from sayso.analyse.reader.encoder import Ints, Scores
from sayso.analyse.reader.flat import FlatReader
from sayso.analyse.reader.windows import Cutter, Window
from sayso.model.spans import Span

LABELS, SINGLE_CONTENT = 13, 12
TEXT = "“Shut”"


class FakeEncoder:
    """Scores every word the same: nought, but for one label."""

    def __init__(self, label: int, score: float) -> None:
        self._label, self._score = label, score

    def scores(self, windows: Sequence[Window], words: Sequence[Ints]) -> Iterator[Scores]:
        for at in words:
            roles = np.zeros((len(at), LABELS), dtype=np.float32)
            roles[1, self._label] = self._score
            yield Scores(roles, np.zeros((len(at), LABELS), dtype=np.float32), np.zeros((len(at), 4), dtype=np.float32))


def cutter() -> Cutter:
    vocabulary = {word: k for k, word in enumerate(("[UNK]", "[CLS]", "[SEP]", "“", "Shut", "”"))}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return Cutter(tokenizer)


@pytest.mark.parametrize(("score", "found"), [(0.6, []), (0.8, ["Shut"])])
def test_steps_are_trusted_less_than_words(score: float, found: list[str]) -> None:
    steps = np.full((LABELS, LABELS), -10000.0, dtype=np.float32)
    steps[0, 0] = steps[SINGLE_CONTENT, 0] = 0.0
    steps[0, SINGLE_CONTENT] = -1.0
    reader = FlatReader(cutter(), FakeEncoder(SINGLE_CONTENT, score), steps, steps)
    (flat,) = reader.read([(TEXT, [Span(0, len(TEXT))])], named=False)
    assert [piece.of(TEXT) for a in flat.attributions for piece in a.content] == found
