from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from sayso.model.desk import Desk
from sayso.model.findings import Reading
from sayso.model.links import Corroboration, LinkKind, Web
from sayso.relate.web import relate

Write = Callable[..., Reading]


@pytest.fixture
def cascade(report: Write) -> list[Reading]:
    """One paper with one unnamed source; two that cite it, one that cites a citing one; one that contradicts."""
    death = "Ri Tae Ho was executed at an airfield in March"
    return [
        report(
            "Lantern",
            "2031-05-30",
            f"{death}, a source told the Lantern. Four aides died beside him.",
            (death, (("unnamed", "a source", "Lantern"),)),
            title="Envoy executed",
        ),
        report(
            "Harbour",
            "2031-05-31",
            "The Lantern reported that the envoy Ri Tae Ho had been executed in March. Harbour could not verify it.",
            ("the envoy Ri Tae Ho had been executed in March", (("outlet", "Lantern"),)),
            title="Paper: envoy Ri executed",
        ),
        report(
            "Quill",
            "2031-05-31",
            "Envoy Ri Tae Ho was put before a firing squad and executed, according to the Lantern.",
            ("Envoy Ri Tae Ho was put before a firing squad and executed", (("outlet", "Lantern"),)),
            title="Envoy executed, says paper",
        ),
        report(
            "Meridian",
            "2031-06-01",
            "Ri Tae Ho, the envoy, has been executed, Harbour reported, citing the Lantern.",
            ("Ri Tae Ho, the envoy, has been executed", (("outlet", "Harbour"), ("outlet", "Lantern"))),
            title="Envoy reported executed",
        ),
        report(
            "Signal",
            "2031-06-04",
            "Ri Tae Ho is alive and in custody, several sources told Signal.",
            ("Ri Tae Ho is alive and in custody", (("unnamed", "several sources", "Signal"),)),
            title="Envoy Ri alive",
        ),
    ]


def holding(web: Web, reading: Reading) -> Corroboration:
    return next(c for c in web.corroborations if any(r.article == reading.article.id for r in c.reports))


def test_many_outlets_one_origin(cascade: list[Reading], desk: Desk) -> None:
    found = holding(relate(cascade, desk), cascade[0])
    assert found.reports[0].outlet == "Lantern"
    assert {r.outlet for r in found.reports} == {"Lantern", "Harbour", "Quill", "Meridian"}
    assert (found.origins.proven, found.origins.median, found.origins.low, found.origins.high) == (1, 1.0, 1, 1)


def test_alive_contradicts_executed_and_both_are_doubtful(cascade: list[Reading], desk: Desk) -> None:
    web = relate(cascade, desk)
    dead, alive = holding(web, cascade[0]), holding(web, cascade[4])
    assert dead.id != alive.id
    assert alive.reports[0].claim in dead.conflicts
    assert dead.credibility == alive.credibility == 4
    assert LinkKind.CONTRADICTS in {link.kind for link in web.links}


def test_parents_are_the_reports_that_the_words_name(cascade: list[Reading], desk: Desk) -> None:
    web = relate(cascade, desk)
    reports = {r.outlet: r for r in holding(web, cascade[0]).reports}
    assert reports["Lantern"].parent is None
    assert reports["Harbour"].parent == reports["Lantern"].claim
    assert reports["Harbour"].why[0].kind == "cites"


def test_one_story(cascade: list[Reading], desk: Desk) -> None:
    stories = relate(cascade, desk).stories
    assert len(stories) == 1
    assert stories[0].articles[0] == cascade[0].article.id
    assert stories[0].title == "Envoy executed"


def test_any_order_gives_the_same_web(cascade: list[Reading], desk: Desk) -> None:
    mixed = list(cascade)
    random.Random(4).shuffle(mixed)  # noqa: S311 - an order, not a secret
    assert relate(mixed, desk) == relate(cascade, desk)
    assert relate([*cascade, cascade[2]], desk) == relate(cascade, desk)


def test_nothing_gives_nothing(desk: Desk) -> None:
    assert relate([], desk) == Web()


def test_every_claim_has_a_corroboration(cascade: list[Reading], desk: Desk) -> None:
    web = relate(cascade, desk)
    told = [r.claim for c in web.corroborations for r in c.reports]
    assert sorted(told) == sorted(c.id_in(r.article.id) for r in cascade for c in r.claims)


def test_every_piece_of_evidence_points_at_words(cascade: list[Reading], desk: Desk) -> None:
    web = relate(cascade, desk)
    texts = {r.article.id: r.article.text for r in cascade}
    whys = [w for link in web.links for w in link.why] + [
        w for c in web.corroborations for r in c.reports for w in r.why
    ]
    assert whys
    for evidence in (e for why in whys for e in why.evidence):
        assert evidence.span.of(texts[evidence.article]).strip()


def test_the_earlier_instant_comes_first_in_any_zone(report: Write, desk: Desk) -> None:
    said = "the ferry at Hyesan has sunk with all its freight"
    later = report("Lantern", "2031-02-01T23:00:00-05:00", said, (said, (("unnamed", "a source", "Lantern"),)))
    first = report("Quill", "2031-02-02T08:00:00+09:00", said, (said, (("unnamed", "a porter", "Quill"),)))
    [found] = relate([later, first], desk).corroborations
    assert [r.outlet for r in found.reports] == ["Quill", "Lantern"]
