"""What the words of a cue show of its source's stance: asked, planned or hedged, whatever the content says."""

from __future__ import annotations

import re

from sayso.model.findings import Modality

_QUESTIONING = re.compile(r"\b(?:wonder(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|question(?:s|ed|ing)?)\b", re.I)
_ASKING = re.compile(r"\bask(?:s|ed|ing)?\b", re.I)
_DEMANDING = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on|upon)|press(?:es|ed|ing)"
    r"|pressur(?:e|es|ed|ing)|instruct(?:s|ed|ing)?|invit(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)"
    r"|recommend(?:s|ed|ing)?|implor(?:e|es|ed|ing)|appeal(?:s|ed|ing)?|pleas?|plead(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|beg(?:s|ged|ging)|lobb(?:y|ies|ied|ying)|push(?:es|ed|ing)? for|insist(?:s|ed|ing)? on)\b",
    re.I,
)
_CALLING = re.compile(r"\bcall(?:s|ed|ing)?$", re.I)  # "called" + "for a halt"
# with "to" after them these demand as well
_TELLING = re.compile(
    r"\b(?:told|tells?|telling|ask(?:s|ed|ing)?|warn(?:s|ed|ing)?|order(?:s|ed|ing)?|command(?:s|ed|ing)?)\b", re.I
)
_ORDERING = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|order(?:s|ed|ing)?|command(?:s|ed|ing)?|direct(?:s|ed|ing)|push(?:es|ed|ing)?)$", re.I
)
_WARNED = re.compile(r"\b(?:warn|caution)(?:s|ed|ing)?$", re.I)
# whom it is asked of, and what for: "the crew of the ferry to wait"
_WHOM_TO = re.compile(
    r"(?:(?!(?:to|that|is|are|was|were|has|have|had|will|would|may|could)\b)[\w.'’-]+ ){1,9}?(not )?to (?!be\b)[a-z]"
)
_INSISTING = re.compile(r"\binsist(?:s|ed|ing)?\b", re.I)
_WOULD_DO = re.compile(
    r"^(?:that )?(?:(?!(?:must|should|will|would|may|might|can|could|to|not)\b)[\w'’.]+ ){1,4}?"
    r"(?:be|commit|abandon|stop|halt|give|return|cease|end|release|respect|take|stay|keep"
    r"|dismantle|withdraw|pay|leave|come|go|lift|scrap|hand|apologi[sz]e|resume|remove|destroy|drop|accept|sign|free) "
)
_PLANNING = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threat(?:s|en|ens|ened|ening)?"
    r"|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|(?<!took )(?<!take )(?<!takes )(?<!taking )aim(?:s|ed|ing)?"
    r"|seek(?:s|ing)?|sought|swear|swore"
    r"|agree(?:s|d|ing)?(?! with)|offer(?:s|ed|ing)?(?! (?:no|little|few)\b)"
    r"|volunteer(?:s|ed|ing)?|commit(?:s|ted|ting)?"
    r"|propos(?:e|es|ed|ing|al|als)"
    r"|ultimatum(?! demand)"
    r"|(?:was|were|is|are|been|be) (?:\w+ )?expected|will|wish(?:es)?|prepar(?:e|es|ed|ing) to|intention|intent"
    r"|(?<!un)willing|eager|keen|determined to|prefer(?:s|red)?|would (?:like|love|rather)"
    r"|(?:decid(?:e|es|ed|ing)|resolv(?:e|es|ed)|set|ready|poised|prepared|due|about|going) to$)\b",
    re.I,
)
_UNWILLING = re.compile(
    r"\bno (?:\w+ )?(?:intentions?|plans?|desire|wish|interest)\b"
    r"|\bno mood\b|\b(?:reluctant|loath|hesitant)\b"
    r"|(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:want|intend|plan|wish|aim|seek|mean|willing|ready|prepared)(?:ing|ed)?\b",
    re.I,
)
_DOUBTING = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|eful)|fear(?:s|ed|ing)?|suspect(?:s|ed|ing)?|suspicions?|speculat(?:e|es|ed|ing)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:thought|believed|suspected|feared|assumed)|doubt(?:s|ed|ing)?"
    r"|(?<!\bno )hint(?:s|ed|ing)?|doubtful|(?:not|\w+n['’]t) (?:\w+ )?(?:sure|certain|clear|convinced)"
    r"|unsure|uncertain|unclear|unconvinced|appear(?:s|ed)?|seem(?:s|ed)?"
    r"|worr(?:y|ies|ied|ying)|afraid|s[ck]eptic\w*"
    r"|(?:not|\w+n['’]t|(?:declin|refus)\w+ to) (?:\w+ )?rul(?:ed?|es|ing) out"
    r"|(?:un)?likely|probably|apparently|perhaps|possibly)\b",
    re.I,
)
_UNKNOWING = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:know|knew|known)\b|\bun(?:known|aware)\b", re.I)
_CONSIDERING = re.compile(r"\b(?:considering|mull(?:s|ed|ing)|weighing|contemplat(?:es|ed|ing)|may|might)\b")
_NO_DOUBT = re.compile(r"(?:\b(?:no|not|never|without|little)|n['’]t) (?:\w+ ){0,2}(?:doubt(?:s|ed)?|question)\b", re.I)
_ANNOUNCING = re.compile(r"\bannounc(?:e|es|ed|ing|ement)\b", re.I)
# what is announced to come, when it is named and not told
_STEP = re.compile(
    r"(?:an?|the|its|his|her|their) (?:[\w-]+ ){0,3}?(?:end|halt|moratorium|freeze|suspension|withdrawal|closure|ban"
    r"|boycott|resumption|plans?|intention)\b"
)
_INVERTED = re.compile(
    r"(?:(?:why|where|when|how) (?:is|are|was|were|has|have|had|would|will|did|do|does|can|could|should)"
    r"|what (?:would|will|did|do|does|can|could|should))"
    r" (?:(?-i:[A-Z])|(?:i|we|you|he|she|it|they|there|the|an?|this|that|any|our|his|her|its|their)\b)",
    re.I,
)
_POLAR = re.compile(r"(?:would|will|did|do|does|is|are|was|were|can|could|should|has|have|had)\s", re.I)
_WHETHER = re.compile(r"(?:\S+ ){0,6}?(?:whether|if|why|how|what|when|where|who|which)\b", re.I)
_ADDRESSEE = 20  # characters that whoever is asked takes up: "the guards to open"
INFINITIVE = re.compile(r"(?:not )?to (?!(?:the|an?|his|her|its|their|our|this|that|date)\b)[a-z]")


