"""A claim as the lists show it: how many outlets, on whose say-so, and whether anything contradicts it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.links import Corroboration, Report, Story
from sayso.publish.words import claim_words
from sayso.web.looking import Looking
from sayso.web.threads import Threads, draw, outlets_of


@dataclass(frozen=True, slots=True)
class SaySo:
    """One corroboration in a line: its first telling's words, who tells it, and who started it.

    `whose` are as many origins as are proven, and one where none is; `perhaps` are the others
    that reports give, which may be the same.
    """

    corroboration: Corroboration
    claim: str
    words: str
    language: str
    outlets: tuple[str, ...]
    whose: tuple[str, ...]
    perhaps: tuple[str, ...]
    drawing: Threads

    @property
    def contradicted(self) -> bool:
        """Say whether some claim contradicts this one."""
        return bool(self.corroboration.conflicts)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as the front page shows it. Dates are ISO, empty where no article gives one."""

    story: Story
    language: str
    first: str
    last: str
    outlets: tuple[str, ...]
    says: tuple[SaySo, ...]

    @property
    def lead(self) -> SaySo | None:
        """The claim of the story that most outlets tell."""
        return self.says[0] if self.says else None


def say_so(looking: Looking, corroboration: Corroboration) -> SaySo:
    """A corroboration with its origins in words, the proven ones first."""
    groups = by_origin(corroboration)
    names = [words for words in groups if words]
    settled = max(1, corroboration.origins.proven)
    first = corroboration.reports[0].claim if corroboration.reports else ""
    found = looking.claim(first)
    return SaySo(
        corroboration,
        first,
        claim_words(found[0].article.text, found[0].claims[found[1]]) if found else corroboration.claim,
        found[0].article.language if found else "",
        tuple(outlets_of(corroboration.reports)),
        tuple(names[:settled]),
        tuple(names[settled:]),
        draw(list(groups.values()), corroboration.origins.proven),
    )


def by_origin(corroboration: Corroboration) -> dict[str, list[Report]]:
    """The reports under the words for their origin, the proven ones first, then those that most go back to."""
    groups: dict[str, list[Report]] = {}
    for report in corroboration.reports:
        groups.setdefault(report.origin, []).append(report)
    return dict(sorted(groups.items(), key=lambda item: (item[0] not in corroboration.named, -len(item[1]))))


def story_line(looking: Looking, story: Story, most: int = 1) -> StoryLine:
    """A story with its `most` weightiest claims: told by the most outlets, then the earliest."""
    articles = [reading.article for id_ in story.articles if (reading := looking.reading(id_))]
    published = sorted(article.published for article in articles if article.published)
    heavy = sorted(looking.told_in(story.articles), key=_weight)
    return StoryLine(
        story,
        articles[0].language if articles else "",
        published[0] if published else "",
        published[-1] if published else "",
        tuple(dict.fromkeys(article.outlet or "unknown outlet" for article in articles)),
        tuple(say_so(looking, one) for one in heavy[:most]),
    )


def _weight(told: Corroboration) -> tuple[int, str, int, str]:
    """Most outlets first, then the earliest dated, then most reports."""
    first = min((report.said_at for report in told.reports if report.said_at), default="9999")
    return -len(outlets_of(told.reports)), first, -len(told.reports), told.id
