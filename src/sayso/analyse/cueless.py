"""Whose words stand without a cue: before a colon, or the one of whom the sentence before tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.analyse.attribution import trimmed
from sayso.analyse.clauses import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, has_verb, main_subject
from sayso.analyse.known import Known, head_span
from sayso.analyse.relays import is_record
from sayso.analyse.sentences import QUOTES, Token, follows_mark, paragraphs, quotations, tokens
from sayso.analyse.steps import is_speaker, outlet_in
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Entity, EntityType
from sayso.model.spans import Span

_LABEL = re.compile(r"((?:[A-Z][\w’'.-]*|[Tt]he)(?: [\w’'.-]+){0,5}):\s*[“\"‘]?$")
_CREDIT = re.compile(r": ([A-Z][\w’'& .-]{2,40})$")
# a headline: one label, one sentence, no full stop
_TITLE = re.compile(r"((?:[A-Z][\w’'.-]*)(?: [\w’'.-]+){0,4}): [‘'“\"]?([A-Z][^\n:]{10,150}[^\s.:,”\"’'])[’'”\"]?$")
_ANNOUNCING = re.compile(
    r"\b(?:said|says|wrote|writes|statement|notice|reads?|put it|notes?|noted|adds|added|this way|as follows"
    r"|warn(?:ed|ing|s)|message|tweet(?:ed)?|announced|letter|order|note|post(?:ed)?|explained|quot(?:ed|es)|told \w+"
    r"|text|leaflet|decree)\b"
)
_VIA = re.compile(r"\((via) ((?:the |The )?[A-Z][^()\n]{1,40})\):$")
# the end of a post printed in an article: its links, who wrote it, when
_POSTED = re.compile(
    r"(?:\s(?:pic\.twitter\.com|https?:)\S{1,60}){0,4}(?:\s?[—–]|(?:\s|^)-) ?"
    r"([A-Z](?:(?! [—–-] )[^\n(@—–]){1,40}) \(@\w{1,15}\)"
    r"(?: [A-Z][a-z]{2,8} \d{1,2}, \d{4})?$"
)
_LATELY = 150  # characters of a line in which it announces what follows
_CONFIDENCE = 0.5
_AMBIGUOUS = frozenset({"Report", "Record", "Review", "Star", "Sun"})  # last words of papers, and of other things
_CAPTION = re.compile(r"(?:Image|Media|Photo|Picture|Video) (?:copyright|caption|credit|playback|source)\b")
_SHORT = 4  # words
_CAPTIONS = frozenset(
    "note notes notice correction clarification update photo photos photograph picture pictures image images video"
    " videos map maps chart graph graphic table figure document documents editor".split()
)
_NEAR = 40  # attributions, in text order, among which whoever speaks in a sentence is looked for


def separated(text: str, found: Attribution, sentences: Sequence[Span] = ()) -> Iterator[Attribution]:
    """The attribution, and what goes on with it elsewhere as attributions of nobody: they keep its chain.

    Quoted words on both sides of a speaker are one; words of the next paragraph, words behind a whole
    sentence of somebody else, or a quotation after words that were only reported, are others.
    """
    held = [found.content[0]]
    for piece in found.content[1:]:
        between = Span(held[-1].end, max(held[-1].end + 1, piece.start))
        ended = _SENTENCE_END.search(text, between.start - _CLOSING, between.end)
        told = not follows_mark(text, held[-1]) and follows_mark(text, piece) and ended
        parted = "\n" in between.of(text) and not (found.cue and piece.start < found.cue.start)
        if parted or told or _another_speaks(between, found.cue, sentences):
            yield replace(found, content=tuple(held)) if held[0] == found.content[0] else _alone(found, held)
            held = []
        held.append(piece)
    yield replace(found, content=tuple(held)) if held[0] == found.content[0] else _alone(found, held)


_SENTENCE_END = re.compile(r"[.!?][”\"]?\s")
_CLOSING = 2  # characters: the stop and the mark at the end of a quotation


def _another_speaks(between: Span, cue: Span | None, sentences: Sequence[Span]) -> bool:
    """Say whether a whole sentence, without the speaker's own cue, stands between two pieces."""
    first = bisect_left(sentences, between.start, key=lambda s: s.start)
    return any(s.end <= between.end and not (cue and s.overlaps(cue)) for s in sentences[first : first + 2])


def _alone(found: Attribution, held: Sequence[Span]) -> Attribution:
    return Attribution(tuple(held), None, None, found.confidence)


def labelled(text: str, found: Attribution) -> Attribution:
    """The attribution with the source that a label before a colon names: "Unification minister: We will not pay"."""
    if found.cue or found.source:
        return found
    line = text.rfind("\n", 0, found.content[0].start) + 1
    match = _LABEL.match(text, line, found.content[0].start)
    return replace(found, source=Span(*match.span(1))) if match else found


