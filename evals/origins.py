"""Origins counted against cascades whose truth is known: a seeded generator, four baselines, one table.

    python -m evals.origins [--worlds 300] [--seed 1000] [--wording held-out|tuning]

Each world has one to three origins that heard of one event, and outlets that repeat them: most
without saying from whom, some word for word, some by way of another outlet, some in a loop. The
weights were set on the `tuning` wording and seeds below 1000; what is reported is `held-out`.
The generator makes Readings, so this measures relating alone, with chains as a perfect reader
would give them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evals.floors import held
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Locality, Outlet
from sayso.model.findings import Claim, Entity, EntityType, Figure, FigureKind, Place, Reading, Source, SourceKind
from sayso.model.links import Corroboration
from sayso.model.spans import Span
from sayso.relate.duplicates import REPRINT
from sayso.relate.views import article_view
from sayso.relate.web import relate
from sayso.relate.wording import containment

CITED = 0.3  # how many repeaters say from whom they have it

PAPERS = ("Lantern", "Harbour", "Meridian", "Quill", "Torch", "Signal", "Anchor", "Beacon", "Courier", "Dispatch")
MIRRORS = ("Copyhouse", "Newsheap", "Dailyecho", "Repost")  # outlets that the desk does not know
PEOPLE = ("Ri Tae Ho", "Pak Song Il", "Han Myong Su", "Choe Yong Nam", "Jang Kyong Ok")
PLACES = ("Hyesan", "Sinuiju", "Chongjin", "Musan", "Hamhung")
EXPERTS = ("Ada Brandt", "Ivo Lindqvist", "Noor Haddad", "Tomas Vega")
BODIES = ("the Border Ministry", "the Relief Agency", "the Weather Office")

CONTENTS = {
    "tuning": {
        "death": (
            "{person} was executed in {place} after a trial of {n} officials",
            "{person} had been executed with {n} officials in the city of {place}",
            "the authorities in {place} executed {person}",
            "the execution of {person} took place at {place} before {n} officials",
            "{n} officials had to watch how {person} was executed near {place}",
        ),
        "flood": (
            "floods in {place} have forced {n} households out of their homes",
            "{n} households lost their homes to the floods at {place}",
            "the flooding of {place} drove {n} households away",
            "after the river rose, {n} households left {place} because of floods",
            "flood water has reached {place} and its {n} households",
        ),
        "closure": (
            "the border market in {place} has been closed, leaving {n} stallholders without work",
            "{n} stallholders lost their stalls when {place} closed its border market",
            "officials closed the market at the border in {place}",
            "the closing of the border market at {place} has hit {n} stallholders",
            "{place} has had its market on the border closed and {n} stallholders sent away",
        ),
    },
    "held-out": {
        "death": (
            "{person}, once a senior negotiator, was put before a firing squad and shot dead at {place}",
            "{person} died by execution in {place} together with {n} officials",
            "an execution in {place} killed {person} and {n} officials",
            "{n} officials died at {place} beside {person}, who was executed first",
            "the state has executed {person} at a field outside {place}",
        ),
        "flood": (
            "some {n} households in {place} were left homeless by floodwater",
            "the river at {place} flooded and {n} households fled",
            "flooding has made {n} households homeless around {place}",
            "{place} lies under water and {n} households had to flee the flood",
            "a flood has taken the homes of {n} households at {place}",
        ),
        "closure": (
            "trading has stopped for {n} stallholders since {place} shut the market on its border",
            "the market on the border at {place} was shut and {n} stallholders sent home",
            "{place} has shut its border market to all {n} stallholders",
            "the shutting of the border market has left {n} stallholders of {place} idle",
            "no trade is left for {n} stallholders at {place}, where the border market was shut",
        ),
    },
}
UNITS = {"death": "officials", "flood": "households", "closure": "stallholders"}
# Sentences beside the claim are put together from these, so that two texts share one by descent
# and hardly ever by chance.
ASIDES = {
    "tuning": (
        ("Diplomats", "Traders", "Neighbours", "Drivers", "Fishermen", "Teachers", "Monks", "Nurses", "Guards"),
        ("in the valley", "near the bridge", "along the railway", "at the harbour", "up the coast", "by the mine"),
        ("have been silent", "are waiting", "had left early", "could not be reached", "expected worse", "saw little"),
        ("since the winter.", "for a week.", "until the thaw.", "as in other years.", "without a word.", "so far."),
    ),
    "held-out": (
        ("Analysts", "Shopkeepers", "Relatives", "Pilots", "Farmers", "Clerks", "Painters", "Doctors", "Porters"),
        ("across the river", "behind the station", "on the plateau", "around the lake", "in the suburbs", "at sea"),
        ("knew nothing", "were calm", "stayed indoors", "gave no comment", "had hoped for better", "made no plans"),
        ("over the weekend.", "in the morning.", "before the feast.", "like everyone else.", "at first.", "this time."),
    ),
}
QUOTE = {
    "tuning": "“Nobody dares to speak about it in the open, and people look away when they are asked.”",
    "held-out": "“We were told to stay indoors for three days, and nobody explained to us what it was for.”",
}


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, in the words that a world's reports choose from."""

    kind: str
    person: str
    place: str
    number: int
    wording: str


