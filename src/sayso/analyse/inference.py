"""What is nobody's claim: what the author infers from things that cannot speak, and what nobody has said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.clauses import has_verb
from sayso.analyse.cues import verb_forms
from sayso.analyse.known import Known, standing_in, words_at
from sayso.analyse.openings import SAID
from sayso.analyse.sentences import QUOTES, follows_mark, quotations, tokens
from sayso.analyse.steps import is_speaker
from sayso.model.findings import Attribution, Source, SourceKind
from sayso.model.spans import hull

_EVIDENTIAL = re.compile(
    r"\b(?:(?:suggest|show|indicat|demonstrat|underscor|underlin|highlight|prov|reveal|mean|confirm)"
    r"(?:e|es|s|d|ed|en|n|ing)?|impl(?:y|ies|ied|ying))\b"
)


_SHOWING = re.compile(r"\bshow(?:s|ed|n|ing)?\b")
# what somebody may, must or will say, nobody has said; what he "would" say was told in the past
_MODAL = re.compile(
    r"^(?:\w+ )?(?:may|might|must|should|could|can|cannot|will|would|shall)\b"
    r"(?! like\b|(?:['’]t| not)? (?:\w+ )?rule out\b)",
    re.I,
)
_UNSAID = re.compile(
    r"\b(?:not|never|\w+n[’']t|failed to|declined to|refused to)\b.{0,24}?\b(?:comment|specif|elaborat|mention|say|give"
    r"|respond|reply|answer|identif|disclos|provid|follow|ask|explain|reveal|nam|discuss|go\b|detail|spell|address"
    r"|communicat|refer)"
    r"|\bno (?:\w+ )?(?:comment|details?|reply|answer|response|mention|reference)s?\b",
    re.I,
)
_NOT_SAID = re.compile(r"\b(?:not|never|\w+n[’']t) (?:yet |\w+ly )?said\b", re.I)
_WHAT = re.compile(r"(?:whether|if|when|where|why|how|what|who|which)\b", re.I)
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)$", re.I)
_WISHED = re.compile(
    r"(?:(?:him|her|them|us|me) )?(?:an? )?(?:entry|access|visas?|bail|parole|asylum|permission)\b", re.I
)
# "declined" with "to comment on the report": the verb stands in what a reader takes for the content
_DECLINED = re.compile(r"\b(?:declin|refus|fail)(?:e|es|ed|s|ing)$", re.I)
_TO_SPEAK = re.compile(
    r"to (?:\w+ )?(?:comment|(?:talk|speak) about|be (?:\w+ )?specific"
    r"|elaborate|specify|say|confirm|respond|reply|answer|identify|disclose|explain|mention"
    r"|give (?:any |further |more )?(?:details|names?|reasons?|information)|provide (?:any |further |more )?details"
    r"|be (?:named|identified|quoted|drawn))\b",
    re.I,
)
_UNCONFIRMED = re.compile(r"\b(?:neither|not|never|\w+n[’']t|yet to)\b.{0,20}?\b(?:confirm|verif)", re.I)
_NEITHER = re.compile(r"(?:neither|no one|nobody|none of)\b", re.I)
_NOR = re.compile(r"\bnor (?:the )?$", re.I)
_TELLS = re.compile(r"\b(?:confirm|verif|comment|respond|repl|answer|announc|said|reported|mention)", re.I)
_CITES = re.compile(r"\b(?:cit|quot)(?:e|es|ed|ing)\b(?! as\b)", re.I)
_PARTICIPLE = re.compile(r"^(?:\w+ly )?\w+ing\b", re.I)
_SEEMING = re.compile(r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|apparently)\b", re.I)
_BEING = re.compile(r"^(?:(?:has|have|had|was|were|is|are|been|be|being|’s|'s|s)\b)", re.I)
_ASKED = re.compile(r"\b(?:ask|question|press|quizz)ed$", re.I)
_HELD = re.compile(
    r"\b(?:thought|believed|said|reported|reportedly|rumou?red|alleged|allegedly|claimed|expected|understood|feared"
    r"|suspected|assumed|considered|seen|regarded|viewed|known|called|dubbed|described|labell?ed|accused|quoted|cited"
    r"|asked|told|ordered|instructed|urged|warned|banned|barred|forbidden|prohibited|required|informed|speculated"
    r"|estimated|supposed|deemed|hoped|announced|planned|scheduled|set)\b",
    re.I,
)
_SPOKEN = frozenset(verb_forms()) - {"agreed", "mentioned", "aimed", "sought", "directed"} | {"according"}
_OWN_VOICE = frozenset({"i", "we", "you", "us", "me"})
_NEAR = 80  # characters behind "asked" in which stands what he asked
_JUST_BEFORE = 10  # characters: "nor the "
_EMPTY = frozenset("which it why that them him her us so this ones he she they who what when how".split())
_PLAIN = SAID | frozenset("say saying replied replies answered answers added adds writes".split())
_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\w.’'-]*){0,3}")
# a name alone is what such a word says: "they blamed Vardby", "the port named Kade"
_NAMING = re.compile(r"\b(?:blam|accus|suspect|identif|nam(?:e|es|ed|ing)\b|call|dub|choos|chose|nominat|credit)", re.I)
# "asked not to be named", "asked to be named only as Tarn", "asked that her name not be used": how, not what
_WITHHOLDS = re.compile(
    r"\b(?:ask|request|wish|want|prefer|insist|demand|agree|choos|chose)(?:e|es|s|ed|en|ing)?(?: (?:on|for|that))?$",
    re.I,
)
_NAMELESS = re.compile(
    r"(?:that )?(?:(?:not|to|never) ){1,2}(?:be|being|remain|stay|speak|have|use|reveal|disclose|give|go)\b.{0,30}?"
    r"(?:\b(?:named|identified|quoted by name|called|unnamed|anonymous\w*|nameless|known (?:only )?(?:as|by)|"
    r"(?:his|her|their) (?:\w+ )?(?:name|identity)\b|by (?:an? |the )?(?:alias|pseudonym)))"
    r"|(?:that )?(?:his|her|their) (?:\w+ )?(?:names?|identity|identities)\b.{0,20}?\b(?:not|withheld|be kept)\b"
    r"|(?:for )?anonymity\b",
    re.I,
)
_CONDITION = re.compile(r"(?:the )?condition(?:s)? (?:of anonymity|(?:that )?(?:his|her|he|she|they|their)\b)", re.I)
_SHOWN = re.compile(r"\b(?:had|has|have) shown$")  # somebody, something: a teller
# who shows something reports it; when people or bodies show anger, nobody says anything
_SHOWS = frozenset(
    {
        SourceKind.OUTLET,
        SourceKind.WIRE,
        SourceKind.STATE_MEDIA,
        SourceKind.DOCUMENT,
        SourceKind.DATASET,
        SourceKind.IMAGERY,
        SourceKind.VIDEO,
    }
)


def claimed(known: Known, ordered: Sequence[Attribution], own: Sequence[tuple[Source, ...]]) -> list[int]:
    """Which of the attributions claim something; `own` are the steps of each. "The visit suggests that" does not."""
    return [
        k
        for k, a in enumerate(ordered)
        if not _is_inference(known, a, own[k][-1]) and not _is_own_voice(known, a, ordered)
    ]


def _is_own_voice(known: Known, attribution: Attribution, ordered: Sequence[Attribution]) -> bool:
    """Say whether the article's author speaks of himself: "I hope", in nobody's words."""
    cue = attribution.cue
    if cue is None or words_at(known, attribution.source).lower() not in _OWN_VOICE:
        return False
    sentence = known.sentence_of(cue)
    quoted = any(q.contains(cue) for q in quotations(known.article.text, sentence))
    return not quoted and not any(p.contains(cue) for a in ordered for p in a.content)


def _is_unsaid(cue: str, content: str, named: bool) -> bool:
    """Say whether a cue tells of nothing that was said or held: what may be said yet, was not said, or only seems.

    Each rule was set on `evals.claims`, set read: which cues of claims that nobody annotated recur.
    """
    if content.lower() in _EMPTY or _CONDITION.match(content) or cue.lower() in {"about", "on", "of", "for", "to"}:
        return True
    if not cue:
        return False
    if not named and _ASKED.search(cue) and content.lower().startswith("about "):
        return True  # "asked about the drills" is what a question was about
    if (_NOT_SAID.search(cue) and _WHAT.match(content)) or (_DENIED.search(cue) and _WISHED.match(content)):
        return True
    if _MODAL.search(cue) or _UNSAID.search(cue) or cue.startswith("to "):
        return True
    if named:
        return False
    held = _HELD.search(cue) or not _SPOKEN.isdisjoint(cue.lower().split())
    return not held and any(p.search(cue) for p in (_PARTICIPLE, _SEEMING, _BEING))


def _is_refused(known: Known, attribution: Attribution, cue: str, content: str) -> bool:
    """Say whether somebody kept silent: he declined to speak or be named, did not confirm it, is "neither X nor Y"."""
    if (_DECLINED.search(cue) and _TO_SPEAK.match(content)) or _UNCONFIRMED.search(cue):
        return True
    after = known.article.text[attribution.cue.end : attribution.cue.end + _NEAR].lstrip() if attribution.cue else ""
    if _WITHHOLDS.search(cue) and (_NAMELESS.match(content) or _NAMELESS.match(after)):
        return True
    source = attribution.source
    if source is None or not _TELLS.search(cue):
        return False
    before = known.article.text[max(0, source.start - _JUST_BEFORE) : source.start]
    return bool(_NEITHER.match(words_at(known, source)) or _NOR.search(before))


def _is_lettering(known: Known, attribution: Attribution) -> bool:
    """Say whether quoted words are only a part of a sentence that nobody speaks: “Safe Harbour” stood on the gate."""
    text, piece = known.article.text, attribution.content[0]
    sentence = known.sentence_of(piece)
    after = text[piece.end : sentence.end].lstrip("".join(QUOTES) + ".,!?’' ")
    return (
        follows_mark(text, piece)
        and len(attribution.content) == 1
        and after[:1].islower()
        and not has_verb(tokens(text, piece))
    )


def _is_bare(known: Known, attribution: Attribution) -> bool:
    """Say whether a content is a noun phrase in nobody's own words: no verb, and no quotation marks."""
    text = known.article.text
    marked = any(
        char in QUOTES for piece in attribution.content for char in text[max(0, piece.start - 1) : piece.end + 1]
    )
    return not marked and not any(has_verb(tokens(text, piece)) for piece in attribution.content)


