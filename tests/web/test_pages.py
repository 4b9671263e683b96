from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

Ask = Callable[..., httpx.Response]

PAGES = ["/", "/search", "/search?q=rice", "/places", "/places/tanpo", "/series", "/series/rice-price", "/problems",
         "/stories/s-rice", "/stories/s-odd"]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_renders(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status_code == 200
    assert "<main" in answer.text
