from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.model.articles import Hyperlink, HyperlinkKind
from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.links import LinkKind
from sayso.relate.duplicates import relate_texts
from sayso.relate.views import article_view

Write = Callable[..., Reading]

STORY = (
    "The ferry between the islands stopped running after a pump failed in the night. Passengers slept on benches in "
    "the hall while engineers from the mainland looked for a part. By noon the harbour master had sent for buses."
)
QUOTE = "“We waited for nine hours and nobody came to tell us what had become of the boat,”"


def kinds(desk: Desk, *readings: Reading) -> list[tuple[LinkKind, str]]:
    views = [article_view(r, desk) for r in readings]
    return [(link.kind, link.why[0].kind) for link in relate_texts(views)]


def test_a_copy_with_a_new_end_is_a_reprint(report: Write, desk: Desk) -> None:
    copy = report("Quill", "2031-01-03", STORY + " Quill has more on page four.")
    assert kinds(desk, report("Lantern", "2031-01-02", STORY), copy) == [(LinkKind.REPRINTS, "same-text")]


def test_part_of_a_longer_article_is_an_excerpt(report: Write, desk: Desk) -> None:
    longer = STORY + " Fares will be paid back. " + "Nothing like it has been seen since the storm of last spring. " * 6
    part = report("Quill", "2031-01-03", STORY[:80] + "the night.")
    assert kinds(desk, report("Lantern", "2031-01-02", longer), part) == [(LinkKind.QUOTES, "excerpt")]


def test_a_shared_quotation_is_no_copy(report: Write, desk: Desk) -> None:
    one = report(
        "Lantern", "2031-01-02", f"At dawn a teacher spoke up. {QUOTE} she said. Children were asleep beside her."
    )
    two = report(
        "Quill", "2031-01-02", f"Tempers rose at the quay on the far side of town. {QUOTE} a woman said to Quill."
    )
    assert kinds(desk, one, two) == [(LinkKind.QUOTES, "shared-quote")]


def test_a_changed_page_revises_its_address(report: Write, desk: Desk) -> None:
    old = report("Lantern", "2031-01-02", STORY, url="https://lantern.example/ferry")
    new = report(
        "Lantern", "2031-01-03", STORY + " It sails again.", url="http://www.lantern.example/ferry/?utm_source=mail"
    )
    assert kinds(desk, old, new) == [(LinkKind.REVISES, "same-address")]


def test_a_changed_title_is_a_revision_too(report: Write, desk: Desk) -> None:
    old = report("Lantern", "2031-01-02", STORY, url="https://lantern.example/ferry", title="Ferry stops")
    new = report("Lantern", "2031-01-03", STORY, url="https://lantern.example/ferry", title="Ferry stops at last")
    assert kinds(desk, old, new) == [(LinkKind.REVISES, "same-address")]
    same = report("Lantern", "2031-01-04", STORY, url="https://lantern.example/ferry", title="Ferry stops")
    assert LinkKind.REVISES not in dict(kinds(desk, old, same))


def test_a_query_that_names_the_article_is_part_of_its_address(report: Write, desk: Desk) -> None:
    old = report("Lantern", "2031-01-02", STORY, url="https://lantern.example/view.html?idxno=1")
    new = report("Quill", "2031-01-03", "No boats today.", links=("https://lantern.example/view.html?idxno=2",))
    assert kinds(desk, old, new) == []


def test_a_link_shows_the_words_that_carry_it(report: Write, desk: Desk) -> None:
    old = report("Lantern", "2031-01-02", STORY, url="https://lantern.example/ferry")
    text = "No boats today, as the pump failed."
    new = report("Quill", "2031-01-03", text)
    link = Hyperlink(HyperlinkKind.ARTICLE, "the pump failed", "https://lantern.example/ferry")
    new = replace(new, article=replace(new.article, links=(link,)))
    [found] = relate_texts([article_view(r, desk) for r in (old, new)])
    [shown] = found.why[0].evidence
    assert (shown.article, shown.span.of(text)) == (found.a, "the pump failed")


def test_a_link_to_an_address_cites_it(report: Write, desk: Desk) -> None:
    old = report("Lantern", "2031-01-02", STORY, url="https://lantern.example/ferry")
    new = report("Quill", "2031-01-03", "No boats today.", links=("https://lantern.example/ferry#top",))
    assert kinds(desk, old, new) == [(LinkKind.CITES, "hyperlink")]


def test_evidence_shows_the_same_words_on_both_sides(report: Write, desk: Desk) -> None:
    readings = [report("Lantern", "2031-01-02", STORY), report("Quill", "2031-01-03", STORY + " Quill has more.")]
    [link] = relate_texts([article_view(r, desk) for r in readings])
    texts = {r.article.id: r.article.text for r in readings}
    later, earlier = link.why[0].evidence[:2]
    assert (later.article, earlier.article) == (link.a, link.b) == (readings[1].article.id, readings[0].article.id)
    assert later.span.of(texts[later.article]) == earlier.span.of(texts[earlier.article])


@pytest.mark.parametrize("text", ["", "One.", "x " * 3])
def test_next_to_nothing_is_no_reprint(report: Write, desk: Desk, text: str) -> None:
    assert kinds(desk, report("Lantern", "2031-01-02", text or " "), report("Quill", "2031-01-03", text + "y")) == []
