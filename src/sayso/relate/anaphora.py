"""Short forms in a chain: "the newspaper" and "the same source" stand for what the article named before.

Inside one article only. A chain whose steps already have names comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model.desk import Desk
from sayso.model.findings import Claim, Source, SourceKind

_OUTLETS = (SourceKind.OUTLET, SourceKind.WIRE)
_MEDIUM = re.compile(r"(?:the|this|that|same|its|\s)*(?:news)?(?:paper|site|website|agency|broadcaster|outlet|report)")
_SOURCE = re.compile(r"(?:the|this|that|same|its|\s)*(?:source|official|report)s?")

Chain = tuple[Source, ...]


def spelled_out(claims: Sequence[Claim], index: int, desk: Desk) -> Chain:
    """The chain of one claim of an article, short forms replaced by the steps that earlier claims name."""
    chain = claims[index].chain
    earlier = [c.chain for c in reversed(claims[:index])]
    if chain[-1].kind is SourceKind.UNNAMED and _SOURCE.fullmatch(chain[-1].name.casefold()):
        chain = _with_source(chain, earlier, desk)
    return tuple(_with_outlet(step, earlier, desk) for step in chain)


def _with_source(chain: Chain, earlier: Sequence[Chain], desk: Desk) -> Chain:
    """The unnamed source named last, by way of the outlet that it was named with; else by the outlet named last."""
    found = next((c for c in earlier if c[-1].kind is SourceKind.UNNAMED and not _short(c[-1])), None)
    if found is None:
        named = None if any(_known(step, desk) for step in chain) else _last_outlet(earlier, desk)
        return (named, *chain) if named else chain
    if any(_known(step, desk) for step in chain):
        return (*chain[:-1], replace(found[-1], span=chain[-1].span))
    return (*found[:-1], replace(found[-1], span=chain[-1].span))


def _with_outlet(step: Source, earlier: Sequence[Chain], desk: Desk) -> Source:
    if step.kind not in (*_OUTLETS, SourceKind.UNNAMED) or not _MEDIUM.fullmatch(step.name.casefold()):
        return step
    named = _last_outlet(earlier, desk)
    return replace(step, kind=named.kind, name=named.name) if named else step


def _last_outlet(earlier: Sequence[Chain], desk: Desk) -> Source | None:
    return next((s for chain in earlier for s in reversed(chain) if _known(s, desk)), None)


def _short(step: Source) -> bool:
    return bool(_SOURCE.fullmatch(step.name.casefold()) or _MEDIUM.fullmatch(step.name.casefold()))


def _known(step: Source, desk: Desk) -> bool:
    return step.kind in _OUTLETS and desk.outlet(step.name) is not None
