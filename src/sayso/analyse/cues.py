"""The words that attribute: verbs by what may follow them, and phrases with no verb.

Letters after a verb say what it takes, as in a valency dictionary:
  c  a clause with "that"          z  a clause without it
  q  quoted words, or words before it ("prices rose, she said")
  t  an infinitive ("hopes to")    o  an object and an infinitive ("urged them to")
  a  an addressee ("told Reuters") n  a noun phrase ("acknowledged a pilot project")
  w  a question ("asked whether")  h  only what is held, not said (belief, wish)
"""

from __future__ import annotations

import re
from functools import cache

_VERBS = """
say:czq tell:acqzo add:czq note:czq explain:czq claim:czqtn state:czq report:czqn argue:czq insist:czq
warn:czqaw reveal:czqn announce:czqn acknowledge:czqn admit:czqn confirm:czqn complain:cq suggest:czq
write:czq tweet:czq continue:q conclude:czq reply:czq respond:cq recall:cqn stress:cqn emphasise:cqn
emphasize:cqn maintain:cq assert:cq allege:czqn declare:czqn estimate:czqn predict:czqn indicate:czq observe:q
contend:czq caution:cq remark:cq testify:cq joke:cq hint:czq boast:cq concede:czq comment:q
speculate:cq disclose:cqn find:c rule:c decide:ct determine:c judge:c mention:cqn deny:cn
repeat:qc reiterate:cqn vow:cqt pledge:cqt promise:cqt threaten:tcq agree:tc propose:cnt demand:cnt
order:ocn recommend:cno urge:oqc ask:wqoa call:q instruct:oc direct:o request:noc forbid:on prohibit:on ban:on
describe:n accuse:n criticise:n criticize:n condemn:n denounce:n reject:n dismiss:n welcome:n blame:n praise:n
believe:czh think:czh know:ch hope:ctzh fear:czh want:th wish:th intend:th plan:th expect:ch doubt:ch
consider:h prefer:h assume:ch suspect:ch worry:czh feel:czh refuse:t decline:t
assess:c show:cn state:cq relay:cqn convey:cqn notify:ac inform:ac assure:ac remind:ac advise:oc
aver:cq opine:cq quip:q exclaim:q wonder:qw inquire:qw lament:cq charge:cq affirm:cqn underline:cn
underscore:cn highlight:cn demonstrate:c prove:c imply:c certify:c publish:n broadcast:n
swear:ct guarantee:ct resolve:ct seek:th aim:th dread:ch dispute:cn refute:n refuse:t suppose:czh
divulge:cqn recount:cqn intimate:cq posit:cn surmise:cq reckon:czqh calculate:c confide:cq volunteer:cq
grumble:cq scoff:cq bemoan:n liken:n gripe:cq fume:cq muse:cq venture:cq retort:cq counter:cq profess:ct
proclaim:cqn postulate:c theorise:c theorize:c conjecture:cq forecast:cn foresee:cn envisage:cn infer:c
deduce:c attest:cqn avow:cq rebut:n disavow:n repudiate:n castigate:n chide:n rebuke:n lambaste:n decry:n
deplore:n deride:n berate:n hail:n laud:n extol:n commend:n deem:n ascertain:c stipulate:cn decree:cn
enjoin:o implore:oq beseech:oq entreat:oq counsel:oq plead:cq apprise:ac reassure:ac whisper:cq mutter:cq
shout:cq bark:q growl:q snarl:q sneer:q sigh:q sniff:q enthuse:q gush:q interject:q elaborate:q clarify:cq
specify:cn detail:n itemise:n outline:n portray:n characterise:n characterize:n depict:n ridicule:n mock:n
vent:q groan:q rejoin:q chime:q preach:cq exhort:oq brand:n teach:c relate:c submit:c
"""
_PARTICLES = {
    ("point", "out"): "czq",
    ("call", "on"): "o",
    ("call", "for"): "n",
    ("call", "upon"): "o",
    ("warn", "of"): "n",
    ("warn", "against"): "n",
    ("complain", "about"): "n",
    ("complain", "of"): "n",
    ("hint", "at"): "n",
    ("speak", "of"): "n",
    ("go", "on"): "q",
    ("let", "slip"): "cq",
    ("let", "on"): "cq",
    ("make", "clear"): "c",
    ("own", "up"): "c",
    ("spell", "out"): "n",
    ("set", "out"): "n",
    ("report", "back"): "c",
}
_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing", "written"),
    "think": ("thinks", "thought", "thinking"),
    "know": ("knows", "knew", "known", "knowing"),
    "find": ("finds", "found", "finding"),
    "feel": ("feels", "felt", "feeling"),
    "show": ("shows", "showed", "shown", "showing"),
    "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "go": ("goes", "went", "gone", "going"),
    "seek": ("seeks", "sought", "seeking"),
    "let": ("lets", "let", "letting"),
    "make": ("makes", "made", "making"),
    "set": ("sets", "set", "setting"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "broadcast": ("broadcasts", "broadcast", "broadcasting"),
    "plan": ("plans", "planned", "planning"),
    "admit": ("admits", "admitted", "admitting"),
    "quip": ("quips", "quipped", "quipping"),
    "ban": ("bans", "banned", "banning"),
    "submit": ("submits", "submitted", "submitting"),
    "forecast": ("forecasts", "forecast", "forecasting"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "infer": ("infers", "inferred", "inferring"),
    "rebut": ("rebuts", "rebutted", "rebutting"),
    "extol": ("extols", "extolled", "extolling"),
    "aver": ("avers", "averred", "averring"),
}

NEGATIONS = frozenset(
    "not n't never hasn't haven't hadn't don't doesn't didn't won't wouldn't cannot can't couldn't isn't aren't wasn't"
    " weren't".split()
)
VAGUE_PASSIVES = frozenset(
    "thought believed said known reported alleged rumoured rumored expected understood suspected estimated claimed"
    " feared assumed considered supposed".split()
)
VAGUE_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "apparently"})
BE = frozenset("is are was were be been being 's 're".split())
AUXILIARIES = BE | frozenset(
    "has have had do does did will would can could may might must should shall not n't never 've 'd hasn't"
    " haven't hadn't don't doesn't didn't won't wouldn't cannot can't couldn't isn't aren't wasn't weren't".split()
)
ADVERBS = frozenset(
    "also further later then again now still even just once often always already earlier meanwhile however"
    " too only simply rather".split()
)
# forms that are as often nouns: they count as cues only with a clause or a quotation after them
NOUN_LIKE = frozenset(
    "reports report claims claim states state notes note plan plans order orders demand demands hope hopes fear fears"
    " charge charges doubt doubts wish wishes request requests call calls promise promises vow pledge pledges"
    " brand teaching forecast forecasts counter detail details outline outlines decree decrees intimate volunteer"
    " counsel commend hail venture bark shout rebuke calculate profess whisper sigh mock vent submit"
    " warning finding findings estimate estimates comment comments remark remarks judge judges rule rules aim aims"
    " show shows address answer answers conclude respect question questions direct prove feeling saying telling"
    " writing reporting showing broadcasting planning ruling reply replies resolve cautions threat"
    " dispute disputes highlight highlights guarantee worry worries feel find think tweet tweets".split()
)


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma in _IRREGULAR:
        return (lemma, *_IRREGULAR[lemma])
    if lemma.endswith("e"):
        return (lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if re.search(r"[^aeiou]y$", lemma):
        return (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    plural = lemma + ("es" if re.search(r"(?:s|sh|ch|x)$", lemma) else "s")
    return (lemma, plural, lemma + "ed", lemma + "ing")


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Every inflected form of a cue verb -> (lemma, what it takes)."""
    table: dict[str, tuple[str, str]] = {}
    for entry in _VERBS.split():
        lemma, takes = entry.split(":")
        for form in _forms(lemma):
            table[form] = (lemma, takes)
    return table


@cache
def particle_verbs() -> dict[tuple[str, str], tuple[str, str]]:
    """Every (form, particle) pair -> (lemma, what it takes): "pointed out", "called on"."""
    return {
        (form, particle): (f"{lemma} {particle}", takes)
        for (lemma, particle), takes in _PARTICLES.items()
        for form in _forms(lemma)
    }


@cache
def cue_words() -> frozenset[str]:
    """The words with which a cue begins: nine in ten of a text are none."""
    return frozenset(verb_forms()) | {form for form, _ in particle_verbs()}


_WORD = re.compile(r"[a-z]+")
_NOUNS = frozenset(
    "according statement quote quoted quotes cited citing cites view opinion accusation allegation allegations"
    " announcement assertion belief confirmation decision denial suggestion testimony interview reportedly allegedly"
    " apparently sources source quoting told comments remarks message letter spokesman spokeswoman spokesperson".split()
)


@cache
def _attributing() -> frozenset[str]:
    return frozenset(verb_forms()) | _NOUNS


def may_attribute(words: str) -> bool:
    """Say whether words hold a form of a cue; marks do not count, for inside a quotation they say nothing."""
    return not _attributing().isdisjoint(_WORD.findall(words.lower()))