@dataclass(frozen=True, slots=True)
class Told:
    """A report in the making: who publishes it, when, its content, its chain, and how it all reads."""

    outlet: str
    day: int
    content: str
    form: str
    chain: tuple[Source, ...]
    text: str
    number: str
    origin: int


@dataclass(frozen=True, slots=True)
class World:
    """The readings of one event and how many origins they truly have."""

    readings: tuple[Reading, ...]
    truth: int


def the_desk() -> Desk:
    """A desk that knows the papers and none of the mirrors."""
    outlets = tuple(Outlet(p.casefold(), p, owner="Lamp House" if p in ("Lantern", "Torch") else "") for p in PAPERS)
    return Desk("eval", "Cascades", outlets=outlets, gazetteer=tuple(Locality(p, p, "city", "KP") for p in PLACES))


def world(seed: int, wording: str) -> World:
    """One event and the reports of it."""
    chance = random.Random(f"{wording}/{seed}")  # noqa: S311 - worlds, not secrets
    event = Event(
        chance.choice(sorted(CONTENTS[wording])),
        chance.choice(PEOPLE),
        chance.choice(PLACES),
        chance.choice((1384, 2417, 873, 12650, 3119)),
        wording,
    )
    papers = chance.sample(PAPERS, len(PAPERS))
    truth = chance.choices((1, 2, 3), (5, 3, 2))[0]
    forms = chance.sample(CONTENTS[wording][event.kind], truth)
    told = [_first(event, papers.pop(), i, forms[i], chance) for i in range(truth)]
    repeats = 40 if chance.random() < 0.05 else chance.randint(1, 8)
    for at in range(repeats):
        told.append(_repeat(event, told, papers.pop() if papers else f"Mirror {at}", chance))
    if chance.random() < 0.1 and len(told) > truth + 1:
        told[-1] = _cites(event, told[-1], "Dispatch", chance)  # cites an outlet that only cites: a loop in the making
    kept = _archived(told, truth, chance)
    return World(tuple(_reading(t, event, at) for at, t in enumerate(kept)), len({t.origin for t in kept}))


def _archived(told: Sequence[Told], truth: int, chance: random.Random) -> Sequence[Told]:
    """What the desk has of it: now and then an origin's own report was never captured."""
    missing = chance.randrange(truth) if chance.random() < 0.15 else -1
    repeated = any(t.origin == missing for t in told[truth:])
    return [t for at, t in enumerate(told) if at != missing or not repeated]


def _content(event: Event, form: str, rounded: bool) -> tuple[str, str]:
    number = f"about {round(event.number, -2):,}" if rounded else f"{event.number:,}"
    said = form.format(person=event.person, place=event.place, n=number)
    return said[0].upper() + said[1:], number if "{n}" in form else ""


def _aside(event: Event, chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in ASIDES[event.wording])


def _source(kind: str, outlet: str, at: int, chance: random.Random) -> tuple[tuple[Source, ...], str]:
    """A first-hand chain and the words that carry it."""
    if kind == "unnamed":
        name = chance.choice(("a source in the province", "an official who asked not to be named", "a resident"))
        if chance.random() < 0.25:
            return (Source(SourceKind.UNNAMED, name),), f", {name} said."
        return (Source(SourceKind.UNNAMED, name, said_to=outlet),), f", {name} told {outlet}."
    if kind == "person":
        return (Source(SourceKind.PERSON, EXPERTS[at], said_to=outlet),), f", {EXPERTS[at]} told {outlet}."
    if kind == "institution":
        return (Source(SourceKind.INSTITUTION, BODIES[at]),), f", {BODIES[at]} said."
    return (Source(SourceKind.IMAGERY, "satellite images"),), f", as satellite images seen by {outlet} show."


