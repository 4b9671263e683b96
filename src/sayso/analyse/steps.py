"""What a source's words make it: the kind of its step, the name it goes by, and who heard it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.called import body_called, companies_in, paper_called, site_called
from sayso.analyse.governments import country_of
from sayso.analyse.outlets_named import (
    PAPER,
    RECORDS,
    goes_on_as_a_name,
    modifies,
    names_whole,
    outlet_in,
    outlet_named,
)
from sayso.analyse.person_names import named_person, person_name, shaped_person
from sayso.analyse.phrases import OUT_OF, core_of, head_of, plain_source
from sayso.analyse.steps_words import (
    AIRED,
    BODIES,
    HEADS,
    LESSER_OFFICES,
    OFFICES,
    PAPERS,
    SPOKEN_FOR,
    STORIES,
    UNNAMED,
    kind_of_noun,
    singular,
)
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, Entity, EntityType, SourceKind

__all__ = ["Described", "companies_in", "describe", "head_of", "is_speaker", "outlet_in", "person_name"]

# the noun is the head, or only what is printed or what it is called follows: "a state TV announcer" is somebody
_STATE_MEDIA = re.compile(
    r"(?:\b(?:state|party|government|army|military|regime)(?:-run|-controlled|-owned|-backed)?\s+(?:\w+\s+)?"
    r"(?:media|television|TV|radio|news|newspaper|broadcaster|daily|mouthpiece|organ|outlet)"
    r"|\b(?:state|party|regime)-(?:run|controlled|owned|backed)\s+(?:\w+\s+)?(?:website|portal|publication)"
    r"|\bofficial (?:media|newspaper|news agency|daily|mouthpiece|press)"
    r"|\bpropaganda (?:outlet|site|website))s?(?:['’]s?)?"
    rf"(?: (?:(?:outlet|agenc|channel|station|network|service|newspaper)\w*|(?:{'|'.join(sorted(STORIES))})s?))*"
    r"(?= (?-i:[A-Z])|$)|관영|조선중앙",
    re.I,
)
_MEDIA_OF = re.compile(
    r"(?:[Tt]he )?([\w. ]{2,20}?)(?:['’]s)?(?: own)? (?:media|press|newspapers?|television|TV|radio|news media)"
)
_LOCAL_MEDIA = re.compile(
    r"\b(?:media|news)\s+(?:outlets?|reports?|platform|organi[sz]ations?)\b|\bmedia$|\b(?:newspapers?|broadcasters?)\b"
    r"|\b(?:media|press|news agencies)$",
    re.I,
)
_BY_AUTHOR = re.compile(
    r"\b(?:report|reports|article|story|dispatch|coverage|reporting|editorial|column|commentary|interview|bulletin"
    r"|broadcast|programme|program)\s+"
    r"(?:by|from|in|of|with|on)\s+",
    re.I,
)
_SURVEYED = re.compile(r"\b(?:of )?those (?:asked|surveyed|polled|interviewed|questioned)\b|%$|\bper ?cent$", re.I)
_NOUN_BEHIND = re.compile(r" ((?:[a-z-]+ ){0,2}[a-z-]+)")
_THE_PAPER = re.compile(
    r"[Tt]he (?:Times|Post|Herald|Tribune|Telegraph|Journal|Gazette|Chronicle|Globe|Examiner|Courier|Inquirer|Mirror"
    r"|Dispatch|Observer|Economist|Daily|Weekly|Ilbo|Sinmun|Shimbun)"
)
_MEASURED = re.compile(r"(?:an?|one|another|some|several|former|current|any|no|every|two|three|\d+)\b", re.I)
_IN_THE_KNOW = re.compile(
    r"\b(?:familiar with|briefed on|knowledge of|close to|anonymity|not to be named|privy to|aware of|briefed by)\b"
)
_ONE_NAME = re.compile(r"[A-Z][\w'’.-]+")
# "Florists", where a sentence opens with it: only what no surname ends with
_TRADES = re.compile(r"[a-z](?:ists|icians|smen|women|folk|wives|holders|keepers|workers|makers)$")
# two letters with stops are a body's only behind "the": alone they hide somebody's name
_ACRONYM = re.compile(
    r"(?:[Tt]he )?((?:(?<=[Tt]he )[A-Z]\.|U\.|E\.|[A-Z]\.[A-Z]\.)(?:[A-Z]\.){1,5}|[A-Z][A-Z0-9&]{1,6})(?:['’]s?)?"
)
_STATION = re.compile(r"(?:[Tt]he )?([A-Z]{1,5}TV\d?)")
# what a paper is called beside its name: "Northland's semiofficial Tidewater News Agency"
_LED = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[A-Z][\w-]+['’]s? )?((?:[a-z-]+ ){0,2})(?=[A-Z])")
_STORY = re.compile(rf" (?:{'|'.join(sorted(STORIES))})s?$")
_IS_CALLED = re.compile(r"([A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+)?), (an?|the) ([^,]+)")
_ALSO_NAMED = re.compile(
    r"((?:the|its|their|an?) [^,]{3,60}), ([A-Z][\w. ]{2,30})"
    r"|((?:[Tt]he )?[A-Z][\w. ]{2,30}), ((?:the|its|their|an?|[A-Z][\w. ]{2,30}['’]s?) [^,]{3,60})"
)
# what one country is to another; "a trader in the port, Northland" is a trader
_A_COUNTRY = frozenset(
    "neighbour neighbor ally country nation state rival foe enemy adversary partner patron backer power superpower"
    " republic kingdom".split()
)
_REGIONS = frozenset("Province County District Prefecture Region".split())
_APART = re.compile(r"(?:, | \()((?:an?|the|one|another) [^,)]+)")
_SOME = re.compile(
    r"(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|all|both|neither|none|each"
    r"|the|more|fewer|half|about|nearly|over|it|he|she|they|this|these|those|his|her|its|their|\d[\d,.]*)\b",
    re.I,
)
_SEVERAL = re.compile(r"^(.{2,60}?),? and (.{2,60})$", re.S)
_BOTH = re.compile(r"^both (?=.{2,120} and )", re.I)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
_THE = re.compile(r"^the ", re.I)  # "A clerk and a guard" keep theirs, as each of them would alone
_KOREAN_PRONOUNS = frozenset({"그", "그녀", "그들"})
_NUMBERED = re.compile(
    r"(?:[\w'’-]+ ){0,3}?(?:Article|Section|Paragraph|Chapter|Clause|Annex|Resolution|Order|Decree|Directive|Rule"
    r"|Notice|Circular|Document|Law|Regulation|Protocol|Instruction)(?: [Nn]o\.?| [Nn]umber)? [\dIVX]+\b"
)
_A_BODY = re.compile(r"\b(?:coast guard|national guard|joint chiefs|general staff|high command|red cross)\b", re.I)
_A_PAPER = re.compile(r"(?:the|this|that)(?: same)? (?:news)?paper", re.I)
_AT_LARGE = re.compile(
    r"^(?:some|many|most|other) in (?:the )?[a-z]|^plenty of |^the same people\b|^(?:many|most)$"
    r"|^(?:some|many|most|other|ordinary|young|average|all|few) (?-i:(?:(?:North|South) )?[A-Z][a-z]+(?:ns|ese|ish))$",
    re.I,
)
_WHOLE = 0.6  # share of a phrase's characters that make a name in it the whole of it
_OWNS = re.compile(r"['’]s? (?:[a-z-]+ ){0,3}[a-z-]+$")
_MEDIA = PAPERS | {"매체", "언론"}
_OF_A_LAND = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*['’]s? ")  # "China's foreign ministry"
_POSTED = frozenset("embassy consulate office mission command bureau branch campus".split())  # one of many
_WORD_OF = re.compile(
    r"(.{3,60}?)['’]s? (?:own )?(?:account|version|view|stance|position|remarks|comments|words|opinion"
    r"|(?:[\w-]+ ){0,3}(?:speech|address))\b(?! \w+ed\b)"
)
_WITHIN_A_BODY = re.compile(r"\b(?:Ministry|Department|Council|Committee|Bureau|Institute|Office) (?:of|for|on) ")
_TAKEN = re.compile(
    r",? (?:taken|shot|captured|acquired|snapped|filmed|recorded|dated) (?:on|in|at|from|last|over)\b.*$"
)
_UNNAMED = UNNAMED | SPOKEN_FOR
_INQUIRIES = frozenset({"investigation", "inquiry", "probe", "research"})  # what they found is read
_EMPTY = frozenset({"them", "those", "these", "%", "percent", "whom"})


@dataclass(frozen=True, slots=True)
class Described:
    """A source phrase, read: its kind and name, and the outlet that a phrase such as "a Daily NK source" names."""

    kind: SourceKind
    name: str
    heard_by: str = ""


def describe(
    phrase: str, desk: Desk, people: Sequence[Entity] = (), countries: frozenset[str] = frozenset()
) -> Described:
    """What a source phrase is, from its own words, the desk's names and the entities inside it.

    `people` are the entities whose spans lie in the phrase. `countries` are case-folded names of
    countries and capitals: one that speaks is a government.
    """
    phrase = plain_source(phrase)
    if whose := _WORD_OF.match(phrase):
        phrase = whose[1]
    return (
        _publisher(phrase, desk)
        or _several(phrase, desk, people, countries)
        or _acting_country(phrase, desk, countries)
        or _person(phrase, people)
        or _called(phrase, people)
        or _by_head(phrase, desk, people)
        or _by_shape(phrase)
    )


def _publisher(phrase: str, desk: Desk) -> Described | None:
    head, core = head_of(phrase), core_of(phrase)
    outlet = None if _WITHIN_A_BODY.search(phrase) else outlet_named(phrase, desk)
    if outlet and (phrase.isupper() or (head in STORIES and modifies(phrase, outlet))):
        return Described(outlet.kind, outlet.name)  # an outlet's article is the outlet
    if outlet and singular(head) in _UNNAMED and modifies(phrase, outlet):
        return Described(SourceKind.UNNAMED, phrase, outlet.name)
    if (
        outlet
        and not goes_on_as_a_name(core, outlet)
        and (names_whole(phrase, outlet, head) or _BY_AUTHOR.search(phrase))
    ):
        return Described(outlet.kind, outlet.name)
    speaks = singular(head) not in _UNNAMED and kind_of_noun(head) not in RECORDS
    called = paper_called(core)
    if speaks and (_STATE_MEDIA.search(core) or _of_the_state(core, desk)):
        return Described(SourceKind.STATE_MEDIA, called or phrase)
    if not outlet and _THE_PAPER.fullmatch(core):
        return Described(SourceKind.OUTLET, _THE.sub("", core))
    paper = PAPER.fullmatch(_bare_paper(core)) or _STATION.fullmatch(core)
    if not outlet and (paper or (called and not country_of(called, desk))):
        return Described(SourceKind.OUTLET, paper[1] if paper else called)
    by = _BY_AUTHOR.search(phrase) if head in STORIES else None
    if by is None or (by.group().split()[-1] == "on" and head not in AIRED):
        return None  # "a report on state television" is about it
    return _publisher(phrase[by.end() :], desk)  # "a broadcast on state television"


def _bare_paper(core: str) -> str:
    """What may be a paper's name, without its land, adjectives and story: "the semiofficial Tidewater Post report"."""
    led = _LED.match(core)
    bare = core[led.end() :] if led and not any(kind_of_noun(word) for word in led[1].split()) else core
    return _STORY.sub("", bare)


