"""A source's stance to what it says: from the cue first, then from the first verb of the content's main clause."""

from __future__ import annotations

import re

from sayso.model.findings import Modality

_QUESTIONING = re.compile(r"\b(?:wonder(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|question(?:s|ed|ing)?)\b", re.I)
_ASKING = re.compile(r"\bask(?:s|ed|ing)?\b", re.I)
_DEMANDING = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on|upon)|press(?:es|ed|ing)"
    r"|instruct(?:s|ed|ing)?|invit(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|implor(?:e|es|ed|ing)|appeal(?:s|ed|ing)?"
    r"|plead(?:s|ed|ing)?|request(?:s|ed|ing)?|beg(?:s|ged|ging))\b",
    re.I,
)
# with "to" after them these demand as well
_TELLING = re.compile(
    r"\b(?:told|tells?|telling|ask(?:s|ed|ing)?|warn(?:s|ed|ing)?|order(?:s|ed|ing)?|command(?:s|ed|ing)?)\b", re.I
)
_INSISTING = re.compile(r"\binsist(?:s|ed|ing)?\b", re.I)
_WARNING = re.compile(r"\bwarn(?:s|ed|ing)?\b", re.I)
_OR_ELSE = re.compile(r"\b(?:must|should|had better)\b.{3,80}\bor\b|\bor (?:else|face)\b|\b(?:will|would) face\b")
_WOULD_DO = re.compile(
    r"^(?:that )?(?:[\w'’.]+ ){1,4}?(?:be|commit|abandon|stop|halt|give|return|cease|end|release|respect|take|stay|keep"
    r"|dismantle|withdraw|pay|leave|come|go) "
)
_PLANNING = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threat(?:s|en|ens|ened|ening)?"
    r"|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|swear|swore|agree(?:s|d|ing)?"
    r"|offer(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|commit(?:s|ted|ting)?|propos(?:e|es|ed|ing|al|als)|ultimatum"
    r"|(?:was|were|is|are|been|be) (?:\w+ )?expected|will|wish(?:es)?|prepar(?:e|es|ed|ing) to|intention"
    r"|decid(?:e|es|ed|ing) to)\b",
    re.I,
)
_DOUBTING = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|eful)|fear(?:s|ed|ing)?|suspect(?:s|ed|ing)?|suspicions?|speculat(?:e|es|ed|ing)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:thought|believed|suspected|feared|assumed)|doubt(?:s|ed|ing)?"
    r"|hint(?:s|ed|ing)?|not (?:\w+ )?(?:sure|certain)|unsure|uncertain|appear(?:s|ed)? to|seem(?:s|ed)? to"
    r"|(?:is|are|was|were) (?:\w+ )?considering|(?:not|n['’]t) rule(?:d|s)? out)\b",
    re.I,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?"
    r"|disagree(?:s|d|ing)?|took issue|takes? issue|disavow(?:s|ed|ing)?|contradict(?:s|ed|ing)?"
    r"|(?:cast|casts|casting) doubt"
    r"|부인[가-힣]*)\b",
    re.I,
)
_NEGATED = re.compile(r"\b(?:not|never|\w+n['’]t|cannot)\b", re.I)
_SURE = re.compile(r"\b(?:not (?:\w+ )?(?:sure|certain|rule|only|just)|(?:not|n['’]t) (?:rule|know|ruled))\b", re.I)

_QUESTION = re.compile(
    r"(?:(?:why|where|when|what|who|how|which)\s+)?(?:would|will|did|do|does|is|are|was|were|can|could|should|has|have|had)\s",
    re.I,
)
_INFINITIVE = re.compile(r"(?:not )?to [a-z]")
_ALLEGED = re.compile(
    r"\b(?:claim|profess|admit|appear|seem|known|alleged|purport|accus|believed|thought|said to|reported to|found|refus"
    r"|declin|fail)",
    re.I,
)
# "would" is "will" told in the past: reported speech shifts the tense, not the stance
_WILL = re.compile(
    r"\b(?:will|shall|would|won['’]t|['’](?:ll(?! see)|d)|(?:is|are|was|were) going to|(?:is|are|was|were) to (?!blame)"
    r"|about to)\b(?! (?:have )?(?:need|like to think|have to)\b)",
    re.I,
)
_WILLING = re.compile(
    r"\b(?:am|is|are|was|were|be|['’](?:m|re|s)) (?:\w+ )?[“\"‘]?(?:willing|ready|prepared|committed|determined|set|due"
    r"|poised|scheduled|expected|planning|preparing|aiming) to\b"
    r"|(?<!n['’]t )(?<!not )(?<![Yy]ou )\b(?:want(?:s|ed)?|intend(?:s|ed)?|plan(?:s|ned)?|aim(?:s|ed)?"
    r"|wish(?:es|ed)?) to\b|\b(?:aim|goal|plan) (?:is|was)\b",
    re.I,
)
_MAY = re.compile(
    r"\b(?:(?-i:may)|might|could(?! not|n['’]t)|appears?|appeared|seems?|seemed|likely|possibly|perhaps|probably"
    r"|apparently|hopefully|hop(?:e|es|ed|ing)|not sure|(?:is|was) (?:\w+ )?possible)\b|것으로 보",
    re.I,
)
_WILL_SIGNS = frozenset({"will", "shall", "would", "won", "ll", "d", "to"})
_WILLING_SIGNS = frozenset({"to", "aim", "goal", "plan"})
_MAY_SIGNS = frozenset(
    "may might could appear appears appeared seem seems seemed likely possibly perhaps probably apparently hopefully"
    " hope hopes hoped hoping sure possible 보".split()
)
_LETTERS = re.compile(r"[a-z]+|보")
# a verb of the main clause that is no plan; what comes after it is subordinate, or beside the point
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|does|do|did|can|cannot|must|should|see|saw|know|knew|think|thought"
    r"|believe|believed|say|said|made|went|got|came|told|found|means|meant|remains|needs?"
    r"|['’](?:s|re|ve|m) (?:a|an|the|not|no|been|very|so)|signals?|shows?)\b",
    re.I,
)
# "would" that supposes: nobody plans it
_SUPPOSED = re.compile(
    r"\b(?:would|['’]d) (?:\w+ly )?(?:never|be (?:an?|the|one|better|good|bad|nice|wrong|unwise|foolish|welcome"
    r"|hard|difficult|possible|impossible|(?!willing)\w+ing)\b|have \w+ed|not be (?:an?|the)|mean|require|take)",
    re.I,
)
_NOBODY = re.compile(r"(?:no one|nobody|none|people|many people|\w+ people) ", re.I)
_OPENING = re.compile(
    r"[“\"‘'\[(\s]*(?:(?:the|my) (?:fact|reality|truth|thing|point) (?:is|was)(?: that)? |(?:I|we) (?:personally )?"
    r"(?:believe|think|know|say)(?: that)? |(?:he|she|they) (?:said|added)(?: that)? )?",
    re.I,
)
_BEFORE_MAIN = re.compile(r"^(?:when|while|although|until|once|after|before|since|as) [^,.]{3,80}, ", re.I)
# what follows these words is no longer the main clause
_SCOPE_END = re.compile(
    r"\b(?:which|who|because|if|when|where|while|although|since|unless|until|so that|that)\b|[;—–]|[.!?]\s", re.I
)


