"""Ids are content hashes, so any step may run twice and change nothing the second time."""

from __future__ import annotations

import hashlib
import json

ID_LENGTH = 16  # hex digits: 64 bits, a one-in-a-million clash among six million articles


def sha256(content: bytes) -> str:
    """The full digest in hex, as kept beside a capture's bytes."""
    return hashlib.sha256(content).hexdigest()


def content_id(*parts: object) -> str:
    """A short id that depends on the parts and their order and on nothing else.

    Parts are anything JSON can write. Equal parts give equal ids on every machine.

    >>> content_id("a", 1) == content_id("a", 1)
    True
    >>> content_id("a", 1) == content_id("a1")
    False
    """
    written = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode("utf-8", "surrogatepass"))[:ID_LENGTH]
