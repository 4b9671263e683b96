"""What a source's words make it: the kind of its step, the name it goes by, and who heard it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Entity, EntityType, SourceKind

_UNNAMED = frozenset(
    "some many others source sources insider insiders official officials diplomat diplomats expert experts"
    " analyst analysts researcher researchers trader traders broker defector defectors escapee escapees worker"
    " workers activist activists soldier cadre cadres informant informants person persons man woman individual"
    " individuals observer observers employee lawmaker lawmakers academic academics professor aide aides adviser"
    " advisers executive representative member members interviewee interviewees one another critic critics scholar"
    " scholars witness witnesses guide guides student relative relatives family families doctor commander"
    " commanders prosecutor prosecutors investigators investigator 소식통 관계자 당국자 전문가".split()
)
_SPOKEN_FOR = frozenset("spokesperson spokesman spokeswoman spokespeople spokespersons 대변인".split())
_PUBLIC = frozenset(
    "people residents resident citizens users netizens locals everyone observers public"
    " respondents villagers consumers tourists voters 주민 주민들 사람들".split()
)
_INSTITUTIONS = frozenset(
    "ministry government department agency court police army military party committee authorities authority"
    " parliament council office bank commission bureau embassy company firm group organization organisation regime"
    " administration union association agencies ministries navy cabinet assembly institute university centre"
    " center foundation state service headquarters command division units forces leadership country nation house"
    " college court tribunal fund 정부 당국 위원회 외무성 국방부 통일부 청와대 국정원 세계보건기구".split()
)
_DOCUMENTS = frozenset(
    "report reports survey surveys study studies statement treaty judgment judgement law directive order document"
    " documents findings finding results notice notices article articles paper papers review poll polls letter"
    " memo book indictment ruling communique resolution order orders instructions policy agreement filing filings"
    " plan analysis assessment bulletin commentary editorial 보고서 성명 담화 조사".split()
)
_DATASETS = frozenset("data statistics figures numbers records database dataset 자료 통계".split())
_IMAGERY = frozenset("imagery images image photos photo photographs photograph pictures picture 사진 위성사진".split())
_VIDEOS = frozenset("video videos footage clip clips film recording recordings 영상 동영상".split())

_CORE_END = re.compile(
    r",|\s(?:of|in|at|from|by|with|who|whom|that|which|living|familiar|based|close|speaking|citing|on|to|for|about|inside|near"
    r"|involved|working|knowledgeable|briefed|outside|under|among|released|published)\b"
)
_STATE_MEDIA = re.compile(
    r"\bstate(?:-run|-controlled|-owned)?\s+(?:\w+\s+)?(?:media|television|TV|radio|news|newspaper)|관영|조선중앙", re.I
)
_LOCAL_MEDIA = re.compile(
    r"\b(?:media|news)\s+(?:outlets?|reports?|platform|organi[sz]ations?)\b|\bmedia$|\b(?:newspapers?|broadcasters?)\b",
    re.I,
)
_BY_AUTHOR = re.compile(
    r"\b(?:report|reports|article|story|survey|dispatch|coverage|reporting)\s+(?:by|from|in|of)\s+", re.I
)
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][\w'’-]*$|^[A-Z][a-z][\w'’-]+$")
_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Gen President Chairman Chairwoman Minister Ambassador Secretary Premier Marshal Leader"
    " General Senator Representative Director Spokesman Spokeswoman Spokesperson Envoy Chief State Korea Governor Rep"
    " Sen Gov Professor Korean".split()
)
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Gen|President|Chairman|Minister|Ambassador|Secretary|Premier|Marshal)\b\.?")
# a number of them speaks for them: "more than half of the respondents"
_OF_THEM = re.compile(
    r"^(?:[\w-]+ ){0,3}(?:half|most|some|many|all|one|two|three|several|number|majority|%) of (?:the |those )?", re.I
)
_COMPANY = (
    r"(?:company|companies|retailer|firm|maker|bank|group|giant|agency|operator|think tank|organi[sz]ation|platform)"
)
# an outlet that the desk does not know, by what papers and stations are called
_PAPER = re.compile(
    r"(?:[Tt]he )?((?:[A-Z][\w'’-]+ ){1,3}(?:Times|Post|News|Daily|Herald|Tribune|Journal|Gazette|Observer|Courier"
    r"|Ledger|Review|Digest|Bulletin|Weekly|Chronicle|Examiner|Telegraph|Ilbo|Sinmun|Shimbun"
    r"|News Agency|Radio|TV|Report))"
)
_OFFICES = frozenset(
    "minister president leader ambassador secretary chairman chairwoman premier king pope dictator mayor"
    " governor".split()
)
_ANY = re.compile(r"(?:an?|one|another|some|several|former)\b", re.I)
_IN_THE_KNOW = re.compile(r"\b(?:familiar with|briefed on|knowledge of|close to|anonymity|not to be named)\b")
_ONE_NAME = re.compile(r"[A-Z][\w'’.-]+")
_SOME = re.compile(
    r"(?:an?|another|one|two|several|some|many|most|all|both|neither|none|each|the|more|fewer|half|about|nearly|over|it|they|this|\d+)\b",
    re.I,
)
_WORD = re.compile(r"[\w'’.-]+")


@dataclass(frozen=True, slots=True)
class Described:
    """A source phrase, read: its kind and name, and the outlet that a phrase such as "a Daily NK source" names."""

    kind: SourceKind
    name: str
    heard_by: str = ""


def head_of(phrase: str) -> str:
    """The head noun of a phrase, lower-case: "a source in Jagang province" -> "source"."""
    core = _core(_OF_THEM.sub("", phrase))
    found = _WORD.findall(core)
    return _bare(found[-1]) if found else ""


def _core(phrase: str) -> str:
    cut = _CORE_END.search(phrase)
    return phrase[: cut.start()] if cut and cut.start() else phrase


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).strip(".").lower()


def describe(
    phrase: str, desk: Desk, people: Sequence[Entity] = (), countries: frozenset[str] = frozenset()
) -> Described:
    """What a source phrase is, from its own words, the desk's names and the entities inside it.

    `people` are the entities whose spans lie in the phrase. `countries` are case-folded names of
    countries and capitals: one that speaks is a government.
    """
    outlet = _outlet_named(phrase, desk)
    head = head_of(phrase)
    if outlet and head in _UNNAMED and _modifies(phrase, outlet):
        return Described(SourceKind.UNNAMED, phrase, outlet.name)
    if outlet and (_names_whole(phrase, outlet, head) or _BY_AUTHOR.search(phrase)):
        return Described(outlet.kind, outlet.name)
    if _STATE_MEDIA.search(_core(phrase)):
        return Described(SourceKind.STATE_MEDIA, phrase)
    if not outlet and (paper := _PAPER.fullmatch(phrase)):
        return Described(SourceKind.OUTLET, paper[1])
    person = next((e for e in people if e.type is EntityType.PERSON), None)
    if person:
        return Described(SourceKind.PERSON, person.name)
    return _by_head(phrase, head, people, countries)


def is_speaker(phrase: str) -> bool:
    """Say whether a phrase's head is known to speak: a person, a body, a document."""
    head = head_of(phrase)
    return head in _PUBLIC or any(head in words for words, _ in _HEADS) or head in {"he", "she", "they", "who"}


