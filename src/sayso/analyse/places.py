"""Places named in a text: which words, and which entry of the desk's gazetteer they most likely mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.analyse.matching import Lexicon, Match, fold
from sayso.analyse.places_acting import is_government
from sayso.analyse.places_choice import Choice, Mention, choose
from sayso.model.desk import Desk, Locality
from sayso.model.findings import EntityType, Place
from sayso.model.spans import Span

MADE_BY = "places@2"

# The word for what a place is, after its name; it belongs to the mention and says which entry is meant.
_SUFFIX = re.compile(
    r"(?P<province> [Pp]rovinces?\b|-do\b| [Oo]blast\b| [Kk]rai\b)|"
    r"(?P<county> [Cc]ounty\b| [Cc]ounties\b|-gun\b|-kun\b| [Dd]istrict\b|-guyok\b|-gu\b)|"
    r"(?P<city> [Cc]ity\b|-si\b|-shi\b)|"
    r"(?P<town>-up\b|-eup\b|-ri\b|-dong\b)|"
    r"(?P<water> [Rr]iver\b)|"
    r"(?P<site> [Aa]ir(?: [Ff]orce)? [Bb]ase\b| [Nn]aval [Bb]ase\b)"
)
# A capitalised name that goes on after the place and ends in such a word is an institution's, not a place's.
_INSTITUTION = re.compile(
    r"(?: (?:[A-Z][\w.&'-]{1,20}|of|for|and)){0,4} (?:University|Institute|Institution|Times|Daily|Post|Herald|"
    r"Journal|Bank|"
    r"Corporation|Corp|Co|Inc|Group|Globe|Court|Party|Foundation|Center|Centre|Council|Commission|Association|Agency|"
    r"Society|Club|"
    r"School|College|Forum|Fund|Committee|Shimbun|Ilbo|Morning|Initiative|Program|Project|Network|Review|News|TV|"
    r"Radio|"
    r"Olympics|Studies|Security|Press|Pool|Treaty|Declaration|Accord|Agreement|Command|Forces|Army|Navy|Company|Airlines|Air|Union|Museum|Games|"
    r"First|Style|Accords|Climate|Convention|Conventions|Assembly|Bureau|Church|Organization|Federation|Coalition|Alliance|League|Watch)\b|"
    r"(?: [A-Z][\w.&'-]{1,20}){1,3} (?:company|firm|group|bank|corporation)\b"
)
_INSTITUTION_BEFORE = re.compile(
    r"(?:(?:University|Bank|Institute|Embassy|College|Republic|Voice|Times) of (?:the )?|\bAir )$"
)
# What the last two patterns need there: most names are asked for neither.
_BEFORE_INSTITUTION, _WITHIN_INSTITUTION = ("of ", "the ", "Air "), {" o", " f", " a"}
_ANOTHER_NAME = re.compile(r"-[a-z]{2}")
_WRITTEN_ON = re.compile(
    r"-(?:based|born|led|style|funded|linked|backed|area|bound|style|made|to|and|era|wide|ruled)\b"
)
_FAMILY_BEFORE = re.compile(r"\b(?:Kim|Lee|Ri|Park|Pak|Choe|Choi|Jong|Jung|Kang|Mr\.|Ms\.|Mrs\.|Dr\.|Gen\.) $")
_AGAINST = re.compile(r"\b(?:anti|pro|non|Sino|ex|trans)-$", re.IGNORECASE)
_THE = ("the ", "The ", "THE ")
_BARE_DIRECTION = re.compile(r"[Tt]he (?:North|South|East|West)$")
_NAME_GOES_ON = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z]|-(?!South|North)[A-Za-z]")
_OTHER_SIDE = re.compile(r"\b(North|South|East|West)(?:ern)? (?:and|or) $")
_SIDED = re.compile(r"(?:North|South|East|West) (.+)", re.DOTALL)


class PlaceFinder:
    """Finds the places of one desk's gazetteer in texts. Built once; finding keeps no state."""

    def __init__(self, desk: Desk) -> None:
        named = [(name, place) for place in desk.gazetteer for name in (place.name, *place.aliases)]
        # "the South China Sea" begins before "South China Sea" does, as "the South" does
        named += [(f"the {name}", place) for name, place in named if _SIDED.fullmatch(name)]
        masks = ((name, None) for name in _names_that_hide_places(desk))
        self._lexicon: Lexicon[Locality | None] = Lexicon([*named, *masks])
        self._sides = {place.country for place in desk.gazetteer if any(map(_BARE_DIRECTION.match, place.aliases))}
        self._country_names = {place.country: place.name for place in desk.gazetteer if place.kind == "country"}

    def find(self, text: str, outlet_country: str = "", title: str = "") -> tuple[Place, ...]:
        """Every mention of a place by name, in text order, none overlapping.

        `outlet_country` (ISO 3166-1) and the title help to choose between places of one name.
        Left out are adjectives, attributive "U.S.", and countries and capitals that act as
        governments. `probability` is the chosen entry's share among all that bear the name.
        """
        folded = fold(text)
        mentions = list(self._mentions(folded))
        choices = choose(folded, mentions, self._country_names, self._sides, outlet_country, fold(title))
        if not self._about_two_sides(folded, choices):
            choices = [choice for choice in choices if not _bare(folded, choice.mention)]
        return tuple(_place(text, choice, place) for choice, place in _kept(folded, choices))

    def _about_two_sides(self, folded: str, choices: list[Choice]) -> bool:
        """Say whether "the North" can be meant: one of the two sides, or a place in it, is named otherwise."""
        if any(self._country_names.get(side, side) in folded for side in self._sides):
            return True
        return any(
            choice.place.country in self._sides and not _bare(folded, choice.mention)
            for choice in choices
            if choice.place
        )

    def _mentions(self, folded: str) -> Iterator[Mention]:
        end = 0
        for match in self._lexicon.find(folded):
            if match.start < end or (mention := _mention(folded, self._without_article(folded, match))) is None:
                continue
            if folded[mention.start] in "NSEW":
                yield from self._other_side(folded, mention, end)
            yield mention
            end = mention.end

    def _without_article(self, folded: str, match: Match[Locality | None]) -> Match[Locality | None]:
        """The name in "the North Korea file", which is no mention of "the North"; The Hague keeps its article."""
        if folded.startswith(_THE, match.start) and self._lexicon.named(folded[match.start + 4 : match.end]):
            return Match(match.start + 4, match.end, match.values)
        return match

    def _other_side(self, folded: str, mention: Mention, floor: int) -> Iterator[Mention]:
        """The first half of "North and South Hamgyong", which names two places."""
        name = folded[mention.start : mention.name_end]
        sided = _SIDED.match(name)
        before = _OTHER_SIDE.search(folded, max(floor, mention.start - 14), mention.start)
        if not sided or not before:
            return
        values = self._lexicon.named(f"{before[1]} {sided[1]}")
        if candidates := tuple(value for value in values if value is not None):
            yield Mention(before.start(), before.end(1), before.end(1), candidates, mention.kind)


