"""The nouns that say what kind of step a source is: people, bodies, papers, pictures."""

from __future__ import annotations

from sayso.model.findings import SourceKind

SPOKEN_FOR = frozenset("spokesperson spokesman spokeswoman spokespeople spokesmen 대변인".split())
# Someone who speaks for himself and is not named. A plural is found by its singular.
UNNAMED = frozenset(
    """source insider official diplomat expert analyst researcher trader broker defector escapee worker activist
    soldier cadre informant person persons man woman men women individual observer employee lawmaker legislator
    academic professor aide adviser advisor executive representative member interviewee one another other others
    some many scholar witness guide student relative family doctor commander prosecutor investigator reporter
    journalist correspondent policymaker strategist specialist scientist engineer economist historian lawyer
    attorney judge officer guard general colonel sergeant captain pilot sailor fisherman fishermen driver farmer
    miner nurse teacher merchant vendor seller buyer shopper importer exporter businessman businesswoman
    businessmen manager boss chief head director secretary chairman chairwoman chairperson president minister
    ambassador envoy leader deputy clerk agent operator dealer porter cook waiter tailor seamstress smuggler
    inspector auditor monitor delegate negotiator candidate senator congressman congresswoman councillor mayor
    governor spokesman veteran prisoner inmate detainee survivor victim refugee migrant exile dissident
    missionary pastor priest monk volunteer campaigner organiser organizer founder owner landlord tenant
    neighbour neighbor friend colleague classmate counterpart partner husband wife widow widower mother father
    parent brother sister son daughter cousin uncle aunt nephew niece grandmother grandfather grandson
    granddaughter boy girl child children youth elder passenger tourist visitor guest traveller traveler climber
    swimmer athlete coach singer dancer actor actress writer author novelist poet editor translator interpreter
    teenager foreman overseer watchman mechanic welder builder carpenter printer technician programmer hacker
    trainer instructor cadet recruit conscript ranger warden figure staffer bureaucrat functionary apparatchik
    operative spy spymaster jurist magistrate juror mediator hand hands democrat republican conservative hawk liberal
    participant attendee organisers beneficiary patient caretaker cleaner maid housekeeper herder shepherd
    hunter logger lumberjack stevedore docker skipper bosun navigator crewman crewmen crew geologist
    seismologist meteorologist biologist chemist physicist demographer pollster consultant contractor supplier
    wholesaler banker accountant financier investor lobbyist advocate ally rival opponent supporter sympathiser
    star player newcomer returnee entrepreneur tycoon billionaire magnate heir successor predecessor comedian
    musician filmmaker photographer designer architect pundit blogger youtuber streamer contact confidant
    confidante tipster informer mole whistleblower eyewitness bystander bodyguard stoker ferryman railwayman
    runaway orphan sinologist pathologist criminologist agronomist hydrologist botanist zoologist veterinarian
    surgeon paramedic midwife dentist pharmacist coroner curator archivist librarian
    stockbroker shopkeeper grocer butcher baker peddler hawker moneychanger moneylender pawnbroker
    courier postman dispatcher conductor stationmaster signalman helmsman stowaway deckhand longshoreman
    boatman shipowner shipbroker handler minder censor
    propagandist lecturer tutor headmaster headmistress principal schoolteacher schoolboy schoolgirl pupil
    graduate undergraduate postgraduate alumnus trainee apprentice intern labourer laborer bricklayer
    plasterer plumber electrician surveyor draughtsman quarryman steelworker millworker
    weaver spinner cobbler shoemaker barber hairdresser laundress janitor gardener beekeeper fishmonger
    gamekeeper ploughman barrister solicitor notary bailiff jailer gaoler
    interrogator turnkey convict parolee absconder fugitive deserter turncoat henchman
    chieftain warlord militiaman paratrooper gunner submariner admiral marshal lieutenant corporal major
    brigadier commodore chaplain rabbi imam bishop nun abbot deacon parishioner pilgrim statesman
    stateswoman parliamentarian backbencher undersecretary
    speaker attache consul chargé emissary go-between intermediary middleman middlemen fixer facilitator
    haulier cashier glazier furrier trucker roofer pensioner
    소식통 관계자 당국자 전문가""".split()
)
# People at large. One of them alone is an unnamed source: "a resident".
PUBLIC = frozenset(
    """people residents citizens users netizens locals everyone everybody public respondents villagers consumers
    tourists voters critics skeptics sceptics detractors opponents supporters proponents commentators pundits
    viewers readers fans internet community population masses townspeople islanders commuters onlookers
    bystanders worshippers protesters demonstrators respondent many world americans
    주민 주민들 사람들""".split()
)
INSTITUTIONS = frozenset(
    """ministry government department agency court police army military party committee authority authorities
    parliament council office bank commission bureau embassy company firm group organization organisation regime
    administration union association navy cabinet assembly institute institution university centre center
    foundation state service headquarters command division unit force leadership country nation house college
    tribunal fund secretariat directorate regulator watchdog treasury senate congress mission consulate
    delegation taskforce panel board club church school hospital factory mill plant airline carrier maker
    manufacturer retailer charity ngo network forum project programme program consortium alliance coalition
    federation league society academy laboratory lab tank city town county province village prefecture
    municipality capital kingdom dictatorship junta politburo presidium bloc corporation insurer lender
    developer publisher faculty judiciary coastguard corps brigade regiment battalion chamber museum zoo port
    airport railway shipyard mine brewery camp collective cooperative conglomerate startup start-up side power
    intelligence opposition ruling-party parties inspectorate summit conference congregation mosque temple
    monastery archdiocese diocese vatican pentagon kremlin constabulary prosecution defence defense squad patrol
    garrison fleet squadron cell branch chapter local team shipper campaign ombudsman station depot store shop
    restaurant hotel works troops workshop kindergarten clinic orphanage theatre theater orchestra ensemble farm
    bakery ward precinct outpost dockyard harbour harbor customs trust guild syndicate cartel gang militia
    management presidency crown palace think-tank outfit body plenum jury observatory ministry-run coast-guard
    secretariat-general koreas exchange bourse registrar
    정부 당국 위원회 외무성 국방부 통일부 청와대 국정원 세계보건기구""".split()
)
DOCUMENTS = frozenset(
    """report survey study statement treaty judgment judgement law directive order document finding notice article
    paper review poll letter memo memorandum book indictment ruling communique communiqué resolution instruction
    policy agreement filing plan analysis assessment bulletin commentary editorial decree edict circular leaflet
    pamphlet brochure booklet poster sign placard slogan banner manual textbook handbook guidebook guideline
    constitution charter accord pact convention declaration announcement release transcript minutes memoir
    memoirs autobiography biography diary affidavit complaint lawsuit petition warrant verdict bill act
    amendment clause regulation protocol framework roadmap blueprint budget ledger contract lecture
    material materials inscription caption headline headlines cable dossier file archive questionnaire
    certificate note message post tweet text email e-mail blog website webpage page site portal advisory alert warning
    briefing brief newsletter manifesto proclamation ordinance statute code provision section subpoena
    deposition testimony dispatch entry log logbook slip slips invoice stub receipts voucher
    docket dockets citation timetable schedule menu label sticker graffiti plaque will
    scripture verse song lyrics script screenplay essay op-ed thesis dissertation appendix annex chapter
    footnote whitepaper factsheet outline proposal draft version story advertisement advert ad listing catalogue
    catalog map chart graph table list bylaw by-law rulebook communication missive telegram fax handout flyer
    flier readout read-out summary synopsis blacklist permit licence license receipt manifest waybill itinerary
    agenda calendar almanac yearbook encyclopedia dictionary atlas obituary eulogy slides presentation audit
    evaluation forecast projection profile pleading injunction summons writ sheet form application plea postcard
    thread rule guidance wording passage paragraph preamble terms deal truce armistice noticeboard communiques
    invitation passport visa syllabus curriculum coursebook specification printout print-out flyers posting
    write-up tender bid ticket stamp tract sermon speech broadcast prospectus accounts testament
    보고서 성명 담화 조사""".split()
)
DATASETS = frozenset(
    """data statistics figures numbers records database dataset census readings measurements tally telemetry
    traffic intercepts logs registry register estimates spreadsheet spreadsheets index 자료 통계""".split()
)
IMAGERY = frozenset(
    "imagery image photo photograph picture snapshot screenshot still stills satellite 사진 위성사진".split()
)
VIDEOS = frozenset("video footage clip film recording audio documentary livestream 영상 동영상".split())
# What an outlet prints is the outlet's own word.
STORIES = frozenset(
    """report article story editorial column commentary piece interview dispatch coverage analysis account
    broadcast op-ed feature exclusive investigation bulletin programme program reporting correspondent
    newscast headline website site scoop expose exposé despatch write-up""".split()
)
# ... but these have guests, who speak there.
AIRED = frozenset("programme program broadcast interview newscast bulletin website site feature".split())
PAPERS = frozenset("newspaper daily weekly tabloid broadsheet broadcaster magazine outlet newswire wire".split())
# One person holds it at a time.
OFFICES = frozenset(
    "president leader premier king queen pope dictator chancellor emperor monarch ruler strongman despot".split()
)
LESSER_OFFICES = frozenset("minister ambassador governor mayor vice-president attorney-general ministers envoy".split())

