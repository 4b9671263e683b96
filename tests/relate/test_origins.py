from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model.desk import Desk, Outlet
from sayso.model.findings import Reading
from sayso.model.links import Corroboration, Origins, Why
from sayso.relate import origins
from sayso.relate.dependence import evidence
from sayso.relate.resolution import Following
from sayso.relate.views import ClaimView, article_view, claim_views
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


@pytest.mark.parametrize(
    "chain",
    [
        (("unnamed", "a trader", "Mirrorland"),),
        (("person", "Pak Song Il"),),
        (("imagery", "satellite images"),),
        (("outlet", "Signal"), ("imagery", "satellite images")),
        (("outlet", "Signal"), ("unnamed", "a US official", "Signal")),
        (("outlet", "Elsewhere"), ("outlet", "Signal"), ("video", "a video")),
    ],
)
@pytest.mark.parametrize("day", [1, 3])
def test_an_outlet_that_the_desk_does_not_know_never_raises_the_count(
    report: Write, desk: Desk, chain: tuple[tuple[str, ...], ...], day: int
) -> None:
    mirror = tell(report, "Mirrorland", day, *chain, more="Stalls stood empty today.", said=OTHER)
    first = tell(report, "Lantern", 2, ("unnamed", "a source inside the country", "Lantern"))
    found = corroboration(desk, first, mirror)
    assert found.origins == Origins(1, 1.0, 1, 1)
    assert found.credibility == 2


PAPERS = ("Lantern", "Harbour", "Meridian", "Quill")
CHAINS = st.sampled_from(
    [
        (("unnamed", "a trader", "Quill"),),
        (("unnamed", "sources"),),
        (("person", "Ri Tae Ho"),),
        (("imagery", "Planet Labs images"),),
        (("document", "a report"),),
        (("outlet", "Lantern"),),
        (("outlet", "Signal"), ("imagery", "Planet Labs images")),
        (("outlet", "Harbour"), ("unnamed", "a US official")),
    ]
)
REPORTS = st.lists(st.tuples(st.sampled_from(PAPERS), st.integers(1, 9), CHAINS), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(REPORTS, st.sampled_from(["Mirrorland", ""]), st.integers(1, 9), CHAINS)
def test_no_report_of_an_unmapped_outlet_raises_anything(
    report: Write,
    desk: Desk,
    told: list[tuple[str, int, tuple[tuple[str, ...], ...]]],
    outlet: str,
    day: int,
    chain: tuple[tuple[str, ...], ...],
) -> None:
    readings = [tell(report, o, d, *c, more=f"Note {i}.") for i, (o, d, c) in enumerate(told)]
    before = corroboration(desk, *readings).origins
    after = corroboration(desk, *readings, tell(report, outlet, day, *chain, more="Another note.")).origins
    assert after.proven <= max(1, before.proven)  # where nobody was named, somebody may be now
    assert after.median <= before.median
    assert after.low <= before.low
    assert after.high <= before.high


def test_a_mapped_outlet_that_says_the_same_still_counts(report: Write, desk: Desk) -> None:
    chain = (("outlet", "Signal"), ("imagery", "satellite images"))
    mirror = tell(report, "Mirrorland", 2, *chain, more="Stalls stood empty today.")
    quill = tell(report, "Quill", 3, *chain, more="Rows of awnings were gone.", said=OTHER)
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), mirror, quill).origins.proven == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("person", "Moon Jae-in"), ("person", "President Moon")),
        (("person", "Ri Tae Ho"), ("person", "Ri Tae Ho of Seoul")),
        (("imagery", "satellite images from Planet Labs"), ("imagery", "Planet Labs images")),
        (("document", "a report by the Relief Agency"), ("document", "the Relief Agency report")),
    ],
)
def test_a_label_never_raises_the_count(
    report: Write, desk: Desk, one: tuple[str, str], other: tuple[str, str]
) -> None:
    second = tell(report, "Quill", 2, other, more="Awnings were gone.", said=OTHER)
    found = corroboration(desk, tell(report, "Lantern", 1, one), second)
    assert found.origins == Origins(1, 1.0, 1, 1)


def test_another_spelling_proves_nobody_else(report: Write, desk: Desk) -> None:
    second = tell(report, "Quill", 2, ("person", "Ri Sang Yong"), more="Awnings were gone.", said=OTHER)
    assert corroboration(desk, tell(report, "Lantern", 1, ("person", "Lee Sang-yong")), second).origins.proven == 1


