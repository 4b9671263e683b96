# ruff: noqa: E501  (a page or a line reads better whole)
import gzip
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.blocks import from_text
from sayso.extract.tree import DEEPEST
from sayso.model.articles import ArticleKind
from sayso.model.ports import Extraction
from sayso.model.problems import Reason
from sayso.model.records import article_record

BODY = "<p>The boats that bring salt have been kept in port since April, and nobody could say when they would sail.</p>"


def page(head: str = "", body: str = BODY) -> str:
    return f"<!DOCTYPE html><html><head><title>Boats kept in port</title>{head}</head><body><h1>Boats kept in port</h1>{body}</body></html>"


def reasons(found: Extraction) -> list[Reason]:
    return [p.reason for p in found.problems]


def flagged(found: Extraction) -> list[list[Reason]]:
    return [[p.reason for p in about] for about in found.flags]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n ", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), Reason.BINARY),
        (gzip.compress(b"words", mtime=0)[:9], Reason.TRUNCATED),
        (page(body="<div>" * 100_000).encode(), Reason.TOO_DEEP),
        (page(body=BODY * 500_000)[:50_000_000].encode(), Reason.TOO_LARGE),
        (("The boats sailed.\n" * 3_000_000)[:50_000_000].encode(), Reason.TOO_LARGE),
        (b"<html><body><nav>Menu</nav></body></html>", Reason.NO_ARTICLE),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>', Reason.UNSAFE_FEED),
        (b'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel/></rss>', Reason.UNSAFE_FEED),
        (b'<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>', Reason.UNSAFE_FEED),
        (b"<rss><channel><title>x</title></channel></rss>", Reason.BAD_FEED),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_one_problem_soon(content: bytes, reason: Reason, read) -> None:  # type: ignore[no-untyped-def]
    began = time.monotonic()
    found = read(content)
    assert found.articles == ()
    assert reasons(found) == [reason]
    assert found.problems[0].path == "page"
    assert time.monotonic() - began < 10


NEST = "<div>" * (DEEPEST - 1) + "<p>inside</p>" + "</div>" * (DEEPEST - 1)  # the paragraph is the deepest element


def test_a_paragraph_after_the_deepest_nest_survives(read) -> None:  # type: ignore[no-untyped-def]
    last = "The harbour office opened its door again on Sunday, and the clerks said nothing of the boats."
    (article,) = read(page(body=f"{BODY * 3}{NEST}<p>{last}</p>")).articles
    assert last in article.text


@pytest.mark.parametrize("unit", ["<div>", "<b>", "<table><tbody><tr><td>", "<ul><li>"])
def test_a_deeper_page_is_refused_for_that_reason(unit: str, read) -> None:  # type: ignore[no-untyped-def]
    found = read(page(body=BODY + unit * 300 + "<p>inside"))
    assert found.articles == () and reasons(found) == [Reason.TOO_DEEP]


def test_drawings_are_no_depth(read) -> None:  # type: ignore[no-untyped-def]
    drawing = "<svg>" + '<path d="M0 0"/>' * 2000 + '<g><circle r="1" /></g>' * 2000 + "</svg>"
    (article,) = read(
        page(body=f"{BODY}<figure>{drawing}</figure><p>Nobody at the harbour would say why.</p>")
    ).articles
    assert article.text.endswith("would say why.")


@pytest.mark.parametrize("line", ["word<br>", "<p>Salt.</p>", "<h2><a href='/a'>A title</a></h2>"])
def test_a_deep_page_of_many_lines_is_read_in_time(line: str, read) -> None:  # type: ignore[no-untyped-def]
    began = time.monotonic()
    found = read("<html><body>" + "<div>" * 240 + line * 20_000 + "</div>" * 240 + "</body></html>")
    assert found.articles or found.problems
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "head", ['<!DOCTYPE rss PUBLIC "-//Old Form//DTD RSS 0.91//EN" "http://old.example/rss.dtd">', "<!-- <html> -->"]
)
def test_a_feed_of_an_old_form_is_read(head: str, read) -> None:  # type: ignore[no-untyped-def]
    (post,) = read(f"{head}<rss version='0.91'><channel><item><title>A</title><description><![CDATA[<!DOCTYPE html><html><p>Salt is dear.</p></html>]]></description></item></channel></rss>").articles  # fmt: skip
    assert post.text == "Salt is dear."


