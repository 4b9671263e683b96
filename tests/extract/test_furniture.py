"""Lines of the site, told from lines of the news."""

# ruff: noqa: E501  (a line reads better whole)

import pytest

from sayso.extract.furniture import ends_article, is_furniture, without_tail


@pytest.mark.parametrize(
    "line",
    ["Email story", "Print story", "View Full Site", "Posted on by", "Read in Korean", "Share this:", "Leave a comment",
     "Filed under: Coast, Rice", "Tags: rice, salt", "Read more »", "Continue reading →", "← Older posts", "Advertisement",
     "Please direct any comments to the desk", "© 2020 The Reed", "댓글 3", "Twitter Facebook", "0 Comments",
     "Your email address will not be published.", "More Listening Options", "* * *",
     "Filed under Coast, Rice", "Tagged with rice, salt", "Copyright The Reed 2020", "Copyright 2020 by The Reed. All rights reserved.",
     "Sponsored by The Reed", "The post Ships are late, he said appeared first on The Reed.", "← He said that salt was dear",
     "Subscribe to: Posts (Atom)", "Sign up for our weekly newsletter", "Register now", "Contact the author at ann@reed.example",
     "Comments that hold offensive language will be removed.", "Comments are moderated before they are published.",
     "Posts with abusive words will be deleted.", "3 comments on Salt is dear", "Leave a comment below.", "Powered by WordPress",
     "무단 전재 및 재배포 금지", "Listen to this article in the app"],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Rice dearer in the harbour towns", "Home guards were called out", "Tags were sewn on the sacks", "He sent a print story by story.",
     "Topics that nobody would talk about", "The next ship sailed.", "'Some don't mind'", "More than half were late.",
     "Filed in a court of the capital on Friday, the suit names the harbour office.",
     "Comments about the harbour are removed within hours, readers said.",
     "Comments about the harbour are removed within hours.",
     "Register for salt at the office by Friday, fishermen were told.",
     "Copyright law on the coast was revised in 2003, the herald said.",
     "Posts with offensive language about the mayor were removed, users told the paper.",
     "Tagged as idlers, the crews were sent to the quarry.",
     "Sponsored by the harbour office, the crews built a pier in a month.",
     "Powered by coal alone, the plant ran for a year.",
     "Share by share the harbour was sold, a clerk said.",
     "Posted in the hills since May, the guards go hungry.",
     "Write to him in the camp, his sister told the paper.",
     "Four ships were turned back, the Reed reported. Continue reading →", "Four ships were turned back. Read more »",
     "You are here to work, the guards said.",
     "Become a member of the crew, he was told.",
     "법원은 무단 전재를 허용할 수 없다고 밝혔다."],
)  # fmt: skip
def test_what_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_marks_of_the_end_and_tails() -> None:
    assert (
        ends_article("Related Articles")
        and ends_article("3 Comments")
        and not ends_article("Related matters were not raised")
    )
    assert without_tail("They left […] Continue reading →") == "They left"
    assert without_tail("They read more than we did") == "They read more than we did"


@pytest.mark.parametrize(
    "line",
    ["Other news from the hills was bad, she said.", "More on the coast go hungry, a clerk said.", "Links between the two were found."],
)  # fmt: skip
def test_news_is_no_mark_of_the_end(line: str) -> None:
    assert not ends_article(line)
