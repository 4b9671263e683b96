import gzip
import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.unpack import decode, is_binary, unpack
from sayso.model.problems import Reason


def test_gzip_is_opened_and_its_members_joined() -> None:
    assert unpack(gzip.compress(b"one ") + gzip.compress(b"two")).content == b"one two"
    assert unpack(b"plain").content == b"plain"


def test_a_gzip_of_many_members_takes_time_by_its_size() -> None:
    member = gzip.compress(b"a line of words\n")
    began = time.monotonic()
    assert unpack(member * 40_000).content == b"a line of words\n" * 40_000
    assert time.monotonic() - began < 5


def test_what_follows_the_last_member_is_no_member() -> None:
    assert unpack(gzip.compress(b"one") + bytes(40)).content == b"one"


def test_a_truncated_gzip_gives_what_came_before() -> None:
    whole = os.urandom(60_000)
    found = unpack(gzip.compress(whole)[:40_000])
    assert [reason for reason, _ in found.faults] == [Reason.TRUNCATED]
    assert len(found.content) > 30_000 and whole.startswith(found.content)


def test_a_damaged_gzip_gives_what_came_before() -> None:
    whole = os.urandom(60_000)
    packed = gzip.compress(whole)
    found = unpack(packed[:30_000] + bytes(200) + packed[30_200:])
    assert [reason for reason, _ in found.faults] == [Reason.TRUNCATED]
    assert found.content[:20_000] == whole[:20_000]


def test_a_bomb_is_not_unpacked() -> None:
    found = unpack(gzip.compress(bytes(5_000_000)), limit=1_000_000)
    assert found.content == b""
    assert [reason for reason, _ in found.faults] == [Reason.TOO_LARGE]


@given(st.binary(max_size=2000))
def test_whatever_is_packed_comes_back(content: bytes) -> None:
    assert unpack(gzip.compress(content)).content == content
    assert isinstance(unpack(b"\x1f\x8b" + content).content, bytes)


@pytest.mark.parametrize(
    "head", [b"\x89PNG\r\n", b"%PDF-1.7", b"\x7fELF", b"PK\x03\x04", b"a\x00b\x00", bytes(range(32)) * 9]
)
def test_what_is_no_text_is_binary(head: bytes) -> None:
    assert is_binary(head + b"more" * 10)


@pytest.mark.parametrize("text", ["plain", "쌀값", "naïve\ttab\r\n", "\x1b[1mcolour"])
def test_text_is_not_binary(text: str) -> None:
    assert not is_binary(text.encode())
    assert not is_binary(text.encode("utf-16"))


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        ("쌀값이 올랐다".encode(), ""),
        ("쌀값이 올랐다".encode("utf-8-sig"), ""),
        ("쌀값이 올랐다".encode("utf-16"), ""),
        ("쌀값이 올랐다".encode("cp949"), "text/html; charset=euc-kr"),
        ("쌀값이 올랐다".encode(), "text/html; charset=iso-8859-1"),
    ],
)
def test_the_encoding_that_holds_is_used(content: bytes, content_type: str) -> None:
    assert decode(content, content_type) == ("쌀값이 올랐다", ())


def test_a_page_may_name_its_encoding() -> None:
    page = '<html><head><meta charset="euc-kr"></head>쌀값</html>'
    assert decode(page.encode("cp949")) == (page, ())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("The ferry’s crew".encode() + b"\xff\xfe", "The ferry’s crew\ufffd\ufffd"),
        ("두만강 변의 시장이 다시 문을 열었다".encode("cp949"), "두만강 변의 시장이 다시 문을 열었다"),
        ("café au lait, déjà".encode("cp1252"), "café au lait, déjà"),
    ],
)
def test_an_encoding_that_fails_is_said_and_nothing_lost(content: bytes, words: str) -> None:
    text, faults = decode(content)
    assert text == words
    assert [reason for reason, _ in faults] == [Reason.BAD_ENCODING]


@given(
    st.binary(max_size=500),
    st.sampled_from(["", "text/html; charset=x", "charset=utf-16", "charset=base64", "charset=idna"]),
)
def test_any_bytes_decode(content: bytes, content_type: str) -> None:
    assert isinstance(decode(content, content_type)[0], str)
