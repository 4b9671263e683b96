"""Which indicator of a desk a figure counts, by the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.model.desk import Desk, Indicator
from sayso.model.findings import Figure, FigureKind, Place
from sayso.model.spans import Span

_BORDER = re.compile(r"[.!?。][”\"’']?\s|\n")


def sentence(text: str, span: Span) -> Span:
    """The sentence around a figure, roughly: from the last full stop and space before it to the next."""
    start = max((m.end() for m in _BORDER.finditer(text, max(0, span.start - 600), span.start)), default=0)
    start = max(start, span.start - 600, 0)
    after = _BORDER.search(text, span.end, min(len(text), span.end + 600))
    return Span(start, after.end() if after else min(len(text), span.end + 600))


def indicator_of(figure: Figure, text: str, desk: Desk, places: Sequence[Place] = ()) -> Indicator | None:
    """The indicator whose word stands nearest to a figure in its sentence, None where no word of any does.

    None too where the sentence speaks of the world, or of another country only: what is counted there is not the
    desk's. `places` are those of the text.
    """
    fits = [i for i in desk.indicators if i.kind == figure.kind.value and i.unit in ("", figure.unit)]
    fits = [i for i in fits if not i.of or any(_starts(word, figure.of.casefold()) for word in i.of)]
    around = sentence(text, figure.span) if fits else figure.span
    said, at = around.of(text).casefold(), figure.span.start - around.start
    if not fits or _WORLD.search(said):
        return None
    here = [place for place in places if around.contains(place.span)]
    near = [
        (min(abs(m - at) for m in where), i.id, i)
        for i in fits
        if (where := [m for w in i.words for m in _starts(w, said)]) and not _elsewhere(i, figure, said, here, desk)
    ]
    return min(near, key=lambda n: n[:2])[2] if near else None


_WORLD = re.compile(
    r"\bworld-?wide\b|\bglobally\b|\b(?:around|across|throughout|over) the (?:world|globe)\b|전\s?세계|세계적으로"
)


def _elsewhere(indicator: Indicator, figure: Figure, said: str, here: Sequence[Place], desk: Desk) -> bool:
    """Say whether a sentence names other countries and not the desk's.

    Money in a currency that the indicator asks for needs no country beside it.
    """
    if indicator.abroad or (figure.kind is FigureKind.MONEY and indicator.unit):
        return False
    home, known = desk.country, {place.id: place for place in desk.gazetteer}
    named = {known[p.id].country for p in here if p.id in known and not names_place(indicator, p.name)}
    if not named or home in named or not home:
        return False
    own = [form for p in desk.gazetteer if p.kind == "country" and p.country == home for form in (p.name, *p.aliases)]
    return not any(re.search(rf"(?<!\w){re.escape(form.casefold())}(?:ns?)?(?!\w)", said) for form in own)


def names_place(indicator: Indicator, name: str) -> bool:
    """Say whether the indicator's own name says the place: "trade with China" is no more China's for naming it."""
    return bool(name) and bool(_starts(name, indicator.name.casefold()))


def _starts(word: str, said: str) -> list[int]:
    return [m.start() for m in _word(word).finditer(said)]


@lru_cache(maxsize=4096)
def _word(word: str) -> re.Pattern[str]:
    escaped = re.escape(word.casefold())
    return re.compile(rf"(?<!\w){escaped}(?!\w)" if word.isascii() else escaped)
