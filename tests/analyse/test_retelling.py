"""On whom an outlet's report rests, and on whom it does not. All text is ours."""

from __future__ import annotations

import pytest

from sayso.analyse.attribution import RuleReader
from sayso.analyse.chains import ChainBuilder
from sayso.analyse.retelling import content_words, retells
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import SourceKind

DESK = Desk(
    "test",
    "Test",
    outlets=(
        Outlet("harbour", "Harbour News"),
        Outlet("valley", "Valley Post"),
        Outlet("wire", "Ridge Wire", kind=SourceKind.WIRE),
        Outlet("state", "State Voice", kind=SourceKind.STATE_MEDIA),
    ),
)


def chains(text: str) -> list[list[str]]:
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    found = ChainBuilder(DESK).claims(article, RuleReader().read([text])[0], ())
    return [[step.name for step in claim.chain] for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "A mine official told Harbour News that the pump had failed. Harbour News said that the mayor had resigned.",
        "A pilot told Ridge Wire that fuel was short. Ridge Wire reported that the king would marry in June.",
        "Valley Post, citing a nurse, reported that beds were lacking. Valley Post said that a bridge had opened.",
        # two who are called alike are two
        "A mine official told Harbour News that the pump had failed."
        " A mine official told Harbour News that the pump had failed again."
        " Harbour News said that the pump had failed.",
        "A clerk told Valley Post that the old bank was shut. A clerk told Valley Post that the old bank was shut for"
        " good. Valley Post said that the old bank was shut.",
        "A cook told Ridge Wire that the ferry sank at night. A cook told Ridge Wire that the ferry sank at night."
        " Ridge Wire reported that the ferry sank at night.",
        # the outlet had each thing from another
        "A source told Harbour News that rice was scarce. The mayor saw a dam, Harbour News reported, citing State"
        " Voice. Harbour News said that the dam was new.",
        "A trader told Valley Post that salt was dear. Ships had left, Valley Post reported, citing Ridge Wire."
        " Valley Post said that the ships were old.",
        "A guard told Ridge Wire that a wall fell. Fog was thick, Ridge Wire reported, citing State Voice."
        " Ridge Wire said that trains stood still.",
        # a citation of the report before it
        "Harbour News reported that the dam had burst. The paper cited a clerk."
        " Harbour News reported that a singer had died.",
        # a citation far from the report
        "Harbour News reported that the dam had burst. The paper cited a clerk. It rained. It snowed."
        " Harbour News reported that a singer had died.",
    ],
)
def test_a_source_of_one_thing_is_not_put_under_another(text: str) -> None:
    assert len(chains(text)[-1]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A mine official told Harbour News that the old pump had failed."
            " Harbour News reported that the pump had failed.",
            ["Harbour News", "A mine official"],
        ),
        (
            "A nurse told Valley Post that beds were lacking. The report said that two wards had shut.",
            ["Valley Post", "A nurse"],
        ),
        ("Valley Post reported that the dam had burst. The paper cited a clerk.", ["Valley Post", "a clerk"]),
        ("Valley Post cited a clerk. Valley Post reported that the dam had burst.", ["Valley Post", "a clerk"]),
    ],
)
def test_a_report_of_the_same_rests_on_whom_the_article_says(text: str, expected: list[str]) -> None:
    assert chains(text)[-1] == expected


def test_what_two_contents_share_says_whether_they_are_one() -> None:
    assert retells(content_words("the pump had failed"), content_words("the old pump failed twice"))
    assert not retells(content_words("the pump had failed"), content_words("the mayor had resigned"))
    assert not retells(content_words(""), content_words(""))
