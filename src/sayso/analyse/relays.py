"""Whom a speaker relies on: "citing Y, which quoted Z as saying", read as one run of steps.

A run is everything between a speaker and what is said, or after it, that only names further
steps. The words of a run are nobody's content, and its verbs are no claims of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import DETERMINERS, TIME_WORDS, addressee_after, is_adverb
from sayso.analyse.cues import AUXILIARIES
from sayso.analyse.openings import CITED, CITING, LEANING, LONGEST, READ, SAID, STOPS, Opening, is_saying, opening_at
from sayso.analyse.phrases import core_of, head_of
from sayso.analyse.sentences import Token, in_small_letters, letters_of, quotations, tokens
from sayso.analyse.steps import describe, is_speaker
from sayso.analyse.steps_words import STORIES
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, SourceKind
from sayso.model.spans import Span

_FINITE = frozenset("said says told tells reported wrote claimed warned found showed shows".split())
_OCCASIONS = frozenset(
    "interview interviews conversation conversations testimony briefing briefings account accounts remarks comments"
    " information details".split()
)
_REASONS = frozenset(
    "concern concerns fear fears reason reasons lack need needs risk risks fact example examples case pressure problems"
    " issues difficulties costs cost safety threat threats weather health illness grounds conditions violations"
    " progress uncertainty shortage shortages efforts them him us me rules precedent".split()
)
_BREAKS = frozenset("that but while although when after before because where how".split())
_THEM = frozenset({"it", "he", "she", "they"})
_ENDING = _BREAKS | _FINITE | _THEM
_NOBODY = Desk("", "")  # what can be read is told by common nouns alone
_DOERS = re.compile(r"(?:[eo]rs?|ists?|ians?|m[ae]n|folk)$")
_NO_DOERS = frozenset(
    "order orders border borders number numbers power powers weather matter matters danger dangers winter summer water"
    " waters disaster disasters error errors factor factors terror behavior favor horror fever river rivers cover paper"
    " papers chapter chapters character characters transfer transfers quarter quarters tremor tremors tumor tumors"
    " computer computers cancer hunger anger honor vigor labor lists mists master register tanker tankers helicopter"
    " helicopters corridor corridors tower towers".split()
)
_WORDS_OF = frozenset({"the", "a", "an"})  # "the words of" a hymn
_OF_THINGS = _WORDS_OF | frozenset(
    "citing cited cites cite relying relied relies drawing drew draws basing based rests rested leaned leans".split()
)
_RECORDS = frozenset({SourceKind.DOCUMENT, SourceKind.DATASET, SourceKind.IMAGERY, SourceKind.VIDEO})


# a sentence without any of these has no run: most have none
_SIGNS = READ | frozenset(
    "cite cited cites citing quote quoted quotes quoting credit credits credited crediting based bases basing relying"
    " relied relies draw draws drawing drew rests rested leaned leans hinged hinges attributing sourcing traced"
    " ascribed sourced paraphrasing pointing reference briefed briefing whose spoke spoken speaks talks talked told"
    " informed shown notified interviewed attended leafed flipped thumbed pored".split()
)
# one of them in each of these; "that" alone is in one sentence of four, "that," in few
_IN_PHRASES = frozenset(
    "basis authority strength word from looked relayed relaying conveyed conveying repeated repeating published"
    " publishing reported reporting carried carrying aired airing printed ran echoed echoing amplified".split()
)
_PHRASES = re.compile(
    r"\b(?:(?:basis|authority|strength|word) of|from [\w-]+(?: [\w-]+)?,? that|that, (?:according|per|in the|by the)"
    r"|looked at|(?:it|heard|learn(?:ed|t)) from"
    r"|(?:picked|took|lifted|borrowed|translated|reprinted|copied|republished) .{0,40}from"
    r"|(?:relayed|relaying|conveyed|conveying|repeated|repeating|published|publishing|reported|reporting|carried"
    r"|carrying|aired|airing|printed|ran|echoed|echoing|amplified) (?:the|an?) \w+ (?:of|by|from))\b",
    re.I,
)
# "20일 저녁 북한 내부 소식통을 인용해": whom a Korean report cites, without the date before it
_KOREAN_CITED = (
    r"(?P<dated>(?:\d{1,2}[월일](?: ?(?:저녁|오전|오후|밤|새벽))?\s?){0,3})"
    r"([가-힣][^,.“\"\n]{0,40}?)(?:을|를) 인용(?:해|하여)\s?"
)
KOREAN_RELAY = re.compile(_KOREAN_CITED)
_KOREAN_SPEAKER_RELAY = re.compile(r"(?:은|는|이|가)\s+" + _KOREAN_CITED)


@dataclass(frozen=True, slots=True)
class Relay:
    """A phrase that names whom someone cites."""

    span: Span
    verb: str


@dataclass(frozen=True, slots=True)
class Run:
    """Steps that follow one another, nearest first, and all the words that they take up.

    `opens` says that what is said begins right after it; a `strong` one cites outright.
    """

    span: Span
    relays: tuple[Relay, ...]
    opens: bool
    strong: bool


def runs(text: str, sentence: Span) -> Iterator[Run]:
    """Every run of a sentence, in order, outside quotations."""
    korean = "인용" in sentence.of(text)
    for match in _KOREAN_SPEAKER_RELAY.finditer(text, sentence.start, sentence.end) if korean else ():
        named = Span(*match.span(2))
        taken = Span(match.start("dated"), named.end)  # beside its speaker, whatever day stands between them
        yield Run(taken, (Relay(named, "인용해"),), opens=False, strong=False)
    if not _may_run(text, sentence):
        return
    words = tokens(text, sentence, quotations(text, sentence))
    at = 0
    while at < len(words):
        found = _run(text, words, at)
        if found:
            run, at = found
            yield run
        else:
            at += 1


def _may_run(text: str, sentence: Span) -> bool:
    words = letters_of(text, sentence)
    if not _SIGNS.isdisjoint(words):
        return True
    may_be = not _IN_PHRASES.isdisjoint(words) or "that, " in in_small_letters(sentence.of(text))
    return may_be and _PHRASES.search(text, sentence.start, sentence.end) is not None


def _run(text: str, words: Sequence[Token], start: int) -> tuple[Run, int] | None:
    first = opening_at(words, start)
    if first is None:
        return None
    relays: list[Relay] = []
    at, told = start, False
    opening: Opening | None = first
    while opening:
        step = _step(text, words, opening)
        if step is None:
            break
        relays.append(step[0])
        at, told = step[1], opening.clause
        following = at + (at < len(words) and words[at].text == ",")
        main = following < len(words) and words[following].lower in CITED  # "AP, which had it from X, quoted Y"
        opening = None if told or main else opening_at(words, following)
    if not relays:
        return None
    begin = _begin(words, start, first)
    stop, opens = (at, True) if told else _past(words, at)
    strong = words[start].lower in CITING | CITED or words[start].lower in LEANING
    return Run(Span(words[begin].start, words[stop - 1].end), tuple(relays), opens or first.opens, strong), max(
        stop, start + 1
    )


def _begin(words: Sequence[Token], start: int, opening: Opening) -> int:
    """Where a run's words begin: "quoted Y as saying" leaves the speaker his verb."""
    if words[start].lower in CITED:
        return opening.at
    return start - 1 if start and words[start - 1].text == "," else start


