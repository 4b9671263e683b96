import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import sayso.store
from sayso.store import StoreError, open_store
from sayso.store.opening import FILE_NAME
from sayso.store.schema import KNOWN_VERSIONS, VERSION, metadata


def test_a_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "deep" / "down") as store:
        assert store.file.is_file()


def test_opening_again_finds_what_was_kept(tmp_path: Path, make_capture) -> None:  # type: ignore[no-untyped-def]
    capture = make_capture()
    with open_store(tmp_path) as store:
        store.add_capture(capture)
    with open_store(tmp_path) as store:
        assert store.capture(capture.id) == capture


def test_opening_again_is_quick_and_leaves_alembic_alone(blank: Path) -> None:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        open_store(blank).close()
        times.append(time.perf_counter() - started)
    assert min(times) < 0.15
    script = "import sys; from pathlib import Path; from sayso.store import open_store;"
    script += "open_store(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, str(blank)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_migrations_give_the_tables_of_the_schema(blank: Path) -> None:
    engine = create_engine(f"sqlite:///{blank / FILE_NAME}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _not_search})
        differences = compare_metadata(context, metadata)
    engine.dispose()
    assert differences == []


def _not_search(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not (name or "").startswith(("words", "alembic"))


def test_the_version_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(sayso.store.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == VERSION
    assert {script.revision for script in scripts.walk_revisions()} == KNOWN_VERSIONS


def test_a_file_that_is_no_database_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is a shopping list, not a database\n" * 99)
    with pytest.raises(StoreError, match=r"^[^\n]*not a Sayso database[^\n]*$"):
        open_store(tmp_path)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    with pytest.raises(StoreError, match="other tables"):
        open_store(tmp_path)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["recipes"]
    connection.close()


def test_a_newer_database_is_said_plainly(blank: Path, tmp_path: Path) -> None:
    shutil.copytree(blank, tmp_path, dirs_exist_ok=True)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match=r"newer Sayso .*9999"):
        open_store(tmp_path)


def test_a_folder_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StoreError, match=r"^the data folder [^\n]* cannot be made[^\n]*$"):
        open_store(tmp_path / "taken")


def test_a_database_that_is_a_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError):
        open_store(tmp_path)


def test_a_truncated_database_is_said_plainly(blank: Path, tmp_path: Path) -> None:
    content = (blank / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path)


def test_a_locked_database_is_said_plainly_after_some_patience(blank: Path, tmp_path: Path, make_capture) -> None:  # type: ignore[no-untyped-def]
    shutil.copytree(blank, tmp_path, dirs_exist_ok=True)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(tmp_path, patience=0.05) as store:
        assert store.capture("nothing") is None  # readers do not wait for writers
        with pytest.raises(StoreError, match=r"^[^\n]*in use by another program[^\n]*$"):
            store.add_capture(make_capture())
        other.execute("ROLLBACK")
        assert store.add_capture(make_capture())
    other.close()


def test_two_processes_may_make_the_same_store_at_once(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from sayso.store import open_store;"
    script += "open_store(Path(sys.argv[1])).close()"
    started = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in started]
    assert [code for _, code in ended] == [0, 0, 0], ended


def test_a_percent_sign_in_the_folder_does_no_harm(tmp_path: Path) -> None:
    with open_store(tmp_path / "100% mine?#x") as store:
        assert store.tally()["captures"].captured == 0
    assert [path.name for path in tmp_path.iterdir()] == ["100% mine?#x"]
