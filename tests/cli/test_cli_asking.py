from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.cli import main
from sayso.cli.archive import archive
from sayso.cli.corroborations import corroboration_lines, origins_line
from sayso.cli.stories import excerpt
from sayso.desks import load
from sayso.model.captures import Capture
from sayso.model.findings import Place, Reading
from sayso.model.links import Corroboration, Evidence, Link, LinkKind, Origins, Report, Story, Web, Why
from sayso.model.spans import Span

NOW = datetime(2021, 5, 1, tzinfo=UTC)
BYTES = b"the page as it came"


@pytest.fixture
def first(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, capture=Capture("a", BYTES, NOW).id))


@pytest.fixture
def second(first: Reading) -> Reading:
    return replace(
        first, article=replace(first.article, outlet="The Echo", title="Boats counted", published="2021-04-05")
    )


def claim_id(reading: Reading) -> str:
    return reading.claims[0].id_in(reading.article.id)


@pytest.fixture
def found(first: Reading, second: Reading) -> Corroboration:
    why = (Why("cites", (Evidence(second.article.id, Span(0, 5)),)),)
    reports = (
        Report(claim_id(first), first.article.id, "The Quay Ledger", "2021-04-03"),
        Report(claim_id(second), second.article.id, "The Echo", "2021-04-05", claim_id(first), why),
    )
    return Corroboration(
        "c0ffee0123456789",
        claim_id(first),
        reports,
        Origins(1, 1.0, 1, 2),
        3,
        explanation=("The second names the first.",),
    )


@pytest.fixture
def folder(tmp_path: Path, first: Reading, second: Reading, found: Corroboration) -> Path:
    """An archive with two articles, one a retelling of the other."""
    story = Story("5a9a0123456789ab", "Lantern Bay counts its boats", (first.article.id, second.article.id))
    link = Link(LinkKind.CITES, second.article.id, first.article.id, 0.9)
    with archive(tmp_path / "archive", make=True) as store:
        store.add_capture(Capture("lantern.html", BYTES, NOW))
        store.add_reading(first)
        store.add_reading(second)
        store.replace_web(Web((link,), (story,), (found,)))
    return tmp_path / "archive"


def answer(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    assert main([*arguments, "--data", str(folder)]) == 0
    seen = capsys.readouterr()
    assert seen.err == ""
    return seen.out


def test_a_search_lists_articles_with_the_words_that_matched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = answer(capsys, folder, "search", "crane")
    assert "The Echo  Boats counted" in out
    assert "the old crane burned" in out
    assert "<mark>" not in out
    assert out.endswith("2 articles, best match first\n")


def test_a_search_without_a_hit_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, folder, "search", "zeppelin") == "0 articles\n"


def test_a_search_can_be_narrowed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, folder, "search", "crane", "--since", "2021-04-05").endswith("1 article\n")


