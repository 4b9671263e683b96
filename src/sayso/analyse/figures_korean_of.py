"""What a Korean figure measures or counts: 쌀 of 쌀 1kg, 군인 of 수백 명의 군인, 물가 of 물가는 2.6퍼센트 올랐다."""

from __future__ import annotations

import re

from sayso.analyse.figures_amounts import Page
from sayso.model.findings import Figure, FigureKind

_BEHIND = re.compile(r"의 (?P<noun>[가-힣]+?)(?:들)?(?:이|가|은|는|을|를|에|에서|에게|도|과|와|으로|로)?(?=[\s.,]|$)")
_BEFORE = re.compile(r"(?P<noun>(?:[가-힣]+ )?[가-힣]+) (?:약 |최대 |최소 |무려 |각각 |총 |모두 )?$")
_TOPIC = re.compile(
    r"(?P<noun>(?:[가-힣]+ )?[가-힣]+?)(?:의 (?:넓이|가격|값|길이|높이|무게|면적|규모|비율|비중))?(?:은|는|이"
    r"|가|을|를|의) "
    r"(?:약 |최대 |최소 |하루 |무려 |평균 )?$"
)
_SUBJECT = re.compile(r"(?P<noun>(?:[가-힣]+ )?[가-힣]{2,}?)(?:은|는|이|가) ")
_PARTICLES = "은는이가을를에의과와도로서며고면지만니게한할된던어해다요진든난"
_NO_THINGS = frozenset(
    "매달 매월 매일 매년 매주 하루 대비 총 모두 최근 올해 평균 이번 다음 시속 초속 규모 월 각각 무려 섭씨 북한".split()
)
_PERSONS = frozenset(
    "그 그녀 그들 우리 나 당국 정부 법원 북한 주민 소식통 가족 한국 중국 미국 남한 러시아 경찰 군 회사 은행".split()
)
_PRICE = re.compile(r"(?:에 (?:팔|거래)|까지|으로|로|선|을? 넘|이[다었며고]|였|에 달|에서|씩|가량|정도)")


def thing_of(page: Page, figure: Figure) -> str:
    """The noun that the words beside the figure name, or nothing."""
    text, start, end = page.text, figure.span.start, figure.span.end
    opening, closing = page.sentences.around(start)
    counted = figure.kind in (FigureKind.COUNT, FigureKind.LEVEL)
    if (counted or figure.kind is FigureKind.SHARE) and (behind := _BEHIND.match(text, end, closing)):
        return behind["noun"]
    lead = text[max(opening, start - 30) : start]
    if figure.kind is not FigureKind.MONEY and (before := _BEFORE.search(lead)):
        last = before["noun"].split()[-1]
        if last[-1] not in _PARTICLES and last not in _NO_THINGS and not page.in_time(start - 2, start):
            return last
    topic = _TOPIC.search(lead)
    if (
        topic
        and topic["noun"].split()[-1] not in _PERSONS
        and (figure.kind is not FigureKind.MONEY or _PRICE.match(text, end))
    ):
        return topic["noun"]
    if figure.kind is FigureKind.CHANGE and (
        subjects := list(_SUBJECT.finditer(text, max(opening, start - 60), start))
    ):
        return subjects[0]["noun"]
    return ""
