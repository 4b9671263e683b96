"""Addresses to captures, politely: one request at a time, with a name, a limit and a pause."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from types import TracebackType

import httpx

from sayso.model.captures import SIZE_LIMIT, Capture
from sayso.model.problems import Problem, Reason

AGENT = "Sayso (news monitoring desk; reads feeds and pages one at a time)"
TIMEOUT = 20.0  # seconds to connect, and between two pieces of an answer
LONGEST = 120.0  # seconds for one answer as a whole: a server that trickles is given up
PAUSE = 1.0  # seconds between two requests to one host
_KEPT = ("content-type", "etag", "last-modified", "content-language", "date")


class Visitor:
    """Gets what stands at an address, with one client for all of them. Close it, or use it in `with`.

    `now` is the time of the first visit; a capture's is that and what has gone by on `clock`
    since. `limit` is in bytes of an answer, unpacked; `timeout` in seconds, to connect and
    between two pieces of an answer; `pause` in seconds between two requests to one host.
    `transport` is for tests: a web in memory. `sleep` and `clock` (seconds, monotonic) likewise.
    """

    def __init__(
        self,
        now: datetime,
        transport: httpx.BaseTransport | None = None,
        *,
        agent: str = AGENT,
        limit: int = SIZE_LIMIT,
        timeout: float = TIMEOUT,
        pause: float = PAUSE,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._now, self._limit, self._pause, self._sleep, self._clock = now, limit, pause, sleep, clock
        self._began = clock()
        self._last: dict[str, float] = {}
        self._client = httpx.Client(
            transport=transport,
            timeout=timeout,
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
        when = self._now + timedelta(seconds=self._clock() - self._began)
        return Capture(url, bytes(content), when, str(answer.url), headers)


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
