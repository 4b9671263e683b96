"""The grammar of one sentence: each cue with the words it attributes and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    RELAYING,
    Range,
    addressee_after,
    adjuncts_after,
    is_adverb,
    main_subject,
    phrase_after,
    subject_after,
    subject_before,
    verb_group,
)
from sayso.analyse.cues import (
    AUXILIARIES,
    BE,
    NOUN_LIKE,
    VAGUE_ADVERBS,
    VAGUE_PASSIVES,
    particle_verbs,
    verb_forms,
)
from sayso.analyse.sentences import CLOSERS, OPENERS, Token
from sayso.model.spans import Span

_REPORT_NOUNS = frozenset(
    "rumors rumours rumor rumour reports allegations allegation claims claim announcement suggestion suggestions fears"
    " belief beliefs threat warning warnings assertion assertions statement speculation accusations accusation".split()
)
_RELAYED = frozenset({"citing", "quoting"})
_SAID_TO = frozenset("say explain report complain admit confirm announce reveal suggest".split())
_CALLED = 8  # tokens within which "called X" must come to quoted words
_POSSIBLE = frozenset({"may", "might", "could", "should", "can", "cannot"})
_SCENES = frozenset("when while after as amid although though since before if now".split())
# what follows "…, he said," and is no more of his speech
_ASIDE = _RELAYED | frozenset(
    "according speaking also while despite as in at on during referring who which when".split()
)
_SHORTEST = 2  # tokens of a content that no "that" and no quotation mark marks off
_OWN_VOICE = frozenset({"i", "we", "you"})
_MEDIAL = 14  # tokens that "…, according to X," may put between a cue and its clause
_STOPS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One cue of a sentence, with untrimmed content."""

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may attribute: its group `[start, stop)`, what it takes, and its subject."""

    start: int
    verb: int
    stop: int
    lemma: str
    takes: str
    subject: Range | None
    passive: bool


def statements(words: Sequence[Token]) -> list[Statement]:
    """Everything that a sentence attributes, in the order of the cues."""
    cues = [c for at in range(len(words)) if (c := _cue_at(words, at))]
    edges = sorted({*_trailing(words, cues), *_relays(words)})
    found = [*_by_verbs(words, cues, edges), *_by_phrases(words, edges)]
    return sorted(found, key=lambda s: s.cue)


def _by_verbs(words: Sequence[Token], cues: Sequence[Cue], edges: Sequence[int]) -> Iterator[Statement]:
    last_source: Span | None = None
    for cue in cues:
        made = _vague(words, cue, edges) if cue.passive else _spoken(words, cue, edges, last_source)
        if made:
            last_source = made.source or last_source
            yield made


# --- cues -------------------------------------------------------------------------------------------------------


def _cue_at(words: Sequence[Token], at: int) -> Cue | None:
    word = words[at]
    if word.quoted or word.lower in _RELAYED or (at and word.text[0].isupper() and not word.text.isupper()):
        return None
    known, stop = _verb(words, at)
    if known is None:
        return None
    lemma, takes = known
    start = verb_group(words, at)
    before = words[start - 1] if start else None
    if before and before.lower in {"to", "of", "by", "for", "without", "the", "a", "an", "its", "his", "their"}:
        return None
    if any(w.lower in _POSSIBLE for w in words[start:at]):
        return None  # what someone might say, nobody has said
    passive = _is_passive(words, start, at)
    subject = _without_relay(words, subject_before(words, start))
    if word.lower.endswith("ing") and start == at:
        subject = _participle_subject(words, subject)
    if word.lower in NOUN_LIKE and not passive and not _is_verb_here(words, start, at, stop, subject):
        return None
    return Cue(start, at, stop, lemma, takes, subject, passive)


def _participle_subject(words: Sequence[Token], subject: Range | None) -> Range | None:
    """Whom a bare participle belongs to: the noun just before it ("notices stating"), nobody after a comma."""
    if subject is None or words[subject[1]].text == ",":
        return None
    start = subject[1] - 1
    while start > subject[0] and (words[start].text[0].isupper() or words[start - 1].lower in DETERMINERS):
        start -= 1
    return (start, subject[1])


def _without_relay(words: Sequence[Token], subject: Range | None) -> Range | None:
    """ "CNN, citing an official, reported": the source is CNN; whom it cites is the grammar's to say."""
    if subject is None:
        return None
    for at in range(subject[0] + 1, subject[1]):
        if words[at].lower in _RELAYED:
            stop = at - 1 if words[at - 1].text == "," else at
            return (subject[0], stop) if stop > subject[0] else None
    return subject


