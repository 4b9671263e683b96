"""A corroboration for people: its reports, which are one report retold, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.text import Text

from sayso.cli.lines import hang, joined, shown
from sayso.cli.look import FIGURE, KINDS, MUTED, PROBLEM, SHORT_ID, TIME
from sayso.cli.totals import counted
from sayso.model.findings import Claim, Reading
from sayso.model.links import Corroboration, Origins, Report
from sayso.publish.words import CREDIBILITY, UNNAMED, tellers

MOST_CONFLICTS = 5
FindClaim = Callable[[str], tuple[Reading, int] | None]


def claim_words(claim: Claim, text: str) -> str:
    """The claim's exact words on one line."""
    return " … ".join(shown(piece.of(text)) for piece in claim.content)


def origins_line(found: Corroboration) -> Text:
    """Outlets against origins, in one line: what a count of outlets hides."""
    outlets = len({report.outlet for report in found.reports if report.outlet})
    nameless = len({report.article for report in found.reports if not report.outlet})
    return joined(
        (
            Text.assemble(tellers(outlets, nameless), f", {counted(len(found.reports), 'report')}"),
            Text(_proven(found.origins), style="bold"),
            Text(f"credibility {found.credibility}, {CREDIBILITY.get(found.credibility, '')}".rstrip(", ")),
        )
    )


def _proven(origins: Origins) -> str:
    """The interval is shown even where it is a point: it says how sure the count is."""
    likely = f"{origins.low} to {origins.high}" if origins.low != origins.high else f"{origins.low}"
    return f"{counted(origins.proven, 'proven origin')}, median {origins.median:g}, 80% interval {likely}"


def _report(report: Report, found: tuple[Reading, int] | None) -> Text:
    """The article's short id, date, outlet, and the origin of the claim's chain there."""
    parts = [
        Text(report.article[:SHORT_ID], style=MUTED),
        Text(report.said_at[:10] or "undated", style=TIME),
        Text(shown(report.outlet or UNNAMED), "cyan"),
    ]
    if found:
        reading, index = found
        origin = reading.claims[index].origin
        look = KINDS[origin.kind]
        parts.append(Text(f"{look.mark} {shown(origin.name)}", style=look.style))
    return Text("  ").join(parts)


def _tree(reports: tuple[Report, ...]) -> Iterator[tuple[int, Report]]:
    """Each report under the one it most likely comes from. A loop, should one be stored, is broken at its first."""
    present = {report.claim for report in reports}
    children: dict[str | None, list[Report]] = {}
    for report in reports:
        parent = report.parent if report.parent in present and report.parent != report.claim else None
        children.setdefault(parent, []).append(report)
    seen: set[str] = set()
    waiting = [(0, report) for report in reversed(children.get(None, []))]
    left = iter(reports)
    while len(seen) < len(present):
        if not waiting:
            waiting = [(0, next(report for report in left if report.claim not in seen))]
        depth, report = waiting.pop()
        if report.claim not in seen:
            seen.add(report.claim)
            yield depth, report
            waiting += [(depth + 1, child) for child in reversed(children.get(report.claim, []))]


def _grouped(reports: tuple[Report, ...]) -> dict[str, list[tuple[int, Report]]]:
    """The trees by the origin that their first report goes back to; "" where relating did not settle it."""
    groups: dict[str, list[tuple[int, Report]]] = {}
    origin = ""
    for depth, report in _tree(reports):
        origin = report.origin if depth == 0 else origin
        groups.setdefault(origin, []).append((depth, report))
    return groups


def _report_lines(depth: int, report: Report, claim: FindClaim, width: int) -> list[Text]:
    branch = f"{'  ' * depth}└ " if depth else ""
    why = ", ".join(dict.fromkeys(reason.kind for reason in report.why)) if depth else ""
    line = _report(report, claim(report.claim))
    if why:
        line = Text.assemble(line, (f"  retold: {why}", MUTED))
    return hang(line, Text(f"  {branch}", style=MUTED), Text("  " * (depth + 2)), width)


def report_lines(found: Corroboration, claim: FindClaim, width: int) -> list[Text]:
    """The reports as trees under their origins: what hangs under a report is that report told again."""
    lines: list[Text] = []
    for origin, told in _grouped(found.reports).items():
        if origin:
            head = Text.assemble((shown(origin), "bold"), (f"  {counted(len(told), 'report')}", MUTED))
            lines += hang(head, Text("  "), Text("    "), width)
        lines += [line for depth, report in told for line in _report_lines(depth, report, claim, width)]
    return lines


def _conflict_lines(found: Corroboration, claim: FindClaim, width: int) -> list[Text]:
    """What contradicts it: each wording once, the first few."""
    words = list(dict.fromkeys(_words(conflict, claim) for conflict in found.conflicts))
    lines = []
    for against in words[:MOST_CONFLICTS]:
        lines += hang(Text(against), Text("  ✗ contradicted: ", style=PROBLEM), Text("    "), width)
    if rest := len(words) - MOST_CONFLICTS:
        lines += [Text(f"    and {rest} more", style=MUTED)] if rest > 0 else []
    return lines


def _words(claim_id: str, claim: FindClaim) -> str:
    """The claim's words where it is an id that is here, else what stands there: its words, or an id."""
    found = claim(claim_id)
    return claim_words(found[0].claims[found[1]], found[0].article.text) if found else shown(claim_id)


def corroboration_lines(found: Corroboration, claim: FindClaim, width: int) -> list[Text]:
    """Everything about one corroboration: words, origins, reports, the reasons, and what contradicts it."""
    words = _words(found.claim, claim)
    lines = [Text("━" * width, style=MUTED), *hang(Text(words, style="bold"), Text(), Text(), width)]
    lines += [*hang(origins_line(found), Text(), Text("  "), width), Text()]
    lines += report_lines(found, claim, width)
    if found.explanation:
        lines += [Text(), *hang(Text(shown(" ".join(found.explanation))), Text("  "), Text("  "), width)]
    lines += _conflict_lines(found, claim, width)
    return [*lines, Text(), Text.assemble(("  id ", MUTED), (found.id, FIGURE))]
