"""The built modules are an addition: pages stand without them, and their lock file holds hashes and no addresses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sayso.web
from sayso.model.desk import Desk
from sayso.web import room
from sayso.web.app import create_app

BUILT = Path(sayso.web.__file__).parent / "static" / "built"
LOCK = Path(__file__).parents[2] / "frontend" / "package-lock.json"
NAMES = ("reading.js", "map.js", "chart.js", "search.js")


def test_pages_stand_without_the_modules(
    archive: Any, desk: Desk, asker: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(room, "STATIC", tmp_path)
    ask = asker(create_app(archive.store, desk))
    article = archive.first.article.id
    for path in ("/", f"/articles/{article}", "/search?q=rice", "/places", "/series/rice-price"):
        answer = ask(path)
        assert answer.status_code == 200
        assert "<script" not in answer.text


@pytest.mark.skipif(not BUILT.exists(), reason="the modules are not built: npm ci && npm run build in frontend/")
@pytest.mark.parametrize("name", NAMES)
def test_each_module_is_served_from_here(ask: Any, name: str) -> None:
    answer = ask(f"/static/built/{name}")
    assert answer.status_code == 200
    assert "javascript" in answer.headers["content-type"]


@pytest.mark.skipif(not BUILT.exists(), reason="the modules are not built: npm ci && npm run build in frontend/")
def test_the_licences_of_what_the_modules_carry_go_with_them() -> None:
    licences = (BUILT / "LICENSES.txt").read_text()
    for name in ("htmx.org", "d3-geo", "d3-scale", "topojson-client", "world-atlas"):
        assert f"{name}\n" in licences


@pytest.mark.skipif(not LOCK.exists(), reason="installed without the front end's sources")
def test_the_lock_file_holds_hashes_and_no_address() -> None:
    packages = json.loads(LOCK.read_text())["packages"]
    locked = {name: package for name, package in packages.items() if name}
    assert locked
    for name, package in locked.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
