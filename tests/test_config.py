import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from sayso.config import COMMAND_LINE, DEFAULT, ConfigError, Settings, load_settings


def load(tmp_path: Path, toml: str | None = None, given=None, **environment: str):  # type: ignore[no-untyped-def]
    if toml is not None:
        (tmp_path / "sayso.toml").write_text(toml, encoding="utf-8")
    return load_settings(given, environment=environment, folder=tmp_path)


def test_defaults(tmp_path: Path) -> None:
    settings, came_from = load(tmp_path)
    assert settings == Settings()
    assert (settings.data, settings.desk) == (Path("sayso-data"), "north-korea")
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert came_from == dict.fromkeys(Settings.model_fields, DEFAULT)


def test_each_place_wins_over_the_one_before_and_is_named(tmp_path: Path) -> None:
    toml = 'desk = "from-file"\nport = 1\nhost = "0.0.0.0"'
    settings, came_from = load(tmp_path, toml, {"port": 3}, SAYSO_PORT="2", SAYSO_HOST="::1", HOME="/root")
    assert (settings.desk, settings.host, settings.port) == ("from-file", "::1", 3)
    assert came_from["desk"] == str(tmp_path / "sayso.toml")
    assert came_from["host"] == "SAYSO_HOST"
    assert came_from["port"] == COMMAND_LINE
    assert came_from["data"] == DEFAULT


def test_a_folder_in_a_file_is_one_beside_the_file(tmp_path: Path) -> None:
    assert load(tmp_path, 'data = "archive"')[0].data == tmp_path / "archive"
    assert load(tmp_path, 'data = "/srv/archive"')[0].data == Path("/srv/archive")
    assert load(tmp_path, 'data = "~/archive"')[0].data == Path("~/archive").expanduser()
    assert load(tmp_path, "", SAYSO_DATA="archive")[0].data == Path("archive")


def test_a_desk_in_a_file_is_a_name_or_a_folder_beside_the_file(tmp_path: Path) -> None:
    assert load(tmp_path, 'desk = "quay"')[0].desk == "quay"
    assert load(tmp_path, 'desk = "desks/quay"')[0].desk == str(tmp_path / "desks" / "quay")
    assert load(tmp_path, 'desk = "./quay"')[0].desk == str(tmp_path / "quay")
    assert load(tmp_path, 'desk = "/srv/quay"')[0].desk == "/srv/quay"
    assert load(tmp_path, 'desk = "~/quay"')[0].desk == str(Path("~/quay").expanduser())
    assert load(tmp_path, "", SAYSO_DESK="desks/quay")[0].desk == "desks/quay"
    assert load(tmp_path, "", {"desk": "desks/quay"})[0].desk == "desks/quay"


def test_a_named_file_is_read_instead(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("port = 9", encoding="utf-8")
    (tmp_path / "sayso.toml").write_text("port = 8", encoding="utf-8")
    assert load_settings(file=other, environment={}, folder=tmp_path)[0].port == 9
    assert load(tmp_path, SAYSO_CONFIG=str(other))[0].port == 9


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("prot = 8000", r"sayso\.toml: 'prot' is no setting; did you mean port\?$"),
        ("zebra = 1", r"sayso\.toml: 'zebra' is no setting$"),
        ("port = 0", r"sayso\.toml: port: .*greater than or equal to 1, not 0$"),
        ('port = "many"', r"sayso\.toml: port: .*'many'$"),
        ("data = 3", r"sayso\.toml: data: "),
        ('desk = ""', r"sayso\.toml: desk: "),
        ('data = "~nobody-of-this-name/archive"', r"sayso\.toml: data: "),
        ('desk = "~nobody-of-this-name/quay"', r"sayso\.toml: desk: "),
        ("workers = 2", r"sayso\.toml: 'workers' is no setting$"),
        ("threads = 0", r"sayso\.toml: threads: .*greater than or equal to 1, not 0$"),
        ('reader = "clever"', r"sayso\.toml: reader: .*'accurate', 'fast' or 'rules', not 'clever'$"),
        ("port = ", r"sayso\.toml: is not TOML: "),
        ("[port]", r"sayso\.toml: port: "),
    ],
)
def test_what_is_wrong_in_a_file_is_said_in_one_line(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said) as fault:
        load(tmp_path, toml)
    assert "\n" not in str(fault.value)


def test_a_file_that_is_missing_or_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path, SAYSO_CONFIG=str(tmp_path / "none.toml"))
    (tmp_path / "sayso.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="is not TOML"):
        load(tmp_path)


def test_a_slip_in_the_environment_is_said_and_others_may_use_the_prefix(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"SAYSO_PROT is no setting; did you mean SAYSO_PORT\?"):
        load(tmp_path, SAYSO_PROT="1")
    with pytest.raises(ConfigError, match="SAYSO_PORT: port: "):
        load(tmp_path, SAYSO_PORT="x")
    assert load(tmp_path, SAYSO_GOLD="/elsewhere")[0] == Settings()


def test_a_slip_by_the_caller_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="command line: 'prot' is no setting"):
        load(tmp_path, given={"prot": 1})


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1


def test_the_environment_of_the_process_is_used_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("SAYSO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SAYSO_PORT", "8123")
    monkeypatch.chdir(tmp_path)
    assert load_settings()[0].port == 8123
