"""What was tried and what became of it: captured = stored + duplicate + rejected, always.

Every attempt adds one to `captured` in the same transaction as its outcome. What is stored is
counted from the tables themselves, so that the sum is a check and not a tautology.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from sayso.model.ids import content_id
from sayso.model.ports import Tally
from sayso.model.problems import Problem, Reason
from sayso.store.rows import as_text
from sayso.store.schema import articles, attempts, captures, problems

CAPTURES, ARTICLES, NOTE = "captures", "articles", "note"
FORGOTTEN = "forgotten"  # counted beside the attempts: how often all articles were
_COUNTED = {CAPTURES: captures.c.id, ARTICLES: articles.c.id}


def count(connection: Connection, kind: str, *, duplicate: int = 0, rejected: int = 0) -> None:
    """Note one attempt and, unless it stored something, what became of it."""
    row = {"captured": 1, "duplicate": duplicate, "rejected": rejected}
    more = {name: attempts.c[name] + added for name, added in row.items()}
    connection.execute(insert(attempts).values(kind=kind, **row).on_conflict_do_update(["kind"], set_=more))


def keep_problem(connection: Connection, subject: str, problem: Problem, article: str = "") -> None:
    """Store a problem once, however often it is met."""
    parts = {
        "subject": subject,
        "reason": problem.reason.value,
        "detail": as_text(problem.detail),
        "path": as_text(problem.path),
        "capture": problem.capture,
        "article": article,
    }
    row = {"id": content_id("problem", *parts.values()), **parts}
    connection.execute(insert(problems).values(row).on_conflict_do_nothing())


def reject(connection: Connection, problem: Problem) -> None:
    """Count what could not be kept: part of a stored capture if the problem names one, else a whole one."""
    known = select(captures.c.id).where(captures.c.id == problem.capture)
    subject = ARTICLES if problem.capture and connection.execute(known).first() else CAPTURES
    keep_problem(connection, subject, problem)
    count(connection, subject, rejected=1)


def all_problems(connection: Connection) -> list[Problem]:
    """Every problem once, captures first, in the order of their paths."""
    order = (problems.c.subject != CAPTURES, problems.c.path, problems.c.reason, problems.c.id)
    rows = connection.execute(select(problems).order_by(*order))
    found = (Problem(Reason(r.reason), r.detail, r.path, r.capture) for r in rows)
    return list(dict.fromkeys(found))


def _tally(connection: Connection, kind: str) -> Tally:
    row = connection.execute(select(attempts).where(attempts.c.kind == kind)).first()
    stored = connection.execute(select(func.count()).select_from(_COUNTED[kind].table)).scalar_one()
    if row is None:
        return Tally(stored=stored)
    return Tally(captured=row.captured, stored=stored, duplicate=row.duplicate, rejected=row.rejected)


def tally(connection: Connection) -> dict[str, Tally]:
    """The sums for captures and for articles."""
    return {kind: _tally(connection, kind) for kind in _COUNTED}


def forget_articles(connection: Connection) -> None:
    """Start the articles' sum and problems anew, as nothing of them is left."""
    connection.execute(delete(problems).where(problems.c.subject != CAPTURES))
    connection.execute(delete(attempts).where(attempts.c.kind == ARTICLES))
    count(connection, FORGOTTEN)


def times_forgotten(connection: Connection) -> int:
    """How often the articles were forgotten, so that those of another time are not taken for these."""
    wanted = select(attempts.c.captured).where(attempts.c.kind == FORGOTTEN)
    return connection.execute(wanted).scalar() or 0
