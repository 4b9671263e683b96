from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.links import Corroboration
from sayso.relate.web import relate

Write = Callable[..., Reading]
SAID = "the market in Hyesan has been closed to traders"


OTHER = "traders found the whole border market of Hyesan closed"


def tell(
    report: Write, outlet: str, day: int, *chain: tuple[str, ...], more: str = "", said: str = SAID, **rest: object
) -> Reading:
    text = f"Readers should know that {said}. {more}" if said == SAID else f"{said}, it was learned. {more}"
    return report(outlet, f"2031-02-{day:02}", text, (said, chain), title=f"{outlet} on Hyesan", **rest)


def corroboration(desk: Desk, *readings: Reading) -> Corroboration:
    [found] = relate(readings, desk).corroborations
    return found


LANTERN = ("unnamed", "a source", "Lantern")


def test_two_outlets_that_were_each_told_are_two_origins(report: Write, desk: Desk) -> None:
    quill = tell(report, "Quill", 2, ("unnamed", "a trader", "Quill"), more="Stalls stood empty.", said=OTHER)
    found = corroboration(desk, tell(report, "Lantern", 1, LANTERN, more="Guards turned carts back."), quill)
    assert found.origins.proven == 2
    assert found.credibility == 1


def test_sources_of_one_outlet_are_one(report: Write, desk: Desk) -> None:
    later = tell(report, "Lantern", 9, ("unnamed", "sources", "Lantern"), more="More is not known as of yet.")
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), later).origins.proven == 1


def test_a_copy_is_no_origin_whatever_it_says(report: Write, desk: Desk) -> None:
    more = "Guards turned carts back at the gate, and by evening the whole row of stalls was dark and shuttered."
    copy = tell(report, "Quill", 2, ("unnamed", "a trader", "Quill"), more=more)
    found = corroboration(desk, tell(report, "Lantern", 1, LANTERN, more=more), copy)
    assert found.origins.proven == 1
    assert found.reports[1].parent == found.reports[0].claim
    assert found.reports[1].why[0].kind == "same-text"


def test_citations_end_where_the_cited_outlet_ends(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk,
        tell(report, "Lantern", 1, LANTERN),
        tell(report, "Harbour", 2, ("outlet", "Lantern")),
        tell(report, "Quill", 3, ("outlet", "Harbour")),
        tell(report, "Unheard Of", 3, ("outlet", "Quill"), ("unnamed", "an insider")),
    )
    assert found.origins == type(found.origins)(1, 1.0, 1, 1)
    assert found.credibility == 2


def test_a_loop_of_citations_ends(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk, tell(report, "Harbour", 1, ("outlet", "Quill")), tell(report, "Quill", 2, ("outlet", "Harbour"))
    )
    assert (found.origins.proven, found.origins.high) == (1, 1)
    assert found.credibility == 3
    assert any("circle" in sentence for sentence in found.explanation)


def test_bare_outlets_prove_one_origin_at_most(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk, tell(report, "Harbour", 1, ("outlet", "Meridian")), tell(report, "Quill", 2, ("outlet", "Signal"))
    )
    assert found.origins.proven == 1
    assert found.credibility == 3


def test_an_unknown_end_proves_nothing(report: Write, desk: Desk) -> None:
    alone = corroboration(desk, tell(report, "Harbour", 1, ("unknown", "unknown")))
    assert (alone.origins.proven, alone.origins.median, alone.credibility) == (0, 1.0, 6)
    beside = corroboration(desk, tell(report, "Lantern", 1, LANTERN), tell(report, "Quill", 2, ("unknown", "unknown")))
    assert beside.origins.proven == 1


def test_an_outlet_that_the_desk_does_not_know_proves_nothing_more(report: Write, desk: Desk) -> None:
    mirror = tell(report, "Mirrorland", 2, ("unnamed", "a trader", "Mirrorland"), more="Stalls stood empty today.")
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), mirror).origins.proven == 1


def test_a_digest_adds_no_origin(report: Write, desk: Desk) -> None:
    digest = tell(report, "Some Digest", 2, ("unnamed", "sources", "Lantern"), via="Lantern")
    found = corroboration(desk, tell(report, "Lantern", 1, LANTERN), digest)
    assert (found.origins.proven, found.origins.high) == (1, 1)


def test_the_media_of_a_state_are_one_voice(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk,
        tell(report, "State Organ", 1, ("state-media", "State Organ")),
        tell(report, "Quill", 2, ("state-media", "State Organ"), ("person", "Ri Tae Ho")),
    )
    assert (found.origins.proven, found.origins.high) == (1, 1)


def test_pictures_and_a_source_are_two(report: Write, desk: Desk) -> None:
    seen = tell(report, "Quill", 2, ("imagery", "satellite images"), more="Rows of awnings were gone.", said=OTHER)
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), seen).origins.proven == 2


def test_words_that_name_countries_tell_sources_apart(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk,
        tell(report, "Harbour", 1, ("outlet", "Lantern"), ("unnamed", "a source inside the country")),
        tell(report, "Quill", 2, ("outlet", "Signal"), ("unnamed", "a US official"), more="Nothing else was said."),
    )
    assert found.origins.proven == 2


def test_a_bare_sources_said_proves_nothing_more(report: Write, desk: Desk) -> None:
    bare = tell(report, "Quill", 2, ("unnamed", "sources"), more="Nothing else was said to anybody.")
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), bare).origins.proven == 1


def test_one_body_by_another_name(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk,
        tell(report, "Lantern", 1, ("institution", "South Korea's presidential office")),
        tell(report, "Quill", 2, ("institution", "the presidential office of South Korea"), more="No more was said."),
    )
    assert found.origins.high == 1


def test_the_same_source_is_whoever_the_article_named(report: Write, desk: Desk) -> None:
    first, second = "Ri Tae Ho fled by boat at night", SAID
    text = f"{first}, Lantern reported, citing a source. {second}, the same source said."
    article = report(
        "Quill",
        "2031-02-02",
        text,
        (first, (("outlet", "Lantern"), ("unnamed", "a source"))),
        (second, (("unnamed", "the same source"),)),
    )
    webs = relate([article, tell(report, "Lantern", 1, LANTERN)], desk)
    [found] = [c for c in webs.corroborations if len(c.reports) == 2]
    assert found.origins.high == 1


@pytest.mark.parametrize("seed", [0, 7])
def test_the_interval_holds_the_median_and_never_undercuts_the_proven(report: Write, desk: Desk, seed: int) -> None:
    readings = [
        tell(report, "Lantern", 1, LANTERN),
        tell(report, "Quill", 2, ("unnamed", "sources"), more="The row was dark."),
        tell(report, "Signal", 9, ("unknown", "unknown"), more="Much is unclear."),
        tell(report, "Meridian", 4, ("institution", "the Relief Agency"), more="Lorries wait."),
    ]
    found = relate(readings, desk, seed).corroborations[0].origins
    assert found.proven <= found.low <= found.median <= found.high <= 4
    assert relate(readings, desk, seed) == relate(readings, desk, seed)
