from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from sayso.cli import archiving, main
from sayso.cli.app import INTERRUPTED
from sayso.cli.archive import archive
from sayso.cli.archiving import visitor
from sayso.cli.demo import demo_captures, load_demo
from sayso.config import Settings
from sayso.desks import load
from sayso.fetch.http import Visitor
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Feed, Outlet
from sayso.model.ports import Hints
from sayso.model.problems import Problem, Reason
from sayso.publish.export import FORMATS, KINDS

PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>All nine lamps on the ferry steps were lit on Tuesday evening, the harbour office said in a notice.</p>
<p>The notice asked visitors to keep clear of the steps until the paint on the railings had dried, and it
thanked the crews of three boats for bringing the oil over from the far side of the bay.</p></article></body></html>"""

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link>
<item><title>Lamps</title><link>https://quay.example/lamps</link>
<description>The harbour office said that all nine lamps on the ferry steps were lit again.</description></item>
</channel></rss>"""

Answer = Callable[[httpx.Request], httpx.Response]


def web(request: httpx.Request) -> httpx.Response:
    """A web in memory: one page, one feed, and nothing else."""
    known = {"/lamps": PAGE.format(title="Lamps from afar"), "/feed": FEED}
    if request.url.path in known:
        return httpx.Response(200, text=known[request.url.path])
    return httpx.Response(404)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def inside(settings: Settings) -> Visitor:
        return Visitor(datetime.now(UTC), httpx.MockTransport(web), agent=settings.user_agent, pause=0)

    monkeypatch.setattr(archiving, "visitor", inside)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "lamps.html"
    path.write_text(PAGE.format(title="Ferry lamps"), encoding="utf-8")
    return path


def test_what_is_added_is_accounted_for_and_adding_again_changes_nothing(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["add", str(page), "--data", str(tmp_path / "archive")]
    assert main(arguments) == 0
    assert "1 capture = 1 stored + 0 there already + 0 rejected" in capsys.readouterr().out
    assert main(arguments) == 0
    assert "1 capture = 0 stored + 1 there already + 0 rejected" in capsys.readouterr().out


def test_an_address_is_fetched_and_a_bad_one_loses_no_neighbour(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    addresses = ["https://quay.example/gone", "https://quay.example/lamps"]
    assert main(["add", *addresses, str(page), "--data", str(tmp_path / "archive")]) == 1
    seen = capsys.readouterr()
    assert "3 captures = 2 stored + 0 there already + 1 rejected" in seen.out
    assert seen.err == "! https://quay.example/gone: http: 404 Not Found\n"


def test_hints_say_what_the_page_does_not(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(tmp_path / "archive")]
    assert main(["add", str(page), "--outlet", "The Quay Ledger", "--published", "2021-03-04", *data]) == 0
    assert main(["search", "lamps", *data]) == 0
    assert "2021-03-04  The Quay Ledger  Ferry lamps" in capsys.readouterr().out


def test_feeds_are_visited_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk("quay", "Quay", outlets=(Outlet("quay", "Quay"),), feeds=(Feed("quay", "https://quay.example/feed"),))
    monkeypatch.setattr(archiving, "desk_named", lambda _: desk)
    assert main(["collect", "--data", str(tmp_path / "archive")]) == 0
    assert "2 captures = 2 stored" in capsys.readouterr().out  # the feed, and the page that it names


def test_a_desk_without_feeds_is_said_to_have_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(archiving, "desk_named", lambda _: Desk("quay", "Quay"))
    assert main(["collect", "--data", str(tmp_path / "archive")]) == 2
    assert "lists no feeds" in capsys.readouterr().err


def test_a_server_is_waited_for_and_believed_as_the_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[httpx.Request] = []

    def handle(_: object, request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, content=b"x" * 11)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    settings = Settings(timeout=3.5, user_agent="quay-desk", size_limit=10)
    with visitor(settings) as visit:
        found = visit("https://quay.example/lamps")
    (request,) = seen
    assert set(request.extensions["timeout"].values()) == {3.5}
    assert request.headers["user-agent"] == "quay-desk"
    assert isinstance(found, Problem)
    assert found.reason is Reason.TOO_LARGE


def test_an_export_is_what_the_archive_holds(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(tmp_path / "archive")]
    main(["add", str(page), *data])
    capsys.readouterr()
    assert main(["export", "articles", *data]) == 0
    assert '"title":"Ferry lamps"' in capsys.readouterr().out


@pytest.mark.parametrize("asked", [["rumours"], ["claims", "--format", "papyrus"]])
def test_what_can_be_exported_is_said_with_or_without_an_archive(
    asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = ", ".join(KINDS if asked == ["rumours"] else FORMATS)
    assert main(["export", *asked, "--data", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.endswith(f"; there are {listed}\n")
    assert not (tmp_path / "none").exists()
    assert main(["export", "--help"]) == 0
    assert f"One of {listed}." in " ".join(capsys.readouterr().out.split())


def test_a_feed_that_has_not_changed_is_said_beside_the_sums(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk("quay", "Quay", outlets=(Outlet("quay", "Quay"),), feeds=(Feed("quay", "https://quay.example/feed"),))
    monkeypatch.setattr(archiving, "desk_named", lambda _: desk)
    unchanged = httpx.MockTransport(lambda _: httpx.Response(304))
    monkeypatch.setattr(archiving, "visitor", lambda _: Visitor(datetime.now(UTC), unchanged, pause=0))
    assert main(["collect", "--data", str(tmp_path / "archive")]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "0 captures = 0 stored + 0 there already + 0 rejected"
    assert out[2:] == ["1 address not changed since the last visit"]


def test_the_demo_says_no_path_of_this_machine() -> None:
    captures = list(demo_captures(datetime.now(UTC)))
    assert len(captures) > 5
    assert all(isinstance(item, Capture) and item.path.startswith("demo/") for item in captures)


def test_the_demo_loads_nothing_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = load("north-korea")
    few = list(demo_captures(datetime.now(UTC)))[:2]
    monkeypatch.setattr("sayso.cli.demo.demo_captures", lambda _: iter(few))
    with archive(tmp_path / "demo", make=True) as store:
        assert load_demo(store, desk) == []
        first = store.tally()
        assert first["captures"].stored == 2
        assert load_demo(store, desk) == []
        assert store.tally() == first
        assert store.hints(few[0].id) == Hints()  # type: ignore[union-attr]


def test_read_leaves_addresses_to_add(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "https://quay.example/lamps"]) == 2
    seen = capsys.readouterr()
    assert (seen.out, seen.err) == (
        "",
        "sayso: read takes files and folders; sayso add https://quay.example/lamps gets an address and keeps it\n",
    )


def test_no_network_is_said_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("[Errno -2] Name or service not known")

    monkeypatch.setattr(archiving, "visitor", lambda _: Visitor(datetime.now(UTC), httpx.MockTransport(nowhere)))
    assert main(["add", "https://quay.example/lamps", "--data", str(tmp_path / "archive")]) == 1
    seen = capsys.readouterr().err
    assert "the host's name was not found: check the address and the network" in seen
    assert "Errno" not in seen


def test_an_interrupted_run_keeps_what_was_finished(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(request: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    monkeypatch.setattr(archiving, "visitor", lambda _: Visitor(datetime.now(UTC), httpx.MockTransport(stopped)))
    data = tmp_path / "archive"
    assert main(["add", str(page), "https://quay.example/lamps", "--data", str(data)]) == INTERRUPTED
    assert capsys.readouterr().err == ("sayso: interrupted; what was finished is kept, run it again for the rest\n")
    with archive(data) as store:
        assert store.tally()["captures"].stored == 1
