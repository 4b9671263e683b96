"""What a text calls the names that no desk lists: companies, and papers and stations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.analyse.clauses import DETERMINERS, PREPOSITIONS, RELATIVES
from sayso.analyse.governments import is_people
from sayso.analyse.sentences import letters_of, paragraphs
from sayso.analyse.steps_words import kind_of_noun
from sayso.model.findings import SourceKind

_COMPANY = (
    r"(?:company|companies|retailer|firm|maker|bank|group|giant|agency|operator|think tank|organi[sz]ation|platform)"
)
_COMPANIES = frozenset(
    "company companies retailer firm maker bank group giant agency operator tank organisation organization"
    " platform".split()
)
_CALLED_COMPANY = re.compile(
    rf"\b{_COMPANY},? ([A-Z][\w&-]{{1,40}}(?: [A-Z][\w&-]{{1,40}})?)"
    rf"|\b([A-Z][\w&-]{{1,40}}), (?:a|the|an) (?:[\w-]+ ){{0,3}}{_COMPANY}\b"
)
# "it" alone could be the weather; with "the company" after it, it is the speaker
_MEANT = ("company", "firm", "retailer", "carmaker", "airline", "bank", "shipbuilder")
_MEANT_BY_COMPANY = re.compile(
    r"\b(?!(?:The|A|An|It|He|She|They)\b)([A-Z][\w&-]{1,40}(?: [A-Z][\w&-]{1,40})?) (?:said|says|announced)"
    rf"(?: on \w+)?(?: that)? it\b[^.\n]{{0,150}}\.\s+The (?:{'|'.join(_MEANT)})\b"
)


def companies_in(text: str) -> frozenset[str]:
    """The names that a text calls a company or the like: "the retailer Wildberries", "Acme, a firm".

    A name that says what "it" does is one where the next sentence speaks of "the company".

    >>> sorted(companies_in("Acme said it would close. The company is old."))
    ['Acme']
    """
    found = _in_lines(_CALLED_COMPANY, text, _COMPANIES)
    called = {name for match in found for name in match.groups() if name}
    if any(f"The {company}" in text for company in _MEANT):
        called |= {match[1] for match in _MEANT_BY_COMPANY.finditer(text)}
    return frozenset(called)


def _in_lines(pattern: re.Pattern[str], text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Every match of a pattern that crosses no line, looked for only in lines with one of the words."""
    for line in paragraphs(text):
        if not words.isdisjoint(letters_of(text, line)):
            yield from pattern.finditer(text, line.start, line.end)


_PAPER_NOUN = (
    r"(?:newspaper|daily|weekly|tabloid|broadcaster|magazine|news agency|news site|newswire|radio station"
    r"|TV channel|television channel|TV station|television network|news outlet|news website|news service|wire service"
    r"|news portal|mouthpiece|propaganda outlet)"
)
_SITE_NOUN = r"(?:website|journal|organ|portal)"  # behind a name they may be a body's own: "the ministry website"
_PAPER_WORDS = frozenset(
    "newspaper paper daily weekly tabloid broadcaster magazine agency site newswire station channel network outlet"
    " website service portal mouthpiece journal organ".split()
)
_REPORT_WORDS = frozenset({"reported", "wrote", "reports", "carried"})
_CAPITALS = r"((?!(?:The|A|An|Its|Their|Our|Other|Some|This|That) )(?:[A-Z][\w'’-]{1,40})(?: [A-Z][\w'’-]{1,40}){0,3})"
# before the noun only what describes it: "Brook, who owns the daily" is no paper
_DESCRIBED = r"(?:(?!(?:of|in|on|at|for|from|with|by|to|behind|inside|and|or|who|whose|that|as)\b)[\w'’-]+ ){0,4}?"
_GOES_ON = r"(?=[,.;:)]|$| (?:run|owned|controlled|published|based|of|in|that|which|close|founded|read|serving|with)\b)"
_CALLED_A_PAPER = re.compile(
    rf"\b(?:{_PAPER_NOUN}|{_SITE_NOUN}|(?<=[Tt]he )paper) (?:the )?{_CAPITALS}"
    rf"|\b{_CAPITALS}, (?:an?|the|which is an?) {_DESCRIBED}(?:{_PAPER_NOUN}|{_SITE_NOUN}|(?<!the )paper)\b{_GOES_ON}"
    rf"|\b{_CAPITALS} {_PAPER_NOUN}\b"
    rf"|\b{_CAPITALS} (?:has |had )?(?:reported|wrote|reports|carried)\b[^.\n]{{0,40}}, (?:citing|quoting)\b"
)


_OF_A_STATE = re.compile(
    r"(?<!pro-)(?<!anti-)(?<!opposition )\b(?:state|party|government|official|ruling|mouthpiece|propaganda)\b"
)
# behind what it is called: "a daily run by the army", "the organ of the ruling party"; money alone makes none
_RUN_BY_A_STATE = re.compile(
    r",? (?:(?:which is |that is )?(?:run|owned|controlled|published) by|of) (?:(?!opposition\b)[\w'’-]+ ){0,4}?"
    r"(?:state|government|[Pp]arty|army|[Mm]inistry|[Cc]ommittee|[Cc]abinet)\b"
)
_REPORTING = re.compile(
    rf"\b{_CAPITALS} (?:has |had |also |first |later )?(?:reported|reports)\b(?! (?:to|for|back)\b)"
)
_BEFORE = 30  # characters in which whose paper it is stands before what it is called
_THE = re.compile(r"^(?:The|A|An|But|And|In) ")


