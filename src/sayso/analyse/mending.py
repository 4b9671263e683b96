"""Flat attributions cleared of the words that only name further steps.

A reader of flat spans takes "citing Y" for a cue and Y for what is said, or leaves both in the
content. Here the runs of `relays` are cut out, what follows a run goes to the speaker before
it, and each attribution is given the steps that its runs name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.attribution import trimmed
from sayso.analyse.known import head_span
from sayso.analyse.relays import Relay, Run, runs
from sayso.analyse.sentences import quotations, tokens
from sayso.analyse.statements import statements
from sayso.model.findings import Attribution
from sayso.model.spans import Span, hull

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
    kept = list(found)
    relays: dict[Span, tuple[Relay, ...]] = {}
    for sentence in sentences:
        for run in runs(text, sentence):
            near = [a for a in kept if head_span(a).overlaps(sentence)]
            speaker = _speaker(text, sentence, run, near)
            kept = [made for a in kept for made in (_cleared(text, run, speaker, a) if a in near else [a])]
            if speaker:
                relays[speaker.cue] = relays.get(speaker.cue, ()) + run.relays
    return [Voiced(a, relays.get(a.cue, ()) if a.cue else ()) for a in _distinct(kept)]


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
    if source and source.contains(run.span) and source.start < run.span.start:
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
    return _nearest(run, free) or _nearest(run, list(_by_rule(text, sentence, run)))


def _trails(run: Run, piece: Span) -> bool:
    return piece.start < run.span.start and run.span.start - _BESIDE <= piece.end <= run.span.end + 1


def _nearest(run: Run, speakers: Sequence[_Speaker]) -> _Speaker | None:
    """The speaker whose words stand next to a run; one who speaks after it has his name right at its edge."""
    beside = [s for s in speakers if _gap(run.span, s.source) <= _BESIDE]
    before = [s for s in speakers if s.cue.end <= run.span.start and s.source.end <= run.span.start + 1]
    chosen = beside or before
    return min(chosen, key=lambda s: min(_gap(run.span, s.cue), _gap(run.span, s.source)), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _by_rule(text: str, sentence: Span, run: Run) -> Iterator[_Speaker]:
    """The speakers of a sentence as the rules read it when the run is left out, with its comma or without."""
    words = tokens(text, sentence, quotations(text, sentence))
    outside = [w for w in words if not run.span.contains(w.span)]
    commas = [w for w in words if run.span.contains(w.span) and w.text == ","]
    for left in (outside, sorted([*outside, *commas[-1:]], key=lambda w: w.start)):
        made = [_Speaker(s.source, s.cue) for s in (statements(left) if left else []) if s.source]
        if _nearest(run, made):
            yield from made
            return


def _distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each content and cue; words given to nobody only where nobody else has them."""
    spoken = {a.content for a in found if a.cue}
    kept: dict[tuple[tuple[Span, ...], Span | None], Attribution] = {}
    for each in found:
        if each.cue or each.content not in spoken:
            kept.setdefault((each.content, each.cue), each)
    return list(kept.values())
