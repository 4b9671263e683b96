"""Whom "he", "she" and "who" mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from sayso.analyse.acting import heads_sentence
from sayso.analyse.anonymity import Anonymity
from sayso.analyse.mentions_persons import NEAR, Persons
from sayso.analyse.mentions_sources import HUMAN, Sources
from sayso.analyse.phrases import head_of
from sayso.analyse.pronouns import GROUPS, OTHER_SEX, SEX, is_plural, styled
from sayso.analyse.roles import Roles
from sayso.analyse.sentences import paragraphs, quotations
from sayso.analyse.steps_words import kind_of_noun
from sayso.model.findings import Entity, Source, SourceKind
from sayso.model.spans import Span

# whose word opens a sentence is whom it is about: "Brook's remarks were brief"
_WORD_OF = re.compile(
    r"['’]s? (?:own )?(?:[a-z-]+ ){0,2}(?:comments?|remarks?|words?|speech|statement|tweets?|address|announcement"
    r"|message|letter|post|testimony)\b|(?!['’]s)"
)
_NOUN = re.compile(r"\b[a-z][a-z-]+\b")


@dataclass
class Pronouns:
    """What a text shows of whom its pronouns for one human mean, as its sources go by."""

    text: str
    sources: Sources
    persons: Persons
    roles: Roles
    unnamed: Anonymity
    _called: dict[str, str] = field(default_factory=dict)  # name -> the sex that a pronoun gave it

    def meant(self, pronoun: str, at: Span, speaker: Span | None = None) -> Source | None:
        """Whom a pronoun means; from here on the opposite one is not said of that source.

        `speaker` are the words for whoever says it: nobody calls himself "he" in a quotation.
        """
        quoted = speaker is not None and self._quotation(at.start) is not None and pronoun in SEX
        found = self._another(pronoun, at, speaker) if speaker and quoted else self._human(pronoun, at)
        if found and pronoun in SEX:
            self._called.setdefault(found.name, SEX[pronoun])
        return found

    def _human(self, pronoun: str, at: Span) -> Source | None:
        spoke = self.sources.last(
            lambda s: (
                s.kind in HUMAN
                and not is_plural(s)
                and self._may_be(pronoun, s)
                and not (s.span and self._is_aside(s.span, at))
            )
        )
        if self.unnamed.at(at):
            return spoke if spoke and spoke.kind is not SourceKind.PERSON else None
        if pronoun in {"who", "whose"}:
            near = self.persons.in_sentence(at)
            return near or spoke or self.persons.last_before(at)
        subject = self._subject(pronoun, at)
        if subject and (spoke is None or spoke.span is None or spoke.span.start < subject.span.start):
            return Source(SourceKind.PERSON, subject.name)
        near = spoke or self.persons.last_before(at) or self.persons.next_after(at)
        return near if near and self._may_be(pronoun, near) else None

    def _another(self, pronoun: str, at: Span, speaker: Span) -> Source | None:
        """Of whom somebody speaks: the last other person of the paragraph, or the one whom the article names most.

        Nobody whom only a later paragraph names.
        """
        speaking = self._named_by(speaker)
        ends = self._line_end(at.start)
        met = {e.name for e in self.persons.all if e.span.start < ends} - speaking
        others = [e for e in self.persons.all if e.name in met]
        others = [e for e in others if self._may_be(pronoun, Source(SourceKind.PERSON, e.name))]
        if not others or self.unnamed.at(at):
            return None
        line = self.text.rfind("\n", 0, at.start)
        near = [e for e in others if line < e.span.start < at.start]
        if self._unnamed_beside(at.start, near[-1].span.end if near else line + 1, speaker, bool(near)):
            return None
        name = near[-1].name if near else Counter(e.name for e in others).most_common(1)[0][0]
        return Source(SourceKind.PERSON, name)

    def _unnamed_beside(self, at: int, since: int, speaker: Span, near: bool) -> bool:
        """Say whether somebody without a name may be meant: "my friend", or behind it "a trader said of his cousin"."""
        quotation = self._quotation(at)
        behind = quotation.end if quotation else at
        stretches = [(since, at)] if near else [(since, at), (behind, self._line_end(behind))]
        return any(
            not speaker.start <= word.start() < speaker.end and kind_of_noun(word.group()) is SourceKind.UNNAMED
            for start, end in stretches
            for word in _NOUN.finditer(self.text, start, end)
        )

    def _line_end(self, place: int) -> int:
        found = self.text.find("\n", place)
        return found if found >= 0 else len(self.text)

    def _named_by(self, speaker: Span) -> set[str]:
        """The names of whoever speaks: the one remembered by these words, and all who bear the last of them."""
        last = speaker.of(self.text).split(",")[0].split()[-1:]
        known = {s.name for s in self.sources.seen if s.span == speaker}
        return known | {e.name for e in self.persons.all if e.name.split()[-1:] == last}

    @cached_property
    def _quotations(self) -> list[Span]:
        return [q for p in paragraphs(self.text) for q in quotations(self.text, p)]

    def _quotation(self, place: int) -> Span | None:
        at = bisect_right(self._quotations, place, key=lambda q: q.start) - 1
        return self._quotations[at] if at >= 0 and place < self._quotations[at].end else None

    def _is_aside(self, one: Span, at: Span) -> bool:
        """Say whether somebody is spoken of in a quotation, and the pronoun stands in none."""
        return self._quotation(at.start) is None and self._quotation(one.start) is not None

    def _may_be(self, pronoun: str, source: Source) -> bool:
        """Say whether nothing in the text speaks against calling somebody he, or she."""
        other = OTHER_SEX.get(pronoun)
        if other is None:
            return True
        if self._called.get(source.name, SEX[pronoun]) != SEX[pronoun]:
            return False
        if source.kind is not SourceKind.PERSON and head_of(source.name) in GROUPS:
            return False
        words = {head_of(source.name)} if source.kind is not SourceKind.PERSON else self.roles.heads_of(source.name)
        named = source.name.split() if self._styled else []
        return other.isdisjoint(words) and not any((one, word) in self._styled for one in other for word in named)

    @cached_property
    def _styled(self) -> frozenset[tuple[str, str]]:
        return styled(self.text)

    def _subject(self, pronoun: str, at: Span) -> Entity | None:
        """The last person before whom a sentence is about, none of whom only a quotation speaks."""
        for entity in self.persons.before(at.start):
            if at.start - entity.span.start > 4 * NEAR:
                return None
            may_be = self._may_be(pronoun, Source(SourceKind.PERSON, entity.name))
            about = heads_sentence(self.text, entity.span) and _WORD_OF.match(self.text, entity.span.end)
            if may_be and about and not self._is_aside(entity.span, at):
                return entity
        return None
