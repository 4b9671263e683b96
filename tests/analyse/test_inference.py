"""What is nobody's claim, whatever a reader of flat spans makes of it."""

from __future__ import annotations

import pytest

from sayso.analyse.chains import ChainBuilder
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Attribution, Claim
from sayso.model.spans import Span

DESK = Desk("d", "D", outlets=(Outlet("h", "Harbour News"),))


def claims(text: str, source: str, cue: str, content: str) -> tuple[Claim, ...]:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    made = Attribution((at(content),), at(cue), at(source) if source else None)
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    return ChainBuilder(DESK).claims(article, [made], [])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A fireman was cited for courage.", "", "was cited for", "courage"),
        ("The judge cited a cyclist for riding drunk.", "The judge", "cited", "a cyclist for riding drunk"),
        ("A dealer quoted a fee of ten crowns.", "A dealer", "quoted", "a fee of ten crowns"),
        ("The mayor left, citing illness.", "The mayor", "citing", "illness"),
        ("Harbour News cited a bosun.", "Harbour News", "cited", "a bosun"),
    ],
)
def test_who_cites_a_thing_claims_nothing(text: str, source: str, cue: str, content: str) -> None:
    assert claims(text, source, cue, content) == ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("In reply, the mayor attacked Kade Brook at the fair.", "the mayor", "attacked", "Kade Brook"),
        ("His long criticism of the Harbour Board ended.", "His", "criticism of", "the Harbour Board"),
        ("The mayor praised him at the fair.", "The mayor", "praised", "him"),
    ],
)
def test_whom_somebody_attacks_or_praises_is_not_what_he_says(text: str, source: str, cue: str, content: str) -> None:
    assert claims(text, source, cue, content) == ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said: “No.”", "The mayor", "said", "No"),
        ("The crew blamed Kade Brook.", "The crew", "blamed", "Kade Brook"),
        ("The mayor attacked Kade Brook as a liar.", "The mayor", "attacked", "Kade Brook as a liar"),
        ("Mayor Warns Tides Rise", "Mayor", "Warns", "Tides Rise"),
        ("Asked if it sank, the mayor said Yes.", "the mayor", "said", "Yes"),
        ("Dam Will Burst, mayor says", "mayor", "says", "Dam Will Burst"),
    ],
)
def test_a_name_in_quotation_marks_or_of_the_guilty_is_claimed(text: str, source: str, cue: str, content: str) -> None:
    assert len(claims(text, source, cue, content)) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The port declined to comment on the fire.", "The port", "declined", "to comment on the fire"),
        ("The port refused to give details.", "The port", "refused", "to give details"),
        ("The port has not confirmed the fire.", "The port", "has not confirmed", "the fire"),
        ("Neither the port nor the crew has confirmed it sank.", "the crew", "has confirmed", "it sank"),
        ("A cook asked not to be named.", "A cook", "asked", "not to be named"),
        ("A cook asked to be named only as Gull.", "A cook", "asked", "to be named only as Gull"),
        ("A cook requested that her name not be used.", "A cook", "requested", "her name not be used"),
        ("A cook asked for anonymity.", "A cook", "asked for", "anonymity"),
        ("The port declined to be more specific.", "The port", "declined", "to be more specific"),
        ("The port has not said whether it sank.", "The port", "has not said", "whether it sank"),
        ("The port did not address the fire.", "The port", "did not address", "the fire"),
        ("The port made no reference to the fire.", "The port", "made no reference to", "the fire"),
        ("The port denied entry to the crew.", "The port", "denied", "entry to the crew"),
        ("The port had no comment on the fire.", "The port", "had no comment on", "the fire"),
        ("The port hasn't said whether it sank.", "The port", "hasn't said", "whether it sank"),
        ("The port didn’t address the fire.", "The port", "didn’t address", "the fire"),
        ("The port hasn’t confirmed the fire.", "The port", "hasn’t confirmed", "the fire"),
        ("The port neither confirmed nor denied it sank.", "The port", "neither confirmed nor denied", "it sank"),
        ("No one at the port announced that it sank.", "No one at the port", "announced", "it sank"),
    ],
)
def test_who_kept_silent_claimed_nothing(text: str, source: str, cue: str, content: str) -> None:
    assert claims(text, source, cue, content) == ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor cited “a lack of sand”.", "The mayor", "cited", "a lack of sand"),
        ("A bosun was quoted as saying that it sank.", "A bosun", "was quoted as saying", "it sank"),
        ("The port refused to pay the crew.", "The port", "refused", "to pay the crew"),
        ("The port has denied that it sank.", "The port", "has denied", "it sank"),
        ("The port would not rule out a fire.", "The port", "would not rule out", "a fire"),
        ("The port cannot rule out a fire.", "The port", "cannot rule out", "a fire"),
        ("The port has confirmed the fire.", "The port", "has confirmed", "the fire"),
        ("The port asked not to be blamed.", "The port", "asked", "not to be blamed"),
    ],
)
def test_words_of_their_own_and_refusals_of_a_deed_are_claims(text: str, source: str, cue: str, content: str) -> None:
    assert len(claims(text, source, cue, content)) == 1
