"""What pages and the terminal say alike: a claim's words, numbers, bounds and the Admiralty numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from types import MappingProxyType

from sayso.model.findings import Claim
from sayso.publish.shapes import CUT

CREDIBILITY: Mapping[int, str] = MappingProxyType(
    {
        1: "confirmed by independent sources",
        2: "probably true",
        3: "possibly true",
        4: "doubtful",
        5: "improbable",
        6: "cannot be judged",
    }
)

_SCALES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_DECIMALS = 3  # before a scale's word; a number that needs more is written out


def claim_words(text: str, claim: Claim) -> str:
    """The claim's content as it stands in its article's text, on one line, its pieces parted by an ellipsis."""
    return CUT.join(" ".join(span.of(text).split()) for span in claim.content)


def number(value: float) -> str:
    """A number as people write it, with every digit that it has.

    >>> number(4500), number(87_000_000), number(-0.5), number(1_234_567)
    ('4,500', '87 million', '−0.5', '1,234,567')
    """
    if not isfinite(value):
        return str(value)
    exact = Decimal(repr(value + 0.0))  # what JSON shows of it, and no minus before a zero
    scale, word = next(((size, f" {word}") for size, word in _SCALES if abs(exact) >= size), (1, ""))
    scaled = exact / scale
    shown, word = (scaled, word) if _short(scaled) else (exact, "")
    return f"{shown.normalize():,f}{word}".replace("-", "−")


def _short(scaled: Decimal) -> bool:
    return int(scaled.normalize().as_tuple().exponent) >= -_DECIMALS


def bounds(low: float | None, high: float | None, approximate: bool = False) -> str:
    """What a text allows: "50 or more", "up to 15", "3 to 5", "about 80".

    >>> bounds(50, None), bounds(None, 15), bounds(3, 5), bounds(80, 80, approximate=True), bounds(None, None)
    ('50 or more', 'up to 15', '3 to 5', 'about 80', 'not settled')
    """
    about = "about " if approximate else ""
    if low is None and high is None:
        return "not settled"
    if low is None:
        return f"up to {about}{number(high or 0.0)}"
    if high is None:
        return f"{about}{number(low)} or more"
    return f"{about}{number(low)}" if low == high else f"{about}{number(low)} to {number(high)}"
