"""Whose word a sentence is by a phrase before or behind it: "Per KCNA, …", "…, by the guard's own account"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.analyse.attribution import trimmed
from sayso.analyse.clauses import CALENDAR
from sayso.analyse.relays import is_record
from sayso.analyse.sentences import QUOTES, letters_of
from sayso.analyse.steps import is_speaker, outlet_in
from sayso.model.desk import Desk
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_CONFIDENCE = 0.5
_WORDS = r"account|telling|version|view|opinion|judge?ment|estimate|estimation|reckoning|estimates|words"
_REPORTED = r"(?:reported|noted|recounted|revealed|disclosed|told|described|documented|related|detailed)"
_SAID = (
    r"(?:has |had |have |once |first |also |later )?(?:noted|notes|wrote|writes|said|says|put it|puts it|observed"
    r"|observes|pointed out|points out|reported|reports|argued|argues|explained|explains|remarked|recounted|documented)"
)
# of what he said or argued for, and not where or when, the rest of the sentence is no part: "As Ri explained how it"
_CLAUSE = (
    r"(?!(?:that|how|why|what|who|whom|whose|which|whether|when|where|while|as|if|and|but|he|she|they|it|we|I|would|will"
    r"|had|has|have|was|were|is|are|could)\b)"
)
_WHERE = (
    rf"(?: (?:in|on|at|last|earlier|this)(?: {_CLAUSE}[^\s,;:“”\"]{{1,20}}){{1,7}}?"
    r"| for (?:the )?(?-i:[A-Z])[^,;:“”\"\n]{2,40}?| yesterday| recently)?"
)
_WHOM = r"(?P<{0}>[^,;:“”\"\n]{{2,80}}?)"
_PHRASE = (
    rf"(?P<cue>(?:as )?per|by the (?:own )?(?:{_WORDS}) of|in the (?:{_WORDS}) of|as (?:\w+ )?{_REPORTED} by) "
    + _WHOM.format("whom")
    + r"|(?:by|in) "
    + _WHOM.format("whose")
    + rf"['’]s? (?P<noun>(?:own )?(?:{_WORDS}))"
    + r"|to hear "
    + _WHOM.format("teller")
    + r" (?P<tell>tell it|tell of it)"
)
_AS_SAID = "as " + _WHOM.format("speaker") + rf" (?P<said>{_SAID}){_WHERE}"
_BEFORE = re.compile(rf"(?:{_PHRASE}|{_AS_SAID}), ", re.I)
_BEHIND = re.compile(rf", (?:{_PHRASE})(?=[.!?]?$)", re.I)
_CUES = {"whom": "cue", "whose": "noun", "speaker": "said", "teller": "tell"}
_NOBODY = Desk("", "")
_NAME = re.compile(r"(?:(?:the|my|our|his|her|its|their|an?) (?:[a-z-]+ ){0,3})?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,5}")
# words of which every sign has one, but for those with both "as" and "by"
_SIGNS = frozenset(
    "per tell account telling version view opinion judgement judgment estimate estimation reckoning estimates"
    " words".split()
)
_SIGN = re.compile(
    rf"\b(?:per|tell (?:of )?it|as (?:\w+ )?{_REPORTED} by|(?:{_WORDS}) of|['’]s? (?:own )?(?:{_WORDS}))\b",
    re.I,
)


def by_preamble(text: str, sentence: Span) -> Iterator[Attribution]:
    """The attribution that such a phrase makes of the rest of its sentence, if it names somebody who can speak."""
    sign = _may(letters_of(text, sentence)) and _SIGN.search(text, sentence.start, sentence.end)
    if not sign and not text.startswith(("As ", "as "), sentence.start):
        return
    match = _BEFORE.match(text, sentence.start, sentence.end)
    rest = Span(match.end(), sentence.end) if match and match.end() < sentence.end else None
    if match is None and (match := _BEHIND.search(text, sentence.start + 1, sentence.end)):
        rest = Span(sentence.start, match.start())
    if match is None or rest is None or text[match.start() - 1 : match.start()] in QUOTES:
        return
    group = next(name for name in _CUES if match.groupdict().get(name))
    source, content = Span(*match.span(group)), trimmed(text, rest)
    if content and _speaks(source.of(text)):
        yield Attribution((content,), _cue(match, group), source, _CONFIDENCE)


def _may(words: frozenset[str]) -> bool:
    """Say whether words are those of a sign."""
    return not _SIGNS.isdisjoint(words) or ("as" in words and "by" in words)


def _cue(match: re.Match[str], group: str) -> Span:
    return Span(*match.span(_CUES[group]))


def _speaks(phrase: str) -> bool:
    """Say whether words can be whose word it is: "per capita" and "Brook's" are told apart by noun; no day speaks."""
    if phrase.lower().split()[-1] in CALENDAR:
        return False
    named = _NAME.fullmatch(phrase) is not None
    return named or is_speaker(phrase) or is_record(phrase) or outlet_in(phrase, _NOBODY) is not None
