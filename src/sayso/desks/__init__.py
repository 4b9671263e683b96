"""Desks: folders of plain data that say what is watched. `north-korea` ships."""

from sayso.desks.loading import load, names
from sayso.desks.rows import DeskError

__all__ = ["DeskError", "load", "names"]
