"""A source's stance to what it says: from the cue first, then from the first verb of the content's main clause."""

from __future__ import annotations

import re

from sayso.analyse.modality_cues import INFINITIVE, stance_of_cue
from sayso.model.findings import Modality

_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing|ion)?"
    r"|dismiss(?:es|ed|ing|al)?|disagree(?:s|d|ing)?|took issue|takes? issue|disavow(?:s|ed|ing)?"
    r"|contradict(?:s|ed|ing)?|contest(?:s|ed|ing)?|rebut(?:s|ted|ting|tal)?|rebuff(?:s|ed|ing)?|repudiat(?:e|es|ed|ing)"
    r"|debunk(?:s|ed|ing)?|disown(?:s|ed|ing)?|discount(?:s|ed|ing)|quash(?:es|ed|ing)?|rubbish(?:es|ed|ing)?"
    r"|scotch(?:es|ed|ing)?|scoff(?:s|ed|ing)? at|(?:brush|shrug|laugh|wav)(?:s|es|ed|ged|ing|ging)? (?:off|aside|away)"
    r"|push(?:es|ed|ing)? back (?:on|at|against)|rul(?:e|es|ed|ing) out|pour(?:s|ed|ing)? (?:cold water|scorn) on"
    r"|(?:cast|casts|casting) doubt"
    # who will not do a thing denies it as well
    r"|(?:refus|declin)(?:e|es|ed|ing)"
    r"|부인[가-힣]*)\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|\w+n['’]t|cannot|stop(?:s|ped|ping)? short of"
    r"|(?:refus|declin)(?:e|es|ed|ing) to (?=den|disp|rej|rule))\b",
    re.I,
)
_SURE = re.compile(
    r"\b(?:not (?:only|just|merely|simply)|(?:not|\w+n['’]t) (?:\w+ )?(?:sure|certain|clear)"
    r"|(?:not|\w+n['’]t|cannot|never) (?:\w+ )?(?:rul(?:e[sd]?|ing) out|know[ns]?)"
    r"|(?:not|\w+n['’]t|never|no reason to|without) (?:\w+ )?doubt(?:s|ed|ing)?)\b",
    re.I,
)

