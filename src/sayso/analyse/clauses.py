"""Where a phrase begins and ends, told from closed-class words alone: no parser, no model.

All positions are indices into a sentence's tokens; ranges are half-open.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.analyse.cues import ADVERBS, AUXILIARIES, verb_forms
from sayso.analyse.sentences import CLOSERS, OPENERS, Token

Range = tuple[int, int]

SUBORDINATORS = frozenset(
    "that if whether because although though while when where after before since until unless whereas once so"
    " than".split()
)
RELATIVES = frozenset({"who", "which", "whom", "whose"})
CONJUNCTIONS = frozenset({"and", "but", "or", "nor", "yet"})
LEADERS = (
    SUBORDINATORS
    | CONJUNCTIONS
    | frozenset({"also", "however", "meanwhile", "still", "then", "thus", "therefore", "as"})
)
DETERMINERS = frozenset(
    "the a an this that these those some many most several all both one two three another other any no its his"
    " her their our my more few each every".split()
)
PRONOUNS = frozenset("he she they it i we you who".split())
PREPOSITIONS = frozenset(
    "of in on at to for from by with about against between among during into over under near inside outside"
    " within without through across toward towards as like including per via since despite behind beyond".split()
)
TIME_WORDS = frozenset(
    "recently yesterday today tonight monday tuesday wednesday thursday friday saturday sunday earlier later"
    " afterwards separately last this next".split()
)
CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun"
    " jul aug sept oct nov dec week month year night morning afternoon evening monday tuesday wednesday thursday"
    " friday saturday sunday weekend spring summer autumn winter".split()
)
# what follows these between two commas is said of the occasion, not of the speaker
_ASIDES = frozenset(
    "speaking in on at during after before with for from meanwhile however though too instead then".split()
)
_SPEAKING = frozenset({"said", "says", "say", "told", "added"})
_IRREGULAR_PASTS = frozenset(
    "began came went took made gave left held saw got ran set won lost built sent spent met led kept fell rose grew"
    " drew broke chose hit shot sold paid bought caught fled flew stood struck sank sought".split()
)
_LONGEST_SUBJECT = 40  # tokens
_LONGEST_PHRASE = 40  # tokens of whoever is named after "according to"
_LONGEST_GROUP = 12  # tokens of auxiliaries and adverbs before a verb
_WINDOW = 12  # tokens before a conjunction that may hold its clause's verb
_COMPARED = frozenset({"more", "less", "fewer", "rather", "other"})
RELAYING = frozenset("cited quoted cites quotes citing quoting".split())
_DATING = CALENDAR | frozenset({"the", "of", "early", "late", "mid", "last", "this", "next"})
_FINITE = AUXILIARIES | _IRREGULAR_PASTS
_TIMES_ALONE = TIME_WORDS - {"this", "next", "last"}
_ALONE = PRONOUNS | {"this", "some", "others", "many", "another"}
_NO_NOUNS = PREPOSITIONS | DETERMINERS | AUXILIARIES | CONJUNCTIONS
_DESCRIBING = DETERMINERS | RELATIVES | PREPOSITIONS | {"speaking", "now", "formerly", "born"}
_PAST_ADDRESSEE = SUBORDINATORS | TIME_WORDS | PRONOUNS | {"to", "how", "why", "what"}
_MARKS = frozenset(",;:—–-―()[]") | frozenset(OPENERS) | frozenset(CLOSERS) | {'"', "--", "…", "..."}


def is_mark(token: Token) -> bool:
    """Say whether a token is punctuation that can bound a phrase."""
    return token.text in _MARKS


def is_adverb(token: Token) -> bool:
    """Say whether a word may stand inside a verb group."""
    return token.lower in ADVERBS or (token.lower.endswith("ly") and len(token.text) > 4 and token.text[0].islower())


def verb_group(words: Sequence[Token], verb: int) -> int:
    """Where the group of auxiliaries and adverbs before a verb begins."""
    start = verb
    while start > max(0, verb - _LONGEST_GROUP) and (
        words[start - 1].lower in AUXILIARIES or is_adverb(words[start - 1])
    ):
        if words[start - 1].lower in {"'s", "however"}:
            break
        start -= 1
    return start


def subject_before(words: Sequence[Token], end: int) -> Range | None:
    """The noun phrase that ends just before a verb group, or None.

    It runs back to the clause's edge; an apposition between commas belongs to it; a leading
    conjunction, adverb or dated preposition does not.
    """
    if end and words[end - 1].lower in {"who", "which"}:
        return (end - 1, end)
    stop, edge = end, end
    if end and words[end - 1].text == "," and not words[end - 1].quoted:
        opened = _apposition(words, end - 1)
        if opened is None:
            return None
        describes = words[opened + 1].lower not in _ASIDES and not is_adverb(words[opened + 1])
        stop, edge = (end - 1 if describes else opened), opened
    floor = _clause_edge(words, edge)
    while floor > 2 and words[floor - 1].text == "," and _listed(words, floor, stop):
        floor = _clause_edge(words, floor - 1)
    start = _skip_leaders(words, floor, stop)
    if start < stop - 1 and words[stop - 1].lower in PRONOUNS:
        start = stop - 1
    start = next((k + 1 for k in range(stop - 1, start, -1) if words[k].lower in _SPEAKING), start)
    if start < stop and words[start].lower == "according":
        return None
    stop = _trim_time(words, start, stop) if start < stop else stop
    if start >= stop or stop - start > _LONGEST_SUBJECT:
        return None
    return (start, stop) if _nominal(words[start:stop]) else None


def _listed(words: Sequence[Token], start: int, stop: int) -> bool:
    """Say whether a stretch goes on with a list of names: "… Rason, Sinuiju and Kaesong"."""
    joined = any(w.lower in {"and", "or"} for w in words[start:stop])
    names = [w for w in words[start:stop] if w.lower not in {"and", "or", ","}]
    return joined and all(w.text[0].isupper() for w in names) and words[start - 2].text[0].isupper()


def _clause_edge(words: Sequence[Token], end: int) -> int:
    at, reach = end, max(0, end - _LONGEST_SUBJECT)
    while at > reach:
        word = words[at - 1]
        if word.text in {"'", "’"} or (is_mark(word) and word.text not in {"(", ")", "[", "]", "-"}):
            break
        if word.lower in SUBORDINATORS and not (word.lower == "than" and at > 1 and words[at - 2].lower in _COMPARED):
            break
        if word.lower in RELATIVES and (at == 1 or is_mark(words[at - 2]) or at == end):
            break
        if word.lower in CONJUNCTIONS and _divides(words, at - 1, end):
            break
        at -= 1
    return at


def _divides(words: Sequence[Token], conjunction: int, end: int) -> bool:
    """Say whether a conjunction parts two clauses rather than two nouns."""
    if conjunction == 0:
        return True
    reach = max(0, conjunction - _WINDOW)
    marks = (k + 1 for k in range(conjunction - 1, reach - 1, -1) if is_mark(words[k]) and words[k].text != "-")
    before = words[next(marks, reach) : conjunction]
    if words[conjunction].lower in {"but", "nor", "yet"}:
        return True
    if words[conjunction + 1 : end] and words[conjunction + 1].lower in PRONOUNS:
        return True
    return any(w.lower in AUXILIARIES or (w.lower in verb_forms() and w.lower[-2:] in {"ed", "id"}) for w in before)


def _apposition(words: Sequence[Token], comma: int) -> int | None:
    """The comma that opens the apposition which closes at `comma`, or None."""
    for at in range(comma - 1, max(0, comma - 25), -1):
        word = words[at]
        if word.text == "," and not word.quoted:
            inside = words[at + 1 : comma]
            short_name = len(inside) <= 2 and all(w.text[0].isupper() or w.text.isdigit() for w in inside)
            opens = inside and (
                inside[0].lower in _DESCRIBING or inside[0].text[:1].islower() or inside[0].text.isdigit() or short_name
            )
            return at if opens and at > 0 else None
        if word.text in CLOSERS or word.text in OPENERS or word.text == ";":
            return None
    return None


def _skip_leaders(words: Sequence[Token], start: int, stop: int) -> int:
    while start < stop:
        word = words[start].lower
        if word in LEADERS or is_mark(words[start]) or is_adverb(words[start]):
            start += 1
        elif word in {"on", "in", "by", "last", "earlier", "this", "since"} and (dated := _dated(words, start, stop)):
            start = dated
        else:
            break
    return start


def _dated(words: Sequence[Token], start: int, stop: int) -> int | None:
    """Past "On Monday", "In early March", "Last week": where the dated phrase ends, or None."""
    for at in range(start + 1, min(stop - 1, start + 4)):
        if words[at].lower in CALENDAR or (words[at].text.isdigit() and len(words[at].text) == 4):
            after = at + 1
            while after < stop - 1 and (words[after].text.isdigit() or words[after].text == ","):
                after += 1
            return after
    return None


def _nominal(phrase: Sequence[Token]) -> bool:
    """Say whether a stretch can be someone: a pronoun, a name, or words after a determiner."""
    first, last = phrase[0], phrase[-1]
    if len(phrase) == 1:
        return first.lower in _ALONE or (
            first.text[0].isalpha() and (len(first.text) > 2 or (len(first.text) == 2 and first.text.isupper()))
        )
    if last.lower in _NO_NOUNS:
        return False
    return first.lower not in PREPOSITIONS | CONJUNCTIONS or first.lower == "among"


def subject_after(words: Sequence[Token], start: int) -> Range | None:
    """The noun phrase that follows an inverted verb ("said Wang Yi, the minister."), or None."""
    at = start
    while at < len(words):
        word = words[at]
        if word.text in CLOSERS or word.text in OPENERS or word.text in {'"', ".", ";", ":", "—", "–", "?", "!"}:
            break
        if word.text == ",":
            after = words[at + 1 : at + 2]
            if not after or not (after[0].lower in DETERMINERS | RELATIVES or after[0].text.isdigit()):
                break
        if at > start and (
            (word.lower in TIME_WORDS and word.lower not in {"this"})
            or (word.lower in {"when", "while", "after", "as", "in"} and word.lower != "in")
        ):
            break
        if (
            at > start
            and word.lower in {"in", "on", "at", "during"}
            and at + 2 < len(words)
            and words[at + 1].lower in {"a", "an"} | CALENDAR
        ):
            break
        at += 1
    at = _trim_time(words, start, at)
    return (start, at) if at > start and at - start <= 40 and _nominal(words[start:at]) else None


def _trim_time(words: Sequence[Token], start: int, end: int) -> int:
    """Leave out adverbs of time that end a phrase: "a source in Pyongyang recently"."""
    while end > start + 1:
        last = words[end - 1]
        if last.lower in TIME_WORDS or is_adverb(last) or last.text == ",":
            end -= 1
        elif (
            end - 2 > start
            and words[end - 2].lower in {"on", "last", "this", "late", "early"}
            and last.lower in CALENDAR
        ):
            end -= 2
        elif end - 3 > start and words[end - 3].lower == "on" and words[end - 2].lower in CALENDAR:
            end -= 3
        else:
            break
    return end


def phrase_after(words: Sequence[Token], start: int) -> Range | None:
    """The noun phrase after "according to" or "citing": to the comma, but through an apposition."""
    at = start
    while at < min(len(words), start + _LONGEST_PHRASE):
        word = words[at]
        if (
            word.quoted
            or word.text in {".", ";", ":", "?", "!", "—", "–", '"'}
            or word.text in OPENERS
            or word.text in CLOSERS
        ):
            break
        if word.text == "," and not _apposition_follows(words, at):
            break
        if word.lower in {"which", "who"} and at + 1 < len(words) and words[at + 1].lower in RELAYING:
            break
        if word.lower in {"that", "but", "while", "although"} and at > start + 1:
            break
        at += 1
    at = _trim_time(words, start, at)
    return (start, at) if at > start else None


def has_verb(words: Sequence[Token]) -> bool:
    """Say whether words hold a verb with a tense, as far as closed classes and endings tell: a clause, no bare noun."""
    return any(
        w.lower in _FINITE
        or w.lower in {"it's", "he's", "she's", "that's", "there's", "i'm"}
        or w.lower.endswith(("'re", "'ll", "'ve"))
        or (w.text[0].islower() and (w.lower in verb_forms() or w.lower.endswith("ed")) and not _is_noun(words, at))
        for at, w in enumerate(words)
        if at or w.lower in AUXILIARIES
    )


def _is_noun(words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1].lower in DETERMINERS | PREPOSITIONS


def main_subject(words: Sequence[Token]) -> Range | None:
    """The subject that opens a sentence, for a second verb that shares it: "It closed and said that …"."""
    start = _skip_leaders(words, 0, len(words))
    at = start
    while at < len(words) and not is_mark(words[at]) and not words[at].quoted:
        word = words[at]
        regular = word.lower in verb_forms() or word.lower.endswith("ed")
        finite = regular or word.lower in _FINITE
        if at > start and finite and word.text[0].islower():
            end = next((k for k in range(at, start, -1) if not is_adverb(words[k - 1])), start)
            return (start, end) if end > start and _nominal(words[start:end]) else None
        at += 1
    return None


def _apposition_follows(words: Sequence[Token], comma: int) -> bool:
    """Say whether the words after a comma describe what stands before it, up to a second comma."""
    after = words[comma + 1 : comma + 14]
    if not after or after[0].lower not in {"a", "an", "the", "who", "which"}:
        return False
    body: list[Token] = []
    for word in after:
        if word.text in {",", "."}:
            break
        body.append(word)
    verbs = any(w.lower in AUXILIARIES or w.lower in verb_forms() for w in body[1:])
    closed = len(body) < len(after) and after[len(body)].text == ","
    return closed and (body[0].lower in {"who"} or not verbs) and len(body) <= 9


def addressee_after(words: Sequence[Token], start: int) -> int:
    """Where the addressee after "told" ends: at a clause, a quotation, a date or a comma."""
    at = start
    while at < len(words):
        word = words[at]
        if (is_mark(word) and word.text != "-") or word.text in {".", "?"} or word.quoted:
            break
        if at > start and word.lower in _PAST_ADDRESSEE:
            break
        if at > start and word.lower in {"on", "in", "during", "via"}:
            break
        if (
            at > start
            and word.lower in {"the", "a", "an", "there", "their", "its"}
            and words[at - 1].lower not in PREPOSITIONS
        ):
            break
        at += 1
        if words[at - 1].lower in {"me", "us", "him", "her", "them"}:
            break
    return at


def adjuncts_after(words: Sequence[Token], start: int) -> int:
    """Past "recently", "on Monday", "in a statement", "during a telephone call with Daily NK on April 6"."""
    at = start
    while at < len(words):
        word = words[at].lower
        following = words[at + 1].lower if at + 1 < len(words) else ""
        if word in _TIMES_ALONE or (is_adverb(words[at]) and word not in {"only", "just", "even", "still"}):
            at += 1
        elif word in {"last", "this", "next", "late", "early"} and following in CALENDAR:
            at += 2
        elif word in {"on", "in", "at", "during", "by", "through", "via", "from"} and (end := _adjunct_end(words, at)):
            at = end
        else:
            break
    return at


_OCCASIONS = frozenset(
    "statement question questions interview interviews call calls report reports email e-mail message briefing"
    " conference speech letter tweet post comment comments remarks telephone phone press address article"
    " commentary survey ruling conversation dispatch broadcast".split()
)


def _adjunct_end(words: Sequence[Token], start: int) -> int | None:
    """The end of a preposition's phrase if it names a time or an occasion of speech, else None."""
    at = start + 1
    while at < len(words) and (words[at].lower in _DATING or words[at].text.isdigit()):
        at += 1
    if any(w.lower in CALENDAR or w.text.isdigit() for w in words[start + 1 : at]):
        return at
    for at in range(start + 1, min(len(words), start + 7)):
        if words[at].text in {",", "."} or words[at].quoted:
            return None
        if words[at].lower in _OCCASIONS:
            return _occasion_end(words, at + 1)
    return None


def _occasion_end(words: Sequence[Token], at: int) -> int:
    while (
        at < len(words)
        and words[at].lower
        in {"with", "to", "on", "by", "at", "call", "conference", "interview", "released", "published"} | CALENDAR
    ):
        at += 1
        while at < len(words) and (
            words[at].text[0].isupper() or words[at].text.isdigit() or words[at].lower in {"the", "a", "his", "her"}
        ):
            at += 1
    return at
