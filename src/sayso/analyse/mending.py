"""Flat attributions cleared of the words that only name further steps.

A reader of flat spans takes "citing Y" for a cue and Y for what is said, or leaves both in the
content. Here the runs of `relays` are cut out, what follows a run goes to the speaker before
it, and each attribution is given the steps that its runs name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sayso.analyse.adjacent import in_its_sentence, of_words_before, spoken_beside, within_reach
from sayso.analyse.attribution import trimmed
from sayso.analyse.cued import cue_at, cue_span, span_of
from sayso.analyse.cueless import blocks, labelled, posts, separated
from sayso.analyse.cues import verb_forms
from sayso.analyse.halves import rejoined
from sayso.analyse.hearsay import Hearsay, findings, hearsay
from sayso.analyse.known import head_span
from sayso.analyse.relays import Relay, Run, runs
from sayso.analyse.sentences import QUOTES, Token, quotations, tokens
from sayso.analyse.statements import statements
from sayso.analyse.tails import untangled
from sayso.analyse.unread import unread
from sayso.analyse.wholes import completed, whole
from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull

_BY_RULE = 0.5  # confidence of what no reader gave
_CLAUSE = 80  # characters between a speaker and a run of its own
_AS_REPORTED = re.compile(r"(As (?:first )?(?:reported|noted|cited|quoted|revealed) by) ([^,]{2,60})")
_THAT = re.compile(r"[^,.;:“”\"\n]{0,30}? that ")
_LEADS = re.compile(r"(?:as \w+ by|according to)$", re.I)
_ADDRESSED = 25  # characters of whoever was told, between a cue and an occasion: "told reporters after a briefing"
_MOST = 12  # runs of one sentence: no prose has more
_BESIDE = 3  # characters between a run and the words that it belongs to: a comma, a space, a mark


@dataclass(frozen=True, slots=True)
class Voiced:
    """An attribution and the further steps that its sentence names for it, nearest first."""

    attribution: Attribution
    relays: tuple[Relay, ...] = ()


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whom a run belongs to, and by which words he speaks."""

    source: Span
    cue: Span


def mended(text: str, sentences: Sequence[Span], found: Sequence[Attribution]) -> list[Voiced]:
    """The attributions of a text, cleared, with their relays; those that were only a run are gone."""
    reached = [b for a in found for b in within_reach(text, sentences, in_its_sentence(text, sentences, a))]
    kept = [labelled(text, part) for a in reached for part in separated(text, whole(text, a), sentences)]
    kept = spoken_beside(text, sentences, kept)
    kept = untangled(text, sentences, [completed(text, sentences, a) for a in kept])
    kept += [*posts(text, kept), *blocks(text, kept)]
    kept += unread(text, sentences, kept)
    kept = rejoined(text, sentences, [of_words_before(text, sentences, a) for a in kept])
    relays: dict[Span, tuple[Relay, ...]] = {}
    done: list[Attribution] = []
    waiting: dict[int, list[Attribution]] = {}  # the attributions by the next sentence in which they stand
    _queue(sentences, 0, kept, waiting, done)
    for at, sentence in enumerate(sentences):
        near = _cleared_of_runs(text, sentence, waiting.pop(at, []), relays)
        _queue(sentences, at + 1, near, waiting, done)
    return [Voiced(a, relays.get(a.cue, ()) if a.cue else ()) for a in _distinct(done)]


def _queue(
    sentences: Sequence[Span],
    start: int,
    kept: Sequence[Attribution],
    waiting: dict[int, list[Attribution]],
    done: list[Attribution],
) -> None:
    """Put each attribution to the first sentence from `start` on in which it stands, or to those that are done."""
    for each in kept:
        head = head_span(each)
        at = max(start, bisect_right(sentences, head.start, key=lambda s: s.end))
        held = at < len(sentences) and sentences[at].overlaps(head)
        (waiting.setdefault(at, []) if held else done).append(each)


def _cleared_of_runs(
    text: str, sentence: Span, near: list[Attribution], relays: dict[Span, tuple[Relay, ...]]
) -> list[Attribution]:
    """The attributions of one sentence without its runs, and with what it tells of hearsay."""
    found_runs = list(islice(runs(text, sentence), _MOST))
    for run in found_runs:
        if run.opens:
            near = _without_run(text, sentence, run, near, relays)
    shown = findings(text, sentence) if not near else None
    for heard in [*_heard(text, sentence, near), *([shown] if shown else [])]:
        near = _with_hearsay(text, sentence, heard, near)
        relays[heard.cue] = heard.relays
    for run in found_runs:
        if not run.opens:
            near = _without_run(text, sentence, run, near, relays)
    return near


