"""A claim's chain as it is drawn: the reader's outlet first, then each step to the origin."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.articles import Article
from sayso.model.desk import Desk
from sayso.model.findings import PUBLISHERS, Claim, Source, SourceKind
from sayso.model.spans import Span
from sayso.relate.naming import inside

KIND_WORDS = {
    SourceKind.OUTLET: "outlet",
    SourceKind.WIRE: "wire service",
    SourceKind.PERSON: "named person",
    SourceKind.UNNAMED: "unnamed source",
    SourceKind.OFFICIAL: "official",
    SourceKind.INSTITUTION: "institution",
    SourceKind.DOCUMENT: "document",
    SourceKind.DATASET: "data",
    SourceKind.IMAGERY: "imagery",
    SourceKind.VIDEO: "video",
    SourceKind.STATE_MEDIA: "state media",
    SourceKind.PUBLIC: "the public",
    SourceKind.UNKNOWN: "unknown",
}


LETTERS = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability not judged",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step as drawn. `span` are its words in the article, None where only the page's metadata names it.

    `how` is where a step without words comes from; `letter` is the desk's Admiralty letter for
    an outlet; `last` says that the chain ends here.
    """

    kind: str
    label: str
    name: str
    span: Span | None = None
    verb: str = ""
    said_to: str = ""
    said_at: str = ""
    place: str = ""
    how: str = ""
    letter: str = ""
    last: bool = False


def steps(article: Article, claim: Claim, desk: Desk) -> list[Step]:
    """The chain with the publishing outlet, and the outlet it credits, before it; nothing twice."""
    before = []
    named = [_known(source.name, desk).casefold() for source in claim.chain]
    if article.outlet and _known(article.outlet, desk).casefold() != named[0]:
        before.append(_carrier(article.outlet, "published it", desk))
    if article.via and _known(article.via, desk).casefold() not in named:
        before.append(_carrier(article.via, "credited by the page", desk))
    last = len(claim.chain) - 1
    return before + [_step(source, desk, index == last) for index, source in enumerate(claim.chain)]


def _carrier(name: str, how: str, desk: Desk) -> Step:
    outlet = desk.outlet(name)
    kind = outlet.kind if outlet else SourceKind.OUTLET
    return Step(kind.value, KIND_WORDS[kind], name, how=how, letter=outlet.letter if outlet else "F")


def _step(source: Source, desk: Desk, last: bool) -> Step:
    outlet = desk.outlet(source.name)
    return Step(
        source.kind.value,
        KIND_WORDS[source.kind],
        source.name,
        source.span,
        source.verb,
        source.said_to,
        source.said_at,
        source.place,
        "" if source.span or source.kind is SourceKind.UNKNOWN else "from the page, not the sentence",
        outlet.letter if outlet else "",
        last,
    )


def origin_words(article: Article, claim: Claim, desk: Desk) -> str:
    """On whose say-so, in a few words: "one unnamed source of Daily NK", "KCNA", "nobody named".

    Unnamed sources are told apart by the outlet that heard them and by nothing else.
    """
    origin = claim.origin
    heard = inside(heard_words(article, claim, desk))
    if origin.kind is SourceKind.UNKNOWN:
        return f"nobody that {heard} names" if heard else "nobody named"
    if origin.kind is SourceKind.UNNAMED:
        several = origin.name.casefold().rstrip().endswith("s")
        who = "unnamed sources" if several else "one unnamed source"
        return f"{who} of {heard}" if heard else who
    known = _known(origin.name, desk)
    return known if origin.kind is SourceKind.PERSON else inside(known)


def _known(printed: str, desk: Desk) -> str:
    """An outlet's full name where the desk knows it, else what is printed."""
    outlet = desk.outlet(printed)
    return outlet.name if outlet else printed


def heard_words(article: Article, claim: Claim, desk: Desk) -> str:
    """The outlet nearest to the origin, by its full name."""
    relayed = [source.name for source in claim.chain[:-1] if source.kind in PUBLISHERS]
    return _known((relayed[-1] if relayed else "") or claim.origin.said_to or article.via or article.outlet, desk)
