"""Judgements: appended, never edited, never rebuilt. Triggers in the database refuse the rest."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model.ids import content_id
from sayso.model.judgements import Judgement
from sayso.store.rows import as_text
from sayso.store.schema import judgements


def add(connection: Connection, judgement: Judgement) -> bool:
    """Append it; False where the very same one is there."""
    row = {
        "subject": as_text(judgement.subject),
        "verdict": as_text(judgement.verdict),
        "who": as_text(judgement.who),
        "at": judgement.at.isoformat(),
        "note": as_text(judgement.note),
    }
    keyed = {"id": content_id("judgement", *row.values()), **row}
    return connection.execute(insert(judgements).values(keyed).on_conflict_do_nothing()).rowcount == 1


def about(connection: Connection, subject: str) -> list[Judgement]:
    """What was decided about an id, oldest first."""
    wanted = (
        select(judgements).where(judgements.c.subject == as_text(subject)).order_by(judgements.c.at, judgements.c.id)
    )
    rows = connection.execute(wanted)
    return [Judgement(r.subject, r.verdict, r.who, datetime.fromisoformat(r.at), r.note) for r in rows]