def _without_run(
    text: str, sentence: Span, run: Run, near: Sequence[Attribution], relays: dict[Span, tuple[Relay, ...]]
) -> list[Attribution]:
    """The attributions of a sentence without a run, whose steps are noted under its speaker's cue."""
    near = [a for a in near if head_span(a).overlaps(sentence)]
    speaker = _speaker(text, sentence, run, near)
    left = [made for a in near for made in _cleared(text, run, speaker, a)]
    if speaker:
        relays[speaker.cue] = relays.get(speaker.cue, ()) + run.relays
        left += _unread(text, sentence, run, speaker, left)
    return left


def _unread(
    text: str, sentence: Span, run: Run, speaker: _Speaker, kept: Sequence[Attribution]
) -> Iterator[Attribution]:
    """What a run opens, where no reader gave it to anybody."""
    if any(a.cue == speaker.cue for a in kept):
        return
    leads = speaker.cue.start < run.span.start and _LEADS.match(speaker.cue.of(text))
    begin = run.span.end
    if that := _THAT.match(text, speaker.cue.end, sentence.end) if speaker.cue.start >= run.span.end else None:
        begin, leads = that.end(), that
    content = trimmed(text, Span(begin, sentence.end)) if begin < sentence.end else None
    if (
        content
        and (run.opens or leads)
        and not any(p.overlaps(content) and not p.contains(run.span) for a in kept for p in a.content)
    ):
        yield Attribution((content,), speaker.cue, speaker.source, _BY_RULE)


def _heard(text: str, sentence: Span, kept: Sequence[Attribution]) -> Iterator[Hearsay]:
    yield from hearsay(text, sentence)
    for each in kept:
        first = each.content[0]
        plain = sentence.contains(first) and text[max(0, first.start - 1)] not in QUOTES
        if plain and (found := findings(text, first)):
            yield found


