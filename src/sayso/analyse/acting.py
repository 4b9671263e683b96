"""Which countries act in a text, and who or what stands where a sentence opens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from sayso.analyse.entities_words import LOWER_TITLES
from sayso.analyse.governments import countries_in, country_of
from sayso.analyse.steps_words import kind_of_noun
from sayso.model.desk import Desk
from sayso.model.findings import Source, SourceKind
from sayso.model.spans import Span

_BODY = re.compile(
    r"\b(?:[Tt]he |[A-Z][a-z]+ [A-Z][a-z]+ |[A-Z][a-z]+ )"
    r"(?:authorities|government|ministry|regime|agencies|officials)\b"
)
# where a sentence begins; the stop of "U.S." or "Gen." ends none
_BEGINS = re.compile(
    r"(?:^|[\n!?”\"]|(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!Gen)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Prof)\.) ?[“\"]?"
)
_JOINS = frozenset("But And While When As After Yet Still Then Meanwhile However".split())
_IN_A_TITLE = LOWER_TITLES | frozenset(
    "the a an its his her their our former then late deputy vice senior prime foreign chief acting new first top"
    " interior defense defence finance party state opposition".split()
)
_LONGEST_TITLE = 60  # characters before a name in which its title may stand
_MOST_TITLE = 5  # words of it
_OFFICE_OF = re.compile(r"\b((?:[Ss]ecretary|[Mm]inister|[Cc]hief)) of (?:the )?[A-Z][\w-]+(?= )")
# what may lead into a sentence before the one whom it is about: "In a speech on Monday, Brook warned"
_LED_IN = re.compile(
    r"(?:In|On|At|After|Before|During|Following|Since|Until|For|With|Under|From|Despite|Speaking|Asked|Earlier|Later"
    r"|Meanwhile|Separately|Last|This|Also)\b[^,.;:“”\"\n]{0,120}, "
)
_LONGEST_LEAD = 200  # characters before a name in which such words and its title may stand
_IS_ABOUT = re.compile(r"(?:,? (?:who|then|now|also)| (?!(?:and|or|of|in|at|from)\b)[a-z]|, (?:an?|the) )")
_PRINTED = re.compile(r"[\w.]+(?: [A-Z][\w.]+)*")
_NEARBY = 320  # characters before a pronoun in which the country may stand that it means


def opens_sentence(text: str, start: int) -> bool:
    """Say whether a name opens its sentence, with at most its own title before it.

    >>> opens_sentence("It rained. The mayor Ada Brook left.", 21)
    True
    >>> opens_sentence("Ada Brook met Olaf Tarn.", 14)
    False
    """
    lead = _lead(text, start, _LONGEST_TITLE)
    return lead is not None and _is_title(lead)


def heads_sentence(text: str, name: Span) -> bool:
    """Say whether a name opens its sentence, or follows words that lead into it.

    >>> heads_sentence("In a speech on Monday, Ada Brook warned.", Span(23, 32))
    True
    >>> heads_sentence("In a speech with Ada Brook, Olaf Tarn warned.", Span(17, 26))
    False
    """
    if opens_sentence(text, name.start):
        return True
    lead = _lead(text, name.start, _LONGEST_LEAD) or ""
    led = _LED_IN.match(lead)
    return led is not None and _is_title(lead[led.end() :]) and _IS_ABOUT.match(text, name.end) is not None


def _lead(text: str, start: int, window: int) -> str | None:
    """What stands before a place in its sentence, or None where the sentence begins farther off."""
    begins = [m.end() for m in _BEGINS.finditer(text, max(0, start - window), start)]
    return text[begins[-1] : start] if begins else None


def _is_title(lead: str) -> bool:
    words = _OFFICE_OF.sub(r"\1", lead).replace(",", "").split()
    if words and words[0] in _JOINS:
        words = words[1:]
    return len(words) <= _MOST_TITLE and all(_of_a_title(word) for word in words)


def _of_a_title(word: str) -> bool:
    plain = word.lower().strip(".")
    capital = word[:1].isupper()
    return capital or plain in _IN_A_TITLE or kind_of_noun(plain) is not None or word.endswith(("'s", "’s"))


@dataclass
class Countries:
    """The countries and authorities that one article names, for "it" and "they"."""

    text: str
    desk: Desk | None

    def acting(self, at: Span, opening: bool = False) -> Source | None:
        """The last country named before; with `opening`, the last that opens a sentence nearby."""
        end = bisect_left(self._countries, (at.start, ""))
        for start, name in reversed(self._countries[max(0, end - 40) : end]):
            if not opening:
                return Source(SourceKind.INSTITUTION, name)
            if at.start - start > _NEARBY:
                return None
            printed = self._printed(start)
            if printed and heads_sentence(self.text, printed):
                return Source(SourceKind.INSTITUTION, name, Span(start, start + 1))
        return None

    @cached_property
    def _countries(self) -> list[tuple[int, str]]:
        return countries_in(self.text, self.desk) if self.desk else []

    def _printed(self, start: int) -> Span | None:
        """Where a country's name stands, or None where it goes on: "Northland's envoy", "Northland Ferries"."""
        run = _PRINTED.match(self.text, start)
        known = self.desk.governments if self.desk else {}
        if not run or self.text.startswith(("'s", "’s"), run.end()):
            return None
        return Span(*run.span()) if {run[0].casefold(), run[0].rstrip(".").casefold()} & known.keys() else None

    @cached_property
    def mostly(self) -> str:
        """The country that the article names most."""
        counted = Counter(name for _, name in self._countries).most_common(1)
        return counted[0][0] if counted else ""

    def body_before(self, at: Span) -> Source | None:
        """The authorities that "they" means when nobody has spoken yet."""
        before = bisect_left(self._bodies, (at.start, ""))
        if not before:
            return None
        printed = self._bodies[before - 1][1]
        country = country_of(printed, self.desk) if self.desk else ""
        return Source(SourceKind.INSTITUTION, country or printed)

    @cached_property
    def _bodies(self) -> list[tuple[int, str]]:
        return [(match.start(), match.group()) for match in _BODY.finditer(self.text)]
