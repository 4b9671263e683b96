"""Words that announce a further step: "citing", "which in turn quoted", "whose source said", "based on"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.clauses import is_adverb
from sayso.analyse.cues import AUXILIARIES, BE, verb_forms
from sayso.analyse.sentences import CLOSERS, OPENERS, Token

CITING = frozenset("citing quoting crediting paraphrasing".split())
CITED = frozenset("cited quoted cites quotes cite quote credited credits".split())
LEANING = {"relying": "on", "drawing": "on", "basing": "on", "attributing": "to", "sourcing": "to", "pointing": "to"}
SAYING = frozenset("saying telling stating reporting claiming writing adding warning".split())
# manners of speaking that attribute nothing by themselves
_SPEECH = frozenset(
    "bragging crowing ranting raving whining moaning wailing crying yelling screaming fretting protesting cursing"
    " thundering replying answering declaring speaking talking begging bewailing bellowing blustering chuckling"
    " hissing howling mumbling murmuring objecting promising proposing quoting reflecting sobbing swearing vowing"
    " thanking congratulating greeting apologising apologizing confessing".split()
)
SAID = frozenset("said says wrote stated claimed reported explained".split())
READ = frozenset(
    "read seen saw reviewed obtained studied examined viewed watched analysed analyzed inspected glimpsed perused"
    " consulted scanned skimmed".split()
)
_READ_THROUGH = {"leafed": "through", "flipped": "through", "thumbed": "through", "pored": "over", "looked": "at"}
STOPS = frozenset('.;:?!—–()[]"') | frozenset(OPENERS) | frozenset(CLOSERS)
LONGEST = 25  # tokens of one step's words
_FIXED = (
    (("based", "on"), 0),
    (("briefed", "by"), 0),
    (("itself", "based", "on"), 1),
    (("themselves", "based", "on"), 1),
    (("on", "the", "basis", "of"), 0),
    (("on", "the", "authority", "of"), 0),
    (("on", "the", "strength", "of"), 0),
    (("on", "the", "word", "of"), 0),
    (("with", "reference", "to"), 0),
)
# verbs of a relative clause, with what must follow them
_PLAIN = CITED | {"interviewed"}
_WITH = {
    **dict.fromkeys("relied relies drew draws rests rested leaned leans hinged hinges".split(), frozenset({"on"})),
    **dict.fromkeys("spoke spoken speaks talked talks".split(), frozenset({"to", "with"})),
    **dict.fromkeys("briefed told informed shown notified".split(), frozenset({"by"})),
}
_WHOSE_WORD = (
    ("according", "to"), ("per",), ("in", "the", "words", "of"), ("by", "the", "account", "of"),
    ("in", "the", "telling", "of"),
)  # fmt: skip
_COUNTING = frozenset(
    "calculated estimated reckoned deduced inferred concluded worked established gathered calculates estimates reckons"
    " deduces infers concludes".split()
)
# verbs with the thing between them and whom they name: "which credited the report to", "which took it from"
_GIVING = {
    **dict.fromkeys("credited credits attributed attributes traced sourced ascribed".split(), "to"),
    **dict.fromkeys("picked took lifted borrowed translated reprinted copied republished".split(), "from"),
}
# what is taken from a teller, not from a place: "which took the bus from Vardby" has no step
_TAKEN = frozenset(
    "it them this that these those report reports story stories news item items article articles video videos clip"
    " footage photo photos photograph picture pictures image images quote quotes words word claim claims account line"
    " lines text passage paragraph details information figure figures data statement dispatch tip rumour rumor wording"
    " headline numbers tally estimate estimates caption remarks interview transcript".split()
)
_RELAYING = frozenset(
    "relayed conveyed repeated quoted published reported carried aired printed ran echoed amplified relaying conveying"
    " repeating carrying airing echoing".split()
)
_SAID_THINGS = frozenset(
    "words claim claims account testimony message warning complaint remarks boast story allegation assertion".split()
)
_LEARNED = frozenset("had has heard learned learnt got knew knows".split())
_SESSIONS = frozenset("briefing briefings session sessions meeting hearing presentation".split())
# words that a relative clause may put before its verb
_BETWEEN = AUXILIARIES | {"in", "turn", "itself", "himself", "herself", "themselves", "also"}


@dataclass(frozen=True, slots=True)
class Opening:
    """Words that announce a step: its verb's place, and where the step's own words begin."""

    verb: tuple[int, int]
    at: int
    records: bool = False  # only of something that can be read counts
    clause: bool = False  # "whose source said": the step stands before its verb
    within: bool = False  # "after an NIS briefing": the step stands inside the words
    opens: bool = False  # "that, according to": what is said follows in any case


_FIRST = (  # what an opening may begin with: one word in five, and no other is looked at
    CITING
    | CITED
    | LEANING.keys()
    | {fixed[0] for fixed, _ in _FIXED}
    | frozenset("whose who which that after following from at in emerging itself themselves".split())
)


def opening_at(words: Sequence[Token], at: int) -> Opening | None:
    """The words at `at` that announce a step, or None."""
    if at >= len(words) - 1 or words[at].quoted:
        return None
    first = words[at].lower
    if at and words[at - 1].lower in _RELAYING and (said := _said_thing(words, at)):
        return said
    if first not in _FIRST:
        return None
    if first in CITING:
        return Opening((at, at + 1), at + 1)
    if first in CITED:
        return _quoted_as_saying(words, at)
    if first == "whose":
        return _whose(words, at)
    if first in {"who", "which", "that"} and (found := _relative(words, at)):
        return found
    return _phrase(words, at)


def is_saying(word: Token) -> bool:
    """Say whether a word after "quoted Y as" says that Y speaks: "saying", "bragging", but not "costing"."""
    return word.lower in SAYING or (
        word.lower.endswith("ing") and (word.lower in verb_forms() or word.lower in _SPEECH)
    )


def _phrase(words: Sequence[Token], at: int) -> Opening | None:
    lowered = [w.lower for w in words[at : at + 9]]
    for fixed, skipped in _FIXED:
        if tuple(lowered[: len(fixed)]) == fixed and at + len(fixed) < len(words):
            end = at + len(fixed)
            return None if _is_said_of(words, at, fixed) else Opening((at + skipped, end), end, fixed[0] == "with")
    own = lowered[0] in {"itself", "themselves"}
    if own and lowered[1] in CITING:
        return Opening((at + 1, at + 2), at + 2)
    if length := _leaning(lowered[own:]):
        end = at + own + length
        return Opening((at + own, end), end, lowered[own] == "pointing")
    if lowered[:2] == ["that", ","] and (end := at + 2 + _whose_word(lowered[2:])) > at + 2 and end < len(words):
        return Opening((at + 2, end), end, opens=True)
    if lowered[0] == "from" and at and (words[at - 1].text == "," or words[at - 1].lower in _COUNTING):
        return Opening((at, at + 1), at + 1, records=True)
    if lowered[0] in {"after", "following", "from", "at", "in", "emerging"}:
        briefing = _briefing(lowered)
        return Opening((at, at + briefing), at + briefing) if briefing else _named_briefing(words, at)
    return None


def _is_said_of(words: Sequence[Token], at: int, fixed: Sequence[str]) -> bool:
    """Say whether "based on" is said of a thing: "a rocket that is based on an old design"."""
    return fixed == ("based", "on") and at > 0 and words[at - 1].lower in AUXILIARIES


def _whose_word(lowered: Sequence[str]) -> int:
    """How many words "according to", "in the words of" has; 0 where none stands there."""
    return next((len(whose) for whose in _WHOSE_WORD if tuple(lowered[: len(whose)]) == whose), 0)


def _said_thing(words: Sequence[Token], at: int) -> Opening | None:
    """ "Relayed the words of", "repeating a claim by": whose they are."""
    if at + 3 >= len(words):
        return None
    first, noun, of = words[at].lower, words[at + 1].lower, words[at + 2].lower
    named = first in {"the", "a", "an"} and noun in _SAID_THINGS and of in {"of", "by", "from"}
    named = named and (noun, of) != ("story", "by")  # whose byline it has
    return Opening((at, at + 3), at + 3) if named else None


def _leaning(lowered: Sequence[str]) -> int | None:
    """How many words "relying on", "basing its report on", "attributing the figure to" have, or None."""
    joint = LEANING.get(lowered[0])
    reach = 5 if lowered[0] in {"basing", "attributing", "sourcing"} else 2
    return next((k + 1 for k in range(1, min(reach, len(lowered) - 1)) if lowered[k] == joint), None)


def _quoted_as_saying(words: Sequence[Token], at: int) -> Opening | None:
    """ "Quoted Y as saying": the verb is the speaker's own, the step is Y."""
    if at == 0 or words[at - 1].lower in {"was", "were", "been", "be", "is", "are", "being", "which", "who", "that"}:
        return None
    for k in range(at + 2, min(len(words) - 1, at + LONGEST)):
        if words[k].quoted or words[k].text in STOPS:
            return None
        says = words[k].lower == "as" and is_saying(words[k + 1])
        if says or (words[k].lower == "who" and words[k - 1].text == "," and words[k + 1].lower in SAID):
            return Opening((at, at + 1), at + 1)
    return None