def _is_name(known: Known, attribution: Attribution) -> bool:
    """Say whether a content is nothing but a name: whom one attacks or warns is not what one says.

    In a headline in capitals, and of what is plainly said ("Yes", "Dam Will Burst"), only a known name is one.
    """
    text, piece, cue = known.article.text, attribution.content[0], words_at(known, attribution.cue)
    if len(attribution.content) > 1 or not cue or _NAMING.search(cue) or follows_mark(text, piece):
        return False
    if not _NAME.fullmatch(text, piece.start, piece.end):
        return False
    called = [e.span for e in standing_in(known.entities, piece)] + [p.span for p in standing_in(known.places, piece)]
    attacked = cue[0].islower() and cue.split()[-1] not in _PLAIN
    return attacked or any(span.end == piece.end for span in called)


def _is_inference(known: Known, attribution: Attribution, source: Source) -> bool:
    cue = words_at(known, attribution.cue)
    content = words_at(known, hull(attribution.content))
    if _is_unsaid(cue, content, attribution.source is not None) or _is_refused(known, attribution, cue, content):
        return True
    if _CITES.search(cue) and _is_bare(known, attribution):
        return True  # who cites a law or quotes a price reports nothing; whom an outlet cites is another statement
    if _is_name(known, attribution) or (not cue and not attribution.source and _is_lettering(known, attribution)):
        return True
    if not attribution.source or not _EVIDENTIAL.search(cue):
        return False
    if _SHOWING.search(cue) and source.kind not in _SHOWS and not _SHOWN.search(cue):
        return True
    return source.kind is SourceKind.UNNAMED and not is_speaker(source.name)
