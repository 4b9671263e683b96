"""Which of several places a name means: priors, spelling, neighbours and the countries around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from sayso.model.desk import Locality

GUARDED = 0.5  # entries below this weight need a cue; see Locality.weight
_LEAST_WEIGHT = 1.0  # among bearers of one name a guarded county counts like any other
_NEAR = 45  # characters: the reach of a list such as "in Jagang, Kangwon and the two Hamgyongs"
_NEIGHBOURS = 24  # mentions on each side; more lie out of reach, or the page is a list of names
_AROUND = 120  # about a sentence
_PARENT_REACH = 300
_OWN_SPELLING, _KIND_AGREES, _KIND_DIFFERS = 3.0, 6.0, 0.2
_WITH_ARTICLE, _WITHOUT_ARTICLE = 6.0, 0.2
_UNSUPPORTED_AT_MOST = 0.75  # without any cue the wrong side of a border must not look certain
_BESIDE_COUNTRY = 100.0  # outweighs the own spelling with a few places of the other side in the list
_GOES_ON = re.compile(r"'| [A-Z]|-")
_POINT_KINDS = ("province", "city", "county", "town", "site")


class Mention(NamedTuple):
    """A name in the folded text: with its suffix it ends at `end`, without it at `name_end`.

    `kind` is what the suffix says that it is, or empty.
    """

    start: int
    end: int
    name_end: int
    candidates: tuple[Locality, ...]
    kind: str = ""


class Choice(NamedTuple):
    """A mention and the place chosen for it; None where the name is probably no place at all."""

    mention: Mention
    place: Locality | None
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a mention can be judged by: the text, the mentions near it, and who printed it.

    `shares` is each country's part of the mentions that lie in one country for sure.
    """

    folded: str
    near: Sequence[Mention]
    shares: Mapping[str, float]
    country_names: Mapping[str, str]
    outlet_country: str
    title: str