_ALLEGED = re.compile(
    r"\b(?:(?:is|are|was|were|been) (?:\w+ )?(?:said|reported|rumou?red|estimated|shown|seen)\b"
    r"|claim|profess|admit|known|alleged|purport|accus|believ|thought|thinks?\b|found|refus|declin"
    r"|fail)",
    re.I,
)
# "would" is "will" told in the past: reported speech shifts the tense, not the stance
_WILL = re.compile(
    r"\b(?:(?<!at )(?<!of )(?<!the )(?<!free )(?<!good )(?<!goodwill )(?<!political )will"
    r"|shall|would|won['’]t|['’](?:ll(?! see)|d)"
    r"|(?:is|are|was|were|['’](?:s|re|m)) (?:also |now )?going to|(?:is|are|was|were) to (?!blame)"
    r"|about to)\b(?! (?:have )?(?:need|like to think|have to)\b)",
    re.I,
)
_ARRANGED = (
    "hosting|holding|sending|leaving|visiting|meeting|opening|closing|launching|returning|coming|starting|ending"
    "|releasing|joining|flying"
)
_WILLING = re.compile(
    r"\b(?:am|is|are|was|were|be|['’](?:m|re|s)) (?!not |never )(?:\w+ )?[“\"‘]?(?:willing|ready|prepared|committed"
    r"|determined|set|due|poised|scheduled|expected|planning|preparing|aiming) to\b"
    r"|(?<!n['’]t )(?<!not )(?<![Yy]ou )\b(?:want(?:s|ed)?|intend(?:s|ed)?|plan(?:s|ned)?|aim(?:s|ed)?"
    r"|wish(?:es|ed)?) to\b|\b(?:aim|goal|plan) (?:is|was)\b"
    r"|(?<!had )(?<!have )(?<!has )\b(?:committed|pledged|vowed|promised|threatened|offered) to\b"
    # what is arranged is told in the present: "it is sending a team next week"
    rf"|(?:\b(?:am|is|are)|['’](?:m|re|s)) (?:{_ARRANGED})\b[^.,;]{{0,60}}\b"
    r"(?:(?:this|next|coming) \w+|tomorrow|soon)\b",
    re.I,
)
# a headline without a verb of its own: "Ferry to resume in May", not "The ferry", which "is said to hold" many
_TO_COME = re.compile(
    r"(?=[A-Z])(?!(?:The|An?|This|That|These|Those|Its|His|Her|Their) )(?:(?!\w+ed\b)[\w'’-]+ ){1,5}"
    r"to (?:resume|open|reopen|close|begin|start|restart|end|visit|meet|hold|host|send|join|launch|return|cut|raise"
    r"|build|test|release) "
)
# "could" of what was possible, not of what perhaps is
_CAN = r"(?: not|n['’]t| (?:only|hardly|barely|no longer|handle|hold|carry|seat|house|store|fit|afford)\b)"
# what somebody could see he saw; what could see a rise may yet
_SENSED = r"(?:(?<=\bI )|(?<=we )|(?<=he )|(?<=hey ))could (?:see|hear|feel|smell)\b"
# "hopes" that somebody has, not that he hopes
_NOUN = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "the any no of his her its our their high false fresh new raising raised dashing dashed pinning pinned"
        " reviving revived renewing renewed boosting boosted fading faded dimming dimmed fuelling fuelled"
    ).split()
)
_MAY = re.compile(
    rf"\b(?:(?-i:may)|(?<!the )(?<!its )(?<!our )(?<!military )might(?= \w)"
    rf"|(?!{_SENSED})could(?!{_CAN})|{_NOUN}hopes?|hoped|hoping|appears?|appeared|seems?|seemed|looks like"
    r"|(?:un)?likely|possibly|perhaps|maybe|probably|presumably|conceivably|apparently|hopefully|not sure"
    r"|(?:is|was|['’]s) (?:\w+ )?(?:possible|unclear|uncertain)|doubtful"
    r"|(?:I|we|he|she|they) (?:\w+ )?(?:doubt|suspect|fear|guess)(?:s|ed)?"
    r"|(?:cannot|not|\w+['’]t) rule out|no guarantees?"
    r"|(?:is|are|was|were|['’]re|['’]s) (?:\w+ )?(?:considering|mulling|weighing|contemplating))\b|것으로 보",
    re.I,
)
_AT_LEAST = re.compile(r"\bat least (?:I|we) (?:think|hope|believe)\b", re.I)
# a forecast with a doubt in it: "will probably", "'d likely"
_WILL_PERHAPS = re.compile(
    r"\b(?:will|would|shall|['’](?:ll|d)) (?:be )?[“\"]?(?:(?:now|very|most|quite) )?"
    r"(?:probably|likely|perhaps|possibly|maybe)\b"
    r"|\b(?:will not|would not|won['’]t|wouldn['’]t) (?:be (?:\w+ )?surpris(?:ing|ed)|rule out)\b",
    re.I,
)
_WILL_SIGNS = frozenset({"will", "shall", "would", "won", "ll", "d", "to"})
_WILLING_SIGNS = frozenset({"to", "aim", "goal", "plan", *_ARRANGED.split("|")})
_MAY_SIGNS = frozenset(
    "may might could appear appears appeared seem seems seemed looks likely unlikely possibly perhaps maybe"
    " probably presumably conceivably apparently hopefully hope hopes hoped hoping sure possible unclear uncertain"
    " doubtful doubt doubts doubted suspect suspects suspected fear fears feared guess guessed rule guarantee"
    " guarantees considering mulling weighing contemplating 보".split()
)
_PERHAPS_SIGNS = frozenset("probably likely perhaps possibly maybe surprising surprised rule".split())
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
    r"\b(?:I|we)(?: will|['’]ll) say\b"
    r"|\b(?:I|we|you)(?: would|['’]d) (?:say|argue|think|imagine|guess|expect|assume|suspect)\b"
    r"|\bthere (?:will|would)(?: not|n['’]t)? be (?:no|little|few|not|much|many)\b"
    r"|\b(?:would|['’]d) (?:\w+ly )?(?:never|be (?:an?|the|one|better|good|bad|nice|wrong|unwise|foolish|welcome"
    r"|hard|difficult|possible|impossible|(?:very|too|so|quite|rather|technically|legally) \w+"
    r"|(?:more|less) (?:likely|difficult|dangerous|costly|effective|useful|important|expensive)"
    r"|(?!willing)\w+ing(?! (?:for|to|with|an?|the|its|his|her|their|new|more)\b))\b"
    r"|have (?:\w+ed|an? (?:\w+ )?(?:effect|impact))|not be (?:an?|the)|mean|require|take|enable|lead to|result in"
    r"|amount to|undermine|benefit)",
    re.I,
)
# what comes about, and is foreseen, not planned
_BEFALLS = re.compile(
    r"\byou(?: will| would|['’](?:ll|d))\b|\bgoing to (?:happen\b|be (?!\w+(?:ed|en)\b))"
    r"|\b(?:will|would|shall|['’](?:ll|d)) (?:(?:surely|certainly|inevitably|undoubtedly|doubtless)\b"
    r"|(?:\w+ly |soon |only |not |never )?(?:rise|fall|drop|grow|shrink|collapse|fail|suffer|starve|die|worsen|decline"
    r"|happen|survive|learn|know|understand|realise|realize|depend|mean|cost"
    r"|be (?:hard|difficult|impossible|easy|easier|harder|worse|better)"
    r"|take (?:\w+ ){0,2}(?:time|years?|months?|weeks?|days?|decades?))\b)",
    re.I,
)
_NOBODY = re.compile(
    r"(?:no one|nobody|none|everyone|everybody|anyone|someone|somebody|people|many people|\w+ people|you"
    r"|what(?= will| would)) ",
    re.I,
)
# what somebody is to do by arrangement, whoever tells it
_ACT = (
    "(?:also )?(?:speak|talk|address|visit|meet|travel|attend|deliver|host|hold|sign|arrive|leave|head|fly|return"
    "|join|announce|present|chair|brief|outline|unveil|discuss)"
)
# whoever speaks of himself in quotation marks says "I"; a people as a whole is not the speaker
_OTHERS = re.compile(
    r"(?:(?:And|But|So|Then|Now|Of course),? )?(?:(?:[Tt]he )?(?:[A-Z]\w+ )?[A-Z]\w+(?:ans|ese)"
    rf"|(?:He|She|They)(?! would|['’]d|(?: will|['’]ll) {_ACT}\b"
    r"| (?:is|are) (?:also )?(?:expected|due|set|scheduled) to))\b"
)
_TO_US = re.compile(r"\b(?:will|would) (?:\w+ ){1,4}?(?:us|me)\b")
_OWN = re.compile(r"[“\"‘]?(?:I|we)\b", re.I)
_OPENING = re.compile(
    r"[“\"‘'\[(\s]*(?:(?:the|my) (?:fact|reality|truth|thing|point) (?:is|was)(?: that)? |(?:I|we) (?:personally )?"
    r"(?:believe|think|know|say)(?: that)? )?",
    re.I,
)
_BEFORE_MAIN = re.compile(
    r"^(?:when|while|although|until|once|after|before|since|as|in|on|at|by|for|under|within|during|despite|given"
    r"|instead of|rather than|because of) [^,.]{3,80}, ",
    re.I,
)
_ASIDE = re.compile(r", (?:which|who|whose) [^,.]{3,100}, ")
# what a condition leads to is threatened, or foreseen; what "would" come of it is supposed
_IF = re.compile(
    r"^(?:however, )?if (?:U\.S\.|[^.]){3,160}?(?:, (?:then )?(?=[“\"‘]?(?:I|we)\b(?! would have))"
    r"|, (?:then )?(?=(?!(?:it|they|that|this|there|those|things|if|or|and)\b)(?:U\.S\.|[^,.;]){2,60}"
    r" (?:will|shall|(?:is|are) (?:un)?likely)\b)"
    r"| (?=(?:I|we|he|she) (?:will|shall)\b))",
    re.I,
)
_CLEFT = re.compile(r"^it (?:is|was) (?:only )?[“\"‘]?(?:on|in|with|because|through|by|at|for) [^.]{3,80}? that ", re.I)
_EXPECTED = re.compile(r"\b(?:is|are|was|were|been) (?:\w+ )?expected\b", re.I)
_WARNING = re.compile(r"\bwarn(?:s|ed|ing)?\b", re.I)
_OR_ELSE = re.compile(r"\b(?:must|should|had better)\b.{3,80}\bor\b|\bor (?:else|face)\b|\b(?:will|would) face\b")
_TOLD = re.compile(r"\b(?:told|tell(?:s|ing)?|warn(?:s|ed|ing)?|inform(?:s|ed|ing)?|assur(?:es|ed|ing))\b", re.I)
_ADDRESSED = re.compile(r"^(?:[\w.'’-]+ ){1,9}?that ")
_PLEASE = re.compile(
    r"(?:^|[,;] )(?:please"
    r"|(?:I|we) (?:\w+ly |again |also )?(?:urge|request|call (?:up)?on|ask|beg|implore|appeal to))\b",
    re.I,
)
_FORESEEING = re.compile(
    r"\b(?:predict|forecast|foresee|foresaw|project(?:s|ed)\b|estimat|calculat|believ|think|thought|knows?\b|knew|assess"
    r"|conclud|reckon|convinced|confident|determined\b(?! to)|perceiv|assum|expects\b|figure[sd]\b)"
)
_I_THINK = re.compile(r"^[“\"‘]?(?:(?:and|but|so|well),? )?(?:I|we) (?:\w+ )?(?:think|believe|expect|suppose)\b", re.I)
# who stands outside foresees what others do
_OUTSIDER = re.compile(
    r"\b(?:experts?|analysts?|professors?|scholars?|researchers?|economists?|historians?|columnists?|scientists?"
    r"|(?:senior|research|visiting) fellows?|fellows?(?= (?:at|of|with|in|for)\b|,|$)"
    r"|critics|skeptics|observers|think tank|study|simulation|war game)\b"
    r"|\b(?:director|head|president|chairman|dean|lecturer|member)\b,? (?:of|at|for|in) [^,]{0,60}?"
    r"\b(?:institute|university|studies|college)\b",
    re.I,
)
_OPENING_WORDS = 12  # characters that "The mill and" takes up; none of `evals.claims`, set read, turns on it
# words of which a verb may be one stood before: "it shut in May and will open"
_AND = re.compile(r"\b(?:and|but) (?:also |then |now |\w+ly )?$", re.I)
# a verb of its own whose clause what may be comes after
_SURELY = re.compile(r"\b(?:is|are|was|were|has|have|had)\b|['’]s (?:no|an?|the)\b", re.I)
_LEADS = re.compile(
    r"[“\"‘]?(?:(?:and|but|so) )?(?:even )?(?:if|because|although|though|while|when|as|since|unless|once)\b", re.I
)
_PERHAPS_VERB = re.compile(r"(?:may|might|could)\b", re.I)
# what follows these words is no longer the main clause
_SCOPE_END = re.compile(
    r"\b(?:which|who|because|if|when|where|while|although|since|unless|until|so that|for what|that)\b|[;—–]|[.!?]\s",
    re.I,
)


