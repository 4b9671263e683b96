"""The verbs by which governments act in news, in every form, and the words that may stand before them."""

from __future__ import annotations

from collections.abc import Iterator

_REGULAR = """
abandon abduct abolish accelerate accept accuse acknowledge act add adopt advocate affirm agree aim allege
allow amend announce apologise apologize appeal approve argue arrest ask assassinate assert assess assure
attack attempt authorise authorize avoid back ban bar believe blame block block-off boast boost boycott broadcast
calculate call cancel carry cast caution cease celebrate challenge charge claim close comment commit complain comply
concede conclude condemn conduct confirm consider contend continue cooperate counter criticise criticize cut
decide declare decline defend delay deliver demand denounce deny deploy deport designate detain detect
detonate develop dictate disclose discuss dismantle dismiss dispatch downplay draft educate eliminate embrace
emphasise emphasize end endorse enforce engage enrich escalate establish estimate evacuate evade execute
exercise expand expect expel explode exploit export express extend extradite fabricate fail fear finance fire
fortify free freeze fund gain grant hack hail halt harass hint hope host identify ignore implement import
impose indicate infiltrate inform infuriate insist inspect install intend intensify intervene introduce invade
invest investigate invite issue jail join kidnap label lash launch legislate lift lodge maintain manage
mobilise mobilize monitor mount move name need negotiate note notify nuclearise object obtain offer operate
oppose order oust outrage pardon pass pause perfect perform place plan play pledge postpone practise praise
prefer prepare press pressure prevent proceed proclaim prohibit proliferate promise promote propose protect
protest provide provoke publish punish purge pursue push question quit race raise ramp ratify react ready
reaffirm realise realize reassure rebuff rebuke recall receive recognise recognize reduce refuse regard
register rehearse reiterate reject relax release relent rely remark remove renew reopen repatriate repeat
replace reply report reportedly repudiate request rescind rescue resist resolve resort respect respond restart
restore restrict resume retain retaliate return reveal scale scrap screen seal secure seek seize select
sentence share shell shut sign signal skirt slam smuggle sponsor stage staged steal stop stress struggle
stymie submit subsidize suggest summon supply support surprise surrender suspect suspend switch target tell
test test-fire testfire threaten tighten tolerate trade transfer treat trust try turn undertake unveil urge
use veto view violate voice vote vow walk want warn watch weigh welcome withdraw withhold work worry yield
"""
_IRREGULAR = """
backtrack backtracks backtracked; break breaks broke broken; buy buys bought; carry carries carried; fight fights
fought; forbid forbids forbade forbidden; lend lends lent; rebuild rebuilds rebuilt; sink sinks sank sunk;
steal steals stole stolen; swear swears swore sworn;
level levels leveled levelled; ban bans banned; begin begins began begun; bring
brings brought; broadcast broadcasts; build builds built; cancel cancels cancelled canceled; choose chooses
chose chosen; commit commits committed; cut cuts; defy defies defied; deny denies denied; do
does did done; draw draws drew drawn; drop drops dropped; expel expels expelled; find finds found; fly flies
flew flown; freeze freezes froze frozen; give gives gave given; hold holds
held; identify identifies identified; intensify intensifies intensified; invade invades invaded; keep keeps
kept; know knows knew known; lay lays laid; lead leads led; leave leaves left; let lets; make makes made; mean
means meant; meet meets met; notify notifies notified; pay pays paid; plan plans planned; pull pulls pulled;
put puts; quit quits; ratify ratifies ratified; read reads; reply replies replied; say says said; scrap scraps
scrapped; see sees saw; seek seeks sought; sell sells sold; send sends sent; set sets; shoot shoots shot; show
shows showed shown; shut shuts; signal signals signaled signalled; slam slams slammed; speak speaks spoke
spoken; spend spends spent; split splits; step steps stepped; stop stops stopped; strike
strikes struck; submit submits submitted; take takes took taken; teach teaches taught; tell tells told;
test-fire test-fires test-fired; think thinks thought; throw throws threw thrown; try tries tried; understand
understands understood; undertake undertakes undertook; withdraw withdraws withdrew withdrawn;
withhold withholds withheld; worry worries worried; write writes wrote
"""

AUXILIARIES = frozenset(
    "has have had will would could can may might should must shall did does do not cannot 'll never ever".split()
)
LEADS_TO = frozenset(
    "to appears appear appeared seems seem seemed likely ready willing set about able unable unlikely expected "
    "supposed scheduled needs need needed has have".split()
)
ADVERBS = frozenset(
    "also again still now then later once twice soon already yet first just even only long often always sometimes "
    "finally instead further too both all since itself alone today yesterday".split()
)
FUNCTION_WORDS = frozenset(
    """and or but nor to in on at for from by with as is was are were be been has have had will would could can may
    might should must shall that which who whom whose when while where if because since after before during through over
    than then also not of into against about under between amid until via so still does did do without within toward
    towards per whether though although unless despite upon onto across around behind beyond up out off back again
    alike itself alone too today yesterday once just only even now""".split()
)


def _finite(verb: str) -> Iterator[str]:
    yield verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else verb + _plural(verb)
    if verb.endswith("e"):
        yield verb + "d"
    elif verb[-1] == "y" and verb[-2] not in "aeiou":
        yield verb[:-1] + "ied"
    else:
        yield verb + "ed"


def _plural(verb: str) -> str:
    return "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"


