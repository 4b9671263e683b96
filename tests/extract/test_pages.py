"""Whole pages in the forms that sites publish, each beside what it must give."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from sayso.model.articles import Article
from sayso.model.ports import Extraction

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(p.name for p in PAGES.iterdir() if p.suffix != ".json")


def shown(article: Article) -> dict[str, Any]:
    return {
        "kind": article.kind.value,
        "title": article.title,
        "outlet": article.outlet,
        "via": article.via,
        "url": article.url,
        "published": article.published,
        "dateline": article.dateline,
        "credits": [[c.role.value, c.name] for c in article.credits],
        "pictures": [[p.caption, p.credit] for p in article.pictures],
        "links": [[h.kind.value, h.text, h.url] for h in article.links],
        "text": article.text.split("\n\n"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_articles(name: str, read) -> None:  # type: ignore[no-untyped-def]
    content = (PAGES / name).read_bytes()
    wanted = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    found: Extraction = read(content)
    assert [shown(article) for article in found.articles] == wanted
    assert found.problems == ()
    assert [a.position for a in found.articles] == list(range(len(wanted)))
    assert [shown(a) for a in read(gzip.compress(content)).articles] == wanted
