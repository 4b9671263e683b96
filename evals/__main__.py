"""Every evaluation in turn: `python -m evals [NAME …]`. Fails when a floor is broken; says what it skipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from evals.floors import floors

NOT_EVALUATIONS = {"__init__", "__main__", "arguments", "gold", "floors", "matching", "numerals", "sentences"}
BELOW = 1  # what an evaluation exits with when a floor is broken; more than that is a crash


def outcome(name: str) -> str:
    """Run one evaluation, show what it prints, and say how it ended."""
    print(f"--- {name}", flush=True)
    ran = subprocess.run([sys.executable, "-m", f"evals.{name}"], check=False, stdout=subprocess.PIPE, text=True)
    print(ran.stdout, end="", flush=True)
    return ending(name, ran.returncode, ran.stdout, bool(floors(name)))


def ending(name: str, code: int, printed: str, pinned: bool) -> str:
    """How an evaluation ended, by its exit code and what it printed; `pinned` says whether it has floors."""
    if code:
        return "below a floor" if code == BELOW and "Traceback" not in printed else "crashed"
    said = [line.removeprefix(f"{name}: ") for line in printed.splitlines() if line.startswith(f"{name}: ")]
    skipped = any("skipped, " in line for line in said)
    if skipped and f"\n{name} " not in printed:  # not one figure
        return "skipped"
    part = " in part" if skipped else ""
    return ("held" if pinned else "no floor") + part


def main(names: list[str]) -> int:
    here = Path(__file__).parent
    known = sorted(p.stem for p in here.glob("*.py") if p.stem not in NOT_EVALUATIONS)
    if unknown := set(names) - set(known):
        print(f"no such evaluation: {', '.join(sorted(unknown))}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    ended: dict[str, list[str]] = {}
    for name in names or known:
        ended.setdefault(outcome(name), []).append(name)
    print("; ".join(f"{how}: {', '.join(which)}" for how, which in ended.items()))
    return 1 if {"below a floor", "crashed"} & set(ended) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
