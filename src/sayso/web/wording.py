"""Plain words for counts and reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from sayso.model.problems import Reason

_REASONS = {
    Reason.MISSING: "not there",
    Reason.UNREADABLE: "could not be read",
    Reason.EMPTY: "empty",
    Reason.BINARY: "not text",
    Reason.TRUNCATED: "ends too early",
    Reason.TOO_LARGE: "too large",
    Reason.TOO_DEEP: "nested too deep",
    Reason.BAD_ENCODING: "bytes that its encoding cannot hold",
    Reason.BAD_FEED: "not a well-formed feed",
    Reason.UNSAFE_FEED: "a feed with entities, refused",
    Reason.BAD_JSON: "a line that is no record",
    Reason.BAD_DATE: "a date that no calendar has",
    Reason.FUTURE_DATE: "dated in the future",
    Reason.NO_ARTICLE: "nothing to read",
    Reason.HTTP: "the server refused",
    Reason.NETWORK: "no answer",
    Reason.FAILED: "our own fault",
}


def reason_words(reason: Reason) -> str:
    """A reason from the fixed list, for people."""
    return _REASONS[reason]


def plural(count: float, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> plural(1, "outlet"), plural(11, "outlet"), plural(2, "story", "stories")
    ('1 outlet', '11 outlets', '2 stories')
    """
    shown = f"{count:g}" if count < 1000 else f"{count:,.0f}"
    return f"{shown} {one if count == 1 else many or one + 's'}"


_HANGUL = re.compile("[\uac00-\ud7a3]")


def tongue(words: str) -> Markup:
    """A lang attribute for a name in Korean script among English words, else nothing.

    >>> tongue("데일리NK"), tongue("Daily NK")
    (Markup(' lang="ko"'), Markup(''))
    """
    return Markup(' lang="ko"') if _HANGUL.search(words) else Markup("")


def listed(parts: Sequence[str], most: int = 3) -> str:
    """Parts as a phrase, cut after `most` with the number of the rest.

    >>> listed(["KCNA", "RTVI"]), listed(["a", "b", "c", "d", "e"])
    ('KCNA and RTVI', 'a, b, c and 2 more')
    """
    shown = parts[:most] if len(parts) > most else parts
    rest = len(parts) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
