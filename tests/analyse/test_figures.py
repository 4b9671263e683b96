from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.figures import find_figures
from sayso.analyse.numbers import ONES, TENS
from sayso.analyse.times import find_times
from sayso.model.findings import Figure, FigureKind


def figures(text: str, published: str = "2020-08-20") -> list[Figure]:
    return list(find_figures(text, find_times(text, published)))


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


Row = tuple[str, str, float | None, float | None, bool, FigureKind, str]
ROWS: list[Row] = [
    ("More than half of the farms shut.", "More than half", 50, None, False, FigureKind.SHARE, "%"),
    ("Up to 16% of theft goes unseen.", "Up to 16%", None, 16, False, FigureKind.SHARE, "%"),
    ("Two-thirds of the mills stand idle.", "Two-thirds", 66.67, 66.67, False, FigureKind.SHARE, "%"),
    ("One in five pupils stayed away.", "One in five", 20, 20, False, FigureKind.SHARE, "%"),
    ("Nearly 5 million people fell ill.", "Nearly 5 million people", None, 5e6, True, FigureKind.COUNT, "people"),
    (
        "Hundreds of local traders left.",
        "Hundreds of local traders",
        100,
        None,
        True,
        FigureKind.COUNT,
        "local traders",
    ),
    ("Dozens of boats sank.", "Dozens of boats", 12, None, True, FigureKind.COUNT, "boats"),
    ("Hundreds of thousands of bees died.", "Hundreds of thousands of bees", 1e5, None, True, FigureKind.COUNT, "bees"),
    ("A team of 13 guards came.", "13 guards", 13, 13, False, FigureKind.COUNT, "guards"),
    ("A 13-member team came.", "13-member", 13, 13, False, FigureKind.COUNT, "members"),
    ("They held 100 or more goats.", "100 or more goats", 100, None, False, FigureKind.COUNT, "goats"),
    ("Between 5 and 10 million hens.", "Between 5 and 10 million hens", 5e6, 1e7, False, FigureKind.COUNT, "hens"),
    ("About a dozen towns flooded.", "About a dozen towns", 12, 12, True, FigureKind.COUNT, "towns"),
    ("He paid USD 200,000 in all.", "USD 200,000", 200000, 200000, False, FigureKind.MONEY, "USD"),
    ("He paid US$17.18 in all.", "US$17.18", 17.18, 17.18, False, FigureKind.MONEY, "USD"),
    ("He paid 200,000 dollars in all.", "200,000 dollars", 200000, 200000, False, FigureKind.MONEY, "USD"),
    ("He paid $5-10 million in all.", "$5-10 million", 5e6, 1e7, False, FigureKind.MONEY, "USD"),
    ("He paid 50 manats in all.", "50 manats", 50, 50, False, FigureKind.MONEY, "TMT"),
    ("He paid 1900 manat in all.", "1900 manat", 1900, 1900, False, FigureKind.MONEY, "TMT"),
    ("He paid 20 Azerbaijani manats.", "20 Azerbaijani manats", 20, 20, False, FigureKind.MONEY, "AZN"),
    ("He paid KZT 900 in all.", "KZT 900", 900, 900, False, FigureKind.MONEY, "KZT"),
    ("He paid 700 UZS in all.", "700 UZS", 700, 700, False, FigureKind.MONEY, "UZS"),
    ("He paid 80 afghanis in all.", "80 afghanis", 80, 80, False, FigureKind.MONEY, "AFN"),
    ("He paid TMT 200 in all.", "TMT 200", 200, 200, False, FigureKind.MONEY, "TMT"),
    ("He paid 50 yuan in all.", "50 yuan", 50, 50, False, FigureKind.MONEY, "CNY"),
    ("He paid 2.5bn euros in all.", "2.5bn euros", 2.5e9, 2.5e9, False, FigureKind.MONEY, "EUR"),
    ("They take a 20% fee.", "20%", 20, 20, False, FigureKind.RATE, "%"),
    ("He got an eight-month term.", "eight-month", 8, 8, False, FigureKind.DURATION, "month"),
    ("He waited at least 10 days.", "at least 10 days", 10, None, False, FigureKind.DURATION, "day"),
    ("The rocket flew 1,200 km.", "1,200 km", 1200, 1200, False, FigureKind.LEVEL, "km"),
    ("They ate two and a half tons of rice.", "two and a half tons", 2.5, 2.5, False, FigureKind.LEVEL, "t"),
    ("Wells gave 3,000 barrels a day.", "3,000 barrels a day", 3000, 3000, False, FigureKind.RATE, "bbl/day"),
    ("The school ranked 5th in the end.", "5th", 5, 5, False, FigureKind.RANK, ""),
    ("Two to three dozen hens died.", "Two to three dozen hens", 24, 36, False, FigureKind.COUNT, "hens"),
    ("Between 2 and 3 dozen hens died.", "Between 2 and 3 dozen hens", 24, 36, False, FigureKind.COUNT, "hens"),
    ("Two or three million hens died.", "Two or three million hens", 2e6, 3e6, False, FigureKind.COUNT, "hens"),
    (
        "It cost 500 to 1,200 million dollars.",
        "500 to 1,200 million dollars",
        5e8,
        1.2e9,
        False,
        FigureKind.MONEY,
        "USD",
    ),
    (
        "It took 500,000 to 1.5 million hens.",
        "500,000 to 1.5 million hens",
        5e5,
        1.5e6,
        False,
        FigureKind.COUNT,
        "hens",
    ),
    ("About 5m people fled.", "About 5m people", 5e6, 5e6, True, FigureKind.COUNT, "people"),
    ("They dug a 5m trench.", "5m", 5, 5, False, FigureKind.LEVEL, "m"),
    ("Some 10k people fled.", "Some 10k people", 1e4, 1e4, True, FigureKind.COUNT, "people"),
    ("It held 5 060 770 hens.", "5 060 770 hens", 5060770, 5060770, False, FigureKind.COUNT, "hens"),
    ("They sold 10 mln tonnes.", "10 mln tonnes", 1e7, 1e7, False, FigureKind.LEVEL, "t"),
    (
        "It cost a quarter of a million dollars.",
        "a quarter of a million dollars",
        25e4,
        25e4,
        False,
        FigureKind.MONEY,
        "USD",
    ),
    ("A 24,703m2 hall stood.", "24,703m2", 24703, 24703, False, FigureKind.LEVEL, "m2"),
    ("It cost 13 dollars and 45 cents.", "13 dollars and 45 cents", 13.45, 13.45, False, FigureKind.MONEY, "USD"),
    ("It cost 15 dollars 50.", "15 dollars 50", 15.5, 15.5, False, FigureKind.MONEY, "USD"),
    ("They lost 75 USD million there.", "75 USD million", 75e6, 75e6, False, FigureKind.MONEY, "USD"),
    ("The fence is 5 feet 3 inches high.", "5 feet 3 inches", 5.25, 5.25, False, FigureKind.LEVEL, "ft"),
    ("It grew 2와 4분의 1톤.", "2와 4분의 1톤", 2.25, 2.25, False, FigureKind.LEVEL, "t"),
    ("They sold 2.5m tonnes.", "2.5m tonnes", 2.5e6, 2.5e6, False, FigureKind.LEVEL, "t"),
    ("The wells give 50,000 bpd.", "50,000 bpd", 50000, 50000, False, FigureKind.RATE, "bbl/day"),
    ("It was minus 20 degrees.", "minus 20 degrees", -20, -20, False, FigureKind.LEVEL, "°"),
    ("It errs by plus or minus 4 degrees.", "4 degrees", 4, 4, False, FigureKind.LEVEL, "°"),
    ("Nearly 3 in 10 pupils stayed away.", "Nearly 3 in 10", None, 30, True, FigureKind.SHARE, "%"),
    ("At least two out of 5 mills shut.", "At least two out of 5", 40, None, False, FigureKind.SHARE, "%"),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_words_bounds_kind_and_unit(row: Row) -> None:
    text, words, low, high, approximate, kind, unit = row
    figure = one(text)
    assert (figure.span.of(text), figure.low, figure.high) == (words, low, high)
    assert (figure.approximate, figure.kind, figure.unit, figure.made_by) == (approximate, kind, unit, "figures@2")


@pytest.mark.parametrize(
    ("text", "low", "high", "direction", "of"),
    [
        ("Trade with the port plunged by 67%.", -67, -67, "down", "Trade with the port"),
        ("Quotas were cut by as much as 15 percent.", None, 15, "down", "Quotas"),
        ("Prices rose 12 percent.", 12, 12, "up", "Prices"),
        ("They saw a 5 percent increase in exports.", 5, 5, "up", "exports"),
        ("An increase of 8 percent followed.", 8, 8, "up", ""),
        ("Rents doubled.", 100, 100, "up", "Rents"),
        ("Rents halved.", -50, -50, "down", "Rents"),
        ("Rents more than halved.", 50, None, "down", "Rents"),
        ("Rents nearly halved.", None, 50, "down", "Rents"),
        ("Rents more than doubled.", 100, None, "up", "Rents"),
    ],
)
def test_a_change_has_a_sign_and_a_subject(
    text: str, low: float | None, high: float | None, direction: str, of: str
) -> None:
    figure = one(text)
    assert figure.kind is FigureKind.CHANGE
    assert (figure.low, figure.high, figure.direction) == (low, high, direction)
    assert figure.of == of or not of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Salt in Hyesan rose to 700 won.", "Salt"),
        ("Salt in the old port town of Hyesan now costs 700 won a bag.", "Salt"),
        ("The price of a kilogram of salt in Hyesan rose to 700 won.", "salt"),
        ("Salt hits 700 won in Hyesan after a dry spring.", ""),
        ("He handed the guard a gift of 700 won.", "gift"),
        ("Hawkers are waiting because they expect the fare to climb by up to 20 percent.", "fare"),
        ("He called for steel output to be doubled.", "steel output"),
        ("The ministry cut its quotas for coal by 20 percent.", "quotas for coal"),
        ("He said on Monday it rose 20 percent.", ""),
        ("Kim Song Ho rose 20 percent.", ""),
        ("Kim ordered output raised by 20 percent.", ""),
        ("Hawkers saw fares for the ferry rise 20 percent.", ""),
        ("The source rose 20 percent.", ""),
        ("Trade with China fell by 20 percent.", "Trade with China"),
        ("GDP grew 3 percent.", "GDP"),
        ("About 70 percent of the fee arrives.", "fee"),
        ("Some 70 percent of traders in Hyesan paid.", "traders in Hyesan"),
        ("It was 70 percent of Hyesan, he said. In Hyesan people fled.", ""),
    ],
)
def test_what_a_figure_is_of_is_a_clean_noun_phrase_or_nothing(text: str, of: str) -> None:
    assert figures(text)[0].of == of


