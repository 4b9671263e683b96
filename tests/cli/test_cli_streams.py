"""What only a process of its own can show: closed pipes, Ctrl-C, odd terminals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "import sys; from sayso.cli import main; sys.exit(main())"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Enough to fill a pipe many times over."""
    page = "The keeper of lamp {n} said that it burned all night. “It never went out,” he told The Fathom Post."
    lines = [f'{{"title": "Lamp {n}", "text": "{page.format(n=n)}"}}' for n in range(300)]
    path = tmp_path / "lamps.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", [[], ["--jsonl"]])
def test_a_pipe_that_closes_early_is_no_error(many: Path, form: list[str]) -> None:
    with subprocess.Popen([*COMMAND, "read", str(many), *form], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.readline()
        run.stdout.close()
        err = run.stderr.read()
    assert err == b""
    assert run.returncode == 0


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    first = tmp_path / "lamp.jsonl"
    first.write_text('{"title": "Lamp", "text": "A keeper said so."}\n', encoding="utf-8")
    pipe = subprocess.PIPE
    with subprocess.Popen([*COMMAND, "read", "--jsonl", str(first), "-"], stdin=pipe, stdout=pipe, stderr=pipe) as run:
        assert run.stdout
        assert b"Lamp" in run.stdout.readline()  # now it waits for standard input
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=30)
    assert err == b""
    assert run.returncode == 130


def test_a_terminal_that_cannot_write_every_letter_gets_what_it_can(tmp_path: Path) -> None:
    path = tmp_path / "한글.jsonl"
    path.write_text('{"title": "등대", "text": "등대지기는 배가 왔다고 말했다."}', encoding="utf-8")
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    run = subprocess.run([*COMMAND, "read", str(path)], capture_output=True, timeout=30, env=environment)
    assert run.returncode == 0, run.stderr
    assert run.stderr == b""
    assert run.stdout.startswith(b"====")
    assert b"?" in run.stdout


def test_a_pipe_gets_no_colour(tmp_path: Path) -> None:
    path = tmp_path / "lamp.jsonl"
    path.write_text('{"title": "Lamp", "text": "The keeper said that the lamp was lit."}', encoding="utf-8")
    run = subprocess.run([*COMMAND, "read", str(path)], capture_output=True, timeout=30)
    assert b"\x1b" not in run.stdout
    assert b"Lamp" in run.stdout
