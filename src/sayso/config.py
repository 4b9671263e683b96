"""Settings: what the defaults, a TOML file, the environment and the command line say, in that order.

The file is `sayso.toml` in the working folder, or the one that SAYSO_CONFIG or the caller
names. A setting `port` is SAYSO_PORT in the environment. A key that is no setting is an
error, so that a slip of the pen is never silently the default.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sayso import __version__

FILE_NAME = "sayso.toml"
PREFIX = "SAYSO_"
DEFAULT = "default"
COMMAND_LINE = "command line"
SIZE_LIMIT = 20_000_000  # bytes of one capture, where nobody says another
_NOT_EMPTY = Field(min_length=1)
ReaderName = Literal["accurate", "fast", "rules"]


class ConfigError(Exception):
    """A setting that cannot be used; the message is one line that names where it stands and its key."""


class Settings(BaseModel):
    """Every setting, checked. Sizes are in bytes and times in seconds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: Annotated[Path, Field(description="the folder of the archive")] = Path("sayso-data")
    desk: Annotated[str, _NOT_EMPTY, Field(description="what is watched: a shipped desk or a folder")] = "north-korea"
    host: Annotated[str, _NOT_EMPTY, Field(description="the address that the pages are served at")] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535, description="the port that the pages are served at")] = 8000
    size_limit: Annotated[int, Field(ge=1, description="the largest capture in bytes")] = SIZE_LIMIT
    timeout: Annotated[float, Field(gt=0, le=600, description="seconds to wait for a server")] = 20.0
    reader: Annotated[
        ReaderName, Field(description="who finds attributions: the large network, the small one, or rules")
    ] = "accurate"
    threads: Annotated[int, Field(ge=1, le=64, description="windows of text that the network reads at a time")] = 1
    user_agent: Annotated[str, _NOT_EMPTY, Field(description="what we call ourselves to servers")] = (
        f"sayso/{__version__}"
    )


Layer = tuple[str, str, Any]  # setting, where it stands, value


def _closest(key: str) -> str:
    near = difflib.get_close_matches(key, Settings.model_fields, n=1, cutoff=0.7)
    return near[0] if near else ""


def _unknown(place: str, key: str, spelt: str = "{}") -> ConfigError:
    near = _closest(key)
    hint = f"; did you mean {spelt.format(near)}?" if near else ""
    return ConfigError(f"{place}: {key!r} is no setting{hint}")


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as fault:
        raise ConfigError(f"{file}: cannot be read: {fault.strerror}") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ConfigError(f"{file}: is not TOML: {' '.join(str(fault).split())}") from fault


def _from_file(file: Path) -> list[Layer]:
    layers: list[Layer] = []
    for key, value in _parsed(file).items():
        if key not in Settings.model_fields:
            raise _unknown(str(file), key)
        # A folder in a file means one beside that file, wherever it is read from.
        layers.append((key, str(file), str(file.parent / value) if _is_folder(key, value) else value))
    return layers


def _is_folder(key: str, value: object) -> bool:
    """Say whether a setting of the file is a folder that is not under somebody's home; a desk may be a mere name."""
    if not isinstance(value, str) or value.startswith("~"):
        return False
    return key == "data" or (key == "desk" and _is_path(value))


def _is_path(desk: str) -> bool:
    return any(sign and sign in desk for sign in ("/", os.sep, os.altsep))


def _from_environment(environment: Mapping[str, str]) -> list[Layer]:
    layers: list[Layer] = []
    for name in sorted(environment):
        key = name.removeprefix(PREFIX).lower()
        if not name.startswith(PREFIX):
            continue
        if key in Settings.model_fields:
            layers.append((key, name, environment[name]))
        elif _closest(key):  # others may use the prefix; a near miss is a slip
            raise ConfigError(f"{name} is no setting; did you mean {PREFIX}{_closest(key).upper()}?")
    return layers


def _file(given: Path | None, environment: Mapping[str, str], folder: Path) -> Path | None:
    named = given or (Path(environment["SAYSO_CONFIG"]) if environment.get("SAYSO_CONFIG") else None)
    if named:
        return named
    here = folder / FILE_NAME
    return here if here.is_file() else None


def _checked(layers: list[Layer]) -> tuple[Settings, dict[str, str]]:
    values = {key: value for key, _, value in layers}
    came_from = dict.fromkeys(Settings.model_fields, DEFAULT) | {key: place for key, place, _ in layers}
    try:
        settings = Settings.model_validate(values)
    except ValidationError as fault:
        first = fault.errors()[0]
        key = str(first["loc"][0])
        raise ConfigError(f"{came_from[key]}: {key}: {first['msg']}, not {first['input']!r}") from fault
    found: dict[str, Path | str] = {"data": _at_home("data", settings.data, came_from)}
    if _is_path(settings.desk):
        found["desk"] = str(_at_home("desk", Path(settings.desk), came_from))
    return settings.model_copy(update=found), came_from


def _at_home(key: str, folder: Path, came_from: Mapping[str, str]) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError as fault:  # ~nobody-here/archive
        raise ConfigError(f"{came_from[key]}: {key}: {fault}, not {str(folder)!r}") from fault


def load_settings(
    given: Mapping[str, Any] | None = None,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path = Path(),
) -> tuple[Settings, dict[str, str]]:
    """The settings, and for each where it came from: default, the file's name, the variable, command line.

    `given` is what the command line says and wins over the rest. Raises ConfigError in one
    line for a file that cannot be read, a key that is no setting, and a value that does not fit.
    """
    environment = os.environ if environment is None else environment
    found = _file(file, environment, folder)
    layers = _from_file(found) if found else []
    layers += _from_environment(environment)
    for key, value in (given or {}).items():
        if key not in Settings.model_fields:
            raise _unknown(COMMAND_LINE, key)
        layers.append((key, COMMAND_LINE, value))
    return _checked(layers)
