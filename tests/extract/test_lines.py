"""What a single line of a page is: date, byline, credit, caption, link, credited outlet."""

# ruff: noqa: E501  (a line reads better whole)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract import via
from sayso.extract.blocks import Block, from_text, normal
from sayso.extract.byline import read_byline
from sayso.extract.credits import closing_note, read_credits
from sayso.extract.dates import find_date, iso_date
from sayso.extract.furniture import ends_article, is_furniture, without_tail
from sayso.extract.links import link_line
from sayso.extract.pictures import is_caption, split_credit
from sayso.extract.text import is_title_like
from sayso.extract.text_listing import is_header
from sayso.model.articles import Credit, HyperlinkKind, Role
from sayso.model.desk import Desk


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2019-06-04", "2019-06-04"),
        ("2018-04-11 16:59", "2018-04-11T16:59"),
        ("2021.05.12 3:07pm", "2021-05-12T15:07"),
        ("입력 2020.05.02 10:11", "2020-05-02T10:11"),
        ("2020년 5월 2일 오후 3시 07분", "2020-05-02T15:07"),
        ("March 3, 2020", "2020-03-03"),
        ("Mar. 3, 2020 at 12:05 a.m.", "2020-03-03T00:05"),
        ("3rd of March 2020", "2020-03-03"),
        ("Tue, 03 Mar 2020 10:00:00 +0900", "2020-03-03T10:00:00+09:00"),
        ("2020-03-03T09:12:00.123Z", "2020-03-03T09:12:00Z"),
        ("09:30 GMT, 3 March 2020", "2020-03-03T09:30Z"),
        ("25/12/2019", "2019-12-25"),
        ("12/25/2019", "2019-12-25"),
        ("20200502", "2020-05-02"),
        ("2020-02-30", ""),
        ("March 32, 2020", ""),
    ],
)
def test_dates_as_they_are_printed(printed: str, iso: str) -> None:
    assert iso_date(printed) == iso


@pytest.mark.parametrize("printed", ["", "yesterday", "April 6", "3/4/2020", "No. 39", "12:30", "Room 2020"])
def test_what_has_no_one_date_gives_none(printed: str) -> None:
    assert iso_date(printed) is None


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%B %d, %Y", "%d %b %Y", "%Y년 %m월 %d일"]))
def test_a_date_printed_any_way_reads_back(date, form) -> None:  # type: ignore[no-untyped-def]
    if date.year >= 1000:
        assert iso_date(date.strftime(form)) == date.isoformat()


@pytest.mark.parametrize(
    ("line", "names", "published"),
    [
        ("Kim Ha Neul  |  2018-04-11 16:59", ("Kim Ha Neul",), "2018-04-11T16:59"),
        ("By Kim Ha Neul - 2021.05.12 3:07pm", ("Kim Ha Neul",), "2021-05-12T15:07"),
        ("By Ann Loe and Ben Stow", ("Ann Loe", "Ben Stow"), ""),
        ("Posted on March 3, 2020 by admin", (), "2020-03-03"),
        ("Posted on March 3, 2020 by Mina Rowe in Coast", ("Mina Rowe",), "2020-03-03"),
        ("Posted by Ola Brandt at 9:14 PM 3 comments:", ("Ola Brandt",), ""),
        ("김하늘 기자 | 입력 2020.05.02 10:11 | 수정 2020.05.03 09:00", ("김하늘",), "2020-05-02T10:11"),
        ("Updated May 3, 2020; published May 2, 2020", (), "2020-05-02"),
        ("Tuesday, May 8, 2018", (), "2018-05-08"),
        ("Coast | 2020-05-05", (), "2020-05-05"),
    ],
)
def test_bylines(line: str, names: tuple[str, ...], published: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert (byline.names, byline.published) == (names, published)


@pytest.mark.parametrize(
    "line",
    [
        "On March 3, 2020 the ferry stopped and nobody was told why.",
        "The ferry was stopped by the harbour office",
        "By the end of the week there was no salt left in the town.",
        "Rice dearer in the harbour towns",
        "North Korea",
        "",
    ],
)
def test_lines_that_are_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Reported by Ana Perro for The Reed's Coast Service. Translated by Jo Lind. Written in English by Tom Hale.",
         [(Role.REPORTER, "Ana Perro"), (Role.TRANSLATOR, "Jo Lind"), (Role.WRITER, "Tom Hale")]),
        ("*Translated by Q & R", [(Role.TRANSLATOR, "Q & R")]),
        ("(Reporting by Ann Loe and Ben Stow; Editing by Cara Dunn)",
         [(Role.REPORTER, "Ann Loe"), (Role.REPORTER, "Ben Stow"), (Role.EDITOR, "Cara Dunn")]),
        ("Reported and written by Ann Loe", [(Role.REPORTER, "Ann Loe"), (Role.WRITER, "Ann Loe")]),
        ("번역: 김하늘", [(Role.TRANSLATOR, "김하늘")]),
    ],
)  # fmt: skip
def test_credit_lines(line: str, people: list[tuple[Role, str]]) -> None:
    credited = read_credits(line)
    assert credited is not None
    assert [(c.role, c.name) for c in credited.credits] == people
    assert credited.rest == ""