def _of_the_state(core: str, desk: Desk) -> bool:
    """Say whether media are those of a country of which the desk knows none but the state's own."""
    whose = _MEDIA_OF.fullmatch(core)
    country = country_of(f"{whose[1]} government", desk) if whose else ""
    codes = {place.country for place in desk.gazetteer if place.name == country} if country else set()
    kinds = {outlet.kind for outlet in desk.outlets if outlet.country in codes}
    return kinds == {SourceKind.STATE_MEDIA}


def _several(phrase: str, desk: Desk, people: Sequence[Entity], countries: frozenset[str]) -> Described | None:
    """Who speaks together is one step, of the kind of the first: "Reuters and AP"."""
    parts = _SEVERAL.match(_BOTH.sub("", phrase))
    if not parts or any(" and " in e.name and e.name in phrase for e in people):
        return None
    opening, *rest = parts[1].split(", ")
    if rest and "," not in phrase[parts.end(1) : parts.start(2)] and kind_of_noun(head_of(rest[-1])) in _MEN:
        return None  # "Ada Brook, an engineer and a widow"
    first, second = (describe(part.strip(), desk, _within(part, people), countries) for part in (opening, parts[2]))
    named = all(w[:1].isupper() for w in parts[2].split()) or _TOGETHER.match(parts[2])
    if first.kind is second.kind or (named and first.kind in _BY_NAME):
        printed = _names(parts, desk, people) if first.kind is SourceKind.PERSON else [phrase]
        return Described(first.kind, _THE.sub("", " and ".join(printed)))
    return None