def _with_hearsay(text: str, sentence: Span, heard: Hearsay, kept: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with what someone was told: the reader's, given its source, or one more."""
    kept = [a for a in kept if not _is_step_of(heard, a)]
    around = [p for a in kept for p in a.content if p.contains(heard.cue)]
    end = min((p.end for p in around), default=sentence.end)
    rest = Span(heard.content.start, min(heard.content.end, end)) if heard.content.start < end else None
    content = trimmed(text, rest) if rest else None
    read = [a for a in kept if a.cue and a.cue.overlaps(heard.cue)]
    if heard.weak and any(a.source for a in read):
        return list(kept)
    if not read:
        return [*kept, Attribution((content,), heard.cue, heard.source, _BY_RULE)] if content else list(kept)

    def given(a: Attribution) -> Attribution:
        no_word_of_it = [heard.source, *(relay.span for relay in heard.relays)]
        misread = content is not None and all(any(p.overlaps(w) for w in no_word_of_it) for p in a.content)
        told = tuple(p for p in a.content if not heard.source.contains(p)) or a.content
        return replace(a, source=heard.source, cue=heard.cue, content=(content,) if misread and content else told)

    return [given(a) if a in read else a for a in kept]


def _is_step_of(heard: Hearsay, a: Attribution) -> bool:
    """Say whether a reader gave what someone was told to whoever or whatever told him."""
    source, cue = a.source, a.cue
    told = source is not None and any(relay.span.overlaps(source) for relay in heard.relays)
    return told and cue is not None and not cue.overlaps(heard.cue) and heard.content.contains(a.content[0])


def _cleared(text: str, run: Run, speaker: _Speaker | None, attribution: Attribution) -> Iterator[Attribution]:
    """The attribution without the run, if anything is left of it."""
    pieces = tuple(p for piece in attribution.content if (p := _cut(text, run, piece)))
    if not pieces:
        return
    if _led(run, attribution):
        if speaker:
            yield replace(attribution, content=pieces, source=speaker.source, cue=speaker.cue)
        elif attribution.source is None or not run.span.contains(attribution.source):
            yield replace(attribution, content=pieces)
        return
    source = attribution.source
    if source and source.start < run.span.start < source.end:
        source = trimmed(text, Span(source.start, run.span.start))  # "RFA, which quoted a resident"
    yield replace(attribution, content=pieces, source=source)


def _cut(text: str, run: Run, piece: Span) -> Span | None:
    begins = run.span.start - 1 <= piece.start < run.span.end
    if begins:
        return trimmed(text, Span(run.span.end, piece.end)) if piece.end > run.span.end else None
    ends = piece.contains(run.span) and piece.end <= run.span.end + 1
    if ends or piece.start < run.span.start < piece.end <= run.span.end:
        return trimmed(text, Span(piece.start, run.span.start))
    return piece


def _led(run: Run, attribution: Attribution) -> bool:
    """Say whether what a run opens was given to one of its own steps, or to nobody."""
    if attribution.cue and attribution.cue.overlaps(run.span):
        return True
    if attribution.source and run.span.contains(attribution.source):
        return True
    first = attribution.content[0].start
    opened = run.opens and run.span.end <= first <= run.span.end + _BESIDE
    return attribution.cue is None and (opened or run.span.start <= first < run.span.end)


def _speaker(text: str, sentence: Span, run: Run, near: Sequence[Attribution]) -> _Speaker | None:
    free = [
        _Speaker(a.source, a.cue)
        for a in near
        if a.source and a.cue and not a.cue.overlaps(run.span) and not run.span.contains(a.source)
    ]
    trailed = [a for a in near if a.source and a.cue and any(_trails(run, p) for p in a.content)]
    if trailed and not run.opens:
        widest = max(trailed, key=lambda a: hull(a.content).end - hull(a.content).start)
        if widest.source and widest.cue and not widest.cue.overlaps(run.span):
            return _Speaker(widest.source, widest.cue)
    led = [s for a in near if a.source and _led(run, a) and (s := _before_run(text, run, a.source))]
    return _nearest(run, free) or _nearest(run, led) or _nearest(run, list(_by_rule(text, sentence, run)))


def _before_run(text: str, run: Run, source: Span) -> _Speaker | None:
    """The verb between a source and the run that its reader took for what it says: "AP reported, citing"."""
    if source.end >= run.span.start or run.span.start - source.end > _CLAUSE:
        return None
    for word in tokens(text, Span(source.end, run.span.start)):
        if _is_finite(word):
            return _Speaker(source, word.span)
    return _behind_run(text, run, source)


def _behind_run(text: str, run: Run, source: Span) -> _Speaker | None:
    """The verb right behind the run that parts it from its source: "AP, citing a clerk, reported that"."""
    if run.span.start - source.end > _BESIDE or run.span.end >= len(text):
        return None
    following = tokens(text, Span(run.span.end, min(len(text), run.span.end + _CLAUSE)))[:3]
    verb = next((word for word in following if word.text != ","), None)
    return _Speaker(source, verb.span) if verb and _is_finite(verb) else None


def _is_finite(word: Token) -> bool:
    return word.lower in verb_forms() or (word.text[0].islower() and word.lower.endswith("ed"))


def _trails(run: Run, piece: Span) -> bool:
    return piece.start < run.span.start and run.span.start - _BESIDE <= piece.end <= run.span.end + 1


def _nearest(run: Run, speakers: Sequence[_Speaker]) -> _Speaker | None:
    """The speaker whose words stand next to a run; one who speaks after it has his name right at its edge."""
    beside = [s for s in speakers if _gap(run.span, s.source) <= _BESIDE and not (run.opens and s.source > run.span)]
    before = [s for s in speakers if s.cue.end <= run.span.start and s.source.end <= run.span.start + 1]
    if not run.strong and not run.opens:
        reach = _ADDRESSED if "briefing" in run.relays[0].verb else _BESIDE
        before = [s for s in before if _gap(run.span, s.cue) <= reach]
    chosen = beside or before
    return min(chosen, key=lambda s: min(_gap(run.span, s.cue), _gap(run.span, s.source)), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _by_rule(text: str, sentence: Span, run: Run) -> Iterator[_Speaker]:
    """The speakers of a sentence as the rules read it when the run is left out, with its comma or without."""
    words = tokens(text, sentence, quotations(text, sentence))
    outside = [w for w in words if not run.span.contains(w.span)]
    commas = [w for w in words if run.span.contains(w.span) and w.text == ","]
    if found := _AS_REPORTED.match(text, sentence.start, run.span.start):
        yield _Speaker(Span(*found.span(2)), Span(*found.span(1)))
    before = [w for w in words if w.end <= run.span.start]
    for at in range(len(before) - 1, 0, -1) if run.opens else ():
        if (cue := cue_at(before, at)) and cue.subject:
            yield _Speaker(span_of(before, cue.subject), cue_span(before, cue))
            return
    for left in (outside, sorted([*outside, *commas[-1:]], key=lambda w: w.start)):
        made = [_Speaker(s.source, s.cue) for s in (statements(left) if left else []) if s.source]
        made = [s for s in made if not s.source.overlaps(run.span)]
        if _nearest(run, made):
            yield from made
            return


def _distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each content and cue; words given to nobody only where nobody else has them."""
    spoken = {a.content for a in found if a.cue} | {(piece,) for a in found if a.cue for piece in a.content}
    kept: dict[tuple[tuple[Span, ...], Span | None], Attribution] = {}
    for each in found:
        if each.cue or each.content not in spoken:
            kept.setdefault((each.content, each.cue), each)
    return list(kept.values())
