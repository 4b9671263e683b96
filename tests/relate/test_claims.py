from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.model.desk import Desk, Indicator
from sayso.model.findings import Reading
from sayso.model.links import LinkKind, Web
from sayso.relate.claims import FORMULA, keys, setting
from sayso.relate.views import article_view, claim_views
from sayso.relate.web import relate

Write = Callable[..., Reading]
WORD = (("outlet", "Lantern"),)


def pair(report: Write, one: str, other: str, **more: object) -> list[Reading]:
    later = report("Quill", "2031-02-03", other, (other, (("person", "Ada Brandt"),)), **more)
    return [
        report("Lantern", "2031-02-01", one, (one, (("person", "Ivo Lindqvist"),)), **{**more, "polarity": "+"}),
        later,
    ]


def told_as_one(web: Web) -> bool:
    return len(web.corroborations) == 1


def against(web: Web) -> list[str]:
    return [link.why[0].kind for link in web.links if link.kind is LinkKind.CONTRADICTS]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ri Tae Ho was executed at the airfield in March",
            "the envoy Ri Tae Ho was put to death in March, executed at dawn",
        ),
        ("the market in Hyesan has been closed to traders", "traders found the market in Hyesan closed this week"),
        ("Pak Song Il has fled across the river to the south", "Pak Song Il fled south over the river with his family"),
    ],
)
def test_other_words_for_one_thing(report: Write, desk: Desk, one: str, other: str) -> None:
    assert told_as_one(relate(pair(report, one, other), desk))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "exports of coal through Sinuiju rose by a third",
            "exports of coal through Sinuiju fell by a third",
            "direction",
        ),
        ("Ri Tae Ho was executed at the airfield", "Ri Tae Ho is alive and well at home", "predicate"),
        ("Ri Tae Ho was executed at the airfield", "Ri Tae Ho was not executed at the airfield", "polarity"),
        ("the bridge at Hyesan has been closed", "the bridge at Hyesan has been opened", "predicate"),
    ],
)
def test_opposites_contradict_and_are_never_one(report: Write, desk: Desk, one: str, other: str, why: str) -> None:
    web = relate(pair(report, one, other), desk)
    assert not told_as_one(web)
    assert against(web) == [why]


def test_what_is_denied_contradicts(report: Write, desk: Desk) -> None:
    said = "the envoy Pak Song Il carried letters for the general"
    web = relate(pair(report, said, said + " himself", polarity="-"), desk)
    assert not told_as_one(web)
    assert against(web) == ["polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the market in Hyesan has been closed to traders", "the market in Sinuiju has been closed to traders"),
        ("coal exports rose by a third", "Pak Song Il fled south over the river"),
    ],
)
def test_another_place_or_matter_is_another_claim_and_no_conflict(
    report: Write, desk: Desk, one: str, other: str
) -> None:
    web = relate(pair(report, one, other), desk)
    assert not told_as_one(web)
    assert not against(web)


def test_a_city_lies_in_its_province(report: Write, desk: Desk) -> None:
    one, other = "the market in Hyesan has been closed to traders", "the market in Ryanggang has been closed to traders"
    assert told_as_one(relate(pair(report, one, other), desk))


def test_another_period_is_another_claim(report: Write, desk: Desk) -> None:
    one = "coal exports through Sinuiju rose by a third in the first half of 2030"
    other = "coal exports through Sinuiju rose by a third in the first half of 2029"
    early = report("Lantern", "2031-02-01", one, (one, WORD), times=(("the first half of 2030", "2030-01/2030-06"),))
    late = report("Quill", "2031-02-02", other, (other, WORD), times=(("the first half of 2029", "2029-01/2029-06"),))
    assert not told_as_one(relate([early, late], desk))


def test_figures_that_cannot_be_one_amount_conflict(report: Write, desk: Desk) -> None:
    one, other = "floods at Hyesan killed 120 people in one night", "floods at Hyesan killed 450 people in one night"
    early = report("Lantern", "2031-02-01", one, (one, WORD), figures=(("120 people", 120, "people"),))
    late = report("Quill", "2031-02-01", other, (other, WORD), figures=(("450 people", 450, "people"),))
    web = relate([early, late], desk)
    assert not told_as_one(web)
    assert against(web) == ["figure"]


