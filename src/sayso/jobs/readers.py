"""The attribution readers that ship, by name. The network is loaded once, and only if it is the one that shipped."""

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
FILES = ("reader.onnx", "tokenizer.json")
_LOADING = Lock()  # two threads that ask at once get one network


class ReaderError(Exception):
    """A reader cannot be loaded; the message is one line that says why."""


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
    return TrainedReader(flat, made_by if name == "accurate" else f"{made_by}+gate", gated=name == "fast")


def shipped_network(threads: int = 1) -> tuple[str, FlatReader]:
    """What made the shipped network, and the network; raises ReaderError as `reader_named` does."""
    with _LOADING:
        return _loaded(threads)


@cache
def _loaded(threads: int) -> tuple[str, FlatReader]:
    import numpy as np
    from tokenizers import Tokenizer

    from sayso.analyse.reader.encoder import OnnxEncoder
    from sayso.analyse.reader.flat import FlatReader
    from sayso.analyse.reader.windows import Cutter

    card = _card(_bytes(SHIPPED / "reader.json"))
    network, tokenizer = (_checked(SHIPPED / name, card["sha256"][name]) for name in FILES)
    steps, name_steps = (np.array(card[key], dtype=np.float32) for key in ("steps", "name_steps"))
    words = Tokenizer.from_str(tokenizer.decode())
    words.encode_special_tokens = True  # "[SEP]" in a text is text
    return card["made_by"], FlatReader(Cutter(words), OnnxEncoder(network, threads), steps, name_steps)


def _card(written: bytes) -> dict[str, Any]:
    try:
        card: dict[str, Any] = json.loads(written)
        if not {"made_by", "steps", "name_steps"} <= card.keys() or set(card["sha256"]) != set(FILES):
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
