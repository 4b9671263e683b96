"""Whom an outlet had something from, where a later report of the same outlet tells the same again.

An outlet has many sources, so whoever told it one thing is never put under another: only the
report itself ("The report added"), the same content in other words, and a sentence beside one
that says whom the outlet cited end in that source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.analyse.known import Known, head_span
from sayso.model.findings import PUBLISHERS, Attribution, Source, SourceKind
from sayso.model.spans import Span

_THE_REPORT = re.compile(r"(?:the|this|that|its|their) (?:report|article|story|dispatch|account|exclusive)\b", re.I)
_WORD = re.compile(r"[^\W_]{3,}")
_LEAST = 2  # words that two tellings of one thing share
_COMMON = frozenset(
    "the and that was were had has have for from with would could may might will been being its their his her they"
    " this these those not are who which said says also into about after before more than when where there".split()
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that says on whom an outlet relies: "The paper cited a clerk"."""

    outlet: str
    source: Source
    at: Span


@dataclass(frozen=True, slots=True)
class _Told:
    """That an outlet had something from a source, and where this is said."""

    outlet: str
    source: Source
    words: frozenset[str]
    start: int


class Retelling:
    """Ends the chains of one article that stop at an outlet, where the article itself says how."""

    def __init__(
        self,
        known: Known,
        ordered: Sequence[Attribution],
        chains: Mapping[int, tuple[Source, ...]],
        cited: Sequence[Cited],
    ) -> None:
        self._known = known
        self._ordered = ordered
        self._chains = chains
        self._cited: dict[tuple[str, int], list[Source]] = {}
        for one in cited:
            self._cited.setdefault((one.outlet, self._sentence(one.at)), []).append(one.source)
        at = {k: self._sentence(head_span(ordered[k])) for k in chains}
        self._reports = {(step.name, at[k]) for k, chain in chains.items() for step in chain}
        self._told = list(self._all_told())

    def ended(self, index: int) -> tuple[Source, ...]:
        """The chain of an attribution, with one step more where its outlet is said to have it from somebody."""
        chain = self._chains[index]
        if chain[-1].kind not in PUBLISHERS or self._of_itself(index):
            return chain
        told = self._cited_beside(index) or self._of_the_report(index) or self._same_content(index)
        return (*chain, told) if told and told.name != chain[-1].name else chain

    def _of_itself(self, index: int) -> bool:
        """Say whether an outlet speaks for itself: "Reuters said that it could not verify the report"."""
        return self._content(index).lower().startswith("it ")

    def _content(self, index: int) -> str:
        return self._ordered[index].content[0].of(self._known.article.text)

    def _all_told(self) -> Iterator[_Told]:
        for index, chain in self._chains.items():
            for teller, told in pairwise(chain):
                if teller.kind in PUBLISHERS and told.said_to == teller.name:
                    words = content_words(self._content(index))
                    yield _Told(teller.name, told, words, head_span(self._ordered[index]).start)

    def _cited_beside(self, index: int) -> Source | None:
        """Whom a sentence next to the report says that its outlet cited; nobody where two such stand there.

        It speaks of the report before it, and of the one after it where none of the outlet stands before.
        """
        name, at = self._chains[index][-1].name, self._sentence(head_span(self._ordered[index]))
        beside = [*self._cited.get((name, at), ()), *self._cited.get((name, at + 1), ())]
        if not {(name, at - 1), (name, at - 2)} & self._reports:
            beside += self._cited.get((name, at - 1), ())
        return beside[0] if len({_identity(source) for source in beside}) == 1 else None

    def _sentence(self, span: Span) -> int:
        return bisect_right(self._known.sentences, span.start, key=lambda s: s.start)

    def _of_the_report(self, index: int) -> Source | None:
        """Whom the report before had it from, where "the report" goes on."""
        attribution, name = self._ordered[index], self._chains[index][-1].name
        if not attribution.source or not _THE_REPORT.match(attribution.source.of(self._known.article.text)):
            return None
        start = head_span(attribution).start
        of_outlet = [k for k, chain in self._chains.items() if any(step.name == name for step in chain)]
        before = [k for k in of_outlet if k < index]
        told = [t for t in self._told if t.outlet == name and before and t.start <= start]
        last = head_span(self._ordered[before[-1]]).start if before else start
        return next((t.source for t in reversed(told) if t.start == last), None)

    def _same_content(self, index: int) -> Source | None:
        """The one source that told the outlet the same; two are never chosen between."""
        words = content_words(self._content(index))
        name = self._chains[index][-1].name
        same = [t.source for t in self._told if t.outlet == name and retells(words, t.words)]
        return same[0] if len({_identity(source) for source in same}) == 1 else None


def content_words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, cut to their stems' length."""
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if word not in _COMMON)


def retells(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two contents tell the same: most words of the shorter one stand in the longer.

    >>> retells(content_words("the missile had failed"), content_words("the missile launch failed at dawn"))
    True
    >>> retells(content_words("the missile had failed"), content_words("the mayor of the town had failed"))
    False
    """
    shared = len(one & other)
    return shared >= _LEAST and 3 * shared >= 2 * min(len(one), len(other))


def _identity(source: Source) -> tuple[str, Span | None]:
    """What tells two sources apart: without names, only where they stand."""
    return source.name, None if source.kind is SourceKind.PERSON or source.kind in PUBLISHERS else source.span


def under(by: Source, cited: Source) -> Source:
    """A cited source, as the one who spoke to the outlet that cites it."""
    return cited if cited.said_to or cited.kind in PUBLISHERS else replace(cited, said_to=by.name)
