"""Units of measure, time and money as news prints them, each with one symbol.

Symbols are those of the SI and UCUM where they have one; durations are the English word in the
singular; money is ISO 4217. A bare "won" is `WON`, which `figures_won` settles by the text; a bare "dollar" is USD and
a bare "manat" TMT. Customary measures keep their romanised names: 평 pyong (3.3 m²), 리 ri, 근 geun; 정보 jongbo (about
1 ha) counts as a hectare; mu is Chinese (about a fifteenth of one).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.analyse.seeking import first_letters
from sayso.model.findings import FigureKind

WON = "KPW|KRW"


@dataclass(frozen=True, slots=True)
class Unit:
    """A symbol and the kind of figure that it makes; `factor` brings the printed value into the symbol."""

    symbol: str
    kind: FigureKind
    factor: float = 1.0


# symbol: every printed form; "(s)" gives both numbers.
_MEASURES = {
    "km": "kilometer(s) kilometre(s) km kms kilometers(s)",
    "m": "meter(s) metre(s) m",
    "cm": "centimeter(s) centimetre(s) cm",
    "mm": "millimeter(s) millimetre(s) mm",
    "mi": "mile(s) mi",
    "nmi": "nautical_mile(s)",
    "yd": "yard(s)",
    "ft": "foot feet ft ft.",
    "in": "inch inches",
    "kg": "kilogram(s) kilogramme(s) kg kgs kilo(s)",
    "g": "gram(s) gramme(s) g",
    "mg": "milligram(s) mg",
    "ug": "microgram(s) microgramme(s) mcg μg",
    "t": "metric_ton(s) metric_tonne(s) ton(s) tonne(s) mt t",
    "kt": "kiloton(s) kilotonne(s) kt",
    "Mt": "megaton(s) megatonne(s)",
    "lb": "pound(s) lb lbs lb.",
    "oz": "ounce(s) oz",
    "L": "liter(s) litre(s)",
    "mL": "milliliter(s) millilitre(s) ml",
    "gal": "gallon(s)",
    "bbl": "barrel(s)",
    "bbl/day": "bpd b/d",
    "ha": "hectare(s) ha jongbo(s) jeongbo jeong",
    "acre": "acre(s)",
    "m2": "square_meter(s) square_metre(s) sq_m sqm m2 m²",
    "km2": "square_kilometer(s) square_kilometre(s) sq_km km2 km²",
    "mi2": "square_mile(s)",
    "ft2": "square_foot square_feet sq_ft",
    "m3": "cubic_meter(s) cubic_metre(s) m3 m³",
    "ft3": "cubic_foot cubic_feet",
    "pyong": "pyong pyeong",
    "ri": "ri",
    "geun": "geun kun",
    "mu": "mu mou",
    "mal": "mal",
    "W": "watt(s)",
    "kW": "kilowatt(s) kw",
    "MW": "megawatt(s) mw",
    "GW": "gigawatt(s) gw",
    "kWh": "kilowatt_hour(s) kilowatt-hour(s) kwh",
    "bit": "bit(s)",
    "MB": "megabyte(s) mb",
    "GB": "gigabyte(s) gb",
    "Hz": "hertz hz",
    "cal": "calorie(s)",
    "km/h": "kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour kph km/h kmph km/hr",
    "mi/h": "miles_per_hour miles_an_hour mph",
    "kn": "knot(s)",
    "°C": "℃ degree(s)_celsius degree(s)_centigrade °c degree(s)_c celsius celcius centigrade deg_celsius deg_c",
    "°F": "℉ degree(s)_fahrenheit degree(s)_farenheit °f degree(s)_f fahrenheit deg_fahrenheit deg_f",
    "°": "degree(s) ° deg",
    "magnitude": "magnitude",
}
# Measures too rare for a symbol: the plural is the unit, as annotated sentences have it.
_AS_PRINTED = (
    "hectopascal millibar decibel volt ampere joule kilojoule megajoule newton becquerel sievert millisievert"
    " microsievert roentgen lumen fathom bushel carat megabit gigabit terabyte kilobyte kilocalorie megahertz gigahertz"
    " kilohertz"
).split()
_RATES = ("km/h", "mi/h", "kn", "bbl/day")
_DURATIONS = {
    "year": "year(s) yr yrs",
    "month": "month(s)",
    "week": "week(s)",
    "day": "day(s)",
    "hour": "hour(s) hr hrs",
    "minute": "minute(s) min mins",
    "second": "second(s)",
    "decade": "decade(s)",
    "century": "century centuries",
}
_MONEY = {
    "USD": "dollar(s) u.s._dollar(s) us_dollar(s) american_dollar(s) usd us$ $ buck(s) greenback(s)",
    "CAD": "canadian_dollar(s) cad",
    "AUD": "australian_dollar(s) aud",
    "HKD": "hong_kong_dollar(s) hkd",
    "NZD": "new_zealand_dollar(s) nzd",
    "SGD": "singapore_dollar(s) sgd",
    "TWD": "taiwan_dollar(s) twd",
    "EUR": "euro(s) eur €",
    "GBP": "british_pound(s) pounds_sterling sterling gbp quid £",
    "CNY": "yuan chinese_yuan renminbi rmb cny 元",
    "JPY": "yen japanese_yen jpy",
    "KPW": "north_korean_won n._korean_won kpw",
    "KRW": "south_korean_won s._korean_won krw",
    WON: "won",
    "RUB": "ruble(s) rouble(s) russian_ruble(s) russian_rouble(s) rub",
    "CHF": "swiss_franc(s) chf",
    "INR": "indian_rupee(s) rupee(s) inr",
    "THB": "thai_baht baht",
    "VND": "vietnamese_dong dong",
    "MYR": "malaysian_ringgit ringgit",
    "MNT": "mongolian_tugrik(s) tugrik(s) tugrug",
    "IDR": "indonesian_rupiah rupiah",
    "SEK": "swedish_krona swedish_kronor",
    "MXN": "mexican_peso(s) mxn",
    "BRL": "brazilian_real brazilian_reais",
    "PLN": "zloty zlotys",
    "KWD": "kuwaiti_dinar(s)",
    "QAR": "qatari_riyal(s)",
    "SAR": "saudi_riyal(s)",
    "TRY": "turkish_lira turkish_liras",
    "TMT": "manat(s) turkmen_manat(s) turkmenistan_manat(s) turkmenistani_manat(s) tmt",
    "AZN": "azerbaijani_manat(s) azeri_manat(s) azn",
    "KZT": "tenge kazakh_tenge kzt",
    "UZS": "uzbek_sum(s) uzbek_som(s) uzbekistani_sum(s) uzs",
    "IRR": "iranian_rial(s) irr",
    "AFN": "afghanis afghan_afghani(s) afn",
    "BTC": "bitcoin(s) btc",
    "FRF": "french_franc(s)",
    "DEM": "deutsche_mark(s) german_mark(s)",
}
# Where a currency's own sign or code stands before the number.
SIGNS = {
    "us$": "USD",
    "u.s.$": "USD",
    "$": "USD",
    "c$": "CAD",
    "a$": "AUD",
    "hk$": "HKD",
    "nt$": "TWD",
    "s$": "SGD",
    "nz$": "NZD",
    "mex$": "MXN",
    "r$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₩": "KRW",
    "￦": "KRW",
    "₽": "RUB",
    "₹": "INR",
    "₿": "BTC",
}
CODES = (
    "usd cad aud hkd nzd sgd twd eur gbp cny rmb jpy kpw krw rub chf inr thb vnd myr mnt mxn brl sek"
    " tmt azn kzt uzs irr afn"
).split()
_HUNDREDTHS = {"USD": "cent(s)", "GBP": "penny pence"}


def _forms(listed: str) -> list[str]:
    out = []
    for word in listed.split():
        plain = word.replace("_", " ")
        out += [plain.replace("(s)", "s"), plain.replace("(s)", "")] if "(s)" in plain else [plain]
    return out


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for symbol, forms in _MEASURES.items():
        kind = FigureKind.RATE if symbol in _RATES else FigureKind.LEVEL
        table |= {form: Unit(symbol, kind) for form in _forms(forms)}
    table |= {form: Unit(f"{word}s", FigureKind.LEVEL) for word in _AS_PRINTED for form in (word, f"{word}s")}
    for symbol, forms in _DURATIONS.items():
        table |= {form: Unit(symbol, FigureKind.DURATION) for form in _forms(forms)}
    for symbol, forms in _MONEY.items():
        table |= {form: Unit(symbol, FigureKind.MONEY) for form in _forms(forms)}
    for symbol, forms in _HUNDREDTHS.items():
        table |= {form: Unit(symbol, FigureKind.MONEY, 0.01) for form in _forms(forms)}
    for form in ("percent", "per cent", "%", "pct", "percentage", "percents"):
        table[form] = Unit("%", FigureKind.SHARE)
    for form in ("percentage points", "percentage point", "percentage-point", "percent points", "pp", "basis points"):
        table[form] = Unit("pp", FigureKind.POINTS, 0.01 if form == "basis points" else 1.0)
    return table


UNITS = _table()
_ALTERNATIVES = "|".join(re.escape(form) for form in sorted(UNITS, key=len, reverse=True))
_PRINTED = re.compile(rf"[ -]?(?={first_letters(UNITS, 2)})({_ALTERNATIVES})(?![\w²³])")


def read_unit(text: str, start: int) -> tuple[Unit, int] | None:
    """The unit printed at the offset of a lower-cased text, and where it ends.

    It touches the number, or stands one space or hyphen off. Symbols that are words too are none: "5 m" and "5m", but
    neither "5 in" nor "5 a".

    >>> read_unit("metric tons of rice", 0)[0].symbol
    't'
    """
    found = _PRINTED.match(text, start)
    return (UNITS[found[1]], found.end()) if found else None
