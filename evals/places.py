"""Places marked by hand in news on North Korea: found, rightly given, and the right one of those that share a name.

`evals/annotated/places.jsonl` holds offsets only, into the articles of nk-news as they are stored; `places.md` says
how it was made and what it favours. An article whose text has changed is named, and its places count as missed.
Two sets, counted apart: misses of `read` may be seen with `--show`, **those of `held` never**.
The names that `places.md` lists as unknown to the desk were given to it, whichever set they are of: so how many
mentions the gazetteer does not name is no blind figure in either.

Only the marked passages count. A mention is found when one that we give overlaps it. What the gold
calls doubtful, a place with a note or a name that is none with a question mark, is left out of both counts.
`country` and `place` are shares of the mentions found: the country of the first choice, and its entry,
which is right when it bears the name of the gold or an alternative, in that country. `right` is the share of all
mentions that are found with the right entry. `known` leaves out those that no entry of the gazetteer names.
`sides` counts what must not be: a wrong country, where both are neighbours at one border, held for sure.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from evals.arguments import OneLineParser
from evals.floors import held
from evals.gold import NK_NEWS, GoldAbsentError, rows
from evals.matching import text_key
from sayso.analyse.places import PlaceFinder
from sayso.desks import load
from sayso.model.desk import Desk
from sayso.model.findings import Place
from sayso.model.spans import Span

ANNOTATED = Path(__file__).with_name("annotated") / "places.jsonl"
SETS = ("read", "held")
SHOWN = "read"  # the only set whose misses may be seen
NEIGHBOURS = frozenset(("KP", "KR", "CN", "RU"))
SURE = 0.8  # a probability that a reader of it takes for certainty
SHARES = ("found", "precision", "country", "place", "right", "known_right", "never_wrong_side")


class FinderType(Protocol):
    """What finds places: the desk's finder, or a fake of it in tests."""

    def find(self, text: str, outlet_country: str = "", title: str = "") -> Sequence[Place]:
        """The places of a text."""
        ...


@dataclass(frozen=True)
class Marked:
    """A place of the gold: where, the names that it may have, and its country, empty where it has none."""

    span: Span
    names: tuple[str, ...]
    country: str


@dataclass(frozen=True)
class Article:
    """An annotated article: its set, row and key of text, what was read in it, and what is open there."""

    set: str
    row: int
    key: str
    passages: tuple[Span, ...]
    places: tuple[Marked, ...]
    doubtful: tuple[Span, ...]


def article(given: Mapping[str, Any]) -> Article:
    """A line of the gold."""
    clear = [one for one in given["places"] if "note" not in one]
    open_places = [Span(one["start"], one["end"]) for one in given["places"] if "note" in one]
    return Article(
        set=given["set"],
        row=given["row"],
        key=given["text"],
        passages=tuple(Span(start, end) for start, end in given["passages"]),
        places=tuple(map(_marked, clear)),
        doubtful=(*open_places, *(Span(a, b) for a, b, why in given["not_places"] if why.endswith("?"))),
    )


def _marked(one: Mapping[str, Any]) -> Marked:
    return Marked(Span(one["start"], one["end"]), (one["name"], *one.get("or", ())), one["country"] or "")


def annotated() -> list[Article]:
    """All of the gold."""
    return [article(json.loads(line)) for line in ANNOTATED.read_text(encoding="utf-8").splitlines()]


def touch(one: Span, other: Span) -> bool:
    """Say whether two spans share a character."""
    return one.start < other.end and other.start < one.end


class Entries:
    """The names and the country of each entry of a desk's gazetteer."""

    def __init__(self, desk: Desk) -> None:
        self.names = {place.id: frozenset((place.name, *place.aliases)) for place in desk.gazetteer}
        self.countries = {place.id: place.country for place in desk.gazetteer}
        self._all = frozenset[str]().union(*self.names.values())

    def knows(self, marked: Marked) -> bool:
        """Say whether any entry bears a name of the mention."""
        return not self._all.isdisjoint(marked.names)

    def same_country(self, marked: Marked, found: Place) -> bool:
        """Say whether the chosen entry lies in the country of the gold."""
        return self.countries[found.id] == marked.country

    def same(self, marked: Marked, found: Place) -> bool:
        """Say whether the chosen entry is the place of the gold."""
        return self.same_country(marked, found) and not self.names[found.id].isdisjoint(marked.names)

    def wrong_side(self, marked: Marked, found: Place) -> bool:
        """Say whether the choice is sure, and across a border from the truth."""
        country = self.countries[found.id]
        return {country, marked.country} <= NEIGHBOURS and country != marked.country and found.probability >= SURE


