import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.model import Edit, Span
from briefgen.text.edits import apply, cut, cut_more


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    raw = draw(st.text(max_size=60))
    marks = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8, unique=True)))
    edits = [
        Edit(Span(start, end), draw(st.text(max_size=4)), "test")
        for start, end in zip(marks[::2], marks[1::2], strict=False)
    ]
    return raw, edits


@given(edited_texts())
def test_every_kept_character_leads_back_to_itself(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case

    new = apply(raw, edits)

    replaced = {edit.span.start for edit in edits if edit.replacement}
    for offset, character in enumerate(new.text):
        origin = new.origin(offset)
        assert origin in replaced or raw[origin] == character


@given(edited_texts())
def test_edits_replayed_by_hand_give_the_same_text(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    text = raw
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]

    assert apply(raw, reversed(edits)).text == text


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("Karsava is quiet.", [cut(0, 5, "one"), cut(4, 8, "other")])


def test_an_edit_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="overruns"):
        apply("Quiet.", [cut(2, 9, "long")])


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        apply("Quiet.", []).origin(7)


@given(edited_texts(), st.data())
def test_a_text_cut_again_is_what_all_its_edits_make_of_the_raw_one(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    raw, edits = case
    text = apply(raw, edits).text
    at = st.integers(0, len(text))
    start, end = sorted((data.draw(at), data.draw(at)))
    # A cut that leaves both ends of a replacement would make two texts of one edit.
    assume(all(len(edit.replacement) < 3 for edit in edits))

    new, more = cut_more(text, edits, [Span(start, end)], "more")

    assert new == text[:start] + text[end:]
    assert apply(raw, more).text == new
    assert {edit.reason for edit in more} <= {"test", "more"}
