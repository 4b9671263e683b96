"""Captions and picture credits, told from paragraphs and parted from each other."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re

from sayso.model.articles import Picture

_LONGEST = 500
_AGENCY = r"(?:AP|AFP|EPA|KCNA|Reuters|REUTERS|Yonhap|Getty(?: Images)?|Xinhua|TASS|Kyodo|UPI|Shutterstock|Wikimedia(?: Commons)?|Unsplash|Flickr|Rodong Sinmun|연합뉴스|뉴시스|뉴스1|조선중앙통신|노동신문)"
_WHAT = r"(?:images?|photos?|photographs?|pictures?|pics?|(?:photo |image |picture )?credits?|file photo|screenshot|사진|이미지|자료 ?사진|사진 ?제공|그래픽|그림)"
_MARK = r"\s?(?:[/|•·–—-]{1,2}\s?|[(\[]\s?)?"
# "images from the firm" inside a sentence is no credit: before it a sentence ends, or a bracket or a stroke stands.
_BREAK = r"(?:^|\s?[/|•·–—]\s?|\s-{1,2}\s|\s?[(\[]\s?|(?<=[.!?…”\"’)\]])\s?)(?i:(?:featured|cover|header|lead|main|top|banner|handout|file|satellite)\s)?"
_CREDIT = re.compile(
    rf"(?:{_MARK}(?i:{_WHAT})\s?[:=/–—|]\s?|{_BREAK}(?i:{_WHAT})\s(?i:by|courtesy of|courtesy|from|via|credit)\s?:?\s?)(?P<who>[^()\[\]|]{{2,60}}?)\s?[)\]]?\s?\.?$"
    rf"|\s?[(\[](?P<agency>(?:{_AGENCY}|[A-Z가-힣][\w&.가-힣 -]{{1,30}})(?:\s(?:file\s)?(?:[Pp]hoto|[Ii]mages?|사진))?(?:\s?(?:/|via|through)\s?[\w .'’&-]{{2,40}})?)[)\]]\s?\.?$"
    rf"|\s?(?:[/|–—]\s?)(?P<plain>{_AGENCY}(?:\s?(?:/|via)\s?[\w .&-]{{2,30}})?)$"
    rf"|\s?[©ⓒ]\s?(?P<owner>[\w가-힣][^()\[\]|]{{1,50}})$"
    rf"|(?<=[.\s])(?P<bare>(?:REUTERS|AP Photo|AFP|Reuters|AP)/[\w .'’-]{{2,40}})$"
)
# A line that gives a picture's maker and nothing else: a name, in capitals all through.
_NAMED = re.compile(
    rf"(?i:{_WHAT})\s?[:=–—|]\s?(?P<who>{_AGENCY}(?:\s?(?:/|via)\s?[\w .&-]{{2,40}})?|(?:[A-Z][\w.&’'-]{{1,20}}|[가-힣]{{2,8}})(?:(?:\s|/)(?:of\s|the\s)?(?:[A-Z][\w.&’'-]{{0,20}}|[가-힣]{{2,8}})){{0,3}})\s?\.?"
)
_OPENS = re.compile(
    r"(?:▲|△|◀|▶|(?:file )?(?:photo|image|picture|caption)s?(?: caption)?\s?[:–—]|file\s?[–—-]\s|사진\s?[:=]|\[사진\])",
    re.I,
)
_REPORTS = re.compile(r"\b(?:said|says|told|according to|reported|reportedly|claimed)\b", re.I)
_SHOWS = re.compile(
    r"\b(?:in (?:this|the accompanying|a|an) (?:[\w.,-]+ ){0,3}?(?:file|handout|undated|combination|pool|archive)(?: [\w.,-]+){0,3}? (?:photo|photograph|image|picture)s?\b|in this (?:[\w.,-]+ ){0,4}?(?:photo|photograph|image|picture|screenshot|screen ?grab)\b|(?:file|undated|handout|combination) (?:photo|image|picture)|(?:is|are) (?:pictured|photographed) (?:in|at|on|here|during)\b|(?:this|the) (?:photo|image|picture)s?,? .{0,60}\b(?:shows?|taken|released|provided)|pictured (?:above|here|below|left|right))",
    re.I,
)


def split_credit(caption: str) -> Picture:
    """A caption parted from its picture's credit.

    >>> split_credit("Workers at a gate. / Image: The Reed")
    Picture(caption='Workers at a gate.', credit='The Reed', span=None)
    """
    if named := _NAMED.fullmatch(caption):
        return Picture("", named["who"])
    bare = re.sub(_OPENS.pattern, "", caption, count=1, flags=re.I).strip() if _OPENS.match(caption) else caption
    match = _CREDIT.search(bare, max(0, len(bare) - 140))
    if not match:
        return Picture(bare)
    who = next(value for value in match.groupdict().values() if value)
    words = re.sub(
        r"(?:^|(?<=\s))(?:featured|cover|header|lead|main|top|banner)$",
        "",
        bare[: match.start()].strip(" /|–—-"),
        flags=re.I,
    )
    return Picture(words.strip(), who.strip(" ./"))


def is_caption(line: str) -> bool:
    """Say whether a line is a picture's caption by its own words: one short sentence with a credit or "file photo"."""
    if len(line) > _LONGEST or _sentences(line) > 2:
        return False
    if _OPENS.match(line):
        return True
    credit = _CREDIT.search(line, max(0, len(line) - 140))
    if credit and credit["who"] and _REPORTS.search(credit["who"]):
        return False
    if credit and (credit["who"] or credit["plain"] or credit["bare"] or credit["owner"]):
        return True
    if credit and re.search(r"photo|image|사진|/|via", credit["agency"], re.I):
        return True
    if _REPORTS.search(line):
        return False
    return (
        _sentences(line) == 1 and len(line) <= 300 and '"' not in line and "“" not in line and bool(_SHOWS.search(line))
    )


def is_agency(line: str) -> bool:
    """Say whether a line is a picture agency's name and nothing else, as some sites print under a caption."""
    return re.fullmatch(rf"{_AGENCY}(?:\s?(?:/|via)\s?[\w .&-]{{2,40}})?", line) is not None


def is_again(line: str, following: str) -> bool:
    """Say whether the next line prints this one again, perhaps with a credit: a picture's alt text and its caption."""
    return 12 <= len(line) <= _LONGEST and len(following) <= _LONGEST + 200 and following.startswith(line.rstrip(" ."))


def _sentences(line: str) -> int:
    return 1 + len(re.findall(r"[a-z0-9)”’]{2,}[.!?]\s+(?=[A-Z“])", line))