def _briefing(lowered: Sequence[str]) -> int | None:
    """How many words "after a closed briefing by" has, or None."""
    for k in range(1, min(5, len(lowered) - 1)):
        if lowered[k] in {"briefing", "briefed"} and lowered[k + 1] in {"by", "from"}:
            return k + 2
    return None


def _named_briefing(words: Sequence[Token], at: int) -> Opening | None:
    """ "After a closed-door NIS briefing": whose briefing it was."""
    if words[at].lower in {"at", "in"}:
        return None  # where somebody speaks; after one, he passes on what he heard
    for k in range(at + 2, min(at + 8, len(words))):
        if words[k].lower == "briefing":
            begin = next((j for j in range(at + 1, k) if words[j].text[0].isupper() or words[j].lower == "spy"), k)
            return Opening((k, k + 1), begin, within=True) if begin < k else None
        if words[k].quoted or words[k].text in STOPS or words[k].text == ",":
            return None
    return None


def _from_whom(words: Sequence[Token], verb: int) -> Opening | None:
    """ "Had it from", "heard from", "learned this from"."""
    at = next((k for k in range(verb + 1, min(verb + 3, len(words) - 1)) if words[k].lower == "from"), None)
    return Opening((verb, at + 1), at + 1) if at else None


def _at_whose(words: Sequence[Token], verb: int) -> Opening | None:
    """ "Attended a closed briefing by": who spoke there."""
    for k in range(verb + 1, min(verb + 7, len(words) - 2)):
        if words[k].lower in _SESSIONS and words[k + 1].lower in {"by", "with", "of", "from"}:
            return Opening((verb, k + 2), k + 2)
    return None