def test_credits_at_the_end_of_a_paragraph_are_parted_from_it() -> None:
    credited = read_credits("The boats sailed on Friday. Translated by Jo Lind.")
    assert credited is not None
    assert credited.rest == "The boats sailed on Friday."


@pytest.mark.parametrize(
    "line",
    [
        "Reported by Northwind on Monday, the figure was soon in every paper.",
        "The letter was translated by Jo Lind and sent to the harbour office.",
        "Nothing was reported by anyone.",
    ],
)
def test_prose_credits_nobody(line: str) -> None:
    assert read_credits(line) is None


def test_a_closing_note_names_the_author_and_the_outlet() -> None:
    note = closing_note("Ann Loe is one of The Reed's full-time journalists. Please direct any questions to")
    assert note is not None
    assert [(c.role, c.name) for c in note.credits] == [(Role.AUTHOR, "Ann Loe")]
    assert note.outlet == "The Reed"
    assert closing_note("Ann Loe is ill, her brother said.") is None
    assert closing_note("The harbour is one of the oldest on the coast, a reporter wrote.") is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Ann Loe is a reporter at The Reed.", "The Reed"),
        ("Ann Loe and Ben Stow are journalists based in Dorran.", ""),
        ("Ann Loe writes about the coast for The Reed.", ""),
        ("Ann Loe is an analyst who covers ports.", ""),
    ],
)
def test_closing_notes(line: str, outlet: str) -> None:
    note = closing_note(line)
    assert note is not None
    assert note.outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "Ann Loe was on her boat for three days.",
        "Ann Loe and Ben Stow were journalists whom the coast guard arrested in 2009.",
        "Ann Loe is from Dorran and works for a charity.",
        "Ann Loe is a journalist whom the coast guard arrested.",
        "Ann Loe is a reporter for a paper that was closed, her brother said.",
        "Ann Loe writes on walls.",
        "Ann Loe reports from the pier on Monday.",
    ],
)
def test_news_about_somebody_is_no_closing_note(line: str) -> None:
    assert closing_note(line) is None


@pytest.mark.parametrize(("line", "credit"), [
    ("Photo: KCNA", "KCNA"), ("Photo: The Reed", "The Reed"), ("Image: Northwind", "Northwind"), ("사진=갈대일보", "갈대일보"),
])  # fmt: skip
def test_a_pictures_credit_is_no_person(line: str, credit: str) -> None:
    assert read_credits(line) is None
    assert is_caption(line)
    picture = split_credit(line)
    assert (picture.caption, picture.credit) == ("", credit)


