"""The first tables. Written out, so that a later change of `schema` cannot change the past."""

from alembic import op

revision = "0001"
down_revision = None

FINDING = """
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    {keys},
    made_by TEXT NOT NULL DEFAULT '',
    record TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article, position),
    FOREIGN KEY (article) REFERENCES articles (id) ON DELETE CASCADE
"""
TEXT = "{} TEXT NOT NULL DEFAULT ''"


def _texts(*names: str) -> str:
    return ",\n    ".join(TEXT.format(name) for name in names)


TABLES = {
    "captures": "number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
    + _texts("path", "url", "fetched_at", "headers", "hint_outlet", "hint_published")
    + ", size INTEGER NOT NULL",
    "capture_bytes": "id TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL, FOREIGN KEY (id) REFERENCES captures (id)",
    "judgements": "id TEXT NOT NULL PRIMARY KEY, " + _texts("subject", "verdict", "who", "at", "note"),
    "attempts": "kind TEXT NOT NULL PRIMARY KEY, captured INTEGER NOT NULL DEFAULT 0, "
    "duplicate INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0",
    "problems": "id TEXT NOT NULL PRIMARY KEY, " + _texts("subject", "reason", "detail", "path", "capture", "article"),
    "articles": "number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, capture TEXT NOT NULL, "
    + _texts("title", "outlet", "via", "url", "published", "language", "made_by", "record"),
    "claims": FINDING.format(keys=_texts("id", "origin_kind", "origin_name", "modality", "polarity")),
    "figures": FINDING.format(keys=_texts("kind", "unit") + ", low FLOAT, high FLOAT"),
    "times": FINDING.format(keys=_texts("edtf")),
    "places": FINDING.format(keys=_texts("place", "name") + ", lat FLOAT, lon FLOAT"),
    "entities": FINDING.format(keys=_texts("entity", "name", "type")),
    "links": "kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, score FLOAT NOT NULL, "
    + _texts("made_by", "record")
    + ", PRIMARY KEY (kind, a, b)",
    "stories": "id TEXT NOT NULL PRIMARY KEY, " + _texts("title", "made_by", "record"),
    "story_articles": "story TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (story, article), "
    "FOREIGN KEY (story) REFERENCES stories (id) ON DELETE CASCADE",
    "corroborations": "id TEXT NOT NULL PRIMARY KEY, " + _texts("claim", "made_by", "record"),
    "reports": "corroboration TEXT NOT NULL, claim TEXT NOT NULL, "
    + _texts("article")
    + ", PRIMARY KEY (corroboration, claim), "
    "FOREIGN KEY (corroboration) REFERENCES corroborations (id) ON DELETE CASCADE",
    "marks": "name TEXT NOT NULL PRIMARY KEY, " + _texts("value"),
    "series": "id TEXT NOT NULL PRIMARY KEY, " + _texts("indicator", "place", "made_by", "record"),
}

INDEXES = {
    "captures_by_path": "captures (path, number)",
    "captures_by_url": "captures (url, number)",
    "ix_judgements_subject": "judgements (subject)",
    "ix_problems_article": "problems (article)",
    "ix_articles_capture": "articles (capture)",
    "ix_articles_outlet": "articles (outlet)",
    "ix_articles_url": "articles (url)",
    "ix_articles_published": "articles (published)",
    "ix_claims_id": "claims (id)",
    "ix_claims_origin_kind": "claims (origin_kind)",
    "ix_times_edtf": "times (edtf)",
    "ix_places_place": "places (place)",
    "ix_entities_entity": "entities (entity)",
    "links_by_a": "links (a)",
    "ix_links_b": "links (b)",
    "ix_story_articles_article": "story_articles (article)",
    "ix_reports_claim": "reports (claim)",
}

KEPT_FOR_EVER = ("captures", "capture_bytes", "judgements")

# Contentless: the index holds positions alone, since the words are in articles.record. The
# text arrives segmented and folded, so the tokenizer has only to split it at ASCII spaces.
SEARCH = "CREATE VIRTUAL TABLE words USING fts5 (title, body, content='', tokenize='ascii')"


def upgrade() -> None:
    """Make every table, its indexes, the search index, and the triggers that keep what may not change."""
    for name, columns in TABLES.items():
        op.execute(f"CREATE TABLE {name} ({columns})")
    for name, columns in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {columns}")
    op.execute(SEARCH)
    for name in KEPT_FOR_EVER:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} are only ever added'); END"
            )
