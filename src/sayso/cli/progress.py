"""Progress on long work, on standard error and only where somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from sayso.cli.lines import shown
from sayso.cli.terminal import err

RELATING = "relating"  # what a job says before its last step


@contextmanager
def counting(what: str, total: int | None = None) -> Iterator[Callable[[str], None]]:
    """A bar; call what it gives with the name of each thing that is done. `total` None is "not known yet"."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[at]}", style="bright_black", markup=False),
    )
    console = err()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=total, at="")

        def done(name: str) -> None:
            if name == RELATING:
                progress.update(task, at="relating who reports the same")
            else:
                progress.update(task, advance=1, at=shown(name)[-40:])

        yield done
