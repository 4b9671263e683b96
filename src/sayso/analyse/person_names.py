"""Which person a source phrase means: the one who heads it, not one who stands inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import DETERMINERS
from sayso.analyse.governments import is_people
from sayso.analyse.phrases import core_of
from sayso.analyse.steps_words import BODIES, LESSER_OFFICES, OFFICES, TITLES, kind_of_noun, singular
from sayso.model.findings import Entity, EntityType, SourceKind

_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_RUN = re.compile(rf"{_WORD}(?: (?:(?:al|bin|von|van|de|der|den|la|del|di)[ -]){{0,2}}{_WORD})*")
# after these words a name stands for somebody who is not the speaker
_INSIDE = re.compile(
    r"(?:\b(?:including|like|such as|led by|by|to|for|with|than|about|under|from|against|near|after|behind|around|of|on"
    r"|named after|other than|except|and|in|at|inside|outside|within|across|among|into|over)(?: the| a)?"
    r"|\b(?:pro|anti)-)\s?$"
    r"|\b(?:by|including|like|such as) (?:[\w.'’-]+ ){1,5}$",
    re.I,
)
_SET_OFF = re.compile(r", (?:[A-Z][\w.'’-]* ){0,4}$")  # "the bosun of the Tern, Capt. Ada Brook"
# one of these may be named behind what he heads: "chief of staff Ada Brook"
_OF_STAFF = re.compile(r"^ of (?:the )?(?:general )?staff\b", re.I)
_DESCRIBED = frozenset({SourceKind.UNNAMED, SourceKind.PUBLIC})
_HEADS_SOMETHING = OFFICES | LESSER_OFFICES | frozenset("secretary chief director head chairman commander".split())
# a name goes on as something else: "the Trump administration", "Kim's regime", "Kim Il Sung University"
_GOES_ON = re.compile(
    r"(?:['’]s?)? (?!(?:who|whose|of|from|at|in|on|and|as|also|with)\b|\()[\w-]+|['’]s?\b|-\w",
)
# "a source inside North Korea" is not North Korea
_WHEREABOUTS = re.compile(r"\b(?:inside|outside|within|across|among|into|over|near|behind|around|under)$")
_OF_A_NAME = re.compile(r"(?:jr|sr|ii|iii|iv)\b\.?", re.I)
_QUANTIFIED = re.compile(
    r"^(?:The|A|An|Other|Some|Many|Two|Three|Several|Former|Both|One|All|Most|Another) (?=\w)",
)
_INITIALS = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,}")
_COMPLEMENT = re.compile(
    r" (?:of (?!State|Defen[cs]e|Foreign|Unification|the Treasury|Homeland|Staff)"
    r"|(?:in|at|from|for|who|with|on|to|by|near)\b)"
)


@dataclass(frozen=True, slots=True)
class _Standing:
    start: int
    end: int
    name: str


def named_person(phrase: str, people: Sequence[Entity]) -> str:
    """The full name of the person who heads a phrase, by the entities inside it, or an empty string.

    `people` are entities of the text whose spans lie in the phrase; how they stand to the phrase
    is found by their length and words.
    """
    for one in _standing(phrase, people):
        before = phrase[: one.start]
        if not _goes_on(phrase[one.end :]) and not _INSIDE.search(before) and not _only_describes(phrase, before):
            return one.name
    return ""


def _only_describes(phrase: str, before: str) -> bool:
    """Say whether a name behind others only says who they are: "parents of the bosun Ada Brook"."""
    core = core_of(phrase)
    head = core.split()[-1] if core.split() else ""
    if len(before) < len(core) or kind_of_noun(head) not in _DESCRIBED | {SourceKind.INSTITUTION}:
        return False
    apart = _SET_OFF.search(before)
    between = _OF_STAFF.sub("", before[len(core) : apart.start() if apart else None])
    if _somebody_in(between):
        return True  # "the chief of staff to President Ada Brook", "an aide to the mayor, Ada Brook"
    if kind_of_noun(head) not in _DESCRIBED:
        return False
    return singular(head) != head or not (apart or head.lower() in _HEADS_SOMETHING)


def _somebody_in(words: str) -> bool:
    """Say whether words speak of a person, by a noun or a title."""
    return any(
        kind_of_noun(word.lower()) is SourceKind.UNNAMED or (word.endswith(".") and word.strip(".") in TITLES)
        for word in words.split()
    )


def _goes_on(after: str) -> bool:
    """Say whether what follows a name makes it the name of something else, not the beginning of a verb."""
    found = _GOES_ON.match(after)
    if not found or _OF_A_NAME.match(found.group().strip()):
        return False
    words = after.split()
    return not (after[0] == " " and after.islower() and not any(kind_of_noun(word) for word in words))


def _standing(phrase: str, people: Sequence[Entity]) -> Iterator[_Standing]:
    for entity in people:
        if entity.type is not EntityType.PERSON:
            continue
        length = entity.span.end - entity.span.start
        known = set(entity.name.casefold().replace("-", " ").split())
        fit = [
            (len(known & set(phrase[start : start + length].casefold().replace("-", " ").split())), -start)
            for start in (found.start() for found in re.finditer(r"\b\w", phrase))
            if start + length <= len(phrase) and not phrase[start + length : start + length + 1].isalnum()
        ]
        shared, start = max(fit, default=(0, 0))
        if shared:
            yield _Standing(-start, length - start, entity.name)


def shaped_person(phrase: str) -> str:
    """The name that a phrase's capitals show, without titles, or an empty string.

    >>> shaped_person("Gareth Ivory of Tern Tours"), shaped_person("the harbour master, Ada Brook")
    ('Gareth Ivory', 'Ada Brook')
    >>> shaped_person("a source inside North Korea")
    ''
    >>> shaped_person("the Ridge Project")
    ''
    """
    phrase = _QUANTIFIED.sub("the ", phrase)
    first, *rest = [part.strip() for part in re.split(r"[,;(]", phrase) if part.strip()] or [""]
    if name := _name_at_end(first):
        return name
    beside = first[:1].islower() and not _somebody_in(first[len(core_of(first)) :])
    if beside and rest and _RUN.fullmatch(rest[0]):  # "the harbour master, Ada Brook"
        return _name_at_end(rest[0])
    return ""


def _name_at_end(words: str) -> str:
    core = re.sub(r"['’]s$", "", _COMPLEMENT.split(words)[0])
    runs = list(_RUN.finditer(core))
    if not runs or runs[-1].end() != len(core):
        return ""
    run, led = runs[-1].group(), core[: runs[-1].start()].rstrip().lower()
    name = person_name(run)
    parts = name.split()
    if _WHEREABOUTS.search(led) or _of_somebody_before(led.split()):
        return ""
    if is_people(name):
        return ""  # "two Northerners"
    if not parts or not BODIES.isdisjoint(parts) or _INITIALS.fullmatch(parts[-1]) or _of_a_body(core.split(), name):
        return ""
    titled = name != run
    if led in {"a", "an"} or led.endswith("the"):
        return name if titled and len(parts) > 1 else ""
    human = kind_of_noun(led.split()[-1]) is SourceKind.UNNAMED if led else False
    return name if titled or len(parts) > 1 or human else ""


def _of_somebody_before(led: Sequence[str]) -> bool:
    """Say whether words before a name speak of somebody else: "a lawyer representing", "a guard who knew the firm"."""
    human = next((at for at, word in enumerate(led) if kind_of_noun(word) is SourceKind.UNNAMED), len(led))
    after = led[human + 1 :]
    return bool(after) and (not DETERMINERS.isdisjoint(after) or after[-1].endswith("ing"))


def _of_a_body(words: Sequence[str], name: str) -> bool:
    """Say whether a body's name runs on into what looks like a person's: "Ministry of State Security"."""
    before = words[: len(words) - len(name.split())]
    last = max((at for at, word in enumerate(before) if word in BODIES), default=-1)
    return last >= 0 and not any(kind_of_noun(word.lower()) is SourceKind.UNNAMED for word in before[last + 1 :])


def person_name(printed: str) -> str:
    """A name without the titles and the country before it: "Foreign Minister Wang Yi" -> "Wang Yi"."""
    kept = printed.split()
    if len(kept) > 1 and re.search(r"['’]s$", kept[0]):  # "Vox's Alex Ward"
        kept = kept[1:]
    for at in range(len(kept) - 1, -1, -1):
        if kept[at].strip(".") in TITLES and at < len(kept) - 1:
            return " ".join(kept[at + 1 :])
    return " ".join(kept)
