"""The language of texts long, short and strange."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.analyse.language import LANGUAGES, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Traders in the border town say that prices rose again this week.", "en"),
        ("혜산 시장의 쌀 가격이 지난주보다 올랐다고 소식통이 전했다", "ko"),
        ("김정은 Kim Jong Un", "ko"),
        ("Власти сообщили о новом мосте через реку", "ru"),
        ("丹东口岸的贸易正在恢复", "zh"),
        ("新しい橋の建設が始まったと報じた", "ja"),
        ("Der Film „The Man and the Sea“ lief in Berlin, und viele kamen, um ihn zu sehen, sagte der Verleih", "de"),
        ("The bridge and the road are closed, the mayor said, and the ferry is the only way over.", "en"),
        ("The bridge and the road and the ferry: 다리와 도로와 나룻배가 모두 끊겼다고 주민이 전했다", "ko"),
        ("Die Behörden teilten am Montag mit, dass die Brücke gebaut wird", "de"),
        ("Les autorités ont annoncé la construction du pont", "fr"),
        ("", ""),
        ("12.5 % — 2026", ""),
        ("Rason", ""),
        ("https://gazette.example/eine/lange/adresse/auf/deutsch", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language


@settings(deadline=None)  # the first text loads the model
@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert detect_language(text) in {"", "ko", "ja", "zh", *LANGUAGES}


def test_half_a_surrogate_pair_is_no_matter() -> None:
    assert detect_language("\ud800 a page that was cut in the middle of a character") == "en"
