from __future__ import annotations

from pathlib import Path

import pytest

from sayso import __version__
from sayso.cli import main

COMMANDS = ("read", "add", "collect", "serve", "demo", "search", "show", "export", "verify", "config")


def test_the_bare_command_shows_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    out = capsys.readouterr().out
    assert all(f"  {command} " in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_desk_and_a_data_folder(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "--desk" in out
    assert "--data" in out
    assert "╭" not in out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"sayso {__version__}\n"


def test_each_setting_says_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_PORT", "8123")
    assert main(["config", "--data", "elsewhere"]) == 0
    lines = {line.split()[0]: line.split() for line in capsys.readouterr().out.splitlines()}
    assert lines["port"][1:3] == ["8123", "SAYSO_PORT"]
    assert lines["data"][1:4] == ["elsewhere", "command", "line"]
    assert lines["desk"][1:3] == ["north-korea", "default"]
