"""Claims and chains on pages annotated by hand: found, nearest source right, kinds of origin and chain right.

`evals/annotated/*.json` hold offsets only, into the text that `extract` gives; a text that has
changed since counts as if nothing had been found in it. Two claims are the same when their
contents share more than half of their joint characters. An origin and a chain are right when
their kinds are; names are not compared.

The annotation followed the conventions and was made by a reader who had not seen the output. The
rules were then mended on what it showed them to miss, so the scores are those of a training set.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from evals.floors import held
from evals.gold import GoldAbsentError, gold
from sayso.desks import load
from sayso.jobs.read import read
from sayso.model.findings import Claim, Reading, SourceKind
from sayso.model.ports import Hints
from sayso.model.spans import Span, span_from

ANNOTATED = Path(__file__).with_name("annotated")
SAME = 0.5  # of the joint characters of two contents: below it they are two claims


def text_key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def readings() -> dict[str, Reading]:
    """The seeds' readings by the key of their text."""
    folder = gold("../seeds")
    found = read([str(folder)], load(), Hints(), datetime.now(UTC), BytesIO())
    return {text_key(r.article.text): r for r in found if isinstance(r, Reading)}


def annotated() -> Iterator[dict[str, Any]]:
    for path in sorted(ANNOTATED.glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))


def joint(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Intersection over union, in code points."""
    a = {k for s in one for k in range(s.start, s.end)}
    b = {k for s in other for k in range(s.start, s.end)}
    return len(a & b) / len(a | b)


def match(content: Sequence[Span], claims: Sequence[Claim], taken: set[int]) -> int | None:
    scored = [(joint(content, c.content), -k) for k, c in enumerate(claims) if k not in taken]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] > SAME else None


def same_source(given: Span | None, found: Span | None) -> bool:
    """Say whether two source spans name the same: both absent, or overlapping by more than half."""
    if given is None or found is None:
        return given is found
    return joint([given], [found]) > SAME


def score(page: dict[str, Any], reading: Reading, counts: Counter[str], show: bool) -> None:
    text, taken = reading.article.text, set[int]()
    for claim in page["claims"]:
        content = [span_from(pair) for pair in claim["content"]]
        source = span_from(claim["source"]) if claim["source"] else None
        kinds = [SourceKind(k) for k in claim["kinds"]]
        counts["gold"] += 1
        at = match(content, reading.claims, taken)
        if at is None:
            missed(show, "not found", content, text)
            continue
        taken.add(at)
        found = reading.claims[at]
        right = same_source(source, found.source)
        counts["found"] += 1
        counts["source"] += right
        counts["origin_kind"] += found.origin.kind is kinds[-1]
        counts["chain_kinds"] += [s.kind for s in found.chain] == kinds
        if not right or [s.kind for s in found.chain] != kinds:
            missed(show, f"{[s.kind.value for s in found.chain]} for {claim['kinds']}", content, text)
    counts["made"] += len(reading.claims)


def missed(show: bool, why: str, content: Sequence[Span], text: str) -> None:
    if show:
        print(f"  {why}: {content[0].of(text)[:90]}")


def main(arguments: Sequence[str]) -> int:
    try:
        known = readings()
    except GoldAbsentError as absent:
        print(f"claims: skipped, {absent}")
        return 0
    counts: Counter[str] = Counter()
    for page in annotated():
        reading = known.get(page["text"])
        if reading is None:
            print(f"claims: the text of {page['page']} number {page['position']} has changed; all of it is missed")
            counts["gold"] += len(page["claims"])
            continue
        score(page, reading, counts, "--show" in arguments)
    given, made = max(1, counts["gold"]), max(1, counts["made"])
    print(f"{counts['gold']} claims annotated, {counts['made']} made, {counts['found']} of them the same")
    reached = {name: counts[name] / given for name in ("found", "source", "origin_kind", "chain_kinds")}
    return 0 if held("claims", reached | {"precision": counts["found"] / made}) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
