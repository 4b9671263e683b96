"""Who told whom: whole chains of sentences that we wrote, over an invented desk."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.attribution import RuleReader
from sayso.analyse.chains import ChainBuilder
from sayso.model.articles import Article, ArticleKind
from sayso.model.desk import Desk, Locality, Outlet
from sayso.model.findings import Attribution, Claim, Entity, EntityType, SourceKind, Time
from sayso.model.spans import Span

DESK = Desk(
    id="test",
    title="Test",
    outlets=(
        Outlet("harbour", "Harbour News", hosts=("harbour.example",)),
        Outlet("valley", "Valley Post", aliases=("VP",)),
        Outlet("wire", "Ridge Wire", kind=SourceKind.WIRE),
        Outlet("state", "State Voice", kind=SourceKind.STATE_MEDIA),
    ),
    gazetteer=(Locality("N", "Northland", "country", "NN"),),
)


def claims(
    text: str, outlet: str = "Elsewhere Daily", via: str = "", people: tuple[str, ...] = ()
) -> tuple[Claim, ...]:
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet=outlet, via=via)
    entities = [
        Entity(Span(text.index(name), text.index(name) + len(name)), name, EntityType.PERSON) for name in people
    ]
    return ChainBuilder(DESK).claims(article, RuleReader().read([text])[0], entities)


def chain(text: str, **known: str | Sequence[str]) -> list[str]:
    (claim,) = claims(text, **known)  # type: ignore[arg-type]
    return [f"{step.kind.value}: {step.name}" for step in claim.chain]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour News reported that the dam had burst, citing a report by Valley Post, based on two videos.",
            ["outlet: Harbour News", "outlet: Valley Post", "video: two videos"],
        ),
        (
            "Harbour News, citing a Northland official, reported that the dam had burst.",
            ["outlet: Harbour News", "unnamed: a Northland official"],
        ),
        ("A clerk and a bosun said that the dam had burst.", ["unnamed: A clerk and a bosun"]),
        ("Ridge Wire는 3일 항구 소식통을 인용해 둑이 터졌다고 보도했다.", ["wire: Ridge Wire", "unnamed: 항구 소식통"]),
        ("그녀는 둑이 터졌다고 말했다.", ["unnamed: 그녀"]),
        ("Officials told Harbour News that the dam had burst.", ["outlet: Harbour News", "unnamed: Officials"]),
        ("Officials told the Moor Gazette that the dam had burst.", ["outlet: Moor Gazette", "unnamed: Officials"]),
        (
            "According to Valley Post, which quoted a source in the capital, the dam burst.",
            ["outlet: Valley Post", "unnamed: a source in the capital"],
        ),
        (
            "The mayor said, according to State Voice, that the dam would hold.",
            ["state-media: State Voice", "official: The mayor"],
        ),
        ("The dam is thought to have burst, Ridge Wire reported.", ["wire: Ridge Wire", "unknown: unknown"]),
        ("The dam reportedly burst.", ["unknown: unknown"]),
        ("A survey found that the dam was cracked.", ["document: A survey"]),
        ("Northland said that the dam was safe.", ["institution: Northland"]),
        ("Satellite images showed that the dam had burst.", ["imagery: Satellite images"]),
        (
            "In a statement carried by State Voice, the ministry said that the dam had burst.",
            ["state-media: State Voice", "institution: the ministry"],
        ),
        (
            "A memo seen by Harbour News said that the dam had burst.",
            ["outlet: Harbour News", "document: A memo"],
        ),
        (
            "The dam had burst, a miner told Harbour News, Ridge Wire reported.",
            ["wire: Ridge Wire", "outlet: Harbour News", "unnamed: a miner"],
        ),
        (
            "Harbour News reported, citing Ridge Wire, that officials had been told by a diver that the dam had burst.",
            ["outlet: Harbour News", "wire: Ridge Wire", "unnamed: officials", "unnamed: a diver"],
        ),
        (
            "Harbour News and Valley Post reported that the dam had burst.",
            ["outlet: Harbour News and Valley Post"],
        ),
        (
            "In a survey by Northland Polls, most respondents said that the dam would burst.",
            ["document: a survey by Northland Polls", "public: most respondents"],
        ),
        (
            "A clerk said a report by the mayor had found cracks in the dam.",
            ["unnamed: A clerk", "document: a report by the mayor"],
        ),
        (
            "A Harbour News source said that the dam had burst.",
            ["outlet: Harbour News", "unnamed: A Harbour News source"],
        ),
    ],
)
def test_chains_run_from_the_reader_to_the_origin(text: str, expected: list[str]) -> None:
    assert chain(text) == expected


@pytest.mark.parametrize("known", [{"outlet": "Harbour News"}, {"via": "Harbour News"}])
def test_an_outlet_adds_no_step_to_what_its_own_source_told_it(known: dict[str, str]) -> None:
    text = "A miner told Harbour News that the dam had burst."
    (claim,) = claims(text, **known)  # type: ignore[arg-type]
    assert [step.name for step in claim.chain] == ["A miner"]
    assert claim.chain[0].said_to == "Harbour News"


def test_an_indirect_inner_claim_is_one_claim_with_a_longer_chain() -> None:
    (claim,) = claims("The minister said that the army believes the dam will hold.")
    assert [step.name for step in claim.chain] == ["The minister", "the army"]
    assert claim.source and claim.cue


def test_speech_inside_a_quotation_is_a_second_claim_beside_the_outer_one() -> None:
    text = "“The guards believe that the dam will hold for years,” a miner said."
    outer, inner = claims(text)
    assert [step.name for step in outer.chain] == ["a miner"]
    assert [step.name for step in inner.chain] == ["a miner", "The guards"]


def test_short_forms_mean_whom_the_article_named_before() -> None:
    text = (
        "A source in the capital said that the dam burst. The source added that homes were lost."
        " The ministry denied the report. It said that the dam was whole."
    )
    assert [c.chain[-1].name for c in claims(text)] == [
        "A source in the capital",
        "A source in the capital",
        "The ministry",
        "The ministry",
    ]


def test_another_outlets_unnamed_source_is_never_taken_for_the_one_before() -> None:
    text = "A source in the capital told Ridge Wire that it burst. The source told Valley Post that nobody died."
    first, second = claims(text)
    assert [s.name for s in first.chain] == ["Ridge Wire", "A source in the capital"]
    assert [s.name for s in second.chain] == ["Valley Post", "The source"]
    assert second.chain[-1].said_to == "Valley Post"


def test_a_step_that_an_outlet_adds_points_at_the_outlets_name() -> None:
    text = "A miner told Harbour News that it burst. “Nobody came,” the miner said."
    for claim in claims(text):
        outlet = claim.chain[0]
        assert outlet.span is not None
        assert outlet.span.of(text) == outlet.name == "Harbour News"


def test_the_report_that_nobody_named_is_the_one_an_outlet_published() -> None:
    first, second = claims("Valley Post reported that it burst. The report said that homes were lost.")
    assert first.chain[-1].name == second.chain[-1].name == "Valley Post"


def test_it_was_said_when_its_own_clause_says_so() -> None:
    text = "When he promised that the dam would open in 2031, he also said on Monday that it was cracked."
    at = text.index("2031")
    time = Time(Span(at, at + 4), "2031")
    article = Article("c", "p", ArticleKind.ARTICLE, "", text, outlet="Elsewhere Daily")
    found = ChainBuilder(DESK).claims(article, RuleReader().read([text])[0], (), (time,))
    assert all(step.said_at == "" for claim in found for step in claim.chain)


def test_a_surname_means_the_person_named_in_full() -> None:
    text = "Envoy Ada Brook arrived. Brook said that talks would open. “They will be long,” she said."
    found = claims(text, people=("Ada Brook",))
    assert {c.chain[-1].name for c in found} == {"Ada Brook"}


def test_denial_and_stance_are_told_apart() -> None:
    denied, planned, hedged = claims(
        "The ministry denied that the dam burst. The army vowed to mend it. A clerk said that it may rain."
    )
    assert (denied.polarity, planned.polarity) == ("-", "+")
    assert (planned.modality.value, hedged.modality.value) == ("planned", "hedged")


@pytest.mark.parametrize(
    "text",
    [
        "The visit suggests that the dam is safe.",
        "I hope that the dam is safe.",
        "The ministry did not say that the dam is safe.",
        "The mayor may announce that the dam is safe.",
    ],
)
def test_what_nobody_has_said_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_an_outlet_that_told_another_is_no_masthead() -> None:
    article = Article(
        "c", "p", ArticleKind.ARTICLE, "", "A miner told Harbour News that it burst, Ridge Wire reported."
    )
    (claim,) = ChainBuilder(DESK).claims(article, RuleReader().read([article.text])[0], ())
    assert [step.name for step in claim.chain] == ["Ridge Wire", "Harbour News", "A miner"]


def test_a_quotation_without_a_cue_keeps_the_chain_before_it() -> None:
    found = claims("“It burst,” a miner told Harbour News.\n\n“Nobody came to help us that night.”")
    assert found[0].chain == found[1].chain


@given(
    st.lists(
        st.sampled_from("Harbour News said told that a source according to , “ ” . citing it he".split()), max_size=30
    )
)
def test_every_step_has_its_words_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for claim in claims(text):
        assert claim.chain
        assert all(step.span is None or step.span.end <= len(text) for step in claim.chain)
        assert claim.origin is claim.chain[-1]


def test_whoever_goes_on_to_speak_is_still_heard_by_the_outlet() -> None:
    text = "Ada Brook told Harbour News that the dam burst. Brook said that it was old."
    first, second = claims(text, people=("Ada Brook",))
    assert [s.name for s in second.chain] == [s.name for s in first.chain] == ["Harbour News", "Ada Brook"]


def test_on_another_occasion_nobody_says_that_the_outlet_heard_it() -> None:
    text = "Ada Brook told Harbour News that the dam burst. At a rally on Friday, Brook said that it was old."
    assert [s.name for s in claims(text, people=("Ada Brook",))[1].chain] == ["Ada Brook"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook complained to Harbour News that the dam burst.",
        "On Harbour News on Sunday, Ada Brook said that the dam burst.",
        "Interviewed by Harbour News, Ada Brook said that the dam burst.",
    ],
)
def test_an_outlet_hears_whoever_speaks_to_it_by_any_verb(text: str) -> None:
    assert chain(text, people=("Ada Brook",)) == ["outlet: Harbour News", "person: Ada Brook"]


def test_a_paragraph_that_an_outlet_is_credited_with_is_its_report() -> None:
    text = "The dam worries many (via Harbour News):\n\nAda Brook said that the dam burst. It rained for a week."
    inner = claims(text, people=("Ada Brook",))[-1]
    assert [s.name for s in inner.chain] == ["Harbour News", "Ada Brook"]


def test_who_reportedly_said_something_is_reported_by_somebody_unknown() -> None:
    assert chain("Ada Brook reportedly said that the dam burst.", people=("Ada Brook",)) == [
        "unknown: unknown",
        "person: Ada Brook",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook told Harbour News that it rains. In her memoir, Brook said it will snow.",
        "Ada Brook told Harbour News that it rains.\n\nThe dam is old.\n\nIt is wide.\n\nBrook said it will snow.",
    ],
)
def test_whoever_speaks_elsewhere_or_far_off_is_not_still_heard(text: str) -> None:
    _, second = claims(text, people=("Ada Brook",))
    assert [(s.name, s.said_to) for s in second.chain] == [("Ada Brook", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A smuggler who took the bus from Northland said that it rained.", 1),
        ("A smuggler who picked apples from trees said that it rained.", 1),
        ("Valley Post, which took the story from Harbour News, said that it rained.", 2),
        ("Valley Post, which lifted it from Harbour News, said that it rained.", 2),
    ],
)
def test_only_what_was_said_or_printed_is_taken_from_a_teller(text: str, expected: int) -> None:
    assert len(chain(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour News reported on Friday that the dam had burst, according to a source in the port.",
            ["outlet: Harbour News", "unnamed: a source in the port"],
        ),
        ("Ridge Wire said the dam had burst, according to a memo.", ["wire: Ridge Wire", "document: a memo"]),
        (
            "The ministry said the dam had burst, according to Valley Post.",
            ["outlet: Valley Post", "institution: The ministry"],
        ),
        (
            "Harbour News said the dam had burst, according to Ridge Wire.",
            ["wire: Ridge Wire", "outlet: Harbour News"],
        ),
    ],
)
def test_an_outlet_relies_on_whoever_its_report_ends_with(text: str, expected: list[str]) -> None:
    assert chain(text) == expected


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Officials told Harbour News that it burst. “Nobody came,” a porter told the paper.", "Harbour News"),
        ("Officials told Ridge Wire that it burst. “Nobody came,” a porter told the news agency.", "Ridge Wire"),
        ("Officials told Ridge Wire that it burst. “Nobody came,” a porter told the newspaper.", ""),
        ("Officials told Ridge Wire that it burst. “Nobody came,” a porter told the agency.", ""),
    ],
)
def test_the_paper_that_was_told_is_the_last_one_named_that_can_be_it(text: str, heard: str) -> None:
    second = claims(text)[1]
    assert [s.name for s in second.chain] == [*([heard] if heard else []), "a porter"]
    assert second.chain[-1].said_to == heard


def test_a_quotation_goes_on_with_whoever_spoke_not_with_who_passed_it_on() -> None:
    first, second = claims(
        "“It burst,” a miner said, according to Harbour News.\n\n“Nobody came to help us that night.”"
    )
    assert [s.name for s in first.chain] == [s.name for s in second.chain] == ["Harbour News", "a miner"]


def test_whoever_was_quoted_by_any_verb_spoke_to_the_outlet_that_quotes() -> None:
    text = "“It held,” a miner was quoted as boasting by Harbour News."
    (claim,) = claims(text)
    assert [s.name for s in claim.chain] == ["Harbour News", "a miner"]
    assert claim.content[0].of(text) == "It held"


def test_a_clause_of_time_behind_a_speaker_names_no_further_one() -> None:
    text = "“The dam will hold,” the mayor warned on Tuesday, just hours after the port announced a strike."
    assert [s.name for s in claims(text)[0].chain] == ["the mayor"]


def test_state_media_that_carried_a_statement_stay_state_media() -> None:
    first, second = claims(
        "In a statement carried by state media, Ada Brook said that the dam held. Brook said that it was old.",
        people=("Ada Brook",),
    )
    assert (
        [s.kind for s in first.chain] == [s.kind for s in second.chain] == [SourceKind.STATE_MEDIA, SourceKind.PERSON]
    )


def test_where_a_speaker_spoke_is_no_second_claim_of_who_passes_him_on() -> None:
    text = "The dam held, the port said in a letter to the mayor, according to Valley Post."

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    read = [
        Attribution((at("The dam held"),), at("said"), at("the port"), 0.9),
        Attribution((Span(0, text.index(", according")),), at("according to"), at("Valley Post"), 0.9),
    ]
    (claim,) = ChainBuilder(DESK).claims(Article("c", "p", ArticleKind.ARTICLE, "", text), read, ())
    assert [s.name for s in claim.chain] == ["Valley Post", "the port"]
