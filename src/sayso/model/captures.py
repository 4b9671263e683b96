"""Bytes as they came. Never changed, never deleted; everything else is rebuilt from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sayso.model.ids import sha256

SIZE_LIMIT = 20_000_000  # bytes of one capture, where nobody says another: no page is larger


@dataclass(frozen=True, slots=True)
class Capture:
    """What was fetched or read, before anyone interpreted it.

    `path` is as the caller gave it: a file, an address, or "-". `url` is the page's own
    address where it is known. `fetched_at` is when we saw it, in UTC: it is never used as
    a publication date. `headers` are the server's (lower-case names), or none.
    """

    path: str
    content: bytes
    fetched_at: datetime
    url: str = ""
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """SHA-256 of the bytes in hex: the same bytes are the same capture."""
        return sha256(self.content)

    def header(self, name: str) -> str:
        """The first header of that name, or an empty string."""
        return next((value for key, value in self.headers if key == name.lower()), "")