def _past(words: Sequence[Token], at: int) -> tuple[int, bool]:
    """Past what joins a run to what is said: "as saying that", "who said", a comma and "that"."""
    if at < len(words) - 1 and words[at].lower in _THEM and (seen := _seen_by_them(words, at - 1)):
        at = seen  # "a memo it had seen"
    stop = at + (at < len(words) and words[at].text == ",")
    joined = _joined(words, stop)
    if joined is not None:
        return joined, True
    if stop < len(words) and words[stop].lower == "that":
        seen = _seen_by_them(words, stop)
        return (seen, False) if seen else (stop + 1, True)
    return stop, stop < len(words) and words[stop].quoted


def _seen_by_them(words: Sequence[Token], that: int) -> int | None:
    """Past "a report that it had seen", which says nothing of what is said."""
    rest = [w.lower for w in words[that + 1 : that + 4]]
    if words[that - 1].text == "," or rest[:1] == [] or rest[0] not in _THEM:
        return None
    return next((that + 3 + k for k, w in enumerate(rest[1:]) if w in READ), None)


def _joined(words: Sequence[Token], at: int) -> int | None:
    following = [w.lower for w in words[at : at + 3]]
    if following[:1] == ["as"] and following[1:2] and is_saying(words[at + 1]):
        told = addressee_after(words, at + 2) if following[1] == "telling" else at + 2
        return _past_that(words, told)
    if following[:1] in (["who"], ["which"]):
        verb = at + 1 + (following[1:2] in (["had"], ["has"], ["have"]))
        if verb < len(words) and words[verb].lower in SAID:
            return _past_that(words, verb + 1)
    return None


