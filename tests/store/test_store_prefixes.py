from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model.links import Corroboration, Origins, Report, Story, Web
from sayso.store import Store

IDS = st.text("0af", min_size=1, max_size=4)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sets(IDS, max_size=6), st.sets(IDS, max_size=6), st.text("0af%_*\x00\udcff", max_size=3))
def test_ids_are_found_by_how_they_start(store: Store, stories, corroborations, prefix) -> None:  # type: ignore[no-untyped-def]
    told = (Corroboration(key, "", (Report("c", "a", ""),), Origins(1, 1, 1, 1), 6) for key in sorted(corroborations))
    store.replace_web(Web(stories=tuple(Story(key, "", ()) for key in sorted(stories)), corroborations=tuple(told)))
    assert store.ids_starting(prefix) == sorted(key for key in stories | corroborations if key.startswith(prefix))


def test_articles_and_claims_are_found_too(store: Store, make_reading) -> None:  # type: ignore[no-untyped-def]
    reading = make_reading()
    store.add_reading(reading)
    article = reading.article.id
    claim = reading.claims[0].id_in(article)
    assert store.ids_starting(article[:6]) == [article]
    assert store.ids_starting(claim[:6]) == [claim]
    assert store.ids_starting("") == sorted([article, claim])