def stance_of_cue(cue: str, content: str) -> Modality | None:
    """The stance that the cue alone settles, or None where the content tells; what is promised is planned.

    >>> stance_of_cue("has no plans", "to open the road"), stance_of_cue("said", "the road is open")
    (<Modality.STATED: 'stated'>, None)
    """
    if _asks(cue, content):
        return Modality.ASKED
    sure = _NO_DOUBT.sub("", cue)
    if _UNWILLING.search(sure):
        return Modality.STATED
    if _CONSIDERING.search(sure):
        return Modality.HEDGED
    if _PLANNING.search(sure) or (_ANNOUNCING.search(cue) and _STEP.match(content)):
        return Modality.PLANNED
    if _demands(cue, content):
        return Modality.ASKED
    unknown = _UNKNOWING.search(cue) and _WHETHER.match(content)
    return Modality.HEDGED if unknown or _DOUBTING.search(sure) else None


def _asks(cue: str, content: str) -> bool:
    if _QUESTIONING.search(_NO_DOUBT.sub("", cue)):
        return True
    marked = content.rstrip("”\"’' ").endswith("?")
    return bool(
        _INVERTED.match(content)
        or (marked and (_WHETHER.match(content) or _POLAR.match(content)))
        or (_ASKING.search(cue) and (marked or _WHETHER.match(content)))
    )


def _demands(cue: str, content: str) -> bool:
    if _DEMANDING.search(cue) or (_CALLING.search(cue) and content.startswith(("for ", "on ", "upon ", "to "))):
        return True
    if _TELLING.search(cue) and INFINITIVE.match(content):
        return True
    whom = _WHOM_TO.match(content)
    if whom and (_ORDERING.search(cue) or (whom[1] and _WARNED.search(cue))):
        return True
    if _ASKING.search(cue) and " to " in content[:_ADDRESSEE]:
        return True
    return bool(_INSISTING.search(cue) and _WOULD_DO.match(content))
