"""The store: what the stages' results are kept in, as `model.ports.StoreType` asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.model.captures import Capture
from sayso.model.findings import Reading
from sayso.model.judgements import Judgement
from sayso.model.links import Corroboration, Link, Series, Story, Web
from sayso.model.ports import Hints, Hit, PlaceCount, Query, Tally
from sayso.model.problems import Problem
from sayso.store import accounting, captures, judgements, opening, prefixes, readings, search, webs
from sayso.store.connection import Connections
from sayso.store.rows import as_text

NO_HINTS = Hints()


class Store:
    """One data folder's database. May be used from several threads; writers wait for one another.

    Every method raises StoreError when the file cannot be read or written.
    """

    def __init__(self, connections: Connections) -> None:
        self._reading = connections.reading
        self._writing = connections.writing
        self._connections = connections

    @property
    def file(self) -> Path:
        """Where the database is."""
        return self._connections.file

    def close(self) -> None:
        """Let go of the file. The store may not be used afterwards."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep everything that this thread does inside, or, after an exception, nothing of it."""
        with self._writing():
            yield

    def add_capture(self, capture: Capture, hints: Hints = NO_HINTS) -> bool:
        """Store the bytes, with what the caller said of them; False where they were here."""
        with self._writing() as connection:
            return captures.add(connection, capture, hints)

    def has_capture(self, id: str) -> bool:
        """Say whether these bytes are here."""
        with self._reading() as connection:
            return captures.known(connection, id)

    def reject(self, problem: Problem) -> None:
        """Count what could not be kept, and why."""
        with self._writing() as connection:
            accounting.reject(connection, problem)

    def add_reading(self, reading: Reading) -> bool:
        """Store an article with its findings; False where this article was here."""
        with self._writing() as connection:
            return readings.add(connection, reading)

    def articles_mark(self) -> str:
        """What to take before reading the articles that a web is made of: see `replace_web`."""
        with self._reading() as connection:
            return webs.articles_mark(connection)

    def replace_web(self, web: Web, made_of: str | None = None) -> None:
        """Put what relating gave in the place of what it gave before, unless that is newer.

        `made_of` is the `articles_mark` from before the articles were read; None says that the web
        was made of those that are there now.
        """
        with self._writing() as connection:
            webs.replace(connection, web, made_of)

    def web_is_current(self) -> bool:
        """Say whether the web was made of the articles that are there now."""
        with self._reading() as connection:
            return webs.is_current(connection)

    def forget_derived(self) -> None:
        """Delete everything that captures can give again; captures and judgements stay."""
        with self._writing() as connection:
            webs.forget(connection)
            readings.forget(connection)
            accounting.forget_articles(connection)

    def judge(self, judgement: Judgement) -> bool:
        """Append a judgement; False where the very same one is there."""
        with self._writing() as connection:
            return judgements.add(connection, judgement)

    def judgements(self, subject: str) -> list[Judgement]:
        """What was decided about an id, oldest first."""
        with self._reading() as connection:
            return judgements.about(connection, subject)

    def capture(self, id: str) -> Capture | None:
        """A capture with its bytes."""
        with self._reading() as connection:
            return captures.get(connection, id)

    def hints(self, capture_id: str) -> Hints:
        """What the caller said of a capture when it was added."""
        with self._reading() as connection:
            return captures.hints(connection, capture_id)

    def capture_at(self, url: str) -> Capture | None:
        """The newest capture of an address: as it was asked for, or as redirects ended."""
        with self._reading() as connection:
            newest = captures.newest_at(connection, url)
            return None if newest is None else captures.get(connection, newest)

    def capture_ids(self) -> Iterator[str]:
        """All captures, in the order in which they came."""
        with self._reading() as connection:
            listed = captures.ids(connection)
        yield from listed

    def damaged_captures(self) -> Iterator[str]:
        """Captures whose bytes no longer hash to their id."""
        with self._reading() as connection:
            yield from captures.damaged(connection)

    def reading(self, article_id: str) -> Reading | None:
        """An article with its findings."""
        with self._reading() as connection:
            return readings.get_many(connection, [as_text(article_id)]).get(article_id)

    def readings(self) -> Iterator[Reading]:
        """All, by publication date, unknown last, then id. Holds no connection between two batches."""
        with self._reading() as connection:
            ids = readings.ordered_ids(connection)
        for lot in readings.batches(ids):
            with self._reading() as connection:
                found = readings.get_many(connection, lot)
            yield from (found[key] for key in lot if key in found)

    def claim(self, claim_id: str) -> tuple[Reading, int] | None:
        """The reading that a claim stands in, and its index there."""
        with self._reading() as connection:
            found = readings.of_claim(connection, claim_id)
            if found is None:
                return None
            article, position = found
            return readings.get_many(connection, [article])[article], position

    def ids_starting(self, prefix: str) -> list[str]:
        """Ids of articles, claims, stories and corroborations that start so, sorted, each once."""
        with self._reading() as connection:
            return prefixes.ids_starting(connection, prefix)

    def search(self, query: Query) -> tuple[list[Hit], int]:
        """One page of hits, and how many there are in all."""
        with self._reading() as connection:
            return search.search(connection, query)

    def places(self) -> list[PlaceCount]:
        """Gazetteer entries that articles name, most named first."""
        with self._reading() as connection:
            return search.place_counts(connection)

    def outlets(self) -> list[tuple[str, int]]:
        """Names in use, with articles, most first."""
        with self._reading() as connection:
            return readings.outlets(connection)

    def stories(self) -> list[Story]:
        """Newest first, by their latest article."""
        with self._reading() as connection:
            return webs.stories_listed(connection)

    def story(self, id: str) -> Story | None:
        """A story by its id."""
        with self._reading() as connection:
            return webs.story(connection, id)

    def story_of(self, article_id: str) -> Story | None:
        """The story that an article belongs to."""
        with self._reading() as connection:
            return webs.story_of(connection, article_id)

    def links_of(self, id: str) -> list[Link]:
        """Links of an article or a claim, whichever side it is on."""
        with self._reading() as connection:
            return webs.links_listed(connection, id)

    def links(self) -> Iterator[Link]:
        """All links."""
        with self._reading() as connection:
            listed = webs.links_listed(connection)
        yield from listed

    def corroborations(self) -> list[Corroboration]:
        """All, those with most reports first."""
        with self._reading() as connection:
            return webs.corroborations_listed(connection)

    def corroboration(self, id: str) -> Corroboration | None:
        """A corroboration by its id."""
        with self._reading() as connection:
            return webs.corroboration(connection, id)

    def corroboration_of(self, claim_id: str) -> Corroboration | None:
        """The corroboration among whose reports a claim is."""
        with self._reading() as connection:
            return webs.corroborations_of(connection, [claim_id]).get(claim_id)

    def corroborations_of(self, claim_ids: Iterable[str]) -> dict[str, Corroboration]:
        """The corroborations of several claims, by claim; claims without one are left out."""
        with self._reading() as connection:
            return webs.corroborations_of(connection, claim_ids)

    def series(self) -> list[Series]:
        """All series."""
        with self._reading() as connection:
            return webs.series_listed(connection)

    def one_series(self, id: str) -> Series | None:
        """A series by its id."""
        with self._reading() as connection:
            return webs.one_series(connection, id)

    def problems(self) -> list[Problem]:
        """Everything that failed or was flagged, each once."""
        with self._reading() as connection:
            return accounting.all_problems(connection)

    def tally(self) -> dict[str, Tally]:
        """The accounting of captures and of articles."""
        with self._reading() as connection:
            return accounting.tally(connection)


def open_store(folder: Path, patience: float = opening.PATIENCE) -> Store:
    """The store in a data folder, made where there is none.

    `patience` is how many seconds to wait for another writer. Raises StoreError, in one line,
    for a folder that cannot be written, a file that is no database or comes from a newer
    version, and a database that another program holds.
    """
    return Store(opening.connect(folder, patience))
