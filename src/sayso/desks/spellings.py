"""Every way that news prints a Korean name, generated from its hangul and its usual English form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from sayso.analyse.romanisation import given_names, initial_sound_law, is_hangul, joined_names, popular, romanisations

KOREAN_SIDES = ("KP", "KR")
# Of 400 pairs of one county's name and another's hangul 92 in 100 are less alike; of the names that ship one is.
_ALIKE = 0.6
_NO_LETTER = re.compile(r"[^a-z]")
_SUFFIXES = ("특별시", "직할시", "광역시", "특별자치도", "구역", "지구", "도", "시", "군", "구", "리")
_SIDES = {"북": "North", "남": "South"}
_SIDED_ENDINGS = {"North": ("-bukto", "-pukto", "-bukdo", "-buk", "-puk"), "South": ("-namdo", "-nam")}
_WORDLIKE = ("군", "구역", "지구", "구")  # without these, many a county is an ordinary word: 온천, 시중, 대안
_WRITTEN_WHOLE = {"도": ("-do",), "시": ("-si", "-shi"), "군": ("-gun", "-kun"), "구": ("-gu",), "리": ("-ri", "-li")}


def unique(names: Iterable[str], but: str = "") -> tuple[str, ...]:
    """The names in order, each once, without one that is given elsewhere."""
    return tuple(name for name in dict.fromkeys(names) if name and name != but)


def stem_of(hangul: str) -> tuple[str, str]:
    """A place name without the word for what it is, and that word.

    >>> stem_of("혜산시"), stem_of("함경북도"), stem_of("판문점")
    (('혜산', '시'), ('함경북', '도'), ('판문점', ''))
    """
    for suffix in _SUFFIXES:
        if hangul.endswith(suffix) and len(hangul) >= len(suffix) + 2:
            return hangul.removesuffix(suffix), suffix
    return hangul, ""


def place_spellings(hangul: str) -> tuple[str, ...]:
    """Hangul and Latin spellings of a Korean place, with and without its suffix.

    >>> {"Yanggang", "Ryanggang-do", "양강도"} <= set(place_spellings("량강도"))
    True
    >>> {"North Hamgyeong", "Hamgyong-bukto", "North Hamgyŏng"} <= set(place_spellings("함경북도"))
    True
    """
    if not all(is_hangul(char) for char in hangul):
        return (hangul,)
    stem, suffix = stem_of(hangul)
    bare = () if suffix in _WORDLIKE else ("",)
    korean = [form + end for form in (stem, initial_sound_law(stem)) for end in (*bare, suffix)]
    if suffix == "도" and stem[-1] in _SIDES and len(stem) > 2:
        return unique([*korean, *_sided(stem)])
    latin = [one.capitalize() for one in _latin(stem)]
    endings = _WRITTEN_WHOLE.get(suffix, ())
    alone = () if suffix == "리" else latin  # a village is hardly ever printed without what it is: Sino-ri
    return unique([*korean, *alone, *(name + ending for name in latin for ending in endings)])


def _latin(stem: str) -> Iterable[str]:
    """Every spelling by rule, then those by ear, of the name as each side says it."""
    by_ear = (one for word in (stem, initial_sound_law(stem)) for one in popular(word))
    return unique([*romanisations(stem), *by_ear])


def _sided(stem: str) -> Iterable[str]:
    side = _SIDES[stem[-1]]
    for name in _latin(stem[:-1]):
        yield f"{side} {name.capitalize()}"
        yield from (name.capitalize() + ending for ending in _SIDED_ENDINGS[side])


def person_spellings(name: str, surname: str, hangul: str) -> tuple[str, ...]:
    """Spellings of a Korean person, surname first, from the printed form and from hangul.

    >>> "Kim Jong-un" in person_spellings("Kim Jong Un", "Kim", "김정은")
    True
    >>> person_spellings("Jimmy Carter", "Carter", "")
    ()
    """
    if not _is_korean(name, surname, hangul):
        return tuple(one for one in (hangul,) if one)
    printed = joined_names(name.removeprefix(surname + " ").replace("-", " ").lower().split())
    generated = given_names(hangul[1:])
    families = {surname, *(one.capitalize() for one in romanisations(hangul[0]) if len(one) > 1)}
    spelled = [hangul, *(f"{surname} {given}" for given in (*printed, *generated))]
    spelled += [f"{family} {given}" for family in sorted(families) for given in printed]
    return unique(spelled)


def _is_korean(name: str, surname: str, hangul: str) -> bool:
    """Say whether a person's hangul is a surname of one syllable and a given name of two or three."""
    return 3 <= len(hangul) <= 4 and all(map(is_hangul, hangul)) and name.startswith(surname + " ")


def fits_place(name: str, hangul: str) -> bool:
    """Say whether a place's name may be a spelling of its hangul.

    >>> fits_place("Hyesan", "혜산시"), fits_place("Hyesan", "청진시"), fits_place("Hyesan", "Hyesan")
    (True, False, False)
    """
    return all(map(is_hangul, hangul)) and _resembles(name, place_spellings(hangul))


def fits_person(name: str, surname: str, hangul: str) -> bool:
    """Say whether a person's name may be a spelling of its hangul; any may where that is no Korean name.

    >>> fits_person("Kim Jong Un", "Kim", "김정은"), fits_person("Kim Jong Un", "Kim", "김덕훈")
    (True, False)
    """
    return not _is_korean(name, surname, hangul) or _resembles(name.removeprefix(surname), given_names(hangul[1:]))


def _resembles(name: str, spellings: Iterable[str]) -> bool:
    letters = _NO_LETTER.sub("", name.casefold())
    return any(
        SequenceMatcher(None, letters, _NO_LETTER.sub("", spelling.casefold())).ratio() >= _ALIKE
        for spelling in spellings
    )
