"""An article for people: its header, its claims as trees, and the findings that stand outside claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from sayso.cli.claims import claim_lines
from sayso.cli.lines import hang, joined, shown
from sayso.cli.look import FIGURE, KINDS, MUTED, PLACE, PROBLEM, TIME, TITLE
from sayso.cli.values import amount
from sayso.model.articles import Article, Role
from sayso.model.findings import Reading

_BY = {
    Role.AUTHOR: "by",
    Role.REPORTER: "reported by",
    Role.TRANSLATOR: "translated by",
    Role.WRITER: "written by",
    Role.EDITOR: "edited by",
    Role.PHOTOGRAPHER: "photographs by",
}
_LABEL = 9


def _credits(article: Article) -> Iterator[Text]:
    """Each role once, with everyone who had it; an author is not named again as the writer."""
    authors = {credit.name for credit in article.credits if credit.role is Role.AUTHOR}
    for role, word in _BY.items():
        said = authors if role is Role.WRITER else ()
        if names := [shown(c.name) for c in article.credits if c.role is role and c.name not in said]:
            yield Text.assemble((f"{word} ", MUTED), f"{', '.join(names)}")


def _provenance(article: Article) -> Text:
    outlet = Text(shown(article.outlet), style="cyan") if article.outlet else Text("outlet unknown", style=MUTED)
    if article.via:
        outlet = Text.assemble(outlet, (" crediting ", MUTED), (shown(article.via), "cyan"))
    dated = Text(shown(article.published[:10]), style=TIME) if article.published else Text("undated", style=MUTED)
    return joined((outlet, dated, *_credits(article)))


def _strip(reading: Reading) -> Text:
    """One mark a claim, in text order: what the article hangs on, at a glance."""
    looks = [KINDS[claim.origin.kind] for claim in reading.claims]
    count = f"{len(looks)} {'claim' if len(looks) == 1 else 'claims'} "
    return Text.assemble((count, MUTED), *((look.mark, look.style) for look in looks)) if looks else Text()


def header_lines(reading: Reading, width: int) -> list[Text]:
    """A rule, the title, then outlet, the outlet it credits, date and credits; problems below."""
    article = reading.article
    title = Text(shown(article.title), style=TITLE) if article.title else Text("untitled", style=MUTED)
    lines = [Text("━" * width, style=MUTED)]
    lines += hang(title, Text(), Text(), width) + hang(_provenance(article), Text(), Text(), width)
    if reading.claims:
        lines += hang(_strip(reading), Text(), Text("  "), width)
    for problem in reading.problems:
        told = Text.assemble((f"! {problem.reason.value} ", PROBLEM), shown(problem.detail))
        lines += hang(told, Text(), Text("  "), width)
    return lines


def _counted(words: Iterable[str]) -> str:
    return " · ".join(word if count == 1 else f"{word} ×{count}" for word, count in Counter(words).items())


def _meaning(words: str, value: str) -> str:
    """The words and what they come to, unless the words say just that."""
    return value if shown(words) == value else f"{shown(words)} = {value}"


def _outside(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """What no claim holds, one line a kind: label, words, style."""
    text = reading.article.text
    held = {index for claim in reading.claims for index in claim.figures}
    figures = [f for index, f in enumerate(reading.figures) if index not in held]
    yield "figures", _counted(_meaning(f.span.of(text), shown(amount(f))) for f in figures), FIGURE
    held = {index for claim in reading.claims for index in claim.times}
    times = [t for index, t in enumerate(reading.times) if index not in held]
    yield "times", _counted(_meaning(t.span.of(text), t.edtf or "undated") for t in times), TIME
    held = {index for claim in reading.claims for index in claim.places}
    places = [p for index, p in enumerate(reading.places) if index not in held]
    yield "places", _counted(shown(p.name) for p in places), PLACE


def outside_lines(reading: Reading, width: int) -> list[Text]:
    """Figures, times and places of the narration, in one line each."""
    lines = []
    for label, words, style in _outside(reading):
        if words:
            first = Text(f"{label:>{_LABEL - 2}}  ", style=MUTED)
            lines += hang(Text(words, style=style), first, Text(" " * _LABEL), width)
    return lines


def reading_lines(reading: Reading, width: int) -> list[Text]:
    """Everything about one article, ready to print, at a width in cells."""
    lines = header_lines(reading, width)
    for number, claim in enumerate(reading.claims, 1):
        lines += [Text(), *claim_lines(number, claim, reading, width)]
    if not reading.claims:
        nothing = Text("no claims: nothing in it is attributed to anyone", style=MUTED)
        lines += [Text(), *hang(nothing, Text("  "), Text("  "), width)]
    if outside := outside_lines(reading, width):
        lines += [Text(), *outside]
    return [*lines, Text()]