_CALLED_COMPANY = re.compile(
    rf"\b{_COMPANY},? ([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)|\b([A-Z][\w&-]+), (?:a|the|an) (?:[\w-]+ ){{0,3}}{_COMPANY}\b"
)


def companies_in(text: str) -> frozenset[str]:
    """The names that a text calls a company or the like: "the retailer Wildberries", "Acme, a firm"."""
    return frozenset(name for match in _CALLED_COMPANY.finditer(text) for name in match.groups() if name)


def _by_head(phrase: str, head: str, people: Sequence[Entity], countries: frozenset[str]) -> Described:
    core = _core(phrase)
    if _LOCAL_MEDIA.search(core) or head in {"media", "press", "매체", "언론"}:
        return Described(SourceKind.OUTLET, phrase)
    if _IN_THE_KNOW.search(phrase):
        return Described(SourceKind.UNNAMED, phrase)
    if head in _OFFICES and not _ANY.match(phrase):
        return Described(SourceKind.PERSON, phrase)  # one person holds it, whether or not the text names him
    for words, kind in _HEADS:
        if head in words:
            return Described(kind, phrase)
    if phrase.removeprefix("the ").removeprefix("The ").casefold() in countries:
        return Described(SourceKind.INSTITUTION, phrase)
    named = next((e for e in people if e.type is EntityType.ORGANISATION), None)
    if named and (named.name.split()[-1].lower() == head or named.span.end - named.span.start > 0.6 * len(phrase)):
        return Described(SourceKind.INSTITUTION, named.name)
    if head in _PUBLIC:
        return Described(SourceKind.PUBLIC, phrase)
    if head in {"them", "those", "these", "%"} or phrase.endswith("%"):
        return Described(SourceKind.UNNAMED, phrase)
    return _by_shape(phrase, core)


