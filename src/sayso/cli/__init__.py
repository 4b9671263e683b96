"""The command line: what a person types, and how Sayso answers in a terminal."""

from sayso.cli.app import main

__all__ = ["main"]