def test_an_article_is_shown_with_its_story_and_links(
    folder: Path, first: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    out = answer(capsys, folder, "show", first.article.id)
    assert "a clerk who works on the quay" in out
    assert "story  5a9a0123456789ab" in out
    assert "cites (the other way)" in out


def test_a_claim_is_shown_with_every_report_of_it(
    folder: Path, first: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    out = answer(capsys, folder, "show", claim_id(first))
    assert "2 outlets, 2 reports" in out
    assert "retold: cites" in " ".join(out.split())  # the line may fold in a narrow terminal


def test_the_start_of_an_id_is_enough(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "The second names the first." in answer(capsys, folder, "show", "c0ff")
    assert "2 articles, 2 outlets" in answer(capsys, folder, "show", "5a9a")


def test_a_story_lists_its_claims_that_several_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "c0ffee0123456789  2 outlets, 2 reports" in answer(capsys, folder, "show", "5a9a0123456789ab")


def test_an_ambiguous_start_is_the_callers_fault(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with archive(folder) as store:
        store.replace_web(Web(stories=(Story("abcd1", "One", ()), Story("abcd2", "Two", ()))))
    assert main(["show", "ABCD", "--data", str(folder)]) == 2
    assert "could be 2 things: abcd1, abcd2" in capsys.readouterr().err


def test_outlets_are_set_against_origins(found: Corroboration) -> None:
    assert origins_line(found).plain == (
        "2 outlets, 2 reports · 1 proven origin, median 1, 80% interval 1 to 2 · "
        "credibility 3, hedged, or only an outlet's word, or contradicted by fewer origins (Admiralty: possibly true)"
    )


def test_what_is_retold_hangs_under_what_it_retells(found: Corroboration) -> None:
    lines = [line.plain for line in corroboration_lines(found, lambda _: None, 100)]
    at = next(i for i, line in enumerate(lines) if "The Quay Ledger" in line)
    one, two = found.reports
    assert lines[at] == f"  {one.article[:8]}  2021-04-03  The Quay Ledger"
    assert lines[at + 1] == f"    └ {two.article[:8]}  2021-04-05  The Echo  retold: cites"


def test_reports_stand_under_the_origin_they_go_back_to(found: Corroboration) -> None:
    one, two = found.reports
    apart = replace(two, claim="another", parent=None, origin="a sailor")
    told = replace(found, reports=(replace(one, origin="a clerk"), two, apart))
    lines = [line.plain.strip().split("  ")[0] for line in corroboration_lines(told, lambda _: None, 100)]
    assert lines.index("a clerk") < lines.index(one.article[:8]) < lines.index("a sailor")
    assert "a clerk  2 reports" in "\n".join(line.plain for line in corroboration_lines(told, lambda _: None, 100))


def test_what_contradicts_it_is_listed_once_and_not_for_ever(found: Corroboration) -> None:
    many = replace(found, conflicts=("same", "same", *(f"other {n}" for n in range(8))))
    text = "\n".join(line.plain for line in corroboration_lines(many, lambda _: None, 100))
    assert text.count("contradicted: same") == 1
    assert "and 4 more" in text


def test_a_loop_of_parents_still_shows_every_report(found: Corroboration) -> None:
    one, two = found.reports
    looped = replace(found, reports=(replace(one, parent=two.claim), two))
    text = "\n".join(line.plain for line in corroboration_lines(looped, lambda _: None, 100))
    assert "The Quay Ledger" in text
    assert "The Echo" in text


def test_an_excerpt_is_plain_words() -> None:
    assert excerpt("a &lt;b&gt; <mark>crane &amp; boat</mark>").plain == "a <b> crane & boat"


def test_a_sound_archive_is_verified(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = answer(capsys, folder, "verify")
    assert out.startswith("1 capture hashed again\n")
    assert "1 capture = 1 stored + 0 there already + 0 rejected" in out


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--until", "banana", "--until: “banana” is no date; write it as YYYY-MM-DD"),
        ("--since", "2023-13-40", "--since: “2023-13-40” is no date"),
        ("--until", "2023-02-30", "--until: “2023-02-30” is no date"),
        ("--place", "Nowhereville", "the desk knows no place of that name or id"),
        ("--outlet", "The Nobody", "this archive has no outlet of that name"),
    ],
)
def test_what_a_search_cannot_mean_is_the_callers_fault(
    option: str, value: str, says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "crane", option, value, "--data", str(folder)]) == 2
    seen = capsys.readouterr()
    assert says in seen.err
    assert (seen.out, seen.err.count("\n")) == ("", 1)


def test_a_place_may_be_given_by_its_name(folder: Path, first: Reading, capsys: pytest.CaptureFixture[str]) -> None:
    entry = next(place for place in load("north-korea").gazetteer if place.name == "Sinuiju")
    spot = Place(Span(0, 5), entry.name, entry.id, entry.lat, entry.lon)
    seen = replace(first, article=replace(first.article, title="Third", published="2021-04-09"), places=(spot,))
    with archive(folder) as store:
        store.add_reading(seen)
    for name in ("Sinuiju", "sinuiju", entry.hangul, entry.id):
        assert answer(capsys, folder, "search", "crane", "--place", name).endswith("1 article\n")


def test_an_outlet_is_known_in_any_case(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, folder, "search", "crane", "--outlet", "the echo").endswith("1 article\n")


def test_a_page_without_a_name_is_counted_as_no_outlet(found: Corroboration) -> None:
    one, two = found.reports
    told = replace(found, reports=(one, replace(two, outlet="")))
    assert origins_line(told).plain.startswith("1 outlet and one page without a name, 2 reports")
    assert any("an unnamed outlet" in line.plain for line in corroboration_lines(told, lambda _: None, 100))
