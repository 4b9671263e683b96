"""What someone was told: "had been told by Y that", "had heard from Y that", "a survey had found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import DETERMINERS, PREPOSITIONS, subject_before, verb_group
from sayso.analyse.cues import BE
from sayso.analyse.openings import READ, is_saying
from sayso.analyse.relays import Relay, is_record
from sayso.analyse.sentences import Token, letters_of, quotations, tokens
from sayso.analyse.steps import is_speaker
from sayso.model.spans import Span

_TOLD = frozenset("told informed assured warned notified advised".split())
_SPOKEN_TO = frozenset({"told", "informed"})  # which nothing but people and papers do
_QUOTED = frozenset({"quoted", "cited"})
_HEARD = frozenset("heard learned learnt gleaned gathered understood".split())
# "a clerk had phoned him to say", "a cousin had let her know that"
_REACHING = frozenset("phoned rang called texted messaged emailed e-mailed written wrote cabled let".split())
_THEM = frozenset("him her them me us it".split())
_TO_SAY = (("to", "say"), ("to", "report"), ("know",), ("saying",), ("that",))
# "had shown him a circular saying that"
_SHOWN = frozenset("read shown showed seen saw circulated".split())
_NOT = frozenset("not never nobody none neither no hardly if unless whether".split())
_STATING = frozenset("saying stating ordering warning announcing declaring claiming reading".split())
_TELLING = _TOLD | _HEARD | _QUOTED | _REACHING | _SHOWN
_SIGNS = _TELLING | {"mailed"}  # the letters of "e-mailed"
_SAYING = frozenset({"saying", "telling"})
_BIDDING = frozenset({"must", "should", "shall"})
_BIDDEN = 9  # tokens of what was told in which an order says so
_FOUND = frozenset(
    "found finds find showed shows show shown revealed reveals reveal recorded listed said says say"
    " stated states put puts warns warned notes noted orders ordered".split()
)
_SEEN = 5  # tokens within which "she had seen" must come
_OPENING = 400  # characters of a content in which what shows something is looked for
_LONGEST = 14  # tokens of whoever told it


@dataclass(frozen=True, slots=True)
class Hearsay:
    """Who was told (`source`), by which words, by whom, and the stretch of what he was told, to the sentence's end."""

    source: Span
    cue: Span
    relays: tuple[Relay, ...]
    content: Span
    weak: bool = False  # gives way to a reader who found a source


def hearsay(text: str, within: Span) -> Iterator[Hearsay]:
    """Every such statement of a stretch, in order, outside quotations."""
    if _SIGNS.isdisjoint(letters_of(text, within)):
        return
    words = tokens(text, within, quotations(text, within))
    for at in range(1, len(words) - 3):
        if words[at].lower in _TELLING and not words[at].quoted and (made := _heard(words, at)):
            yield made


def _heard(words: Sequence[Token], at: int) -> Hearsay | None:
    if words[at].lower in _REACHING:
        return _reached(words, at)
    if words[at].lower in _SHOWN:
        return _shown(words, at)
    start = verb_group(words, at)
    if words[at].lower in _QUOTED and any(w.lower in BE for w in words[start:at]):
        return _was_quoted(words, start, at)
    told = words[at].lower in _TOLD and words[at + 1].lower == "by" and any(w.lower in BE for w in words[start:at])
    heard = words[at].lower in _HEARD and words[at + 1].lower == "from"
    if not (told or heard):
        return None
    that = next((k for k in range(at + 3, min(at + 2 + _LONGEST, len(words) - 1)) if words[k].lower == "that"), None)
    subject = subject_before(words, start)
    if that is None or subject is None or any(w.quoted or w.text in {".", ";", ":"} for w in words[at:that]):
        return None
    teller = words[at + 2 : that]
    if told and words[at].lower not in _SPOKEN_TO and not _may_tell(" ".join(w.text for w in teller)):
        return None
    relay: Relay | None = Relay(Span(words[at + 2].start, words[that - 1].end), words[at + 1].text)
    source = Span(words[subject[0]].start, words[subject[1] - 1].end)
    if told and any(w.lower in _BIDDING for w in words[that : that + _BIDDEN]):
        source, relay = (
            Span(words[at + 2].start, words[that - 1].end),
            None,
        )  # whoever was given an order is not its source
    return Hearsay(source, Span(words[start].start, words[at].end), (relay,) if relay else (), _rest(words, that + 1))


