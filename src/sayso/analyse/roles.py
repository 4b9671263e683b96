"""Who holds which role in one article: "the secretary" is the person whom the text calls one."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from sayso.analyse.cues import NOUN_LIKE, verb_forms
from sayso.analyse.governments import DEMONYMS
from sayso.model.findings import Entity, EntityType

_SET_OFF = re.compile(r"((?:[\w.’'-]+ ){1,9}[\w.’'-]+), $")  # "the harbour master, Oleg Baranov"
_AFTER = re.compile(
    r"(?:, | \()([^,;:()“”\"\n]{3,90})|,? (?:is|was|who is|who was|became) ((?:an?|the) [^,.;:()\n]{3,60})"
)
_ENDS = re.compile(r"[.!?:;“”\"\n] ?|, ")
_CLAUSE = re.compile(
    r"(?:who|whose|which|with|his|her|their|its|where|when|while|but|and|as|in|at|on|after|before|said)\b", re.I
)
_NO_TITLE = frozenset(
    "by with to from in on at and or but that as he she it they we i his her their its him them who what which when"
    " after before while if is was are were be been has had have did do does will would could may about against"
    " between than like said mr ms mrs caption image".split()
)
_WORD = re.compile(r"[\w-]+(?:\.\w\.?)?")
_COMPLEMENT = re.compile(r" (?:of|in|at|from|for|who|which|with|on|to|and) ")
# other words for the same role
_ALIKE = {
    "leader": frozenset("president premier chairman dictator ruler".split()),
    "dictator": frozenset({"leader"}),
    "ruler": frozenset({"leader"}),
    "diplomat": frozenset("secretary minister ambassador envoy".split()),
    "chief": frozenset("head director secretary-general commander".split()),
    "head": frozenset("chief director chairman president".split()),
    "lawmaker": frozenset("senator representative congressman congresswoman legislator rep sen".split()),
    "senator": frozenset({"sen"}),
    "congressman": frozenset({"rep", "representative"}),
    "congresswoman": frozenset({"rep", "representative"}),
    "envoy": frozenset("ambassador representative negotiator".split()),
    "ambassador": frozenset({"envoy"}),
    "general": frozenset({"gen"}),
    "professor": frozenset({"prof"}),
    "expert": frozenset("analyst researcher professor fellow scholar".split()),
    "researcher": frozenset("fellow analyst scholar".split()),
    "spokesperson": frozenset("spokesman spokeswoman".split()),
}
# a paper leaves the land out of these lands' titles: a bare "President Brook" is not the French one
_UNSAID = frozenset({"us", "kr", "kp"})
_NAMED = {
    "north": "kp", "north korea": "kp", "north korean": "kp", "pyongyang": "kp", "dprk": "kp",
    "south": "kr", "south korea": "kr", "south korean": "kr", "seoul": "kr",
    "u.s": "us", "us": "us", "american": "us", "america": "us", "white house": "us", "united states": "us",
    "chinese": "cn", "china": "cn", "russian": "ru", "russia": "ru", "japanese": "jp", "japan": "jp",
}  # fmt: skip
_COUNTRIES = {name: land for people, land in DEMONYMS.items() for name in (people, land) if " " not in name} | _NAMED
_COUNTRY = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(_COUNTRIES, key=len, reverse=True))})\b")


# one of several, or no longer: who was "an official" once is not "the official" of another sentence
_ONE_OF_THEM = re.compile(r"(?:an?|one|another|some|fellow|unnamed)\b", re.I)
_SECOND = re.compile(r"\b(?:vice|deputy)\b")
_NO_LONGER = re.compile(r"\b(?:former|ex|then|late|retired|onetime|one-time)\b", re.I)


@dataclass
class Roles:
    """What an article says that each person is, in the words before and after the name."""

    said: dict[str, list[str]] = field(default_factory=dict)  # name -> phrases, lower-case
    heads: dict[str, set[str]] = field(default_factory=dict)  # name -> words that may be the role itself
    held: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  # name -> where, and as what alone

    def holder(self, phrase: str, head: str, recent: Sequence[str], before: int) -> str:
        """The person whom a definite description means, or an empty string. `recent` are names, most recent first.

        Only a role that the text has given by `before`, to one person alone, counts: "the mayor",
        "Mayor", never "a mayor" or "a former mayor". Countries must not differ, and who shares most
        of the other words comes first.
        """
        wanted = alike(head) | {head}
        gone = _NO_LONGER.search(phrase) is not None
        fit = [n for n in recent if self._holds(n, wanted, before, gone) and self._same_country(n, phrase)]
        words = set(_WORD.findall(phrase.lower())) - {"the", head}
        return max(fit, key=lambda n: self._shared(n, words, head), default="")

    def _holds(self, name: str, wanted: Set[str], before: int, gone: bool) -> bool:
        said = (core for at, core in self.held.get(name, ()) if at < before)
        return any(wanted & set(_WORD.findall(core)) and (gone or not _NO_LONGER.search(core)) for core in said)

    def heads_of(self, name: str) -> set[str]:
        """The words that may be a person's role itself, in lower case."""
        return self.heads.get(name, set())

    def holding(self, heads: Set[str]) -> frozenset[str]:
        """The names of all who hold one of some roles themselves, now: no vice president, no former one."""
        return frozenset(
            name
            for name, held in self.held.items()
            if any(heads & set(_WORD.findall(core)) for _, core in held if not _apart_from(core))
        )

    def only_holder(self, phrase: str, head: str) -> str:
        """The one person who is called by an office anywhere, of no other country, or an empty string.

        A bare "President Brook" may be of the country that the phrase names; "the southern president
        Olaf Tarn" is not. Where two may be meant, the one of whom the country is said.
        """
        country = countries_of(phrase.lower())
        wanted = alike(head) | {head}
        if "kp" in country:
            wanted -= {"president", "premier"}  # of the one who rules the North
        plain = [name for name, held in self.held.items() if any(_is_plain(core, wanted, country) for _, core in held)]
        said = [name for name in plain if any(country & countries_of(one) for one in self.said[name])]
        fit = said or [name for name in plain if self._same_country(name, phrase)]
        return fit[0] if len(fit) == 1 else ""

    def country_of(self, name: str) -> str:
        """The country that the words about a person name first, as they name it, or an empty string."""
        return next((found for said in self.said.get(name, ()) for found in _COUNTRY.findall(said)), "")

    def _shared(self, name: str, words: set[str], head: str) -> tuple[int, bool]:
        said = {word for one in self.said[name] for word in _WORD.findall(one)}
        return len(words & said), head in self.heads[name]

    def _same_country(self, name: str, phrase: str) -> bool:
        wanted, said = countries_of(phrase.lower()), {c for one in self.said[name] for c in countries_of(one)}
        return not wanted or bool(wanted & (said or _UNSAID))


