"""`sayso config`: every setting, what it is now, and where it came from."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from sayso.cli.faults import DONE
from sayso.cli.lines import shown
from sayso.cli.look import MUTED
from sayso.cli.session import settings_with_origin
from sayso.cli.terminal import out
from sayso.config import DEFAULT, Settings


def setting_lines(settings: Settings, came_from: dict[str, str]) -> list[Text]:
    """One line a setting: name, value, origin, meaning, in columns."""
    rows = [(name, shown(str(value)), shown(came_from[name])) for name, value in settings]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = []
    for name, value, origin in rows:
        meaning = Settings.model_fields[name].description or ""
        lines.append(
            Text.assemble(
                (name.ljust(widths[0]), "bold"),
                f"  {value.ljust(widths[1])}",
                (f"  {origin.ljust(widths[2])}", MUTED if origin == DEFAULT else "cyan"),
                (f"  {meaning}", MUTED),
            )
        )
    return lines


def print_settings(desk: str | None, data: Path | None) -> int:
    """Print them all."""
    out().lines(setting_lines(*settings_with_origin(desk, data)))
    return DONE
