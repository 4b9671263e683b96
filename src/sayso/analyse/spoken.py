"""Statements with a speaker: words before, after and around a cue verb."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.analyse.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    main_subject,
    subject_after,
)
from sayso.analyse.cued import RELAYED, STOPS, Cue, Statement, cue_span, span_of
from sayso.analyse.cues import AUXILIARIES, NOUN_LIKE, verb_forms
from sayso.analyse.edges import content_end, object_end, parts, past_carrier, past_hearer, trails
from sayso.analyse.sentences import OPENERS, Token
from sayso.model.spans import Span

_CALLED = 8  # tokens within which "called X" must come to quoted words
# what follows "…, he said," and is no more of his speech
_ASIDE = RELAYED | frozenset(
    "according speaking also while despite as in at on during referring who which when".split()
)
_SHORTEST = 2  # tokens of a content that no "that" and no quotation mark marks off
_EMPTY = DETERMINERS | PRONOUNS
_ANONYMOUS = (["not", "to", "be"], ["that", "his", "name"], ["that", "her", "name"])
_OWN_VOICE = frozenset({"i", "we", "you", "i'm", "i've", "i'd", "we're", "we've", "let's"})


def spoken(words: Sequence[Token], cue: Cue, edges: Sequence[int], last: Span | None) -> Statement | None:
    """The statement that an active cue verb makes, or None; `last` is the speaker before it in the sentence."""
    inverted = _inverted(words, cue)
    if inverted:
        return inverted
    if cue.subject and words[cue.subject[0]].lower in _OWN_VOICE and cue.subject[1] - cue.subject[0] == 1:
        return None  # the article's own voice, or the quoted speaker's
    if cue.subject is None:
        return _participle(words, cue, edges, last)
    source = span_of(words, cue.subject)
    begin = cue.subject[0]
    if begin and words[begin - 1].lower == "what":
        return None  # "what they write" names what is written; it does not say it
    if begin > 1 and parts(words[begin - 1]) and trails(words, cue) and not _is_adjunct(words[: begin - 1]):
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
    if "q" not in cue.takes or cue.start != cue.verb or cue.verb < 2 or not parts(words[cue.verb - 1]):
        return None
    bare = words[cue.verb].lower == cue.lemma != "say"  # "state security agents": no verb inverts in its bare form
    if cue.subject is not None or bare or words[cue.verb].lower.endswith("ing"):
        return None
    subject = subject_after(words, cue.stop)
    if subject is None or words[cue.stop].lower in {"that", "to"} | RELATIVES:
        return None
    content = [span_of(words, (0, cue.verb - 1))]
    ends = subject[1] >= len(words) or words[subject[1]].text in STOPS | {",", ";", ":", "—", "–", '"'}
    if words[cue.verb].lower in NOUN_LIKE and not ends:
        return None
    after = subject[1] + 1
    if after < len(words) and any(w.quoted for w in words[after : after + 2]):
        content.append(span_of(words, (after, len(words))))
    return Statement(tuple(content), words[cue.verb].span, span_of(words, subject), 0.85)


def _left(words: Sequence[Token], cue: Cue, source: Span, edges: Sequence[int]) -> Statement | None:
    assert cue.subject is not None  # noqa: S101 - the caller has looked
    content = [span_of(words, (0, cue.subject[0] - 1))]
    at = past_hearer(words, cue)
    if at < len(words) and words[at].text in {",", "—", "–"}:
        at += 1
    if at < len(words) - 1 and _goes_on(words, at):
        content.append(span_of(words, (at, content_end(words, at, edges))))
    return Statement(tuple(content), cue_span(words, cue), source, 0.9)


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
        last = span_of(words, shared)
    made = _right(words, cue, last, edges)
    return made if made and made.confidence > 0.6 else None


def _right(words: Sequence[Token], cue: Cue, source: Span, edges: Sequence[int]) -> Statement | None:
    at = past_carrier(words, past_hearer(words, cue))
    if cue.lemma in {"ask", "request"} and [w.lower for w in words[cue.stop : cue.stop + 3]] in _ANONYMOUS:
        return None  # "who asked not to be named" is no claim
    start, confidence = _content_start(words, cue, at)
    if start is None or start >= len(words):
        return None
    end = content_end(words, start, edges)
    if confidence < 0.7:
        end = object_end(words, start, end)
    if end - start < (_SHORTEST if confidence < 0.8 else 1) or words[start].lower == "so":
        return None
    if all(w.lower in _EMPTY for w in words[start:end]):
        return None
    return Statement((span_of(words, (start, end)),), cue_span(words, cue), source, confidence)


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
    if word.text in STOPS or (not word.text[0].isalnum() and word.text not in {"[", "(", "‘", "'"}):
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