def _by_shape(phrase: str, core: str) -> Described:
    name = _NAME.search(phrase.split(",")[0]) or _NAME.search(core)
    if name or _TITLE.match(phrase):
        return Described(SourceKind.PERSON, person_name(name.group() if name else phrase))
    if _SOME.match(phrase) or any(word.lower() in _UNNAMED for word in core.split()):
        return Described(SourceKind.UNNAMED, phrase)
    if any("가" <= c <= "힣" for c in phrase):
        return _korean(phrase)
    return Described(SourceKind.PERSON if _ONE_NAME.fullmatch(phrase) else SourceKind.UNNAMED, phrase)


def person_name(printed: str) -> str:
    """A name without the titles and the country before it: "Foreign Minister Wang Yi" -> "Wang Yi"."""
    kept = printed.split()
    for at in range(len(kept) - 1, -1, -1):
        if kept[at].strip(".") in _TITLES and at < len(kept) - 1:
            return " ".join(kept[at + 1 :])
    return " ".join(kept)


def _korean(phrase: str) -> Described:
    last = phrase.split()[-1]
    if re.search(r"(?:관리|당국자|관계자|소식통|주민|전문가)(?: \S{1,3} ?명)?$", phrase):
        return Described(SourceKind.UNNAMED, phrase)
    for words, kind in _HEADS:
        if any(last.endswith(w) for w in words if "가" <= w[0] <= "힣"):
            return Described(kind, phrase)
    return Described(SourceKind.UNNAMED if last.endswith(("인", "들", "자")) else SourceKind.PERSON, phrase)


_HEADS: tuple[tuple[frozenset[str], SourceKind], ...] = (
    (_SPOKEN_FOR, SourceKind.OFFICIAL),
    (_UNNAMED, SourceKind.UNNAMED),
    (_DATASETS, SourceKind.DATASET),
    (_IMAGERY, SourceKind.IMAGERY),
    (_VIDEOS, SourceKind.VIDEO),
    (_DOCUMENTS, SourceKind.DOCUMENT),
    (_INSTITUTIONS, SourceKind.INSTITUTION),
)


def _outlet_named(phrase: str, desk: Desk) -> Outlet | None:
    """The longest run of the phrase's words that is an outlet's printed name."""
    found = list(re.finditer(r"[\w.&'’-]+", phrase))
    for size in range(min(6, len(found)), 0, -1):
        for start in range(len(found) - size + 1):
            run = phrase[found[start].start() : found[start + size - 1].end()]
            printed = re.sub(r"['’]s$", "", run)
            if (size > 1 or printed[:1].isupper() or not printed.isascii()) and (outlet := desk.outlet(printed)):
                return outlet
    return None


def outlet_in(phrase: str, desk: Desk) -> Outlet | None:
    """The outlet that a phrase names: one of the desk's, else one whose name says that it is a paper, or None."""
    if known := _outlet_named(phrase, desk):
        return known
    shaped = _PAPER.search(phrase)
    return Outlet("", shaped[1]) if shaped else None


def _printed(outlet: Outlet) -> list[str]:
    return [outlet.name, *outlet.aliases]


def _modifies(phrase: str, outlet: Outlet) -> bool:
    """Say whether the outlet's name stands before the noun: "a Daily NK source", "the RFA official"."""
    core = _core(phrase).casefold()
    return any(n.casefold() in core for n in _printed(outlet))


def _names_whole(phrase: str, outlet: Outlet, head: str) -> bool:
    """Say whether the phrase is the outlet itself, perhaps with a description before it or its bureau after it."""
    folded = phrase.casefold().strip()
    tail = re.sub(
        r"['’]s (?:\w+ )?(?:service|bureau|edition|correspondent|newspaper|report|reports|website|agency)$", "", folded
    )
    if any(tail.endswith(n.casefold()) for n in _printed(outlet)):
        return True
    core = _core(phrase).casefold()
    starts = any(core.removeprefix("the ").startswith(n.casefold().removeprefix("the ")) for n in _printed(outlet))
    return starts and head not in _UNNAMED | _SPOKEN_FOR