def test_a_future_date_is_kept_and_flagged(read) -> None:  # type: ignore[no-untyped-def]
    found = read(page('<meta property="article:published_time" content="2031-01-01T00:00:00Z">'))
    assert [a.published for a in found.articles] == ["2031-01-01T00:00:00Z"]
    assert flagged(found) == [[Reason.FUTURE_DATE]]
    assert found.problems == ()


def test_an_impossible_date_is_none_and_flagged(read) -> None:  # type: ignore[no-untyped-def]
    found = read(page('<meta property="article:published_time" content="2020-02-31">'))
    assert [a.published for a in found.articles] == [""]
    assert flagged(found) == [[Reason.BAD_DATE]]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("published", "ahead"),
    [
        ("2024-05-01T08:00", False),  # already so in Seoul when it was midnight in UTC
        ("2024-05-01", False),
        ("2024-05-01T14:30", True),
        ("2024-05-02", True),
        ("2024-05-01T08:00+09:00", False),
        ("2024-05-01T01:00Z", True),
    ],
)
def test_a_date_without_a_zone_may_be_the_far_easts(published: str, ahead: bool, read) -> None:  # type: ignore[no-untyped-def]
    found = read(json.dumps({"text": "Salt.", "published": published}))
    assert flagged(found) == [[Reason.FUTURE_DATE] if ahead else []]


def test_a_doubt_is_told_of_the_article_that_it_is_about(read) -> None:  # type: ignore[no-untyped-def]
    rows = ['{"text": "One."}', '{"text": "Two.", "published": "2020-02-31"}', "{bad", '{"text": "Three."}']
    found = read("\n".join(rows).encode() + b"\n" + b'{"text": "Caf\xe9."}')
    assert flagged(found) == [[Reason.BAD_ENCODING], [Reason.BAD_ENCODING, Reason.BAD_DATE], [Reason.BAD_ENCODING], [Reason.BAD_ENCODING]]  # fmt: skip
    assert reasons(found) == [Reason.BAD_JSON]
    assert all(p.path == "page" and p.capture == found.articles[0].capture for about in found.flags for p in about)


