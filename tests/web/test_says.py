"""On whose say-so, over several reports: relating's words for the origins, the proven ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import httpx
import pytest

from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk
from sayso.model.findings import UNKNOWN_SOURCE, Claim, Reading, Source, SourceKind
from sayso.model.links import Corroboration, Origins, Report, Story
from sayso.model.spans import Span
from sayso.relate.naming import NOBODY
from sayso.web.looking import Looking
from sayso.web.pages import stories
from sayso.web.pages.claims import beyond
from sayso.web.pages.front import choose_leads
from sayso.web.retold import DEEPEST, MOST, Told, forest
from sayso.web.says import StoryLine, say_so, story_line

PAPER = Source(SourceKind.OUTLET, "The Lantern")
SOURCE = Source(SourceKind.UNNAMED, "a source")
SOURCES = Source(SourceKind.UNNAMED, "sources")
Tell = Callable[..., Corroboration]
Ask = Callable[..., httpx.Response]


@pytest.fixture
def looking(archive: Any, desk: Desk) -> Looking:
    return Looking(archive.store, desk)


@pytest.fixture
def tell(archive: Any) -> Tell:
    """A claim told by one outlet for each chain; `parents` are positions, `origins` relating's own words."""

    def told(
        *chains: tuple[Source, ...],
        proven: int = 1,
        parents: dict[int, int] | None = None,
        origins: tuple[str, ...] = (),
        named: tuple[str, ...] = (),
    ) -> Corroboration:
        readings = []
        for number, chain in enumerate(chains):
            article = Article("c", "p", ArticleKind.POST, f"Title {number}", "Some words.", outlet=f"Outlet {number}")
            readings.append(Reading(article, (Claim((Span(0, 4),), None, None, chain),)))
            archive.store.add_reading(readings[-1])
        ids = [reading.claims[0].id_in(reading.article.id) for reading in readings]
        above = {child: ids[parent] for child, parent in (parents or {}).items()}
        reports = tuple(
            Report(claim, reading.article.id, reading.article.outlet, "", above.get(number))
            for number, (claim, reading) in enumerate(zip(ids, readings, strict=True))
        )
        worded = tuple(replace(r, origin=origin) for r, origin in zip(reports, origins, strict=False)) or reports
        return Corroboration("x", "Some", worded, Origins(proven, 1.0, 1, 2), 3, named=named)

    return told


def test_reports_of_one_origin_hang_on_one_dot(looking: Looking, tell: Tell) -> None:
    heard = ("one unnamed source of The Lantern",)
    said = say_so(looking, tell((PAPER,), (PAPER, SOURCE), (PAPER, SOURCES), origins=heard * 3, named=heard))
    assert (said.whose, said.perhaps) == (heard, ())
    assert len(said.drawing.dots) == 1
    assert len(said.drawing.marks) == 3


def test_the_proven_origins_are_named_first_however_few_go_back_to_them(looking: Looking, tell: Tell) -> None:
    origins = ("Wire", "Wire", "Kim Ana", "one unnamed source of Outlet 3")
    told = tell((PAPER,), (PAPER,), (SOURCE,), (SOURCE,), proven=2, origins=origins, named=origins[2:])
    said = say_so(looking, told)
    assert (said.whose, said.perhaps) == (origins[2:], ("Wire",))
    assert [proven for _, proven in said.drawing.dots] == [True, True, False]


def test_a_report_with_another_origin_than_its_parent_stands_under_its_own(looking: Looking, tell: Tell) -> None:
    told = tell((PAPER,), (PAPER,), (PAPER,), origins=("a", "b", "b"), named=("a",), parents={1: 0, 2: 1})
    found = {origin.words: [claims_in(tree) for tree in origin.trees] for origin in forest(looking, told)}
    ids = [report.claim for report in told.reports]
    assert found == {"a": [[ids[0]]], "b": [[ids[1], ids[2]]]}


def test_a_report_that_the_store_lost_still_counts(looking: Looking) -> None:
    lost = Corroboration("x", "Its words", (Report("gone", "gone", "Outlet"),), Origins(1, 1.0, 1, 1), 6)
    said = say_so(looking, lost)
    assert said.words == "Its words"
    assert said.outlets == ("Outlet",)
    assert said.whose == ()


def claim_id(reading: Reading) -> str:
    return reading.claims[0].id_in(reading.article.id)


def claims_in(told: Told) -> list[str]:
    return [told.report.claim, *(claim for child in told.children for claim in claims_in(child))]


@pytest.mark.parametrize("parents", [{}, {1: 0, 2: 1}, {0: 2, 1: 0, 2: 1, 3: 1}, {0: 0}, {3: 2, 2: 3}])
def test_every_report_stands_once_in_the_forest(looking: Looking, tell: Tell, parents: dict[int, int]) -> None:
    told = tell((SOURCE,), (PAPER,), (SOURCES,), (UNKNOWN_SOURCE,), parents=parents)
    found = [claim for origin in forest(looking, told) for tree in origin.trees for claim in claims_in(tree)]
    assert sorted(found) == sorted(report.claim for report in told.reports)


CHAIN = 1200


@pytest.fixture
def chained(archive: Any) -> Corroboration:
    """A claim that 1,200 outlets tell, each citing the one before, kept in the archive."""
    origin = "one unnamed source of Outlet 0"
    reports: list[Report] = []
    for number in range(CHAIN):
        article = Article("c", "p", ArticleKind.POST, f"Title {number}", "Some words.", outlet=f"Outlet {number}")
        reading = Reading(article, (Claim((Span(0, 4),), None, None, (SOURCE,)),))
        archive.store.add_reading(reading)
        above = reports[-1].claim if reports else None
        reports.append(Report(claim_id(reading), article.id, article.outlet, "", above, origin=origin))
    told = Corroboration("long", "Some", tuple(reports), Origins(1, 1.0, 1, 1), 3, named=(origin,))
    archive.store.web = replace(archive.store.web, corroborations=(told,))
    return told


