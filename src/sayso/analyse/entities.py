"""People, institutions, outlets and events named in a text: those the desk knows, and people by cautious rules."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.anonymity import goes_by_alias
from sayso.analyse.entities_people import capitalised, refer_back, unknown_people
from sayso.analyse.matching import Lexicon, Match, fold, lost_apostrophes
from sayso.model.desk import Desk
from sayso.model.findings import Entity, EntityType, Place
from sayso.model.spans import Span

MADE_BY = "entities@1"

# Papers whose name is a word: they count with an article before them or a verb of reporting beside them.
_ORDINARY = frozenset(
    "Reason Slate Salon Guardian Telegraph Independent Time Economist Atlantic Hill Fox Sputnik".split()
)
_BESIDE_A_PAPER = re.compile(r"\b(?:told|the|The|citing|via|by|for|with) $")
_PAPER_ACTS = re.compile(
    r"(?:'s)? (?:reported|reports|said|says|wrote|noted|magazine|newspaper|quoted|cited|interview)\b"
)
# "Pyongyang's Cabinet" is not Japan's: a general name under another country's adjective is not the desk's.
_GENERAL = frozenset(
    (
        "Cabinet|Central Bank|Central Committee|Politburo|Supreme Court|National Assembly|General Staff|"
        "Presidential Office|Ministry of Foreign Affairs|Ministry of Commerce|Constitutional Court|"
        "Ministry of Public Security|Ministry of National Defense|Ministry of National Defence|"
        "National Security Agency|Joint Chiefs of Staff"
    ).split("|")
)
_LONG_PLACE = 12  # characters; no shorter place name holds a person's
_UNDER_A_COUNTRY = re.compile(
    r"\b(?:U\.S\.|US|American|Chinese|Russian|Japanese|British|Indian|Iranian|Malaysian|Vietnamese|Trump's|"
    r"Obama's|Abe's|"
    r"China's|Russia's|Japan's|Vietnam's|Malaysia's|America's|Washington's|Beijing's|Party) $"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something that the desk knows, as the lexicon holds it."""

    id: str
    name: str
    type: EntityType
    surname: str = ""


class EntityFinder:
    """Finds the people, institutions, outlets and events of one desk. Built once; finding keeps no state."""

    def __init__(self, desk: Desk) -> None:
        self._lexicon: Lexicon[Known] = Lexicon(_entries(desk))
        known = {entry.id: entry for entry in _people(desk)}
        self._surnames = {entry.id: entry.surname for entry in known.values()}
        by_surname: dict[str, list[Known]] = {}
        for entry in known.values():
            by_surname.setdefault(entry.surname, []).append(entry)
        self._only_one = {surname: people[0] for surname, people in by_surname.items() if len(people) == 1}

    def find(self, text: str, places: Sequence[Place] = (), seen: Sequence[Entity] = ()) -> tuple[Entity, ...]:
        """Every name in text order, none overlapping another.

        A surname counts once the text has given the full name, and bears the full name. People
        beyond the desk have no id. `places` are left to the place finder. `seen` are full names
        that a reader has seen in the text; the desk's and those of our own rules go before them.
        """
        folded = fold(text)
        plural = lost_apostrophes(folded)
        spans = sorted((place.span.start, place.span.end) for place in places)
        sites = [(start, end) for start, end in spans if end - start > _LONG_PLACE]
        entities = [
            _entity(match)
            for match in self._lexicon.find(folded)
            if _is_meant(folded, match) and not _inside(sites, match)
        ]
        free = _Free([*(entity.span for entity in entities), *(place.span for place in places)])
        runs = list(capitalised(folded))
        unlisted = list(unknown_people(folded, runs, free))
        unlisted += _others(seen, unlisted)
        whole = [one for one in unlisted if " " in one.name]
        surnames = [self._recognised(one) for one in unlisted if " " not in one.name]
        for named in (whole, surnames):  # "Mr. Huh" is Huh Kwang-il where the text has named him
            new = free.take([one for one in named if free(one.span)])
            entities += new
            if new or named is whole:
                people = sorted((one for one in entities if one.type is EntityType.PERSON), key=_start)
                entities += free.take(list(refer_back(folded, runs, people, self._surnames, free, plural)))
        entities += free.take([one for one in seen if one.type is not EntityType.PERSON and free(one.span)])
        aliases = goes_by_alias(text, entities)
        own = [replace(e, name=e.span.of(text), id="") if hid else e for e, hid in zip(entities, aliases, strict=True)]
        return tuple(sorted((_signed(entity) for entity in own), key=_start))

    def _recognised(self, entity: Entity) -> Entity:
        """A title and a surname that only one person of the desk has are that person: "Secretary Pompeo"."""
        known = self._only_one.get(entity.name)
        return replace(entity, name=known.name, id=known.id) if known else entity


class _Free:
    """Which parts of a text no finding holds yet."""

    def __init__(self, taken: Iterable[Span]) -> None:
        self._taken = sorted((span.start, span.end) for span in taken)

    def __call__(self, span: Span) -> bool:
        at = bisect_left(self._taken, (span.start, span.end))
        before = at == 0 or self._taken[at - 1][1] <= span.start
        return before and (at == len(self._taken) or span.end <= self._taken[at][0])

    def take(self, entities: list[Entity]) -> list[Entity]:
        """The same entities, whose words are no longer free."""
        self._taken = sorted([*self._taken, *((one.span.start, one.span.end) for one in entities)])
        return entities


def _others(seen: Sequence[Entity], found: Sequence[Entity]) -> list[Entity]:
    """The people seen whose words no name found by rules holds."""
    people = [one for one in seen if one.type is EntityType.PERSON]
    return [one for one in people if not any(one.span.overlaps(other.span) for other in found)]


def _signed(entity: Entity) -> Entity:
    return Entity(entity.span, entity.name, entity.type, entity.id, MADE_BY)


def _start(entity: Entity) -> int:
    return entity.span.start


def _inside(sites: Sequence[tuple[int, int]], match: Match[Known]) -> bool:
    """Say whether a name is part of a longer place's: "Kim Il Sung Square"."""
    at = bisect_right(sites, (match.start, match.end)) if sites else 0
    reaching = sites[max(0, at - 1) : at + 1]
    return any(start <= match.start and match.end <= end for start, end in reaching)


def _people(desk: Desk) -> Iterator[Known]:
    for name in desk.names:
        if name.type is EntityType.PERSON:
            yield Known(name.id, name.name, name.type, name.surname)


def _entries(desk: Desk) -> Iterator[tuple[str, Known]]:
    for outlet in desk.outlets:
        paper = Known(outlet.id, outlet.name, EntityType.OUTLET)
        yield from ((printed.removeprefix("The "), paper) for printed in (outlet.name, *outlet.aliases))
    for name in desk.names:
        known = Known(name.id, name.name, name.type, name.surname)
        yield from ((printed, known) for printed in (name.name, *name.aliases))


def _is_meant(folded: str, match: Match[Known]) -> bool:
    words = folded[match.start : match.end]
    low = max(0, match.start - 24)
    if words in _ORDINARY:
        return bool(_BESIDE_A_PAPER.search(folded, low, match.start) or _PAPER_ACTS.match(folded, match.end))
    return words not in _GENERAL or not _UNDER_A_COUNTRY.search(folded, low, match.start)


def _entity(match: Match[Known]) -> Entity:
    known = match.values[0]
    return Entity(Span(match.start, match.end), known.name, known.type, known.id)