def _names_that_hide_places(desk: Desk) -> Iterator[str]:
    """People, papers and institutions whose names hold a place's name: none is a mention of the place."""
    for outlet in desk.outlets:
        yield from (outlet.name, *outlet.aliases)
    for name in desk.names:
        if name.type is EntityType.EVENT:
            continue
        yield from (alias for alias in (name.name, *name.aliases) if "'s " not in alias and " in " not in alias)


def _mention(folded: str, match: Match[Locality | None]) -> Mention | None:
    candidates = tuple(filter(None, match.values))
    if not candidates:
        return None
    end, kind = _with_suffix(folded, match.end)
    if len(candidates) < len(match.values) and kind not in {"county", "city"}:
        return None
    mention = Mention(match.start, end, match.end, candidates, kind)
    return None if _part_of_a_name(folded, mention) else mention


def _with_suffix(folded: str, end: int) -> tuple[int, str]:
    found = _SUFFIX.match(folded, end)
    return (found.end(), found.lastgroup or "") if found else (end, "")


def _part_of_a_name(folded: str, mention: Mention) -> bool:
    start, end, before = mention.start, mention.end, folded[mention.start - 1 : mention.start]
    if before == "-" and _AGAINST.search(folded, max(0, start - 6), start):
        return True
    if before == " " and folded.endswith(_BEFORE_INSTITUTION, 0, start) and _institution_of(folded, start):
        return True
    if _bare(folded, mention):
        return bool(_NAME_GOES_ON.match(folded, end))
    after = folded[end : end + 2]
    if after.startswith(" "):
        if (after[1:].isupper() or after in _WITHIN_INSTITUTION) and _INSTITUTION.match(folded, end):
            return True
    elif after[1:].isdigit() and after.startswith("-"):  # a missile: Hwasong-14
        return True
    if mention.kind or _is_country(mention):
        return False
    if _ANOTHER_NAME.match(folded, end) and not _WRITTEN_ON.match(folded, end):
        return True
    return before == " " and bool(_FAMILY_BEFORE.search(folded, max(0, start - 6), start))


def _institution_of(folded: str, start: int) -> bool:
    return _INSTITUTION_BEFORE.search(folded, max(0, start - 24), start) is not None


def _is_country(mention: Mention) -> bool:
    return all(place.kind == "country" for place in mention.candidates)


def _bare(folded: str, mention: Mention) -> bool:
    return folded[mention.start] in "Tt" and bool(_BARE_DIRECTION.match(folded, mention.start, mention.end))


def _kept(folded: str, choices: list[Choice]) -> Iterator[tuple[Choice, Locality]]:
    """Each choice that is a place and does not act as a government, with its place."""
    known = [choice for choice in choices if choice.place is not None]
    acting = [False] * len(known)
    for index in range(len(known) - 1, -1, -1):  # "Seoul and Washington agreed": the last decides for the rest
        acting[index] = is_government(folded, known, index, acting)
    for choice, acts in zip(known, acting, strict=True):
        if choice.place and not acts:
            yield choice, choice.place


def _place(text: str, choice: Choice, place: Locality) -> Place:
    span = Span(choice.mention.start, choice.mention.end)
    return Place(span, place.name, place.id, place.lat, place.lon, choice.probability, MADE_BY)
