"""Capitalised words that are no part of a person's name, and those that may stand before a surname."""

# A capitalised run with one of these is no person.
NO_NAME = frozenset(
    """Affairs Africa African Agency Agriculture America American Americans And April Army Asia Asian Assembly
    Association August Australian Bank Beijing Board British Bureau But Cabinet Canadian Capitol Center Central
    Chief China Chinese Church City Commission Committee Communist Conference Congress Corp Council Country
    County Court December Defence Defense Democrat Democratic Democrats Department Director Dollar East Eastern
    Economic Economy Embassy Energy English Europe European Exchange February Finance Force Forces Foreign
    Former Foundation France Free French Friday German Germany Global Government Group He Health Her His
    Homeland House Human In Inc Indian Institute Intelligence International It January Japan Japanese Judiciary
    July June Justice Korea Korean Koreans Labor Law London Mainland March May Media Military Minister Ministry
    Missile Monday Moscow National Nations Navy Net New News No North Northern November Nuclear Obama October
    Office Official Officials On One Operations Organization Pacific Party Peace Pentagon People Policy
    Political Post President Press Pyongyang Radio Republic Republican Republicans Research Rights River Russia
    Russian Saturday School Science Sea Secretary Security Senate Senior Seoul September Service She Social
    South Southern Soviet Spokesman State States Station Street Studies Summit Sunday Supreme Television That
    The There They This Thursday Times Tokyo Trade Treasury Treaty Tuesday Twitter Unification Union United
    University Vice Washington We Wednesday West Western When White Workers World Yet You""".split()
)

# Words that may stand before a surname without being a given name.
BEFORE_SURNAME = frozenset(
    """After Although Ambassador And As At Because Before But By Can Chairman Comrade Could Democrat Dictator Did
    Director Does Dr. Even Every For Friday From Gen. General Governor Had Has How If In Is It Judge Leader Like
    Marshal Mayor Minister Monday Mr. Mrs. Ms. No Not Now Of On Once Or Pope Premier President Prof. Professor
    Rep. Republican Saturday Secretary Sen. Senator Since So Sunday Supreme Than That The Then Though Through
    Thursday To Tuesday Under Unless Until Was Wednesday What When Where Whether Which While Who Why Will With
    Would Yet Young""".split()
)
