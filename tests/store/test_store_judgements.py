from datetime import UTC, datetime

from sayso.model.judgements import Judgement
from sayso.store import Store


def test_judgements_are_appended_in_time_order_and_never_doubled(store: Store) -> None:
    later = Judgement("claim", "same", "reader", datetime(2020, 8, 2, tzinfo=UTC), "same wording")
    first = Judgement("claim", "unsure", "reader", datetime(2020, 8, 1, tzinfo=UTC))
    other = Judgement("another", "same", "reader", datetime(2020, 8, 1, tzinfo=UTC))
    for judgement in (later, first, other):
        assert store.judge(judgement)
    assert not store.judge(first)
    assert store.judgements("claim") == [first, later]


def test_judgements_outlive_what_is_derived(store: Store) -> None:
    judgement = Judgement("claim", "same", "reader", datetime(2020, 8, 2, tzinfo=UTC))
    store.judge(judgement)
    store.forget_derived()
    assert store.judgements("claim") == [judgement]
