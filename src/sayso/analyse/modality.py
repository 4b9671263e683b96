"""A source's stance to what it says, from the cue and the first verbs of the content."""

from __future__ import annotations

import re

from sayso.model.findings import Modality

_ASKING = re.compile(r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|question(?:s|ed|ing)?)\b", re.I)
_PLANNING = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?"
    r"|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|swear|swore|agree(?:s|d)?"
    r"|(?:was|were|is|are) expected)\b",
    re.I,
)
_DOUBTING = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|suspect(?:s|ed|ing)?|speculat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?"
    r"|(?:is|are|was|were) (?:\w+ )?(?:thought|believed|suspected|feared|assumed)|doubt(?:s|ed|ing)?"
    r"|hint(?:s|ed|ing)?)\b",
    re.I,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?"
    r"|부인[가-힣]*)\b",
    re.I,
)
# "would" is "will" told in the past: reported speech shifts the tense, not the stance
_NEGATED = re.compile(r"\b(?:not|never|\w+n['’]t|cannot)\b", re.I)
_WILL = re.compile(r"\b(?:will|shall|would|won['’]t|(?:is|are) going to|(?:is|are) to (?!blame)|about to)\b", re.I)
_MAY = re.compile(
    r"\b(?:(?-i:may)|might|could(?! not|n['’]t)|appears?|appeared|seems?|seemed|likely|possibly|perhaps|probably"
    r"|apparently)\b|것으로 보",
    re.I,
)
# what follows these words is no longer the main clause
_SCOPE_END = re.compile(
    r"\b(?:which|who|because|if|when|while|although|since|unless|until|so that)\b|[;—–]|[.!?]\s", re.I
)


def modality_of(cue: str, content: str) -> Modality:
    """The stance that a cue and its content show.

    >>> modality_of("said", "the bridge will open next year").value
    'planned'
    >>> modality_of("said", "prices may have risen because traders will leave").value
    'hedged'
    """
    if _ASKING.search(cue) and (content.startswith(("whether", "if", "why", "how")) or content.endswith("?")):
        return Modality.ASKED
    if _PLANNING.search(cue):
        return Modality.PLANNED
    if _DOUBTING.search(cue):
        return Modality.HEDGED
    cut = _SCOPE_END.search(content, 12)
    main = content[: cut.start()] if cut else content
    will, may = _WILL.search(main), _MAY.search(main)
    if may and (not will or may.start() < will.start()):
        return Modality.HEDGED
    return Modality.PLANNED if will else Modality.STATED


def polarity_of(cue: str) -> str:
    """ "-" where the source denies the content, or does not believe it, else "+".

    >>> polarity_of("has denied"), polarity_of("did not deny"), polarity_of("do not believe")
    ('-', '+', '-')
    """
    return "-" if bool(_DENYING.search(cue)) != bool(_NEGATED.search(cue)) else "+"