def _names(parts: re.Match[str], desk: Desk, people: Sequence[Entity]) -> list[str]:
    """The full names of those who speak together, and the words for those who have none."""
    met = (describe(part, desk, _within(part, people)) for part in (*parts[1].split(", "), parts[2]))
    named = [one.name for one in met if one.kind is SourceKind.PERSON]
    return named if len(named) > 1 else [shaped_person(part) or part for part in parts.groups()]


_TOGETHER = re.compile(r"(?:the|an?|other|his|her|its|several|two|three|some) ", re.I)
_MEN = frozenset({SourceKind.UNNAMED, SourceKind.PUBLIC})
_BY_NAME = PUBLISHERS | {SourceKind.PERSON, SourceKind.INSTITUTION}


def _within(part: str, people: Sequence[Entity]) -> list[Entity]:
    """The entities of which a part of a phrase has a word."""
    return [e for e in people if any(word in part for word in e.name.split())]


def _acting_country(phrase: str, desk: Desk, countries: frozenset[str]) -> Described | None:
    if country := country_of(phrase, desk):
        return Described(SourceKind.INSTITUTION, country)
    core = core_of(phrase)
    named = country_of(core, desk) if head_of(core) in _RULES or phrase.startswith(f"{core} under ") else ""
    named = named or _also_named(phrase, desk)
    if named:  # "the northern government in the capital", "the South's big neighbour, the North"
        return Described(SourceKind.INSTITUTION, named)
    bare = _ARTICLE.sub("", phrase)
    return Described(SourceKind.INSTITUTION, bare) if bare.casefold() in countries else None


