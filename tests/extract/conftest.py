from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from sayso.extract.capture import extract
from sayso.model.captures import Capture
from sayso.model.desk import Desk, Outlet
from sayso.model.findings import SourceKind
from sayso.model.ports import Extraction, Hints

NOW = datetime(2024, 5, 1, tzinfo=UTC)
DESK = Desk(
    id="coast",
    title="Coast",
    outlets=(
        Outlet("reed", "The Reed", aliases=("Reed",), hosts=("reed.example",)),
        Outlet("northwind", "Northwind Times", aliases=("Northwind",), hosts=("northwindtimes.example",)),
        Outlet("galdae", "갈대일보"),
        Outlet("herald", "State Herald", kind=SourceKind.STATE_MEDIA),
    ),
)

Extract = Callable[..., Extraction]


@pytest.fixture
def desk() -> Desk:
    return DESK


@pytest.fixture
def read() -> Extract:
    """Reads bytes or text as a capture of 1 May 2024."""

    def reading(content: bytes | str, outlet: str = "", url: str = "", content_type: str = "") -> Extraction:
        raw = content.encode() if isinstance(content, str) else content
        headers = (("content-type", content_type),) if content_type else ()
        return extract(Capture("page", raw, NOW, url, headers), Hints(outlet=outlet), DESK)

    return reading


@pytest.fixture(scope="session")
def read_any() -> Extract:
    """The same for property tests, which may not use a fixture that is made anew for each test."""
    return lambda content: extract(
        Capture("page", content.encode("utf-8", "replace") if isinstance(content, str) else content, NOW), Hints(), DESK
    )
