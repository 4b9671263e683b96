"""Lines that say who wrote a post and when: bylines, datelines of a blog engine, Korean input stamps."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.extract.credits import NAME, is_person, names_in
from sayso.extract.dates import Dated, find_date

_LONGEST = 220
_MAY_BE = re.compile(r"\d{4}|\b(?:by|author|writer|reporter)\b|기자|특파원|글쓴이|작성자", re.I)
_REPORTER = r"(?:\s?(?:특파원|선임기자|인턴기자|객원기자|기자))"
_LABEL = re.compile(
    r"(?:first\s)?(?:posted|published|publication date|date|created|written|submitted|updated|last updated|modified|last modified|edited|released|기사\s?입력|기사\s?등록|입력|등록|승인|작성일?|발행일?|송고|게시|최종\s?(?:수정|업데이트)|수정|업데이트)(?:\s(?:on|at|in))?\s?[:：]?\s?",
    re.I,
)
_CHANGED = re.compile(r"(?:updated|modified|edited|수정|업데이트)\W{0,4}(?:on|at)?\s?$", re.I)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?|[월화수목금토일]요일|\([월화수목금토일]\)",
    re.I,
)
_SMALL = re.compile(
    r"\bat\s\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?|\b(?:on|at|in|by|the|a|an|and|via|from|filed under|posted in)\b:?\s|\d+\s(?:comments?|views?|shares?|min(?:ute)?s?\sread)|(?:leave|post|add) a (?:comment|reply)|no comments?(?:\syet)?|comments? off|uncategorized|\bpermalink\b|\bedit\b|조회\s?(?:수)?\s?\d*|댓글\s?\d*|\b[ap]\.?m\b\.?|\b(?:kst|gmt|utc|est|edt)\b",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,64}|@\w{2,30}")
_BY = re.compile(
    rf"(?:^|[\s|·•(–—-])(?i:by|author|writer|reporter|posted by|글쓴이|작성자)\s?:?\s+(?P<names>{NAME}(?:(?:,\s(?:and\s)?|\s(?:and|&)\s){NAME}){{0,5}})"
)
_KOREAN = re.compile(rf"(?<![가-힣])(?P<names>[가-힣]{{2,4}}(?:\s?[,·]\s?[가-힣]{{2,4}}){{0,4}}){_REPORTER}(?![가-힣])")
_TERMS = re.compile(r"\b(?:categor(?:y|ies)|tags?|labels?|topics?|filed under|posted in|comments?)\s?[:：]", re.I)
_PARTS = re.compile(r"\s?[|•·¦/]\s?|\s[–—-]{1,2}\s|\s{2,}|,\s")


@dataclass(frozen=True, slots=True)
class Byline:
    """Names, a publication date, the outlet's or section's words beside them, and whether a date was impossible."""

    names: tuple[str, ...] = ()
    published: str = ""
    others: tuple[str, ...] = ()
    bad_date: str = ""
    dated: bool = False


def read_byline(line: str) -> Byline | None:
    """What a line says of its author and date, or None where it says anything else besides.

    A date of change counts as publication only where no other stands there.

    >>> read_byline("Ann Lee | 2018-04-11 16:59").published
    '2018-04-11T16:59'
    """
    if len(line) > _LONGEST or not _MAY_BE.search(line):
        return None
    rest, dates = _dates(line)
    names, rest = _names(rest)
    parts = [p for p in (_small(part) for part in _PARTS.split(rest)) if p]
    if dates:
        people = (
            [n for p in parts for n in names_in(p) if is_person(n) and len(n.split()) in (2, 3, 4)] if not names else []
        )
        names = names or people
        parts = [p for p in parts if not set(names_in(p)) & set(people)]
    if not (dates or names) or sum(len(p) for p in parts) > 40 or len(parts) > 3:
        return None
    if re.search(r"[.!?]\s|[a-z]{3,} [a-z]{3,} [a-z]{3,}", " ".join(parts)):
        return None
    published = next((d for d, changed in dates if not changed), dates[0][0] if dates else None)
    iso = published.iso if published else ""
    bad = line if published and not iso else ""
    return Byline(tuple(names), iso, tuple(parts), bad, bool(dates))


def _dates(line: str) -> tuple[str, list[tuple[Dated, bool]]]:
    """The line without its dates and their labels; each date, and whether it is one of change."""
    found: list[tuple[Dated, bool]] = []
    rest = line
    while len(found) < 4 and (dated := find_date(rest)):
        found.append((dated, bool(_CHANGED.search(rest[: dated.start]))))
        rest = f"{_WEEKDAY.sub(' ', rest[: dated.start])}  {rest[dated.end :]}"
    if found:
        rest = _LABEL.sub("  ", _WEEKDAY.sub(" ", rest))
    return rest, found


def _names(rest: str) -> tuple[list[str], str]:
    names: list[str] = []
    rest = _TERMS.sub(r" | \g<0>", rest)  # where an engine prints no author, the words after "by" are the next label's
    for form in (_BY, _KOREAN):
        while match := form.search(rest):
            if form is _BY and not re.match(r"[A-Z가-힣]", match["names"]):
                break
            names += names_in(match["names"])
            rest = f"{rest[: match.start()]}  {rest[match.end() :]}"
    return [n for n in dict.fromkeys(names) if is_person(n)], rest


def _small(part: str) -> str:
    """What is left of a part without addresses, joining words and brackets."""
    bare = _SMALL.sub(" ", f"{_ADDRESS.sub(' ', part)} ")
    bare = " ".join(bare.strip(" ()[]<>:,.;*=-–—").split())
    return (
        ""
        if bare.lower()
        in {"on", "at", "by", "in", "posted", "published", "admin", "staff", "editor", "and", "share", "기자"}
        else bare
    )
