"""A flat attribution made whole: its source's name to its ends, its content without whom it was said to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.attribution import trimmed
from sayso.analyse.clauses import main_subject
from sayso.analyse.cued import cue_at, span_of
from sayso.analyse.cues import AUXILIARIES, BE, NOUN_LIKE, VAGUE_PASSIVES, verb_forms
from sayso.analyse.heads import headed
from sayso.analyse.sentences import QUOTES, Token, quotations, sentence_at, tokens
from sayso.model.findings import Attribution
from sayso.model.spans import Span

_NOUN = 20  # characters that may part a source from its own head noun
_NOUNS = re.compile(
    r"(?: (?!(?:also|has|have|had|did|does|is|are|was|were|then|now|once|even|himself|herself|itself|this)\b|\w+ly\b)"
    r"[a-z]{3,15}){1,2} "
)
_LED = re.compile(r"(?:how|as) (?=\w)", re.I)  # "recounted how a clerk had told", "As Ri noted"
_ITS_ARTICLE = re.compile(r"(?<![\w,’')] )\b(?:The|(That)|An?) $")  # where it opens its sentence
_NOTICE = re.compile(r"((?:an?|the) [\w ]{2,40}) ((?:saying|stating|ordering|declaring|announcing)(?: that)?)$")
_TELLING = re.compile(
    r"\b(?:tell|tells|told|telling|shown|showed|written|wrote|informed|assured|notified|reminded|warned|advised)\b"
)
_ADDRESSEE = re.compile(
    r"it that (?=\w)|(?:him|her|them|us|me|lawmakers|reporters|journalists)\s+(?:that\s+)?(?=\w)"
    r"|(?:police|investigators|colleagues|friends|relatives|neighbou?rs|troops|officials|diplomats|parliament|MPs)"
    r" (?:that )?(?=(?:the|a|an|he|she|it|they|his|her|its|their|no|there)\b)"
    r"|[A-Z][\w’']*(?: [A-Z][\w’']*){0,4}"
    r"(?: on (?:the )?condition of anonymity| by (?:tele)?phone| on \w+day)? that (?=\w)"
)
_ASIDE = re.compile(r"(?:which|using|possibly|apparently|referring) ")
_TURN = re.compile(r",? but (?:did|has|had|gave|handed|declined|refused|offered|does|added|warned|stopped|fell) ")
_BUT_AS = re.compile(r"\bbut,? as (?:\w+ )?$")
_BUT = 20  # characters before a source in which "but as" stands
# what its author adds in others' words: "…, in what critics called a ruse"
_IN_WHAT = re.compile(
    r",? in what (?:\w+ ){1,4}(?:called|calls|described|describes|said|says|predicted|termed|dubbed)\b"
)
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|reported|reports|added|wrote|announced|claimed|warned|stated)\b")
_TOPIC = 6  # tokens of a subject that its speaker parts from its verb
_DESCRIBED = re.compile(
    r"(?:,| and)? (?:obtained|seen|reviewed|viewed|quoted|cited|carried|aired|relayed|analy[sz]ed|examined|studied)"
    r" (?:by|in|on) "
    r"|,? (?:shown|leaked|shared|provided) (?:to|with) "
    r"|, (?:published|released|issued|dated|posted|which|who|whose|a copy of which) "
)
_HYPHENED = re.compile(r"-\w+(?=\W)")
_DOTTED = re.compile(r"\.[a-z]{2,6}(?!\w)")
_BEFORE_DOT = re.compile(r"(?<!\w)[A-Z]\w{1,20}\.$")
_BEFORE_HYPHEN = re.compile(r"(?:[A-Z][a-z]+ )?[A-Z]?[\w’']+-$")


def whole(text: str, found: Attribution) -> Attribution:
    """The attribution with its source's words whole, and its content without whom it was said to."""
    source, cue = found.source, found.cue
    if cue and (noun := _NOTICE.match(cue.of(text))):
        source, cue = Span(cue.start, cue.start + noun.end(1)), Span(cue.start + noun.start(2), cue.end)
    if source:
        source = _undescribed(text, _to_word_ends(text, source))
        if led := _LED.match(text, source.start, source.end - 1):
            source = Span(led.end(), source.end)
        source = _with_its_article(text, source)
    if source and cue and 1 < cue.start - source.end < _NOUN and _NOUNS.fullmatch(text, source.end, cue.start):
        source = Span(source.start, cue.start - 1)  # "a party" of "a party notice saying"
    content = found.content
    if cue and _TELLING.search(cue.of(text)) and (told := _ADDRESSEE.match(text, content[0].start, content[0].end)):
        content = (Span(told.end(), content[0].end), *content[1:])
    elif (
        cue
        and len(content) > 1
        and _TELLING.search(cue.of(text))
        and text[content[0].end : content[1].start] == " that "
    ):
        content = content[1:]  # "told Ri that": whom it was said to, in a piece of his own
    content = _without_narration(text, _behind_but(text, content, source))
    return headed(text, replace(found, content=content, source=source, cue=cue))


