import gzip
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.fetch.files import read_paths
from sayso.model.captures import Capture
from sayso.model.problems import Problem, Reason

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def names(items: list[Capture | Problem]) -> list[str]:
    return [i.reason.value if isinstance(i, Problem) else i.content.decode() for i in items]


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "a.txt", "b/c.txt", ".hidden", ".git/d.txt"):
        (tmp_path / name).write_text(name)
    assert names(list(read_paths([str(tmp_path)], NOW))) == ["a.txt", "z.txt", "b/c.txt"]


def test_what_cannot_be_had_is_a_problem_between_its_neighbours(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("good")
    empty = tmp_path / "empty"
    empty.mkdir()
    paths = [str(good), str(tmp_path / "gone"), str(empty), "bad\0name", str(good / "under"), "/dev/null", str(good)]
    assert names(list(read_paths(paths, NOW))) == [
        "good", "missing", "empty", "unreadable", "missing", "unreadable", "good",
    ]  # fmt: skip


def test_the_bytes_are_kept_as_they_came(tmp_path: Path) -> None:
    packed = gzip.compress(b"words")
    (tmp_path / "a.html.gz").write_bytes(packed)
    (found,) = read_paths([str(tmp_path / "a.html.gz")], NOW)
    assert isinstance(found, Capture)
    assert (found.content, found.fetched_at, found.path) == (packed, NOW, str(tmp_path / "a.html.gz"))


def test_the_limit_holds_for_files_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 101)
    found = list(read_paths([str(tmp_path / "large"), "-"], NOW, io.BytesIO(b"y" * 101), limit=100))
    assert names(found) == ["too-large", "too-large"]
    assert names(list(read_paths(["-"], NOW, io.BytesIO(b"y" * 100), limit=100))) == ["y" * 100]
    assert names(list(read_paths(["-"], NOW))) == ["missing"]


def warc(*answers: tuple[str, bytes], packed: bool = False) -> bytes:
    """An archive with a response for each address and HTTP message."""
    out = io.BytesIO()
    for url, message in answers:
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2020-05-02T01:02:03Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(message)}\r\n\r\n"
        )
        record = head.encode() + message + b"\r\n\r\n"
        out.write(gzip.compress(record) if packed else record)
    return out.getvalue()


PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page</p>"
GONE = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "plain"])
def test_an_archive_gives_its_responses(tmp_path: Path, name: str, packed: bool) -> None:
    path = tmp_path / name
    path.write_bytes(warc(("https://reed.example/1", PAGE), ("https://reed.example/2", GONE), packed=packed))
    page, gone = read_paths([str(path)], NOW)
    assert isinstance(page, Capture)
    assert (page.content, page.url, page.path) == (b"<p>page</p>", "https://reed.example/1", str(path))
    assert page.header("content-type") == "text/html"
    assert page.fetched_at == datetime(2020, 5, 2, 1, 2, 3, tzinfo=UTC)
    assert isinstance(gone, Problem) and gone.reason is Reason.HTTP


def test_an_archive_may_come_by_standard_input() -> None:
    (page,) = read_paths(["-"], NOW, io.BytesIO(warc(("https://reed.example/1", PAGE))))
    assert isinstance(page, Capture) and page.url == "https://reed.example/1"


def test_a_compressed_body_is_opened_within_the_limit(tmp_path: Path) -> None:
    body = gzip.compress(b"x" * 1000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    (tmp_path / "a.warc").write_bytes(warc(("https://reed.example/1", head + body)))
    (page,) = read_paths([str(tmp_path / "a.warc")], NOW)
    assert isinstance(page, Capture) and page.content == b"x" * 1000
    (large,) = read_paths([str(tmp_path / "a.warc")], NOW, limit=999)
    assert isinstance(large, Problem) and large.reason is Reason.TOO_LARGE


def test_a_broken_archive_keeps_what_came_before(tmp_path: Path) -> None:
    whole = warc(("https://reed.example/1", PAGE), ("https://reed.example/2", PAGE), packed=True)
    (tmp_path / "a.warc.gz").write_bytes(whole[:-40])
    found = list(read_paths([str(tmp_path / "a.warc.gz")], NOW))
    assert isinstance(found[0], Capture)
    assert isinstance(found[-1], Problem) and found[-1].reason is Reason.TRUNCATED


@given(st.binary(max_size=300))
def test_any_bytes_give_a_capture_or_problems(content: bytes) -> None:
    for head in (b"", b"WARC/1.0\r\n", b"\x1f\x8b", gzip.compress(b"WARC/1.1\r\n")[:-9]):
        found = list(read_paths(["-"], NOW, io.BytesIO(head + content)))
        assert found
        assert all(isinstance(item, Capture | Problem) for item in found)
