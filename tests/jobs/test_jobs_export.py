import json

import pytest

from sayso.jobs.add import add
from sayso.jobs.export import export_from
from sayso.model.links import Corroboration, Origins, Report, Web
from sayso.model.ports import Hints
from sayso.publish.export import KINDS, ExportError
from sayso.store import Store


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_out_of_a_store(stages, store: Store, desk, page, kind: str) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nx 1.\n---\nB\ny."), page("---")], desk, Hints(), None, stages.pipeline())
    lines = b"".join(export_from(store, kind)).splitlines()
    sizes = {"articles": 2, "claims": 2, "figures": 1, "stories": 2, "problems": 1}
    assert len(lines) == sizes.get(kind, 0)


def test_a_corroboration_says_the_words_of_its_claim(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    add(store, [page("A\nRice is dear.")], desk, Hints(), None, stages.pipeline())
    (reading,) = store.readings()
    claim = reading.claims[0].id_in(reading.article.id)
    told = Corroboration("k", "Rice is dear", (Report(claim, reading.article.id, ""),), Origins(1, 1, 1, 1), 2)
    store.replace_web(Web(corroborations=(told,)))
    records = [json.loads(line) for line in b"".join(export_from(store, "corroborations")).splitlines()]
    assert [record["claim"] for record in records] == ["Rice is dear"]


def test_an_unknown_kind_is_refused(store: Store) -> None:
    with pytest.raises(ExportError):
        export_from(store, "rumours")
