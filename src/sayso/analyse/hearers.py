"""Which outlet heard a source, or passed on its words: from the words around an attribution."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.analyse.cues import verb_forms
from sayso.analyse.sentences import in_small_letters
from sayso.analyse.steps import describe, outlet_in
from sayso.analyse.steps_words import AIRED, STORIES
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution, SourceKind
from sayso.model.spans import Span

# by which an outlet passes on what was not said to it
_CARRIED = (
    r"(?:quoted|cited|analy[sz]ed|examined|studied|carried|published|released|aired|broadcast|obtained|seen|reviewed"
    r"|viewed|relayed|excerpted|reprinted|posted|as saying) (?:by|on|in|via)|via"
    r"|(?:quoted|cited|paraphrased) as [a-z]+ing (?:by|on|in|via)"
    r"|(?:shown|sent|given|provided|leaked|handed|shared|supplied|available|passed) (?:to|with)"
)
_TOLD = frozenset({"told", "tells", "telling", "tell"})
_PASSED_ON = re.compile(_CARRIED, re.I)
_HEARD = re.compile(  # in small letters: a pattern that looks at both cases is three times as slow
    r"\b(told|tells|telling|tell|(?:speaking|spoke|speak|talking|talked|said|explained|confirmed|confided) (?:\w+ )?to"
    r"|(?:interviews?|call|conversation|briefing|chat|talk)(?: on)?(?: \w+)? with|sat down with"
    r"|(?:interviewed|surveyed|polled|contacted) by"
    r"|(?:comments?|remarks|statement|message|letter|note|e-?mail|testimony) to"
    r"|(?:reply|answer|response) to (?:\w+ ){0,2}(?:questions?|query|queries|inquiry|inquiries|requests?) (?:from|by)"
    r"|(?:appearance|appearing|appeared|interview|remarks|said|speaking|guest|live) on|on the same"
    r"|(?:in|by|for) (?:an? |his |her |their )?(?:\w+ )?(?:interview|article|essay|op-ed|column|letter|commentary|post"
    r"|piece|analysis) (?:for|in)|(?:writing|wrote|written|writes) (?:in|for)|informed"
    rf"|{_CARRIED})\s+"
)
# "grumbled to Reuters", "let slip by phone to Reuters": any verb, right behind it
_TO = re.compile(r"(?: \w+ly| by (?:tele)?phone| in confidence)? to ")
# "On Harbour News on Sunday, Brook said"
_ON = re.compile(r"[“\"‘]?On (?:the (?=[A-Z][\w ]{1,30} (?:show|programme|program|podcast)\b))?(?=[A-Z])")
# "On Harbour News's report": what an outlet prints hears nobody
_PRINTED = re.compile(rf"['’]s? (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(STORIES - AIRED))}|claims?|allegations?)s?\b")
_HEARER_END = re.compile(r"[,:;“”\"]|\bthat\b")


@dataclass(frozen=True, slots=True)
class Hearing:
    """An outlet that a source spoke to, the words that name it, and the verb before them."""

    outlet: Outlet
    span: Span
    verb: str

    @property
    def passed_on(self) -> bool:
        """Say whether the outlet only passed on what was not said to it: "carried by", "obtained by"."""
        return _PASSED_ON.fullmatch(self.verb) is not None


def hearer_of(text: str, sentence: Span, attribution: Attribution, desk: Desk) -> Hearing | None:
    """The outlet that an attribution's source spoke to, from the sentence's words outside its content."""
    for match in _HEARD.finditer(in_small_letters(sentence.of(text))):
        verb, at = Span(*match.span(1)).shifted(sentence.start), sentence.start + match.end()
        if any(piece.start <= verb.start < piece.end for piece in attribution.content):
            continue
        if match[1] in _TOLD and not _speaks(text, attribution, verb):
            continue
        end = _HEARER_END.search(text, at, min(sentence.end, at + 60))
        stop = end.start() if end else min(sentence.end, at + 60)
        stop = min([stop, *(p.start for p in attribution.content if p.start > at)])
        phrase = text[at:stop].strip(" .")
        if phrase and not _PRINTED.search(phrase) and (outlet := outlet_in(phrase, desk) or _state_media(phrase, desk)):
            return Hearing(outlet, Span(at, at + len(phrase)), verb.of(text))
    return _beside_cue(text, sentence, attribution, desk)


def _speaks(text: str, attribution: Attribution, told: Span) -> bool:
    """Say whether it is said at all: who told a paper one thing and backs another has not told it that."""
    cue = attribution.cue
    if cue is None or cue.overlaps(told):
        return cue is not None
    words = cue.of(text).lower().split()
    return words[0].endswith("ing") or any("q" in verb_forms().get(word, ("", ""))[1] for word in words)


def _beside_cue(text: str, sentence: Span, attribution: Attribution, desk: Desk) -> Hearing | None:
    """The outlet right behind "to" after any verb, or at the head of the sentence after "On"."""
    assert attribution.cue is not None  # noqa: S101 - without a cue nobody hears
    behind, ahead = _TO.match(text, attribution.cue.end, sentence.end), _ON.match(text, sentence.start)
    for match in (m for m in (behind, ahead) if m):
        if any(piece.start < match.end() <= piece.end for piece in attribution.content):
            continue
        end = _HEARER_END.search(text, match.end(), min(sentence.end, match.end() + 60))
        phrase = text[match.end() : end.start() if end else min(sentence.end, match.end() + 60)].strip(" .")
        if phrase and not _PRINTED.search(phrase) and (outlet := outlet_in(phrase, desk)):
            verb = match.group().split()[0].lstrip('“"‘') if match is ahead else "to"
            return Hearing(outlet, Span(match.end(), match.end() + len(phrase)), verb)
    return None


def _state_media(phrase: str, desk: Desk) -> Outlet | None:
    """State media that no name tells apart, as one outlet."""
    described = describe(phrase, desk)
    return Outlet("", described.name, described.kind) if described.kind is SourceKind.STATE_MEDIA else None