def headlines(text: str, desk: Desk, people: Sequence[Entity], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Headlines that name who speaks: "Prices double in a week: Harbour News", "Brook: Talks may take a year"."""
    for line in paragraphs(text):
        if ":" not in line.of(text):
            continue
        speaking = [a.source for a in found if a.source and line.contains(a.source)]
        credit = _CREDIT.search(text, line.start, line.end)
        if credit and _is_outlet(credit[1], desk) and all(s.end <= credit.start() for s in speaking):
            yield Attribution((Span(line.start, credit.start()),), None, Span(*credit.span(1)), _CONFIDENCE)
        elif (
            not speaking
            and (label := _TITLE.match(text, line.start, line.end))
            and (_is_outlet(label[1], desk) or (_may_speak(label[1], people) and _says(text, Span(*label.span(2)))))
        ):
            yield Attribution((Span(*label.span(2)),), None, Span(*label.span(1)), _CONFIDENCE)


def _is_outlet(label: str, desk: Desk) -> bool:
    """Say whether a whole label is an outlet's name, of the desk or by its last word."""
    outlet = outlet_in(label, desk)
    shaped = outlet is not None and outlet.name == label and label.split()[-1] not in _AMBIGUOUS
    return desk.outlet(label) is not None or shaped


def _may_speak(label: str, people: Sequence[Entity]) -> bool:
    """Say whether a label is a person, a body or what somebody wrote; "Note" and "Picture" are the editor's."""
    last = label.split()[-1]
    named = any(e.type is EntityType.PERSON and last in {e.name.split()[0], e.name.split()[-1]} for e in people)
    return named or (is_speaker(label) and last.lower() not in _CAPTIONS)


def _says(text: str, span: Span) -> bool:
    """Say whether words can be what somebody says: a clause, and no title of a book or list of dishes."""
    words = tokens(text, span)
    korean = any("가" <= char <= "힣" for char in span.of(text))
    verb = has_verb(words) or any(_is_present(words, at) for at in range(1, len(words) - 1))
    return korean or verb or not _is_title(words)


def _is_title(words: Sequence[Token]) -> bool:
    """Say whether words without a plain verb are a title or a dish: "A Life in Letters", "Soup and bread"."""
    names = [w for w in words if w.text[0].isalpha() and w.lower not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS]
    return (
        sum(w.text[0].isalnum() for w in words) < _SHORT
        or words[0].lower in {"a", "an"}
        or all(w.text[0].isupper() for w in names)
    )


def _is_present(words: Sequence[Token], at: int) -> bool:
    """Say whether a word is a verb by its "-s" after a noun: "The dam leaks badly"."""
    word, before = words[at], words[at - 1].lower
    plain = word.text[0].islower() and word.lower.endswith("s") and not word.lower.endswith("ss")
    return plain and before not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS and words[at - 1].text[0].isalpha()


def blocks(text: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Paragraphs that a line with a colon announces: "Brook put it this way:", "… (via Harbour News):"."""
    cut = paragraphs(text)
    for lead, block in pairwise(cut):
        if text[lead.end - 1] != ":" or text[block.start] in "-•*·–":
            continue
        if via := _VIA.search(text, max(lead.start, lead.end - _LATELY), lead.end):
            yield Attribution((block,), Span(*via.span(1)), Span(*via.span(2)), _CONFIDENCE)
        elif _ANNOUNCING.search(text, max(lead.start, lead.end - _LATELY), lead.end) and _is_block(text, block, found):
            yield Attribution((block,), None, None, _CONFIDENCE)


def posts(text: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Posts that fill a paragraph, with their writer behind a dash: "The quay is shut. — Kade Brook (@kade)"."""
    for line in paragraphs(text):
        if "(@" not in line.of(text) or not (signed := _POSTED.search(text, line.start, line.end)):
            continue
        writer, words = Span(*signed.span(1)), signed.start() > line.start
        content = trimmed(text, Span(line.start, signed.start())) if words else None
        # a byline has a dash and a handle as well: "By Ada Moor — Harbour Staff (@moor)"
        if content and _says(text, content) and not any(a.source and a.source.overlaps(writer) for a in found):
            yield Attribution((content,), None, writer, _CONFIDENCE)


def _is_block(text: str, block: Span, found: Sequence[Attribution]) -> bool:
    """Say whether a paragraph is whole somebody's words: what others say in it, it only reports."""
    within = [a for a in found if any(p.overlaps(block) for p in a.content)]
    if text[block.start] in QUOTES:
        return not within
    return all(a.cue and block.contains(head_span(a)) for a in within) and _says(text, block)


def _behind_quotation(text: str, sentence: Span) -> Span | None:
    """A sentence without the quotation that opens it, or None where it is nothing more: "“Quay” singer Brook waved"."""
    if text[sentence.start] not in QUOTES:
        return sentence
    end = next((q.end for q in quotations(text, sentence)), sentence.end)
    return Span(end, sentence.end) if any(char.isalnum() for char in text[end : sentence.end]) else None


def told_of(known: Known, content: Span, found: Sequence[Attribution]) -> Span | None:
    """The person or the document of whom the sentence before a quotation tells; `found` is in the order of the text.

    Where somebody speaks in that sentence, a quotation goes on with him, unless a colon announces it.
    """
    at = bisect_right(known.sentences, content.start, key=lambda s: s.end) - 1
    if at < 0:
        return None
    sentence, text = known.sentences[at], known.article.text
    told = _behind_quotation(text, sentence)
    if told is None or _CAPTION.match(text, sentence.start):
        return None  # it goes on with what was said before
    until = bisect_left(found, sentence.end, key=lambda a: head_span(a).start)
    near = found[max(0, until - _NEAR) : until]
    speaking = [a.source for a in near if a.source and head_span(a).overlaps(sentence)]
    if speaking:
        here = [s for s in speaking if sentence.contains(s)]
        return here[0] if here and text[sentence.end - 1] == ":" else None
    words = tokens(text, told)
    subject = main_subject(words) if words else None
    if subject is None:
        return None
    last = words[subject[1] - 1]
    span = last.span if last.lower in PRONOUNS else Span(words[subject[0]].start, last.end)  # "In a post she wrote:"
    named = any(e.type is EntityType.PERSON and span.contains(e.span) for e in known.entities)
    return span if named or is_speaker(span.of(text)) or is_record(span.of(text)) else None