def modality_of(cue: str, content: str, source: str = "") -> Modality:
    """The stance that a cue and its content show; `source` is what the text calls whoever holds it.

    What is planned is the doing of whoever speaks, or for whom he speaks, or is arranged; what an
    analyst, or anyone's belief, foresees of others is stated.

    >>> modality_of("said", "the bridge will open next year").value
    'planned'
    >>> modality_of("said", "prices may have risen because traders will leave").value
    'hedged'
    >>> modality_of("said", "the bridge will open next year", "an analyst").value
    'stated'
    """
    if _WARNING.search(cue) and _OR_ELSE.search(content):
        return Modality.PLANNED
    stance = stance_of_cue(cue, content)
    if stance is Modality.PLANNED and not INFINITIVE.match(content) and _FINITE.search(_main(content)):
        # who promises, or agrees, that something is so plans nothing
        return stance if _EXPECTED.search(cue) else _of_clause(content)
    if stance:
        return stance
    if INFINITIVE.match(content):
        return Modality.STATED if _ALLEGED.search(cue) else Modality.PLANNED
    found = _of_clause(_unaddressed(content) if _TOLD.search(cue) else content)
    return Modality.STATED if found is Modality.PLANNED and _is_foreseen(cue, content, source) else found


def _is_foreseen(cue: str, content: str, source: str) -> bool:
    """Say whether what will come is foreseen of others: by who stands outside, or only thinks so."""
    if _OWN.match(_I_THINK.sub("", _main(content)).lstrip()):
        return False
    return any(p.search(words) for p, words in ((_FORESEEING, cue), (_OUTSIDER, source), (_I_THINK, content)))


