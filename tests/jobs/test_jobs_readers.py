"""The shipped readers: loaded by name, checked by their hashes, the same however they are run."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from sayso.analyse.attribution import RuleReader
from sayso.cli import main
from sayso.config import ReaderName
from sayso.jobs import readers
from sayso.jobs.readers import ReaderError, reader_named
from sayso.model.spans import Span

TEXTS = (
    "The harbour board said on Monday that the quay would stay open until spring.",
    "“We have coal for nine days,” a lamplighter told Harbour News. “After that it is dark.”",
    "The quay is four hundred metres long.",
)
SHIPPED = Path(readers.__file__).parents[1] / "analyse" / "reader" / "shipped"


@pytest.mark.parametrize("name", readers.NETWORKS)
def test_each_network_finds_who_says_what(name: ReaderName) -> None:
    said, quoted, _ = reader_named(name).read(TEXTS)
    board, coal = at(TEXTS[0], "board"), at(TEXTS[1], "We have coal for nine days")
    assert [a.cue.of(TEXTS[0]) for a in said if a.cue and a.source and a.source.overlaps(board)] == ["said"]
    assert any(piece.overlaps(coal) for a in quoted for piece in a.content)


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_text_is_read_the_same_alone_and_among_others() -> None:
    together = reader_named().read(TEXTS)
    assert [reader_named().read([text])[0] for text in TEXTS] == together


def test_threads_change_nothing() -> None:
    assert reader_named("accurate", 2).read(TEXTS) == reader_named("accurate", 1).read(TEXTS)


def test_rules_need_no_network() -> None:
    assert isinstance(reader_named("rules"), RuleReader)


@pytest.fixture
def nothing_loaded() -> None:
    for made in vars(readers).values():
        if hasattr(made, "cache_clear"):
            made.cache_clear()


def damaged(folder: Path, name: str) -> Path:
    for file in SHIPPED.iterdir():
        (folder / file.name).write_bytes(b"not the one" if file.name == name else file.read_bytes())
    return folder


@pytest.mark.usefixtures("nothing_loaded")
@pytest.mark.parametrize(
    ("reader", "name"),
    [("accurate", "accurate.onnx"), ("fast", "fast.onnx"), ("accurate", "tokenizer.json"), ("fast", "tokenizer.json")],
)
def test_files_that_are_not_as_shipped_are_refused(
    reader: ReaderName, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "SHIPPED", damaged(tmp_path, name))
    with pytest.raises(ReaderError, match=rf"{name} does not have the SHA-256 of its card"):
        readers.shipped_network(reader)


@pytest.mark.usefixtures("nothing_loaded")
def test_a_card_without_one_of_the_networks_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = json.loads((damaged(tmp_path, "") / "reader.json").read_text(encoding="utf-8"))
    del card["name_steps"]["fast"]
    (tmp_path / "reader.json").write_text(json.dumps(card), encoding="utf-8")
    monkeypatch.setattr(readers, "SHIPPED", tmp_path)
    with pytest.raises(ReaderError, match=r"reader\.json is damaged: lacks a part"):
        readers.shipped_network()


def test_each_network_says_which_it_is() -> None:
    assert [reader_named(name).made_by.split("/")[1] for name in readers.NETWORKS] == ["accurate", "fast"]


@pytest.mark.usefixtures("nothing_loaded")
def test_a_missing_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "SHIPPED", tmp_path)
    with pytest.raises(ReaderError, match=r"cannot be loaded: .*reader\.json: No such file"):
        readers.shipped_network()


def test_the_hashes_on_the_card_are_those_of_all_files() -> None:
    card = json.loads((SHIPPED / "reader.json").read_text(encoding="utf-8"))
    found = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in SHIPPED.iterdir() if f.name != "reader.json"}
    assert found == card["sha256"]


def test_what_ships_stays_small() -> None:
    assert sum(file.stat().st_size for file in SHIPPED.iterdir()) < 30_000_000


@pytest.mark.usefixtures("nothing_loaded")
def test_a_damaged_network_ends_a_command_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SAYSO_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(readers, "SHIPPED", tmp_path)
    page = tmp_path / "page.txt"
    page.write_text("Quay closed\n\nThe board said so.", encoding="utf-8")
    assert main(["read", str(page)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "reader.json" in said
