"""What relating gave: links, stories, corroborations and series, replaced as one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, func, insert, or_, select

from sayso.model.links import Corroboration, Link, Series, Story, Web
from sayso.model.webrecords import (
    corroboration_from,
    corroboration_record,
    link_from,
    link_record,
    series_from,
    series_record,
    story_from,
    story_record,
)
from sayso.store.accounting import times_forgotten
from sayso.store.readings import batches
from sayso.store.rows import as_json, as_text, from_json
from sayso.store.schema import WEB, articles, corroborations, links, marks, reports, series, stories, story_articles

Rows = list[dict[str, Any]]


def _link_rows(found: Iterable[Link]) -> Rows:
    kept = {(link.kind, link.a, link.b): link for link in found}  # one of a kind between two
    return [
        {
            "kind": link.kind.value,
            "a": link.a,
            "b": link.b,
            "score": link.score,
            "made_by": link.made_by,
            "record": as_json(link_record(link)),
        }
        for link in kept.values()
    ]


def _story_rows(found: Iterable[Story]) -> Rows:
    return [
        {
            "id": story.id,
            "title": as_text(story.title),
            "made_by": story.made_by,
            "record": as_json(story_record(story)),
        }
        for story in found
    ]


def _corroboration_rows(found: Iterable[Corroboration]) -> Rows:
    return [
        {
            "id": one.id,
            "claim": as_text(one.claim),
            "made_by": one.made_by,
            "record": as_json(corroboration_record(one)),
        }
        for one in found
    ]


def _series_rows(found: Iterable[Series]) -> Rows:
    return [
        {
            "id": one.id,
            "indicator": one.indicator,
            "place": as_text(one.place),
            "made_by": one.made_by,
            "record": as_json(series_record(one)),
        }
        for one in found
    ]


def _member_rows(found: Iterable[Story]) -> Rows:
    return [{"story": story.id, "article": article} for story in found for article in dict.fromkeys(story.articles)]


def _report_rows(found: Iterable[Corroboration]) -> Rows:
    kept = {(one.id, report.claim): report.article for one in found for report in one.reports}
    return [{"corroboration": one, "claim": claim, "article": article} for (one, claim), article in kept.items()]


def forget(connection: Connection) -> None:
    """Delete all of it."""
    for table in WEB:
        connection.execute(delete(table))


def articles_mark(connection: Connection) -> str:
    """A mark that changes whenever an article comes, or all are forgotten."""
    # Between two forgettings articles are only ever added.
    number, last = connection.execute(select(func.count(), func.max(articles.c.number)).select_from(articles)).one()
    return f"{times_forgotten(connection)}:{number}:{last or 0}"


def is_current(connection: Connection) -> bool:
    """Say whether the web was made of the articles that are there now."""
    mark = connection.execute(select(marks.c.value).where(marks.c.name == "web")).scalar()
    return mark == articles_mark(connection)


def replace(connection: Connection, web: Web, made_of: str | None = None) -> None:
    """Put a web in the place of the one before, unless that one is newer.

    `made_of` is the mark taken before the articles were read: those that came later are not in the
    web, and it must not seem current. None says that it was made of what is there now.
    """
    now = articles_mark(connection)
    mark = now if made_of is None else made_of
    if mark != now and is_current(connection):
        return
    forget(connection)
    rows: dict[Table, Rows] = {
        links: _link_rows(web.links),
        stories: _story_rows(web.stories),
        story_articles: _member_rows(web.stories),
        corroborations: _corroboration_rows(web.corroborations),
        reports: _report_rows(web.corroborations),
        series: _series_rows(web.series),
        marks: [{"name": "web", "value": mark}],
    }
    for table, listed in rows.items():
        if listed:
            connection.execute(insert(table), listed)


def _records(connection: Connection, wanted: Select[Any]) -> list[dict[str, Any]]:
    return [from_json(written) for written in connection.execute(wanted).scalars()]


def stories_listed(connection: Connection) -> list[Story]:
    """Newest first, by the latest date of their articles; those without any date last."""
    latest = func.max(articles.c.published)
    wanted = (
        select(stories.c.record)
        .outerjoin(story_articles, story_articles.c.story == stories.c.id)
        .outerjoin(articles, articles.c.id == story_articles.c.article)
        .group_by(stories.c.id)
        .order_by(func.coalesce(latest, "").desc(), stories.c.id)
    )
    return [story_from(record) for record in _records(connection, wanted)]


def story(connection: Connection, id: str) -> Story | None:
    """A story by its id."""
    found = _records(connection, select(stories.c.record).where(stories.c.id == as_text(id)))
    return story_from(found[0]) if found else None


def story_of(connection: Connection, article: str) -> Story | None:
    """The story that an article belongs to."""
    member = select(story_articles.c.story).where(story_articles.c.article == as_text(article))
    wanted = select(stories.c.record).where(stories.c.id.in_(member)).order_by(stories.c.id)
    found = _records(connection, wanted)
    return story_from(found[0]) if found else None


def links_listed(connection: Connection, id: str | None = None) -> list[Link]:
    """All links, or those of one article or claim, best first within a kind."""
    wanted = select(links.c.record).order_by(links.c.kind, links.c.score.desc(), links.c.a, links.c.b)
    if id is not None:
        wanted = wanted.where(or_(links.c.a == as_text(id), links.c.b == as_text(id)))
    return [link_from(record) for record in _records(connection, wanted)]


def corroborations_listed(connection: Connection) -> list[Corroboration]:
    """All, those with most reports first."""
    size = func.count(reports.c.claim)
    wanted = (
        select(corroborations.c.record)
        .outerjoin(reports, reports.c.corroboration == corroborations.c.id)
        .group_by(corroborations.c.id)
        .order_by(size.desc(), corroborations.c.id)
    )
    return [corroboration_from(record) for record in _records(connection, wanted)]


def corroboration(connection: Connection, id: str) -> Corroboration | None:
    """A corroboration by its id."""
    found = _records(connection, select(corroborations.c.record).where(corroborations.c.id == as_text(id)))
    return corroboration_from(found[0]) if found else None


def corroborations_of(connection: Connection, wanted: Iterable[str]) -> dict[str, Corroboration]:
    """The corroboration among whose reports each claim is, the first by id where there are several."""
    asked = {as_text(claim): claim for claim in wanted}
    first: dict[str, str] = {}
    for lot in batches(list(asked)):
        member = select(reports.c.claim, func.min(reports.c.corroboration).label("one")).where(reports.c.claim.in_(lot))
        first |= {row.claim: row.one for row in connection.execute(member.group_by(reports.c.claim))}
    found: dict[str, Corroboration] = {}
    for lot in batches(list(dict.fromkeys(first.values()))):
        records = _records(connection, select(corroborations.c.record).where(corroborations.c.id.in_(lot)))
        found |= {one.id: one for one in map(corroboration_from, records)}
    return {asked[claim]: found[one] for claim, one in first.items()}


def series_listed(connection: Connection) -> list[Series]:
    """All series, by indicator, place and id."""
    wanted = select(series.c.record).order_by(series.c.indicator, series.c.place, series.c.id)
    return [series_from(record) for record in _records(connection, wanted)]


def one_series(connection: Connection, id: str) -> Series | None:
    """A series by its id."""
    found = _records(connection, select(series.c.record).where(series.c.id == as_text(id)))
    return series_from(found[0]) if found else None
