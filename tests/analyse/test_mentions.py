"""Whom short forms mean inside one article. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.mentions import Mentions
from sayso.model.desk import Desk, Locality, Outlet
from sayso.model.findings import Entity, EntityType, Source, SourceKind
from sayso.model.spans import Span

DESK = Desk(
    id="test",
    title="Test",
    outlets=(
        Outlet("wire", "Ridge Wire", kind=SourceKind.WIRE),
        Outlet("harbour", "Harbour Times"),
    ),
    gazetteer=(
        Locality("NL", "Northland", "country", "NL"),
        Locality("NL1", "Vardby", "city", "NL", "NL", seat=True),
    ),
)
KINDS = {"p": EntityType.PERSON, "o": EntityType.ORGANISATION, "u": EntityType.OUTLET}


def names(text: str, given: str) -> list[Entity]:
    """Entities from "p:Ada Brook|o:Tern Bureau", each where it stands first."""
    found = []
    for one in filter(None, given.split("|")):
        kind, name = one.split(":")
        at = text.index(name)
        found.append(Entity(Span(at, at + len(name)), name, KINDS[kind]))
    return found


def meant(text: str, given: str, phrase: str, seen: tuple[Source, ...] = ()) -> str:
    """Kind and name of what the last occurrence of a phrase means, or an empty string."""
    at = text.rindex(phrase)
    mentions = Mentions(text, names(text, given), DESK)
    for source in seen:
        mentions.remember(source)
    found = mentions.resolve(phrase, Span(at, at + len(phrase)))
    return f"{found.kind.value}: {found.name}" if found else ""


@pytest.mark.parametrize(
    ("text", "given", "phrase", "expected"),
    [
        ("Ada Brook left early. She had a train, she said.", "p:Ada Brook", "she", "person: Ada Brook"),
        ("“It is late,” he said. Olaf Tarn was tired.", "p:Olaf Tarn", "he", "person: Olaf Tarn"),
        ("Ada Brook, a bosun, rowed.", "p:Ada Brook", "a bosun", "person: Ada Brook"),
        ("Mr. Tarn rowed. Ms. Brook sat. So he sang.", "p:Tarn|p:Brook", "he", "person: Tarn"),
        ("Bosun Olaf Tarn, who said so, left.", "p:Olaf Tarn", "who", "person: Olaf Tarn"),
        ("Ada Brook met Olaf Tarn. Both agreed.", "p:Ada Brook|p:Olaf Tarn", "Both", "person: Ada Brook and Olaf Tarn"),
        ("Secretary Ada Brook flew in. The secretary spoke.", "p:Ada Brook", "The secretary", "person: Ada Brook"),
        ("Ada Brook, the port master, left. The master waved.", "p:Ada Brook", "The master", "person: Ada Brook"),
        ("The Tern Bureau met. The bureau said no.", "o:Tern Bureau", "The bureau", "institution: Tern Bureau"),
        ("Vardby shut the port. It wanted calm.", "", "It", "institution: Northland"),
        ("Northland voted. The government was glad.", "", "The government", "institution: Northland"),
        ("Northland is Olaf Tarn's. Tarn's regime fell.", "p:Olaf Tarn", "Tarn's regime", "institution: Northland"),
        ("Ridge Wire had it. The agency gave no source.", "u:Ridge Wire", "The agency", "wire: Ridge Wire"),
        ("The Harbour Times had it. The Times was right.", "u:Harbour Times", "The Times", "outlet: Harbour Times"),
        ("The Quay Mirror had it first. The paper was right.", "", "The paper", "outlet: Quay Mirror"),
        ("The daily Tidewater is old. Tidewater said so.", "", "Tidewater", "outlet: Tidewater"),
        ("Ada Brook left. Brook was late.", "p:Ada Brook", "Brook", "person: Ada Brook"),
        ("Ada Brook left. Mr. Brook was late.", "p:Ada Brook", "Mr. Brook", "person: Ada Brook"),
        ("Vardby slept.", "", "Vardby", ""),
        ("Vice Mayor Ada Brook met Mayor Olaf Tarn. The mayor left.", "p:Ada Brook|p:Olaf Tarn", "The mayor",
         "person: Olaf Tarn"),
        ("Vice Mayor Ada Brook left. The mayor stayed.", "p:Ada Brook", "The mayor", ""),
        ("Vice Mayor Ada Brook left. The vice mayor waved.", "p:Ada Brook", "The vice mayor", "person: Ada Brook"),
        ("Nobody spoke. The source was out.", "", "The source", ""),
        ("In a speech on Monday, Ada Brook met him. She left.", "p:Ada Brook", "She", "person: Ada Brook"),
        ("Ada Brook rowed. Olaf Tarn's remarks were short. So he sang.", "p:Ada Brook|p:Olaf Tarn", "he",
         "person: Olaf Tarn"),
        ('Olaf Tarn rowed.\n"Ivo Hale is late," he said.', "p:Olaf Tarn|p:Ivo Hale", "he", "person: Olaf Tarn"),
        ("The Tern Bureau met. The Quay Bureau left. The bureau said no.", "o:Tern Bureau|o:Quay Bureau",
         "The bureau", "institution: Quay Bureau"),
        ("Tern Voices, a small rights group, met the Quay House. The group left.", "o:Quay House", "The group",
         "institution: Tern Voices"),
        ("Olaf Tarn, a clerk at the company, waved. The company left.", "p:Olaf Tarn", "The company", ""),
        ("Olaf Tarn, the company, waved. The company left.", "p:Olaf Tarn", "The company", ""),
        ("Dawn Chorus, a choir inside the group, waved. The group left.", "", "The group", ""),
        ("The Tidal Administration met. The administration was glad.", "o:Tidal Administration",
         "The administration", "institution: Tidal Administration"),
        ("The Brook administration met Northland. The administration was glad.", "", "The administration",
         "institution: Brook administration"),
        ("Northland met it. Vardby rained. Eastland came. The regime fell.", "", "The regime",
         "institution: Northland"),
        ("Rain fell. The American president slept. President Olaf Tarn rowed.", "p:Olaf Tarn",
         "The American president", "person: Olaf Tarn"),
        ("The American president slept. Ossian President Olaf Tarn sat.", "p:Olaf Tarn", "The American president", ""),
        ("President Ada Brook met leader Olaf Tarn and Ivo Hale. The two leaders agreed.",
         "p:Ada Brook|p:Olaf Tarn|p:Ivo Hale", "The two leaders", "person: Ada Brook and Olaf Tarn"),
        ("President Ada Brook met leader Olaf Tarn. Vice President Ivo Hale came. The two leaders agreed.",
         "p:Ada Brook|p:Olaf Tarn|p:Ivo Hale", "The two leaders", "person: Ada Brook and Olaf Tarn"),
        ("Mayor Ada Brook left. Brook, the defector, waved.", "p:Ada Brook", "Brook, the defector", ""),
        ("Mayor Ada Brook left. Brook, the mayor, waved.", "p:Ada Brook", "Brook, the mayor", "person: Ada Brook"),
        ("Ada Brook left. Brook, the harbour master, waved.", "p:Ada Brook", "Brook, the harbour master",
         "person: Ada Brook"),
    ],
)  # fmt: skip
def test_whom_a_short_form_means(text: str, given: str, phrase: str, expected: str) -> None:
    assert meant(text, given, phrase) == expected


def test_a_source_that_was_described_is_meant_again() -> None:
    trader = Source(SourceKind.UNNAMED, "a trader in Vardby", Span(0, 18))
    assert (
        meant("a trader in Vardby spoke. The trader left.", "", "The trader", (trader,))
        == "unnamed: a trader in Vardby"
    )


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("A ferry clerk", "The clerks"),
        ("Clerks of two ports", "The clerk"),
        ("Two sources in Vardby", "The source"),
    ],
)
def test_one_who_is_unnamed_is_not_several(before: str, phrase: str) -> None:
    several = Source(SourceKind.UNNAMED, before, Span(0, len(before)))
    assert meant(f"{before} spoke. {phrase} left.", "", phrase, (several,)) == ""


def test_which_of_two_unnamed_sources_is_meant_is_not_guessed() -> None:
    text = "A Vardby clerk spoke. A young Vardby clerk spoke. The Vardby clerk left."
    two = (
        Source(SourceKind.UNNAMED, "A Vardby clerk", Span(0, 14)),
        Source(SourceKind.UNNAMED, "A young Vardby clerk", Span(22, 42)),
    )
    assert meant(text, "", "The Vardby clerk", two) == ""
    assert meant(text, "", "The Vardby clerk", two[:1]) == "unnamed: A Vardby clerk"


def test_a_person_who_opens_a_sentence_goes_before_whoever_spoke_earlier() -> None:
    text = "An official spoke. Ada Brook came in. She agreed."
    official = Source(SourceKind.UNNAMED, "An official", Span(0, 11))
    assert meant(text, "p:Ada Brook", "She", (official,)) == "person: Ada Brook"


def test_nobody_calls_a_family_he() -> None:
    text = "Olaf Tarn left. His family was late. He waved."
    family = Source(SourceKind.UNNAMED, "His family", Span(16, 26))
    assert meant(text, "p:Olaf Tarn", "He", (family,)) == "person: Olaf Tarn"


def test_the_paper_is_no_wire_and_it_no_headlines() -> None:
    wire = Source(SourceKind.WIRE, "Ridge Wire", Span(20, 30))
    paper = Source(SourceKind.OUTLET, "Quay Mirror", Span(4, 15))
    assert meant("The Quay Mirror and Ridge Wire met. The paper left.", "", "The paper", (paper, wire)) == (
        "outlet: Quay Mirror"
    )
    lines = Source(SourceKind.OUTLET, "foreign headlines", Span(0, 17))
    assert meant("foreign headlines met Northland as it left.", "", "it", (lines,)) == "institution: Northland"


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("“He wants calm,” Ada Brook said of Olaf Tarn.", "p:Ada Brook|p:Olaf Tarn", "person: Olaf Tarn"),
        ("Olaf Tarn left. Ivo Hale stayed. “He wants calm,” Ivo Hale said.", "p:Olaf Tarn|p:Ivo Hale",
         "person: Olaf Tarn"),
        ("“He wants calm,” said Ivo Hale.", "p:Ivo Hale", ""),
        ("“He wants calm,” said Ivo Hale.\nOlaf Tarn left.", "p:Ivo Hale|p:Olaf Tarn", ""),
        ("Olaf Tarn left.\n“A cousin came. He wants calm,” said Ivo Hale.", "p:Olaf Tarn|p:Ivo Hale", ""),
        ("Olaf Tarn left.\n“He wants calm,” Ivo Hale said of a cousin.", "p:Olaf Tarn|p:Ivo Hale", ""),
        ("Olaf Tarn left.\n“He wants calm,” Ivo Hale said.\nA cousin left.", "p:Olaf Tarn|p:Ivo Hale",
         "person: Olaf Tarn"),
        ("“He wants calm,” said an aide of Ivo Hale, who asked not to be named.", "p:Ivo Hale", ""),
    ],
)  # fmt: skip
def test_a_speaker_is_not_his_own_he(text: str, given: str, expected: str) -> None:
    at, speaker = text.index("He wants"), max(text.rfind(n) for n in ("Ada Brook", "Ivo Hale", "an aide"))
    length = len("Ada Brook") if text.startswith("Ada", speaker) else len("Ivo Hale")
    found = Mentions(text, names(text, given), DESK).resolve("He", Span(at, at + 2), Span(speaker, speaker + length))
    assert (f"{found.kind.value}: {found.name}" if found else "") == expected


def test_a_pronoun_read_with_words_of_its_verb_is_that_pronoun() -> None:
    text = "Ada Brook left. She also waved."
    assert meant(text, "p:Ada Brook", "She also") == "person: Ada Brook"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Times wrote in a report of gulls. Ridge Wire noted that the report was long. The report ends.",
         "outlet: Harbour Times"),
        ("The Harbour Times wrote in a report. Ridge Wire counted terns. The report ends.", "wire: Ridge Wire"),
        ("The Harbour Times, citing a report, wrote. Ridge Wire read the report. The report ends.", "wire: Ridge Wire"),
    ],
)  # fmt: skip
def test_a_report_that_one_outlet_speaks_of_is_the_other_s(text: str, expected: str) -> None:
    times, wire = (Span(at, at + len(name)) for name in ("Harbour Times", "Ridge Wire") for at in (text.index(name),))
    seen = (
        Source(SourceKind.OUTLET, "Harbour Times", times),
        Source(SourceKind.WIRE, "Ridge Wire", wire),
    )
    assert meant(text, "u:Harbour Times|u:Ridge Wire", "The report", seen) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northland slept, a clerk said. “It is late,” they said.", "unnamed: a clerk"),
        ("Northland slept, a clerk said. Then they left.", "unnamed: a clerk"),
    ],
)
def test_one_unnamed_source_goes_on_to_speak_as_they(text: str, expected: str) -> None:
    at = text.index("a clerk")
    assert meant(text, "", "they", (Source(SourceKind.UNNAMED, "a clerk", Span(at, at + 7)),)) == expected


def test_whom_the_writer_addresses_is_nobody() -> None:
    you = Source(SourceKind.UNNAMED, "you", Span(3, 6))
    assert meant("As you know, Ada Brook left. She waved.", "p:Ada Brook", "She", (you,)) == "person: Ada Brook"


def test_a_document_is_not_they() -> None:
    book = Source(SourceKind.DOCUMENT, "old books", Span(0, 9))
    assert meant("Old books say so. Vardby slept. They woke.", "", "They", (book,)) == "institution: Northland"


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=20))
def test_any_phrase_of_any_text_has_an_answer(before: str, phrase: str, after: str) -> None:
    text, span = before + phrase + after, Span(len(before), len(before) + len(phrase))
    found = Mentions(text, (), DESK).resolve(span.of(text), span)
    assert found is None or found.name


MINISTRY, NURSE = Source(SourceKind.INSTITUTION, "the ministry"), Source(SourceKind.UNNAMED, "a nurse")
BROOK = Source(SourceKind.PERSON, "Ada Brook")


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ((MINISTRY, NURSE), "unnamed: a nurse"),
        ((MINISTRY, NURSE, BROOK), "unnamed: a nurse"),
        ((NURSE, MINISTRY), "institution: the ministry"),
        ((NURSE,), "unnamed: a nurse"),
    ],
)
def test_they_mean_no_body_nor_country_where_somebody_unnamed_has_spoken_since(
    seen: tuple[Source, ...], expected: str
) -> None:
    assert meant("Northland voted. It rained. They said it snows.", "", "They", seen) == expected


def test_in_the_words_of_somebody_unnamed_they_are_others() -> None:
    text = "The ministry met. “They say it snows,” a nurse said."
    assert meant(text, "", "They", (MINISTRY, NURSE)) == "institution: the ministry"