def test_percentage_points_are_no_change() -> None:
    figure = one("There was about a 10 percentage point increase in the use of such cards.")
    assert (figure.kind, figure.low, figure.unit, figure.direction) == (FigureKind.POINTS, 10, "pp", "up")
    assert figure.of == "use of such cards"


def test_from_one_level_to_another_is_no_range() -> None:
    found = figures("The share rose from 10 percent to 15 percent.")
    assert [(f.kind, f.low, f.high) for f in found] == [(FigureKind.SHARE, 10, 10), (FigureKind.SHARE, 15, 15)]


def test_base_and_reference_periods() -> None:
    figure = one("In the first half of this year trade fell by 40% from the same period in 2018.")
    assert (figure.reference, figure.base) == ("2020-01/2020-06", "2018-01/2018-06")


def test_from_one_year_to_another_gives_both_periods() -> None:
    figure = one("Investment in the port quadrupled from 2015 to 2016.")
    assert (figure.low, figure.base, figure.reference, figure.of) == (300, "2015", "2016", "Investment in the port")


def test_when_it_was_said_is_no_reference() -> None:
    assert one("The mayor said Monday that 500 tents burnt.").reference == ""


def test_unresolved_periods_stay_words() -> None:
    assert figures("Sales fell 5 percent last month.", published="")[0].reference == "last month"


