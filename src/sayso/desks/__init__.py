"""Desks: folders of plain data that say what is watched. `north-korea` and `turkmenistan` ship."""

from sayso.desks.checking import Checked, check
from sayso.desks.loading import load, names
from sayso.desks.rows import DeskError

__all__ = ["Checked", "DeskError", "check", "load", "names"]
