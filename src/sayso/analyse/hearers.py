"""Who heard a source, and whom a source cites: the words around an attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.analyse.clauses import phrase_after
from sayso.analyse.sentences import quotations, tokens
from sayso.analyse.steps import outlet_in
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_HEARD = re.compile(
    r"\b(told|tells|telling|tell|(?:speaking|spoke|speak|talking|talked|said|explained|confirmed|confided) (?:\w+ )?to"
    r"|(?:interviews?|call|conversation|briefing)(?: on)?(?: \w+)? with|(?:comments?|remarks|statement|message) to"
    r"|(?:in|by) (?:an )?(?:interview|article|essay|op-ed) (?:for|in)|informed|quoted by|carried by|published by)\s+",
    re.I,
)
_RELAY = re.compile(
    r"\b(citing|quoting|which (?:cited|quoted|cites|quotes)|who (?:cited|quoted)|(?:which (?:was|is) )?based on"
    r"|on the basis of|crediting)\s+"
)
# "20일 저녁 북한 내부 소식통을 인용해": whom a Korean report cites, without the date before it
_CITED = (
    r"(?:\d{1,2}[월일](?: ?(?:저녁|오전|오후|밤|새벽))?\s?){0,3}([가-힣][^,.“\"\n]{0,40}?)(?:을|를) 인용(?:해|하여)\s?"
)
KOREAN_RELAY = re.compile(_CITED)
_KOREAN_SPEAKER_RELAY = re.compile(r"(?:은|는|이|가)\s+" + _CITED)
_HEARER_END = re.compile(r"[,:;“”\"]|\bthat\b")


@dataclass(frozen=True, slots=True)
class Hearing:
    """An outlet that a source spoke to, the words that name it, and the verb before them."""

    outlet: Outlet
    span: Span
    verb: str


@dataclass(frozen=True, slots=True)
class Relay:
    """A phrase that names whom someone cites."""

    span: Span
    verb: str


def hearer_of(text: str, sentence: Span, attribution: Attribution, desk: Desk) -> Hearing | None:
    """The outlet that an attribution's source spoke to, from the sentence's words outside its content."""
    for match in _HEARD.finditer(text, sentence.start, sentence.end):
        if any(piece.start <= match.start() < piece.end for piece in attribution.content):
            continue
        end = _HEARER_END.search(text, match.end(), min(sentence.end, match.end() + 60))
        stop = end.start() if end else min(sentence.end, match.end() + 60)
        stop = min([stop, *(p.start for p in attribution.content if p.start > match.end())])
        phrase = text[match.end() : stop].strip(" .")
        if phrase and (outlet := outlet_in(phrase, desk)):
            return Hearing(outlet, Span(match.end(), match.end() + len(phrase)), match[1])
    return None


def relays(text: str, sentence: Span) -> Iterator[Relay]:
    """Every "citing Y" and "based on Z" of a sentence, in order, outside quotations."""
    for match in _KOREAN_SPEAKER_RELAY.finditer(text, sentence.start, sentence.end):
        yield Relay(Span(*match.span(1)), "인용해")
    quoted = quotations(text, sentence)
    for match in _RELAY.finditer(text, sentence.start, sentence.end):
        if any(q.contains(Span(*match.span())) for q in quoted) or match.end() >= sentence.end:
            continue
        words = tokens(text, Span(match.end(), sentence.end), quoted)
        phrase = phrase_after(words, 0)
        if phrase:
            start = words[0].start
            stop = _before_next_relay(text, start, words[phrase[1] - 1].end)
            if stop > start:
                yield Relay(Span(start, stop), match[1])


def _before_next_relay(text: str, start: int, end: int) -> int:
    following = _RELAY.search(text, start, end)
    if not following:
        return end
    stop = following.start()
    while stop > start + 1 and text[stop - 1] in " ,":
        stop -= 1
    return stop