def _progressive(verb: str) -> Iterator[str]:
    yield (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    yield verb + verb[-1] + "ing"


_LISTS = [entry.split() for entry in _IRREGULAR.split(";")]
_MOSTLY_NOUNS = {
    "talks",
    "sanctions",
    "trades",
    "shares",
    "hopes",
    "fears",
    "ties",
    "uses",
    "strikes",
    "stands",
    "reads",
}

BARE = frozenset([*_REGULAR.split(), *(entry[0] for entry in _LISTS)])
FINITE = (
    frozenset(
        {form for verb in _REGULAR.split() for form in _finite(verb)} | {form for entry in _LISTS for form in entry[1:]}
    )
    - _MOSTLY_NOUNS
)
PROGRESSIVE = frozenset(form for verb in BARE for form in _progressive(verb))

# A name after these speaks, or is spoken to.
SPEECH_BEFORE = frozenset("""added adds argues citing quoting said says tell tells told""".split())

# A name after these is asked or pressed to act.
ASKED = frozenset(
    """accuse accused accuses accusing ask asked asking asks blame blamed blames blaming compel compeled compeling
    compels condemn condemned condemning condemns convince convinced convinces convincing criticise criticised
    criticises criticising criticize criticized criticizes criticizing encourage encouraged encourages
    encouraging forced forcing invite invited invites inviting ordered ordering persuade persuaded persuades
    persuading pressed presses pressing pressure pressured pressures pressuring push pushed pushing pushs
    telling thank thanked thanking thanks urge urged urges urging wanted wanting wants warn warned warning
    warns""".split()
)

# Participles without -ed, before the agent of a passive.
PARTICIPLES = frozenset("""given held led made met put run seen sent set shown taken""".split())

# After these a name is no subject: "a source in China told".
PREPOSITIONS = frozenset(
    """about across against around at between concerning for from in including inside into involving near of on
    outside over regarding through throughout to toward towards under unlike via with within""".split()
)

# Only a place can follow these.
PLACES_BEFORE = frozenset(
    """across around at capital city enter entered entering hit in including inside into leave leaves leaving left
    near outside over reach reached reaching through throughout tour toured touring via visit visited visiting
    visits within""".split()
)

# What may stand between those words and a city.
PARTS_OF_A_SEAT = frozenset(
    """capital central city downtown eastern greater modern northern old southern suburban wartime western""".split()
)

# "The streets of", "north of": what a city has.
HAVE_A_SEAT = frozenset(
    """capital center centre citizens city east heart kilometers kilometres mayor miles north north-east north-west
    northeast northwest out outside outskirts part parts people residents south south-east south-west southeast
    southwest streets suburb suburbs university west""".split()
)

# Words that make "to" and "for" a direction.
TRAVEL = frozenset(
    """accompanied accompany accompanying adjacent ambassador ambassadors arrive arrived arrives back border bound
    bridge bring bringing brought came close closer come coming defected delegation delegations departed
    deported dispatch dispatched down drive driven drove envoy envoys escape escaped escorted evacuated
    exported flew flight flights flown fly flying get go goes going head headed heading heads home invitation
    invite invited journey kilometers kilometres left miles move moved moving next relocate relocated
    repatriated return returned returning returns road route routes rushed sail sailed send sending sent ship
    shipped shipping smuggled take taken taking took tour tourist tourists tours toward train trains transfer
    transferred travel traveled traveling travelled travels trip trips up visit visits way went""".split()
)

# From a government come these; from a city, people and things.
NOT_FROM = frozenset(
    """agreement aid announcement announcements approval assistance assurance assurances away backing channel
    channels comment comments commitment commitments concession concessions conflict contacts cooperation deal
    demand demands dialogue difference differences diplomacy distance exchange exchanges gap gesture gestures
    guarantee guarantees help independence independent instructions invitation line message messages
    negotiations orders permission pressure provocation provocations reaction reactions region relations
    relationship relief response responses rhetoric rift sanctions signal signals standoff statement
    statements summit support talks tension tensions threat threats ties trust war wedge word""".split()
)

# With whom one has these, or is so, is a government.
DEALINGS = frozenset(
    """accord accords agreed agreement agreements alliance alliances allied ally channel channels closely contact
    contacts cooperate cooperated cooperating cooperation coordinate coordinated coordinating coordination daylight
    deal deals dealing dealings dialogue diplomacy discussions drills engagement exercises meeting meetings negotiate
    negotiated negotiating negotiation negotiations pact partnership peace rapprochement relations relationship
    summit summits talk talking talks tension tensions ties treaties treaty truce work worked working""".split()
)

# From a country that gives these they come as from a government.
GIVEN = frozenset(
    """approval assurance assurances backing comment commitment commitments concession concessions guarantee
    guarantees instructions objections permission pressure reaction reactions response responses retaliation
    statement statements""".split()
)

# Verbs in -ed that no government does of its own will: the land and its people suffer them.
_UNDERGONE = frozenset(
    """bordered changed contained existed experienced faced happened lacked looked needed occurred remained
    suffered""".split()
)
_NO_VERB = frozenset("based died feed hundred indeed named need related seed speed united".split())


def is_past(word: str) -> bool:
    """Say whether a word straight after a name is most likely what its bearer did.

    >>> is_past("shelled"), is_past("hundred"), is_past("suffered")
    (True, False, False)
    """
    return len(word) > 3 and word.endswith("ed") and word.islower() and word not in _UNDERGONE and word not in _NO_VERB