def test_a_photographer_is_a_person() -> None:
    credited = read_credits("Photo by Ann Loe")
    assert credited is not None
    assert credited.credits == (Credit(Role.PHOTOGRAPHER, "Ann Loe"),)


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Boats at the pier. / Image: The Reed", "Boats at the pier.", "The Reed"),
        ("Boats at the pier (Photo: The Reed)", "Boats at the pier", "The Reed"),
        ("Boats at the pier. (AP Photo/Ann Loe)", "Boats at the pier.", "AP Photo/Ann Loe"),
        ("▲ 부두의 배들. /사진=갈대일보", "부두의 배들.", "갈대일보"),
        ("Boats wait at the pier in this file photo.", "Boats wait at the pier in this file photo.", ""),
        ("Featured image: Coast Institute", "", "Coast Institute"),
        ("Boats at the pier. Photo by Ann Loe", "Boats at the pier.", "Ann Loe"),
        ("Boats at the pier (satellite image courtesy of Orbit Labs)", "Boats at the pier", "Orbit Labs"),
        ("Boats at the pier / Photo from The Reed", "Boats at the pier", "The Reed"),
    ],
)
def test_captions(line: str, caption: str, credit: str) -> None:
    assert is_caption(line)
    picture = split_credit(line)
    assert (picture.caption, picture.credit) == (caption, credit)


@pytest.mark.parametrize(
    "line",
    [
        "Three boats were seen at the pier on Monday, a trader told The Reed.",
        "The office said in a photo caption that the boats were new.",
        "He kept a picture of the boat.",
        "The harbour was closed (see below)",
        "The estimate rests on satellite images from Orbit Labs.",
        "Analysts studied satellite photos from Orbit, the institute said.",
        "It asked for images from the agency.",
        "The paper was sent pictures by a trader.",
        "The ship was found. Images from Orbit, the institute said.",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Link to Article", HyperlinkKind.ARTICLE),
        ("Link to Report", HyperlinkKind.REPORT),
        ("Link to Video", HyperlinkKind.VIDEO),
        ("Link to the full report", HyperlinkKind.REPORT),
        ("Map West Pier, Dorran", HyperlinkKind.MAP),
        ("https://reed.example/a/1", HyperlinkKind.ARTICLE),
        ("https://reed.example/a/1.pdf", HyperlinkKind.DOCUMENT),
        ("https://www.youtube.com/watch?v=abc", HyperlinkKind.VIDEO),
        ("https://maps.google.com/?q=1,2", HyperlinkKind.MAP),
    ],
)
def test_lines_that_are_links(line: str, kind: HyperlinkKind) -> None:
    (block,) = from_text(line)
    link = link_line(block)
    assert link is not None
    assert (link.kind, link.text) == (kind, line)
    assert link.url == (line if line.startswith("http") else "")


@pytest.mark.parametrize(
    "line", ["Map makers left the town.", "The report is long.", "Links between the two are old", "Read it"]
)
def test_lines_that_are_no_links(line: str) -> None:
    assert link_line(Block(line)) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("[The Reed]", "The Reed"),
        ("[reed]", "The Reed"),
        ("[Cape Monitor]", "Cape Monitor"),
        ("(Source: Northwind)", "Northwind Times"),
        ("[However]", ""),
        ("[Applause]", ""),
        ("[for punishment]", ""),
        ("[...]", ""),
        ("[However] they left.", ""),
        ("(he or she)", ""),
    ],
)
def test_a_bracket_on_its_own_line_credits_an_outlet(line: str, name: str, desk: Desk) -> None:
    assert via.bracketed(line, desk) == name