_RULES = frozenset({"government", "regime"})


def _also_named(phrase: str, desk: Desk) -> str:
    """The country of which a phrase also says what it is to another, or an empty string."""
    also = _ALSO_NAMED.fullmatch(phrase)
    if not also:
        return ""
    told, name = (also[1], also[2]) if also[1] else (also[4], also[3])
    apart = also[1] and core_of(told) != told  # "an ally in Vardby, Northland"
    return "" if apart or head_of(told) not in _A_COUNTRY else country_of(name, desk)


def _person(phrase: str, people: Sequence[Entity]) -> Described | None:
    name = named_person(phrase, people)
    return Described(SourceKind.PERSON, name) if name else None


def _called(phrase: str, people: Sequence[Entity]) -> Described | None:
    """A body or a site by what it is called, and what a body's name only says whose it is: "Harbour Board figures"."""
    core = phrase.split(",")[0]
    is_called = _IS_CALLED.match(phrase)
    if is_called and kind_of_noun(head_of(f"{is_called[2]} {is_called[3]}")) is SourceKind.INSTITUTION:
        return Described(SourceKind.INSTITUTION, is_called[1])
    if site := site_called(core):
        return Described(SourceKind.OUTLET, site)
    if body := body_called(core):
        return Described(SourceKind.INSTITUTION, body)
    for entity in people:
        at = phrase.find(entity.name)
        behind = _NOUN_BEHIND.fullmatch(phrase, at + len(entity.name)) if at >= 0 else None
        kind = kind_of_noun(behind[1].split()[-1]) if behind else None
        if kind in RECORDS and entity.type is EntityType.ORGANISATION:
            return Described(kind, phrase)
    return None


def is_speaker(phrase: str) -> bool:
    """Say whether a phrase's head is known to speak: a person, a body, a document."""
    head = head_of(phrase)
    return kind_of_noun(head) is not None or head in {"he", "she", "they", "who"}


def _by_head(phrase: str, desk: Desk, people: Sequence[Entity]) -> Described | None:
    head = head_of(phrase)
    name = shaped_person(phrase)
    at_home = name.split()[-1] in _REGIONS or country_of(name, desk) if name else ""  # "a clerk in the port, Northland"
    if name and not at_home and not (name.lower() == head and kind_of_noun(head)):
        return Described(SourceKind.PERSON, name)
    body = _body(phrase, people, head)
    if body:
        return Described(SourceKind.INSTITUTION, body)
    kind = _kind_by_words(phrase, head) or _office(phrase, head) or kind_of_noun(head)
    taken = _TAKEN.search(phrase) if kind in RECORDS else None
    return Described(kind, phrase[: taken.start()] if taken else phrase) if kind else None


