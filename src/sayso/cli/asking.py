"""Asking the archive: `sayso search` and `sayso show`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rich.text import Text

from sayso.cli.archive import archive
from sayso.cli.claims import claim_lines
from sayso.cli.corroborations import corroboration_lines, origins_line
from sayso.cli.faults import DONE, CallerError
from sayso.cli.lines import hang, joined, shown
from sayso.cli.look import MUTED, SHORT_ID
from sayso.cli.readings import header_lines, reading_lines
from sayso.cli.session import desk_named, settings_for
from sayso.cli.stories import hit_lines, story_lines
from sayso.cli.terminal import out
from sayso.cli.totals import counted
from sayso.model.desk import Desk
from sayso.model.findings import Reading, SourceKind
from sayso.model.links import Corroboration
from sayso.model.ports import Query, StoreType
from sayso.publish import asked
from sayso.store import Store

SHORTEST = 4  # characters of an id that are worth looking for


def search_archive(query: Query, desk: str | None, data: Path | None) -> int:
    """Print the hits of one page, best match first, and how many there are in all."""
    if query.origin and query.origin not in set(SourceKind):
        raise CallerError(f"--origin {query.origin!r} is none of: {', '.join(SourceKind)}")
    query = replace(query, since=_day("--since", query.since), until=_day("--until", query.until))
    settings = settings_for(desk, data)
    terminal = out()
    with archive(settings.data) as store:
        hits, total = store.search(_resolved(query, settings.desk, store))
        for hit in hits:
            terminal.lines(hit_lines(hit, terminal.width))
    more = f", the first {len(hits)} shown" if len(hits) < total else ""
    order = ", best match first" if total > 1 else ""
    terminal.lines([Text(f"{counted(total, 'article')}{order}{more}", style="bold")])
    return DONE


def _day(option: str, written: str) -> str:
    day = asked.day(written)
    if day is None:
        raise CallerError(f"{option}: {asked.no_day(written)}")
    return day


def _resolved(query: Query, desk_name: str, store: Store) -> Query:
    """The query with the archive's own names; a CallerError for a place or an outlet that is not known."""
    if not (query.place or query.outlet):
        return query
    desk = desk_named(desk_name)
    place = _place_id(query.place, desk, store) if query.place else ""
    outlet = asked.outlet(desk, query.outlet, (name for name, _ in store.outlets())) if query.outlet else ""
    if outlet is None:
        raise CallerError(f"--outlet {query.outlet!r}: this archive has no outlet of that name")
    return replace(query, place=place, outlet=outlet)


def _place_id(written: str, desk: Desk, store: Store) -> str:
    counted_ids = {place.id for place in store.places()}
    if written in counted_ids:
        return written
    known = asked.places(desk, written)
    if not known:
        raise CallerError(f"--place {written!r}: the desk knows no place of that name or id")
    found = [place for place in known if place.id in counted_ids] or known[:1]
    if len(found) > 1:
        ids = ", ".join(f"{place.id} ({place.kind})" for place in found)
        raise CallerError(f"--place {written!r} could be: {ids}; give one of these ids")
    return found[0].id


def full_id(store: Store, prefix: str) -> str:
    """The one id that starts so; a CallerError for none or for several."""
    if len(prefix) < SHORTEST:
        raise CallerError(f"{prefix!r} is too short: give at least {SHORTEST} characters of an id")
    found = store.ids_starting(prefix.lower())
    if not found:
        raise CallerError(f"nothing in this archive has an id that starts with {prefix!r}")
    if len(found) > 1:
        raise CallerError(f"{prefix!r} could be {counted(len(found), 'thing')}: {', '.join(found[:5])}")
    return found[0]


def _article_links(store: StoreType, reading: Reading, width: int) -> list[Text]:
    """Its story, and the articles that it hangs together with."""
    lines = []
    if story := store.story_of(reading.article.id):
        words = f"{shown(story.title)} ({counted(len(story.articles), 'article')})"
        lines += hang(joined((Text(story.id, style=MUTED), Text(words)), by="  "), Text("story  "), Text("  "), width)
    for link in store.links_of(reading.article.id):
        later = link.a == reading.article.id
        if other := store.reading(link.b if later else link.a):
            verb = link.kind.value if later else f"{link.kind.value} (the other way)"
            words = (
                f"{verb}  {other.article.id[:SHORT_ID]}  {shown(other.article.outlet)}  {shown(other.article.title)}"
            )
            lines += hang(Text(words), Text("link   ", style=MUTED), Text("  "), width)
    return lines


def _claim(store: StoreType, reading: Reading, index: int, width: int) -> list[Text]:
    """A claim in its article's name, and its corroboration where other reports make the same claim."""
    claim = reading.claims[index]
    lines = [*header_lines(reading, width), Text(), *claim_lines(index + 1, claim, reading, width), Text()]
    if found := store.corroboration_of(claim.id_in(reading.article.id)):
        lines += corroboration_lines(found, store.claim, width)
    return lines


def _story(store: StoreType, id: str, width: int) -> list[Text] | None:
    if (story := store.story(id)) is None:
        return None
    readings = [reading for article in story.articles if (reading := store.reading(article))]
    lines = story_lines(story, readings, width)
    for found in _corroborations(store, readings):
        head = Text.assemble((found.id, MUTED), "  ", origins_line(found))
        lines += [Text(), *hang(head, Text("  "), Text("    "), width)]
    return lines


def _corroborations(store: StoreType, readings: list[Reading]) -> list[Corroboration]:
    """The corroborations of a story's claims that have more than one report, each once."""
    ids = [claim.id_in(reading.article.id) for reading in readings for claim in reading.claims]
    told = store.corroborations_of(ids)
    found = [told[claim_id] for claim_id in ids if claim_id in told]
    return list({each.id: each for each in found if len(each.reports) > 1}.values())


def _thing(store: StoreType, id: str, width: int) -> list[Text] | None:
    if reading := store.reading(id):
        return reading_lines(reading, width) + _article_links(store, reading, width)
    if found := store.claim(id):
        return _claim(store, *found, width)
    if corroboration := store.corroboration(id):
        return corroboration_lines(corroboration, store.claim, width)
    return _story(store, id, width)


def show_one(id: str, data: Path | None) -> int:
    """Print whatever has this id, or an id that starts so."""
    terminal = out()
    with archive(settings_for(data=data).data) as store:
        lines = _thing(store, id, terminal.width) or _thing(store, full_id(store, id), terminal.width)
        terminal.lines(lines or ())
    return DONE
