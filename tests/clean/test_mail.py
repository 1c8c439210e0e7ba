from datetime import date

import pytest

from briefgen.clean import clean
from briefgen.clean.mail import mail_marks
from briefgen.model import Article, RawDocument
from briefgen.text.edits import apply

HEADLINE = "Engineers close two gates at Brennick dam"
TEXT = """Engineers closed two of the nine gates at the Brennick dam on Monday
after cracks were found in the spillway, and the road below it was
shut until further notice.

"The wall is sound," said Doro Venn, the head of the dam's works. "We
closed the gates to be sure of it."

The reservoir stood at 61 percent, and the mayor of Lower Tessary asked
farmers to move their cattle uphill before the weekend, whatever the
weather would be like."""
PARAGRAPHS = [" ".join(part.split()) for part in TEXT.split("\n\n")]
HEADER = f"""From: Ana Roth <ana@post.example>
Date: Tue, 5 Oct 2021 09:12:00 +0200
To: desk@list.example
Subject: Fwd: {HEADLINE}
Content-Type: text/plain; charset=utf-8;
 format=flowed
"""


def cleaned(text: str, media_type: str = "text/plain") -> Article:
    found = clean(RawDocument("a.txt", "0" * 64, media_type, "utf-8", text))
    assert isinstance(found, Article)
    return found


def quoted(text: str, mark: str) -> str:
    return "\n".join(f"{mark}{line}" for line in text.split("\n"))


@pytest.mark.parametrize("mark", ["> ", ">", "> > ", ">> "])
def test_quoted_mail_is_its_text_without_the_marks(mark: str) -> None:
    raw = quoted(f"{HEADLINE}\n\nArdeny Post, 5 October 2021\n\n{TEXT}", mark)

    found = cleaned(raw)

    assert found.text.split("\n\n") == PARAGRAPHS
    assert found.title == HEADLINE
    assert found.published is not None
    assert found.published.days.first == date(2021, 10, 5)
    assert apply(raw, found.edits).text == found.text
    assert {edit.span.of(raw).strip() for edit in found.edits if edit.reason == "quote mark"} == {
        mark.strip()
    }


def test_a_mail_header_is_no_text_and_gives_title_and_date() -> None:
    found = cleaned(f"{HEADER}\n{TEXT}\n")

    assert found.text.split("\n\n") == PARAGRAPHS
    assert found.title == HEADLINE
    assert found.published is not None
    assert found.published.days.first == date(2021, 10, 5)
    assert found.byline == ""


def test_a_header_inside_quoted_mail_is_read_alike() -> None:
    raw = quoted(f"---------- Forwarded message ---------\n{HEADER}\n{TEXT}", "> ")

    found = cleaned(raw)

    assert found.text.split("\n\n") == PARAGRAPHS
    assert found.title == HEADLINE


def test_an_answer_above_quoted_mail_leaves_the_mail() -> None:
    found = cleaned(f"On Tue, 5 Oct 2021, Ana Roth wrote:\n\n{quoted(TEXT, '> ')}\n")

    assert found.text.split("\n\n") == PARAGRAPHS


def test_a_block_quote_between_paragraphs_stays_one() -> None:
    text = f"{TEXT}\n\n> We closed the gates.\n> We shall open them.\n\n{TEXT}"

    assert not mail_marks(text)


@pytest.mark.parametrize(
    "head",
    [
        "Source: Ardeny Post\nDate: 5 October 2021",
        "Subject: dams",
        "To: whom it may concern\nNote: none",
        "Note: the gates are closed.\nWeather: fair.",
    ],
)
def test_labelled_lines_at_the_head_are_no_mail(head: str) -> None:
    assert not mail_marks(f"{head}\n\n{TEXT}")


def test_every_field_but_subject_and_date_is_cut_whole() -> None:
    raw = f"{HEADER}\n{TEXT}"

    cut = [edit.span.of(raw) for edit in mail_marks(raw)]

    assert cut == [
        "From: Ana Roth <ana@post.example>",
        "To: desk@list.example",
        "Subject: Fwd: ",
        "Content-Type: text/plain; charset=utf-8;",
        " format=flowed",
    ]


def test_lines_of_data_above_a_text_are_no_mail() -> None:
    fields = "Title: Gates closed\nAuthor: Doro Venn\nDate: 5 October 2021\nSubject: Dams\n\n"

    assert not mail_marks(fields + TEXT)
