"""A claim as the lists show it: how many outlets, on whose say-so, and whether anything contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.findings import SourceKind
from sayso.model.links import Corroboration, Report, Story
from sayso.web.looking import Looking
from sayso.web.notes import claim_words
from sayso.web.steps import CARRIERS, heard_words, origin_words
from sayso.web.threads import Threads, draw, outlets_of, roots

ONE = "one unnamed source"


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
    """A corroboration with its origins in words, those with somebody behind them first."""
    groups = by_origin(looking, corroboration)
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


def by_origin(looking: Looking, corroboration: Corroboration) -> dict[str, list[Report]]:
    """The reports under the words for where they go back to, those with somebody behind them first.

    Relating's own words come first. Where it gave none, roots whose chains read the same are
    one, a chain that ends in an outlet joins the one that shows whom that outlet heard, and an
    outlet's "sources" are its source.
    """
    found = roots(corroboration)
    tellings = {root: _telling(looking, root) for root in found}
    behind = _behind(list(tellings.values()))
    spelt: dict[str, str] = {}  # one origin under two spellings of its name is one
    groups: dict[str, list[Report]] = {}
    known_groups = set()
    for root, reports in found.items():
        words, _, known = tellings[root]
        name = next((r.origin for r in reports if r.origin), "") or behind.get(words, words)
        name = spelt.setdefault(name.casefold().replace("’", "'").removeprefix("the "), name)
        groups.setdefault(name, []).extend(reports)
        if known or words in behind:
            known_groups.add(name)
    return dict(sorted(groups.items(), key=lambda item: (item[0] not in known_groups, -len(item[1]))))


def _behind(tellings: Sequence[tuple[str, str, bool]]) -> dict[str, str]:
    """For an outlet's name, and for its "sources", the words for whom other reports show that it heard."""
    alone = {f"unnamed sources{words.removeprefix(ONE)}": words for words, _, _ in tellings if words.startswith(ONE)}
    return {heard: alone.get(words, words) for words, heard, known in tellings if known and heard} | alone


def _telling(looking: Looking, claim: str) -> tuple[str, str, bool]:
    """A claim's origin in words, the outlet that heard it, and whether there is somebody behind that outlet."""
    found = looking.claim(claim)
    if found is None:
        return "", "", False
    article, told = found[0].article, found[0].claims[found[1]]
    known = told.origin.kind not in (*CARRIERS, SourceKind.UNKNOWN)
    return origin_words(article, told, looking.desk), heard_words(article, told, looking.desk), known


def story_line(looking: Looking, story: Story, most: int = 1) -> StoryLine:
    """A story with its `most` weightiest claims: told by the most outlets, then in the most reports."""
    articles = [reading.article for id_ in story.articles if (reading := looking.reading(id_))]
    published = sorted(article.published for article in articles if article.published)
    heavy = sorted(
        looking.told_in(story.articles), key=lambda one: (-len(outlets_of(one.reports)), -len(one.reports), one.id)
    )
    return StoryLine(
        story,
        articles[0].language if articles else "",
        published[0] if published else "",
        published[-1] if published else "",
        tuple(dict.fromkeys(article.outlet or "unknown outlet" for article in articles)),
        tuple(say_so(looking, one) for one in heavy[:most]),
    )
