"""What a trained reader left out and rules find safely: "according to", rumours.

Nothing here competes with the reader: a statement counts only where none of its own cues stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.analyse.attribution import trimmed
from sayso.analyse.cued import Statement
from sayso.analyse.cues import VAGUE_ADVERBS, VAGUE_PASSIVES
from sayso.analyse.preambles import by_preamble
from sayso.analyse.sentences import letters_of, quotations, tokens
from sayso.analyse.standing import Standing
from sayso.analyse.statements import statements
from sayso.analyse.steps import is_speaker, outlet_in
from sayso.model.desk import Desk
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_NOBODY = Desk("", "")  # what speaks is told by common nouns and the shape of names
CONFIDENCE = 0.5  # of what no reader gave
_PHRASES = re.compile(
    rf"\b(?:according to|{'|'.join(sorted(VAGUE_ADVERBS))}"
    rf"|(?:is|are|was|were|been|being) (?:\w+ )?(?:{'|'.join(sorted(VAGUE_PASSIVES))}))\b",
    re.I,
)
_RUMOUR = re.compile(
    r"\b((?:rumou?rs?|speculation|gossip|whispers|chatter|hearsay|word has it|word (?:spread|is|was)"
    r"|talk (?:spread|is|was)|(?:story|tale|claim) (?:is|was) (?:doing|making|going|circulating))\b)"
    r"(?: [\w'’-]+){0,6}? that ",
    re.I,
)
_UNDERSTOOD = re.compile(
    r"\b(it (?:is|was|has been) (?:\w+ )?(?:understood|believed|thought|said|reported|rumou?red|feared|alleged|claimed)"
    r" that) ",
    re.I,
)
# words of which every match of a pattern has one
_ATTRIBUTING = VAGUE_ADVERBS | VAGUE_PASSIVES | {"according"}
_RUMOURS = frozenset(
    "rumor rumors rumour rumours speculation gossip whispers chatter hearsay word talk story tale claim".split()
)
_WORDS_OF = re.compile(r"\b(in the words of) ([^,.;:“”\"]{2,60})", re.I)


def unread(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions that rules add to a reader's, in no order."""
    cues = Standing([(a.cue, a.cue) for a in found if a.cue])
    pieces = Standing([(p, p) for a in found for p in a.content])
    for sentence in sentences:
        words = sentence.of(text)
        near = cues.over(sentence)
        if (that := words.find(" that")) >= 0 and all(cue.start > sentence.start + that for cue in near):
            yield from _by_clause(text, sentence, near)
        for made in by_preamble(text, sentence):
            if made.cue and not cues.over(made.cue):
                yield made
        if not _may(words):
            continue
        quoted = quotations(text, sentence)
        for made in (*_by_phrase(text, sentence, quoted), *_by_noun(text, sentence)):
            if made.cue and not cues.over(made.cue) and not any(q.contains(made.cue) for q in quoted):
                yield _within_its_words(made, made.cue, pieces)


def _by_clause(text: str, sentence: Span, read: Sequence[Span]) -> Iterator[Attribution]:
    """What somebody says "that": a plain statement of a sentence in which a reader found nothing, or only parts."""
    for each in statements(tokens(text, sentence, quotations(text, sentence))):
        outer = all(any(p.contains(cue) for p in each.content) for cue in read) and each.cue not in read
        said = outer and text.endswith((" that ", "that, "), 0, each.content[0].start)
        if said and each.source and _may_say(text, each.source) and (made := _made(text, each)):
            yield made


def _may_say(text: str, source: Span) -> bool:
    phrase = source.of(text)
    return is_speaker(phrase) or outlet_in(phrase, _NOBODY) is not None or phrase.isupper()


def _may(words: str) -> bool:
    lowered = words.lower()
    return any(sign in lowered for sign in ("according to", " that ", "words of", "edly", " to "))


def _by_phrase(text: str, sentence: Span, quoted: list[Span]) -> Iterator[Attribution]:
    if _ATTRIBUTING.isdisjoint(letters_of(text, sentence)) or not _PHRASES.search(text, sentence.start, sentence.end):
        return
    for each in statements(tokens(text, sentence, quoted)):
        cue = each.cue.of(text).lower()
        if _is_relay(text, each.cue):
            continue
        vague = each.source is None and (cue in VAGUE_ADVERBS or _is_vague(cue))
        if (vague or cue == "according to") and (made := _made(text, each)):
            yield made


def _is_relay(text: str, cue: Span) -> bool:
    """Say whether "according to" stands between "that" and what is said: a step of somebody else's."""
    return text[: cue.start].endswith("that, ")


def _is_vague(cue: str) -> bool:
    words = cue.split()
    return len(words) > 1 and words[-1] in VAGUE_PASSIVES and words[0] in {"is", "are", "was", "were", "has", "have"}


def _by_noun(text: str, sentence: Span) -> Iterator[Attribution]:
    words = letters_of(text, sentence)
    sought = [(_RUMOUR, not _RUMOURS.isdisjoint(words)), (_UNDERSTOOD, "it" in words and "that" in words)]
    for pattern in (pattern for pattern, may_be in sought if may_be):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            content = trimmed(text, Span(match.end(), sentence.end)) if match.end() < sentence.end else None
            if content:
                yield Attribution((content,), Span(*match.span(1)), None, CONFIDENCE)
    for match in _WORDS_OF.finditer(text, sentence.start + 1, sentence.end) if "words" in words else ():
        if content := trimmed(text, Span(sentence.start, match.start())):
            yield Attribution((content,), Span(*match.span(1)), Span(*match.span(2)), CONFIDENCE)


def _made(text: str, statement: Statement) -> Attribution | None:
    content = tuple(piece for part in statement.content if (piece := trimmed(text, part)))
    return Attribution(content, statement.cue, statement.source, CONFIDENCE) if content else None


def _within_its_words(made: Attribution, cue: Span, pieces: Standing[Span]) -> Attribution:
    """A statement inside another's content ends where that content ends."""
    around = [p for p in pieces.over(cue) if p.contains(cue)]
    if not around:
        return made
    end = min(p.end for p in around)
    cut = tuple(Span(p.start, min(p.end, end)) for p in made.content if p.start < end)
    return Attribution(cut or made.content, made.cue, made.source, made.confidence)