def _unaddressed(content: str) -> str:
    """The content without whoever it was told to, where that was read as part of it."""
    found = _ADDRESSED.match(content)
    whom = found.group() if found else ""
    return content if any(p.search(whom) for p in (_FINITE, _WILL, _MAY)) else content[len(whom) :]


def _of_clause(content: str) -> Modality:
    """The stance of the first verb of the main clause that shows one."""
    main = _main(content)
    if _PLEASE.search(main):
        return Modality.ASKED
    if (main.isupper() and " TO " in main) or _is_headline(main):
        return Modality.PLANNED
    words = frozenset(_LETTERS.findall(main.lower()))
    will, willing = _first(_WILL, main, words, _WILL_SIGNS), _first(_WILLING, main, words, _WILLING_SIGNS)
    may, perhaps = _first(_MAY, main, words, _MAY_SIGNS), _first(_WILL_PERHAPS, main, words, _PERHAPS_SIGNS)
    if (may < min(will, willing) and not _is_beside(main, may)) or (
        "least" in content.lower() and _AT_LEAST.search(content)
    ):
        return Modality.HEDGED
    if will == willing == perhaps == len(main):
        return Modality.STATED
    finite = _FINITE.search(main)
    verb = finite.start() if finite else len(main)
    if perhaps < min(willing, verb):
        return Modality.HEDGED
    if _of_others(main):
        return Modality.STATED
    if _AND.search(main, _OPENING_WORDS, min(will, willing)):
        return Modality.STATED
    if willing < len(main) and willing <= min(will, verb):
        return Modality.PLANNED
    if will == len(main) or will > verb or _SUPPOSED.search(main) or _BEFALLS.search(main):
        return Modality.STATED
    return Modality.PLANNED