def test_the_pictures_of_two_makers_are_two(report: Write, desk: Desk) -> None:
    second = tell(report, "Quill", 2, ("imagery", "images by Stargazer"), more="Awnings were gone.", said=OTHER)
    first = tell(report, "Lantern", 1, ("imagery", "satellite images from Planet Labs"))
    assert corroboration(desk, first, second).origins.proven == 2


@pytest.mark.parametrize(
    "words", ["an officer in the Third Corps", "traders in other provinces", "a second secretary", "another trader"]
)
def test_no_words_make_a_second_source_of_another_article(report: Write, desk: Desk, words: str) -> None:
    second = tell(report, "Lantern", 2, ("unnamed", words, "Lantern"), more="Awnings were gone.", said=OTHER)
    assert corroboration(desk, tell(report, "Lantern", 1, LANTERN), second).origins == Origins(1, 1.0, 1, 1)


def test_sources_of_pages_without_an_outlet_are_not_linked(report: Write, desk: Desk) -> None:
    second = tell(report, "", 2, ("unnamed", "a trader"), more="Awnings were gone.", said=OTHER)
    found = corroboration(desk, tell(report, "", 1, ("unnamed", "a source")), second)
    assert found.origins == Origins(1, 1.0, 1, 1)
    assert len({r.origin for r in found.reports}) == 2


def test_a_parent_is_never_later_than_its_child(report: Write, desk: Desk) -> None:
    found = corroboration(
        desk,
        tell(report, "Lantern", 1, ("unknown", "unknown"), more="Much is unclear."),
        tell(report, "Harbour", 2, ("outlet", "Lantern"), more="Awnings."),
        tell(report, "Lantern", 15, LANTERN, more="Guards turned carts back."),
    )
    reports = {(r.outlet, r.said_at[-2:]): r for r in found.reports}
    assert reports["Harbour", "02"].parent == reports["Lantern", "01"].claim


def test_a_long_chain_of_citations_ends(report: Write, desk: Desk) -> None:
    papers = tuple(Outlet(f"p{i}", f"Paper {i}") for i in range(1201))
    chain = [tell(report, f"Paper {i}", 1, ("outlet", f"Paper {i + 1}"), more=f"Page {i}.") for i in range(1200)]
    wide = replace(desk, outlets=papers)
    views = [c for r in chain for c in claim_views(article_view(r, wide), {})]
    ends = Following(views, wide, {}).ends()
    assert {(end.kind, end.outlet) for end in ends} == {("outlet", "p1200")}


def test_each_pair_of_reports_is_weighed_once(report: Write, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[str, str]] = Counter()

    def counted(later: ClaimView, earlier: ClaimView, desk: Desk) -> tuple[Why, ...]:
        asked[later.id, earlier.id] += 1
        return evidence(later, earlier, desk)

    monkeypatch.setattr(origins, "evidence", counted)
    names = [o.name for o in desk.outlets]
    corroboration(desk, *(tell(report, n, 1, ("unnamed", "a trader", n), more=f"{n} saw it.") for n in names))
    assert asked
    assert set(asked.values()) == {1}


def test_an_outlet_is_one_however_it_is_printed(report: Write, desk: Desk) -> None:
    found = corroboration(desk, tell(report, "Lantern", 1, LANTERN), tell(report, "LANTERN", 2, LANTERN, more="More."))
    assert found.explanation[0].startswith("One outlet carries it")


def test_a_citation_shows_the_outlets_name_and_a_credit_line_nothing(report: Write, desk: Desk) -> None:
    first = tell(report, "Lantern", 1, LANTERN)
    citing = tell(report, "Quill", 2, ("outlet", "Lantern"), more="So Lantern has it.")
    digest = tell(report, "Some Digest", 2, ("unnamed", "sources"), more="No more is known.", via="Lantern")
    whys = {r.outlet: r.why[0] for r in corroboration(desk, first, citing, digest).reports if r.why}
    assert whys["Quill"].kind == "cites"
    assert whys["Quill"].evidence[0].span.of(citing.article.text) == "Lantern"
    assert (whys["Some Digest"].kind, whys["Some Digest"].evidence) == ("credits", ())


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
