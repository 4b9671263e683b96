"""A source phrase's parts: the words that count, its core, and its head noun."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from sayso.analyse.cues import verb_forms

_CORE_END = re.compile(
    r",|[(\[]|\s(?:of|in|at|from|by|with|who|whom|whose|that|which|as|living|familiar|based|close|speaking|citing|on|to|for"
    r"|about|inside|near|involved|working|knowledgeable|briefed|outside|under|among|released|published|within|during|across"
    r"|against|between|over|including|like|because|after|before|through|throughout|along|behind|into|per|via|since)\b"
    r"|\s[a-z]{2,12}(?:ed|ing|en|wn)\s(?=(?:up|out|by|in|on|at|from|to|with|under|inside|near|last|during|after|before"
    r"|this|online)\b)"
    r"|\s(?:shot|sent|held|made|run|led|kept|built|bought|sold|caught|brought|left|read|put|set)\s"
    r"(?=(?:by|in|on|at|from|to|with|under|inside|near|last|during|after|before|this|out|up)\b)"
)
# what is only said about it beside: "an official, who had it from radar"
_BESIDE = re.compile(
    r",\s(?:who|whom|whose|which|citing|quoting|released|published|issued|conducted|obtained|posted|dated|based|speaking|briefing"
    r"|writing|testifying|appearing|addressing|recalling|referring|answering|reporting)\b.*$"
    r"|\s(?:as saying|citing|quoting)\b.*$|\s[–—-]+\s.*$|—.*$|\s\[[^\]]*\]?$",
    re.S,
)
_MEANT = re.compile(r"(?:he|she|it|they) \[([^\]]+)\]", re.I)  # the editor says whom: "He [Brook]"
# words of the verb at a phrase's end: "Ada Brook has repeatedly"
_OF_THE_VERB = re.compile(
    r"(?: (?:also|has|have|had|is|are|was|were|been|himself|herself|itself|themselves|even|once|again|now|then|later"
    r"|earlier|still|already|long|never|often|always|further|here|there|(?!family|ally)[a-z]{3,}ly"
    r"|(?:this|last) (?:week|month|year)|yesterday|today"
    r"|(?<!\bon )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?))+$"
)
# a number of them speaks for them: "more than half of the respondents"
_OF_THEM = re.compile(
    r"^(?:[\w-]+ ){0,3}(?:half|most|some|many|all|one|two|three|several|number|majority|quarter|third|plenty|lot|few|%"
    r"|percent) of (?:the |those |these |our |his |her |their )?",
    re.I,
)
OUT_OF = re.compile(
    r"^(?:about |nearly |some |almost )?(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?=[a-z])",
    re.I,
)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=[a-z]s)['’]$")  # "Brook's" of "Brook's claim that"
_WORD = re.compile(r"[\w'’.-]+")
_MARKS = ' “”"‘,;:'
# "of" in a name does not end a phrase that the name owns: "the University of Virginia's website"
_OWNER = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w’'-]* ){1,3}of (?:the )?(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*['’]s? (?=[a-z])")


_REMEMBERED = 1024  # phrases: those of one article are asked for again and again


@lru_cache(_REMEMBERED)
def head_of(phrase: str) -> str:
    """The head noun of a phrase, lower-case: "a source in Jagang province" -> "source"."""
    found = _WORD.findall(core_of(_OF_THEM.sub("", OUT_OF.sub("", phrase))))
    return _bare(found[-1]) if found else ""


@lru_cache(_REMEMBERED)
def core_of(phrase: str) -> str:
    """A phrase up to its first complement: "a source in Jagang province" -> "a source"."""
    owner = _OWNER.match(phrase)
    cut = _CORE_END.search(phrase, owner.end() if owner else 1)
    return phrase[: cut.start()] if cut else phrase


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).strip(".").lower()


@lru_cache(_REMEMBERED)
def plain_source(phrase: str) -> str:
    """A phrase in one line, without marks around it, and without the words of its verb or what is said beside.

    >>> plain_source("he also"), plain_source("an official, who cited radar")
    ('he', 'an official')
    """
    line = " ".join(phrase.strip().rsplit("\n", 1)[-1].split())
    line = _BESIDE.sub("", _MEANT.sub(r"\1", line), count=1).strip(_MARKS)
    if line.isupper():  # a headline in capitals, read with its verb
        line = " ".join(takewhile(lambda word: word.lower() not in verb_forms(), line.split())) or line
    line = _OF_THE_VERB.sub("", line) or line
    return _POSSESSIVE.sub("", line) or phrase.strip()
