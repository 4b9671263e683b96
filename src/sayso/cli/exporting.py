"""`sayso export`: records of one kind, to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.cli.archive import archive
from sayso.cli.faults import DONE, CallerError
from sayso.cli.session import settings_for
from sayso.jobs.export import export_from
from sayso.publish.export import ExportError, check


def export_records(kind: str, format: str, data: Path | None) -> int:
    """Write the records as they are read, so that an archive of any size can be exported."""
    try:
        check(kind, format)  # before the archive is looked for: whoever asks what there is may have none
    except ExportError as error:
        raise CallerError(str(error)) from error
    with archive(settings_for(data=data).data) as store:
        for piece in export_from(store, kind, format):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    return DONE
