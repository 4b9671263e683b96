"""Nobody who is named is taken for a source that an article leaves unnamed. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.anonymity import aliases_in, anonymity_in
from sayso.analyse.attribution import RuleReader
from sayso.analyse.chains import ChainBuilder
from sayso.analyse.mentions import Mentions
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

DESK = Desk("test", "Test", outlets=(Outlet("harbour", "Harbour News"),))
NAME = "Olaf Tarn"


def people(text: str) -> list[Entity]:
    at = text.index(NAME)
    return [Entity(Span(at, at + len(NAME)), NAME, EntityType.PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        # a name that comes later
        "The official, who spoke on condition of anonymity, said the mine had shut."
        " Olaf Tarn, an official at the ministry, saw it on Friday.",
        "The trader, asking not to be named, said the mine had shut. Trader Olaf Tarn bought the ore.",
        "The engineer said the mine had shut. Olaf Tarn, the engineer of another pit, saw it.",
        # somebody who declined to be named
        "A company spokesman declined to be named. The spokesman said the mine had shut."
        " On Friday Olaf Tarn, a spokesman for a rival firm, praised it.",
        "A bank manager refused to give her name. The manager said the mine had shut."
        " Olaf Tarn, the manager of a rival bank, praised it.",
        "Olaf Tarn, the spokesman for a rival firm, left. A company spokesman met reporters."
        " The spokesman said the mine had shut.",
        # a longer description of the one who spoke before
        "An official at the mine told Harbour News that it had shut. The mine official said it was unsafe."
        " Olaf Tarn, a mine official, left.",
        "Mine official Olaf Tarn left. A mine official told Harbour News that it had shut."
        " The mine official said it was unsafe.",
        "A guard at the dam said that it leaked. The dam guard said it was unsafe. Olaf Tarn, the dam guard, slept.",
        # beside a name by chance
        "After a talk with Olaf Tarn, an official, who asked not to be identified, said the mine had shut.",
        "Olaf Tarn spoke first. A clerk was not authorised to speak. She said the mine had shut.",
        "Olaf Tarn opened the talks. A Democrat on the panel declined to be identified."
        " The senior Democrat said the mine had shut.",
        # an alias is nobody else's name
        "A trader, who asked to be named only as Tarn, said the mine had shut. Olaf Tarn, a lawmaker, left."
        " Tarn said it was unsafe.",
        "A nurse goes by the pseudonym Gull Tarn. Olaf Tarn, a lawmaker, left. Tarn said the mine had shut.",
        "A cook surnamed Tarn rowed. Olaf Tarn, a lawmaker, left. Tarn said the mine had shut.",
        "A cook gave her name only as Tarn. Olaf Tarn, a lawmaker, left. Mr. Tarn said the mine had shut.",
        "A nurse who asked to be identified only by her surname, Tarn, said the mine had shut. Olaf Tarn left.",
        "Olaf Tarn, a lawmaker, left. A nurse asked that her name not be used. She said the mine had shut.",
        "Olaf Tarn, a lawmaker, left. A nurse who can't be named was there. She said the mine had shut.",
    ],
)
def test_an_unnamed_source_is_nobody_who_is_named(text: str) -> None:
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    found = ChainBuilder(DESK).claims(article, RuleReader().read([text])[0], people(text))
    assert found
    assert all(NAME not in step.name for claim in found for step in claim.chain)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The official spoke. Olaf Tarn, an official, came.", "The official"),
        ("The aide spoke. Aide Olaf Tarn came.", "The aide"),
        ("“No,” he said on condition of anonymity. Olaf Tarn came.", "he"),
        ("Olaf Tarn left. A nurse asked not to be named. She wept.", "She"),
        ("Director Olaf Tarn left. Another director came. The director wept.", "The director"),
        ("Olaf Tarn, a cook, asked not to be named. Later on it rained. The cook wept.", "The cook"),
    ],
)
def test_a_short_form_names_nobody_then(text: str, phrase: str) -> None:
    at = text.index(phrase)
    assert Mentions(text, people(text), DESK).resolve(phrase, Span(at, at + len(phrase))) is None


def test_an_office_is_known_though_somebody_else_is_unnamed() -> None:
    text = "President Olaf Tarn left. It rained. The president waved. A cook asked not to be named."
    at = text.index("The president")
    found = Mentions(text, people(text), DESK).resolve("The president", Span(at, at + 13))
    assert found is not None
    assert found.name == NAME


@pytest.mark.parametrize(
    "words",
    [
        "who spoke on condition of anonymity", "declined to be identified", "who did not want to be named",
        "who requested not to be named", "was not authorized to speak", "his name was withheld",
        "refused to give her name", "asked that her name not be used", "can't be named", "cannot be identified",
        "goes by the pseudonym Gull", "identified only as Gull", "gave only his surname, Gull",
        "said anonymously", "an unnamed clerk",
    ],
)  # fmt: skip
def test_the_words_that_keep_somebody_unnamed(words: str) -> None:
    assert anonymity_in(f"It rained. So it went: {words}.", ()).near


@pytest.mark.parametrize(
    "text",
    [
        "A trader named only as Tarn rowed.",
        "A trader identified only by his surname Tarn rowed.",
        "A trader known only by the surname Tarn rowed.",
        "A trader surnamed Tarn rowed.",
        "A trader who goes by Tarn rowed.",
        "A trader asked to be called Tarn.",
        "A trader went by the alias Tarn.",
        "Tarn, a pseudonym, rowed.",
        "Tarn (not her real name) rowed.",
        "Tarn, whose name has been changed, rowed.",
    ],
)
def test_a_name_for_the_text_only(text: str) -> None:
    assert aliases_in(text) == {"Tarn"}


@pytest.mark.parametrize("text", ["The road goes by Tarn.", "Mr. Tarn only rowed.", "The name of Tarn is known."])
def test_a_name_that_hides_nobody(text: str) -> None:
    assert aliases_in(text) == frozenset()


@given(st.text(alphabet="named only as Tarn surnamed, goes by (a pseudonym)", max_size=80))
def test_an_alias_stands_in_its_text(text: str) -> None:
    assert all(name in text for name in aliases_in(text))


def test_a_name_that_is_given_keeps_nobody_unnamed() -> None:
    assert not anonymity_in("The clerk gave her name. The ship was named for her.", ()).near


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    for near in anonymity_in(text, ()).near:
        assert near.end <= len(text)
