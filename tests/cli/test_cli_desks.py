from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sayso.cli import main
from sayso.desks.loading import SHIPPED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED / "turkmenistan", tmp_path / "desk"))


def test_the_desks_that_ship_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["north-korea", "turkmenistan"]
    assert all("outlets" in line and "places" in line and "people" in line for line in lines)


def test_a_sound_desk_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk", "check", str(folder)]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1 and printed.out.startswith("turkmenistan  Turkmenistan  ")
    assert printed.err == ""


def test_a_warning_leaves_a_desk_usable(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "people.csv").open("a", encoding="utf-8") as people:
        people.write("another,Ada Quill,Quill,,Xi Jinping\n")
    line = len((folder / "people.csv").read_text(encoding="utf-8").splitlines())
    assert main(["desk", "check", str(folder)]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert printed.err == (
        f"{folder}/people.csv:{line}: warning: 'Xi Jinping' also names xi-jinping; leave it to one of them\n"
    )


def test_every_fault_is_a_line_on_standard_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "desk.toml").write_text('id = "x"\n', encoding="utf-8")
    (folder / "institutions.csv").unlink()
    assert main(["desk", "check", str(folder)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        f"{folder}/desk.toml:1: title is missing",
        f"{folder}/institutions.csv: is missing",
    ]


def test_a_long_fault_is_not_wrapped(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "desk.toml").write_text(f'id = "x"\ntitle = "X"\n{"k" * 200} = 1\n', encoding="utf-8")
    assert main(["desk", "check", str(folder)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_no_such_folder_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk", "check", "no-such-desk"]) == 2
    assert capsys.readouterr().err.startswith("sayso: no-such-desk: no such desk; those that ship: ")


def test_the_bare_command_shows_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["desk"]) == 0
    out = capsys.readouterr().out
    assert "  check " in out and "  list " in out
