import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.model.articles import Article, ArticleKind
from sayso.model.captures import Capture
from sayso.model.findings import Claim, Entity, EntityType, Figure, FigureKind, Place, Reading, Source, SourceKind, Time
from sayso.model.spans import Span
from sayso.store import Store, open_store

Fresh = Callable[[], AbstractContextManager[Store]]
MakeCapture = Callable[..., Capture]
MakeReading = Callable[..., Reading]


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty store, to be copied: migrating anew for every test takes a tenth of a second."""
    folder = tmp_path_factory.mktemp("blank")
    open_store(folder).close()
    return folder


@pytest.fixture(scope="session")
def fresh(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    @contextmanager
    def opened() -> Iterator[Store]:
        folder = tmp_path_factory.mktemp("store")
        shutil.copytree(blank, folder, dirs_exist_ok=True)
        with open_store(folder) as store:
            yield store
        shutil.rmtree(folder)

    return opened


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with fresh() as opened:
        yield opened


@pytest.fixture(scope="session")
def make_capture() -> MakeCapture:
    def made(content: str = "<p>page</p>", **other: object) -> Capture:
        given = {"path": "page.html", "fetched_at": datetime(2020, 8, 1, 9, 30, tzinfo=UTC)} | other
        return Capture(content=content.encode(), **given)  # type: ignore[arg-type]

    return made


@pytest.fixture(scope="session")
def make_reading() -> MakeReading:
    """A reading with one finding of each kind, in a text that the caller gives or a plain one."""

    def made(text: str = "Rice rose to 5,000 won in Pyongsong, a trader said.", **other: object) -> Reading:
        given = {"capture": "c" * 64, "path": "page.html", "kind": ArticleKind.ARTICLE, "title": "Rice", **other}
        span = Span(0, min(4, len(text)))
        return Reading(
            Article(text=text, **given),  # type: ignore[arg-type]
            claims=(
                Claim(
                    (span,),
                    None,
                    span,
                    (Source(SourceKind.OUTLET, "Lantern Post"), Source(SourceKind.UNNAMED, "a trader", span)),
                    figures=(0,),
                    made_by="chains@1",
                ),
            ),
            figures=(Figure(span, 5000, 5000, FigureKind.MONEY, "KPW", made_by="figures@2"),),
            times=(Time(span, "2020-07", "times@1"),),
            places=(Place(span, "Pyongsong", "kp-pyongsong", 39.25, 125.87, 0.9, "places@1"),),
            entities=(Entity(span, "Lantern Post", EntityType.OUTLET, "lantern", "entities@1"),),
        )

    return made
