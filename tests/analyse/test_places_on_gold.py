"""Places and names on real articles: offsets hold, and every North Korean division can be found."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from sayso.analyse.entities import EntityFinder
from sayso.analyse.places import PlaceFinder
from sayso.desks import load

GOLD = Path(os.environ.get("SAYSO_GOLD") or Path(__file__).parents[3] / "shared" / "gold")  # as in evals/gold.py
DESK = load()


def gold(path: str) -> Path:
    """A gold file, or a skip that says which is absent."""
    found = GOLD / path
    if not found.exists():
        pytest.skip(f"no gold beside the checkout: {path}")
    return found


@pytest.mark.gold
def test_findings_on_news_are_in_order_apart_and_inside_the_text() -> None:
    places, entities = PlaceFinder(DESK), EntityFinder(DESK)
    with gzip.open(gold("nk-news/dev.jsonl.gz"), "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    for text in texts:
        named = places.find(text)
        for findings in (named, entities.find(text, named)):
            ends = [finding.span.end for finding in findings]
            starts = [finding.span.start for finding in findings]
            assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
            assert not ends or ends[-1] <= len(text)


@pytest.mark.gold
def test_every_division_is_found_by_its_own_name() -> None:
    finder = PlaceFinder(DESK)
    rows = json.loads(gold("kp/all-county.json").read_text(encoding="utf-8"))
    missed = []
    for row in rows:
        name, parent = row["name"]["en"], row["parent"]["name"]["en"]
        bare = name.removesuffix(" City").removesuffix(" Dist.")
        suffix = "city" if name.endswith("City") else "county"
        found = finder.find(f"Roads in {bare} {suffix}, {parent} province, North Korea, were repaired.")
        if not found or not found[0].id.startswith(("KP",)):
            missed.append((name, [place.id for place in found]))
    assert missed == []
