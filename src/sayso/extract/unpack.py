"""Bytes as they came to text: gzip opened in memory, forms that are not text refused, encodings settled."""

from __future__ import annotations

import codecs
import re
import zlib
from dataclasses import dataclass

from sayso.model.captures import SIZE_LIMIT
from sayso.model.problems import Reason

UNPACKED_LIMIT = 10 * SIZE_LIMIT  # bytes: text packs to a tenth at best, a bomb to a thousandth
_CHUNK = 1 << 14
_HEAD = 8192

Fault = tuple[Reason, str]

_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0",
    b"RIFF", b"OggS", b"ID3", b"\x00asm", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"SQLite format 3",
    b"Rar!", b"\xca\xfe\xba\xbe", b"wOFF", b"wOF2", b"II*\x00", b"MM\x00*", b"fLaC", b"\x1aE\xdf\xa3",
)  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,30})""", re.I)
_IN_HEADER = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,30})", re.I)

# Pages mean the wider Windows sets when they name the narrow ones (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The bytes inside, and what was wrong with their wrapping."""

    content: bytes
    faults: tuple[Fault, ...] = ()


def unpack(content: bytes, limit: int = UNPACKED_LIMIT) -> Unpacked:
    """Open gzip in memory, as far as it can be read and no further than `limit` bytes.

    A truncated or damaged gzip gives what came before the break, with TRUNCATED. One that
    unpacks beyond the limit gives nothing, with TOO_LARGE. Anything else comes back as it is.
    """
    if not content.startswith(b"\x1f\x8b"):
        return Unpacked(content)
    pieces: list[bytes] = []
    size, at, whole = 0, 0, True
    while content.startswith(b"\x1f\x8b", at) and whole:
        piece, at, whole = _member(content, at, limit + 1 - size)
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            return Unpacked(b"", ((Reason.TOO_LARGE, f"the gzip unpacks to more than {limit} bytes"),))
    broken = () if whole else ((Reason.TRUNCATED, f"the gzip breaks off after {size} bytes"),)
    return Unpacked(b"".join(pieces), broken)


def _member(packed: bytes, at: int, limit: int) -> tuple[bytes, int, bool]:
    """One gzip member's bytes, at most about `limit` of them, where it ends, and whether it was whole.

    The member begins at `at`. Small members are common in archives, so the rest is never copied.
    """
    opener = zlib.decompressobj(wbits=31)
    out = bytearray()
    while not opener.eof and len(out) < limit and at < len(packed):
        before, chunk = opener.copy(), packed[at : at + _CHUNK]
        try:
            out += opener.decompress(chunk, limit + 1 - len(out))
        except zlib.error:
            return bytes(out + _until_broken(before, chunk)), len(packed), False
        at += len(chunk)
    return bytes(out), at - len(opener.unused_data), opener.eof or len(out) >= limit


def _until_broken(opener: zlib._Decompress, chunk: bytes) -> bytes:
    """What a damaged chunk holds before its damage, byte by byte."""
    out = bytearray()
    for i in range(len(chunk)):
        try:
            out += opener.decompress(chunk[i : i + 1])
        except zlib.error:
            break
    return bytes(out)


def is_binary(content: bytes) -> bool:
    """Say whether the bytes are no text: a known binary form, NULs, or many control characters."""
    head = content[:_HEAD]
    if head.startswith(_MAGIC) or head[4:8] == b"ftyp":
        return True
    if any(head.startswith(bom) for bom, _ in _BOMS):
        return False
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return b"\x00" in head[:1024] or controls * 20 > len(head)


def decode(content: bytes, content_type: str = "") -> tuple[str, tuple[Fault, ...]]:
    """The text of the bytes, in the encoding that they bear out best.

    A byte order mark, then the server's word, then the page's own, then UTF-8. Where none
    holds every byte it is read with replacements, and a BAD_ENCODING says so; nothing is lost.
    """
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _replacing(content, name) if name != "utf-8" else decode(content[len(bom) :])
    for name in [*_declared(content, content_type), "utf-8"]:
        try:
            return content.decode(name), ()
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(content)


def _declared(content: bytes, content_type: str) -> list[str]:
    named = [m[1] for m in [_IN_HEADER.search(content_type)] if m]
    head = content[:4096]
    if head.lstrip()[:1] == b"<":
        named += [m[1].decode("ascii") for m in [_DECLARED.search(head)] if m]
    meant = [_MEANT.get(name.lower(), name.lower()) for name in named]
    # A page that is UTF-8 byte for byte and names a one-byte set is wrong about itself.
    return ["utf-8", *meant] if "cp1252" in meant else meant


def _replacing(content: bytes, name: str) -> tuple[str, tuple[Fault, ...]]:
    text = content.decode(name, errors="replace")
    bad = text.count("\ufffd")
    return text, ((Reason.BAD_ENCODING, f"{bad} characters are not {name}; read with replacements"),) if bad else ()


def _guessed(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """UTF-8 with replacements if most of it is that, else Korean if it gives hangul, else Western."""
    text = content.decode("utf-8", errors="replace")
    strange = sum(1 for c in text[:200_000] if c == "\ufffd")
    foreign = sum(1 for c in text[:200_000] if c > "\x7f")
    if strange <= (foreign - strange) * 4:
        return _replacing(content, "utf-8")
    korean = content.decode("cp949", errors="replace")
    hangul = sum(1 for c in korean[:200_000] if "가" <= c <= "힣")
    name = "cp949" if hangul * 2 > sum(1 for c in korean[:200_000] if c > "\x7f") else "cp1252"
    text, faults = _replacing(content, name)
    return text, faults or ((Reason.BAD_ENCODING, f"not UTF-8, and no encoding is named; read as {name}"),)
