"""The attribution readers that ship, by name. The network is loaded once, and only if it is the one that shipped."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from sayso.config import ReaderName
from sayso.model.ports import AttributionReaderType

if TYPE_CHECKING:
    from sayso.analyse.reader.flat import FlatReader

SHIPPED = files("sayso.analyse.reader") / "shipped"


class ReaderError(Exception):
    """A reader cannot be loaded; the message is one line that says why."""


@cache
def reader_named(name: ReaderName = "accurate", threads: int = 1) -> AttributionReaderType:
    """A shipped reader: `accurate` reads all, `fast` only paragraphs that may attribute, `rules` needs no network.

    `threads` windows are read at a time. Raises ReaderError for files that are missing or not as shipped.
    """
    # Imported here: most commands never read.
    from sayso.analyse.attribution import RuleReader
    from sayso.analyse.reader.trained import TrainedReader

    if name == "rules":
        return RuleReader()
    made_by, flat = shipped_network(threads)
    return TrainedReader(flat, made_by, gated=name == "fast")


@cache
def shipped_network(threads: int) -> tuple[str, FlatReader]:
    """What made the shipped network, and the network; raises ReaderError as `reader_named` does."""
    import numpy as np
    from tokenizers import Tokenizer

    from sayso.analyse.reader.encoder import OnnxEncoder
    from sayso.analyse.reader.flat import FlatReader
    from sayso.analyse.reader.windows import Cutter

    card = json.loads(_bytes(SHIPPED / "reader.json"))
    network, tokenizer = (_checked(SHIPPED / name, card["sha256"][name]) for name in ("reader.onnx", "tokenizer.json"))
    steps, name_steps = (np.array(card[key], dtype=np.float32) for key in ("steps", "name_steps"))
    cutter = Cutter(Tokenizer.from_str(tokenizer.decode()))
    return card["made_by"], FlatReader(cutter, OnnxEncoder(network, threads), steps, name_steps)


def _bytes(file: Traversable) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        raise ReaderError(f"the trained reader cannot be loaded: {file}: {fault.strerror}") from fault


def _checked(file: Traversable, sha256: str) -> bytes:
    found = _bytes(file)
    if hashlib.sha256(found).hexdigest() != sha256:
        raise ReaderError(
            f"the trained reader is not the one that shipped: {file} does not have the SHA-256 of its card"
        )
    return found
