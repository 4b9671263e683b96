from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from sayso.cli.lines import beside, flushed, hang, joined, shown


@given(st.text())
def test_nothing_that_moves_a_cursor_is_shown(words: str) -> None:
    written = shown(words)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in written)
    written.encode("utf-8")


def test_a_writing_direction_cannot_be_turned() -> None:
    assert "\u202e" not in shown("evil\u202etxt.exe")


def test_paragraphs_are_kept_apart_on_one_line() -> None:
    assert shown("The first.\n\nThe second.") == "The first. ¶ The second."


@given(st.text("ab 한글漢 …", min_size=1, max_size=200), st.integers(24, 120))
def test_wrapping_keeps_every_word_and_every_line_within_its_width(words: str, width: int) -> None:
    lines = hang(Text(words), Text("1 "), Text("  "), width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert "".join(line.plain[2:] for line in lines).replace(" ", "") == words.replace(" ", "")


def test_a_column_starts_at_its_cell_beside_wide_letters_too() -> None:
    lines = beside([Text("배가 들어왔다"), Text("boats")], [Text("one"), Text("two")], 20)
    assert [
        cell_len(line.plain[: line.plain.index(word)]) for line, word in zip(lines, ("one", "two"), strict=True)
    ] == [20, 20]


def test_the_longer_stack_is_kept_whole() -> None:
    assert [line.plain for line in beside([Text("a")], [Text("b"), Text("c")], 4)] == ["a   b", "    c"]


def test_the_right_edge_is_met() -> None:
    assert cell_len(flushed(Text("등대"), Text("unnamed"), 30).plain) == 30


def test_empty_parts_leave_no_separator() -> None:
    assert joined((Text("a"), Text(""), Text("b"))).plain == "a · b"
