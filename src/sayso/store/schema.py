"""The tables, as they are now. `migrations` holds how they came to be; a test keeps the two equal.

Three layers, by what may happen to a row:
captures and judgements are only ever added (triggers refuse the rest); `attempts` counts what
was tried; everything else is derived, says what made it, and can be deleted and rebuilt.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

VERSION = "0001"  # the newest migration
KNOWN_VERSIONS = frozenset({VERSION})  # all of them: another one comes from a newer Sayso

metadata = MetaData()


def _text(name: str, **options: Any) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="", **options)


captures = Table(
    "captures",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they came
    Column("id", Text, nullable=False, unique=True),
    _text("path"),
    _text("url"),
    _text("fetched_at"),
    _text("headers"),
    _text("hint_outlet"),
    _text("hint_published"),
    Column("size", Integer, nullable=False),
    Index("captures_by_path", "path", "number"),
    Index("captures_by_url", "url", "number"),
)

capture_bytes = Table(
    "capture_bytes",
    metadata,
    Column("id", Text, ForeignKey("captures.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Text, primary_key=True),
    _text("subject", index=True),
    _text("verdict"),
    _text("who"),
    _text("at"),
    _text("note"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("kind", Text, primary_key=True),  # captures or articles
    Column("captured", Integer, nullable=False, server_default="0"),
    Column("duplicate", Integer, nullable=False, server_default="0"),
    Column("rejected", Integer, nullable=False, server_default="0"),
)

problems = Table(
    "problems",
    metadata,
    Column("id", Text, primary_key=True),
    _text("subject"),  # captures or articles: what was rejected; note: kept, but flagged
    _text("reason"),
    _text("detail"),
    _text("path"),
    _text("capture"),
    _text("article", index=True),
)

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),  # the row of the search index
    Column("id", Text, nullable=False, unique=True),
    Column("capture", Text, nullable=False, index=True),
    _text("title"),
    _text("outlet", index=True),
    _text("via"),
    _text("url", index=True),
    _text("published", index=True),
    _text("language"),
    _text("made_by"),
    _text("record"),
)


def _finding(name: str, *keys: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("article", Text, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("position", Integer, primary_key=True),
        *keys,
        _text("made_by"),
        _text("record"),
    )


claims = _finding(
    "claims",
    _text("id", index=True),
    _text("origin_kind", index=True),
    _text("origin_name"),
    _text("modality"),
    _text("polarity"),
)
figures = _finding("figures", _text("kind"), _text("unit"), Column("low", Float), Column("high", Float))
times = _finding("times", _text("edtf", index=True))
places = _finding("places", _text("place", index=True), _text("name"), Column("lat", Float), Column("lon", Float))
entities = _finding("entities", _text("entity", index=True), _text("name"), _text("type"))

FINDINGS = (claims, figures, times, places, entities)

links = Table(
    "links",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("a", Text, primary_key=True),
    Column("b", Text, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    _text("made_by"),
    _text("record"),
    Index("links_by_a", "a"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    _text("title"),
    _text("made_by"),
    _text("record"),
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("story", Text, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("article", Text, primary_key=True, index=True),
)

corroborations = Table(
    "corroborations",
    metadata,
    Column("id", Text, primary_key=True),
    _text("claim"),
    _text("made_by"),
    _text("record"),
)

reports = Table(
    "reports",
    metadata,
    Column("corroboration", Text, ForeignKey("corroborations.id", ondelete="CASCADE"), primary_key=True),
    Column("claim", Text, primary_key=True, index=True),
    _text("article"),
)

series = Table(
    "series",
    metadata,
    Column("id", Text, primary_key=True),
    _text("indicator"),
    _text("place"),
    _text("made_by"),
    _text("record"),
)

marks = Table(
    "marks",
    metadata,
    Column("name", Text, primary_key=True),  # web: which articles the web was made of
    _text("value"),
)

WEB = (marks, links, story_articles, stories, reports, corroborations, series)
