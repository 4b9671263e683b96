"""The language of a text: scripts first, which cannot be mistaken, then plain English, then a byte model."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol, cast

# What outlets that desks watch are printed in; fewer choices make short texts safer.
LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "id", "it", "ja", "ko", "mn", "nl", "pl", "pt", "ru", "th", "uk", "vi")
_CHINESE = "zh"
_ENOUGH = 1_500  # characters; more changed no answer on real news, and cost time
_FEWEST_LETTERS = 12  # below this the byte model guesses
_SURE_SHARE = 0.25  # a page of Korean with many Latin names still has a quarter in Hangul

_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"https?://\S{1,500}")
_OTHER_SCRIPTS = re.compile(r"[\u0250-\u1fff\u2e80-\ud7ff]")
_ENGLISH = re.compile(r"\b(?:the|and)\b")
# Of the words of a text; no other language of ours has either word. The model called each of the 3,392 texts English
# that have so many, of the 3,660 in kcna, nk-news, polnear and wcxb-dev.
_ENGLISH_SHARE, _FEWEST_ENGLISH = 0.035, 5


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str:
    """The ISO 639-1 code of a text's language, or "" where there is too little to tell.

    >>> detect_language("평양의 쌀값이 올랐다"), detect_language("12.5")
    ('ko', '')
    """
    sample = _ADDRESS.sub(" ", text[: 2 * _ENOUGH])[:_ENOUGH]
    if not _OTHER_SCRIPTS.search(sample) and _is_plain_english(sample):
        return "en"
    letters = len(_LETTER.findall(sample))
    if not letters:
        return ""
    if by_script := _script(sample, letters):
        return by_script
    if letters < _FEWEST_LETTERS:
        return ""
    return _identifier().classify(sample)[0]


def _is_plain_english(sample: str) -> bool:
    """Say whether the commonest English words are as many as in no other language: most texts need no model."""
    return len(_ENGLISH.findall(sample)) >= max(_FEWEST_ENGLISH, _ENGLISH_SHARE * len(sample.split()))


def _script(sample: str, letters: int) -> str:
    if len(_HANGUL.findall(sample)) >= _SURE_SHARE * letters:
        return "ko"
    kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
    if kana + han < _SURE_SHARE * letters:
        return ""
    return "ja" if kana * 10 >= han else _CHINESE


@cache
def _identifier() -> _Identifier:
    """The byte model, loaded once and only when a text needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return cast(_Identifier, identifier)
