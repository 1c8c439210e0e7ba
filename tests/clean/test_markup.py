import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean.markup import unmark
from briefgen.text.edits import apply


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Orlen [has urged](#) Karsava [and](#)[more](x).", "Orlen has urged Karsava andmore."),
        ("He **said** it *twice*, ***loudly***.", "He said it twice, loudly."),
        ("She _never_ did; snake_case_name stays.", "She never did; snake_case_name stays."),
        ("## Talks ##", "Talks"),
        ("<https://karsavapost.example/a>", "https://karsavapost.example/a"),
        ('![A boat](a.jpg "x")Text', "Text"),
        ("[![A boat](a.jpg)](b) Text", " Text"),
        ("[**Lune**](a_(b)) wins", "Lune wins"),
        ("* One\n- Two\n• Three", "One\nTwo\nThree"),
        ("5 * 3 * 2 is 30 and f*** you", "5 * 3 * 2 is 30 and f*** you"),
        ("The price \\- see [here](#) \\[sic\\]", "The price - see here [sic]"),
        ("[sic] stays, (so) does [this]", "[sic] stays, (so) does [this]"),
        ("The string __init__.py stays", "The string __init__.py stays"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert apply(marked, unmark(marked)).text == plain


@given(st.text(alphabet="ab *_[]()#!\\>\n-", max_size=80))
def test_any_text_can_be_unmarked(text: str) -> None:
    new = apply(text, unmark(text))

    assert [character for character in new.text if character in "ab"] or "a" not in new.text


def test_a_page_s_own_text_keeps_its_stars() -> None:
    text = "- The string **x** stays"

    assert apply(text, unmark(text, extracted=True)).text == "The string **x** stays"
