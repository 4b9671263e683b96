"""Origins in words: one wording for one origin, two for two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.desk import Desk
from sayso.model.findings import Entity, EntityType, Reading
from sayso.model.links import Corroboration
from sayso.model.spans import Span
from sayso.model.webrecords import corroboration_from, corroboration_record
from sayso.relate.ends import End
from sayso.relate.naming import NOBODY, inside, name_origins
from sayso.relate.web import relate

Write = Callable[..., Reading]
SAID = "the ferry at Sinuiju has been closed to passengers"
PRINTED = {"quill": "The Quill", "torch": "Torch"}


def told(report: Write, desk: Desk, *chains: tuple[str, tuple[tuple[str, ...], ...]]) -> Corroboration:
    texts = (f"Edition {n} of the paper has it that {SAID}." for n in range(len(chains)))
    readings = [
        report(outlet, f"2031-04-{day:02}", text, (SAID, steps))
        for day, (text, (outlet, steps)) in enumerate(zip(texts, chains, strict=True), start=1)
    ]
    [found] = relate(readings, desk).corroborations
    return found


def test_every_report_says_where_it_goes_back_to_in_the_same_words(report: Write, desk: Desk) -> None:
    found = told(
        report,
        desk,
        ("Lantern", (("unnamed", "a ferryman", "Lantern"),)),
        ("Harbour", (("outlet", "Lantern"),)),
        ("Quill", (("outlet", "Lantern"), ("unnamed", "sources"))),
    )
    assert {r.origin for r in found.reports} == {"one unnamed source of Lantern"} == set(found.named)
    assert "Three of three reports rest on one unnamed source of Lantern." in found.explanation


def test_a_copy_that_names_nobody_has_the_origin_of_its_parent(report: Write, desk: Desk) -> None:
    found = told(
        report, desk, ("Lantern", (("unnamed", "a ferryman", "Lantern"),)), ("Quill", (("unknown", "unknown"),))
    )
    assert [r.origin for r in found.reports] == ["one unnamed source of Lantern"] * 2


def test_what_nobody_is_named_for_says_so(report: Write, desk: Desk) -> None:
    found = told(report, desk, ("Lantern", (("unknown", "unknown"),)))
    assert (found.reports[0].origin, found.named) == (NOBODY, ())


def test_a_bare_outlet_is_named_as_the_desk_names_it(report: Write, desk: Desk) -> None:
    found = told(report, desk, ("Quill", (("outlet", "the Harbour"),)))
    assert found.named == ("Harbour",)
    assert "The report rests on the word of Harbour, with nothing behind it that we can see." in found.explanation


def test_the_named_come_back_from_a_record(report: Write, desk: Desk) -> None:
    found = told(report, desk, ("Lantern", (("person", "Ri Tae Ho"),)))
    assert found.named == ("Ri Tae Ho",)
    assert corroboration_from(corroboration_record(found)) == found


def test_two_sources_of_one_outlet_are_told_apart_by_the_words_of_the_text() -> None:
    ends = [End("unnamed", "quill", words=words) for words in ("a porter", "a second porter", "a second porter")]
    one = "one unnamed source of the Quill"
    assert name_origins([[e] for e in ends], PRINTED) == [one, f"{one} (a second porter)", f"{one} (2)"]


def test_many_are_several_only_where_all_texts_say_so() -> None:
    many, single = End("unnamed", "torch", words="traders in the north"), End("unnamed", "torch", words="a trader")
    assert name_origins([[many, many]], PRINTED) == ["unnamed sources of Torch"]
    assert name_origins([[many, single]], PRINTED) == ["one unnamed source of Torch"]


KINDS = st.sampled_from("unknown outlet loop unnamed person institution state document imagery".split())
ENDS = st.builds(
    End, KINDS, st.sampled_from(["", "quill", "?nowhere"]), st.text(max_size=4), words=st.text(max_size=40)
)


@given(st.lists(st.lists(ENDS, min_size=1, max_size=3), max_size=6))
def test_no_two_origins_share_a_wording(groups: list[list[End]]) -> None:
    names = [name for name in name_origins(groups, PRINTED) if name != NOBODY]
    assert len(names) == len(set(names))


def test_that_source_is_of_the_outlet_named_before_it(report: Write, desk: Desk) -> None:
    text = f"Lantern had written of a ferryman. That source said that {SAID}."
    plain = report("Quill", "2031-04-02", text, (SAID, (("unnamed", "source"),)))
    step = replace(plain.claims[0].chain[0], span=Span(text.index("source"), text.index("source") + 6))
    paper = Entity(Span(0, 7), "Lantern", EntityType.OUTLET)
    [found] = relate(
        [replace(plain, claims=(replace(plain.claims[0], chain=(step,)),), entities=(paper,))], desk
    ).corroborations
    assert found.named == ("one unnamed source of Lantern",)


def test_a_country_and_its_capital_are_one_government(report: Write, desk: Desk) -> None:
    names = ("North Korea", "Pyongyang", "The North")
    readings = [
        report(outlet, f"2031-04-0{day}", f"Edition {day} has it that {SAID}.", (SAID, (("institution", name),)))
        for day, (outlet, name) in enumerate(zip(("Lantern", "Quill", "Signal"), names, strict=True), start=1)
    ]
    [found] = relate(readings, desk).corroborations
    assert {r.origin for r in found.reports} == {"North Korea"}
    assert (found.origins.proven, found.origins.high) == (1, 1)


def test_a_name_stands_inside_a_sentence_with_a_small_article() -> None:
    ends = [End("document", "report", words="An internal report"), End("institution", "c", words="The Quay Court")]
    assert name_origins([[e] for e in ends], PRINTED) == ["an internal report", "the Quay Court"]
    assert name_origins([[End("person", "v", words="A Lee")]], PRINTED) == ["A Lee"]


@given(st.text(max_size=20))
def test_only_the_article_changes(name: str) -> None:
    assert inside(name).casefold() == name.casefold()
    assert inside(inside(name)) == inside(name)