def _behind_but(text: str, content: tuple[Span, ...], source: Span | None) -> tuple[Span, ...]:
    """The content without its author's words before the speaker: "It may hold, but as Ri noted, it leaks"."""
    if source is None or not _BUT_AS.search(text, max(0, source.start - _BUT), source.start):
        return content
    return tuple(p for p in content if p.start > source.start) or content


def _without_narration(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content without what its author goes on with: "…, but gave no details"; "…, he said, which means that"."""
    kept = [p for k, p in enumerate(content) if not k or text[p.start - 1] in QUOTES or not _ASIDE.match(text, p.start)]
    last = kept[-1]
    turn = None
    if text[last.start - 1 : last.start] not in QUOTES:
        turn = _TURN.search(text, last.start + 1, last.end) or _IN_WHAT.search(text, last.start + 1, last.end)
    if turn and not any(char in QUOTES for char in text[last.start : turn.start()]):
        kept[-1] = Span(last.start, turn.start())
    return tuple(kept)


def _sentence_around(sentences: Sequence[Span], cue: Span) -> Span:
    found = sentence_at(sentences, cue.start)
    return found if found and found.contains(cue) else cue


def completed(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution with the subject of its verb and the rest of its sentence, where a reader missed them."""
    return _resumed(text, sentences, _sourced(text, sentences, found))


def _with_its_article(text: str, source: Span) -> Span:
    """The source with an article that was left out before it; "That miners said so" is no article of theirs."""
    found = _ITS_ARTICLE.search(text, max(0, source.start - 6), source.start)
    if found is None or not text[source.start].islower() or (found[1] and text[source.end - 1] == "s"):
        return source
    return Span(found.start(), source.end)


def _to_word_ends(text: str, span: Span) -> Span:
    """The span to the ends of names with a hyphen or a dot: "Seo Tae" of "Seo Tae-won", "Quay" of "Quay.news"."""
    start, end = span.start, span.end
    if found := _HYPHENED.match(text, end) or _DOTTED.match(text, end):
        end = found.end()
    if (dotted := _BEFORE_DOT.search(text, max(0, start - 22), start)) and text[start].islower():
        start = dotted.start()
    if start and text[start - 1] == "-":
        before = _BEFORE_HYPHEN.search(text, max(0, start - 40), start)
        start = before.start() if before else start
    return Span(start, end)


def _undescribed(text: str, source: Span) -> Span:
    """A source without the clause that says who saw or carried it, or what else its holder does."""
    match = _DESCRIBED.search(text, source.start + 3, source.end)
    return Span(source.start, match.start()) if match else source


def _sourced(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution with the subject of its verb, where a reader gave it no source."""
    cue = found.cue
    announced = cue and cue.end < found.content[0].start and ":" in text[cue.end : found.content[0].start]
    if found.source or not cue or not (announced or _SPEAKS.search(cue.of(text)) or _is_told(text, cue)):
        return found
    sentence = _sentence_around(sentences, cue)
    words = tokens(text, sentence, quotations(text, sentence))
    for at, word in enumerate(words):
        if cue.contains(word.span) and (made := cue_at(words, at)) and made.subject and not made.passive:
            return replace(found, source=span_of(words, made.subject))
    subject = main_subject(words) if announced else None
    return replace(found, source=span_of(words, subject)) if subject else found


def _is_told(text: str, cue: Span) -> bool:
    """Say whether a cue is a verb that tells, in a tense of its own: no noun or participle, no "workers alleged to"."""
    words = cue.of(text).lower().split()
    if words[-1] in VAGUE_PASSIVES and text[cue.end : cue.end + 4] == " to ":
        return False
    return not BE & set(words) and any(
        w in verb_forms() and w not in NOUN_LIKE and not w.endswith("ing") for w in words
    )


def _resumed(text: str, sentences: Sequence[Span], found: Attribution) -> Attribution:
    """The attribution with the rest of a sentence that its speaker cut in two: "The orchard, Ri said, yielded more"."""
    cue, source, first = found.cue, found.source, found.content[0]
    if len(found.content) > 1 or not cue or not source or first.end > min(cue.start, source.start):
        return found
    if len(first.of(text).split()) > _TOPIC:
        return found
    words = tokens(text, first)
    if len(words) > _TOPIC or any(_is_verb(w) for w in words):
        return found
    sentence = _sentence_around(sentences, cue)
    after = max(cue.end, source.end)
    if text[after : after + 2] != ", " or not any(_is_verb(w) for w in tokens(text, Span(after, sentence.end))[1:2]):
        return found
    rest = trimmed(text, Span(after + 2, sentence.end))
    return replace(found, content=(first, rest)) if rest else found


def _is_verb(word: Token) -> bool:
    return (
        word.lower in AUXILIARIES
        or word.lower in verb_forms()
        or (word.lower.endswith("ed") and word.text[0].islower())
    )