@dataclass
class Score:
    """Counts of one set."""

    entries: Entries
    show: bool = False
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, one: Article, text: str, found: Iterable[Place]) -> None:
        """Count one article; an empty text misses all of its places."""
        left = [place for place in found if any(touch(place.span, passage) for passage in one.passages)]
        for marked in one.places:
            self.counts.update(["gold", *(["known"] if self.entries.knows(marked) else [])])
            place = next((place for place in left if touch(place.span, marked.span)), None)
            if place is None:
                self._miss("missed", marked.span, text, marked.names[0])
                continue
            left.remove(place)
            self._judge(marked, place, text)
        for place in left:
            if not any(touch(place.span, span) for span in one.doubtful):
                self.counts["extra"] += 1
                self._miss("none", place.span, text, place.name)

    def _judge(self, marked: Marked, place: Place, text: str) -> None:
        right = self.entries.same(marked, place)
        verdicts = {
            "found": True,
            "country": self.entries.same_country(marked, place),
            "place": right,
            "known_right": right,
            "sides": self.entries.wrong_side(marked, place),
        }
        self.counts.update([name for name, true in verdicts.items() if true])
        if not right:
            self._miss("wrong", marked.span, text, f"{place.id} {place.probability:.2f} for {marked.names[0]}")

    def _miss(self, why: str, span: Span, text: str, name: str) -> None:
        if self.show and text:
            around = f"{text[max(0, span.start - 60) : span.start]}[{span.of(text)}]{text[span.end : span.end + 40]}"
            print(f"  {why:6} {name}: {' '.join(around.split())}")

    def share(self, name: str, of: int) -> float:
        """A count as a share, 0 where there is nothing to share."""
        return self.counts[name] / max(1, of)

    def figures(self) -> dict[str, float]:
        """The shares that a floor may hold; the last is 1 while no side of a border is wrong for sure."""
        gold, found = self.counts["gold"], self.counts["found"]
        shares = (
            self.share("found", gold),
            self.share("found", found + self.counts["extra"]),
            self.share("country", found),
            self.share("place", found),
            self.share("place", gold),
            self.share("known_right", self.counts["known"]),
            float(not self.counts["sides"]),
        )
        return dict(zip(SHARES, shares, strict=True))


def told(name: str, score: Score) -> None:
    """Print the counts of a set."""
    c = score.counts
    print(f"{name}: {c['gold']} places, {c['gold'] - c['known']} of them not in the gazetteer; {c['found']} found,")
    print(f"  {c['extra']} given that are none; {c['sides']} held for sure on the wrong side of a border")


def placed(one: Article, row: Mapping[str, str], finder: FinderType, country: str) -> tuple[str, Sequence[Place]]:
    """The article's text with the places given; nothing in place of a text that is not the annotated one."""
    text = row["text"]
    if text_key(text) == one.key:
        return text, finder.find(text, country, row["title"])
    print(f"places: nk-news row {one.row}: the text has changed; all {len(one.places)} places are missed")
    return "", ()


def main(arguments: Sequence[str]) -> int:
    parser = OneLineParser("evals.places", description="Places on real articles.")
    parser.add_argument("--show", action="store_true", help="print each miss of the set that may be seen")
    show, desk, articles = parser.parse_args(arguments).show, load(), annotated()
    try:
        stored = list(rows(NK_NEWS))
    except GoldAbsentError as missing:
        print(f"places: skipped, {missing}")
        return 0
    entries, finder, reached = Entries(desk), PlaceFinder(desk), dict[str, float]()
    for name in SETS:
        score = Score(entries, show and name == SHOWN)
        for one in (one for one in articles if one.set == name):
            outlet = desk.outlet(stored[one.row]["outlet"])
            score.add(one, *placed(one, stored[one.row], finder, outlet.country if outlet else ""))
        told(name, score)
        reached |= {f"{name}_{figure}": value for figure, value in score.figures().items()}
    return 0 if held("places", reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
