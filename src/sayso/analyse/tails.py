"""Several speakers after what is said: "…, Ri said, KCNA reported, according to Yonhap".

The nearest to the words is the origin; each one after him passes on all that stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.analyse.attribution import trimmed
from sayso.analyse.sentences import quotations
from sayso.analyse.standing import Standing
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_VERB = (
    r"(?:also |had |has |have |was |were )?(?:said|says|told|tells|reported|reports|wrote|writes|added|announced"
    r"|claimed|stated|noted|explained|confirmed|warned|recalled|revealed"
    r"|show|shows|showed|found|believes?|believed)"
)
_NAME = (
    r"(?!which |who |that |and |but |whom |citing |quoting |according |adding )"
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Oo]ne |[Tt]wo )?"
    r"[\w'’.-]+(?: (?!(?:after|before|since|when|while|until|because|although)\b)[\w'’.-]+){0,9}?"
)
_SPEAKER = re.compile(
    rf"[\s,”\"’]*(?:(?P<according>according to) (?P<whom>[^,”\"]{{2,70}}?)"
    rf"|(?P<name>{_NAME}) (?P<verb>{_VERB})(?P<more> [^,”\"]{{1,70}}?)?)"
    r"(?=[,.]?[”\"’]?\s*$|, )"
)


@dataclass(frozen=True, slots=True)
class _Said:
    source: Span
    cue: Span
    end: int


def untangled(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with each speaker after a content given his own, all that stands before him."""
    cued = Standing([(a.cue, (k, a, a.cue)) for k, a in enumerate(found) if a.cue])
    gone: set[int] = set()
    made: list[Attribution] = []
    for sentence in sentences:
        near = [(k, a, cue) for k, a, cue in cued.over(sentence) if sentence.contains(cue)]
        trailing = [a for _, a, cue in near if a.content[0].end <= cue.start]
        if not trailing:
            continue
        first = min(trailing, key=lambda a: a.content[0].end)
        speakers = list(_speakers(text, sentence, first))
        if len(speakers) > 1 and not all(_read(said, before, trailing) for before, said in pairwise(speakers)):
            tail = Span(speakers[0].source.start, sentence.end)
            gone.update(k for k, _, cue in near if tail.contains(cue))
            made += _nested(text, sentence, first, speakers)
    return [*(a for k, a in enumerate(found) if k not in gone), *made]


def _read(said: _Said, before: _Said, trailing: Sequence[Attribution]) -> bool:
    """Say whether a reader gave a speaker all that stands before him, with the one before him in it."""
    own = [a for a in trailing if a.cue and a.cue.overlaps(said.cue)]
    inner = [a for a in trailing if a.cue and a.cue.overlaps(before.cue) and a.content[-1].end <= a.cue.start]
    return bool(inner) and any(p.contains(before.cue) for a in own for p in a.content)


def _speakers(text: str, sentence: Span, first: Attribution) -> Iterator[_Said]:
    at = _content_end(text, sentence, first)
    while match := _SPEAKER.match(text, _past_citing(text, at, sentence.end), sentence.end):
        name, cue = ("whom", "according") if match["according"] else ("name", "verb")
        yield _Said(Span(*match.span(name)), Span(*match.span(cue)), match.end())
        at = match.end()
        if text[at : at + 1] != ",":
            return


def _past_citing(text: str, at: int, end: int) -> int:
    """Past ", quoting officials" where one more speaker follows."""
    match = _CITING.match(text, at, end)
    return match.end() if match else at


def _content_end(text: str, sentence: Span, first: Attribution) -> int:
    """Where the words themselves end: at their quotation's end, or before the first ", Ri said"."""
    content = first.content[0]
    for quoted in quotations(text, sentence):
        if quoted.start <= content.start <= quoted.end < content.end:
            return quoted.end
    tail = _SPEAKER_IN.search(text, content.start, content.end)
    return tail.start() if tail else content.end


_CITING = re.compile(r", (?:citing|quoting) [^,”\"]{2,80}(?=, )")
_SPEAKER_IN = re.compile(rf", {_NAME} {_VERB}(?= *$|, )")


def _nested(text: str, sentence: Span, first: Attribution, speakers: Sequence[_Said]) -> Iterator[Attribution]:
    end = _content_end(text, sentence, first)
    begin = max(first.content[0].start, sentence.start if sentence.start < end else 0)
    for said in speakers:
        if content := trimmed(text, Span(begin, end)):
            # what stands between a speaker and the next is his: "KCNA said in a commentary, Yonhap reported"
            cue = said.cue if said is speakers[-1] else Span(said.cue.start, max(said.end, said.cue.end))
            later = tuple(p for p in first.content if p.start >= sentence.end) if said is speakers[0] else ()
            yield Attribution((content, *later), cue, said.source, first.confidence)
        end = said.end
