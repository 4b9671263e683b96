"""Where an article keeps a source unnamed: nobody named there may be taken for that source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.analyse.sentences import letters_of, paragraphs, sentences
from sayso.analyse.steps_words import LESSER_OFFICES, OFFICES
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

_WITHHELD = re.compile(
    r"\banonym(?:ity|ous|ously|i[sz]ed)\b|\bun(?:named|identified)\b|\bpseudonyms?\b|\boff the record\b"
    r"|\bon background\b"
    r"|\b(?:not|never|without|against|avoid|refused|declined|decline[sd]?|unwilling|asked|requested)"
    r"(?: (?:to|wish|want|wishing|wanting|be|being)){0,3}"
    r" (?:named|identified|quoted by name|identify (?:him|her|them))\b"
    r"|\b(?:can|could|must|may|should|wo|would|did|do|does)(?:not| not|n?['’]t)(?: (?:want|wish|like))?(?: to)? be"
    r" (?:named|identified)\b"
    r"|\b(?:names?|identity|identities)(?: (?:should|must|can|could|may))?(?: ?not| never|n?['’]t)(?: to)? be(?:ing)?"
    r" (?:used|published|printed|given|revealed|mentioned|disclosed|shared|made)\b"
    r"|\b(?:declin|refus)\w{2,3} to (?:give|disclose|reveal|provide|be) (?:(?:his|her|their|a|any|full) ){0,2}"
    r"(?:name|names|identity|identified|named)\b"
    r"|\bnot (?:been )?authori[sz]ed to (?:speak|talk|comment|discuss|brief)\b"
    r"|\b(?:name|names|identity|identities) (?:was|were|is|are|has been|have been|not) (?:been )?"
    r"(?:withheld|changed|disclosed|given|released)\b"
    r"|\b(?:withh(?:eld|old|olding)|conceal\w{0,3}|without giving|protect\w{0,3}) (?:his|her|their|the) "
    r"(?:name|names|identity|identities)\b",
    re.I,
)
# words of which every one of these phrases has one
_SIGNS = frozenset(
    "anonymity anonymous anonymously anonymised anonymized unnamed unidentified pseudonym pseudonyms record background"
    " named identified name names identity identities identify authorised authorized".split()
)
# ... and every phrase that gives an alias has a word of the first of these, or one of each in a pair
_ALIAS_SIGN = frozenset("surnamed surname surnames alias pseudonym nicknamed nickname initial initials name".split())
_ALIAS_PAIRS = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            "only just solely simply",
            "named identified known quoted cited called referred described introduced identify identifies",
        ),
        ("goes going went go", "by"),
        ("asked wanted wished preferred requested agreed", "called named known identified"),
    )
)
_NAME = r"((?:[A-Z](?:\.(?= [A-Za-z])|[\w’'-]{0,40}))(?: [A-Z][\w’'-]{1,40}){0,2})"
_NAMED_SO = (
    r"(?:(?i:his|her|their|the|an?|my) )?(?:\w+ )?(?i:surnames?|alias|pseudonym|nickname|initials?"
    r"|(?:(?:family|last|first|given) )?name)"
)
# a name that somebody goes by who keeps his own: "named only as Tarn", "goes by the pseudonym Ada Brook"
_ALIAS = re.compile(
    rf"\b(?:(?i:named|identified|known|quoted|cited|called|referred to|described|introduced|identify|identifies|name)"
    rf"(?: (?:him|her|them)(?:self|selves)?)? (?i:only|just|solely|simply)(?: (?:as|by))?"
    rf"(?: {_NAMED_SO},?)?(?: of| as)?"
    rf"|(?i:identified|known|called|named|cited|quoted)(?: only)? by {_NAMED_SO},?"
    rf"|(?i:surnamed|alias|pseudonym,?|nicknamed)|{_NAMED_SO}(?: only| just)(?:,| as| of)?"
    rf"|(?i:who|he|she|they),? (?:goes|went|go) (?:only |just )?by"
    rf"|(?:goes|going|went|go) (?:only |just )?by {_NAMED_SO}(?: of)?"
    rf"|(?i:under|using|uses|used|gave|gives|giving|by) (?:only )?{_NAMED_SO}(?: of| as|,)?"
    rf"|(?i:asked|wanted|wished|preferred|requested|agreed) to be (?:called|named|known as|identified(?: only)? as)"
    rf") {_NAME}"
    rf"|{_NAME},? (?:which is |\()?(?:an? |his |her |their )?(?:pseudonym|alias|not (?:his|her|their) real name)\b"
    rf"|{_NAME},? (?:\()?(?:his|her|their|whose) (?:real |full )?name (?:has been|was|is) (?:changed|withheld)\b"
)
_INDEFINITE = r"\b(?:an?|one|another|some|several|few|two|three|four|five|many|unnamed|unidentified)"
_ANY_RULER = frozenset({"leader", "ruler"})
_ASKED = 8  # texts: names, claims and whom a short name means ask for the same one in turn
_BESIDE_NAME = re.compile(r",? $")


@lru_cache(_ASKED)
def aliases_in(text: str) -> frozenset[str]:
    """The names by which a text lets somebody go who keeps his own to himself, as printed.

    >>> sorted(aliases_in("A trader, who asked to be named only as Tarn, met a nurse, who goes by Ada Brook."))
    ['Ada Brook', 'Tarn']
    """
    told = (s for p in paragraphs(text) for s in sentences(text, p) if _may_alias(letters_of(text, s)))
    found = (match for s in told for match in _ALIAS.finditer(text, s.start, s.end))
    return frozenset(name for match in found for name in match.groups() if name)


def _may_alias(words: frozenset[str]) -> bool:
    """Say whether words are those of a phrase that gives an alias, which is costly to look for."""
    if not _ALIAS_SIGN.isdisjoint(words):
        return True
    return any(not one.isdisjoint(words) and not other.isdisjoint(words) for one, other in _ALIAS_PAIRS)


def goes_by_alias(text: str, entities: Sequence[Entity]) -> list[bool]:
    """Of each entity whether its words are an alias: it may mean nobody else who bears the name."""
    hidden = {word for alias in aliases_in(text) for word in alias.split()}
    person = [e.type is EntityType.PERSON for e in entities]
    return [p and hidden.issuperset(e.span.of(text).split()) for p, e in zip(person, entities, strict=True)]


@dataclass
class Anonymity:
    """The parts of one article in which somebody asks not to be named."""

    text: str
    people: Sequence[Entity]
    near: tuple[Span, ...]  # each sentence that says so, with the one after it
    _first: dict[frozenset[str], int] = field(default_factory=dict)  # where somebody unnamed is first called so

    def at(self, span: Span) -> bool:
        """Say whether a sentence, or the one before it, keeps somebody unnamed."""
        return any(one.start <= span.start < one.end for one in self.near)

    def holds(self, head: str, alike: frozenset[str], span: Span) -> bool:
        """Say whether a description may mean somebody whom the article leaves unnamed.

        It may where anybody asks for it in the article (but for offices that one person holds,
        where it must be nearby), and where one such person was spoken of before without a name.
        """
        offices = head in OFFICES | LESSER_OFFICES
        heads = {head} if head in OFFICES - _ANY_RULER else alike | {head}  # "a real leader" is no president
        return self.at(span) or bool(self.near and not offices) or self._spoken_of(frozenset(heads), span.start)

    def _spoken_of(self, heads: frozenset[str], before: int) -> bool:
        if heads not in self._first:
            nouns = "|".join(re.escape(head) for head in sorted(heads))
            found = re.finditer(rf"{_INDEFINITE} (?:[\w.’'-]+ ){{0,4}}?(?:{nouns})s?\b", self.text, re.I)
            unnamed = (match.end() for match in found if not self._named_beside(Span(*match.span())))
            self._first[heads] = next(unnamed, len(self.text) + 1)
        return self._first[heads] <= before

    def _named_beside(self, phrase: Span) -> bool:
        """Say whether a description stands beside a name: "Ada Brook, an economist", "an economist, Ada Brook"."""
        for person in self.people:
            first, second = sorted((phrase, person.span), key=lambda s: s.start)
            if first.end <= second.start <= first.end + 2 and _BESIDE_NAME.match(self.text[first.end : second.start]):
                return True
        return False


def anonymity_in(text: str, people: Sequence[Entity]) -> Anonymity:
    """Where an article says that somebody is not to be named.

    >>> anonymity_in("A clerk asked not to be named. The clerk waved.", ()).at(Span(31, 40))
    True
    """
    cut = [s for p in paragraphs(text) for s in sentences(text, p)]
    after = [*cut[1:], *cut[-1:]]
    near = (Span(one.start, next_.end) for one, next_ in zip(cut, after, strict=True) if _withheld(text, one))
    return Anonymity(text, people, tuple(near))


def _withheld(text: str, sentence: Span) -> bool:
    letters = letters_of(text, sentence)
    within = sentence.start, sentence.end
    if not _SIGNS.isdisjoint(letters) and _WITHHELD.search(text, *within):
        return True
    return _may_alias(letters) and _ALIAS.search(text, *within) is not None