def test_one_amount_in_two_currencies_is_two_figures_and_settles_the_won() -> None:
    won, dollars = figures("He borrowed 12 million won ($10,400) there.")
    assert (won.unit, won.low, dollars.unit, dollars.low) == ("KRW", 12e6, "USD", 10400)
    assert (won.rate_basis, dollars.rate_basis) == ("", "")


def test_an_official_rate_shows_itself() -> None:
    won, dollars = figures("A ticket costs 1,400 won (US$10).")
    assert (won.unit, won.rate_basis, dollars.rate_basis) == ("KPW", "official", "official")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A court in Seoul fined him 3 million won.", "KRW"),
        ("In Hyesan a kilogram of rice costs 5,000 won at the market.", "KPW"),
        ("He owed 3 million won.", "KPW|KRW"),
        ("He owed 3 million South Korean won.", "KRW"),
    ],
)
def test_won_is_told_apart_or_left_open(text: str, unit: str) -> None:
    assert [f.unit for f in figures(text) if f.kind is FigureKind.MONEY] == [unit]


def test_a_conversion_without_brackets_settles_the_won_too() -> None:
    assert [f.unit for f in figures("A mask sold for 36,000 won, about $30.")] == ["KRW", "USD"]


def test_letters_that_grow_in_lower_case_move_no_offset() -> None:
    text = "İ" * 300 + " He owed 3 million won in Seoul. " + "İ" * 300 + " In Hyesan he owed 5,000 won."
    assert [f.unit for f in figures(text)] == ["KRW", "KPW"]