@pytest.mark.parametrize(
    ("paragraph", "rest", "name"),
    [
        ("They left. [The Reed]", "They left.", "The Reed"),
        ("They left. (Northwind)", "They left.", "Northwind Times"),
        ("They were sent home [for punishment]", "They were sent home [for punishment]", ""),
        ("They left [the town].", "They left [the town].", ""),
        ("He smiled. [Laughter]", "He smiled. [Laughter]", ""),
        ("He smiled. [Emphasis]", "He smiled. [Emphasis]", ""),
        ("They left. [Cape Monitor]", "They left.", "Cape Monitor"),
        ("They left. [Source: Cape Mole]", "They left.", "Cape Mole"),
        ("They left. (more tomorrow)", "They left. (more tomorrow)", ""),
    ],
)
def test_a_bracket_after_the_last_sentence(paragraph: str, rest: str, name: str, desk: Desk) -> None:
    assert via.closing_bracket(paragraph, desk) == (rest, name)


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("According to a Reed source, salt is dear.", "The Reed"),
        ("A source in the hills told the Reed recently that salt is dear.", "The Reed"),
        ("A report by The Reed says that salt is dear.", "The Reed"),
        ("Salt is dear, Northwind Times reported on Monday.", "Northwind Times"),
        ("Salt is dear, the State Herald reported on Monday.", ""),
        ("The Reed reported one thing and Northwind Times reported another.", ""),
        ("People read The Reed in the hills.", ""),
        ("Reeds grow by the river, a source said.", ""),
    ],
)
def test_an_outlet_credited_in_words(opening: str, name: str, desk: Desk) -> None:
    assert via.in_words("", [opening], desk) == name


@pytest.mark.parametrize(
    ("paragraph", "place", "wire"),
    [
        ("PORT DORRAN (Northwind) - Boats sailed.", "PORT DORRAN", "Northwind"),
        ("Port Dorran, December 24 (CNA) -- Boats sailed.", "Port Dorran", "CNA"),
        ("DORRAN, Coastland — Boats sailed.", "DORRAN, Coastland", ""),
        ("(서울=갈대통신) 배가 떠났다.", "서울", "갈대통신"),
        ("Boats sailed from Dorran.", "", ""),
    ],
)
def test_datelines(paragraph: str, place: str, wire: str) -> None:
    assert via.dateline(paragraph) == (place, wire)


@pytest.mark.parametrize(
    "line", ["Category: China", "Tag: rice", "Archive for May 2020", "Posts tagged salt", "Coast Archives"]
)
def test_headers_of_listings(line: str) -> None:
    assert is_header(line)


@given(st.text(max_size=300))
def test_any_line_is_read_in_peace(line: str) -> None:
    desk = Desk(id="t", title="t")
    for rule in (find_date, read_byline, read_credits, closing_note, is_caption, split_credit, is_furniture, ends_article,
                 without_tail, is_title_like, is_header, via.dateline):  # fmt: skip
        rule(line)
    via.bracketed(line, desk)
    via.closing_bracket(line, desk)
    link_line(Block(normal(line)))


@pytest.mark.parametrize(
    "seed",
    ["A a ", "[a", "by A ", "2020-", "(", "reported by ", "Aa, ", " | ", "http://", "told the Reed ", "comments "],
)
def test_no_line_takes_long(seed: str) -> None:
    line = seed * (20_000 // len(seed))
    test_any_line_is_read_in_peace.hypothesis.inner_test(line)  # type: ignore[attr-defined]
    via.in_words(line, [line], Desk(id="t", title="t"))


@pytest.mark.parametrize(
    "line",
    [
        "Posted on by Categories: Fish Tags: Tides, Boats",
        "by Leave a comment",
        "글쓴이: 갈매기소식 편집실",
        "글쓴이: 등대 편집실",
    ],
)
def test_an_empty_byline_and_an_office_name_nobody(line: str) -> None:
    byline = read_byline(line)
    assert byline is None or byline.names == ()


def test_a_label_ends_the_names_before_it() -> None:
    byline = read_byline("by Ann Loe Categories: Fish")
    assert byline
    assert byline.names == ("Ann Loe",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("글: 갈매기소식 편집실", []),
        ("글: 등대 편집실", []),
        ("글: 데일리NK 편집국", []),
        ("편집: 뉴스룸", []),
        ("Written by Harbour News Desk", []),
        ("글: 김철수기자", ["김철수"]),
        ("글: 김철수, 박영희 기자", ["김철수", "박영희"]),
    ],
)
def test_a_credit_cuts_no_word_and_an_office_is_no_person(line: str, names: list[str]) -> None:
    credited = read_credits(line)
    assert credited
    assert ([credit.name for credit in credited.credits], credited.rest) == (names, "")
