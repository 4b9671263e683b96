"""The attribution readers that ship, by name. A network is loaded once, and only if it is the one that shipped."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from threading import Lock
from typing import TYPE_CHECKING, Any

from sayso.config import ReaderName
from sayso.model.ports import AttributionReaderType

if TYPE_CHECKING:
    from sayso.analyse.reader.flat import FlatReader

SHIPPED = files("sayso.analyse.reader") / "shipped"
NETWORKS: tuple[ReaderName, ...] = ("accurate", "fast")
FILES = (*(f"{name}.onnx" for name in NETWORKS), "tokenizer.json")
_LOADING = Lock()  # two threads that ask at once get one network


class ReaderError(Exception):
    """A reader cannot be loaded; the message is one line that says why."""


def reader_named(name: ReaderName = "accurate", threads: int = 1) -> AttributionReaderType:
    """A shipped reader: `accurate` is a large network, `fast` a small one, `rules` needs none.

    `threads` windows are read at a time. Raises ReaderError for files that are missing or not as shipped.
    """
    # Imported here: most commands never read.
    from sayso.analyse.attribution import RuleReader
    from sayso.analyse.reader.trained import TrainedReader

    if name == "rules":
        return RuleReader()
    made_by, flat = shipped_network(name, threads)
    return TrainedReader(flat, made_by)


def shipped_network(name: ReaderName = "accurate", threads: int = 1) -> tuple[str, FlatReader]:
    """What made a shipped network, and the network; raises ReaderError as `reader_named` does."""
    with _LOADING:
        return _loaded(name, threads)


@cache
def _loaded(name: ReaderName, threads: int) -> tuple[str, FlatReader]:
    import numpy as np
    from tokenizers import Tokenizer

    from sayso.analyse.reader.encoder import OnnxEncoder
    from sayso.analyse.reader.flat import FlatReader
    from sayso.analyse.reader.windows import Cutter

    card = _card(_bytes(SHIPPED / "reader.json"))
    network, tokenizer = (_checked(SHIPPED / f, card["sha256"][f]) for f in (f"{name}.onnx", "tokenizer.json"))
    steps, name_steps = (np.array(card[key][name], dtype=np.float32) for key in ("steps", "name_steps"))
    words = Tokenizer.from_str(tokenizer.decode())
    words.encode_special_tokens = True  # "[SEP]" in a text is text
    return f"{card['made_by']}/{name}", FlatReader(Cutter(words), OnnxEncoder(network, threads), steps, name_steps)


def _card(written: bytes) -> dict[str, Any]:
    try:
        card: dict[str, Any] = json.loads(written)
        whole = all(set(card[key]) == set(NETWORKS) for key in ("steps", "name_steps"))
        if not whole or "made_by" not in card or set(card["sha256"]) != set(FILES):
            raise ValueError("lacks a part")
    except (ValueError, KeyError, AttributeError, TypeError) as fault:
        raise ReaderError(f"the trained reader cannot be loaded: its card reader.json is damaged: {fault}") from fault
    return card


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