def _apart_from(core: str) -> bool:
    """Say whether a title is not the office itself: "vice president", "former president"."""
    return _NO_LONGER.search(core) is not None or _SECOND.search(core) is not None


def _is_plain(core: str, wanted: Set[str], country: Set[str]) -> bool:
    """Say whether a title is one of some offices and nothing else but of a country, if any is said."""
    words = set(_WORD.findall(_COUNTRY.sub("", core)))
    said = countries_of(core)
    return bool(words & wanted) and words <= wanted | {"s", "the"} and (not said or bool(said & country))


def alike(head: str) -> frozenset[str]:
    """Other words for a role, in lower case."""
    return _ALIKE.get(head, frozenset()) | {other for other, words in _ALIKE.items() if head in words}


def countries_of(phrase: str) -> set[str]:
    """The countries that a phrase in lower case names, each by a short name for it."""
    return {_COUNTRIES[found] for found in _COUNTRY.findall(phrase) if found in _COUNTRIES}


def roles_in(text: str, people: Sequence[Entity]) -> Roles:
    """The roles of all people that an article names."""
    roles = Roles()
    for entity in people:
        if entity.type is EntityType.PERSON:
            for words in _said_of(text, entity):
                roles.said.setdefault(entity.name, []).append(words.lower())
                core = _COMPLEMENT.split(f"{words.lower()} ")[0]
                roles.heads.setdefault(entity.name, set()).update(_WORD.findall(core))
                if not _ONE_OF_THEM.match(core):
                    roles.held.setdefault(entity.name, []).append((entity.span.start, core))
    return roles


def _said_of(text: str, entity: Entity) -> list[str]:
    before = text[max(0, entity.span.start - 90) : entity.span.start]
    found = [_title(_ENDS.split(before)[-1])]
    if before.endswith(", ") and (apart := _SET_OFF.search(_ENDS.split(before[:-2])[-1] + ", ")):
        found.append(_title(apart[1]))
    if after := _AFTER.match(text, entity.span.end):
        told = after[1] or after[2]
        found.append("" if _CLAUSE.match(told) or _is_told(told) else told)
    return [words for words in found if words]


def _title(words: str) -> str:
    """The last words that may be a title: from the last verb, preposition or pronoun on."""
    kept: list[str] = []
    for word in reversed(words.split()):
        plain = word.lower()
        if plain in _NO_TITLE or (plain in verb_forms() and plain not in NOUN_LIKE):
            break
        kept.insert(0, word)
    if kept and kept[0].lower() in {"of", "for"}:
        return ""  # "the aide of Ada Brook"
    return "" if kept and kept[-1].lower() in {"of", "for", "the", "a"} else " ".join(kept)


def _is_told(words: str) -> bool:
    """Say whether words in apposition are a clause that reports: "the president said"."""
    return any(word in verb_forms() and word not in NOUN_LIKE for word in words.lower().split())