def test_a_run_of_digits_beyond_any_float_is_no_figure() -> None:
    digits = "9" * 305
    assert (
        figures(f"{'9' * 400} hens and ${digits}bn and {digits} billion to {digits} trillion hens and {'9' * 400} 원")
        == []
    )


def test_cents_of_another_amount_stay_apart() -> None:
    found = figures("It cost 13 dollars, then about 45 cents, or 2 euros and 45 cents.")
    assert [(f.low, f.unit) for f in found] == [(13, "USD"), (0.45, "USD"), (2, "EUR"), (0.45, "USD")]


def test_a_number_behind_a_price_is_no_cents_of_it_if_it_counts_something() -> None:
    found = figures("They paid 15 dollars and 50 workers left; 12 euros 40 km on; a post of 6 feet and 14 inches.")
    assert [f.low for f in found] == [15, 50, 12, 40, 6, 14]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The ticket cost 300 dollars and 20 North Koreans left.", [300]),
        ("The flood rose 5 feet and 2 Koreans died.", [5, 2]),
        ("The flood rose 5 feet and 2 in Hyesan drowned.", [5, 2]),
        ("It rose 4 ft 3 in Hyesan alone.", [4, 3]),
        ("It sold for 10 dollars, 20.", [10, 20]),
        ("The gift was $3 million and two hundred carts.", [3e6, 200]),
        ("He is 5 feet 11 in socks.", [5, 11]),
    ],
)
def test_what_follows_a_whole_amount_is_no_part_of_it_where_it_may_count_something(
    text: str, amounts: list[float]
) -> None:
    assert [f.low for f in figures(text)] == amounts


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("He stands 6 feet 3.", 6.25, "ft"),
        ("The post, 6 ft 3 in tall, fell.", 6.25, "ft"),
        ("A post of 6 feet, 3 in. was felled.", 6.25, "ft"),
        ("It is 6 ft 3 in or so.", 6.25, "ft"),
        ("They asked 12 dollars and 1 cent.", 12.01, "USD"),
        ("They asked “12 dollars 40.”", 12.4, "USD"),
    ],
)
def test_a_part_is_one_figure_with_its_whole(text: str, low: float, unit: str) -> None:
    assert [(f.low, f.unit) for f in figures(text)] == [(low, unit)]