def modality_of(cue: str, content: str) -> Modality:
    """The stance that a cue and its content show.

    >>> modality_of("said", "the bridge will open next year").value
    'planned'
    >>> modality_of("said", "prices may have risen because traders will leave").value
    'hedged'
    """
    return _of_cue(cue, content) or (_of_infinitive(cue) if _INFINITIVE.match(content) else _of_clause(content))


_ADDRESSEE = 20  # characters that whoever is asked takes up: "the guards to open"
_ASKED_FOR = ("whether", "if ", "why", "how", "what")


def _of_cue(cue: str, content: str) -> Modality | None:
    asks = content.lower().startswith(_ASKED_FOR) or content.rstrip("”\"’' ").endswith("?")
    if (_ASKING.search(cue) and asks) or _QUESTIONING.search(cue) or (_QUESTION.match(content) and asks):
        return Modality.ASKED
    if _PLANNING.search(cue) or (_WARNING.search(cue) and _OR_ELSE.search(content)):
        return Modality.PLANNED
    if _DEMANDING.search(cue) or (_INSISTING.search(cue) and _WOULD_DO.match(content) and not _FINITE.search(content)):
        return Modality.ASKED
    told = _TELLING.search(cue) and _INFINITIVE.match(content)
    if told or (_ASKING.search(cue) and " to " in content[:_ADDRESSEE]):
        return Modality.ASKED
    return Modality.HEDGED if _DOUBTING.search(cue) else None


def _of_infinitive(cue: str) -> Modality:
    """ "announced", "decision", "says" and the like with "to": what is to be done."""
    return Modality.STATED if _ALLEGED.search(cue) else Modality.PLANNED


def _of_clause(content: str) -> Modality:
    """The stance of the first verb of the main clause that shows one."""
    opening = _OPENING.match(content)
    main = content[opening.end() if opening else 0 :]
    if main.isupper() and " TO " in main:
        return Modality.PLANNED  # "NORTH TO CLOSE ROAD"
    supposed = main.lower().startswith("if ") or _NOBODY.match(main)
    main = _BEFORE_MAIN.sub("", main, count=1)
    cut = _SCOPE_END.search(main, 12)
    main = main[: cut.start()] if cut else main
    words = frozenset(_LETTERS.findall(main.lower()))
    will, willing = _first(_WILL, main, words, _WILL_SIGNS), _first(_WILLING, main, words, _WILLING_SIGNS)
    may = _first(_MAY, main, words, _MAY_SIGNS)
    if may < min(will, willing):
        return Modality.HEDGED
    if will == willing == len(main):
        return Modality.STATED
    finite = _FINITE.search(main)
    verb = finite.start() if finite else len(main)
    if willing < len(main) and willing <= min(will, verb):
        return Modality.PLANNED
    if will == len(main) or will > verb or supposed or _SUPPOSED.search(main):
        return Modality.STATED
    return Modality.PLANNED


def _first(pattern: re.Pattern[str], main: str, words: frozenset[str], signs: frozenset[str]) -> int:
    """Where a pattern first matches, whose every match has one of the signs among its words; else the end."""
    found = None if signs.isdisjoint(words) else pattern.search(main)
    return found.start() if found else len(main)


def polarity_of(cue: str) -> str:
    """ "-" where the source denies the content, or does not believe it, else "+".

    >>> polarity_of("has denied"), polarity_of("did not deny"), polarity_of("do not believe")
    ('-', '+', '-')
    """
    negated = _NEGATED.search(_SURE.sub("", cue))
    return "-" if bool(_DENYING.search(cue)) != bool(negated) else "+"