def _reached(words: Sequence[Token], at: int) -> Hearsay | None:
    """ "A clerk had phoned him to say": who reached somebody with words."""
    after = at + 1 + (words[at + 1].lower == "to")
    if words[after].lower not in _THEM:
        return None
    lowered = tuple(w.lower for w in words[after + 1 : after + 4])
    said = next((s for s in _TO_SAY if lowered[: len(s)] == s), None)
    start = verb_group(words, at)
    subject = subject_before(words, start)
    if said is None or subject is None:
        return None
    stop = after + 1 + len(said)
    stop += stop < len(words) and words[stop].lower == "that" and said != ("that",)
    if stop >= len(words) - 1:
        return None
    begin = next((k + 1 for k in range(subject[1] - 1, subject[0], -1) if words[k].lower in _SAYING), subject[0])
    source = Span(words[begin].start, words[subject[1] - 1].end)
    return Hearsay(source, Span(words[start].start, words[at].end), (), _rest(words, stop), weak=True)


def _shown(words: Sequence[Token], at: int) -> Hearsay | None:
    """ "A foreman had read out an order stating that": who passed on what is written, and where it is written."""
    stop = next((k for k in range(at + 2, min(at + _LONGEST, len(words) - 3)) if words[k].lower in _STATING), None)
    begin = at + 1 + (words[at + 1].lower in _THEM | {"out"})
    begin += words[begin].lower in _THEM or (is_speaker(words[begin].text) and words[begin + 1].lower in DETERMINERS)
    start = verb_group(words, at)
    subject = subject_before(words, start)
    if stop is None or subject is None or begin >= stop or words[stop + 1].lower != "that":
        return None
    if any(w.lower in _NOT or w.lower.endswith(("n't", "n’t")) for w in words[max(0, subject[0] - 2) : at]):
        return None  # who never saw it passes nothing on
    record = Span(words[begin].start, words[stop - 1].end)
    if any(w.quoted or w.text == "," for w in words[at:stop]) or not is_record(
        " ".join(w.text for w in words[begin:stop])
    ):
        return None
    first = next((k + 1 for k in range(subject[1] - 1, subject[0], -1) if words[k].lower in _SAYING), subject[0])
    source = Span(words[first].start, words[subject[1] - 1].end)
    cue = Span(words[start].start, words[at].end)
    return Hearsay(source, cue, (Relay(record, words[stop].text),), _rest(words, stop + 2))


def _may_tell(phrase: str) -> bool:
    """Say whether a phrase can tell somebody something: a storm warns of winter and says nothing."""
    named = any(word[0].isupper() for word in phrase.split())
    return named or is_speaker(phrase) or is_record(phrase)


def _was_quoted(words: Sequence[Token], start: int, at: int) -> Hearsay | None:
    """ "Ri was quoted as saying by KCNA": who speaks stands before the passive."""
    near = range(at + 2, min(at + 9, len(words) - 1))
    saying = next((k for k in near if words[k - 1].lower == "as" and is_saying(words[k])), None)
    subject = subject_before(words, start)
    if saying is None or subject is None:
        return None
    cue = Span(words[start].start, words[saying].end)
    source = Span(words[subject[0]].start, words[subject[1] - 1].end)
    ends = words[saying + 1].text in {".", "!", "?"}  # "…, an official was quoted as saying."
    if ends or (words[saying + 1].lower in {"by", "in"} and subject[0] and words[0].quoted):
        return Hearsay(source, cue, (), Span(words[0].start, words[subject[0] - 1].end)) if subject[0] else None
    return Hearsay(source, cue, (), _rest(words, saying + 1 + (words[saying + 1].lower == "that")))


def _rest(words: Sequence[Token], at: int) -> Span:
    return Span(words[min(at, len(words) - 1)].start, words[-1].end)


def _subject(words: Sequence[Token], end: int) -> Span | None:
    """What shows something: all words before the verb; what someone has read, in "she had seen a notice that said"."""
    if not end:
        return None
    begin = 0
    if words[end - 1].lower == "that":
        begin = next((k + 1 for k in range(min(end - 2, _SEEN)) if words[k].lower in READ), end - 1)
        end -= 1
    named = begin < end and words[begin].lower not in PREPOSITIONS
    return Span(words[begin].start, words[end - 1].end) if named else None


def findings(text: str, content: Span) -> Hearsay | None:
    """What a report or a picture that opens a content shows: "a survey by X had found lice"."""
    opening = Span(content.start, min(content.end, content.start + _OPENING))
    if _FOUND.isdisjoint(letters_of(text, opening)):
        return None
    words = tokens(text, opening, quotations(text, opening))
    for at in range(1, min(len(words) - 2, 24)):
        word = words[at]
        if word.quoted or word.text in {".", ";", ":"}:
            return None
        if word.lower not in _FOUND:
            continue
        start = verb_group(words, at)
        source = _subject(words, start)
        if source is None or not is_record(source.of(text)) or any(w.lower in BE for w in words[start:at]):
            return None
        after = at + 1 + (words[at + 1].lower == "that")
        return Hearsay(source, Span(words[start].start, word.end), (), Span(words[after].start, content.end))
    return None
