"""Who made an article, as its own lines say: credit sentences, closing notes."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.extract.pictures import is_agency
from sayso.model.articles import Credit, Role

_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽА-Я]"
_WORD = rf"(?:(?:[A-Z]\.){{1,3}}|(?:Jr|Sr|Dr|St|Mr|Ms|Mrs)\.|{_UPPER}[\w’'-]{{0,24}}|[가-힣]{{1,4}}(?!\w))"
_JOINT = r"(?:(?:de|da|di|van|von|bin|bint|al|la|le|du|del|der|den)\s)?"
NAME = rf"{_WORD}(?:\s{_JOINT}{_WORD}){{0,4}}"
_NAMES = rf"{NAME}(?:(?:,\s(?:and\s)?|\s(?:and|&)\s){NAME}){{0,5}}"
# fmt: off
_DEEDS = {
    "reported": Role.REPORTER, "reporting": Role.REPORTER, "interviewed": Role.REPORTER,
    "translated": Role.TRANSLATOR, "translation": Role.TRANSLATOR,
    "written": Role.WRITER, "writing": Role.WRITER, "rewritten": Role.WRITER,
    "edited": Role.EDITOR, "editing": Role.EDITOR, "compiled": Role.EDITOR,
    "photographed": Role.PHOTOGRAPHER, "photo": Role.PHOTOGRAPHER, "photos": Role.PHOTOGRAPHER,
    "photography": Role.PHOTOGRAPHER, "photographs": Role.PHOTOGRAPHER,
    "story": Role.AUTHOR, "author": Role.AUTHOR, "authored": Role.AUTHOR,
    "취재": Role.REPORTER, "번역": Role.TRANSLATOR, "글": Role.WRITER, "작성": Role.WRITER, "편집": Role.EDITOR,
}
# fmt: on
_DEED = r"(?:reported|reporting|interviewed|translated|translation|written|writing|rewritten|edited|editing|compiled|photographed|photography|photographs|photos?|story|authored)"
_CREDIT = re.compile(
    rf"(?i:(?:additional|original|further|with)\s)?(?P<deed>(?i:{_DEED}))(?i:(?:,?\s(?:and\s)?(?P<other>{_DEED})))?"
    r"(?i:\s(?:from|in|into|for)\s(?:the\s)?(?:original\s)?[A-Z]\w{2,20}(?:\s(?:from|into|and)\s[A-Z]\w{2,20})?)?(?i:\s(?:for|in)\s\w{3,12})?"
    rf"(?:\s(?i:by)\s|\s?:\s?)(?P<names>{_NAMES})(?P<rest>,?\s(?:for|in|at|of)\s[^.;\n]{{2,60}})?(?=$|[.;)\]|/]|\s[-–—|]\s)"
)
_KOREAN = re.compile(
    r"(?P<deed>취재|번역|글|작성|편집)\s?[:=]\s?(?:(?P<office>(?:\w{2,16}\s)?(?:편집(?:실|부|국|팀)|보도(?:국|부)|취재팀|뉴스(?:룸|팀)))|(?P<names>[가-힣]{2,4}(?:\s?[,·]\s?[가-힣]{2,4}){0,4})(?:\s?기자)?)(?!\w)"
)
_MAY_BE = re.compile(r"\bby\s|[a-z]\s?:\s|[취번글작편][재역성집]?\s?[:=]", re.I)
_TRADE = r"(?:reporter|journalist|correspondent|editor|writer|columnist|contributor|analyst|author|blogger|freelancer|fellow|researcher|producer|photographer|bureau chief)s?"
_CLOSING = re.compile(
    rf"(?P<names>{NAME}(?:\sand\s{NAME})?)\s(?:"
    rf"(?:is|are|works as)\s[^.;]{{0,100}}?\b{_TRADE}(?P<after>[^\w\s-].{{0,300}}|\s.{{1,300}}|)"
    rf"|(?:writes|reports|covers)\s[^;]{{0,160}}\b(?:for|at)\s(?:[Tt]he\s)?{NAME}\.?)"
)
# What a note goes on with after the trade; "a journalist whom the state arrested" is news.
_AFTER_TRADE = re.compile(
    r"\W{0,3}|[,.].{0,300}|\s(?:at|for|with|in|on|from|and|based|covering|focus\w+|speciali[sz]\w+|who (?:covers|writes|reports|focuses|speciali[sz]es))\b.{0,300}"
)
_NEWS = re.compile(
    r"\b(?:said|says|told|tells|announced|claim(?:ed|s)|according to|was|were|has been|have been|had)\b", re.I
)
_POSTS = re.compile(
    rf"\b(?:one of (?P<of>.{{2,60}}?)['’]s?\s.{{0,30}}{_TRADE}|{_TRADE}\s(?:for|at|with)\s(?P<at>(?:[Tt]he\s)?{NAME})|(?:[Aa]n?|[Tt]he)\s(?P<plain>{NAME})\s(?:[a-z-]+\s){{0,3}}{_TRADE})"
)
_NOBODY = re.compile(
    r"(?:admin\w*|staff(?: \w+)?|editors?|webmaster|guest|anonymous|unknown|user|root|the editors?|editorial (?:team|board|staff)|news ?(?:desk|room|team)|web ?(?:desk|team)|super ?user|author|team|reporters?|correspondents?|관리자|운영자|운영진|편집(?:실|부|국|팀)|보도국|보도부|취재팀|뉴스룸|(?:온라인)?뉴스팀)",
    re.I,
)

# Words of sections, outlets and menus: "North Korea | 2020-05-05" names a section, no person.
_SECTION = re.compile(
    r"\b(?:Koreas?|Korean|News|Politics|Political|Economy|Economic|Business|Opinions?|Society|Military|Rights|Daily|Times|Latest|Breaking|Asia|Asian|World|International|National|Services?|Staff|Desk|Team|Press|Agency|Media|Updates?|Updated|Analysis|Reports?|Features?|Culture|Sports?|Health|Science|Technology|Security|Defen[cs]e|Archives?|Home|Lifestyle|Read|More|Share|Comments?|Watch|Video|Photos?|Images?|Editorial|Columns?|Interview|Exclusive|Affairs|Relations|Posted|Published|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|In|On|At|The|And|Of|For|By|To|From|Correspondents?|Special|Contributors?|Reporters?|Editors?|Writers?|Com|Ilbo|Sinmun|TV|Radio|Broadcasting|Institute|University|Foundation|Company|Inc|Ltd|Newsroom|Category|Categories|Tags?|Labels?|Topics?|Filed|Leave|Uncategori[sz]ed|편집실|편집부|편집국|편집팀|보도국|보도부|취재팀|뉴스룸|뉴스팀)\b"
)


@dataclass(frozen=True, slots=True)
class Credited:
    """The credits in a line, what is left of the line, and the outlet that it names as theirs."""

    credits: tuple[Credit, ...]
    rest: str
    outlet: str = ""


def is_person(name: str) -> bool:
    """Say whether a byline's words may name somebody: not "admin", not an address, not one long sentence."""
    return bool(re.fullmatch(NAME, name)) and not _NOBODY.fullmatch(name) and not _SECTION.search(name)


