"""Words that make, surround or rule out a person's name in news."""

# A capitalised run with one of these is no person.
NO_NAME = frozenset(
    """Act Acting Advertisement Affairs Africa African After Agency Agriculture Air Airport All Although Amazon America
    American Americans Amnesty Analysis And Another App Apple April Army As Asia Asia-Pacific Asian Assembly
    Assistant Association At August Australian Avenue Bank Base Bay Because Before Beijing Black Blue Board Both
    British Bureau But By Cabinet Canadian Capitol Caption Center Central Chief China Chinese Chinese-made
    Church City Club Cmdr. Cold Commission Committee Communist Company Conference Congress Congressional
    Copyright Corp Corporation Council Country County Court Day Dear December Defence Defense Democrat
    Democratic Democrats Department Deputy Director Dollar Dr During Each Earlier East Eastern Economic Economy
    Embassy Energy English Envoy Europe European Even Every Exchange Facebook February Finance First For Force
    Forces Foreign Former Foundation France Free French Friday From Fund Games Gen German Germany Getty Global
    Golden Google Government Great Green Group Guard Guards He Health Hello Her Hill His Homeland Hotel House
    How However Human If Image Images In Inc Indian Indo-Pacific Instagram Institute Intelligence International
    Internet Island Islands It Its January Japan Japanese Judiciary July June Just Justice Korea Korean Koreans
    Labor Lake Last Later Law Leader Let Limited Line London Lt. Ltd Mainland Many March May Meanwhile Media
    Military Minister Ministry Missile Monday More Moscow Most Mount Mr Mrs Ms My Nation National Nations Navy
    Net New News No Nobel North Northern Not November Nuclear October Office Official Officials Olympic Olympics
    On One Only Operations Opinion Organization Other Others Our Over Pacific Party Peace Peninsula Pentagon
    People Photo Plan Policy Political Post President Press Prize Program Project Pyongyang Radio Read Rear Red
    Related Rep Republic Republican Republicans Research Rights River Russia Russian Saturday School Science Sea
    Second Secretary Security Sen Senate Senior Seoul September Service She Silicon Since So Social Some South
    Southern Soviet Special Spokesman Square Staff Star Stars State States Station Still Story Street Studies
    Summer Summit Sunday Supreme Television That The Their There They Third This Though Thursday Times To Tokyo
    Tower Trade Treasury Treaty Tuesday Twitter Under Unification Union United University Updated Valley Vice
    Wall War Wars Washington Watch We Wednesday Well West Western What When Where Whether Which While White Who
    Why Winter With Without Workers World Yes Yet You YouTube Your Zone""".split()
)

# Words that may stand before a surname without being a given name.
BEFORE_SURNAME = frozenset(
    """Adm. Admiral After Although Ambassador And As At Because Before But By Can Chairman Chancellor Comrade
    Congressman Congresswoman Could Democrat Dictator Did Director Does Dr Dr. Even Every For Friday From Gen
    Gen. General Governor Had Has Her His How If In Is It Its Judge Leader Like Marshal Mayor Minister Monday Mr
    Mr. Mrs Mrs. Ms Ms. My No Not Now Of Officer On Once Or Our Pope Premier President Prof. Professor Rear Rep
    Rep. Republican Saturday Secretary Sen Sen. Senator Since So Sunday Supreme Than That The Their Then Though
    Through Thursday To Tuesday Under Unless Until Was Wednesday What When Where Whether Which While Who Why
    Will With Would Yet Young Your""".split()
)

# Titles in front of a name.
TITLES = frozenset(
    """Adm. Admiral Ambassador Capt. Captain Chairman Chairwoman Chancellor Cmdr. Col. Colonel Commander Comrade
    Congressman Congresswoman Director Dr Dr. Emperor Envoy Gen. General Gov. Governor Judge Justice King
    Lieutenant Lord Lt. Maj. Marshal Mayor Minister Mr Mr. Mrs Mrs. Ms Ms. Pastor Pope Premier President Prince
    Princess Prof. Professor Queen Rep. Rev. Secretary Secretary-General Sen. Senator Sergeant Sgt. Sir
    Spokesman Spokesperson Spokeswoman""".split()
)

# What may be said of a person just before the name.
LOWER_TITLES = frozenset(
    """activist adviser advisor ambassador analyst author candidate chairman chairwoman chief colonel commander
    congressman correspondent defector dictator diplomat director economist envoy expert fellow general governor
    historian journalist lawmaker lawyer leader mayor minister missionary negotiator pastor player premier
    president professor reporter researcher scholar secretary senator spokesman spokesperson spokeswoman star
    student tourist""".split()
)

# Verbs by which a name beside them is a speaker's.
SPEAKS = frozenset(
    """added argued explained noted recalled said says testified told tweeted warned writes wrote""".split()
)

# Capitalised words after a name that are no part of it.
TRAILING = frozenset(
    """And At But Friday He In It Monday On Saturday She Sunday The They Thursday Tuesday We Wednesday""".split()
)

# Words that end in a full stop without ending the sentence.
ABBREVIATIONS = frozenset(
    """Adm. Capt. Cmdr. Col. D.C. Dr. Gen. Gov. Jr. Lt. Maj. Mr. Mrs. Ms. Mt. Prof. Rep. Rev. Sen. Sgt. Sr. St. U.N.
    U.S.""".split()
)

KOREAN_SURNAMES = frozenset(
    """Ahn An Bae Baek Baik Ban Cha Chang Cheong Cho Choe Choi Chon Chong Choo Chun Chung Do Eom Gu Ha Hahm Ham Han Heo
    Hong Huh Hwang Hyun Im Jang Jeon Jeong Ji Jin Jo Joo Ju Jun Jung Kang Kim Ko Koh Koo Kwak Kwon Kye Lee Lim
    Ma Min Moon Na Nam No Noh Oh Paek Paik Pak Park Pyon Rhee Ri Ro Roh Ryu Seo Seok Shin Sim Sin So Sohn Son
    Song Suh Sung Tae Thae Um Wang Woo Yang Yeo Yi Yim Yoo Yoon You Yu Yun""".split()
)

CHINESE_SURNAMES = frozenset(
    """Cai Cao Chen Cheng Cui Deng Ding Dong Fan Feng Fu Gao Geng Guo Hu Hua Huang Jia Jiang Kong Li Liang Lin Liu Lu
    Luo Ma Meng Pan Peng Qian Qin Shen Shi Song Su Sun Tang Wang Wei Wu Xi Xiao Xie Xiong Xu Xue Yan Yang Ye Yu
    Yuan Zeng Zhang Zhao Zheng Zhou Zhu Zou""".split()
)
