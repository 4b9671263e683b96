"""The outlet that a post credits: in brackets, after "Source:", by a wire's dateline, by link or in words."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.draft import canonical
from sayso.model.desk import Desk
from sayso.model.findings import SourceKind

_NAME = (
    r"[A-Z0-9가-힣][\w가-힣.&’'/+-]{0,30}(?:\s(?:of|the|and|for|de|in|on|&|[A-Z0-9가-힣(][\w가-힣.&’'/+)-]{0,30})){0,7}"
)
_BRACKET = re.compile(
    r"[\[(]\s?(?P<label>(?:source|via|from|credit|출처|원문)\s?[:=]?\s)?(?P<name>[^\[\]()]{2,70}?)\s?[\])]\.?", re.I
)
_LABELLED = re.compile(
    r"(?:source|original source|via|h/t|hat tip(?: to)?|credit|originally (?:published|posted|appeared)(?: (?:by|at|in|on))?|(?:this (?:article|story|post) )?(?:was )?(?:first|originally) (?:appeared|published|posted) (?:in|on|at|by)|re-?(?:published|posted|printed) (?:with permission )?from|reprinted (?:with permission )?from|출처|원문)\s?[:=]?\s(?:the website of )?(?P<name>.{2,70}?)\W{0,3}",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:Times|Post|News|Daily|Monitor|Herald|Press|Agency|Radio|TV|Television|Broadcasting|Tribune|Journal|Review|Gazette|Standard|Guardian|Telegraph|Chronicle|Observer|Ledger|Mail|Insider|Ilbo|Sinmun|Shinmun|Shimbun|Weekly|Magazine|Blog)\b|(?:일보|신문|방송|뉴스|통신)$"
)
_NOT_OUTLETS = re.compile(
    r"(?:however|but|and|or|photo|video|image|map|audio|update[ds]?|breaking|opinion|editorial|analysis|exclusive|interview|sic|part \d+|ed(?:itor)?'?s?\.? note|note|read more|more|link|here|pdf|file|advertisement|ad|top|edit|\.\.\.|…|the|it|they|he|she|north korea|south korea|korea|kim .{1,20}|laughter|laughs|applause|cheers|pause|music|silence|crosstalk|inaudible|unintelligible|redacted|emphasis .{1,20}|속보|단독|사진|영상|인터뷰|칼럼|사설|기고|단신|종합)",
    re.I,
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w’'. -]{1,40}?(?:,\s[A-Z][\w. ]{1,24}){0,2}?)(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?))?\s?\((?P<wire>[A-Z][\w .]{1,24})\)\s?(?:[-–—]{1,2}|:|=)\s"
    r"|(?P<bare>[A-Z][A-Z’'.-]{2,20}(?:\s[A-Z][A-Z’'.-]{1,20}){0,2}(?:,\s[A-Z][\w. ]{1,24})?)\s?(?:[-–—]{1,2})\s"
    r"|[(\[](?P<korean>[가-힣]{2,6})=(?P<agency>[가-힣\w]{2,12})[)\]]\s?"
)
_NO_PLACE = re.compile(
    r"FILE|PHOTOS?|VIDEO|WATCH|UPDATED?|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|CORRECTION|NOTE|LIVE|FIRST ON .{1,12}"
)
_TOLD = r"(?:told|tells?|telling|informed|said in an interview with|spoke (?:to|with)|speaking (?:to|with)|in (?:an? |comments? )?(?:recent |phone |telephone |exclusive )*(?:call|interview|conversation|comments?|statement|email|e-mail|message) (?:with|to))"
_REPORTED = (
    r"(?:reported|reports|has reported|said in a report|has learned|has learnt|learned|revealed|writes|wrote|confirmed)"
)


def bracketed(text: str, desk: Desk) -> str:
    """The outlet that a whole line credits in brackets, or an empty string.

    A name is a line of its own with capitals: "[However]" inside a sentence is no line, and
    a bracket of small words is an editor's insertion.
    """
    match = _BRACKET.fullmatch(text.strip())
    return _outlet(match["name"], desk, loose=bool(match["label"])) if match else ""


def closing_bracket(paragraph: str, desk: Desk, linked: Sequence[str] = ()) -> tuple[str, str]:
    """A paragraph parted from the outlet in brackets after its last full stop; the outlet empty for none.

    A name inside a paragraph counts where the desk knows it, where it is labelled ("Source:
    …"), where a paper may be called so ("Cape Monitor"), or where it is among the words
    `linked` in the paragraph: "[Laughter]" credits nobody.
    """
    match = re.search(r"(?<=[.!?”\"’…])\s?[\[(][^\[\]()]{2,80}[\])]\.?$", paragraph)
    if not match:
        return paragraph, ""
    words = match[0].strip()
    bracket = _BRACKET.fullmatch(words)
    name = bracketed(words, desk)
    if not (name and bracket):
        return paragraph, ""
    printed = bracket["name"]
    sure = bracket["label"] or desk.outlet(printed) or (printed in linked and words[0] == "[")
    sure = sure or (" " in printed and _PAPER.search(printed))
    return (paragraph[: match.start()].rstrip(), name) if sure else (paragraph, "")


def labelled(line: str, desk: Desk) -> str:
    """The outlet of a line such as "Source: The Paper", or an empty string."""
    match = _LABELLED.fullmatch(line) if len(line) <= 160 else None
    return _outlet(match["name"], desk, loose=True) if match else ""


def _outlet(words: str, desk: Desk, loose: bool) -> str:
    name = re.split(r",\s|\s[|–—-]\s", words.strip(' ."“”'))[0]
    if found := desk.outlet(words) or desk.outlet(name):
        return found.name
    if _NOT_OUTLETS.fullmatch(name) or re.match(r"https?:|www\.", name) or not re.search(r"[A-Za-z가-힣]{2}", name):
        return ""
    return name if re.fullmatch(_NAME, name) and (loose or len(name.split()) <= 7) else ""


def dateline(paragraph: str) -> tuple[str, str]:
    """The place and the wire of a dateline at the head of a text, each empty where it has none."""
    match = _DATELINE.match(paragraph)
    if not match:
        return "", ""
    place = match["place"] or match["bare"] or match["korean"] or ""
    if _NO_PLACE.fullmatch(place.strip()):
        return "", ""
    return place.strip(), match["wire"] or match["agency"] or ""


def dateline_names(paragraph: str) -> list[str]:
    """The reporters that a Korean wire names between its dateline and its text."""
    match = re.match(
        r"[(\[][가-힣]{2,6}=[가-힣\w]{2,12}[)\]]\s?(?P<names>[가-힣]{2,4}(?:[\s,·]{1,2}[가-힣]{2,4}){0,4}?)\s?(?:기자|특파원)\s?=",
        paragraph,
    )
    return re.findall(r"[가-힣]{2,4}", match["names"]) if match else []


def in_words(title: str, paragraphs: Sequence[str], desk: Desk) -> str:
    """The one outlet that a post's first words take its report from, or an empty string.

    Only outlets that the desk knows count, and only in the forms that a digest uses of its
    own source: "According to an X source", "told X", "A report by X". Two of them, or a
    state's own media, settle nothing.
    """
    opening = " ".join(paragraphs[:1])[:1500]
    named = {n for text in (opening, title) for n in _credited(text, desk)} or {
        n for text in paragraphs[1:3] for n in _credited(text[:1500], desk, told=True)
    }
    return named.pop() if len(named) == 1 else ""


def _credited(text: str, desk: Desk, told: bool = False) -> list[str]:
    found = []
    for match in re.finditer(rf"(?:[Tt]he\s)?{_NAME}", text):
        for name, start, end in _known(match[0], match.start(), desk):
            before, after = text[max(0, start - 60) : start], text[end : end + 60]
            if _takes_from(before, after, told):
                found.append(name)
    return found


def _known(words: str, at: int, desk: Desk) -> list[tuple[str, int, int]]:
    """The longest outlet names inside a run of capitalised words, with where they stand."""
    tokens = list(re.finditer(r"[^\s]+", words))
    found, i = [], 0
    while i < len(tokens):
        for j in range(min(len(tokens), i + 7), i, -1):
            start, end = tokens[i].start(), tokens[j - 1].end()
            printed = re.sub(r"(?:['’]s?|[.,;:]+)$", "", words[start:end])
            known = desk.outlet(printed)
            if known and known.kind is not SourceKind.STATE_MEDIA and printed[:1].isupper():
                found.append((known.name, at + start, at + start + len(printed)))
                i = j - 1
                break
        i += 1
    return found


def _takes_from(before: str, after: str, told: bool) -> bool:
    """Say whether the words around an outlet's name make it the post's source, and not its source's source."""
    if re.search(rf"\b{_TOLD}\s(?:the\s)?$", before, re.I):
        return True
    if told or re.search(
        r"\b(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|based on|rel(?:ying|ied|ies) on)\b[^.;]{0,50}$", before
    ):
        return False
    return bool(
        re.search(r"\b[Aa]ccording to (?:an? |the |several |multiple |two |three )?(?:(?:\w+ ){0,3}(?:report|article|story|interview|investigation)s? (?:by|from|in|of) (?:the )?)?$", before)
        or re.search(r"\b(?:[Rr]eport|[Aa]rticle|[Ss]tory|[Ii]nvestigation|[Ss]urvey|[Ss]tudy)s? (?:by|from|in|of|published by|released by) (?:the )?$", before)
        or (re.match(r"(?:['’]s?)?\s(?:sources?|reporters?|correspondents?)\b", after) and re.search(r"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Ss]everal|[Mm]ultiple|[Aa]ccording to) $", before))
        or re.match(rf"\s(?:\w+ly )?{_REPORTED}\b", after)
    )  # fmt: skip


def settled(desk: Desk, via: str, outlet: str) -> str:
    """The credited outlet by its canonical name; empty where it is the page's own."""
    name = canonical(desk, via) if via else ""
    return "" if name and name.casefold() == canonical(desk, outlet).casefold() else name
