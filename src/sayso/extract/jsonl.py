"""JSON lines of `{outlet, url, title, published, text, authors?}` to articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.extract.blocks import from_text, normal
from sayso.extract.credits import is_person, names_in
from sayso.extract.draft import Draft, Setting, canonical, host_of
from sayso.extract.unpack import Fault
from sayso.extract.via import dateline, settled
from sayso.model.articles import ArticleKind, Credit, Role
from sayso.model.problems import Reason
from sayso.model.records import article_from


def is_json_lines(words: str) -> bool:
    """Say whether lines are JSON: most of the first twenty begin as an object does, and one is one.

    Bad lines may stand anywhere, the first included.
    """
    lines = [line.lstrip() for line in words[:200_000].split("\n", 40)[:40] if line.strip()][:20]
    begun = [line for line in lines if line.startswith("{")]
    most = len(begun) * 2 >= len(lines) or lines[0] in begun
    return most and any(isinstance(_loaded(line), dict) for line in begun)


def read_json_lines(words: str, setting: Setting) -> tuple[list[Draft], list[Fault]]:
    """The article of every good line in order, and a BAD_JSON with its line number for every other."""
    return read_rows(((number, _loaded(line)) for number, line in _lines(words)), setting)


def read_rows(rows: Iterable[tuple[int, Any]], setting: Setting, word: str = "line") -> tuple[list[Draft], list[Fault]]:
    """The articles of numbered rows; a row that is no object with text is a fault, which calls it a `word`."""
    drafts: list[Draft] = []
    faults: list[Fault] = []
    for number, row in rows:
        if not isinstance(row, dict):
            faults.append((Reason.BAD_JSON, f"{word} {number}: no JSON object"))
        elif own := _own(row):
            drafts.append(own)
        elif not isinstance(row.get("text"), str) or not row["text"].strip():
            faults.append((Reason.BAD_JSON, f"{word} {number}: no text"))
        else:
            drafts.append(_row(row, setting))
    return drafts, faults


def _own(row: dict[str, Any]) -> Draft | None:
    """The article of a record that we exported, as it was; None for other rows."""
    try:
        article = article_from(row)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    if not all(isinstance(v, str) for v in (article.title, article.text, article.outlet, article.url, article.via)):
        return None
    return Draft(
        article.kind,
        title=article.title,
        paragraphs=tuple(p for p in article.text.split("\n\n") if p),
        outlet=article.outlet,
        via=article.via,
        url=article.url,
        published=str(article.published),
        credits=article.credits,
        pictures=article.pictures,
        links=article.links,
    )


def _lines(words: str) -> Iterator[tuple[int, str]]:
    return ((n, line) for n, line in enumerate(words.split("\n"), 1) if line.strip())


def _loaded(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _row(row: dict[str, Any], setting: Setting) -> Draft:
    url = _string(row, "url")
    known = setting.desk.outlet_at(host_of(url)) if host_of(url) else None
    named = canonical(setting.desk, _string(row, "outlet"))
    outlet = named or setting.outlet or (known.name if known else "")
    paragraphs = tuple(block.text for block in from_text(row["text"]))
    wire = dateline(paragraphs[0])[1] if paragraphs else ""
    return Draft(
        ArticleKind.ARTICLE,
        title=normal(_string(row, "title")),
        paragraphs=paragraphs,
        outlet=outlet,
        via=settled(setting.desk, _string(row, "via") or wire, outlet),
        url=url,
        published=_string(row, "published"),
        credits=_credits(row, setting),
    )


def _string(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    return value.strip() if isinstance(value, str) else ""


def _credits(row: dict[str, Any], setting: Setting) -> tuple[Credit, ...]:
    """The authors, from a list or one string; an outlet that stands among them is no person."""
    listed = row.get("authors") or row.get("author") or []
    printed = (
        [listed]
        if isinstance(listed, str)
        else [a for a in listed if isinstance(a, str)]
        if isinstance(listed, list)
        else []
    )
    names = [n for words in printed for n in names_in(normal(re.sub(r"^[Bb]y\s", "", words))) if is_person(n)]
    return tuple(dict.fromkeys(Credit(Role.AUTHOR, n) for n in names if not setting.desk.outlet(n)))
