"""What is nobody's claim: what the author infers from things that cannot speak, and what nobody has said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.cues import verb_forms
from sayso.analyse.known import Known, words_at
from sayso.analyse.sentences import quotations
from sayso.analyse.steps import is_speaker
from sayso.model.findings import Attribution, Source, SourceKind
from sayso.model.spans import hull

_EVIDENTIAL = re.compile(
    r"\b(?:(?:suggest|show|indicat|demonstrat|underscor|underlin|highlight|prov|reveal|mean|confirm)"
    r"(?:e|es|s|d|ed|en|n|ing)?|impl(?:y|ies|ied|ying))\b"
)


_SHOWING = re.compile(r"\bshow(?:s|ed|n|ing)?\b")
# what somebody may, must or will say, nobody has said; what he "would" say was told in the past
_MODAL = re.compile(r"^(?:\w+ )?(?:may|might|must|should|could|can|cannot|will|would|shall)\b(?! like\b)", re.I)
_UNSAID = re.compile(
    r"\b(?:not|never|n[’']t|failed to|declined to|refused to)\b.{0,24}?\b(?:comment|specif|elaborat|mention|say|give"
    r"|respond|reply|answer|identif|disclos|provid|follow|ask|explain|reveal|nam|discuss|go\b|detail)",
    re.I,
)
_PARTICIPLE = re.compile(r"^(?:\w+ly )?\w+ing\b", re.I)
_SEEMING = re.compile(r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?|apparently)\b", re.I)
_BEING = re.compile(r"^(?:(?:has|have|had|was|were|is|are|been|be|being|’s|'s|s)\b)", re.I)
_HELD = re.compile(
    r"\b(?:thought|believed|said|reported|reportedly|rumou?red|alleged|allegedly|claimed|expected|understood|feared"
    r"|suspected|assumed|considered|seen|regarded|viewed|known|called|dubbed|described|labell?ed|accused|quoted|cited"
    r"|asked|told|ordered|instructed|urged|warned|banned|barred|forbidden|prohibited|required|informed|speculated"
    r"|estimated|supposed|deemed|hoped|announced|planned|scheduled|set)\b",
    re.I,
)
_SPOKEN = frozenset(verb_forms()) - {"agreed", "mentioned", "aimed", "sought", "directed"} | {"according"}
_OWN_VOICE = frozenset({"i", "we", "you", "us", "me"})
_EMPTY = frozenset("which it why that them so this ones he she they who what when how".split())
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
    if _MODAL.search(cue) or _UNSAID.search(cue) or cue.startswith("to "):
        return True
    if named:
        return False
    held = _HELD.search(cue) or not _SPOKEN.isdisjoint(cue.lower().split())
    return not held and any(p.search(cue) for p in (_PARTICIPLE, _SEEMING, _BEING))


def _is_inference(known: Known, attribution: Attribution, source: Source) -> bool:
    cue = words_at(known, attribution.cue)
    if _is_unsaid(cue, words_at(known, hull(attribution.content)), attribution.source is not None):
        return True
    if not attribution.source or not _EVIDENTIAL.search(cue):
        return False
    if _SHOWING.search(cue) and source.kind not in _SHOWS and not _SHOWN.search(cue):
        return True
    return source.kind is SourceKind.UNNAMED and not is_speaker(source.name)