def choose(
    folded: str,
    mentions: Sequence[Mention],
    country_names: Mapping[str, str],
    sides: Set[str],
    outlet_country: str,
    title: str,
) -> list[Choice]:
    """One choice a mention, in the same order. `sides` are the countries that share one tongue and its names."""
    shares = _shares(mentions) if any(len(mention.candidates) > 1 for mention in mentions) else {}
    choices = []
    for index, mention in enumerate(mentions):
        if len(mention.candidates) == 1 and mention.candidates[0].weight >= GUARDED:
            surely = not _maybe_across(folded, mentions, index, sides)
            choices.append(Choice(mention, mention.candidates[0], 1.0 if surely else _UNSUPPORTED_AT_MOST))
            continue
        near = mentions[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        around = Surroundings(folded, near, shares, country_names, outlet_country, title)
        choices.append(_choice(mention, around))
    return choices


def _maybe_across(folded: str, mentions: Sequence[Mention], index: int, sides: Set[str]) -> bool:
    """Say whether another place of that name may be meant, which the desk does not know.

    So it is where the name is not spelled as the desk prints it, and all around lies on the other side.
    """
    mention = mentions[index]
    place = mention.candidates[0]
    own = mention.name_end - mention.start == len(place.name) and folded.startswith(place.name, mention.start)
    if own or place.country not in sides or place.kind == "country":
        return False
    beside = [
        _country(other)
        for other in mentions[max(0, index - 2) : index + 3]
        if other.start - _AROUND <= mention.end and mention.start <= other.end + _AROUND and _is_point(other)
    ]
    return beside.count(place.country) == 1 and not sides.isdisjoint(
        country for country in beside if country != place.country
    )


def _shares(mentions: Sequence[Mention]) -> dict[str, float]:
    counts = Counter(country for mention in mentions if _is_point(mention) and (country := _country(mention)))
    return {country: count / counts.total() for country, count in counts.items()}


def _choice(mention: Mention, around: Surroundings) -> Choice:
    if len(mention.candidates) == 1:
        only = mention.candidates[0]
        return Choice(mention, only if _cued(mention, only, around) else None)
    scores = [_prior(mention, place, around) * support(mention, place, around) for place in mention.candidates]
    best = max(range(len(scores)), key=scores.__getitem__)
    place = mention.candidates[best]
    if place.weight < GUARDED and not _cued(mention, place, around):
        return Choice(mention, None)
    return Choice(mention, place, _probability(scores, best, mention, around))


def _probability(scores: Sequence[float], best: int, mention: Mention, around: Surroundings) -> float:
    share = scores[best] / sum(scores)
    place = mention.candidates[best]
    abroad = any(other.country != place.country for other in mention.candidates)
    if abroad and support(mention, place, around) <= 1.0:
        return min(share, _UNSUPPORTED_AT_MOST)
    return share


def _prior(mention: Mention, place: Locality, around: Surroundings) -> float:
    score = max(place.weight, _LEAST_WEIGHT)
    if around.folded[mention.start : mention.name_end].casefold() == place.name.casefold():
        score *= _OWN_SPELLING
    if place.kind == "water":  # rivers take the article, towns do not
        score *= _WITH_ARTICLE if around.folded.endswith("the ", 0, mention.start) else _WITHOUT_ARTICLE
    if mention.kind:
        score *= _KIND_AGREES if mention.kind == place.kind else _KIND_DIFFERS
    return score


def support(mention: Mention, place: Locality, around: Surroundings) -> float:
    """How much the surroundings speak for one entry: 1 for nothing, more for each cue."""
    evidence = 1.0 + 5.0 * min(2, _listed_with(mention, place, around))
    evidence += 4.0 * _parent_near(mention, place, around)
    name = around.country_names.get(place.country, "")
    if name:
        evidence += _BESIDE_COUNTRY * _beside(mention, name, around.folded)
        sentence = around.folded[max(0, mention.start - _AROUND) : mention.end + _AROUND]
        evidence += 1.5 * min(2, sentence.count(name)) + 0.5 * (name in around.title)
    evidence += 2.0 * around.shares.get(place.country, 0.0)
    return evidence + 0.25 * (place.country == around.outlet_country)


def _beside(mention: Mention, name: str, folded: str) -> bool:
    """Say whether the country stands right before or after: "South Korea's Kangwon", "Kosong, North Korea"."""
    before = folded[max(0, mention.start - len(name) - 4) : mention.start]
    return before.endswith((f"{name}'s ", f"{name}n ")) or folded.startswith(f", {name}", mention.end)


def _others(mention: Mention, around: Surroundings, reach: int) -> list[Mention]:
    return [
        other
        for other in around.near
        if other is not mention and other.start - reach <= mention.end and mention.start <= other.end + reach
    ]


def _listed_with(mention: Mention, place: Locality, around: Surroundings) -> int:
    """How many neighbours in the same list lie in the same country and could not lie in another."""
    return sum(_country(other) == place.country for other in _others(mention, around, _NEAR) if _is_point(other))


def _parent_near(mention: Mention, place: Locality, around: Surroundings) -> bool:
    near = _others(mention, around, _PARENT_REACH)
    return any(parent.id == place.parent != place.country for other in near for parent in other.candidates)


def _is_point(mention: Mention) -> bool:
    best = max(mention.candidates, key=lambda place: place.weight)
    return best.kind in _POINT_KINDS and best.weight >= GUARDED


def _country(mention: Mention) -> str:
    """The one country that a mention can lie in, or an empty string."""
    countries = {place.country for place in mention.candidates}
    return countries.pop() if len(countries) == 1 else ""


def _is_where(mention: Mention, folded: str) -> bool:
    """Say whether it stands where a place does and goes on as no person's name: "in Chad," but not "in Chad Lee"."""
    return folded.endswith((" in ", "In "), 0, mention.start) and not _GOES_ON.match(folded, mention.end)


def _cued(mention: Mention, place: Locality, around: Surroundings) -> bool:
    """Say whether a guarded name is a place here: "in" before it, a suffix, its parent, or a list."""
    if _is_where(mention, around.folded):
        return True
    if mention.kind:
        return mention.kind == place.kind or place.kind in {"city", "county", "town"}
    return _parent_near(mention, place, around) or _listed_with(mention, place, around) > 0