def _first(event: Event, outlet: str, at: int, form: str, chance: random.Random) -> Told:
    content, number = _content(event, form, rounded=at > 0 and chance.random() < 0.8)
    kind = chance.choice(("unnamed", "unnamed", "person", "institution", "imagery"))
    chain, words = _source(kind, outlet, at, chance)
    body = [content + words, _aside(event, chance), _aside(event, chance)]
    if at == 0:
        body.append(QUOTE[event.wording])
    return Told(outlet, at * chance.randint(0, 2), content, form, chain, " ".join(body), number, at)


def _repeat(event: Event, told: Sequence[Told], outlet: str, chance: random.Random) -> Told:
    """One more outlet that has it from an earlier one."""
    parent = chance.choice(told)
    if chance.random() < 0.12:
        return replace(parent, outlet=chance.choice(MIRRORS), day=parent.day + 1)
    if chance.random() < CITED:
        return _cites(event, parent, outlet, chance)
    return _uncited(event, parent, outlet, chance)


def _rewritten(event: Event, parent: Told, chance: random.Random) -> str:
    """The form of a rewrite: the parent's own as often as another."""
    return parent.form if chance.random() < 0.5 else chance.choice(CONTENTS[event.wording][event.kind])


def _cites(event: Event, parent: Told, outlet: str, chance: random.Random) -> Told:
    form = _rewritten(event, parent, chance)
    content, number = _content(event, form, rounded=chance.random() < 0.5)
    step = Source(SourceKind.OUTLET, parent.outlet)
    behind = parent.chain[-1] if chance.random() < 0.4 else None
    unnamed = behind is not None and behind.kind is SourceKind.UNNAMED
    chain = (step, Source(SourceKind.UNNAMED, "an unnamed source")) if unnamed else (step,)
    words = f", {parent.outlet} reported{', citing an unnamed source' if unnamed else ''}."
    text = f"{content}{words} {_aside(event, chance)}"
    return Told(outlet, parent.day + chance.randint(0, 3), content, form, chain, text, number, parent.origin)


def _uncited(event: Event, parent: Told, outlet: str, chance: random.Random) -> Told:
    """A rewrite that does not say from whom: as hearsay, or as somebody's sources; often with a trace left."""
    form = _rewritten(event, parent, chance)
    content, number = _content(event, form, rounded=chance.random() < 0.4)
    vague = chance.random() < 0.6
    chain = (Source(SourceKind.UNKNOWN, "unknown"),) if vague else (Source(SourceKind.UNNAMED, "sources"),)
    kept = parent.text.split(". ")[-1] if chance.random() < 0.4 else _aside(event, chance)
    body = [content + (", it is reported." if vague else ", sources said."), kept]
    if QUOTE[event.wording] in parent.text and chance.random() < 0.4:
        body.append(QUOTE[event.wording])
    day = parent.day + chance.randint(0, 4)
    return Told(outlet, day, content, form, chain, " ".join(body), number, parent.origin)


def _reading(told: Told, event: Event, at: int) -> Reading:
    text = told.text
    content = _spot(text, told.content)
    figures = _figures(text, told, event)
    names = (Entity(_spot(text, event.person), event.person, EntityType.PERSON),) if event.person in text else ()
    places = (Place(_spot(text, event.place), event.place, event.place),)
    article = Article(
        capture=f"{at}",
        path="generated",
        kind=ArticleKind.ARTICLE,
        title=told.content[:60],
        text=text,
        outlet=told.outlet,
        url=f"http://{told.outlet.casefold().replace(' ', '-')}.example/{at}",
        published=(date(2031, 5, 1) + timedelta(days=told.day)).isoformat(),
    )
    claim = Claim((content,), None, None, told.chain, figures=tuple(range(len(figures))), places=(0,))
    return Reading(article, (claim,), figures, (), places, names)


def _figures(text: str, told: Told, event: Event) -> tuple[Figure, ...]:
    if not told.number:
        return ()
    value = float(told.number.removeprefix("about ").replace(",", ""))
    rough = told.number.startswith("about ")
    return (Figure(_spot(text, told.number), value, value, FigureKind.COUNT, UNITS[event.kind], approximate=rough),)


def _spot(text: str, words: str) -> Span:
    start = text.casefold().index(words.casefold())
    return Span(start, start + len(words))