def priced(report: Write, outlet: str, day: str, what: str, won: int, *when: tuple[str, str]) -> Reading:
    month = f" in {when[0][0]}" if when else ""
    text = f"the price of {what} at the market in Hyesan stood at {won} won a kilogram{month}"
    chain = (("unnamed", "a trader", outlet),)
    return report(outlet, day, text, (text, chain), figures=((f"{won} won", won, "KPW"),), times=when)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (("2031-02-01", "rice", 5000), ("2031-02-01", "corn", 2100)),
        (("2031-02-01", "rice", 5000), ("2031-02-15", "rice", 6100)),
        (("2031-02-01", "rice", 5000, ("January", "2031-01")), ("2031-03-15", "rice", 6100, ("March", "2031-03"))),
    ],
)
def test_prices_of_two_goods_or_times_are_two_claims_and_no_conflict(
    report: Write, desk: Desk, early: tuple[str, str, int], late: tuple[str, str, int]
) -> None:
    corn = Indicator("corn-price", "Corn", ("price of corn",), "money", "KPW")
    for known in (desk, replace(desk, indicators=(*desk.indicators, corn))):
        web = relate([priced(report, "Lantern", *early), priced(report, "Quill", *late)], known)
        assert not told_as_one(web)
        assert not against(web)
        assert {c.credibility for c in web.corroborations} == {2}


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (("2031-02-01", "rice", 5000), ("2031-02-01", "rice", 6100)),
        (("2031-02-01", "rice", 5000, ("January", "2031-01")), ("2031-03-15", "rice", 6100, ("January", "2031-01"))),
    ],
)
def test_prices_of_one_good_at_one_time_conflict(
    report: Write, desk: Desk, early: tuple[str, str, int], late: tuple[str, str, int]
) -> None:
    web = relate([priced(report, "Lantern", *early), priced(report, "Quill", *late)], desk)
    assert against(web) == ["figure"]


def test_a_quotation_brings_claims_together_however_often_it_is_told(report: Write, desk: Desk) -> None:
    said = "we waited for nine hours and nobody came"
    told = [report(f"Paper {i}", "2031-02-01", f"“{said}” is {i}.", (said, WORD)) for i in range(FORMULA + 2)]
    views = [c for r in told for c in claim_views(article_view(r, desk), {})]
    around = setting(views, {v.view.id: "" for v in views}, {})
    assert any(key.startswith("q:") for key in frozenset.intersection(*(keys(v, around) for v in views)))


def test_a_rounded_figure_is_the_same(report: Write, desk: Desk) -> None:
    one, other = "floods at Hyesan took 1,384 homes in one night", "floods at Hyesan took 1,400 homes in one night"
    early = report("Lantern", "2031-02-01", one, (one, WORD), figures=(("1,384", 1384, "homes"),))
    late = report("Quill", "2031-02-02", other, (other, WORD), figures=(("1,400", 1400, "homes"),))
    assert told_as_one(relate([early, late], desk))


def test_a_name_alone_is_no_claim_about_anybody(report: Write, desk: Desk) -> None:
    early = report(
        "Lantern",
        "2031-02-01",
        "Pak Song Il was sent to a labour camp",
        ("Pak Song Il was sent to a labour camp", WORD),
    )
    shown = "the organ had shown Pak Song Il, said to be in a camp, among guests"
    late = report("Quill", "2031-02-02", shown, ("Pak Song Il", WORD))
    assert not told_as_one(relate([early, late], desk))


def test_whoever_is_seen_in_public_is_not_held(report: Write, desk: Desk) -> None:
    one, other = "Pak Song Il is doing hard labour in the hills", "Pak Song Il appeared at a performance in the hills"
    web = relate(pair(report, one, other), desk)
    assert not told_as_one(web)
    assert against(web) == ["predicate"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Song Il was released from prison in Hyesan", "Pak Song Il was in prison in Hyesan for a year"),
        (
            "Pak Song Il is in prison in Hyesan",
            "his family urged the court in Hyesan to release Pak Song Il from there",
        ),
        ("Pak Song Il was at a fair in Hyesan, and that four porters were executed", "Pak Song Il appeared in Hyesan"),
    ],
)
def test_a_change_a_wish_and_the_fate_of_others_contradict_nothing(
    report: Write, desk: Desk, one: str, other: str
) -> None:
    assert not against(relate(pair(report, one, other), desk))


def test_two_people_who_speak_of_themselves_say_different_things(report: Write, desk: Desk) -> None:
    said = "I have never crossed the river at night and never will"
    assert not told_as_one(relate(pair(report, said, said), desk))


def test_a_pronoun_means_whom_the_sentence_before_is_about(report: Write, desk: Desk) -> None:
    one = "Pak Song Il was sent to a labour camp"
    text = "Pak Song Il stood beside Ri Tae Ho in a picture. The paper had said that he was in a labour camp, though."
    early = report("Lantern", "2031-02-01", one, (one, WORD))
    late = report("Quill", "2031-02-02", text, ("he was in a labour camp", WORD))
    assert told_as_one(relate([early, late], desk))


def test_a_denial_by_the_cue_and_one_in_the_words_agree(report: Write, desk: Desk) -> None:
    one, other = (
        "the envoy Pak Song Il carried letters for the general",
        "I don’t think Pak Song Il carried letters for the general",
    )
    early = report("Lantern", "2031-02-01", one, (one, WORD), polarity="-")
    late = report("Quill", "2031-02-02", other, (other, WORD))
    assert not against(relate([early, late], desk))
