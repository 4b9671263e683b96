from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.jobs.pipeline import Pipeline
from sayso.model.articles import Article, ArticleKind
from sayso.model.findings import Attribution, Entity, EntityType
from sayso.model.problems import Reason
from sayso.model.spans import Span


def article(text: str, **other: object) -> Article:
    plain = Article("c" * 64, "page.txt", ArticleKind.ARTICLE, "Title", text, language="en")
    return replace(plain, **other)  # type: ignore[arg-type]


def test_claims_know_the_findings_that_stand_in_them(stages) -> None:  # type: ignore[no-untyped-def]
    reading = stages.pipeline().reading(article("Quay sold 10 today. Nothing else. Then 20 and 30."))
    first, second, third = reading.claims
    assert first.made_by == "fake@1+fake@1"  # the grammar, and the reader that it stands on
    assert (first.figures, first.times, first.places) == ((0,), (0,), (0,))
    assert (second.figures, second.times, second.places) == ((), (), ())
    assert third.figures == (1, 2)


def test_the_reader_sees_all_articles_at_once(stages) -> None:  # type: ignore[no-untyped-def]
    readings = stages.pipeline().readings([article("One."), article("Two."), article("Three.")])
    assert [reading.article.text for reading in readings] == ["One.", "Two.", "Three."]
    assert stages.batches == [3]


def test_no_articles_give_no_readings(stages) -> None:  # type: ignore[no-untyped-def]
    assert stages.pipeline().readings([]) == []


def test_the_language_is_found_where_extraction_did_not_say(stages) -> None:  # type: ignore[no-untyped-def]
    reading = stages.pipeline().reading(article("One.", language=""))
    assert reading.article.language == "en"
    assert stages.pipeline().reading(article("One.", language="ko")).article.language == "ko"


def test_an_analyser_that_fails_costs_its_own_findings_alone(stages) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"figures": "poison"}
    bad, good = stages.pipeline().readings([article("poison 10."), article("Sold 10.")])
    assert bad.figures == ()
    assert len(bad.claims) == 1
    (problem,) = bad.problems
    assert problem.reason is Reason.FAILED
    assert problem.detail == "ZeroDivisionError: figures met poison"
    assert (problem.path, problem.capture) == ("page.txt", "c" * 64)
    assert len(good.figures) == 1
    assert good.problems == ()


def test_a_reader_that_fails_on_one_text_still_reads_its_neighbours(stages) -> None:  # type: ignore[no-untyped-def]
    stages.fails_on = {"reader": "poison"}
    good, bad, also = stages.pipeline().readings([article("One."), article("poison 10."), article("Three.")])
    assert len(good.claims) == len(also.claims) == 1
    assert (bad.claims, len(bad.figures)) == ((), 1)
    assert [problem.detail for problem in bad.problems] == ["ZeroDivisionError: reader met poison"]


def test_a_reader_that_miscounts_is_asked_one_by_one(stages) -> None:  # type: ignore[no-untyped-def]
    class Miscounting:
        made_by = "odd@1"

        def read(self, texts):  # type: ignore[no-untyped-def]
            return stages.read(texts[:1])

    pipeline = stages.pipeline()
    pipeline.stages = replace(pipeline.stages, reader=Miscounting())
    assert [len(reading.claims) for reading in pipeline.readings([article("One."), article("Two.")])] == [1, 1]


def test_names_that_the_reader_saw_reach_the_entities(stages) -> None:  # type: ignore[no-untyped-def]
    ada = Entity(Span(0, 9), "Ada Brook", EntityType.PERSON)
    naming = NamingReader({"Ada Brook left.": (ada,)})
    pipeline = Pipeline(stages.pipeline().desk, stages=replace(stages.pipeline().stages, reader=naming))
    named, plain = pipeline.readings([article("Ada Brook left."), article("Nobody left.")])
    assert named.entities == (ada,)
    assert plain.entities == ()


@dataclass
class NamingReader:
    """Finds no attribution, and in each text the names it was told."""

    names: dict[str, tuple[Entity, ...]]
    made_by: str = "fake@1"

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        return [() for _ in texts]

    def read_named(self, texts: Sequence[str]) -> list[tuple[tuple[Attribution, ...], tuple[Entity, ...]]]:
        return [((), self.names.get(text, ())) for text in texts]
