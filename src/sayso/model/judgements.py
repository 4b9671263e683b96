"""What a person decided. Appended, never edited, never rebuilt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """`who` decided `verdict` about `subject` (an id), when, and why in their own words."""

    subject: str
    verdict: str
    who: str
    at: datetime
    note: str = ""
