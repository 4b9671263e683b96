"""Who is named in a text. All text is ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.entities import MADE_BY, EntityFinder
from sayso.analyse.places import PlaceFinder
from sayso.desks import load
from sayso.model.findings import Entity, EntityType
from sayso.model.spans import Span

DESK = load()
PLACES, ENTITIES = PlaceFinder(DESK), EntityFinder(DESK)


def found(text: str) -> list[tuple[str, str]]:
    """Each name's words with its id, or with the full name of whom no desk lists."""
    return [(one.span.of(text), one.id or one.name) for one in ENTITIES.find(text, PLACES.find(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jong-un spoke. Kim left.", [("Kim Jong-un", "kim-jong-un"), ("Kim", "kim-jong-un")]),
        ("Under Kim Jong Uns rule, Kims word is law", [("Kim Jong Un", "kim-jong-un"), ("Kim", "kim-jong-un")]),
        ("The MSS and the State Security Department are one.", [("MSS", "mss"), ("State Security Department", "mss")]),
        ("KCNA and RFA’s Korean Service disagreed.", [("KCNA", "kcna"), ("RFA’s Korean Service", "rfa")]),
        ("The Workers’ Party of Korea met.", [("Workers’ Party of Korea", "wpk")]),
        ("노동신문은 김정은 위원장이 참석했다고 전했다", [("노동신문", "rodong-sinmun"), ("김정은", "kim-jong-un")]),
        ("South Korea’s Joint Chiefs of Staff saw it.", [("South Korea’s Joint Chiefs of Staff", "jcs-kr")]),
    ],
)
def test_names_of_the_desk(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Ada Example came. Mr. Example left.", [("Ada Example", "Ada Example"), ("Example", "Ada Example")]),
        ("“No,” said Ada Example, a baker.", [("Ada Example", "Ada Example")]),
        ("Ada B. Example told us so.", [("Ada B. Example", "Ada B. Example")]),
        ("The cook Do Min-ho left, and Do wept.", [("Do Min-ho", "Do Min-ho"), ("Do", "Do Min-ho")]),
        ("A driver, named only by the surname Pyon, ran. Pyon hid.", [("Pyon", "Pyon"), ("Pyon", "Pyon")]),
        (
            "Mr Kim met Moon Jae-in before the Moon-Kim dinner with Kim Jong Un.",
            [
                ("Kim", "kim-jong-un"),
                ("Moon Jae-in", "moon-jae-in"),
                ("Moon", "moon-jae-in"),
                ("Kim", "kim-jong-un"),
                ("Kim Jong Un", "kim-jong-un"),
            ],
        ),
    ],
)
def test_people_beyond_the_desk_and_surnames(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Ministry said so.",
        "North Korea said on Monday that New Bridge was open.",
        "A crowd stood in Kim Il Sung Square.",
        "There is a reason. Time will tell. Slate is a stone.",
        "Kim is a common name.",
        "The Japanese Cabinet met.",
        "",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert found(text) == []


def test_papers_with_ordinary_names_need_their_article_or_a_verb() -> None:
    assert found("He wrote to the Guardian, and Slate reported it.") == [("Guardian", "guardian"), ("Slate", "slate")]


def test_a_title_and_a_surname_that_one_person_has() -> None:
    assert found("Secretary Biegun arrived.") == [("Biegun", "stephen-biegun")]


def test_findings_say_what_made_them() -> None:
    (one,) = ENTITIES.find("Daily NK wrote.")
    assert (one.made_by, one.type.value, one.name) == (MADE_BY, "outlet", "Daily NK")


WORDS = st.lists(
    st.sampled_from(
        "Kim Jong Un Jong-un Moon-Kim Mr. Mr Senator Ada Example said , . "
        "’s ' surname Han KCNA Ministry Monday the 김정은 은 \n\n".split(" ")
    ),
    max_size=40,
)


@given(WORDS.map(" ".join) | st.text(max_size=200))
def test_findings_are_in_order_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for one in ENTITIES.find(text, PLACES.find(text)):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.name
        end = one.span.end


def seen(text: str, words: str, kind: EntityType) -> Entity:
    at = text.index(words)
    return Entity(Span(at, at + len(words)), words, kind)


def test_names_that_a_reader_saw_count_and_their_surnames_refer_back() -> None:
    text = "The forum asked Oskar Lindqvist of Tern Ferries. Lindqvist left."
    people = [
        seen(text, "Oskar Lindqvist", EntityType.PERSON),
        seen(text, "Tern Ferries", EntityType.ORGANISATION),
    ]
    made = ENTITIES.find(text, (), people)
    assert [(one.span.of(text), one.name, one.type.value) for one in made] == [
        ("Oskar Lindqvist", "Oskar Lindqvist", "person"),
        ("Tern Ferries", "Tern Ferries", "organisation"),
        ("Lindqvist", "Oskar Lindqvist", "person"),
    ]


def test_the_desks_names_go_before_those_that_a_reader_saw() -> None:
    text = "Kim Jong Un Lee spoke."
    made = ENTITIES.find(text, (), [seen(text, "Jong Un Lee", EntityType.PERSON)])
    assert [one.id for one in made] == ["kim-jong-un"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Envoy Do Min-ho came. President Do Sang-il left. President Do wept.", "Do Sang-il"),
        ("President Do Sang-il left. Envoy Do Min-ho came. President Do wept.", "Do Sang-il"),
        ("President Do Sang-il left. Envoy Do Min-ho came. Then Do wept.", "Do Min-ho"),
        ("President Do Sang-il left. His sister, Do Min-ho, said no. Then Do wept.", "Do Min-ho"),
        ("President Do Sang-il left. His late father, Do Min-ho, was a cook. Then Do wept.", "Do Sang-il"),
    ],
)
def test_a_surname_that_two_have_is_whose_the_title_is_or_who_was_named_last(text: str, last: str) -> None:
    assert found(text)[-1] == ("Do", last)


def test_a_surname_that_two_have_before_either_is_named_is_left_alone() -> None:
    text = "Mr. Do wept. Envoy Do Min-ho came. President Do Sang-il left."
    assert [name for _, name in found(text)][-2:] == ["Do Min-ho", "Do Sang-il"]
    assert "Do Min-ho" not in [name for printed, name in found(text) if printed == "Do"]


def test_an_alias_is_nobody_else_who_bears_the_name() -> None:
    text = "A cook surnamed Example rowed. Senator Ada Example came. Mr. Example left."
    assert found(text) == [("Example", "Example"), ("Ada Example", "Ada Example"), ("Example", "Example")]
