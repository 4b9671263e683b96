from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.edtf import Period, containing, in_year, interval, part_of
from sayso.analyse.times import find_times

WEDNESDAY = "2018-04-11"


def read(text: str, published: str = WEDNESDAY, language: str = "en") -> list[tuple[str, str | None]]:
    return [(time.span.of(text), time.edtf) for time in find_times(text, published, language)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("He called on April 6.", "April 6", "2018-04-06"),
        ("He called on 6 April.", "6 April", "2018-04-06"),
        ("A letter dated April 20, 2020, came.", "April 20, 2020", "2020-04-20"),
        ("The rule of 2020-04-20 stands.", "2020-04-20", "2020-04-20"),
        ("They wrote on 4/20/2017 at last.", "4/20/2017", "2017-04-20"),
        ("They met on Monday, April 9, in a hall.", "Monday, April 9", "2018-04-09"),
        ("The shop shut in March.", "March", "2018-03"),
        ("The shop shut in November.", "November", "2017-11"),
        ("The shop shut in February 2016.", "February 2016", "2016-02"),
        ("It began late last month.", "late last month", "2018-03~"),
        ("It began in early March.", "early March", "2018-03~"),
        ("It should be done by the end of 2026.", "the end of 2026", "2026~"),
        ("He came about ten years ago.", "about ten years ago", "2008~"),
        ("He came two years ago.", "two years ago", "2016"),
        ("He left three days ago.", "three days ago", "2018-04-08"),
        ("He left last week.", "last week", "2018-04-02/2018-04-08"),
        ("He left yesterday.", "yesterday", "2018-04-10"),
        ("He left late Tuesday.", "late Tuesday", "2018-04-10"),
        ("He arrived on the 5th.", "the 5th", "2018-04-05"),
        ("Sales fell in the third quarter.", "the third quarter", "2017-07/2017-09"),
        ("Sales fell in the first half of this year.", "the first half of this year", "2018-01/2018-06"),
        ("It was cold last winter.", "last winter", "2017-24"),
        ("Planting in spring 2020 was poor.", "spring 2020", "2020-21"),
        ("The famine of the 1930s is recalled.", "the 1930s", "193X"),
        ("Since the mid-1990s they trade.", "the mid-1990s", "199X~"),
        ("A building of the 20th century stands.", "the 20th century", "19XX"),
        ("Between March and June 2019 they moved.", "March and June 2019", "2019-03/2019-06"),
        ("The plan for 2016-2018 failed.", "2016-2018", "2016/2018"),
        ("The fair runs March 3-5.", "March 3-5", "2018-03-03/2018-03-05"),
        ("The fair runs from March 3 to 5 here.", "March 3 to 5", "2018-03-03/2018-03-05"),
        ("The talks of 9 and 10 April ended.", "9 and 10 April", "2018-04-09/2018-04-10"),
        ("Born on Aug 4 2010 there.", "Aug 4 2010", "2010-08-04"),
        ("On August 20, Juche 34 (1945), it began.", "August 20, Juche 34 (1945)", "1945-08-20"),
        ("A book of maps made in 1481 says so.", "1481", "1481"),
        ("In Juche 107 (2018) they paraded.", "Juche 107 (2018)", "2018"),
    ],
)
def test_english_expression(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in read(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council met on Friday.", "2018-04-06"),
        ("The council will meet on Friday.", "2018-04-13"),
        ("The office opened in May.", "2017-05"),
        ("The office will open in May.", "2018-05"),
        ("The permit expires by Dec. 15.", "2018-12-15"),
    ],
)
def test_the_tense_says_which_side(text: str, edtf: str) -> None:
    assert [found for _, found in read(text)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "He worked there for three years and two months.",
        "Over the past six months prices held.",
        "It is now recently better.",
        "Ms May may march with 2000 people in Room 2016.",
        "They are in their 20s and 30s.",
        "Under Resolution 2017 nothing changed.",
        "They recalled the Arduous March.",
        "Every Monday they sweep.",
        "They met for the lunar New Year's Day.",
        "See https://paper.example/2018/04/11/story for more.",
    ],
)
def test_not_a_time(text: str) -> None:
    assert read(text) == []


def test_the_same_period_takes_the_period_and_the_other_year() -> None:
    text = "In the first half of this year imports rose from the same period in 2016."
    assert read(text)[1] == ("the same period in 2016", "2016-01/2016-06")


def test_a_year_earlier_starts_from_what_the_text_tells_of() -> None:
    assert read("Imports rose in March from a year earlier.") == [("March", "2018-03"), ("a year earlier", "2017-03")]


def test_earlier_in_the_year_is_the_year_just_named() -> None:
    text = "The zone closed in February 2016. It came after tests earlier in the year."
    assert read(text)[1] == ("earlier in the year", "2016~")


def test_without_publication_date_nothing_is_guessed() -> None:
    text = "It fell last month, on Friday and on April 6, as in June 2011 and 1998."
    expected = [("last month", None), ("Friday", None), ("April 6", None), ("June 2011", "2011-06"), ("1998", "1998")]
    assert read(text, published="") == expected


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Exports fell in the first half of 2020.", "the first half of 2020", "2020-01/2020-06"),
        ("Exports fell in the third quarter of 2019.", "the third quarter of 2019", "2019-07/2019-09"),
        ("Exports fell in November and December 2014.", "November", "2014-11"),
        ("Exports fell from March to June 2019.", "March to June 2019", "2019-03/2019-06"),
        ("수출은 2020년 상반기에 줄었다.", "2020년 상반기", "2020-01/2020-06"),
    ],
)
def test_a_part_beside_its_year_needs_no_publication_date(text: str, words: str, edtf: str) -> None:
    assert read(text, published="")[0] == (words, edtf)