def _verb(words: Sequence[Token], at: int) -> tuple[tuple[str, str] | None, int]:
    if at + 1 < len(words):
        pair = particle_verbs().get((words[at].lower, words[at + 1].lower))
        if pair:
            return pair, at + 2
    return verb_forms().get(words[at].lower), at + 1


def _is_passive(words: Sequence[Token], start: int, verb: int) -> bool:
    if words[verb].lower.endswith("ing"):
        return False
    return any(words[k].lower in BE for k in range(start, verb))


def _is_verb_here(words: Sequence[Token], start: int, verb: int, stop: int, subject: Range | None) -> bool:
    """Tell "reports that" from "the reports": a noun-like form needs a clause or a quotation after it."""
    if words[verb].lower.endswith("ing") and start == verb and (verb == 0 or words[verb - 1].text == ","):
        return _opens_clause(words, stop)
    if start == verb and verb and words[verb - 1].text in {",", "”", '"'}:
        return subject_after(words, stop) is not None
    if subject is None:
        return False
    if start < verb or words[subject[1] - 1].lower in PRONOUNS:
        return True
    return _opens_clause(words, stop) or words[verb].lower in {"hopes", "plans", "wishes", "aims"}


def _opens_clause(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (words[at].lower == "that" or words[at].quoted or words[at].text == ":")


# --- the edges where an attribution that trails its content begins -----------------------------------------------


def _trailing(words: Sequence[Token], cues: Sequence[Cue]) -> Iterator[int]:
    opens_late = words[0].lower in _SCENES or (len(words) > 1 and words[0].text == "," and words[1].lower in _SCENES)
    opens_late = opens_late or any(
        words[k].text == "," and words[k + 1].lower in _SCENES for k in range(min(3, len(words) - 1))
    )
    for cue in cues:
        if cue.passive or not cue.verb:
            continue
        if cue.subject:
            edge = cue.subject[0] - 1
            if edge > 0 and _parts(words[edge]) and (opens_late or _trails(words, cue)):
                yield edge
        elif cue.start == cue.verb and (_parts(words[cue.verb - 1]) or words[cue.verb].lower == "adding"):
            yield cue.verb - 1


def _parts(word: Token) -> bool:
    return word.text in {",", "?", "!", "—", "–", '"', "...", "…"} or word.text in CLOSERS


def _relays(words: Sequence[Token]) -> Iterator[int]:
    for at, word in enumerate(words):
        if word.quoted or not at:
            continue
        accords = word.lower == "according" and at + 1 < len(words) and words[at + 1].lower == "to"
        if accords or word.lower in _RELAYED:
            yield at - 1 if words[at - 1].text == "," else at


def _trails(words: Sequence[Token], cue: Cue) -> bool:
    """Say whether nothing but an addressee and adjuncts follows before the sentence or clause ends."""
    if "q" not in cue.takes and "c" not in cue.takes:
        return False
    at = _past_hearer(words, cue)
    if at < len(words) and _past_carrier(words, at) > at:
        return False
    return at >= len(words) or words[at].text in _STOPS or words[at].text in {",", ";", "—", "–"} or words[at].quoted


def _past_carrier(words: Sequence[Token], at: int) -> int:
    """Past ", according to KCNA," between a cue and "that"."""
    first = at
    while at + 2 < len(words) and words[at].text == "," and words[at + 1].lower in {"according"} | _RELAYED | RELATIVES:
        comma = next((k for k in range(at + 3, min(len(words) - 2, at + _MEDIAL)) if words[k].text == ","), None)
        if comma is None:
            return first
        relayed = words[comma + 1].lower in RELATIVES and words[comma + 2].lower in RELAYING
        at = comma if relayed else comma + 1
    return at


def _past_hearer(words: Sequence[Token], cue: Cue) -> int:
    at = adjuncts_after(words, cue.stop)
    if "a" in cue.takes:
        at = addressee_after(words, at)
    elif at < len(words) and words[at].lower == "to" and cue.lemma in _SAID_TO:
        at = addressee_after(words, at + 1)
    return adjuncts_after(words, at)


# --- statements by verbs ----------------------------------------------------------------------------------------


def _spoken(words: Sequence[Token], cue: Cue, edges: Sequence[int], last: Span | None) -> Statement | None:
    inverted = _inverted(words, cue)
    if inverted:
        return inverted
    if cue.subject and words[cue.subject[0]].lower in _OWN_VOICE and cue.subject[1] - cue.subject[0] == 1:
        return None  # the article's own voice, or the quoted speaker's
    if cue.subject is None:
        return _participle(words, cue, edges, last)
    source = _span(words, cue.subject)
    begin = cue.subject[0]
    if begin and words[begin - 1].lower == "what":
        return None  # "what they write" names what is written; it does not say it
    if begin > 1 and _parts(words[begin - 1]) and _trails(words, cue) and not _is_adjunct(words[: begin - 1]):
        return _left(words, cue, source, edges)
    return _right(words, cue, source, edges)


def _is_adjunct(words: Sequence[Token]) -> bool:
    """Say whether words before a comma only set the scene: "During a call with Reuters on Monday,"."""
    scene = words[0].lower in PREPOSITIONS | {"after", "before", "amid"} and not words[0].quoted
    return scene and not any(w.quoted or w.lower in AUXILIARIES or _is_past(w.lower) for w in words[1:])


def _is_past(word: str) -> bool:
    return word in verb_forms() and (word.endswith("ed") or word in {"said", "told", "wrote", "thought", "found"})


def _inverted(words: Sequence[Token], cue: Cue) -> Statement | None:
    """“…,” said the minister; …, reports an inside source."""
    if "q" not in cue.takes or cue.start != cue.verb or cue.verb < 2 or not _parts(words[cue.verb - 1]):
        return None
    bare = words[cue.verb].lower == cue.lemma != "say"  # "state security agents": no verb inverts in its bare form
    if cue.subject is not None or bare or words[cue.verb].lower.endswith("ing"):
        return None
    subject = subject_after(words, cue.stop)
    if subject is None or words[cue.stop].lower in {"that", "to"} | RELATIVES:
        return None
    content = [_span(words, (0, cue.verb - 1))]
    ends = subject[1] >= len(words) or words[subject[1]].text in _STOPS | {",", ";", ":", "—", "–", '"'}
    if words[cue.verb].lower in NOUN_LIKE and not ends:
        return None
    after = subject[1] + 1
    if after < len(words) and any(w.quoted for w in words[after : after + 2]):
        content.append(_span(words, (after, len(words))))
    return Statement(tuple(content), words[cue.verb].span, _span(words, subject), 0.85)


def _left(words: Sequence[Token], cue: Cue, source: Span, edges: Sequence[int]) -> Statement | None:
    assert cue.subject is not None  # noqa: S101 - the caller has looked
    content = [_span(words, (0, cue.subject[0] - 1))]
    at = _past_hearer(words, cue)
    if at < len(words) and words[at].text in {",", "—", "–"}:
        at += 1
    if at < len(words) - 1 and _goes_on(words, at):
        content.append(_span(words, (at, _content_end(words, at, edges))))
    return Statement(tuple(content), _cue_span(words, cue), source, 0.9)


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Say whether words after "…, he said," are more of the same speech."""
    word = words[at]
    if word.quoted or word.text in OPENERS + '"':
        return True
    if words[at - 1].text != "," or word.lower in verb_forms() or word.lower in _ASIDE:
        return False
    return word.lower not in {"but", "and"} or any(w.quoted for w in words[at:])


def _participle(words: Sequence[Token], cue: Cue, edges: Sequence[int], last: Span | None) -> Statement | None:
    """…, adding that: the speaker is the sentence's last one."""
    before = words[cue.start - 1].lower if cue.start else ""
    if before not in {",", "and", "but"}:
        return None
    if last is None:
        shared = main_subject(words)
        if shared is None or shared[1] >= cue.start:
            return None
        last = _span(words, shared)
    made = _right(words, cue, last, edges)
    return made if made and made.confidence > 0.6 else None


def _right(words: Sequence[Token], cue: Cue, source: Span, edges: Sequence[int]) -> Statement | None:
    at = _past_carrier(words, _past_hearer(words, cue))
    start, confidence = _content_start(words, cue, at)
    if start is None or start >= len(words):
        return None
    end = _content_end(words, start, edges)
    if confidence < 0.7:
        end = _object_end(words, start, end)
    if end - start < (_SHORTEST if confidence < 0.8 else 1) or words[start].lower == "so":
        return None
    if all(w.lower in DETERMINERS | PRONOUNS for w in words[start:end]):
        return None
    return Statement((_span(words, (start, end)),), _cue_span(words, cue), source, confidence)


def _content_start(words: Sequence[Token], cue: Cue, at: int) -> tuple[int | None, float]:
    """Where the content to the right of a cue starts, and how sure that is."""
    if at >= len(words):
        return None, 0.0
    word, takes = words[at], cue.takes
    if word.text in {",", ":"} and at + 1 < len(words):
        following = words[at + 1]
        if following.quoted or following.text in OPENERS + '"':
            return at + 1, 0.9
        # a page that lost its quotation marks: said, One agency has ...
        speech = "q" in takes and (following.text[0].isupper() or word.text == ":")
        return (at + 1, 0.7) if speech else (None, 0.0)
    if word.quoted or word.text in OPENERS + '"':
        return at, 0.85
    if word.lower == "that" and ("c" in takes or "z" in takes):
        return at + 1, 0.9
    if "w" in takes and word.lower in {"whether", "if", "how", "what", "why", "who", "when", "where"}:
        return at, 0.8
    if "t" in takes and word.lower == "to":
        return at, 0.8
    return _plain_start(words, cue, at)


def _plain_start(words: Sequence[Token], cue: Cue, at: int) -> tuple[int | None, float]:
    word = words[at]
    if word.text in _STOPS or (not word.text[0].isalnum() and word.text not in {"[", "(", "‘", "'"}):
        return None, 0.0
    infinitive = any(w.lower == "to" for w in words[at : at + 14])
    if ("o" in cue.takes or cue.lemma in {"expect", "want"}) and infinitive:
        return at, 0.75
    if "z" in cue.takes and word.lower not in PREPOSITIONS and _finite(words, at):
        return at, 0.75
    if (
        "c" in cue.takes
        and cue.lemma in {"acknowledge", "concede", "know", "predict", "reveal", "admit"}
        and _finite(words, at)
    ):
        return at, 0.7
    if "n" in cue.takes and word.lower not in PREPOSITIONS | AUXILIARIES:
        return at, 0.65
    if cue.lemma == "call" and any(w.quoted for w in words[at : at + _CALLED]):
        return at, 0.7
    if cue.lemma == "consider" and not words[cue.verb].lower.endswith("ed"):
        return at, 0.6
    return None, 0.0


def _finite(words: Sequence[Token], at: int) -> bool:
    """Say whether a verb of its own follows: an auxiliary, or a past or present form."""
    rest = words[at + 1 :]
    return any(
        w.lower in AUXILIARIES or w.lower in verb_forms() or (w.lower.endswith(("ed", "es")) and w.text[0].islower())
        for w in rest
    ) or any(w.text[0].islower() and w.lower.endswith("s") and not w.lower.endswith("ss") for w in rest)


def _object_end(words: Sequence[Token], start: int, end: int) -> int:
    """A noun phrase that was demanded or revealed ends where a comma opens another clause."""
    for at in range(start + 1, end - 1):
        if words[at].text == "," and not words[at].quoted and words[at + 1].lower in PRONOUNS | {"and", "so", "but"}:
            return at
    return end


def _content_end(words: Sequence[Token], start: int, edges: Sequence[int]) -> int:
    end = next((edge for edge in edges if edge > start and not words[min(edge + 1, len(words) - 1)].quoted), len(words))
    for at in range(start + 2, end):
        word = words[at]
        if word.quoted:
            continue
        if word.lower in {"while", "whereas"} and words[at - 1].text == ",":
            end = at
            break
        if word.lower == "but" and at + 1 < end and (_parts(words[at - 1]) or _bare_verb(words[at + 1])):
            end = at
            break
    while end > start + 1 and words[end - 1].text in {",", ".", "but", "—", "–", "-"}:
        end -= 1
    return end


def _bare_verb(word: Token) -> bool:
    return word.lower in {
        "did",
        "declined",
        "has",
        "had",
        "gave",
        "handed",
        "refused",
        "could",
        "does",
        "offered",
        "is",
        "was",
    }


# --- statements without a speaker, and by phrases -----------------------------------------------------------------


def _vague(words: Sequence[Token], cue: Cue, edges: Sequence[int]) -> Statement | None:
    """X is thought to; it is said that; X was told to: nobody is named."""
    if cue.stop >= len(words):
        return None
    following, form = words[cue.stop].lower, words[cue.verb].lower
    if following not in {"to", "that"} or (
        form not in VAGUE_PASSIVES and form not in {"told", "ordered", "asked", "instructed"}
    ):
        return None
    start = cue.stop + (following == "that")
    content = [_span(words, (start, _content_end(words, start, edges)))] if start < len(words) else []
    if (
        cue.subject
        and form in VAGUE_PASSIVES
        and words[cue.subject[0]].lower not in {"it", "there"}
        and following == "to"
    ):
        content.insert(0, _span(words, cue.subject))
    return Statement(tuple(content), _cue_span(words, cue), None, 0.75) if content else None


def _by_phrases(words: Sequence[Token], edges: Sequence[int]) -> Iterator[Statement]:
    for at, word in enumerate(words):
        if word.quoted:
            continue
        made: Statement | None = None
        if word.lower == "according" and at + 1 < len(words) and words[at + 1].lower == "to":
            made = _according(words, at, edges)
        elif word.lower in VAGUE_ADVERBS:
            made = _distanced(words, at, edges)
        elif word.lower in _REPORT_NOUNS and at + 2 < len(words) and words[at + 1].lower == "that":
            end = _content_end(words, at + 2, edges)
            made = Statement((_span(words, (at + 2, end)),), word.span, _holder(words, at), 0.6)
        if made:
            yield made


def _according(words: Sequence[Token], at: int, edges: Sequence[int]) -> Statement | None:
    named = phrase_after(words, at + 2)
    if named is None:
        return None
    content = []
    before = at - 1 if at and words[at - 1].text == "," else at
    if before > 0:
        content.append(_span(words, (0, before)))
    after = _after_named(words, named[1])
    if after is not None:
        content.append(_span(words, (after, _content_end(words, after, edges))))
    cue = Span(words[at].start, words[at + 1].end)
    return Statement(tuple(content), cue, _span(words, named), 0.9) if content else None


def _after_named(words: Sequence[Token], at: int) -> int | None:
    """Where the content goes on after "according to X[, which quoted Y],", or None."""
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].lower in RELATIVES | _RELAYED:
        at += 1
    if at < len(words) and words[at].lower in RELATIVES | _RELAYED:
        at = next((k for k in range(at, len(words)) if words[k].text == ","), len(words))
    while at < len(words) and (words[at].text == "," or is_adverb(words[at]) or words[at].lower == "yesterday"):
        at += 1
    if at < len(words) and words[at].lower == "that":
        at += 1
    if at >= len(words) - 1 or words[at].text in _STOPS or words[at].lower in {"but", "while", "and"}:
        return None
    return at


