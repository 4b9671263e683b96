"""Addresses to captures, politely: one request at a time, with a name, a limit and a pause."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from types import TracebackType

import httpx

from sayso.model.captures import Capture
from sayso.model.problems import Problem, Reason

AGENT = "Sayso (news monitoring desk; reads feeds and pages one at a time)"
LIMIT = 50_000_000  # bytes of an answer, unpacked
TIMEOUT = 20.0  # seconds to connect, and between two pieces of an answer
LONGEST = 120.0  # seconds for one answer as a whole: a server that trickles is given up
PAUSE = 1.0  # seconds between two requests to one host
_KEPT = ("content-type", "etag", "last-modified", "content-language", "date")


class Visitor:
    """Gets what stands at an address, with one client for all of them. Close it, or use it in `with`.

    `transport` is for tests: a web in memory. `sleep` and `clock` (seconds, monotonic) likewise.
    """

    def __init__(
        self,
        now: datetime,
        transport: httpx.BaseTransport | None = None,
        *,
        agent: str = AGENT,
        limit: int = LIMIT,
        pause: float = PAUSE,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._now, self._limit, self._pause, self._sleep, self._clock = now, limit, pause, sleep, clock
        self._last: dict[str, float] = {}
        self._client = httpx.Client(
            transport=transport,
            timeout=TIMEOUT,
            follow_redirects=True,
            max_redirects=10,
            headers={
                "user-agent": agent,
                "accept": "text/html, application/xml, application/json, text/plain, */*;q=0.5",
            },
        )

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def __call__(self, url: str, before: Capture | None = None) -> Capture | Problem | None:
        """A capture, what went wrong, or None where the server says that all is as it was `before`.

        The request is conditional on the ETag and Last-Modified of `before` (RFC 9110, 13.1).
        The capture's `url` is where redirects ended and its `path` the address as given.
        """
        try:
            host = httpx.URL(url).host
            if not url.lower().startswith(("http://", "https://")) or not host:
                return Problem(Reason.UNREADABLE, "not an http address", url)
            self._wait(host)
            with self._client.stream("GET", url, headers=_conditions(before)) as answer:
                return self._answered(url, answer)
        except httpx.InvalidURL as error:
            return Problem(Reason.UNREADABLE, f"not an address: {error}", url)
        except httpx.TooManyRedirects:
            return Problem(Reason.HTTP, "it redirects without end", url)
        except httpx.DecodingError as error:
            return Problem(Reason.TRUNCATED, f"the answer cannot be unpacked: {error}", url)
        except httpx.HTTPError as error:
            return Problem(Reason.NETWORK, str(error) or type(error).__name__, url)
        finally:
            self._last[_host(url)] = self._clock()

    def _wait(self, host: str) -> None:
        if host in self._last:
            waited = self._clock() - self._last[host]
            if waited < self._pause:
                self._sleep(self._pause - waited)

    def _answered(self, url: str, answer: httpx.Response) -> Capture | Problem | None:
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            return None
        if not answer.is_success:
            return Problem(Reason.HTTP, f"{answer.status_code} {answer.reason_phrase}".strip(), url)
        content = bytearray()
        began = self._clock()
        for piece in answer.iter_bytes(65536):
            content += piece
            if len(content) > self._limit:
                return Problem(Reason.TOO_LARGE, f"more than {self._limit} bytes", url)
            if self._clock() - began > LONGEST:
                return Problem(Reason.NETWORK, f"the answer was not whole after {LONGEST:.0f} seconds", url)
        headers = tuple((name, answer.headers[name]) for name in _KEPT if name in answer.headers)
        return Capture(url, bytes(content), self._now, str(answer.url), headers)


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host
    except httpx.InvalidURL:
        return ""


def _conditions(before: Capture | None) -> dict[str, str]:
    if before is None:
        return {}
    named = {"if-none-match": before.header("etag"), "if-modified-since": before.header("last-modified")}
    return {name: value for name, value in named.items() if value}


class HttpFetcher:
    """The captures of a row of addresses, each a Problem where it cannot be had. See `Visitor`.

    `before` holds our newest capture of an address; one that has not changed since gives nothing.
    """

    def __init__(
        self,
        urls: Sequence[str],
        now: datetime,
        transport: httpx.BaseTransport | None = None,
        *,
        before: Mapping[str, Capture] | None = None,
        limit: int = LIMIT,
        pause: float = PAUSE,
    ) -> None:
        self._urls, self._before = tuple(urls), before or {}
        self._visitor = Visitor(now, transport, limit=limit, pause=pause)

    def captures(self) -> Iterator[Capture | Problem]:
        """Each address once, in order."""
        with self._visitor as visit:
            for url in dict.fromkeys(self._urls):
                found = visit(url, self._before.get(url))
                if found is not None:
                    yield found