def test_the_same_months_of_another_year_repeat_the_half() -> None:
    text = "Trade fell by 67% in the first half of 2020 from the same months of 2019."
    assert [edtf for _, edtf in read(text, published="")] == ["2020-01/2020-06", "2019-01/2019-06"]


def test_a_dateline_comes_before_publication() -> None:
    text = "PYONGYANG, April 9 (Wire) -- The envoy came yesterday."
    assert read(text) == [("April 9", "2018-04-09"), ("yesterday", "2018-04-08")]


def test_a_dateline_with_its_year_stands_in_for_publication() -> None:
    text = "SEOUL, April 9, 2018 (Wire) -- The envoy came yesterday."
    assert read(text, published="")[1] == ("yesterday", "2018-04-08")


def test_a_weekday_picks_the_year_it_fits() -> None:
    assert read("Photographed on Tuesday, November 4, at sea.", "2015-01-02") == [
        ("Tuesday, November 4", "2014-11-04"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("2020년 4월 20일 보도했다.", "2020년 4월 20일", "2020-04-20"),
        ("지난달 말 시작됐다.", "지난달 말", "2018-03~"),
        ("다음 달 끝난다.", "다음 달", "2018-05"),
        ("작년에 끝났다.", "작년", "2017"),
        ("지난해 상반기 수입이 늘었다.", "지난해 상반기", "2017-01/2017-06"),
        ("지난 10일 전했다.", "10일", "2018-04-10"),
        ("3월 20일부터 22일까지 열렸다.", "3월 20일부터 22일", "2018-03-20/2018-03-22"),
        ("1990년대 중반에 굶주렸다.", "1990년대", "199X"),
        ("3년 전 왔다.", "3년 전", "2015"),
        ("월요일 만났다.", "월요일", "2018-04-09"),
    ],
)
def test_korean_expression(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in read(text, language="ko")


def test_korean_durations_are_none() -> None:
    assert read("10일 동안 3년간 일했다.", language="ko") == []


SOUP = st.lists(
    st.sampled_from(
        (
            "the late early mid- last next same of in from to between and March May Apr. 31 5th 1990s 2018 9999 0 "
            "Monday Friday, quarter half year month ago earlier two 10 99 weeks decades spring 20th century Juche 999 "
            "2018-13-45 12/31/99 년 월 2020년 13월 40일 지난달 작년 말 3분기 같은 기간 today . \n ( ) -"
        ).split(" ")
    ),
    max_size=40,
).map(" ".join)
PUBLISHED = st.one_of(st.just(""), st.dates().map(date.isoformat), st.text(max_size=12))


@given(st.one_of(st.text(max_size=300), SOUP), PUBLISHED)
def test_any_text_gives_spans_in_order_inside_it(text: str, published: str) -> None:
    end = 0
    for time in find_times(text, published):
        assert end <= time.span.start < time.span.end <= len(text)
        assert time.made_by == "times@1"
        assert time.edtf is None or time.edtf
        end = time.span.end


DAYS = st.dates(min_value=date(1905, 1, 1), max_value=date(2038, 12, 31))


@given(DAYS, st.sampled_from(("%-d %B %Y", "%B %-d, %Y", "%b. %-d, %Y", "%Y-%m-%d", "%Y년 %-m월 %-d일", "%-d %b. %Y")))
def test_a_full_date_reads_back_however_it_is_printed(day: date, form: str) -> None:
    text = f"They met on {day.strftime(form).replace('May.', 'May')} in a hall."
    assert [time.edtf for time in find_times(text)] == [day.isoformat()]


@given(DAYS, st.integers(0, 6))
def test_a_weekday_in_the_past_is_within_a_week(published: date, number: int) -> None:
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number]
    (time,) = find_times(f"He arrived on {name}.", published.isoformat())
    assert time.edtf is not None
    found = date.fromisoformat(time.edtf)
    assert found.weekday() == number
    assert timedelta(0) <= published - found < timedelta(7)


@given(st.sampled_from("day week weekend month quarter season half year decade century".split()), DAYS)
def test_a_period_holds_its_day(unit: str, day: date) -> None:
    period = containing(day, unit)
    assert period.first is not None
    assert period.last is not None
    if unit != "weekend":
        assert period.first <= day <= period.last
    assert period.moved(3).moved(-3) == period


@given(st.sampled_from("day week month quarter season half year decade century".split()), st.integers(-(10**8), 10**8))
def test_no_index_breaks_a_period(unit: str, index: int) -> None:
    period = Period(unit, index)
    assert (period.edtf is None) == (period.first is None or period.last is None)


def test_in_year_keeps_the_place_in_the_year() -> None:
    assert in_year(part_of(2020, "quarter", 3), 2018) == part_of(2018, "quarter", 3)
    assert in_year(containing(date(2020, 2, 29), "day"), 2019) is None


def test_an_interval_never_runs_backwards() -> None:
    assert interval(part_of(2020, "month", 6), part_of(2020, "month", 1)) is None


@pytest.mark.parametrize(
    "text",
    [
        "The army has 1800 tanks.",
        "It owns 1700 trucks.",
        "There were 1950 protesters.",
        "Exports totalled 2010 units.",
        "They moved 1600 heavy guns and 1500 carts.",
    ],
)
def test_a_number_of_things_is_no_year(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 1950 protests failed.", "1950"),
        ("2016 polls were wrong.", "2016"),
        ("Output fell below 1990 levels.", "1990"),
        ("The firm's 1995 books were lost.", "1995"),
        ("The workers’ 1995 strike failed.", "1995"),
        ("In 1812 armies marched.", "1812"),
    ],
)
def test_a_year_before_a_plural_stays_a_year(text: str, words: str) -> None:
    assert (words, words) in read(text)