def papers_in(text: str) -> dict[str, SourceKind]:
    """The names that a text treats as an outlet's, with the kind: "the state daily Tidewater" is state media.

    >>> papers_in("Tidewater, a local daily, fell silent.")
    {'Tidewater': <SourceKind.OUTLET: 'outlet'>}
    """
    found: dict[str, SourceKind] = {}
    for match in _in_lines(_CALLED_A_PAPER, text, _PAPER_WORDS | _REPORT_WORDS):
        said = re.split(r"[.\n,]", text[max(0, match.start() - _BEFORE) : match.start()])[-1] + match.group()
        of_a_state = _OF_A_STATE.search(said) or _RUN_BY_A_STATE.match(text, match.end())
        kind = SourceKind.STATE_MEDIA if of_a_state else SourceKind.OUTLET
        found |= {_THE.sub("", name): kind for name in match.groups() if name}
    return found


def reporting_in(text: str) -> frozenset[str]:
    """The names that report in a text: an outlet's, where nobody is called so."""
    return frozenset(_THE.sub("", match[1]) for match in _in_lines(_REPORTING, text, _REPORT_WORDS))


_LED = r"(?P<led>(?:[\w'’-]+ ){0,5})"
# a body that no list has, by what the text calls it: "the watchdog Harbour Voices"
_BODY = re.compile(
    _LED + r"(?:watchdog|think[ -]tank|consultancy|charity|NGO|nonprofit|group|institute|project"
    r"|firm|organi[sz]ation|company|union|coalition|foundation|tracker|database|initiative)"
    r" (?P<name>(?:[A-Z][\w'’&-]*)(?: (?:of |for |and |the )?[A-Z][\w'’&-]*){1,5}|[A-Z]{2,8})"
)
_SITE = re.compile(
    _LED + r"(?:site|blog|newsletter|monitor|platform) (?P<name>(?:[A-Z0-9][\w'’&-]*)(?: [A-Z][\w'’&-]*){1,4})"
)
# an outlet that the desk does not know: "the broadcaster Sever TV"
_PAPER = re.compile(
    _LED + r"(?:newspaper|paper|daily|weekly|tabloid|broadcaster|magazine|website|portal|newswire|news agency|news site"
    r"|network|channel|radio station|agency) (?:the )?(?P<name>(?:[A-Z][\w'’-]*)(?: [A-Z][\w'’-]*){0,3})"
)
# ... or by what stands behind its name: "Northland's Tidewater newspaper"
_PAPER_BEHIND = re.compile(
    r"(?:(?:[Tt]he )?(?:[A-Z][\w-]* )?[A-Z][\w-]*['’]s? |[Tt]he )?(?P<led>(?:[a-z-]+ ){0,3})"
    r"(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}) (?:newspaper|daily|weekly|tabloid|broadcaster|magazine"
    r"|news (?:agency|site|website|outlet|service|channel|portal))"
)
_OF_A_PEOPLE = re.compile(
    r"(?:ese|ish|ean|(?<!Guard)ian|can|ban|nch|Dutch|German|Soviet|Swiss|Greek|Thai|Czech|Filipino|Arab|[-\s]language"
    r"|(?<=[aeiou])(?:li|qi|di|ni|ti)|[nN]orthern|[sS]outhern|[wW]estern)$"
)
_JOINING = PREPOSITIONS | RELATIVES | {"and", "or", "inside", "outside", "behind", "close", "near", "than"}


def body_called(phrase: str) -> str:
    """The body that a phrase names by what it calls it, or an empty string.

    >>> body_called("the rights watchdog Harbour Voices"), body_called("a clerk at the charity Harbour Voices")
    ('Harbour Voices', '')
    """
    return _named_by(_BODY, phrase)


def site_called(phrase: str) -> str:
    """The site that a phrase names by what it calls it, or an empty string."""
    return _named_by(_SITE, phrase)


def paper_called(phrase: str) -> str:
    """The paper or station that a phrase names by what it calls it, or an empty string.

    >>> paper_called("Northland's Tidewater newspaper"), paper_called("the Chinese newspaper")
    ('Tidewater', '')
    """
    behind = _named_by(_PAPER_BEHIND, phrase)
    return _named_by(_PAPER, phrase) or ("" if _OF_A_PEOPLE.search(behind) or is_people(behind) else behind)


def _named_by(called: re.Pattern[str], phrase: str) -> str:
    """The name, where only a determiner and adjectives lead to the noun: whoever stands before it is who speaks."""
    match = called.fullmatch(phrase)
    return match["name"] if match and _only_describes(match["led"].lower().split()) else ""


def _only_describes(led: Sequence[str]) -> bool:
    """Say whether words hold no one who speaks; a human noun right before another is an adjective: "defector group"."""
    joined = not _JOINING.isdisjoint(led) or not DETERMINERS.isdisjoint(led[1:])
    kinds = [kind_of_noun(word) for word in led[:-1]]
    return not joined and SourceKind.UNNAMED not in kinds and SourceKind.PUBLIC not in kinds
