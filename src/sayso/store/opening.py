"""Opening a data folder: making it, bringing its tables up to date, and saying plainly why it cannot be used."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from sayso.store.connection import Connections
from sayso.store.errors import StoreError
from sayso.store.schema import KNOWN_VERSIONS, VERSION

FILE_NAME = "sayso.sqlite3"
PATIENCE = 10.0  # seconds to wait for another writer


def _version(connection: Connection) -> str:
    """The database's version, or an empty string for a new one."""
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    if not tables:
        return ""
    if "alembic_version" not in tables:
        raise StoreError("holds other tables than Sayso's; choose another folder with --data")
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or ""


def _check(version: str) -> None:
    if version and version not in KNOWN_VERSIONS:
        raise StoreError(f"was written by a newer Sayso (its version is {version}); upgrade Sayso to open it")


def _upgrade(connection: Connection) -> None:
    # Imported here: alembic takes a third of a second, and an up-to-date store needs none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _bring_up_to_date(connections: Connections) -> None:
    with connections.reading() as connection:
        version = _version(connection)
        _check(version)
    if version == VERSION:
        return
    with connections.writing() as connection:
        if _version(connection) != VERSION:  # another process may have done it while we waited
            _upgrade(connection)


def connect(folder: Path, patience: float = PATIENCE) -> Connections:
    """Connections to the folder's database, made or upgraded where needed; StoreError where it cannot be."""
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(f"the data folder {folder} cannot be made: {fault.strerror}") from fault
    connections = Connections(file, patience)
    try:
        _bring_up_to_date(connections)
    except StoreError as fault:
        connections.close()
        raise StoreError(_named(file, str(fault))) from fault
    except BaseException:
        connections.close()
        raise
    return connections


def _named(file: Path, line: str) -> str:
    return line if str(file) in line else f"{file} {line}"