def test_guards_of_a_country_are_not_its_money() -> None:
    assert [f.kind for f in figures("He hired two Afghani guards.")] == [FigureKind.COUNT]


def test_an_exchange_rate() -> None:
    text = "In Pyongyang the market rate is 8,000 won to the dollar."
    (figure,) = figures(text)
    assert (figure.kind, figure.unit, figure.rate_basis) == (FigureKind.RATE, "KPW/USD", "market")
    assert figure.span.of(text) == "8,000 won to the dollar"


@pytest.mark.parametrize(
    "text",
    [
        "People in their 20s and 30s, a 25-year-old, and Han, 33, spoke.",
        "He is aged 33 and she is 41 years old.",
        "Room 39, No. 39 and Unit 731 lie past the 39th parallel.",
        "COVID-19, the KN-08 and the G7 came up.",
        "They won 3-1 at 10:15 a.m. on Channel 4.",
        "Call 02-555-0134 or +82-2-555-0134.",
        "In 2018 and on April 6, 2020, one man left.",
        "Several boats and a few men left.",
        "The first and the 21st time were alike.",
        "See https://paper.example/2018/04/55 for 1st use.",
        "They left two years ago.",
        "The six-party talks failed.",
        "Copyright © 2019 A Paper.",
        "He ran a 10k race.",
    ],
)
def test_not_a_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("쌀은 8만 7천 원이다.", "8만 7천 원", 87000, 87000, "KPW|KRW"),
        ("삼십 퍼센트가 찬성했다.", "삼십 퍼센트", 30, 30, "%"),
        ("약 30%가 왔다.", "약 30%", 30, 30, "%"),
        ("100여 명이 왔다.", "100여 명", 100, None, "명"),
        ("수백 명이 왔다.", "수백 명", 100, None, "명"),
        ("최대 15퍼센트 감소했다.", "최대 15퍼센트", None, 15, "%"),
        ("20~30% 올랐다.", "20~30%", 20, 30, "%"),
        ("스물여섯 명이 왔다.", "스물여섯 명", 26, 26, "명"),
        ("5천 톤 이상 실었다.", "5천 톤 이상", 5000, None, "t"),
        ("1만 2천 345 달러를 냈다.", "1만 2천 345 달러", 12345, 12345, "USD"),
        ("영하 5도였다.", "영하 5도", -5, -5, "°C"),
        ("3분의 1이 남았다.", "3분의 1", 33.33, 33.33, "%"),
        ("64달러 45센트를 냈다.", "64달러 45센트", 64.45, 64.45, "USD"),
        ("시속 80킬로미터로 달렸다.", "시속 80킬로미터", 80, 80, "km/h"),
        ("오분의 일만 남았다.", "오분의 일", 20, 20, "%"),
        ("사분의 삼이 남았다.", "사분의 삼", 75, 75, "%"),
        ("절반 이상이 남았다.", "절반 이상", 50, None, "%"),
        ("만 명이 왔다.", "만 명", 1e4, 1e4, "명"),
        ("오천 명이라고 했다.", "오천 명", 5000, 5000, "명"),
        ("이만 원이면 산다.", "이만 원", 20000, 20000, "KPW|KRW"),
        ("십 년간 살았다.", "십 년간", 10, 10, "year"),
        ("삼 개월간 살았다.", "삼 개월간", 3, 3, "month"),
        ("한명이 갔다.", "한명", 1, 1, "명"),
        ("두 차례나 왔다.", "두 차례", 2, 2, "차례"),
    ],
)
def test_korean_figures(text: str, words: str, low: float, high: float | None, unit: str) -> None:
    figure = one(text)
    assert (figure.span.of(text), figure.low, figure.high, figure.unit) == (words, low, high, unit)


