"""Bad input from where a person stands: the command line.

Whatever comes in, there is a Problem with a reason and exit 1, or one clear line and exit 2;
never a traceback, and a good page given beside a bad one is read all the same.
"""

from __future__ import annotations

import gzip
import json
import os
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.cli import main

GOOD_TITLE = "Ferry lamps are lit again"
GOOD = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{GOOD_TITLE}</title></head>
<body><article><h1>{GOOD_TITLE}</h1>
<p>All nine lamps on the ferry steps were lit on Tuesday evening, the harbour office said in a notice.</p>
<p>“We waited a whole winter for the oil,” lamp keeper Dora Finch told The Fathom Post, adding that the
barrels had come by cart over the moor road because the quay was still closed to boats.</p>
<p>The notice asked visitors to keep clear of the steps until the paint on the railings had dried.</p>
</article></body></html>"""

Make = Callable[[Path], None]


def html(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>A page</title>{head}</head><body>{body}</body></html>".encode()


def nested(path: Path) -> None:
    path.write_bytes(html("<div>" * 100_000 + "<p>Deep down, a diver said that nothing grows here.</p>"))


def large(path: Path) -> None:
    path.write_bytes(html("<p>The tide tables run on, a clerk said. " * 10 + "</p>").ljust(50_000_000))


def large_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress(html("<p>The tide tables run on.</p>").ljust(50_000_000), compresslevel=1))


def truncated(path: Path) -> None:
    path.write_bytes(gzip.compress(GOOD.replace("Ferry", "Other").encode() + os.urandom(4000))[:-2500])


ENTITY_FEED = b"""<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY many "&secret;&secret;">]>
<rss version="2.0"><channel><title>Feed</title><link>https://feed.example/</link><description>d</description>
<item><title>One</title><link>https://feed.example/1</link><description>&secret; &many;</description></item>
</channel></rss>"""

FUTURE = html(
    "<article><h1>Not yet</h1><p>The steps will be swept again, the harbour office said in a notice to "
    "everyone who keeps a boat at the quay, and the lamps will be lit as they were last year.</p></article>",
    '<meta property="article:published_time" content="2999-01-01T08:00:00Z">',
)

BAD: dict[str, tuple[str, bytes | Make | None, set[str]]] = {
    "missing": ("gone.html", None, {"missing"}),
    "empty": ("empty.html", b"", {"empty"}),
    "blank": ("blank.txt", b" \n\t\n", {"empty", "no-article"}),
    "binary": ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40, {"binary"}),
    "zeros": ("zeros.html", bytes(4096), {"binary", "empty"}),
    "no words": ("bare.html", html("<div></div>"), {"empty", "no-article"}),
    "truncated gzip": ("cut.html.gz", truncated, {"truncated"}),
    "no gzip at all": ("fake.html.gz", b"\x1f\x8b" + b"not really" * 30, {"truncated", "binary", "unreadable"}),
    "bad UTF-8": (
        "latin.html",
        GOOD.replace("Ferry", "F\u00e9rry").encode("latin-1", "ignore").replace(b"winter", b"w\xff\xfe\x80nter"),
        {"bad-encoding"},
    ),
    "50 MB": ("large.html", large, {"too-large"}),
    "50 MB behind gzip": ("large.html.gz", large_gzip, {"too-large"}),
    "100,000 nested tags": ("deep.html", nested, {"too-deep"}),
    "feed with external entities": ("feed.xml", ENTITY_FEED, {"unsafe-feed"}),
    "feed without entries": (
        "bare.rss",
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title></channel></rss>',
        {"bad-feed"},
    ),
    "feed cut short": ("cut.rss", b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</tit', {"bad-feed"}),
    "bad JSON line": ("lines.jsonl", b'{"text": "unfinished\n[1, 2]\n{"title": "no text"}\n', {"bad-json"}),
    "future date": ("future.html", FUTURE, {"future-date"}),
    "impossible date": (
        "lines.jsonl",
        json.dumps({"title": "Odd", "text": "The keeper said it rained.", "published": "2021-13-45"}).encode() + b"\n",
        {"bad-date"},
    ),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.html"
    path.write_text(GOOD, encoding="utf-8")
    return path


def written(folder: Path, name: str, content: bytes | Make | None) -> Path:
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        content(path)
    return path


def reasons(err: str) -> set[str]:
    """The reasons on standard error, one problem a line: `! PATH: REASON: DETAIL`."""
    lines = [line for line in err.split("\n") if line]
    assert all(line.startswith("! ") for line in lines), err
    return {line.split(": ")[1] for line in lines}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_a_problem_and_its_neighbours_are_read(
    name: str, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, content, expected = BAD[name]
    bad = written(tmp_path, file, content)
    last = tmp_path / "last.html"
    last.write_text(GOOD.replace("Ferry", "Bridge"), encoding="utf-8")

    code = main(["read", "--jsonl", str(good), str(bad), str(last)])

    seen = capsys.readouterr()
    titles = [json.loads(line)["title"] for line in seen.out.splitlines()]
    assert titles[0] == GOOD_TITLE
    assert titles[-1] == GOOD_TITLE.replace("Ferry", "Bridge")
    assert reasons(seen.err) & expected, seen.err
    assert code == 1


def test_no_entity_is_ever_expanded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "feed.xml", ENTITY_FEED)
    main(["read", "--jsonl", str(path)])
    seen = capsys.readouterr()
    assert "root:" not in seen.out + seen.err


def test_a_folder_without_readable_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    written(folder, "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4)
    assert main(["read", str(folder)]) == 1
    seen = capsys.readouterr()
    assert reasons(seen.err) <= {"binary", "missing", "empty"}
    assert seen.out == ""


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    assert main(["read", str(folder)]) == 1
    assert reasons(capsys.readouterr().err) <= {"empty", "missing"}


def test_bad_files_in_a_folder_lose_no_neighbour(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(good.parent, "empty.html", b"")
    written(good.parent, "lines.jsonl", b"{\n")
    assert main(["read", "--jsonl", str(good.parent)]) == 1
    assert GOOD_TITLE in capsys.readouterr().out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shut = written(tmp_path, "shut.html", b"<p>x</p>")
    shut.chmod(0)
    assert main(["read", "--jsonl", str(shut), str(good)]) == 1
    seen = capsys.readouterr()
    assert reasons(seen.err) == {"unreadable"}
    assert GOOD_TITLE in seen.out


def test_a_good_page_alone_ends_with_exit_0(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(good)]) == 0
    seen = capsys.readouterr()
    assert GOOD_TITLE in seen.out
    assert seen.err == ""
    assert "\x1b" not in seen.out


def occupied(folder: Path) -> list[str]:
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    held.listen()
    HELD.append(held)
    (folder / "archive").mkdir()
    return ["serve", "--data", str(folder / "archive"), "--port", str(held.getsockname()[1])]


HELD: list[socket.socket] = []


def not_a_database(folder: Path) -> list[str]:
    (folder / "sayso.sqlite3").write_bytes(b"this is a letter, not a database " * 200)
    return ["search", "lamps", "--data", str(folder)]


def another_database(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "sayso.sqlite3") as other:
        other.execute("CREATE TABLE recipes (soup TEXT)")
    other.close()
    return ["search", "lamps", "--data", str(folder)]


def data_in_a_file(folder: Path) -> list[str]:
    (folder / "taken").write_text("a file, not a folder", encoding="utf-8")
    return ["add", str(folder / "taken"), "--data", str(folder / "taken")]


def archive_then(*arguments: str) -> Callable[[Path], list[str]]:
    def prepared(folder: Path) -> list[str]:
        (folder / "archive").mkdir()
        return [*arguments, "--data", str(folder / "archive")]

    return prepared


FAULTS: dict[str, Callable[[Path], list[str]]] = {
    "no such command": lambda _: ["raed", "x.html"],
    "no such option": lambda folder: ["read", str(folder), "--colour"],
    "no path": lambda _: ["read"],
    "no such desk": lambda folder: ["read", str(folder), "--desk", "atlantis"],
    "a date that is none": lambda folder: ["read", str(folder), "--published", "last Tuesday"],
    "a date that no calendar has": lambda folder: ["read", str(folder), "--published", "2021-02-30"],
    "a port that is none": archive_then("serve", "--port", "seven"),
    "a port beyond all ports": archive_then("serve", "--port", "70000"),
    "a port in use": occupied,
    "no such export": archive_then("export", "recipes"),
    "no such format": archive_then("export", "claims", "--format", "papyrus"),
    "no such id": archive_then("show", "feedc0de"),
    "too short an id": archive_then("show", "f"),
    "no such origin": archive_then("search", "lamps", "--origin", "oracle"),
    "no archive": lambda folder: ["search", "lamps", "--data", str(folder / "nowhere")],
    "not a database": not_a_database,
    "another program's database": another_database,
    "a data folder that is a file": data_in_a_file,
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_callers_fault_is_one_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(FAULTS[name](tmp_path))
    while HELD:
        HELD.pop().close()
    seen = capsys.readouterr()
    assert code == 2
    assert seen.out == ""
    assert seen.err.startswith("sayso: ")
    assert seen.err.endswith("\n")
    assert seen.err.count("\n") == 1
    assert "Traceback" not in seen.err


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here that even root may not write to")
def test_a_data_folder_that_may_not_be_written(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(good), "--data", "/proc/sayso-data"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_setting_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sayso.toml").write_text("prot = 8000\n", encoding="utf-8")
    assert main(["config"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
