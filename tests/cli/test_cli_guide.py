"""The guide names only commands and options that there are."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer

from sayso.cli import main
from sayso.cli.app import app
from sayso.cli.look import KINDS
from sayso.model.problems import Reason

GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
LINES = [
    shlex.split(line[line.index("sayso ") :].split(">")[0], comments=True)
    for block in re.findall(r"```\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.splitlines()
    if re.match(r"(zcat \S+ \| )?sayso ", line)
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_command_in_the_guide_parses(line: list[str]) -> None:
    group = typer.main.get_command(app)
    with group.make_context("sayso", line[1:], resilient_parsing=False) as context:
        name, command, rest = group.resolve_command(context, line[1:])  # type: ignore[attr-defined]
        assert command.make_context(name, rest, parent=context).params


def lines(printed: str) -> list[str]:
    """Lines without how sure the network is, whose last digit may differ from processor to processor."""
    return [re.sub(r"^ \.\d\d", " .##", line.rstrip()) for line in printed.rstrip().split("\n")]


def test_the_example_prints_what_the_guide_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page, command, printed = re.findall(r"```\n(.*?)```", GUIDE, re.DOTALL)[:3]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "lamps.txt").write_text(page, encoding="utf-8")
    assert main(shlex.split(command)[1:]) == 0
    assert lines(capsys.readouterr().out) == lines(printed)


def test_every_mark_is_explained() -> None:
    assert all(f"`{look.mark}" in GUIDE for look in KINDS.values())


def test_every_reason_it_names_is_one() -> None:
    named = re.search(r"with a reason: (.*?)\. Problems", GUIDE)
    assert named
    assert set(re.findall(r"`([a-z-]+)`", named[1])) <= set(Reason)
