"""Constructions of figures one by one: rates, exchange rates, scales, ranks, multiples, elided nouns, directions."""

from __future__ import annotations

from time import process_time

import pytest

from sayso.analyse.figures import find_figures
from sayso.analyse.times import find_times
from sayso.model.findings import Figure, FigureKind

COUNT, LEVEL, RATE, CHANGE, POINTS = (
    FigureKind.COUNT,
    FigureKind.LEVEL,
    FigureKind.RATE,
    FigureKind.CHANGE,
    FigureKind.POINTS,
)
SHARE, RANK, DURATION, MONEY = FigureKind.SHARE, FigureKind.RANK, FigureKind.DURATION, FigureKind.MONEY


def figures(text: str) -> list[Figure]:
    return list(find_figures(text, find_times(text, "2020-08-20")))


Row = tuple[str, str, FigureKind, float | None, float | None, str]
ROWS: list[Row] = [
    ("The fee is 2.5 yuan per call.", "2.5 yuan per call", RATE, 2.5, 2.5, "CNY/call"),
    ("Brine fetched $9 a barrel.", "$9 a barrel", RATE, 9, 9, "USD/bbl"),
    ("Kilns burn 4 tons of peat per day.", "4 tons of peat per day", RATE, 4, 4, "t/day"),
    ("Plots gave 2.2 tons per hectare.", "2.2 tons per hectare", RATE, 2.2, 2.2, "t/ha"),
    ("Interest is 12 percent a month.", "12 percent a month", RATE, 12, 12, "%/month"),
    ("Inflation hit 8.9 percent.", "8.9 percent", RATE, 8.9, 8.9, "%"),
    ("The yuan fetched 1,180 won at the Hyesan market.", "1,180 won", RATE, 1180, 1180, "KPW/CNY"),
    ("A dollar is worth 108 won there.", "108 won", RATE, 108, 108, "KPW/USD"),
    ("The ruble eased to 92.4 per dollar.", "92.4 per dollar", RATE, 92.4, 92.4, "RUB/USD"),
    ("A magnitude 3.9 quake struck.", "magnitude 3.9", LEVEL, 3.9, 3.9, "magnitude"),
    ("The quake measured 5.1 on the Richter scale.", "5.1", LEVEL, 5.1, 5.1, "magnitude"),
    ("The gull index averaged 98.4.", "98.4", LEVEL, 98.4, 98.4, ""),
    ("The index shed 12.4 points.", "12.4 points", LEVEL, 12.4, 12.4, "points"),
    ("Approval slid 3 points.", "3 points", POINTS, 3, 3, "pp"),
    ("Air pressure was 980 millibars.", "980 millibars", LEVEL, 980, 980, "millibars"),
    ("It was 5 degrees below zero.", "5 degrees below zero", LEVEL, -5, -5, "°"),
    ("The port came third in the survey.", "third", RANK, 3, 3, ""),
    ("The quay came 14th in a poll.", "14th", RANK, 14, 14, ""),
    ("Salt costs twice the old price.", "twice", RATE, 2, 2, "times"),
    ("Nets are three times dearer here than they were, three times as dear.", "three times", RATE, 3, 3, "times"),
    ("Trade was double that of last year.", "double", CHANGE, 100, 100, "%"),
    ("Deaths were cut in half.", "cut in half", CHANGE, -50, -50, "%"),
    ("Catches fell by a third.", "a third", CHANGE, -33.33, -33.33, "%"),
    ("He served two years and three months.", "two years and three months", DURATION, 27, 27, "month"),
    ("It lost one boat in four.", "one boat in four", SHARE, 25, 25, "%"),
    ("Three of every ten pupils left.", "Three of every ten", SHARE, 30, 30, "%"),
    ("North of 5,000 gulls came.", "North of 5,000 gulls", COUNT, 5000, None, "gulls"),
    ("Attendance neared 2,000.", "2,000", COUNT, None, 2000, ""),
    ("Salt tops 700 yuan.", "700 yuan", MONEY, 700, None, "CNY"),
    ("They must hand over 60 percent.", "60 percent", SHARE, 60, 60, "%"),
    ("Theft made up 16 percent of the cases.", "16 percent", SHARE, 16, 16, "%"),
    ("A 900-strong crew sailed.", "900-strong", COUNT, 900, 900, ""),
    ("A two-story barn burned.", "two-story", COUNT, 2, 2, "stories"),
    ("A 200-bed ward opened.", "200-bed", COUNT, 200, 200, "beds"),
    ("They fed 70 women and children.", "70 women and children", COUNT, 70, 70, "women and children"),
    ("Gulls: 10m face hunger", "10m", COUNT, 1e7, 1e7, ""),
    ("쌀은 1달러당 8,200원이었다.", "1달러당 8,200원", RATE, 8200, 8200, "KPW/USD"),
    ("전기는 하루 4시간 온다.", "하루 4시간", RATE, 4, 4, "hour/day"),
    ("1인당 300g씩 받았다.", "1인당 300g", RATE, 300, 300, "g/person"),
    ("주민 10명 중 3명이 굶었다.", "10명 중 3명", SHARE, 30, 30, "%"),
    ("값이 두 배로 올랐다.", "두 배", CHANGE, 100, 100, "%"),
    ("1.5배 비싸다.", "1.5배", RATE, 1.5, 1.5, "times"),
    ("서너 명이 다쳤다.", "서너 명", COUNT, 3, 4, "명"),
    ("십여 명이 왔다.", "십여 명", COUNT, 10, None, "명"),
    ("승용차 열 대가 왔다.", "열 대", COUNT, 10, 10, "대"),
    ("2시간 30분 걸렸다.", "2시간 30분", DURATION, 150, 150, "minute"),
    ("5위를 했다.", "5위", RANK, 5, 5, ""),
    ("규모 4.3의 지진이 났다.", "규모 4.3", LEVEL, 4.3, 4.3, "magnitude"),
    ("콩 두 말을 꾸었다.", "두 말", LEVEL, 2, 2, "mal"),
    ("절반으로 줄었다.", "절반", CHANGE, -50, -50, "%"),
    ("초속 30미터의 바람이다.", "초속 30미터", RATE, 30, 30, "m/s"),
    ("트럭 30대가 왔다.", "30대", COUNT, 30, 30, "대"),
    ("실업률이 0.4%포인트 떨어졌다.", "0.4%포인트", POINTS, 0.4, 0.4, "pp"),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_words_kind_bounds_and_unit(row: Row) -> None:
    text, words, kind, low, high, unit = row
    figure = figures(text)[0]
    assert (figure.span.of(text), figure.kind, figure.low, figure.high, figure.unit) == (words, kind, low, high, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Nine divers went down and two never surfaced.", ["divers", "divers"]),
        ("Of 45 boats, 12 sank.", ["boats", "boats"]),
        ("Tests found 4 of 9 wells dirty.", ["wells", "wells"]),
        ("They sold not 30 but 20 nets.", ["nets", "nets"]),
        ("They sold 12 tons, not 20.", ["t", "t"]),
        ("The number of piers rose to 22.", ["piers"]),
        ("Fog warnings eased to 14.", ["Fog warnings"]),
        ("The toll rose to 31.", [""]),
        ("Some 40 gulls fed a household of four.", ["gulls", ""]),
        ("Salt was 5 yuan a kilogram, up from 4 yuan.", ["CNY/kg", "CNY/kg"]),
    ],
)
def test_a_unit_that_is_said_once(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("The fare dropped from 50 yuan to 35 yuan.", ["", "down"]),
        ("Salt sold for 5 yuan, up from 4 yuan.", ["up", ""]),
        ("Stocks slid by 20 tons to 90 tons.", ["down", "down"]),
        ("Backing slipped by 4 points, to 51 percent.", ["down", "down"]),
        ("Two more fell ill, taking the total to 42.", ["", "up"]),
        ("A farm lost nine oxen and raised two dozen deer.", ["", ""]),
        ("The expansion will cost 12 yuan.", [""]),
        ("Salt has neither risen nor fallen and costs 4 yuan.", [""]),
        ("돼지고기가 2만 3천 원까지 올랐다.", ["up"]),
        ("5%에서 7%로 올랐다.", ["", "up"]),
    ],
)
def test_a_value_reached_has_a_direction_and_one_left_has_none(text: str, directions: list[str]) -> None:
    assert [figure.direction for figure in figures(text)] == directions


