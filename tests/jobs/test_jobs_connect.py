from dataclasses import replace

from sayso.jobs.add import Adding, add
from sayso.jobs.connect import connect
from sayso.model.links import Web
from sayso.model.ports import Hints
from sayso.store import Store, open_store


def told(store: Store) -> set[str]:
    return {story.title for story in store.stories()}


def test_an_article_that_comes_while_another_relates_is_related(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    with open_store(store.file.parent) as other:
        adding = Adding(other, desk, None, stages.pipeline())

        def slow(*given) -> Web:  # type: ignore[no-untyped-def]
            adding.take(page("B\ny."), Hints())
            return stages.relate(*given)  # type: ignore[no-any-return]

        pipeline = stages.pipeline()
        pipeline.stages = replace(pipeline.stages, relate=slow)
        add(store, [page("A\nx.")], desk, Hints(), None, pipeline)
        assert told(store) == {"A"}
        assert not store.web_is_current()
        adding.finish()
    assert told(store) == {"A", "B"}
    assert store.web_is_current()


def test_a_slower_run_does_not_undo_what_a_faster_one_related(stages, store: Store, desk, page) -> None:  # type: ignore[no-untyped-def]
    with open_store(store.file.parent) as other:

        def slow(*given) -> Web:  # type: ignore[no-untyped-def]
            add(other, [page("B\ny.")], desk, Hints(), None, stages.pipeline())
            return stages.relate(*given)  # type: ignore[no-any-return]

        add(store, [page("A\nx.")], desk, Hints(), None, stages.pipeline())
        assert isinstance(connect(store, desk, relate=slow), Web)
    assert told(store) == {"A", "B"}
    assert store.web_is_current()