def test_of_a_long_chain_the_nearest_retellings_are_drawn_and_the_rest_counted(
    looking: Looking, chained: Corroboration
) -> None:
    (origin,) = forest(looking, chained)
    (tree,) = origin.trees
    drawn = claims_in(tree)
    assert drawn == [report.claim for report in chained.reports[: DEEPEST + 1]]
    assert origin.left == {report.claim for report in chained.reports[DEEPEST + 1 :]}


@pytest.mark.parametrize(("which", "among"), [(0, False), (CHAIN - 1, True)])
def test_a_claim_at_either_end_of_a_long_chain_has_a_page(
    ask: Ask, chained: Corroboration, which: int, among: bool
) -> None:
    answer = ask(f"/claims/{chained.reports[which].claim}")
    assert answer.status_code == 200
    assert f"and {CHAIN - DEEPEST - 1:,} more reports not drawn here" in answer.text
    assert ("this claim among them" in answer.text) == among


def test_a_page_draws_so_many_reports_and_no_more(looking: Looking, tell: Tell) -> None:
    told = tell(*((SOURCE,),) * (MOST + 5), origins=("A",) * (MOST - 1) + ("B",) * 6, named=("B",))
    found = {origin.words: (len(origin.trees), len(origin.left)) for origin in forest(looking, told)}
    assert found == {"B": (6, 0), "A": (MOST - 6, 5)}


def test_nobody_is_nobodys_further_origin(looking: Looking, tell: Tell) -> None:
    said = say_so(looking, tell((SOURCE,), (UNKNOWN_SOURCE,), origins=("Kim Ana", NOBODY), named=("Kim Ana",)))
    assert (said.whose, said.perhaps) == (("Kim Ana",), ())
    alone = say_so(looking, tell((UNKNOWN_SOURCE,), proven=0, origins=(NOBODY,)))
    assert (alone.whose, alone.perhaps) == ((NOBODY,), ())


@pytest.mark.parametrize(
    ("last", "given", "leads"),
    [
        (PAPER, "one unnamed source of The Lantern", "one unnamed source of The Lantern"),
        (PAPER, "the Lantern", ""),
        (PAPER, "", ""),
        (UNKNOWN_SOURCE, "Kim Ana", "Kim Ana"),
        (UNKNOWN_SOURCE, NOBODY, ""),
        (SOURCE, "Kim Ana", ""),
    ],
)
def test_a_text_that_stops_short_leads_on_to_the_origin_that_relating_gave_it(
    tell: Tell, last: Source, given: str, leads: str
) -> None:
    told = tell((last,), origins=(given,))
    claim = Claim((Span(0, 4),), None, None, (last,))
    assert beyond(claim, "The Lantern", told, told.reports[0].claim) == leads


def test_a_story_with_more_claims_than_a_page_shows_goes_on(
    archive: Any, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "SHOWN", 1)
    first, then = ask("/stories/s-rice").text, ask("/stories/s-rice?from=1").text
    assert "1 to 1 of 2 claims" in first
    assert "/stories/s-rice?from=1" in first
    assert "rice sold for 5,200 won on 3 March" in first
    assert "2 to 2 of 2 claims" in then
    assert claim_id(archive.denial) in then
    assert 'rel="next"' not in then
    assert "2 claims in all" in ask("/stories/s-rice?from=9").text


def test_a_story_leads_with_the_claim_that_most_outlets_tell(looking: Looking, archive: Any) -> None:
    line = story_line(looking, archive.store.web.stories[0], most=2)
    assert [said.corroboration.id for said in line.says] == ["rice", "denial"]
    assert (line.first, line.last) == ("2024-03-04", "2024-03-09")


def test_a_story_without_claims_has_no_lead(looking: Looking) -> None:
    line = story_line(looking, Story("s", "T", ("gone",)))
    assert line.lead is None
    assert line.first == line.last == ""


def test_one_claim_leads_the_front_page_once(looking: Looking, archive: Any) -> None:
    lines = [story_line(looking, Story(id_, "T", archive.store.web.stories[0].articles)) for id_ in "ab"]
    assert [line.story.id for line in choose_leads(lines)] == ["a"]


def test_a_page_asks_the_store_for_nothing_twice(archive: Any, desk: Desk) -> None:
    asked: list[list[str]] = []

    class Counted(type(archive.store)):  # type: ignore[misc]
        def corroborations_of(self, claim_ids: Iterable[str]) -> dict[str, Corroboration]:
            asked.append(list(claim_ids))
            return super().corroborations_of(asked[-1])  # type: ignore[no-any-return]

    store = Counted(archive.store.kept, archive.store.web)
    looking = Looking(store, desk)
    for _ in range(3):
        looking.told_in(archive.store.kept)
    (claims,) = asked
    assert len(claims) == len(set(claims)) == sum(len(reading.claims) for reading in archive.store.kept.values())


def test_leads_are_those_that_most_outlets_tell_and_stand_newest_first(looking: Looking, tell: Tell) -> None:
    story = Story("s", "T", ())
    lines = []
    for id_, outlets in (("new", 2), ("once", 1), ("wide", 4), ("old", 3)):
        told = replace(tell(*((SOURCE,) for _ in range(outlets))), id=id_)
        lines.append(StoryLine(replace(story, id=id_), "", "", "", (), (say_so(looking, told),)))
    assert [line.story.id for line in choose_leads(lines)] == ["wide", "old"]
    assert [line.story.id for line in choose_leads(lines[::-1])] == ["old", "wide"]
