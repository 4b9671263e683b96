"""A claim as the lists show it: how many outlets, on whose say-so, and whether anything contradicts it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.links import Corroboration, Story
from sayso.publish.words import UNNAMED, claim_words, tellers
from sayso.relate.naming import NOBODY
from sayso.web.looking import Looking
from sayso.web.threads import Threads, draw, origins_of, outlets_of


@dataclass(frozen=True, slots=True)
class SaySo:
    """One corroboration in a line: its first telling's words, who tells it, and who started it.

    `whose` are the proven origins, or the one that most reports have where none is; `perhaps` are
    the others that reports have, which may be the same.
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
    def told_by(self) -> str:
        """How many outlets tell it, and pages that name none."""
        nameless = {report.article for report in self.corroboration.reports if not report.outlet}
        return tellers(len(self.outlets) - (UNNAMED in self.outlets), len(nameless))

    @property
    def contradicted(self) -> bool:
        """Say whether some claim contradicts this one."""
        return bool(self.corroboration.conflicts)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as the front page shows it. Dates are ISO, empty where no article gives one.

    `says` are some of its claims; `claims` counts all of them, `nameless`
    the articles that name no outlet.
    """

    story: Story
    language: str
    first: str
    last: str
    outlets: tuple[str, ...]
    says: tuple[SaySo, ...]
    claims: int = 0
    nameless: int = 0

    @property
    def told_by(self) -> str:
        """How many outlets its articles are from, and how many of them name none."""
        return tellers(len(self.outlets) - (UNNAMED in self.outlets), self.nameless)

    @property
    def lead(self) -> SaySo | None:
        """The claim of the story that most outlets tell."""
        return self.says[0] if self.says else None


def say_so(looking: Looking, corroboration: Corroboration) -> SaySo:
    """A corroboration with its origins in relating's words, the proven ones first."""
    origins = origins_of(corroboration)
    proven = tuple(origin.words for origin in origins if origin.proven)
    loose = tuple(origin.words for origin in origins if not origin.proven and origin.words)
    first = corroboration.reports[0].claim if corroboration.reports else ""
    found = looking.claim(first)
    return SaySo(
        corroboration,
        first,
        claim_words(found[0].article.text, found[0].claims[found[1]]) if found else corroboration.claim,
        found[0].article.language if found else "",
        tuple(outlets_of(corroboration.reports)),
        proven or loose[:1],
        tuple(words for words in (loose if proven else loose[1:]) if words != NOBODY),
        draw(origins),
    )


def story_line(looking: Looking, story: Story, most: int = 1, skip: int = 0) -> StoryLine:
    """A story with `most` of its claims after the first `skip`: those that most outlets tell, then the earliest."""
    articles = [reading.article for id_ in story.articles if (reading := looking.reading(id_))]
    published = sorted(article.published for article in articles if article.published)
    heavy = sorted(looking.told_in(story.articles), key=_weight)
    return StoryLine(
        story,
        articles[0].language if articles else "",
        published[0] if published else "",
        published[-1] if published else "",
        tuple(dict.fromkeys(article.outlet or UNNAMED for article in articles)),
        tuple(say_so(looking, one) for one in heavy[skip : skip + most]),
        len(heavy),
        sum(not article.outlet for article in articles),
    )


def _weight(told: Corroboration) -> tuple[int, str, int, str]:
    """Most outlets first, then the earliest dated, then most reports."""
    first = min((report.said_at for report in told.reports if report.said_at), default="9999")
    return -len(outlets_of(told.reports)), first, -len(told.reports), told.id