def names_in(joined: str) -> list[str]:
    """The people in "A, B and C"; initials such as "S & J" are one credit, as they name nobody apart.

    >>> names_in("Ann Lee, Bo Kim and Cho Il")
    ['Ann Lee', 'Bo Kim', 'Cho Il']
    >>> names_in("S & J")
    ['S & J']
    """
    parts = [p.strip(" .") for p in re.split(r"\s?,\s(?:and\s)?|\s(?:and|&)\s|\s?·\s?", joined)]
    if all(len(p) <= 2 for p in parts):
        return [joined.strip()]
    return [p for p in parts if p and not _NOBODY.fullmatch(p)]


def read_credits(line: str) -> Credited | None:
    """The credits of a line that holds nothing else, or that a paragraph ends with; None where there are none.

    "Reported by A for B. Translated by C." is one; a sentence of prose that begins with
    "Reported by" is not: after a credit the sentence must end. A line that credits an editorial
    office names nobody, yet it is a line of credits.
    """
    if not _MAY_BE.search(line, max(0, len(line) - 500)):
        return None
    people: list[Credit] = []
    cuts: list[tuple[int, int]] = []
    outlet = ""
    for match in [*_CREDIT.finditer(line, max(0, len(line) - 500)), *_KOREAN.finditer(line[-200:])]:
        if match.re is _CREDIT and not _opens(line, match.start()):
            continue
        deeds = [d for d in (match["deed"], match.groupdict().get("other")) if d]
        if _DEEDS[deeds[0].lower()] is Role.PHOTOGRAPHER and not _took_it(match["names"]):
            continue
        if not match.groupdict().get("office"):
            people += [
                Credit(_DEEDS[d.lower()], name)
                for name in names_in(match["names"])
                if not _SECTION.search(name)
                for d in deeds
            ]
        outlet = outlet or _employer(match.groupdict().get("rest") or "")
        shift = 0 if match.re is _CREDIT else max(0, len(line) - 200)
        cuts.append((match.start() + shift, match.end() + shift))
    if not cuts:
        return None
    rest = _without(line, cuts)
    return Credited(tuple(dict.fromkeys(people)), rest, outlet)


def _took_it(names: str) -> bool:
    """Say whether a picture's credit names people: an agency or an outlet credits the picture alone."""
    return all(is_person(n) and " " in n and not is_agency(n) for n in names_in(names))


def _opens(line: str, at: int) -> bool:
    """Say whether a sentence or a bracket begins there."""
    before = line[:at].rstrip(" *")
    return not before or before[-1] in ".;!?”\"'’()[]/|–—-*:" or line[:at].endswith("*")


def _without(line: str, cuts: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(line[at:start])
        at = max(at, end)
    kept.append(line[at:])
    rest = " ".join("".join(kept).split())
    return (
        re.sub(r"(?:\s?[;*(\[/|)\]–—-]|(?<=[.!?”\"’])\s?\.)+\s?\.?$", "", rest).strip()
        if re.search(r"\w", rest)
        else ""
    )


def _employer(words: str) -> str:
    named = re.match(r",?\s(?:for|at|of)\s(?P<name>.+)", words)
    return re.split(r"['’]s?\s", named["name"])[0].strip() if named else ""


def closing_note(line: str) -> Credited | None:
    """The author in a note such as "Ann Lee is a reporter at the Paper.", with the outlet; None for other lines.

    It names a trade, in the present tense, or whom a person writes for: anything else is news about somebody.
    """
    match = _CLOSING.fullmatch(line) if len(line) <= 500 else None
    if not match or not all(is_person(name) and " " in name for name in names_in(match["names"])):
        return None
    if not _AFTER_TRADE.fullmatch(match["after"] or "") or _NEWS.search(re.split(r"(?<=[.!?])\s", line)[0]):
        return None
    post = _POSTS.search(line)
    outlet = next((v for v in post.groupdict().values() if v), "") if post else ""
    return Credited(tuple(Credit(Role.AUTHOR, name) for name in names_in(match["names"])), "", outlet)
