"""`sayso export`: records of one kind, to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.cli.archive import archive
from sayso.cli.faults import DONE, CallerError
from sayso.cli.session import settings_for
from sayso.jobs.export import export_from
from sayso.publish.export import ExportError


def export_records(kind: str, format: str, data: Path | None) -> int:
    """Write the records as they are read, so that an archive of any size can be exported."""
    with archive(settings_for(data=data).data) as store:
        try:
            written = export_from(store, kind, format)
        except ExportError as error:
            raise CallerError(str(error)) from error
        for piece in written:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    return DONE
