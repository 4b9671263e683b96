"""A claim as the lists show it: how many outlets, on whose say-so, and whether anything contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.desk import Desk
from sayso.model.links import Corroboration, Report, Story
from sayso.model.ports import StoreType
from sayso.web.steps import origin_words
from sayso.web.threads import Threads, draw, outlets_of, roots
from sayso.web.wording import listed


@dataclass(frozen=True, slots=True)
class SaySo:
    """One corroboration in a line. `outlets` are the names that tell it; `whose` says who started it."""

    corroboration: Corroboration
    claim: str
    outlets: tuple[str, ...]
    whose: str
    drawing: Threads

    @property
    def contradicted(self) -> bool:
        """Say whether some claim contradicts this one."""
        return bool(self.corroboration.conflicts)

    @property
    def weight(self) -> tuple[int, int]:
        """The more outlets tell it, the more it needs to be looked at; then the more reports."""
        return len(self.outlets), len(self.corroboration.reports)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as the front page shows it. Dates are ISO, empty where no article gives one."""

    story: Story
    first: str
    last: str
    outlets: tuple[str, ...]
    says: tuple[SaySo, ...]

    @property
    def lead(self) -> SaySo | None:
        """The claim of the story that most outlets tell."""
        return self.says[0] if self.says else None


def say_so(store: StoreType, desk: Desk, corroboration: Corroboration) -> SaySo:
    """A corroboration with its origins in words, read from the claims at its roots."""
    groups = by_origin(store, desk, corroboration)
    return SaySo(
        corroboration,
        corroboration.reports[0].claim if corroboration.reports else "",
        tuple(outlets_of(corroboration.reports)),
        listed([words for words in groups if words]),
        draw(list(groups.values()), corroboration.origins.proven),
    )


def by_origin(store: StoreType, desk: Desk, corroboration: Corroboration) -> dict[str, list[Report]]:
    """The reports under the words for where they go back to, the most reports first.

    Roots whose origin reads the same are one: outlets that cite a paper that is not here all go back to it.
    """
    groups: dict[str, list[Report]] = {}
    for root, reports in roots(corroboration).items():
        found = store.claim(root)
        words = origin_words(found[0].article, found[0].claims[found[1]], desk) if found else ""
        groups.setdefault(words, []).extend(reports)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))


def by_article(corroborations: Sequence[Corroboration]) -> dict[str, list[Corroboration]]:
    """Corroborations under each article that has a report in them."""
    table: dict[str, list[Corroboration]] = {}
    for one in corroborations:
        for article in dict.fromkeys(report.article for report in one.reports):
            table.setdefault(article, []).append(one)
    return table


def story_line(
    store: StoreType, desk: Desk, story: Story, table: dict[str, list[Corroboration]], most: int = 1
) -> StoryLine:
    """A story with its `most` weightiest claims."""
    readings = [reading for article in story.articles if (reading := store.reading(article))]
    published = sorted(reading.article.published for reading in readings if reading.article.published)
    found = {one.id: one for article in story.articles for one in table.get(article, ())}
    heavy = sorted(found.values(), key=lambda one: (-len(outlets_of(one.reports)), -len(one.reports), one.id))
    names = dict.fromkeys(reading.article.outlet or "unknown outlet" for reading in readings)
    return StoryLine(
        story,
        published[0] if published else "",
        published[-1] if published else "",
        tuple(names),
        tuple(say_so(store, desk, one) for one in heavy[:most]),
    )
