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
_NEARBY = 320  # characters before a pronoun in which the country may stand that it means


def opens_sentence(text: str, start: int) -> bool:
    """Say whether a name opens its sentence, with at most its own title before it.

    >>> opens_sentence("It rained. The mayor Ada Brook left.", 21)
    True
    >>> opens_sentence("Ada Brook met Olaf Tarn.", 14)
    False
    """
    low = max(0, start - _LONGEST_TITLE)
    begins = [m.end() for m in _BEGINS.finditer(text, 0 if low == 0 else low, start)]
    if not begins:
        return False
    words = text[begins[-1] : start].replace(",", "").split()
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
            follows = re.match(r"[\w.]+(?: Korea)?(?:['’]s|n\b| [A-Z])", self.text[start : start + 24])
            if opens_sentence(self.text, start) and not follows:
                return Source(SourceKind.INSTITUTION, name, Span(start, start + 1))
        return None

    @cached_property
    def _countries(self) -> list[tuple[int, str]]:
        return countries_in(self.text, self.desk) if self.desk else []

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
