"""A chain drawn as a small tree: who told whom, nearest to the reader first, down to the origin."""

from __future__ import annotations

from rich.text import Text

from sayso.cli.lines import flushed, hang, shown
from sayso.cli.look import KINDS, MUTED, VERB, kind_word
from sayso.model.articles import Article
from sayso.model.findings import Source, SourceKind

_STEP = "  "
_DEEPEST = 8  # steps that are indented; a longer chain goes on at the same depth


def _name(step: Source, article: Article) -> Text:
    """Whom the step's words refer to, then the words themselves where they differ ("he")."""
    if step.kind is SourceKind.UNKNOWN and step.name in ("", "unknown"):
        return Text("the text does not say who", style=f"italic {KINDS[step.kind].style}")
    name = Text(shown(step.name), style=f"bold {KINDS[step.kind].style}")
    words = step.span.of(article.text) if step.span else ""
    if words and _plain(words) not in _plain(step.name) and _plain(step.name) not in _plain(words):
        return Text.assemble(name, (f" “{shown(words)}”", MUTED))
    return name


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _circumstances(step: Source) -> Text:
    """The verb, where, who heard it, and when."""
    said = Text.assemble((shown(step.verb), VERB))
    if step.place and _plain(step.place) not in _plain(step.name):
        said.append(f" in {shown(step.place)}", style=MUTED)
    if step.said_to:
        said.append(f" → {shown(step.said_to)}", style="cyan")
    if step.said_at:
        said.append(f" {shown(step.said_at)}", style=MUTED)
    return said


def step_lines(step: Source, article: Article, depth: int, width: int) -> list[Text]:
    """One step of a chain: mark, name, verb, and its kind against the right edge."""
    look = KINDS[step.kind]
    first = Text.assemble((f"{_STEP * min(depth, _DEEPEST)}└ ", MUTED), (f"{look.mark} ", look.style))
    body = _name(step, article)
    if (said := _circumstances(step)).plain:
        body = Text.assemble(body, "  ", said)
    kind = Text(kind_word(step.kind), style=look.style)
    lines = hang(body, first, Text(" " * first.cell_len), width - kind.cell_len - 2)
    return [flushed(lines[0], kind, width), *lines[1:]]


def chain_lines(chain: tuple[Source, ...], article: Article, width: int) -> list[Text]:
    """The whole chain; each step hangs under the one that relays it."""
    return [line for depth, step in enumerate(chain) for line in step_lines(step, article, depth, width)]