@pytest.mark.parametrize(
    "text",
    [
        "Adults over 65 and those under 18 stayed.",
        "The oldest of them was 101.",
        "She was seven when they left.",
        "The two Koreas agreed.",
        "He went there twice this year and twice a day.",
        "It lies at 12 Gull Street.",
        "The seat in row 7, see footnotes 3 and 14.",
        "Bus 12 left at half past six.",
        "The quay side won 3 to 1.",
        "한 달 월급을 냈다.",
        "30대 여성이 말했다.",
    ],
)
def test_not_a_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "reference", "base"),
    [
        ("Boats landed 80 tons on Monday.", "2020-08-17", ""),
        ("Fares rose 5 percent on Monday.", "2020-08-17", ""),
        ("Boats landed 80 tons, said Ri, who fled in 2019.", "", ""),
        ("From January to August they sold 80 tons.", "2020-01/2020-08", ""),
        ("Aid shrank from 5 tons in 2018 to 2 tons in 2019, a fall of 60 percent.", "2018", ""),
        ("A clerk with a 1997 passport paid 4 yuan.", "", ""),
        ("He waited two weeks in 2019.", "", ""),
        ("올해 상반기 무역은 지난해 같은 기간보다 67% 줄었다.", "2020-01/2020-06", "2019-01/2019-06"),
    ],
)
def test_periods_are_those_of_the_figures_own_clause(text: str, reference: str, base: str) -> None:
    figure = figures(text)[0]
    assert (figure.reference, figure.base) == (reference, base)


