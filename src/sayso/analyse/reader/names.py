"""Names as an article uses them: without titles, whole across hyphens, and the same name of one kind throughout.

The network sees a window at a time. A surname that an article gave in full elsewhere is that person's
(Gale, Church and Yarowsky 1992: one sense per discourse), and of two kinds that one name was given,
the one given more often stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model.spans import Span

PERSON = "person"
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Adm|Prof)\.? |(?:President|Secretary|Chairman) ")
_HYPHENATED = re.compile(r"-[A-Za-z]+")
_REPEATED = 0.5  # how sure a name is that only its repetition tells


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its kind: person, organisation or place."""

    span: Span
    kind: str
    confidence: float


def settled(text: str, found: Sequence[Name]) -> tuple[Name, ...]:
    """The names of an article, in order, given what each window says."""
    whole = [_whole(text, name) for name in found]
    kinds = _kinds(text, whole)
    kept = {name.span: _of_kind(name, kinds.get(name.span.of(text), name.kind)) for name in whole}
    for name in _again(text, kinds, list(kept)):
        kept.setdefault(name.span, name)
    return tuple(sorted(kept.values(), key=lambda n: n.span))


def _of_kind(name: Name, kind: str) -> Name:
    return name if name.kind == kind else replace(name, kind=kind)


def _whole(text: str, name: Name) -> Name:
    """A name without the title before it; a person's with what a hyphen adds."""
    start, end = name.span.start, name.span.end
    if name.kind != PERSON and not _TITLE.match(text, start, end):
        return name
    title = _TITLE.match(text, start, end)
    start = title.end() if title and title.end() < end else start
    more = _HYPHENATED.match(text, end)
    return Name(Span(start, more.end() if more else end), PERSON, name.confidence)


def _kinds(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The kind of each printed name: of a part of a person's full name the person's, else the commonest."""
    given: dict[str, Counter[str]] = {}
    for name in names:
        given.setdefault(name.span.of(text), Counter())[name.kind] += 1
    kinds = {printed: counts.most_common(1)[0][0] for printed, counts in given.items()}
    full = [printed for printed, kind in kinds.items() if kind == PERSON and " " in printed]
    for word in {part for printed in full for part in (printed.split()[0], printed.split()[-1])}:
        if word[0].isupper() and len(word) > 2 and given.get(word, Counter())["place"] < 3:
            kinds[word] = PERSON
    return kinds


def _again(text: str, kinds: dict[str, str], taken: Sequence[Span]) -> Iterator[Name]:
    """The places where a person's name stands again and was not seen."""
    people = [printed for printed, kind in kinds.items() if kind == PERSON]
    covered = sorted(taken)
    at = behind = 0
    for span in sorted((span for printed in people for span in _alone(text, printed)), key=_longest_first):
        if span.start < behind:
            continue
        behind = span.end
        while at < len(covered) and covered[at].end <= span.start:
            at += 1
        if at == len(covered) or covered[at].start >= span.end:
            yield Name(span, PERSON, _REPEATED)


def _alone(text: str, printed: str) -> Iterator[Span]:
    """Where a name stands in a text that is no part of a longer word."""
    start = text.find(printed)
    while start >= 0:
        end = start + len(printed)
        if not any(char.isalnum() or char in "_-" for char in text[max(0, start - 1) : start] + text[end : end + 1]):
            yield Span(start, end)
        start = text.find(printed, start + 1)


def _longest_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
