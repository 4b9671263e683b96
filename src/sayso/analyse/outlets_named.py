"""Which outlet a source's words name, and whether they are that outlet or speak of it."""

from __future__ import annotations

import re
from itertools import islice

from sayso.analyse.phrases import core_of
from sayso.analyse.steps_words import BODIES, PAPER_NAMES, UNNAMED, kind_of_noun, singular
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import SourceKind

# an outlet that the desk does not know, by what papers and stations are called
PAPER = re.compile(
    rf"(?:[Tt]he )?((?:[A-Z][\w'’-]{{1,40}} ){{1,3}}(?:{PAPER_NAMES})"
    r"|(?:Daily|Radio|TV|Channel|Voice of) [A-Z][\w'’-]+)"
)
_THE = re.compile(r"^the ", re.I)
_PRINTED = re.compile(r"[\w.&'’-]+")
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST = 40  # words of a phrase in which an outlet is looked for
RECORDS = frozenset({SourceKind.IMAGERY, SourceKind.VIDEO, SourceKind.DATASET})


def outlet_named(phrase: str, desk: Desk) -> Outlet | None:
    """The longest run of the phrase's words that is an outlet's printed name."""
    found = list(islice(_PRINTED.finditer(phrase), _LONGEST))
    begins = [start for start, word in enumerate(found) if desk.may_open_outlet(phrase[word.start() :])]
    for size in range(min(6, len(found)), 0, -1) if begins else ():
        for start in (start for start in begins if start + size <= len(found)):
            run = phrase[found[start].start() : found[start + size - 1].end()]
            printed = _POSSESSIVE.sub("", run) if run.endswith("s") else run
            outlet = desk.outlet(printed) if not _THE.sub("", printed).islower() or not printed.isascii() else None
            if outlet and not (size == 1 and start == 0 and _is_adjective(phrase, printed, outlet)):
                return outlet
    return None


def _is_adjective(phrase: str, printed: str, outlet: Outlet) -> bool:
    """Say whether a paper's word opens a phrase and is none of its: "Independent inspectors"."""
    return outlet.name == f"The {printed}" and re.match(r" [a-z]", phrase[len(printed) :]) is not None


def outlet_in(phrase: str, desk: Desk) -> Outlet | None:
    """The outlet that a phrase names: one of the desk's, else one whose name says that it is a paper, or None."""
    if known := outlet_named(phrase, desk):
        return known
    shaped = PAPER.search(phrase)
    return Outlet("", shaped[1]) if shaped else None


def _printed(outlet: Outlet) -> list[str]:
    return [outlet.name, *outlet.aliases]


def modifies(phrase: str, outlet: Outlet) -> bool:
    """Say whether the outlet's name stands before the noun: "a Daily NK source", "the RFA official"."""
    core = core_of(phrase).casefold()
    return any(n.casefold().removeprefix("the ") in core for n in _printed(outlet))


def goes_on_as_a_name(core: str, outlet: Outlet) -> bool:
    """Say whether someone's name follows the outlet's: "Vox's Alex Ward"."""
    for name in _printed(outlet):
        _, found, after = core.partition(name)
        words = re.fullmatch(r"['’]s (?:[a-z-]+ ){0,3}([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)", after) if found else None
        if words and not set(words[1].split()) & BODIES:
            return True
    return False


def names_whole(phrase: str, outlet: Outlet, head: str) -> bool:
    """Say whether the phrase is the outlet itself, perhaps with a description before it or its bureau after it."""
    folded = phrase.casefold().strip()
    tail = re.sub(
        r"['’]s (?:\w+ )?(?:service|bureau|edition|correspondent|newspaper|report|reports|website|agency)$", "", folded
    )
    core = core_of(phrase).casefold()
    printed = [n.casefold() for n in _printed(outlet)]
    others = kind_of_noun(head) in RECORDS or singular(head) in UNNAMED
    if others and not any(n in core for n in printed):
        return False  # "a photograph published by State Voice", "a man known to State Voice"
    if any(tail.endswith(n) for n in printed):
        return True
    starts = any(core.removeprefix("the ").startswith(n.casefold().removeprefix("the ")) for n in _printed(outlet))
    return starts and kind_of_noun(head) not in {SourceKind.UNNAMED, SourceKind.INSTITUTION}
