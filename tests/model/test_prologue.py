import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.prologue import Prologue, read_prologue


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("<rss/>", Prologue("rss")),
        ('<?xml version="1.0"?>\n<!-- a feed --><rdf:RDF>', Prologue("rdf:RDF")),
        ('<!DOCTYPE rss PUBLIC "-//Old Form//DTD RSS 0.91//EN" "http://old.example/rss.dtd"><rss>', Prologue("rss")),
        ("<rss><item><![CDATA[<!DOCTYPE html SYSTEM 'x'>]]></item></rss>", Prologue("rss")),
        ("<!-- <!DOCTYPE rss [ --><rss>", Prologue("rss")),
        ('<!DOCTYPE rss SYSTEM "x"><rss>', Prologue("rss", True)),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss>', Prologue("rss", True)),
        ('<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b">]><rss>', Prologue("rss", True)),
        ("<?x <rss> ?><!doctype rss [<!ENTITY a 'b'>]><rss>", Prologue("rss", True)),
        ('<!DOCTYPE rss PUBLIC "a > b" [<!ENTITY a "b">]><rss>', Prologue("rss", True)),
        ('<!DOCTYPE rss><!DOCTYPE rss [<!ENTITY a "b">]><rss>', Prologue("rss", True)),
        ('<!ENTITY a "b"><rss>', Prologue("rss", True)),
        ("<!DOCTYPE rss [", Prologue("", True)),
        ("<!-- no end <rss>", Prologue("")),
        ("words", Prologue("")),
    ],
)
def test_what_stands_before_the_root(words: str, found: Prologue) -> None:
    assert read_prologue(words) == found


@given(
    st.lists(st.sampled_from(["<!--", "-->", "<?", "?>", "<!DOCTYPE ", '"', "'", "[", ">", "<rss", "SYSTEM ", "a "]))
)
def test_any_prologue_is_read(parts: list[str]) -> None:
    assert isinstance(read_prologue("".join(parts)), Prologue)


@pytest.mark.parametrize("unit", ["<!--", "<?", "<!DOCTYPE ", "<!DOCTYPE '", '<!DOCTYPE "a"', "<", "<!-- -->"])
def test_no_prologue_takes_long(unit: str) -> None:
    began = time.monotonic()
    read_prologue(unit * 100_000)
    assert time.monotonic() - began < 3
