"""The caller's faults: one clear line on standard error and exit 2."""

from __future__ import annotations

DONE = 0
WITH_PROBLEMS = 1
CALLERS_FAULT = 2


class CallerError(Exception):
    """Something that the caller asked for and that cannot be: its message is the line they see."""
