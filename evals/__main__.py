"""Every evaluation in turn: `python -m evals [NAME …]`. Fails when a floor is broken; says what it skipped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NOT_EVALUATIONS = {"__init__", "__main__", "gold", "floors"}


def main(names: list[str]) -> int:
    here = Path(__file__).parent
    known = sorted(p.stem for p in here.glob("*.py") if p.stem not in NOT_EVALUATIONS)
    if unknown := set(names) - set(known):
        print(f"no such evaluation: {', '.join(sorted(unknown))}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    failed = []
    for name in names or known:
        print(f"--- {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"evals.{name}"], check=False).returncode:
            failed.append(name)
    print("below a floor: " + ", ".join(failed) if failed else "every floor holds")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
