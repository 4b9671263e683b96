"""`sayso serve`: the desk in a browser, on this machine alone."""

from __future__ import annotations

import socket
from pathlib import Path

from rich.text import Text

from sayso.cli.archive import archive
from sayso.cli.faults import DONE, CallerError
from sayso.cli.session import desk_named, settings_for
from sayso.cli.terminal import out
from sayso.model.desk import Desk
from sayso.store import Store

_WAITING = 128  # connections that may queue while the pages are being prepared


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; a CallerError where that cannot be, such as a port in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_WAITING)
    except OSError as error:
        listener.close()
        reason = (error.strerror or str(error)).lower()
        raise CallerError(f"cannot serve at {host}:{port}: {reason}; choose another with --port") from error
    return listener


def serve(store: Store, desk: Desk, listener: socket.socket) -> int:
    """Print the address and serve until Ctrl-C, which is the usual end."""
    import uvicorn

    from sayso.web.app import create_app
    from sayso.web.guards import LOOPBACK

    host, port = listener.getsockname()[:2]
    app = create_app(store, desk, hosts=[*LOOPBACK, host])
    out().lines([Text.assemble("Sayso is open at ", (f"http://{host}:{port}/", "bold cyan"), "   Ctrl-C closes it.")])
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        return DONE
    return DONE


def serve_desk(desk: str | None, data: Path | None, port: int | None) -> int:
    """Open the desk on the archive."""
    settings = settings_for(desk, data, port)
    loaded = desk_named(settings.desk)
    with archive(settings.data) as store, listening(settings.host, settings.port) as listener:
        return serve(store, loaded, listener)