def _is_beside(main: str, may: int) -> bool:
    """Say whether "may" belongs to a later clause than the verb of the main one: "there is no way that it could"."""
    verb = None if _LEADS.match(main) else _SURELY.search(main, 0, may)
    return bool(verb and _PERHAPS_VERB.match(main, may) and verb.end() + 1 < may)


def _main(content: str) -> str:
    """The main clause, without what leads to it and what hangs on it."""
    opening = _OPENING.match(content)
    main = content[opening.end() if opening else 0 :]
    for before in (_ASIDE, _BEFORE_MAIN, _IF, _CLEFT):
        main = before.sub(" " if before is _ASIDE else "", main, count=1)
    cut = _SCOPE_END.search(main, 12)
    return main[: cut.start()] if cut else main


def _is_headline(main: str) -> bool:
    """Say whether words tell what is to come by "to" alone: "Ferry to resume in May"."""
    if " to " not in main or not _TO_COME.match(main):
        return False
    return not any(p.search(main) for p in (_FINITE, _WILL, _WILLING))


def _of_others(main: str) -> bool:
    """Say whether the clause foresees what others do, or supposes: none of it is a plan of whoever speaks."""
    if main.lower().startswith("if ") or _NOBODY.match(main) or _OTHERS.match(main):
        return True
    return bool(_TO_US.search(main)) and not _OWN.match(main)


def _first(pattern: re.Pattern[str], main: str, words: frozenset[str], signs: frozenset[str]) -> int:
    """Where a pattern first matches, whose every match has one of the signs among its words; else the end."""
    found = None if signs.isdisjoint(words) else pattern.search(main)
    return found.start() if found else len(main)


def polarity_of(cue: str) -> str:
    """ "-" where the source denies the content, or does not believe it, else "+".

    >>> polarity_of("has denied"), polarity_of("did not deny"), polarity_of("do not believe")
    ('-', '+', '-')
    """
    sure = _SURE.sub("", cue)
    return "-" if bool(_DENYING.search(sure)) != bool(_NEGATED.search(sure)) else "+"