def _whose(words: Sequence[Token], at: int) -> Opening | None:
    """ "Whose source in Hyesan said": the step between the pronoun and the verb."""
    for k in range(at + 2, min(len(words), at + 10)):
        if words[k].quoted or words[k].text in STOPS or words[k].text == ",":
            return None
        if words[k].lower in SAID:
            return Opening((k, k + 1), at + 1, clause=True)
    return None


def _relative(words: Sequence[Token], start: int) -> Opening | None:
    """ "Who had been briefed by", "which in turn cited", "who based his account on"."""
    if heard := _learned(words, start):
        return heard
    at = start + 1
    while at < len(words) - 1 and (words[at].lower in _BETWEEN or is_adverb(words[at])):
        at += 1
    if at >= len(words) - 1:
        return None
    verb, following = words[at].lower, words[at + 1].lower
    joint = _GIVING.get(verb, "")
    if joint and (end := _given(words, at, joint)):
        return Opening((at, end + 1), end + 1)
    if verb in _PLAIN:
        return Opening((at, at + 1), at + 1)
    if following in _WITH.get(verb, ()):
        return Opening((at, at + 2), at + 2)
    if verb == "attended":
        return _at_whose(words, at)
    if verb in READ:
        return Opening((at, at + 1), at + 1, records=True)
    if following == _READ_THROUGH.get(verb):
        return Opening((at, at + 2), at + 2, records=True)
    return _based(words, at) if verb in {"based", "bases"} else None


def _given(words: Sequence[Token], verb: int, joint: str) -> int:
    """Where "to" or "from" stands behind what was credited or taken, or 0."""
    end = next((k for k in range(verb + 2, min(verb + 7, len(words) - 1)) if words[k].lower == joint), 0)
    taken = joint != "from" or not _TAKEN.isdisjoint(w.lower for w in words[verb + 1 : end])
    return end if taken else 0


def _learned(words: Sequence[Token], start: int) -> Opening | None:
    """ "Who had it from", "who has learned from"."""
    for at in range(start + 1, min(start + 4, len(words) - 2)):
        if words[at].lower not in _LEARNED | AUXILIARIES:
            return None
        if words[at].lower in _LEARNED and (heard := _from_whom(words, at)):
            return heard
    return None


def _based(words: Sequence[Token], at: int) -> Opening | None:
    on = next((k for k in range(at + 1, min(at + 5, len(words) - 1)) if words[k].lower == "on"), None)
    passive = words[at - 1].lower in BE  # "a rocket that is based on an old one" names nobody
    return Opening((at, on + 1), on + 1, records=passive) if on else None
