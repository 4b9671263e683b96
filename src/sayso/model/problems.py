"""What failed, with a reason from a fixed list. The world's failures are data, not exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why something could not be used. Pages and exports group by these words."""

    MISSING = "missing"  # the file or address is not there
    UNREADABLE = "unreadable"  # permission, I/O error
    EMPTY = "empty"  # no bytes, or no words in them
    BINARY = "binary"  # not text in any form we read
    TRUNCATED = "truncated"  # a gzip or WARC that ends too early
    TOO_LARGE = "too-large"  # over the size limit of the settings
    TOO_DEEP = "too-deep"  # nested beyond what any page needs
    BAD_ENCODING = "bad-encoding"  # bytes that the declared encoding cannot hold; read with replacements
    BAD_FEED = "bad-feed"  # not well-formed, or a feed without entries
    UNSAFE_FEED = "unsafe-feed"  # a DOCTYPE with entities: refused, never expanded
    BAD_JSON = "bad-json"  # a line that is no JSON object or lacks `text`
    BAD_DATE = "bad-date"  # a date that no calendar has
    FUTURE_DATE = "future-date"  # published after it was captured
    NO_ARTICLE = "no-article"  # a page with nothing to read
    HTTP = "http"  # an answer other than 2xx or 304
    NETWORK = "network"  # no answer
    FAILED = "failed"  # our own fault: an exception caught by the runner


@dataclass(frozen=True, slots=True)
class Problem:
    """One failure: the reason, a sentence for people, and what it happened to.

    `capture` is empty when there were no bytes to keep.
    """

    reason: Reason
    detail: str
    path: str = ""
    capture: str = ""

    def as_record(self) -> dict[str, str]:
        """The outside contract's shape."""
        return {"reason": self.reason.value, "detail": self.detail}