def _kind_by_words(phrase: str, head: str) -> SourceKind | None:
    """What more than the head noun tells."""
    if _AT_LARGE.match(phrase) or OUT_OF.match(phrase) or _SURVEYED.search(phrase):
        return SourceKind.PUBLIC
    if _NUMBERED.match(phrase) or head in _INQUIRIES:
        return SourceKind.DOCUMENT
    if _A_BODY.search(core_of(phrase)) and head in {"guard", "chiefs", "staff", "command", "cross"}:
        return SourceKind.INSTITUTION
    if _A_PAPER.fullmatch(phrase) or (
        singular(head) not in UNNAMED and (_LOCAL_MEDIA.search(core_of(phrase)) or head in _MEDIA)
    ):
        return SourceKind.OUTLET
    if _IN_THE_KNOW.search(phrase) and kind_of_noun(head) in {None, SourceKind.PUBLIC}:
        return SourceKind.UNNAMED
    return SourceKind.UNNAMED if head in _EMPTY else None


def _office(phrase: str, head: str) -> SourceKind | None:
    """A country's one president is a person even without a name; a minister without a name is an official."""
    if _MEASURED.match(phrase):
        return None
    plain = _ARTICLE.sub("", core_of(phrase))
    if head in OFFICES and (
        plain.lower() == head
        or re.search(r"[A-Z]|\b(?:supreme|top|former|late|current)\b|(?:country|nation)['’]s", plain)
    ):
        return SourceKind.PERSON
    return SourceKind.OFFICIAL if head in LESSER_OFFICES else None


def _body(phrase: str, people: Sequence[Entity], head: str) -> str:
    """The organisation that the phrase is, by an entity inside it or by its capitals, or an empty string."""
    core, kind = core_of(phrase), kind_of_noun(head)
    for entity in people:
        if entity.type is EntityType.ORGANISATION:
            whole = entity.span.end - entity.span.start > _WHOLE * len(phrase) and not _OWNS.search(core)
            last = entity.name.split()[-1].lower() == head
            if kind in {None, SourceKind.INSTITUTION} and (whole or (last and kind)):
                owned = None if entity.id else _OF_A_LAND.match(phrase)
                if owned and phrase[owned.end() :].startswith(entity.name):
                    return _ARTICLE.sub("", phrase[: owned.end()]) + entity.name
                return phrase if head in _POSTED and core != phrase else entity.name
    words = _ARTICLE.sub("", core).split()
    named = kind in {None, SourceKind.INSTITUTION} or (kind is SourceKind.DOCUMENT and words[-1] in BODIES)
    capitals = len(words) > 1 and all(w[:1].isupper() for w in words) and named
    if acronym := _ACRONYM.fullmatch(core):
        return "" if _is_of_somebody(phrase[len(core) :]) else acronym[1]
    return phrase if capitals and (words[-1] in BODIES or core.lower().startswith("the ")) else ""


def _is_of_somebody(behind: str) -> bool:
    """Say whether what follows initials says that they hide a person: ", a trader in the port", ", who fled"."""
    who = re.match(r",? who\b", behind) is not None
    told = _APART.match(behind)
    return who or (told is not None and kind_of_noun(head_of(told[1])) in _MEN)


def _by_shape(phrase: str) -> Described:
    core = core_of(phrase)
    if any("가" <= c <= "힣" for c in phrase):
        return _korean(phrase)
    if _SOME.match(phrase) or any(kind_of_noun(w.lower()) is SourceKind.UNNAMED for w in core.split()):
        return Described(SourceKind.UNNAMED, phrase)
    if _ONE_NAME.fullmatch(phrase) and not _TRADES.search(phrase):
        return Described(SourceKind.PERSON, phrase)
    return Described(SourceKind.UNNAMED, phrase)


def _korean(phrase: str) -> Described:
    last = phrase.split()[-1]
    if phrase in _KOREAN_PRONOUNS:
        return Described(SourceKind.UNNAMED, phrase)  # nobody is called "he"
    if re.search(r"(?:관리|당국자|관계자|소식통|주민|전문가)(?: \S{1,3} ?명)?$", phrase):
        return Described(SourceKind.UNNAMED, phrase)
    for words, kind in HEADS:
        if any(last.endswith(w) for w in words if "가" <= w[0] <= "힣"):
            return Described(kind, phrase)
    return Described(SourceKind.UNNAMED if last.endswith(("인", "들", "자")) else SourceKind.PERSON, phrase)