def test_a_fall_from_one_year_to_another_has_both_periods() -> None:
    fall = figures("Aid shrank from 5 tons in 2018 to 2 tons in 2019, a fall of 60 percent.")[-1]
    assert (fall.kind, fall.reference, fall.base) == (CHANGE, "2019", "2018")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The dollar changed hands at 8,050 won in Hyesan.", "market"),
        ("The rate held at 108 won to the dollar.", "official"),
        ("In Seoul the won closed at 1,386 per dollar.", ""),
        ("At the market price salt is 700 North Korean won.", ""),
    ],
)
def test_a_rate_of_won_shows_its_basis_and_a_price_has_none(text: str, basis: str) -> None:
    assert figures(text)[0].rate_basis == basis


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("쌀 1kg을 샀다.", "쌀"),
        ("수백 명의 군인이 왔다.", "군인"),
        ("응답자의 삼십 퍼센트가 왔다.", "응답자"),
        ("물가는 2.6퍼센트 올랐다.", "물가"),
        ("지난 5톤을 샀다.", ""),
    ],
)
def test_what_a_korean_figure_is_of(text: str, of: str) -> None:
    assert figures(text)[0].of == of


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "direction"),
    [
        ("A 10-fold rise in fines followed.", 900, 900, "%", "up"),
        ("Fines have risen fivefold.", 400, 400, "%", "up"),
        ("Half a ton of salt was sent.", 0.5, 0.5, "t", ""),
        ("Attendance slipped below 80 percent.", None, 80, "%", "down"),
        ("The catch was 15 percent below last year's.", -15, -15, "%", "down"),
        ("The army numbers 1.2 million.", 1.2e6, 1.2e6, "", ""),
        ("It is a $300-a-month job.", 300, 300, "USD/month", ""),
        ("A 3.2 percentage-point gap opened.", 3.2, 3.2, "pp", ""),
    ],
)
def test_more_ways_to_say_it(text: str, low: float | None, high: float | None, unit: str, direction: str) -> None:
    figure = figures(text)[0]
    assert (figure.low, figure.high, figure.unit, figure.direction) == (low, high, unit, direction)


@pytest.mark.parametrize(
    "words", ["5 points and ", "from 5 percent in 2019 to ", "5 and ", "3배 ", "10명 중 ", "twice the "]
)
def test_a_long_sentence_takes_no_quadratic_time(words: str) -> None:
    def seconds(count: int) -> float:
        text = words * count
        times = find_times(text, "2020-08-20")
        began = process_time()
        find_figures(text, times)
        return process_time() - began

    assert seconds(1600) < 12 * max(seconds(400), 0.01)