def _past_that(words: Sequence[Token], at: int) -> int:
    """Past an addressee and "that"; a content that begins without one begins at once."""
    near = next((k for k in range(at, min(at + 4, len(words))) if words[k].lower == "that"), None)
    plain = near is not None and not any(w.lower in AUXILIARIES for w in words[at:near])
    return near + 1 if near is not None and plain else at


def _step(text: str, words: Sequence[Token], opening: Opening) -> tuple[Relay, int] | None:
    verb = words[opening.verb[0]].start, words[opening.verb[1] - 1].end
    end = opening.verb[0] if opening.clause or opening.within else _phrase_end(words, opening.at)
    at = _past_occasion(words, opening.at + (words[opening.at].lower == "from"), end)
    if end <= at:
        return None
    span = Span(words[at].start, words[end - 1].end)
    phrase = span.of(text)
    if (opening.records and not (is_record(phrase) or _is_story(phrase))) or head_of(phrase) in _REASONS | _THEM:
        return None  # "citing security concerns" names a reason, and nobody
    if not (opening.clause or opening.within or names_a_source(phrase, text[verb[0] : verb[1]])):
        return None
    after = _past_that(words, opening.verb[1]) if opening.clause else max(end, opening.verb[1])
    return Relay(span, text[verb[0] : verb[1]]), after


def names_a_source(phrase: str, verb: str) -> bool:
    """Say whether a phrase is somebody, or something to read; "citing recent sanctions" names neither.

    Whoever is quoted, heard or told by speaks. What is cited or relied on, and whose words are passed on, is told
    by its head noun or by a name's capital. Where no list has the noun an ending tells ("citing a lockkeeper"), but
    not of what one relies on: that may be generators.
    """
    leaning = verb.lower().split()[0]
    if leaning not in _OF_THINGS or describe(phrase, _NOBODY).kind in _RECORDS | PUBLISHERS or is_speaker(phrase):
        return phrase.split()[0].lower() != "what"
    last, head = core_of(phrase).split()[-1:], head_of(phrase)
    if not phrase.isascii() or (last and last[0][0].isupper()):
        return leaning != "based"  # bombers are based on an island
    return leaning in CITING | CITED | _WORDS_OF and _DOERS.search(head) is not None and head not in _NO_DOERS


def _is_story(phrase: str) -> bool:
    """Say whether words are an outlet's own story, which is the outlet: "a report by Valley Post"."""
    return head_of(phrase) in STORIES and describe(phrase, _NOBODY).kind in PUBLISHERS


def is_record(phrase: str) -> bool:
    """Say whether words name something that can be read or looked at: a report, data, pictures."""
    return describe(phrase, _NOBODY).kind in _RECORDS


def _past_occasion(words: Sequence[Token], start: int, end: int) -> int:
    """Whom "interviews with nurses" names: the nurses."""
    for at in range(start, min(start + 4, end - 1)):
        if words[at].lower in _OCCASIONS and words[at + 1].lower in {"with", "by", "of", "from", "given", "to"}:
            return at + 2 + (words[at + 1].lower == "given")
    return start


def _phrase_end(words: Sequence[Token], start: int) -> int:
    at = start
    while at < min(len(words), start + LONGEST):
        word = words[at]
        if word.quoted or word.text in STOPS or (word.text == "," and not _describes(words, at)):
            break
        if at > start and (word.lower in _ENDING or opening_at(words, at) or _joined(words, at) is not None):
            break
        at += 1
    while at > start + 1 and (
        words[at - 1].lower in TIME_WORDS or words[at - 1].text == "," or is_adverb(words[at - 1])
    ):
        at -= 1
    return at


def _describes(words: Sequence[Token], comma: int) -> bool:
    """Say whether a comma opens a description that another comma closes before "that" or a further step."""
    if comma + 1 >= len(words):
        return False
    named = words[comma + 1].text[0].isupper()
    if not named and words[comma + 1].lower not in DETERMINERS - {"that", "this"}:
        return False
    for at in range(comma + 2, min(len(words), comma + 12)):
        if words[at].quoted or words[at].text in STOPS:
            return False
        if words[at].text == ",":
            if named:  # only "the mayor, Ri Su, as saying": else a list, or a sentence that goes on
                return words[at + 1 : at + 2] != [] and words[at + 1].lower == "as"
            return _past(words, at)[1] or opening_at(words, at + 1) is not None
    return False
