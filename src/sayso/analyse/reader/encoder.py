"""The shipped network on ONNX Runtime: windows in, scores for each of their words out.

Windows are run one by one, not side by side: eight-bit arithmetic scales its inputs by the largest
of a run, so that in a batch an article's reading would depend on its neighbours. On a CPU nothing is
lost by it: a window fills the registers, and there is no padding to work through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.analyse.reader.decoding import Floats
from sayso.analyse.reader.windows import Window

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of the words of a window: (words, labels) twice, and (words, 4 * width).

    `arcs` holds the queries and keys of the links; see `linking`.
    """

    roles: Floats
    names: Floats
    arcs: Floats


class OnnxEncoder:
    """A network that was loaded once. One may serve every thread."""

    def __init__(self, network: bytes, threads: int = 1) -> None:
        """Take the bytes of an ONNX file; `threads` windows are read at a time, each on one core."""
        import onnxruntime  # imported here: most commands never read

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # fused with the sum before it, a layer norm takes six times as long as alone (ONNX Runtime 1.31, profiled)
        self._session = onnxruntime.InferenceSession(
            network, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        self._threads = threads

    def scores(self, windows: Sequence[Window], words: Sequence[Ints]) -> Iterator[Scores]:
        """The scores of each window in turn; `words` indexes the wordpieces that begin its words."""
        if self._threads == 1 or len(windows) == 1:
            yield from map(self._read, windows, words)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            yield from pool.map(self._read, windows, words)

    def _read(self, window: Window, words: Ints) -> Scores:
        given = {"ids": np.array([window.ids]), "shapes": np.array([window.shapes]), "words": words}
        return Scores(*self._session.run(None, given))
