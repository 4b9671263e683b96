"""What a figure measures, as a clean noun phrase or nothing: no verb, no speaker, no place or person alone."""

from __future__ import annotations

import re

from sayso.analyse.figures_change import MOVED

_PRONOUNS = frozenset(
    """i you he she it we they him them himself herself itself themselves who whom which that this these those there
    someone somebody anyone everyone everybody nobody nothing""".split()
)
_SPEAKERS = frozenset(
    """source sources spokesman spokeswoman spokesperson spokesmen official officials minister ministers resident
    residents leader leaders reporter reporters man woman men women analyst analysts expert experts observers witness
    witnesses trader traders merchant merchants government authorities regime president""".split()
)
# What stands where a verb does: "the sum arrives", "rice now costs", "they expect the price".
_VERBS = frozenset(
    """is are was were be been being am has have had having do does did will would can could may might must shall should
    arrives arrive goes go went comes come came costs sells sell sold stands stood hits hit reaches reached remains
    remained makes make made takes take took gets get got gives gave keeps kept leaves lies lay pays paid said says told
    tells expects expect expected wants want wanted asks asked called calls call ordered orders urged demanded saw sees
    seen became becomes become began begins held holds brought brings sent sends set earned earns spent spends bought
    buys led leads meant means appears appeared seems seemed ranges ranged averaged totals totalled totaled amounted
    amounts used tends showed shows found think thinks thought believe believes believed know knew""".split()
)
_ADVERBS = frozenset(
    "now still already currently recently again today then also even just only once so too here".split()
)
_PREPOSITIONS = frozenset("of in at by for with from to on as than over under between among into per".split())
_DETERMINERS = frozenset("the a an its their his her our my your any some each every no".split())
_EMPTY = _ADVERBS | _PREPOSITIONS | _DETERMINERS
_KNOWN = frozenset("GDP GNP GNI CPI PPI VAT".split())  # capitals that are measures and no names
_WORD = re.compile(r"[\w’'&.-]*\w")
NEAR = 2000  # characters on each side of a figure in which a word in small letters shows that it is no name
HEADING = 0.75  # the share of a line's long words in capitals from which capitals tell nothing


def noun_phrase(phrase: str, text: str, at: int, subject: bool) -> str:
    """The phrase where it is a noun phrase that can be measured, cut before a verb that ends it, else empty.

    `at` is where the figure stands. As the `subject` of a rise or fall, one who speaks or trades is not what rose.
    """
    given = phrase.split()
    words = _before_verb(given)
    if subject and not all(_is_verb(word.lower(), "") or word.lower() in _EMPTY for word in given[len(words) :]):
        return ""  # who "saw prices" is not what rose
    while words and (words[-1].lower() in _ADVERBS | _PREPOSITIONS or words[-1].lower() in _DETERMINERS):
        words = words[:-1]
    low = [word.lower().strip(",;:“”\"'’") for word in words]
    if not words or _PRONOUNS & set(low) or _clause(low) or (subject and _speaks(low)):
        return ""
    return "" if _name_alone(words, text, at) else " ".join(words)


def _before_verb(words: list[str]) -> list[str]:
    """Up to the first verb that stands behind a noun: "rice" of "rice rose"."""
    for place, word in enumerate(words):
        if place and _is_verb(word.lower(), words[place - 1].lower()):
            return words[:place]
    return words


def _is_verb(word: str, before: str) -> bool:
    if word in _VERBS:
        return True
    moved = MOVED.fullmatch(word) and not word.endswith("ing") and word not in _NOUNS_TOO
    return bool(moved) and before not in _PREPOSITIONS | _DETERMINERS


# Words of rising and falling that are nouns as often: "production cuts", "job losses", "economic growth".
_NOUNS_TOO = frozenset(
    """cut cuts increase decrease decline rise rises fall falls drop drops growth hike surge gain gains reduction
    reductions loss lost contraction expansion shortfall spike slump collapse up down higher lower less fewer smaller
    reduced increased raised lowered downturn upturn uptick rally rebound boost""".split()
)


def _clause(low: list[str]) -> bool:
    """Say whether a verb in the past stands before what it governs, or the phrase begins with a verb."""
    if low[0] in _VERBS or low[0] in _PREPOSITIONS:
        return True
    pairs = zip(low, [*low[1:], ""], strict=True)
    return any(word.endswith("ed") and len(word) > 4 and after in _PREPOSITIONS | _DETERMINERS for word, after in pairs)


def _speaks(low: list[str]) -> bool:
    head = next((place for place, word in enumerate(low) if word in _PREPOSITIONS), len(low))
    return low[max(0, head - 1)] in _SPEAKERS


def _name_alone(words: list[str], text: str, at: int) -> bool:
    """Say whether all of its words are capitals that mean a name: "Sinuiju", "Kim Jong Un", not "Rents" or "GDP"."""
    tail = next((place for place, word in enumerate(words) if word in _PREPOSITIONS - {"of"}), len(words))
    told = [word for word in words[:tail] if word.lower() not in _PREPOSITIONS | _DETERMINERS]
    if not told or not all(word[0].isupper() for word in told) or any(word in _KNOWN for word in told):
        return False
    around = text[max(0, at - NEAR) : at + NEAR]
    if re.search(rf"(?<!\w){re.escape(words[0].lower())}(?!\w)", around) or _heading(text, at):
        return False
    opens = re.search(rf"(?:^|[.!?:\n“\"]\s{{0,3}}){re.escape(words[0])}\b", around)
    inside = re.search(rf"[a-z,] {re.escape(words[0])}(?!\w)", around)
    return len(told) > 1 or not opens or bool(inside)


def _heading(text: str, at: int) -> bool:
    start = max(text.rfind("\n", 0, at) + 1, at - 200)
    end = text.find("\n", at)
    line = text[start : min(at + 200, end if end >= 0 else len(text))]
    long = [word for word in _WORD.findall(line) if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= HEADING * len(long)


_NO_SUBJECT = _PREPOSITIONS - {"of"} | _DETERMINERS | _VERBS | _PRONOUNS


def raised_subject(words: list[str]) -> list[str]:
    """What is to rise in "they expect the price to", "he called for output to be"; empty where none is named."""
    while words and words[-1].lower() in ("be", "to", "further"):
        words = words[:-1]
    kept: list[str] = []
    for word in reversed(words):
        if word.lower() in _NO_SUBJECT:
            break
        kept.insert(0, word)
    return kept


_LOCATED = re.compile(r" (?:in|at|across|near|around|throughout) (?:[^,]{0,60} )?[A-Z][^,]*$")


def unplaced(phrase: str) -> str:
    """The phrase without where it was: "price of rice in Sinuiju" is the price of rice."""
    return _LOCATED.sub("", phrase)