KOREAN_WORDS = (
    "우리 사회주의 조국|사건이 일어났다|사회는 변했다|이 사람은 말했다|일명 장마당|이 시간 평양"
    "|조건이 좋다|이 가족은 떠났다|사원을 지었다|사명을 다했다|이 곳에서|사회 문제"
    "|이 회의|이사 회의실|구조 정보|조조 원|일일 시간|만원을 냈다"
    "|한편 정부는|세기의 대결|두부 공장|세대 교체|백만장자|천명을 알다"
).split("|")


@pytest.mark.parametrize("text", KOREAN_WORDS)
def test_a_korean_word_is_no_figure(text: str) -> None:
    assert figures(text) == []


SOUP = st.lists(
    st.sampled_from(
        (
            "more than up to nearly about at least between and or to - – % percent points $ US$ won ($1,000) million k "
            "hundreds of thousands dozens half a third two-thirds one five twenty 5 1.5 3,000 007 1/2 ½ tons km years "
            "day per dollar workers people rose fell by doubled threefold 20s 8만 7천 원 삼십 퍼센트 수백 명 여 이상 약"
            " 3분의 1 , . ( ) \n Room 39 No. Seoul market İ"
        ).split(" ")
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(st.text(max_size=300), SOUP))
def test_any_text_gives_ordered_spans_and_bounds(text: str) -> None:
    end = 0
    for figure in find_figures(text, find_times(text, "2020-08-20")):
        assert end <= figure.span.start < figure.span.end <= len(text)
        end = figure.span.end
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@given(
    st.integers(2, 10**9),
    st.sampled_from(("{:,}", "{}")),
    st.sampled_from((("", ""), ("more than ", "low"), ("up to ", "high"), ("about ", "both"))),
    st.sampled_from((("{} tons", "t"), ("{} km", "km"), ("USD {}", "USD"), ("{} yuan", "CNY"), ("€{}", "EUR"))),
)
def test_a_printed_quantity_reads_back(value: int, digits: str, bound: tuple[str, str], shape: tuple[str, str]) -> None:
    text = f"They moved {bound[0]}{shape[0].format(digits.format(value))} there."
    figure = one(text)
    assert figure.unit == shape[1]
    assert figure.low == (None if bound[1] == "high" else value)
    assert figure.high == (None if bound[1] == "low" else value)
    assert figure.approximate == (bound[1] == "both")


def test_a_long_sentence_of_figures_and_times_takes_no_quadratic_time() -> None:
    text = "5 percent in 2019 and " * 1500
    times = find_times(text, "2020-08-20")
    began = process_time()
    assert len(find_figures(text, times)) == 1500
    assert process_time() - began < 5


SHORT = {"million": 1e6, "billion": 1e9, "thousand": 1e3}
BOUNDS = {
    "": "",
    "more than ": "low",
    "up to ": "high",
    "about ": "both",
    "nearly ": "high, about",
    "just over ": "low, about",
}
SHAPES = {
    "{} tons": ("t", FigureKind.LEVEL),
    "{} kilograms": ("kg", FigureKind.LEVEL),
    "{} hectares": ("ha", FigureKind.LEVEL),
    "{} yuan": ("CNY", FigureKind.MONEY),
    "{} South Korean won": ("KRW", FigureKind.MONEY),
    "{} hens": ("hens", FigureKind.COUNT),
    "{} old boats": ("old boats", FigureKind.COUNT),
    "{} weeks": ("week", FigureKind.DURATION),
    "{} won a kilogram": ("KPW/kg", FigureKind.RATE),
    "{} tons per hectare": ("t/ha", FigureKind.RATE),
    "{} yuan to the dollar": ("CNY/USD", FigureKind.RATE),
}
KOREAN_BOUNDS = {"": "", "최소 ": "low", "최대 ": "high", "약 ": "both", "거의 ": "high, about"}
KOREAN_SHAPES = {
    "{} 톤": ("t", FigureKind.LEVEL),
    "{}kg": ("kg", FigureKind.LEVEL),
    "{} 위안": ("CNY", FigureKind.MONEY),
    "{}달러": ("USD", FigureKind.MONEY),
    "{} 명": ("명", FigureKind.COUNT),
    "{}시간": ("hour", FigureKind.DURATION),
}


def spelt(value: int) -> str:
    """English words for 2 to 99,999."""
    if value >= 1000:
        rest = value % 1000
        return f"{spelt(value // 1000) if value >= 2000 else 'one'} thousand{f' {spelt_small(rest)}' if rest else ''}"
    return spelt_small(value)


def spelt_small(value: int) -> str:
    if value >= 100:
        rest = f" and {spelt_small(value % 100)}" if value % 100 else ""
        return f"{ONES[value // 100]} hundred{rest}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10]}" if value % 10 else "")