def _distanced(words: Sequence[Token], at: int, edges: Sequence[int]) -> Statement | None:
    """ "Reportedly": the sentence's own words at a distance, with nobody named."""
    if at + 1 < len(words) and words[at + 1].lower in verb_forms() and words[at + 1].lower not in {"found", "showed"}:
        return None
    start = verb_group(words, at)
    subject = subject_before(words, start)
    content = [_span(words, subject)] if subject else []
    if start < at:  # "have reportedly begun": the auxiliary belongs to the content
        content = [_span(words, (subject[0] if subject else start, at))]
    end = _content_end(words, at + 1, edges)
    if end > at + 1:
        content.append(_span(words, (at + 1, end)))
    return Statement(tuple(content), words[at].span, None, 0.7) if content else None


def _holder(words: Sequence[Token], noun: int) -> Span | None:
    """The possessor of a report noun: "Seoul's claim that"."""
    if not noun or not words[noun - 1].lower.endswith(("'s", "s'")):
        return None
    start = noun - 1
    while start and words[start - 1].text[0].isupper() and not words[start - 1].quoted:
        start -= 1
    return Span(words[start].start, words[noun - 1].end - (2 if words[noun - 1].lower.endswith("'s") else 1))


def _cue_span(words: Sequence[Token], cue: Cue) -> Span:
    return Span(words[cue.start].start, words[cue.stop - 1].end)


def _span(words: Sequence[Token], part: Range) -> Span:
    return Span(words[part[0]].start, words[part[1] - 1].end)
