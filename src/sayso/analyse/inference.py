"""What the author infers from things that cannot speak is nobody's claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.analyse.known import Known, words_at
from sayso.analyse.steps import is_speaker
from sayso.model.findings import Attribution, Source, SourceKind

_EVIDENTIAL = re.compile(
    r"\b(?:(?:suggest|show|indicat|demonstrat|underscor|underlin|highlight|prov|reveal|mean|confirm)"
    r"(?:e|es|s|d|ed|en|n|ing)?|impl(?:y|ies|ied|ying))\b"
)


_SHOWING = re.compile(r"\bshow(?:s|ed|n|ing)?\b")
_SHOWN = re.compile(r"\b(?:had|has|have) shown$")  # somebody, something: a teller
# who shows something reports it; when people or bodies show anger, nobody says anything
_SHOWS = frozenset(
    {
        SourceKind.OUTLET,
        SourceKind.WIRE,
        SourceKind.STATE_MEDIA,
        SourceKind.DOCUMENT,
        SourceKind.DATASET,
        SourceKind.IMAGERY,
        SourceKind.VIDEO,
    }
)


def without_inferences(
    known: Known, ordered: Sequence[Attribution], own: Sequence[tuple[Source, ...]]
) -> tuple[list[Attribution], list[tuple[Source, ...]]]:
    """Leave out what the author infers from things that cannot speak: "the visit suggests that"."""
    kept = [k for k, a in enumerate(ordered) if not _is_inference(known, a, own[k][-1])]
    return [ordered[k] for k in kept], [own[k] for k in kept]


def _is_inference(known: Known, attribution: Attribution, source: Source) -> bool:
    cue = words_at(known, attribution.cue)
    if not attribution.source or not _EVIDENTIAL.search(cue):
        return False
    if _SHOWING.search(cue) and source.kind not in _SHOWS and not _SHOWN.search(cue):
        return True
    return source.kind is SourceKind.UNNAMED and not is_speaker(source.name)