HEADS: tuple[tuple[frozenset[str], SourceKind], ...] = (
    (DATASETS, SourceKind.DATASET),
    (IMAGERY, SourceKind.IMAGERY),
    (VIDEOS, SourceKind.VIDEO),
    (DOCUMENTS, SourceKind.DOCUMENT),
    (INSTITUTIONS, SourceKind.INSTITUTION),
    (SPOKEN_FOR, SourceKind.UNNAMED),
    (UNNAMED, SourceKind.UNNAMED),
)

TITLES = frozenset(
    """Mr Mrs Ms Miss Dr Prof Gen Lt Col Maj Capt Sgt Adm Sen Rep Rev Gov President Chairman Chairwoman
    Chairperson Minister Ambassador Secretary Premier Marshal Leader General Senator Representative Director
    Spokesman Spokeswoman Spokesperson Envoy Chief State Korea Governor Professor Korean Admiral Colonel
    Captain Major Lieutenant Sergeant Judge Justice Congressman Congresswoman Chancellor Mayor King Queen
    Prince Princess Pope Comrade Defense Defence Affairs Unification Treasury Security Intelligence Commerce
    Staff House Deputy Vice Prime Foreign Former Sir Commander Commissioner Officer Republican Democrat
    Analyst Correspondent Reporter Editor CEO Speaker""".split()
)
# A capitalised run that ends so is a body's name.
BODIES = frozenset(
    """Ministry Department Agency Court Police Army Party Committee Authority Parliament Council Office Bank
    Commission Bureau Embassy Company Group Organization Organisation Regime Administration Union Association
    Navy Cabinet Assembly Institute Institution University Centre Center Foundation Service Headquarters Command
    Division Force Forces Secretariat Directorate Treasury Senate Congress Mission Consulate Panel Board Club
    Church School Hospital Airlines Airways Network Forum Project Programme Program Consortium Alliance
    Coalition Federation League Society Academy Laboratory Lab Labs Corporation Corp Inc Ltd LLC Tours Travel
    Initiative Fund Trust Chamber Watch International Nations Partners Partnership Holdings Industries
    Technologies Systems Logistics Shipping Lines Trading Trade Works Brigade Corps Guard Front Movement
    Campaign Campus Database Exchange Museum Museums Station Electronics Motors Pharmaceuticals Steel Petroleum
    Telecom Software Insurance Securities Investments Railways Construction Engineering Foods Observatory Survey
    Registry Register Ventures Solutions Consulting Associates Analytics Intelligence Monitor Mill Cooperative
    Ferries Ferry Line Port Airport Hotel House Studio Studios Media Studies Affairs Chiefs""".split()
)
PAPER_NAMES = (
    r"Times|Post|News|Daily|Herald|Tribune|Journal|Gazette|Observer|Courier|Ledger|Review|Digest|Bulletin|Weekly"
    r"|Chronicle|Examiner|Telegraph|Ilbo|Sinmun|Shimbun|Mirror|Vestnik|Pravda|Izvestia|Vedomosti|Gazeta|Globe|Standard"
    r"|Monitor|Sentinel|Argus|Echo|Mercury|Inquirer|Enquirer|Messenger|Advertiser|Reporter|Beacon|Banner|Clarion"
    r"|Broadcasting|Broadcaster|Ribao|Magazine|Newspaper|Press|Record|Sun|Star|Dispatch|Advocate|Spectator|Economist"
    r"|News Agency|Newswire|Wire|Radio|TV|Television|Report"
)


def singular(word: str) -> str:
    """A noun's singular, as far as its ending tells.

    >>> [singular(w) for w in ("agencies", "sources", "press", "witnesses")]
    ['agency', 'source', 'press', 'witness']
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def kind_of_noun(head: str) -> SourceKind | None:
    """The kind of step that a noun in lower case makes, or None for one that is not known to speak."""
    if head in PUBLIC:
        return SourceKind.PUBLIC
    one = singular(head)
    for words, kind in HEADS:
        if head in words or one in words:
            return kind
    if f"{head}s" in PUBLIC:
        return SourceKind.UNNAMED  # one of them, who is not named
    return None
