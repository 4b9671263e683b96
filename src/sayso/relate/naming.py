"""Origins in words: the same words for the same origin, other words for another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from sayso.relate.ends import DESCRIBED, End

NOBODY = "nobody that the texts name"

_ARTICLE = re.compile(r"(?:The|An|A)(?=\s)")
_AFTER_NOUN = re.compile(r"\s(?:in|inside|of|with|who|from|at|close|familiar|near|on|to|within)\s")


def inside(name: str) -> str:
    """A name as it stands inside a sentence: its leading article in lower case.

    >>> inside("An internal report"), inside("The Quill"), inside("Theo Vance")
    ('an internal report', 'the Quill', 'Theo Vance')
    """
    return _ARTICLE.sub(lambda article: article[0].lower(), name, count=1) if _ARTICLE.match(name) else name


def name_origins(groups: Sequence[Sequence[End]], printed: Mapping[str, str]) -> list[str]:
    """One wording a group of ends that are one origin. `printed` gives outlets by key as texts print them.

    The words stand inside sentences. No two groups share a wording, except that whoever is unknown
    is nobody everywhere.
    """
    given: list[str] = []
    for ends in groups:
        given.append(next(words for words in _wordings(ends, printed) if words == NOBODY or words not in given))
    return given


def _wordings(ends: Sequence[End], printed: Mapping[str, str]) -> Iterator[str]:
    """The shortest first; what the texts add to tell two apart where that is taken."""
    first = ends[0]
    plain = _plain(ends, printed)
    yield plain
    added = inside(first.words) if first.kind == "unnamed" else _outlet(first, printed)
    if len(added.split()) <= DESCRIBED:
        yield f"{plain} ({added})"
    yield from (f"{plain} ({n})" for n in count(2))


def _plain(ends: Sequence[End], printed: Mapping[str, str]) -> str:
    first = ends[0]
    if first.kind == "unknown":
        return NOBODY
    if first.kind == "unnamed":
        who = "unnamed sources" if all(several(end.words) for end in ends) else "one unnamed source"
        return f"{who} of {_outlet(first, printed)}"
    if first.kind == "loop":
        outlets = (inside(printed.get(key, key)) for key in first.name.split("+"))
        return f"{' and '.join(outlets)}, which cite each other in a circle"
    if first.kind == "outlet":
        return inside(printed.get(first.outlet, first.words))
    if first.kind == "person":
        return max((end.words for end in ends), key=len)
    return inside(first.words)


def _outlet(end: End, printed: Mapping[str, str]) -> str:
    return inside(printed.get(end.outlet, end.outlet.removeprefix("?"))) or "an outlet without a name"


def several(words: str) -> bool:
    """Say whether a description is of more than one.

    >>> several("sources familiar with the matter"), several("a source close to his boss")
    (True, False)
    """
    noun = _AFTER_NOUN.split(words.casefold(), maxsplit=1)[0]
    return noun.endswith("s") and not noun.endswith("ss")
