"""What English calendar expressions look like: their words, and one pattern with a branch for each form."""

from __future__ import annotations

import re

from sayso.analyse.seeking import Sought, first_letters

MONTHS = "january february march april may june july august september october november december".split()

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}

NUMBERS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

ORDINALS |= {"latter": 2, "last": 0, "final": 0, "opening": 1}

DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5}

DECADES |= {"sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}

FEASTS = {  # those with a fixed day; the last four are North Korea's own
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "day of the shining star": (2, 16),
    "day of the sun": (4, 15),
    "party foundation day": (10, 10),
    "constitution day": (12, 27),
}

_FULL = "|".join(f"{m.title()}|{m.upper()}" for m in MONTHS)

_SHORT = "|".join(f"{m}|{m.upper()}" for m in "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())

MONTH = rf"(?:{_FULL})\b|(?:{_SHORT})(?:\.|(?=[ ]\d))"

_WEEKDAY = "|".join(f"{d.title()}|{d.upper()}" for d in WEEKDAYS)

YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"

_SUFFIX = r"(?:st|nd|rd|th)?"

_THROUGH = r"(?:-|–|—|[ ](?:to|through|and|&)[ ])"

_UNIT = r"(?:day|weekend|week|month|quarter|year|decade|century)\b"

# Every branch starts with a literal or a set, so that most positions fail at once.
_EXPRESSION = re.compile(
    rf"""(?<![\w'’$€£#@.,/])(?:(?<!-)|(?<=[Mm]id-)|(?<=[Pp]re-)|(?<=[Pp]ost-))(?=[\dACDFHJL-QSTVWYac-flmnpstwy])(?:
    (?P<iso>\d{{4}}(?P<sep>[-./])(?P<im>\d\d?)(?P=sep)(?P<iday>\d\d?)(?![\d%]|[-./,]\d))
  | (?P<slash>(?P<sa>\d\d?)/(?P<sb>\d\d?)/(?P<sy>\d{{4}}|\d\d)(?![\d/]))
  | (?P<dmy>(?P<d1>\d\d?){_SUFFIX}(?:{_THROUGH}(?P<d2>\d\d?){_SUFFIX})?\ (?:of\ )?(?P<dm>{MONTH})
        (?:,?\ (?P<dy>{YEAR}))?(?!\w))
  | (?P<mdy>(?=[JFMASOND])(?P<mm>{MONTH})\ ?(?P<md>\d\d?){_SUFFIX}(?![\d%]|[:,.]\d)
        (?:{_THROUGH}(?P<md2>\d\d?){_SUFFIX}(?![\d%\w]|[:,.]\d|\ (?:{MONTH})))?(?:,?\ (?P<my>{YEAR}))?(?!\w))
  | (?P<month>(?=[JFMASOND])(?P<bm>{MONTH})(?:,?\ (?:of\ )?(?P<by>{YEAR}))?)
  | (?P<weekday>(?=[MTWFS])(?:{_WEEKDAY})\b)
  | (?P<century>(?P<cn>\d\d)th[- ][Cc]entury\b)
  | (?P<decade>(?P<dec>(?:1[5-9]|20)\d0)(?:['’])?s\b)
  | (?P<quarter>[QH](?P<qn>[1-4])\b(?:,?\ (?P<qy>{YEAR}))?)
  | (?P<monthly>(?P<iy>(?:19|20)\d\d)-(?P<imo>0[1-9]|1[0-2])(?![\d-]))
  | (?P<year>(?P<y1>\d{{4}})(?:[-–—/](?P<y2>\d\d(?:\d\d)?)(?!\d))?(?![\w%$€£]|[.,:]\d|-[a-z]))
  | (?P<today>[Tt](?:oday|omorrow|onight)\b|[Yy]esterday\b|TODAY\b|[Dd]ay\ (?:after\ tomorrow|before\ yesterday)\b)
  | (?P<part>[Tt]his\ (?:morning|afternoon|evening)\b|[Ll]ast\ night\b)
  | (?P<relative>(?=[LlTtNnPpCcFfSs])(?P<rel>
          [Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming|[Cc]urrent|[Ff]ollowing|[Ss]ame|[Tt]hat)
        (?:\ (?P<rel2>same|past|coming|very))?[ ]
        (?:(?P<ru>{_UNIT})|(?P<rw>{_WEEKDAY})\b|(?P<rs>spring|summer|fall|autumn|winter)\b|(?P<rm>{_FULL})\b))
  | (?P<same>[Ss]ame\ (?:period|time|quarter|months?|dates?)\b|[Cc]orresponding\ (?:period|quarter|month)\b)
  | (?P<yearago>year-(?:ago|earlier)(?:\ (?:period|quarter|month))?\b)
  | (?P<ago>(?=[ymwdc])(?:year|month|week|day|decade|century|centurie)s?\ (?:ago|earlier|later|from\ now|(?:before
      |prior)(?=[.,;)]|$))\b)
  | (?P<ordinal>(?=[FfSsTtLl1-4])(?P<on>
          [Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]atter|[Ll]ast|[Ff]inal|[1-4](?:st|nd|rd|th))[- ]
        (?P<ou>quarter|half)\b(?!-|\ (?:hour|million|dozen|a\b|decade|century)))
  | (?P<theunit>[Tt]he\ (?:(?P<latest>latest|current|full|entire|comparable)\ )?(?P<tu>year|quarter|month|week
      |day|weekend)\b)
  | (?P<yearend>(?:[Yy]ear(?:['’]s)?[ -]end)\b)
  | (?P<season>(?=[SsFfAaWw])(?P<sn>spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)\b)
  | (?P<dayof>(?P<dn>\d\d?)(?:st|nd|rd|th)\b(?=[.,;)]|\ (?:of\ (?:this|last|next)|and|but|in|at|to|that|when|by|for)\b))
  | (?P<feast>(?=[NCVHTDP])(?:New\ Year['’]s(?:\ (?:Day|Eve))?|Christmas(?:\ (?:Day|Eve))?|Valentine['’]s\ Day|Halloween
      |Thanksgiving(?:\ Day)?
        |Day\ of\ the\ (?:Sun|Shining\ Star)|Party\ Foundation\ Day|Constitution\ Day))
  | (?P<juche>Juche\ (?P<jn>\d{{1,3}})(?!\d)(?:\ \((?:\d{{4}})\))?)
  | (?P<nineties>(?=[tfsen])(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)
    )|(?P<short>['’](?<!\w['’])(?P<sd>[1-9]0)s\b)""",
    re.VERBOSE,
)

_EITHER_CASE = """today tomorrow tonight yesterday day this last next previous coming current following same that
    corresponding first second third fourth latter final year spring summer fall autumn winter""".split()
_FIRST = first_letters(
    [*_EITHER_CASE, *(word.title() for word in _EITHER_CASE), "TODAY", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "H3", "H4"]
    + [form(name) for name in (*MONTHS, *WEEKDAYS) for form in (str.title, str.upper)]
    + ["year", "month", "week", "day", "decade", "centur", *DECADES, "Juche"]
    + ["New", "Christmas", "Valentine", "Halloween", "Thanksgiving", "Day", "Party", "Constitution"]
)
ENGLISH = Sought(re.compile(rf"\W(?=\d|['’][1-9]0s|[Tt]he [ldcfeyqmw]|{_FIRST})"), _EXPRESSION)

_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}


def month_number(printed: str) -> int:
    """The month's number from its name or abbreviation."""
    return _MONTH_NUMBER[printed[:3].lower()]
