"""What a run of reading came to: articles, claims, what the claims hang on, and what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.text import Text

from sayso.cli.faults import DONE, WITH_PROBLEMS
from sayso.cli.lines import hang, shown
from sayso.cli.look import BEYOND_ASKING, KINDS, MUTED, PROBLEM, kind_word
from sayso.cli.terminal import err
from sayso.model.findings import Reading, SourceKind
from sayso.model.problems import Problem
from sayso.publish.words import trouble

_BAR = 36  # cells of the longest bar
_LABEL = 24  # cells before a bar
_WORTH_A_CHART = 5  # claims


@dataclass(slots=True)
class Totals:
    """A running count; `origins` counts claims by the kind of their last step."""

    articles: int = 0
    claims: int = 0
    origins: Counter[SourceKind] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    _known: set[Problem] = field(default_factory=set, repr=False)

    def add(self, item: Reading | Problem) -> None:
        """Count one reading or one problem."""
        if isinstance(item, Problem):
            self._note(item)
            return
        self.articles += 1
        self.claims += len(item.claims)
        self.origins.update(claim.origin.kind for claim in item.claims)
        for problem in item.problems:
            self._note(problem)

    def _note(self, problem: Problem) -> None:
        """A page's problem may flag each of its articles; it is one problem."""
        if problem not in self._known:
            self._known.add(problem)
            self.problems.append(problem)


def counted(count: int, noun: str, plural: str = "") -> str:
    """The count with its noun.

    >>> counted(1, "article"), counted(2, "story", "stories")
    ('1 article', '2 stories')
    """
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def sentence(totals: Totals) -> str:
    """One line: how many articles and claims, and on what the claims hang."""
    hanging = [
        f"{count:,} {'hang' if count != 1 else 'hangs'} on {KINDS[kind].total}"
        if rank == 0
        else f"{count:,} on {KINDS[kind].total}"
        for rank, (kind, count) in enumerate(totals.origins.most_common())
    ]
    claims = f"{counted(totals.claims, 'claim')} in {counted(totals.articles, 'article')}"
    problems = f"; {counted(len(totals.problems), 'problem')}" if totals.problems else ""
    return f"{claims}{': ' if hanging else ''}{', '.join(hanging)}{problems}."


def _chart(totals: Totals, width: int) -> list[Text]:
    most, longest = max(totals.origins.values()), min(_BAR, width - _LABEL)
    lines = []
    for kind, count in totals.origins.most_common():
        look = KINDS[kind]
        bar = "█" * max(round(longest * count / most), 1)
        label = Text.assemble((f"  {look.mark} ", look.style), f"{kind_word(kind):<12}{count:>6,}  ")
        lines.append(Text.assemble(label, (bar, look.style)))
    return lines


def _moral(totals: Totals, width: int) -> list[Text]:
    beyond = sum(totals.origins[kind] for kind in BEYOND_ASKING)
    if not beyond:
        return []
    words = f"{beyond:,} of {totals.claims:,} end where no reader can ask: an unnamed source, the public, or nobody."
    return hang(Text(words, style=MUTED), Text("  "), Text("  "), width)


def totals_lines(totals: Totals, width: int) -> list[Text]:
    """The closing lines: a rule, a chart where there is enough to draw, and the one-line sum."""
    lines = [Text("━" * width, style=MUTED)]
    if totals.claims >= _WORTH_A_CHART:
        lines += [*_chart(totals, width), *_moral(totals, width), Text()]
    return lines + hang(Text(sentence(totals), style="bold"), Text(), Text(), width)


def legend_lines(width: int) -> list[Text]:
    """What the marks and the small numbers mean, for a first look."""
    words = (
        "● ▲ ■ somebody could ask or look; ◆ a state's own voice; ◇ passes it on; ○ ? nobody outside can check. "
        "Under a claim's number: how sure Sayso is of its reading, from 0 to 1."
    )
    return hang(Text(words, style=MUTED), Text(), Text(), width)


def problem_line(problem: Problem) -> Text:
    """One problem on one line: what it happened to, the reason's word, and the sentence."""
    where = f"{shown(problem.path)}: " if problem.path else ""
    return Text.assemble(("! ", PROBLEM), where, (problem.reason.value, PROBLEM), f": {shown(trouble(problem))}")


def report_problems(problems: Sequence[Problem]) -> int:
    """List what failed on standard error; gives the exit code."""
    if not problems:
        return DONE
    err().lines(problem_line(problem) for problem in problems)
    return WITH_PROBLEMS
