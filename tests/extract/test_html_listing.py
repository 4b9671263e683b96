# ruff: noqa: E501  (a page reads better whole)
import pytest

from sayso.model.problems import Reason

LONG = (
    "Traders in the harbour town sold a sack of salt for twice the price of a month ago, two residents told the paper.",
    "The pier was closed for repairs in April, and the boats that lie there have not moved since, a fisherman said.",
    "A new lamp was lit on the tower on Friday, the first in eleven years, and people came down to the shore to see it.",
)  # fmt: skip


def post(n: int, words: str, element: str = "article class='post'", more: str = "") -> str:
    tag = element.split()[0]
    return (
        f"<{element}>{more}<h2><a href='https://reed.example/p{n}'>Headline number {n}</a></h2><p>{words}</p></{tag}>"
    )


def page(posts: str, mark: str = "home blog") -> str:
    return f"<html><head><title>The Reed</title></head><body class='{mark}'><h1>The Reed</h1><main>{posts}</main></body></html>"


@pytest.mark.parametrize("element", ["article", "div class='post'", "div class='hentry'", "div class='post-outer'"])
def test_posts_that_call_themselves_so_need_no_date(element: str, read) -> None:  # type: ignore[no-untyped-def]
    found = read(page("".join(post(n, words, element) for n, words in enumerate(LONG))))
    assert [(a.title, a.text, a.published) for a in found.articles] == [
        (f"Headline number {n}", words, "") for n, words in enumerate(LONG)
    ]


def test_sections_of_one_article_are_no_posts(read) -> None:  # type: ignore[no-untyped-def]
    assert len(read(page("".join(post(n, words, "div") for n, words in enumerate(LONG)))).articles) == 1


def test_a_date_header_counts_for_every_post_under_it(read) -> None:  # type: ignore[no-untyped-def]
    posts = [post(n, LONG[n % 3], "div class='post hentry'") for n in range(4)]
    body = f"<h2 class='date-header'>Friday, May 1, 2020</h2>{posts[0]}{posts[1]}<h2 class='date-header'>Saturday, May 2, 2020</h2>{posts[2]}{posts[3]}"
    assert [a.published for a in read(page(body)).articles] == ["2020-05-01", "2020-05-01", "2020-05-02", "2020-05-02"]


def test_the_day_of_the_visit_dates_no_post(read) -> None:  # type: ignore[no-untyped-def]
    body = f"<h2>Friday, May 1, 2020</h2><div>{''.join(post(n, w) for n, w in enumerate(LONG))}</div>"
    assert [a.published for a in read(page(body)).articles] == ["", "", ""]


def test_a_listing_keeps_its_short_posts_and_names_the_empty_ones(read) -> None:  # type: ignore[no-untyped-def]
    found = read(page(post(0, LONG[0]) + post(1, "Salt is dear.") + post(2, "") + post(3, LONG[1]), "archive tag"))
    assert [a.title for a in found.articles] == ["Headline number 0", "Headline number 1", "Headline number 3"]
    assert found.articles[1].text == "Salt is dear."
    assert [(p.reason, "Headline number 2" in p.detail) for p in found.problems] == [(Reason.NO_ARTICLE, True)]


def test_an_entry_without_words_is_named(read) -> None:  # type: ignore[no-untyped-def]
    items = f"<item><title>One</title><description>{LONG[0]}</description></item><item><title>Two</title></item>"
    found = read(f"<rss version='2.0'><channel><title>The Reed</title>{items}</channel></rss>")
    assert [a.title for a in found.articles] == ["One"]
    assert [(p.reason, "Two" in p.detail) for p in found.problems] == [(Reason.NO_ARTICLE, True)]


def test_a_saved_listing_names_its_empty_posts(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        f"Post {n} about salt\nPosted on May {n}, 2020 by Ann Loe\n\n{words}"
        for n, words in ((1, LONG[0]), (2, "Salt is dear."), (3, ""))
    ]
    found = read("Tag: salt\n\n" + "\n\n".join(rows))
    assert [a.text for a in found.articles] == [LONG[0], "Salt is dear."]
    assert [(p.reason, "Post 3 about salt" in p.detail) for p in found.problems] == [(Reason.NO_ARTICLE, True)]


def test_a_byline_without_a_name_makes_nobody_of_what_follows(read) -> None:  # type: ignore[no-untyped-def]
    foot = "<footer class='entry-footer'><span class='byline'>by </span><span class='cat-links'>{}<a href='/c'>Harbours</a></span></footer>"
    posts = "".join(
        post(n, w, "article class='post'", foot.format(("Categories: ", "")[n % 2])) for n, w in enumerate(LONG)
    )
    assert [a.credits for a in read(page(posts, "archive tag")).articles] == [(), (), ()]
