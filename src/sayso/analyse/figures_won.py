"""Which won a text means, and by which rate it turned it into other money."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.analyse.units import WON
from sayso.model.findings import Figure, FigureKind

NORTH = re.compile(
    r"north korean won|kpw|jangmadang|\bmarket(?:s|place)?\b|exchange rate|official rate|donju|pyongyang|hyesan|sinuiju"
    r"|chongjin|hamhung|rason|ryanggang|yanggang|hamgyong|pyongan|chagang|jagang|kangwon|hwanghae|musan|hoeryong|kaesong"
    r"|cooperative farm|people['’]s unit|inminban|regime|per kilogram|a kilogram|of rice|state-run store|북한"
    r"|장마당|평양|혜산|신의주"
)
SOUTH = re.compile(
    r"south korean won|\bkrw\b|₩|\bseoul\b|south korea(?:['’]s|n)? (?:government|court|lender|bank|company"
    r"|ministry|prosecut)"
    r"|\blenders?\b|\bcourt\b|prosecut|unification ministry|ministry of unification|busan|incheon|non-bank|south korea"
    r"|resettle|subsid|\bdefector|came to the south|in the south|한국|서울|통일부|남한"
)
NEAR = 220  # characters around the amount that are asked first
# Won for one dollar. The South's has stayed between these since 1998; the North's official one since its
# currency was replaced in 2009, and the market's above it.
KRW_PER_DOLLAR = (850.0, 1600.0)
OFFICIAL_KPW = (80.0, 180.0)
MARKET_KPW = (2000.0, 60000.0)
# How many of a currency a dollar has been worth, about: enough to tell an official rate from a market's.
_IN_DOLLARS = {"USD": 1.0, "CNY": 7.0, "EUR": 0.9}
_OFFICIAL = re.compile(r"official (?:exchange )?rate|official price|government rate|state rate|국정\s?가격|공식\s?환율")
_MARKET = re.compile(
    r"market (?:exchange )?rate|black[- ]market|unofficial rate|market price|jangmadang|시장\s?환율|시장\s?가격"
)
# Between an amount and the same one in other money; "about" is already in the second one's span.
_BRACKET = re.compile(r"\s?[(（]\s?(?:or |equal to )?")
_APPOSED = re.compile(r",? or |, ")


def settled(figures: Sequence[Figure], pers: Sequence[str], text: str, lowered: str) -> list[Figure]:
    """The same figures, with won told apart where the text lets us, and rate bases where it converts.

    In order: the rate that a conversion beside the amount implies; words of North or South close
    by; the words of the whole text; what another amount in the text was settled as, if all
    agree. Else `KPW|KRW` stays. `pers` is what each is per ("USD" in an exchange rate).
    `lowered` is the text in lower case at equal length, so that offsets hold.
    """
    out = list(figures)
    if not any(figure.unit in (WON, "KPW") for figure in out):
        return out
    leaning = _leaning(lowered, margin=2)
    partners = {place: _partner(out, place, text) for place in range(len(out)) if out[place].unit in (WON, "KPW")}
    for place, partner in partners.items():
        beside = out[partner] if partner is not None else None
        implied = _implied(out[place], beside, pers[place])
        out[place] = replace(out[place], unit=_unit(out[place], implied, lowered, leaning))
    known = {f.unit for f in out if f.unit in ("KPW", "KRW")}
    if len(known) == 1:
        out = [replace(f, unit=next(iter(known))) if f.unit == WON else f for f in out]
    return _with_basis(out, pers, partners, lowered)


def _unit(figure: Figure, rate: float | None, lowered: str, leaning: str) -> str:
    if figure.unit == "KPW":
        return "KPW"
    if rate and KRW_PER_DOLLAR[0] <= rate <= KRW_PER_DOLLAR[1]:
        return "KRW"
    if rate and (OFFICIAL_KPW[0] <= rate <= OFFICIAL_KPW[1] or MARKET_KPW[0] <= rate <= MARKET_KPW[1]):
        return "KPW"
    start, end = figure.span.start, figure.span.end
    for reach in (NEAR // 2, NEAR):
        near = _leaning(lowered[max(0, start - reach) : end + reach], margin=0)
        if near != WON:
            return near
    return leaning


def _leaning(lowered: str, margin: int) -> str:
    """The won whose words are more than the other's by over `margin`, else both."""
    more = len(NORTH.findall(lowered)) - len(SOUTH.findall(lowered))
    return "KPW" if more > margin else "KRW" if -more > margin else WON


def _partner(figures: Sequence[Figure], place: int, text: str) -> int | None:
    """Where the same amount in another currency is, in brackets behind it or before it."""
    for other in (place + 1, place - 1):
        if not 0 <= other < len(figures) or figures[other].kind is not FigureKind.MONEY:
            continue
        first, second = sorted((figures[place], figures[other]), key=lambda figure: figure.span)
        gap = text[first.span.end : second.span.start]
        apposed = second.approximate and _APPOSED.fullmatch(gap)
        if first.unit != second.unit and (apposed or _BRACKET.fullmatch(gap)):
            return other
    return None


def _implied(figure: Figure, partner: Figure | None, per: str) -> float | None:
    """Won for one dollar, as the two amounts or the exchange rate have it."""
    if per in _IN_DOLLARS:
        won = figure.high or figure.low
        return won * _IN_DOLLARS[per] if won else None
    if partner is None or partner.unit != "USD":
        return None
    won, dollars = figure.high or figure.low, partner.high or partner.low
    return won / dollars if won and dollars else None


def _with_basis(
    figures: list[Figure], pers: Sequence[str], partners: Mapping[int, int | None], lowered: str
) -> list[Figure]:
    out = list(figures)
    for place, partner in partners.items():
        if figures[place].unit == "KRW":
            continue
        basis = _basis(figures[place], figures[partner] if partner is not None else None, pers[place], lowered)
        out[place] = replace(out[place], rate_basis=basis)
        if partner is not None:
            out[partner] = replace(out[partner], rate_basis=basis)
    return out


def _basis(figure: Figure, partner: Figure | None, per: str, lowered: str) -> str:
    """The basis that the words beside it name, else the implied rate shows, else unknown; empty without conversion."""
    if partner is None and per not in _IN_DOLLARS:
        return ""
    around = lowered[max(0, figure.span.start - 90) : figure.span.end + 90]
    before, behind = around[: figure.span.start - max(0, figure.span.start - 90)], around[-90:]
    around = re.split(r"[.;]\s", before)[-1] + re.split(r"[.;]\s", behind)[0]
    if _OFFICIAL.search(around):
        return "official"
    if _MARKET.search(around):
        return "market"
    rate = _implied(figure, partner, per)
    if rate and OFFICIAL_KPW[0] <= rate <= OFFICIAL_KPW[1]:
        return "official"
    if rate and MARKET_KPW[0] <= rate <= MARKET_KPW[1]:
        return "market"
    return "unknown"