def main_claim(found: Sequence[Corroboration]) -> Corroboration:
    """The corroboration with the most reports, the one with the smaller id among equals."""
    return min(found, key=lambda c: (-len(c.reports), c.id))


def outlets_counted(world: World, desk: Desk) -> int:
    """Baseline: every outlet is an origin."""
    return len({r.article.outlet for r in world.readings})


def families_counted(world: World, desk: Desk) -> int:
    """Baseline: every owner is an origin."""
    owners = {o.name: o.owner or o.name for o in desk.outlets}
    return len({owners.get(r.article.outlet, r.article.outlet) for r in world.readings})


def citations_only(world: World, desk: Desk) -> int:
    """Baseline: an outlet that names another as its source is no origin; every other one is."""
    cites = {r.article.outlet for r in world.readings if r.claims[0].chain[0].kind is SourceKind.OUTLET}
    return max(1, len({r.article.outlet for r in world.readings} - cites))


def citations_and_copies(world: World, desk: Desk) -> int:
    """Baseline: and neither is one most of whose text stands in an earlier article."""
    views = [article_view(r, desk) for r in world.readings]
    kept = 0
    for at, view in enumerate(views):
        cites = view.reading.claims[0].chain[0].kind is SourceKind.OUTLET
        copies = any(containment(view.wording.grams, v.wording.grams) >= REPRINT for v in views[:at])
        kept += not cites and not copies
    return max(1, kept)


BASELINES: dict[str, Callable[[World, Desk], int]] = {
    "outlets counted": outlets_counted,
    "owners counted": families_counted,
    "citations only": citations_only,
    "citations and copies": citations_and_copies,
}


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of worlds, and the mean error in origins. `gathered` is the share of reports in the main claim."""

    exact: float
    error: float
    coverage: float
    overproven: int
    gathered: float


def measure(worlds: Sequence[World], desk: Desk) -> Score:
    """Relate each world by itself and hold the main claim's origins against the truth."""
    found = [main_claim(relate(w.readings, desk).corroborations) for w in worlds]
    pairs = [(c.origins, w.truth) for c, w in zip(found, worlds, strict=True)]
    return Score(
        exact=_share(round(o.median) == t for o, t in pairs),
        error=sum(abs(o.median - t) for o, t in pairs) / len(pairs),
        coverage=_share(o.low <= t <= o.high for o, t in pairs),
        overproven=sum(o.proven > t for o, t in pairs),
        gathered=sum(len(c.reports) for c in found) / sum(len(w.readings) for w in worlds),
    )


def _share(held: object) -> float:
    listed = [bool(h) for h in held]  # type: ignore[attr-defined]
    return sum(listed) / len(listed)


def table(worlds: Sequence[World], desk: Desk, score: Score) -> str:
    """The table of scores, Sayso last."""
    lines = [f"{'method':<24}{'exact':>8}{'error':>8}{'in 80%':>8}{'overproven':>12}"]
    for name, count in BASELINES.items():
        counts = [(count(w, desk), w.truth) for w in worlds]
        exact = _share(c == t for c, t in counts)
        error = sum(abs(c - t) for c, t in counts) / len(counts)
        lines.append(f"{name:<24}{exact:>8.3f}{error:>8.3f}{'':>8}{sum(c > t for c, t in counts):>12}")
    lines.append(f"{'Sayso':<24}{score.exact:>8.3f}{score.error:>8.3f}{score.coverage:>8.3f}{score.overproven:>12}")
    lines.append(f"reports gathered under the main claim: {score.gathered:.3f}")
    return "\n".join(lines)


def reached(score: Score, worlds: int) -> dict[str, float]:
    """The score as shares of which more is better, for the floors: closeness is 1 less the mean error."""
    return {
        "exact": score.exact,
        "closeness": 1 - score.error,
        "coverage": score.coverage,
        "gathered": score.gathered,
        "not_overproven": 1 - score.overproven / worlds,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; exit 1 where a floor is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--worlds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1000)
    parser.add_argument("--wording", choices=sorted(CONTENTS), default="held-out")
    asked = parser.parse_args(arguments)
    desk = the_desk()
    worlds = [world(asked.seed + i, asked.wording) for i in range(asked.worlds)]
    score = measure(worlds, desk)
    print(f"{len(worlds)} worlds, {asked.wording} wording, seeds from {asked.seed}")
    print(table(worlds, desk, score))
    return 0 if held("origins", reached(score, len(worlds))) else 1


if __name__ == "__main__":
    sys.exit(main())
