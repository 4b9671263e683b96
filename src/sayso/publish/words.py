"""What pages and the terminal say alike: a claim's words, numbers, bounds and the Admiralty numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from types import MappingProxyType

from sayso.model.findings import Claim
from sayso.model.problems import Problem, Reason
from sayso.publish.shapes import CUT

# Our ground first, as relate/credibility.py has it: the standard's words alone promise more than one source gives.
CREDIBILITY: Mapping[int, str] = MappingProxyType(
    {
        1: "two or more origins, nothing against it (Admiralty: confirmed)",
        2: "one origin, nothing against it (Admiralty: probably true)",
        3: "hedged, or only an outlet's word, or contradicted by fewer origins (Admiralty: possibly true)",
        4: "contradicted, though not by more origins (Admiralty: doubtful)",
        5: "contradicted by more origins than it has (Admiralty: improbable)",
        6: "no report says where it is from (Admiralty: cannot be judged)",
    }
)

# What systems say where a host's name leads nowhere, or where there is no way to it.
_NO_NETWORK = {
    r"name or service not known|nodename nor servname|getaddrinfo failed|name resolution|no address associated": (
        "the host's name was not found: check the address and the network"
    ),
    r"network is unreachable|no route to host": "there is no way to that host: check the network",
    r"connection refused": "the host takes no connection there",
}


def trouble(problem: Problem) -> str:
    """What went wrong, in plain words where the network says it in its own.

    >>> trouble(Problem(Reason.NETWORK, "[Errno -2] Name or service not known"))
    "the host's name was not found: check the address and the network"
    """
    if problem.reason is not Reason.NETWORK:
        return problem.detail
    said = (words for signs, words in _NO_NETWORK.items() if re.search(signs, problem.detail, re.I))
    return next(said, problem.detail)


_SCALES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_DECIMALS = 3  # before a scale's word; a number that needs more is written out


UNNAMED = "an unnamed outlet"  # who published a page that does not say


def tellers(outlets: int, nameless: int = 0) -> str:
    """How many tell it, an outlet only where a page names one.

    >>> tellers(7, 1), tellers(1), tellers(0, 2)
    ('7 outlets and one page without a name', '1 outlet', '2 pages without a name')
    """
    pages = "one page without a name" if nameless == 1 else f"{nameless:,} pages without a name"
    named = f"{outlets:,} outlet{'' if outlets == 1 else 's'}"
    if not nameless:
        return named
    return f"{named} and {pages}" if outlets else pages


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
