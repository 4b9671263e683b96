"""Addresses on the command line, told apart from files."""

from __future__ import annotations


def is_address(path: str) -> bool:
    """Say whether it is fetched over the network: an http or https address.

    >>> is_address("https://quay.example/lantern"), is_address("lantern.html"), is_address("-")
    (True, False, False)
    """
    return path.lower().startswith(("http://", "https://"))
