"""What no network may learn from."""

from __future__ import annotations

import json

from training.reader.corpus import ALIKE, ANNOTATED, held_out_rows


def test_nothing_is_learned_from_an_article_of_an_evaluation_or_from_one_like_it() -> None:
    shut = held_out_rows()
    claims = json.loads((ANNOTATED / "nk-news.json").read_text(encoding="utf-8"))
    assert {article["row"] for article in claims} <= shut
    assert set(json.loads(ALIKE.read_text(encoding="utf-8"))["rows"]) <= shut


def test_no_article_that_is_taught_is_one_of_them() -> None:
    lines = (ALIKE.parent / "nk-news.jsonl").read_text(encoding="utf-8").splitlines()
    taught = {json.loads(line)["row"] for line in lines}
    assert taught and not taught & held_out_rows()