def test_the_capture_date_is_never_the_publication_date(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(page()).articles
    assert article.published == ""


@pytest.mark.parametrize(
    ("head", "outlet", "url", "wanted"),
    [
        ("", "", "https://www.reed.example/a", "The Reed"),
        ('<meta property="og:site_name" content="Reed">', "", "", "The Reed"),
        ('<meta property="og:site_name" content="Cape Monitor">', "", "", "Cape Monitor"),
        (
            '<meta property="og:site_name" content="Cape Monitor">',
            "northwind",
            "https://reed.example/",
            "Northwind Times",
        ),
        ('<link rel="canonical" href="https://coast.reed.example/a">', "", "", "The Reed"),
        ("", "", "", ""),
    ],
)
def test_who_published_a_page(head: str, outlet: str, url: str, wanted: str, read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(page(head), outlet=outlet, url=url).articles
    assert article.outlet == wanted


def test_metadata_of_a_page(read) -> None:  # type: ignore[no-untyped-def]
    about = {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Boats kept in port", "datePublished": "2020-03-03T09:00:00+09:00", "author": [{"@type": "Person", "name": "Ann Loe"}, {"@type": "Organization", "name": "The Reed"}]}]}  # fmt: skip
    (article,) = read(page(f'<script type="application/ld+json">{json.dumps(about)}</script>')).articles
    assert (article.title, article.published) == ("Boats kept in port", "2020-03-03T09:00:00+09:00")
    assert [c.name for c in article.credits] == ["Ann Loe"]


@pytest.mark.parametrize(
    ("shown", "site", "title"),
    [
        ("Boats kept in port for a third month – Dorran", "", "Boats kept in port for a third month – Dorran"),
        ("Boats kept in port for a third month - report", "Reed", "Boats kept in port for a third month - report"),
        ("Boats kept in port for a third month | Reed", "Reed", "Boats kept in port for a third month"),
    ],
)
def test_a_headline_is_cut_at_the_sites_name_alone(shown: str, site: str, title: str, read) -> None:  # type: ignore[no-untyped-def]
    head = f'<meta property="og:title" content="{shown}"><meta property="og:site_name" content="{site}">'
    (article,) = read(f"<html><head>{head}</head><body><h1>{shown}</h1>{BODY * 2}</body></html>").articles
    assert article.title == title


@pytest.mark.parametrize(
    "broken", ["{", "[[[[", "null", '{"@type": 3}', '{"@type": ["NewsArticle"], "author": {"name": []}}', "[" * 100_000]
)
def test_broken_metadata_does_no_harm(broken: str, read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(page(f'<script type="application/ld+json">{broken}</script>')).articles
    assert article.title == "Boats kept in port"


def test_json_lines_lose_no_neighbour(read) -> None:  # type: ignore[no-untyped-def]
    rows = ['{"text": "One\\n\\ntwo", "title": "A", "outlet": "reed", "authors": ["Ann Loe", "Northwind"]}', "{bad", '{"title": "none"}', "", '{"text": "Last", "published": "2020-05-02"}']  # fmt: skip
    found = read("\n".join(rows))
    assert [(a.text, a.outlet, a.published, a.kind) for a in found.articles] == [
        ("One\n\ntwo", "The Reed", "", ArticleKind.ARTICLE),
        ("Last", "", "2020-05-02", ArticleKind.ARTICLE),
    ]
    assert [c.name for c in found.articles[0].credits] == ["Ann Loe"]
    assert [(p.reason, p.detail) for p in found.problems] == [
        (Reason.BAD_JSON, "line 2: no JSON object"),
        (Reason.BAD_JSON, "line 3: no text"),
    ]


@pytest.mark.parametrize("text", ['{"text": "x"}', '[{"text": "x"}]', '{\n "text":\n "x"\n}', '{"text": "x"}\n'])
def test_json_in_any_layout(text: str, read) -> None:  # type: ignore[no-untyped-def]
    assert [a.text for a in read(text).articles] == ["x"]


@pytest.mark.parametrize("first", ['{"text": "cut', "[1, 2]", "{", "words"])
def test_a_bad_first_line_is_a_problem_of_its_own(first: str, read) -> None:  # type: ignore[no-untyped-def]
    found = read(first + '\n{"text": "Salt."}\n')
    assert [a.text for a in found.articles] == ["Salt."]
    assert reasons(found) == [Reason.BAD_JSON]


def test_an_array_with_one_row_a_line_keeps_every_row(read) -> None:  # type: ignore[no-untyped-def]
    rows = [json.dumps({"text": f"Salt {n}."}) for n in range(3)]
    assert [a.text for a in read("[\n" + ",\n".join(rows) + "\n]\n").articles] == ["Salt 0.", "Salt 1.", "Salt 2."]


def test_a_json_feed_may_hold_an_object_on_a_line(read) -> None:  # type: ignore[no-untyped-def]
    items = '{"id": "1", "content_text": "Salt is dear."},\n{"id": "2", "content_text": "Rope is cheap."}'
    found = read(f'{{\n"version": "https://jsonfeed.org/version/1.1",\n"authors": [\n{{"name": "Ann Loe"}}\n],\n"items": [\n{items}\n]}}')  # fmt: skip
    assert [a.text for a in found.articles] == ["Salt is dear.", "Rope is cheap."]


def test_a_page_with_an_object_on_a_line_is_a_page(read) -> None:  # type: ignore[no-untyped-def]
    data = '\n{"@type": "NewsArticle", "datePublished": "2020-05-02"}\n'
    for script in (data, data * 30):
        (article,) = read(page(f'<script type="application/ld+json">{script}</script>')).articles
        assert article.title == "Boats kept in port" and article.text.startswith("The boats that bring salt")


def test_our_own_records_come_back_as_they_were(read) -> None:  # type: ignore[no-untyped-def]
    one = "<article class='post'><h2><a href='https://reed.example/{0}'>Salt {0}</a></h2><time datetime='2020-05-0{0}T10:00:00+09:00'></time><p>* {1}</p><p>1. [However] 2 sacks. [The Reed]</p><figure><figcaption>Sacks. / Image: The Reed</figcaption></figure></article>"
    words = "Traders in the harbour town sold salt for more than a month ago, two residents told the paper."
    first = read(f"<html><body class='archive'>{one.format(1, words)}{one.format(2, words)}</body></html>").articles
    assert len(first) == 2 and any(a.pictures for a in first) and any(a.via for a in first)
    for text in (
        json.dumps([article_record(a) for a in first]),
        "\n".join(json.dumps(article_record(a)) for a in first),
    ):
        again = read(text)
        assert again.problems == ()
        assert [a.id for a in again.articles] == [a.id for a in first]
        assert [(a.kind, a.via, a.credits, a.pictures, a.links) for a in again.articles] == [
            (a.kind, a.via, a.credits, a.pictures, a.links) for a in first
        ]


def test_text_that_begins_with_a_bracket_is_text(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read("[The Reed] Boats kept in port\n\nThe boats that bring salt have been kept in port.").articles
    assert "kept in port" in article.text


def test_paragraphs_are_parted_by_one_blank_line(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(
        "Boats kept in port\r\n\r\n\r\nThe\u00a0 boats   were kept in port.\r\n\r\n\r\n\r\nNobody\tsaid why."
    ).articles
    assert article.text == "The boats were kept in port.\n\nNobody said why."


def test_a_page_without_a_title_line_has_none(read) -> None:  # type: ignore[no-untyped-def]
    first = "The boats that bring salt have been kept in port since April, and nobody at the harbour office could say when they would sail again or why."
    (article,) = read(f"{first}\n\nThey sailed on Friday.").articles
    assert article.title == ""
    assert article.text.startswith(first)


HTML = st.lists(st.sampled_from(["<div>", "</div>", "<p>", "</p>", "<h2>", "</h2>", "<a href='/x'>", "</a>", "<article>", "</article>", "<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "<time datetime='2020-01-01'>", "Posted on March 3, 2020 by admin", "[The Reed]", "Words are here. ", "쌀값", "<", ">", "\n\n", "<ul><li>", "<table><tr><td>"]), max_size=60)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    HTML, st.sampled_from(["<html>", "<!DOCTYPE html><html><body class='archive'>", "<rss><channel><item>", "{", ""])
)
def test_no_page_raises(read_any, parts: list[str], head: str) -> None:  # type: ignore[no-untyped-def]
    found = read_any(head + "".join(parts))
    assert found.articles or found.problems
    for article in found.articles:
        assert article.text == "\n\n".join(" ".join(p.split()) for p in article.text.split("\n\n") if p)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise(read_any, content: bytes) -> None:  # type: ignore[no-untyped-def]
    found = read_any(content)
    assert found.articles or found.problems
    assert read_any(content) == found


@given(st.text(max_size=400))
def test_blocks_lose_no_word(text: str) -> None:
    kept = "".join(c for block in from_text(text) for c in block.text if c.isalnum())
    assert len(kept) <= sum(c.isalnum() for c in text)


def test_a_line_printed_over_and_over_is_no_caption(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read("Boats kept in port\n\n" + "We want our boats back, the crowd sang.\n\n" * 5).articles
    assert article.text == "We want our boats back, the crowd sang."
    assert article.pictures == ()


FIRST = "The boats that bring salt have been kept in port since April, and nobody at the harbour office could say when they would sail."
NEXT = "The office will stay closed until June, a clerk told the paper."


@pytest.mark.parametrize(
    ("mark", "paragraph"),
    [
        ("Related stories", NEXT),
        ("Related stories\n\nSalt is dearer", NEXT),
        ("Discussion", NEXT),
        ("관련 기사\n\n소금값은 그대로", "소식통은 항구가 닫힌 뒤 소금이 들어오지 않는다고 말했다."),
    ],
)
def test_an_article_goes_on_after_what_is_put_into_it(mark: str, paragraph: str, read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(
        f"Boats kept in port\n\nBy Ann Loe - 2020-05-05\n\n{FIRST}\n\n{mark}\n\n{paragraph}\n\nThey wait."
    ).articles
    assert article.text.split("\n\n") == [FIRST, paragraph, "They wait."]


def test_what_readers_write_is_not_the_articles(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(f"Boats kept in port\n\nBy Ann Loe - 2020-05-05\n\n{FIRST}\n\n3 Comments\n\n{NEXT}").articles
    assert article.text == FIRST


def test_a_link_to_another_story_is_not_the_articles(read) -> None:  # type: ignore[no-untyped-def]
    links = "".join(f"<p><a href='/a/{n}'>{NEXT}</a></p>" for n in range(3))
    (article,) = read(
        page(body=f"<article><p>{FIRST}</p><p>{FIRST} Again.</p><h3>Related stories</h3>{links}</article>")
    ).articles
    assert NEXT not in article.text
