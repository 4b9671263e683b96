"""Korean in Latin letters, every way that news prints it: McCune-Reischauer, Revised, and the North's own.

Rules: McCune and Reischauer 1939 as the ALA-LC tables give them; the Revised Romanization of
2000; the North's 1992 guidelines (last changed in 2012), and its press, which writes letters. Names
are nouns, so an obstruent before h keeps its h, and tensing inside compounds is not written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

HANGUL_FIRST, HANGUL_LAST = 0xAC00, 0xD7A3
_VOWELS_PER_INITIAL, _FINALS_PER_VOWEL = 21, 28

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]

# What a final consonant sounds as at the end of a syllable (Standard Pronunciation, articles 8 to 11).
_CODA = dict(zip(_FINALS[1:], "ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ", strict=True)) | {"": ""}
# Two finals of which the second moves to a following vowel (article 14).
_SPLIT = dict(zip("ㄳㄵㄺㄻㄼㄽㄾㄿㅄ", "ㄱㅅ ㄴㅈ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㅂㅅ".split(), strict=True))
_SPLIT |= {"ㄶ": "ㄴ", "ㅀ": "ㄹ"}  # h falls silent before a vowel
_BREATHED = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}  # h is heard in the next consonant (article 12)
_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ"}
_PALATAL = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}  # before i (article 17)
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_VOICED = {"", "ㄴ", "ㄹ", "ㅁ", "ㅇ"}

_MR_VOWELS = dict(zip(_VOWELS, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split(), strict=True))
_RR_VOWELS = dict(zip(_VOWELS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(), strict=True))
_DPRK_VOWELS = dict(zip(_VOWELS, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(), strict=True))

_MR_INITIALS = dict(zip(_INITIALS, "k kk n t tt r m p pp s ss _ ch tch ch' k' t' p' h".split(), strict=True))
_RR_INITIALS = dict(zip(_INITIALS, "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(), strict=True))
_DPRK_INITIALS = dict(zip(_INITIALS, "k kk n t tt r m p pp s ss _ j jj ch kh th ph h".split(), strict=True))
_CODA_LETTERS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"}
_MR_VOICED = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_DPRK_INNER = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b"}

# The South drops or changes r and n at the head of a word (Hangul orthography, articles 10 to 12).
_Y_VOWELS = "ㅑㅒㅕㅖㅛㅠㅣ"

Syllable = tuple[str, str, str]


def is_hangul(char: str) -> bool:
    """Say whether a character is a whole Korean syllable.

    >>> is_hangul("평"), is_hangul("P")
    (True, False)
    """
    return HANGUL_FIRST <= ord(char) <= HANGUL_LAST


def syllables(word: str) -> list[Syllable]:
    """The letters of each Korean syllable as initial, vowel and final; anything else is left out.

    >>> syllables("평양")
    [('ㅍ', 'ㅕ', 'ㅇ'), ('ㅇ', 'ㅑ', 'ㅇ')]
    """
    return [_letters(char) for char in unicodedata.normalize("NFC", word) if is_hangul(char)]


def _letters(char: str) -> Syllable:
    index = ord(char) - HANGUL_FIRST
    rest, final = divmod(index, _FINALS_PER_VOWEL)
    initial, vowel = divmod(rest, _VOWELS_PER_INITIAL)
    return _INITIALS[initial], _VOWELS[vowel], _FINALS[final]


def _compose(initial: str, vowel: str, final: str) -> str:
    index = _INITIALS.index(initial) * _VOWELS_PER_INITIAL + _VOWELS.index(vowel)
    return chr(HANGUL_FIRST + index * _FINALS_PER_VOWEL + _FINALS.index(final))


def initial_sound_law(word: str) -> str:
    """The word as the South spells it: no r at its head, and no n before i or y.

    >>> initial_sound_law("량강"), initial_sound_law("라선"), initial_sound_law("녕변")
    ('양강', '나선', '영변')
    """
    if not word or not is_hangul(word[0]):
        return word
    initial, vowel, final = _letters(word[0])
    if initial in "ㄹㄴ" and vowel in _Y_VOWELS:
        initial = "ㅇ"
    elif initial == "ㄹ":
        initial = "ㄴ"
    return _compose(initial, vowel, final) + word[1:]


def _liaison(parts: list[Syllable]) -> list[Syllable]:
    """Move a final consonant over to a following vowel, and reduce the rest to how they sound."""
    moved = [list(part) for part in parts]
    for this, following in pairwise(moved):
        final = this[2]
        if final in _BREATHED and following[0] in _ASPIRATED:
            this[2], following[0] = _BREATHED[final], _ASPIRATED[following[0]]
        if following[0] != "ㅇ" or final in {"", "ㅇ"}:
            continue
        moving = _SPLIT.get(final, final)
        this[2], following[0] = moving[:-1], moving[-1]
        if following[0] == "ㅎ":
            following[0] = "ㅇ"
        elif following[1] == "ㅣ":
            following[0] = _PALATAL.get(following[0], following[0])
    return [(initial, vowel, _CODA[final]) for initial, vowel, final in moved]


def _assimilate(parts: list[Syllable]) -> list[Syllable]:
    """Nasal and lateral assimilation between syllables (Standard Pronunciation, articles 18 to 20)."""
    sounds = [list(part) for part in parts]
    for this, following in pairwise(sounds):
        coda, onset = this[2], following[0]
        if coda in _NASAL and onset in "ㄴㅁㄹ":
            this[2] = _NASAL[coda]
            following[0] = "ㄴ" if onset == "ㄹ" else onset
        elif coda in {"ㅁ", "ㅇ"} and onset == "ㄹ":
            following[0] = "ㄴ"
        elif {coda, onset} == {"ㄴ", "ㄹ"}:
            this[2], following[0] = "ㄹ", "ㄹ"
    return [(initial, vowel, coda) for initial, vowel, coda in sounds]


def _mr_onset(coda: str, onset: str, vowel: str, first: bool) -> str:
    if onset == "ㄹ":
        return "l" if coda == "ㄹ" else "r"
    if coda == "ㄹ" and onset in "ㄷㅈ":
        return {"ㄷ": "t", "ㅈ": "ch"}[onset]
    if onset in _MR_VOICED and not first and coda in _VOICED:
        apostrophe = "'" if coda == "ㄴ" and onset == "ㄱ" else ""
        return apostrophe + _MR_VOICED[onset]
    if onset == "ㅅ" and vowel == "ㅟ":
        return "sh"
    return _MR_INITIALS[onset].strip("_")


def mccune_reischauer(word: str) -> str:
    """McCune-Reischauer with its diacritics, in lower case.

    >>> mccune_reischauer("평양"), mccune_reischauer("한강"), mccune_reischauer("길주")
    ("p'yŏngyang", "han'gang", 'kilchu')
    """
    written, coda = "", ""
    for place, (onset, vowel, final) in enumerate(_assimilate(_liaison(syllables(word)))):
        if coda == "ㄹ" and onset == "ㅎ":
            written = written[:-1] + "r"
        written += _mr_onset(coda, onset, vowel, place == 0) + _MR_VOWELS[vowel] + _CODA_LETTERS[final]
        coda = final
    return written


def revised(word: str) -> str:
    """Revised Romanization, in lower case.

    >>> revised("평양"), revised("강원"), revised("혜산"), revised("신라")
    ('pyeongyang', 'gangwon', 'hyesan', 'silla')
    """
    written, coda = "", ""
    for onset, vowel, final in _assimilate(_liaison(syllables(word))):
        onset_letters = "l" if onset == coda == "ㄹ" else _RR_INITIALS[onset].strip("_")
        written += onset_letters + _RR_VOWELS[vowel] + _CODA_LETTERS[final]
        coda = final
    return written


def dprk(word: str, lateral: bool = True) -> str:
    """The North's own spelling as its press has it, in lower case: letter by letter, without assimilation.

    Only n beside r becomes ll, where usage has it so (`lateral`): the guidelines leave it to usage.

    >>> dprk("만포"), dprk("강령"), dprk("벽동"), dprk("자강")
    ('manpho', 'kangryong', 'pyokdong', 'jagang')
    >>> dprk("천리마"), dprk("은률", lateral=False)
    ('chollima', 'unryul')
    """
    return _in_the_north(((initial, vowel, _CODA[final]) for initial, vowel, final in syllables(word)), lateral)


def dprk_sounds(word: str) -> str:
    """The North's spelling where it follows the sound: finals moved to a vowel, and nasal before n, m and r.

    >>> dprk_sounds("백마"), dprk_sounds("압록강"), dprk_sounds("앉은바위"), dprk_sounds("곡산")
    ('paengma', 'amrokgang', 'anjunbawi', 'koksan')
    """
    sounds = [list(part) for part in _liaison(syllables(word))]
    for this, following in pairwise(sounds):
        if following[0] in "ㄴㅁㄹ":
            this[2] = _NASAL.get(this[2], this[2])
    return _in_the_north((initial, vowel, coda) for initial, vowel, coda in sounds)


def _in_the_north(parts: Iterable[Syllable], lateral: bool = True) -> str:
    written, before = "", ""
    for place, (onset, vowel, coda) in enumerate(parts):
        if lateral and {onset, before} <= {"ㄴ", "ㄹ"} and onset + before != "ㄴㄴ":
            written, letters = (written[:-1] + "l", "l")
        else:
            letters = (_DPRK_INNER if place else {}).get(onset, _DPRK_INITIALS[onset].strip("_"))
        before = coda
        written += letters + _DPRK_VOWELS[vowel] + _CODA_LETTERS[coda]
    return written


def popular(word: str) -> tuple[str, ...]:
    """What papers print by ear: u for the vowel of "sun", and syllables spelled as if each stood alone.

    >>> "pyungan" in popular("평안"), "hamkyung" in popular("함경"), "yangkang" in popular("양강")
    (True, True, True)
    """
    alone = "".join(map(mccune_reischauer, word))
    heard = (mccune_reischauer(word), alone)
    return (
        without_marks(alone),
        *(without_marks(one.replace("ŏ", "u")) for one in heard),
        revised(word).replace("eo", "u"),
    )


def without_marks(romanised: str) -> str:
    """The plain-letter form that most papers print: no breves, no apostrophes.

    >>> without_marks("p'yŏngyang")
    'pyongyang'
    """
    decomposed = unicodedata.normalize("NFD", romanised.replace("'", ""))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _spellings(word: str) -> Iterable[str]:
    full = mccune_reischauer(word)
    plain = without_marks(full)
    yield from (full, without_marks(full.replace("'", "\0")).replace("\0", "'"), full.replace("'", ""), plain)
    if plain.startswith("si"):
        yield "sh" + plain[1:]
    yield from (revised(word), dprk(word), dprk(word, lateral=False), dprk_sounds(word))


def romanisations(word: str) -> tuple[str, ...]:
    """Every spelling of a Korean name, in lower case, the likeliest first, none twice.

    >>> romanisations("량강")
    ('ryanggang', 'yanggang')
    >>> "hyesan" in romanisations("혜산") and "p'yongsong" in romanisations("평성")
    True
    """
    found: dict[str, None] = {}
    for spelling in (word, initial_sound_law(word)):
        found.update(dict.fromkeys(_spellings(spelling)))
    return tuple(one for one in found if one)


def given_names(hangul: str) -> tuple[str, ...]:
    """Each way to print a given name of one or two syllables: "Jong Un", "Jong-un", "Jong-Un", "Jongun".

    >>> given_names("정은")[:4]
    ('Jong Un', 'Jong-un', 'Jong-Un', 'Jongun')
    """
    found: dict[str, None] = {}
    for system in (dprk, revised, mccune_reischauer, lambda part: without_marks(mccune_reischauer(part))):
        parts = [system(char) for char in hangul if is_hangul(char)]
        found.update(dict.fromkeys(joined_names(parts)))
    return tuple(one for one in found if one)


def joined_names(parts: list[str]) -> tuple[str, ...]:
    """A given name's syllables, spaced, hyphenated and run together.

    >>> joined_names(["jae", "in"])
    ('Jae In', 'Jae-in', 'Jae-In', 'Jaein')
    """
    titled = [part.capitalize() for part in parts]
    if len(parts) < 2:
        return tuple(titled)
    return (" ".join(titled), "-".join(parts).capitalize(), "-".join(titled), "".join(parts).capitalize())
