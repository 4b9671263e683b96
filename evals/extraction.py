"""Articles out of real pages: text, title, date and author against WCXB (CC-BY 4.0), by the way we read any page.

Run `python -m evals.extraction [--worst N] [--kind article]`. An author is right when one of our credits is, letter
for letter, one of the names in gold's list; further credits are not held against it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from sayso.extract.blocks import key_of
from sayso.extract.capture import extract
from sayso.model.articles import Article
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.ports import Hints

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """One page of the gold: what kind it is, its bytes, and what it should give."""

    name: str
    kind: str
    url: str
    content: bytes
    truth: dict[str, Any]


@dataclass(frozen=True)
class Score:
    """How one page was read. None where the gold has nothing to compare with."""

    page: Page
    text: float | None
    title: float | None
    date: float | None
    author: float | None
    articles: int
    seconds: float


def pages() -> Iterator[Page]:
    """The development pages, in their order."""
    root = gold("wcxb-dev")
    for path in sorted((root / "ground-truth").glob("*.json")):
        html = root / "html" / f"{path.stem}.html.gz"
        if html.exists():
            about = json.loads(path.read_text(encoding="utf-8"))
            kind = about["_internal"]["page_type"]["primary"]
            yield Page(path.stem, kind, about["url"], html.read_bytes(), about["ground_truth"])


def score(page: Page) -> Score:
    """A page read offline with an empty desk and scored; a listing's posts count as its text together."""
    began = time.perf_counter()
    found = extract(Capture(page.name, page.content, NOW, page.url), Hints(), Desk(id="none", title="none"))
    took = time.perf_counter() - began
    return scored(page, found.articles, took)


def scored(page: Page, articles: tuple[Article, ...], took: float) -> Score:
    truth = page.truth
    first = articles[0] if len(articles) == 1 else None
    text = "\n".join(f"{a.title}\n{a.text}" if len(articles) > 1 else a.text for a in articles)
    people = [c.name for c in first.credits] if first else []
    return Score(
        page,
        token_f1(text, truth["main_content"]) if truth.get("main_content") else None,
        float(bool(first) and key_of(first.title) == key_of(truth["title"]))
        if first and truth.get("title")
        else _none(truth, "title"),
        float(bool(first) and first.published[:10] == truth["publish_date"])
        if first and truth.get("publish_date")
        else _none(truth, "publish_date"),
        float(is_credited(people, truth["author"])) if first and truth.get("author") else _none(truth, "author"),
        len(articles),
        took,
    )


def _none(truth: dict[str, Any], name: str) -> float | None:
    return 0.0 if truth.get(name) else None


def is_credited(people: list[str], author: str) -> bool:
    """Say whether one of the people is one of gold's names ("A. Writer, B. Writer and C. Writer")."""
    names = {key_of(name) for name in re.split(r"[,;&|]| and ", author)} - {""}
    return not names.isdisjoint(map(key_of, people))


def token_f1(found: str, wanted: str) -> float:
    """F1 over words as a bag, the measure that WCXB publishes."""
    a, b = Counter(found.lower().split()), Counter(wanted.lower().split())
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else 0.0


def mean(values: list[float | None]) -> float:
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else 0.0


def figures(scores: list[Score]) -> dict[str, float]:
    """What the floors hold, for article pages and over all."""
    articles = [s for s in scores if s.page.kind == "article"]
    return {
        "article_text": mean([s.text for s in articles]),
        "all_text": mean([s.text for s in scores]),
        "article_title": mean([s.title for s in articles]),
        "article_date": mean([s.date for s in articles]),
        "article_author": mean([s.author for s in articles]),
    }


def table(scores: list[Score]) -> None:
    print(f"{'pages':<15}{'n':>5}{'text F1':>9}{'title':>8}{'date':>8}{'author':>8}{'pages/s':>9}")
    kinds = ["all", *dict.fromkeys(s.page.kind for s in scores)]
    for kind in kinds:
        some = [s for s in scores if kind in ("all", s.page.kind)]
        row = [mean([getattr(s, name) for s in some]) for name in ("text", "title", "date", "author")]
        rate = len(some) / sum(s.seconds for s in some)
        print(f"{kind:<15}{len(some):>5}{row[0]:>9.3f}" + "".join(f"{v:>8.3f}" for v in row[1:]) + f"{rate:>9.1f}")


def worst(scores: list[Score], count: int) -> None:
    for s in sorted(scores, key=lambda s: s.text or 0)[:count]:
        print(f"{s.page.name} {s.page.kind:<10} {s.text or 0:.2f} articles={s.articles} {s.page.url[:90]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--kind", default="")
    given = parser.parse_args()
    try:
        scores = [score(p) for p in pages() if given.kind in ("", p.kind)]
    except GoldAbsentError as absent:
        print(f"extraction: skipped, {absent}")
        return 0
    if not scores:
        parser.error(f"no pages of the kind {given.kind!r}")
    table(scores)
    worst(scores, given.worst)
    return 0 if given.kind or held("extraction", figures(scores)) else 1


if __name__ == "__main__":
    sys.exit(main())
