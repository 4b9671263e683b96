import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.jobs.pipeline import Pipeline, Stages
from sayso.model.articles import Article, ArticleKind
from sayso.model.captures import Capture
from sayso.model.desk import Desk
from sayso.model.findings import Attribution, Claim, Figure, FigureKind, Place, Reading, Source, SourceKind, Time
from sayso.model.links import Story, Web
from sayso.model.ports import Extraction, Hints
from sayso.model.problems import Problem, Reason
from sayso.model.spans import Span
from sayso.store import Store, open_store

DESK = Desk("quay", "The quay")


def _spans(pattern: str, text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(pattern, text)]


@dataclass
class FakeStages:
    """Stages that cut posts at "---", find digits, and fail on the words they are told to fail on."""

    fails_on: dict[str, str] = field(default_factory=dict)
    extracted: list[str] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    made_by: str = "fake@1"

    def _may_fail(self, stage: str, text: str) -> None:
        if (word := self.fails_on.get(stage)) and word in text:
            raise ZeroDivisionError(f"{stage} met\n{word}")

    def extract(self, capture: Capture, hints: Hints, desk: Desk) -> Extraction:
        text = capture.content.decode()
        self.extracted.append(capture.path)
        self._may_fail("extract", text)
        posts = [post.strip() for post in text.split("---") if post.strip()]
        problems = () if posts else (Problem(Reason.NO_ARTICLE, "no posts", capture.path, capture.id),)
        return Extraction(tuple(self._article(at, post, capture, hints) for at, post in enumerate(posts)), problems)

    def _article(self, at: int, post: str, capture: Capture, hints: Hints) -> Article:
        title, _, body = post.partition("\n")
        article = Article(capture.id, capture.path, ArticleKind.POST, title, body or title, at, language="en")
        return replace(article, outlet=hints.outlet, published=hints.published)

    def read(self, texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
        self.batches.append(len(texts))
        for text in texts:
            self._may_fail("reader", text)
        return [tuple(Attribution((span,), None, None) for span in _spans(r"[^.]+", text)) for text in texts]

    def figures(self, text: str, times: Sequence[Time], language: str) -> list[Figure]:
        self._may_fail("figures", text)
        return [Figure(s, 1, 1, FigureKind.COUNT, made_by="fake@1") for s in _spans(r"\d+", text)]

    def claims(self, article: Article, found: Sequence[Attribution], *_: object) -> list[Claim]:
        self._may_fail("chains", article.text)
        unnamed = Source(SourceKind.UNNAMED, "a trader")
        return [Claim(one.content, None, None, (unnamed,), made_by="fake@1") for one in found]

    def relate(self, readings: Sequence[Reading], desk: Desk, seed: int) -> Web:
        for reading in readings:
            self._may_fail("relate", reading.article.text)
        return Web(stories=tuple(Story(r.article.id, r.article.title, (r.article.id,), "fake@1") for r in readings))

    def pipeline(self) -> Pipeline:
        return Pipeline(
            DESK,
            stages=Stages(
                extract=self.extract,
                language=lambda text: "en",
                times=lambda text, published, language: [Time(s, None, "fake@1") for s in _spans("today", text)],
                figures=self.figures,
                places=lambda text, country, title: [Place(s, "Quay", "quay") for s in _spans("Quay", text)],
                entities=lambda text, places, seen: tuple(seen),
                reader=self,
                claims=self.claims,
                relate=self.relate,
            ),
        )


@pytest.fixture
def stages() -> FakeStages:
    return FakeStages()


@pytest.fixture
def desk() -> Desk:
    return DESK


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "archive") as opened:
        yield opened


@pytest.fixture
def page() -> Callable[..., Capture]:
    def made(content: str, path: str = "page.txt", **other: object) -> Capture:
        plain = Capture(path, content.encode(), datetime(2020, 8, 1, tzinfo=UTC))
        return replace(plain, **other)  # type: ignore[arg-type]

    return made