def is_read_back(text: str, value: tuple[float, float], bound: str, wanted: tuple[str, FigureKind]) -> None:
    figure = one(text)
    low, high = (None if "high" in bound else value[0]), (None if "low" in bound else value[1])
    if value[0] != value[1] and "high" in bound:
        low = value[0]
    assert figure.low == pytest.approx(low)
    assert figure.high == pytest.approx(high)
    assert (figure.unit, figure.kind, figure.approximate) == (*wanted, "about" in bound or bound == "both")


@given(
    st.one_of(
        st.integers(2, 10**9).map(lambda value: (f"{value}", float(value))),
        st.integers(2, 10**9).map(lambda value: (f"{value:,}", float(value))),
        st.integers(2, 99_999).map(lambda value: (spelt(value), float(value))),
        st.tuples(st.integers(2, 999), st.sampled_from(sorted(SHORT))).map(
            lambda v: (f"{v[0]} {v[1]}", v[0] * SHORT[v[1]])
        ),
        st.tuples(st.integers(11, 99), st.sampled_from(sorted(SHORT))).map(
            lambda v: (f"{v[0] / 10} {v[1]}", v[0] / 10 * SHORT[v[1]])
        ),
    ),
    st.sampled_from(sorted(BOUNDS)),
    st.sampled_from(sorted(SHAPES)),
)
def test_any_figure_reads_back(number: tuple[str, float], bound: str, shape: str) -> None:
    printed, value = number
    is_read_back(f"They moved {bound}{shape.format(printed)}.", (value, value), BOUNDS[bound], SHAPES[shape])


@given(
    st.integers(2, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(("between {} and {}", "{} to {}", "{}-{}", "from {} to {}")),
    st.sampled_from(("tons", "kilograms", "yuan", "hens", "weeks")),
)
def test_any_range_reads_back(low: int, more: int, form: str, unit: str) -> None:
    text = f"They moved {form.format(f'{low:,}', f'{low + more:,}')} {unit}."
    is_read_back(text, (low, low + more), "", SHAPES[f"{{}} {unit}"])


@given(
    st.one_of(
        st.integers(2, 10**9).map(lambda value: (f"{value:,}", float(value))),
        st.integers(1, 9999).map(lambda value: (f"{value}만", value * 1e4)),
        st.tuples(st.integers(1, 99), st.integers(1, 9)).map(lambda v: (f"{v[0]}만 {v[1]}천", v[0] * 1e4 + v[1] * 1e3)),
    ),
    st.sampled_from(sorted(KOREAN_BOUNDS)),
    st.sampled_from(sorted(KOREAN_SHAPES)),
)
def test_any_korean_figure_reads_back(number: tuple[str, float], bound: str, shape: str) -> None:
    printed, value = number
    text = f"그들은 {bound}{shape.format(printed)}이라고 했다."
    is_read_back(text, (value, value), KOREAN_BOUNDS[bound], KOREAN_SHAPES[shape])
