"""Articles in a list: a story's, and a search's hits."""

from __future__ import annotations

import html
import re

from rich.text import Text

from sayso.cli.lines import hang, joined, shown
from sayso.cli.look import KINDS, MUTED, SHORT_ID, TIME
from sayso.cli.totals import counted
from sayso.model.articles import Article
from sayso.model.findings import Reading
from sayso.model.links import Story
from sayso.model.ports import Hit
from sayso.publish.words import UNNAMED, tellers

_MARKED = re.compile(r"<mark>(.*?)</mark>", re.DOTALL)


def article_line(article: Article) -> Text:
    """Short id, date, outlet and title in one line."""
    return joined(
        (
            Text(article.id[:SHORT_ID], style=MUTED),
            Text(article.published[:10] or "undated", style=TIME),
            Text(shown(article.outlet or UNNAMED), style="cyan"),
            Text(shown(article.title or "untitled"), style="bold"),
        ),
        by="  ",
    )


def excerpt(marked: str) -> Text:
    """An escaped excerpt as plain words, those between `<mark>` tags emphasised."""
    words = Text()
    for index, part in enumerate(_MARKED.split(marked)):
        words.append(shown(html.unescape(part)), style="bold yellow" if index % 2 else "")
    return words


def hit_lines(hit: Hit, width: int) -> list[Text]:
    """One hit: the article, and the words that matched."""
    lines = hang(article_line(hit.article), Text(), Text("  "), width)
    return [*lines, *hang(excerpt(hit.excerpt), Text("  "), Text("  "), width), Text()]


def story_lines(story: Story, readings: list[Reading], width: int) -> list[Text]:
    """A story's articles, oldest first, with a mark for the origin of each claim."""
    names = [reading.article.outlet for reading in readings]
    told = tellers(len(set(filter(None, names))), names.count(""))
    about = f"{counted(len(story.articles), 'article')}, {told}"
    lines = [Text("━" * width, style=MUTED), *hang(Text(shown(story.title), style="bold"), Text(), Text(), width)]
    lines += [Text(about, style=MUTED), Text()]
    for reading in readings:
        looks = [KINDS[claim.origin.kind] for claim in reading.claims]
        marks = Text.assemble(*((look.mark, look.style) for look in looks)) if looks else Text()
        lines += hang(joined((article_line(reading.article), marks), by="  "), Text("  "), Text("    "), width)
    return lines
