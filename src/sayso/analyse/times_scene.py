"""Where a calendar expression stands: what it is anchored to, and whether its clause looks ahead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sayso.analyse.edtf import Period, containing

# A full stop after an initial or a title does not end a sentence.
_TITLES = "".join(
    rf"(?<!{re.escape(title)}\.)"
    for title in (
        "Mr Ms Dr Lt St No Gen Mrs Col Sgt Sen Rep Gov Inc Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec a.m p.m"
    ).split()
)
_BOUNDARY = re.compile(
    rf"\n|[.!?](?<![A-Z]\.){_TITLES}(?:[\"'”’)\]]{{0,2}}\s+(?=[\"'“‘(\[]{{0,2}}[A-Z])|\s+(?=[가-힣]))"
)

_TENSE = re.compile(
    r"\b(?:(?P<ahead>(?:by|effective|payable|as (?:soon|early|late) as)(?= (?:the end of |early |late |mid-)?$)"
    r"|will|won['’]t|shall|would|upcoming|forthcoming|scheduled|slated|deadline|until|ahead of|starting"
    r"|beginning|expires?|due|awaits?|ready for|planned for|plans? for|preparing for"
    r"|(?:set|expected|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|wants?|wanted|is|are|was|were|ready|vowed|agreed|intends?"
    r"|likely|decided|pledged|going|about|refused|wish(?:es)?) to)"
    r"|said|says|told|was|were|had|has|have|did|after|since|began|came|went|took|met|made|gave|left|sent|saw|held|fell"
    r"|rose|won|brought|bought|became|lost|hit|flew|grew|broke|spoke|wrote|led|kept|cut|shut|stood|built|spent|ran|[a-z]{3,20}ed)\b"
)
COMPARED = ("ago", "yearago", "same")  # what a text compares with is not what it tells of
OPENING = 16  # an expression this near to its sentence's start may be ruled by the verb behind it
REMEMBERED = 40  # expressions asked for what the text named last, so that a long list of dates stays linear
CLAUSE = 110  # characters searched for a verb; less loses on evals/times.py, more gains nothing


_ODD_SPACES = "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t"
_WRAPPED = re.compile(r"\n(?<!\n\n)(?!\n)")  # its first letter comes first, for speed


def evened(text: str) -> str:
    """The text with odd spaces and breaks inside a paragraph as plain spaces; as long as before, so offsets hold."""
    for space in _ODD_SPACES:
        text = text.replace(space, " ")
    return _WRAPPED.sub(" ", text)


class Sentences:
    """The sentences of a text, for asking in which one an offset lies."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BOUNDARY.finditer(text))]
        self._length = len(text)

    def around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds the offset."""
        place = bisect_right(self._starts, offset)
        end = self._starts[place] if place < len(self._starts) else self._length
        return self._starts[place - 1], end


@dataclass(frozen=True, slots=True)
class Mention:
    """A calendar expression as found, before neighbours are joined.

    `value` is its period and `until` the last one of a range. `pinned` says that the text gives
    its year, `kind` which rule found it. `part` is the month, quarter or half in whatever year: it is
    known where nothing gives the year but what stands beside it.
    """

    start: int
    end: int
    value: Period | None
    pinned: bool = False
    until: Period | None = None
    kind: str = ""
    part: Period | None = None

    @property
    def narrowest(self) -> Period | None:
        """The last period that it names."""
        return self.until or self.value


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an expression may be resolved against: the anchor day, and what the text named before."""

    text: str
    anchor: date | None
    sentences: Sentences
    before: Sequence[Mention] = ()

    def now(self, unit: str) -> Period | None:
        """The current day, month … at the anchor."""
        return containing(self.anchor, unit) if self.anchor else None

    def told(self, beside: int | None = None) -> Period | None:
        """The period that the text named last: what "the same month" and "a year earlier" start from.

        `beside` leaves out what ends just before that offset, as the year in "작년 같은 기간" does.
        """
        for mention in islice(reversed(self.before), REMEMBERED):
            if mention.value and mention.kind not in COMPARED and (beside is None or beside - mention.end > 1):
                return mention.narrowest
        return None

    def year_in_sentence(self, offset: int) -> Period | None:
        """The last period with a year of its own named earlier in the sentence."""
        start, _ = self.sentences.around(offset)
        for mention in islice(reversed(self.before), REMEMBERED):
            if mention.start < start:
                return None
            if mention.pinned and mention.value:
                told = mention.narrowest
                past = told and told.year and self.anchor and told.year <= self.anchor.year
                return told if past or self.anchor is None else None
        return None

    def tense(self, start: int, end: int) -> int:
        """1 where the nearest verb looks ahead, -1 where it looks back, 0 where none is near."""
        opening, closing = self.sentences.around(start)
        cues = list(_TENSE.finditer(self.text, max(opening, start - CLAUSE), start))
        cue = cues[-1] if cues else None
        if cue is None and start - opening < OPENING:
            cue = _TENSE.search(self.text, end, min(closing, end + CLAUSE))
        return 0 if cue is None else 1 if cue["ahead"] else -1
